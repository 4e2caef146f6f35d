"""What MkDocs calls our pages in the nav, and the headings of a page by hand."""

from markupsafe import escape
from mkdocs.structure.toc import AnchorLink

from gieopsarang.model.page import Site
from gieopsarang.model.prose import OutlineItem
from gieopsarang.model.publication import Publication
from gieopsarang.plugin.shells import book_title
from gieopsarang.render.address import BOOKS, GLOSSARY, INDEX, SEARCH, STORIES, entry_path

VOLUMES = {"": Site.SHELF, GLOSSARY: Site.ENCYCLOPEDIA, STORIES: Site.STORYBOOK}
MADE = {INDEX: "ㄱㄴㄷ 차례", SEARCH: "찾기", BOOKS: "책"}


def nav_title(path: str, publication: Publication) -> str:
    """What a page is called where the owner did not name it."""
    if path in VOLUMES:
        return book_title(VOLUMES[path], publication.settings)
    entries = {entry_path(entry.id): entry.headword for entry in publication.encyclopedia.entries}
    return MADE.get(path) or entries.get(path) or path


def nested(outline: tuple[OutlineItem, ...]) -> list[AnchorLink]:
    """The outline as MkDocs has it: each heading holds those below it."""
    top: list[AnchorLink] = []
    above: list[AnchorLink] = []
    for item in outline:
        link = AnchorLink(escape(item.text), item.id, item.level)
        while above and above[-1].level >= item.level:
            above.pop()
        (above[-1].children if above else top).append(link)
        above.append(link)
    return top
