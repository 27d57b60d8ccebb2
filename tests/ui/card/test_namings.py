"""The namings of an entity on its card: a concordance that leads to each place."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QPainter, QTextDocument
from PySide6.QtWidgets import QApplication, QListView

from desktop_app.library.concordance import Naming
from desktop_app.library.entities import find_entity
from desktop_app.library.library import Library
from desktop_app.library.reference.compiler import compile_folder
from desktop_app.library.sources import find_source, text
from desktop_app.model.records import Span
from desktop_app.session.workspace import Workspace
from desktop_app.ui.card.namings import MARKED_ROLE, SOURCES, Head, NamingsModel
from desktop_app.ui.card.namings_delegate import NamingsDelegate
from desktop_app.ui.card.namings_list import NamingsList
from desktop_app.ui.card.namings_wrapped import height, wrapped
from desktop_app.ui.card.panel import CardPanel

FERRY, COUNCIL = "Ferry aground off Skerrow", "Skerrow votes"
DAYS = "six days after the ferry Heron ran aground."
AGROUND = "ran aground off Skerrow Point on Friday 14 May 2021"
STREET = "and Olav Brandt signed the deed in Heron Street after the vote."
RLO = "\N{RIGHT-TO-LEFT OVERRIDE}"


@pytest.fixture
def heron(library):
    return find_entity(library, "heron")


@pytest.fixture
def namings(card, workspace, heron):
    """The list on the card of the ferry."""
    workspace.selection.show_entity(heron)
    QApplication.processEvents()
    return card.findChild(NamingsList)


def rows(of):
    model = of.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [model.index(at).data(role) for at in range(model.rowCount())]


def marked(of):
    model = of.model()
    return [at for at in range(model.rowCount()) if model.index(at).data(MARKED_ROLE)]


def click(qtbot, of, row):
    place = of.visualRect(of.model().index(row)).center()
    qtbot.mouseClick(of.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QApplication.processEvents()


def test_every_naming_stands_in_its_words_by_source(namings):
    assert rows(namings) == [
        f"{FERRY} · 15 May 2021 · 4",
        f"🌊 The ferry Heron {AGROUND}, the harbour office said. · ¶\xa01",
        "The Heron at Skerrow Point, 14 May 2021. About 40 people left it in boats. · ¶\xa03",
        "The Heron at Skerrow Point, 14 May 2021. About 40 people left it in boats. · ¶\xa04",
        "The Heron was in service throughout 2020. · ¶\xa09",
        f"{COUNCIL} · within 20–22 May 2021 · 2",
        f"The Skerrow Council voted 7 to 2 on Thursday to build a new lighthouse, {DAYS} · ¶\xa01",
        f"Inga Solberg, whose brother steered the Heron, {STREET} · ¶\xa02",
    ]


def test_the_model_is_sound(qtmodeltester):
    told = {1: [Naming(1, 1, at, at + 2, "a ", "b", " c") for at in range(9)]}
    model = NamingsModel([Head(1, "A", "9")], told)
    qtmodeltester.check(model)
    model.mark((1, 8, 10))
    assert model.rowCount() == 10


def test_of_many_sources_the_first_are_shown_and_more_are_asked_for():
    told = {at: [Naming(at, 1, 0, 2, "a ", "b", " c")] for at in range(1, 2 * SOURCES + 11)}
    model = NamingsModel([Head(at, "A", "1") for at in told], told)
    assert model.rowCount() == 2 * SOURCES + 1
    assert model.data(model.index(2 * SOURCES)) == f"Show {SOURCES} more sources"
    model.unfold(model.lines[-1].source_id)
    assert model.data(model.index(4 * SOURCES)) == "Show 10 more sources"
    last = 2 * SOURCES + 10
    model.mark((last, 0, 2))
    assert model.rowCount() == 2 * last
    assert model.data(model.index(2 * last - 1), MARKED_ROLE)


def test_a_click_leads_to_just_that_naming(namings, workspace, library, heron, qtbot):
    click(qtbot, namings, 7)
    focus = workspace.selection.focus
    council = find_source(library, "council")
    assert (focus.entity, focus.source) == (heron, council)
    assert text(library, council)[focus.place.start : focus.place.end] == "Heron"
    assert marked(namings) == [7]


def test_the_head_of_a_source_leads_to_the_source(namings, workspace, library, qtbot):
    click(qtbot, namings, 5)
    assert workspace.selection.focus == (None, None, find_source(library, "council"), None, None)


def test_arrows_and_enter_lead_there_and_the_keyboard_stays(card, namings, active, qtbot):
    active(card)
    namings.setFocus()
    for _ in range(3):
        qtbot.keyClick(namings, Qt.Key.Key_Down)
    before = namings.currentIndex().row()
    qtbot.keyClick(namings, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert marked(namings) == [before]
    assert namings.hasFocus()
    qtbot.keyClick(namings, Qt.Key.Key_Down)
    qtbot.keyClick(namings, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert marked(namings) == [before + 1]
    assert card.findChild(NamingsList) is namings


def test_the_card_scrolls_with_the_arrows(card, namings, active, qtbot):
    card.resize(320, 150)
    QApplication.processEvents()
    active(card)
    namings.setFocus()
    for _ in range(8):
        qtbot.keyClick(namings, Qt.Key.Key_Down)
    assert namings.currentIndex().row() == 7
    row = namings.visualRect(namings.currentIndex())
    seen = namings.mapTo(card.viewport(), row.center())
    assert card.viewport().rect().contains(QPoint(5, seen.y()))


def test_a_naming_chosen_in_the_text_is_marked_and_the_card_stays(
    card, namings, workspace, library, heron
):
    card.resize(320, 150)
    QApplication.processEvents()
    card.verticalScrollBar().setValue(40)
    council = find_source(library, "council")
    start = text(library, council).index("Heron, and Olav")
    workspace.selection.show_place(council, Span(start, start + 5), heron)
    assert marked(namings) == [7]
    assert card.verticalScrollBar().value() == 40
    workspace.selection.show_place(council, Span(0, 3), heron)
    assert marked(namings) == []


def test_a_card_made_for_a_naming_marks_it(card, workspace, library, heron):
    council = find_source(library, "council")
    start = text(library, council).index("Heron, and Olav")
    workspace.selection.show_place(council, Span(start, start + 5), heron)
    assert marked(card.findChild(NamingsList)) == [7]


def test_it_is_as_high_as_its_rows_and_has_no_bars_of_its_own(namings):
    model = namings.model()
    last = namings.visualRect(model.index(model.rowCount() - 1))
    assert namings.viewport().height() == last.bottom() + 1
    assert namings.verticalScrollBar().maximum() == 0


@pytest.fixture
def boxes(tmp_path, theme, qapp, shown):
    """Make the card of a box that one text names as often as it is told to."""
    opened = []

    def made(written):
        files = {
            "list.txt": written,
            "dossier.toml": 'uuid = "5ca1ab1e-0000-4000-8000-000000000004"\ntitle = "Boxes"\n'
            'description = "Boxes."\ncreated = "2022-06-01"\n',
            "sources.toml": '[[source]]\nslug = "list"\nfile = "list.txt"\n'
            'title = "A <b>list</b> & more"\ntitle_by = "editor"\n',
            "entities.toml": '[[entity]]\nslug = "box"\nname = "<b>Box</b> & Co"\n'
            'kind = "other"\nnames = ["Box"]\n',
            "events.toml": "",
        }
        for name, words in files.items():
            (tmp_path / name).write_text(words, encoding="utf-8")
        compile_folder(tmp_path, None, tmp_path / "boxes.whence")
        library = Library.open(tmp_path / "boxes.whence")
        workspace = Workspace(library, qapp)
        card = CardPanel(workspace, theme)
        opened.append((card, library))
        shown(card, 320, 700)
        workspace.selection.show_entity(find_entity(library, "box"))
        QApplication.processEvents()
        return card, workspace

    yield made
    for card, library in opened:
        card.deleteLater()
        QCoreApplication.sendPostedEvents(card, QEvent.Type.DeferredDelete)
        library.close()


def test_many_namings_are_folded_and_a_click_unfolds_them(boxes, qtbot):
    card, _ = boxes("A Box came.\n\n" * 9)
    listed = card.findChild(NamingsList)
    assert len(rows(listed)) == 7
    assert rows(listed)[-1] == "Show all 9"
    before = listed.height()
    click(qtbot, listed, 6)
    assert len(rows(listed)) == 10
    assert listed.height() > before
    assert listed.currentIndex().row() == 6


def test_one_more_than_a_few_is_not_folded_away(boxes):
    card, _ = boxes("A Box came.\n\n" * 6)
    assert len(rows(card.findChild(NamingsList))) == 7


def test_a_naming_that_was_folded_away_is_shown_when_it_is_chosen(boxes):
    card, workspace = boxes("A Box came.\n\n" * 9)
    listed = card.findChild(NamingsList)
    workspace.selection.show_place(
        1, Span(8 * 13 + 2, 8 * 13 + 5), workspace.selection.focus.entity
    )
    assert marked(listed) == [9]


def test_words_that_look_like_html_are_letters(boxes):
    card, _ = boxes("A <i>Box</i> & <b>more</b>.\n")
    listed = card.findChild(NamingsList)
    assert rows(listed) == [
        "A <b>list</b> & more · undated · 1",
        "A <i>Box</i> & <b>more</b>. · ¶\xa01",
    ]
    document = QTextDocument()
    document.setHtml(listed.model().index(1).data(Qt.ItemDataRole.ToolTipRole))
    assert document.toPlainText() == "A <i>Box</i> & <b>more</b>. · ¶ 1"


def picture(card):
    """The column in which the name stands, as a picture."""
    listed = card.findChild(NamingsList)
    listed.clearFocus()
    row = listed.visualRect(listed.model().index(1))
    return listed.viewport().grab(row.adjusted(row.width() * 2 // 5, 0, 0, 0)).toImage()


def test_a_mark_of_direction_does_not_reach_beyond_its_part(boxes):
    plain, _ = boxes("A b Box came.\n")
    turned, _ = boxes(f"A {RLO}b Box came.\n")
    assert picture(plain) == picture(turned)


def ink(theme, shown, naming):
    """Whether something is painted before the column of names, and in or behind it."""
    view = QListView()
    delegate = NamingsDelegate(theme, view)
    delegate.fit(500)
    model = NamingsModel([Head(1, "", "")], {1: [naming]}, view)
    view.setModel(model)
    view.setItemDelegate(delegate)
    shown(view, 500, 80)
    row = view.visualRect(model.index(1))
    picture = view.viewport().grab(row).toImage()
    ground = picture.pixel(1, 1)
    inked = [
        x
        for x in range(picture.width())
        if any(picture.pixel(x, y) != ground for y in range(picture.height()))
    ]
    column = round(picture.width() * 0.4)
    return min(inked) < column - 20, max(inked) > column + 100


@pytest.mark.parametrize(
    ("before", "name", "after", "sides"),
    [
        ("The mayor of the old town of ", "Oz", "", (True, False)),
        ("", "Oz", " and the mayor of that old town", (False, True)),
        ("ראש העיר העתיקה והגדולה של ", "עוז", "", (False, True)),
        ("", "עוז", " וראש העיר העתיקה והגדולה הזאת", (True, False)),
        ("2019 ... (((((((((((((((((((((( ", "7", "", (True, False)),
    ],
)
def test_what_is_read_before_a_name_stands_where_its_writing_begins(
    theme, shown, before, name, after, sides
):
    assert ink(theme, shown, Naming(1, 1, 0, 2, before, name, after)) == sides


@pytest.mark.parametrize("width", [120, 200, 320, 700])
@pytest.mark.parametrize("steps", [0, 10])
def test_the_rows_fit_at_any_width_and_size(boxes, theme, width, steps):
    long = "word " * 30
    card, _ = boxes(f"{long}Box {long}\n\nBox.\n")
    card.resize(width, 700)
    if steps:
        theme.enlarge(steps)
    QApplication.processEvents()
    listed = card.findChild(NamingsList)
    assert listed.width() <= card.viewport().width()
    assert not listed.grab().isNull()
    rects = [listed.visualRect(listed.model().index(at)) for at in range(3)]
    assert [one.top() for one in rects[1:]] == [one.bottom() + 1 for one in rects[:-1]]
    assert rects[-1].bottom() + 1 == listed.viewport().height()


def test_in_a_narrow_card_a_naming_has_a_few_lines(card, namings):
    line = namings.visualRect(namings.model().index(1)).height()
    card.resize(200, 700)
    QApplication.processEvents()
    rows_ = [namings.visualRect(namings.model().index(at)).height() for at in range(1, 5)]
    assert all(2 * line <= one <= 4 * line for one in rows_)
    card.resize(500, 700)
    QApplication.processEvents()
    assert namings.visualRect(namings.model().index(1)).height() == line


def test_the_name_stands_out_on_its_lines(theme):
    naming = Naming(1, 1, 0, 3, "😀 one two three four ", "B\nox", "es of many sorts " * 9)
    layout = wrapped(naming, theme.serif(), theme.serif(bold=True), "#ff0000", 160)
    assert layout.lineCount() == 3
    assert height(layout) > 0
    (name,) = layout.formats()
    text = layout.text().encode("utf-16-le")
    shown = text[2 * name.start : 2 * (name.start + name.length)].decode("utf-16-le")
    assert shown == "B ox"
    before = text[: 2 * name.start].decode("utf-16-le")
    assert "😀 one two three four ".endswith(before.removeprefix("…"))
    one_word = naming._replace(before="x" * 200, after="")
    assert wrapped(one_word, theme.serif(), theme.serif(), "#ff0000", 160).lineCount() == 3


def test_on_few_lines_an_ellipsis_stands_where_words_have_no_room(theme):
    naming = Naming(
        1, 1, 0, 3, "one two three four five six seven ", "Box", "es of many sorts " * 9
    )

    def laid(one):
        return wrapped(one, theme.serif(), theme.serif(bold=True), "#ff0000", 160)

    cut = laid(naming)
    assert cut.text().startswith("…")
    assert cut.text().endswith("…")
    assert "Boxes of many sorts" in cut.text()
    last = cut.lineAt(cut.lineCount() - 1)
    assert last.textStart() + last.textLength() == len(cut.text())
    assert last.naturalTextWidth() > 80
    whole = naming._replace(before="The ", after=" is blue.")
    assert laid(whole).text() == "The Box is blue."
    assert laid(naming._replace(after="x" * 200)).text().endswith("xx…")


def painted(theme, shown, monkeypatch, naming, width=500):
    """The words that are painted of a naming, and how far to the right they reach."""
    view = QListView()
    delegate = NamingsDelegate(theme, view)
    delegate.fit(width)
    model = NamingsModel([], {}, view)
    model.lines.append(naming)
    said, draw = [], QPainter.drawText

    def note(painter, area, placed, words):
        said.append((words, area.left(), area.right()))
        draw(painter, area, placed, words)

    monkeypatch.setattr(QPainter, "drawText", note)
    view.setItemDelegate(delegate)
    view.setModel(model)
    shown(view, width, 80)
    view.viewport().grab()
    found = {words: (left, right) for words, left, right in said}
    return found, view.viewport().width()


def test_words_beside_a_name_fill_the_line_and_end_in_an_ellipsis(theme, shown, monkeypatch):
    before, after = "the minister of the interior and of the ", " participated in the meeting of "
    naming = Naming(1, 1, 0, 2, before * 3, "Oz", after * 3)
    found, width = painted(theme, shown, monkeypatch, naming)
    first, last = (
        next(one for one in found if edge(one, "…")) for edge in (str.startswith, str.endswith)
    )
    assert (before * 3).endswith(first.removeprefix("…"))
    assert (after * 3).startswith(last.removesuffix("…"))
    assert found[first][0] < 20
    assert found[last][1] > width - 20


def test_words_that_have_room_stand_as_they_are(theme, shown, monkeypatch):
    naming = Naming(1, 1, 0, 2, "State ", "Oz", " went.")
    assert set(painted(theme, shown, monkeypatch, naming)[0]) == {"State ", "Oz", " went."}


def test_where_not_even_an_ellipsis_has_room_there_is_only_the_name(theme, shown, monkeypatch):
    naming = Naming(1, 1, 0, 2, "", "Oz " * 200, " participated in it.")
    found, _ = painted(theme, shown, monkeypatch, naming)
    assert [one for one in found if one] == [next(one for one in found if one.startswith("Oz"))]


def test_one_that_is_named_nowhere_has_no_list(deed_card, deed_workspace, deed_library):
    deed_workspace.selection.show_entity(find_entity(deed_library, "nobody"))
    assert deed_card.findChild(NamingsList) is None
    deed_workspace.selection.show_place(1, Span(0, 1), find_entity(deed_library, "nobody"))
    assert deed_card.findChild(NamingsList) is None
