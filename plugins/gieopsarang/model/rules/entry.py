"""Rules of fields, wherever authors fill them: entries, the metadata of stories and pages, `domains.yml`."""

from gieopsarang.model.problem import Rule, Severity

MISSING_FIELD = Rule(
    "entry.missing-field",
    Severity.ERROR,
    "꼭 있어야 하는 필드가 없습니다",
    "표제어, 뜻풀이, 출처처럼 없으면 쪽을 만들 수 없는 필드가 빠졌거나 비어 있습니다.",
    "headword: 환율\nentry_type: term\n# level이 없음",
    "headword: 환율\nentry_type: term\nlevel: 중",
)
UNKNOWN_FIELD = Rule(
    "entry.unknown-field",
    Severity.ERROR,
    "모르는 필드입니다",
    "정해진 필드가 아니어서 적은 내용이 어디에도 나오지 않습니다. 흔히 필드 이름을 잘못 적었을 때 생깁니다.",
    "headwrod: 환율",
    "headword: 환율",
)
WRONG_TYPE = Rule(
    "entry.wrong-type",
    Severity.ERROR,
    "값의 꼴이 다릅니다",
    "글이 올 자리에 목록이 오거나, 목록이 올 자리에 글이 왔습니다.",
    "examples: 환율이 올랐다.",
    "examples:\n  - 환율이 올랐다.",
)
WRONG_FORMAT = Rule(
    "entry.wrong-format",
    Severity.ERROR,
    "정해진 꼴로 적지 않았습니다",
    "숫자, true/false, 색, 옛 주소처럼 적는 꼴이 정해진 필드입니다. 한 줄로 적는 필드에서 줄을 바꾸어도 같습니다.",
    "homograph_number: 둘째",
    "homograph_number: 2",
)
UNKNOWN_VALUE = Rule(
    "entry.unknown-value",
    Severity.ERROR,
    "고를 수 있는 값이 아닙니다",
    "수준, 항목 종류, 상태처럼 정해진 값 가운데 하나를 골라 적는 필드입니다.",
    "level: 초등",
    "level: 초",
)
UNKNOWN_DOMAIN = Rule(
    "entry.unknown-domain",
    Severity.ERROR,
    "없는 분야입니다",
    "분야는 glossary/domains.yml에 있는 이름 그대로 적습니다.",
    "domain: 금융",
    "domain: 금융·세제",
)
WRONG_DATE = Rule(
    "entry.wrong-date",
    Severity.ERROR,
    "날짜를 읽을 수 없습니다",
    "날짜는 1974-04-01, 1997-12, 1976처럼 아는 만큼 적습니다. 확실하지 않으면 2005?, 그 무렵이면 2005~, "
    "동안이면 1962/1980으로 적습니다. created와 revised는 2026-11-24처럼 날까지 적습니다.",
    'revised: 2026년 11월 24일\ntimeline: [{date: "1974-02-30", text: …}]',
    'revised: 2026-11-24\ntimeline: [{date: "1974-02", text: …}]',
)
TOO_LONG = Rule(
    "entry.too-long",
    Severity.ERROR,
    "너무 깁니다",
    "표제어와 이름은 60자까지, 제목은 100자까지 적을 수 있습니다. 더 길면 목록과 링크에 담을 수 없습니다.",
    "headword: 한 나라의 돈을 다른 나라의 돈으로 바꿀 때의 비율을 이르는 말로서 은행에서 날마다 새로 정하여 알리는 값",
    "headword: 환율",
)
FORBIDDEN_CHARACTER = Rule(
    "entry.forbidden-character",
    Severity.ERROR,
    "표제어나 제목에 쓸 수 없는 글자입니다",
    "표제어와 제목은 여러 쪽과 목록에 그대로 나오므로 <, >, 제어 문자와 줄바꿈을 쓸 수 없습니다.",
    "headword: <환율>",
    "headword: 환율",
    safety=True,
)
BOTH_DEFINITIONS = Rule(
    "entry.both-definitions",
    Severity.ERROR,
    "뜻풀이와 뜻을 함께 적었습니다",
    "뜻이 하나면 definition(뜻풀이)에, 여럿이면 senses(뜻)에 적습니다. 둘 다 적으면 어느 것을 보일지 알 수 없습니다.",
    "definition: 물건을 깎는 기계.\nsenses: [{definition: 물건을 얹는 널빤지.}]",
    "senses:\n  - definition: 물건을 깎는 기계.\n  - definition: 물건을 얹는 널빤지.",
)
NUMBER_IN_HEADWORD = Rule(
    "entry.number-in-headword",
    Severity.WARNING,
    "표제어에 동형어 번호를 붙였습니다",
    "선반#2는 링크에서 쓰는 꼴입니다. 표제어에는 말만 적고 번호는 homograph_number(동형어 번호)에 적습니다.",
    "headword: 선반#2",
    "headword: 선반\nhomograph_number: 2",
)
REPEATED_VALUE = Rule(
    "entry.repeated-value",
    Severity.WARNING,
    "같은 값을 두 번 적었습니다",
    "목록에 같은 값이 또 있습니다. 하나만 보입니다.",
    "cross_references: {see_also: [금리, 금리]}",
    "cross_references: {see_also: [금리]}",
)
OTHER_FOLDER = Rule(
    "entry.other-folder",
    Severity.WARNING,
    "다른 분야의 폴더에 있습니다",
    "분야는 파일에 적은 domain(분야)을 따릅니다. 폴더는 사람이 찾기 쉽게 나눈 것이니 같은 분야에 두는 것이 좋습니다.",
    "glossary/economy/hwanyul.yml에 domain: 금융·세제",
    "glossary/finance-tax/hwanyul.yml에 domain: 금융·세제",
)
