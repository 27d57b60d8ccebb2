"""A text is its terms: whatever it is written with, and each letter knows where it stands."""

from unicodedata import normalize

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop_app.model.terms import indexed, level, levelled, terms

ODD = "aAáeEx sS'’“\"`-–\0\n\t\u00a0\u0301\u20dd\u200d\u00adæÆßﬀﬁİł½²٣ⅷ日本かｶ㍍กิ็ไท한🌊\ud800ﷺ…"
TEXTS = st.text(st.sampled_from(ODD), max_size=40) | st.text(max_size=30)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nicolás Maduro’s “ally”", "nicolas maduro ally"),
        ("NICOLÁS MADURO", "nicolas maduro"),
        ("nicola\u0301s", "nicolas"),
        ("maduro's, maduro‘s; maduro`s", "maduro maduro maduro"),
        ("the nations’ vice–president", "the nations vice president"),
        ("O’Brien O'Brien’s", "o brien o brien"),
        ("U.S. S.O.S", "u s s o s"),
        ("2,4 per cent on 2018-09-26", "2 4 per cent on 2018 09 26"),
        ("‘s ’s s", "s"),
        ("soft\u00adware zero\u200dwidth", "software zerowidth"),
        ("Straße STRASSE ﬁve Łódź Ærøsund", "strasse strasse five lodz aerosund"),
        ("a\0b a\u00a0b a\u2028b", "a b a b a b"),
        ("日本 ニュース ni", "日 本 ニ ュ ー ス ni"),
        ("ก็ ไทย", "ก็ ไทย"),
        ("한국 हिन्दी ﷺ", "한국 हिनदी صلى الله عليه وسلم"),
        ("ｶﾞ㍍", "カ メ ー ト ル"),
        ("² ½ ⅷ", "2 1 2 viii"),
        ("🌊 \ud800 … — “”", ""),
        ("", ""),
    ],
)
def test_the_terms_of_a_text(text, found):
    assert " ".join(terms(text)) == normalize("NFKD", found)


@pytest.mark.parametrize(
    ("text", "possessives"),
    [
        ("Maduro’s", "maduros"),
        ("Peru's and Lima’s", "perus limas"),
        ("the nations’ own", ""),
        ("Maduro’sx x's y", "xs"),
        ("a’s’s ’s", "ss"),
        ("no ending", ""),
    ],
)
def test_the_forms_of_possessives_are_known_besides(text, possessives):
    assert indexed(text).possessives == possessives


@given(TEXTS)
@example("\ud800")
@example("’s" * 9)
def test_whatever_a_text_holds_it_has_terms(text):
    words, forms = indexed(text)
    assert set(words) & set("'\"\0\n\t") == set()
    assert set(forms) & set("'\"\0\n\t") == set()
    assert all(form.endswith("s") for form in forms.split())
    assert terms(words) == terms(text)


@given(TEXTS)
def test_every_letter_of_the_words_comes_from_a_place_in_the_text(text):
    found = levelled(text)
    assert found.words == level(text)
    places = [found.place(at) for at in range(len(found.words))]
    assert places == sorted(places)
    assert places[-1] == len(text)
    assert all(0 <= place < len(text) for place in places[:-1])


@given(TEXTS)
def test_what_a_term_comes_from_has_that_term(text):
    found = levelled(text)
    start = 0
    for word in found.words.split():
        start = found.words.index(word, start)
        end = start + len(word)
        written = text[found.place(start) : found.place(end - 1) + 1]
        assert word in level(written)
        start = end


@given(TEXTS, TEXTS)
def test_texts_side_by_side_have_the_terms_of_both(one, other):
    assert terms(f"{one} {other}") == terms(one) + terms(other)


@given(TEXTS)
def test_case_does_not_count(text):
    assert terms(text.casefold()) == terms(text)
