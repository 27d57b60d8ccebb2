"""What a card shows of where the sources differ, or seem to."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop_app.model.records import Claim, Difference
from desktop_app.ui.card import parts
from desktop_app.ui.card.links import Links
from desktop_app.ui.widgets.plain import isolated
from desktop_app.ui.wording import verdict_name


def announcement(differences: Sequence[Difference]) -> Iterator[QWidget]:
    """Say at the head of a card that there are differences at its end, where there are some."""
    if differences:
        words = _tr("Sources differ, or seem to: see below ({n})")
        yield parts.label(words.format(n=len(differences)), "quiet")


def differences_shown(links: Links, differences: Sequence[Difference]) -> Iterator[QWidget]:
    """Make a section with a box for each difference: topic, verdict, why, and all the words."""
    if differences:
        yield parts.section(_tr("Where sources differ, or seem to") + f" · {len(differences)}")
    for difference in differences:
        yield parts.box(_difference(links, difference))


def _difference(links: Links, difference: Difference) -> Iterator[QWidget]:
    yield parts.label(f"{isolated(difference.topic)}: {verdict_name(difference.verdict)}", "strong")
    if difference.note:
        yield parts.label(difference.note)
    shown = {claim.passage.id: claim.passage for claim in difference.claims if claim.passage}
    for passage in shown.values():
        yield links.quotation(passage)
    for claim in difference.claims:
        yield from _inferred(links, claim)


def _inferred(links: Links, claim: Claim) -> Iterator[QWidget]:
    if not claim.passage:
        yield parts.label(claim.value)
        yield from links.reasons(claim)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Differences", text)
