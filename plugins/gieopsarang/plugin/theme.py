"""Material for MkDocs, made ours: its folder, its settings, its templates."""

from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any, cast

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.utils import get_theme_dir
from mkdocs.utils import yaml as mkdocs_yaml

from gieopsarang.model.publication import Publication
from gieopsarang.render.address import domain_path, level_path
from gieopsarang.render.contact import contact_address, contact_words
from gieopsarang.render.labels import LEVELS

OURS = Path(str(files("gieopsarang") / "theme"))
UNUSED = ("assets/javascripts/lunr/", "assets/javascripts/workers/")
"""Parts of Material that only its own search asks for."""
PAGE_SCRIPTS = frozenset({"day.js"})
"""Scripts that single pages ask for in their head."""
WANTED: Mapping[str, object] = {"language": "ko", "font": False, "favicon": "assets/images/halfmoon.svg"}


def prepare_theme(config: MkDocsConfig) -> None:
    """Our templates behind the owner's, and what our pages need unless the owner chose otherwise."""
    theme = config.theme
    if theme.name != "material":
        raise PluginError(
            f"gieopsarang은 Material 테마로 쪽을 만드는데, 지금 테마는 '{theme.name}'입니다. "
            "mkdocs.yml에 'theme: {name: material}'을 적으세요."
        )
    chosen = _chosen(config)
    for name, value in WANTED.items():
        if name not in chosen:
            theme[name] = value
    theme.dirs.insert(1 if theme.custom_dir else 0, str(OURS))


def drop_search(config: MkDocsConfig) -> None:
    """Take Material's search out: its index is fetched on every page and cannot see our pages.

    `events["config"]` is left as it is, as MkDocs walks it at this moment.
    """
    plugins: Any = config.plugins  # MkDocs leaves its types open
    for name in ("material/search", "search"):
        plugin = plugins.pop(name, None)
        for event, methods in plugins.events.items():
            if plugin is not None and event != "config":
                methods[:] = [method for method in methods if getattr(method, "__self__", None) is not plugin]


def prepare_environment(env: Environment, publication: Publication) -> None:
    """Lets our `base.html` extend Material's, and gives our partials what they show."""
    material = FileSystemLoader(get_theme_dir("material"))
    assert env.loader is not None
    env.loader = ChoiceLoader([env.loader, PrefixLoader({"@material": material})])
    settings = publication.settings
    known: Any = env.globals  # typed for Jinja's own few only
    known["gieopsarang"] = {
        "settings": settings,
        "domains": [(domain.name, domain_path(domain.slug)) for domain in publication.encyclopedia.domains],
        "levels": [(level.label, level_path(level.slug)) for level in LEVELS],
        "colors": [
            (name, door, color)
            for name, door, color in (
                ("encyclopedia", "dictionary", settings.encyclopedia.color),
                ("storybook", "storybook", settings.storybook.color),
            )
            if color
        ],
        "contact_address": contact_address(settings),
        "contact": contact_words(settings),
        "stylesheets": list(_assets("css")),
        "scripts": list(_assets("js")),
    }


def drop_unused(found: Files) -> None:
    """Leave out what no page of ours asks for."""
    for path in [path for path in found.src_uris if path.startswith(UNUSED) or path.endswith(".map")]:
        found.remove(found.src_uris[path])


def _assets(ending: str) -> Iterator[str]:
    """Tokens first, as the others use them."""
    found = [file for folder in ("gieopsarang", "shell") for file in (OURS / "assets" / folder).glob(f"*.{ending}")]
    for file in sorted(found, key=lambda file: (file.stem != "tokens", file.parent.name, file.name)):
        if file.name not in PAGE_SCRIPTS:
            yield file.relative_to(OURS).as_posix()


def _chosen(config: MkDocsConfig) -> Mapping[str, Any]:
    """What the owner wrote under `theme`; the configuration itself no longer tells it from the defaults."""
    if not config.config_file_path:
        return {}
    with Path(config.config_file_path).open("rb") as file:
        typed_in_part: Any = mkdocs_yaml  # yaml_load follows INHERIT
        theme: object = typed_in_part.yaml_load(file).get("theme")
    return cast("Mapping[str, Any]", theme) if isinstance(theme, dict) else {}  # else a name, or nothing
