"""`reports/calendar.ics` read by the parser `icalendar`: it is a calendar, whole, and a second day's file updates the first's.

    Tests/Peers/calendar_file.py VAWS [WORKSPACE]

The sample workspace is copied and synced on three days. Debian has icalendar as python3-icalendar.
"""

import datetime
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

import icalendar


def run(vaws, folder, *arguments):
    return subprocess.run([vaws, *arguments], cwd=folder, capture_output=True, text=True, check=True).stdout


def start_of(event):
    start = event["DTSTART"].dt
    return start.date() if isinstance(start, datetime.datetime) else start


class Checked:
    def __init__(self):
        self.failures = []

    def that(self, holds, message):
        if not holds:
            self.failures.append(message)


def check_bytes(checked, data):
    lines = data.split(b"\r\n")
    checked.that(data.endswith(b"\r\n") and b"\n" not in data.replace(b"\r\n", b""), "lines do not end in CRLF")
    checked.that(all(len(line) <= 75 for line in lines), "a line is longer than 75 bytes")
    for line in lines:
        line.decode("utf-8")


def check_events(checked, calendar):
    events = calendar.walk("VEVENT")
    for event in events:
        name = f"{event.get('SUMMARY')} ({event.get('UID')})"
        checked.that(not event.errors, f"{name}: {event.errors}")
        for key in ("UID", "DTSTAMP", "DTSTART", "SUMMARY"):
            checked.that(key in event, f"{name} has no {key}")
        if "DTEND" in event:
            same = type(event["DTEND"].dt) is type(event["DTSTART"].dt)
            checked.that(same and event["DTEND"].dt > event["DTSTART"].dt, f"{name} ends before it begins")
    uids = [(str(event["UID"]), str(event.get("RECURRENCE-ID"))) for event in events]
    checked.that(len(set(uids)) == len(uids), "two events have one UID")
    # Read, written and read again: nothing is lost on the way through the parser.
    again = icalendar.Calendar.from_ical(calendar.to_ical())
    checked.that(len(again.walk("VEVENT")) == len(events), "the parser does not read what it writes")
    return events


def check_tasks(checked, events, tasks, today):
    """Each open task that is due from today on has an event on its day."""
    days = {(str(event["SUMMARY"]), start_of(event)) for event in events}
    missing = []
    for task in tasks:
        if task["done"] or not task["due"] or task["due"][:10] < str(today):
            continue
        due = datetime.date.fromisoformat(task["due"][:10])
        if not any(task["title"] in summary and abs((day - due).days) <= 1 for summary, day in days):
            missing.append(f"{task['title']} due {due}")
    checked.that(not missing, f"no event for {missing}")


def main():
    vaws = pathlib.Path(sys.argv[1]).resolve()
    sample = pathlib.Path(__file__).resolve().parents[2] / "sample-workspace"
    source = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else sample
    checked = Checked()
    seen = {}
    counts = []
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch) / "workspace"
        shutil.copytree(source, folder)
        for number in range(3):
            today = datetime.date(2026, 11, 23) + datetime.timedelta(days=number)
            run(vaws, folder, "sync", "--today", str(today))
            data = (folder / "reports" / "calendar.ics").read_bytes()
            check_bytes(checked, data)
            calendar = icalendar.Calendar.from_ical(data)
            checked.that(str(calendar["VERSION"]) == "2.0" and "PRODID" in calendar, "VERSION or PRODID is missing")
            events = check_events(checked, calendar)
            listed = json.loads(run(vaws, folder, "list", "tasks", "--columns", "all", "--format", "json"))
            tasks = listed if isinstance(listed, list) else listed["tasks"]
            check_tasks(checked, events, tasks, today)
            kept = [event for event in events if str(event["UID"]) in seen]
            later = all(event.get("SEQUENCE", 0) > seen[str(event["UID"])] for event in kept)
            checked.that(later, "an event of a later day does not replace that of the day before")
            if seen:
                gone = len(seen) - len(kept)
                counts.append(f"{len(kept)} of {len(events)} events known from the day before, {gone} gone")
            seen = {str(event["UID"]): event.get("SEQUENCE", 0) for event in events}
    print(f"{len(seen)} events on the last day; " + "; ".join(counts) + ".")
    for failure in checked.failures[:20]:
        print(f"  {failure}")
    print(f"{len(checked.failures)} faults.")
    return 1 if checked.failures else 0


if __name__ == "__main__":
    sys.exit(main())
