"""What Qt leaves unsaid of the words of an SVG, so that they keep their room on other machines.

Where our fonts are not installed, a viewer takes others, and words would run over the marks beside
them. So each text says how long it is, and which fonts to take instead.
"""

import re
from html import unescape

from PySide6.QtGui import QFont, QFontMetricsF

from desktop_app.ui.theme import SANS, SERIF

_ELSE = {SANS: "Helvetica, Arial, sans-serif", SERIF: "Georgia, serif"}
_TEXT = re.compile(
    r'(<text [^>]*font-family=")([^"]*)(" font-size=")([\d.]+)(" font-weight=")(\d+)("[^>]*)>'
    r"([^<]*)</text>"
)


def with_room(svg: bytes) -> bytes:
    """Say of each text of an SVG that Qt has written in which room it fits, and in which fonts."""
    metrics: dict[tuple[str, str, str], QFontMetricsF] = {}

    def said(found: re.Match[str]) -> str:
        start, family, to_size, size, to_weight, weight, rest, words = found.groups()
        key = (family, size, weight)
        if key not in metrics:
            metrics[key] = _metrics(*key)
        long = metrics[key].horizontalAdvance(unescape(words))
        room = f' textLength="{long:.2f}" lengthAdjust="spacingAndGlyphs"' if long else ""
        families = f"{family}, {_ELSE[family]}" if family in _ELSE else family
        return f"{start}{families}{to_size}{size}{to_weight}{weight}{rest}{room}>{words}</text>"

    return _TEXT.sub(said, svg.decode()).encode()


def _metrics(family: str, size: str, weight: str) -> QFontMetricsF:
    font = QFont(family)
    font.setPixelSize(max(1, round(float(size))))
    font.setWeight(min(QFont.Weight, key=lambda one: abs(one.value - int(weight))))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return QFontMetricsF(font)
