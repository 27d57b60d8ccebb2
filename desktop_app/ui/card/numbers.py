"""What the card of an event shows in numbers, each with the bounds that it is read within."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop_app.model.records import Claim
from desktop_app.ui.card import parts
from desktop_app.ui.card.facts import EventFacts
from desktop_app.ui.card.links import Links


def numbers_shown(links: Links, facts: EventFacts) -> Iterator[QWidget]:
    """Make the section of numbers, where some are told; each leads to its words."""
    counts = facts.about("count")
    if counts:
        yield parts.section(_tr("In numbers"))
    for claim in counts:
        if claim.passage:
            told = [_bounds(claim), links.place(claim.passage), links.told_by(claim)]
            caption = " · ".join(one for one in told if one)
            yield links.words(claim.passage, _number(claim), caption, event_id=facts.event.id)


def _number(claim: Claim) -> str:
    """Return a number with what is counted, where the source's own words do not say that."""
    said, counted = (_stems(words) for words in (claim.value, claim.unit))
    return claim.value if said & counted else f"{claim.value} {claim.unit}"


def _stems(words: str) -> set[str]:
    return {word.removesuffix("s") for word in re.findall(r"[^\W\d_]+", words.lower())}


def _bounds(claim: Claim) -> str:
    """Return how a number that is not exact is read; nothing for one that is."""
    low, high = claim.amount_min, claim.amount_max
    if low == high:
        return ""
    if high is None:
        return _tr("read as {n} or more").format(n=_figure(low))
    if low is None:
        return _tr("read as {n} or fewer").format(n=_figure(high))
    return _tr("read as {low} to {high}").format(low=_figure(low), high=_figure(high))


def _figure(number: float | None) -> str:
    return f"{number or 0:,.10g}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("EventCard", text)
