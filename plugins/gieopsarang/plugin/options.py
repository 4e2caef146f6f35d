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
from gieopsarang.plugin.editions import Editions
from gieopsarang.plugin.option_kinds import Text

COLOR = re.compile(r"#[0-9a-fA-F]{6}")


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


class Options(Config):
    """All of them, all optional."""

    encyclopedia = c.SubConfig(VolumeOptions)
    storybook = c.SubConfig(VolumeOptions)
    publisher = Text()
    license = Text()
    contact = Text()
    rules = Severities()
    books = Editions()
