"""With whom an entity of very many events takes part is counted while one reads on."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton

from desktop_app.library.entities import find_entity
from desktop_app.library.events import events_of_entity
from desktop_app.ui.card.company import Company
from desktop_app.ui.card.links import Links

WAITING = "Those with whom it appears are being counted."


@pytest.fixture
def company(workspace, theme, library):
    """`company(slug, at_once)` is what the card of an entity says of its company."""

    def make(slug, at_once):
        entity_id = find_entity(library, slug)
        events = events_of_entity(library, entity_id)
        return Company(Links(workspace, theme), library, entity_id, events, at_once)

    return make


def names(widget):
    return [one.text() for one in widget.findChildren(QToolButton) if not one.isHidden()]


def words(widget):
    return [one.text() for one in widget.findChildren(QLabel) if not one.isHidden()]


def test_where_there_are_few_events_it_is_there_at_once(company, shown):
    made = company("skerrow-point", 9)
    shown(made)
    assert len(names(made)) == 2
    assert WAITING not in words(made)


def test_where_there_are_many_they_are_counted_slice_by_slice(company, shown, qtbot):
    whole = company("inga-solberg", 9)
    shown(whole)
    made = company("inga-solberg", 1)
    assert words(made) == [WAITING]
    assert names(made) == []
    shown(made)
    qtbot.waitUntil(lambda: names(made) != [])
    assert names(made) == names(whole)
    assert words(made) == words(whole)


def test_nothing_is_counted_while_nobody_looks(company, shown, qtbot):
    made = company("inga-solberg", 1)
    QApplication.processEvents()
    assert words(made) == [WAITING]
    shown(made)
    qtbot.waitUntil(lambda: names(made) != [])
