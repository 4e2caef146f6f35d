"""Pictures of pixels: what is refused, and what is published."""

from io import BytesIO

import pytest
from PIL import Image

from gieopsarang.model.figure import Picture
from gieopsarang.model.problem import Problems, Severity
from gieopsarang.model.source_file import FileKind, SourceFile
from gieopsarang.read.image_file import read_picture

RED = Image.new("RGB", (40, 30), "red")
BLUE = Image.new("RGB", (40, 30), "blue")


def encoded(image: Image.Image, name: str, **options: object) -> bytes:
    target = BytesIO()
    image.save(target, name, **options)
    return target.getvalue()


def read(path: str, content: bytes, *, size: int | None = None) -> tuple[Picture | None, list[str]]:
    problems = Problems()
    source = SourceFile(path, FileKind.FILE, len(content) if size is None else size, lambda: content)
    picture = read_picture(source, problems)
    assert (picture is None) == (problems.count(Severity.ERROR) > 0)
    return picture, [problem.rule.code for problem in problems]


def exif(orientation: int, *, gps: bool) -> Image.Exif:
    data = Image.Exif()
    data[0x0112] = orientation
    data[0x010F] = "Samsung"
    if gps:
        data[0x8825] = {1: "N", 2: (35.0, 13.0, 40.0)}
    return data


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("a.png", encoded(RED, "PNG")),
        ("a.jpg", encoded(RED, "JPEG")),
        ("a.JPG", encoded(RED, "JPEG")),
        ("a.jpeg", encoded(RED, "JPEG", progressive=True)),
        ("a.webp", encoded(RED, "WEBP")),
        ("a.webp", encoded(RED, "WEBP", lossless=True)),
        ("a.png", encoded(RED.convert("RGBA"), "PNG")),
        ("a.png", encoded(RED.convert("P"), "PNG", transparency=0)),
        ("a.png", encoded(RED.convert("1"), "PNG")),
        ("a.png", encoded(RED.convert("LA"), "PNG")),
        ("a.png", encoded(Image.new("I;16", (40, 30), 40_000), "PNG")),
        ("a.jpg", encoded(RED.convert("CMYK"), "JPEG")),
        ("a.jpg", encoded(RED.convert("L"), "JPEG")),
        ("a.jpg", encoded(RED, "MPO", save_all=True, append_images=[BLUE])),
    ],
)
def test_a_picture_is_published_as_the_same_picture_each_time(path: str, content: bytes):
    picture, codes = read(path, content)
    assert picture is not None
    assert codes == []
    assert (picture.width, picture.height) == (40, 30)
    assert picture.load() == picture.load()
    with Image.open(BytesIO(picture.load())) as published:
        published.load()
        assert published.size == (40, 30)
        assert getattr(published, "n_frames", 1) == 1


def test_metadata_is_dropped_and_the_photo_stands_upright():
    content = encoded(RED, "JPEG", exif=exif(6, gps=True), comment=b"secret", icc_profile=b"profile")
    picture, codes = read("a.jpg", content)
    assert picture is not None
    assert codes == ["picture.metadata"]
    assert (picture.width, picture.height) == (30, 40)
    published = picture.load()
    assert not any(word in published for word in (b"Samsung", b"secret", b"Exif", b"profile"))
    with Image.open(BytesIO(published)) as image:
        assert image.size == (30, 40)
        assert not image.getexif()


def test_metadata_nobody_need_know_of_is_dropped_without_a_word():
    assert read("a.jpg", encoded(RED, "JPEG", exif=exif(1, gps=False)))[1] == []


def test_bits_of_grey_are_narrowed_not_cut():
    picture, _ = read("a.png", encoded(Image.new("I;16", (4, 4), 0x8000), "PNG"))
    assert picture is not None
    with Image.open(BytesIO(picture.load())) as published:
        assert published.getpixel((0, 0)) == 128


@pytest.mark.parametrize(
    ("path", "content", "code"),
    [
        ("a.gif", encoded(RED, "GIF"), "picture.wrong-ending"),
        ("a.bmp", encoded(RED, "BMP"), "picture.wrong-ending"),
        ("a.heic", b"", "picture.wrong-ending"),
        ("a.png", encoded(RED, "GIF"), "picture.wrong-ending"),
        ("a.jpg", encoded(RED, "PNG"), "picture.wrong-ending"),
        ("a.jpg", b"\0\0\0\x18ftypheic" + b"\0" * 90, "picture.wrong-ending"),
        ("a.png", b"<html><script>", "picture.wrong-ending"),
        ("a.png", b"GIF89a=1;alert()", "picture.wrong-ending"),
        ("a.png", b"???", "picture.wrong-ending"),
        ("a.svg", encoded(RED, "PNG"), "picture.wrong-ending"),
        ("a.png", b"", "picture.broken"),
        ("a.png", encoded(RED, "PNG")[:-14], "picture.broken"),
        ("a.jpg", encoded(RED, "JPEG")[:-40], "picture.broken"),
        ("a.webp", encoded(RED, "WEBP")[:-10], "picture.broken"),
        ("a.png", encoded(RED, "PNG")[:20], "picture.broken"),
        ("a.jpg", b"\xff\xd8\xff", "picture.broken"),
        ("a.png", encoded(RED, "PNG", save_all=True, append_images=[BLUE]), "picture.animated"),
        ("a.webp", encoded(RED, "WEBP", save_all=True, append_images=[BLUE]), "picture.animated"),
        ("a.png", encoded(Image.new("1", (10_001, 3)), "PNG"), "picture.too-large"),
        ("a.png", encoded(Image.new("1", (6000, 5001)), "PNG"), "picture.too-large"),
    ],
)
def test_what_cannot_be_published_is_refused(path: str, content: bytes, code: str):
    assert read(path, content)[1] == [code]


def test_a_bomb_is_never_decoded():
    content = bytearray(encoded(Image.new("1", (9, 9)), "PNG"))
    content[16:24] = (50_000).to_bytes(4, "big") * 2
    assert read("a.png", bytes(content))[1] == ["picture.too-large"]


def test_a_large_file_is_not_opened():
    def load() -> bytes:
        raise AssertionError

    problems = Problems()
    assert read_picture(SourceFile("a.png", FileKind.FILE, 6_000_000, load), problems) is None
    assert [problem.message for problem in problems] == ["그림이 너무 큽니다: 5.7 MB (한도 5 MB)"]


def test_a_file_the_machine_cannot_open_is_a_problem():
    def load() -> bytes:
        raise OSError(5, "Input/output error")

    problems = Problems()
    assert read_picture(SourceFile("a.png", FileKind.FILE, 6, load), problems) is None
    assert [problem.rule.code for problem in problems] == ["file.unreadable"]


def test_a_picture_changed_after_the_check_is_not_published():
    contents = [encoded(RED, "PNG"), encoded(BLUE, "PNG")]
    picture = read_picture(SourceFile("a.png", FileKind.FILE, 100, lambda: contents.pop(0)), Problems())
    assert picture is not None
    with pytest.raises(OSError, match="changed"):
        picture.load()
