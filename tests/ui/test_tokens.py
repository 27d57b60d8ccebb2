"""Words can be read and marks be seen on every ground, in light and in dark (WCAG 2.2)."""

import pytest

from desktop_app.model.records import ENTITY_KINDS, EVENT_KINDS
from desktop_app.ui.tokens import DARK, LIGHT, Tokens

GIVEN = {
    "window": ("#f6f5f2", "#1b1d20"),
    "panel": ("#fbfaf8", "#212428"),
    "page": ("#ffffff", "#26292e"),
    "rule": ("#e2dfd8", "#34383e"),
    "text": ("#1f2328", "#e4e2dd"),
    "quiet": ("#5f646c", "#a0a4aa"),
    "accent": ("#2f5d8c", "#8ab8e6"),
    "statement": ("#2f6db0", "#6ea8e6"),
    "meeting": ("#1f7a5c", "#5fc4a2"),
    "vote": ("#8a5fb0", "#bd97e0"),
    "term": ("#a8650a", "#e8a94e"),
    "legal": ("#a1454b", "#dd8288"),
    "violence": ("#c0392b", "#ef7a6d"),
    "tint": ("#ffe9a8", "#6b5312"),
    "edge": ("#9a6700", "#e5b53a"),
}
"""What PRODUCT.md gives, in light and dark."""

BOTH = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
WORDS, MARKS = 4.5, 3.0


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels]
    return sum(share * one for share, one in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def failing(tokens: Tokens, pairs: list[tuple[str, str]], least: float) -> dict:
    found = {
        f"{front} on {ground}": contrast(getattr(tokens, front), getattr(tokens, ground))
        for front, ground in pairs
    }
    return {pair: round(ratio, 2) for pair, ratio in found.items() if ratio < least}


def test_black_on_white_is_21_to_1():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("name", GIVEN)
def test_the_colours_are_those_of_the_design(name):
    assert (getattr(LIGHT, name), getattr(DARK, name)) == GIVEN[name]


@BOTH
def test_words_can_be_read_on_every_ground(tokens):
    grounds = ("window", "panel", "page", "hover")
    pairs = [(front, ground) for front in ("text", "quiet", "accent") for ground in grounds]
    assert failing(tokens, pairs, WORDS) == {}


@BOTH
def test_words_can_be_read_on_every_mark(tokens):
    pairs = [
        ("text", "tint"),
        ("text", "accent_soft"),
        ("text", "selected_text"),
        ("accent", "accent_soft"),
        ("quiet", "accent_soft"),
        ("on_accent", "accent"),
    ]
    assert failing(tokens, pairs, WORDS) == {}


@BOTH
def test_the_marks_in_the_text_can_be_seen(tokens):
    pairs = [("edge", "page"), ("underline", "page"), ("quiet", "page"), ("edge", "tint")]
    assert failing(tokens, pairs, MARKS) == {}


@BOTH
@pytest.mark.parametrize("kind", EVENT_KINDS)
def test_the_marks_of_events_can_be_seen(tokens, kind):
    assert contrast(tokens.of_event_kind(kind), tokens.panel) >= MARKS


@BOTH
@pytest.mark.parametrize("kind", ENTITY_KINDS)
def test_the_marks_of_entities_can_be_seen(tokens, kind):
    assert contrast(tokens.of_entity_kind(kind), tokens.panel) >= MARKS


def test_kinds_that_are_not_known_are_quiet():
    assert LIGHT.of_event_kind("eclipse") == LIGHT.quiet
    assert DARK.of_entity_kind("ship") == DARK.quiet


def test_an_election_is_a_vote_and_a_toll_is_violence():
    assert LIGHT.of_event_kind("election") == LIGHT.vote
    assert LIGHT.of_event_kind("toll") == LIGHT.violence
    assert LIGHT.of_entity_kind("country") == LIGHT.place
