"""The bundled reference, open, and short ways of asking it what it holds."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest

from desktop_app import paths
from desktop_app.library.claims import claims_of_event, claims_of_source
from desktop_app.library.entities import all_entities
from desktop_app.library.events import event, find_event
from desktop_app.library.library import Library
from desktop_app.library.sources import all_sources, find_source, mentions, text
from desktop_app.model.records import Claim, Event


class Naming(NamedTuple):
    """A mention in the reference: who, in which source, where, in which words."""

    entity: str
    source: str
    start: int
    end: int
    words: str


@pytest.fixture(scope="module")
def reference() -> Iterator[Library]:
    """The bundled reference, opened as the window opens it."""
    with Library.open(paths.reference(), immutable=True) as opened:
        yield opened


@pytest.fixture(scope="module")
def texts(reference: Library) -> dict[str, str]:
    """The texts of the articles, by the slugs of their sources."""
    return {one.slug: text(reference, one.id) for one in all_sources(reference)}


@pytest.fixture(scope="module")
def namings(reference: Library, texts: dict[str, str]) -> list[Naming]:
    """Every mention, by source and place."""
    slugs = {one.id: one.slug for one in all_entities(reference)}
    return [
        Naming(slugs[entity], source, start, end, words[start:end])
        for source, words in texts.items()
        for entity, start, end in mentions(reference, find_source(reference, source))
    ]


@pytest.fixture(scope="module")
def told(reference: Library) -> Callable[[str], Event]:
    """`told(slug)` is an event with its chosen values."""
    return lambda slug: event(reference, find_event(reference, slug))


@pytest.fixture(scope="module")
def claimed(reference: Library) -> Callable[..., list[Claim]]:
    """`claimed(slug, property)` are the claims about an event; with `source` and `words`, only
    those that stand on words of that source in which these words are found."""

    def find(slug: str, property_: str, source: str = "", words: str = "") -> list[Claim]:
        found = claims_of_event(reference, find_event(reference, slug))
        wanted = find_source(reference, source) if source else None
        return [
            one
            for one in found
            if one.property == property_
            and (wanted is None or (one.passage and one.passage.source_id == wanted))
            and (not words or (one.passage and words in one.passage.quote))
        ]

    return find


@pytest.fixture(scope="module")
def grounds(reference: Library) -> Callable[..., list[tuple[str, str]]]:
    """`grounds(event=…)` or `grounds(source=…)` are the words on which the reasons for its date
    stand, each with the slug of the source in which they stand, in order."""
    slugs = {one.id: one.slug for one in all_sources(reference)}

    def find(*, event: str = "", source: str = "") -> list[tuple[str, str]]:
        claims = (
            claims_of_event(reference, find_event(reference, event))
            if event
            else claims_of_source(reference, find_source(reference, source))
        )
        (date,) = [one for one in claims if one.property in ("date", "published") and one.preferred]
        return [
            (slugs[step.passage.source_id], step.passage.quote)
            for step in date.reasons
            if step.passage
        ]

    return find
