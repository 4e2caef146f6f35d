"""Rules on YAML as such, whatever it says."""

from gieopsarang.model.problem import Rule, Severity

SYNTAX = Rule(
    "yaml.syntax",
    Severity.ERROR,
    "YAML 문법이 맞지 않습니다",
    "이 자리에서 YAML을 더 읽을 수 없습니다. 쌍점, 따옴표, 괄호, 줄 앞의 빈칸을 살펴보세요. "
    "한 곳만 고치면 나머지가 풀리는 때가 많습니다.",
    ": 중",
    "level: 중",
)
EMPTY = Rule(
    "yaml.empty",
    Severity.ERROR,
    "파일이 비었습니다",
    "파일에 아무 내용이 없습니다. 아직 쓰지 않은 항목이라면 파일을 두지 마세요.",
    "# 나중에 쓰기",
    "headword: 환율",
)
TAB = Rule(
    "yaml.tab",
    Severity.ERROR,
    "들여쓰기에 탭을 썼습니다",
    "YAML에서는 줄 앞을 탭으로 들일 수 없습니다. 빈칸(스페이스)만 씁니다.",
    "senses:\n\t- definition: …",
    "senses:\n  - definition: …",
)
INDENTATION = Rule(
    "yaml.indentation",
    Severity.ERROR,
    "들여쓰기가 맞지 않습니다",
    "같은 층의 줄은 앞 빈칸의 수가 같아야 합니다. 위의 줄에 이미 값이 있으면 그 아래에 더 들여 쓸 수 없습니다.",
    "headword: 환율\n  level: 중",
    "headword: 환율\nlevel: 중",
)
LIST = Rule(
    "yaml.list",
    Severity.ERROR,
    "목록의 자리가 맞지 않습니다",
    "목록의 줄표(-)는 이름 다음 줄에서 시작하고, 한 목록 안에서는 모두 같은 자리에 있어야 합니다.",
    "examples: - 환율이 오른다.",
    "examples:\n  - 환율이 오른다.",
)
UNCLOSED_QUOTE = Rule(
    "yaml.unclosed-quote",
    Severity.ERROR,
    "따옴표를 닫지 않았습니다",
    "따옴표를 열고 닫지 않아서 그 뒤의 줄까지 한 값으로 읽힙니다.",
    'definition: "돈의 값',
    'definition: "돈의 값"',
)
AFTER_QUOTE = Rule(
    "yaml.after-quote",
    Severity.ERROR,
    "닫는 따옴표 뒤에 글이 있습니다",
    "값이 따옴표로 시작하면 닫는 따옴표에서 값이 끝납니다. 그 뒤에는 글을 더 쓸 수 없습니다.",
    'definition: "환율"은 돈의 값이다.',
    "definition: '\"환율\"은 돈의 값이다.'",
)
ESCAPE = Rule(
    "yaml.escape",
    Severity.ERROR,
    "큰따옴표 안의 역빗금이 맞지 않습니다",
    "큰따옴표 안에서 역빗금(\\)은 특별한 뜻을 가집니다. 글자 그대로 쓰려면 작은따옴표를 쓰세요.",
    'title: "C:\\문서"',
    "title: 'C:\\문서'",
)
UNCLOSED_BRACKET = Rule(
    "yaml.unclosed-bracket",
    Severity.ERROR,
    "괄호를 닫지 않았습니다",
    "[ ]나 { }를 열고 닫지 않았습니다.",
    "see_also: [금리, 환전",
    "see_also: [금리, 환전]",
)
BRACKET = Rule(
    "yaml.bracket",
    Severity.ERROR,
    "괄호 안의 값이 맞지 않습니다",
    "[ ] 안에서는 값을, { } 안에서는 '이름: 값'을 쉼표로 나눕니다. 값에 쉼표나 괄호가 들어가면 따옴표로 감싸야 합니다.",
    "see_also: [금리,, 환전]",
    "see_also: [금리, 환전]",
)
COLON_IN_VALUE = Rule(
    "yaml.colon-in-value",
    Severity.ERROR,
    "값 안에 쌍점이 있습니다",
    "쌍점과 빈칸(': ')은 이름과 값을 나눕니다. 값 안에 쓰려면 값을 따옴표로 감싸야 합니다.",
    "title: 환율: 돈의 값",
    'title: "환율: 돈의 값"',
)
MISSING_COLON = Rule(
    "yaml.missing-colon",
    Severity.ERROR,
    "쌍점이 없습니다",
    "이름과 값 사이에 쌍점과 빈칸(': ')이 있어야 합니다. 여러 줄로 쓰는 값은 둘째 줄부터 들여 씁니다.",
    "headword 환율",
    "headword: 환율",
)
MISSING_SPACE = Rule(
    "yaml.missing-space",
    Severity.ERROR,
    "쌍점 뒤에 빈칸이 없습니다",
    "쌍점 뒤에는 빈칸이 하나 있어야 이름과 값으로 읽힙니다.",
    "headword:환율",
    "headword: 환율",
)
RESERVED_CHARACTER = Rule(
    "yaml.reserved-character",
    Severity.ERROR,
    "값의 첫 글자로 쓸 수 없는 기호입니다",
    "@, `, %, *, &, !, ], }, 쉼표로 시작하는 값은 그대로 쓸 수 없습니다. 따옴표로 감싸면 됩니다.",
    "publisher: @창원시",
    'publisher: "@창원시"',
)
BLOCK_TEXT = Rule(
    "yaml.block-text",
    Severity.ERROR,
    "여러 줄 글의 첫 줄이 맞지 않습니다",
    "| 나 > 뒤에는 아무것도 쓰지 않고, 글은 다음 줄부터 들여 씁니다.",
    "body: | 환율은 …",
    "body: |\n  환율은 …",
)
DIRECTIVE = Rule(
    "yaml.directive",
    Severity.ERROR,
    "%로 시작하는 줄은 쓸 수 없습니다",
    "%YAML, %TAG 같은 지시문은 쓰지 않습니다.",
    "%YAML 1.2",
    "headword: 환율",
    safety=True,
)
TAG = Rule(
    "yaml.tag",
    Severity.ERROR,
    "YAML 태그는 쓸 수 없습니다",
    "값 앞의 느낌표(!)는 YAML에서 자료의 종류를 바꾸는 태그입니다. 모든 값은 글로 읽으므로 쓰지 않습니다.",
    "headword: !!str 환율",
    "headword: 환율",
    safety=True,
)
ANCHOR = Rule(
    "yaml.anchor",
    Severity.ERROR,
    "YAML 닻(&)은 쓸 수 없습니다",
    "값 앞의 &는 YAML에서 값에 이름을 붙이는 표시입니다. 쓰지 않습니다. 글자 그대로라면 따옴표로 감싸세요.",
    "definition: &d 돈의 값",
    "definition: 돈의 값",
    safety=True,
)
ALIAS = Rule(
    "yaml.alias",
    Severity.ERROR,
    "YAML 별칭(*)은 쓸 수 없습니다",
    "값 앞의 *는 YAML에서 다른 값을 가져오는 표시입니다. 쓰지 않습니다. 글자 그대로라면 따옴표로 감싸세요.",
    "easy_definition: *d",
    "easy_definition: 돈의 값",
    safety=True,
)
MERGE_KEY = Rule(
    "yaml.merge-key",
    Severity.ERROR,
    "YAML 합치기(<<)는 쓸 수 없습니다",
    "<<는 YAML에서 다른 표를 합치는 표시입니다. 필요한 것을 그 자리에 그대로 적으세요.",
    "<<: {level: 중}",
    "level: 중",
    safety=True,
)
COMPLEX_KEY = Rule(
    "yaml.complex-key",
    Severity.ERROR,
    "이름 자리에 목록이나 표가 있습니다",
    "쌍점 앞의 이름은 한 낱말이어야 합니다.",
    "[headword]: 환율",
    "headword: 환율",
    safety=True,
)
SEVERAL_DOCUMENTS = Rule(
    "yaml.several-documents",
    Severity.ERROR,
    "한 파일에 문서가 여럿입니다",
    "--- 줄로 나누어 문서를 여럿 적었습니다. 한 파일에는 항목 하나만 둡니다.",
    "headword: 환율\n---\nheadword: 금리",
    "headword: 환율",
    safety=True,
)
DUPLICATE_KEY = Rule(
    "yaml.duplicate-key",
    Severity.ERROR,
    "같은 이름을 두 번 적었습니다",
    "한 표 안에 같은 이름이 두 번 있습니다. 어느 쪽이 맞는지 알 수 없습니다.",
    "level: 초\nlevel: 중",
    "level: 중",
    safety=True,
)
TOO_DEEP = Rule(
    "yaml.too-deep",
    Severity.ERROR,
    "짜임이 너무 깊습니다",
    "목록과 표는 여섯 겹까지만 겹칠 수 있습니다.",
    "examples: [[[[[[[환율]]]]]]]",
    "examples: [환율]",
    safety=True,
)
TOO_MANY_NODES = Rule(
    "yaml.too-many-nodes",
    Severity.ERROR,
    "값이 너무 많습니다",
    "한 파일에는 이름과 값을 합해 2,000개까지 적을 수 있습니다.",
    "예문이 3,000개인 항목",
    "예문이 셋인 항목",
    safety=True,
)
COMMENT_IN_VALUE = Rule(
    "yaml.comment-in-value",
    Severity.WARNING,
    "값의 일부가 덧글로 떨어져 나갔습니다",
    "빈칸 뒤의 #부터 줄 끝까지는 설명으로 읽혀 값에 들어가지 않습니다. 값의 일부라면 따옴표로 감싸고, "
    "설명이라면 # 뒤를 한 칸 띄우세요.",
    "text: 창원 #1 공장",
    'text: "창원 #1 공장"',
)
