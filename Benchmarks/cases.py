"""Which commands are compared in which group; the first of a group is what the others are compared with."""
import collections.abc
import dataclasses
import pathlib
import re
import shutil
import subprocess
import zipfile

HERE = pathlib.Path(__file__).resolve().parent

GROUPS = {
    "w1": "Writing 100,000 rows of 10 columns",
    "w2": "Writing the workbooks of 1,000 clients (ratios are by cell that is filled in)",
    "w3": "Writing 1,000,000 rows of 10 columns, in bounded memory",
    "r1": "Reading 1,000,000 cells",
    "r2": "Reading, judging and scoring 1,000 workbooks that came back",
    "r3": "Reading 10,000,000 cells",
    "l1": "Links of 100,000 accounts, 300,000 contacts, 200,000 deals and 1,000,000 activities",
}
ROWS = {"w1": 100_000, "w3": 1_000_000, "r1": 100_000, "r3": 1_000_000}
CLIENTS = 1_000
# Workbooks that came back, and those of them that a process each scores.
RETURNED, ALONE = 1_000, 100
# Cells, the sum of the numbers, bytes of text: the same in every file of so many rows.
EXPECTED = {100_000: "1000000 3500208140.68 5600000", 1_000_000: "10000000 35005655221.06 56000000"}


@dataclasses.dataclass
class Case:
    name: str
    command: list
    output: pathlib.Path = None
    expected: str = None
    is_slow: bool = False
    is_ours: bool = False
    is_kept: bool = False
    # Called before each run.
    prepare: collections.abc.Callable = None
    # What the command makes by the folder, and how many cells that has.
    folder: pathlib.Path = None
    cells: int = None
    # How many files it reads.
    files: int = None

    def count(self):
        """The bytes of its workbooks; how many of their cells hold a value or a formula is noted."""
        files = sorted(self.folder.rglob("*.xlsx"))
        kinds = len(files) // CLIENTS
        if not kinds or len(files) % CLIENTS:
            raise SystemExit(f"{self.name}: {len(files)} workbooks for {CLIENTS} clients")
        # The workbooks of a kind are alike but for names: forty clients' tell of them all.
        some = files[: kinds * 40]
        self.cells = sum(map(filled_cells, some)) * len(files) // len(some)
        return sum(file.stat().st_size for file in files)


def filled_cells(file):
    with zipfile.ZipFile(file) as package:
        sheets = [name for name in package.namelist() if name.startswith("xl/worksheets/sheet")]
        return sum(len(re.findall(rb"<c [^>]*[^/]>", package.read(name))) for name in sheets)


def kits(planner, tools, folder):
    """The workbooks of so many clients, by each a folder of its own."""
    clients = folder / "clients.csv"
    clients.write_text("client,contact\n" + "".join(
        f"Client {number:04} Ltd,Person {number}\n" for number in range(1, CLIENTS + 1)))

    def case(name, command, **more):
        target = folder / f"w2-{name.replace(' ', '-').replace(',', '')}"

        def prepare():
            shutil.rmtree(target, ignore_errors=True)
            target.mkdir()

        return Case(name, [*command, target], prepare=prepare, folder=target, **more)

    ours = [planner, "new", "--batch", clients, "--quiet"]
    return [
        case("libxlsxwriter", [tools / "kits_libxlsxwriter", CLIENTS]),
        case("planner", [*ours, "-o"], is_ours=True),
        case("planner, one thread", [*ours, "--jobs", 1, "-o"], is_ours=True),
    ]


def returned(planner, python, folder):
    """Three kinds of workbooks that clients filled in and LibreOffice saved. A reader's lines are what a run of it over the
    folder takes, whatever it makes of the files."""
    source = folder / "r2"
    if not source.exists():
        source.mkdir()
        subprocess.run([python, HERE / "returned.py", planner, source, str(RETURNED)], check=True)
    some = source / "some"
    if not some.exists():
        some.mkdir()
        for file in sorted((source / "returned").iterdir())[:ALONE]:
            (some / file.name).hardlink_to(file)
    score = [planner, "score", "--quiet", "--format", "ndjson", "--jobs"]
    alone = ["find", some, "-name", "*.xlsx", "-exec", planner, "score", "--quiet", "--format", "ndjson", "{}", ";"]
    return [
        Case("python-calamine", [python, "read_peers.py", "calamine", source / "returned"], files=RETURNED),
        Case("planner, one thread", [*score, 1, source / "returned"], is_ours=True, files=RETURNED),
        Case("planner, two threads", [*score, 2, source / "returned"], is_ours=True, files=RETURNED),
        Case("planner, a process a file", alone, is_ours=True, files=ALONE),
    ]


