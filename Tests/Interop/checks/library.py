"""The library's examples, each alone and all in one workbook: by the standard, and opened by other makers' programs
without a word, with every value and result that was written."""
import datetime
import math
import re
import subprocess
import warnings
from xml.etree import ElementTree
from zipfile import ZipFile

from checks.opens import GNUMERIC_LACKS, digests, validation_problems
from lab import ELSEWHERE, REPOSITORY, Broken, module

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def books(lab):
    """The workbooks of all examples, by name."""
    def make():
        folder = lab.folder("library")
        lab.examples("all", folder)
        made = {path.stem: path for path in sorted(folder.glob("*.xlsx"))}
        if "everything" not in made or len(made) < 10:
            raise Broken(f"Examples all: made just {sorted(made)}")
        return made
    return lab.once("library", make)


def examples_follow_the_standard(lab):
    return validation_problems(lab, books(lab).values())


def examples_have_nothing_for_the_linter(lab):
    return lab.examples("lint", *books(lab).values()).splitlines()


def examples_are_the_same_everywhere(lab):
    elsewhere = lab.folder("library-elsewhere")
    lab.examples("all", elsewhere, environment=ELSEWHERE)
    there = digests(elsewhere.iterdir())
    return [f"{name} differs under {ELSEWHERE}" for name, digest in digests(books(lab).values()).items() if there.get(name) != digest]


# What Gnumeric 1.12 says besides (see GNUMERIC_LACKS) of what it does not know and passes over: protection of the
# workbook's structure, tables, headers of first and even pages, numbers among a file's own properties, notes that are
# always shown, and all conditional formats but rules on values, texts and formulas.
LIBRARY_LACKS = GNUMERIC_LACKS + (
    "element 'workbookProtection'", "element 'tableParts'", "element 'firstHeader'", "element 'firstFooter'",
    "element 'evenHeader'", "element 'evenFooter'", "element 'vt:r8'", "element 'x:Visible'", "object of type Note",
    "type 'top10'", "type 'iconSet'", "type 'duplicateValues'", "type 'colorScale'", "type 'aboveAverage'",
)


def Gnumeric_opens_the_examples(lab):
    lab.need("ssconvert")
    folder, problems = lab.folder("library-gnumeric"), []
    for name, path in books(lab).items():
        done = subprocess.run(["ssconvert", str(path), str(folder / f"{name}.gnumeric")], capture_output=True, text=True)
        said = [line for line in (done.stdout + done.stderr).splitlines() if line.strip()]
        problems += [f"{name}: {line}" for line in said
                     if not line.startswith("\t") and not any(lack in line for lack in LIBRARY_LACKS)]
        if done.returncode:
            problems.append(f"{name}: ssconvert ended with {done.returncode}")
    return problems


def openpyxl_opens_the_examples(lab):
    openpyxl, problems = module("openpyxl"), []
    for name, path in books(lab).items():
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            # It knows neither the bars of Excel 2010 nor sparklines, and says so.
            warnings.filterwarnings("ignore", message=".*extension is not supported and will be removed")
            try:
                openpyxl.load_workbook(path)
            except Exception as error:
                problems.append(f"{name}: {error!r}")
    return problems


def ours(lab, path):
    """Value by sheet and cell, as `planner cells` reads them; errors and dates as texts."""
    return {sheet["name"]: {cell["ref"]: cell for cell in sheet["cells"]} for sheet in lab.json("cells", path)["sheets"]}


def agrees(cell, value):
    """Whether another reader's value is that of a cell."""
    if cell["type"] in ("date", "time", "datetime", "duration"):
        return value is not None and not isinstance(value, str)
    if isinstance(value, datetime.timedelta | datetime.time | datetime.date):
        return False
    if isinstance(value, (int, float)) and not isinstance(value, bool) and isinstance(cell["value"], (int, float)):
        return math.isclose(cell["value"], value, rel_tol=1e-15)
    return (value if value is not None else "") == cell["value"]


