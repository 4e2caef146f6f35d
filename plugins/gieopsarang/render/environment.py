"""Our own Jinja: everything is escaped but what is known to be safe."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from gieopsarang.korean.particles import with_particle
from gieopsarang.render.dates import date_in_prose, prose_time


@cache
def environment() -> Environment:
    """The environment, made once a process."""
    made = Environment(
        loader=FileSystemLoader(str(files("gieopsarang.render") / "templates")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    made.filters["in_prose"] = date_in_prose
    made.filters["prose_time"] = prose_time
    made.filters["particle"] = with_particle  # pyright: ignore[reportArgumentType] - Jinja names the types of its own filters only
    return made


def rendered(name: str, values: Mapping[str, object]) -> str:
    """A template with its values; each is compiled once a process."""
    return environment().get_template(name).render(values)
