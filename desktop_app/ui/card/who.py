"""What the card of an event shows of who took part, by part, and where it was."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop_app.model.claims import PARTS
from desktop_app.model.records import Claim, EntityId
from desktop_app.ui.card import parts
from desktop_app.ui.card.facts import EventFacts
from desktop_app.ui.card.links import Links
from desktop_app.ui.widgets.plain import quoted
from desktop_app.ui.wording import part_name


def who_shown(links: Links, facts: EventFacts) -> Iterator[QWidget]:
    """Make the section of those who took part, and of those who are said not to have."""
    claims = facts.about("participant")
    if not claims:
        yield parts.section(_tr("Who"))
        yield parts.label(_tr("Its sources do not say."), "quiet")
        return
    count = len({claim.entity_id for claim in claims if not claim.denied})
    yield parts.section(_tr("Who") + (f" · {count:,}" if count else ""))
    claims.sort(key=lambda claim: (claim.denied, _rank(claim.part), claim.part))
    for (denied, part), of_part in groupby(claims, key=lambda one: (one.denied, one.part)):
        people = list(_people(links, facts, of_part))
        yield parts.head(_head(facts, part, len(people), denied=denied), "quiet")
        yield parts.chips(people)
    yield from _known(links, facts, claims, _tr("How it is known who took part"))


def where_shown(links: Links, facts: EventFacts) -> Iterator[QWidget]:
    """Make the section of where it was, where that is told."""
    place, claim = facts.event.place_id, facts.chosen("place")
    if place is not None:
        yield parts.section(_tr("Where"))
        yield parts.chips([_chip(links, facts, place, claim)])
        yield from _known(links, facts, [claim] if claim else [], _tr("How the place is known"))


def _head(facts: EventFacts, part: str, count: int, *, denied: bool) -> str:
    """Return the head of those who had a part, or of whom it is said that they had not."""
    head = part_name(part, count) + (f" · {count:,}" if count > 1 else "")
    if denied:
        return _tr("Denied: {part}").format(part=head)
    extents = {one.value for one in facts.about("list") if one.part == part}
    return f"{head} · {_tr('not a complete list')}" if extents == {"partial"} else head


def _people(links: Links, facts: EventFacts, claims: Iterable[Claim]) -> Iterator[parts.Chip]:
    shown = {claim.entity_id: claim for claim in claims}
    for entity_id, claim in shown.items():
        if entity_id is not None:
            yield _chip(links, facts, entity_id, claim)


def _chip(links: Links, facts: EventFacts, entity_id: EntityId, claim: Claim | None) -> parts.Chip:
    words = quoted(claim.passage.quote) if claim and claim.passage else ""
    return parts.Chip(
        facts.names[entity_id], words, links.to_entity(entity_id), links.beside_entity(entity_id)
    )


def _known(
    links: Links, facts: EventFacts, claims: Iterable[Claim], head: str
) -> Iterator[QWidget]:
    """Show the reasons of claims, each reason once, where there are some."""
    steps = links.steps([step for claim in claims for step in claim.reasons], facts.event.id)
    if steps:
        yield parts.box([parts.head(head, "quiet"), *steps])


def _rank(part: str) -> int:
    """Return the place of a part among the known ones; parts that are not known come last."""
    return PARTS.index(part) if part in PARTS else len(PARTS)


def _tr(text: str) -> str:
    return QCoreApplication.translate("EventCard", text)
