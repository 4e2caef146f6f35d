"""Texts as they are shown under a name: summaries in blocks of records, whole texts in blocks of a few kilobytes."""

from collections.abc import Iterable, Sequence

from gieopsarang.search.record import Record

SUMMARIES = 32
"""Records a block of summaries."""
SUMMARY_LENGTH = 160
BLOCK = 1_600
"""Characters of a block of texts: about 2 kB packed."""
_BETWEEN_LINES, _BETWEEN_CELLS, _BETWEEN_SECTIONS = "\n", " · ", "\f"


def summary_blocks(records: Sequence[Record]) -> list[list[str]]:
    """The summaries, so many records a block."""
    summaries = [_cut(" ".join(record.summary.split())) for record in records]
    return [summaries[start : start + SUMMARIES] for start in range(0, len(summaries), SUMMARIES)]


def text_blocks(records: Sequence[Record]) -> tuple[list[int], list[list[str]]]:
    """The first record of each block, and the blocks: of each record meanings, examples and texts, a line a block of text."""
    firsts: list[int] = []
    blocks: list[list[str]] = []
    size = BLOCK
    for number, record in enumerate(records):
        text = _BETWEEN_SECTIONS.join(map(_lines, (record.meanings, record.examples, record.texts)))
        if size + len(text) > BLOCK:
            firsts.append(number)
            blocks.append([])
            size = 0
        blocks[-1].append(text)
        size += len(text)
    return firsts, blocks


def _lines(texts: Iterable[str]) -> str:
    """Texts in lines: a heading never runs into what stands under it, nor a table's cell into the next."""
    lines = (line for text in texts for line in text.splitlines())
    return _BETWEEN_LINES.join(filter(None, map(_line, lines)))


def _line(line: str) -> str:
    cells = (" ".join(cell.split()) for cell in line.split("\t"))
    return _BETWEEN_CELLS.join(filter(None, cells))


def _cut(text: str) -> str:
    return text if len(text) <= SUMMARY_LENGTH else f"{text[: SUMMARY_LENGTH - 1].rstrip()}…"
