from collections.abc import Callable

import pytest

from gieopsarang.model.prose import Prose

Work = Callable[[str], Prose]


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("‘공장’인 것", '‘공<span class="gs-nb">장’인</span> 것'),
        ("공장(工場)으로부터", '공장(工<span class="gs-nb">場)으로부</span>터'),
        ("“말.”이라고", '“말<span class="gs-nb">.”이라고</span>'),
        ('"말"이라고', '"<span class="gs-nb">말"이라고</span>'),
        ('가 "말', '가 "말'),
        ("‘[[환율]]’은", '‘<a class="gs-word" href="entry:hwanyul">환율</a><span class="gs-nb">’은</span>'),
    ],
)
def test_a_closing_mark_holds_its_particle(work: Work, text: str, html: str):
    assert work(text).html == f"<p>{html}</p>"
    assert work(text).text == text.replace("[[", "").replace("]]", "")


CITED = '<sup class="gs-cite"><a href="#source-s1" aria-label="출처 1">[1]</a></sup>'


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("오른다.[^s1] 또", f'오른<span class="gs-nb">다.{CITED}</span> 또'),
        ("환율[^s1]이", f'<span class="gs-nb"><a class="gs-word" href="entry:hwanyul">환율</a>{CITED}이</span>'),
        ("[^s1] 또", f"{CITED} 또"),
        ("가 [^s1]", f"가 {CITED}"),
        ("**굵게**[^s1]도", f'<span class="gs-nb"><strong>굵게</strong>{CITED}도</span>'),
        ("*가나다라마바사아자차카타파*[^s1]나", f"<em>가나다라마바사아자차카타파</em>{CITED}나"),
        ("가[^s1]나다라마[^s1]", f'<span class="gs-nb">가{CITED}나다라</span><span class="gs-nb">마{CITED}</span>'),
        ("가[^s1]나[^s1]", f'<span class="gs-nb">가{CITED}나</span>{CITED}'),
    ],
)
def test_a_citation_is_held_to_the_word_before_it(work: Work, text: str, html: str):
    assert work(text).html == f"<p>{html}</p>"
