"""Bytes to text: what is refused is said by name, at its place."""

import pytest

from gieopsarang.model.problem import Problems
from gieopsarang.model.source_file import FileKind, SourceFile
from gieopsarang.read.decode import decode, read_text

PATH = "glossary/economy/hwanyul.yml"


def problems_of(content: bytes) -> list[str]:
    problems = Problems()
    decode(content, PATH, problems)
    return [
        f"{problem.location.line}:{problem.location.column} {problem.rule.code} {problem.message}"
        for problem in problems
    ]


def test_line_ends_and_bom_are_brought_to_one_form():
    assert decode(b"\xef\xbb\xbfa\r\nb\rc\n", PATH, Problems()) == "a\nb\nc\n"


def test_hangul_typed_in_parts_is_put_together_and_hanja_stays():
    decomposed = "\u1112\u116a\u11ab\u110b\u1172\u11af"
    assert decode(f"{decomposed} \uf914".encode(), PATH, Problems()) == "환율 \uf914"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (
            "headword: 환율\nlevel: 중\n".encode("cp949"),
            "1:11 text.encoding UTF-8이 아니라 CP949(ANSI, EUC-KR)로 저장된 파일입니다",
        ),
        (
            "id: a\nheadword: 환율\n".encode("cp949"),
            "2:11 text.encoding UTF-8이 아니라 CP949(ANSI, EUC-KR)로 저장된 파일입니다",
        ),
        ("headword: 환율\n".encode("utf-16"), "1:1 text.encoding UTF-8이 아니라 UTF-16 인코딩으로 저장된 파일입니다"),
        (
            "headword: 환율\n".encode("utf-16-le"),
            "1:1 text.encoding UTF-8이 아니라 UTF-16 인코딩으로 저장된 파일입니다",
        ),
        ("headword: 환율\n".encode("utf-32"), "1:1 text.encoding UTF-8이 아니라 UTF-32 인코딩으로 저장된 파일입니다"),
        (
            "headword: 환율".encode()[:-1],
            "1:12 text.encoding 파일의 끝이 잘렸습니다(글자 하나가 끝까지 저장되지 않았습니다)",
        ),
        (b"a: \xed\xa0\x80b\n", "1:4 text.encoding UTF-8이 아닌 바이트가 있습니다(0xED)"),
        (b"a: \xff\xff\xff\xff", "1:4 text.encoding UTF-8이 아닌 바이트가 있습니다(0xFF)"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....",
            "1:1 file.not-text 글 파일이 아니라 한글(HWP)이나 옛 MS 오피스 문서입니다",
        ),
        (b"PK\x03\x04....word/document.xml", "1:1 file.not-text 글 파일이 아니라 워드(DOCX) 문서입니다"),
        (b"PK\x03\x04mimetypeapplication/hwp+zip", "1:1 file.not-text 글 파일이 아니라 한글(HWPX) 문서입니다"),
        (b"PK\x03\x04....", "1:1 file.not-text 글 파일이 아니라 압축 파일(zip)입니다"),
        (b"%PDF-1.7\n", "1:1 file.not-text 글 파일이 아니라 PDF 문서입니다"),
        (b"\x89PNG\r\n\x1a\n....", "1:1 file.not-text 글 파일이 아니라 PNG 그림입니다"),
        (b"\0\0\0\x18ftypheic", "1:1 file.not-text 글 파일이 아니라 HEIC 그림이나 동영상입니다"),
    ],
)
def test_another_encoding_or_format_is_said_by_name(content: bytes, expected: str):
    assert problems_of(content) == [expected]


