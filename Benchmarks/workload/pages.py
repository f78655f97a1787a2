"""The other files: the business, its services, and of each client all but tasks, time and invoices."""
from datetime import timedelta
from random import Random

from . import phrases
from .business import RATE_RISE, SERVICES
from .days import LAST, OPEN_MONTH, TODAY, workdays
from .invoices import address, money


def root(people, entries):
    """The text of `vaws.yaml`."""
    names = "\n".join(f"  {person}: {{name: {name}}}" for person, name in people)
    return f"""# A made-up business with {entries} time entries
business:
  name: Robin Vale Virtual Assistance
  address: {{street: Korenmarkt 5, postcode: 9000, city: Gent}}
  country: BE
  email: robin@example.com
  vat-id: BE0123456749
  pay-to: {{EUR: {{iban: BE68 5390 0754 7034}}, USD: {{account: 8310001234, routing: 026073150}}}}
currency: EUR
timezone: Europe/Brussels
language: en
week-starts: monday
hours: {{mon-thu: [9:00-12:30, 13:30-17:00], fri: 9:00-13:00}}
focus: 75%
holidays: [2026-12-25, 2027-01-01]
default-estimate: 1h
numbering:
  invoice: "{{year}}-{{seq:4}}"
tax:
  default: S21
  codes:
    S21: {{category: S, rate: 21%}}
    AE: {{category: AE, note: Reverse charge}}
    OUT: {{category: O, note: Outside the scope of VAT}}
exchange: {{USD: [{{from: 2026-01-01, rate: 0.92}}]}}
people:
{names}
reports: [markdown, html]
"""


def services():
    """`services/*.md` as `(name, text)`."""
    hourly = [(id, f"---\nkind: service\nname: {name}\nunit: hour\nrate: 45/hour\n---\n{name}, by the hour.\n")
              for id, name in SERVICES.items()]
    return hourly + [("setup", "---\nkind: service\nname: Set-up\nunit: each\nrate: 150/each\n---\nOnce, at the start.\n")]


def client(of):
    vat_id = f"vat-id: {of.vat_id}\n" if of.vat_id else ""
    zone = "America/New_York" if of.country == "US" else "Europe/Brussels"
    return f"""---
kind: client
name: {of.name}
status: active
since: 2025-12-18
address: {address(of)}
country: {of.country}
{vat_id}email: office@{of.id}.example
timezone: {zone}
language: en
currency: {of.currency}
tax: {of.tax}
payment-terms: 14 days
---
# {of.name}

- [x] Sign the agreement done:2025-12-18
- [x] Share the calendar done:2025-12-19
- [x] Agree on the weekly call done:2025-12-22

Prefers short mails. The call is on Tuesdays.
"""


def agreement(of):
    rounding = f"rounding: {of.rounding[0]}\n" if of.rounding[0] else ""
    rows = "\n".join(
        f"  - {{service: {service}, rate: {money(before)}/hour}}\n"
        f"  - {{service: {service}, rate: {money(after)}/hour, from: {RATE_RISE}}}"
        for service, (before, after) in of.rates.items())
    return f"""---
kind: agreement
client: {of.id}
title: Work by the hour 2026
signed: 2025-12-18
from: 2026-01-01
currency: {of.currency}
payment-terms: 14 days
services:
{rows}
  - {{service: setup, rate: 150/each}}
{rounding}invoice: {{every: month, lines: service, tax: per-rate}}
expenses: at cost
notice: 30 days
---
Work is billed each month from the log.
"""


def payments(invoices):
    """Invoices older than about six weeks are paid, some in two parts, some with a bank fee."""
    lines = []
    for invoice in invoices:
        random = Random(f"payment/{invoice.number}")
        day = invoice.issued + timedelta(random.randint(8, 30))
        if day > TODAY or invoice.issued + timedelta(45) > TODAY:
            continue
        lines += _payment(random, invoice, day)
    return _entries_file("payments", [line for _, line in sorted(lines)])


def _payment(random, invoice, day):
    currency, tail = invoice.client.currency, f"invoice:{invoice.number} via:bank"
    kind = random.randrange(10)
    if kind == 0 and invoice.total > 20000:
        part = invoice.total // 2
        return [(day, f"- {day} {currency} {money(part)} {tail}"),
                (day + timedelta(9), f"- {day + timedelta(9)} {currency} {money(invoice.total - part)} {tail}")]
    if kind == 1 and invoice.total > 20000:
        return [(day, f"- {day} {currency} {money(invoice.total - 1500)} {tail} fee:\"{currency} 15.00\"")]
    return [(day, f"- {day} {currency} {money(invoice.total)} {tail}")]


def expenses(seed, of, count):
    """Invoiced months carry what was not passed on; the open month is rebilled at cost."""
    random = Random(f"{seed}/expenses/{of.index}")
    lines = []
    for day in sorted(random.choice(workdays()) for _ in range(count)):
        fields = " tax:S21" if of.currency == "EUR" else ""
        fields += "" if str(day).startswith(OPEN_MONTH) else " billable:no"
        lines.append(f"- {day} {of.currency} {money(random.randint(300, 9000))} {random.choice(phrases.EXPENSES)}{fields}")
    return _entries_file("expenses", lines)


def charges(of):
    return _entries_file("charges", [
        f"- {OPEN_MONTH}-12 {of.currency} 150.00 Set-up of the booking page service:setup",
        f"- {OPEN_MONTH}-16 qty:2 Set-up of two mailboxes service:setup"])


def messages(seed, of, tasks, count):
    random = Random(f"{seed}/messages/{of.index}")
    lines = []
    for day in sorted(random.choice(workdays()) for _ in range(count)):
        about = f" re:{random.choice(tasks).id}" if random.random() < 0.3 else ""
        lines.append(f"- {day}T{random.randint(8, 17):02}:{random.randint(0, 59):02} {random.choice(phrases.MESSAGES)}{about}")
    return _entries_file("messages", sorted(lines))


def meeting(of):
    return f"""---
kind: meeting
at: {LAST - timedelta(8)}T10:00
length: 30m
type: check-in
---
# Check-in

The launch moves by a week. Photos come from their side.

- [ ] Send the new plan due:2026-12-02 estimate:30m
- [x] Move the call done:{LAST - timedelta(7)}
"""


def _entries_file(kind, lines):
    return "\n".join(["---", f"kind: {kind}", "---"] + lines) + "\n"
