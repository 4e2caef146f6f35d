"""The `books` option: what is asked for, and what is said where it is wrong."""

import pytest
from click.testing import CliRunner
from small_project import Project

from gieopsarang.cli import cli
from gieopsarang.model.settings import Edition
from gieopsarang.plugin import open_project

HEAD = "site_name: x\ndocs_dir: content\ntheme: {name: material}\nplugins:\n  - gieopsarang:\n      books:"


def told(project: Project, books: str, *command: str) -> tuple[int, list[str]]:
    """How a command ends, and the lines it says of the option."""
    project.write("mkdocs.yml", f"{HEAD} {books}\n")
    ran = CliRunner().invoke(cli, [*(command or ("check",)), "-f", str(project.root / "mkdocs.yml")])
    return ran.exit_code, [line for line in ran.output.splitlines() if line.startswith(("mkdocs.yml", "오류: "))]


@pytest.mark.parametrize(
    ("books", "lines"),
    [
        ("magazine", ["6:7: 목록으로 적으세요. 보기: books: [{name: economy, of: encyclopedia, domain: 경제상식}]"]),
        (
            "[magazine]",
            ["6:15: 책마다 name과 of를 적으세요. 보기: books: [{name: economy, of: encyclopedia, domain: 경제상식}]"],
        ),
        ("[{name: a, of: magazine}]", ["6:25: of: 'magazine' 대신 encyclopedia, storybook 가운데 하나를 적으세요."]),
        ("[{name: a}]", ["6:15: 책마다 name과 of(encyclopedia, storybook)가 있어야 합니다."]),
        ("[{name: 큰 책, of: storybook}]", ["6:16: name: '큰 책'은 정해진 꼴이 아닙니다. 보기: name: economy"]),
        ("[{name: con, of: storybook}]", ["6:16: 이름 'con'은 다른 데 쓰입니다. 다른 이름으로 바꾸세요."]),
        (
            "[{name: 1, of: storybook}]",
            ['6:16: name: 한 줄의 글이어야 합니다. 숫자나 true라면 따옴표로 묶으세요: "1"'],
        ),
        ("[{name: a, of: storybook, pape: A4}]", ["6:40: 'pape'라는 설정이 없습니다. 'paper'인가요?"]),
        (
            "[{name: a, of: storybook, x: 1}]",
            ["6:40: 'x'라는 설정이 없습니다. 쓸 수 있는 것: name, of, domain, level, paper"],
        ),
        ("[{name: a, of: storybook, paper: A3}]", ["6:40: paper: 'A3' 대신 A4, B5 가운데 하나를 적으세요."]),
        (
            "[{name: a, of: storybook, level: 초등}]",
            ["6:40: level: '초등' 대신 초, 중, 고, 일반 가운데 하나를 적으세요."],
        ),
        (
            "[{name: a, of: encyclopedia, domain: 예시}]",
            ["6:43: '예시' 분야가 glossary/domains.yml에 없습니다. 있는 분야: 보기"],
        ),
        ("[{name: a, of: storybook, domain: 보기}]", ["6:40: 이야기책은 분야로 나눌 수 없습니다. domain을 지우세요."]),
        (
            "\n        - {name: a, of: storybook}\n        - name: a\n          of: encyclopedia\n          paper: Z",
            [
                "10:11: paper: 'Z' 대신 A4, B5 가운데 하나를 적으세요.",
                "8:11: 이름이 'a'인 책이 둘입니다. 다른 이름으로 바꾸세요.",
            ],
        ),
    ],
)
def test_a_wrong_edition_is_said_with_its_place(project: Project, books: str, lines: list[str]):
    project.write("glossary/domains.yml", '- {name: 보기, slug: sample, color: "#0b6e4f"}\n')
    code, said = told(project, books)
    assert code == 2
    assert said == [
        "mkdocs.yml의 books: ",
        *(f"mkdocs.yml:{line}" for line in lines),
        "오류: mkdocs.yml을 위와 같이 고쳐 주세요.",
    ]


def test_editions_are_read_as_written(project: Project):
    project.write("glossary/domains.yml", '- {name: 보기, slug: sample, color: "#0b6e4f"}\n')
    code, _ = told(
        project, "[{name: a, of: encyclopedia, domain: 보기, level: 초}, {name: b, of: storybook, paper: B5}]"
    )
    assert code == 0
    assert open_project(project.root / "mkdocs.yml").settings.books == (
        Edition("a", "encyclopedia", "보기", "초"),
        Edition("b", "storybook", paper="B5"),
    )


def test_a_broken_list_of_domains_is_not_the_editions_mistake(project: Project):
    project.write("glossary/domains.yml", "- {name: 보기\n")
    code, said = told(project, "[{name: a, of: encyclopedia, domain: 예시}]")
    assert code == 1
    assert said == []


def test_another_options_mistake_names_it(project: Project):
    project.write("mkdocs.yml", HEAD.replace("books:", "storybook: {color: red}\n"))
    ran = CliRunner().invoke(cli, ["check", "-f", str(project.root / "mkdocs.yml")])
    assert "mkdocs.yml의 storybook.color: 'red'는 정해진 꼴이 아닙니다." in ran.output


@pytest.mark.parametrize(
    ("books", "name", "hint"),
    [
        ("[{name: storybook, of: storybook}]", "storybok", "'storybook'인가요?"),
        ("[{name: storybook, of: storybook}]", "x", "있는 책: storybook"),
        ("[]", "x", "있는 책: 없음"),
    ],
)
def test_a_book_that_nobody_asked_for_is_not_set(project: Project, books: str, name: str, hint: str):
    code, said = told(project, books, "book", name)
    assert code == 2
    assert said == [f"오류: '{name}' 책이 mkdocs.yml의 books에 없습니다. {hint}"]
