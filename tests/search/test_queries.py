"""What is typed, and what must come first: one table a class of query."""

import unicodedata
from collections.abc import Callable

import pytest

from gieopsarang.korean.particles import with_particle
from gieopsarang.model.publication import Publication
from gieopsarang.search.runner import Engine, Hit

Indexed = Callable[..., Engine]

QUERIES = {
    "exact": "환율 환율 | 국내총생산 국내총생산 | R&D R&D | 국채 국채 | 프로세스 프로세스 | 프로세서 프로세서",
    "variant": "외환시세 환율 | 지디피 국내총생산 | 이자율 금리 | 정인영 공장을_짓는_공장",
    "particle": (
        "환율이 환율 | 환율은 환율 | 기업에서는 기업 | 기업으로부터 기업 | 금리까지도 금리 | 물가란 물가 | 특허입니다 특허 | "
        "수출하는 수출 | 수출했다 수출 | 반도체라는 반도체 | 주식회사인가요 주식회사 | R&D는 R&D | GDP가 국내총생산"
    ),
    "spacing": "국내_총생산 국내총생산 | 기업_공개 기업공개 | 공장을짓는공장 공장을_짓는_공장 | 국가_산업_단지 국가산업단지",
    "initials": "ㅎㅇ 환율 | ㄱㄴㅊㅅㅅ 국내총생산 | ㄱㅇㄱㄱ 기업공개 | ㅅㅇㄷㅈ 산업단지 | ㅅㅇㄱㅇ 실업급여 | ㅂㄷㅊ 반도체",
    "mixed initials": "기ㅈ금ㄹ 기준금리 | 국ㄴ총ㅅㅅ 국내총생산 | ㅍ력ㅂ전 풍력발전 | 기ㅈ금 기준금리 | 기ㅈ그 기준금리",
    "initials run into the syllable before": "깆금ㄹ 기준금리 | 깆금 기준금리 | 국냋생산 국내총생산",
    "half-typed": "환유 환율 | 금ㄹ 금리 | 반돛 반도체 | 국내총새 국내총생산 | 상속ㅅ 상속세 | 기어 기업",
    "layout": "ghksdbf 환율 | rldjq 기업 | qksehcp 반도체 | GHKSDBF 환율 | rldjqdms 기업 | rnrsochdtodtks 국내총생산 | ㄷㅌ챠ㅐ 없음 | ㅎ예 국내총생산 | ㄷㅌㅔㅐㄱㅅ 수출",
    "slip": "한율 환율 | 반두체 반도체 | 국네총생산 국내총생산 | 기회비융 기회비용 | 실어급여 실업급여 | 환율리 환율 | 국내춍샹산 국내총생산",
    "slip with particle": "반두체는 반도체 | 신용등금이란 신용등급 | 기회비융을 기회비용",
    "slip in a part": "네총생산 국내총생산 | 국가산엄단 국가산업단지 | 업집당 기업집단 | 입은헹 수출입은행",
    "part with more": "국가산업단상 국가산업단지 | 환율조작인 환율조작국",
    "words of one name": "국내_생산 국내총생산 | 단지_국가 국가산업단지 | 수출_은행 수출입은행",
    "half-typed with a slip": "국냬총새 국내총생산 | 기언가 기업가 | 실업급우 실업급여",
    "letters by name": "지디피 국내총생산 | 아이피오 기업공개 | 알앤디 R&D | 에프엑스 환율 | 지디피가 국내총생산",
    "two names": "가격과_거래 가격 | 수출과_환율 수출 | 환율과_금리 환율",
    "part": "총생산 국내총생산 | 등급 신용등급 | 입은행 수출입은행 | 캐피털 벤처캐피털 | 조작국 환율조작국",
    "loanword": "컨텐츠 콘텐츠 | 콘소시움 컨소시엄 | 벤쳐캐피탈 벤처캐피털 | 인플래이션 인플레이션 | 프로쎄스 프로세스 | 프로쎄서 프로세서",
    "hanja": "換率 환율 | 企業 기업 | 營業秘密 영업비밀 | 國內總生產 국내총생산",
    "English": "exchange_rate 환율 | EXCHANGE_RATE 환율 | fx 환율 | GDP 국내총생산 | gdp 국내총생산 | exchnage_rate 환율 | semicondutor 반도체 | ipo 기업공개",
    "romanised": "hwanyul 환율 | gieop 기업 | bandoche 반도체 | guknaechongsaengsan 국내총생산 | gungnaechongsaengsan 국내총생산",
    "romanised by ear": "bandochea 반도체 | giub 기업 | giubgonggae 기업공개 | kijungumri 기준금리 | sangsokse 상속세 | shilupguepyo 실업급여",
    "question": (
        "환율이_오르면_뭐가_좋아요? 환율 | 기회비용이_뭐예요? 기회비용 | 요즘_물가가_왜_이렇게_올라요 물가 | "
        "아빠가_독점_이야기를_하셨는데_무슨_뜻인가요 독점 | 신용등급에_대해_알려_주세요 신용등급"
    ),
    "text": "달러를_찾는_사람이_많아지면 환율 | 도로와_전기를_함께_쓴다 산업단지 | 장부를_밝혀야 기업공개 | 배와_비행기로 수출",
    "described": (
        "바람을_써서_전기를_얻는_일 풍력발전 | 빌린_증권을_먼저_파는_거래 공매도 | 국산품을_해외에_파는_것 수출 | "
        "일자리를_잃은_사람에게_주는_돈 실업급여 | 외국에_물건_파는거 수출 | 사람이_죽어서_물려받은_재산에_매기는_세금 상속세 | 한_회사가_시장을_혼자_차지하는_것 독점"
    ),
    "nonsense": (
        "뷁쉙쀍 없음 | ㅋㅋㅋㅋ 없음 | 🙂🙂 없음 | 83920174 없음 | qwpoeiru 없음 | ㅁㄴㅇㄹㅎ 없음 | ... 없음 | ㅏㅏㅏㅏ 없음 | ㅠㅠ 없음 | ㅎㅎㅎㅎ 없음 | gfdp 없음 | xgdp 없음 | kuxmfx 없음 | 뷁뷁뷁에프엑스 없음 | 꿻뒓 없음 | "
        "아브라카다브라 없음 | zzzz 없음 | @#$% 없음 | 둠칫둠칫 없음"
    ),
}
CASES = [
    (kind, *(part.replace("_", " ") for part in case.split()))
    for kind, cases in QUERIES.items()
    for case in cases.split(" | ")
]
NOTHING = "없음"


