"""Headwords, links and page numbers: what a reader follows, each where it must be."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from pikepdf import Object, Pdf

from gieopsarang.books.checking.looked import Looked
from gieopsarang.books.checking.reading import Labels, Numbers, Texts, links_of, outline, place_of, plain
from gieopsarang.korean.particles import quoted, with_particle
from gieopsarang.model.book import Book

FOOT = 16
"""Millimetres at the foot of a page where its number stands."""
NUMBER = re.compile(r"[0-9]+|[ivxlc]+")
POINTS = 72 / 25.4


def headword_faults(pdf: Pdf, book: Book, places: Mapping[str, Object], texts: Texts, looked: Looked) -> Iterator[str]:
    """Each headword once in the outline, and in the text where its name leads."""
    outlined = Counter((plain(title), place) for title, place in outline(pdf))
    index = {page.obj.objgen: place for place, page in enumerate(pdf.pages)}
    ordered = sorted(
        (index.get(places[label][0].objgen, -1), label) if label in places else (-1, label) for label in book.headwords
    )
    for page, label in ordered:
        word = book.headwords[label]
        looked.headwords += 1
        if page < 0:
            yield f"'{word}'의 자리가 책에 없습니다."
            continue
        found = outlined[plain(word), place_of(places[label])]
        if found != 1:
            yield f"{quoted(word, '이/가')} 책갈피에 {found}번 나옵니다."
        left, top = float(places[label][2]), float(places[label][3])
        if plain(word) not in texts.within(page, (left - 3, top - 80, texts.size(page)[0], top + 12)):
            yield f"{quoted(word, '이/가')} {page + 1}번째 쪽의 제자리에 없습니다."


def link_faults(  # noqa: PLR0913 - a look at one thing in the light of all others
    pdf: Pdf, book: Book, places: Mapping[str, Object], texts: Texts, numbers: Numbers, *, looked: Looked
) -> Iterator[str]:
    """Every link leads somewhere, and the number printed on it is that of the page it leads to."""
    for index, page in enumerate(pdf.pages):
        for name, boxes in links_of(page.obj):
            looked.links += 1
            if name not in places:
                yield f"{index + 1}번째 쪽의 이음이 없는 곳을 가리킵니다: {name}"
                continue
            shown = "".join(texts.within(index, box) for box in boxes)
            printed = _printed_number(shown, plain(book.headwords.get(name, "")))
            if printed is None:
                continue
            looked.numbers += 1
            if printed != numbers.of(places[name]):
                yield f"{index + 1}번째 쪽: '{shown}'의 쪽수 {with_particle(printed, '이/가')} {numbers.of(places[name])}이어야 합니다."


def _printed_number(shown: str, word: str) -> str | None:
    """The page number that a link shows, alone or behind the headword it leads to; None where it shows none."""
    rest = shown.rpartition(word)[2] if word and word in shown else shown
    return rest if NUMBER.fullmatch(rest) else None


def folio_faults(pdf: Pdf, labels: Labels, texts: Texts) -> Iterator[str]:
    """The number at a page's foot is the one that programs show for it."""
    for index, page in enumerate(pdf.pages):
        if labels.numberings[index] and "/Contents" in page.obj:
            width, _ = texts.size(index)
            printed = texts.within(index, (0, 0, width, FOOT * POINTS))
            bare = not printed and labels.numberings[index] == "/r"  # titles and imprint carry no number
            if printed != labels.shown[index] and not bare:
                yield f"{index + 1}번째 쪽에 적힌 쪽수 {quoted(printed, '이/가')} {labels.shown[index]}이어야 합니다."
