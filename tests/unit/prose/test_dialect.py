from collections.abc import Callable

import pytest

from gieopsarang.model.prose import Prose

Work = Callable[[str], Prose]


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("가\n나\n\n다", "<p>가 나</p>\n<p>다</p>"),
        ("*가* **나** _다_", "<p><em>가</em> <strong>나</strong> <em>다</em></p>"),
        ("**경기**은", "<p><strong>경기</strong>은</p>"),
        ("**“말”**이라고", "<p><strong>“말”</strong>이라고</p>"),
        ("가_나_다", "<p>가_나_다</p>"),
        ("`a * <b>`", "<p><code>a * &lt;b&gt;</code></p>"),
        (r"\*가\* \[나\]", "<p>*가* [나]</p>"),
        ("&amp; &lt;b&gt; A&B", "<p>&amp; &lt;b&gt; A&amp;B</p>"),
        ("&#60;b&#x3e; &copy;", "<p>&amp;#60;b&amp;#x3e; &amp;copy;</p>"),
        ("가  \n나", "<p>가<br>\n나</p>"),
        ("> 가\n> 나", "<blockquote>\n<p>가 나</p>\n</blockquote>"),
        ("- 가\n- 나", "<ul>\n<li>가</li>\n<li>나</li>\n</ul>"),
        ("3. 가\n4. 나", '<ol start="3">\n<li>가</li>\n<li>나</li>\n</ol>'),
        ("- 가\n\n1. 나", "<ul>\n<li>가</li>\n</ul>\n<ol>\n<li>나</li>\n</ol>"),
        ("- 가\n    1. 나", "<ul>\n<li>가\n<ol>\n<li>나</li>\n</ol>\n</li>\n</ul>"),
        ("- 가\n\n    둘째 문단", "<ul>\n<li>\n<p>가</p>\n<p>둘째 문단</p>\n</li>\n</ul>"),
        ("```python\n**x** <b>\n```", "<pre><code>**x** &lt;b&gt;\n</code></pre>"),
        ("~~~\n## 가\n~~~", "<pre><code>## 가\n</code></pre>"),
        ("[밖](https://a.kr/?a=1&b=2)", '<p><a href="https://a.kr/?a=1&amp;b=2" rel="noopener">밖</a></p>'),
        ("[편지](mailto:a@b.kr)", '<p><a href="mailto:a@b.kr">편지</a></p>'),
        ('[가](../a/b.yml "제목")', '<p><a href="source:glossary/a/b.yml">가</a></p>'),
        ("[가](#나)", '<p><a href="#나">가</a></p>'),
    ],
)
def test_the_dialect_is_markdown(work: Work, text: str, html: str):
    assert work(text).html == html


@pytest.mark.parametrize(
    "text",
    [
        "<b>가</b>",
        "<!-- 가 -->",
        "<https://a.kr>",
        "[가]: https://a.kr",
        "[가][나]",
        "*[약어]: 뜻",
        "가 {: #id .class }",
        "==가==",
        "{{ 가 }}",
        "??? note",
        '=== "가"',
        "#봄 축제",
        "##### 다섯",
        "---",
        "1970. 3. 16. 문을 열었다.",
        "1970. 문을 열었다.",
        "```\n끝이 없는 코드",
    ],
)
def test_anything_else_is_text_as_typed(work: Work, text: str):
    assert work(text).text == " ".join(text.split("\n")).replace("```", "```")
    assert work(text).html.count("<") == work(text).html.count("<p>") * 2


def test_four_spaces_are_no_code(work: Work):
    assert work("가\n\n    나").html == "<p>가</p>\n<p>나</p>"


def test_a_line_under_a_line_makes_no_heading(work: Work):
    assert work("가\n===\n\n나\n---").html == "<p>가 ===</p>\n<p>나 ---</p>"


def test_headings_have_ids_of_their_hangul(work: Work):
    worked = work("## 돈과 *값*\n\n### C#\n\n#### name ##\n\n## 돈과 값")
    assert [(item.level, item.id, item.text) for item in worked.outline] == [
        (2, "돈과-값", "돈과 값"),
        (3, "절-c", "C#"),
        (4, "절-name", "name"),
        (2, "돈과-값-2", "돈과 값"),
    ]
    assert worked.html.startswith('<h2 id="돈과-값">돈과 <em>값</em></h2>')


