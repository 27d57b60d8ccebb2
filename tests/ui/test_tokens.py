"""The colours are those of the design."""

import pytest

from desktop_app.ui.tokens import DARK, LIGHT

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
    "term": ("#a7640a", "#e8a94e"),
    "legal": ("#a1454b", "#dd8288"),
    "violence": ("#c0392b", "#ef7a6d"),
    "tint": ("#ffe9a8", "#6b5312"),
    "edge": ("#9a6700", "#e5b53a"),
}
"""In light and dark. The light term is a step darker than first drawn, to be read as words."""


@pytest.mark.parametrize("name", GIVEN)
def test_the_colours_are_those_of_the_design(name):
    assert (getattr(LIGHT, name), getattr(DARK, name)) == GIVEN[name]


def test_kinds_that_are_not_known_are_quiet():
    assert LIGHT.of_event_kind("eclipse") == LIGHT.quiet
    assert DARK.of_entity_kind("ship") == DARK.quiet


def test_an_election_is_a_vote_and_a_toll_is_violence():
    assert LIGHT.of_event_kind("election") == LIGHT.vote
    assert LIGHT.of_event_kind("toll") == LIGHT.violence
    assert LIGHT.of_entity_kind("country") == LIGHT.place
