"""Questions about entities."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from desktop_app.library.library import Library, Row, listed
from desktop_app.model.errors import NotInDossier
from desktop_app.model.records import Entity, EntityId, SourceId, Span

_SELECT = (
    "select id, slug, name, kind, coalesce(description, ''), coalesce((select number from tally "
    "where noun = 'entity' and ref = entity.id and what = 'mentions'), 0), coalesce((select number "
    "from tally where noun = 'entity' and ref = entity.id and what = 'events'), 0) from entity "
)


def all_entities(library: Library) -> list[Entity]:
    """Return every entity with its aliases and counts: the most told first, then by name."""
    aliases: dict[EntityId, list[str]] = defaultdict(list)
    for entity_id, text in library.rows(
        "select entity_id, text from alias where text > '' order by rowid"
    ):
        aliases[entity_id].append(text)
    found = [_entity(row, aliases[row[0]]) for row in library.rows(_SELECT + "order by id")]
    return sorted(found, key=lambda entity: (-entity.events, -entity.mentions, entity.name))


def entity(library: Library, entity_id: EntityId) -> Entity:
    """Return one entity."""
    aliases = library.rows(
        "select text from alias where entity_id = ? and text > '' order by rowid", [entity_id]
    )
    row = library.row(_SELECT + "where id = ?", [entity_id])
    return _entity(row, [text for (text,) in aliases])


def names_by_kind(library: Library, entity_id: EntityId) -> dict[str, list[str]]:
    """Return the other names of an entity by kind of name, each once, as the dossier lists them."""
    found: dict[str, list[str]] = {}
    for kind, text in library.rows(
        "select coalesce(kind, ''), text from alias where entity_id = ? and text > '' "
        "group by kind, text order by min(rowid)",
        [entity_id],
    ):
        found.setdefault(kind, []).append(text)
    return found


def entity_name(library: Library, entity_id: EntityId) -> str:
    """Return the name of one entity."""
    return str(library.row("select name from entity where id = ?", [entity_id])[0])


def entity_names(library: Library) -> dict[EntityId, str]:
    """Return the name of every entity."""
    return library.pairs("select id, name from entity")


def names_of(library: Library, ids: Iterable[EntityId | None]) -> dict[EntityId, str]:
    """Return the names of some entities; None is passed over."""
    return library.pairs(
        "select id, name from entity where id in (select value from json_each(?))", [listed(ids)]
    )


def count_events(library: Library, entity_id: EntityId) -> int:
    """Return in how many events an entity took part, or how many were there."""
    return library.tally("entity", entity_id).get("events", 0)


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


def mentions_of_entity(
    library: Library, entity_id: EntityId, source_id: SourceId, most: int = -1
) -> list[Span]:
    """Return where a source names an entity, by place: all of it, or `most` places."""
    rows = library.rows(
        'select start, "end" from mention where entity_id = ? and source_id = ? '
        "order by start limit ?",
        [entity_id, source_id, most],
    )
    return [Span(*row) for row in rows]


def _entity(row: Row, aliases: Sequence[str]) -> Entity:
    id_, slug, name, kind, description, mentions, events = row
    return Entity(id_, slug, name, kind, description, tuple(aliases), mentions, events)
