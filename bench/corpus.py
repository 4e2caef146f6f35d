"""A project of generated entries, and the same pages as plain Markdown for MkDocs and Hugo; the same for every run."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FIRST = [
    "가격",
    "거래",
    "건설",
    "경영",
    "경제",
    "고용",
    "공급",
    "공장",
    "관리",
    "교육",
    "국제",
    "금융",
    "기계",
    "기술",
    "노동",
    "농업",
    "단가",
    "도시",
    "물류",
    "반도체",
    "변동",
    "보험",
    "부품",
    "산업",
]
SECOND = [
    "상품",
    "생산",
    "서비스",
    "설계",
    "소득",
    "소비",
    "수요",
    "시설",
    "시장",
    "안전",
    "에너지",
    "연구",
    "예산",
    "운송",
    "원료",
    "유통",
    "인력",
    "자금",
    "자동차",
    "자원",
    "재고",
    "전기",
    "정보",
    "제품",
]
THIRD = [
    "계획",
    "계약",
    "관리법",
    "구조",
    "균형",
    "기준",
    "단지",
    "대책",
    "동향",
    "모형",
    "방식",
    "분석",
    "비용",
    "사업",
    "선도",
    "수단",
    "시험",
    "예측",
    "요금",
    "원칙",
    "이론",
    "지수",
    "체계",
    "평가",
]
FILLER = (
    "여러 사람이 함께 쓰는 말이어서 뜻을 바로 아는 것이 중요하다.",
    "처음 만든 때와 지금의 쓰임이 조금 다르다는 점도 눈여겨볼 만하다.",
    "값이 오르내리면 쓰는 쪽과 만드는 쪽의 셈이 모두 달라진다.",
    "자료를 볼 때에는 언제 누가 조사했는지 먼저 살펴야 한다.",
    "현장에서는 사람의 손과 눈으로 다시 확인하는 일이 남아 있다.",
)
FRAMES = (
    "{0}에서는 {1}와 {2}를 함께 따져 보아야 한다.",
    "이때 {0}의 영향으로 {1}이 달라지기도 한다.",
    "{0}처럼 {1}을 먼저 정하고 {2}를 맞추는 곳도 있다.",
    "작은 회사는 {0}보다 {1}에 더 마음을 쓴다.",
)
MAKE_ROOM = "\n\n"


@dataclass(frozen=True, slots=True)
class Sample:
    """One generated entry, before it is written in somebody's format."""

    id: str
    headword: str
    sections: tuple[tuple[str, tuple[str, ...]], ...]
    references: tuple[int, ...]


def samples(count: int) -> Iterator[Sample]:
    """Entries with bodies of about 800 characters, five references and some twenty words that link."""
    words = _headwords(count)
    for index, headword in enumerate(words):
        chance = random.Random(index)
        sections = tuple((title, tuple(_sentences(words, chance))) for title in ("무엇인가", "어떻게 쓰이나"))
        yield Sample(f"word-{index}", headword, sections, tuple(chance.sample(range(count), 5)))


def _headwords(count: int) -> list[str]:
    found = [f"{a}{b}{c}" for c in THIRD for b in SECOND for a in FIRST]
    random.Random(7).shuffle(found)
    return found[:count]


def _sentences(words: list[str], chance: random.Random) -> Iterator[str]:
    for number in range(4):
        yield chance.choice(FRAMES).format(*chance.sample(words, 3))
        yield chance.choice(FILLER) + ("[^s1]" if number % 3 == 0 else "")
        yield chance.choice(FILLER)


def write_ours(count: int, root: Path) -> None:
    """The project as an editor would write it."""
    folder = root / "glossary" / "economy"
    folder.mkdir(parents=True)
    (root / "content").mkdir()
    (root / "content" / "index.md").write_text("---\ntitle: 표지\n---\n두 책을 찾아보세요.\n", "utf-8")
    (root / "glossary" / "domains.yml").write_text('- {name: 경제상식, slug: economy, color: "#0b6e4f"}\n', "utf-8")
    (root / "mkdocs.yml").write_text(
        "site_name: 잰 사전\nsite_url: https://example.org/\ndocs_dir: content\ntheme: {name: material}\nplugins: [gieopsarang]\n",
        "utf-8",
    )
    words = _headwords(count)
    for sample in samples(count):
        (folder / f"{sample.id}.yml").write_text(_entry(sample, words), "utf-8")


