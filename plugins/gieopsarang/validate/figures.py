"""Figures: the pictures a file lists, places in its text, and owns."""

import posixpath
import re
from collections.abc import Iterable
from dataclasses import replace

from gieopsarang.korean.particles import with_particle
from gieopsarang.model.figure import Figure
from gieopsarang.model.problem import Location
from gieopsarang.model.rules import address as address_rules
from gieopsarang.model.rules import figure as rules
from gieopsarang.model.schema import Kind
from gieopsarang.validate.context import PICTURE_ENDINGS, Check, owner_of
from gieopsarang.validate.wording import quoted

_ENDINGS = "svg, png, jpg, webp"


def with_pictures(figures: Iterable[Figure], check: Check) -> tuple[Figure, ...]:
    """Figures with the pictures they show; one listed twice once."""
    folder = posixpath.dirname(check.path)
    once = {figure.file: figure for figure in reversed(tuple(figures))}
    pictures = check.context.pictures
    return tuple(replace(once[file], picture=pictures.get(f"{folder}/{file}")) for file in reversed(once))


def check_figures(images: Iterable[tuple[str, Location]], check: Check) -> None:
    """Report figures whose file is missing or another's, and pictures in the text that are not listed."""
    listed: dict[str, Location] = {}
    for written in check.of_kind(Kind.PICTURE):
        file, place = written.scalar.value.strip(), written.scalar.location
        if file in listed:
            check.problems.add(
                rules.REPEATED,
                place,
                f"그림 {with_particle(quoted(file), '을/를')} 두 번 적었습니다",
                hint="하나만 남기세요.",
                related=[listed[file]],
            )
            continue
        listed[file] = place
        _check_file(file, place, check)
    for file, place in images:
        if file not in listed and not _is_elsewhere(file, place, check) and _check_file(file, place, check):
            check.problems.add(
                rules.UNLISTED,
                place,
                f"글에 넣은 그림 {with_particle(quoted(file), '이/가')} figures(그림)에 없습니다",
                hint="figures에 file과 alt(대체 글)를 더하세요.",
            )


def check_unused(check: Check) -> None:
    """Warn of pictures that lie beside a file and are listed nowhere."""
    listed = {written.scalar.value.strip() for written in check.of_kind(Kind.PICTURE)}
    for path in _owned(check):
        name = posixpath.basename(path)
        if name not in listed:
            check.problems.add(
                rules.UNUSED,
                Location(path),
                f"그림 {with_particle(quoted(name), '이/가')} {posixpath.basename(check.path)}의 figures(그림)에 없습니다",
                hint="figures에 file과 alt(대체 글)를 더하거나, 쓰지 않으면 파일을 지우세요.",
            )


def check_page_images(images: Iterable[tuple[str, Location]], check: Check) -> None:
    """Report pictures of a hand-written page that are not among the files of its folder or one below or above."""
    root = check.path.partition("/")[0]
    for file, place in images:
        if _has_scheme(file):
            _report_address(file, place, check)
            continue
        path = posixpath.normpath(posixpath.join(posixpath.dirname(check.path), file))
        if path not in check.context.files or not path.startswith(f"{root}/") or not path.endswith(PICTURE_ENDINGS):
            _report_missing(file, place, check, ())


def _owned(check: Check) -> tuple[str, ...]:
    if check.path.startswith("glossary/"):
        return check.context.pictures_of.get(check.path, ())
    return check.context.pictures_beside.get(posixpath.dirname(check.path), ())


def _is_elsewhere(file: str, place: Location, check: Check) -> bool:
    """Whether a picture in the text has an address of its own, which is reported."""
    if _has_scheme(file):
        _report_address(file, place, check)
        return True
    return False


def _has_scheme(file: str) -> bool:
    return re.match(r"[A-Za-z][A-Za-z0-9+.-]*:|//", file) is not None


def _report_address(file: str, place: Location, check: Check) -> None:
    check.problems.add(
        address_rules.UNSAFE_SCHEME,
        place,
        f"그림 {with_particle(quoted(file), '은/는')} 다른 사이트에 있습니다",
        hint="쓸 수 있는 그림이면 내려받아 이 파일과 같은 폴더에 두고 파일 이름을 적으세요.",
    )


def _check_file(file: str, place: Location, check: Check) -> bool:
    """Whether a picture is there and this file's own; else it is reported."""
    path = f"{posixpath.dirname(check.path)}/{file}"
    if "/" in file or "\\" in file:
        _report_others(file, place, check, "그림 이름에 폴더를 적을 수 없습니다")
        return False
    if path not in check.context.files or not file.endswith(PICTURE_ENDINGS):
        _report_missing(file, place, check, _owned(check))
        return False
    if check.path.startswith("glossary/") and (owner := owner_of(path, check.context.files)) != check.path:
        whose = f"{posixpath.basename(owner)}의 것입니다" if owner else "이 항목의 것이 아닙니다"
        _report_others(file, place, check, f"그림 {with_particle(quoted(file), '은/는')} {whose}")
        return False
    return True


def _report_others(file: str, place: Location, check: Check, message: str) -> None:
    stem = posixpath.splitext(posixpath.basename(check.path))[0]
    wanted = f"{stem}-1{posixpath.splitext(file)[1]}처럼 " if check.path.startswith("glossary/") else ""
    hint = f"그림을 이 파일과 같은 폴더에 두고 {wanted}파일 이름만 적으세요."
    check.problems.add(rules.OTHERS_FILE, place, message, hint=hint)


def _report_missing(file: str, place: Location, check: Check, owned: Iterable[str]) -> None:
    names = [posixpath.basename(path) for path in owned]
    check.problems.add(
        rules.MISSING_FILE,
        place,
        f"그림 {with_particle(quoted(file), '이/가')} 없습니다",
        hint=f"{check.meant(file, names)}그림을 이 파일과 같은 폴더에 두세요. 이름은 {_ENDINGS} 가운데 하나로 끝나야 합니다.",
    )
