"""The task list of a client: each month has its tasks, done by its end, the last month's mostly open."""
from dataclasses import dataclass
from datetime import timedelta
from random import Random

from . import phrases
from .days import OPEN_MONTH, TODAY, last_of, months

PROJECTS = {"admin": None, "writing": "newsletter", "social": None}


@dataclass(frozen=True)
class Task:
    id: str
    month: str
    service: str
    project: str | None


def of_client(seed, client, entries):
    """About one task for 25 entries, spread over the months."""
    per_month = max(1, round(entries / 25 / len(months())))
    random = Random(f"{seed}/tasks/{client.index}")
    found = []
    for month in months():
        for number in range(per_month):
            service = random.choice(client.services)
            found.append(Task(f"t{month[5:]}-{number + 1}", month, service, PROJECTS[service]))
    return found


def page(seed, client, tasks, further):
    """The text of `tasks.md`; `further` is how many open tasks it has besides those of the months."""
    random = Random(f"{seed}/tasks/page/{client.index}")
    lines = ["---", "kind: tasks", f"service: {client.main_service}", "---", f"# {client.name}", ""]
    month = None
    for task in tasks:
        if task.month != month:
            month = task.month
            lines += [f"## Month {month[5:]}", ""] if len(lines) == 6 else ["", f"## Month {month[5:]}", ""]
        lines += _lines(random, client, task)
    lines += ["", "## Further", "", *_further(random, client, further)] if further else []
    return "\n".join(lines) + "\n"


def _lines(random, client, task):
    text = random.choice(phrases.TASKS[task.service])
    fields = [f"service:{task.service}"] if task.service != client.main_service else []
    fields += [f"project:{task.project}"] if task.project else []
    due = f"{task.month}-{random.randint(10, 28)}"
    is_open = task.month == OPEN_MONTH and random.random() < 0.7
    if not is_open:
        done = f"{task.month}-{random.randint(5, 20):02}" if task.month == OPEN_MONTH else due
        fields += [f"due:{due}", f"done:{done}", f"estimate:{random.choice(['1h', '2h', '45m', '3h'])}", f"id:{task.id}"]
        return [f"- [x] {text} {' '.join(fields)}"]
    return _open(random, client, task, text, fields)


def _open(random, client, task, text, fields):
    """An open task in the notation of vaws, Obsidian Tasks or Dataview, now and then with sub-tasks."""
    due = f"{last_of(task.month).year}-12-{random.randint(1, 18):02}"
    notation = random.randrange(6)
    if notation == 0:
        return [f"- [ ] {text} {' '.join(fields + ['🆔 ' + task.id, '⏫', '📅 ' + due])}"]
    if notation == 1:
        return [f"- [/] {text} {' '.join(fields)} [id:: {task.id}]  [due:: {due}]".replace("  [id", " [id")]
    estimate = random.choice(["1h", "2h", "45m", "3h30m"])
    fields = fields + [f"due:{due}", f"estimate:{estimate}", f"id:{task.id}", "@" + random.choice(client.people)]
    line = f"- [ ] {text} {' '.join(fields)}"
    if notation == 2:
        return [line + " importance:high", "  - [x] Collect the links done:2026-11-05", "  - [ ] Ask for photos"]
    return [line]


def _further(random, client, count):
    """Open tasks due within the coming year, one in eight after the one above it, one in fifty repeating."""
    lines = []
    for number in range(count):
        service = random.choice(client.services)
        due = TODAY + timedelta(days=random.randint(1, 360))
        fields = [f"due:{due}", f"estimate:{random.choice(['15m', '30m', '1h', '2h'])}", f"id:f{number + 1}"]
        fields += [f"after:f{number}"] if number and random.random() < 1 / 8 else []
        fields += ['repeat:"every month"'] if random.random() < 1 / 50 else []
        fields += [f"service:{service}", "@" + random.choice(client.people)]
        lines.append(f"- [ ] {random.choice(phrases.TASKS[service])} {' '.join(fields)}")
    return lines
