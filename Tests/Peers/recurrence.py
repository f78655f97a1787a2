"""Recurrences against dateutil: the same days for the same rule, over thousands of seeded rules.

    Tests/Peers/recurrence.py VAWS [RULES] [SEED]

Each rule is given to `vaws dates` and to `dateutil.rrule`, from a day in 1996 to 2044 on and for as many years as the rule
needs. A rule in words is held against an RRULE that says the same, the clamping at a month's end included.
Debian has dateutil as python3-dateutil.
"""

import datetime
import random
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from dateutil.rrule import rrulestr

WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
NAMES = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
          "december"]
ORDINALS = {1: "first", 2: "2nd", 3: "third", 4: "4th", 5: "fifth", -1: "last", -2: "2nd last"}
YEARS = {"DAILY": 3, "WEEKLY": 6, "MONTHLY": 12, "YEARLY": 40}


def some(random, values, most):
    return sorted(random.sample(list(values), random.randint(1, most)))


def joined(values):
    return ",".join(str(value) for value in values)


def rfc(random, start):
    """A rule of RFC 5545, counted in days."""
    frequency = random.choice(list(YEARS))
    parts = [f"FREQ={frequency}"]
    if random.random() < 0.5:
        parts.append(f"INTERVAL={random.randint(1, 6)}")
    if random.random() < 0.3:
        parts.append("BYMONTH=" + joined(some(random, range(1, 13), 4)))
    days = random.random()
    if days < 0.4:
        ordinal = frequency in ("MONTHLY", "YEARLY") and random.random() < 0.5
        bound = 5 if frequency == "MONTHLY" or parts[-1].startswith("BYMONTH") else 53
        chosen = some(random, range(7), 3)
        number = lambda: random.choice([n for n in range(-bound, bound + 1) if n])
        parts.append("BYDAY=" + joined((number() if ordinal else "") and f"{number()}{WEEKDAYS[day]}" or WEEKDAYS[day]
                                       for day in chosen))
    if 0.3 < days < 0.6 and frequency != "WEEKLY":
        parts.append("BYMONTHDAY=" + joined(some(random, [n for n in range(-31, 32) if n], 3)))
    if frequency == "YEARLY" and days > 0.6:
        if random.random() < 0.5:
            parts.append("BYYEARDAY=" + joined(some(random, [n for n in range(-366, 367) if n], 4)))
        else:
            parts.append("BYWEEKNO=" + joined(some(random, [n for n in range(-53, 54) if n], 3)))
            if random.random() < 0.7:
                parts.append("BYDAY=" + joined(WEEKDAYS[day] for day in some(random, range(7), 3)))
    if len(parts) > 2 and frequency in ("MONTHLY", "YEARLY") and random.random() < 0.3:
        parts.append("BYSETPOS=" + joined(some(random, [-2, -1, 1, 2, 3], 2)))
    if random.random() < 0.3:
        parts.append("WKST=" + random.choice(WEEKDAYS))
    end = random.random()
    if end < 0.15:
        parts.append(f"COUNT={random.randint(1, 30)}")
    elif end < 0.3:
        until = start + datetime.timedelta(days=random.randint(0, 3000))
        parts.append(f"UNTIL={until:%Y%m%d}")
    rule = ";".join(parts)
    return rule, rule, frequency


def clamped(day):
    """A day of the month, or the month's last where it has no such day."""
    return f"BYMONTHDAY={joined(range(min(day, 28), day + 1))};BYSETPOS=-1"


def words(random, start):
    """A rule in words, and the RRULE that says the same."""
    n = random.randint(1, 5)
    every = lambda unit: f"every {unit}" if n == 1 else f"every {n} {unit}s"
    days = some(random, range(7), 3)
    names = random.choice([", ", " and "]).join(NAMES[day] for day in days)
    byday = "BYDAY=" + joined(WEEKDAYS[day] for day in days)
    month, dom = random.randint(1, 12), random.randint(1, 31)
    ordinal = random.choice(list(ORDINALS))
    day = days[0]
    nth = f"{ordinal}{WEEKDAYS[day]}"
    return random.choice([
        (every("day"), f"FREQ=DAILY;INTERVAL={n}", "DAILY"),
        (f"+{n}d", f"FREQ=DAILY;INTERVAL={n}", "DAILY"),
        ("every weekday", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "WEEKLY"),
        (every("week"), f"FREQ=WEEKLY;INTERVAL={n}", "WEEKLY"),
        (f"{n}w", f"FREQ=WEEKLY;INTERVAL={n}", "WEEKLY"),
        (f"{every('week')} on {names}", f"FREQ=WEEKLY;INTERVAL={n};{byday}", "WEEKLY"),
        (f"every {names}", f"FREQ=WEEKLY;{byday}", "WEEKLY"),
        ("fortnightly", "FREQ=WEEKLY;INTERVAL=2", "WEEKLY"),
        (every("month"), f"FREQ=MONTHLY;INTERVAL={n};{clamped(start.day)}", "MONTHLY"),
        (f"+{n}m", f"FREQ=MONTHLY;INTERVAL={n};{clamped(start.day)}", "MONTHLY"),
        ("quarterly", f"FREQ=MONTHLY;INTERVAL=3;{clamped(start.day)}", "MONTHLY"),
        (f"{every('month')} on the {dom}", f"FREQ=MONTHLY;INTERVAL={n};{clamped(dom)}", "MONTHLY"),
        (f"{every('month')} on the last", f"FREQ=MONTHLY;INTERVAL={n};BYMONTHDAY=-1", "MONTHLY"),
        (f"{every('month')} on the {ORDINALS[ordinal]} {NAMES[day]}", f"FREQ=MONTHLY;INTERVAL={n};BYDAY={nth}",
         "MONTHLY"),
        (every("year"), f"FREQ=YEARLY;INTERVAL={n};BYMONTH={start.month};{clamped(start.day)}", "YEARLY"),
        (f"{n}y", f"FREQ=YEARLY;INTERVAL={n};BYMONTH={start.month};{clamped(start.day)}", "YEARLY"),
        (f"every {MONTHS[month - 1]} on the {dom}", f"FREQ=YEARLY;BYMONTH={month};{clamped(dom)}", "YEARLY"),
        (f"yearly on {MONTHS[month - 1]} {dom}", f"FREQ=YEARLY;BYMONTH={month};{clamped(dom)}", "YEARLY"),
    ])


