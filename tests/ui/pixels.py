"""What colours a picture has, and where; fast enough for that of a whole window."""

from PySide6.QtGui import QColor, QImage


def colours_of(picture: QImage) -> set[str]:
    """The names of the colours of a picture."""
    return {QColor(pixel).name() for pixel in set(_pixels(picture))}


def places_of(picture: QImage, colour: QColor) -> list[tuple[int, int]]:
    """The columns and rows in which a picture has a colour, from top to bottom."""
    width, wanted = picture.width(), colour.rgb()
    pixels = _pixels(picture)
    return [(at % width, at // width) for at, pixel in enumerate(pixels) if pixel == wanted]


def _pixels(picture: QImage) -> list[int]:
    if picture.isNull():
        return []
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    return memoryview(plain.constBits()).cast("I").tolist()
