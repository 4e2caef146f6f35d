"""Korean sentences: where the one that holds a word begins and ends."""

import re
from bisect import bisect_right

END = re.compile(r"[.?!。？！]+([’”'\"」』〉》)\]）］]*)(?=\s|$)")
QUOTATIONS = ("“”", "‘’", "「」", "『』")
QUOTATION_MARK = re.compile("[“‘「『]")
QUOTING = re.compile(
    r"\s+(?:하고|하며|하면서|하는|했|한다|라고|라며|라면서|라는|란|이라고|이라며|이라는|고\s|며\s|는\s)"
)
"""What goes on with a sentence after words quoted in it: “왜 그래?” 하고 물었다."""
ENDS_A_SENTENCE = re.compile(r"[가-힣)%’”'\"」』〉》\]）］]")
"""Before a full stop; after anything else it stands in a number, a date or an abbreviation: `3.`, `3. 16.`, `Co.`"""


def sentence_ends(text: str) -> list[int]:
    """The places at which sentences end, in order; the text's own end is the last."""
    marks = [found for found in END.finditer(text) if _ends_sentence(text, found)]
    ends = [found.end() for found in marks]
    if ends and QUOTATION_MARK.search(text):
        ends = _outside_quotations(text, ends)
    if "\n" in text:
        ends = sorted({*ends, *(place + 1 for place, mark in enumerate(text) if mark == "\n")})
    if not ends or ends[-1] < len(text):
        ends.append(len(text))
    return ends


def _outside_quotations(text: str, ends: list[int]) -> list[int]:
    """The ends at which no quotation stands open that is closed further on."""
    last_closing = [text.rfind(closing) for _, closing in QUOTATIONS]
    depths = [0] * len(QUOTATIONS)
    read = 0
    outside: list[int] = []
    for end in ends:
        for index, (opening, closing) in enumerate(QUOTATIONS):
            deeper = text.count(opening, read, end) - text.count(closing, read, end)
            depths[index] = max(0, depths[index] + deeper)
        read = end
        if not any(depth and last >= end for depth, last in zip(depths, last_closing, strict=True)):
            outside.append(end)
    return outside


def _ends_sentence(text: str, found: re.Match[str]) -> bool:
    before = text[found.start() - 1 : found.start()]
    if found[0][0] == "." and not ENDS_A_SENTENCE.match(before):
        return False
    return not (found[1] and QUOTING.match(text, found.end()))


def sentence_around(text: str, ends: list[int], start: int, end: int) -> tuple[str, int, int]:
    """The sentence that holds a word, without white space round it, and the word's place in it."""
    index = bisect_right(ends, start)
    begin = ends[index - 1] if index else 0
    stop = ends[min(bisect_right(ends, end - 1), len(ends) - 1)]
    sentence = text[begin:stop]
    shift = begin + len(sentence) - len(sentence.lstrip())
    return sentence.strip(), start - shift, end - shift
