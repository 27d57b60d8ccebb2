"""Pictures of the timeline: of all of it, or of what is seen, with legend and sources."""

import xml.etree.ElementTree as Xml

import pytest
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import QFileDialog

from desktop_app.library.entities import find_entity
from desktop_app.model.filters import Period
from desktop_app.ui.picture import png, svg
from desktop_app.ui.timeline.picture import WIDE, seen, whole
from tests.ui.timeline.made import finished

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def panel(workspace, theme, shown):
    panel = finished(workspace, theme)
    shown(panel, 1000, 260)
    return panel


@pytest.fixture
def all_of_it(panel, library):
    return lambda: whole("Skerrow", panel.subject(), library)


@pytest.fixture
def what_is_seen(panel, library):
    return lambda: seen("Skerrow", panel.subject(), panel.camera.room, panel.camera, library)


def words(drawing) -> str:
    root = Xml.fromstring(bytes(svg(drawing).data()))  # noqa: S314 - our own picture
    return " ".join("".join(one.itertext()).strip() for one in root.iter(f"{SVG}text"))


def test_a_picture_of_the_whole_has_all_lanes_and_labels_that_have_room(all_of_it, panel):
    said = words(all_of_it())
    for lane in panel.plot.lanes:
        assert lane.title in said
    assert "The deed is signed" in said
    assert "Skerrow" in said
    assert "Dec 2019 – Jul 2021" in said
    assert "Ferry aground off Skerrow" in said
    assert all_of_it().size().width() > WIDE


def test_it_is_higher_where_lanes_would_have_to_be_scrolled(all_of_it, panel, workspace):
    size = all_of_it().size()
    assert all_of_it().size() == size
    font = panel.font()
    font.setPixelSize(70)
    panel.setFont(font)
    workspace.chart.choose_lanes("entity")
    assert all_of_it().size().height() > size.height()
    assert "Olav Bran" in words(all_of_it())


def test_a_picture_of_what_is_seen_has_no_more(what_is_seen, panel):
    everything = words(what_is_seen())
    assert "Ferry aground off Skerrow" in everything
    assert "Skerrow votes" in everything
    panel.look_from(panel.camera.limits.first, 300)
    said = words(what_is_seen())
    assert "6 later ›" in said
    assert "The deed is signed" not in said
    assert "The Heron is in service" in said


def test_it_says_as_known_on_which_day(what_is_seen, workspace):
    assert "as known on" not in words(what_is_seen())
    workspace.filters.set_known_on("2021-05-15")
    said = words(what_is_seen())
    assert "as known on 15 May 2021" in said
    assert "Skerrow votes" not in said


def test_it_says_why_others_are_pale(what_is_seen, workspace, library):
    workspace.filters.set_period(Period("2021-05-01", "2021-05-31"))
    workspace.filters.set_single_voice(True)
    workspace.selection.show_entity(find_entity(library, "heron"))
    said = words(what_is_seen())
    assert "· only events of May 2021 · only events told by one voice · Heron stands out" in said
    workspace.filters.set_period(Period("2021-05-01", "2021-05-31", reported=True))
    workspace.filters.toggle_pin(find_entity(library, "skerrow"))
    said = words(what_is_seen())
    assert "· only events reported in the period May 2021 ·" in said
    assert "· only events with Skerrow · Heron stands out" in said
    workspace.filters.clear()
    workspace.selection.clear()
    assert "only events" not in words(what_is_seen())


def test_on_paper_it_is_light_on_white_whatever_the_screen(panel, library, theme):
    def ground(*, is_for_paper):
        subject = panel.subject(is_for_paper=is_for_paper)
        image = QImage.fromData(png(whole("Skerrow", subject, library)))
        return {image.pixelColor(4, 4).name(), image.pixelColor(140, 4).name()}

    assert ground(is_for_paper=True) == {"#ffffff"}
    theme.choose("dark")
    assert ground(is_for_paper=True) == {"#ffffff"}
    assert ground(is_for_paper=False) == {theme.tokens.panel}


def test_what_is_in_it_is_explained_below_it_and_nothing_else(what_is_seen, workspace):
    said = words(what_is_seen())
    assert "What the marks mean" in said
    assert "a point for each voice that tells of it" in said
    for sign in ("the period that is let through", "not let through, or not with the entity"):
        assert sign not in said
    workspace.filters.set_period(Period("2021-05-01", "2021-05-31"))
    said = words(what_is_seen())
    for sign in ("the period that is let through", "not let through, or not with the entity"):
        assert sign in said


def test_nothing_in_it_is_selected(what_is_seen, panel):
    before = bytes(svg(what_is_seen()).data())
    panel.set_selected(1)
    assert bytes(svg(what_is_seen()).data()) == before


@pytest.mark.parametrize(
    "name", ["Picture of the whole timeline…", "Picture of what is seen of it…"]
)
def test_the_menu_writes_it(main_window, monkeypatch, tmp_path, name):
    path = tmp_path / "picture.svg"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), "SVG (*.svg)"))
    main_window.complete()
    action(main_window, name).trigger()
    assert "Skerrow" in path.read_text("utf-8")


def test_the_menu_shows_how_it_comes_on_paper(main_window):
    main_window.complete()
    for name in ("Print the whole timeline…", "Print what is seen of it…"):
        action(main_window, name).trigger()
        previews = [one for one in main_window.children() if "Preview" in type(one).__name__]
        assert previews
        for one in previews:
            one.close()


def action(window, name) -> QAction:
    return next(one for one in window.findChildren(QAction) if one.text() == name)
