from collections.abc import Callable

from gieopsarang.model.prose import (
    Admonition,
    BlockQuote,
    Citation,
    CodeBlock,
    CodeSpan,
    DataTable,
    Emphasis,
    FigureBlock,
    Heading,
    ItemList,
    LineBreak,
    Link,
    Paragraph,
    Prose,
    Text,
)

Work = Callable[[str], Prose]


def test_every_kind_of_line(work: Work):
    assert work("가 **나 *다*** `라`[^s1]  \n[[환율]]은 [밖](https://a.kr)").blocks == (
        Paragraph(
            (
                Text("가 "),
                Emphasis((Text("나 "), Emphasis((Text("다"),), strong=False)), strong=True),
                Text(" "),
                CodeSpan("라"),
                Citation("s1", 1),
                LineBreak(),
                Link("entry:hwanyul", (Text("환율"),)),
                Text("은 "),
                Link("https://a.kr", (Text("밖"),)),
            )
        ),
    )


def test_every_kind_of_block(work: Work):
    one = Paragraph((Text("하나"),))
    worked = work(
        "## 절 하나\n\n하나\n\n- 하나\n    2. 하나\n\n> 하나\n\n!!! tip\n    하나\n\n"
        "```py\nx\n\ny\n```\n\n|가|나|\n|:-|--:|\n|하나|둘|\n\n![](gwanse-1.svg)"
    )
    figure = worked.blocks[-1]
    assert isinstance(figure, FigureBlock)
    assert figure.figure.file == "gwanse-1.svg"
    assert worked.blocks[:-1] == (
        Heading(2, "절-하나", (Text("절 하나"),)),
        one,
        ItemList(ordered=False, start=1, items=((one, ItemList(ordered=True, start=2, items=((one,),))),)),
        BlockQuote((one,)),
        Admonition("tip", "도움말", (one,)),
        CodeBlock("x\n\ny", "py"),
        DataTable(((Text("가"),), (Text("나"),)), (((Text("하나"),), (Text("둘"),)),), ("left", "right")),
    )


def test_the_text_is_that_of_the_blocks_line_by_line(work: Work):
    worked = work(
        "## 절\n\n가 *나*[^s1]  \n다\n\n- 라\n- 마\n\n|바|사|\n|-|-|\n|아||\n\n!!! tip\n    자\n\n![](gwanse-1.svg)"
    )
    assert worked.text == "절\n가 나\n다\n라\n마\n바\t사\n아\n도움말\n자"
