"""Every kind of page a reader meets, on the project's own site and on the site of extremes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of page: its name, and one such page by its address in the site."""

    site: str
    name: str
    path: str

    def __str__(self) -> str:
        return f"{self.site}-{self.name}"


OWN = "gieopsarang"
"""Our own site, under the base path of its `site_url`."""
EXTREMES = "extremes"
"""The site of extremes, `extremes.py`."""

OWN_KINDS = tuple(
    Kind(OWN, name, path)
    for name, path in (
        ("cover", ""),
        ("home", "glossary/"),
        ("entry", "glossary/hwanyul/"),
        ("place", "glossary/masanjayumuyeokjiyeok/"),
        ("letters", "glossary/index/"),
        ("domain", "glossary/domains/finance-tax/"),
        ("level", "glossary/levels/elementary/"),
        ("shelf", "stories/"),
        ("story", "stories/jeonginyeong/"),
        ("search", "search/?q=환율"),
        ("books", "books/"),
        ("hand", "about/"),
        ("lost", "nowhere/"),
    )
)
EXTREME_KINDS = tuple(
    Kind(EXTREMES, name, path)
    for name, path in (
        ("cover", ""),
        ("home", "glossary/"),
        ("long-headword", "glossary/long-headword/"),
        ("no-body", "glossary/no-body/"),
        ("ten-senses", "glossary/ten-senses/"),
        ("thirty-references", "glossary/thirty-references/"),
        ("forty-events", "glossary/forty-events/"),
        ("wide-table", "glossary/wide-table/"),
        ("sixty-mentions", "glossary/sixty-mentions/"),
        ("letters", "glossary/index/"),
        ("domain", "glossary/domains/long-name/"),
        ("shelf", "stories/"),
        ("whole-story", "stories/whole-story/"),
        ("least-story", "stories/least-story/"),
        ("hand", "about/"),
    )
)
KINDS = OWN_KINDS + EXTREME_KINDS