@pytest.mark.parametrize(("_kind", "query", "expected"), CASES)
def test_what_is_meant_comes_first(_kind: str, query: str, expected: str, small: Engine):
    hits = small.search(query)
    first = hits[0]["headword"] if hits else NOTHING
    assert first == expected, [(hit["headword"], hit["why"]) for hit in hits[:5]]


@pytest.mark.parametrize("query", [query for _, query, _ in CASES])
def test_a_query_in_pieces_of_syllables_is_the_same_query(query: str, small: Engine):
    assert small.search(unicodedata.normalize("NFD", query)) == small.search(query)


@pytest.mark.parametrize(
    ("query", "why"),
    [
        ("환율", "exact"),
        ("FX", "exact"),
        ("환", "name"),
        ("환율이란", "particle"),
        ("ㅎㅇ", "initials"),
        ("ghksdbf", "layout"),
        ("한율", "slip"),
        ("총생산", "part"),
        ("환율이 오르면 뭐가 좋아요?", "question"),
        ("달러를 찾는 사람이", "text"),
    ],
)
def test_why_tells_how_it_was_found(query: str, why: str, small: Engine):
    assert small.search(query)[0]["why"] == why


def test_the_order_is_exact_then_beginnings_shortest_first_then_parts_then_texts(small: Engine):
    found = [(hit["headword"], hit["why"]) for hit in small.search("기업", limit=20)]
    assert found[:4] == [("기업", "exact"), ("기업가", "name"), ("기업공개", "name"), ("기업집단", "name")]
    assert [why for _, why in found] == sorted((why for _, why in found), key=["exact", "name", "part", "text"].index)


