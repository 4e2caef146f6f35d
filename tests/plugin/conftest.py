"""The smallest project, as `init` writes it."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from small_project import Project

from gieopsarang.cli import cli


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    made = CliRunner().invoke(cli, ["init", str(tmp_path / "project")])
    assert made.exit_code == 0, made.output
    yield Project(tmp_path / "project")
    logging.getLogger("mkdocs").handlers.clear()
