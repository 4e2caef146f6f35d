"""Hostile files: names no system can hold, links and pipes, pictures, drawings, and what must not be said of people."""

import os
import struct
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

from cases import ENTRY, PAGE, STORY, Case, Fault, block, entry, in_text, page, story
from PIL import ExifTags, Image

# --- names and kinds of files ---------------------------------------------------------------------------------------


def _file(name: str, path: str, content: bytes | str = "", code: str = "", **more: object) -> Case:
    """A case of one file, refused in its first line."""
    content = content.encode() if isinstance(content, str) else content
    return Case(name, {path: content}, faults=(Fault(path, 1, code=code),), alone=True, **more)  # pyright: ignore[reportArgumentType] - the caller's


_TAKEN = (
    "glossary.md", "glossary/index.md", "glossary/x.md", "stories.md", "stories/index.md", "search.md", "search/index.md", "Search.md", "SEARCH/x.md", "books.md",
    "books/index.md", "data/x.md", "data.md", "404.md", "glossary/hwanyul/index.md", "stories/x.svg", "search/x.png",
)  # fmt: skip
_STRAYS = (
    "404.html", "index.html", "sw.js", "CNAME", "_redirects", "_headers", ".htaccess", ".nojekyll", "robots.txt", "sitemap.xml", "favicon.ico", "manifest.json", "x.js", "x.css",
    "x.html", "x.htm", "x.xhtml", "x.xml", "x.json", "x.txt", "x.pdf", "x.hwp", "x.yml", "x.py", "x.gif", "x.svgz", "x.MD", "x.Md", "x.markdown", "assets/javascripts/bundle.js",
    "search/search_index.json", ".git/config", "x.md.bak", "x.SVG", "x.jpeg", "x", "x.wasm", "x.mjs", "x.woff2", "overrides/main.html",
)  # fmt: skip
_STRAY_ENTRIES = (
    "glossary/sample/x.yaml", "glossary/sample/x.YML", "glossary/sample/x.Yml", "glossary/sample/x.md", "glossary/sample/x.txt", "glossary/sample/x.js", "glossary/sample/x.html",
    "glossary/sample/x.yml.bak", "glossary/sample/x.hwp", "glossary/sample/deep/x.yml", "glossary/sample/a/b/c/d/x.yml", "glossary/x.yml", "glossary/domains.yaml", "glossary/sample/domains.txt",
    "glossary/none/x.yml", "glossary/index.md", "glossary/sample/index.yml", "glossary/sample/con.yml", "glossary/sample/nul.yml", "glossary/sample/com1.yml", "glossary/sample/levels.yml",
    "glossary/sample/domains.yml", "glossary/sample/Hwanyul.yml", "glossary/sample/hwan_yul.yml", "glossary/sample/-hwan.yml", "glossary/sample/hwan-.yml", "glossary/sample/환율.yml",
    "glossary/sample/.yml", "glossary/sample/.x.yml", "glossary/sample/a b.yml", "glossary/sample/a%2fb.yml", "glossary/sample/__proto__.yml", "glossary/sample/...yml", "glossary/sample/x..yml",
    "glossary/sample/a:b.yml", "glossary/sample/a?b.yml", "glossary/sample/a*b.yml", "glossary/sample/a|b.yml", 'glossary/sample/a"b.yml', "glossary/sample/a<b>.yml", "glossary/sample/a\\b.yml",
    "glossary/sample/con.svg", "glossary/sample/x.yml ", "glossary/sample/x.yml.", "glossary/sample/" + "가" * 60 + ".yml", "glossary/sample/" + "a" * 200 + ".yml", "glossary/CON/x.yml",
    "glossary/sample /x.yml", "glossary/sample/lone-1.svg", "glossary/sample/sajeon.svg", "glossary/sample/SAJEON-1.PNG", "glossary/sample/sajeon-1.gif", "stories/x.md", "stories/x/y.md",
    "stories/x/INDEX.md", "stories/x/index.markdown", "stories/x/index.html", "stories/x/y/index.md", "stories/index.md", "stories/Cheot/index.md", "stories/con/index.md", "stories/이야기/index.md",
    "stories/cheotiyagi/sw.js", "stories/cheotiyagi/x.md", "stories/cheotiyagi/x.gif", "stories/x/그림.png", "stories/x.yml",
)  # fmt: skip
_LEFT_BEHIND = (
    "Thumbs.db",
    ".DS_Store",
    "desktop.ini",
    "~$x.docx",
    ".x.yml.swp",
    "x.yml~",
    "._x.yml",
    ".~lock.x.odt#",
    "#x.yml#",
)


def _linked(path: str, target: str) -> Callable[[Path], None]:
    def make(root: Path) -> None:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).symlink_to(target)

    return make


def _pipe(path: str) -> Callable[[Path], None]:
    def make(root: Path) -> None:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        os.mkfifo(root / path)

    return make


def _raw_name(root: Path) -> None:
    folder = os.fsencode(root / "glossary" / "sample")
    os.close(os.open(folder + b"/\xc8\xaf\xc0\xb2.yml", os.O_CREAT | os.O_WRONLY))


def _deep_folders(root: Path) -> None:
    folder = root / "glossary" / "sample"
    for _ in range(60):
        folder /= "a"
    folder.mkdir(parents=True)
    (folder / "x.yml").write_text("가", "utf-8")


