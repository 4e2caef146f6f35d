"""Rules of addresses: links in texts, and the addresses of sources."""

from gieopsarang.model.problem import Rule, Severity

UNSAFE_SCHEME = Rule(
    "address.unsafe-scheme",
    Severity.ERROR,
    "쓸 수 없는 주소입니다",
    "글의 링크는 https, http, mailto 주소나 이 프로젝트 안의 파일만, 출처의 주소는 https와 http만 쓸 수 있습니다. "
    "javascript:, data: 같은 주소는 읽는 사람의 기기에서 프로그램을 돌릴 수 있습니다.",
    "[값](javascript:alert(1))",
    "[값](https://www.bok.or.kr)",
    safety=True,
)
UNSAFE_CHARACTER = Rule(
    "address.unsafe-character",
    Severity.ERROR,
    "주소에 쓸 수 없는 글자가 있습니다",
    "주소에 빈칸, 줄바꿈, 역슬래시, 제어 문자가 있으면 브라우저마다 다른 곳으로 갈 수 있습니다.",
    "url: 'https:\\\\example.org'",
    'url: "https://example.org"',
    safety=True,
)
USER_PART = Rule(
    "address.user-part",
    Severity.ERROR,
    "주소에 @ 앞부분이 있습니다",
    "https://은행@다른곳처럼 적으면 @ 뒤의 다른 곳으로 갑니다. 읽는 사람을 속일 수 있어 쓰지 않습니다.",
    "[은행](https://bok.or.kr@example.org)",
    "[은행](https://bok.or.kr)",
    safety=True,
)
MIXED_SCRIPT = Rule(
    "address.mixed-script",
    Severity.ERROR,
    "주소의 이름에 여러 글자가 섞였습니다",
    "모양이 같은 키릴·그리스 글자를 섞은 이름은 다른 곳을 아는 곳처럼 보이게 합니다. xn--로 적은 것도 풀어서 봅니다.",
    "[은행](https://bоk.or.kr) (о는 키릴 글자)",
    "[은행](https://bok.or.kr)",
    safety=True,
)
MALFORMED = Rule(
    "address.malformed",
    Severity.ERROR,
    "주소를 읽을 수 없습니다",
    "https:// 뒤에 사이트 이름이 없거나 주소의 꼴이 아닙니다.",
    'url: "https:///page"',
    'url: "https://example.org/page"',
)
OUTSIDE = Rule(
    "address.outside",
    Severity.ERROR,
    "프로젝트 밖을 가리킵니다",
    "파일을 가리키는 링크는 이 파일이 있는 곳에서 시작하며, 프로젝트 폴더를 벗어날 수 없습니다.",
    "[값](../../../etc/passwd)",
    "[값](../economy/geumri.yml)",
    safety=True,
)
MISSING_FILE = Rule(
    "address.missing-file",
    Severity.ERROR,
    "링크한 파일이 없습니다",
    "파일을 가리키는 링크는 이 파일이 있는 곳에서 본 경로로 적습니다. 항목은 [[표제어]]로 적는 것이 더 쉽습니다.",
    "[금리](geumli.yml)",
    "[금리](geumri.yml)",
)
