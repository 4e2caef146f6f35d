"""What a build says, through MkDocs."""

import logging
from collections.abc import Iterable
from typing import Any

from mkdocs import utils
from mkdocs.plugins import get_plugin_logger

from gieopsarang.model.problem import Problem, Severity

log = get_plugin_logger("gieopsarang")
LEVELS = {Severity.ERROR: logging.ERROR, Severity.WARNING: logging.WARNING}


def report(problems: Iterable[Problem]) -> None:
    """Each at its severity, so that MkDocs counts them."""
    for problem in problems:
        log.log(LEVELS.get(problem.severity, logging.INFO), str(problem))


def warned() -> bool:
    """Whether MkDocs counted a warning, of whomever; it aborts only after the last event."""
    adapter: Any = log  # a LoggerAdapter without its type argument
    top = logging.getLogger(adapter.logger.name.partition(".")[0])  # "mkdocs", or "properdocs"
    counters = [handler for handler in top.handlers if isinstance(handler, utils.CountHandler)]
    return any(counter.get_counts() for counter in counters)
