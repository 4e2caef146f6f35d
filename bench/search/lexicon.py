"""What names are made of: roots with their hanja and English, loanwords with the spellings readers use, abbreviations.

A column is parted from the next by `/`, an item by a space; `+` stands for a space inside an item.
"""

from dataclasses import dataclass

ROOTS = """
가격/價格/price 거래/去來/transaction 건설/建設/construction 경기/景氣/business 경매/競賣/auction 경영/經營/management
경쟁/競爭/competition 계약/契約/contract 계열/系列/affiliate 고객/顧客/customer 고용/雇用/employment 공개/公開/disclosure
공급/供給/supply 공모/公募/offering 공시/公示/notice 공정/公正/fair 과세/課稅/taxation 관세/關稅/tariff 광고/廣告/advertising
교역/交易/trade 교환/交換/exchange 구매/購買/purchase 국고/國庫/treasury 국내/國內/domestic 국민/國民/national
국제/國際/international 균형/均衡/balance 근로/勤勞/labor 금융/金融/financial 급여/給與/salary 기간/期間/period
기금/基金/fund 기능/機能/function 기술/技術/technology 기업/企業/enterprise 기준/基準/standard 기초/基礎/basic
기회/機會/opportunity 납부/納付/payment 내수/內需/domestic+demand 노동/勞動/labour 농업/農業/agriculture 누진/累進/progressive
단기/短期/short-term 단위/單位/unit 담보/擔保/collateral 대외/對外/external 대출/貸出/loan 도매/都賣/wholesale
독점/獨占/monopoly 등급/等級/rating 면허/免許/license 명목/名目/nominal 무역/貿易/commerce 물가/物價/prices
물류/物流/logistics 민간/民間/private 발행/發行/issuance 배당/配當/dividend 법인/法人/corporate 변동/變動/floating
보관/保管/storage 보안/保安/security 보증/保證/guarantee 보험/保險/insurance 복지/福祉/welfare 부가/附加/added
부도/不渡/default 부동산/不動産/real+estate 부실/不實/insolvent 부채/負債/debt 분배/分配/distribution 분석/分析/analysis
분업/分業/division 불황/不況/recession 비용/費用/cost 사업/事業/project 사용/使用/use 산업/産業/industry
상속/相續/inheritance 상장/上場/listing 상표/商標/trademark 생산/生産/production 선물/先物/futures 설비/設備/equipment
성장/成長/growth 소득/所得/income 소매/小賣/retail 소비/消費/consumption 소유/所有/ownership 손실/損失/loss
수요/需要/demand 수입/輸入/import 수출/輸出/export 시가/時價/market+value 시간/時間/time 시설/施設/facility
시장/市場/market 신용/信用/credit 신탁/信託/trust 실물/實物/real 실업/失業/unemployment 실질/實質/effective
안정/安定/stability 암호/暗號/cipher 약정/約定/agreement 어음/어음/note 업무/業務/task 연금/年金/pension
연산/演算/operation 예금/預金/deposit 예산/豫算/budget 외환/外換/foreign+exchange 용역/用役/service 운송/運送/transport
운영/運營/operating 원가/原價/prime+cost 위험/危險/risk 유동/流動/liquid 유통/流通/circulation 유한/有限/limited
은행/銀行/bank 이동/移動/mobile 이윤/利潤/profit 이자/利子/interest 인가/認可/approval 인증/認證/certification
임금/賃金/wage 임대/賃貸/lease 자격/資格/qualification 자금/資金/money 자동/自動/automatic 자본/資本/capital
자산/資産/asset 자원/資源/resource 자유/自由/free 장기/長期/long-term 재고/在庫/inventory 재무/財務/finance
재정/財政/fiscal 저장/貯藏/memory 저축/貯蓄/saving 전력/電力/power 전자/電子/electronic 접근/接近/access
접속/接續/connection 정보/情報/information 정책/政策/policy 제조/製造/manufacturing 제품/製品/product 조달/調達/procurement
조세/租稅/tax 조합/組合/union 주식/株式/stock 주주/株主/shareholder 중소/中小/small 중앙/中央/central
증권/證券/securities 증여/贈與/gift 지급/支給/benefit 지방/地方/local 지분/持分/equity 지식/知識/knowledge
지역/地域/regional 지원/支援/support 지주/持株/holding 직접/直接/direct 차입/借入/borrowing 차등/差等/differential
참여/參與/participation 채권/債券/bond 채무/債務/obligation 청산/淸算/liquidation 청약/請約/subscription 체납/滯納/arrears
총액/總額/total 최고/最高/maximum 최저/最低/minimum 출자/出資/contribution 통계/統計/statistics 통상/通商/commercial
통신/通信/communication 통화/通貨/currency 투기/投機/speculation 투자/投資/investment 특별/特別/special 파산/破産/bankruptcy
판매/販賣/sales 품질/品質/quality 하도급/下都給/subcontract 한계/限界/marginal 할당/割當/quota 할인/割引/discount
합병/合倂/merger 해외/海外/overseas 현금/現金/cash 협상/協商/negotiation 협약/協約/convention 화폐/貨幣/coin
확장/擴張/expansion 환경/環境/environment 회계/會計/accounting 회사/會社/company 회수/回收/recovery 회전/回轉/turnover
효율/效率/efficient 가상/假想/virtual 검색/檢索/search 검증/檢證/verification 계산/計算/computing 공유/共有/shared
기억/記憶/storage+device 대칭/對稱/symmetric 명령/命令/instruction 무선/無線/wireless 반도체/半導體/semiconductor 배열/配列/array
변수/變數/variable 병렬/竝列/parallel 복호/復號/decryption 분산/分散/distributed 압축/壓縮/compression 의존/依存/dependency
인공/人工/artificial 입력/入力/input 전송/傳送/transmission 정렬/整列/sorting 주소/住所/address 지능/知能/intelligence
출력/出力/output 함수/函數/function+call 회로/回路/circuit
"""

