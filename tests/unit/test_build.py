"""The stages together, on sources held in memory."""

from gieopsarang.build import load
from gieopsarang.model.problem import Severity
from gieopsarang.model.settings import Settings
from gieopsarang.model.source_file import FileKind, SourceFile
from gieopsarang.validate.project import Memory

DOMAINS = '- {name: 경제상식, slug: economy, color: "#0b6e4f"}\n'
ENTRY = """headword: {word}
entry_type: term
domain: 경제상식
level: 중
definition: {word}의 뜻. {more}
sources: [{{id: g1, kind: general_knowledge}}]
status: {status}
revised: 2026-11-24
"""


def source(path: str, text: str) -> SourceFile:
    content = text.encode()
    return SourceFile(path, FileKind.FILE, len(content), lambda: content)


def project(**entries: tuple[str, str, str]) -> list[SourceFile]:
    files = [source("glossary/domains.yml", DOMAINS)]
    for id_, (word, more, status) in entries.items():
        files.append(source(f"glossary/economy/{id_}.yml", ENTRY.format(word=word, more=more, status=status)))
    return files


def codes(files: list[SourceFile]) -> list[str]:
    return [problem.rule.code for problem in load(files, Settings(site_title="시험")).problems]


def test_a_sound_project_has_no_problems_and_its_words_link():
    files = project(hwanyul=("환율", "금리와 다르다.", "draft"), geumri=("금리", "", "draft"))
    loaded = load(files, Settings(site_title="시험"))
    assert list(loaded.problems) == []
    assert [link.id for link in loaded.publication.backlinks["geumri"]] == ["hwanyul"]


def test_a_broken_entry_is_left_out_but_its_name_stays_known_and_its_own_links_are_checked():
    files = project(hwanyul=("환율", "[[금니]]", "drafd"), geumri=("금리", "[[환율]]", "draft"))
    assert codes(files) == ["link.blind-reference", "entry.unknown-value"]


def test_a_broken_story_has_its_vocabulary_checked_too():
    story = source("stories/kim/index.md", "---\ntitle: 길\nvocabulary: [없는 말]\n---\n[[또 없는 말]]\n")
    found = codes([*project(hwanyul=("환율", "", "draft")), story])
    assert found.count("link.blind-reference") == 2


def test_under_serve_only_a_changed_file_is_read_again():
    memory = Memory()
    settings = Settings(site_title="시험")
    first = load(project(hwanyul=("환율", "", "draft"), geumri=("금리", "", "drafd")), settings, memory)
    again = load(project(hwanyul=("환율", "", "draft"), geumri=("금리", "새 글.", "draft")), settings, memory)
    assert [problem.rule.code for problem in first.problems] == ["entry.unknown-value"]
    assert list(again.problems) == []
    one, other = (its.publication.encyclopedia.by_id for its in (first, again))
    assert one["hwanyul"] is other["hwanyul"]
    assert (other["geumri"].definition or "").endswith("새 글.")


def test_a_remembered_problem_is_told_again_and_settings_count():
    memory = Memory()
    files = project(hwanyul=("환율", "", "drafd"))
    for _ in range(2):
        assert len(load(files, Settings(site_title="시험"), memory).problems) == 1
    uncited = project(hwanyul=("환율", "1997년.", "draft"))
    assert load(uncited, Settings(site_title="시험"), memory).problems.count(Severity.WARNING) == 1
    softer = Settings(site_title="시험", rules={"editorial.unsourced-year": Severity.NOTE})
    assert load(uncited, softer, memory).problems.count(Severity.NOTE) == 1


def test_a_setting_cannot_hide_why_an_entry_is_left_out():
    files = project(hwanyul=("환율", "", "drafd"))
    for severity in (Severity.NOTE, Severity.IGNORE):
        loaded = load(files, Settings(site_title="시험", rules={"entry.unknown-value": severity}))
        assert [problem.severity for problem in loaded.problems] == [Severity.ERROR]
        assert len(loaded.broken) == 1


def test_what_leads_to_a_file_that_cannot_be_decoded_is_no_second_mistake():
    files = project(geumri=("금리", "[[환율]]", "draft"))
    content = "headword: 환율\n".encode("cp949")
    files.append(SourceFile("glossary/economy/hwanyul.yml", FileKind.FILE, len(content), lambda: content))
    assert codes(files) == ["text.encoding"]
