"""How many events are let through."""

from desktop_app.session.filters import Filters


def test_it_follows_the_filters(workspace, library):
    everything = library.counts().events
    assert workspace.shown.count() == everything
    workspace.filters.become(Filters(known_on="2021-05-14"))
    assert workspace.shown.count() == 0
    assert workspace.shown.count() == 0
    workspace.filters.clear()
    assert workspace.shown.count() == everything
