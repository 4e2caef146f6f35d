"""Rules on files as bytes and on single characters; none of them can be changed by settings."""

from gieopsarang.model.problem import Rule, Severity

UNREADABLE = Rule(
    "file.unreadable",
    Severity.ERROR,
    "파일을 열지 못했습니다",
    "컴퓨터가 이 파일을 열지 못했습니다. 파일 권한이 없거나 읽는 동안 파일이 바뀌었을 수 있습니다.",
    "읽기 권한이 없는 파일",
    "누구나 읽을 수 있는 파일",
    safety=True,
)
TOO_LARGE = Rule(
    "file.too-large",
    Severity.ERROR,
    "파일이 너무 큽니다",
    "YAML 파일은 64 kB, Markdown 파일은 200 kB까지 읽습니다. 그보다 크면 잘못 저장된 파일이거나 나누어야 할 글입니다.",
    "300 kB인 이야기 하나",
    "100 kB인 이야기 둘",
    safety=True,
)
NOT_TEXT = Rule(
    "file.not-text",
    Severity.ERROR,
    "글 파일이 아닙니다",
    "이름은 .yml이나 .md인데 내용은 한글(HWP), 워드, PDF, 그림 같은 다른 형식의 파일입니다. "
    "이름만 바꾸어서는 글 파일이 되지 않습니다.",
    "hwanyul.hwp의 이름을 hwanyul.yml로 바꾼 파일",
    "한글에서 내용을 복사해 메모장에 붙이고 UTF-8로 저장한 파일",
    safety=True,
)
ENCODING = Rule(
    "text.encoding",
    Severity.ERROR,
    "UTF-8로 저장되지 않았습니다",
    "모든 글 파일은 UTF-8로 저장해야 합니다. 옛 프로그램은 CP949(ANSI)나 UTF-16으로 저장하기도 하는데, "
    "그러면 한글이 깨집니다. 저절로 바꾸지 않고 알려 드립니다.",
    "인코딩: ANSI",
    "인코딩: UTF-8",
    safety=True,
)
CONTROL = Rule(
    "text.control-character",
    Severity.ERROR,
    "제어 문자가 있습니다",
    "화면에 보이지 않는 제어 문자가 있습니다. 다른 프로그램에서 복사할 때 딸려 온 것이 대부분입니다.",
    "환율(U+0008)은",
    "환율은",
    safety=True,
)
BIDI = Rule(
    "text.bidi",
    Severity.ERROR,
    "글의 방향을 바꾸는 문자가 있습니다",
    "보이지 않으면서 글자의 순서를 뒤집어 보이게 하는 문자입니다. 읽는 이를 속이는 데 쓰일 수 있어 받지 않습니다.",
    "환율(U+202E)은",
    "환율은",
    safety=True,
)
INVISIBLE = Rule(
    "text.invisible",
    Severity.ERROR,
    "보이지 않는 문자가 있습니다",
    "폭이 없거나 비어 보이는 문자입니다. 눈에는 같은 낱말이라도 찾기와 연결이 되지 않습니다. "
    "그림 문자(이모지)를 이루는 데 쓰인 것은 괜찮습니다.",
    "환(U+200B)율",
    "환율",
    safety=True,
)
LINE_SEPARATOR = Rule(
    "text.line-separator",
    Severity.ERROR,
    "특수한 줄바꿈 문자가 있습니다",
    "줄 구분 문자(U+2028)나 문단 구분 문자(U+2029)가 있습니다. 프로그램마다 줄을 다르게 세게 됩니다.",
    "한 줄(U+2028)다음 줄",
    "Enter로 바꾼 두 줄",
    safety=True,
)
PRIVATE_USE = Rule(
    "text.private-use",
    Severity.ERROR,
    "한글 프로그램 전용 글자가 있습니다",
    "한글(HWP) 같은 프로그램이나 글꼴이 저마다 정해 쓰는 글자입니다. 다른 컴퓨터에서는 보이지 않거나 다른 글자로 보입니다.",
    "(U+F53A) 창원",
    "○ 창원",
    safety=True,
)
UNASSIGNED = Rule(
    "text.unassigned",
    Severity.ERROR,
    "정해지지 않은 문자가 있습니다",
    "유니코드에 아직 정해지지 않았거나 글자로 쓰지 않기로 한 번호입니다. 파일이 깨졌을 수 있습니다.",
    "환율(U+0378)",
    "환율",
    safety=True,
)
BROKEN = Rule(
    "text.broken",
    Severity.ERROR,
    "깨진 글자가 있습니다",
    "인코딩을 잘못 바꾸면 생기는 흔적(U+FFFD, 占쏙옙 등)입니다. 원래 글자는 이미 사라졌으므로 다시 적어야 합니다.",
    "占쏙옙율",
    "환율",
    safety=True,
)
HALF_WIDTH_JAMO = Rule(
    "text.half-width-jamo",
    Severity.ERROR,
    "반각 한글 낱자가 있습니다",
    "옛 단말기에서 쓰던 반각 낱자입니다. 찾기와 가나다순이 되지 않습니다.",
    "ﾡﾢ",
    "ㄱㄲ",
    safety=True,
)
TOO_MANY_MARKS = Rule(
    "text.too-many-marks",
    Severity.ERROR,
    "겹친 부호가 너무 많습니다",
    "한 글자에 결합 부호를 넷보다 많이 붙였습니다. 위아래 줄을 덮어 읽을 수 없게 됩니다.",
    "결합 부호가 다섯 붙은 a",
    "á",
    safety=True,
)
