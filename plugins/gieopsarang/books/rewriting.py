"""The objects of a part made the book's: references, structure keys, ids and links, each part having counted afresh."""

import re
from collections.abc import Callable, Mapping

from gieopsarang.books.objects import HEX, STRING, flat

_LINK = re.compile(
    rb"(?P<before><</Type/Annot/Subtype/Link(?:/\w++(?: ?[\d.]++|\[[\d. -]*+\]))*+)"
    rb"/A<</Type/Action/S/URI/URI\(x-dest:(?P<name>[^()\\]*+)\)>>"
    rb"(?P<between>(?:/F \d++)?+/StructParent )(?P<parent>\d++)/Contents\(x-dest:(?P=name)\)>>"
)
"""A link within the book, which leaves Typst as an address."""
_REFERENCE = re.compile(rb"([0-9]++) 0 R\b")
_PIECE = re.compile(
    rb"""(?P<reference>[0-9]++)\ 0\ R\b
    |(?P<key>/StructParents?\ )(?P<parent>\d++)
    |/ID(?P<id>%(string)b|%(hex)b)
    |/Headers\[(?P<headers>(?:%(string)b|%(hex)b|\ )*+)\]
    |(?P<strange>/URI\(x-dest:)
    |(?P<string>%(string)b)
    """
    % {b"string": STRING, b"hex": HEX},
    re.DOTALL | re.VERBOSE,
)
_OPENING = re.compile(rb"(?P<string>%b)|(?P<hex>%b)" % (STRING, HEX), re.DOTALL)

Said = Callable[[bytes], bytes]
"""From the name of a place to what a link that leads there says, as a PDF's string; it notes that there is a way there."""


class Rewriter:
    """Rewrites the objects of one part, in one go each."""

    def __init__(self, new: Mapping[bytes, bytes], first_parent: int, prefix: bytes, said: Said) -> None:
        self.new = new
        """By the number of an object that the book takes over, the new reference to it."""
        self.first_parent = first_parent
        self.prefix = prefix
        self.said = said

    def link(self, body: bytes) -> bytes | None:
        """A link within the book, which says where it leads; None for any other object."""
        found = _LINK.fullmatch(body)
        if not found:
            return None
        before, name, between, parent = found.groups()
        parts = (before, name, between, int(parent) + self.first_parent, self.said(name))
        return b"%b/Dest(%b)%b%d/Contents%b>>" % parts

    def rewritten(self, body: bytes) -> bytes:
        """Any other object, or a stream's dictionary."""
        if b"(" in body or b"/StructParent" in body or b"/ID" in body or b"/Headers" in body:
            return _PIECE.sub(self._piece, flat(body))
        return _REFERENCE.sub(lambda found: self.new[found[1]], body)

    def prefixed(self, names: bytes) -> bytes:
        """Ids with the part's prefix."""
        return _OPENING.sub(self._prefixed, names)

    def _prefixed(self, name: re.Match[bytes]) -> bytes:
        prefix = self.prefix if name["hex"] is None else self.prefix.hex().encode()
        return b"%b%b%b" % (name[0][:1], prefix, name[0][1:])

    def _piece(self, found: re.Match[bytes]) -> bytes:
        match found.lastgroup:
            case "reference":
                return self.new[found["reference"]]
            case "parent":
                return b"%b%d" % (found["key"], int(found["parent"]) + self.first_parent)
            case "id":
                return b"/ID" + self.prefixed(found["id"])
            case "headers":
                return b"/Headers[%b]" % self.prefixed(found["headers"])
            case "string":
                return found[0]
            case _:
                raise ValueError(found[0])
