import pytest

from gieopsarang.korean.romanisation import propose_id


@pytest.mark.parametrize(
    ("headword", "expected"),
    [
        ("독립", "dokrip"),
        ("환율", "hwanyul"),
        ("정인영", "jeonginyeong"),
        ("금리", "geumri"),
        ("관세", "gwanse"),
        ("국가산업단지", "gukgasaneopdanji"),
        ("국내총생산", "guknaechongsaengsan"),
        ("기업 명예의 전당", "gieop-myeongyeui-jeondang"),
        ("3차원  인쇄", "3chawon-inswae"),
        ("소재·부품·장비", "sojaebupumjangbi"),
        ("값", "gap"),
        ("R&D", "rd"),
        ("5S", "5s"),
        ("Café", "cafe"),
        ("& 환율 -", "hwanyul"),
        ("人", "entry"),
        ("index", "index-2"),
        ("CON", "con-2"),
        ("COM1", "com1-2"),
    ],
)
def test_an_id_is_the_headword_letter_by_letter(headword: str, expected: str):
    assert propose_id(headword, ()) == expected


def test_a_taken_id_gets_a_number():
    assert propose_id("환율", {"hwanyul"}) == "hwanyul-2"
    assert propose_id("환율", {"hwanyul", "hwanyul-2"}) == "hwanyul-3"
    assert propose_id("index", {"index-2"}) == "index-3"
