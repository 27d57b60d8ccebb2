#!/usr/bin/env bash
# Proves the wheel: built, installed into a clean environment, and used far from the checkout.
set -euo pipefail
cd "$(dirname "$0")/../.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" wheel -q --no-deps -w "$folder/dist" .
"$folder/venv/bin/pip" install -q "$folder"/dist/whence-*.whl
cd "$folder"
export HOME="$folder/home" QT_QPA_PLATFORM=offscreen DBUS_SESSION_BUS_ADDRESS=disabled:
mkdir -p "$HOME"
"$folder/venv/bin/whence" --version
"$folder/venv/bin/whence" verify
"$folder/venv/bin/whence" info | head -n 1
"$folder/venv/bin/python" - <<'PYTHON'
from pathlib import Path

from PySide6.QtWidgets import QAbstractItemView, QApplication

import desktop_app
from desktop_app.main import build_window

app = QApplication([])
window = build_window(app)
assert "site-packages" in desktop_app.__file__, desktop_app.__file__
assert not (Path(desktop_app.__file__).parent.parent / "resources").exists()
assert window.findChild(QAbstractItemView, "entities").model().rowCount() > 0
assert window.property("visible") is False
print("the wheel opens its bundled reference:", window.windowTitle())
PYTHON
