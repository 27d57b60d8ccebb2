"""The interface's line icons, in the colour of the theme."""

from PySide6.QtGui import QIcon, QPixmap

from desktop_app import paths


def icon(name: str, colour: str, ratio: float = 1.0) -> QIcon:
    """Return the icon of `resources/icons/<name>.svg` drawn in `colour` (`#rrggbb`).

    `ratio` is the screen's device pixel ratio.
    """
    svg = (paths.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    size = round(16 * ratio)
    sized = svg.replace('width="24"', f'width="{size}"').replace('height="24"', f'height="{size}"')
    picture = QPixmap()
    picture.loadFromData(sized.replace("currentColor", colour).encode(), "SVG")
    picture.setDevicePixelRatio(ratio)
    return QIcon(picture)
