"""No text within the validator's limits takes longer than 2 seconds: quadratic patterns of the studies, and ours."""

import time
from collections.abc import Callable

import pytest

from gieopsarang.model.prose import Prose

LETTERS = 200_000
LONG = "가나다라마 " * 3_000
PATTERNS = {
    "brackets": "[" * 50 + (" [" * 1_950) + LONG,
    "brackets closed": "[가] " * 2_000 + LONG,
    "brackets in brackets": "[가 [나] " * 1_000 + LONG,
    "images": "![가" * 2_000 + LONG,
    "links open": "[가](" * 2_000 + LONG,
    "links open, pointed": "[가](<나" * 2_000 + LONG,
    "links": "[가](b.md) " * 2_000 + LONG,
    "links quoted": '[가](b "' * 2_000 + LONG,
    "wiki open": "[[가" * 1_000 + LONG,
    "wiki": "[[환율|가]] " * 1_000 + LONG,
    "citations": "[^1]" * 2_000 + LONG,
    "citations known": "가[^s1]" * 2_000 + LONG,
    "tags": "<a " * 2_000 + LONG,
    "declarations": "<![" * 2_000 + LONG,
    "backticks": " ".join("`" * length for length in range(1, 60)) + LONG * 8,
    "backticks one": "`가` " * 1_000 + LONG,
    "backslashes": r"\*" * 20_000,
    "stars": " *가" * 10_000,
    "stars closed": "*가* " * 20_000,
    "stars and lines": "*가 _나 " * 10_000,
    "stars nested": "*가_나" * 5_000 + "_*" * 5_000,
    "strong nested": "**가*나" * 5_000,
    "list in a line": "- " * 5_000,
    "list deep": "\n".join(" " * (4 * (n % 16)) + "- 가" for n in range(5_000)),
    "list loose": "\n\n".join("- 가" for _ in range(2_500)),
    "list continued": "- 가\n" + "나\n" * 4_999,
    "numbers": "\n".join(f"{n % 100}. 가" for n in range(5_000)),
    "quotes": "\n".join(">" * (n % 8 + 1) + " 가" for n in range(5_000)),
    "quotes apart": "> 가\n\n" * 2_500,
    "notices": "!!! note\n" * 5_000,
    "notices with text": "!!! note\n    가\n" * 2_500,
    "notices deep": "\n".join(" " * (4 * (n % 16)) + "!!! note" for n in range(5_000)),
    "notices apart": "!!! note\n\n    가\n\n" * 1_200,
    "headings": "## 가\n" * 300 + "가\n" * 4_000,
    "headings alike": "## 같은 제목\n\n가\n\n" * 300,
    "fences open": "\n".join(f"~~~{n}" for n in range(5_000)),
    "fences": "~~~\n가\n~~~\n" * 1_600,
    "table wide": "|" * 19_000 + "\n" + "|-" * 9_000 + "\n" + "|가\n" * 4_000,
    "table": "|가|나|\n|-|-|\n" + "|[[환율]]|`a|b`|\n" * 900,
    "table columns": "|가" * 39 + "|\n" + "|-" * 39 + "|\n" + "|\n" * 4_900,
    "sentences": "환율이 오른다. “가다.” " * 8_000,
    "paragraphs": "환율이 오른다.\n\n" * 2_500,
    "letters": "가" * 20_000,
    "entities": "&amp;" * 20_000,
    "quotation": "“" * 60 + "환율. " * 20_000 + "”",
    "spaces": ("가" + " " * 60) * 3_000,
    "colons": "!!! a" + " a" * 9_000,
}


@pytest.mark.parametrize("name", PATTERNS)
def test_no_text_within_the_limits_is_slow(work: Callable[[str], Prose], name: str):
    text = PATTERNS[name][:LETTERS]
    start = time.process_time()
    work(text)
    assert time.process_time() - start < 2


DEEP = {
    "quotes": "> " * 9_000,
    "bullets": "- " * 9_000,
    "numbers": "1. " * 9_000,
    "emphasis": "*_" * 9_000 + "가",
    "emphasis closed": "*가_나" * 400 + "_*" * 400,
    "lists": "\n".join(" " * (4 * n) + "- 가" for n in range(400)),
    "notices": "\n".join(" " * (4 * n) + "!!! a" for n in range(400)),
}


@pytest.mark.parametrize("name", DEEP)
def test_depth_without_limits_ends_in_no_crash(work: Callable[[str], Prose], name: str):
    assert work(DEEP[name]).html
