"""Batches: the same bytes whatever the order, the threads and the machine; bad files cost their line; the history holds."""
import hashlib
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import time

from lab import AS_OF, ELSEWHERE
from samples import samples

WORKBOOKS, BROKEN, KILLS = 200, 3, 50
# A new database after so many kills, so that the first writes are hit as well as the last ones.
KILLS_A_DATABASE = 5
EVERYWHERE = [{}, ELSEWHERE, {"TZ": "America/St_Johns", "LC_ALL": "C"}, {"TZ": "UTC", "LANG": "tr_TR.UTF-8"}]


def batch(lab):
    return lab.once("batch", lambda: make_batch(lab))


def make_batch(lab):
    """Two hundred workbooks of many clients in several folders, each with a content of its own; some filled in."""
    folder, number = lab.folder("batch"), 0
    for sample in samples(lab):
        if sample.filled and number < WORKBOOKS // 4:
            shutil.copy(sample.filled, folder / f"{number:03}.xlsx")
            number += 1
    while number < WORKBOOKS:
        kinds = lab.kinds[:WORKBOOKS - number]
        lab.planner("new", *kinds, "--client", f"Client {number:03} é", "--round", f"{number % 3}", "--as-of", AS_OF,
                    "-o", folder / str(number % 7), expect=0)
        number += len(kinds)
    return folder


def score(lab, folder, *arguments, **options):
    """From inside the folder, so that paths are the same wherever it lies."""
    return lab.planner("score", ".", *arguments, folder=folder, **options)


def linked_in_another_order(source, target, seed):
    """The same files, entered into their folders in another order: what a directory lists first is chance."""
    files = sorted(path for path in source.rglob("*") if path.is_file())
    random.Random(seed).shuffle(files)
    for path in files:
        place = target / path.relative_to(source)
        place.parent.mkdir(parents=True, exist_ok=True)
        os.link(path, place)
    return target


def score_the_same_bytes(lab):
    """One thread or eight, any order of the directory, any time zone and locale."""
    folder, problems = batch(lab), []
    other = linked_in_another_order(folder, lab.folder("batch-linked"), lab.seeds[0])
    for form in ("json", "ndjson", "text"):
        expected = score(lab, folder, "--format", form, "--jobs", "1", expect=0).stdout
        if form != "text" and expected.count(b'"path"') < WORKBOOKS:
            problems.append(f"{form}: fewer than {WORKBOOKS} workbooks")
        for environment in EVERYWHERE if form == "json" else EVERYWHERE[:1]:
            for where in (folder, other):
                if score(lab, where, "--format", form, "--jobs", "8", environment=environment, expect=0).stdout != expected:
                    problems.append(f"{form}: other bytes with --jobs 8 under {environment} in {where.name}")
    return problems


def name_the_broken_ones(lab):
    """Three files cut off, emptied and overwritten: three lines, 197 scores, exit status 2."""
    folder = lab.folder("batch-broken")
    shutil.copytree(batch(lab), folder, dirs_exist_ok=True)
    files = sorted(path for path in folder.rglob("*.xlsx"))
    broken = random.Random(lab.seeds[0]).sample(files, BROKEN)
    broken[0].write_bytes(broken[0].read_bytes()[:700])
    broken[1].write_bytes(b"")
    broken[2].write_bytes(b"PK\x03\x04 this was a workbook once" * 40)
    problems = []
    for jobs in ("1", "8"):
        done = score(lab, folder, "--format", "ndjson", "--jobs", jobs, "--quiet")
        lines, errors = done.output.splitlines(), done.errors.splitlines()
        if done.returncode != 2 or len(lines) != WORKBOOKS - BROKEN or len(errors) != BROKEN:
            problems.append(f"exit status {done.returncode}, {len(lines)} scores, errors {errors}")
        for path in broken:
            if not any(str(path.relative_to(folder)) in line for line in errors):
                problems.append(f"no line names {path.relative_to(folder)}")
    return problems


# The history

def dump(database):
    with sqlite3.connect(database) as connection:
        return list(connection.iterdump())


