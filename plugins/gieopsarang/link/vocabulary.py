"""Written form to entry: what references resolve by, and what links by itself."""

import hashlib
from collections.abc import Iterable, Mapping

from gieopsarang.korean.particles import with_particle
from gieopsarang.model.encyclopedia import Vocabulary
from gieopsarang.model.entry import Entry
from gieopsarang.model.problem import Location, Problems
from gieopsarang.model.rules import link as rules

SHORTEST_LINKED = 2
"""Letters: a form of one syllable stands inside too many other words."""


def vocabulary(entries: Iterable[Entry], problems: Problems) -> Vocabulary:
    """The forms of all entries; a variant that is another entry's headword yields to it."""
    entries = tuple(entries)
    headwords = _by_headword(entries, problems)
    names = {word: tuple(entry.id for entry in sharing) for word, sharing in headwords.items()}
    names |= {entry.name: (entry.id,) for entry in entries if entry.homograph_number is not None}
    for form, ids in _by_variant(entries, headwords, problems).items():
        names.setdefault(form, ids)
    linkable = {
        form: ids[0]
        for form, ids in names.items()
        if len(ids) == 1 and sum(map(str.isalnum, form)) >= SHORTEST_LINKED and not _is_numbered(form)
    }
    return Vocabulary(_digest(names), names, linkable)


def _is_numbered(form: str) -> bool:
    word, mark, number = form.rpartition("#")
    return bool(word and mark and number.isdecimal())


def _by_headword(entries: tuple[Entry, ...], problems: Problems) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = {}
    numbers: dict[str, Entry] = {}
    for entry in entries:
        found.setdefault(entry.headword, []).append(entry)
    for word, sharing in found.items():
        for entry in sharing if len(sharing) > 1 else ():
            first = numbers.setdefault(entry.name, entry)
            if entry.homograph_number is None or first is not entry:
                _report_duplicate(word, entry, sharing, problems)
    return found


def _report_duplicate(word: str, entry: Entry, sharing: list[Entry], problems: Problems) -> None:
    others = [_place(other, "headword") for other in sharing if other is not entry]
    problems.add(
        rules.DUPLICATE_HEADWORD,
        _place(entry, "headword"),
        f"표제어 {with_particle(f'‘{word}’', '을/를')} 가진 항목이 둘 이상입니다",
        hint="같은 말이면 하나로 합치고, 다른 말이면 항목마다 homograph_number(동형어 번호)를 1, 2처럼 다르게 적으세요.",
        related=others,
    )


def _by_variant(
    entries: tuple[Entry, ...], headwords: Mapping[str, list[Entry]], problems: Problems
) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for entry in entries:
        for variant in entry.variants:
            owners = [other for other in headwords.get(variant.form, ()) if other is not entry]
            if owners:
                _report_hidden_variant(entry, variant.form, owners[0], problems)
            elif variant.form != entry.headword:
                found.setdefault(variant.form, {})[entry.id] = None
    return {form: tuple(ids) for form, ids in found.items()}


def _report_hidden_variant(entry: Entry, form: str, owner: Entry, problems: Problems) -> None:
    problems.add(
        rules.VARIANT_IS_HEADWORD,
        _place(entry, "variants"),
        f"다른 꼴 {with_particle(f'‘{form}’', '은/는')} 다른 항목의 표제어입니다. 링크는 그 항목으로 갑니다",
        hint="다른 꼴에서 빼거나, 두 항목을 cross_references(이어 보기)로 이으세요.",
        related=[_place(owner, "headword")],
    )


def _place(entry: Entry, field: str) -> Location:
    return entry.locations.get(field, Location(entry.path))


def _digest(names: Mapping[str, tuple[str, ...]]) -> str:
    lines = sorted(f"{form}\t{','.join(ids)}" for form, ids in names.items())
    return hashlib.sha256("\n".join(lines).encode("utf-8", "surrogatepass")).hexdigest()
