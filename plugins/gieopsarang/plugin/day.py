"""The publication's day: `SOURCE_DATE_EPOCH`, else the last commit, else the newest text."""

import os
import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from gieopsarang.model.publication import Publication

EPOCH = "SOURCE_DATE_EPOCH"


def dated(publication: Publication, root: Path) -> Publication:
    """The publication with its day, where its settings have none yet."""
    if publication.settings.date:
        return publication
    date = iso_date(os.environ.get(EPOCH, "") or last_commit(root) or newest_text(publication))
    return replace(publication, settings=replace(publication.settings, date=date))


def newest_text(publication: Publication) -> str:
    """The day of the newest text, in seconds."""
    things = (*publication.encyclopedia.entries, *publication.stories)
    return str(max((int(seconds) for its in things if (seconds := seconds_of(its.revised))), default=0))


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