def _entry(sample: Sample, words: list[str]) -> str:
    body = "\n\n".join(f"  ## {title}\n\n  {' '.join(sentences)}" for title, sentences in sample.sections)
    references = ", ".join(words[index] for index in sample.references if words[index] != sample.headword)
    return f"""headword: {sample.headword}
entry_type: term
english: word {sample.id}
domain: 경제상식
level: 중
definition: 여러 곳에서 쓰는 말로서 시험에 쓰려고 지은 낱말.
easy_definition: 시험에 쓰려고 지은 낱말.
body: |
{body}

  - 첫째로 살필 것
  - 둘째로 살필 것
examples: [이 낱말은 시험에만 쓴다.]
cross_references: {{see_also: [{references}]}}
sources:
  - {{id: s1, publisher: 시험 기관, title: 시험 자료, date: 2020-01-01, url: "https://example.org/{sample.id}"}}
  - {{id: g1, kind: general_knowledge, note: 교과서 수준}}
status: draft
created: 2026-11-24
revised: 2026-11-24
"""


def write_mkdocs(count: int, root: Path, *, search: bool) -> None:
    """The same pages as Markdown outside the nav, links resolved beforehand; MkDocs and Material as they come."""
    folder = root / "docs" / "glossary"
    folder.mkdir(parents=True)
    (root / "docs" / "index.md").write_text("# 표지\n", "utf-8")
    plugins = "" if search else "plugins: []\n"
    (root / "mkdocs.yml").write_text(
        "site_name: 잰 사전\nsite_url: https://example.org/\ntheme: {name: material, font: false}\n"
        f"nav: [index.md]\nnot_in_nav: /glossary/\nmarkdown_extensions: [footnotes, tables, admonition, {{toc: {{permalink: true}}}}]\n{plugins}",
        "utf-8",
    )
    words = _headwords(count)
    for sample in samples(count):
        (folder / f"{sample.id}.md").write_text(_page(sample, words, "{}.md"), "utf-8")


def write_hugo(count: int, root: Path) -> None:
    """The same pages for Hugo with the smallest template."""
    folder = root / "content" / "glossary"
    folder.mkdir(parents=True)
    layouts = root / "layouts" / "_default"
    layouts.mkdir(parents=True)
    page = '<!doctype html><html lang="ko"><meta charset="utf-8"><title>{{ .Title }}</title><main>{{ .Content }}</main></html>'
    (layouts / "single.html").write_text(page, "utf-8")
    (layouts / "list.html").write_text(page, "utf-8")
    (root / "hugo.toml").write_text(
        'baseURL = "https://example.org/"\ntitle = "잰 사전"\ndisableKinds = ["taxonomy", "term", "RSS"]\n', "utf-8"
    )
    words = _headwords(count)
    for sample in samples(count):
        text = f'---\ntitle: "{sample.headword}"\n---\n' + _page(sample, words, "../{}/")
        (folder / f"{sample.id}.md").write_text(text, "utf-8")


def _page(sample: Sample, words: list[str], address: str) -> str:
    ids = {word: f"word-{index}" for index, word in enumerate(words)}
    parts = [f"# {sample.headword}", "여러 곳에서 쓰는 말로서 시험에 쓰려고 지은 낱말."]
    for title, sentences in sample.sections:
        parts += [f"## {title}", " ".join(_linked(sentence, ids, address) for sentence in sentences)]
    parts.append("- 첫째로 살필 것\n- 둘째로 살필 것")
    parts += ["## 함께 볼 말", "\n".join(f"- [{words[i]}]({address.format(f'word-{i}')})" for i in sample.references)]
    parts.append("[^s1]: 시험 기관, 시험 자료, 2020.")
    return MAKE_ROOM.join(parts) + "\n"


def _linked(sentence: str, ids: dict[str, str], address: str) -> str:
    pieces: list[str] = []
    for word in sentence.split(" "):
        form = next((word[:end] for end in range(len(word), 4, -1) if word[:end] in ids), "")
        pieces.append(f"[{form}]({address.format(ids[form])}){word[len(form) :]}" if form else word)
    return " ".join(pieces)
