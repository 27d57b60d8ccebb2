from collections.abc import Callable
from datetime import date

import pytest

from desktop_app.ui.timeline.items import Lane, TimelineItem

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@pytest.fixture
def months() -> tuple[str, ...]:
    return MONTHS


@pytest.fixture
def item() -> Callable[..., TimelineItem]:
    """Makes an event from ISO days: item(1, "2019-01-04"), item(2, "2018-09-01", "2018-09-30")."""

    def make(key: int, earliest: str | None, latest: str | None = "same", **more) -> TimelineItem:
        first = None if earliest is None else date.fromisoformat(earliest).toordinal()
        last = None if latest is None else first
        if latest not in {"same", None}:
            last = date.fromisoformat(latest).toordinal()
        values = {
            "slug": f"event-{key}",
            "title": f"Event number {key}",
            "kind": "statement",
            "lane": "statement",
            "shape": "day" if first == last else "interval",
            "date_words": earliest or "",
        } | more
        return TimelineItem(key=key, earliest=first, latest=last, **values)

    return make


@pytest.fixture
def lanes() -> list[Lane]:
    return [
        Lane("statement", "Statements"),
        Lane("meeting", "Meetings"),
        Lane("vote", "Votes and elections"),
        Lane("other", "Other"),
    ]
