"""What filters leave bright on the timeline, whichever its lanes and its clock."""

from itertools import product

import pytest

from desktop_app.library.entities import find_entity
from desktop_app.library.library import Library
from desktop_app.library.reference.compiler import compile_folder
from desktop_app.model.filters import Filters, Period
from desktop_app.session.workspace import Workspace
from tests.ui.timeline.made import finished
from tests.ui.timeline.told import slugs

FERRY, COUNCIL = 1, 2


def bright(panel):
    """The events of which something is not pale: of one, a report can be while another is not."""
    return {slug for at, slug in enumerate(slugs(panel)) if not panel.plot.is_pale(at)}


@pytest.fixture
def panel(workspace, theme, shown):
    panel = finished(workspace, theme)
    shown(panel, 1000, 260)
    return panel


@pytest.fixture
def everywhere(panel, workspace):
    """The events that are not pale, for each kind of lanes and each clock."""

    def look():
        found = []
        for lanes, clock in product(("kind", "source", "entity"), ("happened", "reported")):
            workspace.chart.choose_lanes(lanes)
            workspace.chart.choose_clock(clock)
            found.append(bright(panel))
            assert panel.property("eventCount") == workspace.shown.count()
        return found

    return look


def test_pinned_entities_leave_their_events(everywhere, workspace, library):
    for slug in ("heron", "skerrow-point"):
        workspace.filters.toggle_pin(find_entity(library, slug))
    assert everywhere() == [{"service", "grounding", "rescue"}] * 6
    workspace.filters.set_match_all(True)
    assert everywhere() == [{"grounding"}] * 6


def test_kinds_and_differing_events(everywhere, workspace):
    workspace.filters.set_kinds(["vote", "toll"])
    assert everywhere() == [{"first-vote", "second-vote", "rescue"}] * 6
    workspace.filters.set_differing(True)
    assert everywhere() == [{"first-vote", "rescue"}] * 6


def test_of_a_source_the_other_reports_are_pale(everywhere, panel, workspace):
    workspace.filters.set_sources([COUNCIL])
    (first, *others) = everywhere()
    assert {"grounding", "deed"} <= first
    assert others == [first] * 5
    workspace.chart.choose_lanes("source")
    sources = panel.plot.chronology.sources
    reports = {sources[at] for at in range(len(sources)) if not panel.plot.is_pale(at)}
    assert reports == {COUNCIL}


def test_as_known_on_a_day_a_source_counts_that_had_appeared(everywhere, workspace):
    workspace.filters.become(Filters(sources=(COUNCIL,), known_on="2021-05-15"))
    assert everywhere() == [set()] * 6
    workspace.filters.set_sources([FERRY, COUNCIL])
    assert "grounding" in everywhere()[0]


@pytest.fixture
def redated(small_folder, tmp_path, qapp, theme, shown):
    """A panel on a dossier in which the later source gives the rescue another date, the chosen."""
    events = small_folder / "events.toml"
    head, foot = events.read_text("utf-8").split('slug = "rescue"')
    count = '  count = { value = "38", min = 38, unit = "people" }\n'
    foot = foot.replace('date = "2021-05-14"', 'date = "2021-05-13"', 1)
    foot = foot.replace(count, f'{count}  date = "2021-05-13"\n')
    events.write_text(f'{head}slug = "rescue"{foot}', "utf-8")
    compile_folder(small_folder, None, tmp_path / "other.whence")
    with Library.open(tmp_path / "other.whence") as library:
        panel = finished(Workspace(library, qapp), theme)
        panel.workspace = panel._workspace
        shown(panel, 1000, 260)
        yield panel


@pytest.mark.parametrize("clock", ["happened", "reported"])
def test_in_a_period_is_what_was_thought_then_to_lie_in_it(redated, clock):
    workspace = redated.workspace
    workspace.chart.choose_clock(clock)
    workspace.filters.set_period(Period("2021-05-14", "2021-05-14"))
    assert bright(redated) == {"grounding"}
    workspace.filters.set_known_on("2021-05-15")
    assert bright(redated) == {"grounding", "rescue"}
