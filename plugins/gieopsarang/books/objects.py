"""A part of a book as Typst wrote it, object by object; dictionaries and references as they are written.

Typst writes plain objects, each where the table of references says. Whatever looks otherwise raises a `ValueError` or
`LookupError`: nothing is guessed.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

STRING = rb"\([^()\\]*+(?:\\.[^()\\]*+)*+\)"
"""A string whose inner parentheses are escaped, as `flat` makes them."""
HEX = rb"<[0-9A-Fa-f]*+>"

_TAIL = re.compile(rb"trailer\n(<<.*>>)\nstartxref\n(\d+)\n%%EOF\n?", re.DOTALL)
_TABLE = re.compile(rb"xref\n0 (\d+)\n0000000000 65535 f\r\n((?:\d{10} 00000 n\r\n)*+)")
_ROW = 20
_END = b"\nendobj\n"
_END_OF_STREAM = b"\nendstream"
_STREAM = re.compile(rb"(<<(?:[^()\\]|%b)*?>>)\nstream\n" % STRING, re.DOTALL)
_FLAT = re.compile(rb"[^()\\]*+(?:%b[^()\\]*+)*+" % STRING, re.DOTALL)
_PARENTHESIS = re.compile(rb"\\.|[()\\]", re.DOTALL)
_TOKEN = re.compile(
    rb"\s*+(<<|>>|\[[^][()\\]*+(?:%b[^][()\\]*+)*+\]|[][]|%b|%b|/[^\s()<>\[\]{}/%%]*+|[^\s()<>\[\]{}/%%]++)\s*+"
    % (STRING, STRING, HEX),
    re.DOTALL,
)
"""An array without arrays in it is one token: there are long ones."""
_REFERENCE = re.compile(rb"(\d+) 0 R")
_REFERENCES = re.compile(rb"\[?(?:\d+ 0 R ?)*+\]?")
_STRINGS = re.compile(rb"%b|%b" % (STRING, HEX), re.DOTALL)
_ESCAPE = re.compile(rb"\\(.)", re.DOTALL)
_ESCAPED = re.compile(rb"[^\\]*+(?:\\(?:[0-7]{3}|[nrtbf\\])[^\\]*+)*+")
"""A string with no other escapes than Python has too."""
_PAIR = re.compile(rb"(%b|%b|\d+) ?(\d+) 0 R ?" % (STRING, HEX), re.DOTALL)
_PAIRS = re.compile(rb"\[(?:%b)*+\]" % _PAIR.pattern, re.DOTALL)


@dataclass(frozen=True, slots=True)
class Source:
    """The objects of one file by their number."""

    bodies: Mapping[int, bytes]
    trailer: Mapping[bytes, bytes]

    def entries(self, reference: bytes) -> dict[bytes, bytes]:
        """What the dictionary holds that a reference leads to."""
        return entries(self.bodies[numbered(reference)])


def read_source(data: bytes) -> Source:
    """Take a file apart by its table of references."""
    tail = _TAIL.fullmatch(data, data.rindex(b"\ntrailer\n") + 1)
    table = tail and _TABLE.fullmatch(data, int(tail[2]), tail.start())
    if not tail or not table or len(table[2]) != _ROW * (int(table[1]) - 1):
        raise ValueError("xref")
    rows = table[2]
    places = [int(rows[row : row + 10]) for row in range(0, len(rows), _ROW)]
    bodies: dict[int, bytes] = {}
    for number, (begin, end) in enumerate(pairwise((*places, int(tail[2]))), 1):
        head = b"%d 0 obj\n" % number
        if not data.startswith(head, begin) or not data.endswith(_END, begin + len(head), end):
            raise ValueError(head)
        bodies[number] = data[begin + len(head) : end - len(_END)]
    return Source(bodies, entries(tail[1]))


def is_stream(body: bytes) -> bool:
    """Whether an object is a stream: no other ends so."""
    return body.endswith(_END_OF_STREAM)


def stream(body: bytes) -> tuple[bytes, bytes]:
    """The dictionary of a stream, and what streams."""
    found = _STREAM.match(body)
    if not found or int(entries(found[1])[b"/Length"]) != len(body) - found.end() - len(_END_OF_STREAM):
        raise ValueError("stream")
    return found[1], body[found.end() : -len(_END_OF_STREAM)]


def flat(body: bytes) -> bytes:
    """An object with all parentheses escaped that stand in strings, so that `STRING` finds each string's end."""
    if b"(" not in body or _FLAT.fullmatch(body):
        return body
    depth, done = 0, 0
    pieces: list[bytes] = []
    for mark in _PARENTHESIS.finditer(body):
        closes = mark[0] == b")"
        depth += mark[0] == b"("
        if not depth:
            raise ValueError(mark[0])
        if depth > 1 and len(mark[0]) == 1:
            pieces += (body[done : mark.start()], b"\\")
            done = mark.start()
        depth -= closes
    if depth:
        raise ValueError("(")
    return b"".join((*pieces, body[done:]))


