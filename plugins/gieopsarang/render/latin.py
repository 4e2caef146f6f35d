"""A–Z: English forms, abbreviations and Latin headwords, each pointing to its entry."""

from dataclasses import dataclass

from gieopsarang.korean.collation import latin_letter
from gieopsarang.render.shelf import EntryCard, Shelf, forms_of


@dataclass(frozen=True, slots=True)
class LatinForm:
    """A form in Latin letters, and the entry it points to."""

    letter: str
    form: str
    card: EntryCard


def latin_forms(shelf: Shelf) -> tuple[LatinForm, ...]:
    """In alphabetical order; forms that begin with no Latin letter are found under their reading."""
    found = (
        LatinForm(letter, form, card)
        for card in shelf.entries.values()
        for form in dict.fromkeys(forms_of(card.entry))
        if (letter := latin_letter(form)) is not None
    )
    return tuple(sorted(found, key=lambda form: (form.letter, form.form.casefold(), form.form)))
