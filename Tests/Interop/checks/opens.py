"""New workbooks open everywhere without a word, and come out the same byte for byte."""
import hashlib
import subprocess
import warnings

from checks.alive import filled
from editions import DENSITIES
from lab import ELSEWHERE, module
from package import Package
from samples import blanks

LARGEST = 150_000  # bytes


def digests(paths):
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}


def packages_follow_the_standard(lab):
    return validation_problems(lab, blanks(lab).values())


def validation_problems(lab, paths):
    lab.need("xmllint")
    done = subprocess.run([str(lab.tool("validate-ooxml")), *map(str, paths)], capture_output=True, text=True)
    return (done.stdout + done.stderr).splitlines() if done.returncode else []


def files_are_small(lab):
    """In every language, empty, half-filled and full."""
    return [f"{one.name}: {one.path.stat().st_size} bytes" for one in filled(lab) if one.path.stat().st_size >= LARGEST]


def filled_in_packages_follow_the_standard(lab):
    return validation_problems(lab, [one.path for one in filled(lab)])


def filled_in_packages_open_everywhere(lab):
    """Each form in each language, empty, half-filled and full; LibreOffice computes them elsewhere (alive.py)."""
    problems = []
    for one in states(lab):
        problems += [f"{one.name}: {line}" for line in gnumeric_says(lab, one.path) + openpyxl_says(one.path) + calamine_says(one.path)]
    return problems


def states(lab):
    return [one for one in filled(lab) if one.name.rsplit(", ", 1)[1] in DENSITIES]


def LibreOffice_converts_each(lab):
    paths = list(blanks(lab).values())
    for path in lab.recalculated(paths, "opens-pdf", to="pdf"):
        if path.stat().st_size < 1000:
            return [f"{path} is no page"]
    return []


# What Gnumeric 1.12 says of features that it does not know and passes over: data bars, the native funnel chart behind
# its stand-in, labels of chart points, rows and columns repeated on the same pages, extensions. The lines after such a remark begin with a tab and say where it was.
GNUMERIC_LACKS = ("type 'dataBar'", "type 'colorScale'", "type 'iconSet'", "element 'cfvo'", "element 'color'", "mc:AlternateContent", "Dropping missing object",
                  "element 'c:show", "element 'c:dLbl", "element 'c:separator'", "element 'c:leaderLines'",
                  "Multiple expressions are not supported", "element 'extLst'")


def gnumeric_says(lab, path):
    lab.need("ssconvert")
    done = subprocess.run(["ssconvert", str(path), str(lab.folder("gnumeric") / "converted.gnumeric")], capture_output=True, text=True)
    said = [line for line in (done.stdout + done.stderr).splitlines() if line.strip()]
    problems = [line for line in said if not line.startswith("\t") and not any(lack in line for lack in GNUMERIC_LACKS)]
    return problems + ([f"ssconvert ended with {done.returncode}"] if done.returncode else [])


def openpyxl_says(path):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        # It says so of every workbook with the data bars of Excel 2010.
        warnings.filterwarnings("ignore", message=".*extension is not supported and will be removed")
        try:
            module("openpyxl").load_workbook(path)
        except Exception as error:
            return [f"openpyxl: {error!r}"]
    return []


def calamine_says(path):
    book = module("python_calamine").CalamineWorkbook.from_path(str(path))
    names = list(Package(path).parts)
    if list(book.sheet_names) != names:
        return [f"calamine has the sheets {book.sheet_names}, the workbook {names}"]
    return [f"calamine finds nothing on the sheet {name}" for name in names if not book.get_sheet_by_name(name).to_python()]


def same_input_same_bytes(lab):
    first = digests(blanks(lab).values())
    again = digests(lab.new(lab.folder("again")).values())
    elsewhere = digests(lab.new(lab.folder("elsewhere"), environment=ELSEWHERE).values())
    problems = []
    for name, digest in first.items():
        if again.get(name) != digest:
            problems.append(f"{name} differs when made a second time")
        if elsewhere.get(name) != digest:
            problems.append(f"{name} differs under {ELSEWHERE}")
    return problems


def nothing_is_overwritten_without_force(lab):
    folder = lab.folder("force")
    made = lab.new(folder)
    for path in made.values():
        path.write_bytes(path.read_bytes() + b" touched")
    before, problems = digests(folder.iterdir()), []
    again = ("new", "--all", "--client", "Somebody else", "--as-of", "2026-01-01", "-o", folder)
    # The same client's files stand in the way; another client's may be named otherwise.
    same = ("new", "--all", "--client", "Bäckerei Öztürk & Söhne <GmbH>", "--round", "2026 Q1", "--as-of", "2026-03-31", "-o", folder)
    done = lab.planner(*same)
    if done.returncode != 2:
        problems.append(f"exit status {done.returncode}, not 2, where the workbooks exist")
    for name in before:
        if name not in done.errors:
            problems.append(f"standard error does not name {name}: {done.errors.strip()[:200]!r}")
    if digests(folder.iterdir()) != before:
        problems.append("a workbook was changed without --force")
    lab.planner(*again)
    if any(digests(folder.iterdir()).get(name) != digest for name, digest in before.items()):
        problems.append("another client's run changed the first one's workbooks")
    lab.planner(*same, "--force", expect=0)
    if digests(made.values()) == {name: before[name] for name in digests(made.values())}:
        problems.append("--force left the old workbooks")
    return problems


CHECKS = [
    packages_follow_the_standard, filled_in_packages_follow_the_standard, filled_in_packages_open_everywhere,
    files_are_small, LibreOffice_converts_each, same_input_same_bytes, nothing_is_overwritten_without_force,
]
