"""Rules of names that lead to entries."""

from gieopsarang.model.problem import Rule, Severity

BLIND_REFERENCE = Rule(
    "link.blind-reference",
    Severity.ERROR,
    "없는 표제어를 가리킵니다",
    "[[환율]]이나 cross_references(이어 보기)에 적은 말이 사전에 없습니다. 표제어나 다른 꼴을 그대로 적어야 합니다.",
    "cross_references: {see_also: [금니]}",
    "cross_references: {see_also: [금리]}",
)
AMBIGUOUS_REFERENCE = Rule(
    "link.ambiguous-reference",
    Severity.ERROR,
    "어느 항목을 가리키는지 알 수 없습니다",
    "표제어가 같은 항목이 여럿이거나, 여러 항목이 같은 다른 꼴을 가지고 있습니다. 동형어는 번호를 붙여 적습니다.",
    "[[선반]]",
    "[[선반#2]]",
)
SELF_REFERENCE = Rule(
    "link.self-reference",
    Severity.ERROR,
    "자기 항목을 가리킵니다",
    "항목에서 그 항목으로 가는 링크는 아무 데도 가지 않습니다.",
    "headword: 환율\ncross_references: {see_also: [환율]}",
    "headword: 환율\ncross_references: {see_also: [금리]}",
)
DUPLICATE_HEADWORD = Rule(
    "link.duplicate-headword",
    Severity.ERROR,
    "같은 표제어를 가진 항목이 또 있습니다",
    "표제어가 같은 항목은 저마다 다른 homograph_number(동형어 번호)가 있어야 가려 적을 수 있습니다.",
    "# seonban.yml\nheadword: 선반\n# seonban-2.yml\nheadword: 선반",
    "# seonban.yml\nheadword: 선반\nhomograph_number: 1\n# seonban-2.yml\nheadword: 선반\nhomograph_number: 2",
)
DUPLICATE_ID = Rule(
    "link.duplicate-id",
    Severity.ERROR,
    "같은 id의 항목이 또 있습니다",
    "파일 이름이 곧 주소이므로 분야가 달라도 같은 이름의 항목이 둘 있을 수 없습니다.",
    "glossary/economy/seonban.yml\nglossary/technology/seonban.yml",
    "glossary/economy/seonban-2.yml\nglossary/technology/seonban.yml",
)
TAKEN_FORMER_ID = Rule(
    "link.taken-former-id",
    Severity.ERROR,
    "옛 주소가 이미 쓰이고 있습니다",
    "former_ids(옛 주소)는 새 주소로 넘겨 주는 데 쓰므로 지금 있는 항목의 id이거나 다른 항목의 옛 주소일 수 없습니다.",
    "# hwanyul.yml, geumri.yml이 있을 때\nformer_ids: [geumri]",
    "former_ids: [hwan-yul]",
)
VARIANT_IS_HEADWORD = Rule(
    "link.variant-is-headword",
    Severity.WARNING,
    "다른 꼴이 다른 항목의 표제어입니다",
    "variants(다른 꼴)에 적은 말이 따로 항목을 가지고 있습니다. 링크는 그 항목으로 갑니다.",
    "headword: 환율\nvariants: [{form: 금리, kind: other_name}]",
    "headword: 환율\nvariants: [{form: 외환시세, kind: other_name}]",
)
MISSING_HEADING = Rule(
    "link.missing-heading",
    Severity.ERROR,
    "없는 제목을 가리킵니다",
    "링크의 # 뒤에는 그 쪽에 있는 제목을 적습니다. 제목의 빈칸은 -로 바꾸어 적습니다.",
    "## 값을 읽는 법\n\n[읽는 법](#읽는-법)",
    "## 값을 읽는 법\n\n[읽는 법](#값을-읽는-법)",
)