SUFFIXES = """
율/率/rate 세/稅/tax 권/權/right 법/法/act 제/制/system 론/論/theory 비/費/expense 금/金/fee 기/機/machine 액/額/amount
자/者/party 업/業/trade 력/力/capacity 성/性/property 화/化/-ization 량/量/volume 가/價/value 국/國/country 소/所/office
망/網/network 선/線/line 단/團/group 원/院/institute 표/表/table 책/策/measure 점/點/point 지수/指數/index 제도/制度/scheme
기관/機關/institution 조합/組合/association 시장/市場/market 정책/政策/policy 관리/管理/management 계수/係數/coefficient
이론/理論/theory 효과/效果/effect 비율/比率/ratio 협정/協定/agreement 체계/體系/system 증서/證書/certificate 준비금/準備金/reserve
특구/特區/special+zone 위원회/委員會/commission 보험/保險/insurance 계정/計定/account 곡선/曲線/curve 가설/假說/hypothesis
"""

PREFIXES = """
신/新/new 무/無/non 초/超/ultra 비/非/non- 재/再/re- 총/總/gross 순/純/net 실/實/actual 고/高/high 저/低/low 준/準/quasi
역/逆/reverse 공/公/public 탈/脫/de- 다/多/multi
"""

LOANS = """
데이터/data/데이타 네트워크/network/넷트워크 서비스/service/써비스 콘텐츠/content/컨텐츠,콘텐트 플랫폼/platform/플래폼,플렛폼
디지털/digital/디지탈,디지틀 마케팅/marketing/마켓팅,마캐팅 소프트웨어/software/소프트웨여 하드웨어/hardware/하드웨여
인플레이션/inflation/인플래이션,인플레션 리스크/risk/리스쿠,릿스크 컨설팅/consulting/콘설팅,컨썰팅 프로그램/program/프로그렘,푸로그램
메시지/message/메세지,매시지 시스템/system/씨스템,시스탬 소스/source/쏘스 센터/center/쎈터,센타 파일/file/화일 포맷/format/포멧,포맽
배터리/battery/밧데리,베터리,빠떼리 리더십/leadership/리더쉽 멤버십/membership/멤버쉽,맴버십 파트너십/partnership/파트너쉽
스케줄/schedule/스케쥴,스캐줄 벤처/venture/벤쳐,밴처 아키텍처/architecture/아키텍쳐,아키택처 디렉터리/directory/디렉토리
카탈로그/catalog/카다로그,카달로그 컴퓨터/computer/컴퓨타,콤퓨터 모니터/monitor/모니타,머니터 프린터/printer/프린타 커넥터/connector/컨넥터,커넥타
센서/sensor/쎈서,센써 액세스/access/악세스,엑세스 애플리케이션/application/어플리케이션,애플리캐이션 알고리즘/algorithm/알고리듬
블록체인/blockchain/블럭체인,블록채인 로열티/royalty/로얄티,로열디 라이선스/license/라이센스,라이선쓰 패키지/package/팩키지,페키지
펀드/fund/펀두,폰드 옵션/option/옵숀,업션 스와프/swap/스왑,수와프 헤지/hedge/헷지 레버리지/leverage/래버리지,레버러지
포트폴리오/portfolio/포트폴리어,포트플리오 프랜차이즈/franchise/프렌차이즈,후랜차이즈 컨소시엄/consortium/콘소시엄,컨소시움
카르텔/cartel/카르탤,까르텔 트러스트/trust/트러스드 인센티브/incentive/인쎈티브,인센디브 스톡/stock/스탁 쇼핑/shopping/숍핑,쑈핑
바코드/barcode/빠코드 브랜드/brand/브렌드,브랜두 쿠폰/coupon/쿠펀,큐폰 캐시백/cashback/케시백,캐쉬백
로봇/robot/로보트,로붓 엔진/engine/앤진 모터/motor/모타 터빈/turbine/터빙,타빈 밸브/valve/벨브,발브 펌프/pump/펌푸,뻠프
컨베이어/conveyor/콘베이어,컨베어 컨테이너/container/콘테이너,컨테이나 팔레트/pallet/파레트,빠레트 트럭/truck/추럭
레이저/laser/레이져 프레스/press/프래스,푸레스 드릴/drill/드리루 베어링/bearing/베아링,배어링 기어/gear/기아,기여
아웃소싱/outsourcing/아웃쏘싱,아우소싱 벤치마킹/benchmarking/밴치마킹 브레인스토밍/brainstorming/브래인스토밍
클라우드/cloud/클라우두,크라우드 서버/server/써버,서바 클라이언트/client/클라이엔트 인터페이스/interface/인터패이스,인터훼이스
프로토콜/protocol/프로토컬 라우터/router/라우타,루터 스위치/switch/스위찌,스윗치 캐시/cache/캐쉬,케시 버퍼/buffer/버파,벼퍼
스택/stack/스텍 큐/queue/큐우 트리/tree/츠리 그래프/graph/그레프,구래프 토큰/token/토콘 쿠키/cookie/쿠끼,쿡키 세션/session/쎄션
프로세스/process/프로쎄스,프로새스 프로세서/processor/프로쎄서,프로세써 스레드/thread/쓰레드,스래드 커널/kernel/커넬,컨널
컴파일러/compiler/콤파일러,컴파일라 디버깅/debugging/디버그깅,디버강 리팩터링/refactoring/리팩토링
프레임워크/framework/프레임웍,프래임워크 라이브러리/library/라이브라리,라이버러리 템플릿/template/템플렛,탬플릿
매뉴얼/manual/메뉴얼,매뉴앨 레이블/label/라벨,레이벨 카메라/camera/캐메라,카매라 배지/badge/뱃지 타깃/target/타겟
"""

