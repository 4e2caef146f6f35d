"""An entry to its page."""

from collections.abc import Iterator, Mapping, Sequence, Sized

from markupsafe import Markup

from gieopsarang.model.entry import Entry, Sense
from gieopsarang.model.page import Page, Site
from gieopsarang.model.prose import Prose
from gieopsarang.model.publication import Backlink, Publication, Texts
from gieopsarang.render.address import GLOSSARY, entry_path, way_to
from gieopsarang.render.figures import after_lead, unplaced
from gieopsarang.render.labels import ENTRY_TYPES, LEVEL_BY_NAME, SIGNS, VARIANTS
from gieopsarang.render.made_page import made_page
from gieopsarang.render.mentions import mention_rows
from gieopsarang.render.notes import notes
from gieopsarang.render.previews import previews
from gieopsarang.render.shelf import Shelf, shelf_of
from gieopsarang.render.sources import with_citations
from gieopsarang.render.targets import running_text
from gieopsarang.render.thumb_index import thumb_index
from gieopsarang.render.timeline import timeline

LONG_HEADWORD = 8
"""Syllables from which a headword is set smaller."""
MARGIN_ROWS = 4
"""Rows from which the particulars stand in the margin; fewer would look lost there."""
MENTIONS_SHOWN = 12
"""How many places a word occurs in are shown before the rest is folded."""


def entry_page(entry: Entry, publication: Publication) -> Page:
    """Everything the entry says of its headword, and everything others say of it."""
    shelf = shelf_of(publication)
    path = entry_path(entry.id)
    texts = publication.entry_texts[entry.id]
    card = shelf.entries[entry.id]
    before, after = shelf.entry_neighbours[entry.id]
    references = _references(entry, path, shelf)
    mentions = sorted(publication.backlinks.get(entry.id, ()), key=lambda link: link.kind != "story")
    variants = _variants(entry)
    meanings = tuple(_meanings(entry, texts, path, shelf))
    values = {
        "entry": entry,
        "card": card,
        "long": len(entry.headword) >= LONG_HEADWORD,
        "domain": shelf.domains.get(entry.domain),
        "level": LEVEL_BY_NAME[entry.level],
        "entry_type": ENTRY_TYPES.get(entry.entry_type, ""),
        "forms": any((entry.reading, entry.hanja, entry.english, entry.pronunciation, entry.part_of_speech)),
        "variants": variants,
        "easy_first": entry.level == "초",
        "switch": any(meaning["easy"] for meaning in meanings),
        "meanings": meanings,
        "particulars": _particulars(entry, texts, path, shelf),
        "in_margin": len(variants) + len(entry.particulars) >= MARGIN_ROWS,
        "body": after_lead(running_text(texts.body, path, shelf)),
        "outline": texts.body.outline,
        "figures": unplaced(entry.figures, texts.body.figures),
        "references": references,
        "mentions": mention_rows(mentions[:MENTIONS_SHOWN], path, shelf),
        "more_mentions": mention_rows(mentions[MENTIONS_SHOWN:], path, shelf),
        "more_mentions_count": len(mentions) - MENTIONS_SHOWN,
        "mentioned_in": _counted(mentions),
        "timeline": timeline(entry.timeline, texts.timeline, entry.sources, path=path, shelf=shelf),
        "parts": tuple(_parts(entry, references, mentions)),
        "before": before,
        "after": after,
        "thumb": thumb_index(shelf, card.letter),
        "previews": previews(texts.mentions, path, shelf),
        **notes(entry, publication.settings, path=path),
    }
    return made_page(
        "entry.html", shelf, values, path=path, site=Site.ENCYCLOPEDIA, title=card.name, description=card.short
    )


def _variants(entry: Entry) -> list[tuple[str, list[str]]]:
    """By kind, in the order of the schema."""
    found = {label: [its.form for its in entry.variants if its.kind == kind] for kind, label in VARIANTS.items()}
    return [(label, forms) for label, forms in found.items() if forms]


def _parts(entry: Entry, references: Sized, mentions: Sized) -> Iterator[tuple[str, str]]:
    """What stands under the definition, for the contents."""
    yield from (("gs-text", "본문"),) if entry.body else ()
    yield from (("gs-references", "이어 보기"),) if references else ()
    yield from (("gs-mentions", "나오는 곳"),) if mentions else ()
    yield from (("gs-timeline", "연표"),) if entry.timeline else ()
    yield ("gs-sources", "출처")


def _counted(mentions: Sequence[Backlink]) -> str:
    """In how many places of each book a word occurs."""
    stories = sum(link.kind == "story" for link in mentions)
    counts = {"사전": len(mentions) - stories, "이야기": stories}
    return ", ".join(f"{book} {count:,}" for book, count in counts.items() if count)


def _meanings(entry: Entry, texts: Texts, path: str, shelf: Shelf) -> Iterator[Mapping[str, object]]:
    """One meaning, or several numbered; a label's domain is shown where it is not the entry's."""
    senses: tuple[tuple[Sense, Prose], ...] = tuple(zip(entry.senses, texts.senses, strict=True))
    if not senses:
        senses = ((Sense(entry.definition or "", entry.easy_definition, entry.examples), texts.definition),)
    for sense, prose in senses:
        domain = shelf.domains.get(sense.domain or "")
        yield {
            "full": running_text(prose, path, shelf),
            "easy": sense.easy_definition,
            "examples": sense.examples,
            "domain": None if domain is None or domain.name == entry.domain else domain,
        }


def _particulars(entry: Entry, texts: Texts, path: str, shelf: Shelf) -> list[tuple[str, Markup]]:
    return [
        (particular.label, with_citations(running_text(prose, path, shelf), particular.sources, entry.sources))
        for particular, prose in zip(entry.particulars, texts.particulars, strict=True)
    ]


def _references(entry: Entry, path: str, shelf: Shelf) -> list[tuple[str, str, Markup]]:
    """By kind, in the order of the signs: sign, label and the entries pointed at."""
    way = way_to(GLOSSARY, path)
    found: dict[str, str] = {}
    for link in shelf.publication.encyclopedia.cross_links.get(entry.id, ()):
        if link.id in shelf.entries:
            row = f'<dd><a href="{way}{shelf.entries[link.id].reference}</dd>'
            found[link.kind] = found.get(link.kind, "") + row
    return [
        (sign, label, Markup(found[kind]))  # noqa: S704 - of escaped parts
        for kind, (sign, label) in SIGNS.items()
        if kind in found
    ]
