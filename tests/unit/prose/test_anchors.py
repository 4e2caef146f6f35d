import pytest

from gieopsarang.prose.anchors import anchor
from gieopsarang.prose.sanitise import sanitise


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("환율이란?", "환율이란"),
        ("1970. 3. 16. 시작", "1970-3-16-시작"),
        ("수출(輸出)과 R&D", "수출-輸出-과-r-d"),
        ("", "절"),
        ("?!", "절"),
        ("__config", "절-config"),
        ("name", "절-name"),
        ("TOP", "절-top"),
        ("1", "절-1"),
        ("Source s1", "절-source-s1"),
        ("gs previews", "절-gs-previews"),
        ("가\u1100\u1161", "가가"),
    ],
)
def test_an_id_keeps_hangul_and_stands_for_nothing_else(heading: str, expected: str):
    assert anchor(heading, ()) == expected
    assert f'id="{expected}"' in sanitise(f'<h2 id="{expected}">가</h2>')


def test_an_id_is_unique():
    assert anchor("가", {"가", "가-2"}) == "가-3"