def links(planner, python, folder):
    """Exports of a large CRM; the floor is what putting the same rows into SQLite takes in Python."""
    source = folder / "l1"
    if not source.exists():
        subprocess.run([python, HERE.parent / "Tests/Interop/linked.py", source, "1"], check=True, stdout=subprocess.DEVNULL)
    return [
        Case("csv and sqlite3 of Python, rows alone", [python, "import_peer.py", source], is_slow=True),
        Case("planner links", [planner, "links", source, "--as-of", "2026-06-30", "--format", "json"], is_ours=True, is_slow=True),
    ]


def cases(group, planner, python, tools, folder):
    if group == "l1":
        return links(planner, python, folder)
    if group == "w2":
        return kits(planner, tools, folder)
    if group == "r2":
        return returned(planner, python, folder)
    rows = ROWS[group]
    expected = EXPECTED[rows]

    def write(name, command, **more):
        output = folder / f"{group}-{name.replace(' ', '-').replace(',', '')}.xlsx"
        return Case(name, [*command, output] if command[0] != planner else [*command, "-o", output], output,
                    more.pop("expected", expected), **more)

    def peer(library):
        return [python, "write_peers.py", library, rows, 10]

    ours = [planner, "bench", "write", "--columns", 10, "--rows"]
    if group == "w1":
        return [
            write("libxlsxwriter", [tools / "write_libxlsxwriter", "ordinary", rows, 10]),
            write("libxlsxwriter, constant memory", [tools / "write_libxlsxwriter", "constant", rows, 10]),
            write("planner", [*ours, rows], is_ours=True),
            write("planner, fast", [*ours, rows, "--fast"], is_ours=True),
            write("planner, whole workbook", [*ours, rows, "--whole"], is_ours=True),
            write("planner, whole workbook, fast", [*ours, rows, "--whole", "--fast"], is_ours=True),
            # Its first row holds the names of the columns.
            write("rustpy-xlsxwriter", peer("rustpy"), expected=None, is_slow=True),
            write("rvgsrust-xlsxwriter", peer("rvgsrust"), is_slow=True),
            write("XlsxWriter", peer("xlsxwriter"), is_slow=True),
            write("openpyxl, write-only", peer("openpyxl"), is_slow=True),
            Case("the figures alone, in Python", peer("figures-only") + ["-"], is_slow=True),
        ]
    if group == "w3":
        return [
            write("libxlsxwriter, constant memory", [tools / "write_libxlsxwriter", "constant", rows, 10]),
            write("planner", [*ours, rows], is_ours=True),
            write("planner, fast", [*ours, rows, "--fast"], is_ours=True),
            write("planner, three times the rows", [*ours, 3 * rows], is_ours=True, expected=None, is_slow=True),
            write("rvgsrust-xlsxwriter, constant memory", peer("rvgsrust-constant"), is_slow=True),
            write("XlsxWriter, constant memory", peer("xlsxwriter-constant"), is_slow=True),
            write("openpyxl, write-only", peer("openpyxl"), is_slow=True),
        ]
    source = folder / f"{group}.xlsx"
    if not source.exists():
        subprocess.run([tools / "write_libxlsxwriter", "ordinary", str(rows), "10", source], check=True)
    every = [
        Case("python-calamine", [python, "read_peers.py", "calamine", source], expected=expected),
        Case("planner", [planner, "bench", "read", source], expected=expected, is_ours=True),
    ]
    if group == "r1":
        every.append(
            Case("openpyxl, read-only", [python, "read_peers.py", "openpyxl", source], expected=expected, is_slow=True))
    return every
