"""Korean sentences: where the one that holds a word begins and ends."""

import re
from bisect import bisect_right

END = re.compile(
    r"[.?!。？！](?:(?<!\.)|(?<=[가-힣)%’”'\"」』〉》\]）］]\.)|(?<=[A-Za-z0-9]\.)(?=\s+([가-힣])))"
    r"[.?!。？！]*([’”'\"」』〉》\)\]）］]+)?(?=\s|$)"
)
"""A full stop behind Hangul or a closing mark; behind a Latin letter or figure only if Hangul follows, and then it may
still stand in a number, a date or an abbreviation: `3.`, `3. 16.`, `Co.`"""
QUOTATIONS = ("“”", "‘’", "「」", "『』")
QUOTATION_MARK = re.compile("[“‘「『]")
QUOTING = re.compile(
    r"\s+(?:하고|하며|하면서|하는|했|한다|라고|라며|라면서|라는|란|이라고|이라며|이라는|고\s|며\s|는\s)"
)
"""What goes on with a sentence after words quoted in it: “왜 그래?” 하고 물었다."""
LATIN_WORD = re.compile(r"(?<![A-Za-z0-9.])(?=[A-Za-z0-9&'’-]*[A-Za-z])[A-Za-z0-9][A-Za-z0-9&'’-]+$")
"""Two letters and figures or more, no full stop among them: `GDP`, `G20`; no initial, number, date, `U.S`."""
ABBREVIATIONS = frozenset(
    {"bros", "ca", "cf", "co", "corp", "dept", "dr", "ed", "est", "etc", "fig", "inc", "jr", "ltd", "mr", "mrs", "ms"}
    | {"mt", "no", "pp", "prof", "sr", "st", "univ", "viz", "vol", "vs"}
)
"""Words that a full stop shortens."""


def sentence_ends(text: str) -> list[int]:
    """The places at which sentences end, in order; the text's own end is the last."""
    ends = [found.end() for found in END.finditer(text) if found.lastindex is None or _ends_sentence(text, found)]
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
    """Whether a mark ends a sentence that stands behind a Latin word or with closing marks."""
    if found[1] is not None:
        word = LATIN_WORD.search(text[max(found.start() - 30, 0) : found.start()])
        if word is None or word[0].lower() in ABBREVIATIONS:
            return False
    return found[2] is None or QUOTING.match(text, found.end()) is None


def sentence_around(text: str, ends: list[int], start: int, end: int) -> tuple[str, int, int]:
    """The sentence that holds a word, without white space round it, and the word's place in it."""
    index = bisect_right(ends, start)
    begin = ends[index - 1] if index else 0
    stop = ends[index] if end <= ends[index] else ends[bisect_right(ends, end - 1)]
    sentence = text[begin:stop].rstrip()
    words = sentence.lstrip()
    shift = begin + len(sentence) - len(words)
    return words, start - shift, end - shift
