"""How messages call fields and values."""

import re

from gieopsarang.model.resident_number import masked
from gieopsarang.model.schema import Choice, Field

_LONGEST_QUOTE = 40


def keyed(field: Field, key: str | None = None) -> str:
    """A field as a message names it: the key as typed, its label behind it."""
    return f"'{key or field.name}({field.label})'"


def quoted(value: str) -> str:
    """A value as a message shows it: on one line, shortened, without what must not be repeated."""
    shown = printable(re.sub(r"\s+", " ", masked(value)).strip())
    return f"‘{shown[:_LONGEST_QUOTE]}…’" if len(shown) > _LONGEST_QUOTE else f"‘{shown}’"


def printable(text: str) -> str:
    """Text with what is not seen, or would disturb a terminal, by its number."""
    return "".join(char if char.isprintable() else f"U+{ord(char):04X}" for char in text)


def sign(char: str) -> str:
    """A single character as a message names it."""
    return {" ": "빈칸", "\n": "줄바꿈", "\t": "탭"}.get(char) or f"{quoted(char)} 기호"


def asked(near: str | None) -> str:
    """A question that offers a known word, or nothing."""
    return f"혹시 {quoted(near)}인가요? " if near else ""


def listed(choices: tuple[Choice, ...]) -> str:
    """The values to choose from, each with its label where that differs."""
    return ", ".join(
        choice.value if choice.label == choice.value else f"{choice.value}({choice.label})" for choice in choices
    )
