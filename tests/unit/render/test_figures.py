"""Where figures stand that a text does not place itself."""

import pytest
from markupsafe import Markup

from gieopsarang.render.figures import after_lead


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<p>첫째 문단.</p>", "\n<p>둘째 문단.</p>"),
        ('<h2 id="gs-1">값을 읽는 법</h2>\n<p>첫째 <b>문단</b>.</p>', "\n<ul><li>하나</li></ul>"),
        ("", "<ul><li><p>하나</p></li></ul>\n<p>문단.</p>"),
        ("", '<h2 id="a">가</h2>\n<blockquote><h3 id="b">나</h3>\n<p>문단.</p></blockquote>'),
        ("", ""),
    ],
)
def test_figures_come_behind_the_first_paragraph_and_never_into_another_block(before: str, after: str):
    assert after_lead(Markup(before + after)) == (before, after)
