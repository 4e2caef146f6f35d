"""A small project with everything a book may hold, and what came of setting its books."""

from dataclasses import dataclass
from pathlib import Path

import pypdfium2

from gieopsarang.books import store_of
from gieopsarang.books.printing import Press, Printed
from gieopsarang.build import load
from gieopsarang.disk import read_sources
from gieopsarang.model.problem import Severity
from gieopsarang.model.publication import Publication
from gieopsarang.model.settings import Edition, Settings, Volume

HOSTILE = (
    '#import "x.typ": * 그리고 $x^2$',
    "<label> @ref \\u{41} `코드` *별* _줄_",
    "= 제목 + 목록 / 용어: 뜻",
    "#panic() #{1 + 1} ~ --- // /* 말 */ [x](y)",
    "끝의 역빗금 \\",
)
"""Texts that mean something to Typst; in a book they are letters."""
STORY_HOSTILE = "&lt;label&gt; @ref \\u{41} #panic() $x$"
OLD_HANGUL = "나랏말ᄊᆞ미 듕귁에 달아"
RARE = "金融市場의 羅州와 不動産"
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="120" viewBox="0 0 300 120"><rect width="300" height="120" fill="#f3dcb8"/>'
    '<text x="20" y="60" font-family="Malgun Gothic, sans-serif" font-weight="bold">환율 그림</text></svg>'
)
SETTINGS = Settings(
    site_title="작은 고을",
    site_url="https://example.org/small/",
    encyclopedia=Volume("작은 사전", "시험에 쓰는 사전", "#174a7c"),
    storybook=Volume("작은 이야기책", "시험에 쓰는 이야기", "#a13c0e"),
    publisher="편집실",
    license="CC BY-SA 4.0",
    date="2026-11-25",
)
SOURCES = "sources:\n  - {id: s1, publisher: 한국은행, title: 알기 쉬운 경제, date: 2020-03, url: 'https://example.org/a?b=1&c=2'}\n  - {id: g1, kind: general_knowledge, note: 교과서 수준}\n"
END = "status: draft\nrevised: 2026-11-24\n"


def entry(headword: str, more: str = "", *, domain: str = "경제", definition: str = "시험에 쓰려고 지은 낱말.") -> str:
    """An entry as an editor writes it."""
    return f"headword: {headword}\nentry_type: term\ndomain: {domain}\nlevel: 중\ndefinition: {definition}\n{more}{SOURCES}{END}"


def write_small(root: Path) -> None:
    """The project."""
    files = {
        "content/index.md": "---\ntitle: 표지\n---\n글\n",
        "mkdocs.yml": "site_name: 작은 고을\ndocs_dir: content\ntheme: {name: material}\nplugins: [gieopsarang]\n",
        "glossary/domains.yml": '- {name: 경제, slug: economy, color: "#0b6e4f"}\n- {name: 기술, slug: tech, color: "#4a5a68"}\n',
        "glossary/economy/hwanyul.yml": entry(
            "환율",
            "hanja: 換率\nenglish: exchange rate, FX\npronunciation: 화뉼\npart_of_speech: 명사\neasy_definition: 돈을 바꾸는 값.\n"
            "variants: [{form: 외환시세, kind: other_name}]\nexamples: [환율이 오르면 수입 물건값이 오른다.]\n"
            "cross_references: {see_also: [금리], confused_with: [선반#2]}\n"
            "particulars: [{label: 적는 법, text: '1달러에 1,300원', sources: [s1]}]\n"
            "timeline: [{date: 1997-12, text: 폭을 없앴다., sources: [s1]}, {date: 1962/1980, text: 묶어 정했다.}]\n"
            "figures: [{file: hwanyul-1.svg, alt: 환율 그림, caption: 그림의 설명}]\n"
            "body: |\n  ## 값을 읽는 법\n\n  금리와 **함께** 읽는다.[^s1][^g1] 그다음.\n\n  #### 건너뛴 제목\n\n"
            "  | 해 | 값 |\n  | --- | ---: |\n" + "".join(f"  | {year} | {year} |\n" for year in range(1950, 2020)) + "\n"
            '  1. 하나\n  2. 둘\n\n      - 안\n\n  > 옮긴 말\n\n  !!! note "알림"\n      알린다.\n\n  ```\n  #코드 $x$\n  ```\n',
        ),
        "glossary/economy/hwanyul-1.svg": SVG,
        "glossary/economy/geumri.yml": entry("금리", "hanja: 金利\ncross_references: {antonym: [환율]}\n"),
        "glossary/tech/seonban.yml": entry("선반", "homograph_number: 1\n", domain="기술"),
        "glossary/tech/seonban-2.yml": entry("선반", "homograph_number: 2\n", domain="기술"),
        "glossary/tech/evil.yml": entry(
            "'#let 나쁜 $말$'",
            "english: '#panic()'\nexamples:\n" + "".join(f"  - {quoted(text)}\n" for text in HOSTILE)
            + f"body: |\n  {OLD_HANGUL}. {RARE}. 3 ≒ 3.14, a ∼ b.\n",
            domain="기술",
            definition=quoted(HOSTILE[0]),
        ),
        "glossary/tech/rnd.yml": entry("R&D", "reading: 알앤디\nenglish: research and development\n", domain="기술"),
        "stories/kim/index.md": (
            "---\ntitle: 공장을 짓는 공장\nsubtitle: 넘어지고 다시 일어선 사람\nsubject: {name: 김시험, hanja: 金試驗, living: false, birth: '1920', death: '2006', role: 세운 사람}\n"
            "places: [안양, 창원]\nperiod: 1962/2006\nlevel: 초\nvocabulary: [환율, 금리]\nquestions: [무엇을 만들었나요?, 왜 그랬을까요?]\n"
            "activity: 감사편지를 써 보세요.\nquotes: [{text: 나도 넘어졌다., speaker: 김시험, source: s1}]\n"
            f"timeline: [{{date: 1962-10, text: 회사를 세웠어요., sources: [s1]}}]\n{SOURCES}{END}---\n\n## 하나\n\n환율이 뛰었어요.[^s1] 그래서 [[금리|금리를]] 보았지요. {STORY_HOSTILE}\n\n"
            "## 둘\n\n사람들은 다시 모였어요.\n\n## 셋\n\n끝이에요.\n"
        ),
    }  # fmt: skip
    for path, text in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")


def quoted(text: str) -> str:
    """A text in YAML's single quotes."""
    return "'" + text.replace("'", "''") + "'"


def published(root: Path) -> Publication:
    """The project, read and worked."""
    found = load(read_sources(root), SETTINGS)
    assert not found.problems.count(Severity.ERROR), [str(its) for its in found.problems]
    return found.publication


@dataclass(frozen=True)
class Shelf:
    """The books as they came out."""

    root: Path
    publication: Publication
    printed: dict[str, Printed]

    def file(self, name: str) -> Path:
        store = store_of(self.root)
        return store.folder / str(store.record(name)["file"])

    def text(self, name: str) -> str:
        """All that a book says, without spaces."""
        with pypdfium2.PdfDocument(self.file(name)) as pdf:
            return "".join("".join(page.get_textpage().get_text_range().split()) for page in pdf)


def press(root: Path, publication: Publication, fonts: Path, *, outside: bool = False) -> Press:
    return Press(publication, root, store_of(root), fonts, lambda _: None, outside)


ENCYCLOPEDIA = Edition("encyclopedia", "encyclopedia")
STORYBOOK = Edition("storybook", "storybook", paper="B5")
