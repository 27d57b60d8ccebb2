import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from desktop_app.model.records import ENTITY_KINDS
from desktop_app.ui.widgets.shapes import paint_entity


def painted(kind):
    image = QImage(24, 24, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_entity(painter, kind, "#204060", centre=QPointF(12, 12), size=18)
    painter.end()
    return image


@pytest.mark.parametrize("kind", ENTITY_KINDS)
def test_each_kind_has_a_shape_of_its_own(kind):
    others = [one for one in ENTITY_KINDS if one != kind]
    assert all(painted(kind) != painted(other) for other in others)


def test_shapes_are_filled_and_what_is_of_no_kind_is_a_ring():
    assert painted("person").pixelColor(12, 12) == QColor("#204060")
    assert painted("other").pixelColor(12, 12) == QColor(Qt.GlobalColor.white)
