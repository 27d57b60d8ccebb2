"""Questions about entities."""

from collections import defaultdict

from desktop_app.library.library import Library
from desktop_app.model.errors import NotInDossier
from desktop_app.model.records import Entity, EntityId, SourceId, Span


def all_entities(library: Library) -> list[Entity]:
    """Return every entity with its aliases and counts: the most told first, then by name."""
    aliases: dict[EntityId, list[str]] = defaultdict(list)
    for entity_id, text in library.rows(
        "select entity_id, text from alias where text > '' order by rowid"
    ):
        aliases[entity_id].append(text)
    mentions = library.pairs("select entity_id, count(*) from mention group by entity_id")
    events = library.pairs(
        "select value_entity_id, count(distinct event_id) from claim "
        "where value_entity_id is not null and polarity = 'asserted' group by value_entity_id"
    )
    found = [
        Entity(
            id_,
            slug,
            name,
            kind,
            description,
            aliases=tuple(aliases[id_]),
            mentions=mentions.get(id_, 0),
            events=events.get(id_, 0),
        )
        for id_, slug, name, kind, description in library.rows(
            "select id, slug, name, kind, coalesce(description, '') from entity order by id"
        )
    ]
    return sorted(found, key=lambda entity: (-entity.events, -entity.mentions, entity.name))


def entity(library: Library, entity_id: EntityId) -> Entity:
    """Return one entity."""
    return next(one for one in all_entities(library) if one.id == entity_id)


def entity_names(library: Library) -> dict[EntityId, str]:
    """Return the name of every entity."""
    return library.pairs("select id, name from entity")


def find_entity(library: Library, slug: str) -> EntityId:
    """Return the entity with this slug. Raises `NotInDossier`."""
    rows = library.rows("select id from entity where slug = ?", [slug])
    if not rows:
        raise NotInDossier(noun="entity", slug=slug)
    return EntityId(rows[0][0])


def mention_counts(library: Library, entity_id: EntityId) -> dict[SourceId, int]:
    """Return how often each source names an entity; sources that do not are left out."""
    return library.pairs(
        "select source_id, count(*) from mention where entity_id = ? group by source_id",
        [entity_id],
    )


def mentions_of_entity(library: Library, entity_id: EntityId, source_id: SourceId) -> list[Span]:
    """Return where a source names an entity, by place."""
    rows = library.rows(
        'select start, "end" from mention where entity_id = ? and source_id = ? order by start',
        [entity_id, source_id],
    )
    return [Span(*row) for row in rows]
