"""The programs that are measured beside vaws, all from Debian."""
import os
import shutil
import subprocess
import sys

PACKAGES = {"cmark-gfm": "cmark-gfm", "git": "git", "hledger": "hledger", "ledger": "ledger", "/usr/bin/time": "time"}


def install_missing():
    """Installs what is missing when run as root; else says the line to type, and the table goes without it."""
    absent = _absent()
    line = ["apt-get", "install", "-y", "--no-install-recommends", *absent]
    if absent and os.geteuid() == 0 and is_there("apt-get"):
        print(f"Installing {', '.join(absent)} …", file=sys.stderr)
        subprocess.run(line, stdout=subprocess.DEVNULL)
    if absent and _absent():
        print(f"Missing: {', '.join(_absent())}. Install with: sudo {' '.join(line)}", file=sys.stderr)


def is_there(program):
    return shutil.which(program) is not None


def versions(output):
    """`cmark-gfm 0.29…`: the first line each program says of itself."""
    found = []
    for program in ["cmark-gfm", "git", "hledger", "ledger"]:
        if is_there(program):
            line = output([program, "--version"]).splitlines()[0]
            found.append(line.split(" - ")[0].split(", ")[0])
    return found


def _absent():
    return sorted(package for program, package in PACKAGES.items() if not is_there(program))
