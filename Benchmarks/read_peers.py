"""read_peers.py LIBRARY FILE|FOLDER [--check] : every value becomes a Python object; with --check they are added up and
printed as `planner bench read` prints them."""
import pathlib
import sys

library, source, check = sys.argv[1], pathlib.Path(sys.argv[2]), "--check" in sys.argv


def calamine(path):
    from python_calamine import CalamineWorkbook

    workbook = CalamineWorkbook.from_path(path)
    for name in workbook.sheet_names:
        yield from workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)


def openpyxl(path):
    import openpyxl

    workbook = openpyxl.load_workbook(path, read_only=True)
    for sheet in workbook.worksheets:
        yield from sheet.iter_rows(values_only=True)


cells, total, text = 0, 0.0, 0
read = {"calamine": calamine, "openpyxl": openpyxl}[library]
for row in (row for path in (sorted(source.glob("*.xlsx")) if source.is_dir() else [source]) for row in read(str(path))):
    if not check:
        cells += len(row)
        continue
    for value in row:
        if value is None or value == "":
            continue
        cells += 1
        if isinstance(value, str):
            text += len(value.encode())
        else:
            total += value
if check:
    print(f"{cells} {total:.2f} {text}")
