"""What the card shows of an event, from top to bottom."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop_app.library.claims import claims_of_event, differences_of_event
from desktop_app.library.entities import entity_names
from desktop_app.library.events import event as read_event
from desktop_app.library.passages import passages_of_event
from desktop_app.library.voices import Voice, voices_of_event
from desktop_app.model.claims import PARTS
from desktop_app.model.dates import parse
from desktop_app.model.records import Claim, EntityId, EventId, PassageId
from desktop_app.model.wording import in_words
from desktop_app.session.workspace import Workspace
from desktop_app.ui.card import parts
from desktop_app.ui.card.differences import announcement, differences_shown
from desktop_app.ui.card.links import Links
from desktop_app.ui.theme import Theme
from desktop_app.ui.wording import event_kind, part_name, status_name


class EventCard:
    """The pieces of the card of one event."""

    def __init__(self, workspace: Workspace, theme: Theme, event_id: EventId) -> None:
        library = workspace.library
        self._links = Links(workspace, theme)
        self._tokens = theme.tokens
        self._event = read_event(library, event_id)
        self._claims = claims_of_event(library, event_id)
        self._telling = passages_of_event(library, event_id)
        self._voices = voices_of_event(library, event_id)
        self._differences = differences_of_event(library, event_id)
        self._names = entity_names(library)

    def pieces(self) -> Iterator[QWidget]:
        """Make the widgets of the card."""
        yield from self._head()
        yield from self._date()
        yield from self._who()
        yield from self._where()
        yield from self._numbers()
        yield from self._passages()
        yield from differences_shown(self._links, self._differences)

    def _head(self) -> Iterator[QWidget]:
        event = self._event
        kind = event_kind(event.kind)
        if event.status != "occurred":
            kind = f"{kind} · {status_name(event.status)}"
        yield parts.kind_line(kind, self._tokens.of_event_kind(event.kind))
        yield parts.label(event.title, "title")
        yield from self._told_by_others()
        yield from announcement(self._differences)

    def _told_by_others(self) -> Iterator[QWidget]:
        """Say who tells it, where no source does so in its own voice."""
        telling = [one for one in self._claims if one.property == "occurs" and not one.denied]
        if telling and all(claim.speakers for claim in telling):
            names = dict.fromkeys(claim.speakers[-1].name for claim in telling)
            words = _tr("Only in the words of others: {names}").format(names=", ".join(names))
            yield parts.label(words, "quiet")

    def _date(self) -> Iterator[QWidget]:
        yield parts.dated(in_words(parse(self._event.date)), self._event.date)
        claim = self._chosen("date")
        yield from self._inferred(claim, _tr("How the date is known"))
        if claim is not None and claim.passage and not claim.reasons:
            head = parts.label(_tr("The date stands in the source"), "quiet")
            quotation = self._links.words(
                claim.passage, f"“{claim.passage.quote}”", event_id=self._event.id
            )
            yield parts.box([head, quotation])

    def _chosen(self, property_: str) -> Claim | None:
        claims = (one for one in self._claims if one.property == property_ and one.preferred)
        return next(claims, None)

    def _inferred(self, claim: Claim | None, head: str) -> Iterator[QWidget]:
        if claim is not None and claim.reasons:
            reasons = self._links.reasons(claim, self._event.id)
            yield parts.box([parts.label(head, "quiet"), *reasons])

    def _who(self) -> Iterator[QWidget]:
        claims = [claim for claim in self._claims if claim.property == "participant"]
        if not claims:
            yield parts.section(_tr("Who"))
            yield parts.label(_tr("Its sources do not say."), "quiet")
            return
        count = len({claim.entity_id for claim in claims if not claim.denied})
        yield parts.section(_tr("Who") + (f" · {count}" if count else ""))
        claims.sort(key=lambda claim: (claim.denied, _rank(claim.part), claim.part))
        for (denied, part), of_part in groupby(claims, key=lambda one: (one.denied, one.part)):
            people = list(self._people(of_part))
            yield parts.label(self._part(part, len(people), denied=denied), "quiet")
            yield parts.chips(people)

    def _part(self, part: str, count: int, *, denied: bool) -> str:
        """Return the head of those who had a part, or of whom it is said that they had not."""
        head = part_name(part, count) + (f" · {count}" if count > 1 else "")
        if denied:
            return _tr("Denied: {part}").format(part=head)
        extents = {one.value for one in self._claims if (one.property, one.part) == ("list", part)}
        return f"{head} · {_tr('not a complete list')}" if extents == {"partial"} else head

    def _people(self, claims: Iterator[Claim]) -> Iterator[parts.Chip]:
        shown = {claim.entity_id: claim for claim in claims}
        for entity_id, claim in shown.items():
            if entity_id is not None:
                yield self._chip(entity_id, claim)

    def _chip(self, entity_id: EntityId, claim: Claim | None) -> parts.Chip:
        words = f"“{claim.passage.quote}”" if claim and claim.passage else ""
        return parts.Chip(self._names[entity_id], words, self._links.to_entity(entity_id))

    def _where(self) -> Iterator[QWidget]:
        place = self._event.place_id
        if place is not None:
            yield parts.section(_tr("Where"))
            claim = self._chosen("place")
            yield parts.chips([self._chip(place, claim)])
            yield from self._inferred(claim, _tr("How the place is known"))

    def _numbers(self) -> Iterator[QWidget]:
        counts = [claim for claim in self._claims if claim.property == "count"]
        if counts:
            yield parts.section(_tr("In numbers"))
        for claim in counts:
            if claim.passage:
                yield self._links.words(
                    claim.passage,
                    _number(claim),
                    self._links.place(claim.passage),
                    event_id=self._event.id,
                )

    def _passages(self) -> Iterator[QWidget]:
        sources = list(dict.fromkeys(passage.source_id for passage in self._telling))
        head = QCoreApplication.translate("EventCard", "Passages · {passages} in {sources}")
        where = (
            _tr("one source") if len(sources) == 1 else _tr("{n} sources").format(n=len(sources))
        )
        yield parts.section(head.format(passages=len(self._telling), sources=where))
        shared = [one for one in self._voices if len(one.sources) > 1]
        if shared:
            yield parts.label(_in_one_voice(self._voices, shared), "quiet")
        speakers = self._speakers()
        for passage in sorted(self._telling, key=lambda one: sources.index(one.source_id)):
            caption = self._links.place(passage) + speakers.get(passage.id, "")
            yield self._links.quotation(passage, caption, event_id=self._event.id)

    def _speakers(self) -> dict[PassageId, str]:
        """Return who says so, for each passage that reports somebody's words, or denies it."""
        found: dict[PassageId, str] = {}
        for claim in self._claims:
            if claim.passage and claim.property == "occurs":
                names = ", ".join(speaker.name for speaker in claim.speakers)
                told = _tr("as told by {names}").format(names=names) if names else ""
                denied = _tr("says that it was not so") if claim.denied else ""
                found[claim.passage.id] = "".join(f" · {one}" for one in (told, denied) if one)
        return found


