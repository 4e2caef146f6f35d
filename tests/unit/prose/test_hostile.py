"""The attacks of the studies, worked without any validation before: nothing active comes out."""

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element

import html5lib
import pytest

from gieopsarang.model.encyclopedia import Vocabulary
from gieopsarang.model.figure import Figure, Picture
from gieopsarang.model.prose import Me, Prose
from gieopsarang.prose import prose
from gieopsarang.prose.sanitise import sanitise

Work = Callable[[str], Prose]

ATTACKS = {
    "X01": "<script>alert(1)</script>",
    "X02": '<img src=x onerror="alert(1)">',
    "X03": '![x](gwanse-1.svg){ onerror="alert(1)" }',
    "X04": '## t { tabindex=0 autofocus=1 onfocus="alert(1)" }',
    "X05": "[t](javascript:alert(1)) [t](java&#115;cript:alert(1)) [t](java&#9;script:alert(1)) [t](<java\tscript:alert(1)>)",
    "X05b": "<javascript:alert(1)> [t](\x01javascript:alert(1)) [t](JAVASCRIPT&colon;alert(1)) [t](&#x6A;avascript:alert(1))",
    "X06": "[t](data:text/html,<script>alert(1)</script>)",
    "X07": "[t](evil.svg) ![t](evil.svg)",
    "X09": '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    "X10": '<meta http-equiv=refresh content="0;url=https://evil.example">',
    "X11": "<style>body{display:none}</style>",
    "X16": "## <img src=x onerror=alert(1)> 제목",
    "X17": "가\n{: #__config}",
    "X18": '{"base":".","search":"data:text/javascript,alert(1)"}\n{: #__config }',
    "slug": "## \\_\\_config\n\n## __config\n\n## querySelector\n\n## name\n\n## top",
    "X19": '<img name="querySelector">',
    "X21": "*[백제]: <img src=x onerror=alert(1)>\n\n백제",
    "X21e": "*[백제]: &lt;img src=x onerror=alert(1)&gt;\n\n백제",
    "X22": "![x](https://evil.example/x.png) ![x](//evil.example/x.png)",
    "X24": "<form action=https://evil.example><input name=p></form>",
    "X25": "<base href=https://evil.example/>",
    "X26": "</article><!--",
    "X27": "<textarea>",
    "X28": "## `</title><script>alert(1)</script>`\n\n# &lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;",
    "X29": '[t](https://a.kr "&lt;img src=x onerror=alert(1)&gt;") [t](https://a.kr "<img src=x onerror=alert(1)>")',
    "quote in address": '[t](https://a.kr/"onmouseover="alert(1)) [t](<https://a.kr/" onmouseover="alert(1)>)',
    "quote in heading": '## " onmouseover="alert(1)',
    "language": '```x"onload="alert(1)\na\n```\n\n```html\n<script>alert(1)</script>\n```',
    "notice": '!!! note"onload="alert(1) "<script>alert(1)</script>"\n    가',
    "wiki": '[[<script>alert(1)</script>]] [[환율|<img src=x onerror=alert(1)>]] [["onload="alert(1)]]',
    "citation": '[^"onload="alert(1)] [^<script>]',
    "table": '|<script>alert(1)</script>|"x|\n|-|-|\n|<svg/onload=alert(1)>|javascript:alert(1)|',
    "stash": "\x02wzxhzdk:0\x03 \x02klzzwxh:0000\x03 \x0260\x03script\x0262\x03 \x02amp\x03lt; \x02fenced:0\x03",
    "mermaid": "```mermaid\ngraph TD; A-->B\n```",
    "entities": "&#60;script&#62;alert(1)&#60;/script&#62; &lt;script&gt; &Tab; &NewLine; &#0; &#8238;",
}
TAGS = {
    "p": {"class"}, "h1": {"id"}, "h2": {"id"}, "h3": {"id"}, "h4": {"id"}, "ul": set[str](), "ol": {"start"}, "li": set[str](),
    "blockquote": set[str](), "pre": set[str](), "code": set[str](), "em": set[str](), "strong": set[str](), "br": set[str](),
    "a": {"class", "href", "rel", "aria-label"}, "sup": {"class"}, "span": {"class"},
    "div": {"class", "role", "tabindex", "aria-label"}, "table": set[str](), "thead": set[str](), "tbody": set[str](),
    "tr": set[str](), "th": {"class", "scope"}, "td": {"class"}, "figure": {"class"}, "figcaption": set[str](), "small": set[str](),
    "img": {"src", "alt", "width", "height", "loading"},
}  # fmt: skip
CLASS = re.compile(r"gs-(word|cite|nb|table|figure( gs-tall)?|left|center|right)|admonition( [a-z]+)?|admonition-title")
HREF = re.compile(r"(https?://|mailto:|entry:[a-z0-9-]+$|source:(?!\.\.)[^:]+$|#)")


def parsed(html: str) -> Element:
    return html5lib.parseFragment(html, namespaceHTMLElements=False)  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType] - the stubs leave the tree open


def assert_allowed(html: str) -> None:
    """Read as browsers read it: nothing but what the allow-list holds, and text."""
    root = parsed(html)
    for element in root.iter():
        if element is root:
            continue
        assert element.tag in TAGS, html
        assert set(element.keys()) <= TAGS[element.tag], html
        assert HREF.match(element.get("href", "#")), html
        assert element.get("src", "figure:").startswith(("figure:", "source:")), html
        assert CLASS.fullmatch(element.get("class") or "gs-nb"), html
        id_ = element.get("id", "가")
        assert not id_.startswith("_"), html
        assert not re.fullmatch(r"[A-Za-z0-9]*", id_), html


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_attack_gives_anything_active(work: Work, work_page: Work, work_line: Work, attack: str):
    for way in (work, work_page, work_line):
        html = way(ATTACKS[attack]).html
        assert_allowed(html)
        assert sanitise(html) == html


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_attack_passes_the_second_wall_alone(attack: str):
    for html in (
        ATTACKS[attack],
        f"<p>{ATTACKS[attack]}",
        f'<p class="gs-nb" id="{attack}" title="x">{ATTACKS[attack]}</p>',
    ):
        assert_allowed(sanitise(html))


def test_what_authors_typed_is_shown_not_dropped(work: Work):
    assert work("<script>alert(1)</script>").text == "<script>alert(1)</script>"


def test_metadata_and_vocabularies_are_no_way_in():
    evil = '"><script>alert(1)</script>'
    me = Me(evil, "entry", "glossary/a/b.yml", (evil,), (Figure(evil, evil, evil, evil, Picture(evil, 1, 1, bytes)),))
    words = Vocabulary("evil", {"환율": (evil,), evil: ("x",)}, {"환율": evil, evil: "x"})
    for text in (f"환율 ![]({evil})", f"가[^{evil}]", f"[[환율|{evil}]]", f"## {evil}", f"[[{evil}]]"):
        html = prose(text, words, me).html
        assert "<script" not in html
        assert sanitise(html) == html
