"""The work of each person on each day, as entries. Ranges of one person never overlap, whoever the client."""
from dataclasses import dataclass
from random import Random

from . import phrases
from .days import LAST, ends_month, month, workdays

# Multiples of three minutes are whole hundredths of an hour: hledger rounds each session to those.
MINUTES = [6, 9, 12, 15, 15, 15, 18, 24, 30, 30, 30, 30, 36, 45, 45, 60, 75, 90]
SHORT = [6, 9, 12, 15]
LONG_DAY = 9 * 60     # what a person worked, after which only short things are added
EVENING = 20 * 60
LATE_SHIFT = (22 * 60 + 30, 24 * 60 + 15)


@dataclass
class Entry:
    """One line of a time file. `start` is minutes after midnight, None for a duration."""
    day: object
    person: str
    minutes: int
    start: int | None
    text: str
    service: str
    task: object | None
    billable: bool
    tags: str
    note: str | None
    taken_off: int = 0      # minutes of the negative line below it


def entries_per_slot(seed, total, people_count):
    """How many entries each person has on each workday: person by person, exactly `total` in all."""
    random = Random(f"{seed}/slots")
    slots = people_count * len(workdays())
    weights = [random.randint(60, 140) for _ in range(slots)]
    whole, seen, given, counts = sum(weights), 0, 0, []
    for weight in weights:
        seen += weight
        upto = total * seen // whole
        counts.append(upto - given)
        given = upto
    return counts


class Day:
    """The entries of one person on one day, one after the other."""

    def __init__(self, random, person, day, clients, tasks):
        self.random, self.person, self.day = random, person, day
        self.clients, self.tasks = clients, tasks
        self.worked = 0
        self.cursor = random.choice([7 * 60 + 30, 8 * 60, 8 * 60 + 30, 9 * 60])

    def entries(self, lines):
        """`lines` lines as `[(client, entry)]`; a negative line counts and hangs on the entry above it."""
        found = []
        own = self.random.randint(0, lines) if self.random.random() < 0.2 else round(lines * 0.75)
        while lines > 0:
            client = self.clients[0] if len(found) < own else self.clients[-1]
            entry = self._late_shift(client) if self._is_late(lines) else self._entry(client)
            lines -= 1
            if lines > 0 and self._can_lose_minutes(client, entry):
                entry.taken_off = self.random.choice([6, 9, 15])
                lines -= 1
            found.append((client, entry))
        return found

    def _is_late(self, lines):
        return lines == 1 and self.day != LAST and not ends_month(self.day) and self.random.random() < 0.02

    def _can_lose_minutes(self, client, entry):
        plain = entry.billable and entry.task is None and entry.service == client.main_service
        return plain and entry.minutes >= 24 and self.random.random() < 0.08

    def _entry(self, client):
        minutes, start = self.random.choice(MINUTES if self.worked < LONG_DAY else SHORT), None
        self.worked += minutes
        if self.cursor + minutes < EVENING and self.random.random() < 0.6:
            start = self.cursor
            self.cursor += minutes + self.random.choice([0, 0, 0, 6, 15])
        return self._described(client, minutes, start)

    def _late_shift(self, client):
        start, end = LATE_SHIFT
        return self._described(client, end - start, start)

    def _described(self, client, minutes, start):
        random = self.random
        task = random.choice(self.tasks[client.id][month(self.day)]) if random.random() < 0.25 else None
        service = task.service if task else client.main_service
        if task is None and random.random() < 0.15:
            service = client.services[1]
        return Entry(
            day=self.day, person=self.person, minutes=minutes, start=start,
            text=random.choice(phrases.WORK[service]), service=service, task=task,
            billable=random.random() >= 0.06,
            tags=random.choice(phrases.TAGS) if random.random() < 0.1 else "",
            note=random.choice(phrases.NOTES) if random.random() < 0.05 else None)
