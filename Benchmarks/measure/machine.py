"""On what the figures were taken."""
import os
import platform
from datetime import datetime, timezone


def lines():
    """`["2 cores, AMD EPYC, 24 GB memory", …]`."""
    return [
        f"{len(os.sched_getaffinity(0))} cores, {_field('/proc/cpuinfo', 'model name', 'unknown CPU')}, "
        f"{_memory_gigabytes()} GB memory",
        f"{_field('/etc/os-release', 'PRETTY_NAME', 'Linux')}, Linux {platform.release()}",
        f"{datetime.now(timezone.utc):%Y-%m-%d %H:%M} UTC, load at the start {os.getloadavg()[0]:.2f}",
    ]


def _memory_gigabytes():
    return round(os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 1e9)


def _field(path, name, otherwise):
    try:
        with open(path) as file:
            for line in file:
                key, _, value = line.replace("=", ":", 1).partition(":")
                if key.strip() == name:
                    return value.strip().strip('"')
    except OSError:
        pass
    return otherwise
