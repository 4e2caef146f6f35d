"""Every rule, by its code. A rule is a constant of the module of its area; nothing else lists it."""

import pkgutil
from collections.abc import Iterator, Mapping
from importlib import import_module
from types import MappingProxyType

from gieopsarang.model.problem import Rule


def declared_rules() -> Iterator[tuple[str, Rule]]:
    """Each rule with the module that declares it, by module and in the order written there."""
    for module in pkgutil.iter_modules(__path__):
        for value in vars(import_module(f"{__name__}.{module.name}")).values():
            if isinstance(value, Rule):
                yield module.name, value


RULES: Mapping[str, Rule] = MappingProxyType(
    {rule.code: rule for _, rule in sorted(declared_rules(), key=lambda its: its[1].code)}
)
