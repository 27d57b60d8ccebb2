"""Buttons of a card that lead somewhere: to words, to an event, to an entity."""

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop_app.library.concordance import words_after
from desktop_app.library.sources import source as read_source
from desktop_app.library.sources import text
from desktop_app.model.dates import parse
from desktop_app.model.records import (
    Claim,
    EntityId,
    Event,
    EventId,
    Passage,
    PassageId,
    Reason,
    Source,
    SourceId,
)
from desktop_app.model.wording import short_words
from desktop_app.session.workspace import Workspace
from desktop_app.ui.card import parts
from desktop_app.ui.card.event_button import EventButton
from desktop_app.ui.card.passage_menu import offer_copies
from desktop_app.ui.card.words import WordsButton
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.plain import as_tip, isolated, quoted

_ALL = 1000
_QUOTED = 12


class Links:
    """Makes the buttons of one card. What they lead to, they ask of the selection."""

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        self._workspace = workspace
        self._theme = theme
        self._texts: dict[SourceId, str] = {}
        self._sources: dict[SourceId, Source] = {}
        self._quotations: list[tuple[PassageId, WordsButton]] = []

    def place(self, passage: Passage) -> str:
        """Return where a passage stands: its source's title and the number of the paragraph."""
        return f"{isolated(self._source(passage.source_id).title)} · {self.paragraph(passage)}"

    @staticmethod
    def paragraph(passage: Passage) -> str:
        """Return the number of the paragraph in which a passage stands."""
        return f"¶\N{NO-BREAK SPACE}{passage.paragraph}"

    @staticmethod
    def told_by(claim: Claim) -> str:
        """Return in words who says so, each citing the next; nothing where the source itself does."""
        names = _tr(", citing ").join(isolated(speaker.name) for speaker in claim.speakers)
        return _tr("as told by {names}").format(names=names) if names else ""

    def source_head(self, source_id: SourceId) -> QWidget:
        """Return a head for what one source says: its title, and in few words its date."""
        source = self._source(source_id)
        date = short_words(parse(source.published))
        return parts.head(f"{isolated(source.title)} · {date}", "source")

    def words(
        self, passage: Passage, words: str, caption: str = "", *, event_id: EventId | None = None
    ) -> WordsButton:
        """Return words of ours that lead to the words of a source on which they stand.

        They are never cut: an argument is worth nothing without its end.
        """
        button = WordsButton(self._theme, words, caption, font=self._theme.sans(12))
        button.most_lines = _ALL
        return self._to_passage(button, passage, event_id)

    def quotation(
        self, passage: Passage, caption: str | None = None, *, event_id: EventId | None = None
    ) -> WordsButton:
        """Return words of a source, in its type, that lead to their place.

        Below them stands `caption`, else their place. Where other words stand there now, it says
        so.
        """
        tokens, told = self._theme.tokens, self.place(passage) if caption is None else caption
        is_verified = self._stands(passage)
        if not is_verified:
            told = f"{_tr('NOT VERIFIED: other words stand there')} · {self.place(passage)}"
        button = WordsButton(
            self._theme,
            passage.quote,
            told,
            bar=tokens.edge if is_verified else tokens.violence,
            font=self._theme.serif(13),
        )
        button.most_lines = _QUOTED
        button.is_current = passage.id == self._workspace.selection.focus.passage
        self._quotations.append((passage.id, button))
        return self._to_passage(button, passage, event_id)

    def mark(self, passage_id: PassageId | None) -> None:
        """Mark the quotations of the words in focus, and no others."""
        for shown, button in self._quotations:
            if button.is_current != (shown == passage_id):
                button.is_current = not button.is_current
                button.update()

    def reasons(self, claim: Claim, event_id: EventId | None = None) -> list[QWidget]:
        """Return the steps by which a value was inferred, each leading to its words if any."""
        return self.steps(claim.reasons, event_id)

    def steps(self, steps: Iterable[Reason], event_id: EventId | None = None) -> list[QWidget]:
        """Return steps of a conclusion, each once, leading to its words if any."""
        return [
            self._step(step.text, step.passage, event_id)
            if step.passage
            else parts.label(step.text)
            for step in dict.fromkeys(steps)
        ]

    def valued(self, claim: Claim, value: str, event_id: EventId) -> Iterator[QWidget]:
        """Make what a claim says, with the first words or the reasons on which it stands."""
        if claim.passage:
            words = quoted(_beginning(claim.passage.quote))
            told = (words, self.place(claim.passage), self.told_by(claim))
            caption = " · ".join(one for one in told if one)
            yield self.words(claim.passage, value, caption, event_id=event_id)
        else:
            yield parts.label(value)
            yield from self.reasons(claim, event_id)

    def grounds(self, claim: Claim, event_id: EventId) -> Iterator[QWidget]:
        """Make the reasons on which a claim stands; without any, the words which state it."""
        if claim.reasons:
            yield from self.reasons(claim, event_id)
        elif claim.passage:
            stated = quoted(claim.passage.quote)
            yield self.words(claim.passage, stated, self.place(claim.passage), event_id=event_id)

    def event(self, event: Event, role: str = "") -> EventButton:
        """Return an event with its date, and before that what somebody was to it."""
        date = short_words(parse(event.date))
        button = EventButton(self._theme, event, f"{role} · {date}" if role else date)
        event_id = event.id
        button.clicked.connect(lambda: self._workspace.selection.show_event(event_id))
        button.opened.connect(lambda: self._workspace.open_event(event_id))
        return button

    def to_entity(self, entity_id: EntityId) -> Callable[[], None]:
        """Return what a button that stands for an entity does."""
        return lambda: self._workspace.selection.show_entity(entity_id)

    def beside_entity(self, entity_id: EntityId) -> Callable[[], None]:
        """Return what such a button does with Ctrl."""
        return lambda: self._workspace.show_entity_beside(entity_id)

    def _source(self, source_id: SourceId) -> Source:
        if source_id not in self._sources:
            self._sources[source_id] = read_source(self._workspace.library, source_id)
        return self._sources[source_id]

    def _step(self, text: str, passage: Passage, event_id: EventId | None) -> WordsButton:
        caption = f"{quoted(passage.quote)} · {self.place(passage)}"
        return self.words(passage, text, caption, event_id=event_id)

    def _stands(self, passage: Passage) -> bool:
        """Whether the words of a passage stand where it says."""
        if passage.source_id not in self._texts:
            self._texts[passage.source_id] = text(self._workspace.library, passage.source_id)
        return self._texts[passage.source_id][passage.start : passage.end] == passage.quote

    def _to_passage(
        self, button: WordsButton, passage: Passage, event_id: EventId | None
    ) -> WordsButton:
        button.setToolTip(as_tip(f"{quoted(passage.quote)}\n{self.place(passage)}"))
        button.clicked.connect(lambda: self._workspace.selection.show_passage(passage.id, event_id))
        offer_copies(button, self._workspace, passage)
        return button


def _beginning(words: str) -> str:
    """Return words that stand whole elsewhere, cut between two of them."""
    shown = words_after(words, 0, len(words))
    return shown if len(shown.split()) == len(words.split()) else f"{shown}…"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Links", text)
