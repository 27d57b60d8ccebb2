"""What stands at a place of a source, and where an event or an entity stands in it."""

import sqlite3

import pytest

from desktop_app.library.entities import find_entity
from desktop_app.library.events import find_event
from desktop_app.library.library import Library
from desktop_app.library.sources import find_source
from desktop_app.ui.reader.contents import Contents

FERRY = "The ferry Heron ran aground off Skerrow Point on Friday 14 May 2021"


@pytest.fixture
def ferry(library):
    return Contents(library, find_source(library, "ferry"))


def words(contents, spans):
    return [contents.text[span.start : span.end] for span in spans]


def test_the_events_told_at_a_place_come_with_their_words(ferry, library):
    grounding = find_event(library, "grounding")
    start = ferry.text.index(FERRY)
    assert ferry.told_at(start - 1) == []
    for offset in (start, start + len(FERRY) - 1):
        assert grounding in dict(ferry.told_at(offset))
    assert FERRY in words(ferry, ferry.telling(grounding))


def test_somebody_is_named_from_the_first_letter_to_the_last(ferry, library):
    inga = find_entity(library, "inga-solberg")
    start = ferry.text.index("Ms. Solberg")
    assert ferry.named_at(start - 1) is None
    assert ferry.named_at(start) == ferry.named_at(start + 10) == inga
    assert ferry.named_at(start + 11) is None
    assert words(ferry, ferry.naming(inga)) == ["Inga Solberg", "Ms. Solberg"]


def test_words_that_do_not_verify_are_counted_and_kept_apart(dossier_copy):
    with sqlite3.connect(dossier_copy) as writing:
        writing.execute("update passage set quote = 'Other words.' where quote = ?", [FERRY])
    writing.close()
    with Library.open(dossier_copy) as changed:
        ferry = Contents(changed, find_source(changed, "ferry"))
        assert len(ferry.unverified) == 1
        assert ferry.told
        assert all(ferry.stands(one) for _, one in ferry.told)
        assert ferry.told_at(ferry.text.index(FERRY)) == []
