"""Which dossier a file holds."""

from desktop_app.library.library import Library
from desktop_app.library.whereabouts import is_same, uuid_of


def test_the_number_of_a_dossier_is_read_from_its_file(small_dossier):
    with Library.open(small_dossier) as library:
        assert uuid_of(small_dossier) == library.dossier().uuid != ""


def test_what_is_no_dossier_has_none(tmp_path, small_dossier):
    assert uuid_of(tmp_path / "nowhere.whence") == ""
    assert uuid_of(tmp_path) == ""
    cut = tmp_path / "cut.whence"
    cut.write_bytes(small_dossier.read_bytes()[:5000])
    assert uuid_of(cut) == ""


def test_letters_may_have_lost_their_case():
    assert is_same("F6CDB79D", "f6cdb79d")
    assert not is_same("f6cdb79d", "f6cdb79e")
