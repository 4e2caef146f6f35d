"""Texts as they are shown under a name: summaries in blocks of records, whole texts in blocks of a few kilobytes."""

from collections.abc import Sequence

from gieopsarang.search.record import Record

SUMMARIES = 32
"""Records a block of summaries."""
SUMMARY_LENGTH = 160
BLOCK = 1_600
"""Characters of a block of texts: about 2 kB packed."""
_BETWEEN_TEXTS = "\n"


def summary_blocks(records: Sequence[Record]) -> list[list[str]]:
    """The summaries, so many records a block."""
    summaries = [_cut(" ".join(record.summary.split())) for record in records]
    return [summaries[start : start + SUMMARIES] for start in range(0, len(summaries), SUMMARIES)]


def text_blocks(records: Sequence[Record]) -> tuple[list[int], list[list[str]]]:
    """The first record of each block, and the blocks: the whole text of each record, a line a text."""
    firsts: list[int] = []
    blocks: list[list[str]] = []
    size = BLOCK
    for number, record in enumerate(records):
        text = _BETWEEN_TEXTS.join(" ".join(its.split()) for its in (*record.meanings, *record.texts) if its)
        if size + len(text) > BLOCK:
            firsts.append(number)
            blocks.append([])
            size = 0
        blocks[-1].append(text)
        size += len(text)
    return firsts, blocks


def _cut(text: str) -> str:
    return text if len(text) <= SUMMARY_LENGTH else f"{text[: SUMMARY_LENGTH - 1].rstrip()}…"
