"""What the card of an event shows of its passages: by source, with who says so."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop_app.library.voices import Voice
from desktop_app.model.records import Claim, Passage
from desktop_app.ui.card import parts
from desktop_app.ui.card.facts import EventFacts
from desktop_app.ui.card.links import Links
from desktop_app.ui.widgets.plain import isolated


def told_only_by_others(facts: EventFacts) -> Iterator[QWidget]:
    """Say who tells it, where no source does so in its own voice."""
    telling = [one for one in facts.about("occurs") if not one.denied]
    if telling and all(claim.speakers for claim in telling):
        names = dict.fromkeys(isolated(claim.speakers[-1].name) for claim in telling)
        words = _tr("Only in the words of others: {names}").format(names=", ".join(names))
        yield parts.label(words, "quiet")


def told_by_one_voice(facts: EventFacts) -> Iterator[QWidget]:
    """Say that nobody bears out the one who tells it."""
    if len(facts.voices) == 1:
        yield parts.label(_tr("Told by one voice only"), "quiet")


def telling_shown(links: Links, facts: EventFacts) -> Iterator[QWidget]:
    """Make the section of the passages: a head for each source, and its words below."""
    sources = facts.sources
    where = (
        _tr("one source") if len(sources) == 1 else _tr("{n} sources").format(n=f"{len(sources):,}")
    )
    head = QCoreApplication.translate("EventCard", "Passages · {passages} in {sources}")
    yield parts.section(head.format(passages=len(facts.telling), sources=where))
    shared = [one for one in facts.voices if len(one.sources) > 1]
    if shared:
        yield parts.label(_in_one_voice(facts.voices, shared), "quiet")
    claims = facts.telling_claims()
    for source_id in sources:
        yield links.source_head(source_id)
        for passage in facts.telling:
            if passage.source_id == source_id:
                yield from _quoted(links, facts, passage, claims[passage.id])


def _quoted(links: Links, facts: EventFacts, passage: Passage, claim: Claim) -> Iterator[QWidget]:
    """Quote a passage; below it stand its paragraph, who says so, and whether it is a denial."""
    where = links.paragraph(passage)
    denied = f"· {_tr('says that it was not so')}" if claim.denied else ""
    if not claim.speakers:
        yield links.quotation(passage, f"{where} {denied}".rstrip(), event_id=facts.event.id)
        return
    yield links.quotation(passage, "", event_id=facts.event.id)
    told: list[str | parts.Chip] = [f"{where} · {_tr('as told by')}"]
    for number, speaker in enumerate(claim.speakers):
        if number:
            told.append(_tr("citing"))
        told.append(
            parts.Chip(
                speaker.name,
                "",
                links.to_entity(speaker.entity_id),
                links.beside_entity(speaker.entity_id),
            )
        )
    yield parts.sentence([*told, denied] if denied else told)


def _in_one_voice(voices: Sequence[Voice], shared: Sequence[Voice]) -> str:
    """Return which of the sources that tell an event are reports by the same agency."""
    count = sum(len(one.sources) for one in voices)
    if len(voices) == 1:
        both = _tr("{n} sources tell it with one voice: both are reports by {agency}")
        every = _tr("{n} sources tell it with one voice: all are reports by {agency}")
        return (both if count == 2 else every).format(n=f"{count:,}", agency=voices[0].agency)
    head = _tr("{n} sources tell it with {voices} voices:").format(n=count, voices=len(voices))
    some = _tr("{n} are reports by {agency}")
    told = (some.format(n=len(one.sources), agency=one.agency) for one in shared)
    return f"{head} {', '.join(told)}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("EventCard", text)
