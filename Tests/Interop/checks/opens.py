"""New workbooks open everywhere without a word, and come out the same byte for byte."""
import hashlib
import subprocess
import warnings

from lab import ELSEWHERE, module
from samples import blanks


def digests(paths):
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}


def packages_follow_the_standard(lab):
    return validation_problems(lab, blanks(lab).values())


def validation_problems(lab, paths):
    lab.need("xmllint")
    done = subprocess.run([str(lab.tool("validate-ooxml")), *map(str, paths)], capture_output=True, text=True)
    return (done.stdout + done.stderr).splitlines() if done.returncode else []


def LibreOffice_converts_each(lab):
    paths = list(blanks(lab).values())
    for path in lab.recalculated(paths, "opens-pdf", to="pdf"):
        if path.stat().st_size < 1000:
            return [f"{path} is no page"]
    return []


# What Gnumeric 1.12 says of features that it does not know and passes over: data bars, the native funnel chart behind
# its stand-in, labels of chart points, rows and columns repeated on the same pages, extensions. The lines after such a remark begin with a tab and say where it was.
GNUMERIC_LACKS = ("type 'dataBar'", "element 'cfvo'", "element 'color'", "mc:AlternateContent", "Dropping missing object",
                  "element 'c:show", "element 'c:dLbl", "element 'c:separator'", "element 'c:leaderLines'",
                  "Multiple expressions are not supported", "element 'extLst'")


def Gnumeric_has_no_complaint(lab):
    lab.need("ssconvert")
    folder, problems = lab.folder("gnumeric"), []
    for kind, path in blanks(lab).items():
        done = subprocess.run(["ssconvert", str(path), str(folder / f"{kind}.gnumeric")], capture_output=True, text=True)
        said = [line for line in (done.stdout + done.stderr).splitlines() if line.strip()]
        problems += [f"{kind}: {line}" for line in said
                     if not line.startswith("\t") and not any(lack in line for lack in GNUMERIC_LACKS)]
        if done.returncode:
            problems.append(f"{kind}: ssconvert ended with {done.returncode}")
    return problems


def openpyxl_has_no_warning(lab):
    openpyxl, problems = module("openpyxl"), []
    for kind, path in blanks(lab).items():
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            # It says so of every workbook with the data bars of Excel 2010.
            warnings.filterwarnings("ignore", message=".*extension is not supported and will be removed")
            try:
                openpyxl.load_workbook(path)
            except Exception as error:
                problems.append(f"{kind}: {error!r}")
    return problems


def calamine_reads_every_sheet(lab):
    calamine, openpyxl, problems = module("python_calamine"), module("openpyxl"), []
    for kind, path in blanks(lab).items():
        book = calamine.CalamineWorkbook.from_path(str(path))
        names = openpyxl.load_workbook(path).sheetnames
        if list(book.sheet_names) != names:
            problems.append(f"{kind}: sheets {book.sheet_names}, openpyxl has {names}")
        problems += [f"{kind}: sheet {name} is empty" for name in names if not book.get_sheet_by_name(name).to_python()]
    return problems


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
    packages_follow_the_standard, LibreOffice_converts_each, Gnumeric_has_no_complaint, openpyxl_has_no_warning,
    calamine_reads_every_sheet, same_input_same_bytes, nothing_is_overwritten_without_force,
]
