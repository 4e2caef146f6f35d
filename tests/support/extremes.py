"""A project of extremes: everything in it is invented, and everything is longer, wider or emptier than usual.

Entries are written as JSON, which is YAML too.
"""

import json
from itertools import islice, product
from pathlib import Path

Fields = dict[str, object]

DOMAIN = "지어낸나라의아주긴이름을가진분야와그밖의온갖것을한데모아놓은쓸모없이긴분야이름의보기·시험용분야이름하나더"
OTHER_DOMAIN = "시험"
LONGEST = "지어낸나라중앙은행장기예금이자율변동폭조정위원회운영규칙개정안심의절차간소화특별법시행령부칙제삼조제사항보기가나다라마바"
SPACED = "지어낸 나라 안에서 오로지 시험을 하려고 지은, 띄어쓰기와 가운뎃점·쉼표가 모두 들어 있는 긴 이름의 보기"
HANJA = "臨時中央銀行長期預金利子率變動幅調整委員會運營規則改正案審議節次簡素化特別法施行令附則第三條第四項例示"
ENGLISH = "Extraordinarily Long and Entirely Invented Supercalifragilisticexpialidocious Name of an Institution That Never Was"
ADDRESS = "https://example.org/" + "a-very-long-address-without-a-place-to-break/" * 3
SIXTY = "예순낱말"
SYLLABLES = ("가나다라마바사아자차카타파하", "루미소네보")
PLACES = ("가상시", "지어낸군", "없는도 아무개시", "시험섬", "보기고을", "거짓말로 지어낸 아주 긴 이름의 마을")
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0} {1}"><rect width="{0}" height="{1}" fill="#f3dcb8"/><circle cx="60" cy="60" r="50" fill="#1b4c7e"/></svg>'
KNOWN = {"id": "g1", "kind": "general_knowledge", "note": "지어낸 교과서"}
MKDOCS = """site_name: 지어낸 나라의 두 책
site_url: https://example.org/extremes/
docs_dir: content
theme: {name: material}
plugins:
  - gieopsarang:
      encyclopedia: {title: 지어낸 나라의 크고 두껍고 무겁고 길고 긴 대사전, subtitle: 시험에만 쓰는 사전}
      storybook: {title: 지어낸 사람들의 길고 긴 이야기책, subtitle: 시험에만 쓰는 이야기책}
      publisher: 지어낸 편집실
      license: CC BY-SA 4.0
      contact: mailto:nobody@example.org
"""


def write_extremes(root: Path) -> None:
    """Write the project."""
    _write(root, "mkdocs.yml", MKDOCS)
    _write(root, "content/index.md", "---\ntitle: 지어낸 나라\n---\n없는 나라의 사전과 이야기책입니다.\n")
    _write(
        root, "content/about.md", f"# 지어낸 쪽\n\n{_table(10)}\n\n## {LONGEST}\n\n- 하나\n- [{ADDRESS}]({ADDRESS})\n"
    )
    domains = [(DOMAIN, "long-name", "#b3541e"), (OTHER_DOMAIN, "tests", "#1f5f8b")]
    _write_json(root, "glossary/domains.yml", [{"name": n, "slug": s, "color": c} for n, s, c in domains])
    for name, fields in (_extremes() | _plain_entries()).items():
        folder = "long-name" if fields["domain"] == DOMAIN else "tests"
        _write_json(root, f"glossary/{folder}/{name}.yml", fields)
    _write(root, "glossary/tests/wide-table-1.svg", SVG.format(2400, 200))
    _write(root, "glossary/tests/wide-table-2.svg", SVG.format(200, 1600))
    _write_stories(root)


def _write(root: Path, path: str, text: str) -> None:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


def _write_json(root: Path, path: str, value: object) -> None:
    _write(root, path, json.dumps(value, ensure_ascii=False, indent=1) + "\n")


def _entry(headword: str, **fields: object) -> Fields:
    return {
        "headword": headword,
        "entry_type": "term",
        "domain": OTHER_DOMAIN,
        "level": "중",
        "definition": "시험에만 쓰려고 지은 말.",
        "sources": [KNOWN],
        "status": "draft",
        "revised": "2026-11-24",
    } | fields


