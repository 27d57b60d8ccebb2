"""The rows of a comparison before their words are looked up: which claims stand together."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from desktop_app.model.claims import PARTS
from desktop_app.model.comparison import Saying, rank, worst
from desktop_app.model.records import Claim, Difference

_ORDER = ("occurs", "date", "status", "place", "participant", "count", "says", "after")
_DETAILED = {"participant": "part", "count": "unit"}


@dataclass(slots=True)
class Draft:
    """A row that is being put together. Its details are parts, units, a title or a topic.

    `said` are words of which no claim is made.
    """

    property: str
    details: list[str] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    differences: list[Difference] = field(default_factory=list)
    dated: str = ""
    said: list[Saying] = field(default_factory=list)

    def holds_any(self, claims: Iterable[Claim]) -> bool:
        """Whether one of these claims stands in the row."""
        return not {claim.id for claim in self.claims}.isdisjoint(claim.id for claim in claims)


def by_property(claims: Iterable[Claim], differences: Iterable[Difference]) -> list[Draft]:
    """Return a row for each property, part and kind of number, in their natural order.

    Numbers that a difference sets against each other stand in one row, whatever they count.
    """
    set_against = _set_against(differences)
    found: dict[object, Draft] = {}
    for claim in claims:
        property_, detail = _key(claim)
        home = (property_, set_against.get(detail, detail) if property_ == "count" else detail)
        draft = found.setdefault(home, Draft(property_))
        draft.claims.append(claim)
        if detail and detail not in draft.details:
            draft.details.append(detail)
    return sorted(found.values(), key=_place)


def topics(differences: Iterable[Difference]) -> list[Draft]:
    """Return a row for each difference, with all of its claims."""
    return [Draft("difference", [one.topic], list(one.claims), [one]) for one in differences]


def in_order(drafts: Iterable[Draft]) -> list[Draft]:
    """Return the rows with the worst differences first; those without one come last."""
    return sorted(drafts, key=lambda draft: rank(worst(draft.differences)))


def _key(claim: Claim) -> tuple[str, str]:
    """Return in which row a claim stands; how whole a list is belongs to those in it."""
    property_ = "participant" if claim.property == "list" else claim.property
    return property_, str(getattr(claim, _DETAILED.get(property_, ""), ""))


def _set_against(differences: Iterable[Difference]) -> dict[str, int]:
    """Return to which group each unit belongs that a difference sets against others."""
    groups: list[set[str]] = []
    for difference in differences:
        units = {claim.unit for claim in difference.claims if claim.property == "count"}
        touching = [group for group in groups if group & units]
        groups = [group for group in groups if group not in touching]
        groups.append(units.union(*touching))
    return {unit: number for number, group in enumerate(groups) for unit in group}


def _place(draft: Draft) -> tuple[int, int]:
    """Return where a row stands by nature; what is not known comes last."""
    known = _ORDER.index(draft.property) if draft.property in _ORDER else len(_ORDER)
    if draft.property != "participant":
        return known, 0
    part = draft.details[0] if draft.details else ""
    return known, PARTS.index(part) if part in PARTS else len(PARTS)
