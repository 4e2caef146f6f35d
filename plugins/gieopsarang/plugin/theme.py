"""Material for MkDocs, made ours: its folder, its settings, its templates."""

import re
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any, cast

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.utils import get_theme_dir
from mkdocs.utils import yaml as mkdocs_yaml

from gieopsarang.model.publication import Publication
from gieopsarang.plugin.targets import put
from gieopsarang.render.address import SCRIPT, SEARCH, STYLESHEET, domain_path, level_path
from gieopsarang.render.contact import contact_address, contact_words
from gieopsarang.render.dates import date_in_prose
from gieopsarang.render.labels import LEVELS
from gieopsarang.render.shelf import shelf_of

OURS = Path(str(files("gieopsarang") / "theme"))
STYLES = ("tokens", "ground", "chrome", "entry", "lists", "search", "story", "timeline", "print")
"""Our stylesheets in the order they stand in the one file: what is printed comes last and rules."""
INLINE = "first.js"
"""The script that stands in the page itself, so that nothing is drawn before it."""
WORKER = "search-worker.js"
"""The script that is a file of its own, beside the search engine it imports."""
OUR_PARTS = ("css/", "js/")
THEIR_ICON = "assets/images/favicon.png"
UNUSED = ("assets/javascripts/lunr/", "assets/javascripts/workers/")
"""Parts of Material that only its own search asks for."""
MATERIAL = ("assets/javascripts/", "assets/stylesheets/")
"""Material's own script and styles; our pages need neither."""
COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)
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
    env.trim_blocks = env.lstrip_blocks = True  # half of a shell would be blank lines
    env.loader = ChoiceLoader([env.loader, PrefixLoader({"@material": material})])
    settings = publication.settings
    known: Any = env.globals  # typed for Jinja's own few only
    known["gieopsarang"] = {
        "settings": settings,
        "date": date_in_prose(settings.date),
        "domains": [(domain.name, domain_path(domain.slug)) for domain in publication.encyclopedia.domains],
        "levels": [(level.label, level_path(level.slug)) for level in LEVELS],
        "colors": [
            (name, door, color)
            for name, door, color in (
                ("encyclopedia", "encyclopedia", settings.encyclopedia.color),
                ("storybook", "storybook", settings.storybook.color),
            )
            if color
        ],
        "contact_address": contact_address(settings),
        "contact": contact_words(settings),
        "letters": [(letter, len(cards)) for letter, cards in shelf_of(publication).letters.items()],
        "stylesheet": _address(STYLESHEET, stylesheet()),
        "script": _address(SCRIPT, script()),
        "material": {
            "stylesheets": _material("assets/stylesheets", "css"),
            "scripts": _material("assets/javascripts", "js"),
        },
    }


def put_assets(found: Files, config: MkDocsConfig) -> None:
    """Our styles and scripts as one file each; what no page asks for is left out."""
    unused = (*OUR_PARTS, *(UNUSED if wants_material(config) else MATERIAL))
    unused += (THEIR_ICON,) if config.theme.get("favicon") != THEIR_ICON else ()
    for path in [path for path in found.src_uris if path.startswith(unused) or path.endswith(".map")]:
        found.remove(found.src_uris[path])
    worker = (OURS / "js" / WORKER).read_text("utf-8")
    for path, text in ((STYLESHEET, stylesheet()), (SCRIPT, script()), (f"{SEARCH}worker.js", worker)):
        put(found, File.generated(config, path, content=text, inclusion=InclusionLevel.NOT_IN_NAV))


def wants_material(config: MkDocsConfig) -> bool:
    """Whether the owner asks for features of Material, or brings templates that may."""
    return bool(config.theme.get("features") or config.theme.custom_dir)


@cache
def stylesheet() -> str:
    """All our styles, without their comments."""
    return COMMENT.sub("", "".join((OURS / "css" / f"{name}.css").read_text("utf-8") for name in STYLES))


@cache
def script() -> str:
    """All our scripts but the one inline and the worker, by name; each does nothing where it finds nothing of its own."""
    apart = {INLINE, WORKER}
    return "".join(file.read_text("utf-8") for file in sorted((OURS / "js").glob("*.js")) if file.name not in apart)


def _address(path: str, text: str) -> str:
    """With a digest behind it, so that a browser never shows a new page in an old dress."""
    return f"{path}?{sha256(text.encode()).hexdigest()[:8]}"


def _material(folder: str, ending: str) -> list[str]:
    """Material's files of a kind; their names hold a digest."""
    above = Path(get_theme_dir("material"))
    return [file.relative_to(above).as_posix() for file in sorted((above / folder).glob(f"*.min.{ending}"))]


def _chosen(config: MkDocsConfig) -> Mapping[str, Any]:
    """What the owner wrote under `theme`; the configuration itself no longer tells it from the defaults."""
    if not config.config_file_path:
        return {}
    with Path(config.config_file_path).open("rb") as file:
        typed_in_part: Any = mkdocs_yaml  # yaml_load follows INHERIT
        theme: object = typed_in_part.yaml_load(file).get("theme")
    return cast("Mapping[str, Any]", theme) if isinstance(theme, dict) else {}  # else a name, or nothing
