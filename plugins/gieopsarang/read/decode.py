"""Bytes of a file to text: UTF-8 only; whatever else it is, is said by name."""

import errno
import re
from bisect import bisect_right
from collections.abc import Callable

from gieopsarang.korean.jamo import normalise
from gieopsarang.model.problem import Location, Problems
from gieopsarang.model.rules import characters as rules
from gieopsarang.model.source_file import FileKind, SourceFile
from gieopsarang.read.characters import check_characters

LARGEST_YAML = 64 * 1024
LARGEST_MARKDOWN = 200 * 1024

SAVE_AS_UTF8 = "메모장에서 열어 '다른 이름으로 저장'을 고르고 인코딩을 'UTF-8'로 바꾸어 저장하세요."
SAVE_AS_TEXT = "내용을 복사해 메모장에 붙이고, '다른 이름으로 저장'에서 인코딩 'UTF-8'을 골라 저장하세요."

_FORMATS: tuple[tuple[bytes, str, str], ...] = (
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "한글(HWP)이나 옛 MS 오피스 문서",
        f"한글이나 워드에서 열어 {SAVE_AS_TEXT}",
    ),
    (b"HWP Document File", "옛 한글(HWP) 문서", f"한글에서 열어 {SAVE_AS_TEXT}"),
    (b"%PDF-", "PDF 문서", f"PDF의 {SAVE_AS_TEXT}"),
    (b"{\\rtf", "서식 있는 문서(RTF)", f"워드에서 열어 {SAVE_AS_TEXT}"),
    (b"\x89PNG\r\n\x1a\n", "PNG 그림", "그림은 이름 끝을 .png로 바꾸어 항목 옆에 두세요."),
    (b"\xff\xd8\xff", "JPEG 그림", "그림은 이름 끝을 .jpg로 바꾸어 항목 옆에 두세요."),
    (b"GIF8", "GIF 그림", "그림은 PNG로 저장해 항목 옆에 두세요."),
    (b"\x1f\x8b", "압축 파일(gzip)", "압축을 풀어 글 파일만 두세요."),
    (b"7z\xbc\xaf\x27\x1c", "압축 파일(7z)", "압축을 풀어 글 파일만 두세요."),
    (b"Rar!", "압축 파일(rar)", "압축을 풀어 글 파일만 두세요."),
)
_ARCHIVES: tuple[tuple[bytes, str, str], ...] = (
    (b"application/hwp+zip", "한글(HWPX) 문서", f"한글에서 열어 {SAVE_AS_TEXT}"),
    (b"application/vnd.oasis.opendocument", "오픈도큐먼트(ODT) 문서", f"한글이나 리브레오피스에서 열어 {SAVE_AS_TEXT}"),
    (b"word/", "워드(DOCX) 문서", f"워드에서 열어 {SAVE_AS_TEXT}"),
    (b"xl/", "엑셀(XLSX) 문서", f"엑셀에서 열어 {SAVE_AS_TEXT}"),
    (b"ppt/", "파워포인트(PPTX) 문서", f"파워포인트에서 열어 {SAVE_AS_TEXT}"),
)
_UTF_MARKS: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_ASCII = bytes(range(0x80))
_HANGUL = re.compile("[가-힣]")
_NOT_ASCII = re.compile("[^\x00-\x7f]")


def read_text(source: SourceFile, problems: Problems) -> str | None:
    """The text of a source file, if it is one, not too large, and in UTF-8."""
    limit = LARGEST_MARKDOWN if source.path.lower().endswith(".md") else LARGEST_YAML
    content = load(source, problems, limit=limit)
    return None if content is None else decode(content, source.path, problems)


def too_large(path: str, size: int, limit: int, problems: Problems) -> None:
    """Report a file that is over its limit."""
    message = f"파일이 너무 큽니다: {size / 1024:.0f} kB (한도 {limit // 1024} kB)"
    problems.add(rules.TOO_LARGE, Location(path), message, hint="글을 나누거나 줄이세요.")


TooLarge = Callable[[str, int, int, Problems], None]


def load(source: SourceFile, problems: Problems, *, limit: int, report: TooLarge = too_large) -> bytes | None:
    """The bytes of a source file; only a plain file that is not too large is opened, `report` says it where it is."""
    if source.kind is not FileKind.FILE:
        return None
    if source.size > limit:
        report(source.path, source.size, limit, problems)
        return None
    try:
        content = source.load()
    except OSError as error:
        unreadable(source.path, error, problems)
        return None
    if len(content) > limit:
        report(source.path, len(content), limit, problems)
        return None
    return content


