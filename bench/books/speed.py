"""What setting an encyclopedia costs at 300 and 1,000 entries, beside WeasyPrint where it and Debian's pango are there.

`python bench/books/speed.py [COUNT…]`: CPU seconds of setting (indexes and front matter too) and joining, peak
memory of the largest process, pages and bytes; checks apart. Each count runs in a process of its own.
"""

import json
import resource
import subprocess
import sys
import tempfile
import time
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from samples import publication, write_project

from gieopsarang.books.fonts import font_folder
from gieopsarang.books.joining import join
from gieopsarang.books.typesetting import Typesetter
from gieopsarang.export.books import book_of
from gieopsarang.model.settings import Edition

COUNTS = (300, 1000)
HERE = Path(__file__).parent


def cpu() -> float:
    """CPU seconds of this process and of those it waited for."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(its.ru_utime + its.ru_stime for its in used)


def memory() -> float:
    """Peak memory of the largest process, in MB."""
    return max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) / 1024


def set_and_join(count: int, root: Path) -> dict[str, object]:
    """Our book."""
    write_project(count, root)
    published = publication(root)
    begun, began = cpu(), time.monotonic()
    found = Typesetter(font_folder(), root / "parts").set_book(book_of(published, Edition("b", "encyclopedia")))
    setting = cpu() - begun
    pages = join(found.book, found.files, found.numbering, root / "book.pdf")
    return {
        "by": "gieopsarang",
        "entries": count,
        "setting": round(setting, 1),
        "joining": round(cpu() - begun - setting, 1),
        "cpu": round(cpu() - begun, 1),
        "seconds": round(time.monotonic() - began, 1),
        "MB": round(memory()),
        "pages": pages,
        "file MB": round((root / "book.pdf").stat().st_size / 1e6, 1),
    }


def weasyprint(count: int, root: Path) -> dict[str, object]:
    """The same texts in two columns, untagged and without numbers: less than ours does."""
    write_project(count, root)
    published = publication(root)
    face = "@font-face {{ font-family: '{0}'; src: url('file://{1}'); font-weight: {2} }}"
    faces = [
        face.format(family, font_folder() / f"{name}.ttf", weight)
        for family, name, weight in (("S", "NotoSerifKR_400Regular", 400), ("G", "NotoSansKR_700Bold", 700))
    ]
    style = f"{' '.join(faces)} @page {{ size: A4; margin: 22mm }} body {{ columns: 2; font: 9.2pt S }} h2 {{ font-family: G }}"
    texts = published.entry_texts
    entries = [
        f"<h2>{its.headword}</h2><p>{texts[its.id].definition.html}</p>{texts[its.id].body.html}"
        for its in published.encyclopedia.entries
    ]
    begun, began = cpu(), time.monotonic()
    typed_in_part: Any = import_module("weasyprint")  # only where it is installed
    document: Any = typed_in_part.HTML(string=f"<style>{style}</style>{''.join(entries)}").render()
    document.write_pdf(root / "weasyprint.pdf")
    return {
        "by": "WeasyPrint",
        "entries": count,
        "cpu": round(cpu() - begun, 1),
        "seconds": round(time.monotonic() - began, 1),
        "MB": round(memory()),
        "pages": len(document.pages),
    }


WAYS = {"ours": set_and_join, "weasyprint": weasyprint}


def main(arguments: list[str]) -> None:
    """All counts, each way; one way and count where this runs itself."""
    if arguments and arguments[0] in WAYS:
        with tempfile.TemporaryDirectory(prefix="bench-books-") as folder:
            print(json.dumps(WAYS[arguments[0]](int(arguments[1]), Path(folder)), ensure_ascii=False))
        return
    ways = ["ours"] + (["weasyprint"] if find_spec("weasyprint") else [])
    if len(ways) == 1:
        print("WeasyPrint가 없어 견주지 않습니다.")
    for count in [int(its) for its in arguments] or COUNTS:
        for way in ways:
            ran = subprocess.run(
                [sys.executable, __file__, way, str(count)], capture_output=True, text=True, check=False, cwd=HERE
            )
            print(ran.stdout.strip() or f"{way} {count}: {ran.stderr.strip().splitlines()[-1:]}")


if __name__ == "__main__":
    main(sys.argv[1:])
