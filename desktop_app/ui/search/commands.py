"""What the menu can do, found by the first letters of its words."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from desktop_app.model.folding import fold
from desktop_app.model.records import Span
from desktop_app.ui.search.rows import Command

_BETWEEN = " › "
_WORD = re.compile(r"\w+")
_MNEMONIC = re.compile("&(.)")


def all_commands(menu: QMenu) -> list[Command]:
    """Return what can be done now, in the order of the menu."""
    return list(_commands(menu, ()))


def _commands(menu: QMenu, path: Sequence[str]) -> Iterator[Command]:
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _commands(inner, (*path, _name(action)))
        elif action.isEnabled() and action.text() and not action.isSeparator():
            yield Command(_name(action), _BETWEEN.join(path), _keys(action), action)


def matching(commands: Iterable[Command], query: str, *, with_menus: bool = False) -> list[Command]:
    """Return the commands each of whose words sought begins a word of the name, or of the menus.

    One at least must be of the name, unless it is asked for `with_menus`. Those come first whose
    very name is sought, then those whose name begins so, then those with whole words that are
    sought; of each the shorter names first. What only stands in a menu that is sought is last.
    """
    sought = _WORD.findall(fold(query))
    found = [one for one in commands if sought and _matches(one, sought, with_menus=with_menus)]
    found.sort(key=lambda one: _rank(one, query, sought))
    return [one._replace(marks=_marks(one.words, sought)) for one in found]


def is_named(command: Command, query: str) -> bool:
    """Whether `query` is the very name of a command."""
    return _bare(command.words) == _bare(query)


def _bare(words: str) -> str:
    """Return folded words without the dots of what asks for more; folding has made dots of “…”."""
    return fold(words).rstrip(". ")


def _rank(command: Command, query: str, sought: Sequence[str]) -> tuple[int, int]:
    words = _folded_words(command.words)
    length = len(command.words)
    if is_named(command, query):
        return 0, length
    if fold(command.words).startswith(fold(query)):
        return 1, length
    if not _is_of_name(words, sought):
        return 4, 0
    return (2 if all(one in words for one in sought) else 3), length


def _matches(command: Command, sought: Sequence[str], *, with_menus: bool) -> bool:
    of_name = _folded_words(command.words)
    words = of_name + _folded_words(command.menus)
    can_be = with_menus or _is_of_name(of_name, sought)
    return can_be and all(any(word.startswith(one) for word in words) for one in sought)


def _is_of_name(words: Sequence[str], sought: Sequence[str]) -> bool:
    """Return whether anything sought begins a word of a name."""
    return any(word.startswith(one) for one in sought for word in words)


@lru_cache(maxsize=1_000)
def _folded_words(name: str) -> tuple[str, ...]:
    """Return the words of a name; they are asked for at each key."""
    return tuple(_WORD.findall(fold(name)))


def _marks(name: str, sought: Sequence[str]) -> tuple[Span, ...]:
    marks = []
    for word in _WORD.finditer(name):
        lengths = [len(one) for one in sought if fold(word.group()).startswith(one)]
        if lengths:
            marks.append(Span(word.start(), min(word.end(), word.start() + max(lengths))))
    return tuple(marks)


def _name(action: QAction) -> str:
    return _MNEMONIC.sub(r"\1", action.text())


def _keys(action: QAction) -> str:
    keys = action.shortcuts()[:1]
    written = [key.toString(QKeySequence.SequenceFormat.NativeText) for key in keys]
    return "".join(written).replace("Return", "Enter")
