#!/usr/bin/env python3
"""Exchanges workbooks with the programs that clients use, and scores them a second time.

usage: run.py [--seeds N] [--sets N] [--seed S] [--only NAME] [--jobs N] [--keep FOLDER]

  --seeds N      how many random answer sets a form (default 4)
  --sets N       how many random answer sets a form are computed anew in LibreOffice, cell by cell (default 5)
  --seed S       the first seed (default 1); a failure names its seed, which alone with --seeds 1 repeats it
  --only NAME    only the checks whose name contains this
  --jobs N       how many modules of checks at once (default: one a processor)
  --keep FOLDER  leave all files made there

One line a check: result, name, seconds; modules one after the other as they are done; then the tally. Exit status 1 when one failed. What is not installed is said
and its checks are skipped; `make interop` sets everything up first.
"""
import argparse
import contextlib
import importlib
import io
import multiprocessing
import os
import shutil
import sys
import time
import traceback
from concurrent.futures import ProcessPoolExecutor, as_completed
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


def modules(wanted):
    """By module of the folder `checks` the checks that it lists under CHECKS and that are wanted: name and function."""
    found = {}
    for module in MODULES:
        named = {f"{module}: {check.__name__.replace('_', ' ')}": check
                 for check in importlib.import_module(f"checks.{module}").CHECKS}
        chosen = [(name, check) for name, check in named.items() if wanted in name]
        if chosen:
            found[module] = chosen
    return found


def run(name, check, lab):
    """Makes one check and prints a line; returns "passed", "failed" or "skipped"."""
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


def prepare(lab):
    """Makes what many modules share, before the work is divided among processes; a failure shows in those that use it."""
    from lab import Broken, Skip
    from samples import samples
    with contextlib.suppress(Broken, Skip):
        samples(lab)


class Worker:
    """A process that makes checks: a copy of this one as it was when the work began, with a scratch folder of its own."""
    lab, checks = None, None

    @staticmethod
    def begin():
        Worker.lab.scratch = Worker.lab.folder(f"worker-{os.getpid()}")

    @staticmethod
    def run(module):
        """What the checks of a module print, and their results."""
        text = io.StringIO()
        with contextlib.redirect_stdout(text):
            results = [run(name, check, Worker.lab) for name, check in Worker.checks[module]]
        return text.getvalue(), results


def run_all(lab, chosen, jobs):
    """The results of all checks; what a module prints stands together."""
    Worker.lab, Worker.checks = lab, chosen
    results = []
    with ProcessPoolExecutor(jobs, multiprocessing.get_context("fork"), Worker.begin) as pool:
        running = {pool.submit(Worker.run, module): module for module in chosen}
        for done in as_completed(running):
            try:
                text, found = done.result()
            except Exception as error:  # the process is gone, and with it those that wait
                text, found = f"FAILED  {running[done]}: {error!r}\n", ["failed"]
            print(text, end="", flush=True)
            results += found
    return results


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("\n\n")[1], add_help=True)
    parser.add_argument("--seeds", type=int, default=4)
    parser.add_argument("--sets", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--keep")
    options = parser.parse_args()

    enter_virtual_environment()
    from lab import Lab
    lab = Lab(range(options.seed, options.seed + options.seeds), options.keep, options.sets)
    print(f"interop: seeds {options.seed} to {options.seed + options.seeds - 1}", flush=True)
    chosen = modules(options.only)
    if not options.only:
        prepare(lab)
    results = run_all(lab, chosen, options.jobs)
    if not options.keep:
        shutil.rmtree(lab.scratch)
    print(", ".join(f"{results.count(result)} {result}" for result in ("passed", "failed", "skipped")))
    return 1 if "failed" in results or not results else 0


if __name__ == "__main__":
    sys.path.insert(0, str(HERE))
    sys.exit(main())
