"""A publication built by hand: two words, a homograph, a story, hostile text in every field."""

from types import MappingProxyType

import pytest

from gieopsarang.model.encyclopedia import CrossLink, Encyclopedia, Vocabulary
from gieopsarang.model.entry import Domain, Entry, Particular, Sense, Variant
from gieopsarang.model.figure import Figure, Picture
from gieopsarang.model.problem import Location
from gieopsarang.model.prose import Mention, OutlineItem, Prose
from gieopsarang.model.publication import Backlink, Publication, Texts
from gieopsarang.model.reference import Reference, Source, TimelineEvent
from gieopsarang.model.settings import Settings, Volume
from gieopsarang.model.story import HandPage, Quote, Story, Subject

EVIL = "<script>alert('1')</script>\" & '\"><img src=x>"
HERE = Location("x.yml", 1, 1)


def picture(path: str) -> Picture:
    return Picture(path, 640, 480, lambda: b"")


def running(text: str, *mentions: Mention) -> Prose:
    """A running line as `prose/` gives it: escaped."""
    html = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return Prose(html, text, mentions)


RATE = Entry(
    id="hwanyul",
    path="glossary/finance-tax/hwanyul.yml",
    headword="환율",
    entry_type="term",
    hanja="換率",
    english=("exchange rate", "FX"),
    variants=(Variant("외환시세", "other_name"), Variant("ER", "abbreviation")),
    pronunciation="화뉼",
    part_of_speech="명사",
    domain="금융·세제",
    level="중",
    definition="한 나라의 [[돈]]을 바꿀 때의 비율.",
    easy_definition="우리 돈과 다른 나라 돈을 바꾸는 값.",
    body="## 값을 읽는 법\n…",
    examples=("환율이 오르면 수입 물건값이 오른다.",),
    particulars=(Particular("적는 법", "1달러에 1,300원", ("s1",)),),
    timeline=(
        TimelineEvent("1997-12", "하루에 바뀔 수 있는 폭을 없앴다.", ("s1", "g1")),
        TimelineEvent("1962/1980", "묶어 정했다."),
    ),
    figures=(
        Figure("hwanyul-1.png", "돈 그림", "돈의 설명", "편집부", picture("glossary/finance-tax/hwanyul-1.png")),
        Figure("hwanyul-2.png", "안 쓴 그림", None, None, picture("glossary/finance-tax/hwanyul-2.png")),
        Figure("hwanyul-3.png", "없는 그림"),
    ),
    sources=(
        Source(
            "s1",
            grade="A",
            publisher="한국은행",
            title="환율 이야기",
            date="2016-03",
            url="https://example.org/a?b=1&c=2",
        ),
        Source("g1", kind="general_knowledge", note="경제 교과서 수준"),
        Source("s3", publisher="신문", url="javascript:alert(1)"),
    ),
    former_ids=("hwannyul",),
    status="draft",
    created="2026-11-20",
    revised="2026-11-24",
)
LATHE = Entry(
    id="seonban",
    path="glossary/technology/seonban.yml",
    headword="선반",
    homograph_number=1,
    entry_type="term",
    domain="산업기술",
    level="초",
    senses=(
        Sense("재료를 돌려 깎는 기계.", "둥글게 깎는 기계.", ("선반으로 깎았다.",)),
        Sense("그 기계를 쓰는 일.", None, (), "금융·세제"),
    ),
    sources=(Source("g1", kind="general_knowledge"),),
    status="verified",
    revised="2026-11-22",
)
EVIL_ENTRY = Entry(
    id="evil",
    path="glossary/finance-tax/evil.yml",
    headword=EVIL,
    homograph_number=2,
    reading=f"나쁜{EVIL}",
    entry_type="place",
    hanja=EVIL,
    english=(f"E{EVIL}",),
    variants=(Variant(EVIL, "former_name"),),
    pronunciation=EVIL,
    part_of_speech=EVIL,
    domain="금융·세제",
    level="일반",
    definition=EVIL,
    easy_definition=EVIL,
    examples=(EVIL,),
    particulars=(Particular(EVIL, EVIL, ("s1",)),),
    timeline=(TimelineEvent(EVIL, EVIL, ("s1",)),),
    figures=(Figure("evil-1.png", EVIL, EVIL, EVIL, picture("glossary/finance-tax/evil-1.png")),),
    sources=(Source("s1", None, "A", EVIL, EVIL, EVIL, 'https://example.org/"><script>', EVIL),),
    status="reviewed",
    created="2026-11-24",
    revised="2026-11-24",
)
STORY = Story(
    id="jeonginyeong",
    path="stories/jeonginyeong/index.md",
    title="공장을 짓는 공장",
    subtitle="넘어지고 다시 일어선 정인영",
    subject=Subject("정인영", living=False, hanja="鄭仁永", birth="1920-05-06", death="2006-07-20", role="세운 사람"),
    company="현대양행",
    places=("안양", "창원"),
    period="1962/2006",
    level="초",
    vocabulary=(Reference("환율", HERE), Reference("선반", HERE), Reference("없는 말", HERE)),
    questions=("무엇을 만들었나요?",),
    activity="감사편지를 써 보세요.",
    quotes=(Quote("나도 넘어졌고 다시 일어섰을 뿐이다.", "정인영", "s1"),),
    timeline=(TimelineEvent("1962-10", "회사를 세웠어요.", ("s1",)),),
    figures=(
        Figure("jeonginyeong-1.svg", "여는 그림", "설명", None, picture("stories/jeonginyeong/jeonginyeong-1.svg")),
        Figure("jeonginyeong-2.svg", "오뚝이", None, None, picture("stories/jeonginyeong/jeonginyeong-2.svg")),
    ),
    sources=(Source("s1", grade="B", publisher="아주경제", date="2016-01-31", url="https://example.org/"),),
    status="draft",
    revised="2026-11-24",
    body="…",
)
LIVING = Story(
    id="evil-story",
    path="stories/evil-story/index.md",
    title=EVIL,
    subtitle=EVIL,
    subject=Subject(EVIL, living=True, hanja=EVIL, birth="1951", role=EVIL),
    company=EVIL,
    places=(EVIL,),
    level="고",
    questions=(EVIL,),
    activity=EVIL,
    quotes=(Quote(EVIL, EVIL, "s1"),),
    sources=(Source("s1", publisher=EVIL),),
    status="reviewed",
    revised="2026-11-24",
    body=EVIL,
)
RATE_BODY = Prose(
    '<h2 id="값">값을 읽는 법</h2><p><a class="gs-word" href="entry:seonban">선반</a>과 <a class="gs-word" href="entry:없음">없는 말</a>, '
    '<a href="source:content/guide.md#절">안내</a>.</p>'
    '<p><code>href="entry:hwanyul" src="figure:x"</code></p><figure class="gs-figure"><img src="figure:hwanyul-1.png" alt="돈 > 그림"></figure><h2 id="왜">왜 움직이나</h2><p>글</p>',
    "값을 읽는 법 …",
    (Mention("seonban", "선반과 없는 말", 0, 2),),
    (OutlineItem(2, "값", "값을 읽는 법"), OutlineItem(2, "왜", "왜 움직이나")),
    figures=("hwanyul-1.png",),
)


