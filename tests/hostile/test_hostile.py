"""Whatever authors send: nothing breaks, mistakes are named where they stand, good text comes out as typed.

Every case is checked in this process; good ones and samples of the others once more from end to end.
"""

import json
import re
import shutil
import time
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from zlib import crc32

import pytest
from audit import faults, words
from cases import Case, Fault, text_cases
from click.testing import CliRunner
from file_cases import file_cases
from small_project import Project

from gieopsarang.build import Loaded, artifacts, load
from gieopsarang.cli import cli
from gieopsarang.disk import read_sources
from gieopsarang.model.problem import Problem, Severity
from gieopsarang.model.settings import Settings
from gieopsarang.render.plain_shell import plain_shell
from gieopsarang.render.problem_page import problem_page

CASES = [*text_cases(), *file_cases()]
SETTINGS = Settings(site_title="우리 사전")
SHELL = plain_shell(SETTINGS)
LONGEST = 2.0
"""Seconds, of this process's own, in which a project must be read or refused."""
LARGEST_READ = 60_000
"""Bytes of a page that is read in every case."""
SEEN: set[tuple[str, bytes]] = set()
"""Files of the site that were looked at in another case."""


@pytest.fixture(scope="session")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile") / "starter"
    made = CliRunner().invoke(cli, ["init", str(folder)])
    assert made.exit_code == 0, made.output
    return folder


@pytest.fixture
def root(starter: Path, tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "project"
    shutil.copytree(starter, folder)
    yield folder
    shutil.rmtree(folder)


def put(case: Case, root: Path) -> None:
    for path, content in case.files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
    if case.make:
        case.make(root)


def site(loaded: Loaded) -> dict[str, bytes]:
    return {made.path: made.content for made in artifacts(loaded.publication, SHELL, broken=loaded.broken)}


def problem_pages(loaded: Loaded) -> dict[str, bytes]:
    """What `serve` shows for what is broken."""
    shown = (problem_page(its.page_path, its.site, its.problems, loaded.publication) for its in loaded.broken)
    return {page.file: SHELL(page) for page in shown}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_is_refused_where_it_is_wrong_or_comes_out_as_typed(case: Case, root: Path):
    put(case, root)
    begun = time.process_time()
    loaded = load(read_sources(root), SETTINGS)
    assert time.process_time() - begun < LONGEST
    problems = list(loaded.problems)
    assert_told(case, problems)
    chance = crc32(case.name.encode()) % 8
    is_whole = not case.refused or chance == 0
    files = site(loaded) if is_whole else problem_pages(loaded)
    if not case.refused and not case.only_safe:
        assert_as_typed(case, files)
    # To read a page as browsers do takes longer than all else, so that not all are read in every case;
    # good ones are read together in the site below.
    wanted = {
        path: content
        for path, content in files.items()
        if chance == 0 or (case.alone and not case.refused and case.name in path and len(content) < LARGEST_READ)
    }
    assert_nothing_active(wanted, frozenset(files) if is_whole else None, is_published=not case.refused)
    assert_secret(case, problems, files)


def assert_told(case: Case, problems: list[Problem]) -> None:
    """Every mistake is told with its file and line, and nothing else is called one."""
    told = "\n".join(map(str, problems))
    assert all(re.search("[가-힣]", problem.message) for problem in problems), told
    if case.only_safe:
        return
    for fault in case.faults:
        assert any(is_told(fault, problem) for problem in problems), f"{fault}\n{told}"
    if not any(fault.path[0] in "*?" for fault in case.faults):
        for problem in problems:
            if problem.severity is Severity.ERROR:
                assert any(is_there(fault, problem) for fault in case.faults if fault.severity == "error"), told


def is_told(fault: Fault, problem: Problem) -> bool:
    return (
        is_there(fault, problem)
        and problem.severity.value == fault.severity
        and problem.rule.code.startswith(fault.code)
    )


def is_there(fault: Fault, problem: Problem) -> bool:
    anywhere = fault.path[0] in "*?"
    return anywhere or (problem.location.path == fault.path and fault.line in (0, problem.location.line))


def assert_as_typed(case: Case, files: Mapping[str, bytes]) -> None:
    data = json.loads(files["data/encyclopedia.json"])
    id_ = case.name
    record = next((its for its in [*data["entries"], *data["stories"]] if its["id"] == id_), None)
    if case.typed:
        assert record is not None
        assert {name: record[name] for name in case.typed} == case.typed
    page = next(
        (files[path] for path in (f"glossary/{id_}/index.html", f"stories/{id_}/index.html") if path in files), None
    )
    if case.text and page is not None:
        assert case.text in words(page.decode())


def assert_nothing_active(
    files: Mapping[str, bytes], names: frozenset[str] | None, *, is_published: bool, from_host: bool = False
) -> None:
    """`names` are all files of the site, where links are to be followed."""
    for path, content in files.items():
        if (path, content) in SEEN:
            continue
        SEEN.add((path, content))
        found = [
            fault
            for fault in faults(path, content, names, hosts_scripts=from_host)
            if is_published or "refused character" not in fault
        ]
        assert not found, f"{path}: {found}"


def assert_secret(case: Case, problems: Iterable[Problem], files: Mapping[str, bytes]) -> None:
    if not case.secret:
        return
    assert not [path for path, content in files.items() if case.secret.encode() in content]
    assert not [str(problem) for problem in problems if case.secret in str(problem)]


@pytest.mark.parametrize(
    "active",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        '<p style="color:red">',
        "<b>글</b><iframe></iframe>",
        '<a href="javascript:alert(1)">글</a>',
        '<a href="//evil.example">글</a>',
        '<img src="https://evil.example/x.png" alt="">',
        '<form action="https://evil.example"></form>',
        '<meta http-equiv="refresh" content="0; url=https://evil.example">',
        '<base href="https://evil.example">',
        '<p id="__config">',
        '<p id="location">',
        "<!-- 숨김 -->",
        "<svg><script>alert(1)</script></svg>",
        "\u202e",
    ],
)
def test_the_audit_itself_finds_what_is_active(active: str, starter: Path):
    page = site(load(read_sources(starter), SETTINGS))["glossary/sajeon/index.html"].decode()
    assert not list(faults("glossary/sajeon/index.html", page.encode(), None))
    broken = page.replace("</article>", f"{active}</article>")
    assert list(faults("glossary/sajeon/index.html", broken.encode(), None))


