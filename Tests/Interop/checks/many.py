"""Very many returned workbooks in nested folders: the first result at once, memory that does not grow, Ctrl-C that leaves
whole lines, and a run that goes on where another stopped."""
import json
import os
import shutil
import signal
import subprocess
import time

import measured
from samples import samples

# How many, how many in a thorough run, how many of them are different, and how many a folder.
COUNT, ALL, DIFFERENT, FOLDER = 3_000, 100_000, 40, 250
SECONDS_TO_FIRST, MEMORY, GROWTH = 1.0, 100, 1.5


def many(lab):
    return lab.once("many", lambda: make_many(lab))


def make_many(lab):
    """Links to a few workbooks, since their contents are not what this is about."""
    root = lab.folder("many")
    returned = [path for sample in samples(lab) for path in sample.returned().values()][:DIFFERENT]
    sources = [shutil.copy(path, lab.folder(f"many-sources/{number}") / "source.xlsx") for number, path in enumerate(returned)]
    count = ALL if lab.is_thorough else COUNT
    for number in range(count):
        folder = root / f"{number // (FOLDER * 20):03}" / f"{number // FOLDER:04}"
        if number % FOLDER == 0:
            folder.mkdir(parents=True)
        os.link(sources[number % len(sources)], folder / f"{number:06}.xlsx")
    return root, count


def scoring(lab, root, *more, stdout):
    """The started process, and what tells its figures after it ended."""
    return measured.start(lab.scratch, [lab.program, "score", root, "--format", "ndjson", *more], stdout=stdout,
                          stderr=subprocess.PIPE, stdin=subprocess.DEVNULL)


def paths_of(lines):
    return [json.loads(line)["path"] for line in lines]


def the_first_result_comes_at_once_and_memory_stays_flat(lab):
    root, count = many(lab)
    small, used = scoring(lab, next(path for path in sorted(root.rglob("*")) if path.parent.parent == root), stdout=subprocess.DEVNULL)
    small.stderr.read()
    _, base = used()
    started = time.monotonic()
    process, used = scoring(lab, root, stdout=subprocess.PIPE)
    first = process.stdout.readline()
    waited = time.monotonic() - started
    lines = 1 + sum(1 for _ in process.stdout)
    errors = process.stderr.read().decode()
    _, memory = used()
    problems = []
    print(f"        {count} workbooks: the first after {waited:.2f} s, {memory:.0f} MiB ({base:.0f} MiB for {FOLDER})", flush=True)
    if not first.endswith(b"\n") or waited > SECONDS_TO_FIRST:
        problems.append(f"the first result came after {waited:.2f} s")
    if memory > MEMORY or memory > base * GROWTH + 10:
        problems.append(f"{memory:.0f} MiB for {count} workbooks, {base:.0f} MiB for {FOLDER}")
    if lines != count or process.returncode != 0:
        problems.append(f"{lines} lines for {count} workbooks, exit status {process.returncode}: {errors[:300]}")
    return problems


def interrupted_and_resumed(lab):
    root, count = many(lab)
    earlier, problems = lab.scratch / "earlier.ndjson", []
    with open(earlier, "wb") as output:
        process, _ = scoring(lab, root, stdout=output)
        while output.tell() == 0 and os.path.getsize(earlier) < 200_000 and process.poll() is None:
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        process.stderr.read()
        process.wait()
    text = earlier.read_bytes()
    done = paths_of(text.splitlines())
    if process.returncode != 130 or not text.endswith(b"\n") or not 0 < len(done) < count:
        problems.append(f"Ctrl-C: exit status {process.returncode}, {len(done)} of {count} lines, the end is {text[-40:]!r}")
    with open(lab.scratch / "rest.ndjson", "w+b") as output:
        process, _ = scoring(lab, root, "--skip-done", earlier, stdout=output)
        process.stderr.read()
        process.wait()
        output.seek(0)
        rest = paths_of(output.read().splitlines())
    if process.returncode != 0 or len(done) + len(rest) != count or set(done) & set(rest):
        problems.append(f"--skip-done: exit status {process.returncode}, {len(done)} and {len(rest)} lines of {count}")
    if done + rest != sorted(done + rest):
        problems.append("the lines of both runs are not in the order of the paths")
    return problems


CHECKS = [the_first_result_comes_at_once_and_memory_stays_flat, interrupted_and_resumed]
