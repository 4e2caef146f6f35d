"""SVG pictures: read by an allow-list, published as written out again from what was read."""

from dataclasses import dataclass, field
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from gieopsarang.model.figure import Picture
from gieopsarang.model.problem import Location, Problems, Rule
from gieopsarang.model.rules import picture as rules
from gieopsarang.model.source_file import SourceFile
from gieopsarang.read import svg_grammar as grammar
from gieopsarang.read.characters import check_characters
from gieopsarang.read.decode import decode, line_map

DEEPEST = 30
MOST_ELEMENTS = 5000
MOST_DRAWN = 20_000
LONGEST_SIDE = 10_000
MOST_PROBLEMS = 10


def read_svg(source: SourceFile, content: bytes, problems: Problems) -> Picture | None:
    """The picture, or None where it holds anything that does not merely draw."""
    before = len(problems)
    text = decode(content, source.path, problems)
    if text is None or len(problems) > before:
        return None
    reader = _Reader(source.path, problems)
    root = reader.read(text)
    if root is None:
        return None
    size = _size(root, source.path, problems)
    if size is None:
        return None
    published = _written(root, size).encode()
    return Picture(source.path, *size, lambda: published, published)


@dataclass(slots=True)
class _Element:
    """An element that draws."""

    name: str
    attributes: dict[str, str]
    location: Location
    children: "list[_Element | str]" = field(default_factory=list["_Element | str"])
    points_at: list[str] = field(default_factory=list[str])
    """Ids of what is drawn with it: by `href` and `url(#)`."""


class _Stop(Exception):  # noqa: N818 - no error: it stops the parser, which knows no other way
    """Nothing more is to be read."""


