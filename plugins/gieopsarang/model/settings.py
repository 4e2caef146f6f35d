"""What the owner chose."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from gieopsarang.model.problem import Severity


@dataclass(frozen=True, slots=True)
class Volume:
    """How one of the two sites calls and colours itself."""

    title: str
    subtitle: str = ""
    color: str = ""


@dataclass(frozen=True, slots=True)
class Edition:
    """A book to be set: of which volume, of which domain or level, on which paper."""

    name: str
    of: str
    domain: str | None = None
    level: str | None = None
    paper: str = "A4"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The owner's choices, from `mkdocs.yml`."""

    site_title: str
    site_url: str | None = None
    encyclopedia: Volume = Volume("사전")
    storybook: Volume = Volume("이야기책")
    publisher: str = ""
    license: str = ""
    contact: str = ""
    edit_base: str | None = None
    """Address that a source path is put behind to edit that file, or None without a repository."""
    rules: Mapping[str, Severity] = field(default_factory=dict[str, Severity])
    books: tuple[Edition, ...] = (Edition("encyclopedia", "encyclopedia"), Edition("storybook", "storybook"))
    date: str = ""
    """The publication's day, ISO."""
