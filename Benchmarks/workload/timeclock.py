"""The same hours as a timeclock file, which hledger and ledger both read."""
from datetime import timedelta

NOON = 12 * 60


def session(client, entry):
    """An in and an out line. A duration starts at noon; a negative line shortens the entry it hangs on."""
    start = NOON if entry.start is None else entry.start
    end = start + entry.minutes - entry.taken_off
    return (start, f"i {_moment(entry.day, start)} {client.id}:{entry.service}  {entry.text}\n"
                   f"o {_moment(entry.day, end)}\n")


def text(sessions_by_day):
    """All sessions in the order of their days and starts."""
    parts = []
    for day in sorted(sessions_by_day):
        parts += [lines for _, lines in sorted(sessions_by_day[day])]
    return "".join(parts)


def _moment(day, minutes):
    if minutes >= 24 * 60:
        day, minutes = day + timedelta(1), minutes - 24 * 60
    return f"{day:%Y/%m/%d} {minutes // 60:02}:{minutes % 60:02}:00"
