"""The plugin's options, and what is said in Korean where one is wrong."""

import re
from collections.abc import Mapping
from typing import cast

from mkdocs.config import config_options as c
from mkdocs.config.base import BaseConfigOption, Config, ValidationError

from gieopsarang.korean.nearness import nearest
from gieopsarang.korean.particles import quoted
from gieopsarang.model.problem import Severity
from gieopsarang.model.rules import RULES

COLOR = re.compile(r"#[0-9a-fA-F]{6}")
NAME = re.compile(r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?")
VOLUMES = ("encyclopedia", "storybook")
PAPERS = ("A4", "B5")
LEVELS = ("초", "중", "고", "일반")


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


class Severities(BaseConfigOption[Mapping[str, Severity]]):
    """Severities by the code of a rule."""

    def __init__(self) -> None:
        super().__init__()
        self.default = {}

    def run_validation(self, value: object) -> Mapping[str, Severity]:
        """Known rules only, and none that keeps the site safe."""
        if value is None:
            return {}
        if not isinstance(value, dict):
            raise ValidationError("'규칙 이름: 무게'로 적으세요. 보기: rules: {editorial.long-definition: note}")
        items = cast("dict[object, object]", value)  # of YAML, anything
        return {str(code): _severity(str(code), weight) for code, weight in items.items()}


def _severity(code: str, weight: object) -> Severity:
    rule = RULES.get(code)
    if rule is None:
        near = nearest(code, RULES)
        raise ValidationError(f"{quoted(code, '이라는/라는')} 규칙이 없습니다." + (f" '{near}'인가요?" if near else ""))
    if rule.safety:
        raise ValidationError(f"{quoted(code, '은/는')} 읽는 사람을 지키는 규칙이어서 바꿀 수 없습니다.")
    try:
        return Severity(str(weight))
    except ValueError:
        words = ", ".join(Severity)
        raise ValidationError(f"'{code}'에 '{weight}' 대신 {words} 가운데 하나를 적으세요.") from None


class VolumeOptions(Config):
    """How one of the two sites calls and colours itself."""

    title = Text()
    subtitle = Text()
    color = Text(pattern=COLOR, example='color: "#0b6e4f"')


class EditionOptions(Config):
    """A book to be set."""

    name = Text(pattern=NAME, example="name: economy")
    of = OneOf(VOLUMES)
    domain = Text()
    level = OneOf(LEVELS)
    paper = OneOf(PAPERS)


class Editions(BaseConfigOption[list[EditionOptions] | None]):
    """The books; none given means the two whole ones."""

    def run_validation(self, value: object) -> list[EditionOptions] | None:
        """Each with a name of its own and the volume it is taken from."""
        if value is None:
            return None
        if not isinstance(value, list):
            raise ValidationError(
                "목록으로 적으세요. 보기: books: [{name: economy, of: encyclopedia, domain: 경제상식}]"
            )
        items = cast("list[object]", value)  # of YAML, anything
        editions = [c.SubConfig(EditionOptions).run_validation(item) for item in items]
        names = [edition.name for edition in editions]
        for edition in editions:
            if not edition.name or not edition.of:
                raise ValidationError(f"책마다 name과 of({', '.join(VOLUMES)})가 있어야 합니다.")
            if names.count(edition.name) > 1:
                raise ValidationError(f"이름이 '{edition.name}'인 책이 둘입니다.")
        return editions


class Options(Config):
    """All of them, all optional."""

    encyclopedia = c.SubConfig(VolumeOptions)
    storybook = c.SubConfig(VolumeOptions)
    publisher = Text()
    license = Text()
    contact = Text()
    rules = Severities()
    books = Editions()