def _tokens(body: bytes) -> Iterator[re.Match[bytes]]:
    place = 0
    while place < len(body):
        token = _TOKEN.match(body, place)
        if not token:
            raise ValueError(body[place : place + 20])
        yield token
        place = token.end()


def entries(body: bytes) -> dict[bytes, bytes]:
    """What a dictionary holds, each value as it is written."""
    found: dict[bytes, bytes] = {}
    key, begin, depth = b"", 0, 0
    for token in _tokens(flat(body)):
        word = token[1]
        ends = depth == 1 and (word == b">>" or (word.startswith(b"/") and begin < token.start(1)))
        if ends and key:
            found[key] = body[begin : token.start(1)].rstrip()
            key = b""
        if depth == 1 and not key and word.startswith(b"/"):
            key, begin = word, token.end()
        depth += (word in {b"<<", b"["}) - (word in {b">>", b"]"})
        if (not depth) != (token.end() == len(body)):
            raise ValueError(body[:20])
    return found


def written(held: Mapping[bytes, bytes]) -> bytes:
    """A dictionary of such entries."""
    return b"<<%b>>" % b"".join(b"%b %b" % pair for pair in held.items())


def numbered(reference: bytes) -> int:
    """The number of the object that a reference leads to."""
    found = _REFERENCE.fullmatch(reference)
    if not found:
        raise ValueError(reference)
    return int(found[1])


def references(value: bytes) -> list[bytes]:
    """The references in an array that holds nothing else, or the one that stands alone."""
    if not _REFERENCES.fullmatch(value):
        raise ValueError(value[:20])
    return [found[0] for found in _REFERENCE.finditer(value)]


def mentioned(body: bytes) -> set[int]:
    """The numbers of all objects that an object without strings refers to."""
    return {int(found[1]) for found in _REFERENCE.finditer(body)}


def pairs(value: bytes) -> list[tuple[bytes, bytes]]:
    """The keys of a name tree or number tree that is one array, each with the number of the object it leads to."""
    if not _PAIRS.fullmatch(value):
        raise ValueError(value[:20])
    return _PAIR.findall(value)


def text_string(text: str) -> bytes:
    """Words as they stand in a PDF."""
    return b"<FEFF%b>" % text.encode("utf-16-be").hex().upper().encode()


def strings(array: bytes) -> list[bytes]:
    """The strings of an array, or of one alone, as they are written."""
    return _STRINGS.findall(flat(array))


def decoded(string: bytes) -> bytes:
    """The bytes that a string stands for."""
    inner = string[1:-1]
    if string.startswith(b"<"):
        return bytes.fromhex(inner.decode())
    if b"\\(" in inner or b"\\)" in inner:
        inner = _ESCAPE.sub(lambda found: b"\\%03o" % ord(found[1]) if found[1] in b"()" else found[0], inner)
    if not _ESCAPED.fullmatch(inner):
        raise ValueError(string)
    return inner.decode("unicode_escape").encode("latin-1")
