"""The colours of the interface, by what they are for, in light and dark."""

from typing import NamedTuple


class Tokens(NamedTuple):
    """One set of colours, each as `#rrggbb`. `kinds` holds one for each kind of event."""

    is_dark: bool
    window: str
    panel: str
    page: str
    rule: str
    text: str
    quiet: str
    accent: str
    accent_soft: str
    on_accent: str
    tint: str
    edge: str
    underline: str
    hover: str
    selected_text: str
    statement: str
    meeting: str
    vote: str
    term: str
    legal: str
    violence: str
    person: str
    group: str
    place: str

    def of_event_kind(self, kind: str) -> str:
        """Return the colour in which events of `kind` are drawn."""
        return {
            "statement": self.statement,
            "meeting": self.meeting,
            "vote": self.vote,
            "election": self.vote,
            "term": self.term,
            "legal": self.legal,
            "violence": self.violence,
            "toll": self.violence,
        }.get(kind, self.quiet)

    def of_entity_kind(self, kind: str) -> str:
        """Return the colour in which entities of `kind` are marked."""
        return {
            "person": self.person,
            "group": self.group,
            "country": self.place,
            "place": self.place,
        }.get(kind, self.quiet)


LIGHT = Tokens(
    is_dark=False,
    window="#f6f5f2",
    panel="#fbfaf8",
    page="#ffffff",
    rule="#e2dfd8",
    text="#1f2328",
    quiet="#5f646c",
    accent="#2f5d8c",
    accent_soft="#e3ecf6",
    on_accent="#ffffff",
    tint="#ffe9a8",
    edge="#9a6700",
    underline="#8b8f96",
    hover="#f0eee9",
    selected_text="#bcd4ee",
    statement="#2f6db0",
    meeting="#1f7a5c",
    vote="#8a5fb0",
    term="#a8650a",
    legal="#a1454b",
    violence="#c0392b",
    person="#a8650a",
    group="#2f6db0",
    place="#1f7a5c",
)

DARK = Tokens(
    is_dark=True,
    window="#1b1d20",
    panel="#212428",
    page="#26292e",
    rule="#34383e",
    text="#e4e2dd",
    quiet="#a0a4aa",
    accent="#8ab8e6",
    accent_soft="#2a3b4f",
    on_accent="#14202c",
    tint="#6b5312",
    edge="#e5b53a",
    underline="#7f848b",
    hover="#2b2f34",
    selected_text="#3d5a7a",
    statement="#6ea8e6",
    meeting="#5fc4a2",
    vote="#bd97e0",
    term="#e8a94e",
    legal="#dd8288",
    violence="#ef7a6d",
    person="#e8a94e",
    group="#6ea8e6",
    place="#5fc4a2",
)
