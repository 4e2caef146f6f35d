"""The one table of fields: validator, JSON Schemas, editors' forms and the reference page derive from it.

To add a field, add one line here and one attribute of the same name to the dataclass.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from gieopsarang.model.entry import CrossReferences, Domain, Entry, Particular, Sense, Variant
from gieopsarang.model.figure import Figure
from gieopsarang.model.reference import Source, TimelineEvent
from gieopsarang.model.story import HandPage, Quote, Story, Subject


class Kind(StrEnum):
    """What may stand in a field."""

    NAME = "name"
    """A headword, a variant, a title: one line without `<`, `>` and control characters."""
    LINE = "line"
    """Plain text on one line."""
    TEXT = "text"
    """Plain text, several lines if need be."""
    RUNNING = "running"
    """Plain text in which `[[ ]]` and `[^ ]` mean something."""
    MARKDOWN = "markdown"
    """Our dialect of Markdown."""
    DATE = "date"
    """A day, `2026-11-24`."""
    EDTF = "edtf"
    """A date as exact as is known: `1974-04-01`, `1976`, `2005?`, `1962/1980`."""
    URL = "url"
    """An address on the web."""
    INTEGER = "integer"
    """A whole number from 1."""
    FLAG = "flag"
    """`true` or `false`."""
    CHOICE = "choice"
    """One of `choices`."""
    HEADWORD = "headword"
    """The headword of another entry, `선반#2` for a homograph: a `Reference`."""
    DOMAIN = "domain"
    """The name of a domain of `domains.yml`."""
    ID = "id"
    """Part of an address: `a-z`, `0-9` and hyphens."""
    SOURCE_ID = "source_id"
    """The short name a source is cited by."""
    CITATION = "citation"
    """The id of one of the sources."""
    PICTURE = "picture"
    """The name of a picture file beside this file."""
    COMMA_LIST = "comma_list"
    """Several lines of text parted by commas, or a list."""
    COLOR = "color"
    """A colour, `#0b6e4f`."""
    TABLE = "table"
    """Fields of its own."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A value a field may have, and what readers and editors see for it."""

    value: str
    label: str
    help: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """A field authors fill; the attribute it becomes has the same name."""

    name: str
    kind: Kind
    label: str
    help: str
    required: bool = False
    many: bool = False
    """Whether it is a list of such values."""
    choices: tuple[Choice, ...] = ()
    fields: tuple["Field", ...] = ()
    make: Callable[..., object] | None = None
    """What the fields of a table are made into."""
    max_length: int | None = None
    """Characters."""
    example: str = ""
    """A table's fields as an author may write them, for messages."""


LEVELS = (
    Choice("초", "초등학교", "초등학교 5·6학년부터"),
    Choice("중", "중학교", "중학생부터"),
    Choice("고", "고등학교", "고등학생부터"),
    Choice("일반", "일반", "어른"),
)
ENTRY_TYPES = (
    Choice("term", "용어"),
    Choice("person", "인물"),
    Choice("organization", "기관·단체"),
    Choice("place", "장소"),
    Choice("event", "사건"),
    Choice("program", "사업"),
    Choice("law", "법령"),
    Choice("product", "제품"),
)
VARIANT_KINDS = (
    Choice("other_name", "다른 이름"),
    Choice("abbreviation", "줄임말"),
    Choice("former_name", "옛 이름"),
    Choice("spelling", "다른 표기"),
    Choice("foreign", "외국어 이름"),
)
STATUSES = (
    Choice("draft", "초안", "아직 다른 사람이 확인하지 않은 글"),
    Choice("reviewed", "검토함", "글쓴이가 아닌 사람이 읽고 살핀 글"),
    Choice("verified", "확인함", "내용을 출처와 하나하나 맞추어 본 글"),
)
GENERAL_KNOWLEDGE = "general_knowledge"
SOURCE_KINDS = (Choice(GENERAL_KNOWLEDGE, "일반 지식", "교과서에 실릴 만큼 널리 알려져 출처를 따로 밝히지 않는 내용"),)
SOURCE_GRADES = (
    Choice("A", "1차 자료·공신력 있는 매체"),
    Choice("B", "지역 매체·단체 기록"),
    Choice("C", "그 밖의 자료"),
)

