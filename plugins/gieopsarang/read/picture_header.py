"""What a picture file is and how large, from its first bytes, before anything is decoded."""

import struct
from dataclasses import dataclass

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
    while place < len(content):
        length, kind = struct.unpack_from(">I4s", content, place)
        place += length + 12
        animated = animated or kind == b"acTL"
        if kind == b"IEND":
            return Header(width, height, animated) if place <= len(content) else None
    return None


def _jpeg(content: bytes) -> Header | None:
    place = 2
    while True:
        while content[place] == 0xFF and content[place + 1] == 0xFF:
            place += 1
        if content[place] != 0xFF:
            return None
        marker = content[place + 1]
        if marker in _FRAME_MARKERS:
            height, width = struct.unpack_from(">HH", content, place + 5)
            return Header(width, height)
        if marker == 0xDA:
            return None
        alone = marker == 0x01 or 0xD0 <= marker <= 0xD8
        place += 2 if alone else 2 + max(struct.unpack_from(">H", content, place + 2)[0], 2)


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
