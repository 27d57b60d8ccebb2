"""What can stand in a row of the results, and how it is shown."""

from typing import Literal, NamedTuple

from PySide6.QtGui import QAction

from desktop_app.library.search.hits import Hit
from desktop_app.model.records import Span


class Head(NamedTuple):
    """The name of a group, and what else is to be said of it. It cannot be chosen."""

    words: str
    more: str = ""


class Note(NamedTuple):
    """A quiet line that cannot be chosen."""

    words: str


class Past(NamedTuple):
    """A search that was made before."""

    query: str


class Forgetting(NamedTuple):
    """Forgets all searches that were made before."""

    words: str


class More(NamedTuple):
    """Searches again, for more of each noun."""

    words: str


class GivenLink(NamedTuple):
    """A link that was typed or pasted where one searches: to be opened, not looked for."""

    link: str
    words: str


class Command(NamedTuple):
    """An action of the menu, with the menus in which it stands, and its keys."""

    words: str
    menus: str
    keys: str
    action: QAction
    marks: tuple[Span, ...] = ()


Choice = Hit | More | Past | Forgetting | GivenLink | Command
Row = Head | Note | Choice
Sign = Literal["", "entity", "event", "on"]
Look = Literal["", "quoted", "quiet"]


class Line(NamedTuple):
    """How a row is shown: words and what is behind them, with marks, and what is at the right.

    `sign` says whose sign stands before them, `kind` which.
    """

    words: str
    marks: tuple[Span, ...] = ()
    also: str = ""
    also_marks: tuple[Span, ...] = ()
    detail: str = ""
    sign: Sign = ""
    kind: str = ""
    look: Look = ""
    """Words of a source are `quoted`."""
