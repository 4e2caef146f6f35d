from collections.abc import Callable

import pytest

from gieopsarang.model.prose import Paragraph, Prose

Work = Callable[[str], Prose]


@pytest.mark.parametrize(
    "text", ["*별* **둘**", "5 < 10", "<b>", "`코드`", "## 가", "- 가", "[가](https://a.kr)", "&amp;", r"\*"]
)
def test_a_line_is_shown_as_typed(work_line: Work, text: str):
    worked = work_line(text)
    assert worked.text == text
    assert worked.html == text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def test_only_links_and_citations_mean_something(work_line: Work):
    worked = work_line("[[환율|돈값]]과 무역.[^s1] [[없음]] [^x]")
    assert worked.html == (
        '<a class="gs-word" href="entry:hwanyul">돈값</a>과 <a class="gs-word" href="entry:muyeok">무역</a>'
        '<span class="gs-nb">.<sup class="gs-cite"><a href="#source-s1" aria-label="출처 1">[1]</a></sup></span> 없음 [^x]'
    )
    assert worked.text == "돈값과 무역. 없음 [^x]"
    assert isinstance(worked.blocks[0], Paragraph)


def test_nothing_stays_nothing(work_line: Work):
    assert work_line("") == work_line("  \n") == Prose("", "")
