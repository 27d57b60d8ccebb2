"""What the card of an event shows of what a statement says."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop_app.ui.card import parts
from desktop_app.ui.card.facts import EventFacts
from desktop_app.ui.card.links import Links


def sayings_shown(links: Links, facts: EventFacts) -> Iterator[QWidget]:
    """Make the section of what is said, each with its words, where there is something."""
    said = [claim for claim in facts.about("says") if claim.value]
    if said:
        yield parts.section(QCoreApplication.translate("EventCard", "What is said"))
    for claim in said:
        yield from links.valued(claim, claim.value, facts.event.id)
