"""What is measured on one workspace, in the order of the table."""
import tempfile
from pathlib import Path

from .peers import is_there
from .process import Command

COLD, SAME, ADDED = "`vaws sync`, cold (no reports yet)", "`vaws sync`, nothing changed", "`vaws sync`, one line added"
CHECK, TODAY, VERSION = "`vaws check`", "`vaws today`", "`vaws --version`"
CMARK, GIT, HLEDGER, LEDGER = "`cmark-gfm`", "`git status`", "`hledger balance`", "`ledger balance`"
PEERS = [CMARK, GIT, HLEDGER, LEDGER]
ADDED_LINE = b"- 6m Added by the benchmark\n"


class Subjects:
    def __init__(self, vaws, folder, manifest):
        self.vaws, self.folder, self.manifest = vaws, folder, manifest
        self.workspace = folder / "workspace"
        self.appended = self.workspace / manifest["appendable"]

    def of_vaws(self):
        return [
            self._vaws(COLD, ["sync"], self._remove_reports),
            self._vaws(SAME, ["sync"], None),
            self._vaws(ADDED, ["sync"], self._add_line),
            self._vaws(CHECK, ["check"], None),
            self._vaws(TODAY, ["today"], None),
            self._vaws(VERSION, ["--version"], None),
        ]

    def of_peers(self):
        timeclock = str(self.folder / "entries.timeclock")
        all_peers = [
            Command(CMARK, ["cmark-gfm", "--to", "html", *self.manifest["paths"]], self.workspace),
            Command(GIT, ["git", "status", "--short"], self.workspace),
            Command(HLEDGER, ["hledger", "-f", timeclock, "balance", "--depth", "1"], self.folder),
            Command(LEDGER, ["ledger", "--args-only", "-f", timeclock, "balance", "--depth", "1"], self.folder),
        ]
        return [peer for peer in all_peers if is_there(peer.argv[0])]

    def remove_added_lines(self):
        """Leaves the workspace as the generator wrote it."""
        kept = [line for line in self.appended.read_bytes().splitlines(True) if line != ADDED_LINE]
        self.appended.write_bytes(b"".join(kept))

    def _vaws(self, name, arguments, prepare):
        accepts = (0, 1) if arguments == ["check"] else (0,)
        return Command(name, [self.vaws, *arguments], self.workspace, prepare, accepts)

    def _remove_reports(self):
        """Moves them away: for some minutes after many files were deleted, ext4 is slow to make new ones."""
        reports = self.workspace / "reports"
        if reports.exists():
            reports.rename(Path(tempfile.mkdtemp(prefix="reports-", dir=self.folder)) / "reports")

    def _add_line(self):
        with open(self.appended, "ab") as file:
            file.write(ADDED_LINE)


def written_by_sync(workspace):
    """Files and bytes under `reports/`."""
    sizes = [path.stat().st_size for path in (workspace / "reports").rglob("*") if path.is_file()]
    return len(sizes), sum(sizes)
