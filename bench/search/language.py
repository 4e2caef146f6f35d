"""Sentences that read like a text, and descriptions of one thing in three wordings; all by a seed.

A text's words come from a stock far larger than the names, the common ones often and the rest seldom, as in any text.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from random import Random
from typing import TypeVar

from gieopsarang.korean.particles import with_particle

T = TypeVar("T")

NOUNS = """
사람 때 경우 나라 값 물건 까닭 방법 문제 결과 회의 마을 학교 가게 손님 아이 집 돈 길 종이 장부 공장 기계
바다 배 창고 줄 자리 순서 차이 표 숫자 그림 아침 저녁 봄 여름 가을 겨울 작년 올해 주말 시골 도시 동네 골목
다리 항구 기차역 정류장 도서관 병원 우체국 시청 교실 운동장 강당 사무실 책상 의자 서랍 열쇠 창문 지붕 벽돌
나무 흙 모래 철판 유리 고무 실 바늘 옷감 단추 신발 모자 가방 우산 시계 달력 편지 봉투 도장 영수증 설명서
안내문 신문 잡지 사진 노래 이야기 소문 약속 규칙 버릇 솜씨 경험 눈치 마음 생각 걱정 희망 보람 다툼 화해 칭찬
꾸중 연습 실수 고장 수리 점검 청소 정돈 준비 마무리 쌀 보리 콩 감자 고구마 배추 무 사과 귤 포도 소금 설탕
간장 된장 두부 국수 떡 빵 우유 달걀 생선 미역 조개 버섯 약초 꽃 씨앗 거름 밭 논 과수원 목장 이웃 친구 형제
부모 할머니 선생님 학생 직원 사장 농부 어부 목수 기사 의사 간호사 기자 화가 배달부 상인 심판 주인 일꾼 전문가
담당자 조사원 주민 승객 방문객 날씨 바람 비 눈 안개 햇볕 온도 무게 길이 넓이 높이 두께 빛깔 냄새 소리 속도
방향 거리 크기 모양 개수 나이 이름 번호 주소록 목록 차례 묶음 상자 전화 화면 글자 손잡이 바퀴 톱니 나사 망치
톱 끌 자루 밧줄 사다리 수레 화물차 짐칸 작업대 불빛 그늘 물길 둑 우물 펌프장 발전소 송전탑
"""
VERBS = """
나누:나눈 모으:모은 바꾸:바꾼 따지:따진 정하:정한 맞추:맞춘 살피:살핀 옮기:옮긴 쌓:쌓는 고르:고른 지키:지킨
넘기:넘긴 붙이:붙인 알리:알린 찾:찾는 믿:믿는 늘리:늘린 줄이:줄인 적:적는 세:센 재:잰 견주:견준 빌리:빌린
갚:갚는 내:낸 받:받는 미루:미룬 당기:당긴 막:막는 열:연 닫:닫는 고치:고친 버리:버린 남기:남긴 채우:채운
비우:비운 잇:잇는 끊:끊는 돌보:돌본 가르치:가르친 배우:배운 묻:묻는 부르:부른 기다리:기다린 보내:보낸
맡기:맡긴 거두:거둔 뿌리:뿌린 심:심는 캐:캔 깎:깎는 다듬:다듬는 두드리:두드린 섞:섞는 데우:데운 식히:식힌
꾸미:꾸민 그리:그린 외우:외운 읽:읽는 베끼:베낀 접:접는 펼치:펼친 감추:감춘 드러내:드러낸 흔들:흔든
세우:세운 눕히:눕힌 밀:민 끌:끈 싣:싣는 내리:내린 건네:건넨 돌려주:돌려준
"""
ADVERBS = """
먼저 나중에 자주 가끔 이미 아직 다시 함께 따로 조금씩 한꺼번에 미리 겨우 거의 반드시 되도록 차츰 갑자기 꾸준히
가만히 서둘러 천천히 골고루 번갈아 도리어 오히려 곧바로 언제나 해마다 달마다 날마다 밤새 종일 곳곳에서 뜻밖에
저절로 일부러 틈틈이 샅샅이 똑같이 알맞게 값싸게 비싸게 넉넉하게 모자라게 가깝게 멀리 깊이
"""
MODIFIERS = """
오래된 새로운 작은 큰 낯선 익숙한 값비싼 가벼운 무거운 단단한 흔한 드문 이름난 뒤늦은 때아닌 남다른 쓸모없는
힘든 손쉬운 까다로운 알뜰한 서투른 부지런한 느긋한 젖은 마른 뜨거운 차가운
"""

AGENTS = """
정부|나라|국가 당국|관청|공무원들이+있는+곳 소비자|물건을+사는+사람|손님 근로자|일하는+사람|일꾼 사업자|장사하는+사람|가게+주인
금융기관|돈을+맡아+주는+곳|은행 채권자|돈을+빌려준+사람|꾸어+준+사람 채무자|돈을+빌린+사람|빚진+사람 투자자|돈을+대는+사람|돈+굴리는+사람
제조업체|물건을+만드는+회사|공장 수입업자|밖에서+들여오는+사람|외국+물건+파는+사람 가계|집안+살림|가정 법원|재판하는+곳|판사 지방자치단체|고장+살림을+맡은+곳|시청이나+도청
임차인|빌려+쓰는+사람|세+든+사람 농가|농사짓는+집|농부네 이용자|쓰는+사람|사용하는+사람 개발자|프로그램을+짜는+사람|만드는+사람 관리자|돌보는+사람|책임진+사람 기억장치|자료를+담아+두는+곳|저장하는+부품
"""
OBJECTS = """
채무|빚|갚을+돈 조세|세금|나라에+내는+돈 재화|물건|쓸모+있는+것 토지|땅|논밭 주택|집|사는+곳 임금|품삯|일한+값 원재료|재료|만들+거리 운송비|나르는+값|배달+값
외국통화|다른+나라+돈|달러+같은+돈 유가증권|돈을+받을+수+있는+문서|값나가는+종이 재산|가진+것|재물 손해|잃은+것|축난+것 위험|나쁜+일이+생길+걱정|탈+날+일 비밀|남이+모르는+것|숨긴+것
신호|알리는+표시|전기로+보내는+말 문서|글이+적힌+종이|서류 저작물|지은+글이나+그림|작품 전력|전기|전깃불+힘 폐기물|쓰레기|버린+것 식량|먹을거리|양식 연료|땔감|기름
자료|알려+주는+것|모은+글과+숫자 오류|잘못|틀린+데 경로|길|가는+순서 수치|숫자|헤아린+값 인력|일손|부릴+사람 시설|갖추어+놓은+곳|설비 기밀문자열|남몰래+쓰는+글자|암호말
"""
VERBS_OF_MEANING = """
상환하는|갚는|돌려주는 징수하는|거두는|걷어+가는 매도하는|파는|넘겨주고+돈+받는 매입하는|사들이는|돈+주고+사는 보관하는|맡아+두는|간직하는 운반하는|나르는|실어+가는
양도하는|넘겨주는|물려주는 산정하는|셈하는|따져+보는 보전하는|메워+주는|채워+주는 분할하는|나누는|쪼개는 통합하는|합치는|하나로+묶는 제한하는|막는|못+하게+하는
허가하는|해도+좋다고+하는|하게+해+주는 공개하는|드러내는|모두에게+알리는 은폐하는|감추는|숨기는 변환하는|바꾸는|다른+꼴로+만드는 검사하는|살피는|들여다보는 복구하는|되살리는|다시+쓰게+하는
배분하는|나누어+주는|몫을+돌리는 연기하는|미루는|뒤로+늦추는 대여하는|빌려주는|꾸어+주는 가공하는|다듬는|손질하는 예측하는|내다보는|미리+짐작하는 배열하는|늘어놓는|차례로+세우는
"""
KINDS = """
제도|틀|정해+놓은+법 비율|서로+견준+값|얼마만큼인지 금액|돈|액수 조직|모임|여럿이+만든+단체 기술|솜씨|재주 장치|기계|도구 행위|일|하는+것 계약|약속|서로+다짐한+것 문서|글|종이 권리|할+수+있는+힘|누릴+자격
절차|차례|순서 기관|맡은+곳|일하는+데 시장|사고파는+곳|장터 지표|알려+주는+숫자|눈금 방식|방법|하는+법
"""
PURPOSES = """
경기를+안정시키고자|살림이+흔들리지+않게|경제가+휘청이지+않도록 비용을+절감하고자|돈을+아끼려고|적게+들이려고 분쟁을+예방하고자|다툼을+막으려고|싸우지+않게 품질을+향상시키고자|더+좋게+하려고|나아지게
경쟁을+촉진하고자|서로+겨루게|더+잘하려고+애쓰게 생산을+확대하고자|더+많이+만들려고|늘려서+내놓으려고 권익을+보호하고자|몫을+지키려고|손해+안+보게 처리를+가속하고자|빨리+끝내려고|더+빠르게
일정+기간+동안|얼마+동안|정한+날까지 국경을+넘어|나라+밖으로|바다+건너 공동으로|여럿이+함께|같이 사전에|미리|일이+생기기+전에 자동으로|저절로|알아서 무상으로|공짜로|돈+안+받고
"""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a name means, as a definition says it, as a child is told, and as somebody asks who knows no term."""

    definition: str
    easy: str
    asked: str


