"""The files of search: what they hold, how large they are, and that anything may stand in them."""

import gzip
import json
from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from gieopsarang.build import load
from gieopsarang.export.search_index import search_index
from gieopsarang.korean.romanisation import propose_id
from gieopsarang.model.publication import Publication
from gieopsarang.model.settings import Settings
from gieopsarang.model.source_file import FileKind, SourceFile
from gieopsarang.search.index import search_files
from gieopsarang.search.record import Record
from gieopsarang.search.runner import Engine, open_engine

FIRST_OF_3000 = 40_000
A_SHARD = 4_000
ENTRY = """headword: {headword}
entry_type: term
domain: 경제
level: 중
{more}
sources: [{{id: g1, kind: general_knowledge}}]
status: draft
revised: 2026-11-24
"""
STORY = """---
title: 공장을 짓는 공장
subtitle: 다시 일어선 사람
subject: {name: 정인영, living: false, hanja: 鄭仁永}
level: 초
sources: [{id: g1, kind: general_knowledge}]
status: draft
revised: 2026-11-24
---
오뚝이라고 불렸어요.
"""
LONG = "가나다라마바사아자차" * 6


def source(path: str, text: str) -> SourceFile:
    content = text.encode()
    return SourceFile(path, FileKind.FILE, len(content), lambda: content)


def publication(*entries: tuple[str, str, str], stories: Mapping[str, str] | None = None) -> Publication:
    """A publication of entries (id, headword, more fields)."""
    files = [source("glossary/domains.yml", '- {name: 경제, slug: economy, color: "#0b6e4f"}\n')]
    files += [
        source(f"glossary/economy/{id_}.yml", ENTRY.format(headword=json.dumps(word, ensure_ascii=False), more=more))
        for id_, word, more in entries
    ]
    files += [source(f"stories/{id_}/index.md", text) for id_, text in (stories or {}).items()]
    loaded = load(files, Settings(site_title="시험"))
    assert not loaded.broken, list(loaded.problems)
    return loaded.publication


def files_of(of: Publication) -> dict[str, bytes]:
    return {its.path.removeprefix("search/"): its.content for its in search_index(of)}


def data_in(content: bytes) -> Any:
    text = content.decode()
    return json.loads(text[text.index(",") + 1 : text.rindex(")")])["data"]


def engine(files: Mapping[str, bytes]) -> Engine:
    return open_engine(lambda name: files[name].decode())


def urls(files: Mapping[str, bytes], query: str) -> list[str]:
    return [hit["url"] for hit in engine(files).search(query)]


def many(count: int) -> Sequence[Record]:
    """So many entries with names of three parts, a third with English, and a text of some sentences."""
    first = [a + b for a in "가경고공관국금기노대" for b in "격제용장리채융술동출"]
    second = ["변동", "시장", "정책", "위험", "지수", "평가", "기금", "보험", "협정", "단지"]
    third = ["", "제도", "비율", "이론", "관리"]
    words = [f"{a}{b}{c}" for a in first for b in second for c in third][:count]
    return [
        Record(
            id=propose_id(word),
            kind="entry",
            headword=word,
            english=(f"{number * 7919 % 9973:x} rate of {number * 31 % 997:x}",) if number % 3 == 0 else (),
            domain="경제",
            level="중",
            summary=f"{word}에 쓰는 {words[number * 17 % count]}의 값.",
            meanings=(f"{word}에 쓰는 {words[number * 17 % count]}의 값.",),
            texts=(f"{words[number * 29 % count]}에서 {words[number * 37 % count]}까지 살핀 다음 정한다. " * 4,),
        )
        for number, word in enumerate(words)
    ]


@pytest.fixture(scope="module")
def many_files() -> dict[str, bytes]:
    return dict(search_files(many(3_000), [("경제", "economy")], [("중", "middle")]))


def test_the_same_publication_gives_the_same_bytes():
    def once() -> dict[str, bytes]:
        return files_of(publication(("hwanyul", "환율", "definition: 바꾸는 값."), stories={"jeonginyeong": STORY}))

    assert once() == once()


def test_each_file_is_one_call_that_a_script_can_make_and_a_reader_can_cut():
    files = files_of(publication(("hwanyul", "환율", "definition: 바꾸는 값.")))
    assert set(files) == {
        "engine.js",
        "engine.classic.js",
        "names.js",
        "words.js",
        "near.js",
        "summaries/0.js",
        "words/0.js",
        "texts/0.js",
    }
    versions = set[str]()
    for name in set(files) - {"engine.js", "engine.classic.js"}:
        text = files[name].decode()
        key = name.removesuffix(".js")
        assert text.startswith(f'(globalThis.gieopsarangSearchFiles ??= new Map()).set("{key}",')
        assert text.endswith(");\n")
        versions.add(json.loads(text[text.index(",") + 1 : text.rindex(")")])["version"])
    assert len(versions) == 1


def test_no_entries_make_an_index_that_finds_nothing():
    files = files_of(publication())
    assert engine(files).search("환율") == []
    assert engine(files).search("환율이 오르면 뭐가 좋아요?") == []
    assert engine(files).near("환율") == []


