import pytest

from gieopsarang.prose.addresses import link_target


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("https://a.kr/가?b=1#c", "https://a.kr/가?b=1#c"),
        ("HTTP://a.kr", "HTTP://a.kr"),
        ("mailto:a@b.kr", "mailto:a@b.kr"),
        ("#절", "#절"),
        ("#%EC%A0%88", "#절"),
        ("other.yml", "source:glossary/trade/other.yml"),
        ("../../stories/a/index.md#절", "source:stories/a/index.md#절"),
        ("a%20b.md", "source:glossary/trade/a b.md"),
    ],
)
def test_where_links_lead(address: str, target: str):
    assert link_target(address, "glossary/trade/gwanse.yml") == target


@pytest.mark.parametrize(
    "address",
    [
        "", "#", "../..", "/etc/passwd", "//a.kr", "../../../x.md", "javascript:alert(1)", "JaVaScript:alert(1)",
        "java\tscript:alert(1)", "java&#115;cript:alert(1)", "\x01javascript:alert(1)", "data:text/html,x", "vbscript:x",
        "file:///etc/passwd", "https://", "https://u:p@a.kr", "https://u@a.kr", "http://[::1", "https://a.kr\\b",
        "entry:hwanyul", "source:x", "figure:x", "blob:x", "tel:1", "a:b", "%2e%2e/%2e%2e/%2e%2e/x", "x%00y", "x?y", "x%3Ay",
        "mailto:x", "https:a.kr", "a\u2028b",
    ],
)  # fmt: skip
def test_anything_else_leads_nowhere(address: str):
    assert link_target(address, "glossary/trade/gwanse.yml") is None
