import pytest

from gieopsarang.korean.readings import number_reading, spoken_form


@pytest.mark.parametrize(
    ("headword", "expected"),
    [
        ("R&D", "알앤디"),
        ("5S", "오에스"),
        ("3차원", "삼차원"),
        ("LG", "엘지"),
        ("GDP", "지디피"),
        ("1사 1공무원", "일사 일공무원"),
        ("주 52시간제", "주 오십이시간제"),
        ("4.0", "사점영"),
        ("ｇｄｐ", "지디피"),
        ("ㄱ자", "기역자"),
        ("환율", "환율"),
    ],
)
def test_a_headword_is_read(headword: str, expected: str):
    assert spoken_form(headword) == expected


def test_an_authors_reading_wins():
    assert spoken_form("R&D", "연구 개발") == "연구 개발"


@pytest.mark.parametrize(
    ("digits", "expected"),
    [
        ("0", "영"), ("1", "일"), ("10", "십"), ("11", "십일"), ("100", "백"), ("2011", "이천십일"), ("10000", "만"),
        ("120034", "십이만삼십사"), ("100000000", "일억"), ("1,300", "천삼백"), ("010", "공일공"), ("9" * 30, "구" * 30),
    ],
)  # fmt: skip
def test_a_number_is_read_in_sino_korean(digits: str, expected: str):
    assert number_reading(digits) == expected
