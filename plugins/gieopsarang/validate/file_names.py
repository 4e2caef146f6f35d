"""Names of files: which every system can hold, which are left behind by systems, and which are ids."""

import re
from collections.abc import Iterator

from gieopsarang.korean.jamo import normalise
from gieopsarang.korean.particles import with_particle
from gieopsarang.korean.romanisation import RESERVED_IDS
from gieopsarang.model.problem import Location, Problems
from gieopsarang.model.rules import file as rules
from gieopsarang.model.source_file import SourceFile
from gieopsarang.read.characters import refused
from gieopsarang.validate.scalars import ID
from gieopsarang.validate.wording import printable, quoted, sign

LONGEST_NAME = 160
"""Bytes."""
_LEFT_BEHIND = re.compile(
    r"thumbs\.db|ehthumbs\.db|desktop\.ini|\.ds_store|\._.*|~\$.*|\.~lock\..*#|\..*\.sw[a-p]|\.#.*|.*~", re.IGNORECASE
)
_DEVICE = re.compile(r"(?:con|prn|aux|nul|(?:com|lpt)[1-9¹²³])\s*(?:\..*)?", re.IGNORECASE)
_NOT_ON_WINDOWS = re.compile(r'[<>:"|?*\\\x00-\x1f\x7f]')
_ID_HINT = (
    "영어 소문자, 숫자, 붙임표(-)로 적고 글자나 숫자로 시작하고 끝내세요. `gieopsarang new`가 이름을 지어 줍니다."
)


def is_left_behind(path: str) -> bool:
    """Whether a system or an editor made the file, not an author."""
    return _LEFT_BEHIND.fullmatch(path.rpartition("/")[2]) is not None


def check_portable(path: str, problems: Problems) -> bool:
    """Whether every system can hold each name of a path; else it is reported."""
    for name in path.split("/"):
        fault = _fault_of(name)
        if fault is not None:
            problems.add(
                rules.UNPORTABLE_NAME,
                Location(printable(path)),
                f"이름 {quoted(name)}에 문제가 있습니다: {fault}",
                hint="글자, 숫자, 붙임표(-)로 된 짧은 이름으로 바꾸세요.",
            )
            return False
    return True


def _fault_of(name: str) -> str | None:
    """Why a name cannot be everywhere."""
    if _DEVICE.fullmatch(name):
        return "윈도가 장치 이름으로 쓰는 이름입니다"
    if char := _NOT_ON_WINDOWS.search(name):
        return f"윈도에서 쓸 수 없는 글자 {with_particle(sign(char[0]), '이/가')} 있습니다"
    if char := next((char for _, char, _ in refused(name)), None):
        return f"받지 않는 글자(U+{ord(char[0]):04X})가 있습니다"
    if name.endswith((".", " ")) or name.startswith(" ") or name in ("", ".", ".."):
        return "빈칸이나 점으로 시작하거나 끝납니다" if name.strip(". ") else "점과 빈칸뿐입니다"
    size = len(name.encode("utf-8", "surrogatepass"))
    return f"{LONGEST_NAME}바이트보다 깁니다({size}바이트)" if size > LONGEST_NAME else None


def check_id(id_: str, path: str, problems: Problems) -> bool:
    """Whether a name can be an address; else it is reported."""
    if not ID.fullmatch(id_):
        message = f"이름 {with_particle(quoted(id_), '을/를')} 주소로 쓸 수 없습니다"
        problems.add(rules.WRONG_ID, Location(path), message, hint=_ID_HINT)
        return False
    if id_ in RESERVED_IDS:
        message = f"이름 {with_particle(quoted(id_), '은/는')} 다른 데 쓰입니다"
        problems.add(rules.RESERVED_ID, Location(path), message, hint=f"{id_}-2처럼 다른 이름으로 바꾸세요.")
        return False
    return True


class Spellings:
    """Paths met so far, by what systems that ignore case and normal forms take them for."""

    def __init__(self) -> None:
        self._met: dict[str, str] = {}

    def check(self, source: SourceFile, problems: Problems) -> bool:
        """Whether no other file or folder has the same name to such a system; else it is reported."""
        for part in _prefixes(source.path):
            first = self._met.setdefault(normalise(part).casefold(), part)
            if first != part:
                same = normalise(first) == normalise(part)
                how = "한글을 풀어 쓴 방식만" if same else f"{with_particle(quoted(first), '과/와')} 대문자와 소문자만"
                problems.add(
                    rules.NAME_CLASH,
                    Location(printable(normalise(source.path))),
                    f"이름 {with_particle(quoted(normalise(part)), '이/가')} 또 있습니다. {how} 다릅니다",
                    hint="하나의 이름을 바꾸거나 한쪽을 지우세요.",
                    related=[Location(printable(normalise(first)))],
                )
                return False
        return True


def _prefixes(path: str) -> Iterator[str]:
    parts = path.split("/")
    return ("/".join(parts[:count]) for count in range(1, len(parts) + 1))
