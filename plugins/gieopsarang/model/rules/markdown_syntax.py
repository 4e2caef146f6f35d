"""Rules on Markdown as written: the closed dialect, and its limits."""

from gieopsarang.model.problem import Rule, Severity

UNCLOSED_METADATA = Rule(
    "markdown.unclosed-metadata",
    Severity.ERROR,
    "머리 정보를 닫지 않았습니다",
    "글 맨 위의 머리 정보는 --- 줄로 시작해 --- 줄로 끝납니다. 끝나는 줄이 없으면 글과 나눌 수 없습니다.",
    "---\ntitle: 나라를 생각한 기업인\n\n본문",
    "---\ntitle: 나라를 생각한 기업인\n---\n\n본문",
)
METADATA = Rule(
    "markdown.metadata",
    Severity.ERROR,
    "머리 정보의 모양이 맞지 않습니다",
    "머리 정보는 '이름: 값'을 한 줄에 하나씩 적습니다.",
    "---\n- 나라를 생각한 기업인\n---",
    "---\ntitle: 나라를 생각한 기업인\n---",
)
RAW_HTML = Rule(
    "markdown.raw-html",
    Severity.ERROR,
    "HTML 태그는 쓸 수 없습니다",
    "글에는 HTML을 쓸 수 없습니다. 굵게는 **글**, 링크는 [글](주소)로 적습니다. "
    "글자 그대로 보이게 하려면 백틱(`) 사이에 쓰거나 <를 &lt;로 적습니다.",
    "<b>환율</b>",
    "**환율**",
    safety=True,
)
AUTOLINK = Rule(
    "markdown.autolink",
    Severity.ERROR,
    "주소를 꺾쇠로 감쌌습니다",
    "< >로 감싼 주소는 링크가 되지 않습니다. 무엇으로 가는 링크인지 알 수 있게 글과 함께 적습니다.",
    "<https://www.changwon.go.kr>",
    "[창원시 누리집](https://www.changwon.go.kr)",
)
TITLE_HEADING = Rule(
    "markdown.title-heading",
    Severity.ERROR,
    "# 제목은 쓸 수 없습니다",
    "페이지의 제목은 머리 정보나 표제어에서 옵니다. 본문의 제목은 ##부터 씁니다.",
    "# 환율이란",
    "## 환율이란",
)
DEEP_HEADING = Rule(
    "markdown.deep-heading",
    Severity.ERROR,
    "제목이 너무 깊습니다",
    "제목은 ##, ###, #### 세 층까지 씁니다.",
    "##### 덧붙임",
    "#### 덧붙임",
)
UNDERLINED_HEADING = Rule(
    "markdown.underlined-heading",
    Severity.ERROR,
    "밑줄로 그은 제목은 쓸 수 없습니다",
    "글 바로 아래에 ===나 ---를 그으면 제목으로 읽힐 수 있습니다. 제목은 ##으로 적습니다.",
    "환율이란\n---",
    "## 환율이란",
)
FOOTNOTE_DEFINITION = Rule(
    "markdown.footnote-definition",
    Severity.ERROR,
    "각주의 뜻풀이는 쓸 수 없습니다",
    "출처는 sources에 적고 본문에서는 [^s1]로 가리키기만 합니다.",
    "[^s1]: 한국은행",
    "sources:\n  - {id: s1, publisher: 한국은행}",
)
ABBREVIATION = Rule(
    "markdown.abbreviation",
    Severity.ERROR,
    "줄임말의 뜻풀이는 쓸 수 없습니다",
    "줄임말은 *[ ]: 로 풀지 않고 항목으로 만듭니다.",
    "*[FTA]: 자유무역협정",
    "[[자유무역협정|FTA]]",
    safety=True,
)
LINK_DEFINITION = Rule(
    "markdown.link-definition",
    Severity.ERROR,
    "링크 주소를 따로 적었습니다",
    "링크 주소는 글과 함께 [글](주소)로 적습니다. 줄 앞의 대괄호가 글자 그대로라면 앞에 역빗금(\\)을 붙입니다.",
    "[창원시]: https://www.changwon.go.kr",
    "[창원시](https://www.changwon.go.kr)",
)
DETAILS = Rule(
    "markdown.details",
    Severity.ERROR,
    "접는 상자는 쓸 수 없습니다",
    "??? 로 여는 접는 상자는 책에 실을 수 없어 쓰지 않습니다. 알림 상자는 !!! 로 엽니다.",
    '??? note "더 보기"',
    '!!! note "더 알아보기"',
)
TABS = Rule(
    "markdown.tabs",
    Severity.ERROR,
    "탭 상자는 쓸 수 없습니다",
    '=== "제목"으로 여는 탭은 책에 실을 수 없어 쓰지 않습니다. 제목(###)으로 나누세요.',
    '=== "수출"',
    "### 수출",
)
ATTRIBUTES = Rule(
    "markdown.attributes",
    Severity.ERROR,
    "속성 목록은 쓸 수 없습니다",
    "{: .이름} 같은 속성은 쓸 수 없습니다. 제목의 주소는 저절로 붙습니다.",
    "## 환율 {#fx}",
    "## 환율",
    safety=True,
)
SNIPPET = Rule(
    "markdown.snippet",
    Severity.ERROR,
    "다른 파일은 끼워 넣을 수 없습니다",
    "--8<-- 로 다른 파일을 끼워 넣을 수 없습니다.",
    '--8<-- "notice.md"',
    "끼워 넣을 글을 그대로 적기",
    safety=True,
)
MACRO = Rule(
    "markdown.macro",
    Severity.ERROR,
    "매크로는 쓸 수 없습니다",
    "{{ }}나 {% %}는 쓸 수 없습니다. 글자 그대로라면 백틱(`) 사이에 적습니다.",
    "{{ site_name }}",
    "`{{ site_name }}`",
    safety=True,
)
UNCLOSED_CODE = Rule(
    "markdown.unclosed-code",
    Severity.ERROR,
    "코드를 닫지 않았습니다",
    "``` 로 연 코드는 같은 수의 ``` 줄로 닫아야 합니다.",
    "```\n1 + 1",
    "```\n1 + 1\n```",
)
WIKI_LINK = Rule(
    "markdown.wiki-link",
    Severity.ERROR,
    "[[ ]]의 모양이 맞지 않습니다",
    "[[표제어]]나 [[표제어|보일 글]]로 적습니다. 한 줄 안에서 열고 닫고, 비우지 않습니다.",
    "[[환율]",
    "[[환율]]",
)
EMPTY_CITATION = Rule(
    "markdown.citation",
    Severity.ERROR,
    "[^ ]의 모양이 맞지 않습니다",
    "출처를 가리킬 때는 [^s1]처럼 출처의 id를 빈칸 없이 적습니다.",
    "[^ ]",
    "[^s1]",
)
TOO_LONG = Rule(
    "markdown.too-long",
    Severity.ERROR,
    "글이 너무 깁니다",
    "글은 5,000줄까지, 한 줄은 20,000자까지 쓸 수 있습니다.",
    "30,000자가 한 줄인 글",
    "문단으로 나눈 글",
    safety=True,
)
TOO_MANY_HEADINGS = Rule(
    "markdown.too-many-headings",
    Severity.ERROR,
    "제목이 너무 많습니다",
    "한 글에는 제목을 300개까지 쓸 수 있습니다.",
    "제목이 400개인 글",
    "둘로 나눈 글",
    safety=True,
)
TOO_DEEP = Rule(
    "markdown.too-deep",
    Severity.ERROR,
    "글의 짜임이 너무 깊습니다",
    "인용은 여덟 겹, 한 줄에 겹친 목록은 여덟 겹, 들여쓰기는 64칸까지 쓸 수 있습니다.",
    "> > > > > > > > > 인용",
    "> 인용",
    safety=True,
)
TOO_MANY_MARKS = Rule(
    "markdown.too-many-marks",
    Severity.ERROR,
    "기호가 너무 많습니다",
    "한 글에는 [, <, 백틱(`)을 각각 2,000개까지 쓸 수 있습니다.",
    "[이 3,000개인 글",
    "보통 글",
    safety=True,
)
REPEATED_CHARACTER = Rule(
    "markdown.repeated-character",
    Severity.ERROR,
    "같은 글자가 너무 많이 이어집니다",
    "같은 글자를 60번 넘게 이어 쓸 수 없습니다.",
    "=를 100개 이어 그은 줄",
    "---",
    safety=True,
)
