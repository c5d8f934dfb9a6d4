#!/usr/bin/env python3
"""Exchanges workbooks with the programs that clients use, and scores them a second time.

usage: run.py [--seeds N] [--sets N] [--seed S] [--only NAME] [--keep FOLDER]

  --seeds N      how many random answer sets a form (default 4)
  --sets N       how many random answer sets a form are computed anew in LibreOffice, cell by cell (default 5)
  --seed S       the first seed (default 1); a failure names its seed, which alone with --seeds 1 repeats it
  --only NAME    only the checks whose name contains this
  --keep FOLDER  leave all files made there

One line a check: result, name, seconds; then the tally. Exit status 1 when one failed. What is not installed is said
and its checks are skipped; `make interop` sets everything up first.
"""
import argparse
import importlib
import os
import shutil
import sys
import time
import traceback
from pathlib import Path

HERE = Path(__file__).resolve().parent
VIRTUAL = HERE.parent.parent / ".venv"
MODULES = sorted(path.stem for path in (HERE / "checks").glob("*.py") if path.stem != "__init__")
LINES_SHOWN = 12


def enter_virtual_environment():
    """The readers of other makers live in .venv; nothing of the system's Python is touched."""
    python = VIRTUAL / "bin" / "python"
    if python.exists() and Path(sys.prefix).resolve() != VIRTUAL.resolve():
        os.execv(python, [str(python), *sys.argv])


def checks(wanted):
    """Name and function of each check: a module of the folder `checks` lists its own under CHECKS."""
    for module in MODULES:
        for check in importlib.import_module(f"checks.{module}").CHECKS:
            name = f"{module}: {check.__name__.replace('_', ' ')}"
            if wanted in name:
                yield name, check


def run(name, check, lab):
    """One check, one line; returns "passed", "failed" or "skipped"."""
    from lab import Broken, Skip
    started = time.monotonic()
    problems, reason = [], None
    try:
        problems = check(lab) or []
    except Skip as missing:
        reason = str(missing)
    except Broken as broken:
        problems = str(broken).splitlines()
    except Exception:  # a fault of the harness itself must not hide the other checks
        problems = traceback.format_exc().splitlines()[-8:]
    result = "SKIPPED" if reason else "FAILED" if problems else "passed"
    lab.notes, noted = [], "".join(f", {note}" for note in lab.notes)
    print(f"{result:8}{name}  ({time.monotonic() - started:.1f} s{noted})", flush=True)
    if reason:
        print(f"        SKIPPED BECAUSE: {reason}", flush=True)
    for line in problems[:LINES_SHOWN]:
        print(f"        {line}", flush=True)
    if len(problems) > LINES_SHOWN:
        print(f"        … and {len(problems) - LINES_SHOWN} more", flush=True)
    return result.lower()


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("\n\n")[1], add_help=True)
    parser.add_argument("--seeds", type=int, default=4)
    parser.add_argument("--sets", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="")
    parser.add_argument("--keep")
    options = parser.parse_args()

    enter_virtual_environment()
    from lab import Lab
    lab = Lab(range(options.seed, options.seed + options.seeds), options.keep, options.sets)
    print(f"interop: seeds {options.seed} to {options.seed + options.seeds - 1}", flush=True)
    results = [run(name, check, lab) for name, check in checks(options.only)]
    if not options.keep:
        shutil.rmtree(lab.scratch)
    print(", ".join(f"{results.count(result)} {result}" for result in ("passed", "failed", "skipped")))
    return 1 if "failed" in results or not results else 0


if __name__ == "__main__":
    sys.path.insert(0, str(HERE))
    sys.exit(main())
