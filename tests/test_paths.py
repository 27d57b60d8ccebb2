"""Bundled files are found in a checkout and in an installed package."""

import importlib.util
import shutil
from pathlib import Path

from desktop_app import paths


def test_beside_the_package_in_a_checkout():
    assert paths.resources() == Path(__file__).parents[1] / "resources"
    assert paths.reference() == paths.resources() / "reference.whence"


def test_inside_the_package_where_it_is_installed(tmp_path):
    (tmp_path / "desktop_app" / "resources").mkdir(parents=True)
    copy = shutil.copy(paths.__file__, tmp_path / "desktop_app" / "paths.py")
    spec = importlib.util.spec_from_file_location("installed_paths", copy)
    installed = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(installed)
    assert installed.resources() == tmp_path / "desktop_app" / "resources"
    assert installed.reference() == tmp_path / "desktop_app" / "resources" / "reference.whence"


def test_the_users_settings_follow_the_systems_folders(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert paths.user_settings() == tmp_path / "whence" / "settings.ini"


def test_what_the_user_saves_follows_the_systems_folders(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert paths.saved_filters() == tmp_path / "whence" / "filters"
