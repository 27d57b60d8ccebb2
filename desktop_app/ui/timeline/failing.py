"""Painting goes on where what is to be painted cannot be read, and that is told once."""

from collections.abc import Callable
from types import TracebackType

from desktop_app.library.damage import ODD


class Failing:
    """Surrounds what reads: `with failing:` ends it where it meets damage, and tells the first."""

    def __init__(self, tell: Callable[[BaseException], None]) -> None:
        self._tell = tell
        self._is_told = False

    def forget(self) -> None:
        """Tell again: other things are read."""
        self._is_told = False

    def __enter__(self) -> None:
        pass

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        if not isinstance(error, ODD):
            return False
        if not self._is_told:
            self._is_told = True
            self._tell(error)
        return True
