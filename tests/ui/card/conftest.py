"""A card over a dossier with awkward names, long words, denials and reasons across sources."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from desktop_app.library.events import find_event
from desktop_app.library.library import Library
from desktop_app.library.passages import passage
from desktop_app.library.reference.compiler import compile_folder
from desktop_app.session.workspace import Workspace
from desktop_app.ui.card.panel import CardPanel

LONG = "that " + "and then, as the clerk wrote down, the next one spoke, " * 20 + "and so it ended."
FILES = {
    "ledger.txt": f"""<b>Bold</b> & Sons signed the R&D deed on 3 May 2022 at <i>Skerrow</i>.

Witnesses said {LONG}

About 12 boxes were shipped & counted.

Bold & Sons say that they never signed the deed.
""",
    "diary.txt": """We counted 15 boxes on the quay.

Yesterday the deed was signed, a day before the fair of 4 May 2022.

Old Tom signed it, too.
""",
    "dossier.toml": """
uuid = "5ca1ab1e-0000-4000-8000-000000000003"
title = "The deed"
description = "Who signed."
created = "2022-06-01"
""",
    "sources.toml": """
[[source]]
slug = "ledger"
file = "ledger.txt"
title = "The <u>Ledger</u> & Co"
title_by = "editor"

[[source]]
slug = "diary"
file = "diary.txt"
title = "A diary"
title_by = "editor"
""",
    "entities.toml": """
[[entity]]
slug = "bold"
name = "<b>Bold</b> & Sons"
kind = "group"
names = ["Bold & Sons"]

[[entity]]
slug = "tom"
name = "Old Tom"
kind = "person"

[[entity]]
slug = "skerrow"
name = "Skerrow"
kind = "place"

[[entity]]
slug = "nobody"
name = "Nobody at All"
kind = "person"
""",
    "events.toml": f"""
[[event]]
slug = "deed"
title = "<i>R&D</i> deed signed"
kind = "legal"
date = "2022-05-03"
place = "skerrow"
summary = "By some."
  [[event.passage]]
  source = "ledger"
  quote = "<b>Bold</b> & Sons signed the R&D deed on 3 May 2022"
  who = {{ signatory = ["bold"] }}
  [[event.passage]]
  source = "diary"
  quote = "the deed was signed, a day before the fair of 4 May 2022"
  [[event.passage]]
  source = "ledger"
  quote = "Bold & Sons say that they never signed the deed."
  denied = true
  by = ["bold"]
  who = {{ signatory = ["bold"] }}
  [[event.passage]]
  source = "diary"
  quote = "Old Tom signed it, too."
  who = {{ signatory = ["tom"] }}
  [[event.passage]]
  source = "ledger"
  quote = "About 12 boxes were shipped & counted."
  tells = false
  count = {{ value = "About 12 boxes", min = 10, max = 14, unit = "boxes" }}
  [[event.reason]]
  text = "The diary knows of a fair on 4 May & says “a day before”."
  source = "diary"
  quote = "a day before the fair of 4 May 2022"
  [[event.reason]]
  text = "The ledger agrees."
  source = "ledger"
  quote = "on 3 May 2022"
  [[event.reason]]
  of = "place"
  text = "The ledger names it."
  source = "ledger"
  quote = "at <i>Skerrow</i>"

[[event]]
slug = "hearing"
title = "A hearing"
kind = "meeting"
status = "planned"
date = "2022-05"
summary = "At length."
  [[event.passage]]
  source = "ledger"
  quote = "{LONG}"
  [[event.reason]]
  text = "Old Tom was there in May."
  source = "diary"
  quote = "Old Tom signed it, too."
