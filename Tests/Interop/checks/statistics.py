"""Every statistic on 500 random inputs, computed a second time by scipy, krippendorff and numpy."""
import os
import subprocess
import sys

from lab import HERE, REPOSITORY, Broken, module

BUILDING_TAKES = 3600


def agree_with_scipy_and_krippendorff(lab):
    """The inputs are drawn anew from the first seed; the comparison itself is `statistics_check.py`."""
    for name in ("numpy", "scipy", "krippendorff"):
        module(name)
    seed, folder = lab.seeds[0], lab.folder("statistics")
    made = subprocess.run(
        ["swift", "test", "--filter", "StatisticsSamplesTests"], cwd=REPOSITORY, capture_output=True, text=True,
        stdin=subprocess.DEVNULL, timeout=BUILDING_TAKES,
        env={**os.environ, "PLANNER_STATISTICS_OUT": str(folder), "PLANNER_STATISTICS_SEED": str(seed)})
    samples = folder / "statistics.tsv"
    if not samples.exists():
        raise Broken(f"the test wrote no samples: {(made.stdout + made.stderr)[-800:]}")
    done = subprocess.run(
        [sys.executable, str(HERE / "statistics_check.py"), str(samples)], capture_output=True, text=True,
        stdin=subprocess.DEVNULL)
    if done.returncode == 0:
        return []
    wrong = [line for line in done.stdout.splitlines() if not line.startswith("passed")]
    return [f"seed {seed}: {line}" for line in wrong + done.stderr.splitlines()[-5:]]


CHECKS = [agree_with_scipy_and_krippendorff]