def _tr(text: str) -> str:
    return QCoreApplication.translate("EventCard", text)


def _in_one_voice(voices: Sequence[Voice], shared: Sequence[Voice]) -> str:
    """Return which of the sources that tell an event are reports by the same agency."""
    count = sum(len(one.sources) for one in voices)
    if len(voices) == 1:
        both = _tr("{n} sources tell it with one voice: both are reports by {agency}")
        every = _tr("{n} sources tell it with one voice: all are reports by {agency}")
        return (both if count == 2 else every).format(n=count, agency=voices[0].agency)
    head = _tr("{n} sources tell it with {voices} voices:").format(n=count, voices=len(voices))
    some = _tr("{n} are reports by {agency}")
    told = (some.format(n=len(one.sources), agency=one.agency) for one in shared)
    return f"{head} {', '.join(told)}"


def _number(claim: Claim) -> str:
    """Return a number with what is counted, where the source's own words do not say that."""
    said, counted = (_stems(words) for words in (claim.value, claim.unit))
    return claim.value if said & counted else f"{claim.value} {claim.unit}"


def _stems(words: str) -> set[str]:
    return {word.removesuffix("s") for word in re.findall(r"[^\W\d_]+", words.lower())}


def _rank(part: str) -> int:
    """Return the place of a part among the known ones; parts that are not known come last."""
    return PARTS.index(part) if part in PARTS else len(PARTS)
