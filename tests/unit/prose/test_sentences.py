import pytest

from gieopsarang.prose.sentences import sentence_around, sentence_ends


def sentences(text: str) -> list[str]:
    ends = sentence_ends(text)
    return [text[begin:end].strip() for begin, end in zip([0, *ends], ends, strict=False)]


@pytest.mark.parametrize(
    "expected",
    [
        ["환율이 오른다.", "값도 오른다."],
        ["왜 그럴까?", "알아보자!", "그래요."],
        ["1970. 3. 16. 문을 열었다.", "그 뒤 커졌다."],
        ["값은 3.5배다.", "놀랍다."],
        ["Co. 라고 적는다.", "끝."],
        ["그는 “왜 그래?” 하고 물었다.", "답이 없었다."],
        ["“나는 간다. 너도 와라.”라고 말했다.", "모두 갔다."],
        ["“나는 간다.”", "그는 갔다."],
        ["한 해의 셈이 GDP.", "그것은 값이다."],
        ["모임은 G20.", "열아홉 나라다."],
        ["J. 케인스가 썼다.", "그는 셈을 했다."],
        ["U.S. 달러다.", "값이 올랐다."],
        ["2020. 봄에 열었다.", "B. 둘째다."],
        ["차례는 1. 하나, 2. 둘이다.", "끝."],
        ["둘이다(하나가 아니다.).", "끝."],
        ["열린 “인용이다.", "닫히지 않는다."],
        ["첫 줄", "둘째 줄"],
    ],
)
def test_sentences_end_where_readers_end_them(expected: list[str]):
    joint = "\n" if expected[0] == "첫 줄" else " "
    assert sentences(joint.join(expected)) == expected


def test_a_word_is_found_in_its_sentence():
    text = "하나다.  둘 셋이다. 넷."
    place = text.index("셋")
    sentence, start, end = sentence_around(text, sentence_ends(text), place, place + 1)
    assert (sentence, sentence[start:end]) == ("둘 셋이다.", "셋")
