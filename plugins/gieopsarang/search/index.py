"""The whole index of a set of records."""

from collections.abc import Iterator, Sequence

from gieopsarang.search.files import index_files
from gieopsarang.search.names import names_file
from gieopsarang.search.record import Record
from gieopsarang.search.source import classic_source, module_source
from gieopsarang.search.texts import SUMMARIES, summary_blocks, text_blocks
from gieopsarang.search.words import group_file, word_files


def search_files(
    records: Sequence[Record], domains: Sequence[tuple[str, str]], levels: Sequence[tuple[str, str]]
) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of every file of search: the engine twice, names, and by shards and blocks all else.

    Entries come first, in dictionary order, then stories; a record is known by its number in this order.
    """
    yield "engine.js", module_source().encode()
    yield "engine.classic.js", classic_source().encode()
    summaries = summary_blocks(records)
    directory, shards = word_files(records)
    firsts, texts = text_blocks(records)
    contents: dict[str, object] = {
        "names": {**names_file(records, domains, levels), "summaries": SUMMARIES},
        "words": {**directory, "texts": firsts, "sizes": [sum(map(len, block)) for block in texts]},
    }
    contents["near"] = group_file()
    contents |= {f"summaries/{number}": block for number, block in enumerate(summaries)}
    contents |= {f"words/{number}": shard for number, shard in enumerate(shards)}
    contents |= {f"texts/{number}": block for number, block in enumerate(texts)}
    yield from index_files(contents)
