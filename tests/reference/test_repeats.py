"""The captions of the report of 2017 stand in it twice: marked at both places, tinted at one."""

import pytest

from desktop_app.library.passages import events_of_passage, passage
from desktop_app.library.sources import find_source
from desktop_app.session.focus import Focus
from desktop_app.ui.reader.contents import Contents
from desktop_app.ui.reader.marking import marking


@pytest.fixture
def declaration(reference):
    found = Contents(reference, find_source(reference, "lima-declaration"))
    found.read_about(0)
    return found


def test_every_copy_tells_the_events_of_the_words_that_it_repeats(reference, declaration):
    copies = [(id_, one) for id_, one in declaration.told if one.repeats is not None]
    assert len({one.id for _id, one in copies}) >= 5
    told = {(id_, one.id) for id_, one in declaration.told}
    for event_id, copy in copies:
        original = passage(reference, copy.repeats)
        assert copy.quote == original.quote
        assert copy.start != original.start
        assert event_id in events_of_passage(reference, original.id)
        assert (event_id, original.id) in told


def test_of_the_two_only_the_one_that_is_meant_is_tinted(reference, declaration):
    for event_id, copy in declaration.told:
        if copy.repeats is None:
            continue
        original = passage(reference, copy.repeats)
        for meant, other in ((copy, original), (original, copy)):
            focus = Focus(event=event_id, source=declaration.source.id, passage=meant.id)
            found = marking(reference, declaration, focus)
            starts = {span.start for span in found.told}
            assert found.current is not None
            assert found.current.start == meant.start
            assert meant.start in starts
            assert other.start not in starts