@cache
def _stock(words: str) -> tuple[str, ...]:
    return tuple(words.split())


@cache
def _concepts(table: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(part.replace("+", " ") for part in item.split("|")) for item in table.split())


def meaning(chance: Random) -> Meaning:
    """A meaning made of who, what for, what and what kind of thing."""
    agent, purpose, thing, verb, kind = (
        chance.choice(_concepts(table)) for table in (AGENTS, PURPOSES, OBJECTS, VERBS_OF_MEANING, KINDS)
    )
    definition, easy = (
        f"{with_particle(agent[level], '이/가')} {purpose[level]} {with_particle(thing[level], '을/를')} {verb[level]} {kind[level]}."
        for level in (0, 1)
    )
    said = [part[chance.choice((1, 1, 2))] for part in (agent, purpose, thing, verb, kind)]
    asked = f"{with_particle(said[0], '이/가')} {said[1]} {with_particle(said[2], '을/를')} {said[3]} {said[4]}"
    return Meaning(definition, easy, asked)


def by_frequency(words: Sequence[T], chance: Random) -> T:
    """A word of a stock, the first ones often and the last seldom."""
    return chance.choices(words, cum_weights=_weights(len(words)))[0]


@cache
def _weights(count: int) -> list[float]:
    return list(accumulate(1 / (rank + 8) for rank in range(count)))


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes sentences about a name, with other names in some of them."""

    chance: Random
    names: Sequence[str]

    def paragraph(self, topic: str, sentences: int) -> str:
        """Some sentences; the first ones are about the topic."""
        return " ".join(self.sentence(topic if number % 3 == 0 else "") for number in range(sentences))

    def sentence(self, topic: str = "") -> str:
        """One or two clauses."""
        first = self._clause(topic)
        if self.chance.random() < 0.5:
            return f"{first}다."
        joint = self.chance.choice(("고", "면", "지만", "는데", "면서"))
        return f"{self._clause(topic, joint)} {self._clause('')}다."

    def _clause(self, topic: str, joint: str = "") -> str:
        subject = with_particle(topic or self._noun(), self.chance.choice(("은/는", "이/가")))
        thing = with_particle(self._noun(), "을/를")
        place = self.chance.choice(("에서", "에", "까지", "보다", "마다", "처럼"))
        middle = [self.chance.choice(_stock(ADVERBS)), f"{self._noun()}{place}", thing]
        if self.chance.random() < 0.5:
            del middle[self.chance.randrange(2)]
        if self.chance.random() < 0.35:
            middle.insert(-1, by_frequency(_stock(MODIFIERS), self.chance))
        return " ".join((subject, *middle, self._verb(joint)))

    def _noun(self) -> str:
        if self.names and self.chance.random() < 0.12:
            return self.chance.choice(self.names)
        return by_frequency(_stock(NOUNS), self.chance)

    def _verb(self, joint: str) -> str:
        stem, _, finite = by_frequency(_stock(VERBS), self.chance).partition(":")
        if joint in ("면", "면서") and with_particle(stem, "으/-") != stem and not stem.endswith("르"):
            return f"{stem}으{joint}" if stem[-1] not in "열흔들밀끌" else f"{stem}{joint}"
        return f"{stem}{joint}" if joint else finite