def _extremes() -> dict[str, Fields]:
    return {
        "long-headword": _entry(
            LONGEST,
            hanja=HANJA,
            english=f"{ENGLISH}, XLN",
            pronunciation=LONGEST,
            part_of_speech="고유 명사",
            variants=[{"form": SPACED, "kind": "other_name"}],
            domain=DOMAIN,
            easy_definition="길고 긴 이름. " * 8,
            former_ids=["old-long-headword"],
        ),
        "no-body": _entry("빈 글", level="일반", definition=f"몸글도 쉬운 뜻도 없는 말. {SIXTY}처럼 지었다."),
        "ten-senses": _ten_senses(),
        "thirty-references": _thirty_references(),
        "forty-events": _entry(
            "마흔 가지 일", entry_type="organization", timeline=_events(40), particulars=_particulars()
        ),
        "wide-table": _wide_table(),
        "sixty-mentions": _entry(SIXTY, easy_definition="예순 군데에 나오는 말.", level="초", domain=DOMAIN),
        "rd": _entry("R&D", reading="알앤디", english="research and development", entry_type="program"),
        "shelf-1": _entry("선반", homograph_number=1, cross_references={"confused_with": ["선반#2"]}),
        "shelf-2": _entry("선반", homograph_number=2, cross_references={"confused_with": ["선반#1"]}),
    }


def _ten_senses() -> Fields:
    senses = [
        {
            "definition": f"{number}째로 지어낸 뜻으로, {SIXTY}에 견주어 한 줄에 다 들어가지 않도록 길게 늘여 쓴 뜻풀이.",
            "easy_definition": f"{number}째 쉬운 뜻.",
            "examples": ["이 뜻으로 쓴 문장을 지어서 적는다.", "이 뜻으로 하나 더 적는다."],
            "domain": DOMAIN if number % 2 else OTHER_DOMAIN,
        }
        for number in range(1, 11)
    ]
    fields = _entry("열 뜻", senses=senses, easy_definition="뜻이 열인 말.", level="초")
    del fields["definition"]
    return fields


def _thirty_references() -> Fields:
    kinds = ("see_also", "broader", "narrower", "synonym", "antonym", "confused_with")
    words = list(_words(30))
    sources = [
        {
            "id": f"s{n}",
            "grade": "B",
            "publisher": f"지어낸 신문사 {n}",
            "title": SPACED,
            "date": "2020-01-02",
            "url": ADDRESS,
        }
        for n in range(1, 31)
    ]
    body = "\n\n".join(f"지어낸 문장 {n}에 출처를 단다.[^s{n}][^s{31 - n}]" for n in range(1, 31))
    references = {kind: words[place * 5 : place * 5 + 5] for place, kind in enumerate(kinds)}
    return _entry("서른 출처", body=body, sources=sources, cross_references=references)


def _events(count: int) -> list[Fields]:
    return [
        {
            "date": f"{1900 + 3 * n}" if n % 3 else f"{1900 + 3 * n}-0{1 + n % 9}-15",
            "text": f"{n + 1}째 일이 있었다고 지어냈다."
            + (" 길게 늘여 쓴 설명이 한 줄을 넘도록 이어진다." if n % 4 == 0 else ""),
            "sources": ["g1"],
        }
        for n in range(count)
    ]


def _particulars() -> list[Fields]:
    return [
        {"label": f"지어낸 이름표 {n}", "text": text} for n, text in enumerate((SPACED, "1900년", ADDRESS, LONGEST))
    ]


def _wide_table() -> Fields:
    body = f"""## 열 칸짜리 표

{_table(10)}

## 긴 것들

`{"code_without_a_space_" * 8}`

```
{"code without an end " * 12}
```

[{ADDRESS}]({ADDRESS})

> 따온 말이 {SIXTY}까지 이어진다.

!!! note "지어낸 알림"
    - 하나
        1. 둘
            - 셋 {LONGEST}
"""
    figures = [
        {"file": f"wide-table-{n}.svg", "alt": "지어낸 그림", "caption": "지어낸 설명. " * 9, "credit": "아무개"}
        for n in (1, 2)
    ]
    return _entry("넓은 표", body=body, figures=figures, entry_type="place", timeline=_events(2))


