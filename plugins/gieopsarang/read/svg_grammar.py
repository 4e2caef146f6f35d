"""The small part of SVG that draws and does nothing else."""

import re

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
XML = "http://www.w3.org/XML/1998/namespace"
ACTIVE = frozenset(
    {"http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML", "http://www.w3.org/2001/xml-events"}
)
"""Namespaces that mean something to a browser; what is in any other is dropped."""

_ELEMENTS = (
    "svg g defs path rect circle ellipse line polyline polygon text tspan title desc linearGradient radialGradient stop"
    " clipPath mask pattern marker symbol use"
)
ELEMENTS = frozenset(_ELEMENTS.split())
DROPPED_ELEMENTS = frozenset({"metadata"})
WITH_TEXT = frozenset({"text", "tspan", "title", "desc"})
GRADIENTS = frozenset({"linearGradient", "radialGradient"})
"""What is painted with them costs no more elements."""
REFERRING = frozenset({"use", "linearGradient", "radialGradient", "pattern"})
"""Elements that may point at another by `href`."""

_ATTRIBUTES = (
    # geometry
    "x y width height cx cy r rx ry x1 y1 x2 y2 points d dx dy rotate textLength lengthAdjust pathLength"
    " transform viewBox preserveAspectRatio"
    # gradients, patterns, masks, markers
    " gradientUnits gradientTransform spreadMethod fx fy fr offset clipPathUnits maskUnits maskContentUnits"
    " patternUnits patternContentUnits patternTransform markerWidth markerHeight markerUnits refX refY orient"
    # presentation
    " fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin"
    " stroke-miterlimit stroke-dasharray stroke-dashoffset opacity color stop-color stop-opacity clip-path clip-rule"
    " mask marker-start marker-mid marker-end vector-effect paint-order display visibility overflow"
    " shape-rendering text-rendering color-interpolation"
    # text
    " font-family font-size font-weight font-style font-variant font-stretch text-anchor dominant-baseline"
    " alignment-baseline baseline-shift letter-spacing word-spacing text-decoration writing-mode"
    # names and words
    " id role aria-label aria-labelledby aria-describedby aria-hidden lang"
)
ATTRIBUTES = frozenset(_ATTRIBUTES.split())
DROPPED_ATTRIBUTES = frozenset({"version", "baseProfile", "enable-background", "data-name", "contentScriptType"})
"""Without effect; not published."""

LOCAL = re.compile(r"#[^\s#\"'()<>\\]+")
LONGEST_VALUE = 10_000
"""Characters of a value with brackets, colons or other signs of a reference; paths and points have none."""
_MAY_POINT = re.compile(r"[(:\\@*]")
_URL = re.compile(r"url\(\s*(['\"]?)(#[^\s#\"'()<>\\]+)\1\s*\)")
_OUTWARD = re.compile(
    r"url\s*\(|@import|expression\s*\(|javascript:|data:|image\s*\(|image-set|src\s*\(|\\|/\*", re.IGNORECASE
)


def references(value: str) -> tuple[str, ...] | None:
    """The ids that a value points at by `url(#id)`; None where it points or may point anywhere else."""
    if not _MAY_POINT.search(value):
        return ()
    if len(value) > LONGEST_VALUE or _OUTWARD.search(_URL.sub(" ", value)):
        return None
    return tuple(match[2][1:] for match in _URL.finditer(value))


_LENGTH = re.compile(r"\s*\+?([0-9]*\.?[0-9]+(?:[eE][+-]?[0-9]{1,2})?)\s*(px|pt|pc|mm|cm|in|Q)?\s*")
_PIXELS = {"px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0, "Q": 96 / 101.6}
_NUMBER = re.compile(r"[+-]?[0-9]*\.?[0-9]+(?:[eE][+-]?[0-9]{1,2})?")


def pixels(value: str) -> float | None:
    """A length in pixels; None where it is none or depends on something else."""
    match = _LENGTH.fullmatch(value) if len(value) < 40 else None
    return float(match[1]) * _PIXELS[match[2] or "px"] if match else None


def view_box(value: str) -> tuple[float, float] | None:
    """Width and height of a viewBox."""
    parts = value.replace(",", " ").split()
    if len(parts) != 4 or not all(len(part) < 40 and _NUMBER.fullmatch(part) for part in parts):
        return None
    return float(parts[2]), float(parts[3])
