"""Light, dark or high contrast, and how large text is: palette, style sheet and fonts."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication

from desktop_app import paths
from desktop_app.ui.tokens import DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST, Tokens

SANS = "Inter"
SERIF = "Noto Serif"
SETS = {
    "light": LIGHT,
    "dark": DARK,
    "light-contrast": LIGHT_CONTRAST,
    "dark-contrast": DARK_CONTRAST,
}
CHOICES = ("system", *SETS)
SMALLEST, LARGEST, STEP = 0.8, 2.0, 0.1
_FONT_FILES = (
    "Inter-Regular.ttf",
    "Inter-SemiBold.ttf",
    "NotoSerif-Regular.ttf",
    "NotoSerif-SemiBold.ttf",
)
_COLOURS = (
    "window",
    "panel",
    "page",
    "rule",
    "text",
    "quiet",
    "accent_soft",
    "accent",
    "on_accent",
    "hover",
    "edge",
    "handle",
)
_SIZES = {"@tiny": 11, "@small": 12, "@normal": 13, "@title": 17, "@cell": 8}
_ROUND = 10
"""How round a chip is, in pixels: in smaller text less, as Qt rounds nothing that is too low."""


class Theme(QObject):
    """How everything looks. Widgets that paint themselves ask it, and repaint on `changed`."""

    changed = Signal()

    def __init__(self, app: QApplication, choice: str = "system", scale: float = 1.0) -> None:
        super().__init__(app)
        self._app = app
        self.choice = choice if choice in CHOICES else "system"
        self.scale = _bounded(scale)
        for name in _FONT_FILES:
            QFontDatabase.addApplicationFont(str(paths.resources() / "fonts" / name))
        self._sheet = (paths.resources() / "style" / "whence.qss").read_text(encoding="utf-8")
        self.tokens = self._chosen_tokens()
        self._apply()
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_changed)
        if hasattr(hints, "accessibility"):  # since Qt 6.10
            hints.accessibility().contrastPreferenceChanged.connect(self._on_system_changed)

    def choose(self, choice: str) -> None:
        """Follow the system, or be of one of the `SETS`: one of `CHOICES`."""
        self.choice = choice
        self._become()

    def enlarge(self, steps: int) -> None:
        """Make all text larger or smaller by `steps` of a tenth; 0 goes back to normal."""
        wanted = round(self.scale + steps * STEP, 2) if steps else 1.0
        self.scale = _bounded(wanted)
        self._become()

    def sans(self, pixels: float = 13, *, bold: bool = False) -> QFont:
        """Return the interface's font at a size in pixels, before text is enlarged."""
        return self._font(SANS, pixels, bold=bold)

    def serif(self, pixels: float = 15.5, *, bold: bool = False) -> QFont:
        """Return the sources' font at a size in pixels, before text is enlarged."""
        return self._font(SERIF, pixels, bold=bold)

    def pixels(self, normal: float) -> int:
        """Return a length that grows with the text."""
        return round(normal * self.scale)

    def _font(self, family: str, pixels: float, *, bold: bool) -> QFont:
        font = QFont(family)
        font.setPixelSize(self.pixels(pixels))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if bold:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def _chosen_tokens(self) -> Tokens:
        if self.choice == "system":
            return SETS[wanted_by_system(self._app.styleHints())]
        return SETS[self.choice]

    def _on_system_changed(self) -> None:
        if self.choice == "system":
            self._become()

    def _become(self) -> None:
        self.tokens = self._chosen_tokens()
        self._apply()
        self.changed.emit()

    def _apply(self) -> None:
        self._app.setPalette(_palette(self.tokens))
        self._app.setFont(self.sans())
        self._app.setStyleSheet(_filled(self._sheet, self.tokens, self.scale))


def wanted_by_system(hints: QStyleHints) -> str:
    """Return which of the `SETS` the system asks for; of contrast it tells since Qt 6.10."""
    name = "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"
    if hasattr(hints, "accessibility"):
        preference = hints.accessibility().contrastPreference()
        if preference == Qt.ContrastPreference.HighContrast:
            name += "-contrast"
    return name


def _bounded(scale: float) -> float:
    return min(LARGEST, max(SMALLEST, scale))


def _filled(sheet: str, tokens: Tokens, scale: float) -> str:
    """Return the style sheet with each `@name` replaced, the longest names first."""
    values = {f"@{name}": getattr(tokens, name) for name in _COLOURS}
    values |= {name: f"{round(size * scale)}px" for name, size in _SIZES.items()}
    values["@round"] = f"{round(_ROUND * min(scale, 1))}px"
    for name in sorted(values, key=len, reverse=True):
        sheet = sheet.replace(name, values[name])
    return sheet


def _palette(tokens: Tokens) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for which, colour in (
        (role.Window, tokens.panel),
        (role.Base, tokens.page),
        (role.AlternateBase, tokens.window),
        (role.Button, tokens.panel),
        (role.WindowText, tokens.text),
        (role.Text, tokens.text),
        (role.ButtonText, tokens.text),
        (role.PlaceholderText, tokens.quiet),
        (role.Highlight, tokens.accent),
        (role.HighlightedText, tokens.on_accent),
        (role.Link, tokens.accent),
        (role.ToolTipBase, tokens.page),
        (role.ToolTipText, tokens.text),
        (role.Mid, tokens.rule),
        (role.Midlight, tokens.rule),
        (role.Light, tokens.page),
        (role.Dark, tokens.rule),
    ):
        palette.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(tokens.quiet))
    return palette