def unlike(lab, read, knows_errors=True):
    """Where another reader's value differs: `read` gives of a workbook, by sheet and address, what it finds."""
    problems, count = [], 0
    for name, path in books(lab).items():
        found = read(path)
        for sheet, cells in ours(lab, path).items():
            for address, cell in cells.items():
                count += 1
                value = found[sheet].get(address)
                if cell["type"] == "error" and not knows_errors and value in (None, ""):
                    continue
                if not agrees(cell, value):
                    problems.append(f"{name}: {sheet}!{address} is {cell['value']!r}, found {value!r}")
    return problems if count > 500 else [f"only {count} cells in all examples"]


def openpyxl_reads_every_value(lab):
    openpyxl = module("openpyxl")

    def read(path):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(path, data_only=True)
        return {sheet.title: {cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row} for sheet in book.worksheets}
    return unlike(lab, read)


def calamine_reads_every_value(lab):
    calamine, letters = module("python_calamine"), module("openpyxl.utils").get_column_letter

    def read(path):
        book = calamine.CalamineWorkbook.from_path(str(path))
        return {name: {f"{letters(column)}{row}": value
                       for row, cells in enumerate(book.get_sheet_by_name(name).to_python(skip_empty_area=False), 1)
                       for column, value in enumerate(cells, 1)} for name in book.sheet_names}
    return unlike(lab, read, knows_errors=False)


def results(path):
    """The stored results of all formulas, by sheet and address."""
    found = {}
    with ZipFile(path) as archive:
        names = [sheet.get("name") for sheet in ElementTree.fromstring(archive.read("xl/workbook.xml")).iter(MAIN + "sheet")]
        for number, name in enumerate(names, 1):
            for cell in ElementTree.fromstring(archive.read(f"xl/worksheets/sheet{number}.xml")).iter(MAIN + "c"):
                if cell.find(MAIN + "f") is not None:
                    found[name, cell.get("r")] = cell.get("t", "n"), cell.findtext(MAIN + "v") or ""
    return found


def LibreOffice_finds_every_result_again(lab):
    made = books(lab)
    again = lab.recalculated(list(made.values()), "library-recalculated")
    problems, count = [], 0
    for (name, path), other in zip(made.items(), again):
        theirs = results(other)
        for place, (kind, value) in results(path).items():
            count += 1
            their_kind, their_value = theirs.get(place, ("missing", ""))
            same = math.isclose(float(value), float(their_value), rel_tol=1e-12) if kind == their_kind == "n" else (
                (kind, value) == (their_kind, their_value))
            if not same:
                problems.append(f"{name}: {'!'.join(place)} is stored as {value}, LibreOffice finds {their_value} ({their_kind})")
    return problems if count > 20 else [f"only {count} formulas in all examples"]


def the_guide_shows_the_examples(lab):
    """Every line of its code stands in an example, every picture is there, and every picture is shown."""
    guide = (REPOSITORY / "Documentation" / "library.md").read_text()
    # However the lines are broken there.
    code = "".join("".join(path.read_text().split()) for path in (REPOSITORY / "Examples").glob("*.swift"))
    lines = [line.strip() for block in re.findall(r"```swift\n(.*?)```", guide, re.S) for line in block.splitlines()]
    problems = [f"no example has the line {line!r}" for line in lines if "".join(line.split()) not in code]
    shown = set(re.findall(r"\]\(pictures/library/([a-z-]+\.png)\)", guide))
    drawn = {path.name for path in (REPOSITORY / "Documentation" / "pictures" / "library").glob("*.png")}
    problems += [f"{name} is {'not there' if name in shown else 'shown nowhere'}" for name in sorted(shown ^ drawn)]
    return problems if len(lines) > 40 else problems + [f"only {len(lines)} lines of code in the guide"]


CHECKS = [
    examples_follow_the_standard, examples_have_nothing_for_the_linter, examples_are_the_same_everywhere,
    Gnumeric_opens_the_examples, openpyxl_opens_the_examples, openpyxl_reads_every_value, calamine_reads_every_value,
    LibreOffice_finds_every_result_again, the_guide_shows_the_examples,
]
