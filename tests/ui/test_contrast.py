"""In every theme words and marks stand out from whatever they lie on (WCAG 2.2).

Words have at least 4.5:1; bars, underlines, marks and focus rings at least 3:1. What is used where
is said below, module by module, and tests compare it with the code: a colour that comes into use
without being said here fails. Each of a module's colours is held to each of its grounds, whether or
not they meet on every screen.

Not held to it is what adorns or is set back: hairlines between zones and around fields (except in
high contrast), the soft ground under the pointer, and what is pale because it is not with the
entity that was chosen: WCAG excepts what is inactive.
"""

import re
from itertools import product
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtGui import QColor

from desktop_app.model.records import ENTITY_KINDS, EVENT_KINDS
from desktop_app.ui.reader.colours import reader_colours, softened
from desktop_app.ui.theme import SETS
from desktop_app.ui.timeline.colours import Inks
from desktop_app.ui.timeline.panel import timeline_colours
from desktop_app.ui.tokens import Tokens

UI = Path(__file__).parents[2] / "desktop_app" / "ui"
STYLE = Path(__file__).parents[2] / "resources" / "style" / "whence.qss"
WORDS, MARKS = 4.5, 3.0

ZONES = "window panel page accent_soft"
"""What a control of the style sheet may lie on; the last one is the notice."""


class Use(NamedTuple):
    """Colours that a module takes of the theme, by name: what for, and on which grounds."""

    words: str = ""
    marks: str = ""
    grounds: str = ""
    soft: str = ""
    """Adornments: to be seen in high contrast alone."""


