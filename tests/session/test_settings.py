"""What comes back at the next start; what cannot be read is as if never set."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from desktop_app.session.settings import Settings


@pytest.fixture
def file(tmp_path, qtbot):
    del qtbot
    return tmp_path / "whence" / "settings.ini"


def again(settings, file):
    """The settings of the next start."""
    del settings
    return Settings(file)


def written(file, words):
    """Settings from a file that somebody else has written."""
    file.parent.mkdir(parents=True)
    file.write_text(words, "utf-8")
    return Settings(file)


def test_nothing_is_set_at_first(file):
    settings = Settings(file)
    assert settings.state("geometry").isEmpty()
    assert (settings.theme, settings.scale, settings.recent_files) == ("system", 1.0, [])
    assert not file.exists()


def test_everything_comes_back(file, tmp_path):
    settings = Settings(file)
    settings.save_state("geometry", QByteArray(b"\x00\xff,;"))
    settings.theme = "dark"
    settings.scale = 1.25
    settings.add_recent_file(tmp_path / "a b, c.whence")
    settings.keep_word("entities/words", 'of, "him"; é\t=')
    settings = again(settings, file)
    assert settings.state("geometry") == QByteArray(b"\x00\xff,;")
    assert settings.state("splitter").isEmpty()
    assert (settings.theme, settings.scale) == ("dark", 1.25)
    assert settings.recent_files == [tmp_path / "a b, c.whence"]
    assert settings.word("entities/words") == 'of, "him"; é\t='
    assert settings.word("page") == ""


def test_the_newest_file_comes_first_and_once(file, tmp_path):
    settings = Settings(file)
    for name in ("a", "b", "a"):
        settings.add_recent_file(tmp_path / name)
    assert again(settings, file).recent_files == [tmp_path / "a", tmp_path / "b"]


def test_eight_files_are_remembered(file):
    settings = Settings(file)
    for number in range(12):
        settings.add_recent_file(Path("/x") / str(number))
    assert [path.name for path in settings.recent_files] == [str(n) for n in range(11, 3, -1)]


def test_a_path_from_here_is_remembered_as_a_whole_one(file, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    settings = Settings(file)
    settings.add_recent_file(Path("a.whence"))
    assert settings.recent_files == [tmp_path / "a.whence"]


def test_nothing_of_a_bad_file_is_kept(file, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    settings = Settings(file)
    for name in ("a", "b"):
        settings.add_recent_file(tmp_path / name)
    settings.forget_file(Path("a"))
    settings.forget_file(Path("never-opened"))
    settings = again(settings, file)
    assert settings.recent_files == [tmp_path / "b"]
    settings.forget_file(tmp_path / "b")
    assert again(settings, file).recent_files == []


@pytest.mark.parametrize("scale", ["large", "nan", "inf", "-1", "0", "1e9", "@Invalid()", "1, 2"])
def test_a_size_that_is_none_is_normal(scale, file):
    assert written(file, f"[look]\nscale={scale}\n").scale == 1.0


def test_what_is_of_another_kind_is_as_if_never_set(file):
    settings = written(
        file, "[window]\ngeometry=wide\n[zones]\npage=1, 2\n[files]\nrecent=@Invalid()\n"
    )
    assert settings.state("geometry").isEmpty()
    assert settings.recent_files == []
    assert settings.word("page") == ""


def test_one_file_written_by_hand(file):
    settings = written(file, "[files]\nrecent=/x/a.whence\n")
    assert settings.recent_files == [Path("/x/a.whence")]


def test_a_file_of_something_else(file):
    file.parent.mkdir()
    file.write_bytes(bytes(range(256)))
    settings = Settings(file)
    assert (settings.theme, settings.scale, settings.recent_files) == ("system", 1.0, [])


def test_where_nothing_can_be_kept(file):
    file.mkdir(parents=True)
    settings = Settings(file)
    settings.theme = "dark"
    assert settings.theme == "dark"
    assert Settings(file / "below").scale == 1.0