def name_cases() -> Iterator[Case]:  # noqa: C901 - a list
    for index, name in enumerate(_TAKEN):
        yield _file(f"n-taken-{index}", f"content/{name}", page(), "file.taken-path")
    for index, name in enumerate(_STRAYS):
        yield _file(f"n-stray-{index}", f"content/{name}", page(), "file")
    for index, path in enumerate(_STRAY_ENTRIES):
        content = SVG if path.endswith(".svg") else story() if path.endswith("index.md") else entry()
        yield _file(f"n-entry-{index}", path, content)
    for index, name in enumerate(_LEFT_BEHIND):
        path = f"glossary/sample/{name}"
        fault = Fault(path, 1, "error" if name.startswith("#") else "warning", "file")
        yield Case(f"n-left-{index}", {path: b"\0"}, faults=(fault,), alone=True)
    nfd = "\u1112\u116a\u11ab"
    for name, first, second in (
        ("case", "glossary/sample/sajeon-A.svg", "glossary/sample/sajeon-a.svg"),
        ("case-entry", "glossary/sample/Sajeon.yml", "glossary/sample/sajeon.yml"),
        ("case-folder", "glossary/Sample/x.yml", "glossary/sample/x2.yml"),
        ("normal-form", f"content/{nfd}.md", "content/환.md"),
        ("case-page", "content/About.md", "content/about.md"),
        ("sharp-s", "content/straße.md", "content/strasse.md"),
        ("index", "content/about.md", "content/about/index.md"),
        ("readme", "content/about/README.md", "content/about/index.md"),
        ("index-case", "content/a/Index.md", "content/a/index.md"),
        ("two-dots", "content/index.md", "content/README.md"),
    ):
        svg = {path: SVG if path.endswith("svg") else page().encode() for path in (first, second)}
        yield Case(f"n-clash-{name}", svg, faults=(Fault("*", 1),), alone=True)
    yield Case("n-nfd-page", {f"content/{nfd}.md": page("풀어 쓴 이름\n").encode()}, text="풀어 쓴 이름", alone=True)
    for name, path, target in (
        ("file", "glossary/sample/x.yml", "/proc/self/environ"), ("dev-zero", "stories/x/index.md", "/dev/zero"), ("inside", "glossary/sample/x.yml", "sajeon.yml"),
        ("folder", "glossary/sample2", "/etc"), ("loop", "glossary/sample/x", "."), ("self", "stories/x", "x"), ("up", "content/up", ".."), ("none", "content/x.md", "/none"),
        ("story", "stories/x/index.md", "../../mkdocs.yml"), ("picture", "glossary/sample/sajeon-1.svg", "/etc/passwd"), ("page", "content/env.md", "/etc/passwd"),
        ("domains-folder", "glossary/x", "../stories"),
    ):  # fmt: skip
        yield Case(
            f"n-link-{name}", make=_linked(path, target), faults=(Fault(path, 1, code="file.not-plain"),), alone=True
        )
    for path in ("glossary/sample/x.yml", "stories/x/index.md", "content/x.md", "glossary/sample/sajeon-1.png"):
        yield Case(
            f"n-pipe-{path.rpartition('.')[2]}-{path[0]}",
            make=_pipe(path),
            faults=(Fault(path, 1, code="file.not-plain"),),
            alone=True,
        )
    yield Case("n-not-utf8", make=_raw_name, faults=(Fault("*", 1, code="file.unportable"),), alone=True)
    yield Case("n-deep", make=_deep_folders, faults=(Fault("glossary/sample/" + "a/" * 60 + "x.yml", 1),), alone=True)
    for index, key in enumerate(("template", "hide", "icon", "status", "search", "tags", "layout", "date", "authors", "hooks", "plugins", "location", "render_macros", "__proto__", "content", "handler")):  # fmt: skip
        yield in_text(f"n-page-key-{index}", PAGE, page(extra=f"◆{key}: main.html\n"), "entry.unknown-field")
        if key != "status":
            yield in_text(f"n-story-key-{index}", STORY, story(extra=f"◆{key}: main.html\n"), "entry.unknown-field")
    yield _file("n-page-untitled", "content/untitled.md", page(title=""), "page.missing-title")
    for index, value in enumerate(("{status: new}", "[a, b]")):
        yield in_text(f"n-page-title-{index}", PAGE, page(title=f"◆{value}"), "")
    yield in_text("n-story-hide", STORY, story(extra="◆hide: [navigation, toc]\n"), "entry.unknown-field")
    yield in_text("n-story-search", STORY, story(extra="◆search: {boost: 1000}\n"), "entry.unknown-field")
    yield in_text("n-story-icon", STORY, story(extra="◆icon: ../../x\n"), "entry.unknown-field")
    yield in_text("n-multimarkdown", STORY, "◆Template: redirect.html\nTitle: 가\n\n글\n", "story.missing-metadata")
    yield in_text(
        "n-page-multimarkdown",
        PAGE,
        "Template: redirect.html\nlocation: javascript:alert(1)\n\n# 제목\n\n글\n",
        shown="Template: redirect.html",
    )
    yield in_text("n-story-blank-first", STORY, "◆\n" + story(), "story.missing-metadata")
    yield in_text("n-story-plain", STORY, "◆글만 있습니다.\n", "story.missing-metadata")
    yield in_text("n-story-empty", STORY, "◆", "story.missing-metadata", alone=True)
    yield in_text("n-story-no-text", STORY, story("")[:-1] + "◇", "story.empty-text")
    yield in_text("n-page-empty", PAGE, "◆", "page.missing-title", alone=True)
    yield in_text("n-story-living", STORY, story(subject="{name: 아무개, living: ◆yes}"), "entry.wrong-format")
    yield in_text(
        "n-story-dead", STORY, story(subject="{name: 아무개, living: true, death: ◆2001}"), "story.living-and-dead"
    )
    yield in_text(
        "n-story-birthday",
        STORY,
        story(subject="{name: 아무개, living: true, birth: ◇1950-01-02}"),
        "privacy.living-birthday",
    )
    yield in_text(
        "n-story-order",
        STORY,
        story(subject="{name: 아무개, living: false, birth: 1950,\n  death: ◆1940}"),
        "story.death-before-birth",
    )
    yield in_text(
        "n-story-quote", STORY, story(extra="quotes: [{text: 말, speaker: 아무개, source: ◆s9}]\n"), "source.undefined"
    )
    yield in_text("n-story-vocabulary", STORY, story(extra="vocabulary: [사전, ◆없는말]\n"), "link.blind-reference")


