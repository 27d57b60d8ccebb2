"""What a card is about has on it the shape that it has in the list or on the timeline."""

import pytest
from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QLabel

from desktop_app.library.entities import all_entities
from desktop_app.library.events import all_events
from desktop_app.ui.card.panel import CardPanel
from desktop_app.ui.widgets.glyphs import OUTLINES, paint_event
from desktop_app.ui.widgets.shapes import paint_entity


def ink(image, colour, ground):
    """The pixels that are nearer to a colour than to the ground, from the left upper one on."""
    near = []
    for y in range(image.height()):
        for x in range(image.width()):
            one = image.pixelColor(x, y)
            if distance(one, QColor(colour)) < distance(one, QColor(ground)):
                near.append((x, y))
    left, top = min(x for x, _ in near), min(y for _, y in near)
    return {(x - left, y - top) for x, y in near}


def distance(one, other):
    return sum(abs(a - b) for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True))


def painted(paint, kind, colour, ground, size):
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor(ground))
    painter = QPainter(image)
    paint(painter, kind, colour, centre=QPointF(20, 20), size=size)
    painter.end()
    return ink(image, colour, ground)


def alike(one, other):
    return len(one & other) / len(one | other)


@pytest.fixture
def card(workspace, theme, shown):
    card = CardPanel(workspace, theme)
    shown(card, 400, 600)
    theme.enlarge(10)
    return card


def line(card):
    return next(one for one in card.findChildren(QLabel) if one.property("look") == "kind")


def shape(card, colour, ground):
    """The shape before the words of the line, as pixels."""
    made = line(card)
    picture = made.grab(QRect(0, 0, made.indent() - 1, made.height())).toImage()
    return ink(picture, colour, ground)


def test_an_entity_has_the_shape_of_the_list(card, workspace, theme):
    tokens = theme.tokens
    for entity in {one.kind: one for one in all_entities(workspace.library)}.values():
        workspace.selection.show_entity(entity.id)
        card.window().grab()
        colour = tokens.of_entity_kind(entity.kind)
        size = line(card).fontMetrics().ascent() * 0.8
        mine = shape(card, colour, tokens.panel)
        kinds = ("person", "group", "country", "place", "office", "law", "other")
        likeness = {
            kind: alike(mine, painted(paint_entity, kind, colour, tokens.panel, size))
            for kind in kinds
        }
        assert max(likeness, key=likeness.get) == entity.kind
        assert likeness[entity.kind] > 0.8


def test_an_event_has_the_glyph_of_the_timeline(card, workspace, theme):
    tokens = theme.tokens
    for event in {one.kind: one for one in all_events(workspace.library)}.values():
        workspace.selection.show_event(event.id)
        card.window().grab()
        colour = tokens.of_event_kind(event.kind)
        size = line(card).fontMetrics().ascent() * 0.8
        mine = shape(card, colour, tokens.panel)
        likeness = {
            kind: alike(mine, painted(paint_event, kind, colour, tokens.panel, size))
            for kind in ("statement", *OUTLINES)
        }
        assert max(likeness, key=likeness.get) == event.kind
        assert likeness[event.kind] > 0.8


def test_screen_readers_are_given_the_words_alone(card, workspace):
    workspace.selection.show_event(all_events(workspace.library)[0].id)
    made = line(card)
    assert made.text().isupper()
    assert made.accessibleName().upper() == made.text()
    assert "●" not in made.text()
