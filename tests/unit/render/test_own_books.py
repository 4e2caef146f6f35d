"""Where the set books are found: on the pages that they hold, and nowhere where none is set."""

import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import product

import pytest

from gieopsarang.model.page import Page
from gieopsarang.model.prose import Prose
from gieopsarang.model.publication import BookFile, Publication
from gieopsarang.model.settings import Edition
from gieopsarang.render.hand_page import hand_page_text
from gieopsarang.render.pages import pages

LINK = re.compile(r'<a href="([^"]*\.pdf[^"]*)" type="application/pdf"(?: class="gs-to-story")?>(.*?)</a>')
TAG = re.compile(r"<[^>]*>")
EDITIONS = (
    Edition("encyclopedia", "encyclopedia"),
    Edition("storybook", "storybook"),
    Edition("small-storybook", "storybook", level="초", paper="B5"),
    Edition("elementary", "encyclopedia", level="초"),
    Edition("technology", "encyclopedia", domain="산업기술"),
    Edition("easy-technology", "encyclopedia", domain="산업기술", level="초"),
    Edition("not-set", "encyclopedia", level="고"),
)
HOLDS = {
    "encyclopedia": {"e-hwanyul", "e-seonban", "e-evil", "d-finance-tax", "p-english"},
    "storybook": {"s-jeonginyeong", "s-evil-story", "w-jeonginyeong-hwanyul"},
    "small-storybook": {"s-jeonginyeong"},
    "elementary": {"e-seonban"},
    "technology": {"e-seonban"},
    "easy-technology": {"e-seonban"},
}


def book(name: str, holds: set[str]) -> BookFile:
    return BookFile(
        next(edition for edition in EDITIONS if edition.name == name),
        f"books/{name}.pdf",
        1_234,
        2_600_000,
        "0" * 64,
        f"books/{name}.png",
        "2026-11-24",
        holds=frozenset(holds),
    )


def made(publication: Publication, *names: str) -> Mapping[str, Page]:
    """Every page, where the books of these names are set."""
    settings = replace(publication.settings, books=EDITIONS)
    books = tuple(book(name, HOLDS[name]) for name in names)
    return {page.path: page for page in pages(replace(publication, settings=settings, books=books))}


@pytest.fixture(scope="module")
def shelf(publication: Publication) -> Mapping[str, Page]:
    return made(publication, *HOLDS)


def links(page: Page) -> list[tuple[str, str]]:
    return [(address, " ".join(TAG.sub("", shown).split())) for address, shown in LINK.findall(page.main)]


def test_a_story_leads_to_its_place_in_every_book_that_holds_it(shelf: Mapping[str, Page]):
    assert links(shelf["stories/jeonginyeong/"]) == [
        ("../../books/storybook.pdf#nameddest=s-jeonginyeong", "《작은 이야기책》 PDF A4 1,234쪽 · 2.6 MB"),
        (
            "../../books/small-storybook.pdf#nameddest=s-jeonginyeong",
            "《작은 이야기책》 초등학교 편 PDF B5 1,234쪽 · 2.6 MB",
        ),
    ]
    assert [address for address, _ in links(shelf["stories/evil-story/"])] == [
        "../../books/storybook.pdf#nameddest=s-evil-story"
    ]


def test_a_book_older_than_a_story_is_not_said_to_hold_it(publication: Publication):
    settings = replace(publication.settings, books=EDITIONS)
    older = replace(publication, settings=settings, books=(book("storybook", {"s-evil-story"}),))
    page = next(page for page in pages(older) if page.path == "stories/jeonginyeong/")
    assert links(page) == []


