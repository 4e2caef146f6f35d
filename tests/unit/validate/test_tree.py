"""Which files may lie where, and under what name."""

import unicodedata

import pytest

from gieopsarang.model.problem import Problems
from gieopsarang.model.source_file import FileKind, SourceFile
from gieopsarang.validate.tree import Tree, sort_sources

DOMAINS = "glossary/domains.yml"


def sorted_tree(*paths: str, kind: FileKind = FileKind.FILE) -> tuple[Tree, list[tuple[str, str]]]:
    sources = [SourceFile(DOMAINS, FileKind.FILE, 0, bytes), *(SourceFile(path, kind, 0, bytes) for path in paths)]
    problems = Problems()
    tree = sort_sources(sources, problems)
    return tree, [(problem.rule.code, problem.location.path) for problem in problems]


def codes(*paths: str) -> list[str]:
    return [code for code, _ in sorted_tree(*paths)[1]]


def test_files_are_sorted_by_what_they_are():
    tree, found = sorted_tree(
        "stories/kim/index.md",
        "stories/kim/kim-1.jpg",
        "glossary/economy/hwanyul.yml",
        "glossary/economy/hwanyul-1.svg",
        "content/index.md",
        "content/img/map.webp",
        "content/help/index.md",
    )
    assert found == []
    assert tree.domains is not None
    assert [(id_, source.path) for id_, source in tree.entries] == [("hwanyul", "glossary/economy/hwanyul.yml")]
    assert [id_ for id_, _ in tree.stories] == ["kim"]
    assert [page.path for page in tree.pages] == ["content/help/index.md", "content/index.md"]
    assert [picture.path for picture in tree.pictures] == [
        "content/img/map.webp",
        "glossary/economy/hwanyul-1.svg",
        "stories/kim/kim-1.jpg",
    ]
    assert len(tree.files) == 8


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("glossary/memo.txt", "file.stray"),
        ("glossary/economy/hwanyul.json", "file.stray"),
        ("glossary/economy/run.py", "file.stray"),
        ("glossary/economy/.hidden", "file.stray"),
        ("glossary/README.md", "file.stray"),
        ("glossary", "file.stray"),
        ("stories/kim.md", "file.stray"),
        ("stories/kim/part/index.md", "file.stray"),
        ("content/index.html", "file.stray"),
        ("content/CNAME", "file.stray"),
        ("content/.htaccess", "file.stray"),
        ("content/.x.md", "file.stray"),
        ("content/a.PNG", "file.stray"),
        ("content/a.jpeg", "file.stray"),
        ("glossary/economy/hwanyul.yaml", "file.yaml-ending"),
        ("glossary/hwanyul.yml", "file.misplaced-entry"),
        ("glossary/economy/a/hwanyul.yml", "file.misplaced-entry"),
        ("glossary/economy/coin.svg", "file.orphan-picture"),
        ("glossary/coin.svg", "file.orphan-picture"),
        ("glossary/economy/환율.yml", "file.wrong-id"),
        ("glossary/economy/-a.yml", "file.wrong-id"),
        ("glossary/economy/a_b.yml", "file.wrong-id"),
        ("glossary/economy/index.yml", "file.reserved-id"),
        ("glossary/economy/levels.yml", "file.reserved-id"),
        ("stories/index/index.md", "file.reserved-id"),
        ("stories/Kim/index.md", "file.wrong-id"),
        ("stories/kim/kim-1.png", "file.missing-index"),
        ("stories/kim/story.md", "file.missing-index"),
        ("glossary/economy/con.yml", "file.unportable-name"),
        ("glossary/economy/COM1.svg", "file.unportable-name"),
        ("content/a?.md", "file.unportable-name"),
        ("content/a\n.md", "file.unportable-name"),
        ("content/끝 /a.md", "file.unportable-name"),
        ("content/\ufffd.md", "file.unportable-name"),
        ("content/../a.md", "file.unportable-name"),
        (f"content/{'가' * 53}.md", "file.unportable-name"),
        ("content/search.md", "file.taken-path"),
        ("content/Search.md", "file.taken-path"),
        ("content/404.md", "file.taken-path"),
        ("content/glossary/a.md", "file.taken-path"),
        ("content/data/a.png", "file.taken-path"),
        ("content/Thumbs.db", "file.system-file"),
        ("glossary/.DS_Store", "file.system-file"),
        ("glossary/economy/desktop.ini", "file.system-file"),
        ("glossary/economy/~$hwanyul.docx", "file.system-file"),
        ("glossary/economy/.hwanyul.yml.swp", "file.system-file"),
        ("stories/kim/._index.md", "file.system-file"),
    ],
)
def test_what_does_not_belong_is_named(path: str, code: str):
    tree, found = sorted_tree(path)
    assert [its for its, _ in found] == [code]
    if code != "file.missing-index":
        assert tree.files == {DOMAINS}


