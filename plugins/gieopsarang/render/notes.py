"""What stands under every text: its sources, its state, how to cite and mend it."""

from collections.abc import Mapping

from gieopsarang.model.entry import Entry
from gieopsarang.model.reference import Source
from gieopsarang.model.settings import Settings
from gieopsarang.model.story import Story
from gieopsarang.render.contact import contact_address, contact_words, edit_address, page_address
from gieopsarang.render.labels import GRADES, STATUSES
from gieopsarang.render.sources import source_rows


def notes(of: Entry | Story, settings: Settings, *, path: str) -> Mapping[str, object]:
    """The values of `notes.html`."""
    if isinstance(of, Entry):
        title = of.headword if of.homograph_number is None else f"{of.headword} {of.homograph_number}"
        cited, volume = f"‘{title}’", settings.encyclopedia
    else:
        cited, volume = f"〈{of.title}〉", settings.storybook
    return {
        "noted": of,
        "source_rows": source_rows(of.sources),
        "grades": _grades(of.sources),
        "status": STATUSES[of.status],
        "cited": cited,
        "volume": volume,
        "address": page_address(settings, path),
        "edit": edit_address(settings, of.path),
        "contact": contact_address(settings),
        "contact_words": contact_words(settings),
    }


def _grades(sources: tuple[Source, ...]) -> list[tuple[str, str]]:
    """The grades that these sources have, with what each means."""
    given = {source.grade for source in sources}
    return [(grade, meaning) for grade, meaning in GRADES.items() if grade in given]
