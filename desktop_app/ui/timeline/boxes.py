"""Rectangles on the screen, in pixels."""

from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle from its left top to its right bottom corner."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Pixels from left to right."""
        return self.right - self.left

    @property
    def middle(self) -> float:
        """Half the height."""
        return (self.top + self.bottom) / 2

    def overlaps(self, other: "Box") -> bool:
        """Whether both share more than an edge."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def distance(self, x: float, y: float) -> float:
        """How far outside a point lies, along the farther axis; 0 inside."""
        return max(self.left - x, x - self.right, self.top - y, y - self.bottom, 0.0)
