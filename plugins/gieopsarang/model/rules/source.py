"""Rules of sources and of citing them."""

from gieopsarang.model.problem import Rule, Severity

UNNAMED = Rule(
    "source.unnamed",
    Severity.ERROR,
    "출처가 무엇인지 적지 않았습니다",
    "출처마다 publisher(펴낸 곳)나 title(제목)이 있어야 합니다. 널리 알려진 내용이면 kind: general_knowledge로 적습니다.",
    'sources: [{id: s1, url: "https://example.org"}]',
    'sources: [{id: s1, publisher: 한국은행, url: "https://example.org"}]',
)
WRONG_ID = Rule(
    "source.wrong-id",
    Severity.ERROR,
    "출처 번호로 쓸 수 없는 글자가 있습니다",
    "출처 번호는 글자, 숫자, 붙임표(-), 밑줄(_)로 짧게 적습니다. 본문에서 [^s1]처럼 가리키기 때문입니다.",
    "sources: [{id: s 1, publisher: 한국은행}]",
    "sources: [{id: s1, publisher: 한국은행}]",
)
DUPLICATE_ID = Rule(
    "source.duplicate-id",
    Severity.ERROR,
    "같은 출처 번호가 또 있습니다",
    "한 파일에서 출처 번호가 겹치면 [^s1]이 어느 출처를 가리키는지 알 수 없습니다.",
    "sources:\n  - {id: s1, publisher: 한국은행}\n  - {id: s1, publisher: 통계청}",
    "sources:\n  - {id: s1, publisher: 한국은행}\n  - {id: s2, publisher: 통계청}",
)
UNDEFINED = Rule(
    "source.undefined",
    Severity.ERROR,
    "없는 출처를 가리킵니다",
    "[^s1]이나 sources: [s1]로 가리킨 출처가 이 파일의 sources(출처)에 없습니다.",
    "definition: 돈의 비율.[^s9]\nsources: [{id: s1, publisher: 한국은행}]",
    "definition: 돈의 비율.[^s1]\nsources: [{id: s1, publisher: 한국은행}]",
)
UNCITED = Rule(
    "source.uncited",
    Severity.WARNING,
    "쓰이지 않은 출처입니다",
    "출처를 적었지만 글 어디에서도 [^s1]처럼 가리키지 않아 무엇의 출처인지 알 수 없습니다. "
    "kind: general_knowledge인 출처는 가리키지 않아도 됩니다.",
    "definition: 돈의 비율.\nsources: [{id: s1, publisher: 한국은행}]",
    "definition: 돈의 비율.[^s1]\nsources: [{id: s1, publisher: 한국은행}]",
)
