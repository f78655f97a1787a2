"""The days on which the business works. All days are `datetime.date`."""
from datetime import date, timedelta
from functools import cache

FIRST = date(2026, 1, 2)
LAST = date(2026, 11, 20)
TODAY = date(2026, 11, 23)
OPEN_MONTH = "2026-11"  # not yet invoiced, so that sync has drafts to make

HOLIDAYS = {
    date(2026, 4, 6), date(2026, 5, 1), date(2026, 5, 14), date(2026, 5, 25),
    date(2026, 7, 21), date(2026, 11, 11),
}


@cache
def workdays():
    """Monday to Friday without the holidays, in order."""
    span = (LAST - FIRST).days + 1
    days = (FIRST + timedelta(n) for n in range(span))
    return tuple(day for day in days if day.weekday() < 5 and day not in HOLIDAYS)


def month(day):
    """`2026-11`, the name of a day's time file."""
    return f"{day.year}-{day.month:02}"


def months():
    return [f"2026-{n:02}" for n in range(1, 12)]


def last_of(month_name):
    """The last calendar day of `2026-11`."""
    year, number = map(int, month_name.split("-"))
    following = date(year + number // 12, number % 12 + 1, 1)
    return following - timedelta(1)


def ends_month(day):
    """A shift across midnight on this day would cross the edge of a billing period."""
    return month(day + timedelta(1)) != month(day)
