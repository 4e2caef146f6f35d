"""Photos and other pictures of pixels: decoded whole once, and encoded anew without metadata."""

import struct
import warnings
import zlib
from dataclasses import dataclass
from io import BytesIO

from PIL import ExifTags, Image, ImageCms, ImageOps, JpegImagePlugin

_FAILURES = (
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    LookupError,
    TypeError,
    AttributeError,
    ArithmeticError,
    AssertionError,
    NotImplementedError,
    RuntimeError,
    MemoryError,
    struct.error,
    zlib.error,
    Image.DecompressionBombError,
    Warning,
)
"""What Pillow raises for a broken file; it documents no closed list."""
_TURNED = (5, 6, 7, 8)
_WIDE = ("I;16", "I;16B", "I;16L", "I;16N", "I", "F")


@dataclass(frozen=True, slots=True)
class Facts:
    """What decoding told: size as shown, and what metadata will be dropped."""

    width: int
    height: int
    has_place: bool
    """Whether it says where it was taken."""
    turned: bool
    """Whether it must be turned to stand upright."""


def inspect(content: bytes, name: str) -> Facts | None:
    """Decode a picture to see whether it can be; None where it cannot."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _inspect(content, name)
    except _FAILURES:
        return None


def _inspect(content: bytes, name: str) -> Facts:
    with Image.open(BytesIO(content), formats=[name.upper()]) as image:
        image.load()
        exif = image.getexif()
        orientation: object = exif.get(ExifTags.Base.Orientation, 1)
        width, height = image.size
        if orientation in _TURNED:
            width, height = height, width
        place = bool(exif.get_ifd(ExifTags.IFD.GPSInfo))
        return Facts(width, height, place, orientation in (2, 3, 4, *_TURNED))


def encode(content: bytes, name: str) -> bytes:
    """The picture as published: upright, in sRGB, its pixels and nothing else. Raises OSError where it cannot be read."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _encode(content, name)
    except _FAILURES as error:
        raise OSError("the picture can no longer be read") from error


def _encode(content: bytes, name: str) -> bytes:
    with Image.open(BytesIO(content), formats=[name.upper()]) as image:
        image.load()
        options = _options(image, content, name)
        upright = ImageOps.exif_transpose(image)
        bare = _in_srgb(upright)
        bare.info.clear()
        if "transparency" in upright.info and bare.mode in ("P", "L", "RGB"):
            bare.info["transparency"] = upright.info["transparency"]
        target = BytesIO()
        bare.save(target, format=name.upper(), **options)
        return target.getvalue()


def _options(image: Image.Image, content: bytes, name: str) -> dict[str, object]:
    """How to encode so that no more is lost than the format loses."""
    if name == "JPEG":
        if isinstance(image, JpegImagePlugin.JpegImageFile) and image.mode in ("RGB", "L"):
            sampling = JpegImagePlugin.get_sampling(image)
            options: dict[str, object] = {"qtables": image.quantization, "optimize": True}
            return options | ({"subsampling": sampling} if sampling >= 0 else {})
        return {"quality": 90, "optimize": True}
    if name == "WebP":
        return {"lossless": True} if b"VP8L" in content[:64] else {"quality": 90, "method": 4}
    return {"optimize": False, "compress_level": 6}


def _in_srgb(image: Image.Image) -> Image.Image:
    """A copy in a mode every browser shows, colours of another profile brought to sRGB."""
    profile: object = image.info.get("icc_profile")
    if image.mode in _WIDE:
        image = _narrowed(image)
    elif image.mode not in ("1", "L", "LA", "P", "RGB", "RGBA"):
        image = image.convert("RGB")
    elif isinstance(profile, bytes) and image.mode in ("RGB", "RGBA"):
        image = _converted(image, profile)
    return image.copy()


def _narrowed(image: Image.Image) -> Image.Image:
    """Sixteen bits of grey brought to eight; Pillow's own conversion would cut them off."""
    if image.mode == "F":
        return image.convert("L")
    return image.convert("I").point(lambda value: value / 256).convert("L")  # pyright: ignore[reportUnknownMemberType] - Pillow's hints


def _converted(image: Image.Image, profile: bytes) -> Image.Image:
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        if "sRGB" in ImageCms.getProfileDescription(source):
            return image
        srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))  # pyright: ignore - Pillow's hints are incomplete
        turned = ImageCms.profileToProfile(image, source, srgb)
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image
    return image if turned is None else turned
