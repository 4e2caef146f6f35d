"""Parts taken apart and written anew: what stands in strings is an author's, and what looks strange is an error."""

from io import BytesIO

import pikepdf
import pytest

from gieopsarang.books import BookError
from gieopsarang.books.joining import join
from gieopsarang.books.numbering import Numbering
from gieopsarang.books.objects import decoded, entries, flat, is_stream, pairs, read_source, references, stream
from gieopsarang.books.rewriting import Rewriter
from gieopsarang.books.writing import Writer
from gieopsarang.model.book import Book, Part

HOSTILE = (
    b"(1 0 R)",
    b"(endobj)",
    b"(\nendstream)",
    b">>\nstream\n",
    b"/ID(U1)/Headers[(U1)]",
    b"/StructParent 3",
    b"(x-dest:e-a)",
    b"((())",
    b"\\",
    b")]>>(",
)


def literal(text: bytes) -> bytes:
    """A string as Typst may write it: inner parentheses bare where they are in pairs."""
    bare, depth = True, 0
    for byte in text:
        depth += (byte == ord("(")) - (byte == ord(")"))
        bare = bare and depth >= 0
    text = text.replace(b"\\", b"\\\\")
    return b"(%b)" % (text if bare and not depth else text.replace(b"(", b"\\(").replace(b")", b"\\)"))


def file_of(*bodies: bytes, trailer: bytes = b"<</Root 1 0 R>>") -> bytes:
    """A file as Typst lays it out."""
    data, rows = b"%PDF-1.7\n", b"0000000000 65535 f\r\n"
    for number, body in enumerate(bodies, 1):
        rows += b"%010d 00000 n\r\n" % len(data)
        data += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    return data + b"xref\n0 %d\n%btrailer\n%b\nstartxref\n%d\n%%%%EOF" % (len(bodies) + 1, rows, trailer, len(data))


def rewriter() -> Rewriter:
    return Rewriter({b"1": b"71 0 R", b"12": b"82 0 R"}, 100, b"p3.", lambda name: b"<FEFF%b>" % name.hex().encode())


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_in_a_string_stays_as_it_is(text: bytes):
    held = b"<</Alt%b/P 12 0 R/K[1 0 R 12 0 R 3]>>" % literal(text)
    (body,) = read_source(file_of(held)).bodies.values()
    made = entries(rewriter().rewritten(body))
    assert decoded(made[b"/Alt"]) == text
    assert (made[b"/P"], made[b"/K"]) == (b"82 0 R", b"[71 0 R 82 0 R 3]")


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_before_a_stream_does_not_hide_it(text: bytes):
    body = b"<</Length 9/Alt%b>>\nstream\n>>stream(\nendstream" % literal(text)
    assert is_stream(body)
    if flat(literal(text)) == literal(text):
        assert stream(body)[1] == b">>stream("
    else:
        with pytest.raises(ValueError, match="stream"):
            stream(body)


def test_keys_ids_and_heads_of_columns_become_the_parts_own():
    made = rewriter().rewritten(b"<</StructParents 7/ID(U1)/A[<</Headers[(U\\(1)<5532>]/Span 1>>]/StructParent 0>>")
    heads = b"[(p3.U\\(1)<70332e5532>]"
    assert made == b"<</StructParents 107/ID(p3.U1)/A[<</Headers%b/Span 1>>]/StructParent 100>>" % heads


def test_an_address_within_the_book_becomes_a_way_there_and_no_other():
    link = b"<</Type/Annot/Subtype/Link/Rect[6.5 1 -2 3]/Border[0 0 0]/A<</Type/Action/S/URI/URI(%b)>>/F 4/StructParent 3/Contents(%b)>>"
    made = rewriter().link(link % (b"x-dest:e-a", b"x-dest:e-a"))
    assert (
        made
        == b"<</Type/Annot/Subtype/Link/Rect[6.5 1 -2 3]/Border[0 0 0]/Dest(e-a)/F 4/StructParent 103/Contents<FEFF652d61>>>"
    )
    outside = link % (b"https://example.org", b"https://example.org")
    assert rewriter().link(outside) is None
    assert b"/URI(https://example.org)" in rewriter().rewritten(outside)
    with pytest.raises(ValueError, match="x-dest"):
        rewriter().rewritten(link % (b"x-dest:e-a", b"something else"))


def test_a_reference_to_what_is_not_there_is_an_error():
    with pytest.raises(KeyError):
        rewriter().rewritten(b"[13 0 R]")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        file_of(b"<<>>")[:-8],
        file_of(b"<<>>").replace(b"1 0 obj", b"2 0 obj"),
        file_of(b"<<>>").replace(b"endobj", b"endob "),
        file_of(b"<<>>", trailer=b"<</Root 1 0 R"),
        file_of(b"<<>>").replace(b"00000 n", b"00001 n"),
    ],
)
def test_a_file_that_looks_strange_is_an_error(data: bytes):
    with pytest.raises((ValueError, LookupError)):
        read_source(data)


@pytest.mark.parametrize("body", [b"<</A(>>", b"<</A)>>", b"<</A[>>", b"<</A 1", b"<</A 1>>>>", b"{}"])
def test_a_dictionary_that_looks_strange_is_an_error(body: bytes):
    with pytest.raises(ValueError):  # noqa: PT011 - whatever it says
        entries(body)


def test_arrays_hold_what_is_looked_for_and_nothing_else():
    assert references(b"[1 0 R 2 0 R]") == [b"1 0 R", b"2 0 R"]
    assert pairs(b"[(a)1 0 R(b)2 0 R]") == [(b"(a)", b"1"), (b"(b)", b"2")]
    for value in (b"[1 0 R 2]", b"[(a)[1 0 R]]"):
        with pytest.raises(ValueError, match=r"\["):
            references(value)
        with pytest.raises(ValueError, match=r"\["):
            pairs(value)


def test_what_is_written_is_read_by_other_programs():
    file = BytesIO()
    writer = Writer(file)
    first = writer.reserve(2)
    writer.put_stream(first + 1, b"<</Length 3>>", b"abc")
    page = writer.add(b"<</Type/Page/MediaBox[0 0 9 9]/Resources<<>>>>")
    many = [writer.add(b"[%d]" % number) for number in range(700)]
    writer.put(
        first,
        b"<</Type/Catalog/Pages<</Type/Pages/Kids[%b]/Count 1>>/Many[%b]/Stream %d 0 R>>"
        % (page, b" ".join(many), first + 1),
    )
    writer.finish({b"/Root": b"%d 0 R" % first, b"/ID": b"[(a)(b)]"})
    with pikepdf.open(BytesIO(file.getvalue())) as pdf:
        root = pdf.Root
        assert [int(its[0]) for its in root.Many] == list(range(700))
        assert root.Stream.read_bytes() == b"abc"
        assert not pdf.check_pdf_syntax()


def test_a_number_without_its_object_is_an_error():
    writer = Writer(BytesIO())
    writer.reserve()
    with pytest.raises(ValueError, match="xref"):
        writer.finish({b"/ID": b"[(a)(b)]"})


def test_a_strange_part_fails_the_book(tmp_path_factory: pytest.TempPathFactory):
    folder = tmp_path_factory.mktemp("strange")
    file = folder / "part.pdf"
    file.write_bytes(file_of(b"<</Type/Catalog>>"))
    book = Book(name="x", title="", author="", paper="A4", date="", digits=2, parts=(Part("k1", "", "", {}),))
    with pytest.raises(BookError, match="k1"):
        join(book, [file], Numbering({"k1": 1}, {}, 1), folder / "book.pdf")
