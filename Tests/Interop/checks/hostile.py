"""Files made to do harm, and every file of the corpus: none crashes the program, keeps it busy, fills the memory, makes it
write or ask for anything but the file itself; and what is wrong is said in one line."""
import json
import re
import subprocess
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import hostile
import measured
from lab import SHARED
from samples import blanks

COMMANDS = ["cells", "read", "score", "check"]
# Seconds of processor time, MiB at the most, bytes of an error's line.
SECONDS, MEMORY, LINE = 5, 300, 1_000
WORKERS = 2
FILES_A_TRACE = 40
# `make check` takes every so manyth file, `make check-full` all.
SAMPLE = 8
OPENING = ["open", "openat", "openat2", "creat"]
CHANGING = ["rename", "renameat", "renameat2", "unlink", "unlinkat", "mkdir", "mkdirat", "rmdir", "link", "linkat", "symlink",
            "symlinkat", "truncate", "mknod", "mknodat", "chmod", "fchmodat", "execve"]
NETWORK = ["socket", "connect", "bind", "sendto"]


def made(lab):
    return lab.once("hostile", lambda: hostile.make(lab.folder("hostile"), blanks(lab)))


def corpus():
    folders = [SHARED / "corpus" / name for name in ("xlsx", "ods", "other", "broken")]
    return [path for folder in folders if folder.exists() for path in sorted(folder.iterdir())]


def chosen(lab):
    paths = made(lab) + corpus()
    return paths if lab.is_thorough else paths[lab.seeds[0] % SAMPLE::SAMPLE]


def commands_for(lab, number):
    """All of them in a thorough run; else `cells` and one of the others in turn."""
    return COMMANDS if lab.is_thorough else ["cells", COMMANDS[1 + number % 3]]


def run(lab, command, path, folder):
    """One run: exit status, processor time, peak memory, standard output and error."""
    stem = folder / f"{threading.get_ident()}"
    with open(f"{stem}.out", "w+b") as output, open(f"{stem}.err", "w+b") as errors:
        process, used = measured.start(folder, [lab.program, command, path, "--format", "json"], SECONDS + 25, stdout=output,
                                       stderr=errors, stdin=subprocess.DEVNULL)
        seconds, memory = used()
        output.seek(0)
        errors.seek(0)
        return process.returncode, seconds, memory, output.read(4 << 20), errors.read(1 << 20).decode("utf-8", "replace")


