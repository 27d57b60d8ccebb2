"""Long paragraphs in pieces, and heights that are summed in chunks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.model.records import Block
from desktop_app.ui.reader.paragraphs import LONGEST, Heights, ends_paragraph, pieces


def test_short_paragraphs_stay_as_they_are():
    blocks = [Block(0, 5, "body", 1), Block(6, LONGEST, "caption", 2)]
    assert pieces("x" * LONGEST, blocks) is blocks


@pytest.mark.parametrize(
    "text",
    [
        "x" * 50_000,
        "word " * 10_000,
        "line\n" * 10_000,
        "漢" * 20_000,
        "e" + "\u0301" * 20_000,
        "é e\u0301" * 9_000,
    ],
    ids=["no spaces", "words", "lines", "Han", "marks alone", "marks"],
)
def test_a_long_paragraph_is_cut_into_pieces_without_loss(text):
    found = pieces(text, [Block(0, len(text), "teaser", 7)])
    assert "".join(text[it.start : it.end] for it in found) == text
    assert {(it.kind, it.number) for it in found} == {("teaser", 7)}
    assert max(it.end - it.start for it in found) <= LONGEST
    assert [ends_paragraph(found, at) for at in range(len(found))] == [
        *[False] * (len(found) - 1),
        True,
    ]


def test_it_is_cut_after_a_line_or_a_word_and_not_before_a_combining_mark():
    words = "word " * 2_000
    marked = "e\u0301" * LONGEST
    at_words = pieces(words, [Block(0, len(words), "body", 1)])
    at_marks = pieces("x" + marked, [Block(0, len(marked) + 1, "body", 1)])
    assert all(words[it.end - 1] == " " for it in at_words)
    assert all(("x" + marked)[it.start] in "xe" for it in at_marks)


def test_marks_without_end_are_cut_like_anything_else():
    marks = "\u0301" * 5 * LONGEST
    found = pieces(marks, [Block(0, len(marks), "body", 1)])
    assert len(found) == 5
    assert found[-1].end == len(marks)


def test_a_gap_follows_each_paragraph():
    blocks = [Block(0, 5, "body", 1), Block(6, 9, "body", 2)]
    assert [ends_paragraph(blocks, at) for at in (0, 1)] == [True, True]


some_heights = st.lists(st.integers(1, 50), min_size=1, max_size=1_500)


@given(some_heights, st.data())
def test_heights_add_up_also_after_one_has_changed(heights, data):
    summed = Heights(list(heights))
    at = data.draw(st.integers(0, len(heights) - 1))
    height = data.draw(st.integers(1, 500))
    summed.put(at, height)
    heights[at] = height
    probe = data.draw(st.integers(0, len(heights) - 1))
    assert summed[at] == height
    assert summed.total == sum(heights)
    assert summed.top(probe) == sum(heights[:probe])
    assert summed.tops() == [sum(heights[:it]) for it in range(len(heights) + 1)]


@given(some_heights, st.data())
def test_the_piece_at_a_height_begins_above_it_and_ends_below(heights, data):
    summed = Heights(heights)
    y = data.draw(st.integers(0, summed.total - 1))
    found = summed.at(y)
    assert summed.top(found) <= y < summed.top(found) + heights[found]


@pytest.mark.parametrize(("y", "expected"), [(-5, 0), (0, 0), (9, 0), (10, 1), (35, 2), (99, 2)])
def test_beyond_the_ends_it_is_the_first_or_the_last_piece(y, expected):
    assert Heights([10, 15, 20]).at(y) == expected
