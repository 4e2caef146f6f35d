"""Every kind of page a reader meets, on the project's own site and on the site of extremes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of page: its name, and one such page by its address in the site."""

    site: str
    name: str
    path: str

    @property
    def ready(self) -> str:
        """What is there when the page is whole: results are, once they are found."""
        return ".gs-hit" if "?q=" in self.path else "h1"

    def __str__(self) -> str:
        return f"{self.site}-{self.name}"


OWN = "gieopsarang"
"""Our own site, under the base path of its `site_url`."""
EXTREMES = "extremes"
"""The site of extremes, `extremes.py`."""


def _kinds(site: str, *named: tuple[str, str]) -> tuple[Kind, ...]:
    return tuple(Kind(site, name, path) for name, path in named)


OWN_KINDS = _kinds(
    OWN,
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
EXTREME_KINDS = _kinds(
    EXTREMES,
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
KINDS = OWN_KINDS + EXTREME_KINDS
