"""How many events of each entity filters let through."""

from array import array
from collections.abc import Iterator
from functools import cache

from desktop_app.library.presence import counting, read_positions
from desktop_app.library.roster import Roster
from desktop_app.session.counting import Count
from desktop_app.session.workspace import Workspace


def counts_of_entities(workspace: Workspace, roster: Roster) -> Count:
    """Return what counts them, a number for each place in the roster."""
    positions = cache(lambda: read_positions(workspace.library, roster))

    def count() -> Iterator["array[int]"]:
        mask, numbers = workspace.shown.mask(), array("i")
        yield numbers
        for more in counting(roster, positions(), mask):
            numbers += more
            yield numbers

    return count
