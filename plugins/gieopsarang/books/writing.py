"""A PDF written as its objects come: streams as they are, all other objects packed together, a table at the end."""

from collections.abc import Mapping
from hashlib import blake2b
from itertools import accumulate
from operator import sub
from struct import Struct
from typing import BinaryIO
from zlib import compress

from gieopsarang.books.objects import strings, written

HEADER = b"%PDF-1.7\n%\x80\x80\x80\x80\n"
PACK = 200
"""How many objects are packed together."""
LEVEL = 5
"""A fifth faster than zlib's own choice, for a file larger by a thirtieth."""
ROW = Struct(">BIH")
"""A row of the table: the place in the file, or the pack and the place in it, counted from nought."""
IN_FILE, IN_PACK = 1, 2


class Writer:
    """Numbers objects and writes them."""

    def __init__(self, file: BinaryIO) -> None:
        self.file = file
        self.place = 0
        self.digest = blake2b(digest_size=16)
        self.rows = bytearray(ROW.size)
        self.packed: list[tuple[int, bytes]] = []
        self._write(HEADER)

    def reserve(self, count: int = 1) -> int:
        """Numbers for objects to come; gives the first."""
        first = len(self.rows) // ROW.size
        self.rows.extend(bytes(ROW.size * count))
        return first

    def add(self, body: bytes) -> bytes:
        """Write a new object; gives the reference to it."""
        number = self.reserve()
        self.put(number, body)
        return b"%d 0 R" % number

    def put(self, number: int, body: bytes) -> None:
        """Write an object that is no stream."""
        self.packed.append((number, body))
        if len(self.packed) == PACK:
            self._pack()

    def put_stream(self, number: int, dictionary: bytes, data: bytes) -> None:
        """Write a stream as it is."""
        ROW.pack_into(self.rows, number * ROW.size, IN_FILE, self.place, 0)
        self._write(b"%d 0 obj\n%b\nstream\n%b\nendstream\nendobj\n" % (number, dictionary, data))

    def put_deflated(self, number: int, held: bytes, data: bytes) -> None:
        """Write a stream that is yet to be packed; its dictionary holds more than how."""
        deflated = compress(data, LEVEL)
        self.put_stream(number, b"<<%b/Filter/FlateDecode/Length %d>>" % (held, len(deflated)), deflated)

    def finish(self, trailer: Mapping[bytes, bytes]) -> None:
        """Write what is packed, and the table, with what the trailer holds; of the two ids the second is that of the bytes."""
        if self.packed:
            self._pack()
        number, place = self.reserve(), self.place
        ROW.pack_into(self.rows, number * ROW.size, IN_FILE, place, 0)
        if self.rows[ROW.size :: ROW.size].count(0):
            raise ValueError("xref")  # a reserved number without its object
        table = compress(_differences(self.rows))
        held = {
            b"/Type": b"/XRef",
            b"/Size": b"%d" % (number + 1),
            b"/W": b"[1 4 2]",
            b"/Filter": b"/FlateDecode",
            b"/DecodeParms": b"<</Predictor 12/Columns %d>>" % ROW.size,
            b"/Length": b"%d" % len(table),
            **trailer,
            b"/ID": b"[%b<%b>]" % (strings(trailer[b"/ID"])[0], self.digest.hexdigest().encode()),
        }
        self._write(b"%d 0 obj\n%b\nstream\n%b\nendstream\nendobj\n" % (number, written(held), table))
        self._write(b"startxref\n%d\n%%%%EOF\n" % place)

    def _pack(self) -> None:
        pack = self.reserve()
        places = accumulate((len(body) + 1 for _, body in self.packed), initial=0)
        head = b" ".join(b"%d %d" % (number, place) for (number, _), place in zip(self.packed, places, strict=False))
        for index, (number, _) in enumerate(self.packed):
            ROW.pack_into(self.rows, number * ROW.size, IN_PACK, pack, index)
        held = b"/Type/ObjStm/N %d/First %d" % (len(self.packed), len(head) + 1)
        self.put_deflated(pack, held, b"\n".join((head, *(body for _, body in self.packed))))
        self.packed.clear()

    def _write(self, data: bytes) -> None:
        self.file.write(data)
        self.digest.update(data)
        self.place += len(data)


def _differences(rows: bytes | bytearray) -> bytes:
    """Rows as their differences from the row above, which are nearly all alike, behind PNG's mark for that."""
    bytewise = bytes(range(256)).__getitem__  # as below nothing, counted from the end
    changes = bytes(map(bytewise, map(sub, rows, bytes(ROW.size) + rows)))
    return b"".join(b"\x02" + changes[place : place + ROW.size] for place in range(0, len(changes), ROW.size))
