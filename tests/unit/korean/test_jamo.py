import pytest

from gieopsarang.korean.jamo import FinalSound, compose, decompose, final_sound, normalise


def test_a_syllable_comes_apart_and_together_again():
    assert decompose("값") == ("ㄱ", "ㅏ", "ㅄ")
    assert all(compose(*decompose(chr(code))) == chr(code) for code in range(0xAC00, 0xD7A4))


@pytest.mark.parametrize(
    ("words", "sound"),
    [
        ("금리 회사 KTX GDP FTA AI R&D LG CEO iOS 20% 2 4 5 9 3.14 server Windows ㅏ", FinalSound.NONE),
        ("환율 수출 1 7 8 21 Excel Apple Google URL", FinalSound.RIEUL),
        ("기업 은행 3 6 10 100 1,000 10000 0 app web PM IBM internet iPhone ㄱ", FinalSound.OTHER),
        ("換率 人 ᅀᆞᇢ α ( ...", FinalSound.UNKNOWN),
        ("‘기업’ “기업” 『기업』 (기업) 기업(企業) '기업' 기업) 국내총생산(GDP)", FinalSound.OTHER),
    ],
)
def test_the_final_sound_is_that_of_the_last_spoken_syllable(words: str, sound: FinalSound):
    assert {word: final_sound(word) for word in words.split()} == dict.fromkeys(words.split(), sound)


def test_nothing_has_an_unknown_sound():
    assert final_sound("") is FinalSound.UNKNOWN


def test_hangul_and_combining_marks_are_composed():
    assert normalise("\u1112\u116a\u11ab\u110b\u1172\u11af cafe\u0301") == "환율 caf\u00e9"


def test_hanja_stay_as_typed():
    for hanja in ("\uf914", "\uf9e9", "\U0002f800"):
        assert normalise(hanja + "\u1100\u1161") == hanja + "가"


def test_signs_stay_as_typed():
    assert normalise("\u2126\u212b e\u0301") == "\u2126\u212b \u00e9"


def test_old_hangul_survives():
    old = "\u1102\u1161\u11a8 \u1140\u119e\u11d9 \u112b\u1161"
    assert "\u1140\u119e\u11d9" in normalise(old)
    assert "\u112b\u1161" in normalise(old)