@pytest.mark.parametrize(
    ("char", "code"),
    [
        ("\0", "text.control-character"),
        ("\x08", "text.control-character"),
        ("\x85", "text.control-character"),
        ("\u202e", "text.bidi"),
        ("\u200b", "text.invisible"),
        ("\u200c", "text.invisible"),
        ("\u200d", "text.invisible"),
        ("\xad", "text.invisible"),
        ("\ufeff", "text.invisible"),
        ("\u3164", "text.invisible"),
        ("\u115f", "text.invisible"),
        ("\uffa0", "text.invisible"),
        ("\ufe0f", "text.invisible"),
        ("\U000e0041", "text.invisible"),
        ("\u2028", "text.line-separator"),
        ("\uf53a", "text.private-use"),
        ("\U0010fffd", "text.private-use"),
        ("\u0378", "text.unassigned"),
        ("\ufdd0", "text.unassigned"),
        ("\uffff", "text.unassigned"),
        ("\ufffd", "text.broken"),
        ("占쏙옙", "text.broken"),
        ("\uffa1", "text.half-width-jamo"),
    ],
)
def test_a_refused_character_is_reported_where_it_stands(char: str, code: str):
    (problem,) = problems_of(f"level: 중\nheadword: 환{char}율\n".encode())
    assert problem.startswith(f"2:12 {code} ")


def test_harmful_characters_do_not_reach_the_reader():
    assert decode("환\u200b율 \u202e\0\uf53a".encode(), PATH, Problems()) == "환율 "


def test_five_marks_on_a_letter_are_too_many():
    assert problems_of(("a" + "\u0301" * 5 + " b" + "\u0301" * 4).encode()) == [
        "1:6 text.too-many-marks 한 글자에 부호가 넷보다 많이 붙었습니다"
    ]


def test_many_of_a_kind_are_reported_a_handful_of_times():
    problems = problems_of(("\u200b" * 30).encode())
    assert len(problems) == 5
    assert problems[-1].endswith("(이 파일에 25곳 더 있습니다)")


@pytest.mark.parametrize(
    "text",
    [
        "한글 漢字 \uf914 \U00020000 \U0002ebf0 ｡ ㈜ ㎏ … “따옴표” · ・ ─ ☎ ※",
        "ᄒᆞᆫ글 나랏말ᄊᆞ미 中듀ᇰ귁〮에",
        "👨‍👩‍👧‍👦 ❤️ ☎︎ 1️⃣ #️⃣ 🇰🇷 👍🏽 🏴󠁧󠁢󠁳󠁣󠁴󠁿 ❤️‍🔥 🫠",
        "naïve e\u0301 Việt ไทย العربية עברית हिन्दी",
        "a\tb\n",
        "C# R&D 5 < 10",
    ],
)
def test_text_of_any_language_is_text(text: str):
    assert problems_of(text.encode()) == []


@pytest.mark.parametrize(
    "text", ["a\ufe0f", "1\ufe0f", "a\u200db", "\U0001f3f4\U000e0041", "👨\u200d", "❤\ufe0f\ufe0f"]
)
def test_joiners_and_selectors_without_emoji_are_refused(text: str):
    assert [problem.split()[1] for problem in problems_of(text.encode())] == ["text.invisible"]


def source(content: bytes, *, path: str = PATH, size: int | None = None, kind: FileKind = FileKind.FILE) -> SourceFile:
    return SourceFile(path, kind, len(content) if size is None else size, lambda: content)


def test_a_file_is_read_from_its_source():
    assert read_text(source("환율".encode()), Problems()) == "환율"


def test_a_large_file_is_refused_before_it_is_opened():
    problems = Problems()
    assert read_text(source(b"", size=70_000), problems) is None
    assert [str(problem).split("\n")[0] for problem in problems] == [
        f"{PATH}:1:1: 오류[file.too-large] 파일이 너무 큽니다: 68 kB (한도 64 kB)"
    ]


def test_a_file_larger_than_it_said_is_refused():
    problems = Problems()
    assert read_text(source(b"a" * 210_000, path="stories/a/index.md", size=10), problems) is None
    assert [problem.rule.code for problem in problems] == ["file.too-large"]


def test_a_file_the_machine_cannot_open_is_a_problem():
    def load() -> bytes:
        raise PermissionError(13, "Permission denied")

    problems = Problems()
    assert read_text(SourceFile(PATH, FileKind.FILE, 1, load), problems) is None
    assert [problem.message for problem in problems] == ["파일을 열지 못했습니다: 읽을 권한이 없습니다"]


def test_only_a_plain_file_is_opened():
    assert read_text(source(b"a", kind=FileKind.SYMLINK), Problems()) is None
