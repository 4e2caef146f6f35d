"""A generated encyclopedia as a publication: five references an entry, a table in every third, a figure in every fifth."""

import random
from pathlib import Path

from gieopsarang.build import load
from gieopsarang.disk import read_sources
from gieopsarang.model.problem import Severity
from gieopsarang.model.publication import Publication
from gieopsarang.model.settings import Settings, Volume

FIRST = [
    "가",
    "고",
    "금",
    "기",
    "나",
    "노",
    "대",
    "도",
    "마",
    "무",
    "물",
    "바",
    "보",
    "부",
    "사",
    "산",
    "상",
    "생",
    "서",
    "세",
    "소",
    "수",
    "시",
    "안",
    "업",
    "연",
    "영",
    "외",
    "용",
    "원",
    "유",
    "은",
    "자",
    "장",
    "재",
    "전",
    "정",
    "제",
    "조",
    "주",
    "중",
    "지",
    "창",
    "초",
    "통",
    "투",
    "판",
    "표",
    "품",
    "한",
    "합",
    "해",
    "현",
    "화",
    "환",
    "회",
    "효",
]
SECOND = [
    "가격",
    "경기",
    "공급",
    "구조",
    "금리",
    "기금",
    "단지",
    "대출",
    "무역",
    "물류",
    "보험",
    "비용",
    "산업",
    "상품",
    "생산",
    "설비",
    "세율",
    "소득",
    "수요",
    "시장",
    "신용",
    "업체",
    "예산",
    "원가",
    "유통",
    "이익",
    "임금",
    "자본",
    "재고",
    "저축",
    "제도",
    "조합",
    "증권",
    "지표",
    "채권",
    "투자",
    "품질",
    "협약",
    "환율",
    "회계",
]
FILLER = (
    "이 말은 물건을 만들고 사고파는 자리에서 두루 쓴다.",
    "값이 오르내리면 쓰는 쪽과 만드는 쪽의 셈이 모두 달라진다.",
    "자료를 볼 때에는 언제 누가 조사했는지 먼저 살펴야 한다.",
    "현장에서는 사람의 손과 눈으로 다시 확인하는 일이 남아 있다.",
    "작은 회사일수록 하루하루의 씀씀이를 적어 두는 일이 중요하다.",
)
FRAMES = (
    "{0}에서는 {1}와 {2}를 함께 따져 보아야 한다.",
    "이때 {0}의 영향으로 {1}이 달라지기도 한다.",
    "{0}처럼 {1}을 먼저 정하고 {2}를 맞추는 곳도 있다.",
)
DOMAINS = ("경제", "금융", "무역", "산업", "노동")
FIGURE = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="300" viewBox="0 0 600 300">'
    '<rect width="600" height="300" fill="#f3dcb8"/><circle cx="{0}" cy="150" r="90" fill="#1b4c7e"/>'
    '<path d="M40 {1} L560 40" stroke="#2a211a" stroke-width="5"/>'
    '<text x="300" y="280" font-size="24" font-family="sans-serif" text-anchor="middle">그림 {2}</text></svg>'
)


def write_project(count: int, root: Path) -> None:
    """The project as an editor would write it."""
    folder = root / "glossary" / "d0"
    folder.mkdir(parents=True)
    names = "".join(f'- {{name: {name}, slug: d{place}, color: "#0b6e4f"}}\n' for place, name in enumerate(DOMAINS))
    (root / "glossary" / "domains.yml").write_text(names, "utf-8")
    words = headwords(count)
    for number, word in enumerate(words):
        (folder / f"word-{number}.yml").write_text(_entry(number, word, words), "utf-8")
        if number % 5 == 0:
            (folder / f"word-{number}-1.svg").write_text(
                FIGURE.format(100 + number % 400, 100 + number % 180, number), "utf-8"
            )


def publication(root: Path) -> Publication:
    """The project, read and worked."""
    settings = Settings(
        site_title="잰 사전",
        encyclopedia=Volume("잰 사전", "재려고 지은 사전"),
        date="2026-11-25",
        license="CC BY-SA 4.0",
    )
    loaded = load(read_sources(root), settings)
    assert not loaded.problems.count(Severity.ERROR), str(next(iter(loaded.problems)))
    return loaded.publication


def headwords(count: int) -> list[str]:
    """Different words, spread over the initials as in a real dictionary."""
    found = [f"{a}{b}" for a in FIRST for b in SECOND]
    found += [f"{a}{b}{c}" for c in ("법", "률", "액", "비", "론", "망") for b in SECOND for a in FIRST]
    random.Random(7).shuffle(found)
    return sorted(dict.fromkeys(found[: count * 2]), key=lambda word: random.Random(word).random())[:count]


def _entry(number: int, word: str, words: list[str]) -> str:
    chance = random.Random(number)
    others = [its for its in chance.sample(words, min(8, len(words))) if its != word]
    body: list[str] = []
    for title in ("무엇인가", "어떻게 쓰이나"):
        lines: list[str] = []
        for _ in range(chance.randint(2, 5)):
            lines += [
                chance.choice(FRAMES).format(*chance.sample(others, 3)),
                chance.choice(FILLER) + chance.choice(("", "[^s1]")),
            ]
        body.append(f"  ## {title}\n\n  {' '.join(lines)}\n")
    if number % 3 == 0:
        body.append(
            "  | 해 | 값 | 견줌 |\n  | --- | ---: | ---: |\n  | 2020년 | 1,200 | 100 |\n  | 2021년 | 1,300 | 108 |\n  | 2022년 | 1,450 | 121 |\n"
        )
    figure = (
        f"figures:\n  - {{file: word-{number}-1.svg, alt: 동그라미와 빗금을 그린 그림, caption: 값이 오르는 모습. 재려고 그린 그림이다.}}\n"
        if number % 5 == 0
        else ""
    )
    hanja = "hanja: 價格\n" if number % 2 else ""
    text = "\n".join(body)
    return (
        f"headword: {word}\nentry_type: term\n{hanja}english: word number {number}\npart_of_speech: 명사\n"
        f"domain: {DOMAINS[number % len(DOMAINS)]}\nlevel: {'초중고'[number % 3]}\n"
        f"definition: 물건을 만들고 사고파는 곳에서 쓰는 말로서, 값과 양을 정할 때 살피는 것.\neasy_definition: 값과 양을 정할 때 살피는 것.\n"
        f"body: |\n{text}\nexamples: [이 낱말은 재는 데에만 쓴다.]\ncross_references: {{see_also: [{', '.join(others[:5])}]}}\n{figure}"
        f'sources:\n  - {{id: s1, publisher: 시험 기관 {number % 40}, title: 시험 자료 {number}, date: 2020-01-01, url: "https://example.org/{number}"}}\n'
        f"  - {{id: g1, kind: general_knowledge, note: 교과서 수준}}\nstatus: draft\nrevised: 2026-11-24\n"
    )
