"""What a picture file is and how large, from its first bytes, before anything is decoded."""

import re
import struct
from dataclasses import dataclass, replace

_MAGIC: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\x89PNG\r\n\x1a\n", "PNG"),
    (0, b"\xff\xd8\xff", "JPEG"),
    (0, b"GIF8", "GIF"),
    (8, b"WEBP", "WebP"),
    (0, b"BM", "BMP"),
    (0, b"II*\0", "TIFF"),
    (0, b"MM\0*", "TIFF"),
    (0, b"%PDF-", "PDF"),
    (0, b"8BPS", "포토샵(PSD)"),
    (0, b"\0\0\1\0", "아이콘(ICO)"),
    (0, b"\0\0\0\x0cjP  ", "JPEG 2000"),
    (0, b"\xff\x0a", "JPEG XL"),
    (0, b"\0\0\0\x0cJXL ", "JPEG XL"),
    (0, b"PK\x03\x04", "압축 파일(zip)"),
    (0, b"\xd0\xcf\x11\xe0", "한글(HWP)이나 옛 MS 오피스 문서"),
    (0, b"\x1f\x8b", "압축된 SVG(SVGZ)"),
)
_BRANDS = {
    b"avif": "AVIF",
    b"avis": "AVIF",
    b"heic": "HEIC",
    b"heix": "HEIC",
    b"mif1": "HEIC",
    b"msf1": "HEIC",
    b"hevc": "HEIC",
}
_FRAME_MARKERS = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""JPEG markers whose segment tells the size."""


@dataclass(frozen=True, slots=True)
class Header:
    """The size a picture claims, and whether it claims more frames than one."""

    width: int
    height: int
    animated: bool = False
    crowded: bool = False
    """Whether it is made of so many parts that to read them would take long, whatever its size."""


MOST_PARTS = 5000
"""Chunks of a PNG, segments of a JPEG: a large photo has hundreds."""
MOST_SCANS = 20
"""Passes over all pixels of a JPEG: programs write ten or so, and each takes as long as a whole picture."""
_MARKER = re.compile(rb"\xff++[^\x00\xff\xd0-\xd7]")


def name_format(content: bytes) -> str | None:
    """The format of a file by its first bytes; None where unknown."""
    for offset, magic, name in _MAGIC:
        if content.startswith(magic, offset):
            return name
    if content[4:8] == b"ftyp":
        return _BRANDS.get(content[8:12], "동영상이나 HEIC")
    start = content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<?xml", b"<svg", b"<!doctype svg", b"<!--")):
        return "SVG"
    return "HTML" if start.startswith((b"<!doctype html", b"<html")) else None


def read_header(content: bytes, name: str) -> Header | None:
    """What the header of a PNG, JPEG or WebP says; None where it is not whole."""
    read = {"PNG": _png, "JPEG": _jpeg, "WebP": _webp}[name]
    try:
        return read(content)
    except (struct.error, IndexError):
        return None


def _png(content: bytes) -> Header | None:
    if content[12:16] != b"IHDR":
        return None
    width, height = struct.unpack_from(">II", content, 16)
    place = 8
    animated = False
    for _ in range(MOST_PARTS):
        if place >= len(content):
            return None
        length, kind = struct.unpack_from(">I4s", content, place)
        place += length + 12
        animated = animated or kind == b"acTL"
        if kind == b"IEND":
            return Header(width, height, animated) if place <= len(content) else None
    return Header(width, height, animated, crowded=True)


def _jpeg(content: bytes) -> Header | None:
    """Every segment is passed to the end, as pictures made to be slow hide theirs behind the first."""
    place, scans = 2, 0
    header: Header | None = None
    for _ in range(MOST_PARTS):
        match = _MARKER.search(content, place) if scans else _MARKER.match(content, place)
        if match is None or match.end() + 2 > len(content):
            return header
        place, marker = match.end(), content[match.end() - 1]
        if marker == 0xD9:
            return header
        if marker in _FRAME_MARKERS and header is None:
            height, width = struct.unpack_from(">HH", content, place + 3)
            header = Header(width, height)
        if marker == 0xDA:
            scans += 1
            if header is None or scans > MOST_SCANS:
                break
        if marker not in (0x01, 0xD8):
            place += max(struct.unpack_from(">H", content, place)[0], 2)
    return header and replace(header, crowded=True)


def _webp(content: bytes) -> Header | None:
    size: int = struct.unpack_from("<I", content, 4)[0]
    if size + 8 > len(content):
        return None
    kind = content[12:16]
    if kind == b"VP8X":
        width = int.from_bytes(content[24:27], "little") + 1
        height = int.from_bytes(content[27:30], "little") + 1
        return Header(width, height, bool(content[20] & 2))
    if kind == b"VP8L":
        bits: int = struct.unpack_from("<I", content, 21)[0]
        return Header((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    if kind == b"VP8 ":
        width, height = struct.unpack_from("<HH", content, 26)
        return Header(width & 0x3FFF, height & 0x3FFF)
    return None