class _Reader:
    """Builds the tree from the parser's events and reports what may not be there."""

    def __init__(self, path: str, problems: Problems) -> None:
        self._path = path
        self._text_read = ""
        self._problems = problems
        self._open: list[_Element] = []
        self._root: _Element | None = None
        self._ids: dict[str, _Element] = {}
        self._count = 0
        self._skipping = 0
        """How many elements are open whose content is left out."""
        self._failures = 0
        self._dropped: Location | None = None
        self._parser = expat.ParserCreate(namespace_separator=" ")

    def read(self, text: str) -> _Element | None:
        """The root element, or None."""
        self._text_read = text
        parser = self._parser
        parser.buffer_text = True
        parser.ordered_attributes = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = self._declaration
        parser.EntityDeclHandler = self._declaration
        parser.ProcessingInstructionHandler = self._instruction
        try:
            parser.Parse(text, True)
        except expat.ExpatError as error:
            self._syntax(error)
        except _Stop:
            pass
        if self._failures == 0 and self._root:
            self._check_references()
        if self._failures:
            return None
        if self._dropped:
            message = "그림 프로그램이 덧붙인 정보를 빼고 싣습니다"
            self._problems.add(rules.SVG_DROPPED, self._dropped, message)
        return self._root

    def _place(self) -> Location:
        return Location(self._path, self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1)

    def _refuse(self, rule: Rule, message: str, hint: str, place: Location | None = None) -> None:
        self._failures += 1
        self._problems.add(rule, place or self._place(), message, hint=hint)
        if self._failures == MOST_PROBLEMS:
            raise _Stop

    def _syntax(self, error: expat.ExpatError) -> None:
        message = _SYNTAX.get(error.code, "여기서부터 XML로 읽을 수 없습니다")
        place = Location(self._path, error.lineno, error.offset + 1)
        self._failures += 1
        self._problems.add(rules.SVG_SYNTAX, place, message, hint="그림 프로그램에서 열어 SVG로 다시 저장하세요.")

    def _declaration(self, *_: object) -> None:
        hint = "이 선언을 지우세요. 그림 프로그램에서는 '일반 SVG'로 저장하면 들어가지 않습니다."
        # The parser tells of a declaration at its end.
        start = self._text_read.find("<!DOCTYPE")
        place = line_map(self._text_read, self._path)(start) if start >= 0 else None
        self._refuse(rules.SVG_DECLARATION, "문서 선언(DOCTYPE, ENTITY)은 쓸 수 없습니다", hint, place)
        raise _Stop

    def _instruction(self, *_: object) -> None:
        hint = "이 줄을 지우세요. 그림 프로그램에서는 '일반 SVG'로 저장하면 들어가지 않습니다."
        self._refuse(rules.SVG_DECLARATION, "처리 지시(<? ?>)는 쓸 수 없습니다", hint)
        raise _Stop

    def _start(self, qualified: str, attributes: list[str]) -> None:
        namespace, _, name = qualified.rpartition(" ")
        if self._skipping:
            self._skipping += 1
            return
        self._bound()
        if not self._draws(namespace, name):
            self._skipping = 1
            return
        element = _Element(name, {}, self._place())
        for key, value in zip(attributes[::2], attributes[1::2], strict=True):
            self._attribute(element, key, value)
        if self._open:
            self._open[-1].children.append(element)
        else:
            self._root = element
        self._open.append(element)

    def _bound(self) -> None:
        self._count += 1
        hint = "그림을 단순하게 만들거나 PNG로 저장하세요."
        if self._count > MOST_ELEMENTS:
            self._refuse(rules.SVG_TOO_COMPLEX, f"요소가 {MOST_ELEMENTS:,}개보다 많습니다", hint)
            raise _Stop
        if len(self._open) == DEEPEST:
            self._refuse(rules.SVG_TOO_COMPLEX, f"요소가 {DEEPEST}겹보다 깊습니다", hint)
            raise _Stop

    def _draws(self, namespace: str, name: str) -> bool:
        """Whether an element is kept; one that is neither kept nor harmless is reported."""
        if not self._open and (namespace != grammar.SVG or name != "svg"):
            hint = f'맨 바깥 요소를 <svg xmlns="{grammar.SVG}" …>로 적으세요.'
            self._refuse(rules.SVG_ELEMENT, "SVG 그림이 아닙니다(맨 바깥이 svg 요소가 아니거나 xmlns가 없습니다)", hint)
            raise _Stop
        if namespace == grammar.SVG and name in grammar.ELEMENTS:
            return True
        inert = namespace not in grammar.ACTIVE and namespace not in ("", grammar.SVG)
        if inert or (namespace == grammar.SVG and name in grammar.DROPPED_ELEMENTS):
            self._dropped = self._dropped or self._place()
            return False
        hint = _ELEMENT_HINTS.get(name, "이 요소를 지우거나 그림을 PNG로 저장하세요.")
        self._refuse(rules.SVG_ELEMENT, f"SVG에 <{name}> 요소는 쓸 수 없습니다", hint)
        return False

    def _attribute(self, element: _Element, qualified: str, value: str) -> None:
        namespace, _, name = qualified.rpartition(" ")
        if name == "href" and namespace in ("", grammar.XLINK):
            self._href(element, value)
        elif namespace == grammar.XML:
            self._xml_attribute(element, name, value)
        elif namespace:
            self._dropped = self._dropped or (None if namespace == grammar.XLINK else element.location)
        elif name in grammar.ATTRIBUTES:
            self._keep(element, name, value)
        elif name not in grammar.DROPPED_ATTRIBUTES and not name.startswith("data-"):
            hint = _ATTRIBUTE_HINTS.get(name, "이 속성을 지우세요.")
            self._refuse(rules.SVG_ATTRIBUTE, f"SVG에 {name} 속성은 쓸 수 없습니다", hint, element.location)

    def _xml_attribute(self, element: _Element, name: str, value: str) -> None:
        if name == "lang":
            element.attributes["xml:lang"] = value
        elif name == "space":
            element.attributes["xml:space"] = value
        else:
            self._refuse(
                rules.SVG_ATTRIBUTE, f"SVG에 xml:{name} 속성은 쓸 수 없습니다", "이 속성을 지우세요.", element.location
            )

    def _href(self, element: _Element, value: str) -> None:
        value = value.strip()
        if element.name not in grammar.REFERRING or not grammar.LOCAL.fullmatch(value):
            hint = "그림 안의 다른 부분을 '#이름'으로만 가리키세요."
            self._refuse(rules.SVG_REFERENCE, f"바깥을 가리킵니다: '{value[:60]}'", hint, element.location)
            return
        element.attributes["href"] = value
        element.points_at.append(value[1:])

    def _keep(self, element: _Element, name: str, value: str) -> None:
        targets = grammar.references(value)
        if targets is None:
            hint = "url( )에는 그림 안의 '#이름'만 적으세요."
            self._refuse(
                rules.SVG_REFERENCE, f"{name} 속성이 바깥을 가리킵니다: '{value[:60]}'", hint, element.location
            )
            return
        element.points_at.extend(targets)
        element.attributes[name] = self._characters(element, value)
        if name == "id":
            self._ids.setdefault(value, element)

    def _end(self, _: str) -> None:
        if self._skipping:
            self._skipping -= 1
        else:
            self._open.pop()

    def _text(self, text: str) -> None:
        if self._open and not self._skipping and self._open[-1].name in grammar.WITH_TEXT:
            self._open[-1].children.append(self._characters(self._open[-1], text))

    def _characters(self, element: _Element, text: str) -> str:
        """A text with what references such as `&#8238;` smuggled in checked like typed text."""
        if text.isascii():
            return text
        before = len(self._problems)
        text = check_characters(text, lambda _: element.location, self._problems)
        self._failures += len(self._problems) - before
        return text

    def _check_references(self) -> None:
        """What is drawn again by reference is counted as often as it is drawn, and nothing may draw itself."""
        drawn = _Drawn(self._ids)
        if self._root and drawn.count(self._root) > MOST_DRAWN:
            place = drawn.circle or self._root.location
            what = (
                "자기 자신을 다시 그립니다" if drawn.circle else f"되풀이해 그리는 요소가 {MOST_DRAWN:,}개보다 많습니다"
            )
            self._refuse(rules.SVG_TOO_COMPLEX, what, "use나 무늬의 참조를 줄이세요.", place)


