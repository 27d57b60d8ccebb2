"""The colours of the source text and its margin."""

from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette

from desktop_app.ui.tokens import Tokens

_SOFT = 0.6


class ReaderColours(NamedTuple):
    """What the theme gives the source text.

    `tint` and `edge` mark the selection's passages, `emphasis` (a pale fill) and `accent` the
    mentions of a chosen entity, `hover` what the pointer rests on anywhere, `underline` the other passages, `mention` the other mentions.
    `selection` lies under what the user has selected; `rail` is the track beside the text.
    """

    page: QColor
    text: QColor
    quiet: QColor
    tint: QColor
    edge: QColor
    underline: QColor
    mention: QColor
    accent: QColor
    emphasis: QColor
    hover: QColor
    selection: QColor
    rail: QColor


def plain_colours(palette: QPalette) -> ReaderColours:
    """Take what the system's palette has to offer, until a theme says more."""
    text, quiet = palette.text().color(), palette.placeholderText().color()
    accent, fill = palette.link().color(), palette.alternateBase().color()
    return ReaderColours(
        page=palette.base().color(),
        text=text,
        quiet=quiet,
        tint=fill,
        edge=accent,
        underline=quiet,
        mention=quiet,
        accent=accent,
        emphasis=fill,
        hover=fill,
        selection=palette.midlight().color(),
        rail=fill,
    )


def reader_colours(tokens: Tokens) -> ReaderColours:
    """Return the theme's colours for source text."""
    return ReaderColours(
        page=QColor(tokens.page),
        text=QColor(tokens.text),
        quiet=QColor(tokens.quiet),
        tint=QColor(tokens.tint),
        edge=QColor(tokens.edge),
        underline=QColor(tokens.underline),
        mention=QColor(tokens.mention),
        accent=QColor(tokens.accent),
        emphasis=QColor(tokens.accent_soft),
        hover=QColor(tokens.hover),
        selection=QColor(tokens.selected_text),
        rail=QColor(tokens.window),
    )


def softened(colour: QColor, page: QColor) -> QColor:
    """Mix a ground with the page's, so that bars in the colours of all kinds stand out on it."""
    rest = 1 - _SOFT
    return QColor(
        round(colour.red() * _SOFT + page.red() * rest),
        round(colour.green() * _SOFT + page.green() * rest),
        round(colour.blue() * _SOFT + page.blue() * rest),
    )
