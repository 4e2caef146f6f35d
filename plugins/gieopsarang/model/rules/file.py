"""Rules of files: which may lie where, and under what name."""

from gieopsarang.model.problem import Rule, Severity

STRAY = Rule(
    "file.stray",
    Severity.ERROR,
    "여기에 둘 수 없는 파일입니다",
    "glossary에는 domains.yml과 분야 폴더의 항목(.yml)과 그 그림만, stories에는 이야기 폴더의 index.md와 그 그림만, "
    "content에는 .md와 그림만 둡니다.",
    "glossary/economy/메모.docx",
    "glossary 밖에 둠",
    safety=True,
)
SYSTEM_FILE = Rule(
    "file.system-file",
    Severity.WARNING,
    "컴퓨터가 남긴 파일입니다",
    "Thumbs.db, .DS_Store, ~$ 파일은 탐색기나 편집기가 저절로 만든 것입니다. 쓰이지 않으니 지워도 됩니다.",
    "glossary/economy/Thumbs.db",
    "지움",
)
NOT_PLAIN = Rule(
    "file.not-plain",
    Severity.ERROR,
    "보통 파일이 아닙니다",
    "바로 가기(심벌릭 링크)나 장치 파일은 읽지 않습니다. 프로젝트 밖의 것이 사이트에 실릴 수 있습니다.",
    "glossary/economy/hwanyul.yml이 다른 곳을 가리키는 링크",
    "파일을 복사해 둠",
    safety=True,
)
YAML_ENDING = Rule(
    "file.yaml-ending",
    Severity.ERROR,
    "파일 이름이 .yaml로 끝납니다",
    "항목 파일의 이름은 .yml로 끝나야 합니다.",
    "glossary/economy/hwanyul.yaml",
    "glossary/economy/hwanyul.yml",
)
WRONG_ID = Rule(
    "file.wrong-id",
    Severity.ERROR,
    "파일이나 폴더의 이름을 주소로 쓸 수 없습니다",
    "항목 파일과 이야기 폴더의 이름은 주소가 되므로 영어 소문자, 숫자, 붙임표(-)만 쓰고 글자나 숫자로 시작하고 끝납니다.",
    "glossary/economy/환율.yml",
    "glossary/economy/hwanyul.yml",
)
RESERVED_ID = Rule(
    "file.reserved-id",
    Severity.ERROR,
    "다른 데 쓰는 이름입니다",
    "index, domains, levels는 목록의 주소로 쓰고, con, nul 같은 이름은 윈도가 쓰므로 항목이나 이야기의 이름이 될 수 없습니다.",
    "glossary/economy/index.yml",
    "glossary/economy/index-2.yml",
)
UNPORTABLE_NAME = Rule(
    "file.unportable-name",
    Severity.ERROR,
    "모든 컴퓨터에서 쓸 수 있는 이름이 아닙니다",
    "윈도에서 만들 수 없는 이름(CON, 콜론이나 물음표, 끝의 점이나 빈칸)이나 160바이트가 넘는 이름, 깨진 이름은 "
    "다른 사람이 내려받을 수 없습니다.",
    "content/질문?.md",
    "content/질문.md",
    safety=True,
)
NAME_CLASH = Rule(
    "file.name-clash",
    Severity.ERROR,
    "이름이 같은 파일이 또 있습니다",
    "대문자와 소문자만 다르거나 한글을 풀어 쓴 방식만 다른 두 이름은 윈도와 맥에서 같은 이름입니다. "
    "content에서 about.md와 about/index.md처럼 주소가 같아지는 것도 그렇습니다.",
    "content/About.md\ncontent/about.md",
    "content/about.md",
)
MISPLACED_ENTRY = Rule(
    "file.misplaced-entry",
    Severity.ERROR,
    "항목이 분야 폴더 바로 아래에 있지 않습니다",
    "항목은 glossary/분야 폴더/이름.yml에 둡니다.",
    "glossary/hwanyul.yml",
    "glossary/finance-tax/hwanyul.yml",
)
UNKNOWN_FOLDER = Rule(
    "file.unknown-folder",
    Severity.ERROR,
    "모르는 분야 폴더입니다",
    "glossary 아래 폴더의 이름은 domains.yml에 적은 slug(폴더 이름)여야 합니다.",
    "glossary/economi/hwanyul.yml",
    "glossary/economy/hwanyul.yml",
)
MISSING_INDEX = Rule(
    "file.missing-index",
    Severity.ERROR,
    "이야기 폴더에 index.md가 없습니다",
    "이야기의 글은 stories/이름/index.md에 씁니다.",
    "stories/jeonginyeong/story.md",
    "stories/jeonginyeong/index.md",
)
ORPHAN_PICTURE = Rule(
    "file.orphan-picture",
    Severity.ERROR,
    "어느 항목의 그림인지 알 수 없습니다",
    "항목의 그림은 그 항목 파일 옆에 두고, 이름을 항목의 id와 붙임표로 시작합니다.",
    "glossary/economy/coin.svg",
    "glossary/economy/hwanyul-1.svg",
)
TAKEN_PATH = Rule(
    "file.taken-path",
    Severity.ERROR,
    "사이트가 스스로 만드는 주소입니다",
    "glossary, stories, search, books, data, 404의 쪽은 저절로 만들어지므로 content에 같은 이름의 쪽이나 폴더를 둘 수 없습니다.",
    "content/search.md",
    "content/how-to-search.md",
    safety=True,
)
