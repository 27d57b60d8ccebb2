"""The commands of the menu, as rows of the results."""

from functools import partial

from PySide6.QtWidgets import QMenu

from desktop_app.session.remembered import Remembered
from desktop_app.session.settings import Settings
from desktop_app.ui.search.commands import all_commands, is_named, matching
from desktop_app.ui.search.field import COMMANDS
from desktop_app.ui.search.rows import Command, Head, Row
from desktop_app.ui.search.words import tr

_MOST_BESIDES, _FEW_LETTERS = 4, 2
_MOST_USED = 8
_LAST = "last-commands"


class Offers:
    """Finds what the menu offers; before there is a menu, nothing."""

    def __init__(self, settings: Settings) -> None:
        self._menu: QMenu | None = None
        self._read: list[Command] | None = None
        self._used = Remembered(
            partial(settings.word, _LAST), partial(settings.keep_word, _LAST), _MOST_USED
        )

    def take_menu(self, menu: QMenu) -> None:
        """Offer what is in `menu`."""
        self._menu = menu

    def read_again(self) -> None:
        """Read the menu again at the next key: what can be done has perhaps changed."""
        self._read = None

    def alone(self, query: str) -> list[Row]:
        """Return the commands for what was typed behind “>”; all, where nothing was.

        Those that were used last come first.
        """
        words = query.lstrip().removeprefix(COMMANDS).strip()
        found = matching(self._all(), words, with_menus=True) if words else self._all()
        used = self._used.all()
        if not words and used:
            found.sort(key=lambda one: used.index(_name(one)) if _name(one) in used else len(used))
        return [Head(tr("Commands")), *found] if found else []

    def besides(self, query: str) -> tuple[list[Row], bool]:
        """Return a few commands for what is searched, and whether it is the very name of one."""
        if len(query.strip()) < _FEW_LETTERS:
            return [], False
        found = matching(self._all(), query)[:_MOST_BESIDES]
        rows: list[Row] = [Head(tr("Commands")), *found] if found else []
        return rows, any(is_named(one, query) for one in found)

    def run(self, command: Command) -> None:
        """Do what a command does, and remember that it was used."""
        self._used.keep(_name(command))
        command.action.trigger()

    def _all(self) -> list[Command]:
        """Return the commands, in a list of its own; the menu is not gone through at each key."""
        if self._menu is None:
            return []
        if self._read is None:
            self._read = all_commands(self._menu)
        return list(self._read)


def _name(command: Command) -> str:
    return f"{command.menus}: {command.words}"
