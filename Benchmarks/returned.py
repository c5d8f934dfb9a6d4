"""returned.py PLANNER FOLDER COUNT: so many returned workbooks of three kinds in FOLDER: filled in at random, opened and
saved by LibreOffice. There are 40 different ones of each kind; the others are links to them."""
import os
import pathlib
import random
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "Tests/Interop"))

from answers import random_answers  # noqa: E402
from lab import Lab  # noqa: E402
from plausible import make_plausible  # noqa: E402
from samples import Sample, before, blanks, fill, form_of  # noqa: E402

KINDS, DIFFERENT, AT_ONCE = ["funnel-kpi", "maturity", "readiness"], 40, 60


def filled(lab, folder):
    """Workbooks as the program fills them in."""
    for seed in lab.seeds:
        for kind in KINDS:
            rng = random.Random(f"{seed} {kind}")
            form, blank = form_of(lab, kind), before(lab, kind)
            answers = random_answers(form, blank, rng, 0.9)
            make_plausible(form, answers, rng)
            sample = Sample(f"{kind} (seed {seed})", form, blanks(lab)[kind], blank, answers, [])
            fill(lab, sample, folder / f"{seed:03}-{kind}.xlsx")
            if sample.fill_error:
                sys.exit(f"{sample.name}: {sample.fill_error}")
            yield sample.filled


def saved(lab, paths, folder):
    """The same as LibreOffice saves them."""
    lab.need("soffice")
    for start in range(0, len(paths), AT_ONCE):
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{lab.scratch}/profile", "--headless", "--convert-to", "xlsx", "--outdir",
             str(folder), *map(str, paths[start:start + AT_ONCE])], check=True, capture_output=True, stdin=subprocess.DEVNULL)
    results = [folder / path.name for path in paths]
    missing = [path.name for path in results if not path.exists()]
    if missing:
        sys.exit(f"LibreOffice saved no {', '.join(missing)}")
    return results


def main(planner, folder, count):
    os.environ["PLANNER"] = planner
    folder = pathlib.Path(folder)
    lab = Lab(range(1, DIFFERENT + 1), folder / "made")
    sources = saved(lab, list(filled(lab, lab.folder("filled"))), lab.folder("saved"))
    target = folder / "returned"
    target.mkdir()
    for number in range(count):
        os.link(sources[number % len(sources)], target / f"{number:04}.xlsx")


main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
