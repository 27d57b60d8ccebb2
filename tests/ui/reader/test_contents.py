"""What stands at a place of a source, and where an event or an entity stands in it."""

import sqlite3

import pytest

from desktop_app.library.entities import find_entity
from desktop_app.library.events import find_event
from desktop_app.library.library import Library
from desktop_app.library.sources import find_source
from desktop_app.model.records import Span
from desktop_app.ui.reader import contents
from desktop_app.ui.reader.contents import Contents

FERRY = "The ferry Heron ran aground off Skerrow Point on Friday 14 May 2021"


@pytest.fixture
def ferry(library):
    return read(library)


def read(library):
    made = Contents(library, find_source(library, "ferry"))
    made.read_about(0)
    return made


@pytest.fixture
def read_large(monkeypatch):
    """Read the ferry's report as if it were a large one, a few words at a time."""

    def read_large(library):
        monkeypatch.setattr(contents, "AT_ONCE", 1)
        monkeypatch.setattr(contents, "SLICE", 2)
        monkeypatch.setattr(contents, "NEAR", 10)
        return read(library)

    return read_large


def words(of, spans):
    return [of.text[span.start : span.end] for span in spans]


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
    assert ferry.namings.named_at(start - 1) is None
    assert ferry.namings.named_at(start) == ferry.namings.named_at(start + 10) == inga
    assert ferry.namings.named_at(start + 11) is None
    assert words(ferry, ferry.naming(inga)) == ["Inga Solberg", "Ms. Solberg"]


def test_words_that_do_not_verify_are_counted_and_kept_apart(dossier_copy):
    with sqlite3.connect(dossier_copy) as writing:
        writing.execute("update passage set quote = 'Other words.' where quote = ?", [FERRY])
    writing.close()
    with Library.open(dossier_copy) as changed:
        ferry = read(changed)
        assert len(ferry.unverified) == 1
        assert ferry.told
        assert all(ferry.stands(one) for _, one in ferry.told)
        assert ferry.told_at(ferry.text.index(FERRY)) == []


def test_of_a_large_source_what_stands_near_is_known_first(ferry, read_large, library):
    of = read_large(library)
    assert not of.is_whole
    assert words(of, of.spans[:1]) == [FERRY]
    assert len(of.told) < len(ferry.told)
    inga = ferry.text.index("Ms. Solberg")
    assert ferry.namings.named_at(inga) is not None
    assert of.namings.named_at(inga) is None


def test_and_in_the_end_all_that_is_known_of_a_small_one(ferry, read_large, library):
    of = read_large(library)
    before = of.told
    steps = of.read_on()
    for _step in steps:
        assert of.told is before
    assert of.is_whole
    assert of.told == ferry.told
    everywhere = Span(0, len(ferry.text))
    assert of.namings.touching(*everywhere) == ferry.namings.touching(*everywhere)
    grounding = find_event(library, "grounding")
    assert of.telling(grounding) == ferry.telling(grounding)


def test_a_passage_that_is_said_to_lie_before_the_text_does_not_verify(dossier_copy, read_large):
    with sqlite3.connect(dossier_copy) as writing:
        writing.execute(
            'update passage set start = -12, "end" = -1, quote = ? where quote = ?',
            ["15 May 2021", FERRY],
        )
    writing.close()
    with Library.open(dossier_copy) as changed:
        of = read_large(changed)
        for _step in of.read_on():
            pass
        assert of.text[-12:-1] == "15 May 2021"
        assert len(of.unverified) == 1