HEADWORD_LENGTH = 60
_TITLE_LENGTH = 100

_SOURCE = (
    Field("id", Kind.SOURCE_ID, "출처 번호", "본문에서 [^s1]처럼 가리키는 짧은 이름", required=True, max_length=40),
    Field("kind", Kind.CHOICE, "출처 갈래", "널리 알려진 내용이면 general_knowledge", choices=SOURCE_KINDS),
    Field("grade", Kind.CHOICE, "등급", "출처의 믿음직한 정도", choices=SOURCE_GRADES),
    Field("publisher", Kind.LINE, "펴낸 곳", "기관, 신문사, 출판사"),
    Field("title", Kind.LINE, "제목", "글이나 책의 제목"),
    Field("date", Kind.EDTF, "날짜", "글이 나온 때"),
    Field("url", Kind.URL, "주소", "https://로 시작하는 웹 주소"),
    Field("note", Kind.LINE, "덧붙임", "출처에 대한 설명"),
)
_CITED = Field("sources", Kind.CITATION, "출처 번호", "sources(출처)에 적은 id", many=True)
_SENSE = (
    Field("definition", Kind.RUNNING, "뜻풀이", "한 문장으로 된 뜻", required=True),
    Field("easy_definition", Kind.TEXT, "쉬운 뜻", "초등학생도 알 수 있는 뜻"),
    Field("examples", Kind.TEXT, "쓰임", "그 말을 쓴 문장", many=True),
    Field("domain", Kind.DOMAIN, "분야", "이 뜻으로 쓰는 분야"),
)
_VARIANT = (
    Field("form", Kind.NAME, "꼴", "같은 것을 가리키는 다른 말", required=True, max_length=HEADWORD_LENGTH),
    Field("kind", Kind.CHOICE, "갈래", "표제어와 어떻게 다른지", required=True, choices=VARIANT_KINDS),
)
_CROSS_REFERENCES = (
    Field("see_also", Kind.HEADWORD, "함께 볼 말", "이어서 읽으면 좋은 표제어", many=True),
    Field("broader", Kind.HEADWORD, "넓은 말", "이 말을 품는 표제어", many=True),
    Field("narrower", Kind.HEADWORD, "좁은 말", "이 말에 드는 표제어", many=True),
    Field("synonym", Kind.HEADWORD, "같은 말", "뜻이 같은 표제어", many=True),
    Field("antonym", Kind.HEADWORD, "반대말", "뜻이 반대인 표제어", many=True),
    Field("confused_with", Kind.HEADWORD, "헷갈리는 말", "뜻은 다르지만 헷갈리기 쉬운 표제어", many=True),
)
_PARTICULAR = (
    Field("label", Kind.LINE, "이름", "‘세운 때’처럼 무엇인지 알리는 말", required=True),
    Field("text", Kind.RUNNING, "내용", "‘1974년’처럼 짧은 내용", required=True),
    _CITED,
)
_TIMELINE_EVENT = (
    Field("date", Kind.EDTF, "때", "1974-04-01, 1976, 2005?처럼 아는 만큼", required=True),
    Field("text", Kind.RUNNING, "일", "그때 있었던 일", required=True),
    _CITED,
)
_FIGURE = (
    Field("file", Kind.PICTURE, "그림 파일", "이 파일과 같은 폴더에 있는 그림", required=True),
    Field("alt", Kind.LINE, "대체 글", "그림을 보지 못하는 사람에게 읽어 줄 설명", required=True),
    Field("caption", Kind.LINE, "설명", "그림 아래에 적는 글"),
    Field("credit", Kind.LINE, "만든 이", "그리거나 찍은 사람, 이용 허락"),
)
_SUBJECT = (
    Field("name", Kind.NAME, "이름", "주인공의 이름", required=True, max_length=HEADWORD_LENGTH),
    Field("living", Kind.FLAG, "살아 있는지", "살아 있으면 true, 돌아가셨으면 false", required=True),
    Field("hanja", Kind.LINE, "한자", "이름의 한자", max_length=HEADWORD_LENGTH),
    Field("birth", Kind.EDTF, "태어난 때", "1920-05-06처럼. 살아 있는 사람은 해만"),
    Field("death", Kind.EDTF, "돌아가신 때", "2006-07-20처럼"),
    Field("role", Kind.LINE, "한 일", "‘무엇을 세운 사람’처럼 한마디로"),
)
_QUOTE = (
    Field("text", Kind.TEXT, "말", "그대로 옮긴 말", required=True),
    Field("speaker", Kind.LINE, "말한 사람", "누가 한 말인지", required=True),
    Field("source", Kind.CITATION, "출처 번호", "그 말이 실린 출처의 id", required=True),
)