def are_recorded_once(lab):
    folder, database = batch(lab), lab.folder("history") / "h.sqlite"
    score(lab, folder, "--record", database, "--format", "ndjson", expect=0)
    first, tables = hashlib.sha256(database.read_bytes()).hexdigest(), dump(database)
    again = linked_in_another_order(folder, lab.folder("batch-again"), 9)
    score(lab, again, "--record", database, "--format", "json", "--jobs", "8", expect=0)
    problems = [] if dump(database) == tables else ["recording the folder again changes the tables"]
    if hashlib.sha256(database.read_bytes()).hexdigest() != first:
        problems.append("recording the folder again changes the file")
    with sqlite3.connect(database) as connection:
        count = connection.execute("SELECT count(*) FROM workbook").fetchone()[0]
    return problems + ([] if count == WORKBOOKS else [f"{count} workbooks recorded, not {WORKBOOKS}"])


def recorded(database):
    """The workbooks that are there whole, and what is wrong with the database."""
    with sqlite3.connect(database) as connection:
        problems = [line for (line,) in connection.execute("PRAGMA integrity_check") if line != "ok"]
        problems += [f"foreign key {row}" for row in connection.execute("PRAGMA foreign_key_check")]
        if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'workbook'").fetchone():
            return set(), problems
        torn = connection.execute(
            "SELECT path FROM workbook WHERE id NOT IN (SELECT workbook FROM measure)").fetchall()
        problems += [f"{path} is there without its measures" for (path,) in torn]
        return {content for (content,) in connection.execute("SELECT content FROM workbook")}, problems


def survive_being_killed_while_recording(lab):
    """Fifty times SIGKILL, at a random moment: the database is sound, and nothing recorded before is lost."""
    folder, scratch, rng = batch(lab), lab.folder("killed"), random.Random(lab.seeds[0])
    arguments = [str(lab.program), "score", str(folder), "--format", "ndjson", "--record"]
    started = time.monotonic()
    subprocess.run([*arguments, str(scratch / "whole.sqlite")], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    whole, hit, problems, before = time.monotonic() - started, 0, [], set()
    for number in range(KILLS):
        database = scratch / f"{number // KILLS_A_DATABASE}.sqlite"
        before = before if number % KILLS_A_DATABASE else set()
        process = subprocess.Popen([*arguments, str(database)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(rng.uniform(0, whole * 0.8))
        process.send_signal(signal.SIGKILL)
        hit += process.wait() == -signal.SIGKILL
        if not database.exists():
            continue
        now, wrong = recorded(database)
        problems += [f"kill {number}: {line}" for line in wrong]
        if not before <= now:
            problems.append(f"kill {number}: {len(before - now)} workbooks of {len(before)} are lost")
        before = now
    if hit < KILLS // 2:
        problems.append(f"only {hit} of {KILLS} runs were still going when they were killed")
    # What was interrupted is completed by running it again.
    subprocess.run([*arguments, str(database)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    now, wrong = recorded(database)
    return problems + wrong + ([] if len(now) == WORKBOOKS else [f"{len(now)} workbooks in the end, not {WORKBOOKS}"])


def go_on_where_they_stopped(lab):
    """Interrupted by Ctrl-C, what is written is whole lines; `--skip-done` writes the rest and nothing twice."""
    folder, rng, problems = batch(lab), random.Random(lab.seeds[0]), []
    whole = score(lab, folder, "--format", "ndjson", expect=0).stdout
    file = lab.folder("resumed") / "scores.ndjson"
    for number in range(5):
        with open(file, "wb") as output:
            process = subprocess.Popen([str(lab.program), "score", ".", "--format", "ndjson"], cwd=folder, stdout=output,
                                       stderr=subprocess.DEVNULL)
            time.sleep(rng.uniform(0.05, 0.5))
            process.send_signal(signal.SIGINT)
            process.wait()
        done = file.read_bytes()
        if done and not done.endswith(b"\n"):
            problems.append(f"interruption {number}: a torn line")
        rest = score(lab, folder, "--format", "ndjson", "--skip-done", file, expect=0).stdout
        if done + rest != whole:
            problems.append(f"interruption {number}: {len(done)} + {len(rest)} bytes, not {len(whole)}")
    return problems


CHECKS = [
    score_the_same_bytes, name_the_broken_ones, are_recorded_once, survive_being_killed_while_recording,
    go_on_where_they_stopped,
]
