"""Entries linked to an encyclopedia."""

from collections.abc import Container, Iterable, Mapping

from gieopsarang.korean.particles import with_particle
from gieopsarang.link.collation import in_dictionary_order
from gieopsarang.link.cross_references import Resolver, cross_links
from gieopsarang.link.vocabulary import vocabulary
from gieopsarang.model.encyclopedia import Encyclopedia
from gieopsarang.model.entry import Domain, Entry
from gieopsarang.model.problem import Location, Problems
from gieopsarang.model.rules import link as rules


def link(
    entries: Iterable[Entry], domains: tuple[Domain, ...], problems: Problems, *, known: Container[str] = ()
) -> Encyclopedia:
    """All entries in order with their references resolved; `known` are names of entries that could not be read."""
    ordered = in_dictionary_order(entries)
    by_id = {entry.id: entry for entry in ordered}
    words = vocabulary(ordered, problems)
    resolver = Resolver(words, known, problems)
    links = cross_links(ordered, resolver)
    for entry in ordered:
        resolver.check(entry.links, entry.id)
    return Encyclopedia(domains, ordered, by_id, words, links, _redirects(ordered, by_id, problems))


def _redirects(entries: tuple[Entry, ...], by_id: Mapping[str, Entry], problems: Problems) -> dict[str, str]:
    found: dict[str, str] = {}
    for entry in entries:
        for former in entry.former_ids:
            owner = by_id.get(former) or by_id.get(found.get(former, ""))
            if owner is None:
                found[former] = entry.id
            else:
                _report_taken(former, entry, owner, problems)
    return found


def _report_taken(former: str, entry: Entry, owner: Entry, problems: Problems) -> None:
    problems.add(
        rules.TAKEN_FORMER_ID,
        entry.locations.get("former_ids", Location(entry.path)),
        f"옛 주소 {with_particle(f'‘{former}’', '은/는')} 이미 쓰이는 주소입니다",
        hint="지금 쓰이는 id나 다른 항목의 옛 주소와 겹치지 않게 지우거나 고치세요.",
        related=[owner.locations.get("headword", Location(owner.path))],
    )
