"""What identifies a private person, and what only looks like it."""

import pytest

from gieopsarang.model.problem import Location, Problems
from gieopsarang.model.resident_number import masked
from gieopsarang.read.nodes import Scalar, Sequence, Table
from gieopsarang.validate.personal_data import check_personal_data

PLACE = Location("a.yml", 3, 5)


def found(text: str) -> list[str]:
    problems = Problems()
    check_personal_data(Scalar(text, PLACE), problems)
    return [problem.rule.code.partition(".")[2] for problem in problems]


@pytest.mark.parametrize(
    "text",
    [
        "900101-1234567",
        "900101 - 1234567",
        "번호는 900101–2234567입니다",
        "９００１０１-１２３４５６７",
        "9001011234568",
        "900101 1234568",
        "040229-3123456",
        "900101-5234567",
        "https://example.org/?q=900101-1234567",
    ],
)
def test_a_resident_number_is_found_however_it_is_written(text: str):
    assert found(text) == ["resident-number"]


@pytest.mark.parametrize(
    "text",
    [
        "901301-1234567",
        "900132-1234567",
        "030229-3123456",
        "9001011234567",
        "20181119010005880",
        "https://hankyung.com/article/2000091894511",
        "http://x.kr/view?no=9001011234568",
        "123456-1234567-1",
        "1900101-1234567",
        "전화 055-123-4567",
        "02-1234-5678",
        "사업자 등록 번호 123-45-67890",
        "계좌 110-123-456789",
        "2,965개와 60조 597억 원",
        "ISBN 978-89-1234-567-8",
        "010",
        "sources: @home, 4@5",
        "https://medium.com/@hong.gildong/x",
        "https://example.org/a@b.kr",
    ],
)
def test_an_ordinary_number_is_left_alone(text: str):
    assert found(text) == []


@pytest.mark.parametrize("text", ["010-1234-5678", "01012345678", "010 1234 5678", "011-234-5678", "(010)1234-5678"])
def test_a_mobile_number_is_found(text: str):
    assert found(text) == ["mobile-number"]


@pytest.mark.parametrize(
    "text", ["hong@example.org", "문의: hong.gil-dong+1@mail.example.co.kr.", "mailto:hong@example.org"]
)
def test_a_mail_address_is_found(text: str):
    assert found(text) == ["mail-address"]


def test_the_number_is_not_repeated_and_every_text_is_looked_at():
    table = Table(
        (
            (Scalar("900101-1234567", PLACE), Scalar("", PLACE)),
            (Scalar("a", PLACE), Sequence((Scalar("900101-1234567", Location("a.yml", 4, 1)),), PLACE)),
        ),
        PLACE,
    )
    problems = Problems()
    check_personal_data(table, problems)
    assert [problem.location.line for problem in problems] == [3, 4]
    assert not any("1234567" in str(problem) for problem in problems)
    assert masked("값 900101-1234567원") == "값 ******-*******원"