def test_only_a_page_has_a_title(work: Work, work_page: Work):
    assert work("# 가 나").html == '<h2 id="가-나">가 나</h2>'
    assert work_page("# 가 나\n\n## 다").html == '<h1 id="가-나">가 나</h1>\n<h2 id="다">다</h2>'
    assert [item.text for item in work_page("# 가 나\n\n## 다").outline] == ["다"]


def test_a_table_scrolls_in_its_own_region_and_is_aligned_by_class(work: Work):
    html = work("| 가 | 나 |\n|:-:|--:|\n| 1 \\| 2 | `a|b` |").html
    assert html == (
        '<div class="gs-table" role="group" tabindex="0" aria-label="표"><table>\n'
        '<thead>\n<tr><th scope="col" class="gs-center">가</th><th scope="col" class="gs-right">나</th></tr>\n</thead>\n'
        '<tbody>\n<tr><td class="gs-center">1 | 2</td><td class="gs-right"><code>a|b</code></td></tr>\n</tbody>\n'
        "</table></div>"
    )


def test_the_bar_of_a_shown_text_parts_no_cells(work: Work):
    assert ">돈값</a></td><td>1</td>" in work("|가|나|\n|-|-|\n|[[환율|돈값]]|1|").html


@pytest.mark.parametrize(
    ("first", "kind", "title"),
    [
        ('!!! tip "이렇게"', "tip", "이렇게"),
        ("!!! warning “조심”", "warning", "조심"),
        ("!!! danger", "danger", "위험"),
        ("!!! 무엇", "note", "무엇"),
        ("!!! tip inline 이것 저것", "tip", "이것 저것"),
        ('!!! pied-piper inline "<b>*x*"', "note", "&lt;b&gt;*x*"),
    ],
)
def test_a_notice_is_of_a_known_kind(work: Work, first: str, kind: str, title: str):
    assert work(f"{first}\n    안.\n\n    - 둘\n\n밖.").html == (
        f'<div class="admonition {kind}">\n<p class="admonition-title">{title}</p>\n<p>안.</p>\n'
        "<ul>\n<li>둘</li>\n</ul>\n</div>\n<p>밖.</p>"
    )


def test_a_notice_may_go_without_a_title(work: Work):
    assert work('!!! note ""\n    안').html == '<div class="admonition note">\n<p>안</p>\n</div>'


LIST = "<ul>\n<li>하나</li>\n<li>둘</li>\n</ul>"
TABLE_HEAD = '<div class="gs-table" role="group" tabindex="0" aria-label="표"><table>\n<thead>\n<tr>'


@pytest.mark.parametrize("mark", ["- ", "* ", "+ ", "  - "])
def test_a_list_may_stand_right_under_a_line(work: Work, mark: str):
    assert work(f"문장이다.\n{mark}하나\n{mark}둘").html == f"<p>문장이다.</p>\n{LIST}"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("가\n1. 하나\n2. 둘", "<p>가</p>\n<ol>\n<li>하나</li>\n<li>둘</li>\n</ol>"),
        ("가\n2. 나\n3. 다", "<p>가 2. 나 3. 다</p>"),
        ("문은\n1. 3. 열렸다", "<p>문은 1. 3. 열렸다</p>"),
        ("문은\n1970. 3. 16. 열렸다", "<p>문은 1970. 3. 16. 열렸다</p>"),
        ("가\n-나\n*다*\n- ", "<p>가 -나 <em>다</em> -</p>"),
        ("가\n* * *\n나", "<p>가 * * * 나</p>"),
        ("가 - 나\n다", "<p>가 - 나 다</p>"),
        ("> 가\n> - 하나\n> - 둘", f"<blockquote>\n<p>가</p>\n{LIST}\n</blockquote>"),
        ("> 가\n- 하나\n- 둘", f"<blockquote>\n<p>가</p>\n</blockquote>\n{LIST}"),
        ('!!! note ""\n    가\n    - 하나\n    - 둘', f'<div class="admonition note">\n<p>가</p>\n{LIST}\n</div>'),
        ("- 가\n\n    나\n    - 하나\n    - 둘", f"<ul>\n<li>\n<p>가</p>\n<p>나</p>\n{LIST}\n</li>\n</ul>"),
        ("- 가\n\n    나\n    다\n- 라", "<ul>\n<li>\n<p>가</p>\n<p>나 다</p>\n</li>\n<li>라</li>\n</ul>"),
        ("- 하나\n- 둘\n가", "<ul>\n<li>하나</li>\n<li>둘 가</li>\n</ul>"),
        ("가\n## 나\n다", '<p>가</p>\n<h2 id="나">나</h2>\n<p>다</p>'),
        ("가\n```\n나\n```\n다", "<p>가</p>\n<pre><code>나\n</code></pre>\n<p>다</p>"),
        ("가\n> 나", "<p>가</p>\n<blockquote>\n<p>나</p>\n</blockquote>"),
    ],
)
def test_what_stands_right_under_a_line(work: Work, text: str, html: str):
    assert work(text).html == html


