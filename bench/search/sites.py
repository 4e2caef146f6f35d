"""A folder for every corpus: our index by our own exporter, and for the peers the same documents as they want them."""

import json
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

from corpus import Corpus, Document
from hosting import NODE
from language import Meaning
from lexicon import loans
from terms import Term, terms, write_project

from gieopsarang.build import load
from gieopsarang.disk import read_sources
from gieopsarang.export.search_index import search_index
from gieopsarang.korean.romanisation import propose_id
from gieopsarang.model.publication import Publication
from gieopsarang.model.settings import Settings

ROOT = Path(__file__).parents[2]
PAGE = (
    '<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>{0}</title></head><body><main data-pagefind-body>'
    '<h1 data-pagefind-weight="6">{0}</h1><p data-pagefind-weight="6">{1}</p><p data-pagefind-weight="2">{2}</p><div>{3}</div>'
    "</main></body></html>"
)


def own(folder: Path) -> Corpus:
    """The project's own content."""
    publication = _publish(ROOT, folder)
    found = [
        Term(
            id=entry.id,
            headword=entry.headword,
            homograph_number=entry.homograph_number,
            hanja=entry.hanja or "",
            english=entry.english,
            variants=tuple((its.form, its.kind) for its in entry.variants),
            meaning=Meaning(publication.entry_texts[entry.id].definition.text, entry.easy_definition or "", ""),
            body=publication.entry_texts[entry.id].body.text,
            parts=tuple(entry.headword.split()),
        )
        for entry in publication.encyclopedia.entries
    ]
    stories = [
        Document(its.id, its.title, (its.subject.name,), its.subtitle or "", publication.story_texts[its.id].body.text)
        for its in publication.stories
    ]
    return Corpus("own", tuple(found), (*map(_document, found), *stories))


def corpus_named(name: str, seed: int, folder: Path) -> Corpus:
    """The project's own content, a number of generated terms, or a glossary in a file."""
    if name == "own":
        return own(folder)
    return of_terms(Path(name).stem, terms(int(name), seed) if name.isdigit() else glossary(Path(name)), folder)


def glossary(path: Path) -> tuple[Term, ...]:
    """Terms of a JSON list of {headword, english, variants, definition, text}; loanwords we know are respelt."""
    found: dict[str, Term] = {}
    for row in json.loads(path.read_text("utf-8")):
        headword: str = row["headword"]
        respelt = (
            headword.replace(its.form, spelt) for its in loans() if its.form in headword for spelt in its.respelt
        )
        term_id = propose_id(headword, found)
        found[term_id] = Term(
            id=term_id,
            headword=headword,
            english=tuple(row.get("english", ())),
            variants=tuple((form, "other_name") for form in row.get("variants", ())),
            meaning=Meaning(row["definition"], "", ""),
            body=row.get("text", ""),
            parts=tuple(headword.split()),
            respelt=tuple(respelt),
        )
    return tuple(found.values())


def of_terms(name: str, found: tuple[Term, ...], folder: Path) -> Corpus:
    """Any terms, built as a project."""
    project = folder / "project"
    write_project(found, project)
    _publish(project, folder)
    shutil.rmtree(project)
    return Corpus(name, found, tuple(map(_document, found)))


def _document(term: Term) -> Document:
    return Document(
        term.id, term.headword, term.names[1:], f"{term.meaning.definition} {term.meaning.easy}".strip(), term.body
    )


def _publish(project: Path, folder: Path) -> Publication:
    """Build, and write what our search reads."""
    publication = load(read_sources(project), Settings(site_title="잰 사전")).publication
    for artifact in search_index(publication):
        path = folder / "ours" / artifact.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(artifact.content)
    return publication


def write_for_peers(corpus: Corpus, folder: Path) -> None:
    """Documents as JSON, Material's list of pages, and pages of HTML."""
    documents = corpus.documents
    rows = [
        {
            "id": its.id,
            "headword": its.headword,
            "names": ", ".join(its.names),
            "definition": its.definition,
            "text": its.text,
        }
        for its in documents
    ]
    pages = [
        {"location": its.id, "title": its.headword, "text": f"{', '.join(its.names)} {its.definition} {its.text}"}
        for its in documents
    ]
    _write(folder / "documents.json", rows)
    _write(folder / "names.json", [{"id": its.id, "names": [its.headword, *its.names]} for its in documents])
    _write(folder / "material.json", {"docs": pages})
    for its in documents:
        page = folder / "pages" / its.id / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(PAGE.format(its.headword, ", ".join(its.names), its.definition, its.text), "utf-8")


def _write(path: Path, content: object) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")), "utf-8")


def index_peers(folder: Path, modules: Path | None, engines: Iterable[str]) -> None:
    """The indexes that peers build beforehand."""
    here = Path(__file__).parent
    if modules is None:
        return
    if "minisearch" in engines:
        library = modules / "minisearch" / "dist" / "es" / "index.js"
        command = [NODE, here / "indexes.js", library, folder / "documents.json", folder / "minisearch.json"]
        subprocess.run(command, check=True)
    if "pagefind" in engines:
        command = [NODE, modules / "pagefind" / "lib" / "runner" / "bin.cjs", "--site", folder / "pages"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
