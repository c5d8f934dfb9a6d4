"""Which commands are compared in which group; the first of a group is what the others are compared with."""
import dataclasses
import pathlib
import subprocess

GROUPS = {
    "w1": "Writing 100,000 rows of 10 columns",
    "w3": "Writing 1,000,000 rows of 10 columns, in bounded memory",
    "r1": "Reading 1,000,000 cells",
    "r3": "Reading 10,000,000 cells",
}
ROWS = {"w1": 100_000, "w3": 1_000_000, "r1": 100_000, "r3": 1_000_000}
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


def cases(group, planner, python, tools, folder):
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