def test_an_entry_comes_before_a_story_that_tells_of_it(small: Engine):
    kinds = [hit["kind"] for hit in small.search("환율")]
    assert kinds[0] == "entry"
    assert "story" in kinds


def test_homographs_stand_together_in_their_order(small: Engine):
    hits = small.search("사기")
    assert [(hit["url"], hit["homograph_number"]) for hit in hits[:2]] == [
        ("glossary/sagi/", 1),
        ("glossary/sagi-2/", 2),
    ]


def test_a_hit_says_all_that_a_page_shows(small: Engine):
    assert small.search("외환")[0] == Hit(
        url="glossary/hwanyul/",
        headword="환율",
        kind="entry",
        snippet="한 나라의 돈을 다른 나라의 돈으로 바꿀 때의 비율.",
        why="name",
        homograph_number=None,
        hanja="換率",
        english="exchange rate",
        form="외환시세",
        domain="금융",
        level="중",
        where=None,
        marks={"headword": [], "form": [[0, 2]], "snippet": []},  # pyright: ignore[reportArgumentType] - JSON has no pairs
        read_as=None,
    )


@pytest.mark.parametrize(
    ("query", "headword", "marked"),
    [
        ("국내총", "국내총생산", "국내총"),
        ("총생산", "국내총생산", "총생산"),
        ("ㅊㅅㅅ", "국내총생산", "총생산"),
        ("공장을짓", "공장을 짓는 공장", "공장을 짓"),
        ("rnrso", "국내총생산", "국내"),
        ("국내총생산이", "국내총생산", "국내총생산"),
    ],
)
def test_the_match_is_marked_in_the_headword(query: str, headword: str, marked: str, small: Engine):
    hit = next(hit for hit in small.search(query) if hit["headword"] == headword)
    assert ["".join(headword[start:end]) for start, end in hit["marks"]["headword"]] == [marked]


def test_the_words_asked_for_are_marked_in_the_text_in_any_form(small: Engine):
    hit = small.search("달러를 찾는 사람이 많아지면")[0]
    assert [hit["snippet"][start:end] for start, end in hit["marks"]["snippet"]] == [
        "달러를",
        "찾는",
        "사람이",
        "많아지면",
    ]


def test_a_passage_ends_where_its_block_does_and_says_what_it_is_of(indexed: Indexed):
    given = {
        "meanings": ("재료를 돌리며 깎는 기계.",),
        "examples": ("선반으로 나사를 판다.",),
        "texts": (
            "알맞은 빠르기\n무른 쇠는 천천히 깎는다.\n두 번째 문단은 다른 이야기이다.\n재료\t빠르기\n구리\t느리게",
        ),
    }
    engine = indexed(("선반", given))
    found = [engine.search(query)[0] for query in ("깎는 재료", "나사를 판다", "알맞은 빠르기 무른 쇠", "구리 느리게")]
    assert [(hit["where"], hit["snippet"]) for hit in found] == [
        ("definition", "재료를 돌리며 깎는 기계."),
        ("example", "선반으로 나사를 판다."),
        ("body", "알맞은 빠르기 · 무른 쇠는 천천히 깎는다."),
        ("body", "구리 · 느리게"),
    ]
    marked = found[2]["snippet"]
    assert [marked[start:end] for start, end in found[2]["marks"]["snippet"]] == ["알맞은", "빠르기", "무른", "쇠는"]


