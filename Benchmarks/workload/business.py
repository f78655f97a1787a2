"""Who works for whom, on what terms. Four clients and three people form a team that shares nothing with others."""
from dataclasses import dataclass
from random import Random

from . import phrases

SERVICES = {"admin": "Administration", "writing": "Content writing", "social": "Social media"}
RATE_RISE = "2026-07-01"

# Rounding as an agreement states it: (front matter or None, step, mode, scope).
ROUNDINGS = [
    (None, 1, "none", "entry"),
    ("{step: 15m, mode: up, scope: entry}", 15, "up", "entry"),
    (None, 1, "none", "entry"),
    ("{step: 6m, mode: nearest, scope: day}", 6, "nearest", "day"),
]


@dataclass(frozen=True, eq=False)
class Client:
    id: str
    name: str
    index: int
    team: int
    main_service: str
    services: tuple
    rates: dict         # service -> (cents an hour until the rise, cents an hour from it)
    rounding: tuple
    currency: str
    tax: str            # a code of vaws.yaml: S21, AE or OUT
    country: str
    vat_id: str
    people: tuple       # who works for them; the first is the default of the time files

    def rate(self, service, month):
        """Cents an hour in a month; the rise falls on a month's first day."""
        before, after = self.rates[service]
        return before if month < RATE_RISE[:7] else after


def team_count(entries):
    """One team for each 10,000 entries, so that files and bytes grow with the entries."""
    return max(1, round(entries / 10_000))


def people(teams):
    """Ids and names of all people, three a team: `[("kim-roe", "Kim Roe"), …]`."""
    found = []
    for index in range(teams * 3):
        first = phrases.FIRST_NAMES[index % 20]
        last = phrases.LAST_NAMES[(index // 20 + index) % 20]
        suffix = index // 400
        person = f"{first}-{last.lower()}" + (f"-{suffix + 1}" if suffix else "")
        found.append((person, f"{first.capitalize()} {last}"))
    return found


def clients(seed, teams):
    staff = [person for person, _ in people(teams)]
    return [_client(seed, index, staff) for index in range(teams * 4)]


def _client(seed, index, staff):
    random = Random(f"{seed}/client/{index}")
    team, place = divmod(index, 4)
    own = staff[team * 3:team * 3 + 3]
    first, second = phrases.TRADE[index % 20], phrases.TRADES[(index // 20 + index) % 20]
    again = index // 400
    slug = f"{first}-{second}" + (f"-{again + 1}" if again else "")
    services = tuple(random.sample(sorted(SERVICES), 2))
    tax, currency, country, vat_id = _tax(index)
    return Client(
        id=slug, name=slug.replace("-", " ").title(), index=index, team=team,
        main_service=services[0], services=services,
        rates={service: _rates(random) for service in services},
        rounding=ROUNDINGS[index % 4], currency=currency, tax=tax, country=country, vat_id=vat_id,
        people=(own[place],) if place < 3 else tuple(own))


def _rates(random):
    before = random.randrange(3000, 7000, 250)
    return before, before + random.choice([150, 200, 300])


def _tax(index):
    """Most clients are Belgian, each seventh Dutch (reverse charge), each tenth American."""
    if index % 10 == 9:
        return "OUT", "USD", "US", None
    if index % 7 == 6:
        return "AE", "EUR", "NL", _dutch_vat_id(index)
    return "S21", "EUR", "BE", _belgian_vat_id(index)


def _belgian_vat_id(index):
    body = 2_000_000 + index * 37
    return f"BE{body:08}{97 - body % 97:02}"


def _dutch_vat_id(index):
    """Nine digits that pass the Dutch check of eleven, with the suffix of a single business."""
    body = 81_000_000 + index * 13
    while True:
        digits = [int(digit) for digit in f"{body:08}"]
        check = sum(weight * digit for weight, digit in zip(range(9, 1, -1), digits)) % 11
        if check < 10:
            return f"NL{body:08}{check}B01"
        body += 1
