"""The closed tree to HTML; look.md of the studies has the reasons of the typesetting."""

import re
from collections.abc import Iterable, Sequence
from typing import assert_never

from gieopsarang.model.prose import (
    Admonition,
    Block,
    BlockQuote,
    Citation,
    CodeBlock,
    CodeSpan,
    DataTable,
    Emphasis,
    FigureBlock,
    Heading,
    Inline,
    ItemList,
    LineBreak,
    Link,
    Paragraph,
    Text,
)

HELD = re.compile(r"(?:[’”」』〉》\])）］]+|(?<=[가-힣\w])[\"'])[가-힣]{1,3}")
"""A closing mark with what follows it at once: Chromium parts them even under keep-all."""
SPECIAL = re.compile(r"[&<>\xa0’”」』〉》\])）］\"']")
"""What text must hold to be anything but itself in HTML."""
ATTRIBUTE_SPECIAL = re.compile(r"[&<>\"\xa0]")
WORDS_END = re.compile(r"[^\s][^\w\s]*$")
WORDS_BEGINNING = re.compile(r"[가-힣]{1,3}")
SHORT = 12
"""Letters of a link or emphasis that is held whole to the citation behind it."""


def block_html(blocks: Iterable[Block], *, pictures: str) -> str:
    """The HTML of blocks; `pictures` is the scheme under which figures are named: `figure` or `source`."""
    return "\n".join(_block(block, pictures) for block in blocks)


def _block(block: Block, pictures: str) -> str:  # noqa: PLR0911 - a closed choice
    match block:
        case Paragraph(children):
            return f"<p>{line_html(children)}</p>"
        case Heading(level, id_, children):
            return f'<h{level} id="{_attribute(id_)}">{line_html(children)}</h{level}>'
        case ItemList():
            return _list(block, pictures)
        case BlockQuote(inner):
            return f"<blockquote>\n{block_html(inner, pictures=pictures)}\n</blockquote>"
        case CodeBlock(value):
            return f"<pre><code>{_text(value)}\n</code></pre>"
        case Admonition(kind, title, inner):
            head = f'<p class="admonition-title">{_text(title)}</p>\n' if title else ""
            return f'<div class="admonition {kind}">\n{head}{block_html(inner, pictures=pictures)}\n</div>'
        case DataTable():
            return _table(block)
        case FigureBlock():
            return _figure(block, pictures)
        case _:
            assert_never(block)


def _list(block: ItemList, pictures: str) -> str:
    tag = "ol" if block.ordered else "ul"
    start = f' start="{block.start}"' if block.ordered and block.start != 1 else ""
    items = "\n".join(f"<li>{_item(item, pictures)}</li>" for item in block.items)
    return f"<{tag}{start}>\n{items}\n</{tag}>"


def _item(blocks: Sequence[Block], pictures: str) -> str:
    """An item of one paragraph, lists behind it or not, needs no paragraph's space."""
    match blocks:
        case [Paragraph(children)]:
            return line_html(children)
        case [Paragraph(children), *rest] if all(isinstance(block, ItemList) for block in rest):
            return f"{line_html(children)}\n{block_html(rest, pictures=pictures)}\n"
        case []:
            return ""
        case _:
            return f"\n{block_html(blocks, pictures=pictures)}\n"


def _table(block: DataTable) -> str:
    classes = [f' class="gs-{alignment}"' if alignment else "" for alignment in block.alignments]
    head = "".join(
        f'<th scope="col"{class_}>{line_html(cell)}</th>' for cell, class_ in zip(block.header, classes, strict=True)
    )
    rows = "\n".join(
        "<tr>"
        + "".join(f"<td{class_}>{line_html(cell)}</td>" for cell, class_ in zip(row, classes, strict=True))
        + "</tr>"
        for row in block.rows
    )
    return (
        '<div class="gs-table" role="group" tabindex="0" aria-label="표"><table>\n'
        f"<thead>\n<tr>{head}</tr>\n</thead>\n<tbody>\n{rows}\n</tbody>\n</table></div>"
    )


