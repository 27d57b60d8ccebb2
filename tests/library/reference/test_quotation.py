"""Where quoted words stand: code points, half-open."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.library.passages import passages_of_event
from desktop_app.library.reference.curated import Quotation
from desktop_app.library.reference.quotation import locate
from desktop_app.library.sources import find_source, text
from desktop_app.model.errors import CurationError
from desktop_app.model.records import Span

TEXT = "🌊 aa aaa, the boat and the boat."


def quotation(quote, **which):
    return Quotation("events.toml", "event “x”", "ferry", quote, **which)


@pytest.mark.parametrize(
    ("quote", "which", "span"),
    [
        ("and", {}, Span(19, 22)),
        ("🌊", {}, Span(0, 1)),
        ("the boat", {"occurrence": 1}, Span(10, 18)),
        ("the boat", {"occurrence": 2}, Span(23, 31)),
        ("the boat", {"within": "and the boat"}, Span(23, 31)),
        ("aa", {"within": "aaa", "occurrence": 2}, Span(6, 8)),
        ("and", {"occurrence": 1}, Span(19, 22)),
        (TEXT, {}, Span(0, len(TEXT))),
    ],
)
def test_words_are_found(quote, which, span):
    assert locate(quotation(quote, **which), TEXT) == span


def test_overlapping_places_are_ambiguous():
    with pytest.raises(CurationError, match="“aa” stands 2 times within “aaa”"):
        locate(quotation("aa", within="aaa"), TEXT)


@given(st.text("ab 🌊é\n", min_size=1), st.data())
def test_any_words_of_a_text_are_found_by_their_occurrence(whole, data):
    start = data.draw(st.integers(0, len(whole) - 1))
    end = data.draw(st.integers(start + 1, len(whole)))
    words = whole[start:end]
    earlier = [at for at in range(start) if whole.startswith(words, at)]
    found = locate(quotation(words, occurrence=len(earlier) + 1), whole)
    assert found == Span(start, end)


def test_an_emoji_counts_as_one(library):
    ferry = text(library, find_source(library, "ferry"))
    best = passages_of_event(library, 3)[0]
    assert (ferry[:2], best.start) == ("🌊 ", 2)
    assert ferry[best.start : best.end] == best.quote
    assert best.quote == "The ferry Heron ran aground off Skerrow Point on Friday 14 May 2021"


def test_offsets_count_a_line_end_of_two_characters_as_one(library):
    council = text(library, find_source(library, "council"))
    last = passages_of_event(library, 7)[0]
    assert last.quote == "The group plans to meet again in June."
    assert "\r" not in council
    assert (last.start, last.end) == (len(council) - 1 - len(last.quote), len(council) - 1)