""",
}


@pytest.fixture(scope="session")
def deed_dossier(tmp_path_factory):
    folder = tmp_path_factory.mktemp("deed")
    for name, words in FILES.items():
        (folder / name).write_text(words, encoding="utf-8")
    compile_folder(folder, None, folder / "deed.whence")
    return folder / "deed.whence"


@pytest.fixture
def deed_library(deed_dossier):
    with Library.open(deed_dossier) as opened:
        yield opened


@pytest.fixture
def deed_workspace(deed_library, qapp):
    return Workspace(deed_library, qapp)


@pytest.fixture
def card(workspace, theme, shown):
    """The card over the small dossier."""
    made = CardPanel(workspace, theme)
    shown(made, 320, 700)
    return made


@pytest.fixture
def deed_card(deed_workspace, theme, shown):
    """The card over the awkward dossier."""
    made = CardPanel(deed_workspace, theme)
    shown(made, 320, 700)
    return made


@pytest.fixture
def changed_card(small_folder, qapp, theme, shown):
    """Make a card over the small dossier with words of a curated file changed, or more added.

    `changed_card(file, old, new)` returns the card and its workspace.
    """
    opened: list[Library] = []

    def change(file: str, old: str, new: str) -> tuple[CardPanel, Workspace]:
        path = small_folder / file
        before = path.read_text("utf-8")
        assert before.count(old) == 1 or not old
        path.write_text(before.replace(old, new) if old else before + new, "utf-8")
        compile_folder(small_folder, None, small_folder / "changed.whence")
        opened.append(Library.open(small_folder / "changed.whence"))
        workspace = Workspace(opened[-1], qapp)
        made = CardPanel(workspace, theme)
        shown(made, 320, 700)
        return made, workspace

    yield change
    for library in opened:
        library.close()


@pytest.fixture
def altered_card(altered, theme, shown, qapp) -> Callable[..., tuple[CardPanel, Workspace]]:
    """Make a card over an altered copy: `altered_card(dossier, ("update …", value, …), …)`."""

    def make(dossier: Path, *statements: tuple[object, ...]) -> tuple[CardPanel, Workspace]:
        workspace = Workspace(altered(dossier, *statements), qapp)
        made = CardPanel(workspace, theme)
        shown(made, 320, 700)
        return made, workspace

    return make


@pytest.fixture
def lines() -> Callable[[QWidget], list[str]]:
    """List all words of a card: labels and buttons, from top to bottom."""

    def lines(of: QWidget) -> list[str]:
        QApplication.processEvents()
        found = [
            one
            for one in of.findChildren(QWidget)
            if isinstance(one, QLabel | QAbstractButton) and one.isVisibleTo(of)
        ]
        found.sort(key=lambda one: one.mapTo(of, one.rect().topLeft()).toTuple()[::-1])
        return [one.accessibleName() or one.text() for one in found]

    return lines


@pytest.fixture
def active(qtbot) -> Callable[[CardPanel], CardPanel]:
    """Make a card's window the active one, so that it can have the keyboard."""

    def active(card: CardPanel) -> CardPanel:
        card.window().activateWindow()
        qtbot.waitUntil(card.isActiveWindow)
        return card

    return active


@pytest.fixture
def button() -> Callable[[QWidget, str], QAbstractButton]:
    """Find the first button whose name begins so."""

    def button(of: QWidget, start: str) -> QAbstractButton:
        return next(
            one
            for one in of.findChildren(QAbstractButton)
            if one.accessibleName().startswith(start)
        )

    return button


@pytest.fixture
def press(qtbot, button) -> Callable[[QWidget, str], None]:
    """Click the first button whose name begins so."""

    def press(of: QWidget, start: str) -> None:
        QApplication.processEvents()
        qtbot.mouseClick(button(of, start), Qt.MouseButton.LeftButton)

    return press


@pytest.fixture
def words_in_focus(workspace) -> Callable[[], str]:
    """Return the words of the passage in focus."""
    return lambda: passage(workspace.library, workspace.selection.focus.passage).quote


@pytest.fixture
def show(workspace, library):
    return lambda slug: workspace.selection.show_event(find_event(library, slug))


@pytest.fixture
def show_deed(deed_workspace, deed_library):
    deed_workspace.selection.show_event(find_event(deed_library, "deed"))


@pytest.fixture
def reasoned(altered_card, small_dossier, library):
    """The card of an event one of whose claims has a reason: `reasoned(slug, property, reason)`."""

    def make(slug, property_, reason):
        given = (
            "insert into reason (claim_id, position, text) select claim.id, 1, ? "
            "from claim join event on event.id = event_id where property = ? and slug = ?"
        )
        card, workspace = altered_card(small_dossier, (given, reason, property_, slug))
        workspace.selection.show_event(find_event(library, slug))
        return card

    return make
