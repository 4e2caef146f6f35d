import pytest

from gieopsarang.korean.particles import tail_fits, with_particle


@pytest.mark.parametrize(
    ("word", "pair", "expected"),
    [
        ("환율", "은/는", "환율은"),
        ("금리", "은/는", "금리는"),
        ("금리", "이/가", "금리가"),
        ("기업", "을/를", "기업을"),
        ("기업", "과/와", "기업과"),
        ("금리", "와/과", "금리와"),
        ("환율", "으로/로", "환율로"),
        ("기업", "으로/로", "기업으로"),
        ("금리", "으로/로", "금리로"),
        ("환율", "으로부터/로부터", "환율로부터"),
        ("환율", "이라/라", "환율이라"),
        ("정인영", "이/-", "정인영이"),
        ("금리", "이/-", "금리"),
        ("'환율'", "을/를", "'환율'을"),
        ("‘금리’", "을/를", "‘금리’를"),
        ("국내총생산(GDP)", "이/가", "국내총생산(GDP)이"),
        ("GDP", "은/는", "GDP는"),
        ("3", "으로/로", "3으로"),
        ("換率", "을/를", "換率을(를)"),
        ("換率", "으로/로", "換率(으)로"),
    ],
)
def test_a_word_gets_the_particle_that_fits_its_sound(word: str, pair: str, expected: str):
    assert with_particle(word, pair) == expected


FITTING = {
    "기업": "이 은 을 과 으로 으로부터 에서처럼 한테서도 에게까지 까지만이라도 은커녕 들이 들에게서 이다 입니다 이에요 이란 임을 뿐인 만한 더러 엔 으론",
    "금리": "가 는 를 와 로 로는 다 였다 예요 란 라는 이며 이란 지만 니까 는커녕 까진 나 엔",
    "수출": "로 로써 하는 한다 해요 했다 했는데 하려고 할 함으로써 됩니다 되었다 돼 됐으며 된 해왔다 해주는 하길 하리라고 할만한 할만큼 키로 토록",
    "GDP": "가 이 는 은 로 으로 인 였다 이었다",
}
OTHER_WORDS = {
    "기업": "관 조찬 여가 가 는 를 와 로 인 인들 적 님 원 자 주 주로 율 업 청 비 사 은행 이미지 이전 인수 과세 도시 의무 들판 간 당 별 측",
    "금리": "이 은 을 과 으로 인상 인하 차 대 나무 다툼 고지 면 지 론 여가",
    "수출": "으로 를 액 용 입 품 하청 한도 할당 해외 해고 된서리 들어 시킨 당한 일 일정 함께",
    "대출": "이자 자 금",
}


@pytest.mark.parametrize("word", FITTING)
def test_a_tail_of_particles_and_endings_fits(word: str):
    assert [tail for tail in FITTING[word].split() if not tail_fits(word, tail)] == []


@pytest.mark.parametrize("word", OTHER_WORDS)
def test_a_tail_that_makes_another_word_does_not_fit(word: str):
    assert [tail for tail in OTHER_WORDS[word].split() if tail_fits(word, tail)] == []


def test_no_tail_fits():
    assert tail_fits("기업", "")


def test_what_follows_tells_the_copula_from_a_person_and_a_day():
    assert tail_fits("기업", "인", " 셈이다")
    assert not tail_fits("기업", "인", " 모임")
    assert tail_fits("수출", "일", " 때")
    assert not tail_fits("수출", "일", "이 밝았다")


def test_a_long_run_is_refused_at_once():
    assert not tail_fits("기업", "까지" * 5000)
