import pytest

from desktop_app.ui.timeline.marks import ARROW, DOT, LEAST_BAR, LEAST_FADE, body, mark_for, reach
from desktop_app.ui.timeline.scale import Scale

FAR = Scale(735_000, 3650, 1000)


@pytest.mark.parametrize(
    ("shape", "days", "more", "form", "ends"),
    [
        ("day", ("2019-01-10", "2019-01-10"), {}, "dot", ("cap", "cap")),
        ("interval", ("2018-01-01", "2018-12-31"), {}, "bar", ("cap", "cap")),
        ("within", ("2018-09-01", "2018-09-30"), {}, "bracket", ("cap", "cap")),
        ("within", ("2019-01-04", "2019-01-04"), {}, "bracket", ("cap", "cap")),
        ("day", ("2017-08-08", "2017-08-08"), {"approximate": True}, "bar", ("fade", "fade")),
        ("day", ("2017-08-08", "2017-08-08"), {"uncertain": True}, "bar", ("fade", "fade")),
        (
            "within",
            ("2018-09-01", "2018-09-30"),
            {"approximate": True},
            "bracket",
            ("fade", "fade"),
        ),
        ("before", (None, "2013-12-31"), {}, "bracket", ("arrow", "cap")),
        ("after", ("2019-01-11", None), {}, "bracket", ("cap", "arrow")),
        ("open", (None, "2019-01-11"), {}, "bar", ("arrow", "cap")),
        ("open", ("2019-01-11", None), {"approximate": True}, "bar", ("fade", "arrow")),
        (
            "interval",
            ("2017-01-01", "2019-01-04"),
            {"vague_start": True},
            "bar",
            ("fade", "cap"),
        ),
        ("interval", ("2017-01-01", "2019-06-30"), {"vague_end": True}, "bar", ("cap", "fade")),
        ("undated", (None, None), {}, "tray", ("cap", "cap")),
    ],
)
def test_the_mark_says_what_is_known_of_the_date(item, shape, days, more, form, ends):
    mark = mark_for(item(1, *days, shape=shape, **more))
    assert (mark.form, (mark.left_end, mark.right_end)) == (form, ends)


def test_doubt_is_a_question_mark_and_inference_a_link(item):
    assert mark_for(item(1, "2019-01-04", uncertain=True)).questioned
    assert mark_for(item(1, "2019-01-04", inferred=True)).linked
    assert mark_for(item(1, None, inferred=True)).linked
    assert not mark_for(item(1, "2019-01-04")).questioned
    assert not mark_for(item(1, "2019-01-04")).linked


def test_a_dot_lies_in_the_middle_of_its_day(item):
    near = Scale(item(1, "2019-01-04").earliest, 1, 1000)
    assert body(mark_for(item(1, "2019-01-04")), near) == (500 - DOT / 2, 500 + DOT / 2)


def test_a_month_is_drawn_from_its_first_to_the_end_of_its_last_day(item):
    september = item(1, "2018-09-01", "2018-09-30", shape="within")
    scale = Scale(september.earliest, 60, 600)
    assert body(mark_for(september), scale) == pytest.approx((0, 300))


@pytest.mark.parametrize(
    ("days", "more", "width"),
    [
        (("2017-08-08", "2017-08-09"), {}, LEAST_BAR),
        (("2017-08-08", "2017-08-08"), {"approximate": True}, LEAST_FADE),
        ((None, "2013-12-31"), {"shape": "before"}, ARROW),
        (("2019-01-11", None), {"shape": "after"}, ARROW),
    ],
)
def test_a_short_mark_is_wide_enough_to_be_seen(item, days, more, width):
    left, right = body(mark_for(item(1, *days, **more)), FAR)
    assert right - left == pytest.approx(width)


def test_an_arrow_starts_at_the_known_day(item):
    before = item(1, None, "2013-12-31", shape="before")
    after = item(1, "2013-12-31", None, shape="after")
    assert body(mark_for(before), FAR)[1] == pytest.approx(FAR.x(before.latest + 1))
    assert body(mark_for(after), FAR)[0] == pytest.approx(FAR.x(after.earliest))


def test_the_question_mark_takes_room_of_its_own(item):
    mark = mark_for(item(1, "2019-01-04", uncertain=True))
    assert reach(mark, FAR)[1] > body(mark, FAR)[1]
