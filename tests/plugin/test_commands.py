"""The commands, as an editor types them."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from small_project import Project

from gieopsarang.cli import cli
from gieopsarang.model.rules import RULES


def run(*words: str, code: int = 0) -> Result:
    result = CliRunner().invoke(cli, words)
    assert result.exit_code == code, result.output
    assert "Traceback" not in result.output
    return result


@pytest.fixture
def here(project: Project, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(project.root)
    return project


@pytest.fixture
def broken(here: Project):
    here.write("glossary/sample/nappeun.yml", "headword: 나쁜 항목\n")
    entry = here.root / "glossary/sample/sajeon.yml"
    here.write("glossary/sample/sajeon.yml", entry.read_text("utf-8").replace("easy_definition:", "# easy_definition:"))
    return here


@pytest.mark.usefixtures("here")
def test_check_says_there_is_nothing_to_mend():
    assert run("check").output == "문제가 없습니다\n"


@pytest.mark.usefixtures("broken")
def test_check_tells_every_problem_with_its_place_and_a_summary():
    output = run("check", code=1).output
    assert "glossary/sample/nappeun.yml:1:1: 오류[entry.missing-field]" in output
    assert "glossary/sample/sajeon.yml:" in output
    assert "경고[editorial.missing-easy-definition]" in output
    assert output.splitlines()[-1].startswith("오류 ")
    assert ", 경고 1개" in output
    assert "\x1b" not in output


def test_check_fails_for_warnings_only_under_strict(broken: Project):
    (broken.root / "glossary/sample/nappeun.yml").unlink()
    assert run("check").output.endswith("경고 1개\n")
    run("check", "--strict", code=1)


@pytest.mark.parametrize(
    "path", ["glossary/sample/sajeon.yml", "glossary\\sample\\sajeon.yml", "./glossary/../glossary/sample/sajeon.yml"]
)
@pytest.mark.usefixtures("broken")
def test_check_takes_a_file_however_it_is_written(path: str):
    output = run("check", path).output
    assert "sajeon.yml" in output
    assert "nappeun" not in output


def test_check_takes_folders_and_absolute_paths_and_paths_from_a_folder_below(
    broken: Project, monkeypatch: pytest.MonkeyPatch
):
    assert "nappeun" in run("check", "glossary", code=1).output
    assert "nappeun" in run("check", ".", code=1).output
    assert run("check", "stories").output == "문제가 없습니다\n"
    assert "nappeun" in run("check", str(broken.root / "glossary/sample/nappeun.yml"), code=1).output
    monkeypatch.chdir(broken.root / "glossary/sample")
    assert "nappeun" in run("check", "nappeun.yml", code=1).output


@pytest.mark.usefixtures("here")
def test_check_refuses_paths_that_are_not_there_or_outside(tmp_path: Path):
    assert "'none.yml'이 없습니다" in run("check", "none.yml", code=2).output
    assert "프로젝트 밖" in run("check", str(tmp_path), code=2).output


@pytest.mark.usefixtures("broken")
def test_check_speaks_json():
    data = json.loads(run("check", "--format", "json", code=1).output)
    assert data["errors"] >= 1
    assert data["warnings"] == 1
    first = data["problems"][0]
    assert first["code"] == "entry.missing-field"
    assert (first["path"], first["line"], first["column"]) == ("glossary/sample/nappeun.yml", 1, 1)
    assert set(first) == {"code", "severity", "path", "line", "column", "message", "hint", "related"}


@pytest.mark.usefixtures("broken")
def test_check_speaks_to_github():
    output = run("check", "--format", "github", code=1).output
    assert "::error file=glossary/sample/nappeun.yml,line=1,col=1,title=오류[entry.missing-field]::" in output
    assert "%0A고치는 법" in output
    assert "::warning file=glossary/sample/sajeon.yml" in output


def test_without_a_project_it_says_how_to_begin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    for command in ("check", "build"):
        assert "gieopsarang init" in run(command, code=2).output


def test_settings_that_cannot_be_read_are_no_traceback(here: Project):
    here.write("mkdocs.yml", "site_name: [\n")
    run("check", code=2)
    run("build", code=2)
    here.write("mkdocs.yml", "site_name: x\ndocs_dir: content\ntheme: {name: material}\nplugins: []\n")
    assert "plugins: [gieopsarang]" in run("check", code=2).output + run("build", code=2).output


def test_build_builds_and_says_so(here: Project):
    assert "문제가 없습니다" in run("build").output
    assert (here.site / "index.html").is_file()
    run("build", "--output", "elsewhere")
    assert (here.root / "elsewhere/index.html").is_file()


def test_build_fails_with_one_for_errors_and_for_warnings_under_strict(broken: Project):
    output = run("build", code=1).output
    assert "glossary/sample/nappeun.yml:1:1: 오류[entry.missing-field]" in output
    assert "gieopsarang: " not in output
    (broken.root / "glossary/sample/nappeun.yml").unlink()
    run("build", "--strict", code=1)
    assert not broken.site.exists()
    assert "경고 1개" in run("build").output


def test_init_refuses_a_folder_with_files_in_it(tmp_path: Path):
    (tmp_path / "mine.txt").write_text("mine", "utf-8")
    assert "빈 폴더가 아닙니다" in run("init", str(tmp_path), code=2).output
    assert [file.name for file in tmp_path.iterdir()] == ["mine.txt"]
    (tmp_path / "empty").mkdir()
    run("init", str(tmp_path / "empty"))


@pytest.mark.parametrize(
    "headword", ["환율", "R&D", "4차 산업혁명", "yes", "3.15의거", "말: 뜻", '"따옴표"', "별*표 #1"]
)
def test_a_new_entry_has_no_errors(here: Project, headword: str):
    path = run("new", "entry", headword).output.splitlines()[0]
    assert (here.root / path).is_file()
    assert "오류" not in run("check", path).output
    data = json.loads(run("check", "--format", "json").output)
    assert data["errors"] == 0


def test_a_new_entry_gets_the_proposed_id_in_its_domains_folder(here: Project):
    here.write(
        "glossary/domains.yml",
        '- {name: 보기, slug: sample, color: "#174a7c"}\n- {name: 금융·세제, slug: finance-tax, color: "#0b6e4f"}\n',
    )
    result = run("new", "entry", "환율")
    assert result.output.splitlines()[0] == "glossary/sample/hwanyul.yml"
    assert "--domain" in result.output
    assert run("new", "entry", "금리", "--domain", "finance-tax").output == "glossary/finance-tax/geumri.yml\n"
    assert run("new", "entry", "세금", "--domain", "금융·세제").output == "glossary/finance-tax/segeum.yml\n"
    assert "분야가 없습니다" in run("new", "entry", "관세", "--domain", "없음", code=2).output
    assert "domain: 금융·세제" in (here.root / "glossary/finance-tax/geumri.yml").read_text("utf-8")


@pytest.mark.usefixtures("here")
def test_a_new_entry_of_an_existing_headword_is_refused():
    assert "이미 있습니다" in run("new", "entry", "사전", code=2).output


def test_a_new_entry_takes_no_taken_id(here: Project):
    here.write("glossary/sample/hwanyul.yml", "headword: 깨진 항목\n")
    assert run("new", "entry", "환율").output.splitlines()[0] == "glossary/sample/hwanyul-2.yml"


def test_a_new_entry_is_refused_where_its_file_is_there_but_cannot_be_read(here: Project):
    (here.root / "glossary/sample/hwanyul.yml").write_bytes("headword: 환율\n".encode("cp949"))
    assert "glossary/sample/hwanyul.yml에 이미 있습니다" in run("new", "entry", "환율", code=2).output


def test_a_homograph_gets_its_number(here: Project):
    here.write("glossary/sample/hwanyul.yml", "headword: 환율\nlevel: [\n")
    path = run("new", "entry", "환율", "--homograph", "2").output.splitlines()[0]
    assert "\nhomograph_number: 2\n" in (here.root / path).read_text("utf-8")


@pytest.mark.usefixtures("here")
def test_a_new_story_has_no_errors():
    assert run("new", "story", "정인영").output == "stories/jeonginyeong/index.md\n"
    assert json.loads(run("check", "--format", "json").output)["errors"] == 0
    assert run("new", "story", "정인영").output == "stories/jeonginyeong-2/index.md\n"


@pytest.mark.usefixtures("here")
def test_explain_shows_a_rules_page():
    output = run("explain", "link.blind-reference").output
    rule = RULES["link.blind-reference"]
    assert rule.summary in output
    assert rule.meaning in output
    assert "틀린 보기" in output
    assert "맞는 보기" in output


def test_explain_offers_the_nearest_and_lists_all():
    assert "'link.blind-reference'인가요?" in run("explain", "link.blind-referense", code=2).output
    output = run("explain").output
    assert all(code in output for code in RULES)


@pytest.mark.parametrize(
    "words", [(), ("check",), ("build",), ("init",), ("new",), ("new", "entry"), ("new", "story"), ("explain",)]
)
def test_every_command_and_option_has_korean_help(words: tuple[str, ...]):
    output = run(*words, "--help").output
    assert "쓰는 법: " in output
    for english in ("Usage", "Options", "Commands", "Show this", "[OPTIONS]", "COMMAND"):
        assert english not in output


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("nothing",), "없는 명령입니다"),
        (("check", "--nothing"), "없는 옵션입니다"),
        (("init",), "빠진 것이 있습니다"),
        (("check", "--format", "xml"), "쓸 수 없는 값입니다"),
        (("new", "entry"), "빠진 것이 있습니다"),
    ],
)
def test_wrong_usage_is_said_in_korean_with_two(words: tuple[str, ...], message: str):
    output = run(*words, code=2).output
    assert message in output
    assert "쓰는 법: " in output


@pytest.mark.parametrize("locale", ["C", "POSIX"])
@pytest.mark.parametrize("utf8", ["0", "1"])
def test_the_commands_speak_utf8_whatever_the_locale(project: Project, locale: str, utf8: str):
    ran = project.run("gieopsarang", "new", "entry", "환율", LC_ALL=locale, PYTHONUTF8=utf8, PYTHONCOERCECLOCALE="0")
    assert ran.returncode == 0, ran.stderr
    ran = project.run("gieopsarang", "check", LC_ALL=locale, PYTHONUTF8=utf8, PYTHONCOERCECLOCALE="0")
    assert "오류" not in ran.stdout, ran.stderr
    assert ran.returncode == 0, ran.stderr


def test_no_banner_of_mkdocs_two_is_printed(project: Project):
    silencing = {"NO_MKDOCS_2_WARNING", "DISABLE_MKDOCS_2_WARNING"}
    environment = {key: value for key, value in os.environ.items() if key not in silencing}
    ran = subprocess.run(
        [sys.executable, "-m", "gieopsarang", "build"],
        cwd=project.root,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ran.returncode == 0
    first, second = ran.stderr.splitlines()
    assert first == "문제가 없습니다"
    assert second.endswith("실어 site 폴더에 만들었습니다")
    assert project.site.is_dir()
