"""Where bundled files and the user's own files are."""

from pathlib import Path

from platformdirs import user_config_path, user_data_path

_HERE = Path(__file__).parent


def resources() -> Path:
    """Return the folder of bundled files: inside the installed package, or beside it."""
    installed = _HERE / "resources"
    return installed if installed.is_dir() else _HERE.parent / "resources"


def reference() -> Path:
    """Return the bundled dossier."""
    return resources() / "reference.whence"


def user_settings() -> Path:
    """Return the file in which the user's settings are kept, whether it is there or not."""
    return user_config_path("whence", appauthor=False) / "settings.ini"


def saved_filters() -> Path:
    """Return the folder in which filters are kept that the user has saved."""
    return user_data_path("whence", appauthor=False) / "filters"