INITIALISMS = """
GDP/지디피/국내+총생산/gross+domestic+product GNI/지엔아이/국민+총소득/gross+national+income FTA/에프티에이/자유+무역+협정/free+trade+agreement
ETF/이티에프/상장+지수+펀드/exchange-traded+fund IPO/아이피오/기업+공개/initial+public+offering M&A/엠앤에이/인수+합병/mergers+and+acquisitions
ESG/이에스지/환경+사회+지배+구조/environmental+social+governance CPI/시피아이/소비자+물가+지수/consumer+price+index
ROE/알오이/자기자본+이익률/return+on+equity EPS/이피에스/주당+순이익/earnings+per+share CEO/시이오/최고+경영자/chief+executive+officer
B2B/비투비/기업+간+거래/business+to+business API/에이피아이/응용+프로그램+접점/application+programming+interface
CPU/시피유/중앙+처리+장치/central+processing+unit GPU/지피유/그림+처리+장치/graphics+processing+unit RAM/램/임의+접근+기억+장치/random+access+memory
DNS/디엔에스/이름+풀이+체계/domain+name+system HTTP/에이치티티피/초본문+전송+규약/hypertext+transfer+protocol SQL/에스큐엘/구조+질의+언어/structured+query+language
IoT/아이오티/사물+통신망/internet+of+things AI/에이아이/인공+지능/artificial+intelligence QR+코드/큐아르+코드/빠른+응답+부호/quick+response+code
R&D/알앤디/연구+개발/research+and+development OEM/오이엠/주문자+상표+생산/original+equipment+manufacturing KPI/케이피아이/핵심+성과+지표/key+performance+indicator
ERP/이아르피/전사+자원+계획/enterprise+resource+planning SaaS/사스/구독형+프로그램/software+as+a+service VPN/브이피엔/가상+사설망/virtual+private+network
USB/유에스비/범용+직렬+연결/universal+serial+bus 3D+프린팅/삼디+프린팅/입체+인쇄/three-dimensional+printing
"""


@dataclass(frozen=True, slots=True)
class Root:
    """A part of names that has hanja."""

    form: str
    hanja: str
    english: str


@dataclass(frozen=True, slots=True)
class Loan:
    """A loanword, and how readers spell it who do not know the rule."""

    form: str
    english: str
    respelt: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Initialism:
    """Latin letters that are read in Korean and stand for more."""

    form: str
    reading: str
    korean: str
    english: str


def _columns(table: str) -> list[list[str]]:
    return [[column.replace("+", " ") for column in item.split("/")] for item in table.split()]


def roots() -> tuple[Root, ...]:
    """Two syllables mostly, as nouns."""
    return tuple(Root(*columns) for columns in _columns(ROOTS))


def suffixes() -> tuple[Root, ...]:
    """What stands at the end of a name only."""
    return tuple(Root(*columns) for columns in _columns(SUFFIXES))


def prefixes() -> tuple[Root, ...]:
    """One syllable before a noun."""
    return tuple(Root(*columns) for columns in _columns(PREFIXES))


def loans() -> tuple[Loan, ...]:
    """Loanwords in the standard spelling."""
    return tuple(Loan(form, english, tuple(spelt.split(","))) for form, english, spelt in _columns(LOANS))


def initialisms() -> tuple[Initialism, ...]:
    """Names of Latin letters."""
    return tuple(Initialism(*columns) for columns in _columns(INITIALISMS))
