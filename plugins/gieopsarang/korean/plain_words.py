"""Everyday words and the learned ones that definitions use for the same, so that what is described can be found.

A reader asks for 물건을 다른 나라에 파는 일 where the definition says 상품을 외국에 판매. In `plain_words.txt` a line is a group
whose words count as near to each other, less than as the same; a word may stand in several. Verbs stand as the dictionary
has them, with the forms that are not told from their stem.
"""

from functools import cache
from importlib.resources import files


@cache
def plain_words() -> tuple[tuple[str, ...], ...]:
    """The groups."""
    text = (files("gieopsarang.korean") / "plain_words.txt").read_text("utf-8")
    return tuple(tuple(line.split()) for line in text.splitlines())