# --- domains.yml, ids, many broken files -----------------------------------------------------------------------------

DOMAINS = "glossary/domains.yml"


def domain_cases() -> Iterator[Case]:
    good = "- {name: 보기, slug: sample, color: '#174a7c'}\n"
    for index, (text, code) in enumerate((
        ("", ""), ("# 없음\n", ""), ("[]\n", ""), ("{}\n", ""), ("보기\n", ""), ("◆name: 보기\n", "entry.wrong-type"), ("- 보기\n", ""), ("- [보기]\n", ""), ("- {}\n", ""),
        (good + "- {name: 둘, slug: ◆../x, color: '#174a7c'}\n", ""), (good + "- {name: 둘, slug: ◆index.html, color: '#174a7c'}\n", ""), (good + "- {name: 둘, slug: ◆con, color: '#174a7c'}\n", ""),
        (good + "- {name: 둘, slug: ◆둘, color: '#174a7c'}\n", ""), (good + "- {name: 둘, slug: two, color: ◆red}\n", ""), (good + "- {name: 둘, slug: two, color: ◆#fff}\n", ""),
        (good + "- {name: 둘, slug: two, color: ◆'#fff;}body{display:none'}\n", ""), (good + "- {name: 둘, slug: two, color: ◆'#174a7c\"><script>'}\n", ""),
        (good + "- {name: ◆<script>alert(1)</script>, slug: two, color: '#174a7c'}\n", ""), (good + "◆- {name: 둘, color: '#174a7c'}\n", ""), (good + "◆- {slug: two, color: '#174a7c'}\n", ""),
        (good + "- {name: ◆보기, slug: two, color: '#174a7c'}\n", "domains.duplicate"), (good + "- {name: 둘, slug: ◆sample, color: '#174a7c'}\n", "domains.duplicate"),
        (good + "- {name: 둘, slug: two, color: '#174a7c', ◆icon: x}\n", ""), ("◆- !!python/object/apply:os.system [id]\n", "yaml.tag"), ("- ◆&a {name: 보기, slug: sample, color: '#174a7c'}\n- ◆*a\n", "yaml"),
        (good + "- {name: ◆[가], slug: two, color: '#174a7c'}\n", ""), (good + "- {name: ◆'', slug: two, color: '#174a7c'}\n", ""), (good + "- ◆~\n", ""), (good + "◆\t- x\n", "yaml"),
        ("◆" + "[" * 60_000, "yaml"), ("- {name: ◆'보기, slug: sample}\n", "yaml"), (good + "- {name: ◆" + "가" * 100 + ", slug: two, color: '#174a7c'}\n", "entry.too-long"),
    )):  # fmt: skip
        marked = text if "◆" in text else f"◆{text}"
        yield in_text(f"d-{index}", DOMAINS, marked, code, alone=True)
    yield _file("d-cp949", DOMAINS, good.encode("cp949"), "text.encoding")
    yield _file("d-utf16", DOMAINS, good.encode("utf-16"), "text.encoding")
    yield _file("d-hwp", DOMAINS, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(60))
    yield Case(
        "d-none",
        make=lambda root: (root / DOMAINS).unlink(),
        faults=(Fault(DOMAINS, 1, code="domains.missing"),),
        alone=True,
    )
    yield Case("d-folder", make=_domains_folder, faults=(Fault(f"{DOMAINS}/x.yml", 1), Fault(DOMAINS, 1)), alone=True)
    two = good + "- {name: 둘, slug: two, color: '#174a7c'}\n"
    yield Case("d-id-twice", {DOMAINS: two.encode(), "glossary/sample/x.yml": entry().replace("◎", "가").encode(), "glossary/two/x.yml": entry().replace("◎", "나").encode()},
               faults=(Fault("glossary/two/x.yml", 1, code="link.duplicate-id"),), alone=True)  # fmt: skip
    yield Case(
        "d-headword-twice",
        {f"glossary/sample/{id_}.yml": entry().replace("◎", "가").encode() for id_ in "ab"},
        faults=(Fault("glossary/sample/a.yml", 1), Fault("glossary/sample/b.yml", 1, code="link.duplicate-headword")),
        alone=True,
    )
    yield Case("d-former-loop", {f"glossary/sample/{a}.yml": entry(f"former_ids: [{b}]\n").replace("◎", a).encode() for a, b in ("ab", "ba")},
               faults=(Fault("glossary/sample/a.yml", 9), Fault("glossary/sample/b.yml", 9)), alone=True)  # fmt: skip
    yield Case(
        "d-former-both",
        {f"glossary/sample/{a}.yml": entry("former_ids: [old]\n").replace("◎", a).encode() for a in "ab"},
        faults=(Fault("*", 9, code="link"),),
        alone=True,
    )
    yield Case(
        "d-other-folder",
        {DOMAINS: two.encode(), "glossary/two/x.yml": entry().replace("◎", "가").encode()},
        faults=(Fault("glossary/two/x.yml", 3, "warning", "entry.other-folder"),),
        alone=True,
    )
    yield Case(
        "d-reference-loop",
        {
            f"glossary/sample/{a}.yml": entry(f"cross_references: {{broader: [{b}말]}}\n").replace("◎", a).encode()
            for a, b in ("ab", "ba")
        },
        text="a말",
        alone=True,
    )


