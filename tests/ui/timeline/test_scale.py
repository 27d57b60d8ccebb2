import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.ui.timeline.scale import AFTER_LAST_DAY, CENTURY, Limits, Scale, fitted, kept

LIMITS = Limits(735_000, 737_200)


@pytest.mark.parametrize(
    ("day", "x"), [(100, 0.0), (150, 500.0), (200, 1000.0), (90, -100.0), (100.5, 5.0)]
)
def test_a_day_has_its_place_and_a_place_its_day(day, x):
    scale = Scale(100, 100, 1000)
    assert scale.x(day) == pytest.approx(x)
    assert scale.day(x) == pytest.approx(day)
    assert (scale.per_day, scale.end) == (10, 200)


@given(
    st.floats(0.2, 5),
    st.floats(0, 1200),
    st.floats(735_100, 736_900),
    st.floats(30, 2000),
)
def test_the_day_under_the_pointer_stays_there(factor, x, start, days):
    scale = Scale(start, days, 1200)
    zoomed = scale.zoomed(factor, x, Limits(1, AFTER_LAST_DAY))
    assert zoomed.day(x) == pytest.approx(scale.day(x), abs=1e-6)


@pytest.mark.parametrize(("factor", "days"), [(2, 100), (0.5, 400), (1e9, 1), (1e-9, 10 * CENTURY)])
def test_zoom_goes_from_one_day_to_ten_centuries(factor, days):
    assert Scale(736_000, 200, 1000).zoomed(factor, 500, LIMITS).days == pytest.approx(days)


def test_a_dossier_of_millennia_can_be_seen_whole():
    ancient = Limits(1, AFTER_LAST_DAY)
    scale = fitted(ancient, 1000)
    assert scale.start < 1
    assert scale.end > AFTER_LAST_DAY
    assert scale.x(1) == pytest.approx(1000 - scale.x(AFTER_LAST_DAY))
    assert scale.x(1) > 20


@pytest.mark.parametrize(("pixels", "start"), [(100, 736_010), (-100, 735_990), (0, 736_000)])
def test_panning_moves_by_pixels(pixels, start):
    assert Scale(736_000, 100, 1000).panned(pixels, LIMITS) == Scale(start, 100, 1000)


@pytest.mark.parametrize(
    ("pixels", "event_at"), [(-1e9, (LIMITS.first, 900)), (1e9, (LIMITS.last, 100))]
)
def test_nobody_pans_away_from_all_events(pixels, event_at):
    scale = Scale(736_000, 100, 1000).panned(pixels, LIMITS)
    assert scale.x(event_at[0]) == pytest.approx(event_at[1])


def test_a_day_is_centred():
    assert Scale(735_000, 100, 1000).centred(736_000, LIMITS).x(736_000) == pytest.approx(500)


def test_another_width_keeps_the_left_edge_and_the_size_of_a_day():
    scale = Scale(736_000, 100, 1000).resized(500, LIMITS)
    assert (scale.start, scale.days, scale.per_day) == (736_000, 50, 10)


def test_fit_shows_all_with_a_little_room():
    scale = fitted(LIMITS, 1200)
    assert scale.x(LIMITS.first) == pytest.approx(48)
    assert scale.x(LIMITS.last) == pytest.approx(1152)


def test_fit_of_a_single_day_shows_at_least_a_month():
    scale = fitted(Limits(736_000, 736_001), 1200)
    assert scale.days >= 30
    assert scale.x(736_000.5) == pytest.approx(600)


def test_fit_in_a_tiny_window_leaves_room_for_the_events():
    scale = fitted(LIMITS, 40)
    assert 0 < scale.x(LIMITS.first) < scale.x(LIMITS.last) < 40


@given(st.floats(-1e7, 1e7), st.floats(1e-3, 1e7))
def test_no_scale_leaves_the_calendar(start, days):
    scale = kept(Scale(start, days, 1000), LIMITS)
    assert scale.start >= 1
    assert scale.end <= AFTER_LAST_DAY + 1e-6
    assert 1 <= scale.days <= LIMITS.longest


@pytest.mark.parametrize(
    ("pixels", "start"),
    [(0, 736_000), (500, 736_050), (-500, 735_950), (1e9, 737_190), (-1e9, 734_910)],
)
def test_panning_leaves_a_tenth_of_what_is_seen_to_the_events(pixels, start):
    assert Scale(736_000, 100, 1000).panned(pixels, LIMITS) == (start, 100, 1000)


@pytest.mark.parametrize(
    ("start", "days", "seen"),
    [(736_000, 50, (736_000, 50)), (0, 50, (734_955, 50)), (736_000, 0, (736_000, 1))],
)
def test_one_may_look_from_a_day_on(start, days, seen):
    assert Scale(735_500, 100, 1000).starting(start, days, LIMITS)[:2] == seen
