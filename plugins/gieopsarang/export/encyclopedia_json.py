"""`data/encyclopedia.json`: everything published, as data. Its format is described in docs/data.md."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict

from gieopsarang.model.artifact import Artifact
from gieopsarang.model.entry import Entry
from gieopsarang.model.publication import Publication
from gieopsarang.model.story import Story

VERSION = 1


def encyclopedia_json(publication: Publication) -> Iterator[Artifact]:
    """One file; every key is always there, texts are without markup, addresses relative to the site's root."""
    data = {
        "version": VERSION,
        "site": {"title": publication.settings.site_title, "url": publication.settings.site_url},
        "domains": [asdict(domain) for domain in publication.encyclopedia.domains],
        "entries": [_entry(entry, publication) for entry in publication.encyclopedia.entries],
        "stories": [_story(story, publication) for story in publication.stories],
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    yield Artifact("data/encyclopedia.json", text.encode())


def _entry(entry: Entry, publication: Publication) -> Mapping[str, object]:
    texts = publication.entry_texts[entry.id]
    links = publication.encyclopedia.cross_links.get(entry.id, ())
    return {
        "id": entry.id,
        "url": f"glossary/{entry.id}/",
        "headword": entry.headword,
        "homograph_number": entry.homograph_number,
        "reading": entry.reading or entry.headword,
        "hanja": entry.hanja,
        "english": entry.english,
        "entry_type": entry.entry_type,
        "variants": [asdict(variant) for variant in entry.variants],
        "domain": entry.domain,
        "level": entry.level,
        "definition": texts.definition.text or None,
        "easy_definition": entry.easy_definition,
        "senses": [
            {
                "definition": prose.text,
                "easy_definition": sense.easy_definition,
                "examples": sense.examples,
                "domain": sense.domain,
            }
            for sense, prose in zip(entry.senses, texts.senses, strict=True)
        ],
        "text": texts.body.text or None,
        "examples": entry.examples,
        "cross_references": [{"kind": link.kind, "id": link.id} for link in links],
        "backlinks": [
            {"from": link.kind, "id": link.id, "sentence": link.sentence}
            for link in publication.backlinks.get(entry.id, ())
        ],
        "sources": [asdict(source) for source in entry.sources],
        "status": entry.status,
        "created": entry.created,
        "revised": entry.revised,
    }


def _story(story: Story, publication: Publication) -> Mapping[str, object]:
    resolve = publication.encyclopedia.vocabulary.resolve
    return {
        "id": story.id,
        "url": f"stories/{story.id}/",
        "title": story.title,
        "subtitle": story.subtitle,
        "subject": asdict(story.subject),
        "level": story.level,
        "vocabulary": [id_ for word in story.vocabulary if (id_ := resolve(word.written))],
        "text": publication.story_texts[story.id].body.text or None,
        "sources": [asdict(source) for source in story.sources],
        "status": story.status,
        "created": story.created,
        "revised": story.revised,
    }