def test_a_table_may_stand_right_under_a_line(work: Work):
    html = work("가\n나\n|다|라|\n|-|-|\n|마|바|").html
    assert html.startswith(f'<p>가 나</p>\n{TABLE_HEAD}<th scope="col">다</th>')
    assert "<td>마</td><td>바</td>" in html
    assert work("가\n|다|라|\n|-|").html == "<p>가 |다|라| |-|</p>"
    assert work("> 가\n> |다|\n> |-|").html.startswith(f"<blockquote>\n<p>가</p>\n{TABLE_HEAD}")


@pytest.mark.parametrize(("below", "html"), [("- 하나\n- 둘", LIST), ("## 절", '<h2 id="절">절</h2>')])
def test_a_table_ends_where_something_else_begins(work: Work, below: str, html: str):
    assert work(f"|가|나|\n|-|-|\n|다|라|\n{below}").html.endswith(
        f"<td>라</td></tr>\n</tbody>\n</table></div>\n{html}"
    )


def test_a_row_has_as_many_cells_as_columns_and_loses_none(work: Work):
    html = work("|가|나|\n|-|-|\n|다|라|마|바|\n|사|").html
    assert "<td>다</td><td>라|마|바</td>" in html
    assert "<td>사</td><td></td>" in html


def test_a_notice_in_a_list_keeps_its_words(work: Work):
    assert work("- !!! note\n    [[수출|나감]]\n    _## ").text == "참고\n나감 _##"


def test_a_figure_stands_alone_with_what_is_said_of_it(work: Work):
    worked = work("앞 ![](gwanse-1.svg) 뒤")
    assert worked.html == (
        '<p>앞</p>\n<figure class="gs-figure"><img src="figure:gwanse-1.svg" alt="배 한 척" width="1200" height="520" '
        'loading="lazy"><figcaption>수출선 &lt;호&gt;<small>시청</small></figcaption></figure>\n<p>뒤</p>'
    )
    assert worked.figures == ("gwanse-1.svg",)


@pytest.mark.parametrize("file", ["gwanse-2.png", "other.png", "https://a.kr/x.png", "../x.png", "data:image/png,x"])
def test_a_picture_that_is_not_published_is_its_words(work: Work, file: str):
    assert work(f"![없는 것]({file})").html == "<p>없는 것</p>"


def test_a_page_shows_pictures_by_their_path(work_page: Work):
    worked = work_page('![탑](../img/top.jpg "탑이다")')
    assert worked.html == (
        '<figure class="gs-figure"><img src="source:content/img/top.jpg" alt="탑" loading="lazy">'
        "<figcaption>탑이다</figcaption></figure>"
    )
    assert worked.figures == ("content/img/top.jpg",)


def test_line_ends_and_nothing_do_not_matter(work: Work):
    assert work("가\r\n나\r\r다").html == work("가\n나\n\n다").html
    assert work(" \n").html == work("").html == ""
    assert work("").blocks == ()