_TIMELINE = Field(
    "timeline",
    Kind.TABLE,
    "연표",
    "때와 있었던 일",
    many=True,
    fields=_TIMELINE_EVENT,
    make=TimelineEvent,
    example="{date: 1974-04-01, text: 문을 열었다.}",
)
_FIGURES = Field(
    "figures",
    Kind.TABLE,
    "그림",
    "그림과 그 설명",
    many=True,
    fields=_FIGURE,
    make=Figure,
    example="{file: hwanyul-1.svg, alt: 동전 두 닢}",
)
_SOURCES = Field(
    "sources",
    Kind.TABLE,
    "출처",
    "적은 내용이 어디에서 왔는지",
    required=True,
    many=True,
    fields=_SOURCE,
    make=Source,
    example="{id: s1, publisher: 한국은행, title: 알기 쉬운 경제}",
)
_LEVEL = Field("level", Kind.CHOICE, "수준", "누가 읽을 수 있는지", required=True, choices=LEVELS)
_STATUS = Field("status", Kind.CHOICE, "상태", "얼마나 살펴본 글인지", required=True, choices=STATUSES)
_CREATED = Field("created", Kind.DATE, "만든 날", "2026-11-24처럼")
_REVISED = Field("revised", Kind.DATE, "고친 날", "마지막으로 내용을 고친 날. 2026-11-24처럼", required=True)

ENTRY: tuple[Field, ...] = (
    Field("headword", Kind.NAME, "표제어", "사전에 실을 말", required=True, max_length=HEADWORD_LENGTH),
    Field("homograph_number", Kind.INTEGER, "동형어 번호", "표제어가 같은 항목이 또 있을 때만 1, 2처럼"),
    Field("reading", Kind.LINE, "읽는 법", "글자만 보고 읽을 수 없을 때. R&D라면 알앤디", max_length=HEADWORD_LENGTH),
    Field("entry_type", Kind.CHOICE, "항목 종류", "무엇을 가리키는 말인지", required=True, choices=ENTRY_TYPES),
    Field("hanja", Kind.LINE, "한자", "한자로 적은 꼴", max_length=HEADWORD_LENGTH),
    Field("english", Kind.COMMA_LIST, "영어", "여럿이면 쉼표로 나눔"),
    Field(
        "variants",
        Kind.TABLE,
        "다른 꼴",
        "줄임말, 옛 이름 들",
        many=True,
        fields=_VARIANT,
        make=Variant,
        example="{form: 타리프, kind: other_name}",
    ),
    Field("pronunciation", Kind.LINE, "발음", "소리가 글자와 다를 때. 환율이라면 화뉼", max_length=HEADWORD_LENGTH),
    Field("part_of_speech", Kind.LINE, "품사", "명사, 고유 명사 들", max_length=HEADWORD_LENGTH),
    Field("domain", Kind.DOMAIN, "분야", "domains.yml에 있는 분야 이름", required=True),
    _LEVEL,
    Field("definition", Kind.RUNNING, "뜻풀이", "한 문장으로 된 뜻. 뜻이 여럿이면 senses"),
    Field("easy_definition", Kind.TEXT, "쉬운 뜻", "초등학생도 알 수 있는 뜻. 수준이 ‘초’이면 꼭"),
    Field(
        "senses",
        Kind.TABLE,
        "뜻",
        "뜻이 여럿일 때 하나씩",
        many=True,
        fields=_SENSE,
        make=Sense,
        example="{definition: 물건을 얹는 널빤지.}",
    ),
    Field("body", Kind.MARKDOWN, "본문", "자세한 설명"),
    Field("examples", Kind.TEXT, "쓰임", "그 말을 쓴 문장", many=True),
    Field(
        "cross_references",
        Kind.TABLE,
        "이어 보기",
        "다른 표제어와의 관계",
        fields=_CROSS_REFERENCES,
        make=CrossReferences,
        example="{see_also: [환율]}",
    ),
    Field(
        "particulars",
        Kind.TABLE,
        "한눈에",
        "곳·기관·사람·사건의 요점",
        many=True,
        fields=_PARTICULAR,
        make=Particular,
        example="{label: 세운 때, text: 1974년}",
    ),
    _TIMELINE,
    _FIGURES,
    _SOURCES,
    Field("former_ids", Kind.ID, "옛 주소", "전에 쓰던 id. 새 주소로 넘겨 줌", many=True, max_length=100),
    _STATUS,
    _CREATED,
    _REVISED,
)

