"""A project of its own for a test, and ways to build it."""

import logging
import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from gieopsarang.plugin import BuildFailed, build_site, log_to

QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "PYTHONUTF8": "1"}


class Heard(logging.Handler):
    """Keeps what MkDocs says."""

    def __init__(self) -> None:
        super().__init__()
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(f"{record.levelname} {record.getMessage()}")


@dataclass
class Project:
    """A project in a folder of its own."""

    root: Path
    heard: Heard = field(default_factory=Heard)

    @property
    def site(self) -> Path:
        return self.root / "site"

    def write(self, path: str, text: str) -> Path:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        return file

    def configure(self, text: str) -> None:
        """Add to `mkdocs.yml`."""
        file = self.root / "mkdocs.yml"
        file.write_text(file.read_text("utf-8") + text, "utf-8")

    def build(self, *, output: Path | None = None, strict: bool = False) -> bool:
        """Build in this process; whether it came to something."""
        log_to(self.heard)
        try:
            build_site(self.root / "mkdocs.yml", output, strict=strict)
        except BuildFailed as error:
            self.heard.messages.append(error.message)
            return False
        return True

    def page(self, path: str) -> str:
        return (self.site / path).read_text("utf-8")

    def run(self, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run a command of the virtual environment in a process of its own."""
        return subprocess.run(
            [str(Path(sys.executable).parent / command[0]), *command[1:]],
            cwd=self.root,
            env=os.environ | QUIET | environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    def leftovers(self) -> list[str]:
        return sorted(file.name for file in self.root.iterdir() if file.name.startswith(".site."))

    def theme(self, text: str) -> None:
        """Say more of the theme in `mkdocs.yml`."""
        file = self.root / "mkdocs.yml"
        file.write_text(file.read_text("utf-8").replace("  name: material\n", f"  name: material\n{text}"), "utf-8")

    def options(self, text: str) -> None:
        """Give the plugin options in `mkdocs.yml`."""
        file = self.root / "mkdocs.yml"
        file.write_text(file.read_text("utf-8").replace("  - gieopsarang", f"  - gieopsarang: {text}"), "utf-8")


def contents(site: Path) -> dict[str, bytes]:
    """All files of a site."""
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in sorted(site.rglob("*")) if file.is_file()}
