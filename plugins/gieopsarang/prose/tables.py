# ruff: noqa: D102 - the methods are those of Python-Markdown
"""Tables."""

import re
from collections.abc import Sequence
from itertools import zip_longest
from typing import Final
from xml.etree.ElementTree import Element, SubElement

from markdown.blockparser import BlockParser
from markdown.extensions.tables import TableProcessor

from gieopsarang.prose.beginnings import LIST_OR_QUOTE_BELOW, part

MOST_COLUMNS: Final = 40
MOST_CELLS: Final = 40_000
MASKED_PIPE: Final = "\x1f"


class BoundedTable(TableProcessor):
    """A table of a width a page can show, up to a list or a quote; the bar in `[[headword|shown text]]` parts no cells."""

    WIKI_LINK = re.compile(r"\[\[[^\[\]|\n]+\|[^\[\]|\n]+\]\]")

    def __init__(self, parser: BlockParser) -> None:
        super().__init__(parser, {"use_align_attribute": True})

    def test(self, parent: Element, block: str) -> bool:
        header, _, rest = block.partition("\n")
        bars = header.count("|")
        if not bars or not rest or bars > 2 * MOST_COLUMNS or bars * rest.count("\n") > MOST_CELLS:
            return False
        below = rest.partition("\n")[0]
        return "-" in below and super().test(parent, f"{header}\n{below}")

    def run(self, parent: Element, blocks: list[str]) -> None:
        end = LIST_OR_QUOTE_BELOW.search(blocks[0], blocks[0].index("\n") + 1)
        if end is not None:
            blocks[:1] = part(blocks[0], end.start())
        super().run(parent, blocks)

    def _build_row(self, row: str, parent: Element, align: Sequence[str | None]) -> None:
        """As Python-Markdown, but cells beyond the last column are not dropped: they stand in the last cell."""
        cells = self._split_row(row)
        last = len(align) - 1
        cells[last:] = ["|".join(cells[last:])]
        line = SubElement(parent, "tr")
        for cell, alignment in zip_longest(cells, align, fillvalue=""):
            found = SubElement(line, "th" if parent.tag == "thead" else "td")
            found.text = cell.strip(" ")
            if alignment:
                found.set("align", alignment)

    # Python-Markdown's stubs leave its private methods out, hence the ignores.
    def _split_row(self, row: str) -> list[str]:
        if "[[" not in row:
            return super()._split_row(row)  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
        row = self.WIKI_LINK.sub(lambda found: found[0].replace("|", MASKED_PIPE), row)
        return [cell.replace(MASKED_PIPE, "|") for cell in super()._split_row(row)]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