@pytest.fixture(scope="session")
def publication() -> Publication:
    entries = (EVIL_ENTRY, LATHE, RATE)
    vocabulary = Vocabulary("x", {"환율": ("hwanyul",), "선반": ("seonban",)})
    encyclopedia = Encyclopedia(
        domains=(Domain("금융·세제", "finance-tax", "#0b6e4f"), Domain("산업기술", "technology", "#4a5a68")),
        entries=entries,
        by_id=MappingProxyType({entry.id: entry for entry in entries}),
        vocabulary=vocabulary,
        cross_links={
            "hwanyul": (
                CrossLink("confused_with", "evil", stated=True),
                CrossLink("see_also", "seonban", stated=True),
            ),
            "seonban": (CrossLink("see_also", "hwanyul", stated=False),),
        },
        redirects={"hwannyul": "hwanyul"},
    )
    return Publication(
        encyclopedia=encyclopedia,
        stories=(LIVING, STORY),
        stories_by_id={"jeonginyeong": STORY, "evil-story": LIVING},
        pages=(
            HandPage("content/index.md", "표지", "두 책의 표지", "…"),
            HandPage("content/guide.md", "안내", None, "…"),
        ),
        entry_texts={
            "hwanyul": Texts(
                body=RATE_BODY,
                definition=running("한 나라의 돈을 바꿀 때의 비율."),
                particulars=(running("1달러에 1,300원"),),
                timeline=(running("하루에 바뀔 수 있는 폭을 없앴다."), running("묶어 정했다.")),
            ),
            "seonban": Texts(senses=(running("재료를 돌려 깎는 기계."), running("그 기계를 쓰는 일."))),
            "evil": Texts(definition=running(EVIL), particulars=(running(EVIL),), timeline=(running(EVIL),)),
        },
        story_texts={
            "jeonginyeong": Texts(
                body=Prose(
                    '<h2 id="하나">하나</h2><p><a class="gs-word" href="entry:hwanyul">환율</a>이 뛰었어요.</p>'
                    '<img alt="오뚝이" src="figure:jeonginyeong-2.svg"><h2 id="둘">둘</h2><p>끝</p>',
                    "말 " * 450,
                    (Mention("hwanyul", "환율이 뛰었어요.", 0, 2),),
                    (OutlineItem(2, "하나", "하나"), OutlineItem(2, "둘", "둘")),
                    figures=("jeonginyeong-2.svg",),
                ),
                timeline=(running("회사를 세웠어요."),),
            ),
            "evil-story": Texts(body=running(EVIL)),
        },
        page_texts={
            "content/index.md": Prose(
                '<p><a class="gs-word" href="entry:hwanyul">환율</a>부터 <img alt="x" src="source:content/img/그림.png"></p>',
                "환율부터",
                (Mention("hwanyul", "환율부터", 0, 2),),
            ),
            "content/guide.md": Prose(
                '<p><a href="source:glossary/finance-tax/hwanyul.yml">환율 항목</a></p>', "환율 항목"
            ),
        },
        backlinks={
            "hwanyul": (
                Backlink("entry", "evil", EVIL + "환율이 오른다.", len(EVIL), len(EVIL) + 2),
                Backlink("story", "jeonginyeong", "환율이 뛰었어요.", 0, 2),
                Backlink("story", "evil-story", "환율", 0, 2),
            ),
            "seonban": tuple(Backlink("entry", "hwanyul", f"선반 {number}", 0, 2) for number in range(20)),
        },
        page_pictures=(picture("content/img/그림.png"),),
        settings=Settings(
            site_title="작은 고을",
            site_url="https://example.org/small/",
            encyclopedia=Volume("작은 사전", "시험에 쓰는 사전"),
            storybook=Volume("작은 이야기책"),
            publisher="편집실",
            license="CC BY-SA 4.0",
            contact="mailto:edit@example.org",
            edit_base="https://example.org/edit/main/",
            date="2026-11-24",
        ),
    )
