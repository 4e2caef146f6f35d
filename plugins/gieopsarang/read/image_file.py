"""Picture files: checked before they are decoded, published re-encoded."""

from functools import lru_cache
from hashlib import sha256

from gieopsarang.model.figure import Picture
from gieopsarang.model.problem import Location, Problems
from gieopsarang.model.rules import picture as rules
from gieopsarang.model.source_file import SourceFile
from gieopsarang.read import raster
from gieopsarang.read.decode import load
from gieopsarang.read.picture_header import Header, name_format, read_header
from gieopsarang.read.svg_file import read_svg

MEGABYTE = 1024 * 1024
LARGEST = 5 * MEGABYTE
MOST_PIXELS = 30_000_000
LONGEST_SIDE = 10_000

_FORMATS = {"png": "PNG", "jpg": "JPEG", "jpeg": "JPEG", "webp": "WebP", "svg": "SVG"}
_SMALLER = "그림판 같은 프로그램에서 가로 2,000픽셀쯤으로 줄여 저장하세요."
_SAVE_AGAIN_AS_IS = "그림 프로그램에서 열어 같은 이름으로 다시 저장하세요."
_SAVE_AGAIN = "그림 프로그램에서 열어 PNG나 JPG로 다시 저장하세요. 이름만 바꾸어서는 형식이 바뀌지 않습니다."


def read_picture(source: SourceFile, problems: Problems) -> Picture | None:
    """The picture of a file, or None where it cannot be published."""
    ending = source.path.rpartition(".")[2].lower()
    place = Location(source.path)
    if ending not in _FORMATS:
        message = f"쓸 수 없는 그림 형식입니다: .{ending}"
        problems.add(rules.WRONG_ENDING, place, message, hint="PNG, JPG, WebP, SVG 가운데 하나로 저장하세요.")
        return None
    content = load(source, problems, limit=LARGEST, report=_large_file)
    if content is None or not _is(_FORMATS[ending], content, place, problems):
        return None
    if ending == "svg":
        return read_svg(source, content, problems)
    return _raster(source, content, _FORMATS[ending], problems)


def _large_file(path: str, size: int, limit: int, problems: Problems) -> None:
    _too_large(f"{size / MEGABYTE:.1f} MB", f"{limit // MEGABYTE} MB", Location(path), problems)


def _too_large(size: str, limit: str, place: Location, problems: Problems) -> None:
    problems.add(rules.TOO_LARGE, place, f"그림이 너무 큽니다: {size} (한도 {limit})", hint=_SMALLER)


def _is(name: str, content: bytes, place: Location, problems: Problems) -> bool:
    """Whether the content is what the ending says."""
    found = name_format(content)
    if found == name:
        return True
    if found is None and (not content or name == "SVG"):
        message = "그림 파일이 비어 있습니다" if not content.strip() else "SVG 그림이 아닙니다"
        problems.add(rules.BROKEN, place, message, hint="그림을 다시 복사해 넣으세요.")
    elif found is None:
        message = f"{name} 그림이 아닙니다. 어떤 형식인지 알 수 없습니다"
        problems.add(rules.WRONG_ENDING, place, message, hint=_SAVE_AGAIN)
    else:
        message = f"이름은 {name} 그림인데 내용은 {found} 형식입니다"
        problems.add(rules.WRONG_ENDING, place, message, hint=_SAVE_AGAIN)
    return False


def _raster(source: SourceFile, content: bytes, name: str, problems: Problems) -> Picture | None:
    place = Location(source.path)
    header = read_header(content, name)
    if header is None or not header.width or not header.height:
        _broken(place, problems)
        return None
    if not _is_moderate(header, place, problems):
        return None
    digest = sha256(content).digest()
    facts = _inspected(digest, _Content(content), name)
    if facts is None:
        _broken(place, problems)
        return None
    _note_metadata(facts, place, problems)
    return Picture(source.path, facts.width, facts.height, lambda: _published(source, digest, name), digest)


def _is_moderate(header: Header, place: Location, problems: Problems) -> bool:
    """Whether a picture is one, and small and simple enough to be decoded; else it is reported."""
    width, height = header.width, header.height
    if max(width, height) > LONGEST_SIDE:
        _too_large(f"{width:,}×{height:,}픽셀", f"한 변 {LONGEST_SIDE:,}픽셀", place, problems)
    elif width * height > MOST_PIXELS:
        _too_large(f"{width * height / 10_000:,.0f}만 화소", "3,000만 화소", place, problems)
    elif header.crowded:
        problems.add(rules.TOO_LARGE, place, "그림 파일이 너무 많은 조각으로 되어 있습니다", hint=_SAVE_AGAIN_AS_IS)
    elif header.animated:
        hint = "한 장만 골라 PNG나 JPG로 저장하세요."
        problems.add(rules.ANIMATED, place, "움직이는 그림은 쓸 수 없습니다", hint=hint)
    else:
        return True
    return False


def _broken(place: Location, problems: Problems) -> None:
    hint = "원래 그림을 다시 복사해 넣거나, 그림 프로그램에서 열어 다시 저장하세요."
    problems.add(rules.BROKEN, place, "그림을 끝까지 읽을 수 없습니다", hint=hint)


class _Content:
    """Bytes that a cache keeps no hold of: all are equal, the digest beside them tells them apart."""

    def __init__(self, content: bytes) -> None:
        self.content: bytes | None = content

    def take(self) -> bytes:
        """The bytes, once."""
        content, self.content = self.content or b"", None
        return content

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Content)

    def __hash__(self) -> int:
        return 0


@lru_cache(maxsize=4096)
def _inspected(_digest: bytes, content: _Content, name: str) -> raster.Facts | None:
    """Decoded once for each content, so that `serve` does not decode every picture at every change."""
    return raster.inspect(content.take(), name)


def _note_metadata(facts: raster.Facts, place: Location, problems: Problems) -> None:
    if facts.has_place:
        turned = " 바로 세워" if facts.turned else ""
        message = f"사진을 찍은 곳(GPS)의 정보를 지우고{turned} 싣습니다"
        hint = "원본 파일에는 남아 있습니다. 감추려면 원본에서도 지우세요."
        problems.add(rules.METADATA, place, message, hint=hint)
    elif facts.turned:
        problems.add(rules.METADATA, place, "사진을 회전 정보대로 바로 세워 싣습니다")


def _published(source: SourceFile, digest: bytes, name: str) -> bytes:
    content = source.load()
    if sha256(content).digest() != digest:
        raise OSError(f"{source.path} changed while it was being read")
    return raster.encode(content, name)
