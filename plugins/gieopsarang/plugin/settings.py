"""From MkDocs' configuration to our settings."""

import os
from pathlib import Path
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig

from gieopsarang.model.settings import Settings, Volume
from gieopsarang.plugin.day import EPOCH, iso_date
from gieopsarang.plugin.options import Options, VolumeOptions

DEFAULTS = Settings(site_title="")


def settings_of(config: MkDocsConfig, options: Options) -> Settings:
    """What the owner chose; the date is set by whoever knows it."""
    return Settings(
        site_title=config.site_name,
        site_url=config.site_url or None,
        encyclopedia=_volume(options.encyclopedia, DEFAULTS.encyclopedia),
        storybook=_volume(options.storybook, DEFAULTS.storybook),
        publisher=options.publisher,
        license=options.license,
        contact=options.contact,
        edit_base=_edit_base(config),
        rules=options.rules,
        books=DEFAULTS.books if options.books is None else options.books,
        date=iso_date(os.environ.get(EPOCH, "")),
    )


def project_root(config: MkDocsConfig) -> Path:
    """Where `mkdocs.yml` lies, and `glossary/` and `stories/` beside it."""
    path = config.config_file_path
    return Path(path).absolute().parent if path else Path.cwd()


def _volume(options: VolumeOptions, default: Volume) -> Volume:
    return Volume(options.title or default.title, options.subtitle, options.color)


def _edit_base(config: MkDocsConfig) -> str | None:
    """`edit_uri` leads into `docs_dir`; what edits an entry lies one folder above."""
    inside = f"{Path(config.docs_dir).name}/"
    if not config.repo_url or not config.edit_uri or not config.edit_uri.endswith(inside):
        return None
    return urljoin(config.repo_url.rstrip("/") + "/", config.edit_uri.removesuffix(inside))
