"""Writes it all: `workspace/`, `entries.timeclock` and `manifest.json`, the same bytes for the same seed and size."""
import json
from collections import defaultdict
from pathlib import Path
from random import Random

from . import business, invoices, pages, tasks, timeclock, timefile, timelog
from .days import OPEN_MONTH, TODAY, month, months, workdays


class Writer:
    """Files below a root, counted."""

    def __init__(self, root):
        self.root, self.paths, self.bytes = Path(root), [], 0

    def write(self, path, text):
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        data = text.encode()
        target.write_bytes(data)
        if path.endswith(".md"):
            self.paths.append(path)
            self.bytes += len(data)


def generate(folder, entries, seed=1, further=0):
    """Writes a workspace with exactly `entries` lines of time under `folder` and returns its manifest.

    `further` open tasks are spread over the clients, besides those that every workspace has.
    """
    folder = Path(folder)
    teams = business.team_count(entries)
    clients = business.clients(seed, teams)
    counts = timelog.entries_per_slot(seed, entries, teams * 3)
    writer, sessions = Writer(folder / "workspace"), defaultdict(list)
    totals = {"minutes": 0, "sessions": 0}
    rows, lists = {}, {}
    for team in range(teams):
        own = clients[team * 4:team * 4 + 4]
        lists.update({client.id: tasks.of_client(seed, client, entries / len(clients)) for client in own})
        logs = _logs(seed, team, own, lists, counts)
        for (client, name), log in logs.items():
            writer.write(f"clients/{client.id}/time/{name}.md", timefile.page(seed, client, name, log))
            rows[(name, client.id)] = invoices.settled_rows(client, log)
            _count(totals, sessions, client, log)
    issued = _issue(writer, clients, rows)
    _write_pages(writer, seed, entries, clients, lists, issued, further)
    (folder / "entries.timeclock").write_text(timeclock.text(sessions))
    return _manifest(folder, writer, entries, seed, clients, totals, lists, issued, further)


def _logs(seed, team, clients, lists, counts):
    """`{(client, month): entries in the order of their days}` of a team."""
    by_month = {client.id: defaultdict(list) for client in clients}
    for client in clients:
        for task in lists[client.id]:
            by_month[client.id][task.month].append(task)
    logs, days = defaultdict(list), workdays()
    random = Random(f"{seed}/log/{team}")
    for number, day in enumerate(days):
        for place in range(3):
            count = counts[(team * 3 + place) * len(days) + number]
            pair = [clients[place], clients[3]]
            of_day = timelog.Day(random, clients[3].people[place], day, pair, by_month)
            for client, entry in of_day.entries(count):
                logs[(client, month(day))].append(entry)
    return dict(sorted(logs.items(), key=lambda item: (item[0][0].index, item[0][1])))


def _count(totals, sessions, client, log):
    for entry in log:
        totals["minutes"] += entry.minutes - entry.taken_off
        totals["sessions"] += 1
        sessions[entry.day].append(timeclock.session(client, entry))


def _issue(writer, clients, rows):
    """One invoice a client and month that is over, numbered month by month."""
    issued, previous = defaultdict(list), None
    for name in months():
        for client in clients:
            settled = rows.get((name, client.id))
            if name == OPEN_MONTH or not settled:
                continue
            number = f"2026-{sum(map(len, issued.values())) + 1:04}"
            invoice, previous = invoices.issue(number, client, name, settled, previous)
            issued[client.id].append(invoice)
            writer.write(f"invoices/{number}.md", invoice.text)
    return issued


def _write_pages(writer, seed, entries, clients, lists, issued, further):
    writer.write("vaws.yaml", pages.root(business.people(len(clients) // 4), entries))
    writer.write(".gitignore", "reports/\n")
    for name, text in pages.services():
        writer.write(f"services/{name}.md", text)
    each = max(1, round(entries / len(clients) / 60))
    for place, client in enumerate(clients):
        folder, own = f"clients/{client.id}", lists[client.id]
        writer.write(f"{folder}/client.md", pages.client(client))
        writer.write(f"{folder}/agreements/2026.md", pages.agreement(client))
        writer.write(f"{folder}/tasks.md", tasks.page(seed, client, own, (further + place) // len(clients)))
        writer.write(f"{folder}/payments.md", pages.payments(issued[client.id]))
        writer.write(f"{folder}/expenses.md", pages.expenses(seed, client, each))
        writer.write(f"{folder}/charges.md", pages.charges(client))
        writer.write(f"{folder}/messages.md", pages.messages(seed, client, own, each))
        writer.write(f"{folder}/meetings/2026-11-12-check-in.md", pages.meeting(client))


def _manifest(folder, writer, entries, seed, clients, totals, lists, issued, further):
    first = clients[0]
    manifest = {
        "entries": entries, "seed": seed, "today": str(TODAY), "files": len(writer.paths), "bytes": writer.bytes,
        "clients": len(clients), "people": len(clients) // 4 * 3, "tasks": sum(map(len, lists.values())) + further,
        "further": further,
        "invoices": sum(map(len, issued.values())), **totals,
        "appendable": f"clients/{first.id}/time/{OPEN_MONTH}.md",
        "paths": sorted(writer.paths, key=str.encode),
    }
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n")
    return manifest
