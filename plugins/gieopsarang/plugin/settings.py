"""From MkDocs' configuration to our settings."""

import os
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig

from gieopsarang.model.settings import Edition, Settings, Volume
from gieopsarang.plugin.options import EditionOptions, Options, VolumeOptions

EPOCH = "SOURCE_DATE_EPOCH"
DEFAULTS = Settings(site_title="")


def settings_of(config: MkDocsConfig, options: Options) -> Settings:
    """What the owner chose; the date is set by whoever knows it."""
    return Settings(
        site_title=config.site_name,
        site_url=config.site_url or None,
        encyclopedia=_volume(options.encyclopedia, DEFAULTS.encyclopedia),
        storybook=_volume(options.storybook, DEFAULTS.storybook),
        publisher=options.publisher,
        license=options.license,
        contact=options.contact,
        edit_base=_edit_base(config),
        rules=options.rules,
        books=DEFAULTS.books if options.books is None else tuple(map(_edition, options.books)),
        date=iso_date(os.environ.get(EPOCH, "")),
    )


def project_root(config: MkDocsConfig) -> Path:
    """Where `mkdocs.yml` lies, and `glossary/` and `stories/` beside it."""
    path = config.config_file_path
    return Path(path).absolute().parent if path else Path.cwd()


def last_commit(root: Path) -> str:
    """When the project was last committed, in seconds; empty without git or where git does not know the project."""
    git = shutil.which("git")
    if git is None:
        return ""
    base = [git, "-c", "core.fsmonitor=false", "-C", str(root)]
    tracked = _output([*base, "ls-files", "--", "mkdocs.yml", "mkdocs.yaml", "glossary/domains.yml"])
    return _output([*base, "log", "-1", "--no-show-signature", "--format=%ct"]) if tracked else ""


def iso_date(seconds: str) -> str:
    """The day of a `SOURCE_DATE_EPOCH`, or nothing where it is none."""
    return datetime.fromtimestamp(int(seconds), UTC).date().isoformat() if seconds.isdecimal() else ""


def seconds_of(date: str) -> str:
    """The seconds of an ISO day's beginning, or nothing where it is not one whole day."""
    try:
        return str(int(datetime.fromisoformat(date).replace(tzinfo=UTC).timestamp()))
    except ValueError:
        return ""


def _output(command: list[str]) -> str:
    try:
        ran = subprocess.run(command, capture_output=True, text=True, check=False, timeout=10)  # noqa: S603 - git only
    except (OSError, subprocess.TimeoutExpired, UnicodeDecodeError):
        return ""
    return ran.stdout.strip() if ran.returncode == 0 else ""


def _volume(options: VolumeOptions, default: Volume) -> Volume:
    return Volume(options.title or default.title, options.subtitle, options.color)


def _edition(options: EditionOptions) -> Edition:
    return Edition(options.name, options.of, options.domain or None, options.level or None, options.paper or "A4")


def _edit_base(config: MkDocsConfig) -> str | None:
    """`edit_uri` leads into `docs_dir`; what edits an entry lies one folder above."""
    inside = f"{Path(config.docs_dir).name}/"
    if not config.repo_url or not config.edit_uri or not config.edit_uri.endswith(inside):
        return None
    return urljoin(config.repo_url.rstrip("/") + "/", config.edit_uri.removesuffix(inside))