def _domains_folder(root: Path) -> None:
    (root / DOMAINS).unlink()
    (root / DOMAINS).mkdir()
    (root / DOMAINS / "x.yml").write_text("가", "utf-8")


# --- pictures -------------------------------------------------------------------------------------------------------

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path d="M0 0h4v3z"/></svg>'


def saved(kind: str, image: Image.Image | None = None, **options: object) -> bytes:
    target = BytesIO()
    (image or Image.new("RGB", (8, 6), (200, 30, 30))).save(target, kind, **options)
    return target.getvalue()


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(
    width: int,
    height: int,
    data: bytes = b"",
    *,
    depth: int = 8,
    colour: int = 0,
    interlaced: int = 0,
    before: bytes = b"",
) -> bytes:
    """A PNG that claims what it likes."""
    header = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, interlaced)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + before + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def zeros(length: int) -> bytes:
    """Compressed zeros, made without ever holding them."""
    packer, block_ = zlib.compressobj(9), bytes(1 << 20)
    parts = [packer.compress(block_) for _ in range(length >> 20)]
    return b"".join([*parts, packer.compress(bytes(length & 0xFFFFF)), packer.flush()])


def scans(copies: int) -> bytes:
    """A small progressive JPEG whose last scan is repeated: each repetition costs a pass over all pixels."""
    whole = saved("JPEG", Image.new("L", (600, 600), 128), progressive=True)
    start = whole.rindex(b"\xff\xda")
    return whole[:-2] + whole[start:-2] * copies + b"\xff\xd9"


def with_place(kind: str) -> bytes:
    exif = Image.Exif()
    exif[ExifTags.Base.Model] = "SECRET-PHONE"
    exif[ExifTags.Base.Orientation] = 6
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (35.0, 13.0, 0.0)
    return saved(kind, exif=exif)


def figure(
    name: str,
    ending: str,
    content: bytes,
    code: str = "",
    *,
    good: bool = False,
    secret: str = "",
    only_safe: bool = False,
) -> Case:
    """A picture that an entry shows."""
    file = f"{name}-1.{ending}"
    path = f"glossary/sample/{file}"
    text = entry(f"figures: [{{file: {file}, alt: 그림}}]\n").replace("◎", name)
    faults = () if good or only_safe else (Fault(path, 0, code=code),)
    return Case(
        name,
        {f"glossary/sample/{name}.yml": text.encode(), path: content},
        faults=faults,
        secret=secret,
        only_safe=only_safe,
    )


