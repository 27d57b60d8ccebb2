"""The colours of the interface, by what they are for: light, dark, and both in high contrast.

Which of them lie upon one another, and how well each must stand out there, is held by
`tests/ui/test_contrast.py`.
"""

from typing import NamedTuple


class Tokens(NamedTuple):
    """One set of colours, each as `#rrggbb`. `kinds` holds one for each kind of event."""

    is_dark: bool
    window: str
    panel: str
    page: str
    rule: str
    handle: str
    text: str
    quiet: str
    accent: str
    accent_soft: str
    on_accent: str
    tint: str
    edge: str
    underline: str
    mention: str
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
    handle="#83878e",
    text="#1f2328",
    quiet="#5f646c",
    accent="#2f5d8c",
    accent_soft="#e3ecf6",
    on_accent="#ffffff",
    tint="#ffe9a8",
    edge="#9a6700",
    underline="#777b82",
    mention="#5f646c",
    hover="#f0eee9",
    selected_text="#c7dbf1",
    statement="#2f6db0",
    meeting="#1f7a5c",
    vote="#8a5fb0",
    term="#a7640a",
    legal="#a1454b",
    violence="#c0392b",
    person="#a7640a",
    group="#2f6db0",
    place="#1f7a5c",
)

DARK = Tokens(
    is_dark=True,
    window="#1b1d20",
    panel="#212428",
    page="#26292e",
    rule="#34383e",
    handle="#7f848b",
    text="#e4e2dd",
    quiet="#a0a4aa",
    accent="#8ab8e6",
    accent_soft="#2a3b4f",
    on_accent="#14202c",
    tint="#6b5312",
    edge="#e5b53a",
    underline="#a3a7ad",
    mention="#a3a7ad",
    hover="#2b2f34",
    selected_text="#3a5675",
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

LIGHT_CONTRAST = Tokens(
    is_dark=False,
    window="#ffffff",
    panel="#ffffff",
    page="#ffffff",
    rule="#767676",
    handle="#595959",
    text="#000000",
    quiet="#333333",
    accent="#00309c",
    accent_soft="#d3e3ff",
    on_accent="#ffffff",
    tint="#ffe680",
    edge="#6b4500",
    underline="#4d4d4d",
    mention="#333333",
    hover="#e8e8e8",
    selected_text="#b5d4ff",
    statement="#0047a3",
    meeting="#005a3c",
    vote="#5f2691",
    term="#6e3d00",
    legal="#8a1030",
    violence="#a30000",
    person="#6e3d00",
    group="#0047a3",
    place="#005a3c",
)

DARK_CONTRAST = Tokens(
    is_dark=True,
    window="#000000",
    panel="#000000",
    page="#000000",
    rule="#848484",
    handle="#a6a6a6",
    text="#ffffff",
    quiet="#e0e0e0",
    accent="#ffe83d",
    accent_soft="#1d3557",
    on_accent="#000000",
    tint="#574400",
    edge="#ffc61a",
    underline="#c8c8c8",
    mention="#e0e0e0",
    hover="#2e2e2e",
    selected_text="#004080",
    statement="#7cc0ff",
    meeting="#4fe3ac",
    vote="#dab0ff",
    term="#ffb84d",
    legal="#ff9fa6",
    violence="#ff8f80",
    person="#ffb84d",
    group="#7cc0ff",
    place="#4fe3ac",
)
