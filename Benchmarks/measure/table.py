"""The measured figures as Markdown."""
from workload.sizes import short

from .subjects import ADDED, CHECK, CMARK, COLD, PEERS, SAME, TODAY, VERSION


def of_size(manifest, figures, written):
    """The table of one size. `figures` maps a name to what was measured, in order."""
    heads = [name for name in PEERS if name in figures]
    lines = [
        f"### {manifest['entries']:,} time entries", "",
        f"{manifest['files']:,} Markdown files, {manifest['bytes'] / 1e6:.2f} MB; {manifest['clients']} clients, "
        f"{manifest['tasks']:,} tasks, {manifest['invoices']:,} invoices. A cold sync writes {written[0]:,} files, "
        f"{written[1] / 1e6:.2f} MB.", "",
        "| | runs | min | median | max | memory | ÷ input | " + " | ".join(f"÷ {name}" for name in heads) + " |",
        "|---|" + "--:|" * (6 + len(heads)),
    ]
    lines += [_row(manifest, figures, heads, row) for row in figures.values()]
    return lines + [""]


def _row(manifest, figures, heads, row):
    memory = f"{row.peak_bytes / 1e6:.1f} MB" if row.peak_bytes else "—"
    share = f"{row.peak_bytes / manifest['bytes']:.1f}" if row.peak_bytes and row.name != VERSION else ""
    compared = row.name not in PEERS and row.name != VERSION
    ratios = [f"{row.median / figures[name].median:.2f}" if compared else "" for name in heads]
    cells = [row.name, str(len(row.seconds)), _time(min(row.seconds)), _time(row.median), _time(max(row.seconds)),
             memory, share, *ratios]
    return "| " + " | ".join(cells) + " |"


def growth(measured):
    """Median microseconds for each entry, size by size: constant when the cost grows linearly."""
    if len(measured) < 2:
        return []
    heads = [short(manifest["entries"]) for manifest, _ in measured]
    lines = ["### Growth", "", "Median time for each entry, in microseconds.", "",
             "| | " + " | ".join(heads) + " |", "|---|" + "--:|" * len(heads)]
    for name in [COLD, SAME, ADDED, CHECK, TODAY, *PEERS]:
        cells = [f"{figures[name].median / manifest['entries'] * 1e6:.2f}" if name in figures else "—"
                 for manifest, figures in measured]
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return lines + [""]


def expectations(measured):
    """What is expected at 100,000 entries, and whether it is so."""
    lines = []
    for manifest, figures in measured:
        if manifest["entries"] == 100_000 and COLD in figures:
            lines += _at_100k(manifest, figures)
    return ["### Expected at 100,000 entries", "", *lines, ""] if lines else []


def _at_100k(manifest, figures):
    cold, version = figures[COLD], figures[VERSION]
    lines = []
    if CMARK in figures:
        lines.append(_said(cold.median <= figures[CMARK].median, "cold sync no slower than `cmark-gfm`",
                           f"{_time(cold.median)} against {_time(figures[CMARK].median)}"))
    lines.append(_said(version.median < 0.01, "`--version` under 10 ms", _time(version.median)))
    today, check = figures[TODAY].median, figures[CHECK].median
    lines.append(_said(today <= check * 1.2, "`today` within the time of `check` and a fifth",
                       f"{today / check:.2f} times, {manifest['further']:,} further open tasks"))
    peaks = [row.peak_bytes for row in (cold, figures[CHECK]) if row.peak_bytes]
    if peaks:
        share = max(peaks) / manifest["bytes"]
        lines.append(_said(share < 15, "memory under 15 times the input", f"{share:.1f} times"))
    return lines


def _said(is_met, what, figure):
    return f"- {'met' if is_met else '**not met**'}: {what} ({figure})"


def _time(seconds):
    return f"{seconds * 1000:.1f} ms" if seconds < 1 else f"{seconds:.2f} s"
