"""Code points and UTF-16 units."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.ui.reader.offsets import Offsets


def units(text: str) -> int:
    """Count as Qt does."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(st.text(), st.data())
def test_a_code_point_begins_where_the_units_before_it_end(text, data):
    point = data.draw(st.integers(0, len(text)))
    assert Offsets(text).unit(point) == units(text[:point])


@given(st.text(), st.data())
def test_there_and_back_again(text, data):
    point = data.draw(st.integers(0, len(text)))
    offsets = Offsets(text)
    assert offsets.point(offsets.unit(point)) == point


@pytest.mark.parametrize(
    ("text", "unit", "point"),
    [
        ("", 0, 0),
        ("naïve", 3, 3),
        ("a😀b", 1, 1),
        ("a😀b", 2, 1),
        ("a😀b", 3, 2),
        ("😀😀", 3, 1),
        ("😀😀", 4, 2),
    ],
)
def test_the_second_half_of_a_pair_belongs_to_its_code_point(text, unit, point):
    assert Offsets(text).point(unit) == point
