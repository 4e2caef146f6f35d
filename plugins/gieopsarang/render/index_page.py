"""The index: every entry under its letter, and A–Z."""

from itertools import groupby

from markupsafe import Markup

from gieopsarang.model.page import Page, Site
from gieopsarang.model.publication import Publication
from gieopsarang.render.address import INDEX, root
from gieopsarang.render.choices import choices
from gieopsarang.render.latin import LatinForm, latin_forms
from gieopsarang.render.made_page import made_page
from gieopsarang.render.shelf import Shelf, shelf_of
from gieopsarang.render.word_list import Rows, counts, filter_slugs, letters


def index_page(publication: Publication) -> Page:
    """Fourteen letters with every entry by its reading; then forms in Latin letters."""
    shelf = shelf_of(publication)
    forms = latin_forms(shelf)
    cards = tuple(shelf.entries.values())
    values = {
        "letters": letters(cards, Rows(shelf, INDEX, filtered=True)),
        "counts": counts(cards),
        "latin": len(forms),
        "latin_letters": [
            (letter, Markup("").join(_pointer(form, shelf) for form in group))
            for letter, group in groupby(forms, key=lambda form: form.letter)
        ],
        "choices": choices(shelf, INDEX),
    }
    volume = publication.settings.encyclopedia.title
    return made_page(
        "index.html",
        shelf,
        values,
        path=INDEX,
        site=Site.ENCYCLOPEDIA,
        title="ㄱㄴㄷ 차례",
        description=f"{volume}의 낱말 {len(shelf.entries):,}개를 ㄱㄴㄷ과 A–Z 차례로 찾습니다.",
    )


def _pointer(form: LatinForm, shelf: Shelf) -> Markup:
    row = Markup('<li{}><a href="{}"><b lang="en">{}</b> <span>→ {}</span></a></li>\n')
    return row.format(filter_slugs(form.card, shelf), root(INDEX) + form.card.path, form.form, form.card.word)
