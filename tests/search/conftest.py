"""A small index of invented entries and one story, and one of the project's own."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from gieopsarang.build import load
from gieopsarang.disk import read_sources
from gieopsarang.export.search_index import search_index
from gieopsarang.korean.romanisation import propose_id
from gieopsarang.model.publication import Publication
from gieopsarang.model.settings import Settings
from gieopsarang.search.index import search_files
from gieopsarang.search.record import Record
from gieopsarang.search.runner import Engine, open_engine

ROOT = Path(__file__).parents[2]
DOMAINS = [("금융", "finance"), ("산업", "industry")]
LEVELS = [("초", "elementary"), ("중", "middle"), ("고", "high"), ("일반", "general")]

# headword | hanja | English | variants | definition | text
ENTRIES = """
가격|價格|price||물건이 지니는 값.|가격은 사려는 쪽과 팔려는 쪽이 만나 정해진다.
거래|去來|transaction||상품을 사고파는 행위.|거래를 마치면 영수증을 받는다.
공매도|空賣渡|short selling||빌린 증권을 팔았다가 나중에 매입하여 갚는 거래.|값이 내릴 것을 내다보고 하는 거래이다.
국내총생산|國內總生産|gross domestic product, GDP|지디피/abbreviation|한 나라 안에서 일정 기간에 생산된 재화와 용역의 가치를 합한 것.|나라 살림의 크기를 견줄 때 쓴다.
국제수지|國際收支|balance of payments||외국과 주고받은 돈의 차이.|수출이 늘면 좋아진다.
국채|國債|government bond||국가가 발행하는 채권.|나라가 돈을 빌릴 때 낸다.
금리|金利|interest rate|이자율/other_name|빌린 돈에 붙는 이자의 비율.|중앙은행이 방향을 정한다.
기준금리|基準金利|base rate||중앙은행이 정하는 금리의 기준.|은행들이 이 값을 보고 이자를 정한다.
기업|企業|enterprise||이익을 얻으려고 물건을 만들거나 파는 조직.|기업은 사람을 뽑고 세금을 낸다.
기업가|企業家|entrepreneur||기업을 세우고 꾸리는 사람.|새로운 것에 도전한다.
기업공개|企業公開|initial public offering, IPO||기업의 주식을 일반에게 파는 것.|장부를 밝혀야 한다.
기업집단|企業集團|business group||같은 사람이 지배하는 회사들.|계열사라고 한다.
기회비용|機會費用|opportunity cost||어떤 것을 선택하여 포기한 것 가운데 가장 큰 가치.|고르지 않은 것의 값이다.
독점|獨占|monopoly||한 사업자가 시장의 공급을 지배하는 상태.|값을 마음대로 올릴 수 있다.
물가|物價|prices||여러 상품의 평균 가격.|물가가 오르면 살림이 빠듯해진다.
반도체|半導體|semiconductor||전기가 통하는 정도가 중간인 물질.|휴대전화와 자동차에 들어간다.
벤처캐피털||venture capital||새로 생긴 기술 기업에 투자하는 자금.|위험이 크다.
산업단지|産業團地|industrial complex||공장을 모아 지은 곳.|도로와 전기를 함께 쓴다.
국가산업단지|國家産業團地|national industrial complex||국가가 지정한 산업단지.|창원에도 있다.
상속세|相續稅|inheritance tax||사망으로 이전되는 재산에 부과하는 조세.|신고해야 한다.
선반|旋盤|lathe||재료를 돌리며 깎는 기계.|둥근 것을 만든다.
수출|輸出|export||국내 상품을 외국에 판매하는 것.|배와 비행기로 보낸다.
수출입은행|輸出入銀行|||무역을 돕는 은행.|자금을 빌려준다.
신용등급|信用等級|credit rating||채무를 상환할 능력을 평가하여 나눈 등급.|높을수록 싸게 빌린다.
실업급여|失業給與|unemployment benefit||실직한 사람에게 지급하는 급여.|직장을 찾는 동안 받는다.
영업비밀|營業祕密|trade secret||알려지지 않아 값어치가 있는 정보.|도면도 그렇다.
인플레이션||inflation|통화팽창/other_name|물가가 계속 오르는 현상.|돈의 값어치가 내려간다.
주식회사|株式會社|corporation||주식을 내어 세운 회사.|주주가 주인이다.
컨소시엄||consortium||여러 기업이 함께 일하려고 만든 모임.|큰 공사를 나누어 맡는다.
콘텐츠||content||영상이나 글처럼 담긴 내용물.|누리망으로 나른다.
특허|特許|patent||발명을 일정 기간 독점적으로 쓸 권리.|나라가 내준다.
풍력발전|風力發電|wind power||바람의 힘으로 날개를 돌려 전력을 생산하는 것.|바닷가에 많다.
프로세서||processor||셈을 맡은 부품.|손톱만 하다.
프로세스||process||일을 해 나가는 차례.|순서도로 그린다.
환율|換率|exchange rate, FX|외환시세/other_name|한 나라의 돈을 다른 나라의 돈으로 바꿀 때의 비율.|달러를 찾는 사람이 많아지면 올라가기 쉽다.
환율조작국|換率操作國|currency manipulator||환율에 손대는 나라.|무역에서 다툼이 된다.
R&D|||연구개발/other_name|새 기술을 찾고 익히는 일.|해마다 돈을 쓴다.
""".strip()


def records() -> list[Record]:
    """The invented entries, two homographs and a story."""
    found: list[Record] = []
    for line in ENTRIES.splitlines():
        headword, hanja, english, variants, definition, text = line.split("|")
        found.append(
            record(
                headword,
                hanja=(hanja,) if hanja else (),
                english=tuple(filter(None, english.split(", "))),
                variants=tuple(its.partition("/")[0] for its in variants.split(",") if its),
                meanings=(definition,),
                texts=(text,),
            )
        )
    found.append(record("사기", id="sagi", homograph_number=1, meanings=("남을 속이는 짓.",), domain="산업"))
    found.append(record("사기", id="sagi-2", homograph_number=2, meanings=("흙으로 구운 그릇.",), domain="산업"))
    story = record(
        "공장을 짓는 공장", id="jeonginyeong", kind="story", variants=("정인영",), texts=("환율이 뛰었어요.",)
    )
    return [*found, story]


def record(headword: str, **given: object) -> Record:
    """A record with what every one has."""
    meanings = given.get("meanings", ())
    assert isinstance(meanings, tuple)
    summary = f"{meanings[0]}" if meanings else ""  # pyright: ignore[reportUnknownArgumentType]
    values = {"id": propose_id(headword), "kind": "entry", "domain": "금융", "level": "중", "summary": summary, **given}
    return Record(headword=headword, **values)  # pyright: ignore[reportArgumentType] - tests name the fields rightly


def engine_over(files: Mapping[str, bytes]) -> Engine:
    """The engine, reading from memory."""
    return open_engine(lambda name: files[name].decode())


@pytest.fixture
def indexed() -> Callable[..., Engine]:
    """An engine over records, each given by its headword and what it has."""

    def over(*given: tuple[str, dict[str, object]]) -> Engine:
        made = [record(headword, **fields) for headword, fields in given]
        return engine_over(dict(search_files(made, DOMAINS, LEVELS)))

    return over


@pytest.fixture(scope="session")
def small_files() -> Mapping[str, bytes]:
    return dict(search_files(records(), DOMAINS, LEVELS))


@pytest.fixture(scope="session")
def small(small_files: Mapping[str, bytes]) -> Engine:
    return engine_over(small_files)


@pytest.fixture(scope="session")
def publication() -> Publication:
    return load(read_sources(ROOT), Settings(site_title="기업사랑")).publication


@pytest.fixture(scope="session")
def own(publication: Publication) -> Engine:
    return engine_over({its.path.removeprefix("search/"): its.content for its in search_index(publication)})
