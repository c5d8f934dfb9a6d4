"""Whoever looks at a file that is being replaced sees the old one or the new one, whole, whatever ends the program."""
import hashlib
import os
import random
import shutil
import subprocess
import time
import zipfile

from lab import Skip

KILLS = 100
OLD = ("--contact", "The one before")


def kit(folder, *more):
    return ["new", "--client", "Crash Ltd", "--as-of", "2026-03-31", "-o", str(folder), *more]


def figures(folder, rows):
    return ["bench", "write", "--columns", "10", "--rows", str(rows), "-o", str(folder / "figures.xlsx")]


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def snapshot(folder):
    """Of each file its name and content, hidden ones too."""
    return {path.name: digest(path) for path in sorted(folder.iterdir())}


def restore(pristine, folder):
    for path in folder.iterdir():
        path.unlink()
    for path in pristine.iterdir():
        shutil.copy2(path, folder)


def made(lab, name, command):
    """A folder as the command leaves it."""
    folder = lab.folder(name)
    lab.planner(*command(folder), expect=0)
    return folder


def launch(lab, command):
    return subprocess.Popen([str(lab.program), *command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                            stdin=subprocess.DEVNULL)


def state(folder):
    """What changes in a folder as soon as something is written into it."""
    return [(entry.name, entry.stat().st_ino) for entry in sorted(os.scandir(folder), key=lambda entry: entry.name)]


def await_writing(process, folder, before):
    """Waits until the program begins to write, or ends."""
    while process.poll() is None:
        try:
            if state(folder) != before:
                return
        except FileNotFoundError:  # a temporary file, gone meanwhile
            return


def killed(lab, name, before, after):
    """Kills `after` at random moments over what `before` made, each second time after it began to write; both take a folder
    and give a command."""
    pristine, target = made(lab, name + "-old", before), lab.folder(name)
    old, new = snapshot(pristine), snapshot(made(lab, name + "-new", after))
    if set(old) != set(new) or any(old[file] == new[file] for file in old):
        return [f"the commands do not make other content under the same names: {sorted(old)}, {sorted(new)}"]
    restore(pristine, target)
    started, first = time.monotonic(), state(target)
    process = launch(lab, after(target))
    await_writing(process, target, first)
    begun = time.monotonic()
    process.wait()
    whole, writing = time.monotonic() - started, time.monotonic() - begun
    seed = lab.seeds[0]
    moments = random.Random(seed)
    problems, counts = [], {"old": 0, "new": 0, "mixed": 0, "litter": 0, "done": 0}
    restore(pristine, target)
    for number in range(KILLS):
        first = state(target)
        process = launch(lab, after(target))
        if number % 2:
            await_writing(process, target, first)
        moment = moments.uniform(0, writing if number % 2 else whole)
        time.sleep(moment)
        process.kill()
        counts["done"] += process.wait() == 0
        found = snapshot(target)
        for file in old:
            if found.get(file) not in (old[file], new[file]):
                problems.append(f"seed {seed}, kill {number}: {file} is neither the old nor the new file")
            elif zipfile.ZipFile(target / file).testzip():
                problems.append(f"seed {seed}, kill {number}: {file} is damaged")
        litter = sorted(set(found) - set(old))
        if strangers := [file for file in litter if not (file.startswith(".") and file.endswith(".tmp"))]:
            problems.append(f"seed {seed}, kill {number}: {strangers} lie there")
        states = {"old" if found.get(file) == old[file] else "new" for file in old}
        counts[states.pop() if len(states) == 1 else "mixed"] += 1
        counts["litter"] += bool(litter)
        if states != {"old"} and not litter:
            restore(pristine, target)
    lab.planner(*after(target), expect=0)
    if (left := snapshot(target)) != new:
        problems.append(f"the next run leaves {sorted(left)}, not just the new files")
    print(f"        {KILLS} kills within {whole:.3f} s, of which {writing:.3f} s for writing, seed {seed}: {counts['old']} left all "
          f"old, {counts['new']} all new, {counts['mixed']} some of each; {counts['litter']} left a temporary file; "
          f"{counts['done']} came too late", flush=True)
    return problems


def a_killed_new_leaves_whole_workbooks(lab):
    return killed(lab, "crash-kit", lambda folder: kit(folder, *OLD), lambda folder: kit(folder, "--force"))


def a_killed_bench_write_leaves_a_whole_workbook(lab):
    return killed(lab, "crash-figures", lambda folder: figures(folder, 100), lambda folder: figures(folder, 5_000))


def on_a_full_disk(lab, name, pristine, room, command):
    """Runs the command where only `room` more bytes fit; exit status, errors, and what is there then."""
    folder = lab.folder(name)
    kept = lab.folder(name + "-after")
    size = (sum(-(-path.stat().st_size // 4096) * 4096 for path in pristine.iterdir()) + room) // 1024
    script = (f"mount -t tmpfs -o size={size}k tmpfs '{folder}' || exit 200; cp -p '{pristine}'/* '{folder}' || exit 201; "
              f"\"$@\"; status=$?; cp -a '{folder}'/. '{kept}'; exit $status")
    apart = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--mount", "--map-root-user"]
    done = subprocess.run([*apart, "sh", "-c", script, "sh", str(lab.program), *command(folder)], capture_output=True,
                          text=True, stdin=subprocess.DEVNULL)
    if done.returncode == 200 or "unshare failed" in done.stderr:
        raise Skip(f"a small disk can't be mounted here: {done.stderr.strip()[:200]}")
    return done, kept


def a_full_disk_leaves_the_old_files(lab):
    lab.need("unshare")
    problems = []
    cases = {"new": (lambda folder: kit(folder, *OLD), lambda folder: kit(folder, "--force")),
             "bench write": (lambda folder: figures(folder, 100), lambda folder: figures(folder, 50_000))}
    for name, (before, after) in cases.items():
        pristine = made(lab, "full-old", before)
        done, left = on_a_full_disk(lab, "full", pristine, 16 * 1024, after)
        if done.returncode != 2:
            problems.append(f"{name}: exit status {done.returncode}, not 2")
        if "No space left on device" not in done.stderr or "full/" not in done.stderr:
            problems.append(f"{name}: says {done.stderr.strip()[:300]!r}")
        if snapshot(left) != snapshot(pristine):
            problems.append(f"{name}: leaves {sorted(snapshot(left))}, not the old files as they were")
    return problems


CHECKS = [
    a_killed_new_leaves_whole_workbooks, a_killed_bench_write_leaves_a_whole_workbook, a_full_disk_leaves_the_old_files,
]