def test_ids_are_written_only_where_they_do_not_follow_from_the_headword():
    files = files_of(
        publication(
            ("hwanyul", "환율", "definition: 값."),
            ("seonban", "선반", "homograph_number: 1\ndefinition: 기계."),
            ("seonban-2", "선반", "homograph_number: 2\ndefinition: 널빤지."),
            ("rd", "R&D", "reading: 알앤디\ndefinition: 새 기술."),
            ("1sa-1gongmuwon", "1사·1공무원", "definition: 짝."),
            ("other-name", "금리", "definition: 이자."),
        )
    )
    ids = dict(
        zip(
            data_in(files["names.js"])["headwords"].split("\n"),
            data_in(files["names.js"])["ids"].split("\n"),
            strict=False,
        )
    )
    assert not ids.get("환율")
    assert not ids.get("R&D")
    assert ids["금리"] == "other-name"
    for query, url in (
        ("선반", "seonban"),
        ("R&D", "rd"),
        ("알앤디", "rd"),
        ("1사 1공무원", "1sa-1gongmuwon"),
        ("금리", "other-name"),
    ):
        assert urls(files, query)[0] == f"glossary/{url}/"
    assert urls(files, "선반")[:2] == ["glossary/seonban/", "glossary/seonban-2/"]


@pytest.mark.parametrize(
    ("id_", "headword", "queries"),
    [
        ("old", "나랏말ᄊᆞᆷ", ["나랏말ᄊᆞᆷ", "나랏말"]),
        ("emoji", "👩‍🔧 정비사", ["👩‍🔧 정비사", "정비사", "ㅈㅂㅅ"]),
        ("long", LONG, [LONG, LONG[:30]]),
        ("hanja", "樂浪", ["樂浪", "\uf914浪"]),
        ("brackets", "총부채상환비율(DSR)", ["총부채상환비율(DSR)", "총부채상환비율", "DSR", "dsr이란"]),
        ("dots", "대·중소기업 상생", ["대중소기업 상생", "대ㆍ중소기업 상생", "중소기업"]),
        ("sign", "C++", ["C++", "c++"]),
    ],
)
def test_any_headword_can_be_found(id_: str, headword: str, queries: list[str]):
    files = files_of(publication((id_, headword, "definition: 뜻."), ("hwanyul", "환율", "definition: 값.")))
    for query in queries:
        assert urls(files, query)[:1] == [f"glossary/{id_}/"], query


def test_texts_cannot_break_out_of_a_script():
    evil = "</script><!-- \\u2028 ' \" \\ `${x}` 끝"
    files = files_of(publication(("hwanyul", "환율", f"definition: {json.dumps(evil, ensure_ascii=False)}")))
    for name, content in files.items():
        if not name.startswith("engine"):
            assert b"</" not in content
            assert b"<!--" not in content
            assert "\u2028".encode() not in content
    assert engine(files).search("환율")[0]["snippet"] == evil.replace("\\u2028", "\\u2028")


def test_senses_easy_definitions_examples_and_texts_are_found():
    files = files_of(
        publication(
            ("seonban", "선반", "senses: [{definition: 재료를 깎는 기계., easy_definition: 둥글게 다듬는 기계.}]"),
            (
                "hwanyul",
                "환율",
                "definition: 비율.\neasy_definition: 바꾸는 값.\nexamples: [여행을 떠나기 전에 살펴보았다.]",
            ),
            ("geumri", "금리", "definition: 이자.\nbody: |\n  중앙은행이 방향을 정한다.\n"),
            ("empty", "빈말", "definition: 뜻."),
            stories={"jeonginyeong": STORY},
        )
    )
    for query, url in (
        ("재료를 깎는 기계", "glossary/seonban/"),
        ("둥글게 다듬는", "glossary/seonban/"),
        ("바꾸는 값", "glossary/hwanyul/"),
        ("여행을 떠나기 전에", "glossary/hwanyul/"),
        ("중앙은행이 방향을", "glossary/geumri/"),
        ("오뚝이라고 불렸어요", "stories/jeonginyeong/"),
        ("정인영", "stories/jeonginyeong/"),
        ("鄭仁永", "stories/jeonginyeong/"),
    ):
        assert urls(files, query)[:1] == [url], query


def test_the_short_definition_is_what_is_shown_under_a_name():
    files = files_of(publication(("hwanyul", "환율", "definition: 비율.\neasy_definition: 바꾸는 값.")))
    assert engine(files).search("환율")[0]["snippet"] == "바꾸는 값."


def test_the_first_fetch_is_small_and_all_else_comes_in_small_parts(many_files: Mapping[str, bytes]):
    packed = {name: len(gzip.compress(content, 9)) for name, content in many_files.items()}
    assert packed["names.js"] < FIRST_OF_3000
    assert max(size for name, size in packed.items() if "/" in name) < A_SHARD


def test_a_question_reads_a_few_small_files(many_files: Mapping[str, bytes]):
    read: list[str] = []

    def reading(name: str) -> str:
        read.append(name)
        return many_files[name].decode()

    opened = open_engine(reading)
    opened.search("고용시장정책 때문에 바뀌는 것을 정하는 다음 값이 뭐예요?")
    assert read[0] == "names.js"
    assert len(set(read)) == len(read)
    assert sum(len(gzip.compress(many_files[name], 9)) for name in read[1:]) < 60_000


def test_an_index_built_anew_meanwhile_is_opened_anew():
    files = files_of(publication(("hwanyul", "환율", "definition: 옛 뜻.")))
    opened = engine(files)
    assert opened.search("없는 말") == []
    files.update(
        files_of(publication(("geumri", "금리", "definition: 이자."), ("hwanyul", "환율", "definition: 새 뜻.")))
    )
    assert opened.search("환율")[0]["snippet"] == "새 뜻."


def test_texts_that_cannot_be_read_leave_the_names():
    files = files_of(publication(("hwanyul", "환율", "definition: 값.")))
    names_only = {name: files[name] for name in ("names.js",)}
    assert [(hit["headword"], hit["snippet"]) for hit in engine(names_only).search("환율")] == [("환율", "")]
