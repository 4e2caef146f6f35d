"""Where a story stands: the boards of the shelf, one a place.

A place counts by its town: `경남 창원`, `창원 진북면` and `창원시` are 창원. Among its places a story stands where most stories
meet, so that a book about one region has full boards; among equals its first place counts. Boards with one book look like
a mistake: where there are several, and others have more, they stand together.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gieopsarang.render.shelf import StoryCard

BOARDS = 5
"""How many boards the shelf has at most; the last takes what is left."""
ELSEWHERE = "그 밖의 곳"
TOGETHER = 3
"""How many places a board that several share is still named after."""
PROVINCE = re.compile(
    r"(?:경기|강원|충[북남]|전[북남]|경[북남]|제주|함[북남]|평[북남]|황해)(?:특별자치)?도?"
    r"|(?:충청|전라|경상|함경|평안|황해)[북남]도|(?:대한민|한)국"
)
"""What a place may begin with that says too little."""
TOWN = re.compile(r"(?P<name>[가-힣]{2,}?)(?:특별시|광역시|특별자치시|시|군)")
HANGUL = re.compile(r"[가-힣]+")


@dataclass(frozen=True, slots=True)
class Board:
    """A place and the stories that stand there, by year."""

    place: str
    cards: tuple[StoryCard, ...]


def town(place: str) -> str:
    """The town a place lies in, as short as people say it; a name in another script stays whole."""
    first, _, rest = place.strip().partition(" ")
    if rest and PROVINCE.fullmatch(first):
        first = rest.strip().partition(" ")[0]
    if not HANGUL.fullmatch(first):
        return place.strip()
    found = TOWN.fullmatch(first)
    return found["name"] if found else first


def boards(cards: Iterable[StoryCard]) -> tuple[Board, ...]:
    """The fullest first; what stands elsewhere comes last."""
    ordered = tuple(cards)
    named = {card.id: _towns(card) for card in ordered}
    common = Counter(name for names in named.values() for name in names)
    standing: dict[str, list[StoryCard]] = {}
    for card in ordered:
        place = max(named[card.id], key=lambda name: common[name], default=ELSEWHERE)
        standing.setdefault(place, []).append(card)
    elsewhere = standing.pop(ELSEWHERE, [])
    places = sorted(standing, key=lambda place: -len(standing[place]))
    joined = _joined(places, standing, with_other=bool(elsewhere))
    rest = {card.id for card in elsewhere} | {card.id for place in joined for card in standing[place]}
    found = [Board(place, tuple(standing[place])) for place in places if place not in joined]
    last = tuple(card for card in ordered if card.id in rest)
    name = "·".join(place for place in places if place in joined)
    if elsewhere or len(joined) > TOGETHER:
        name = ELSEWHERE
    return (*found, *((Board(name, last),) if last else ()))


def _towns(card: StoryCard) -> tuple[str, ...]:
    return tuple(dict.fromkeys(town(place) for place in card.story.places))


def _joined(places: Sequence[str], standing: dict[str, list[StoryCard]], *, with_other: bool) -> frozenset[str]:
    """The places whose stories stand together on the last board."""
    single = [place for place in places if len(standing[place]) == 1]
    alone = single if len(single) < len(places) and (len(single) > 1 or with_other) else []
    left = [place for place in places if place not in alone]
    if len(left) + (1 if alone or with_other else 0) > BOARDS:
        alone = [*alone, *left[BOARDS - 1 :]]
    return frozenset(alone)
