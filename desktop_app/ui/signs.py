"""What the marks in the texts, on the timeline and in the comparison mean."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.model.claims import Standing
from desktop_app.model.records import ENTITY_KINDS, EVENT_KINDS
from desktop_app.ui import swatches, wording
from desktop_app.ui.swatches import Draw, Swatch, in_text, marked, on_timeline
from desktop_app.ui.theme import Theme
from desktop_app.ui.timeline.meanings import SIGNS, meaning
from desktop_app.ui.timeline.sample import Sample
from desktop_app.ui.timeline.sample_scene import paint_gap, paint_period, paint_strip
from desktop_app.ui.widgets.headings import section_head
from desktop_app.ui.widgets.tall import put_words

_ONE_COLUMN = 1.35
"""From this size of text on two columns are too wide."""


class Sign(NamedTuple):
    """A mark, what it is called and what it means."""

    name: str
    meaning: str
    draw: Draw


def signs_dialog(parent: QWidget, theme: Theme) -> QDialog:
    """Return a window that shows the marks and explains them. It is not modal."""
    dialog = QDialog(parent)
    dialog.setObjectName("signs")
    dialog.setWindowTitle(dialog.tr("What the marks mean"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    left = [_on_timeline(dialog), _kinds_of_events(dialog)]
    right = [
        _in_texts(dialog),
        _in_comparison(dialog),
        _in_matrix(dialog),
        _kinds_of_entities(dialog),
    ]
    beside = QHBoxLayout()
    beside.setSpacing(40)
    columns = [left, right] if theme.scale < _ONE_COLUMN else [left + right]
    for groups in columns:
        beside.addLayout(_column(groups, theme))
    put_words(beside, dialog)
    return dialog


def _column(groups: Sequence[tuple[str, list[Sign]]], theme: Theme) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(8)
    for head, signs in groups:
        column.addWidget(section_head(head))
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for row, sign in enumerate(signs):
            meaning = QLabel(sign.meaning)
            meaning.setAccessibleName(f"{sign.name}: {sign.meaning}")
            grid.addWidget(Swatch(theme, sign.name, sign.draw), row, 0)
            grid.addWidget(meaning, row, 1)
        column.addLayout(grid)
        column.addSpacing(8)
    column.addStretch(1)
    return column


def _on_timeline(dialog: QDialog) -> tuple[str, list[Sign]]:
    tr = dialog.tr
    day = Sample("statement", "day")
    about = Sample("meeting", "interval")._replace(approximate=True)
    before = Sample("vote", "before")
    drawn = {
        "day": swatches.dots("statement", "meeting", "vote"),
        "interval": on_timeline(Sample("violence", "interval")),
        "within": on_timeline(Sample("statement", "within")),
        "about": on_timeline(about),
        "open": on_timeline(before),
        "uncertain": on_timeline(about._replace(uncertain=True)),
        "inferred": on_timeline(day._replace(inferred=True), before._replace(inferred=True)),
        "voices": on_timeline(*(day._replace(voices=number) for number in (1, 2, 3))),
        "disputed": on_timeline(Sample("meeting", "day", disputed=True)),
        "perhaps": on_timeline(day._replace(faint=True), Sample("vote", "day", faint=True)),
        "pale": on_timeline(day, Sample("vote", "day"), is_pale=True),
        "bead": swatches.bead("statement"),
        "over": swatches.bead("term", is_over=True),
        "gap": swatches.around_events(paint_gap),
        "period": swatches.around_events(paint_period),
        "overview": swatches.around_events(paint_strip),
    }
    signs = [Sign(meaning(one).name, meaning(one).whole, drawn[one]) for one in SIGNS]
    return tr("On the timeline"), signs


def _in_texts(dialog: QDialog) -> tuple[str, list[Sign]]:
    tr = dialog.tr
    words, two = tr("it is said"), tr("found again")

    def text(name: str, meaning: str, kind: str, words: str = words) -> Sign:
        return Sign(name, meaning, in_text(words, marked(words, kind)))

    signs = [
        text(tr("tint and bar"), tr("the words of the event that is chosen"), "chosen"),
        text(tr("thin line"), tr("words that tell some other event: click them"), "other"),
        Sign(
            tr("bars at the right"),
            tr("the same words, an event each: click one"),
            in_text(words, marked(words, "other"), lambda one: [one.statement, one.vote]),
        ),
        Sign(
            tr("marks beside them"),
            tr("where in the whole text they stand: click to go there"),
            swatches.ticks,
        ),
        text(
            tr("dotted line"),
            tr("a name: click it, or choose it where events are offered"),
            "name",
            tr("Lima"),
        ),
        text(tr("soft ground and line"), tr("the entity that is chosen"), "entity", tr("Lima")),
        text(tr("frame"), tr("words that were found; a thick one where you are"), "found", two),
    ]
    return tr("In the texts"), signs


def _in_comparison(dialog: QDialog) -> tuple[str, list[Sign]]:
    tr = dialog.tr
    signs = [
        Sign(
            tr("bar at the left"),
            tr("the sources differ, or seem to: why stands below"),
            swatches.verdicts,
        ),
        Sign(tr("tinted words"), tr("the words in focus"), swatches.words_in_focus),
        Sign(
            tr("quiet words"),
            tr("how the words above them were read, and who says so"),
            swatches.quiet_words,
        ),
        Sign(
            tr("dashed frame or line"),
            tr("a date inferred from other words, not stated in the text"),
            swatches.dashed,
        ),
    ]
    return tr("In the comparison, and of dates"), signs


def _in_matrix(dialog: QDialog) -> tuple[str, list[Sign]]:
    tr = dialog.tr
    found: tuple[tuple[str, str, Standing], ...] = (
        (tr("disc"), tr("named"), "named"),
        (tr("ring"), tr("not in a complete list"), "not in a complete list"),
        (
            tr("open ring"),
            tr("not in a partial list: they may be of it all the same"),
            "not in a partial list",
        ),
        (tr("cross"), tr("said not to"), "said not to"),
        (tr("dash"), tr("source silent: nobody speaks of it"), "source silent"),
    )
    signs = [Sign(name, meaning, swatches.standings(one)) for name, meaning, one in found]
    both = swatches.standings("named", "not in a complete list")
    perhaps = swatches.standings("named", is_sure=False)
    signs += [
        Sign(tr("two signs"), tr("sources differ"), both),
        Sign(tr("question mark"), tr("perhaps not yet known on the day chosen"), perhaps),
    ]
    return tr("In who signed what"), signs


def _kinds_of_events(dialog: QDialog) -> tuple[str, list[Sign]]:
    tr = dialog.tr
    signs = [
        Sign(tr("shape"), wording.event_kinds(kind), swatches.event(kind)) for kind in EVENT_KINDS
    ]
    return tr("Kinds of events"), signs


def _kinds_of_entities(dialog: QDialog) -> tuple[str, list[Sign]]:
    tr = dialog.tr
    signs = [
        Sign(tr("shape"), wording.entity_kinds(kind), swatches.entity(kind))
        for kind in ENTITY_KINDS
    ]
    return tr("Kinds of entities"), signs
