"""Hostile and odd projects, made afresh: what authors may send, and what must be said of it.

Each case is a handful of files put into the project `init` writes. `◆` in a text marks the line where an error must be
reported, `◇` the line of a warning; both are taken out before the text is written. Nothing odd is kept in git.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

ERROR, WARNING = "◆", "◇"
ENTRY = "glossary/sample/◎.yml"
STORY = "stories/◎/index.md"
PAGE = "content/◎.md"
"""`◎` stands for the name of the case, so that cases can stand side by side in one project."""

FIELDS: Mapping[str, str] = {
    "headword": "◎말",
    "entry_type": "term",
    "domain": "보기",
    "level": "중",
    "definition": "시험에 쓰는 말.",
    "sources": "[{id: g1, kind: general_knowledge}]",
    "status": "draft",
    "revised": "2026-11-24",
}
METADATA: Mapping[str, str] = {
    "title": "◎ 이야기",
    "subject": "{name: 아무개, living: false}",
    "level": "중",
    "sources": "[{id: g1, kind: general_knowledge}]",
    "status": "draft",
    "revised": "2026-11-24",
}


@dataclass(frozen=True)
class Fault:
    """What must be reported: in which file and line, and by which rule (the beginning of its code)."""

    path: str
    line: int
    severity: str = "error"
    code: str = ""


@dataclass(frozen=True)
class Case:
    """Files for a project, and what must come of them."""

    name: str
    files: Mapping[str, bytes] = field(default_factory=dict[str, bytes])
    make: Callable[[Path], None] | None = None
    """Makes what no content can: links, pipes, folders without a right to read."""
    faults: tuple[Fault, ...] = ()
    typed: Mapping[str, object] = field(default_factory=dict[str, object])
    """Fields of the entry or story that must come out in the data as given here."""
    text: str = ""
    """What a reader must see in the page, letter by letter."""
    secret: str = ""
    """What may stand nowhere: in no output, no message."""
    only_safe: bool = False
    """Whether it is free to be refused or not, so long as nothing breaks and nothing active comes out."""
    alone: bool = False
    """Whether it cannot stand in one project with others."""

    @property
    def refused(self) -> bool:
        return any(fault.severity == "error" for fault in self.faults)


def entry(extra: str = "", *, first: str = "", **fields: str | None) -> str:
    """An entry; `None` leaves a field out, an unknown name adds one at the end."""
    values = {**FIELDS, **fields}
    lines = [f"{name}: {value}" for name, value in values.items() if value is not None]
    return first + "".join(f"{line}\n" for line in lines) + extra


def without(name: str) -> str:
    """An entry that lacks a field; the line where it begins is marked."""
    missing: dict[str, str | None] = {name: None}
    return ERROR + entry("", first="", **missing)


def story(body: str = "글입니다.\n", extra: str = "", **fields: str | None) -> str:
    values = {**METADATA, **fields}
    lines = [f"{name}: {value}" for name, value in values.items() if value is not None]
    return "---\n" + "".join(f"{line}\n" for line in lines) + extra + "---\n\n" + body


def page(body: str = "글입니다.\n", title: str = "◎ 쪽", extra: str = "") -> str:
    return f"---\ntitle: {title}\n{extra}---\n\n{body}"


def block(body: str) -> str:
    """A body field; its text stands from the next line on."""
    return "body: |\n" + "".join(f"  {line}\n" if line else "\n" for line in body.split("\n"))


def in_text(
    name: str,
    path: str,
    text: str,
    code: str = "",
    *,
    encode: Callable[[str], bytes] = str.encode,
    more: Mapping[str, bytes] | None = None,
    typed: Mapping[str, object] | None = None,
    shown: str = "",
    secret: str = "",
    only_safe: bool = False,
    alone: bool = False,
) -> Case:
    """A case of one text with its marks."""
    text = text.replace("◎", name)
    path = path.replace("◎", name)
    faults = tuple(
        Fault(path, number, "error" if mark == ERROR else "warning", code)
        for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1)
        for mark in (ERROR, WARNING)
        if mark in line
    )
    content = encode(text.replace(ERROR, "").replace(WARNING, ""))
    beside = {beside.replace("◎", name): each for beside, each in (more or {}).items()}
    return Case(
        name, {path: content, **beside}, None, faults, typed or {}, shown, secret, only_safe=only_safe, alone=alone
    )


# --- YAML ---------------------------------------------------------------------------------------------------------

_SYNTAX: tuple[tuple[str, str, str], ...] = (
    ("unclosed-double", entry(definition='◆"돈의 값'), "yaml.unclosed-quote"),
    ("unclosed-single", entry(definition="◆'돈의 값"), "yaml.unclosed-quote"),
    ("unclosed-first", entry(headword='◆"환율'), "yaml.unclosed-quote"),
    ("unclosed-last", entry(revised='◆"2026-11-24'), "yaml.unclosed-quote"),
    ("unclosed-then-closed", entry(definition='◆"돈의 값', easy_definition='"쉬운 값"'), "yaml.unclosed-quote"),
    ("unclosed-in-list", entry('examples:\n  - ◆"하나\n  - 둘\n'), "yaml.unclosed-quote"),
    ("unclosed-in-table", entry("variants:\n  - form: ◆'하나\n    kind: other_name\n"), "yaml.unclosed-quote"),
    ("unclosed-in-flow", entry('variants: [{form: "하나, kind: other_name}]◆\n'), "yaml"),
    ("unclosed-square", entry("examples: ◆[하나, 둘\ncreated: 2026-11-24\n"), "yaml.unclosed-bracket"),
    ("unclosed-curly", entry("cross_references: ◆{see_also: [사전]\ncreated: 2026-11-24\n"), "yaml.unclosed-bracket"),
    ("unclosed-square-end", entry("examples: ◆[하나, 둘\n"), "yaml.unclosed-bracket"),
    ("bracket-too-many", entry("examples: ◆[하나, 둘]]\n"), "yaml"),
    ("bracket-crossed", entry("cross_references: ◆{see_also: [사전}]\n"), "yaml"),
    ("comma-twice", entry("examples: ◆[하나,, 둘]\n"), "yaml.bracket"),
    ("no-colon", entry(first="# 머리\n", headword=None) + "◆headword 환율\n", "yaml.missing-colon"),
    ("no-space", entry("◆created:2026-11-24\n"), "yaml"),
    ("wide-colon", entry("◆created： 2026-11-24\n"), "yaml.missing-colon"),
    ("colon-in-value", entry(definition="◆환율: 돈의 값"), "yaml.colon-in-value"),
    ("tab-indent", entry("senses:\n◆\t- definition: 뜻\n", definition=None), "yaml.tab"),
    ("tab-in-table", entry("subject:\n◆\tname: 값\n"), "yaml.tab"),
    ("indent-more", entry("◆  created: 2026-11-24\n"), "yaml.indentation"),
    ("indent-less", entry("variants:\n  - form: 하나\n◆ kind: other_name\n"), "yaml"),
    ("after-quote", entry(definition='◆"환율"은 돈의 값'), "yaml.after-quote"),
    ("list-in-line", entry("examples: ◆- 하나\n"), "yaml.list"),
    ("block-in-line", entry("body: ◆| 글\n"), "yaml.block-text"),
    ("at-sign", entry(definition="◆@창원시"), "yaml.reserved-character"),
    ("backtick", entry(definition="◆`값`"), "yaml.reserved-character"),
    ("percent", entry(definition="◆%값"), "yaml.reserved-character"),
    ("star", entry(definition="◆*별*"), "yaml.alias"),
    ("ampersand", entry(definition="◆&값 글"), "yaml.anchor"),
    ("exclamation", entry(definition="◆!값 글"), "yaml.tag"),
    ("bad-escape", entry(definition='◆"C:\\문서"'), "yaml.escape"),
    ("bad-hex", entry(definition='◆"\\xZZ"'), "yaml.escape"),
    ("short-escape", entry(definition='◆"\\u12"'), "yaml.escape"),
    ("escape-surrogate", entry(definition='◆"가\\ud800나"'), ""),
    ("escape-beyond", entry(definition='◆"가\\U00110000나"'), ""),
    ("escape-nul", entry(definition='◆"가\\0나"'), ""),
    ("long-key", entry("◆" + "k" * 1500 + ": 값\n"), ""),
    ("key-is-list", entry("◆[a]: 값\n"), "yaml.complex-key"),
    ("key-is-asked-list", entry("? ◆[a]\n: 값\n"), "yaml.complex-key"),
    ("key-is-empty", entry("◆: 값\n"), ""),
    ("dash-and-key", entry("◆- 값\n"), "yaml"),
    ("directive", "◆%YAML 1.2\n---\n" + entry(), "yaml.directive"),
    ("tag-directive", "◆%TAG ! tag:a,2000:\n---\n" + entry(), "yaml"),
    ("two-documents", entry() + "◆---\n" + entry(), "yaml.several-documents"),
    ("two-documents-dots", entry() + "...\n◆headword: 값\n", "yaml.several-documents"),
    ("empty-second", entry() + "◆---\n", "yaml.several-documents"),
    ("duplicate", entry("◆level: 고\n"), "yaml.duplicate-key"),
    ("duplicate-quoted", entry('◆"level": 고\n'), "yaml.duplicate-key"),
    ("duplicate-inside", entry(sources="◆[{id: g1, id: g2, kind: general_knowledge}]"), "yaml.duplicate-key"),
    ("duplicate-escaped", entry('◆"le\\u0076el": 고\n'), "yaml.duplicate-key"),
    ("merge", entry("◆<<: {created: 2026-11-24}\n"), "yaml.merge-key"),
    ("merge-inside", entry("variants:\n  - form: 가\n    kind: spelling\n◆    <<: {form: 나}\n"), "yaml.merge-key"),
    ("merge-alias", entry(definition="◆&a 뜻") + "◆<<: *a\n", "yaml"),
    ("anchor", entry(definition="◆&a 뜻"), "yaml.anchor"),
    ("anchor-and-alias", entry("◆easy_definition: *a\n", definition="◆&a 뜻"), "yaml"),
    ("anchor-on-key", entry("◆&a created: 2026-11-24\n"), "yaml.anchor"),
    ("alias-unknown", entry(definition="◆*a"), "yaml.alias"),
    ("alias-loop", entry("examples: ◆&a [*a]\n"), "yaml"),
    ("tag-str", entry(headword="◆!!str 값"), "yaml.tag"),
    ("tag-python", entry(headword="◆!!python/object/apply:os.system ['id']"), "yaml.tag"),
    ("tag-python-name", entry(headword="◆!!python/name:os.system 값"), "yaml.tag"),
    ("tag-own", entry(headword="◆!값 값"), "yaml.tag"),
    ("tag-verbatim", entry(headword="◆!<tag:yaml.org,2002:str> 값"), "yaml.tag"),
    ("tag-binary", entry(definition="◆!!binary gIGC"), "yaml.tag"),
    ("tag-set", entry("examples: ◆!!set {? 가}\n"), "yaml.tag"),
    ("tag-null", entry(hanja='◆!!null ""'), "yaml.tag"),
    ("tag-file", "◆--- !!map\n" + entry(), "yaml.tag"),
    ("deep-seven", entry("examples: ◆[[[[[[[가]]]]]]]\n"), "yaml.too-deep"),
    ("deep-thousand", entry("examples: ◆" + "[" * 1000 + "]" * 1000 + "\n"), "yaml.too-deep"),
    ("deep-sixty-thousand", entry("examples: ◆" + "[" * 60_000 + "\n"), "yaml.too-deep"),
    ("deep-curly", entry("examples: ◆" + "{a: " * 12_000 + "\n"), "yaml.too-deep"),
    ("deep-mixed", entry("examples: ◆" + "[{a: " * 10_000 + "\n"), "yaml.too-deep"),
    ("deep-dashes", entry("examples:\n  ◆" + "- " * 10_000 + "가\n"), "yaml.too-deep"),
    (
        "deep-block",
        entry("examples:\n" + "".join(" " * (2 * n + 2) + ("◆" if n == 5 else "") + "a:\n" for n in range(200))),
        "yaml",
    ),
    ("deep-asked", entry("◆" + "? " * 10_000 + "\n"), "yaml"),
    ("many-nodes", entry("examples:\n" + "".join(f"  - 예문 {n}{'◆' * (n == 1976)}\n" for n in range(2500))), "yaml.too-many"),
    ("many-nodes-flow", entry("examples: ◆[" + ", ".join(f"가{n}" for n in range(2500)) + "]\n"), "yaml.too-many"),
)  # fmt: skip
_BOMB = "◆a: &a [가, 가]\n" + "".join(
    f"◆{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefghij", "bcdefghijk", strict=True)
)

_SHAPES: tuple[tuple[str, str, str], ...] = (
    ("unknown-key", entry("◆colour: 값\n"), "entry.unknown-field"),
    ("unknown-korean-key", entry("◆표제어: 값\n"), "entry.unknown-field"),
    ("unknown-inside", entry(sources="◆[{id: g1, kind: general_knowledge, x: 1}]"), "entry.unknown-field"),
    ("key-case", entry("◆Level: 중\n", level=None), ""),
    ("key-blank", entry('◆" level": 중\n'), "entry.unknown-field"),
    ("key-html", entry('◆"<script>alert(1)</script>": 값\n'), "entry.unknown-field"),
    ("key-proto", entry("◆__proto__: {a: 1}\n"), "entry.unknown-field"),
    ("key-template", entry("◆template: redirect.html\n"), "entry.unknown-field"),
    ("key-many", entry("".join(f"◆{word}: 1\n" for word in ("handler", "self", "content", "id", "path"))), "entry"),
    ("list-for-text", entry(definition="◆[하나, 둘]"), "entry.wrong-type"),
    ("table-for-text", entry(definition="◆{하나: 둘}"), "entry.wrong-type"),
    ("list-for-headword", entry(headword="◆[하나]"), "entry.wrong-type"),
    ("table-for-headword", entry(headword="◆{a: b}"), "entry.wrong-type"),
    ("list-for-date", entry(revised="◆[2026-11-24]"), "entry.wrong-type"),
    ("list-for-choice", entry(level="◆[중]"), "entry.wrong-type"),
    ("table-for-domain", entry(domain="◆{name: 보기}"), "entry.wrong-type"),
    ("text-for-list", entry("examples: ◆가 나 다\n"), "entry.wrong-type"),
    ("table-for-list", entry("examples: ◆{a: b}\n"), "entry.wrong-type"),
    ("text-for-table", entry("cross_references: ◆사전\n"), "entry.wrong-type"),
    ("list-for-table", entry("cross_references: ◆[사전]\n"), "entry.wrong-type"),
    ("text-for-sources", entry(sources="◆교과서"), "entry.wrong-type"),
    ("table-for-sources", entry(sources="◆{id: g1, kind: general_knowledge}"), "entry.wrong-type"),
    ("list-in-list", entry("examples: ◆[[가]]\n"), "entry.wrong-type"),
    ("table-in-english", entry("english: ◆[{a: b}]\n"), "entry.wrong-type"),
    ("scalar-source", entry(sources="◆[g1]"), "entry.wrong-type"),
    ("null-source", entry(sources="◆[~]"), ""),
    ("empty-sources", entry(sources="◆[]"), "entry.missing-field"),
    ("null-sources", entry(sources="◆"), "entry.missing-field"),
    ("file-is-text", "◆값\n", "entry.wrong-type"),
    ("file-is-list", "◆- headword: 값\n", "entry.wrong-type"),
    ("file-is-number", "◆1\n", "entry.wrong-type"),
    ("file-is-quoted-empty", '◆""\n', ""),
    ("file-is-braces", "◆{}\n", "entry.missing-field"),
    ("headword-empty", entry(headword='◆""'), "entry.missing-field"),
    ("headword-blank", entry(headword='◆"   "'), "entry.missing-field"),
    ("headword-wide-blank", entry(headword='◆"\u3000"'), ""),
    ("headword-no-break", entry(headword='◆"\u00a0"'), ""),
    ("headword-lines", entry(headword='◆"하나\\n둘"'), "entry.forbidden-character"),
    ("headword-tab", entry(headword='◆"하나\\t둘"'), "entry.forbidden-character"),
    ("headword-less", entry(headword="◆1 < 2"), "entry.forbidden-character"),
    ("headword-greater", entry(headword="◆2 > 1"), "entry.forbidden-character"),
    ("headword-script", entry(headword="◆</title><script>alert(1)</script>"), "entry.forbidden-character"),
    ("headword-long", entry(headword="◆" + "가" * 61), "entry.too-long"),
    ("headword-huge", entry(headword="◆" + "가" * 15_000), "entry.too-long"),
    ("headword-numbered", entry(headword="◇선반#2"), "entry.number-in-headword"),
    ("variant-script", entry("variants:\n  - form: ◆<img src=x onerror=alert(1)>\n    kind: spelling\n"), "entry.forbidden"),
    ("both-definitions", entry("◆senses: [{definition: 뜻}]\n"), "entry.both-definitions"),
    ("definition-null", entry(first="◆", definition="~"), "entry.missing-field"),
    ("definition-blank", entry(first="◆", definition='"  "'), "entry.missing-field"),
    *((f"missing-{name.replace('_', '-')}", without(name), "entry.missing-field") for name in FIELDS),
    *(
        (f"number-{index}", entry(f"homograph_number: ◆{value}\n"), "entry.wrong-format")
        for index, value in enumerate(("0", "-1", "1.5", "9" * 40, "1e3", "0x10", "010", "1_000", "true", "１", "٣", "no"))
    ),
    *(
        (f"date-{index}", entry(revised=f"◆{value}"), "entry.wrong-date")
        for index, value in enumerate(
            ("2026-02-30", "2026-13-01", "26-11-24", "2026.11.24", "2026-11-24T00:00:00Z", "0", "어제", "2026-1-1",
             "２０２６-11-24", "-2026-11-24", "1764000000", "9999999-01-01")
        )
    ),
    *(
        (f"edtf-{index}", entry(f"timeline: [{{date: ◆{value}, text: 일}}]\n"), "")
        for index, value in enumerate(("1974-13", "x", '"1980/1962"', "74", '"1974-04-31"', '"??"', "99999", '"/"'))
    ),
    ("level-unknown", entry(level="◆대"), "entry.unknown-value"),
    ("level-label", entry(level="◆중학교"), "entry.unknown-value"),
    ("status-theme", entry(status="◆new"), "entry.unknown-value"),
    ("domain-unknown", entry(domain="◆없는 분야"), "entry.unknown-domain"),
    ("domain-slug", entry(domain="◆sample"), "entry.unknown-domain"),
    ("source-id-odd", entry(sources='[{id: ◆"a b", kind: general_knowledge}]'), "source.wrong-id"),
    ("source-id-attack", entry(sources="[{id: ◆'\"><script>', kind: general_knowledge}]"), "source.wrong-id"),
    ("source-twice", entry(sources="[{id: g1, kind: general_knowledge},\n  {id: ◆g1, title: 책}]"), "source.duplicate-id"),
    ("source-unnamed", entry(sources="◆[{id: s1}]"), "source.unnamed"),
    ("cited-nowhere", entry(definition="◆뜻[^s9]."), "source.undefined"),
    ("cited-proto", entry(definition="◆뜻[^__proto__]."), ""),
    ("blind-reference", entry("cross_references: {see_also: [◆없는말]}\n"), "link.blind-reference"),
    ("self-reference", entry("cross_references: {see_also: [◆◎말]}\n"), "link.self-reference"),
    ("blind-wiki", entry(definition="◆뜻은 [[없는말]]의 뜻"), "link.blind-reference"),
    ("open-wiki", entry(definition="◆뜻은 [[사전의 뜻"), "markdown.wiki-link"),
    ("wiki-first", entry(definition="◆[[사전]]의 뜻"), "yaml.bracket"),
    ("repeated", entry("examples: [가, ◇가]\n"), "entry.repeated-value"),
    ("former-index", entry("former_ids: [◆index]\n"), ""),
    ("former-path", entry("former_ids: [◆../../x]\n"), ""),
    ("former-nul", entry("former_ids: [◆con]\n"), ""),
    ("former-upper", entry("former_ids: [◆Abc]\n"), ""),
    ("former-self", entry("former_ids: [◆◎]\n"), ""),
    ("former-taken", entry("former_ids: [◆sajeon]\n"), "link.taken-former-id"),
    ("former-dash", entry("former_ids: [◆-a-]\n"), ""),
    ("unknown-twice", entry("◆colour: red\n◆colour: blue\n"), ""),
)  # fmt: skip


def yaml_cases() -> Iterator[Case]:
    for name, text, code in (*_SYNTAX, *_SHAPES):
        yield in_text(f"y-{name}", ENTRY, text, code, alone=name.startswith("former-"))
    yield in_text("y-bomb", ENTRY, _BOMB + entry(), "yaml")
    for name, text in {
        "empty": "", "blank": " \n\n  \n", "comment": "# 나중에\n", "comments": "# 가\n\n# 나\n", "dashes": "---\n",
        "dots": "...\n", "tilde": "~\n", "null": "null\n", "dashes-comment": "---\n# 글\n",
    }.items():  # fmt: skip
        path = f"glossary/sample/y-{name}.yml"
        yield Case(f"y-{name}", {path: text.encode()}, faults=(Fault(path, 1),), alone=True)
    for name, text in {"large": entry(definition="가" * 30_000), "huge": entry(definition="가" * 2_000_000)}.items():
        path = f"glossary/sample/y-{name}.yml"
        yield Case(f"y-{name}", {path: text.encode()}, faults=(Fault(path, 1, code="file.too-large"),))
    yield in_text("y-comment-in-value", ENTRY, entry(hanja="◇창원 #1 공장"), "yaml.comment-in-value")
    yield in_text("y-story-tab", STORY, story(extra="places:\n◆\t- 창원\n"), "yaml.tab")
    yield in_text("y-story-quote", STORY, story(title='◆"이야기'), "yaml.unclosed-quote")
    yield in_text("y-story-tag", STORY, story(title="◆!!python/object/apply:os.system [id]"), "yaml.tag")
    yield in_text("y-story-deep", STORY, story(extra="places: ◆" + "[" * 20_000 + "\n"), "yaml.too-deep")
    yield in_text("y-story-list", STORY, "---\n◆- title\n---\n\n글\n", "markdown.metadata")
    yield in_text("y-story-scalar", STORY, "---\n◆title\n---\n\n글\n", "")
    yield in_text("y-story-dots", STORY, "◆" + story().replace("---\n\n", "...\n\n"), "")
    yield in_text("y-page-bomb", PAGE, "---\n" + _BOMB + "title: 가\n---\n\n글\n", "yaml")
    yield in_text("y-page-tag", PAGE, page(title="◆!ENV HOME"), "yaml.tag")
    yield in_text("y-page-duplicate", PAGE, page(extra="◆title: 나\n"), "yaml.duplicate-key")


# --- encodings ------------------------------------------------------------------------------------------------------


def _magic(name: str, path: str, content: bytes, line: int = 1, code: str = "") -> Case:
    path = path.replace("◎", name)
    return Case(name, {path: content}, faults=(Fault(path, line, code=code),), alone=True)


def _mixed(text: str) -> str:
    return text.replace("\n", "\r\n", 3).replace("level: 중\n", "level: 중\r")


_ENDS: Mapping[str, Callable[[str], str]] = {
    "crlf": lambda text: text.replace("\n", "\r\n"),
    "cr": lambda text: text.replace("\n", "\r"),
    "mixed": _mixed,
    "bom": lambda text: f"\ufeff{text}",
    "bom-crlf": lambda text: "\ufeff" + text.replace("\n", "\r\n"),
    "no-end": lambda text: text.rstrip("\n"),
}


def encoding_cases() -> Iterator[Case]:
    texts = {"y": (ENTRY, entry(first="# 첫 줄\n")), "s": (STORY, story()), "p": (PAGE, page())}
    for kind, (path, text) in texts.items():
        for name, encoding in {"utf16": "utf-16", "utf16le": "utf-16-le", "utf16be": "utf-16-be", "utf32": "utf-32",
                               "utf32le": "utf-32-le", "utf32be": "utf-32-be"}.items():  # fmt: skip
            yield _magic(f"e-{kind}-{name}", path, text.replace("◎", "말").encode(encoding), code="text.encoding")
        cp949 = text.replace("◎", "말").encode("cp949")
        line = cp949[: next(i for i, byte in enumerate(cp949) if byte > 127)].count(b"\n") + 1
        yield _magic(f"e-{kind}-cp949", path, cp949, line, "text.encoding")
        for name, content in {
            "hwp": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "hwp3": b"HWP Document File V3.00" + bytes(100),
            "docx": b"PK\x03\x04\x14\0\0\0word/document.xml" + bytes(60), "hwpx": b"PK\x03\x04mimetypeapplication/hwp+zip",
            "pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "png": b"\x89PNG\r\n\x1a\n" + bytes(40), "gzip": b"\x1f\x8b\x08" + bytes(9),
            "jpeg": b"\xff\xd8\xff\xe0\0\x10JFIF" + bytes(20),
        }.items():  # fmt: skip
            yield _magic(f"e-{kind}-{name}", path, content)
    whole = entry().replace("◎", "말").encode()
    yield _magic("e-cut", ENTRY, whole[: whole.index("시험".encode()) + 1], 5, "text.encoding")
    yield _magic(
        "e-surrogate", ENTRY, entry(definition="X").encode().replace(b"X", b"\xed\xa0\x80"), 5, "text.encoding"
    )
    yield _magic(
        "e-overlong", ENTRY, entry(definition="X").encode().replace(b"X", b"\xc0\xbcscript"), 5, "text.encoding"
    )
    yield _magic("e-latin1", ENTRY, entry(definition="X").encode().replace(b"X", b"caf\xe9"), 5, "text.encoding")
    yield _magic("e-late-cp949", STORY, story("글\n" * 30 + "X\n").encode().replace(b"X", "한글".encode("cp949")), 40)
    yield _magic("e-nul-bytes", ENTRY, bytes(4000))
    yield _magic("e-random", ENTRY, bytes((n * 89 + n // 7) % 256 for n in range(4000)))
    yield _magic("e-middle-bom", ENTRY, entry(definition="가\ufeff나").encode(), 5, "text.invisible")
    yield _magic("e-two-bom", ENTRY, b"\xef\xbb\xbf\xef\xbb\xbf" + entry().encode(), 1, "text.invisible")
    for name, changed in _ENDS.items():
        yield in_text(f"e-y-{name}", ENTRY, changed(entry(definition="뜻 하나.")), typed={"definition": "뜻 하나."})
        yield in_text(f"e-s-{name}", STORY, changed(story("첫 글.\n\n둘째 글.\n")), shown="둘째 글.")
        yield in_text(f"e-p-{name}", PAGE, changed(page("쪽의 글.\n")), shown="쪽의 글.")
        yield in_text(f"e-l-{name}", ENTRY, changed(entry("level: ◆고\n")), "yaml.duplicate-key")


# --- characters -----------------------------------------------------------------------------------------------------

_CHARACTERS: Mapping[str, tuple[str, str]] = {
    "nul": ("\0", "text.control"), "bell": ("\a", "text.control"), "escape": ("\x1b", "text.control"),
    "vertical-tab": ("\v", "text.control"), "form-feed": ("\f", "text.control"), "delete": ("\x7f", "text.control"),
    "nel": ("\x85", "text.control"), "c1": ("\x9b", "text.control"), "rlo": ("\u202e", "text.bidi"),
    "isolate": ("\u2067", "text.bidi"), "alm": ("\u061c", "text.bidi"), "zero-width": ("\u200b", "text.invisible"),
    "joiner": ("가\u200d나", "text.invisible"), "word-joiner": ("\u2060", "text.invisible"),
    "separator": ("\u2028", "text.line-separator"), "paragraph": ("\u2029", "text.line-separator"),
    "private": ("\uf53a", "text.private-use"), "private-high": ("\U000f0001", "text.private-use"),
    "unassigned": ("\u0378", "text.unassigned"), "noncharacter": ("\ufdd0", "text.unassigned"),
    "noncharacter-end": ("\uffff", "text.unassigned"), "replacement": ("\ufffd", "text.broken"),
    "mojibake": ("占쏙옙", "text.broken"), "object": ("\ufffc", "text.broken"), "half-width": ("\uffa1", "text.half-width"),
    "filler": ("\u3164", "text.invisible"), "first-filler": ("\u115f", "text.invisible"),
    "half-filler": ("\uffa0", "text.invisible"), "variation": ("漢\ufe00", "text.invisible"),
    "variation-high": ("漢\U000e0100", "text.invisible"), "tag": ("\U000e0041", "text.invisible"),
    "soft-hyphen": ("\u00ad", "text.invisible"), "zalgo": ("a" + "\u0301\u0302\u0303\u0304\u0305\u0306", "text.too-many"),
    "mongolian": ("\u180e", "text.invisible"), "interlinear": ("\ufff9", "text.invisible"),
    "digit-shape": ("\u206e", "text.invisible"),
}  # fmt: skip


def character_cases() -> Iterator[Case]:
    for name, (char, code) in _CHARACTERS.items():
        yield in_text(f"c-{name}-headword", ENTRY, entry(headword=f"◆가{char}나"), code)
        yield in_text(f"c-{name}-body", ENTRY, entry(block(f"첫 줄\n◆가{char}나")), code)
        yield in_text(f"c-{name}-story", STORY, story(f"첫 줄\n\n◆가{char}나\n"), code)
        yield in_text(f"c-{name}-meta", STORY, story(title=f"◆가{char}나"), code)
        if len(char) == 1:
            escape = f"\\u{ord(char):04x}" if ord(char) < 0x10000 else f"\\U{ord(char):08x}"
            yield in_text(f"c-{name}-escape", ENTRY, entry(headword=f'◆"가{escape}나"'), "")
            path = f"glossary/sample/가{char}나.yml"
            if char != "\0":
                yield Case(f"c-{name}-name", {path: entry().encode()}, faults=(Fault(f"?{name}", 1),), alone=True)
    for name, text in {
        "entity": "가&#8203;나",
        "entity-hex": "가&#x202e;나",
        "entity-name": "가&zwj;나&shy;",
        "percent": "%E2%80%8B",
    }.items():
        yield in_text(f"c-{name}", ENTRY, entry(block(text), definition=f"'{text}'", headword=f"'◎{text}'"),
                      typed={"definition": text, "headword": f"c-{name}{text}", "text": text}, shown=text)  # fmt: skip
    nfd = "\u1112\u116a\u11ab\u110b\u1172\u11af"
    yield in_text(
        "c-nfd-text", ENTRY, entry(definition=f"{nfd}의 뜻."), typed={"definition": "환율의 뜻."}, shown="환율의 뜻."
    )
    yield in_text("c-nfd-escape", ENTRY, entry(definition='"\\u1112\\u116a\\u11ab"'), typed={"definition": "환"})
    yield in_text("c-nfd-latin", ENTRY, entry(definition="cafe\u0301."), typed={"definition": "café."})


# --- good texts -----------------------------------------------------------------------------------------------------

_PLAIN = (
    "C#", "5 < 10", "a > b", "__proto__", "constructor", "no", "yes", "on", "010", "12:30:45", "2011-01-03", "1_000", "0x1F",
    "1e3", ".inf", "R&D", "AT&amp;T", "&lt;b&gt;", "<b>굵게</b>", "<script>alert(1)</script>", "{{ x }}", "{% raw %}", "${HOME}", "!ENV x",
    "*별*", "**별**", "_가_", "`가`", "# 가", "> 가", "- 가", "![가](나)", "[가](javascript:alert(1))", "a\\b", "\\n", "%s %d {0}",
    "‘가’ “나”", "'가'", '"가"', "「가」『나』", "가\u00b7나", "㎏ ㈜ ①", "가 — 나 … 다", "1) 가 2) 나", "=HYPERLINK(1)", "@SUM(1)", "+1", "-1",
    "]]>", "<!--", "-->", "</article>", "</title>", "&#8203;", "\\u200b", "ᄒᆞᆫ글", "나랏〮말〯ᄊᆞ미", "\uf914\uf9b4", "𠮷野家", "👨‍👩‍👧‍👦", "👍🏽 ❤️", "1️⃣",
    "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "ㅋㅋㅋ", "漢字", "Ångström", "ｆｕｌｌ", "^^", "~", "null", "|", "a|b", "[a, b]", "{a: b}", "a: b", "a #b", "?", ":)", "'", "''", '"', "%", "...", "---x",
)  # fmt: skip
_HEADWORDS = (
    "C#", "__proto__", "constructor", "toString", "hasOwnProperty", "index.html", "../../etc/passwd", "no", "null", "~", "true", "010", "12:30:45", "2011-01-03",
    "R&D", "5G", "AT&T", "&lt;script&gt;", "{{ x }}", "*별*", "'", '"', "`", "\\", "/", "?q=", "#", "%00", "e=mc²", "가'나\"다", "ᄒᆞᆫ글", "\uf914", "𠮷",
    "👨‍👩‍👧‍👦", "가나다라마바사아자차" * 6, "CON", "nul", "window.name", "[[사전]]", "[^g1]", "사전|말", ".", "..", "…", "javascript:alert(1)", "data:text/html,x", "://",
)  # fmt: skip


def quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def good_cases() -> Iterator[Case]:
    for index, text in enumerate(_PLAIN):
        running = "[[" not in text
        yield in_text(
            f"g-plain-{index}",
            ENTRY,
            entry(
                f"easy_definition: {quoted(text)}\nexamples: [{quoted(text)}]\nhanja: {quoted(text)}\n"
                f"variants: [{{form: {quoted('x' + text.replace('<', '＜').replace('>', '＞'))}, kind: spelling}}]\n"
                f"part_of_speech: {quoted(text)}\npronunciation: {quoted(text)}\n"
                f"particulars: [{{label: {quoted(text)}, text: {quoted(text)}}}]\n"
                f"timeline: [{{date: '1974', text: {quoted(text)}}}]\n",
                definition=quoted(text),
                sources=f"[{{id: s1, publisher: {quoted(text)}, title: {quoted(text)}, note: {quoted(text)}}}]",
            ),
            typed={"definition": text, "easy_definition": text, "examples": [text], "hanja": text} if running else {},
            shown=text,
        )
    for index, text in enumerate(_HEADWORDS):
        yield in_text(
            f"g-word-{index}",
            ENTRY,
            entry(headword=quoted(text), reading="읽기"),
            typed={"headword": text},
            shown=text,
            alone=True,
        )
        if index % 2:
            yield in_text(f"g-title-{index}", STORY, story(title=quoted(text), subject=f"{{name: {quoted(text)}, living: false}}",
                          subtitle=quoted(text)), typed={"title": text, "subtitle": text}, shown=text)  # fmt: skip
        else:
            yield in_text(
                f"g-page-{index}", PAGE, page(title=quoted(text), extra=f"description: {quoted(text)}\n"), shown=text
            )
    for index, value in enumerate(
        (
            "no",
            "010",
            "12:30:45",
            "2011-01-03",
            "1_000",
            "0x1F",
            "yes",
            "on",
            "1e3",
            "0o17",
            ".5",
            "C#",
            "R&D",
            "true",
            "NO",
        )
    ):
        yield in_text(
            f"g-unquoted-{index}",
            ENTRY,
            entry(headword=value, definition=value),
            typed={"headword": value, "definition": value},
            shown=value,
            alone=True,
        )
    for index, value in enumerate(("~", "null", "Null")):
        yield in_text(
            f"g-nothing-{index}", ENTRY, entry(headword=value), typed={"headword": value}, shown=value, alone=True
        )
    yield in_text("g-left-out", ENTRY, entry("hanja:\nexamples:\nenglish: ~\nbody: null\nfigures: []\ncross_references: {}\n"),
                  typed={"hanja": None, "examples": [], "english": [], "text": None})  # fmt: skip
    yield in_text("g-tab-behind-colon", ENTRY, entry("hanja:\t漢字\n"), typed={"hanja": "漢字"})
    yield in_text("g-asked-key", ENTRY, entry("? hanja\n: 漢字\n"), typed={"hanja": "漢字"})
    yield in_text("g-one-dashes", ENTRY, "---\n" + entry() + "...\n", typed={"level": "중"})
    yield in_text("g-folded", ENTRY, entry("easy_definition: >-\n  가\n  나\n"), typed={"easy_definition": "가 나"})
    yield in_text(
        "g-quoted-lines", ENTRY, entry('easy_definition: "가\n  나\n\n  다"\n'), typed={"easy_definition": "가 나\n다"}
    )
    yield in_text(
        "g-flow-file",
        ENTRY,
        "{" + ", ".join(f"{key}: {value}" for key, value in FIELDS.items()) + "}\n",
        typed={"level": "중"},
    )
    yield in_text(
        "g-code",
        ENTRY,
        entry(block("글 `<b>{{ x }}</b>` 글\n\n```\n<script>{{ x }}</script>\n```")),
        shown="<script>{{ x }}</script>",
    )
    yield in_text("g-marks-known", STORY, story("==x== ~~y~~ : 뜻 ++z++ 5 < 10 &copy; x^2^ H~2~O\n"), shown="5 < 10")
    yield in_text("g-placeholder", ENTRY, entry(block("*글**글**[[사전]] 다")), typed={"text": "*글글사전 다"})
    yield in_text(
        "g-placeholder-2", STORY, story("*글**글**[^g1] **[[사전]]*가* [글*글**글**](https://a.kr) 끝\n"), shown="끝"
    )
    yield in_text("g-long-line", ENTRY, entry(block("가나" * 9_500)), shown="가나가나")
    yield in_text("g-table", STORY, story("| 가 | 나 |\n|---|---|\n| 1 | 2 |\n"), shown="가")


# --- Markdown -------------------------------------------------------------------------------------------------------

_FORBIDDEN: tuple[tuple[str, str, str], ...] = (
    ("script", "◆<script>alert(1)</script>", "markdown.raw-html"),
    ("img", "글 ◆<img src=x onerror=alert(1)>", "markdown.raw-html"),
    ("svg", "◆<svg/onload=alert(1)>", "markdown.raw-html"),
    ("svg-line", "◆<svg\nonload=alert(1)>", "markdown.raw-html"),
    ("unclosed-tag", "◆<img src=x onerror=alert(1) ", "markdown.raw-html"),
    ("iframe", '◆<iframe srcdoc="<script>alert(1)</script>"></iframe>', "markdown.raw-html"),
    ("comment", "글 ◆<!-- 숨김 -->", "markdown.raw-html"),
    ("cdata", "◆<![CDATA[<script>]]>", "markdown.raw-html"),
    ("declaration", "◆<!DOCTYPE html>", "markdown.raw-html"),
    ("instruction", "◆<?php echo 1 ?>", "markdown.raw-html"),
    ("close", "◆</article>", "markdown.raw-html"),
    ("upper", "◆<SCRIPT SRC=//evil.example/x.js></SCRIPT>", "markdown.raw-html"),
    ("custom", "◆<x-a onclick=alert(1)>글</x-a>", "markdown.raw-html"),
    ("namespace", "◆<svg:script>alert(1)</svg:script>", "markdown.raw-html"),
    ("in-quote", "> ◆<b>글</b>", "markdown.raw-html"),
    ("in-list", "- ◆<b>글</b>", "markdown.raw-html"),
    ("in-table", "| 가 | 나 |\n|---|---|\n| ◆<b>글</b> | 다 |", "markdown.raw-html"),
    ("in-heading", "## ◆<b>글</b>", "markdown.raw-html"),
    ("in-link", "[◆<b>글</b>](https://a.kr)", "markdown.raw-html"),
    ("in-notice", "!!! note\n    ◆<b>글</b>", "markdown.raw-html"),
    ("in-image", "![◆<b>글</b>](x.png)", ""),
    ("behind-code", "`가` ◆<b>글</b> `나`", "markdown.raw-html"),
    ("behind-odd-ticks", "``가` ◆<b>글</b>", "markdown.raw-html"),
    ("indented", "글\n\n    ◆<script>alert(1)</script>", "markdown.raw-html"),
    ("autolink", "◆<https://a.kr>", "markdown.autolink"),
    ("autolink-script", "<javascript:alert(1)>", ""),
    ("autolink-mail", "◆<a@a.kr>", "markdown.autolink"),
    ("title", "◆# 제목", "markdown.title-heading"),
    ("title-script", "◆# `</title><script>alert(1)</script>`", "markdown.title-heading"),
    ("deep", "◆##### 제목", "markdown.deep-heading"),
    ("underlined", "제목\n◆====", "markdown.underlined-heading"),
    ("underlined-dashes", "제목\n◆----", "markdown.underlined-heading"),
    ("footnote", "◆[^g1]: 글", "markdown.footnote-definition"),
    ("abbreviation", "◆*[백제]: <img src=x onerror=alert(1)>", "markdown.abbreviation"),
    ("link-definition", "[글][a]\n\n◆[a]: javascript:alert(1)", "markdown.link-definition"),
    ("details", "◆??? note\n    글", "markdown.details"),
    ("details-open", '◆???+ note "제목"\n    글', "markdown.details"),
    ("tabs", '◆=== "탭"\n    글', "markdown.tabs"),
    ("attributes", "글\n◆{: #__config }", "markdown.attributes"),
    ("attributes-image", '![x](x.png)◆{: onerror="alert(1)" }', ""),
    ("attributes-heading", "## 제목 ◆{ #top }", "markdown.attributes"),
    ("attributes-on", '## t ◆{: tabindex=0 autofocus=1 onfocus="alert(1)" }', "markdown.attributes"),
    ("snippet", '◆--8<-- "../../etc/passwd"', "markdown.snippet"),
    ("snippet-block", "◆--8<--\n.git/config\n◆--8<--", "markdown.snippet"),
    ("macro", "◆{{ config.items() }}", "markdown.macro"),
    ("macro-block", "◆{% include 'x' %}", "markdown.macro"),
    ("open-code", "글\n\n◆```\n코드", "markdown.unclosed-code"),
    ("code-attributes", '◆```{ .py onclick="alert(1)" }\n가\n```', "markdown.unclosed-code"),
    ("code-html", '◆```x"onload="alert(1)\n가\n```', "markdown.unclosed-code"),
    ("wiki-empty", "◆[[]]", "markdown.wiki-link"),
    ("wiki-open", "◆[[사전", "markdown.wiki-link"),
    ("wiki-script", "◆[[<script>]]", ""),
    ("wiki-shown", "[[사전|◆<img src=x onerror=alert(1)>]]", ""),
    ("wiki-path", "◆[[../../etc/passwd]]", "link.blind-reference"),
    ("wiki-proto", "◆[[__proto__]]", "link.blind-reference"),
    ("citation-odd", "◆[^a b]", "markdown.citation"),
    ("citation-script", "◆[^<script>]", ""),
)  # fmt: skip

_ADDRESSES: tuple[tuple[str, str], ...] = (
    ("javascript:alert(1)", ""), ("JAVASCRIPT:alert(1)", ""), ("java&#115;cript:alert(1)", ""),
    ("java&#9;script:alert(1)", ""), ("java&Tab;script:alert(1)", ""), ("&#106;avascript&colon;alert(1)", ""), ("java\\script:alert(1)", ""),
    ("<java script:alert(1)>", ""), ("&amp;#106;avascript:alert(1)", ""), ("&#x1;javascript:alert(1)", ""),
    ("vbscript:x", ""), ("data:text/html,<script>", ""), ("data:image/svg+xml;base64,PHN2Zz4=", ""), ("file:///etc/passwd", ""), ("ftp://a.kr/x", ""), ("tel:010", ""),
    ("blob:https://a.kr/1", ""), ("about:blank", ""), ("view-source:https://a.kr", ""), ("intent://x", ""), ("entry:sajeon", ""),
    ("source:x", ""), ("figure:x", ""), ("//evil.example", ""), ("///evil.example", ""), ("/\\evil.example", ""),
    ("\\\\\\\\evil.example", ""), ("&#47;&#47;evil.example", ""), ("https:evil.example", ""), ("https:/evil.example", ""), ("https:///evil.example", ""),
    ("https:\\\\evil.example", ""), ("https://", ""), ("https://a", ""), ("https://user@a.kr", "address.user-part"),
    ("https://korea.kr:pw@evil.example", "address.user-part"), ("https://korea.kr%40evil.example", "address.user-part"), ("https://korea.kr&#64;evil.example", "address.user-part"),
    ("https://аpple.com", "address.mixed-script"), ("https://xn--pple-43d.com", "address.mixed-script"), ("https://ａ.kr", ""), ("https://a．kr", ""),
    ("https://xn--0.kr", ""), ("https://a.kr:99999/", ""), ("https://[::1", ""), ("https://a..kr/", ""), ("https://-.kr@", ""), ("https://a.kr/\\b", ""),
    ("<https://a.kr/ b>", ""), ("https://a.kr/`b", ""), ('https://a.kr/"onmouseover="alert(1)', ""), ("https://a.kr/`x`", ""), ("../../../../etc/passwd", ""),
    ("../../mkdocs.yml", ""), ("/etc/passwd", ""), ("/glossary/", ""), ("없는파일.md", ""), ("../없는폴더/index.md", ""), ("..", ""), ("../sample", ""), ("./", ""), ("?q=1", ""), ("", ""),
    ("%2e%2e/%2e%2e/mkdocs.yml", ""), ("mailto:", ""), ("mailto:a@b.kr?subject=x&body=y%0A", ""), ("mailto:a@b.kr,c@d.kr", ""), ("#none", "link.missing-heading"),
)  # fmt: skip
_GOOD_ADDRESSES = (
    "https://www.changwon.go.kr/", "http://a.kr/x?a=1&b=2#c", "https://한글.한국/가나", "https://a.kr/(가)", "https://xn--bj0bj06e.xn--3e0b707e/",
    "https://a.kr:8080/", "https://[2001:db8::1]/", "https://a.kr/%EA%B0%80", "https://a.kr/?q=a%22b", "https://a.kr/~b/", "<https://a.kr/>",
)  # fmt: skip


def markdown_cases() -> Iterator[Case]:
    for name, body, code in _FORBIDDEN:
        yield in_text(f"m-{name}-entry", ENTRY, entry(block(body)), code)
        yield in_text(f"m-{name}-story", STORY, story(f"첫 글\n\n{body}\n"), code)
        if name not in ("title", "title-script"):
            yield in_text(f"m-{name}-page", PAGE, page(f"첫 글\n\n{body}\n"), code)
    yield in_text("m-two-titles", PAGE, page("# 하나\n\n글\n\n◆# 둘\n"), "markdown.title-heading")
    yield in_text("m-page-citation", PAGE, page("글◆[^g1]\n"), "source.undefined")
    yield in_text("m-title-active", PAGE, "# ◆제목 <script>alert(1)</script>\n\n글\n", "")
    yield in_text("m-no-title", PAGE, "◆글만 있습니다\n", "page.missing-title")
    for index, (address, code) in enumerate(_ADDRESSES):
        path, make = ((ENTRY, entry_with), (STORY, story_with), (PAGE, page_with))[index % 3]
        yield in_text(f"a-link-{index}", path, make(f"글\n\n글 ◆[글]({address}) 글"), code)
    for index, address in enumerate(_GOOD_ADDRESSES):
        yield in_text(f"a-good-{index}", STORY, story(f"글 [이어짐]({address}) 글\n"), shown="이어짐")
        if not address.startswith("<"):
            yield in_text(
                f"a-source-good-{index}",
                ENTRY,
                entry(block("글[^s1]"), sources=f'[{{id: s1, title: 책, url: "{address}"}}]'),
            )
    for index, address in enumerate((
        "javascript:alert(1)", "//evil.example", "data:text/html,x", "mailto:a@b.kr", "www.a.kr", "a.kr", "https://a.kr/ b", "https://user@a.kr", "https://аpple.com",
        "https://a.kr/\\x", "https://a.kr/<script>", "ftp://a.kr", "../x.yml", "https://", "https://a", "java&#115;cript:alert(1)", "https://a.kr/\\u202e", " ",
        "https://a.kr\\t/x", "https://a.kr\\n/x", "HTTPS:/a.kr",
    )):  # fmt: skip
        shown = address.replace("\\", "\\\\") if address.endswith("\\x") else address
        mark = "◇" if address == " " else "◆"
        text = entry(sources=f'[{{id: s1, title: 책, url: {mark}"{shown}"}}]')
        yield in_text(f"a-source-{index}", ENTRY, text)
    for index, file in enumerate((
        "https://evil.example/x.png", "//evil.example/x.png", "data:image/png;base64,AAAA", "../sajeon-1.svg", "/etc/passwd", "x.png", "javascript:alert(1)", "C:\\\\x.png",
        "..\\\\x.png", "x.png?a=1", "x.svg#a", "◎.yml", "../../content/index.md", "%2e%2e/x.png", "x.html", ".", "",
    )):  # fmt: skip
        yield in_text(f"a-image-{index}", ENTRY, entry(block(f"글\n\n◆![말]({file})")), "")
        yield in_text(f"a-image-page-{index}", PAGE, page(f"글\n\n◆![말]({file})\n"), "")
        if file:
            yield in_text(f"a-figure-{index}", ENTRY, entry(f'figures: [{{file: ◆"{file}", alt: 말}}]\n'), "")


def entry_with(body: str) -> str:
    return entry(block(body))


def story_with(body: str) -> str:
    return story(f"{body}\n")


def page_with(body: str) -> str:
    return page(f"{body}\n")


# --- slow and deep Markdown -----------------------------------------------------------------------------------------

_ROWS = {
    "open": "[", "image": "![", "link": "[a](", "angle": "[a](<b", "declaration": "<![", "cite": "[^1]", "star": "*", "under": "_", "tick": "`", "tag": "<a ",
    "wiki": "[[", "pairs": "[]", "star-word": "*a", "under-word": "_a ", "tick-two": "`a``b", "bang": "!", "paren": "(", "escape": "\\[", "entity": "&#", "pipe": "|",
    "curly": "{", "macro": "{%", "attributes": "{: #", "minus": "-", "equals": "=", "hash": "#", "quote": ">", "tilde": "~", "star-three": "***a** ", "link-nested": "[a[b](c)",
    "stars-under": "*_", "http": "http://a.", "mail": "a@b.", "emphasis": "**a*b", "cite-wiki": "[[a|[^1]", "resident": "9001011", "digits": "010-1234-", "hanja": "漢(",
}  # fmt: skip
_BLOCKS = {
    "quotes": "\n".join(">" * n + " 가" for n in range(1, 400)), "quotes-line": "> " * 8000 + "가", "lists": "\n".join("  " * n + "- 가" for n in range(400)),
    "lists-four": "\n".join("    " * n + "- 가" for n in range(200)), "lists-line": "- " * 8000 + "가", "notices": "\n".join("    " * n + "!!! note" for n in range(200)),
    "columns": "|" + "가|" * 1000 + "\n|" + "-|" * 1000 + "\n|" + "나|" * 1000, "rows": "| 가 | 나 |\n|---|---|\n" + "| 1 | 2 |\n" * 4900, "lines": "가\n" * 4990,
    "too-many-lines": "가\n" * 6000, "headings": "## 가\n\n" * 299, "too-many-headings": "## 가\n\n" * 400, "headings-same": "## 가 1\n\n## 가\n\n" * 140, "paragraphs": "가\n\n" * 2490,
    "ordered": "1. 가\n" * 4000, "wikis": "[[사전]] " * 900, "links": "[가](https://a.kr) " * 900, "codes": "`가` " * 900, "fences": "```\n가\n```\n" * 900, "tables": "|a|\n|-|\n|b|\n\n" * 1000,
    "emphases": "**가** " * 2000, "words": "사전 " * 6000, "long-word": "가" * 19_990, "blank-lines": "\n" * 4900 + "가", "blanks": "가" + " " * 19_000 + "나", "tabs": "\t" * 60 + "가",
    "many-tabs": "\t" * 5000 + "가", "indents": "\n".join(" " * n + "가" for n in range(60)), "backslashes": "\\" * 59 + "가", "notice-flat": "!!! note\n    가\n\n" * 1500,
    "mixed": "> - > - > - > - > - > - > 가\n" * 300, "sentences": "가 나. " * 4500, "half-table": "|" * 50 + "\n" + "|-" * 5000, "quote-lazy": "> 가\n나\n" * 2000,
}  # fmt: skip


def slow_cases() -> Iterator[Case]:
    for index, (name, row) in enumerate(_ROWS.items()):
        text = (row * (16_000 // len(row) + 1))[:16_000]
        yield in_text(f"s-{name}", STORY, story(f"글\n\n{text}\n"), only_safe=True)
        if index % 2:
            continue
        lines = "\n".join([row * max(50 // len(row), 1)] * (16_000 // 51))
        yield in_text(f"s-{name}-lines", STORY, story(f"글\n\n{lines}\n"), only_safe=True)
        yield in_text(f"s-{name}-definition", ENTRY, entry(definition=quoted(f"뜻 {text}")), only_safe=True)
    for name, body in _BLOCKS.items():
        yield in_text(f"s-{name}", STORY, story(f"글\n\n{body}\n"), only_safe=True)
    yield in_text("s-huge-story", STORY, "◆" + story("가나다라 " * 20_000), "file.too-large")
    yield in_text("s-no-close", STORY, "◆---\n" + "a: b\n" * 3000, "")
    yield in_text("s-dashes", STORY, "---\n" * 5000, only_safe=True)


def text_cases() -> Iterator[Case]:
    """All of this module."""
    yield from yaml_cases()
    yield from encoding_cases()
    yield from character_cases()
    yield from good_cases()
    yield from markdown_cases()
    yield from slow_cases()
