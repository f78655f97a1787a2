#!/usr/bin/env python3
"""Holds exported time and money against hledger and ledger: the same hours, a journal that checks, the same receivables."""

import json
import re
import subprocess
import sys
import tempfile
from decimal import Decimal
from pathlib import Path

VAWS = Path(sys.argv[1]).resolve()
ROOT = Path(__file__).resolve().parents[2]
TODAY = "2026-11-23"


def run(*command, stdin=None):
    done = subprocess.run(command, input=stdin, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return done.stdout


def vaws(folder, *arguments):
    return run(VAWS, "-C", folder, *arguments, "--today", TODAY)


def minutes_of_log(folder):
    """Minutes and entries by client, from the records; what comes off is negative there, what runs counts nothing."""
    minutes, entries = {}, {}
    for entry in json.loads(vaws(folder, "list", "time", "--format", "json")):
        client = entry["client"] or "me"
        minutes[client] = minutes.get(client, 0) + (entry["minutes"] or 0)
        entries[client] = entries.get(client, 0) + 1
    return {client: count for client, count in minutes.items() if count}, entries


def compare_time(folder, work):
    path = work / "log.timeclock"
    path.write_text(vaws(folder, "export", "timeclock"))
    minutes, entries = minutes_of_log(folder)
    # ledger counts seconds.
    lines = run("ledger", "-f", path, "balance", "--depth", "1", "--base").splitlines()
    rows = [line.split() for line in lines if re.match(r"\s*[0-9]+s +\S", line)]
    seconds = {account: int(count[:-1]) for count, account in rows}
    assert seconds == {client: count * 60 for client, count in minutes.items()}, (seconds, minutes)
    # hledger rounds each session to a hundredth of an hour.
    lines = run("hledger", "-f", path, "balance", "--depth", "1", "--flat", "--no-total").splitlines()
    hours = {account: Decimal(count[:-1]) for count, account in (line.split() for line in lines)}
    assert hours.keys() == minutes.keys(), (hours, minutes)
    for client, count in minutes.items():
        allowed = Decimal("0.005") * (entries[client] + 2)
        assert abs(Decimal(count) / 60 - hours[client]) <= allowed, (client, count, hours[client])
    return len(minutes), sum(minutes.values())


def receivables(folder):
    """Net of credit, by client and currency."""
    view = json.loads(vaws(folder, "receivables", "--format", "json"))
    sums = {(row["client"], row["ageing"]["currency"]): Decimal(row["ageing"]["net"]) for row in view["clients"]}
    return {key: value for key, value in sums.items() if value}


def compare_money(folder, work):
    path = work / "books.journal"
    path.write_text(vaws(folder, "export", "hledger"))
    run("hledger", "-f", path, "check", "--strict")
    rows = run("hledger", "-f", path, "balance", "assets:receivable", "--flat", "-O", "csv", "--no-total").splitlines()[1:]
    theirs = {}
    for row in rows:
        account, amounts = re.fullmatch(r'"(.*)","(.*)"', row).groups()
        for amount in amounts.split(", "):
            code, number = amount.split(" ")
            theirs[account.removeprefix("assets:receivable:"), code] = Decimal(number.replace(",", ""))
    ours = receivables(folder)
    assert ours == theirs, (ours, theirs)
    run("ledger", "-f", path, "balance")
    return len(ours)


def write_odd_workspace(folder):
    """Words that mean something to other programs, nights, clock changes, pauses and a credit."""
    files = {
        "vaws.yaml": "currency: EUR\ntimezone: Europe/Paris\ntax: {default: Z, codes: {Z: {category: Z}}}\n",
        "clients/acme/client.md": "---\nname: Acme; \"Sons\" | Co\n---\n",
        "clients/acme/time/2026-11.md": "\n".join([
            "- 2026-11-03 9:00-10:30 Call; then | two  blanks project:\"Spring: 1\" #a/b",
            "- 2026-11-03 -15m Coffee", "- 2026-11-03 25m Größe 日本", "- 2026-11-04 <23:30 - 0:15 Night",
            "- 2026-11-04 23:30 - 0:15> Night again", "- 2026-10-25 0:30-4:30 The long night",
            "- 2026-11-05 7m", "- 2026-11-05 7m", "- 2026-11-05 0:10-23:50 All day", "- 2026-11-05 3h More than there is room",
        ]) + "\n",
        "clients/acme/payments.md": "- 2026-11-10 EUR 150.00 Too much; it is invoice:2026-0001\n",
        "invoices/2026-0001.md": """---
kind: invoice
number: 2026-0001
client: acme
issued: 2026-11-02
due: 2026-11-16
currency: EUR
seller: {name: Robin}
buyer: {name: Acme}
lines: [{text: Work, quantity: "1", unit: each, price: 100.00, amount: 100.00, tax: Z}]
taxes: [{tax: Z, category: Z, base: 100.00, amount: 0.00}]
total: 100.00
---
""",
    }
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


with tempfile.TemporaryDirectory() as name:
    work = Path(name)
    odd = work / "odd"
    write_odd_workspace(odd)
    for folder in [ROOT / "sample-workspace", odd]:
        clients, minutes = compare_time(folder, work)
        owed = compare_money(folder, work)
        print(f"accounts: {clients} logs with {minutes} minutes and {owed} receivables agree with hledger in {folder.name}")
