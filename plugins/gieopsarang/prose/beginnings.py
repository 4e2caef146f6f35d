"""How the lines begin that begin a block of their own."""

import re
from typing import Final

NUMBER: Final = r"\d{1,3}\.(?! *\d{1,2}\.(?:\s|$))"
"""A list's number has up to three digits and no other number behind it: `1970. 3. 16.` is a date."""
ITEM: Final = re.compile(rf"\n( *)(?:{NUMBER}|[*+-]) +")
"""An item of a list that is open already."""
LIST_BELOW: Final = re.compile(rf"\n {{0,3}}(?:[*+-]|(?=1\.){NUMBER}) +(?=[^\n]*[^\s*+-])")
"""A list under a line of text, without a blank line between: as in CommonMark only `1.` begins one, and no empty item."""
LIST_OR_QUOTE_BELOW: Final = re.compile(rf"{LIST_BELOW.pattern}|\n {{0,3}}>")
TABLE_BELOW: Final = re.compile(r"\n(?=[^\n|]*+\|[^\n]*+\n *+\|?(?: *+:?-++:? *+\|)*+(?: *+:?-++:?)? *+(?:\n|$))")
"""What may be a table's header under a line of text, by the line below it."""


def part(block: str, place: int) -> list[str]:
    """A block as two, parted at a line's end."""
    return [block[:place], block[place + 1 :]]