class _Drawn:
    """Counts elements as drawn; each is worked once."""

    def __init__(self, ids: dict[str, _Element]) -> None:
        self._ids = ids
        self._known: dict[int, int] = {}
        self._under_way: set[int] = set()
        self.circle: Location | None = None

    def count(self, root: _Element) -> int:
        """How many elements drawing one takes; too many where it draws itself. A stack of our own: chains may be long."""
        stack = [(root, False)]
        while stack:
            element, done = stack.pop()
            key = id(element)
            if done:
                self._under_way.discard(key)
                self._known[key] = 1 + sum(self._known.get(id(part), 0) for part in self._parts(element))
                continue
            if key in self._known:
                continue
            self._under_way.add(key)
            stack.append((element, True))
            for part in self._parts(element):
                if id(part) in self._under_way:
                    self.circle = element.location
                    return MOST_DRAWN + 1
                stack.append((part, False))
        return self._known[id(root)]

    def _parts(self, element: _Element) -> list[_Element]:
        inside = [child for child in element.children if isinstance(child, _Element)]
        pointed = (self._ids[name] for name in element.points_at if name in self._ids)
        return inside + [target for target in pointed if target.name not in grammar.GRADIENTS]


_SYNTAX = {
    expat.errors.codes[expat.errors.XML_ERROR_TAG_MISMATCH]: "여는 태그와 닫는 태그의 이름이 다릅니다",
    expat.errors.codes[expat.errors.XML_ERROR_NO_ELEMENTS]: "SVG의 내용이 없거나 중간에 끝났습니다",
    expat.errors.codes[expat.errors.XML_ERROR_UNCLOSED_TOKEN]: "태그가 닫히지 않았습니다",
    expat.errors.codes[expat.errors.XML_ERROR_DUPLICATE_ATTRIBUTE]: "한 요소에 같은 속성을 두 번 적었습니다",
    expat.errors.codes[expat.errors.XML_ERROR_UNDEFINED_ENTITY]: "정의되지 않은 &이름;이 있습니다",
    expat.errors.codes[expat.errors.XML_ERROR_UNBOUND_PREFIX]: "xmlns로 알리지 않은 앞가지(prefix)를 썼습니다",
    expat.errors.codes[expat.errors.XML_ERROR_JUNK_AFTER_DOC_ELEMENT]: "</svg> 뒤에 내용이 더 있습니다",
}
_ELEMENT_HINTS = {
    "style": "스타일을 fill, stroke 같은 속성으로 바꾸어 저장하세요(일러스트레이터: 저장할 때 '프레젠테이션 속성').",
    "script": "스크립트를 지우세요.",
    "image": "끼워 넣은 그림을 지우거나, 그림 전체를 PNG로 저장하세요.",
    "foreignObject": "HTML로 된 글을 text 요소로 바꾸거나, 그림 전체를 PNG로 저장하세요.",
    "a": "링크를 지우세요.",
    "filter": "그림자나 흐림 효과를 없애거나, 그림 전체를 PNG로 저장하세요.",
}
_ATTRIBUTE_HINTS = {
    "style": "style 대신 fill, stroke 같은 속성으로 저장하세요(잉크스케이프: 환경 설정에서 속성으로 저장, 또는 PNG로 내보내기).",
    "class": "class 대신 fill, stroke 같은 속성으로 저장하세요(일러스트레이터: 저장할 때 '프레젠테이션 속성').",
}


