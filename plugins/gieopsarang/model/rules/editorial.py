"""Rules of editorial judgement; none of them is an error."""

from gieopsarang.model.problem import Rule, Severity

MISSING_EASY_DEFINITION = Rule(
    "editorial.missing-easy-definition",
    Severity.WARNING,
    "쉬운 뜻이 없습니다",
    "수준이 ‘초’인 항목에는 초등학생이 알 수 있는 easy_definition(쉬운 뜻)을 적습니다. 미리보기에도 이것이 나옵니다.",
    "level: 초\ndefinition: 이익을 얻으려고 물건이나 서비스를 만들어 파는 조직.",
    "level: 초\ndefinition: 이익을 얻으려고 물건이나 서비스를 만들어 파는 조직.\neasy_definition: 물건을 만들어 파는 곳.",
)
LONG_DEFINITION = Rule(
    "editorial.long-definition",
    Severity.WARNING,
    "뜻풀이가 깁니다",
    "뜻풀이는 한 문장으로 적습니다. 쉬운 뜻과 초 수준은 80자, 중 수준은 100자, 고와 일반은 130자를 넘지 않는 것이 좋습니다. "
    "자세한 것은 body(본문)에 적습니다.",
    "definition: 한 나라의 돈을 … (130자가 넘음)",
    "definition: 한 나라의 돈을 다른 나라의 돈으로 바꿀 때의 비율.",
)
UNSOURCED_YEAR = Rule(
    "editorial.unsourced-year",
    Severity.WARNING,
    "출처 없이 해를 적었습니다",
    "‘1974년’처럼 해를 적은 문단에는 그 사실의 출처를 [^s1]처럼 답니다.",
    "1974년에 단지로 정해졌다.",
    "1974년에 단지로 정해졌다.[^s1]",
)
REVISED_BEFORE_CREATED = Rule(
    "editorial.revised-before-created",
    Severity.WARNING,
    "고친 날이 만든 날보다 앞섭니다",
    "created(만든 날)와 revised(고친 날)가 서로 바뀌었거나 한쪽을 잘못 적었습니다.",
    "created: 2026-11-24\nrevised: 2026-11-20",
    "created: 2026-11-20\nrevised: 2026-11-24",
)
PLACEHOLDER = Rule(
    "editorial.placeholder",
    Severity.WARNING,
    "틀에 있던 글이 그대로 남아 있습니다",
    "새 항목이나 이야기의 틀에 들어 있는 글은 무엇을 적을지 알리는 말입니다. 자기 글로 바꾸지 않으면 독자가 그대로 보게 됩니다.",
    "headword: 환율\ndefinition: 뜻을 한 문장으로 씁니다.",
    "headword: 환율\ndefinition: 한 나라의 돈을 다른 나라의 돈으로 바꿀 때의 비율.",
)
