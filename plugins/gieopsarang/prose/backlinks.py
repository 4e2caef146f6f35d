"""Mentions turned round: which entries and stories mention an entry."""

from collections.abc import Mapping

from gieopsarang.model.publication import Backlink, Texts


def backlinks(entry_texts: Mapping[str, Texts], story_texts: Mapping[str, Texts]) -> dict[str, tuple[Backlink, ...]]:
    """By entry id, one backlink for each text that mentions it: entries first, both in the order given."""
    found: dict[str, dict[tuple[str, str], Backlink]] = {}
    for kind, texts in (("entry", entry_texts), ("story", story_texts)):
        for id_, its in texts.items():
            for mention in its.mentions:
                link = Backlink(kind, id_, mention.sentence, mention.start, mention.end)
                found.setdefault(mention.target, {}).setdefault((kind, id_), link)
    return {target: tuple(links.values()) for target, links in found.items()}
