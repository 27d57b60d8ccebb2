"""Each event, and each source's report of it, as it is placed in time by either clock."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from desktop_app.library.chronology import NEVER, Placed, kind_place
from desktop_app.library.derived.facts import DateClaim, Facts, Telling
from desktop_app.model.dates import parse

_NOWHERE = Telling(0, 0)


class Views(NamedTuple):
    """What is placed: events and reports, when they happened and when they were reported."""

    happened: list[Placed]
    reported: list[Placed]
    happened_by_report: list[Placed]
    reported_by_report: list[Placed]


def placed(facts: Facts) -> Views:
    """Place all events.

    Of one date come first those that are said to come before, then those of the source that
    appeared first, then by place in its text.
    """
    views = Views([], [], [], [])
    ranks = _ranks(facts)
    for event_id, kind, date in facts.events:
        claims = facts.dates.get(event_id, [])
        tellings = facts.tellings.get(event_id, [])
        event = Placed(
            event_id,
            0,
            kind_place(kind),
            date,
            any(claim.inferred for claim in claims if claim.rank == 0),
            event_id in facts.differing or are_disjoint(claims),
            False,
            facts.voices.get(event_id, 0),
            min((facts.sources[one.source_id].possibly for one in tellings), default=NEVER),
            min((facts.sources[one.source_id].surely for one in tellings), default=NEVER),
            ranks[event_id],
        )
        views.happened.append(event)
        views.reported.append(_reported(facts, event, _first_told(facts, tellings)))
        for telling in tellings:
            report = _report(facts, event, claims, telling)
            views.happened_by_report.append(report)
            views.reported_by_report.append(_reported(facts, report, telling))
    return views


def are_disjoint(claims: Sequence[DateClaim]) -> bool:
    """Return whether two sources give dates that no day fulfils both."""
    days = [parse(claim.date) for claim in claims if claim.source_id is not None]
    first = max((one.earliest for one in days if one.earliest), default="")
    last = min((one.latest for one in days if one.latest), default="9999-12-31")
    return first > last


def _report(facts: Facts, event: Placed, claims: Sequence[DateClaim], telling: Telling) -> Placed:
    """Return an event as one source tells it: on its own date, else on the chosen one."""
    own = [claim for claim in claims if claim.source_id == telling.source_id]
    chosen = min(own, key=lambda claim: claim.rank, default=None)
    appeared = facts.sources[telling.source_id]
    return event._replace(
        source_id=telling.source_id,
        date=chosen.date if chosen else event.date,
        inferred=chosen.inferred if chosen else event.inferred,
        borrowed=chosen is None and bool(event.date),
        possibly=appeared.possibly,
        surely=appeared.surely,
        rank=(event.rank[0], appeared.rank, telling.start, event.event_id),
    )


def _reported(facts: Facts, one: Placed, telling: Telling) -> Placed:
    """Return the same on the day on which a source reported it."""
    appeared = facts.sources.get(telling.source_id)
    rank = (appeared.rank if appeared else 0, telling.start, one.event_id)
    date = appeared.date if appeared else ""
    return one._replace(date=date, inferred=False, disputed=False, borrowed=False, rank=rank)


def _first_told(facts: Facts, tellings: Sequence[Telling]) -> Telling:
    return min(
        tellings, key=lambda one: (facts.sources[one.source_id].rank, one.start), default=_NOWHERE
    )


def _ranks(facts: Facts) -> dict[int, tuple[int, ...]]:
    """Return by what events of one date are sorted: how many of them come before, then telling."""
    told = {}
    for event_id, _, _ in facts.events:
        first = _first_told(facts, facts.tellings.get(event_id, []))
        appeared = facts.sources.get(first.source_id)
        told[event_id] = (appeared.rank if appeared else 0, first.start, event_id)
    steps = dict.fromkeys(told, 0)
    dates = {event_id: date for event_id, _, date in facts.events}
    related = sorted(
        {one for pair in facts.after.items() for one in (pair[0], *pair[1])} & told.keys(),
        key=lambda event_id: (dates[event_id], told[event_id]),
    )
    for _, group in groupby(related, key=dates.__getitem__):
        steps |= _steps(list(group), facts.after)
    return {event_id: (steps[event_id], *rank) for event_id, rank in told.items()}


def _steps(group: list[int], after: Mapping[int, set[int]]) -> dict[int, int]:
    """Return how long a chain of events of one date leads to each; a ring is cut at its first."""
    steps = dict.fromkeys(group, 0)
    for _ in group:
        for event_id in group:
            before = [steps[one] for one in after.get(event_id, ()) if one in steps]
            steps[event_id] = min(max([0, *(one + 1 for one in before)]), len(group))
    return steps
