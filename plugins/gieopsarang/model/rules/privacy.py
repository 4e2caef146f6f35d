"""Rules that keep personal data out."""

from gieopsarang.model.problem import Rule, Severity

RESIDENT_NUMBER = Rule(
    "privacy.resident-number",
    Severity.ERROR,
    "주민등록번호로 보이는 숫자가 있습니다",
    "주민등록번호와 외국인등록번호는 어디에도 적지 않습니다. 한 번 올린 것은 기록에 남으니 올리기 전에 지워야 합니다.",
    "본문에 여섯 자리-일곱 자리 번호",
    "번호를 지움",
    safety=True,
)
MOBILE_NUMBER = Rule(
    "privacy.mobile-number",
    Severity.WARNING,
    "휴대전화 번호가 있습니다",
    "개인의 전화번호는 적지 않습니다. 문의처가 꼭 있어야 하면 기관의 대표 번호를 적습니다.",
    "문의: 010-0000-0000",
    "문의: 시청 대표 전화",
)
MAIL_ADDRESS = Rule(
    "privacy.mail-address",
    Severity.WARNING,
    "전자우편 주소가 있습니다",
    "개인의 전자우편 주소는 적지 않습니다. 기관의 대표 주소라면 이 경고를 그대로 두어도 됩니다.",
    "문의: hong@example.org",
    "문의: 시청 누리집",
)
LIVING_BIRTHDAY = Rule(
    "privacy.living-birthday",
    Severity.WARNING,
    "살아 있는 사람의 생일을 적었습니다",
    "살아 있는 사람은 태어난 해만 적는 것이 좋습니다. 생일은 본인을 확인하는 데 쓰이는 개인 정보입니다.",
    "subject: {name: 김보기, living: true, birth: 1950-03-02}",
    "subject: {name: 김보기, living: true, birth: 1950}",
)
