"""Addresses: of sources on the web, and of links in authors' text, which may lead to a file of the project too."""

import html
import posixpath
import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import SplitResult, unquote, urlsplit

from gieopsarang.korean.jamo import normalise
from gieopsarang.korean.particles import with_particle
from gieopsarang.model.page import MADE_PAGES
from gieopsarang.model.problem import Location, Problems, Rule
from gieopsarang.model.rules import address as rules
from gieopsarang.validate.context import Check
from gieopsarang.validate.wording import quoted, sign

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_ORDINARY = re.compile(r"[!#-;=?-\[\]^_a-z{|}~]*")
_LONGEST_LABEL = 63
_ROUND_QUOTES = "“”‘’"
_BARE_HOST = re.compile(r"(?:[\w-]{1,63}\.)+[A-Za-z]{2,}(?:[/?#].*)?")
_LONGEST_EXAMPLE = 60
_HOST_LABEL = re.compile(r"[\w-]{1,63}")
_MAIL_NAME = re.compile(r"[A-Za-z0-9._+-]{1,64}")
_UNLIKE_LATIN = frozenset(["CJK", "HANGUL", "HIRAGANA", "KATAKANA", "LATIN"])
"""Scripts (first words of character names) that may stand side by side, as nobody takes one for the other."""
_PAGE_ENDINGS = (".yml", ".md")
_ROUNDS = 3
"""How often `&amp;#115;` is taken apart."""


@dataclass(frozen=True, slots=True)
class _Fault:
    rule: Rule
    message: str
    hint: str


def check_web_address(address: str, place: Location, problems: Problems) -> bool:
    """Report an address that is no safe address on the web; whether it is one."""
    fault = _fault_of_characters(address) or (
        _fault_of_web(address) if _scheme(address) in ("http", "https") else _no_web(address)
    )
    return _report(fault, place, problems)


def check_link(target: str, place: Location, check: Check) -> None:
    """Report a link's target that is neither a safe address nor a file of the project."""
    _report(_fault_of_link(target, check), place, check.problems)


def _report(fault: _Fault | None, place: Location, problems: Problems) -> bool:
    if fault is not None:
        problems.add(fault.rule, place, fault.message, hint=fault.hint)
    return fault is None


def _scheme(address: str) -> str | None:
    match = _SCHEME.match(address)
    return match[0][:-1].lower() if match else None


def _no_web(address: str) -> _Fault:
    if _BARE_HOST.fullmatch(address):
        return _without_scheme(address)
    shown = quoted(address)
    return _Fault(
        rules.UNSAFE_SCHEME,
        f"주소 {with_particle(shown, '은/는')} 웹 주소가 아닙니다",
        "https://나 http://로 시작하는 온전한 주소를 적으세요.",
    )


def _without_scheme(address: str) -> _Fault:
    shown = address if len(address) <= _LONGEST_EXAMPLE else re.split("[/?#]", address)[0]
    return _Fault(
        rules.UNSAFE_SCHEME,
        f"주소 {quoted(address)}의 앞에 https://가 없습니다",
        f"https://{shown}처럼 앞에 https://를 붙이세요.",
    )


def _fault_of_characters(address: str) -> _Fault | None:
    if _ORDINARY.fullmatch(address):
        return None
    if address.strip(_ROUND_QUOTES) != address or "“" in address or "”" in address:
        return _Fault(
            rules.UNSAFE_CHARACTER,
            f"주소 {quoted(address)}에 둥근 따옴표가 있습니다",
            '둥근 따옴표(“ ”)를 지우거나 곧은 따옴표(")로 바꾸세요.',
        )
    for char in address:
        if char.isspace() or unicodedata.category(char)[0] in "CZ" or char in '\\<>"`':
            return _Fault(
                rules.UNSAFE_CHARACTER,
                f"주소 {quoted(address)}에 {with_particle(sign(char), '이/가')} 있습니다",
                "그 글자를 지우세요. 꼭 있어야 하는 빈칸은 %20으로 적습니다.",
            )
    return None


def _fault_of_link(target: str, check: Check) -> _Fault | None:
    address = target
    for _ in range(_ROUNDS):
        address = html.unescape(address)
    if fault := _fault_of_characters(address):
        return fault
    scheme = _scheme(address)
    if scheme in ("http", "https"):
        return _fault_of_web(address)
    if scheme == "mailto":
        return _fault_of_mail(address)
    if scheme is not None or address.startswith("//"):
        return _Fault(
            rules.UNSAFE_SCHEME,
            f"링크 {with_particle(quoted(target), '은/는')} 쓸 수 없는 주소입니다",
            "https://나 http://로 시작하는 주소, mailto: 주소, 이 프로젝트 안의 파일 가운데 하나를 적으세요.",
        )
    if address.startswith("www.") and _BARE_HOST.fullmatch(address) and not address.endswith(_PAGE_ENDINGS):
        return _without_scheme(address)
    return _fault_of_path(address, check)


