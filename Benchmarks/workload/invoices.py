"""Issued documents: each client's month, settled row by row, with amounts, seal and the seal before it."""
import hashlib
from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta

from .business import SERVICES
from .days import last_of
from .timefile import duration

SELLER = ("{name: Robin Vale Virtual Assistance, vat-id: BE0123456749, "
          "address: {street: Korenmarkt 5, postcode: 9000, city: Gent}, country: BE}")
TAXES = {
    "S21": ("category: S, rate: 21%", 21),
    "AE": ("category: AE, rate: 0%", 0),
    "OUT": ("category: O", 0),
}


@dataclass(frozen=True)
class Invoice:
    number: str
    client: object
    issued: object
    total: int      # cents
    text: str


def settled_rows(client, entries):
    """`{(day, service, project): (logged, counted)}` of the billable entries, rounded as agreed."""
    _, step, mode, scope = client.rounding
    rows = defaultdict(lambda: [0, 0])
    for entry in entries:
        if not entry.billable:
            continue
        minutes = entry.minutes - entry.taken_off
        row = rows[(entry.day, entry.service, entry.task.project if entry.task else None)]
        row[0] += minutes
        row[1] += rounded(minutes, step, mode) if scope == "entry" else minutes
    if scope == "day":
        for row in rows.values():
            row[1] = rounded(row[0], step, mode)
    return rows


def rounded(minutes, step, mode):
    """Minutes to a step: `up`, or `nearest` with a tie going up."""
    if mode == "none":
        return minutes
    return (minutes + (step - 1 if mode == "up" else step // 2)) // step * step


def amount(minutes, cents_an_hour):
    """Cents, rounded half away from zero."""
    return (minutes * cents_an_hour + 30) // 60


def issue(number, client, month, rows, previous):
    """The document of a client's month. `previous` is the seal before it, None for the first of the series."""
    issued = last_of(month)
    lines = _service_lines(client, month, rows)
    net = sum(line[3] for line in lines)
    detail, percent = TAXES[client.tax]
    tax = (net * percent + 50) // 100
    front = [
        "---", "kind: invoice", f"number: {number}", f"client: {client.id}", f"issued: {issued}",
        f"due: {issued + timedelta(14)}", f"period: {month}-01..{issued}", f"currency: {client.currency}",
        f"seller: {SELLER}", f"buyer: {_buyer(client)}", "lines:"]
    front += [f"  - {{text: {SERVICES[service]}, quantity: \"{minutes // 60}:{minutes % 60:02}\", unit: hour, "
              f"price: {money(price)}, amount: {money(cost)}, tax: {client.tax}}}"
              for service, minutes, price, cost in lines]
    front += [f"taxes: [{{tax: {client.tax}, {detail}, base: {money(net)}, amount: {money(tax)}}}]",
              f"total: {money(net + tax)}", "settles:"]
    front += [_settles(key, row) for key, row in sorted(rows.items(), key=_row_order)]
    front += [f"previous: {previous}"] if previous else []
    body = ["---"] + _body(number, client, issued, lines, net, tax)
    return Invoice(number, client, issued, net + tax, _sealed(front, body)), _seal(front, body)


def money(cents):
    return f"{cents // 100}.{cents % 100:02}"


def _service_lines(client, month, rows):
    minutes = defaultdict(int)
    for (_, service, _), (_, counted) in rows.items():
        minutes[service] += counted
    return [(service, minutes[service], client.rate(service, month),
             amount(minutes[service], client.rate(service, month)))
            for service in client.services if service in minutes]


def _row_order(item):
    day, service, project = item[0]
    return day, service, project or ""


def _settles(key, row):
    day, service, project = key
    of_project = f", project: {project}" if project else ""
    return (f"  - {{service: {service}, day: {day}{of_project}, "
            f"logged: {duration(row[0])}, counted: {duration(row[1])}}}")


def _buyer(client):
    vat_id = f", vat-id: {client.vat_id}" if client.vat_id else ""
    return f"{{name: {client.name}{vat_id}, address: {address(client)}, country: {client.country}}}"


def address(client):
    city = {"BE": "Gent", "NL": "Utrecht", "US": "Boston"}[client.country]
    return f"{{street: Main Street {client.index + 1}, postcode: {9000 + client.index % 900}, city: {city}}}"


def _body(number, client, issued, lines, net, tax):
    note = {"S21": [], "AE": ["", "Reverse charge"], "OUT": ["", "Outside the scope of VAT"]}[client.tax]
    table = [f"| {SERVICES[service]} | {minutes // 60}:{minutes % 60:02} | {money(price)} | {money(cost)} |"
             for service, minutes, price, cost in lines]
    return [f"# Invoice {number}", "", f"{client.name}, {issued}", "",
            "| What | Hours | Price | Amount |", "|---|--:|--:|--:|", *table, "",
            f"Net {money(net)}, tax {money(tax)}, total {client.currency} {money(net + tax)}", *note]


def _seal(front, body):
    """SHA-256 of the file's bytes without the `seal:` line."""
    return hashlib.sha256(("\n".join(front + body) + "\n").encode()).hexdigest()


def _sealed(front, body):
    return "\n".join(front + [f"seal: {_seal(front, body)}"] + body) + "\n"
