"""A Markdown file taken apart: metadata by the YAML reader, and the text with its place."""

import re

from frontmatter.default_handlers import YAMLHandler

from gieopsarang.model.problem import Location, Problems
from gieopsarang.model.rules import markdown_syntax as rules
from gieopsarang.read.decode import LARGEST_MARKDOWN, too_large
from gieopsarang.read.nodes import MarkdownFile, Scalar, Table
from gieopsarang.read.yaml_file import read_yaml

_BOUNDARY = re.compile(r"-{3,}[ \t]*(?:\n|$)")
_HANDLER = YAMLHandler()


def read_markdown(text: str, path: str, problems: Problems) -> MarkdownFile | None:
    """Metadata and body, or None where the metadata cannot be read; a text that does not begin with `---` has none."""
    size = len(text.encode("utf-8", "surrogatepass"))
    if size > LARGEST_MARKDOWN:
        too_large(path, size, LARGEST_MARKDOWN, problems)
        return None
    if not _BOUNDARY.match(text):
        return MarkdownFile(None, _body(text, 0, path))
    try:
        metadata, content = _HANDLER.split(text)
    except ValueError:
        hint = "머리 정보가 끝나는 곳에 --- 줄을 두세요."
        message = "머리 정보를 --- 로 열고 닫지 않았습니다"
        problems.add(rules.UNCLOSED_METADATA, Location(path), message, hint=hint)
        return None
    table = _metadata(metadata, text, path, problems)
    return None if table is None else MarkdownFile(table, _body(text, len(text) - len(content), path))


def _metadata(metadata: str, text: str, path: str, problems: Problems) -> Table | None:
    """The table between the two `---`; the splitter eats blank lines, so its place is found again."""
    start = text.index(metadata, 3)
    lines_before = text.count("\n", 0, start)
    if not metadata.strip():
        return Table((), Location(path))
    node = read_yaml(metadata, path, problems, line_offset=lines_before)
    if node is not None and not isinstance(node, Table):
        hint = "'이름: 값'을 한 줄에 하나씩 적으세요."
        problems.add(rules.METADATA, node.location, "머리 정보가 '이름: 값'의 모양이 아닙니다", hint=hint)
        return None
    return node


def _body(text: str, start: int, path: str) -> Scalar:
    """The text from an offset on, without the blank lines it begins with."""
    blank = re.compile(r"(?:[ \t]*\n)*").match(text, start)
    start = blank.end() if blank else start
    body = text[start:]
    first = text.count("\n", 0, start) + 1
    runs = [(0, first, 1)]
    runs += [(match.end(), first + index, 1) for index, match in enumerate(re.finditer("\n", body), 1)]
    return Scalar(body, Location(path, first, 1), tuple(runs), quoted=True)
