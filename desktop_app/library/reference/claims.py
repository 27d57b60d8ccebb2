"""Writing claims: which one is preferred, who says it, and by which steps it was inferred."""

from collections import Counter
from collections.abc import Iterable, Sequence

from desktop_app.library.reference.curated import CuratedReason
from desktop_app.library.reference.rows import Passages, Row, Rows
from desktop_app.model.errors import CurationError

Subject = dict[str, int]
"""What a claim is about: `{"event_id": 3}`, or `entity_id`, or `source_id`."""

_EMPTY: Row = {
    "event_id": None,
    "entity_id": None,
    "source_id": None,
    "part": "",
    "value": "",
    "value_entity_id": None,
    "value_event_id": None,
    "amount_min": None,
    "amount_max": None,
    "unit": "",
    "polarity": "asserted",
    "passage_id": None,
    "rank": "normal",
    "origin": "curator",
}


class Claims:
    """The claims about one subject. The first of each value that is shown is preferred."""

    def __init__(self, rows: Rows, subject: Subject) -> None:
        self._rows = rows
        self._subject = subject
        self._preferred: dict[tuple[object, ...], int] = {}
        self._chosen: dict[str, str] = {}
        self._entity_ids: dict[str, int | None] = {}
        self._steps: Counter[int] = Counter()

    def choose(self, property_: str, value: str, entity_id: int | None = None) -> None:
        """Say which value of `property_` is the chosen one; others are not preferred.

        `entity_id` is the entity that the value names, if it names one.
        """
        self._chosen[property_] = value
        self._entity_ids[property_] = entity_id

    def add(self, property_: str, speakers: Sequence[int] = (), **values: object) -> int:
        """Add a claim, said by `speakers` (entity ids, nearest to the paper first)."""
        row = {**_EMPTY, **self._subject, "property": property_, **values}
        key = (property_, row["part"], row["value"])
        is_open = key not in self._preferred and row["polarity"] == "asserted"
        if is_open and self._chosen.get(property_, row["value"]) == row["value"]:
            row["rank"] = "preferred"
        claim_id = self._rows.add("claim", **row)
        if row["rank"] == "preferred":
            self._preferred[key] = claim_id
        for position, entity_id in enumerate(speakers, 1):
            self._rows.add_plain(
                "attribution",
                claim_id=claim_id,
                position=position,
                entity_id=entity_id,
                passage_id=row["passage_id"],
            )
        return claim_id

    def preferred(self, property_: str) -> int | None:
        """Return the preferred claim of the chosen value of `property_`."""
        return self._preferred.get((property_, "", self._chosen[property_]))

    def add_reasons(self, passages: Passages, reasons: Iterable[CuratedReason]) -> None:
        """Attach each step to the preferred claim of its property, which is made if need be."""
        for reason in reasons:
            claim_id = self.preferred(reason.of)
            if claim_id is None:
                claim_id = self._infer(reason.of)
            self.attach(claim_id, passages, reason)

    def explain(
        self, claim_id: int, of: str, passages: Passages, reasons: Iterable[CuratedReason]
    ) -> None:
        """Attach to a claim those of its passage's reasons that are about `of`."""
        for reason in reasons:
            if reason.of == of:
                self.attach(claim_id, passages, reason)

    def attach(self, claim_id: int, passages: Passages, reason: CuratedReason) -> None:
        """Attach a step to a claim, after those that it has."""
        self._steps[claim_id] += 1
        self._rows.add_plain(
            "reason",
            claim_id=claim_id,
            position=self._steps[claim_id],
            passage_id=passages.passage(reason.quotation) if reason.quotation else None,
            text=reason.text,
        )

    def _infer(self, property_: str) -> int:
        value, entity_id = self._chosen[property_], self._entity_ids[property_]
        return self.add(property_, value=value, value_entity_id=entity_id)

    def require(self, property_: str, file: str, entry: str) -> None:
        """Raise where the chosen value of `property_` is neither stated nor inferred."""
        value = self._chosen[property_]
        if value and self.preferred(property_) is None:
            detail = f"{property_} “{value}” is stated by no passage and has no reason"
            raise CurationError(file=file, entry=entry, detail=detail)