@pytest.mark.parametrize("kind", [FileKind.SYMLINK, FileKind.OTHER])
def test_only_plain_files_are_read(kind: FileKind):
    tree, found = sorted_tree("glossary/economy/hwanyul.yml", "stories/kim/index.md", kind=kind)
    assert [code for code, _ in found] == ["file.not-plain"] * 2
    assert tree.files == {DOMAINS}


def test_names_are_brought_to_nfc_and_two_forms_of_one_are_told():
    decomposed = unicodedata.normalize("NFD", "content/안내.md")
    tree, found = sorted_tree(decomposed)
    assert found == []
    assert tree.pages[0].path == "content/안내.md"
    assert codes(decomposed, "content/안내.md") == ["file.name-clash"]


@pytest.mark.parametrize(
    "paths",
    [
        ("content/About.md", "content/about.md"),
        ("content/Help/a.md", "content/help/b.md"),
        ("content/about.md", "content/about/index.md"),
        ("content/index.md", "content/README.md"),
        ("content/straße.md", "content/STRASSE.md"),
    ],
)
def test_names_that_are_one_on_other_systems_are_told(paths: tuple[str, str]):
    assert codes(*paths) == ["file.name-clash"]


def test_an_id_is_unique_over_all_domains():
    tree, found = sorted_tree("glossary/a/hwanyul.yml", "glossary/b/hwanyul.yml")
    assert found == [("link.duplicate-id", "glossary/b/hwanyul.yml")]
    assert [source.path for _, source in tree.entries] == ["glossary/a/hwanyul.yml"]


def test_a_misnamed_entry_still_owns_its_pictures():
    assert codes("glossary/economy/hwanyul.yaml", "glossary/economy/hwanyul-1.svg") == ["file.yaml-ending"]


def test_no_domains_is_one_problem():
    problems = Problems()
    assert sort_sources([], problems) == Tree()
    assert [problem.rule.code for problem in problems] == ["domains.missing"]
    problems = Problems()
    sort_sources([SourceFile("glossary/domains.yaml", FileKind.FILE, 0, bytes)], problems)
    assert [problem.rule.code for problem in problems] == ["file.yaml-ending"]


@pytest.mark.parametrize(
    ("path", "mended"),
    [
        ("glossary/economy/gwanse.yml.txt", "gwanse.yml"),
        ("glossary/economy/gwanse.yml.TXT", "gwanse.yml"),
        ("glossary/economy/gwanse.yml.yml", "gwanse.yml"),
        ("glossary/economy/gwanse.yaml.txt", "gwanse.yml"),
        ("stories/kim/index.md.txt", "index.md"),
        ("content/help.md.txt", "help.md"),
        ("content/help.md.md", "help.md"),
    ],
)
def test_a_second_ending_is_to_be_taken_off(path: str, mended: str):
    problems = Problems()
    sort_sources([SourceFile(its, FileKind.FILE, 0, bytes) for its in (DOMAINS, path)], problems)
    assert [(problem.rule.code, problem.hint.partition(" ")[0]) for problem in problems] == [
        ("file.stray", f"‘{mended}’로")
    ]


def test_domains_with_a_second_ending_are_not_missing_too():
    problems = Problems()
    sort_sources([SourceFile("glossary/domains.yml.txt", FileKind.FILE, 0, bytes)], problems)
    assert [problem.rule.code for problem in problems] == ["file.stray"]
