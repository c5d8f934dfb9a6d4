#!/usr/bin/env python3
"""measured.py FILE SECONDS COMMAND [ARGUMENT ...]: runs a command with so much processor time at the most, ends as it
ended, and leaves in FILE what it took: seconds of processor time and MiB at the peak.

A program of its own, because the peak of a child counts what its parent held when they parted, and the interop run
holds much. Others start it through `start`."""
import itertools
import os
import resource
import signal
import subprocess
import sys
from pathlib import Path


def start(folder, command, seconds=600, **options):
    """The started process, and what tells its figures after it ended."""
    figures = Path(folder) / f"figures-{next(start.count)}.txt"
    # Without site packages it is up in 10 ms.
    process = subprocess.Popen([sys.executable, "-ISE", __file__, str(figures), str(seconds), *map(str, command)], **options)

    def used():
        process.wait()
        cpu, memory = figures.read_text().split()
        figures.unlink()
        return float(cpu), float(memory)

    return process, used


start.count = itertools.count()


def main(figures, seconds, command):
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        os.execv(command[0], command)
    # Whoever interrupts this, means the command.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda received, _: os.kill(child, received))
    _, status, used = os.wait4(child, 0)
    Path(figures).write_text(f"{used.ru_utime + used.ru_stime} {used.ru_maxrss / 1024}\n")
    code = os.waitstatus_to_exitcode(status)
    if code < 0:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if -code != signal.SIGKILL:
            signal.signal(-code, signal.SIG_DFL)
        os.kill(os.getpid(), -code)
    sys.exit(code)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3:])
