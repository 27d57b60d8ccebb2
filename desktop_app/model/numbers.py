"""Numbers for where there is little room."""


def counted(count: int) -> str:
    """Write a number so that it has four characters at most.

    It is cut off and not rounded up: nothing may promise more than there is.

    >>> [counted(one) for one in (12, 940, 1299, 34_567, 1_260_000)]
    ['12', '940', '1.2k', '34k', '1.2M']
    """
    for size, letter in ((1_000_000, "M"), (1_000, "k")):
        if count >= 10 * size:
            return f"{count // size}{letter}"
        if count >= size:
            tenths = count * 10 // size
            return f"{tenths // 10}.{tenths % 10}{letter}"
    return str(count)
