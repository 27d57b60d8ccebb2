"""What the marks in the texts, on the timeline and in the comparison mean."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFormLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.ui.widgets.tall import put_words


def signs_dialog(parent: QWidget) -> QDialog:
    """Return a window that explains the marks. It is not modal."""
    dialog = QDialog(parent)
    dialog.setObjectName("signs")
    dialog.setWindowTitle(dialog.tr("What the marks mean"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    column = QVBoxLayout()
    column.setSpacing(12)
    for head, signs in _signs(dialog):
        title = QLabel(head)
        title.setProperty("look", "section")
        column.addWidget(title)
        form = QFormLayout()
        form.setHorizontalSpacing(24)
        for sign, meaning in signs:
            shown = QLabel(sign)
            shown.setProperty("look", "strong")
            form.addRow(shown, QLabel(meaning))
        column.addLayout(form)
    put_words(column, dialog)
    return dialog


def _signs(dialog: QDialog) -> list[tuple[str, list[tuple[str, str]]]]:
    tr = dialog.tr
    return [
        (
            tr("On the timeline"),
            [
                (tr("filled mark"), tr("an exact day")),
                (tr("bar with ends"), tr("it lasted throughout")),
                (tr("dashed bracket"), tr("some day within: no day is known")),
                (tr("fading ends"), tr("about then")),
                (tr("arrow"), tr("before, after, or open at that end")),
                (tr("question mark"), tr("uncertain")),
                (tr("small tick"), tr("inferred: the card shows how")),
                (tr("pale"), tr("not with the entity that is chosen")),
            ],
        ),
        (
            tr("In the texts"),
            [
                (tr("tint and bar"), tr("the words of the event that is chosen")),
                (tr("thin line"), tr("words that tell some other event: click them")),
                (tr("bars at the right"), tr("the same words, an event each: click one")),
                (
                    tr("marks beside them"),
                    tr("where in the whole text they stand: click to go there"),
                ),
                (tr("dotted line"), tr("a name: click it, or choose it where events are offered")),
                (tr("soft ground and line"), tr("the entity that is chosen")),
                (tr("frame"), tr("words that were found; a thick one where you are")),
            ],
        ),
        (
            tr("In the comparison"),
            [
                (tr("bar at the left"), tr("the sources differ, or seem to: why stands below")),
                (tr("tinted words"), tr("the words in focus")),
                (tr("quiet words"), tr("how the words above them were read, and who says so")),
            ],
        ),
        (
            tr("Dates"),
            [(tr("dashed"), tr("inferred from other words, not stated in the text"))],
        ),
    ]
