"""Who and what the articles name, told apart, at the right places, and found by the right name."""

import re
from itertools import pairwise

import pytest

from desktop_app.library.entities import find_entity
from desktop_app.library.search.searcher import search
from desktop_app.model.folding import fold

PRONOUNS = {
    "he", "him", "his", "himself", "she", "her", "it", "its", "itself", "they", "them", "their",
    "themselves", "we", "us", "our", "who", "whom", "whose", "which", "that", "this", "those",
}  # fmt: skip
AS_WRITTEN = [
    ("Kuczysnki", "lima-declaration", "Kuczynski", "pedro-pablo-kuczynski"),
    ("Kuczynski", "lima-declaration", "Kuczynski", "pedro-pablo-kuczynski"),
    ("Munoz", "lima-declaration", "Muñoz", "heraldo-munoz"),
    ("Nicolás Maduro", "thirteen-nations", "Nicolás Maduro", "nicolas-maduro"),
    ("Nicolas Maduro", "guatemala-statement", "Nicolás Maduro", "nicolas-maduro"),
    ("Nicolas Maduro", "oas-vote", "Nicolás Maduro", "nicolas-maduro"),
    ("Group of Lima", "oas-vote", "Lima Group", "lima-group"),
    ("St. Lucia", "thirteen-nations", "Saint Lucia", "saint-lucia"),
    ("l Nacional", "oas-vote", "El Nacional", "el-nacional"),
    ("Hugo Chavez", "guatemala-statement", "Chávez", "hugo-chavez"),
    ("Juan Guaido", "guatemala-statement", "Guaidó", "juan-guaido"),
    ("Delcy Rodriguez", "lima-declaration", "Delcy Rodríguez", "delcy-rodriguez"),
    ("Bruno Rodriguez", "lima-declaration", "Bruno Rodríguez", "bruno-rodriguez"),
    ("Maria Angela Holguin", "lima-declaration", "María Ángela Holguín", "maria-angela-holguin"),
    ("Aristobulo Isturiz", "lima-declaration", "Istúriz", "aristobulo-isturiz"),
    ("Carmen Melendez", "lima-declaration", "Meléndez", "carmen-melendez"),
]


@pytest.fixture(scope="module")
def named(texts, namings):
    """`named(pattern)`: source, words and who is named there, for each place where it is found."""

    def find(pattern):
        return [
            (source, found.group(), [one.entity for one in namings if touches(one, source, found)])
            for source, words in texts.items()
            for found in re.finditer(pattern, words)
        ]

    return find


def touches(naming, source, found):
    """Whether a naming has a character of what was found."""
    return naming.source == source and naming.start < found.end() and found.start() < naming.end


@pytest.mark.parametrize(
    ("pattern", "entity", "times"),
    [
        (r"\bLima Group\b|\bGroup of Lima\b", "lima-group", 8),
        (r"(?<!Group of )\bLima\b(?! Group)", "lima", 6),
        (r"\bGuatemala City\b", "guatemala-city", 1),
        (r"\bGuatemala\b(?! City)", "guatemala", 2),
        (r"\bNational Assembly\b", "national-assembly", 3),
        (r"\bcongress\b", "national-assembly", 3),
        (r"\bConstituent Assembly\b", "constituent-assembly", 10),
        (r"\bsuper-body\b", "constituent-assembly", 1),
        (r"\bWashington\b(?! ?,)", "united-states", 1),
        (r"\bWashington, D\.C\.", "washington-dc", 1),
        (r"\bforeign minister\b(?= of Peru)", "peru-foreign-minister-2019", 1),
        (r"(?<=Brazil’s )foreign minister\b", "brazil-foreign-minister-2019", 1),
        (r"\bLuna\b", "ricardo-luna", 2),
        (r"\bAloysio Ferreira\b", "aloysio-ferreira", 2),
        (r"\bBruno Rodriguez\b", "bruno-rodriguez", 2),
        (r"\bDelcy Rodriguez\b", "delcy-rodriguez", 1),
        (r"\bUnited Nations refugee agency\b", "un-refugee-agency", 1),
    ],
)
def test_a_name_is_always_that_of_the_same_one(pattern, entity, times, named):
    found = named(pattern)
    assert [one for one in found if one[2] != [entity]] == []
    assert len(found) == times


def test_washington_is_the_government_in_one_report_and_the_city_in_another(named):
    assert sorted((source, who) for source, _, who in named(r"\bWashington\b")) == [
        ("lima-declaration", ["united-states"]),
        ("oas-vote", ["washington-dc"]),
    ]


@pytest.mark.parametrize("minister", ["peru-foreign-minister-2019", "brazil-foreign-minister-2019"])
def test_the_unnamed_ministers_are_those_of_one_report(minister, namings):
    assert {one.source for one in namings if one.entity == minister} == {"thirteen-nations"}


def test_the_report_from_lima_names_the_bloc_only_by_what_it_is(namings):
    words = [
        one.words
        for one in namings
        if (one.entity, one.source) == ("lima-group", "lima-declaration")
    ]
    assert len(words) >= 5
    assert [one for one in words if "Lima" in one] == []
    assert all(re.search("bloc|group", one) for one in words)


def test_possessive_endings_are_outside_names(namings):
    assert [one for one in namings if re.search(r"['’]s?$", one.words)] == []


def test_names_are_whole_words(namings, texts):
    cut = [
        one
        for one in namings
        if re.search(r"\w", texts[one.source][one.start - 1 : one.start] if one.start else "")
        or re.match(r"\w", texts[one.source][one.end :])
        or one.words != one.words.strip()
    ]
    assert cut == []


def test_the_longest_name_wins_so_that_no_two_overlap(namings):
    overlapping = [
        (one, following)
        for one, following in pairwise(namings)
        if one.source == following.source and following.start < one.end
    ]
    assert overlapping == []


def test_pronouns_are_no_names(namings):
    found = [one for one in namings if not one.words.isupper() and fold(one.words) in PRONOUNS]
    assert found == []


def test_wikidata_ids_stay_empty(reference):
    assert reference.rows("select slug from entity where coalesce(wikidata, '') != ''") == []


@pytest.mark.parametrize(("written", "source", "right", "slug"), AS_WRITTEN)
def test_a_name_as_it_is_written_is_a_naming(written, source, right, slug, namings):
    words = [one.words for one in namings if (one.entity, one.source) == (slug, source)]
    assert any(written in one for one in words), right


@pytest.mark.parametrize(("written", "source", "right", "slug"), AS_WRITTEN)
def test_search_finds_it_by_its_right_name_and_as_it_is_written(
    written, source, right, slug, reference
):
    for query in (right, written):
        first = search(reference, query).groups[0].hits[0]
        assert (first.noun, first.ref) == ("entity", find_entity(reference, slug)), (query, source)