# --- end to end -------------------------------------------------------------------------------------------------------

TOGETHER = [case for case in CASES if not case.alone and not case.only_safe and not case.secret and case.make is None]
BROKEN = [case for case in TOGETHER if case.refused]
GOOD = [case for case in TOGETHER if not case.refused]
SAMPLE = [case for case in CASES if case.refused and not {"*", "?"} & {fault.path[0] for fault in case.faults}][7::67]


def test_there_are_enough_cases_of_each_kind():
    assert len(CASES) >= 1500
    assert len({case.name for case in CASES}) == len(CASES)
    assert len(GOOD) >= 150
    assert len(SAMPLE) >= 12


def test_one_broken_file_never_hides_another(root: Path):
    chosen = BROKEN[:: len(BROKEN) // 60]
    for case in chosen:
        put(case, root)
    problems = list(load(read_sources(root), SETTINGS).problems)
    silent = [
        case.name for case in chosen for fault in case.faults if not any(is_told(fault, told) for told in problems)
    ]
    assert not silent
    assert len(chosen) >= 60


def test_many_broken_files_are_each_named_by_the_command(root: Path):
    chosen = BROKEN[3 :: len(BROKEN) // 30]
    for case in chosen:
        put(case, root)
    done = Project(root).run("gieopsarang", "check", "--format", "json")
    assert done.returncode == 1
    assert not done.stderr
    named = {problem["path"] for problem in json.loads(done.stdout)["problems"]}
    assert {fault.path for case in chosen for fault in case.faults} <= named
    assert len(chosen) >= 30


@pytest.mark.parametrize("case", SAMPLE, ids=lambda case: case.name)
def test_the_commands_refuse_what_is_broken_and_leave_the_old_site(
    case: Case, root: Path, monkeypatch: pytest.MonkeyPatch
):
    put(case, root)
    (root / "site").mkdir()
    (root / "site" / "old.html").write_text("옛 사이트", "utf-8")
    monkeypatch.chdir(root)
    done = CliRunner().invoke(cli, ["build" if SAMPLE.index(case) % 4 == 0 else "check"])
    assert done.exit_code == 1, done.output
    assert isinstance(done.exception, SystemExit)  # what else is raised is a traceback to whoever runs it
    assert "Traceback" not in done.output
    assert any(f"{fault.path}:{fault.line or 1}:" in done.output for fault in case.faults if fault.severity == "error")
    assert [file.name for file in (root / "site").iterdir()] == ["old.html"]
    assert not [file.name for file in root.iterdir() if file.name.startswith(".site.")]


def test_all_good_cases_build_one_site_in_which_nothing_is_active(root: Path):
    for case in GOOD:
        put(case, root)
    Project(root).configure("site_url: https://example.kr/\n")
    done = Project(root).run("gieopsarang", "build")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    made = {
        file.relative_to(root / "site").as_posix(): file.read_bytes()
        for file in (root / "site").rglob("*")
        if file.is_file() and not file.is_relative_to(root / "site" / "assets")
    }
    data = json.loads(made["data/encyclopedia.json"])
    records = {record["id"]: record for record in [*data["entries"], *data["stories"]]}
    pages = [case for case in GOOD if case.text and f"{case.name}/index.html" in made]
    for case in GOOD:
        if case.typed:
            assert {name: records[case.name][name] for name in case.typed} == case.typed, case.name
    for case in pages:
        assert case.text in words(made[f"{case.name}/index.html"].decode()), case.name
    assert len(pages) >= 20
    kept = {
        path: content
        for path, content in made.items()
        if path.endswith((".html", ".svg", ".json", ".xml", ".png", ".jpg", ".webp"))
    }
    assert set(made) - set(kept) <= {"robots.txt", "sitemap.xml.gz"} | {
        path for path in made if path.startswith("search/") and path.endswith(".js")
    }
    assert_nothing_active(kept, frozenset(made), is_published=True, from_host=True)
