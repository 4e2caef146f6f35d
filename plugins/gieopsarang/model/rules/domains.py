"""Rules of `glossary/domains.yml`."""

from gieopsarang.model.problem import Rule, Severity

MISSING = Rule(
    "domains.missing",
    Severity.ERROR,
    "분야 목록이 없습니다",
    "glossary/domains.yml에 분야를 하나 이상 적어야 사전을 만들 수 있습니다.",
    "glossary 폴더에 domains.yml이 없음",
    'glossary/domains.yml에\n- {name: 경제상식, slug: economy, color: "#0b6e4f"}',
)
DUPLICATE = Rule(
    "domains.duplicate",
    Severity.ERROR,
    "같은 분야가 또 있습니다",
    "분야의 name(분야 이름)과 slug(폴더 이름)는 서로 달라야 합니다.",
    '- {name: 경제상식, slug: economy, color: "#0b6e4f"}\n- {name: 경제상식, slug: economics, color: "#0b6e4f"}',
    '- {name: 경제상식, slug: economy, color: "#0b6e4f"}\n- {name: 경영, slug: management, color: "#7a4f00"}',
)
