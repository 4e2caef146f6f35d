"""What the commands ask of MkDocs: the project's settings, and a build."""

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import mkdocs.config
from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from gieopsarang.korean.particles import quoted
from gieopsarang.model.problem import Problem, Problems
from gieopsarang.model.settings import Settings
from gieopsarang.plugin.events import CONTENT, GieopsarangPlugin
from gieopsarang.plugin.settings import project_root, settings_of

NO_PLUGIN = "mkdocs.yml에 gieopsarang이 없습니다. 'plugins: [gieopsarang]'을 적으세요."


class BuildFailed(Exception):  # noqa: N818 - not a bug: what is wrong has been logged, or stands in the message
    """A build that came to nothing; `usage` where the project's settings are to blame."""

    def __init__(self, message: str = "", *, usage: bool = False, problems: Problems | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.usage = usage
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Project:
    """Where a project lies and what its owner chose."""

    root: Path
    content: str
    settings: Settings
    site: Path
    """The folder the site is built into."""


def open_project(config_file: Path) -> Project:
    """The project of a `mkdocs.yml`, without building it."""
    config = _config(config_file, None, strict=False)
    settings = settings_of(config, _plugin(config).config)
    return Project(project_root(config), CONTENT, settings, Path(config.site_dir))


@dataclass(frozen=True, slots=True)
class Built:
    """A finished build: where the site lies, how much it holds, and the problems found, none of them an error."""

    site: Path
    entries: int
    stories: int
    problems: tuple[Problem, ...]


def build_site(config_file: Path, site_dir: Path | None, *, strict: bool) -> Built:
    """What `mkdocs build` does."""
    config = _config(config_file, site_dir, strict=strict)
    plugin = _plugin(config)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    except Abort as error:
        raise BuildFailed(problems=plugin.problems) from error
    except OSError as error:
        message = f"{quoted(error.filename, '을/를')} 읽거나 쓰지 못했습니다: {error.strerror}"
        raise BuildFailed(message, problems=plugin.problems) from error
    finally:
        config.plugins.on_shutdown()
    return Built(Path(config.site_dir), *plugin.counts, tuple(plugin.problems or ()))


def log_to(handler: logging.Handler) -> None:
    """Send what MkDocs and its plugins say to one handler."""
    logger = logging.getLogger("mkdocs")
    logger.handlers[:] = [handler]
    logger.setLevel(logging.INFO)
    logger.propagate = False


def _config(config_file: Path, site_dir: Path | None, *, strict: bool) -> MkDocsConfig:
    output = None if site_dir is None else str(site_dir.absolute())
    try:
        typed_in_part: Any = mkdocs.config
        return typed_in_part.load_config(str(config_file), site_dir=output, strict=strict or None)
    except Abort as error:
        raise BuildFailed(usage=True) from error
    except ConfigurationError as error:
        raise BuildFailed(error.format_message(), usage=True) from error


def _plugin(config: MkDocsConfig) -> GieopsarangPlugin:
    typed_in_part: Any = config.plugins
    plugin: object = typed_in_part.get("gieopsarang")
    if not isinstance(plugin, GieopsarangPlugin):
        raise BuildFailed(NO_PLUGIN, usage=True)
    return plugin
