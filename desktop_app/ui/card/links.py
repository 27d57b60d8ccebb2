"""Buttons of a card that lead somewhere: to words, to an event, to an entity."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop_app.library.sources import all_sources, text
from desktop_app.model.dates import parse
from desktop_app.model.records import Claim, EntityId, Event, EventId, Passage, Source, SourceId
from desktop_app.model.wording import short_words
from desktop_app.session.workspace import Workspace
from desktop_app.ui.card import parts
from desktop_app.ui.card.passage_menu import offer_copies
from desktop_app.ui.card.words import WordsButton
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.plain import as_tip

_ALL = 1000
_QUOTED = 12


class Links:
    """Makes the buttons of one card. What they lead to, they ask of the selection."""

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        self._workspace = workspace
        self._theme = theme
        self._texts: dict[SourceId, str] = {}
        self._titles = {source.id: source.title for source in all_sources(workspace.library)}

    def place(self, passage: Passage) -> str:
        """Return where a passage stands: its source's title and the number of the paragraph."""
        return f"{self._titles[passage.source_id]} · ¶\N{NO-BREAK SPACE}{passage.paragraph}"

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
        self, passage: Passage, caption: str = "", *, event_id: EventId | None = None
    ) -> WordsButton:
        """Return words of a source, in its type, that lead to their place.

        Where other words stand there now, it says so.
        """
        tokens, told = self._theme.tokens, caption or self.place(passage)
        is_verified = self._stands(passage)
        if not is_verified:
            told = QCoreApplication.translate("Links", "NOT VERIFIED: other words stand there")
            told = f"{told} · {self.place(passage)}"
        button = WordsButton(
            self._theme,
            passage.quote,
            told,
            bar=tokens.edge if is_verified else tokens.violence,
            font=self._theme.serif(13),
        )
        button.most_lines = _QUOTED
        button.is_current = passage.id == self._workspace.selection.focus.passage
        return self._to_passage(button, passage, event_id)

    def reasons(self, claim: Claim, event_id: EventId | None = None) -> list[QWidget]:
        """Return the steps by which a value was inferred, each leading to its words if any."""
        return [
            self._step(step.text, step.passage, event_id)
            if step.passage
            else parts.label(step.text)
            for step in claim.reasons
        ]

    def _step(self, text: str, passage: Passage, event_id: EventId | None) -> WordsButton:
        caption = f"“{passage.quote}” · {self.place(passage)}"
        return self.words(passage, text, caption, event_id=event_id)

    def event(self, event: Event) -> WordsButton:
        """Return an event with its date."""
        colour = self._theme.tokens.of_event_kind(event.kind)
        date = short_words(parse(event.date))
        button = WordsButton(self._theme, event.title, date, bar=colour, font=self._theme.sans(12))
        event_id = event.id
        button.clicked.connect(lambda: self._workspace.selection.show_event(event_id))
        return button

    def source(self, source: Source, caption: str) -> WordsButton:
        """Return a source that can be read."""
        button = WordsButton(self._theme, source.title, caption, font=self._theme.sans(12))
        source_id = source.id
        button.clicked.connect(lambda: self._workspace.selection.show_source(source_id))
        return button

    def to_entity(self, entity_id: EntityId) -> Callable[[], None]:
        """Return what a button that stands for an entity does."""
        return lambda: self._workspace.selection.show_entity(entity_id)

    def _stands(self, passage: Passage) -> bool:
        """Whether the words of a passage stand where it says."""
        if passage.source_id not in self._texts:
            self._texts[passage.source_id] = text(self._workspace.library, passage.source_id)
        return self._texts[passage.source_id][passage.start : passage.end] == passage.quote

    def _to_passage(
        self, button: WordsButton, passage: Passage, event_id: EventId | None
    ) -> WordsButton:
        button.setToolTip(as_tip(f"“{passage.quote}”\n{self.place(passage)}"))
        button.clicked.connect(lambda: self._workspace.selection.show_passage(passage.id, event_id))
        offer_copies(button, self._workspace, passage)
        return button
