import pytest

from desktop_app.ui.timeline.camera import Camera, Room


@pytest.fixture
def camera(item, lanes):
    camera = Camera()
    camera.resize(Room(1000, 200, 100, 60))
    camera.set_lanes(lanes)
    camera.set_items([item(1, "2013-01-01"), item(2, "2019-01-01"), item(3, None, shape="undated")])
    return camera


def test_the_tray_is_as_wide_as_its_name(camera, item):
    assert camera.view.frame.tray == 60
    camera.set_items([item(1, "2013-01-01")])
    assert camera.view.frame.tray == 0


def test_beyond_the_last_there_is_nothing_to_go_to(camera):
    before = camera.view
    camera.go_beyond(1)
    camera.go_beyond(-1)
    assert camera.view == before


@pytest.mark.parametrize("key", [3, 99])
def test_what_has_no_date_or_is_unknown_cannot_be_centred_or_moved_to(camera, key):
    before = camera.view
    camera.centre(key)
    camera.reveal(key)
    assert camera.view == before


def test_zooming_beside_the_track_zooms_at_its_edge(camera):
    day = camera.view.scale.start
    camera.zoom(1.2, 5)
    assert camera.view.scale.start == pytest.approx(day)


def test_seats_are_found_by_key(camera):
    assert camera.seat(2).item.key == 2
    assert camera.seat(99) is None
    assert camera.seat(None) is None
