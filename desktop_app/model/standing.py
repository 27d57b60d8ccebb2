"""What several sources say together of how somebody stands to a part in an event."""

from collections.abc import Iterable

from desktop_app.model.claims import Standing

STRONGEST_FIRST: tuple[Standing, ...] = (
    "named",
    "said not to",
    "not in a complete list",
    "not in a partial list",
    "source silent",
)
"""The standings by how much they say: silence says nothing, and a partial list next to nothing."""
_AGAINST: tuple[Standing, ...] = ("said not to", "not in a complete list")


def together(standings: Iterable[Standing]) -> tuple[Standing, ...]:
    """Return the strongest standing; where another source speaks against a naming, that as well.

    A source that is silent, or whose list is partial, contradicts nobody.

    >>> together(["not in a partial list", "named"])
    ('named',)
    >>> together(["named", "not in a complete list"])
    ('named', 'not in a complete list')
    >>> together([])
    ('source silent',)
    """
    said = set(standings)
    found = [one for one in STRONGEST_FIRST if one in said]
    if not found:
        return ("source silent",)
    against = _AGAINST if found[0] == "named" else ()
    return (found[0], *(one for one in found[1:] if one in against))