ROWS = "panel hover accent_soft"
USES = {
    "card/entity_card.py": [Use(words="of_entity_kind", grounds="panel")],
    "card/event_card.py": [Use(words="of_event_kind", grounds="panel")],
    "card/event_button.py": [Use(marks="of_event_kind", grounds="panel hover")],
    "card/links.py": [Use(marks="edge violence", grounds="panel window hover")],
    "card/namings_delegate.py": [Use(words="text quiet accent", marks="accent", grounds=ROWS)],
    "card/pin.py": [
        Use(marks="text", grounds="page hover"),
        Use(marks="accent", grounds="accent_soft hover"),
    ],
    "card/source_card.py": [Use(words="accent", grounds="panel")],
    "card/words.py": [Use(words="text quiet", marks="accent", grounds="panel window hover")],
    "compare/delegate.py": [
        Use(words="text quiet", marks="violence", grounds=ROWS),
        Use(words="text", marks="edge", grounds="tint"),
        Use(soft="rule", grounds="panel"),
    ],
    "compare/heads.py": [
        Use(words="text quiet violence", marks="edge violence", grounds="panel", soft="rule")
    ],
    "entities/delegate.py": [
        Use(words="text quiet accent", marks="accent quiet of_entity_kind", grounds=ROWS),
        Use(soft="rule", grounds="panel"),
    ],
    "matrix/delegate.py": [Use(marks="quiet", grounds=ROWS), Use(soft="rule", grounds="panel")],
    "matrix/heads.py": [
        Use(words="text quiet accent", marks="accent of_entity_kind", grounds="panel hover"),
        Use(soft="rule", grounds="panel"),
    ],
    "matrix/legend.py": [Use(words="quiet", grounds="panel")],
    "matrix/marks.py": [Use(words="text", marks="accent quiet violence", grounds=ROWS)],
    "reader/colours.py": [
        Use(
            words="text",
            marks="edge underline mention accent",
            grounds="page tint accent_soft hover selected_text",
        ),
        Use(words="quiet", grounds="page accent_soft hover"),
        Use(marks="edge", grounds="window"),
    ],
    "reader/drop.py": [Use(marks="accent", grounds="page tint panel")],
    "reader/pane.py": [Use(marks="of_event_kind", grounds="page window")],
    "reader/touched.py": [Use(marks="of_event_kind of_entity_kind", grounds="page hover")],
    "search/delegate.py": [
        Use(
            words="text quiet accent",
            marks="of_event_kind of_entity_kind",
            grounds="page hover accent_soft",
        )
    ],
    "sources/delegate.py": [Use(words="text quiet accent", marks="accent underline", grounds=ROWS)],
    "swatches.py": [
        Use(marks="statement vote", grounds="page"),
        Use(words="text", grounds="page"),
        Use(words="quiet", marks="of_event_kind of_entity_kind", grounds="panel"),
    ],
    "table/delegate.py": [Use(words="text quiet accent", marks="of_event_kind", grounds=ROWS)],
    "timeline/panel.py": [
        Use(words="text quiet accent", marks="edge of_event_kind", grounds="panel", soft="rule")
    ],
    "topbar.py": [Use(marks="text", grounds=f"{ZONES} hover")],
    "widgets/ground.py": [Use(marks="accent", grounds=ROWS)],
    "theme.py": [
        Use(words="text quiet accent", grounds="panel page window", soft="rule"),
        Use(words="on_accent", grounds="accent"),
    ],
}
"""Quiet words of a text that are tinted or selected are written in the colour of its other words."""


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels]
    return sum(share * one for share, one in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def colours(tokens: Tokens, names: str) -> dict[str, str]:
    """The colours of names, those of all kinds where a name stands for them."""
    found = {}
    for name in names.split():
        if name == "of_event_kind":
            kinds = (*EVENT_KINDS, "of no kind")
            found |= {kind: tokens.of_event_kind(kind) for kind in kinds}
        elif name == "of_entity_kind":
            found |= {kind: tokens.of_entity_kind(kind) for kind in ENTITY_KINDS}
        else:
            found[name] = getattr(tokens, name)
    return found


def failing(tokens: Tokens, fronts: str, grounds: str, least: float) -> dict[str, float]:
    found = {
        f"{front} on {ground}": contrast(colour, under)
        for (front, colour), (ground, under) in product(
            colours(tokens, fronts).items(), colours(tokens, grounds).items()
        )
    }
    return {pair: round(ratio, 2) for pair, ratio in found.items() if ratio < least}


THEMES = pytest.mark.parametrize("tokens", SETS.values(), ids=SETS)


def test_black_on_white_is_21_to_1():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("module", USES)
@pytest.mark.parametrize("name", SETS)
def test_what_a_module_paints_stands_out(name, module):
    tokens = SETS[name]
    for use in USES[module]:
        assert failing(tokens, use.words, use.grounds, WORDS) == {}
        assert failing(tokens, use.marks, use.grounds, MARKS) == {}
        if name.endswith("contrast"):
            assert failing(tokens, use.soft, use.grounds, MARKS) == {}


def named(source: str) -> set[str]:
    """The colours that a module takes of the theme."""
    return set(re.findall(r"\b_?tokens\.([a-z_]+)", source))


@pytest.mark.parametrize("path", sorted(UI.rglob("*.py")), ids=lambda path: path.name)
def test_every_colour_in_use_is_said_here(path):
    module = path.relative_to(UI).as_posix()
    if module == "tokens.py":
        return
    uses = USES.get(module, [])
    fronts = set(" ".join(f"{use.words} {use.marks} {use.soft}" for use in uses).split())
    grounds = set(" ".join(use.grounds for use in uses).split())
    taken = named(path.read_text("utf-8"))
    assert taken <= fronts | grounds, f"say in USES what these colours of {module} lie on"
    assert fronts <= taken, f"{module} uses these no longer"


@THEMES
@pytest.mark.parametrize("kind", [*EVENT_KINDS, "of no kind"])
def test_the_marks_of_the_timeline_stand_out_also_where_one_points(tokens, kind):
    inks = Inks(timeline_colours(tokens))
    ink = inks.mark(kind, is_pale=False)
    for ground in (inks.panel, inks.halo):
        assert contrast(ink.line.name(), ground.name()) >= MARKS
        assert contrast(inks.ring.name(), ground.name()) >= MARKS
    assert contrast(inks.text.name(), ink.tint.name()) >= WORDS


@THEMES
def test_the_bars_years_and_edges_of_the_overview_stand_out_in_its_window_and_beside_it(tokens):
    inks = Inks(timeline_colours(tokens))
    for ground in (inks.strip.name(), inks.window.name()):
        assert contrast(inks.quiet.name(), ground) >= WORDS
        for mark in (inks.bar, inks.accent):
            assert contrast(mark.name(), ground) >= MARKS
        pale = contrast(inks.pale_bar.name(), ground)
        assert 1.2 < pale < contrast(inks.bar.name(), ground) / 1.8


@THEMES
@pytest.mark.parametrize("kind", [*EVENT_KINDS, "of no kind"])
def test_the_bars_beside_a_text_stand_out_also_where_they_are_chosen(tokens, kind):
    colours = reader_colours(tokens)
    for ground in (colours.tint, colours.selection):
        soft = softened(ground, colours.page).name()
        assert contrast(tokens.of_event_kind(kind), soft) >= MARKS
        assert contrast(soft, tokens.page) > 1.1


@THEMES
def test_what_is_pale_is_paler_and_is_not_gone(tokens):
    inks = Inks(timeline_colours(tokens))
    whole, pale = (inks.mark("vote", is_pale=one) for one in (False, True))
    ground = QColor(tokens.panel).name()
    assert 1.4 < contrast(pale.line.name(), ground) < contrast(whole.line.name(), ground) / 2
    assert contrast(inks.pale_text.name(), ground) >= MARKS


@THEMES
@pytest.mark.parametrize("ground", ["page", "panel", "window"])
def test_what_is_chosen_or_pointed_at_differs_from_its_ground(tokens, ground):
    """Soft, but there: a chosen row has bold words besides, tinted words have an edge."""
    for name in ("tint", "accent_soft", "selected_text", "hover"):
        assert contrast(getattr(tokens, name), getattr(tokens, ground)) > 1.04, name


class Rule(NamedTuple):
    """A rule of the style sheet for one selector: its type, and what else it asks for."""

    kind: str
    more: frozenset[str]
    values: dict[str, str]


def rules() -> list[Rule]:
    sheet = re.sub(r"/\*.*?\*/", "", STYLE.read_text("utf-8"), flags=re.DOTALL)
    found = []
    for selectors, body in re.findall(r"([^{}]+)\{([^{}]*)\}", sheet):
        values = dict(re.findall(r"([\w-]+)\s*:\s*([^;]+);", body))
        for selector in selectors.split(","):
            kind, more = re.match(
                r"\s*(.*?(?:::[\w-]+)?)((?:\[[^]]*\]|:[\w-]+)*)\s*$", selector
            ).groups()
            asked = re.findall(r"\[[^]]*\]|:[\w-]+", more)
            found.append(Rule(kind.strip(), frozenset(asked), values))
    return found


RULES = rules()


def states() -> list[tuple[str, frozenset[str]]]:
    """Every state of a control for which there is a rule, and any two of them together."""
    found = set()
    for one, other in product(RULES, RULES):
        both = one.more | other.more
        if one.kind == other.kind and sum("[" in part for part in both) < 2:
            found.add((one.kind, both))
    return sorted(found, key=str)


def styled(kind: str, more: frozenset[str], prop: str) -> str:
    """The colour names of a property in a state: of the rule that asks for most, then the last."""
    kinds = (kind, kind.partition("::")[0], kind.rpartition(" ")[2])
    fitting = [
        (kinds.index(rule.kind) * -1, len(rule.more), at, rule.values[prop])
        for at, rule in enumerate(RULES)
        if rule.kind in kinds and rule.more <= more and prop in rule.values
    ]
    return " ".join(re.findall(r"@(\w+)", max(fitting)[-1])) if fitting else ""


@THEMES
def test_every_rule_of_the_style_sheet_can_be_read(tokens):
    for kind, more in states():
        if not {"handle", "separator", "page", "line"} & set(re.split(r"\W+", kind)):
            words = styled(kind, more, "color") or "text"
            ground = styled(kind, more, "background") or ZONES
            assert failing(tokens, words, ground, WORDS) == {}, (kind, more)
            hint = styled(kind, more, "placeholder-text-color")
            assert failing(tokens, hint, ground, WORDS) == {}, (kind, more)
            chosen = styled(kind, more, "selection-color")
            under = styled(kind, more, "selection-background-color")
            assert failing(tokens, chosen, under, WORDS) == {}, (kind, more)


@THEMES
def test_every_ring_of_the_style_sheet_can_be_seen(tokens):
    rings = [(kind, more) for kind, more in states() if ":focus" in more]
    assert len(rings) > 8
    for kind, more in rings:
        (ring,) = styled(kind, more, "border").split()
        around = ZONES if ":checked" in more else f"{ZONES} {styled(kind, more, 'background')}"
        assert failing(tokens, ring, around, MARKS) == {}, (kind, more)


@THEMES
def test_the_bars_of_the_style_sheet_can_be_seen(tokens):
    for kind, more, prop in (
        ("QScrollBar::handle", frozenset(), "background"),
        ("QScrollBar::handle", frozenset([":hover"]), "background"),
        ("QSplitter::handle", frozenset([":hover"]), "background"),
        ("QTabBar::tab", frozenset([":selected"]), "border-bottom"),
    ):
        assert failing(tokens, styled(kind, more, prop), ZONES, MARKS) == {}, kind


@pytest.mark.parametrize("name", [name for name in SETS if "contrast" in name])
def test_in_high_contrast_every_line_can_be_seen_and_words_have_seven_to_one(name):
    tokens = SETS[name]
    grounds = "window panel page hover accent_soft tint selected_text"
    assert failing(tokens, "text quiet", grounds, 7) == {}
    assert failing(tokens, "accent on_accent", "page", 7).keys() == {"on_accent on page"}
    assert failing(tokens, "edge underline mention", grounds, MARKS) == {}
    assert failing(tokens, "rule handle", f"{ZONES} hover", MARKS) == {}