def _figure(block: FigureBlock, pictures: str) -> str:
    figure = block.figure
    size = "" if figure.picture is None else f' width="{figure.picture.width}" height="{figure.picture.height}"'
    image = f'<img src="{pictures}:{_attribute(figure.file)}" alt="{_attribute(figure.alt)}"{size} loading="lazy">'
    said = _text(figure.caption) if figure.caption else ""
    said += f"<small>{_text(figure.credit)}</small>" if figure.credit else ""
    caption = f"<figcaption>{said}</figcaption>" if said else ""
    tall = " gs-tall" if figure.picture is not None and figure.picture.tall else ""
    return f'<figure class="gs-figure{tall}">{image}{caption}</figure>'


def line_html(children: Sequence[Inline]) -> str:
    """The HTML of a line; a citation is held to the word before it."""
    if len(children) == 1:  # most links
        return _inline(children[0])
    for child in children:
        if isinstance(child, Citation):
            return _line_with_citations(children)
    return "".join(map(_inline, children))


def _inline(child: Inline) -> str:
    if isinstance(child, Text):
        return _held_text(child.value)
    if isinstance(child, Link):
        return f"<a{_kind_of_link(child.target)}>{line_html(child.children)}</a>"
    if isinstance(child, Emphasis):
        tag = "strong" if child.strong else "em"
        return f"<{tag}>{line_html(child.children)}</{tag}>"
    if isinstance(child, CodeSpan):
        return f"<code>{_text(child.value)}</code>"
    if isinstance(child, LineBreak):
        return "<br>\n"
    href = _attribute(f"#source-{child.source}")
    return f'<sup class="gs-cite"><a href="{href}" aria-label="출처 {child.number}">[{child.number}]</a></sup>'


def _kind_of_link(target: str) -> str:
    if target.startswith("entry:"):
        return f' class="gs-word" href="{_attribute(target)}"'
    if target[:4].lower() == "http":
        return f' href="{_attribute(target)}" rel="noopener"'
    return f' href="{_attribute(target)}"'


def _line_with_citations(children: Sequence[Inline]) -> str:
    parts: list[str] = []
    count, done = len(children), 0
    begun = 0
    """How much of the next text was set with the citation before it."""
    for index, child in enumerate(children):
        if index < done or not isinstance(child, Citation):
            continue
        end = index + 1
        while end < count and isinstance(children[end], Citation):
            end += 1
        before, held = "", ""
        if index > done:
            parts += _stretch(children[done : index - 1], begun)
            before, held = _word_before(children[index - 1], begun if index - 1 == done else 0)
        marks = "".join(map(_inline, children[index:end]))
        following = children[end] if held and end < count else None
        found = WORDS_BEGINNING.match(following.value) if isinstance(following, Text) else None
        behind = found[0] if found else ""
        parts.append(f'{before}<span class="gs-nb">{held}{marks}{behind}</span>' if held else f"{before}{marks}")
        done, begun = end, len(behind)
    parts += _stretch(children[done:], begun)
    return "".join(parts)


def _stretch(children: Sequence[Inline], begun: int) -> Iterable[str]:
    """What stands between citations; of its first text some letters are set already."""
    if begun and children and isinstance(first := children[0], Text):
        children = (Text(first.value[begun:]), *children[1:])
    return map(_inline, children)


def _word_before(child: Inline, begun: int) -> tuple[str, str]:
    """What stands before a citation: what may be parted from it, and what is held to it."""
    match child:
        case Text(value):
            value = value[begun:]
            found = WORDS_END.search(value)
            return (_held_text(value), "") if found is None else (_held_text(value[: found.start()]), _text(found[0]))
        case Link(_, [Text(value)]) | Emphasis([Text(value)]) if len(value) <= SHORT:
            return "", _inline(child)
        case _:
            return _inline(child), ""


def _held_text(value: str) -> str:
    """A text whose closing marks hold the last syllable before and the particle behind them."""
    if SPECIAL.search(value) is None:
        return value
    parts: list[str] = []
    done = 0
    for found in HELD.finditer(value):
        start = found.start()
        if start > done and not value[start - 1].isspace():
            start -= 1
        parts += (_text(value[done:start]), '<span class="gs-nb">', _text(value[start : found.end()]), "</span>")
        done = found.end()
    parts.append(_text(value[done:]))
    return "".join(parts)


def _text(value: str) -> str:
    if SPECIAL.search(value) is None:
        return value
    return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\xa0", "&nbsp;")


def _attribute(value: str) -> str:
    if ATTRIBUTE_SPECIAL.search(value) is None:
        return value
    value = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return value.replace('"', "&quot;").replace("\xa0", "&nbsp;")
