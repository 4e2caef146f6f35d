"""`gieopsarang search`: what readers will find, and why."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from gieopsarang.cli import cli


@pytest.fixture
def site(tmp_path: Path, small_files: Mapping[str, bytes]) -> Path:
    for name, content in small_files.items():
        file = tmp_path / "search" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return tmp_path


def searched(site: Path, *arguments: str) -> Result:
    return CliRunner().invoke(cli, ["search", "--site", str(site), *arguments])


def test_hits_are_told_with_their_reason_address_and_text(site: Path):
    result = searched(site, "ghksdbf", "--limit", "1")
    assert result.exit_code == 0
    assert result.output.splitlines() == [
        "환율 換率 [한영 자판을 바꾸어 침, '환율'로 읽음] 낱말 · 금융 · 중",
        "  glossary/hwanyul/",
        "  한 나라의 돈을 다른 나라의 돈으로 바꿀 때의 비율.",
    ]


def test_json_holds_what_the_engine_gives(site: Path):
    result = searched(site, "환율이란", "--format", "json")
    assert result.exit_code == 0
    data = json.loads(result.output)
    assert data["query"] == "환율이란"
    assert (data["hits"][0]["headword"], data["hits"][0]["why"]) == ("환율", "particle")


def test_where_nothing_is_found_near_names_are_offered(site: Path):
    result = searched(site, "환울율")
    assert result.exit_code == 1
    assert result.output == "'환울율'을 찾지 못했습니다.\n비슷한 말: 환율 (glossary/hwanyul/)\n"


def test_a_folder_without_search_is_an_error_that_says_what_to_do(tmp_path: Path):
    result = searched(tmp_path, "환율")
    assert result.exit_code == 2
    assert "gieopsarang build" in result.output


def test_a_broken_index_is_no_traceback(site: Path):
    (site / "search" / "names.js").write_text("…", "utf-8")
    result = searched(site, "환율")
    assert result.exit_code == 1
    assert "다시 만들어" in result.output
