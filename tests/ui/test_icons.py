"""Icons are drawn in the colour of the theme, as sharp as the screen."""

import pytest

from desktop_app import paths
from desktop_app.ui.icons import icon

pytestmark = pytest.mark.usefixtures("qapp")
NAMES = sorted(path.stem for path in (paths.resources() / "icons").glob("*.svg"))


def colours(picture, least=1):
    """The colours of the pixels on which something is drawn, of at least this much alpha."""
    image = picture.toImage()
    places = [(x, y) for x in range(image.width()) for y in range(image.height())]
    seen = [image.pixelColor(x, y) for x, y in places]
    return {one.name() for one in seen if one.alpha() >= least}


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_can_be_drawn(name):
    drawn = icon(name, "#2f5d8c")
    assert colours(drawn.pixmap(16, 16)) != set()


@pytest.mark.parametrize("colour", ["#2f5d8c", "#e4e2dd"])
def test_a_line_icon_has_the_colour_that_is_asked_for(colour):
    (seen,) = colours(icon("menu", colour, 4.0).pixmap(64, 64), least=255)
    assert seen == colour


def test_on_a_fine_screen_it_has_more_pixels_and_the_same_size():
    (size,) = icon("menu", "#000000", 2.0).availableSizes()
    assert (size.width(), size.height()) == (32, 32)
