"""Do all programs see the same hours? A fast program that reads something else is not fast."""
import csv
import io
import json
import subprocess

from .peers import is_there
from .process import output


def differences(vaws, folder, manifest):
    """Sentences about what does not agree (none when all is the generator's), and each program's minutes."""
    found = {"the generator": manifest["minutes"]}
    if is_there("hledger"):
        found["hledger"] = _hledger_minutes(folder)
    if is_there("ledger"):
        found["ledger"] = _ledger_minutes(folder)
    found["vaws list time"], entries = _vaws_minutes(vaws, folder / "workspace")
    said = [f"{name} has {minutes} minutes, the generator {manifest['minutes']}"
            for name, minutes in found.items() if minutes != manifest["minutes"]]
    if entries != manifest["entries"]:
        said.append(f"vaws list time has {entries} entries, the generator {manifest['entries']}")
    return said + _unclean(vaws, folder / "workspace"), found


def _hledger_minutes(folder):
    """hledger rounds each session to hundredths of an hour; the generator's sessions are whole ones."""
    text = output(["hledger", "-f", "entries.timeclock", "balance", "--depth", "1", "-O", "csv"], folder)
    total = [row[1] for row in csv.reader(io.StringIO(text)) if row[0] == "total"][0]
    hundredths = int(total.rstrip("h").replace(",", "").replace(".", ""))
    return hundredths * 60 // 100 if hundredths * 60 % 100 == 0 else hundredths * 60 / 100


def _ledger_minutes(folder):
    text = output(["ledger", "--args-only", "-f", "entries.timeclock", "balance", "--base", "--depth", "1"], folder)
    return int(text.split()[-1].rstrip("s")) // 60


def _vaws_minutes(vaws, workspace):
    done = subprocess.run([vaws, "list", "time", "--format", "json"], cwd=workspace, capture_output=True)
    if done.returncode != 0:
        raise SystemExit(f"vaws list time ended with {done.returncode}\n{done.stderr[:2000].decode(errors='replace')}")
    entries = json.loads(done.stdout)
    return sum(entry["minutes"] for entry in entries), len(entries)


def _unclean(vaws, workspace):
    """Errors only: that its people promise too much and estimate badly is true of a made-up business too."""
    done = subprocess.run([vaws, "check", "--format", "gcc"], cwd=workspace, capture_output=True, text=True)
    lines = [line for line in (done.stdout + done.stderr).splitlines() if ": error:" in line]
    if not lines and done.returncode == 0:
        return []
    return [f"vaws check finds errors: exit {done.returncode}, {len(lines)} of them", *lines[:5]]
