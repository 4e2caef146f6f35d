"""Rules of figures: what stands in `figures`, in the text, and beside the file."""

from gieopsarang.model.problem import Rule, Severity

MISSING_FILE = Rule(
    "figure.missing-file",
    Severity.ERROR,
    "그림 파일이 없습니다",
    "적은 이름의 그림이 이 파일과 같은 폴더에 없습니다.",
    "figures: [{file: hwanyul-9.svg, alt: 동전 두 닢}]",
    "figures: [{file: hwanyul-1.svg, alt: 동전 두 닢}]",
)
OTHERS_FILE = Rule(
    "figure.others-file",
    Severity.ERROR,
    "다른 항목의 그림입니다",
    "항목의 그림은 같은 폴더에 있고 이름이 그 항목의 id와 붙임표로 시작합니다. 두 id가 다 맞으면 긴 쪽의 것입니다.",
    "hwanyul.yml에 figures: [{file: geumri-1.svg, alt: 동전 두 닢}]",
    "hwanyul.yml에 figures: [{file: hwanyul-1.svg, alt: 동전 두 닢}]",
)
UNLISTED = Rule(
    "figure.unlisted",
    Severity.ERROR,
    "글에 넣은 그림이 figures에 없습니다",
    "글에 넣는 그림도 figures(그림)에 설명과 함께 있어야 쪽에 나옵니다.",
    "body: |\n  ![동전](hwanyul-1.svg)",
    "body: |\n  ![동전](hwanyul-1.svg)\nfigures: [{file: hwanyul-1.svg, alt: 동전 두 닢}]",
)
REPEATED = Rule(
    "figure.repeated",
    Severity.WARNING,
    "같은 그림을 두 번 적었습니다",
    "figures(그림)에 같은 파일이 또 있습니다.",
    "figures:\n  - {file: hwanyul-1.svg, alt: 동전}\n  - {file: hwanyul-1.svg, alt: 동전}",
    "figures:\n  - {file: hwanyul-1.svg, alt: 동전}",
)
UNUSED = Rule(
    "figure.unused",
    Severity.WARNING,
    "쓰이지 않은 그림입니다",
    "그림 파일이 있지만 figures(그림)에 없어 사이트에 나오지 않습니다.",
    "hwanyul-2.svg가 있으나 hwanyul.yml의 figures에 없음",
    "figures: [{file: hwanyul-2.svg, alt: 동전 두 닢}]",
)
