"""The index: every entry under its letter, and A–Z."""

from itertools import groupby

from gieopsarang.model.page import Page, Site
from gieopsarang.model.publication import Publication
from gieopsarang.render.address import INDEX
from gieopsarang.render.labels import LEVEL_BY_NAME
from gieopsarang.render.latin import latin_forms
from gieopsarang.render.made_page import made_page
from gieopsarang.render.shelf import shelf_of


def index_page(publication: Publication) -> Page:
    """Fourteen letters with every entry by its reading; then forms in Latin letters."""
    shelf = shelf_of(publication)
    forms = latin_forms(shelf)
    values = {
        "levels": LEVEL_BY_NAME,
        "latin": len(forms),
        "latin_letters": [(letter, tuple(group)) for letter, group in groupby(forms, key=lambda form: form.letter)],
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
