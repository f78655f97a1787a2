"""What the generator promises. Run: `python3 -m unittest discover Benchmarks`."""
import hashlib
import re
import sys
import tempfile
import unittest
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from workload import business, invoices, tasks, timelog  # noqa: E402
from workload.days import TODAY  # noqa: E402
from workload.workspace import _logs, generate  # noqa: E402

ENTRIES = 12_000


def logs(seed=1):
    teams = business.team_count(ENTRIES)
    clients = business.clients(seed, teams)
    counts = timelog.entries_per_slot(seed, ENTRIES, teams * 3)
    for team in range(teams):
        own = clients[team * 4:team * 4 + 4]
        lists = {client.id: tasks.of_client(seed, client, ENTRIES / len(clients)) for client in own}
        yield from _logs(seed, team, own, lists, counts).items()


class Workload(unittest.TestCase):
    def test_the_same_seed_gives_the_same_bytes_and_another_seed_does_not(self):
        self.assertEqual(digest(1), digest(1))
        self.assertNotEqual(digest(1), digest(2))

    def test_there_are_exactly_as_many_lines_of_time_as_asked_for(self):
        lines = sum(1 + (entry.taken_off > 0) for _, log in logs() for entry in log)
        self.assertEqual(lines, ENTRIES)

    def test_ranges_of_one_person_never_overlap(self):
        spans = defaultdict(list)
        for _, log in logs():
            for entry in log:
                if entry.start is not None:
                    spans[(entry.person, entry.day)].append((entry.start, entry.start + entry.minutes))
        self.assertTrue(spans)
        for of_day in spans.values():
            of_day.sort()
            self.assertTrue(all(before[1] <= after[0] for before, after in zip(of_day, of_day[1:])), of_day)

    def test_no_one_works_more_than_sixteen_hours_a_day_or_in_the_future(self):
        worked = defaultdict(int)
        for _, log in logs():
            for entry in log:
                worked[(entry.person, entry.day)] += entry.minutes - entry.taken_off
        self.assertLess(max(worked.values()), 16 * 60)
        self.assertLess(max(day for _, day in worked), TODAY)

    def test_every_session_is_a_whole_hundredth_of_an_hour(self):
        self.assertTrue(all((entry.minutes - entry.taken_off) % 3 == 0 for _, log in logs() for entry in log))

    def test_rounding_follows_the_agreement(self):
        self.assertEqual([invoices.rounded(minutes, 15, "up") for minutes in (13, 15, 90)], [15, 15, 90])
        self.assertEqual([invoices.rounded(minutes, 6, "nearest") for minutes in (8, 9, 12)], [6, 12, 12])
        self.assertEqual(invoices.amount(50, 10_000), 8333)

    def test_each_seal_is_of_its_file_and_names_the_one_before(self):
        with tempfile.TemporaryDirectory() as folder:
            generate(folder, 1_000)
            previous = None
            for path in sorted(Path(folder, "workspace", "invoices").iterdir()):
                text = path.read_text()
                seal = re.search(r"^seal: (\w+)\n", text, re.M)
                self.assertEqual(seal[1], hashlib.sha256(text.replace(seal[0], "").encode()).hexdigest())
                named = re.search(r"^previous: (\w+)$", text, re.M)
                self.assertEqual(named and named[1], previous)
                previous = seal[1]
            self.assertIsNotNone(previous)


def digest(seed):
    """One hash over every path and byte."""
    with tempfile.TemporaryDirectory() as folder:
        generate(folder, 1_000, seed)
        whole = hashlib.sha256()
        for path in sorted(Path(folder).rglob("*")):
            if path.is_file():
                whole.update(str(path.relative_to(folder)).encode() + b"\0" + path.read_bytes())
        return whole.hexdigest()


if __name__ == "__main__":
    unittest.main()
