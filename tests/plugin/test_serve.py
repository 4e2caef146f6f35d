"""The live preview."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from small_project import Project


class Preview:
    """A running `mkdocs serve`."""

    def __init__(self, project: Project) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.address = f"http://127.0.0.1:{free.getsockname()[1]}/"
        command = [str(Path(sys.executable).parent / "mkdocs"), "serve", "-a", self.address[7:-1]]
        environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
        self.log = project.root.parent / "serve.log"
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(command, cwd=project.root, env=environment, stdout=log, stderr=log)

    def page(self, path: str) -> str:
        try:
            with urllib.request.urlopen(self.address + path, timeout=20) as answer:
                return answer.read().decode()
        except OSError:
            return ""

    def wait(self, path: str, shown: Callable[[str], bool], seconds: float) -> float:
        """How long it took until a page showed something."""
        started = time.monotonic()
        while time.monotonic() - started < seconds:
            if shown(self.page(path)):
                return time.monotonic() - started
            time.sleep(0.05)
        raise AssertionError(f"not shown after {seconds} s:\n{self.log.read_text('utf-8')}\n{self.page(path)}")

    def stop(self) -> None:
        self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


@pytest.fixture
def preview(project: Project) -> Iterator[Preview]:
    project.write("content/about.md", "---\ntitle: 안내\n---\n\n글\n")
    running = Preview(project)
    running.wait("glossary/sajeon/", lambda html: "</html>" in html, 30)
    yield running
    running.stop()
    assert "Traceback" not in running.log.read_text("utf-8")
    assert project.leftovers() == []
    assert not project.site.exists()


def test_a_changed_entry_shows_and_a_broken_one_shows_its_problem_beside_the_rest(project: Project, preview: Preview):
    entry = project.root / "glossary/sample/sajeon.yml"
    text = entry.read_text("utf-8")
    assert "script-src 'self' 'unsafe-inline';" in preview.page("glossary/sajeon/")

    entry.write_text(text.replace("낱말의 뜻을", "새로 고친 뜻을"), "utf-8")
    assert preview.wait("glossary/sajeon/", lambda html: "새로 고친 뜻을" in html, 10) < 3

    entry.write_text(text.replace("headword:", "headwrod:"), "utf-8")
    preview.wait("glossary/sajeon/", lambda html: "entry.unknown-field" in html, 10)
    assert "</html>" in preview.page("stories/cheotiyagi/")

    (project.root / "content/about.md").write_text("---\ntitle: 안내\n---\n\n<b>글</b>\n", "utf-8")
    preview.wait("about/", lambda html: "고칠 곳이 있습니다" in html, 10)

    entry.write_text(text, "utf-8")
    preview.wait("glossary/sajeon/", lambda html: "낱말의 뜻을" in html and "</html>" in html, 10)

    project.write("glossary/sample/sae.yml", text.replace("headword: 사전", "headword: 새 낱말"))
    preview.wait("glossary/sae/", lambda html: "새 낱말" in html, 10)