def case(seed):
    chance = random.Random(seed)
    start = datetime.date(1996, 1, 1) + datetime.timedelta(days=chance.randrange(49 * 365))
    rule, same, frequency = (rfc if chance.random() < 0.7 else words)(chance, start)
    return start, rule, same, YEARS[frequency]


def ours(vaws, start, rule, end):
    command = [vaws, "dates", rule, "--from", str(start), "--to", str(end)]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        return done.stderr.strip()
    return [line.split()[0] for line in done.stdout.splitlines()]


def theirs(start, rule, end):
    first = datetime.datetime.combine(start, datetime.time())
    last = datetime.datetime.combine(end, datetime.time())
    return [str(day.date()) for day in rrulestr(rule, dtstart=first).between(first, last, inc=True)]


def by_weeks(start, rule, end):
    """The days of a yearly rule with BYWEEKNO, from the definition: a week belongs to the year that has four of its days.

    dateutil 2.9 numbers the week around 1 January by the wrong year's length (2011-01-01 is in week 53 to it, in week 52 to
    ISO 8601 and to Python's own calendar), and misses days of a next year's first week that a negative number names.
    """
    parts = dict(part.split("=") for part in rule.split(";"))
    numbers = lambda name: [int(number) for number in parts[name].split(",")] if name in parts else []
    weekdays = parts["BYDAY"].split(",") if "BYDAY" in parts else WEEKDAYS
    first = WEEKDAYS.index(parts.get("WKST", "MO"))
    day = datetime.timedelta(days=1)

    def opening(year):
        """The first day of the year's week 1, the week of 4 January."""
        fourth = datetime.date(year, 1, 4)
        return fourth - (fourth.weekday() - first) % 7 * day

    def matches(date):
        year = next(y for y in (date.year + 1, date.year, date.year - 1) if opening(y) <= date)
        week = (date - opening(year)).days // 7 + 1
        weeks = (opening(year + 1) - opening(year)).days // 7
        return (any(n in (week, week - weeks - 1) for n in numbers("BYWEEKNO")) and WEEKDAYS[date.weekday()] in weekdays
                and date.month in (numbers("BYMONTH") or [date.month]))

    found = []
    for year in range(start.year, end.year + 1, int(parts.get("INTERVAL", 1))):
        opened = datetime.date(year, 1, 1)
        days = [opened + n * day for n in range(366) if (opened + n * day).year == year and matches(opened + n * day)]
        if "BYSETPOS" in parts:
            places = {n - 1 if n > 0 else len(days) + n for n in numbers("BYSETPOS")}
            days = [days[place] for place in sorted(places) if 0 <= place < len(days)]
        found += [date for date in days if date >= start]
    found = found[:int(parts.get("COUNT", len(found)))]
    until = parts.get("UNTIL", "99991231")
    return [str(date) for date in found if date <= end and f"{date:%Y%m%d}" <= until]


def main():
    vaws = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 5000
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 5545

    def compare(number):
        start, rule, same, years = case(seed * 1_000_000 + number)
        end = start + datetime.timedelta(days=366 * years)
        return start, rule, same, ours(vaws, start, rule, end), theirs(start, same, end)

    with ThreadPoolExecutor(2) as pool:
        results = list(pool.map(compare, range(count)))
    differing = [result for result in results if result[3] != result[4]]
    # Where both cannot be right, the definition decides.
    edges = [result for result in differing if "BYWEEKNO" in result[2]
             and result[3] == by_weeks(result[0], result[2], result[0] + datetime.timedelta(days=366 * YEARS["YEARLY"]))]
    differing = [result for result in differing if result not in edges]
    for start, rule, same, one, other in differing[:10]:
        print(f"from {start}: {rule}" + (f" ({same})" if same != rule else ""))
        print(f"  vaws:     {one if isinstance(one, str) else [d for d in one if d not in other][:5]}")
        print(f"  dateutil: {[d for d in other if d not in one][:5]}")
    inWords = sum(1 for result in results if result[1] != result[2])
    days = sum(len(result[4]) for result in results)
    empty = sum(1 for result in results if not result[4])
    print(f"{count} rules ({inWords} in words), {days} days, {empty} rules without any: {len(differing)} differ.")
    if edges:
        print(f"{len(edges)} more with BYWEEKNO: vaws has the days of the definition, dateutil has not, around 1 January.")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