def _table(columns: int) -> str:
    heads = " | ".join(f"지어낸 열 이름 {n}" for n in range(1, columns + 1))
    rows = "\n".join("| " + " | ".join(f"{n},{row}00만 원" for n in range(columns)) + " |" for row in range(4))
    return f"| {heads} |\n|{' --: |' * columns}\n{rows}"


def _words(count: int) -> list[str]:
    return [f"{first}{second}톨" for first, second in islice(product(*SYLLABLES), count)]


def _plain_entries() -> dict[str, Fields]:
    return {
        f"word-{number}": _entry(
            word,
            hanja="假" * (1 + number % 3),
            easy_definition=f"{word}에 붙인 쉬운 뜻.",
            level=("초", "중", "고", "일반")[number % 4],
            body=f"{word}에서는 {SIXTY}을 쓰고, 그러고 나면 열 뜻도 함께 쓴다고 지어냈다. 그다음 문장은 짧다.",
        )
        for number, word in enumerate(_words(60))
    }


def _write_stories(root: Path) -> None:
    _write_story(root, "least-story", _story("짧은 이야기", "아무개"), "이야기가 한 줄뿐이에요.")
    _write_story(root, "whole-story", _whole_story(), _whole_text())
    _write(root, "stories/whole-story/whole-story-1.svg", SVG.format(1200, 520))
    _write(root, "stories/whole-story/whole-story-2.svg", SVG.format(600, 600))
    for number in range(58):
        fields = _story(f"지어낸 {number + 1}째 이야기" + (" 제목이 아주 길어요" * (number % 7)), f"아무개{number}")
        fields |= {"period": f"{1905 + 2 * number}/{1907 + 2 * number}", "places": [PLACES[number % len(PLACES)]]}
        _write_story(root, f"story-{number}", fields, "지어낸 이야기예요. " * (20 + 30 * (number % 5)))


def _write_story(root: Path, name: str, fields: Fields, text: str) -> None:
    metadata = json.dumps(fields, ensure_ascii=False, indent=1)
    _write(root, f"stories/{name}/index.md", f"---\n{metadata}\n---\n\n{text}\n")


def _story(title: str, name: str) -> Fields:
    return {
        "title": title,
        "subject": {"name": name, "living": False},
        "level": "초",
        "sources": [KNOWN],
        "status": "draft",
        "revised": "2026-11-24",
    }


def _whole_story() -> Fields:
    subject = {"name": "지어낸아무개", "hanja": "假名人", "birth": "1901-02-03", "death": "1999-04-05", "living": False}
    return _story("없는 게 없는 이야기의 길고 긴 제목", "지어낸아무개") | {
        "subtitle": SPACED,
        "subject": subject | {"role": "아무것도 세우지 않은 사람"},
        "company": "지어낸 회사",
        "places": list(PLACES),
        "period": "1920/1990",
        "vocabulary": [LONGEST, "열 뜻", "선반#1", "R&D", SIXTY, *_words(12)],
        "questions": [f"왜 이런 이야기를 {n} 번이나 지었을까요? " * 3 for n in range(2, 7)],
        "activity": "아무것도 안 해 보세요. " * 10,
        "quotes": [{"text": f"나는 {n}째 지어낸 사람이다. " * 3, "speaker": "아무개", "source": "s1"} for n in (1, 2)],
        "timeline": _events(25),
        "figures": [
            {"file": f"whole-story-{n}.svg", "alt": "지어낸 그림", "caption": "지어낸 설명.", "credit": "아무개"}
            for n in (1, 2)
        ],
        "sources": [{"id": "s1", "publisher": "지어낸 신문", "title": SPACED, "date": "2001", "url": ADDRESS}, KNOWN],
    }


def _whole_text() -> str:
    chapters = [
        f"## {n}째 대목의 제법 긴 제목\n\n{SIXTY}을 보았어요.[^s1] 선반도, R&D도 보았지요. "
        + "이야기가 길게 이어졌어요. " * 40
        for n in range(1, 9)
    ]
    return "\n\n".join([*chapters, "![지어낸 그림](whole-story-2.svg)", _table(6), "> 지어낸 말이에요."])
