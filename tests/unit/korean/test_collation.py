import random

from gieopsarang.korean.collation import index_letter, latin_letter, sort_key

IN_ORDER = [
    "가격", "가나", "각", "간접세", "개", "거래", "기업", "기업 명예의 전당", "기업사랑", "까치", "나라", "삼각",
    "3차원 인쇄", "싸리", "R&D", "알약", "알파", "GDP", "하나", "人",
]  # fmt: skip


def test_headwords_stand_in_dictionary_order():
    shuffled = random.Random(1).sample(IN_ORDER, len(IN_ORDER))
    assert sorted(shuffled, key=sort_key) == IN_ORDER


def test_spaces_and_punctuation_do_not_count():
    assert sort_key("기업 사랑")[0] == sort_key("기업·사랑")[0] == sort_key("기업사랑")[0]


def test_digits_and_letters_are_read():
    assert sort_key("5S")[0] == sort_key("오에스")[0]
    assert sort_key("LG")[0] == sort_key("엘지")[0]
    assert sort_key("오에스") < sort_key("5S")


def test_an_authors_reading_wins():
    assert sort_key("R&D", "연구개발")[0] == sort_key("연구개발")[0]
    assert index_letter("R&D", "연구개발") == "ㅇ"


def test_every_headword_has_an_index_letter():
    words = {"까치": "ㄱ", "쌀": "ㅅ", "R&D": "ㅇ", "3차원": "ㅅ", "GDP": "ㅈ", "ㄱ자": "ㄱ", "(주)": "ㅈ"}
    words |= {"\u1140\u119e": "ㅅ", "\u114c\u119e": "ㅇ", "\u112b\u1161": "ㅂ", "人": "ㅎ", "!!": "ㅎ", "": "ㅎ"}
    assert {word: index_letter(word) for word in words} == words


def test_a_latin_form_has_its_letter():
    forms = {
        "exchange rate": "E",
        "GDP": "G",
        "R&D": "R",
        "“quoted”": "Q",
        "École": "E",
        "환율": None,
        "5S": None,
        "": None,
    }
    assert {form: latin_letter(form) for form in forms} == forms