def picture_cases() -> Iterator[Case]:  # noqa: PLR0915 - a list
    rgb, grey = Image.new("RGB", (8, 6), (200, 30, 30)), Image.new("L", (8, 6), 9)
    yield figure("p-good-png", "png", saved("PNG"), good=True)
    yield figure("p-good-jpg", "jpg", saved("JPEG"), good=True)
    yield figure("p-good-webp", "webp", saved("WEBP"), good=True)
    for name, ending, content in (
        ("sixteen", "png", saved("PNG", Image.new("I;16", (8, 6), 999))), ("palette", "png", saved("PNG", rgb.convert("P"))), ("transparent", "png", saved("PNG", rgb.convert("P"), transparency=0)),
        ("one-bit", "png", saved("PNG", grey.convert("1"))), ("alpha", "png", saved("PNG", rgb.convert("RGBA"))), ("grey-alpha", "png", saved("PNG", rgb.convert("LA"))),
        ("interlaced", "png", png(1, 1, zlib.compress(b"\0\0"), interlaced=1)), ("cmyk", "jpg", saved("JPEG", rgb.convert("CMYK"))), ("grey", "jpg", saved("JPEG", grey)),
        ("progressive", "jpg", saved("JPEG", progressive=True)), ("lossless", "webp", saved("WEBP", lossless=True)), ("bad-profile", "png", saved("PNG", icc_profile=b"no profile")),
        ("sixteen-colour", "png", png(2, 1, zlib.compress(bytes(13)), depth=16, colour=2)), ("odd-profile", "jpg", saved("JPEG", icc_profile=bytes(300))),
    ):  # fmt: skip
        yield figure(f"p-{name}", ending, content, good=True)
    for kind, ending in (("JPEG", "jpg"), ("PNG", "png"), ("WEBP", "webp")):
        yield figure(f"p-place-{ending}", ending, with_place(kind), good=True, secret="SECRET-PHONE")
        yield figure(f"p-xmp-{ending}", ending, saved(kind, xmp=b"<x>SECRET-XMP</x>"), good=True, secret="SECRET-XMP")
        yield figure(
            f"p-trailer-{ending}", ending, saved(kind) + b"SECRET-TRAILER<script>", good=True, secret="SECRET-TRAILER"
        )
        whole = saved(kind, Image.radial_gradient("L").convert("RGB"))
        yield figure(f"p-cut-{ending}", ending, whole[: len(whole) // 2], "picture")
        yield figure(f"p-head-{ending}", ending, whole[:20], "picture")
        yield figure(f"p-empty-{ending}", ending, b"", "picture.broken")
        yield figure(f"p-large-{ending}", ending, whole + bytes(6 << 20), "picture.too-large")
        yield figure(f"p-text-{ending}", ending, "그림이 아닙니다".encode(), "picture.wrong-ending")
        yield figure(f"p-html-{ending}", ending, b"<!doctype html><script>alert(1)</script>", "picture.wrong-ending")
        yield figure(f"p-svg-{ending}", ending, SVG, "picture.wrong-ending")
        yield figure(f"p-heic-{ending}", ending, b"\0\0\0\x18ftypheic" + bytes(60), "picture.wrong-ending")
        yield figure(f"p-avif-{ending}", ending, b"\0\0\0\x18ftypavif" + bytes(60), "picture.wrong-ending")
        yield figure(f"p-gif-{ending}", ending, saved("GIF"), "picture.wrong-ending")
        yield figure(f"p-script-{ending}", ending, b"GIF89a=1;alert(1)", "picture.wrong-ending")
        yield figure(f"p-bmp-{ending}", ending, saved("BMP"), "picture.wrong-ending")
        yield figure(f"p-tiff-{ending}", ending, saved("TIFF"), "picture.wrong-ending")
        yield figure(f"p-pdf-{ending}", ending, b"%PDF-1.7\n", "picture.wrong-ending")
        yield figure(f"p-zeros-{ending}", ending, bytes(3000), "picture.wrong-ending")
        for other, magic in (("PNG", "png"), ("JPEG", "jpg"), ("WEBP", "webp")):
            if magic != ending:
                yield figure(f"p-{magic}-as-{ending}", ending, saved(other), "picture.wrong-ending")
    yield figure(
        "p-moving-png",
        "png",
        saved("PNG", save_all=True, append_images=[Image.new("RGB", (8, 6), c) for c in ("red", "blue")]),
        "picture.animated",
    )
    yield figure(
        "p-moving-webp",
        "webp",
        saved("WEBP", save_all=True, append_images=[Image.new("RGB", (8, 6), "blue")]),
        "picture.animated",
    )
    yield figure("p-bomb", "png", png(50_000, 50_000, zeros(1 << 20), depth=1), "picture.too-large")
    yield figure("p-bomb-claim", "png", png(0x7FFFFFFF, 0x7FFFFFFF), "picture.too-large")
    yield figure("p-bomb-zero", "png", png(0, 5), "picture.broken")
    yield figure("p-bomb-wide", "png", png(10_001, 1, zlib.compress(bytes(10_002))), "picture.too-large")
    yield figure("p-pixels", "png", png(5500, 5500, zlib.compress(b"")), "picture.too-large")
    yield figure("p-more-data", "png", png(8, 6, zeros(1 << 24)), only_safe=True)
    yield figure("p-less-data", "png", png(800, 600, zlib.compress(b"\0" * 100)), "picture.broken")
    yield figure("p-bad-data", "png", png(8, 6, b"\0\1\2\3"), "picture.broken")
    yield figure(
        "p-text-bomb",
        "png",
        png(8, 6, zlib.compress(bytes(54)), before=chunk(b"zTXt", b"a\0\0" + zeros(1 << 24)) * 3),
        only_safe=True,
    )
    yield figure(
        "p-international-bomb",
        "png",
        png(8, 6, zlib.compress(bytes(54)), before=chunk(b"iTXt", b"a\0\1\0\0\0" + zeros(1 << 24)) * 3),
        only_safe=True,
    )
    yield figure(
        "p-profile-bomb",
        "png",
        png(8, 6, zlib.compress(bytes(54)), before=chunk(b"iCCP", b"a\0\0" + zeros(1 << 24))),
        only_safe=True,
    )
    yield figure(
        "p-many-chunks",
        "png",
        png(8, 6, zlib.compress(bytes(54)), before=chunk(b"tEXt", b"a\0b") * 200_000),
        "picture.too-large",
    )
    yield figure("p-scans", "jpg", scans(30), "picture.too-large")
    yield figure("p-many-scans", "jpg", scans(20_000), "picture.too-large")
    yield figure(
        "p-many-segments",
        "jpg",
        saved("JPEG").replace(b"\xff\xdb", b"\xff\xfe\0\2" * 300_000 + b"\xff\xdb", 1),
        "picture",
    )
    yield figure("p-large-jpg-pixels", "jpg", saved("JPEG", Image.new("L", (5400, 5400))), good=True)
    yield Case("p-missing", {"glossary/sample/p-missing.yml": entry("figures: [{file: p-missing-1.png, alt: 말}]\n").replace("◎", "p").encode()},
               faults=(Fault("glossary/sample/p-missing.yml", 9, code="figure.missing-file"),))  # fmt: skip
    yield Case("p-no-alt", {"glossary/sample/p-no-alt.yml": entry("figures: [{file: p-no-alt-1.svg}]\n").replace("◎", "p").encode(), "glossary/sample/p-no-alt-1.svg": SVG},
               faults=(Fault("glossary/sample/p-no-alt.yml", 9, code="entry.missing-field"),))  # fmt: skip
    yield Case("p-unlisted", {"glossary/sample/p-unlisted.yml": entry(block("![말](p-unlisted-1.svg)")).replace("◎", "p").encode(), "glossary/sample/p-unlisted-1.svg": SVG},
               faults=(Fault("glossary/sample/p-unlisted.yml", 10, code="figure.unlisted"),))  # fmt: skip
    yield Case("p-unused", {"glossary/sample/p-unused.yml": entry().replace("◎", "p-unused").encode(), "glossary/sample/p-unused-1.svg": SVG},
               faults=(Fault("glossary/sample/p-unused-1.svg", 1, "warning", "figure.unused"),))  # fmt: skip
    yield Case("p-others", {"glossary/sample/p-others.yml": entry("figures: [{file: p-others-b-1.svg, alt: 말}]\n").replace("◎", "p").encode(),
                            "glossary/sample/p-others-b.yml": entry().replace("◎", "p-others-b").encode(), "glossary/sample/p-others-b-1.svg": SVG},
               faults=(Fault("glossary/sample/p-others.yml", 9, code="figure.others-file"),))  # fmt: skip
    words = '"><img src=x onerror=alert(1)> 가&나'
    yield Case("p-words", {"glossary/sample/p-words.yml": entry(f"figures: [{{file: p-words-1.svg, alt: '{words}', caption: '{words}', credit: '{words}'}}]\n").replace("◎", "p-words").encode(),
                           "glossary/sample/p-words-1.svg": SVG}, text=words)  # fmt: skip


# --- drawings -------------------------------------------------------------------------------------------------------

_NS = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 4 3"'
_ACTIVE = (
    ("script", "◆<script>alert(1)</script>"), ("script-href", '◆<script href="x.js"/>'), ("script-xlink", '◆<script xlink:href="data:text/javascript,alert(1)"/>'),
    ("foreign", '◆<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></body></foreignObject>'),
    ("html", '◆<div xmlns="http://www.w3.org/1999/xhtml">글</div>'), ("html-prefix", '◆<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>'),
    ("iframe", '◆<iframe xmlns="http://www.w3.org/1999/xhtml" src="//evil.example"/>'), ("math", '◆<math xmlns="http://www.w3.org/1998/Math/MathML"/>'),
    ("no-namespace", '◆<script xmlns="">alert(1)</script>'), ("onload-inner", '◆<g onload="alert(1)"/>'), ("onclick", '◆<path onclick="alert(1)" d="M0 0"/>'), ("onbegin", '◆<path onbegin="alert(1)"/>'),
    ("use-external", '◆<use href="https://evil.example/x.svg#a"/>'), ("use-relative", '◆<use href="x.svg#a"/>'), ("use-data", '◆<use href="data:image/svg+xml,x#a"/>'), ("use-xlink", '◆<use xlink:href="//evil.example/#a"/>'),
    ("use-space", '◆<use href=" https://evil.example/#a"/>'), ("use-entity", '◆<use href="&#104;ttps://evil.example/#a"/>'), ("image", '◆<image href="data:image/png;base64,AA"/>'), ("image-remote", '◆<image href="https://evil.example/x.png"/>'),
    ("a", '◆<a href="javascript:alert(1)"><path d="M0 0"/></a>'), ("a-xlink", '◆<a xlink:href="javascript:alert(1)"><path d="M0 0"/></a>'), ("a-good", '◆<a href="https://a.kr"><path d="M0 0"/></a>'),
    ("animate", '◆<animate attributeName="href" to="javascript:alert(1)"/>'), ("set", '◆<set attributeName="href" to="javascript:alert(1)"/>'), ("animate-transform", '◆<animateTransform attributeName="transform"/>'),
    ("animate-motion", '◆<animateMotion path="M0 0"/>'), ("discard", "◆<discard/>"), ("style", "◆<style>@import 'https://evil.example/x.css';</style>"), ("style-attribute", '◆<path style="fill:url(https://evil.example)"/>'),
    ("style-plain", "◆<style>path{fill:red}</style>"), ("class", '◆<path class="a"/>'), ("fill-url", '◆<path fill="url(https://evil.example/#a)"/>'), ("fill-url-quote", "◆<path fill=\"url('//evil.example/#a')\"/>"),
    ("fill-escape", '◆<path fill="\\75rl(https://evil.example/#a)"/>'), ("fill-comment", '◆<path fill="u/**/rl(//evil.example)"/>'), ("mask-url", '◆<path mask="url(x.svg#a)"/>'), ("filter", '◆<filter id="a"/>'),
    ("filter-attribute", '◆<path filter="url(#a)"/>'), ("feimage", '◆<feImage href="https://evil.example/x.png"/>'), ("cursor", '◆<path cursor="url(https://evil.example/x.cur),auto"/>'), ("image-set", '◆<path fill="image-set(url(x) 1x)"/>'),
    ("font", '◆<font-face-uri href="https://evil.example/x.woff"/>'), ("handler", "◆<handler>alert(1)</handler>"), ("listener", '◆<ev:listener xmlns:ev="http://www.w3.org/2001/xml-events"/>'), ("video", '◆<video href="x"/>'),
    ("switch", "◆<switch/>"), ("view", '◆<view id="a"/>'), ("text-path", '◆<text><textPath href="https://evil.example/#a">글</textPath></text>'), ("tref", '◆<tref href="#a"/>'), ("unknown", "◆<blink/>"), ("upper", "◆<SCRIPT>alert(1)</SCRIPT>"),
    ("base", '◆<path xml:base="https://evil.example/"/>'), ("event-prefix", '◆<path xmlns:ev="http://www.w3.org/2001/xml-events" onload="alert(1)"/>'), ("instruction", '◆<?xml-stylesheet href="https://evil.example/x.css"?>'), ("php", "◆<?php x ?>"),
    ("cdata-script", "◆<script><![CDATA[alert(1)]]></script>"), ("entity-unknown", "◆<text>&evil;</text>"), ("bidi", "◆<text>&#8238;글</text>"), ("unclosed", "<g><path></g>◆"), ("two-attributes", '◆<path d="" d=""/>'), ("prefix", "◆<x:path/>"),
    ("hide", '◆<use href="#a" id="a"/>'), ("loop", '◆<pattern id="a"><rect fill="url(#a)"/></pattern><rect fill="url(#a)"/>'),
)  # fmt: skip
_WHOLE = (
    ("onload", f'◆<svg {_NS} onload="alert(1)"/>'), ("onload-upper", f'◆<svg {_NS} ONLOAD="alert(1)"/>'), ("doctype", f"◆<!DOCTYPE svg>\n<svg {_NS}/>"), ("entities", f'◆<!DOCTYPE svg [<!ENTITY a "b">]>\n<svg {_NS}><text>&a;</text></svg>'),
    ("external", f'◆<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n<svg {_NS}><text>&a;</text></svg>'), ("external-dtd", f'◆<!DOCTYPE svg SYSTEM "https://evil.example/x.dtd">\n<svg {_NS}/>'),
    ("laughs", '◆<!DOCTYPE svg [<!ENTITY a "haha">' + "".join(f'<!ENTITY {b} "{("&" + a + ";") * 10}">' for a, b in zip("abcdefghi", "bcdefghij", strict=True)) + f"]>\n<svg {_NS}><text>&j;</text></svg>"),
    ("parameter", f'◆<!DOCTYPE svg [<!ENTITY % a SYSTEM "x"> %a;]>\n<svg {_NS}/>'), ("stylesheet", f'<?xml version="1.0"?>\n◆<?xml-stylesheet type="text/css" href="//evil.example"?>\n<svg {_NS}/>'), ("no-size", '◆<svg xmlns="http://www.w3.org/2000/svg"/>'),
    ("zero-size", '◆<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 0"/>'), ("minus-size", '◆<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 -4 3"/>'), ("percent-size", '◆<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="100%"/>'),
    ("nan-size", '◆<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 nan inf"/>'), ("no-namespace", '◆<svg viewBox="0 0 4 3"/>'), ("other-namespace", '◆<svg xmlns="http://www.w3.org/1999/xhtml" viewBox="0 0 4 3"/>'), ("html", "◆<html><script>alert(1)</script></html>"),
    ("two-roots", f"<svg {_NS}/>◆<svg {_NS}/>"), ("text-behind", f"<svg {_NS}/>\n◆글"), ("cut", f"<svg {_NS}><path◆"), ("empty", "◆"), ("blank", "◆ \n"), ("text", "◆그림"), ("deep", f"◆<svg {_NS}>" + "<g>" * 500 + "</g>" * 500 + "</svg>"),
    ("many", f"◆<svg {_NS}>" + "<path/>" * 6000 + "</svg>"), ("use-bomb", f'◆<svg {_NS}><g id="a0"><path/></g>' + "".join(f'<g id="a{n}">' + f'<use href="#a{n - 1}"/>' * 10 + "</g>" for n in range(1, 12)) + "</svg>"),
    ("pattern-bomb", f'◆<svg {_NS}><path id="a0"/>' + "".join(f'<pattern id="a{n}">' + f'<rect fill="url(#a{n - 1})"/>' * 20 + "</pattern>" for n in range(1, 10)) + '<rect fill="url(#a9)"/></svg>'),
    ("entity-attribute", f'◆<svg {_NS}><path onload&#61;"x"/></svg>'), ("nul", f"◆<svg {_NS}><text>\0</text></svg>"), ("encoding", '◆<?xml version="1.0" encoding="utf-7"?>+ADw-svg/+AD4-'),
)  # fmt: skip
_INERT = (
    ("plain", f"<svg {_NS}><path d='M0 0h4v3z'/></svg>"), ("cdata", f"<svg {_NS}><text><![CDATA[<script>alert(1)</script>]]></text></svg>"), ("comment", f"<!-- <script>alert(1)</script> --><svg {_NS}/>"), ("entities", f"<svg {_NS}><text>&lt;script&gt; &amp; &#x1F600;</text></svg>"),
    ("huge", f"<svg {_NS}><path d='M-1e308 1e308h9e999'/><rect x='1e400' width='99999999999999999999'/></svg>"), ("huge-box", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1e30 1e30"/>'), ("tiny-box", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1e-30 1e-30"/>'),
    ("metadata", f"<svg {_NS}><metadata><script>alert(1)</script></metadata></svg>"), ("inkscape", f'<svg {_NS} xmlns:i="http://www.inkscape.org/x" i:version="1"><i:x onload="alert(1)"><path/></i:x></svg>'), ("title", f"<svg {_NS}><title>&lt;/title&gt;&lt;script&gt;</title></svg>"),
    ("prefixed", '<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><s:path d="M0 0"/></s:svg>'), ("data", f'<svg {_NS}><path data-x="&quot;&gt;&lt;script&gt;"/></svg>'), ("id", f'<svg {_NS}><path id="&quot;onload=alert(1)"/></svg>'), ("label", f'<svg {_NS} aria-label="&quot; onload=&quot;alert(1)"/>'),
    ("whole-size", '<svg xmlns="http://www.w3.org/2000/svg" width="10cm" height="5cm"/>'), ("gradient", f'<svg {_NS}><linearGradient id="a"/><rect fill="url(#a)"/></svg>'), ("bom", f"\ufeff<svg {_NS}/>"), ("crlf", f"<svg {_NS}>\r\n</svg>\r\n"),
    ("long-path", f"<svg {_NS}><path d='" + "M0 0 L1 1 " * 300_000 + "'/></svg>"), ("long-text", f"<svg {_NS}><text>" + "가" * 900_000 + "</text></svg>"), ("long-url", f"<svg {_NS}><path fill='" + "url(" * 2000 + "'/></svg>"), ("amps", f"<svg {_NS}><text>" + "&amp;" * 500_000 + "</text></svg>"),
    ("many-attributes", f"<svg {_NS}><path " + " ".join(f"data-{n}=''" for n in range(60_000)) + "/></svg>"), ("many-namespaces", f"<svg {_NS}>" + "".join(f"<g xmlns:a{n}='a{n}'/>" for n in range(4000)) + "</svg>"), ("parens", f"<svg {_NS}><path fill='" + "(" * 9000 + "'/></svg>"),
)  # fmt: skip


def _drawing(name: str, text: str, *, only_safe: bool = False) -> Case:
    path = f"glossary/sample/{name}-1.svg"
    text_of_entry = entry(f"figures: [{{file: {name}-1.svg, alt: 그림}}]\n").replace("◎", name)
    case = in_text(name, path, text, "", only_safe=only_safe)
    return Case(
        name,
        {**case.files, f"glossary/sample/{name}.yml": text_of_entry.encode()},
        faults=case.faults,
        only_safe=only_safe,
    )


def drawing_cases() -> Iterator[Case]:
    for name, inner in _ACTIVE:
        yield _drawing(f"v-{name}", f"<svg {_NS}>\n{inner}\n</svg>\n")
    for name, whole in _WHOLE:
        yield _drawing(f"v-whole-{name}", whole)
    for name, whole in _INERT:
        yield _drawing(f"v-inert-{name}", whole, only_safe=True)
    for encoding in ("utf-16", "utf-32", "cp949"):
        path = f"glossary/sample/v-{encoding}-1.svg"
        content = f"<svg {_NS}><text>가나다</text></svg>".encode(encoding)
        text = entry(f"figures: [{{file: v-{encoding}-1.svg, alt: 그림}}]\n").replace("◎", "v" + encoding)
        yield Case(
            f"v-{encoding}",
            {f"glossary/sample/v-{encoding}.yml": text.encode(), path: content},
            faults=(Fault(path, 1),),
        )


# --- what must not be told of people ----------------------------------------------------------------------------------


def _numbered(birth: str, rest: str) -> str:
    """A resident number with its check digit."""
    total = sum(
        weight * int(digit) for weight, digit in zip((2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5), birth + rest, strict=True)
    )
    return f"{birth}-{rest}{(11 - total % 11) % 10}"


def people_cases() -> Iterator[Case]:
    number = _numbered("900101", "123456")
    digits = number.replace("-", "")
    tail = number.partition("-")[2]
    places = {
        "definition": (ENTRY, entry(definition=f"◆뜻 {number} 값")), "body": (ENTRY, entry(block(f"글\n◆{number}"))), "headword": (ENTRY, entry(headword=f"◆{number}")), "title": (STORY, story(title=f"◆{number}")),
        "story": (STORY, story(f"글\n\n◆글 {number}\n")), "page": (PAGE, page(f"글\n\n◆글 {number}\n")), "page-title": (PAGE, page(title=f"◆{number}")), "note": (ENTRY, entry(sources=f"[{{id: g1, kind: general_knowledge, note: ◆'{number}'}}]")),
        "key": (ENTRY, entry(f"◆'{number}': 값\n")), "level": (ENTRY, entry(level=f"◆{number}")), "date": (ENTRY, entry(revised=f"◆{number}")), "reference": (ENTRY, entry(f"cross_references: {{see_also: [◆{number}]}}\n")),
        "wiki": (ENTRY, entry(definition=f"◆[[{number}]]")), "address": (ENTRY, entry(sources=f"[{{id: s1, title: 책, url: ◆'javascript:{number}'}}]")), "link": (STORY, story(f"◆[글]({number}.md)\n")), "source-id": (ENTRY, entry(sources=f"[{{id: ◆'{number}', title: 책}}]")),
        "figure": (ENTRY, entry(f"figures: [{{file: ◆{number}.png, alt: 말}}]\n")), "number": (ENTRY, entry(f"homograph_number: ◆{number}\n")), "list": (ENTRY, entry(f"examples: [◆'{number}', '{number}']\n")), "domain": (ENTRY, entry(domain=f"◆{number}")),
        "html": (STORY, story(f"◆<b title={number}>\n")), "comment-in-value": (ENTRY, entry(hanja=f"◇값 #{number}")), "cite": (ENTRY, entry(definition=f"◆뜻[^{number}]")), "duplicate": (ENTRY, entry(f"◆'{number}': 값\n◆'{number}': 값\n")),
        "tag": (ENTRY, entry(definition=f"◆!{number} 값")), "anchor": (ENTRY, entry(definition=f"◆&{number} 값")), "syntax": (ENTRY, entry(definition=f"◆값: 하나: {number}")), "former": (ENTRY, entry(f"former_ids: [◆{number}]\n")),
        "quote": (ENTRY, entry(definition=f'◆"{number}')), "glued": (ENTRY, entry(f"◆이름:{number}\n")), "caption": (ENTRY, entry(f"english: ◆{number}, x\n")), "joined": (ENTRY, entry(definition=f"◆뜻 {digits} 값")),
    }  # fmt: skip
    for name, (path, text) in places.items():
        yield in_text(f"r-{name}", path, text, "", secret=tail, alone=True)
    for name, shown in {
        "wide-dash": number.replace("-", "–"),
        "spaces": number.replace("-", " - "),
        "wide-digits": number.translate(str.maketrans("0123456789", "０１２３４５６７８９")),
    }.items():
        yield in_text(
            f"r-{name}",
            ENTRY,
            entry(definition=f"◆뜻 {shown} 값"),
            "privacy.resident-number",
            secret=shown[-6:],
            alone=True,
        )
    for name, number in {
        "phone": "010-1234-5678",
        "phone-dots": "010.1234.5678",
        "phone-plain": "01012345678",
        "mail": "hong@example.kr",
    }.items():
        code = "privacy.mail-address" if name == "mail" else "privacy.mobile-number"
        yield in_text(f"r-{name}", ENTRY, entry(definition=f"◇뜻 {number}"), code)
        yield in_text(f"r-{name}-story", STORY, story(f"글\n\n◇글 {number} 글\n"), code)
        yield in_text(f"r-{name}-page", PAGE, page(f"글\n\n◇글 {number} 글\n"), code)
    for name, text in {
        "year": "1990-01-01",
        "count": "9001011234567890",
        "office": "055-225-2114",
        "isbn": "978-89-01-23456-7",
        "won": "9001012 원",
        "law": "제2011-0103호",
    }.items():
        yield in_text(f"r-good-{name}", ENTRY, entry(definition=f"뜻 {text}."), typed={"definition": f"뜻 {text}."})


def file_cases() -> Iterator[Case]:
    """All of this module."""
    yield from name_cases()
    yield from domain_cases()
    yield from picture_cases()
    yield from drawing_cases()
    yield from people_cases()