def unreadable(path: str, error: OSError, problems: Problems) -> None:
    """Report a file that the machine cannot open."""
    known = {
        errno.EACCES: "읽을 권한이 없습니다",
        errno.EPERM: "읽을 권한이 없습니다",
        errno.ENOENT: "그 사이에 없어졌습니다",
        None: "읽는 동안 바뀌었습니다",
    }
    reason = known.get(error.errno, error.strerror or type(error).__name__)
    hint = "파일 권한을 확인하고 다시 시도하세요."
    problems.add(rules.UNREADABLE, Location(path), f"파일을 열지 못했습니다: {reason}", hint=hint)


def decode(content: bytes, path: str, problems: Problems) -> str | None:
    """Text with line feeds only, without BOM, Hangul in NFC; refused characters are reported and, if harmful, dropped."""
    if _is_another_format(content, path, problems):
        return None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        _report_encoding(content, error, path, problems)
        return None
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return normalise(check_characters(text, line_map(text, path), problems))


def line_map(text: str, path: str, *, line_offset: int = 0) -> "LineMap":
    """Where offsets of a text stand in its file."""
    return LineMap(text, path, line_offset)


class LineMap:
    """Line and column of an offset; lines are counted when the first is asked for."""

    def __init__(self, text: str, path: str, line_offset: int) -> None:
        self._text = text
        self._path = path
        self._line_offset = line_offset
        self._starts: list[int] = []

    def __call__(self, offset: int) -> Location:
        """The place of an offset."""
        if not self._starts:
            self._starts = [0, *(match.end() for match in re.finditer("\n", self._text))]
        line = bisect_right(self._starts, offset)
        return Location(self._path, line + self._line_offset, offset - self._starts[line - 1] + 1)


def _is_another_format(content: bytes, path: str, problems: Problems) -> bool:
    """Whether the content is no text, or text in UTF-16 or UTF-32; then it is reported."""
    named = _name_format(content)
    if named:
        name, hint = named
        problems.add(rules.NOT_TEXT, Location(path), f"글 파일이 아니라 {name}입니다", hint=hint)
        return True
    utf = next((name for mark, name in _UTF_MARKS if content.startswith(mark)), None) or _utf_by_nulls(content)
    if utf:
        problems.add(
            rules.ENCODING, Location(path), f"UTF-8이 아니라 {utf} 인코딩으로 저장된 파일입니다", hint=SAVE_AS_UTF8
        )
    return utf is not None


def _name_format(content: bytes) -> tuple[str, str] | None:
    """The name of a file format that is no text, and what to do."""
    for magic, name, hint in _FORMATS:
        if content.startswith(magic):
            return name, hint
    if content.startswith(b"PK\x03\x04"):
        kinds = ((name, hint) for mark, name, hint in _ARCHIVES if mark in content)
        return next(kinds, ("압축 파일(zip)", "압축을 풀어 글 파일만 두세요."))
    if content[4:8] == b"ftyp" and content.startswith(b"\0"):
        return "HEIC 그림이나 동영상", "그림은 JPG로 저장해 항목 옆에 두세요."
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return "WebP 그림", "그림은 이름 끝을 .webp로 바꾸어 항목 옆에 두세요."
    return None


def _utf_by_nulls(content: bytes) -> str | None:
    """UTF-16 or UTF-32 without its mark, told by how many bytes are zero."""
    nulls = content.count(0)
    if nulls * 20 < len(content) or nulls < 2:
        return None
    for encoding, name in (
        ("utf-32-le", "UTF-32"),
        ("utf-32-be", "UTF-32"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
    ):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text and re.search("[:\n]", text):
            return name
    return None


def _report_encoding(content: bytes, error: UnicodeDecodeError, path: str, problems: Problems) -> None:
    start = error.start
    if error.reason == "unexpected end of data":
        message, hint = (
            "파일의 끝이 잘렸습니다(글자 하나가 끝까지 저장되지 않았습니다)",
            "원래 파일을 다시 복사해 넣으세요.",
        )
    elif _looks_like_cp949(content):
        # The first bytes may happen to be UTF-8; all that is not ASCII is meant.
        start = len(content) - len(content.lstrip(_ASCII))
        message, hint = "UTF-8이 아니라 CP949(ANSI, EUC-KR)로 저장된 파일입니다", SAVE_AS_UTF8
    else:
        message, hint = f"UTF-8이 아닌 바이트가 있습니다(0x{content[start]:02X})", SAVE_AS_UTF8
    before = content[:start].decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    problems.add(rules.ENCODING, line_map(f"{before}.", path)(len(before)), message, hint=hint)


def _looks_like_cp949(content: bytes) -> bool:
    """Whether most of what is not ASCII is Hangul when read as CP949."""
    try:
        text = content.decode("cp949")
    except UnicodeDecodeError:
        text = content.decode("cp949", "replace")
        if text.count("\ufffd") * 20 > len(_HANGUL.findall(text)):
            return False
    return len(_HANGUL.findall(text)) * 2 > len(_NOT_ASCII.findall(text))
