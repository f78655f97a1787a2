"""A client's `time/2026-11.md`: the same entries in one of four styles, as people differ."""
from itertools import groupby
from random import Random

from . import phrases


def page(seed, client, month, entries):
    """The text of a month's time file. `entries` are in the order of their days."""
    random = Random(f"{seed}/time/{client.index}/{month}")
    style = client.index % 4
    lines = ["---", "kind: time", f"client: {client.id}", f"service: {client.main_service}",
             f"person: {client.people[0]}", "---"]
    for day, of_day in groupby(entries, key=lambda entry: entry.day):
        lines += _heading(random, style, day)
        for entry in of_day:
            lines += _lines(style, client, entry)
    return "\n".join(lines) + "\n"


def _heading(random, style, day):
    if style == 2:
        return [""]
    title = {0: f"## {day}", 1: f"## {day:%a} {day}", 3: f"### {day}"}[style]
    prose = [random.choice(phrases.PROSE), ""] if random.random() < 0.05 else []
    return ["", title, ""] + prose


def _lines(style, client, entry):
    day = f"{entry.day} " if style == 2 else ""
    lines = [f"- {day}{_time(style, entry)} {entry.text}{_fields(client, entry)}"]
    if entry.note:
        lines.append(f"  - {entry.note}" if style < 2 else f"  {entry.note}")
    if entry.taken_off:
        lines.append(f"- {day}-{entry.taken_off}m Coffee{_person(client, entry)}")
    return lines


def _time(style, entry):
    if entry.start is None:
        return duration(entry.minutes, decimal=style == 3)
    end = entry.start + entry.minutes
    if end > 24 * 60:
        return f"{_clock(entry.start)} - {_clock(end - 24 * 60)}>"
    if style == 3:
        return f"{_twelve(entry.start)}-{_twelve(end)}"
    if style == 1:
        return f"{_clock(entry.start):0>5} - {_clock(end):0>5}"
    return f"{_clock(entry.start)}-{_clock(end)}"


def duration(minutes, decimal=False):
    """`1h15m`, `45m`, `2h`; halves of an hour as `1.5h` where the style likes it."""
    hours, rest = divmod(minutes, 60)
    if decimal and hours and rest == 30:
        return f"{hours}.5h"
    return (f"{hours}h" if hours else "") + (f"{rest}m" if rest or not hours else "")


def _clock(minutes):
    return f"{minutes // 60}:{minutes % 60:02}"


def _twelve(minutes):
    hours, rest = divmod(minutes, 60)
    return f"{(hours + 11) % 12 + 1}:{rest:02}{'am' if hours < 12 else 'pm'}"


def _fields(client, entry):
    fields = f" {entry.tags}" if entry.tags else ""
    if entry.task:
        fields += f" task:{entry.task.id}"
    elif entry.service != client.main_service:
        fields += f" service:{entry.service}"
    if not entry.billable:
        fields += " billable:no"
    return fields + _person(client, entry)


def _person(client, entry):
    return "" if entry.person == client.people[0] else f" person:{entry.person}"
