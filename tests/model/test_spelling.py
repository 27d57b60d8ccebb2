"""A misspelled word is answered with the names that are likely meant, and with no others."""

import re
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app import paths
from desktop_app.library.entities import all_entities
from desktop_app.library.library import Library
from desktop_app.model.folding import fold
from desktop_app.model.spelling import LONGEST, Spelling


def words_of(*names):
    return [word for name in names for word in re.findall(r"\w+", fold(name))]


@pytest.fixture(scope="module")
def reference():
    """All words of the reference's names, aliases and titles."""
    with Library.open(paths.resources() / "reference.whence") as library:
        entities = all_entities(library)
        titles = [title for (title,) in library.rows("select title from event")]
    named = [name for each in entities for name in (each.name, *each.aliases)]
    return Spelling(words_of(*named, *titles))


MISSPELLED = [
    ("kuczynsky", "kuczynski"),
    ("Kuczynsky", "kuczynski"),
    ("kuczinsky", "kuczynski"),
    ("maduor", "maduro"),
    ("amduro", "maduro"),
    ("naduro", "maduro"),
    ("madúor", "maduro"),
    ("venezeula", "venezuela"),
    ("venezula", "venezuela"),
    ("arreza", "arreaza"),
    ("guaydo", "guaido"),
    ("pompoe", "pompeo"),
    ("colmbia", "colombia"),
    ("braizl", "brazil"),
    ("ferriera", "ferreira"),
    ("limaa", "lima"),
    ("qeru", "peru"),
    ("perru", "peru"),
    ("presidnet", "president"),
]
NOT_LIKELY = [
    "",
    "   ",
    "xqzt",
    "maduro",
    "Guaidó",
    "oaz",
    "prru1",
    "2918",
    "abcdefgh",
    "vegetables",
    "vnzla",
    "a" * (LONGEST + 1),
    "maduor " * 1000,
]


@pytest.mark.parametrize(("word", "name"), MISSPELLED)
def test_the_name_that_is_meant_comes_first(reference, word, name):
    assert reference.likely(word)[0] == name


@pytest.mark.parametrize("word", NOT_LIKELY)
def test_nothing_is_offered_where_nothing_is_likely(reference, word):
    assert reference.likely(word) == []


RANKED = [
    ("venezuala", ["veneruela", "venezuela"], ["venezuela", "veneruela"]),
    ("garzia", ["barzia", "garcia"], ["garcia", "barzia"]),
    ("garzia", ["garcia", "gartia", "gartia"], ["gartia", "garcia"]),
    ("garzia", ["gartia", "garcia"], ["garcia", "gartia"]),
    ("lima", ["lim", "li"], ["lim"]),
]
UNLIKELY = [
    ("lamas", ["lemus"]),
    ("martin", ["matia"]),
    ("garzai", ["barcai"]),
    ("garzaria", ["gurzuriu"]),
    ("limas", ["2lima", "lima5"]),
]


@pytest.mark.parametrize(("word", "names", "likely"), RANKED)
def test_fewer_errors_go_before_the_first_letter_and_that_before_frequency(word, names, likely):
    assert Spelling(names).likely(word) == likely


@pytest.mark.parametrize(("word", "names"), UNLIKELY)
def test_too_many_errors_for_the_length_of_a_word_are_not_likely(word, names):
    assert Spelling(names).likely(word) == []


def test_beside_a_near_name_far_ones_are_not_offered():
    far, near = "constantinoplexy", "constantinople"
    assert Spelling([far]).likely("constantinopel") == [far]
    assert Spelling([far, near]).likely("constantinopel") == [near]


def test_no_more_are_offered_than_are_asked_for():
    names = Spelling(["lema", "lama", "luma", "oima"])
    assert names.likely("lima") == ["lama", "lema", "luma"]
    assert names.likely("lima", most=1) == ["lama"]
    assert names.likely("lima", most=9) == ["lama", "lema", "luma", "oima"]


def test_what_compares_words_is_loaded_only_for_a_misspelling():
    script = (
        "import sys; from desktop_app.model.spelling import Spelling; names = Spelling(['maduro'])\n"
        "names.likely('maduro'); before = 'rapidfuzz' in sys.modules; names.likely('maduor')\n"
        "print(before, 'rapidfuzz' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["False", "True"]


letters = st.text(alphabet="abcxyzáß' -19\u0301\ud800😀", max_size=12)


@given(st.lists(st.one_of(st.text(), letters)), st.one_of(st.text(), letters))
def test_no_word_whatever_raises_and_only_names_are_offered(names, word):
    likely = Spelling(names).likely(word)
    assert len(likely) <= 3
    assert set(likely) <= set(names)
