"""Tables of what was measured, and how it stands to limits and to others."""

from collections.abc import Iterable, Sequence

QUARTERS = {"min": 0, "q1": 0.25, "median": 0.5, "q3": 0.75, "max": 1}
TAIL = {"p50": 0.5, "p90": 0.9, "p99": 0.99, "max": 1}
WIDTH = 38


def table(title: str, shares: dict[str, float], rows: dict[str, Sequence[float]]) -> Iterable[str]:
    """Set rows of values as the shares of them that are asked for."""
    cells = {
        name: [share_below(values, at) for at in shares.values()] for name, values in rows.items()
    }
    return grid(title, list(shares), cells)


def grid(
    title: str, heads: Sequence[str], rows: dict[str, Sequence[float | None]]
) -> Iterable[str]:
    """Set rows of figures under their heads; what is not known is a dash."""
    yield f"{title:{WIDTH}}" + "".join(f"{head:>9}" for head in heads)
    for name, figures in rows.items():
        cells = ("–" if figure is None else f"{figure:.1f}" for figure in figures)
        yield f"{name:{WIDTH}}" + "".join(f"{cell:>9}" for cell in cells)


def share_below(values: Sequence[float], share: float) -> float:
    """Return where `share` of the values lie below, in proportion between two of them."""
    ordered = sorted(values)
    place = share * (len(ordered) - 1)
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)


def pair_ratios(values: Sequence[float], others: Sequence[float]) -> list[float]:
    """Return how many times the other each value is."""
    return [one / other for one, other in zip(values, others, strict=True)]


def verdict(value: float, limit: float, unit: str = "") -> str:
    """Hold a figure against its limit."""
    held = "within" if value <= limit else "OVER"
    return f"{value:.2f}{unit} is {held} the limit of {limit}{unit}"


def at_least(value: float, least: float, unit: str = "") -> str:
    """Hold a figure against what it must reach."""
    held = "within" if value >= least else "UNDER"
    return f"{value:,.0f}{unit} is {held} the limit of {least:,}{unit}"


def distance(value: float, peers: dict[str, float]) -> str:
    """Say how many times the others' figures one is."""
    return ", ".join(f"{value / figure:.2f} times {name}" for name, figure in peers.items())
