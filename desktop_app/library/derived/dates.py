"""Which date was known of an event until when, where that is not the one chosen in the end."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from desktop_app.library.chronology import ALWAYS, NEVER
from desktop_app.library.derived.facts import DateClaim, Facts


class DateKnown(NamedTuple):
    """From the ISO day `since` until before `until`, `date` (EDTF, or empty) was what was known."""

    event_id: int
    since: str
    until: str
    date: str


def dates_known(facts: Facts) -> Iterator[DateKnown]:
    """Give, for each event, the dates that sources gave before the chosen one was given.

    A date counts from the first day on which its source can have appeared; how the source itself
    was dated is the editor's knowledge and always counts. One that rests on reasons alone counts
    when the sources of all of them have appeared.
    """
    for event_id, _, chosen in facts.events:
        tellings = facts.tellings.get(event_id, ())
        known = min((facts.sources[one.source_id].possibly for one in tellings), default=NEVER)
        claims = [(_since(facts, claim), claim) for claim in facts.dates.get(event_id, ())]
        days = sorted({known, *(since for since, _ in claims if since > known)} - {NEVER})
        for day, until in pairwise([*days, NEVER]):
            best = _best([(since, claim) for since, claim in claims if since <= day])
            if best != chosen:
                yield DateKnown(event_id, _iso(day), _iso(until), best)


def _since(facts: Facts, claim: DateClaim) -> int:
    needed = claim.grounds if claim.source_id is None else (claim.source_id,)
    return max((facts.sources[one].possibly for one in needed), default=ALWAYS)


def _best(claims: Sequence[tuple[int, DateClaim]]) -> str:
    """Return the date that counts most: the chosen one, else the one that was given last."""
    if not claims:
        return ""
    return min(claims, key=lambda pair: (pair[1].rank, -pair[0]))[1].date


def _iso(day: int) -> str:
    return "9999-12-31" if day == NEVER else date.fromordinal(day).isoformat()