def misbehaves(command, path, status, seconds, memory, output, errors):
    lines = [line for line in errors.splitlines() if line.strip()]
    problems = []
    if status not in (0, 1, 2):
        problems.append(f"exit status {status}")
    if seconds > SECONDS:
        problems.append(f"{seconds:.1f} s of processor time")
    if memory > MEMORY:
        problems.append(f"{memory:.0f} MiB")
    if status == 2 and len(lines) != 1:
        problems.append(f"{len(lines)} lines of errors, not one: {lines[:2]}")
    if status == 2 and lines and (path.name not in lines[0] or "; " not in lines[0]):
        problems.append(f"the line names no file or says not what to do: {lines[0][:200]}")
    if any(len(line.encode()) > LINE or re.search(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e]", line) for line in lines):
        problems.append("a line that is too long or holds control characters")
    if len(output) < 4 << 20 and (status in (0, 1) or command != "cells"):
        try:
            json.loads(output)
        except ValueError as error:
            problems.append(f"no JSON: {error}")
    return [f"{command} {path.parent.name}/{path.name}: {problem}" for problem in problems]


def no_file_does_harm(lab):
    folder, paths = lab.folder("hostile-runs"), chosen(lab)
    jobs = [(command, path) for number, path in enumerate(paths) for command in commands_for(lab, number)]
    lab.planner("--version", expect=0)
    with ThreadPoolExecutor(WORKERS) as workers:
        found = workers.map(lambda job: misbehaves(*job, *run(lab, *job, folder)), jobs)
        problems = [line for lines in found for line in lines]
    print(f"        {len(paths)} files, {len(jobs)} runs", flush=True)
    return problems


def traced(lab, command, paths, log):
    """The calls of a run that open, change or ask for anything."""
    subprocess.run(
        ["strace", "-f", "--seccomp-bpf", "-qq", "-s", "4096", "-e", "signal=none", "-e",
         "trace=" + ",".join("?" + call for call in OPENING + CHANGING + NETWORK), "-o", str(log),
         str(lab.program), command, *map(str, paths)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        stdin=subprocess.DEVNULL, timeout=600, cwd=lab.scratch)
    calls = re.findall(r"^\d+ +(\w+)\((.*)$", log.read_text(errors="replace"), re.M)
    # The program itself is started by the first call.
    return calls[1:] if calls and calls[0][0] == "execve" else calls


def opened(calls):
    """The paths that were opened."""
    found = (re.search(r'"(.*?)"', rest) for call, rest in calls if call in OPENING)
    return {path[1] for path in found if path}


def nothing_else_is_touched(lab):
    lab.need("strace")
    folder, log = lab.folder("hostile-traces"), lab.scratch / "strace.log"
    good = list(blanks(lab).values())
    own = set()
    for command in COMMANDS:
        for path in good if command != "cells" else good[:1]:
            own |= opened(traced(lab, command, [path], log)) - {str(path)}
    problems = []
    paths = chosen(lab)
    if not own:
        return ["strace sees nothing"]
    # `cells` takes one file; all go through the same reader.
    batches = [("read", paths[start:start + FILES_A_TRACE]) for start in range(0, len(paths), FILES_A_TRACE)]
    alone = paths if lab.is_thorough else [path for path in paths if re.match("external|target|includes|name-|circle|schema", path.name)]
    batches += [("cells", [path]) for path in alone]
    with ThreadPoolExecutor(WORKERS) as workers:
        traces = workers.map(lambda job: traced(lab, *job[1], folder / f"{job[0]}.log"), enumerate(batches))
        for (command, named), calls in zip(batches, traces):
            label = f"{command} {named[0].name}" + (f" and {len(named) - 1} more" if len(named) > 1 else "")
            # The C library looks up the encoding that a file names.
            others = {path for path in opened(calls) - own - set(map(str, named)) if "/gconv/" not in path}
            problems += [f"{label}: opens {other}" for other in sorted(others)]
            problems += [f"{label}: {call}({rest[:150]}" for call, rest in calls if call in CHANGING + NETWORK
                         or call in OPENING and re.search("O_WRONLY|O_RDWR|O_CREAT", rest) and "/dev/null" not in rest]
    return problems


def a_pipe_without_end(lab):
    """A gigabyte without a line's end, to whoever reads standard input."""
    problems, folder = [], lab.folder("hostile-pipes")
    for arguments in (["cells", "/dev/stdin"], ["read", "-"], ["score", "-", "--format", "json"], ["cells", "-"]):
        process, used = measured.start(folder, [lab.program, *arguments], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                                       stderr=subprocess.PIPE)
        feeder = threading.Thread(target=feed, args=(process.stdin,))
        started = time.monotonic()
        feeder.start()
        errors = process.stderr.read().decode()
        seconds, memory = used()
        feeder.join()
        label = "planner " + " ".join(arguments)
        if process.returncode != 2 or len(errors.splitlines()) != 1:
            problems.append(f"{label}: exit status {process.returncode}, {errors[:300]!r}")
        if seconds > SECONDS or memory > MEMORY:
            problems.append(f"{label}: {seconds:.1f} s, {memory:.0f} MiB after {time.monotonic() - started:.1f} s")
    return problems


def feed(stream):
    piece = b"one line without an end," * 43_690
    try:
        for _ in range(1024):
            stream.write(piece)
        stream.close()
    except BrokenPipeError:
        pass


CHECKS = [no_file_does_harm, nothing_else_is_touched, a_pipe_without_end]
