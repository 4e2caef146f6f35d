"""The `books` option: which editions of the two books are set."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from stat import S_ISREG
from typing import cast

from mkdocs.config.base import BaseConfigOption, Config, ValidationError

from gieopsarang.korean.jamo import normalise
from gieopsarang.korean.nearness import nearest
from gieopsarang.korean.particles import quoted
from gieopsarang.korean.romanisation import RESERVED_IDS
from gieopsarang.model import schema
from gieopsarang.model.problem import Problems
from gieopsarang.model.settings import Edition
from gieopsarang.plugin.option_kinds import OneOf, Text
from gieopsarang.read.decode import LARGEST_YAML
from gieopsarang.read.place_in_yaml import place_in_yaml
from gieopsarang.read.yaml_file import read_yaml
from gieopsarang.validate.domains import validate_domains

DOMAINS = "glossary/domains.yml"
VOLUMES = ("encyclopedia", "storybook")
NAME = re.compile(r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?")
KEYS: Mapping[str, Text] = {
    "name": Text(pattern=NAME, example="name: economy"),
    "of": OneOf(VOLUMES),
    "domain": Text(),
    "level": OneOf(tuple(level.value for level in schema.LEVELS)),
    "paper": OneOf(("A4", "B5")),
}
EXAMPLE = "books: [{name: economy, of: encyclopedia, domain: 경제상식}]"

Keys = tuple[str | int, ...]
Fault = tuple[Keys, str]
"""Where below `books`, and what is wrong there."""


class Editions(BaseConfigOption[tuple[Edition, ...] | None]):
    """The books; none given means the two whole ones."""

    def __init__(self) -> None:
        super().__init__()
        self.file: Path | None = None

    def pre_validation(self, config: Config, key_name: str) -> None:  # noqa: ARG002 - MkDocs calls it so
        """Remember the file, to name lines of it."""
        self.file = Path(config.config_file_path) if config.config_file_path else None

    def run_validation(self, value: object) -> tuple[Edition, ...] | None:
        """Each with a name of its own and the volume it is taken from; all that is wrong is told at once."""
        if value is None:
            return None
        if faults := list(_faults(value, self.file)):
            raise ValidationError("\n".join(("", *self._told(faults))))
        items = cast("list[Mapping[str, str | None]]", value)  # looked over just now
        return tuple(_edition(item) for item in items)

    def _told(self, faults: Sequence[Fault]) -> Iterator[str]:
        """Each fault behind the place in the file where it stands."""
        text = _text(self.file)
        for keys, message in faults:
            place = place_in_yaml(text, ("plugins", "gieopsarang", "books", *keys)) if text else None
            where = f"{self.file.name}:{place[0]}:{place[1]}: " if self.file and place else ""
            yield f"{where}{message}"


def _faults(value: object, file: Path | None) -> Iterator[Fault]:
    if not isinstance(value, list):
        yield (), f"목록으로 적으세요. 보기: {EXAMPLE}"
        return
    seen: set[object] = set()
    for number, item in enumerate(cast("list[object]", value)):  # of YAML, anything
        if not isinstance(item, dict):
            yield (number,), f"책마다 name과 of를 적으세요. 보기: {EXAMPLE}"
            continue
        written = cast("dict[object, object]", item)
        yield from (((number, *keys), message) for keys, message in _item_faults(written, file))
        name = written.get("name")
        if isinstance(name, str) and name in seen:
            yield (number, "name"), f"이름이 '{name}'인 책이 둘입니다. 다른 이름으로 바꾸세요."
        if isinstance(name, str):
            seen.add(name)


def _item_faults(item: Mapping[object, object], file: Path | None) -> Iterator[Fault]:
    for key, value in item.items():
        option = KEYS.get(str(key))
        if option is None:
            near = nearest(str(key), KEYS)
            mend = f"'{near}'인가요?" if near else f"쓸 수 있는 것: {', '.join(KEYS)}"
            yield (str(key),), f"{quoted(key, '이라는/라는')} 설정이 없습니다. {mend}"
            continue
        try:
            option.run_validation(value)
        except ValidationError as error:
            yield (str(key),), f"{key}: {error}"
    for key in ("name", "of"):
        if item.get(key) in (None, ""):
            yield (), f"책마다 name과 of({', '.join(VOLUMES)})가 있어야 합니다."
            break
    name = item.get("name")
    if isinstance(name, str) and name in RESERVED_IDS:
        yield ("name",), f"이름 {quoted(name, '은/는')} 다른 데 쓰입니다. 다른 이름으로 바꾸세요."
    yield from _domain_faults(item, file)


def _domain_faults(item: Mapping[object, object], file: Path | None) -> Iterator[Fault]:
    domain = item.get("domain")
    if not isinstance(domain, str) or not domain:
        return
    if item.get("of") == "storybook":
        yield ("domain",), "이야기책은 분야로 나눌 수 없습니다. domain을 지우세요."
    elif (domains := _domains(file)) and normalise(domain) not in domains:
        near = nearest(domain, domains)
        mend = f"'{near}'인가요?" if near else f"있는 분야: {', '.join(domains)}"
        yield ("domain",), f"'{domain}' 분야가 {DOMAINS}에 없습니다. {mend}"


def _domains(file: Path | None) -> Sequence[str]:
    """The names of the project's domains; none where a mistake is in them, which is told when the build reads them."""
    problems = Problems()
    node = read_yaml(_text(file and file.parent / DOMAINS), DOMAINS, problems)
    names = [domain.name for domain in validate_domains(node, problems)] if node is not None else []
    return () if list(problems) else names


def _text(file: Path | None) -> str:
    """What a plain file says; nothing where it cannot be read, or is larger than a source may be."""
    try:
        status = file.lstat() if file else None
        if file is None or status is None or not S_ISREG(status.st_mode) or status.st_size > LARGEST_YAML:
            return ""
        return file.read_text("utf-8-sig")
    except (OSError, ValueError):
        return ""


def _edition(item: Mapping[str, str | None]) -> Edition:
    return Edition(
        name=item["name"] or "",
        of=item["of"] or "",
        domain=normalise(item.get("domain") or "") or None,
        level=item.get("level") or None,
        paper=item.get("paper") or "A4",
    )
