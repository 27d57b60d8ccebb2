"""How many events that filters let through each source tells."""

from collections import Counter
from collections.abc import Iterator

from desktop_app.library.tellings import counting_told
from desktop_app.session.counting import Count
from desktop_app.session.workspace import Workspace


def counts_of_sources(workspace: Workspace) -> Count:
    """Return what counts them, by the ids of sources."""

    def count() -> Iterator[Counter[int]]:
        mask, known_on = workspace.shown.mask(), workspace.filters.value.known_on
        numbers: Counter[int] = Counter()
        yield numbers
        for more in counting_told(workspace.library, mask, known_on):
            numbers += more
            yield numbers

    return count
