"""Compares `planner`'s speed and memory with those of other spreadsheet libraries, on this machine, in one run.

    python3 Benchmarks/run.py [GROUP ...] [--rounds N] [--slow-rounds N] [--record] [--planner FILE] [--folder DIR]

GROUP is w1, w2, w3, r1, r2, r3 or l1 (README.md); all of them without one. The cases of a group take turns, so that what else the
machine does hits all alike; a figure is the median over the rounds, a ratio the median of the rounds' ratios. --record
writes Documentation/benchmarks.md.
"""
import argparse
import datetime
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path.insert(0, str(HERE))

import report  # noqa: E402
from cases import GROUPS, cases  # noqa: E402


def measure(tools, case):
    words = subprocess.run(
        [str(tools / "measure"), *map(str, case.command)], capture_output=True, text=True, check=True, cwd=HERE
    ).stdout.split()
    status, user, system, elapsed, kibibytes = int(words[0]), *map(float, words[1:])
    if status:
        sys.exit(f"{case.name} ended with status {status}: {' '.join(map(str, case.command))}")
    return {"cpu": user + system, "elapsed": elapsed, "memory": kibibytes / 1024}


def run(group, every, tools, rounds, slow_rounds):
    runs = {case.name: [] for case in every}
    for number in range(rounds):
        for case in every:
            if case.is_slow and number >= slow_rounds:
                continue
            print(f"{group} round {number + 1} of {rounds}: {case.name}          ", end="\r", file=sys.stderr)
            if case.prepare:
                case.prepare()
            runs[case.name].append(measure(tools, case))
    print(" " * 79, end="\r", file=sys.stderr)
    base = runs[every[0].name]
    sizes = {case.name: case.count() for case in every if case.folder}
    rows = []
    for case in every:
        measured = runs[case.name]
        # The workbooks of a client are not the same with all: what a cell costs is compared.
        share = every[0].cells / case.cells if case.cells else every[0].files / case.files if case.files else 1
        rows.append(
            {
                "name": case.name,
                **{key: statistics.median(one[key] for one in measured) for key in measured[0]},
                "ratio": share * statistics.median(one["cpu"] / other["cpu"] for one, other in zip(measured, base)),
                "size": case.output.stat().st_size if case.output else sizes.get(case.name),
                "cells": case.cells,
                "each": 1000 * statistics.median(one["cpu"] for one in measured) / case.files if case.files else None,
                "rounds": len(measured),
            }
        )
    return rows


def verify(every, planner, python):
    """Every file that was written holds the same, and every reader finds it."""
    for case in every:
        if not case.expected:
            continue
        if case.output:
            printed = subprocess.run(
                [python, HERE / "read_peers.py", "calamine", case.output, "--check"]
                if case.is_ours
                else [planner, "bench", "read", case.output],
                capture_output=True, text=True, check=True, cwd=HERE,
            ).stdout.strip()
        else:
            command = [*map(str, case.command)] + ([] if case.is_ours else ["--check"])
            printed = subprocess.run(command, capture_output=True, text=True, check=True, cwd=HERE).stdout.strip()
        if printed != case.expected:
            sys.exit(f"{case.name}: expected {case.expected}, found {printed}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("groups", nargs="*", default=[], metavar="GROUP", help=", ".join(GROUPS))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--slow-rounds", type=int, default=2)
    parser.add_argument("--record", action="store_true", help="write Documentation/benchmarks.md")
    parser.add_argument("--planner", default=ROOT / ".build/release/planner", type=pathlib.Path)
    parser.add_argument("--tools", default=ROOT / ".build/benchmarks", type=pathlib.Path)
    parser.add_argument("--folder", type=pathlib.Path, help="where to put the files (default: a temporary folder)")
    arguments = parser.parse_args()
    unknown = [group for group in arguments.groups if group not in GROUPS]
    if unknown:
        parser.error(f"no group {unknown[0]}; there are {', '.join(GROUPS)}")
    python = arguments.tools / "venv/bin/python"
    results = {}
    with tempfile.TemporaryDirectory() as temporary:
        folder = arguments.folder or pathlib.Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        for group in arguments.groups or GROUPS:
            every = cases(group, arguments.planner.resolve(), python, arguments.tools, folder)
            results[group] = run(group, every, arguments.tools, arguments.rounds, arguments.slow_rounds)
            verify(every, arguments.planner, python)
            print(report.table(group, results[group]), flush=True)
            for case in every:
                if case.folder:
                    shutil.rmtree(case.folder, ignore_errors=True)
                if case.output and not case.is_kept:
                    case.output.unlink(missing_ok=True)
    print(report.verdicts(results))
    if arguments.record:
        path = ROOT / "Documentation/benchmarks.md"
        path.write_text(report.page(results, datetime.date.today(), report.machine(), arguments.rounds))
        print(f"written: {os.path.relpath(path)}")


main()