def test_a_headword_comes_before_a_variant_before_english_before_text_and_ties_stand_in_dictionary_order(
    indexed: Indexed,
):
    engine = indexed(
        ("가위", {"texts": ("윤전 설비에 쓴다.",)}),
        ("나팔", {"english": ("윤전",)}),
        ("다리", {"variants": ("윤전",)}),
        ("라면", {"variants": ("윤전",)}),
        ("윤전", {}),
        ("윤전 이야기", {"kind": "story"}),
    )
    assert [hit["headword"] for hit in engine.search("윤전")] == ["윤전", "다리", "라면", "나팔", "윤전 이야기", "가위"]


def test_an_entry_comes_before_a_story_that_says_as_much(indexed: Indexed):
    text = ("종이를 반듯하게 자른다.",)
    engine = indexed(("가위", {"texts": text}), ("이야기", {"texts": text, "kind": "story"}))
    assert [hit["kind"] for hit in engine.search("반듯하게 자르는 종이")] == ["entry", "story"]


def test_who_was_shown_for_a_variant_stays_while_the_headword_is_typed_on(indexed: Indexed):
    nothing: dict[str, object] = {}
    others = [(f"{name}시장", nothing) for name in ("교가", "교나", "교다", "교라", "교마", "교바")]
    engine = indexed(*others, ("교역시장기구", {"variants": ("교시",)}))
    shown = [
        "교역시장기구" in [hit["headword"] for hit in engine.search(typed, limit=5)]
        for typed in ("교", "굥", "교여", "교역")
    ]
    assert shown == sorted(shown)


def test_words_that_nearly_every_text_has_tell_nothing(indexed: Indexed):
    others = [(f"낱말{number}", {"texts": ("시장에 나온다.",)}) for number in range(1100)]
    engine = indexed(*others, ("절구", {"texts": ("시장에 나온다. 곡식을 찧는다.",)}))
    assert engine.search("시장에 곡식을 찧는다")[0]["headword"] == "절구"
    assert engine.search("시장에 나온다") == []


def test_read_as_tells_what_was_taken_for_what(small: Engine):
    assert [small.search(query)[0]["read_as"] for query in ("rldjq", "한율", "hwanyul", "환율")] == [
        "기업",
        "환율",
        "환율",
        None,
    ]


def test_scope_domain_and_level_choose(small: Engine):
    assert [hit["kind"] for hit in small.search("환율", scope="storybook")] == ["story"]
    assert {hit["kind"] for hit in small.search("환율", scope="encyclopedia")} == {"entry"}
    assert {hit["domain"] for hit in small.search("사기", domain="산업")} == {"산업"}
    assert small.search("사기", domain="industry") == small.search("사기", domain="산업")
    assert small.search("사기", domain="없는 분야") == []
    assert small.search("환율", level="초") == []
    assert small.search("환율", level="middle")[0]["headword"] == "환율"


def test_so_many_as_asked_for_and_no_more(small: Engine):
    assert [len(small.search("기", limit=limit)) for limit in (0, 1, 3)] == [0, 1, 3]


def test_near_offers_names_where_nothing_is_found(small: Engine):
    assert small.search("환울율") == []
    assert small.near("환울율")[0] == {"url": "glossary/hwanyul/", "headword": "환율"}
    assert small.near("🙂") == []
    assert small.near("") == []


def test_every_entry_of_ours_is_found_by_its_names(own: Engine, publication: Publication):
    for entry in publication.encyclopedia.entries:
        url = f"glossary/{entry.id}/"
        queries = [
            entry.headword,
            with_particle(entry.headword, "은/는"),
            entry.headword.replace(" ", ""),
            *entry.english,
        ]
        queries += [variant.form for variant in entry.variants]
        for query in queries:
            assert url in [hit["url"] for hit in own.search(query, limit=3)], query
    for story in publication.stories:
        for query in (story.title, story.subject.name):
            assert f"stories/{story.id}/" in [hit["url"] for hit in own.search(query, limit=3)], query
