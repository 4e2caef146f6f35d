"""Every page: what it says, where it leads, and that nothing an author writes becomes markup."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from posixpath import join, normpath
from urllib.parse import unquote
from xml.etree.ElementTree import Element

import html5lib
import pytest

from gieopsarang.model.page import Page, Site
from gieopsarang.model.problem import Location, Problem, Rule, Severity
from gieopsarang.model.publication import BookFile, Publication
from gieopsarang.model.settings import Edition, Settings
from gieopsarang.render.hand_page import hand_page_text
from gieopsarang.render.not_found import not_found
from gieopsarang.render.pages import page_paths, pages
from gieopsarang.render.problem_page import problem_page

EVIL = "<script>alert('1')</script>\" & '\"><img src=x>"
NAMES = (
    ["", "glossary/", "glossary/index/", "glossary/domains/finance-tax/", "glossary/domains/technology/"]
    + [f"glossary/levels/{slug}/" for slug in ("elementary", "middle", "high", "general")]
    + ["glossary/evil/", "glossary/seonban/", "glossary/hwanyul/", "glossary/hwannyul/"]
    + ["stories/", "stories/evil-story/", "stories/jeonginyeong/", "books/", "search/"]
)
BLOCKS = {"p", "li", "dt", "dd", "h1", "h2", "h3", "div", "section"}
PLACES_ONLY = re.compile(r"(--[a-z-]+:[-0-9a-z.%(), ]+(;|$))*")
"""A style attribute holds places in a picture, numbers of ours, and nothing else."""
each_page = pytest.mark.parametrize("path", NAMES, ids=lambda path: path or "cover")


@pytest.fixture(scope="module")
def made(publication: Publication) -> Mapping[str, Page]:
    return {page.path: page for page in pages(publication)}


def parsed(page: Page) -> Element:
    document = f'<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>x</title>{page.head}</head><body><main>{page.main}</main></body></html>'
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(document)  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType] - html5lib's tree has no type


def text_of(element: Element) -> str:
    return " ".join("".join(_texts(element)).split())


def _texts(element: Element) -> Iterator[str]:
    if element.text:
        yield element.text
    for child in element:
        yield from _texts(child)
        if child.tag in BLOCKS:
            yield " "
        if child.tail:
            yield child.tail


def found(page: Page, tag: str, class_: str) -> Element:
    return next(each for each in parsed(page).iter(tag) if class_ in each.get("class", "").split())


def addresses(page: Page) -> Iterator[str]:
    for element in parsed(page).iter():
        for name in ("href", "src", "action", "data-href"):
            if (value := element.get(name)) is not None:
                yield value


def test_pages_come_in_a_fixed_order_and_their_paths_are_known_beforehand(publication: Publication):
    assert [page.path for page in pages(publication)] == NAMES == list(page_paths(publication))


def test_the_same_publication_gives_the_same_pages_twice(publication: Publication):
    again = replace(publication)
    assert list(pages(publication)) == list(pages(again))


@each_page
def test_a_page_is_valid_has_one_title_and_no_id_twice(made: Mapping[str, Page], path: str):
    tree = parsed(made[path])
    assert len(list(tree.iter("h1"))) == 1
    ids = [id_ for element in tree.iter() if (id_ := element.get("id")) is not None]
    assert sorted(set(ids)) == sorted(ids)
    assert "gs-main" in ids
    levels = [int(str(element.tag)[1]) for element in tree.iter() if re.fullmatch(r"h[1-6]", str(element.tag))]
    assert all(after <= before + 1 for before, after in zip([1, *levels], levels, strict=False) if after != 1)


@each_page
def test_what_authors_write_never_becomes_markup(made: Mapping[str, Page], path: str):
    tree = parsed(made[path])
    assert not list(tree.iter("script")) or path in {"", "glossary/"}
    assert not [image for image in tree.iter("img") if image.get("src") == "x"]
    for element in tree.iter():
        assert not {name for name in element.keys() if name.startswith("on") or name == "title"}  # noqa: SIM118 - an Element is no mapping
        assert PLACES_ONLY.fullmatch(element.get("style", ""))


@each_page
def test_every_link_of_ours_is_relative_and_leads_to_a_page_or_a_file(
    made: Mapping[str, Page], publication: Publication, path: str
):
    files = {"glossary/hwanyul/hwanyul-1.png", "glossary/hwanyul/hwanyul-2.png", "glossary/evil/evil-1.png"}
    files |= {"stories/jeonginyeong/jeonginyeong-1.svg", "stories/jeonginyeong/jeonginyeong-2.svg", "guide/"}
    files |= {"img/그림.png"}
    files |= {"assets/gieopsarang/day.js"}
    page = made[path]
    ids = {element.get("id") for element in parsed(page).iter()}
    for address in addresses(page):
        if address.startswith(("https://", "mailto:")):
            continue
        assert not address.startswith("/")
        target, _, fragment = address.partition("#")
        if not target and fragment:
            assert fragment in ids
            continue
        there = normpath(join("/", path, unquote(target))).removeprefix("/")
        there += "/" if target.endswith("/") and there else ""
        assert there in made or there in files or address == "", (address, there)
    assert publication.page_texts


@each_page
def test_every_landmark_and_field_has_a_korean_name(made: Mapping[str, Page], path: str):
    tree = parsed(made[path])
    ids = {element.get("id"): element for element in tree.iter()}
    for element in tree.iter():
        if element.tag in {"nav", "section", "form"}:
            named = element.get("aria-label") or text_of(ids[element.get("aria-labelledby")])
            assert re.search(r"[ㄱ-힣A-Z]", named)
        if element.tag == "input":
            assert [label for label in tree.iter("label") if label.get("for") == element.get("id")]
        if element.tag == "img":
            assert element.get("alt") is not None


def test_an_entry_page_says_everything_of_its_word(made: Mapping[str, Page]):
    page = made["glossary/hwanyul/"]
    assert (page.title, page.site) == ("환율", Site.ENCYCLOPEDIA)
    assert page.description == "우리 돈과 다른 나라 돈을 바꾸는 값."
    text = text_of(found(page, "article", "gs-article"))
    for words in (
        "금융·세제", "중학교", "환율", "換率", "exchange rate", "FX", "화뉼", "명사", "다른 이름", "외환시세", "줄임말", "뜻풀이 한 나라의 돈을 바꿀 때의 비율.", "쉬운 뜻 우리 돈과",
        "환율이 오르면 수입 물건값이 오른다.", "적는 법", "1달러에 1,300원[1]", "값을 읽는 법", "왜 움직이나",
        "→ 함께 볼 말", "≠ 헷갈리는 말", "이 낱말이 나오는 곳", "〈공장을 짓는 공장〉", "1997-12", "1962–1980",
        "한국은행, 환율 이야기, 2016년 3월. 등급 A", "일반 지식: 경제 교과서 수준", "초안아직 다른 사람이 확인하지 않은 글입니다.",
        "2026년 11월 20일", "2026년 11월 24일", "‘환율’, 《작은 사전》, 편집실, 2026년 11월 24일 고침, https://example.org/small/glossary/hwanyul/",
        "CC BY-SA 4.0", "이 글의 원고 고치기", "고침 요청",
    ):  # fmt: skip
        assert words in text, words
    assert "[[" not in text


def test_a_page_for_children_gives_the_easy_meaning_first(made: Mapping[str, Page]):
    senses = text_of(found(made["glossary/seonban/"], "ol", "gs-senses"))
    assert senses.startswith("쉬운 뜻 둥글게 깎는 기계. 뜻풀이 재료를 돌려 깎는 기계.")
    assert "금융·세제 뜻풀이 그 기계를 쓰는 일." in senses
    meaning = text_of(found(made["glossary/hwanyul/"], "section", "gs-definition"))
    assert meaning.index("뜻풀이 한 나라의") < meaning.index("쉬운 뜻 우리 돈과")


def test_a_homograph_shows_its_number(made: Mapping[str, Page]):
    page = made["glossary/seonban/"]
    assert page.title == "선반 1"
    assert text_of(next(parsed(page).iter("h1"))) == "선반동형어 1"


def test_hanja_english_and_times_are_marked_as_such(made: Mapping[str, Page]):
    main = made["glossary/hwanyul/"].main
    assert '<span lang="ko-Hani">換率</span>' in main
    assert '<span lang="en">exchange rate</span>' in main
    assert "<time>1997-12</time>" in main
    assert "<time>1962</time>–<time>1980</time>" in main
    assert '<time datetime="2026-11-24">2026년 11월 24일</time>' in main


def test_targets_of_a_running_text_are_resolved_and_unknown_ones_keep_their_words(made: Mapping[str, Page]):
    main = made["glossary/hwanyul/"].main
    assert '<a class="gs-word" href="../seonban/">선반</a>' in main
    assert "없는 말," in main
    assert '<a href="../../guide/#절">안내</a>' in main
    assert '<img src="hwanyul-1.png" alt="돈 > 그림">' in main


def test_an_author_writing_about_targets_is_left_alone(made: Mapping[str, Page]):
    assert '<code>href="entry:hwanyul" src="figure:x"</code>' in made["glossary/hwanyul/"].main


def test_an_unknown_word_leaves_the_known_ones_linked(made: Mapping[str, Page]):
    main = made["glossary/hwanyul/"].main
    assert "없는 말</a>" not in main


def test_a_figure_placed_in_the_text_is_not_shown_twice_and_a_missing_one_not_at_all(made: Mapping[str, Page]):
    main = made["glossary/hwanyul/"].main
    assert main.count("hwanyul-1.png") == 1
    assert main.count('src="hwanyul-2.png" alt="안 쓴 그림" width="640" height="480"') == 1
    assert "hwanyul-3" not in main


def test_the_contents_name_every_heading_and_every_part(made: Mapping[str, Page]):
    contents = text_of(found(made["glossary/hwanyul/"], "nav", "gs-contents"))
    assert contents == "값을 읽는 법 왜 움직이나 본문 이어 보기 나오는 곳 연표 출처"


def test_an_unsafe_address_is_no_link(made: Mapping[str, Page]):
    assert "javascript:" not in made["glossary/hwanyul/"].main


def test_the_word_is_marked_in_its_sentence_and_many_places_are_folded(made: Mapping[str, Page]):
    assert "<mark>환율</mark>이 뛰었어요." in made["glossary/hwanyul/"].main
    more = found(made["glossary/seonban/"], "details", "gs-more")
    assert text_of(more).startswith("8곳 더 보기")
    assert made["glossary/seonban/"].main.count("<mark>선반</mark>") == 20


def test_previews_are_one_hidden_list_of_the_words_linked(made: Mapping[str, Page]):
    entry = found(made["glossary/hwanyul/"], "ul", "gs-previews")
    assert entry.get("hidden") is not None
    assert [item.get("data-href") for item in entry] == ["../seonban/"]
    story = found(made["stories/jeonginyeong/"], "ul", "gs-previews")
    assert [(item.get("data-href"), text_of(item)) for item in story] == [
        ("../../glossary/hwanyul/", "환율 換率우리 돈과 다른 나라 돈을 바꾸는 값.")
    ]


def test_neighbours_follow_dictionary_order(made: Mapping[str, Page]):
    near = found(made["glossary/seonban/"], "nav", "gs-neighbours")
    assert [(link.get("rel"), link.get("href")) for link in near] == [
        ("prev", "../../glossary/evil/"),
        ("next", "../../glossary/hwanyul/"),
    ]


def test_a_story_page_has_its_parts(made: Mapping[str, Page]):
    page = made["stories/jeonginyeong/"]
    assert (page.title, page.site, page.description) == (
        "공장을 짓는 공장",
        Site.STORYBOOK,
        "넘어지고 다시 일어선 정인영",
    )
    text = text_of(parsed(page))
    for words in (
        "초등학교", "읽는 데 3분", "누가 정인영 鄭仁永", "1920년 5월 6일 태어남, 2006년 7월 20일 세상을 떠남", "1962–2006",
        "안양, 창원", "현대양행", "“나도 넘어졌고 다시 일어섰을 뿐이다.”", "1962-10", "낱말 도움",
        "사전에서 ‘환율’ 보기", "사전에서 ‘선반 1’ 보기", "생각할 거리", "해 보기", "정인영, 아주경제, 2016년 1월 31일[1]",
        "〈공장을 짓는 공장〉, 《작은 이야기책》",
    ):  # fmt: skip
        assert words in text, words
    assert "없는 말" not in text
    opening = found(page, "figure", "gs-opening")
    assert opening[0].get("src") == "jeonginyeong-1.svg"
    assert page.main.count("jeonginyeong-2.svg") == 1


def test_of_the_living_no_birth_is_told(made: Mapping[str, Page]):
    assert "1951" not in made["stories/evil-story/"].main


def test_stories_follow_their_years(made: Mapping[str, Page]):
    rows = [text_of(row) for row in found(made["stories/"], "ol", "gs-shelf")]
    assert rows[0].startswith("1962 공장을 짓는 공장")
    assert len(rows) == 2
    spines = [
        text_of(link)
        for board in parsed(made["stories/"]).iter("ol")
        if board.get("class") == "gs-spines"
        for link in board.iter("a")
    ]
    assert spines[0] == "공장을 짓는 공장 정인영"
    assert len(spines) == 2
    near = found(made["stories/jeonginyeong/"], "nav", "gs-neighbours")
    assert [(link.get("rel"), link.get("href")) for link in near] == [("next", "../../stories/evil-story/")]


def test_the_index_has_every_entry_under_its_letter_and_latin_forms(made: Mapping[str, Page]):
    page = made["glossary/index/"]
    bar = found(page, "nav", "gs-letters")
    assert [text_of(item)[0] for item in bar.iter("li")] == [*"ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎA", "처"]
    assert {element.get("id") for element in parsed(page).iter("h2")} >= {"ㄴ", "ㅅ", "ㅎ", "A-Z"}
    pointers = [text_of(item) for item in parsed(page).iter("li") if "→" in text_of(item)]
    assert pointers[1:-1] == ["ER → 환율", "exchange rate → 환율", "FX → 환율"]


def test_a_row_of_the_index_is_one_link_and_carries_what_the_filter_reads(made: Mapping[str, Page]):
    row = next(item for item in parsed(made["glossary/index/"]).iter("li") if text_of(item).startswith("선반"))
    assert (row.get("data-d"), row.get("data-l")) == ("technology finance-tax", "elementary")
    assert [child.tag for child in row] == ["a"]
    assert text_of(row) == "선반1둥글게 깎는 기계.초등학교"


def test_the_filter_leads_to_pages_without_a_script_and_marks_the_one_that_is_open(made: Mapping[str, Page]):
    for path, current in (
        ("glossary/index/", ["모두", "모두"]),
        ("glossary/domains/technology/", ["산업기술"]),
        ("glossary/levels/high/", ["고등학교"]),
    ):
        links = list(found(made[path], "nav", "gs-narrow").iter("a"))
        assert [text_of(link).rstrip("0123456789개") for link in links if link.get("aria-current") == "page"] == current
        assert {normpath(join("/", path, str(link.get("href")))) for link in links} == {
            "/glossary/index",
            *(f"/glossary/levels/{slug}" for slug in ("elementary", "middle", "high", "general")),
            *(f"/glossary/domains/{slug}" for slug in ("finance-tax", "technology")),
        }


def test_the_home_leads_everywhere(made: Mapping[str, Page]):
    page = made["glossary/"]
    links = {link.get("href") for link in parsed(page).iter("a")}
    assert links >= {"index/#ㅎ", "index/#A-Z", "index/", "domains/finance-tax/", "levels/elementary/", "hwanyul/"}
    news = [text_of(item) for item in found(page, "ol", "gs-news")]
    for item, day, what in zip(news, ("24일", "24일", "22일"), ("새로 씀", "고침", "고침"), strict=True):
        assert item.startswith(f"11월 {day} ")
        assert item.endswith(f" {what}")


def test_a_domain_lists_the_entries_with_a_meaning_in_it(made: Mapping[str, Page]):
    assert len(found(made["glossary/domains/finance-tax/"], "ul", "gs-words")) == 3
    assert "낱말 1개" in made["glossary/domains/technology/"].main


def test_a_level_lists_its_entries_and_its_stories(made: Mapping[str, Page]):
    page = made["glossary/levels/elementary/"]
    assert text_of(found(page, "ul", "gs-words")) == "선반1둥글게 깎는 기계."
    assert text_of(found(page, "ul", "gs-tales")).startswith("공장을 짓는 공장")


def test_the_day_has_a_word_without_a_script(made: Mapping[str, Page]):
    for path in ("", "glossary/"):
        day = found(made[path], "section", "gs-day")
        shown = [item for item in day.iter("li") if item.get("hidden") is None]
        assert len(shown) == 1


def test_the_cover_shows_two_doors_and_its_text(made: Mapping[str, Page]):
    page = made[""]
    assert (page.title, page.description, page.site, page.file) == (
        "작은 고을",
        "두 책의 표지",
        Site.SHELF,
        "index.html",
    )
    assert [link.get("href") for link in found(page, "ul", "gs-doors").iter("a")] == ["glossary/", "stories/"]
    assert '<a class="gs-word" href="glossary/hwanyul/">환율</a>부터' in page.main


def test_a_former_address_leads_on_without_javascript(made: Mapping[str, Page]):
    page = made["glossary/hwannyul/"]
    assert page.head == (
        '<meta http-equiv="refresh" content="0; url=../hwanyul/"><meta name="robots" content="noindex">'
        '<link rel="canonical" href="https://example.org/small/glossary/hwanyul/">'
    )
    assert '<a href="../hwanyul/">‘환율’로</a>' in page.main


def test_a_search_leads_to_the_index(made: Mapping[str, Page]):
    page = made["search/"]
    assert 'action="../search/"' in page.main
    assert "data-search" in page.main
    assert '<a href="../glossary/index/">' in page.main


def test_books_are_listed_or_said_to_be_missing(publication: Publication, made: Mapping[str, Page]):
    assert "아직 만든 책이 없습니다" in made["books/"].main
    book = BookFile(
        Edition("encyclopedia", "encyclopedia"), "books/encyclopedia.pdf", 1234, 2_500_000, "0" * 64, "", "2026-11-24"
    )
    page = {page.path: page for page in pages(replace(publication, books=(book,)))}["books/"]
    text = text_of(parsed(page))
    assert "작은 사전 PDF 내려받기" in text
    assert "1,234쪽" in text
    assert "2.5 MB" in text
    assert 'href="encyclopedia.pdf"' in page.main


def test_a_site_without_address_repository_and_contact_shows_none(publication: Publication):
    bare = replace(publication, settings=Settings(site_title="작은 고을"))
    main = next(page for page in pages(bare) if page.path == "glossary/hwanyul/").main
    assert "example.org/small" not in main
    assert "고치기" not in main
    assert "고침 요청" not in main


def test_an_empty_encyclopedia_still_has_all_its_pages(publication: Publication):
    nothing = replace(publication.encyclopedia, entries=(), by_id={}, cross_links={}, redirects={}, domains=())
    empty = replace(publication, encyclopedia=nothing, entry_texts={}, stories=(), stories_by_id={}, backlinks={})
    made = {page.path: page for page in pages(empty)}
    assert "아직 실은 낱말이 없습니다." in made["glossary/index/"].main
    assert "아직 실은 이야기가 없습니다." in made["stories/"].main
    assert "gs-day" not in made[""].main
    for page in made.values():
        parsed(page)


def test_a_page_of_content_comes_with_its_links_and_previews(publication: Publication):
    assert hand_page_text("content/guide.md", publication) == '<p><a href="../glossary/hwanyul/">환율 항목</a></p>'
    cover = hand_page_text("content/index.md", publication)
    assert 'data-href="glossary/hwanyul/"' in cover


def test_a_broken_entry_shows_its_problem_in_place(publication: Publication):
    rule = Rule("yaml.duplicate-key", Severity.ERROR, "두 번", "두 번", "a", "b")
    problem = Problem(rule, Severity.ERROR, Location("glossary/x.yml", 3, 1), f"두 번 {EVIL}", "하나만 남기세요.")
    page = problem_page("glossary/x/", Site.ENCYCLOPEDIA, (problem,), publication)
    text = text_of(parsed(page))
    assert "오류 두 번" in text
    assert "고치는 법: 하나만 남기세요." in text
    assert "glossary/x.yml:3:1" in text


def test_a_wrong_address_leads_to_search_and_index_under_any_base(publication: Publication):
    main = not_found(publication, "/small/")
    assert 'action="/small/search/"' in main
    assert 'href="/small/glossary/index/"' in main
