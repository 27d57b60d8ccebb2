"""What the panel of a dossier shows, by the slugs of its events."""


def pale(panel):
    """Return the slugs of the events that are painted pale."""
    plot = panel.plot
    return {panel.tell(place).slug for place in range(plot.chronology.size) if plot.is_pale(place)}


def slugs(panel):
    """Return the slugs of all events that are drawn, by time."""
    return [panel.tell(place).slug for place in range(panel.plot.chronology.size)]


def at(panel, slug):
    """Return the middle of an event's mark."""
    return panel.rect_of(slugs(panel).index(slug)).center()


def told(panel, slug):
    return panel.tell(slugs(panel).index(slug))


def mark(panel, slug):
    """Return how an event is marked."""
    (spot,) = panel.scene().spots_of(panel.plot.chronology.ids[slugs(panel).index(slug)])
    return spot.mark


def lane(panel, slug):
    """Return the names of the lanes in which an event lies."""
    numbers = panel.plot.lanes_of(slugs(panel).index(slug))
    return [panel.plot.lanes[number].title for number in numbers]