def test_a_domain_leads_to_its_own_edition_else_to_its_words_in_the_whole_book(shelf: Mapping[str, Page]):
    assert links(shelf["glossary/domains/technology/"]) == [
        ("../../../books/technology.pdf", "《작은 사전》 산업기술 편 PDF A4 1,234쪽 · 2.6 MB"),
        ("../../../books/easy-technology.pdf", "《작은 사전》 산업기술 초등학교 편 PDF A4 1,234쪽 · 2.6 MB"),
    ]
    assert links(shelf["glossary/domains/finance-tax/"]) == [
        ("../../../books/encyclopedia.pdf#nameddest=d-finance-tax", "《작은 사전》 PDF A4 1,234쪽 · 2.6 MB")
    ]


def test_a_level_leads_to_its_own_edition_else_to_the_whole_book(shelf: Mapping[str, Page]):
    assert [address for address, _ in links(shelf["glossary/levels/elementary/"])] == ["../../../books/elementary.pdf"]
    for slug in ("middle", "high", "general"):
        assert [address for address, _ in links(shelf[f"glossary/levels/{slug}/"])] == [
            "../../../books/encyclopedia.pdf"
        ]


def test_the_covers_lead_to_the_whole_books(shelf: Mapping[str, Page]):
    assert links(shelf["glossary/"]) == [("../books/encyclopedia.pdf", "《작은 사전》 PDF A4 1,234쪽 · 2.6 MB")]
    assert links(shelf["stories/"]) == [("../books/storybook.pdf", "《작은 이야기책》 PDF A4 1,234쪽 · 2.6 MB")]
    assert links(shelf[""]) == [
        ("books/encyclopedia.pdf", "《작은 사전》 인쇄용 PDF A4 1,234쪽 · 2.6 MB"),
        ("books/storybook.pdf", "《작은 이야기책》 인쇄용 PDF A4 1,234쪽 · 2.6 MB"),
    ]


def test_no_entry_leads_to_a_book(shelf: Mapping[str, Page]):
    assert ".pdf" not in shelf["glossary/hwanyul/"].main


@pytest.mark.parametrize("names", [(), ("elementary",)], ids=["no book", "an edition alone"])
def test_where_no_book_holds_a_page_it_leads_to_none(publication: Publication, names: tuple[str, ...]):
    found = made(publication, *names)
    leading = {path for path, page in found.items() if ".pdf" in page.main}
    assert leading == ({"books/", "glossary/levels/elementary/"} if names else set())


def test_the_list_says_what_each_book_holds_and_on_how_much_paper(shelf: Mapping[str, Page]):
    text = " ".join(TAG.sub(" ", shelf["books/"].main).split())
    for words in (
        "낱말 3개 모두", "이야기 2편 모두", "초등학교 수준의 이야기 1편", "초등학교 수준의 낱말 1개 . 쉬운 뜻이 먼저", "산업기술 분야의 낱말 1개",
        "산업기술 분야, 초등학교 수준의 낱말 1개", "A4 1,234쪽. 양면으로 인쇄하면 종이 617장", "B5(182 × 257 mm)", "2.6 MB", "2026년 11월 24일", "0" * 64,
    ):  # fmt: skip
        assert words.replace(" .", ".") in text, words
    assert 'src="small-storybook.png" alt="" width="182" height="257"' in shelf["books/"].main
    assert "not-set" not in shelf["books/"].main


def test_how_to_print_speaks_of_the_books_that_are_there(publication: Publication):
    for storybook, encyclopedia in product((True, False), repeat=2):
        names = [name for name, there in (("storybook", storybook), ("elementary", encyclopedia)) if there]
        main = made(publication, *names)["books/"].main
        assert ("감사편지" in main) == storybook
        assert ("사전의 첫소리" in main) == encyclopedia
        assert ("인쇄하는 법" in main) == (storybook or encyclopedia)
        assert "B5" not in main


def test_a_page_by_hand_may_lead_to_the_list_of_books(publication: Publication):
    worked = Prose('<p><a href="source:content/books/index.md">책</a></p>', "책")
    linking = replace(publication, page_texts={"content/guide.md": worked})
    assert hand_page_text("content/guide.md", linking) == '<p><a href="../books/">책</a></p>'
