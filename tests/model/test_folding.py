import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.model.folding import fold


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("nicolas maduro", "Nicolás Maduro"),
        ("MUNOZ", "Muñoz"),
        ("maduro's", "Maduro’s"),
        ("maduro`s", "Maduro´s"),
        ('"bolivarian"', "“Bolivarian”"),
        ("two-thirds", "two–thirds"),
        ("st. lucia", "St.\u00a0Lucia"),
        ("lima group", "  Lima \n Group "),
        ("lodz", "Łódź"),
        ("strasse", "Straße"),
        ("aerosund", "Ærøsund"),
        ("i", "İ"),
    ],
)
def test_people_find_what_they_type_without_accents_and_case(typed, written):
    assert fold(typed) == fold(written)


def test_different_names_stay_different():
    assert fold("Lima Group") != fold("Lima")
    assert fold("日本") == "日本"


@given(st.text())
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet=st.characters(codec="ascii")))
def test_the_short_way_for_plain_text_gives_the_same(text):
    assert fold(text) == fold(text + " ’").removesuffix("'").strip()
