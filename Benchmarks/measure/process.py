"""One run of a program: its seconds, or its peak memory."""
import os
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

GNU_TIME = "/usr/bin/time"
PATIENCE = 60       # seconds after which no further run of the same command begins


@dataclass
class Command:
    """What is measured. `prepare` runs before each run and is not timed; `accepts` are its good exit codes."""
    name: str
    argv: list
    folder: Path
    prepare: object = None
    accepts: tuple = (0,)


@dataclass
class Figures:
    name: str
    seconds: list = field(default_factory=list)
    peak_bytes: int | None = None

    @property
    def median(self):
        return median(self.seconds)


def measure(command, runs):
    """A first run warms the disk cache and takes the memory; the runs after it take the time."""
    figures = Figures(command.name, peak_bytes=_peak_bytes(command))
    while len(figures.seconds) < runs and (not figures.seconds or sum(figures.seconds) < PATIENCE):
        _prepare(command)
        figures.seconds.append(_seconds(command))
    return figures


def output(argv, folder=None):
    """What a program prints, standard output only."""
    return subprocess.run(argv, cwd=folder, capture_output=True, text=True).stdout


def _prepare(command):
    if command.prepare:
        command.prepare()


def _seconds(command):
    """Wall-clock time from spawn to exit, output to /dev/null."""
    os.chdir(command.folder)
    quiet = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_WRONLY, 0) for stream in (1, 2)]
    quiet.append((os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0))
    start = time.perf_counter()
    process = os.posix_spawnp(command.argv[0], command.argv, os.environ, file_actions=quiet)
    _, status = os.waitpid(process, 0)
    seconds = time.perf_counter() - start
    _expect(command, os.waitstatus_to_exitcode(status), "")
    return seconds


def _peak_bytes(command):
    """Largest resident set. GNU time is used because a child of Python starts with Python's own figure."""
    _prepare(command)
    timed = os.path.exists(GNU_TIME)
    wrapped = [GNU_TIME, "-q", "-f", "%M", "-o", "/dev/fd/3"] if timed else []
    reader, writer = os.pipe()
    with open(reader) as peak:
        done = subprocess.run(
            ["/bin/sh", "-c", f'exec "$@" 3>&{writer}', "sh", *wrapped, *command.argv], cwd=command.folder,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, pass_fds=[writer])
        os.close(writer)
        kilobytes = peak.read().strip()
    _expect(command, done.returncode, done.stderr.decode(errors="replace"))
    return int(kilobytes) * 1024 if kilobytes else None


def _expect(command, code, said):
    if code not in command.accepts:
        raise SystemExit(f"'{' '.join(command.argv[:4])}' in {command.folder} ended with {code}\n{said[:2000]}")
