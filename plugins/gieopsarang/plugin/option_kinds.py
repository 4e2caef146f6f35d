"""Kinds of values that options have, and what is said in Korean where one is wrong."""

import re

from mkdocs.config.base import BaseConfigOption, ValidationError

from gieopsarang.korean.particles import quoted


class Text(BaseConfigOption[str]):
    """One line of plain text."""

    def __init__(self, *, pattern: re.Pattern[str] | None = None, example: str = "") -> None:
        super().__init__()
        self.default = ""
        self.pattern = pattern
        self.example = example

    def run_validation(self, value: object) -> str:
        """Text as typed; a number or a list is a slip of the YAML."""
        if value is None or value == "":
            return ""
        if not isinstance(value, str) or "\n" in value.strip():
            raise ValidationError(f'한 줄의 글이어야 합니다. 숫자나 true라면 따옴표로 묶으세요: "{value}"')
        if self.pattern is not None and not self.pattern.fullmatch(value):
            raise ValidationError(f"{quoted(value, '은/는')} 정해진 꼴이 아닙니다. 보기: {self.example}")
        return value.strip()


class OneOf(Text):
    """One of a few words."""

    def __init__(self, words: tuple[str, ...]) -> None:
        super().__init__()
        self.words = words

    def run_validation(self, value: object) -> str:
        """The word, or nothing where none is given."""
        if value is None or value == "":
            return ""
        if value not in self.words:
            raise ValidationError(f"'{value}' 대신 {', '.join(self.words)} 가운데 하나를 적으세요.")
        return str(value)
