"""The Lima Group: how many, who signed when, what lists mean, and who met whom unnamed."""

import pytest

from desktop_app.library.entities import all_entities, find_entity
from desktop_app.library.events import find_event
from desktop_app.library.lists import standing
from desktop_app.library.sources import find_source

ELEVEN = {
    "argentina", "brazil", "canada", "chile", "colombia", "costa-rica", "guatemala", "honduras",
    "panama", "paraguay", "peru",
}  # fmt: skip
THIRTEEN = ELEVEN | {"guyana", "saint-lucia"}
WHERE_SAID = (
    "select distinct entity.slug, source.slug from claim "
    "join entity on entity.id = value_entity_id join passage on passage.id = passage_id "
    "join source on source.id = passage.source_id "
    "where entity.slug in (select value from json_each(?))"
)


@pytest.fixture(scope="module")
def slugs(reference):
    """The slug of every entity, by id."""
    return {one.id: one.slug for one in all_entities(reference)}


@pytest.mark.parametrize(
    ("source", "words", "number"),
    [
        ("lima-declaration", "17-member", 17),
        ("thirteen-nations", "Thirteen nations", 13),
        ("oas-vote", "thirteen nations", 13),
    ],
)
def test_how_many_nations_each_report_counts(source, words, number, reference):
    found = reference.rows(
        "select amount_min, amount_max from claim join passage on passage.id = passage_id "
        "where property = 'count' and value = ? and passage.source_id = ?",
        [words, find_source(reference, source)],
    )
    assert set(found) == {(number, number)}


@pytest.mark.parametrize(
    ("slug", "source", "signatories"),
    [
        ("thirteen-nations-statement", "thirteen-nations", THIRTEEN),
        ("thirteen-nations-statement", "oas-vote",
         {"argentina", "brazil", "chile", "colombia", "peru"}),
        ("guatemala-statement", "guatemala-statement", ELEVEN),
        ("lima-declaration-2017", "lima-declaration",
         {"argentina", "brazil", "canada", "chile", "colombia", "mexico"}),
    ],
)  # fmt: skip
def test_who_signed_in_which_report(slug, source, signatories, claimed, slugs):
    found = claimed(slug, "participant", source)
    signed = [slugs[one.entity_id] for one in found if one.part == "signatory" and not one.denied]
    assert sorted(signed) == sorted(signatories)


def test_who_has_a_part_in_one_report_only(reference):
    """Mexico in that of 2017; Guyana and Saint Lucia in that of 4 January 2019."""
    rows = reference.rows(WHERE_SAID, ['["mexico", "guyana", "saint-lucia"]'])
    assert set(rows) == {
        ("mexico", "lima-declaration"),
        ("guyana", "thirteen-nations"),
        ("saint-lucia", "thirteen-nations"),
    }


@pytest.mark.parametrize(
    ("slug", "source", "kind"),
    [
        ("thirteen-nations-statement", "thirteen-nations", "complete"),
        ("thirteen-nations-statement", "oas-vote", "partial"),
        ("guatemala-statement", "guatemala-statement", "complete"),
        ("lima-declaration-2017", "lima-declaration", "partial"),
    ],
)
def test_a_list_introduced_by_including_is_not_complete(slug, source, kind, claimed):
    lists = [one for one in claimed(slug, "list", source) if one.part == "signatory"]
    assert {one.value for one in lists} == {kind}
    assert all(("including" in one.passage.quote) == (kind == "partial") for one in lists)


def test_no_list_with_including_is_called_complete(reference):
    rows = reference.rows(
        "select value, quote from claim join passage on passage.id = passage_id "
        "where property = 'list' and quote like '%including%'"
    )
    assert {value for value, _ in rows} == {"partial"}


@pytest.mark.parametrize(
    ("slug", "entity", "part", "source", "meaning"),
    [
        ("thirteen-nations-statement", "guyana", "signatory", "thirteen-nations", "named"),
        ("thirteen-nations-statement", "guyana", "signatory", "oas-vote", "not in a partial list"),
        ("thirteen-nations-statement", "mexico", "signatory", "thirteen-nations",
         "not in a complete list"),
        ("thirteen-nations-statement", "mexico", "signatory", "guatemala-statement",
         "source silent"),
        ("guatemala-statement", "guyana", "signatory", "guatemala-statement",
         "not in a complete list"),
        ("lima-declaration-2017", "peru", "signatory", "lima-declaration",
         "not in a partial list"),
        ("lima-group-members", "united-states", "member", "thirteen-nations", "said not to"),
    ],
)  # fmt: skip
def test_what_it_means_not_to_be_named(slug, entity, part, source, meaning, reference):
    event, somebody = find_event(reference, slug), find_entity(reference, entity)
    found = standing(reference, event, somebody, part)
    assert found[find_source(reference, source)] == meaning


def test_the_united_states_are_said_not_to_be_part_of_the_group(reference):
    rows = reference.rows(
        "select quote from claim join passage on passage.id = passage_id "
        "join entity on entity.id = value_entity_id "
        "where property = 'participant' and polarity = 'denied' and entity.slug = 'united-states'"
    )
    assert any("is not part of the Lima Group" in quote for (quote,) in rows)


@pytest.mark.parametrize(
    ("slug", "country"),
    [("pompeo-meets-peru-minister", "Peru"), ("pompeo-meets-brazil-minister", "Brazil")],
)
def test_the_minister_whom_pompeo_met_is_unnamed(slug, country, claimed, reference):
    met = {one.entity_id for one in claimed(slug, "participant") if one.part == "participant"}
    (minister,) = met - {find_entity(reference, "mike-pompeo")}
    (found,) = [one for one in all_entities(reference) if one.id == minister]
    assert "not named" in found.name
    assert country in found.name


def test_the_ministers_of_2017_have_no_part_in_2019(reference):
    rows = reference.rows(WHERE_SAID, ['["ricardo-luna", "aloysio-ferreira"]'])
    assert set(rows) == {
        ("ricardo-luna", "lima-declaration"),
        ("aloysio-ferreira", "lima-declaration"),
    }