def _fault_of_web(address: str) -> _Fault | None:
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return _malformed(address)
    if "@" in parts.netloc or "%40" in parts.netloc:
        return _Fault(
            rules.USER_PART,
            f"주소 {quoted(address)}에 @ 앞부분이 있습니다",
            f"{_host_of_user(parts)}@와 그 앞을 지우세요.",
        )
    if not parts.netloc or not address[len(parts.scheme) :].startswith("://"):
        return _malformed(address)
    return _fault_of_host(host.rstrip("."), address)


def _host_of_user(parts: SplitResult) -> str:
    """Where an address with a user part really leads, for the hint."""
    return f"이 주소는 {with_particle(quoted(parts.hostname), '으로/로')} 갑니다. " if parts.hostname else ""


def _fault_of_host(host: str, address: str) -> _Fault | None:
    if ":" in host or host.replace(".", "").isdigit():
        return None
    labels = [_decoded(label) for label in host.split(".")]
    name = ".".join(label or "" for label in labels)
    if len(labels) < 2 or not all(label and _HOST_LABEL.fullmatch(label) for label in labels):
        return _malformed(address)
    if _is_mixed(name):
        return _Fault(
            rules.MIXED_SCRIPT,
            f"주소의 사이트 이름 {quoted(name)}에 여러 나라 글자가 섞였습니다",
            "모양이 비슷한 다른 글자가 아닌지 보고, 믿을 만한 곳에서 주소를 다시 복사하세요.",
        )
    return None


def _decoded(label: str) -> str | None:
    """A label of a host with its punycode undone."""
    if not label.lower().startswith("xn--"):
        return label
    if len(label) > _LONGEST_LABEL:
        return None
    try:
        return label[4:].encode("ascii").decode("punycode")
    except UnicodeError:
        return None


def _is_mixed(host: str) -> bool:
    """Whether a host mixes scripts that look alike, or holds letters that only look like others."""
    if host.isascii():
        return False
    if unicodedata.normalize("NFKC", host) != unicodedata.normalize("NFC", host):
        return True
    scripts = {unicodedata.name(char, "?").split()[0] for char in host if char.isalpha()}
    return len(scripts) > 1 and not scripts <= _UNLIKE_LATIN


def _fault_of_mail(address: str) -> _Fault | None:
    name, at, host = address.partition(":")[2].partition("@")
    if not at or not _MAIL_NAME.fullmatch(name) or "/" in host:
        return _malformed(address)
    return _fault_of_host(host, address)


def _malformed(address: str) -> _Fault:
    return _Fault(
        rules.MALFORMED,
        f"주소 {with_particle(quoted(address), '을/를')} 읽을 수 없습니다",
        "https://example.org/page처럼 온전한 주소를 적으세요.",
    )


def _fault_of_path(address: str, check: Check) -> _Fault | None:
    path, _, heading = address.partition("#")
    if not path:
        return None if heading else _malformed(address)
    if path.startswith("/"):
        return _outside(address)
    wanted = _resolved(normalise(unquote(path)), check.path)
    if wanted is None:
        return _outside(address)
    if (wanted in check.context.files and is_page(wanted)) or (wanted in MADE_PAGES and not heading):
        return None
    folder, name = posixpath.split(wanted)
    names = (its for its in check.context.names_in.get(folder, ()) if is_page(f"{folder}/{its}"))
    return _Fault(
        rules.MISSING_FILE,
        f"링크한 파일 {with_particle(quoted(address), '이/가')} 없습니다",
        f"{check.meant(name, names)}이 파일이 있는 곳에서 본 경로를 적으세요. 항목은 [[표제어]]로 적을 수 있습니다.",
    )


def _outside(address: str) -> _Fault:
    return _Fault(
        rules.OUTSIDE,
        f"링크 {with_particle(quoted(address), '이/가')} 프로젝트 밖을 가리킵니다",
        "이 파일이 있는 곳에서 본 경로를 적으세요. 웹 주소라면 https://로 시작해야 합니다.",
    )


def is_page(path: str) -> bool:
    """Whether a source file becomes a page."""
    return path.endswith(_PAGE_ENDINGS) and path != "glossary/domains.yml"


def _resolved(path: str, source: str) -> str | None:
    """A path from a file's folder as one from the root, or None where it leaves it."""
    parts = posixpath.dirname(source).split("/")
    for part in path.split("/"):
        if part == "..":
            if not parts:
                return None
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts)