STORY: tuple[Field, ...] = (
    Field("title", Kind.NAME, "제목", "이야기의 제목", required=True, max_length=_TITLE_LENGTH),
    Field("subtitle", Kind.NAME, "부제", "제목 아래에 적는 한 줄", max_length=_TITLE_LENGTH),
    Field(
        "subject",
        Kind.TABLE,
        "주인공",
        "누구의 이야기인지",
        required=True,
        fields=_SUBJECT,
        make=Subject,
        example="{name: 홍길동, living: false}",
    ),
    Field("company", Kind.LINE, "기업", "주인공이 세우거나 이끈 기업"),
    Field("places", Kind.LINE, "곳", "이야기가 펼쳐지는 곳", many=True),
    Field("period", Kind.EDTF, "때", "이야기의 때. 1962/1980처럼"),
    _LEVEL,
    Field("vocabulary", Kind.HEADWORD, "낱말 도움", "이야기에 나오는 표제어", many=True),
    Field("questions", Kind.TEXT, "생각할 거리", "읽고 나서 나눌 물음", many=True),
    Field("activity", Kind.TEXT, "해 보기", "읽고 나서 해 볼 일"),
    Field(
        "quotes",
        Kind.TABLE,
        "남긴 말",
        "주인공이 한 말과 그 출처",
        many=True,
        fields=_QUOTE,
        make=Quote,
        example="{text: 그대로 옮긴 말, speaker: 홍길동, source: s1}",
    ),
    _TIMELINE,
    _FIGURES,
    _SOURCES,
    _STATUS,
    _CREATED,
    _REVISED,
)

DOMAIN: tuple[Field, ...] = (
    Field("name", Kind.NAME, "분야 이름", "금융·세제처럼", required=True, max_length=HEADWORD_LENGTH),
    Field(
        "slug", Kind.ID, "폴더 이름", "glossary 아래 폴더의 이름이자 주소", required=True, max_length=HEADWORD_LENGTH
    ),
    Field("color", Kind.COLOR, "색", "#0b6e4f처럼", required=True),
)

PAGE: tuple[Field, ...] = (
    Field("title", Kind.NAME, "제목", "쪽의 제목", max_length=_TITLE_LENGTH),
    Field("description", Kind.LINE, "소개", "검색 결과에 나오는 한 줄"),
)

RECORDS: Mapping[str, tuple[tuple[Field, ...], Callable[..., object]]] = MappingProxyType(
    {"entry": (ENTRY, Entry), "story": (STORY, Story), "domain": (DOMAIN, Domain), "page": (PAGE, HandPage)}
)
"""Every table of fields with the dataclass it becomes."""


def choice_label(choices: tuple[Choice, ...], value: str) -> str:
    """What readers see for a value."""
    return next((choice.label for choice in choices if choice.value == value), value)
