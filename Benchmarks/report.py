"""Tables and pages of what was measured."""
import os
import platform

from cases import GROUPS

# Group, case, what is asked, of which figure, the most that is allowed, and of which case's figure it is a share, if it is.
ASKED = [
    ("w1", "planner", "CPU, of libxlsxwriter's", "ratio", 0.40, None),
    ("w1", "planner", "file, of libxlsxwriter's", "size", 1.03, "libxlsxwriter"),
    ("w1", "planner, fast", "CPU, of libxlsxwriter's", "ratio", 0.25, None),
    ("w2", "planner", "CPU a cell, of libxlsxwriter's", "ratio", 0.45, None),
    ("w3", "planner", "CPU, of libxlsxwriter's", "ratio", 0.50, None),
    ("w3", "planner", "file, of libxlsxwriter's", "size", 1.15, "libxlsxwriter, constant memory"),
    ("w3", "planner", "MiB of memory", "memory", 24, None),
    ("w3", "planner, three times the rows", "MiB of memory", "memory", 24, None),
    ("r1", "planner", "CPU, of python-calamine's", "ratio", 0.50, None),
    ("r1", "planner", "MiB of memory", "memory", 45, None),
    ("r2", "planner, one thread", "CPU, of python-calamine's", "ratio", 0.60, None),
    ("r2", "planner, two threads", "elapsed, of one thread's", "elapsed", 0.60, "planner, one thread"),
    ("r2", "planner, a process a file", "ms of CPU a file", "each", 12, None),
    ("r3", "planner", "CPU, of python-calamine's", "ratio", 0.45, None),
    ("r3", "planner", "MiB of memory", "memory", 50, None),
    ("l1", "planner links", "MiB of memory", "memory", 300, None),
]


def table(group, rows):
    base = rows[0]
    lines = [
        f"### {group.upper()}: {GROUPS[group]}", "",
        f"| library | CPU s | of {base['name']} | elapsed s | memory MiB | file MB |", "|---|--:|--:|--:|--:|--:|",
    ]
    for row in rows:
        size = f"{row['size'] / 1e6:.2f}" if row["size"] else ""
        lines.append(
            f"| {row['name']} | {row['cpu']:.3f} | {row['ratio']:.2f} | {row['elapsed']:.2f} | {row['memory']:.1f}"
            f" | {size} |")
    return "\n".join(lines) + "\n"


def verdicts(results):
    lines = ["| | asked | at most | measured | |", "|---|---|--:|--:|---|"]
    for group, name, what, key, most, base in ASKED:
        rows = {row["name"]: row for row in results.get(group, [])}
        if name not in rows:
            continue
        value = rows[name][key] / (rows[base][key] if base else 1)
        lines.append(
            f"| {group.upper()} {name} | {what} | {most:g} | {value:.2f} | {'holds' if value <= most else 'MISSED'} |")
    return "\n".join(lines) + "\n"


def machine():
    """Kind of processor, how many, memory and system; nothing that names the machine."""
    model = platform.machine()
    try:
        with open("/proc/cpuinfo") as file:
            model = next((line.split(":")[1].strip() for line in file if line.startswith("model name")), model)
    except OSError:
        pass
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    system = platform.system()
    try:
        system = platform.freedesktop_os_release().get("PRETTY_NAME", system)
    except OSError:
        pass
    load = os.getloadavg()[2]
    return f"{model}, {os.cpu_count()} processors, {memory:.0f} GiB, {system}; load over the last quarter of an hour {load:.1f}"


PAGE = """# How fast, and with how much memory

What `make bench` measured: the same figures written and read by `planner`, whose library `OfficeFiles` is, and by others,
taking turns on one machine. CPU is user and system time together. A ratio is the median of the rounds' ratios to the first
line of its table, so it holds on a busy machine too; elapsed times there don't. `Benchmarks/README.md` tells what the groups
are and how to run them. Each file is read back and its values compared before a table is printed.

Measured on {date}, {rounds} rounds (two for what takes long), {machine}.

{verdicts}
{tables}
## Notes

- "planner" is the streaming writer (`StreamingWorkbookWriter`): zlib at level 5, texts that repeat are shared; "fast" is
  level 1. "Whole workbook" makes a `Workbook` in memory first and compresses with libdeflate (levels 6 and 1), as every
  workbook with forms and charts is made.
- libxlsxwriter and XlsxWriter compress with zlib at level 6. The Python libraries' times include making the figures, which
  has a line of its own.
- rustpy-xlsxwriter writes a row of column names besides.
- W2 is `planner new --batch`: the four workbooks of each client, with all their charts, drop-downs and formats; beside it
  libxlsxwriter writes one workbook a client, also with a chart, drop-downs and formats. {cells}
  Cells that are only coloured are not counted with either, though `planner` has more of them.
- R2: funnel-kpi, maturity and readiness, 40 different ones of each, filled in at random and saved by LibreOffice.
  python-calamine only reads their cells; `planner score` reads, judges and scores them. Its ratio is by file.
- L1: the exports are made by `Tests/Interop/linked.py` with its seed; `make check-full` compares what is counted with what was
  planted. Python only puts the rows into tables of a temporary SQLite database; `planner links` joins and judges them too.
"""


def page(results, date, machine, rounds):
    filled = {row["name"]: row["cells"] for row in results.get("w2", [])}
    cells = "".join(f"{name.capitalize()}'s have {filled[name]:,} cells that are filled in. " for name in filled
                    if name in ("planner", "libxlsxwriter")).strip()
    return PAGE.format(
        cells=cells,
        date=date, rounds=rounds, machine=machine, verdicts=verdicts(results),
        tables="\n".join(table(group, rows) for group, rows in results.items()))