def _size(root: _Element, path: str, problems: Problems) -> tuple[int, int] | None:
    """Width and height in pixels, from the attributes, else from the viewBox."""
    box = grammar.view_box(root.attributes.get("viewBox", ""))
    width = grammar.pixels(root.attributes.get("width", ""))
    height = grammar.pixels(root.attributes.get("height", ""))
    size = (width, height) if width and height else box
    if size is None or min(size) <= 0 or ("viewBox" in root.attributes and (box is None or min(box) <= 0)):
        hint = '<svg … viewBox="0 0 너비 높이">처럼 숫자로 적으세요.'
        problems.add(
            rules.SVG_SIZE,
            Location(path, root.location.line, root.location.column),
            "그림의 크기를 알 수 없습니다",
            hint=hint,
        )
        return None
    scale = min(1.0, LONGEST_SIDE / max(size))
    return max(round(size[0] * scale), 1), max(round(size[1] * scale), 1)


def _written(root: _Element, size: tuple[int, int]) -> str:
    """The canonical text: attributes as they came, no comments, no other namespaces."""
    if not all(grammar.pixels(root.attributes.get(name, "")) for name in ("width", "height")):
        root.attributes = {name: value for name, value in root.attributes.items() if name not in ("width", "height")}
    if "viewBox" not in root.attributes:
        root.attributes["viewBox"] = f"0 0 {size[0]} {size[1]}"
    pieces: list[str] = []
    stack: list[_Element | str | None] = [root]
    names: list[str] = []
    while stack:
        node = stack.pop()
        match node:
            case None:
                pieces.append(f"</{names.pop()}>")
            case str():
                pieces.append(escape(node))
            case _:
                pieces.append(_tag(node, is_root=node is root))
                if node.children:
                    names.append(node.name)
                    stack.append(None)
                    stack.extend(reversed(node.children))
    return "".join(pieces) + "\n"


def _tag(element: _Element, *, is_root: bool) -> str:
    attributes = {"xmlns": grammar.SVG, **element.attributes} if is_root else element.attributes
    written = "".join(f" {name}={quoteattr(value)}" for name, value in attributes.items())
    return f"<{element.name}{written}{'' if element.children else '/'}>"
