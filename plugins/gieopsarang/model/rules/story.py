"""Rules of stories and of pages written by hand."""

from gieopsarang.model.problem import Rule, Severity

MISSING_METADATA = Rule(
    "story.missing-metadata",
    Severity.ERROR,
    "이야기에 머리 정보가 없습니다",
    "이야기 파일은 첫 줄의 ---와 다음 --- 사이에 제목, 주인공, 출처를 적고 그 아래에 글을 씁니다.",
    "## 숟가락 공장의 물음\n\n숟가락을 만들던 …",
    "---\ntitle: 공장을 짓는 공장\n…\n---\n\n## 숟가락 공장의 물음\n\n숟가락을 만들던 …",
)
EMPTY_TEXT = Rule(
    "story.empty-text",
    Severity.WARNING,
    "이야기에 글이 없습니다",
    "머리 정보 아래에 이야기의 글이 없어 빈 쪽이 됩니다.",
    "---\ntitle: 공장을 짓는 공장\n…\n---",
    "---\ntitle: 공장을 짓는 공장\n…\n---\n\n숟가락을 만들던 공장이 …",
)
LIVING_AND_DEAD = Rule(
    "story.living-and-dead",
    Severity.ERROR,
    "살아 있는 사람에게 돌아가신 때를 적었습니다",
    "subject(주인공)의 living(살아 있는지)이 true인데 death(돌아가신 때)가 있습니다. 둘 가운데 하나는 잘못입니다.",
    "subject: {name: 정인영, living: true, death: 2006-07-20}",
    "subject: {name: 정인영, living: false, death: 2006-07-20}",
)
DEATH_BEFORE_BIRTH = Rule(
    "story.death-before-birth",
    Severity.ERROR,
    "돌아가신 때가 태어난 때보다 앞섭니다",
    "subject(주인공)의 birth(태어난 때)와 death(돌아가신 때)가 서로 바뀌었거나 한쪽을 잘못 적었습니다.",
    "subject: {name: 정인영, living: false, birth: 2006, death: 1920}",
    "subject: {name: 정인영, living: false, birth: 1920, death: 2006}",
)
PAGE_WITHOUT_TITLE = Rule(
    "page.missing-title",
    Severity.ERROR,
    "쪽에 제목이 없습니다",
    "content 폴더의 쪽은 머리 정보의 title(제목)이나 # 제목 한 줄이 있어야 합니다.",
    "이 사전은 …",
    "---\ntitle: 일러두기\n---\n\n이 사전은 …",
)
