"""Sizes as they are written on a command line."""


def entry_count(text):
    """`1k` → 1000, `1m` → 1000000, `2500` → 2500; a ValueError for anything else or below 100."""
    factor = {"k": 1_000, "m": 1_000_000}.get(text[-1:].lower(), 1)
    number = int(text[:-1] if factor > 1 else text) * factor
    if number < 100:
        raise ValueError("a workspace has 100 entries or more")
    return number


def short(entries):
    """`100000` → `100k`."""
    if entries % 1_000_000 == 0:
        return f"{entries // 1_000_000}m"
    return f"{entries // 1_000}k" if entries % 1_000 == 0 else str(entries)
