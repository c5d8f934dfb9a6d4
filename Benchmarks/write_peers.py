"""write_peers.py LIBRARY ROWS COLUMNS FILE : the figures, written by a Python library."""
import sys

from figures import row

library, rows, columns, path = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]


def xlsxwriter(constant_memory):
    import xlsxwriter

    workbook = xlsxwriter.Workbook(path, {"constant_memory": constant_memory})
    sheet = workbook.add_worksheet("Data")
    for number in range(rows):
        for column, value in enumerate(row(number, columns)):
            if isinstance(value, str):
                sheet.write_string(number, column, value)
            else:
                sheet.write_number(number, column, value)
    workbook.close()


def openpyxl():
    import openpyxl

    workbook = openpyxl.Workbook(write_only=True)
    sheet = workbook.create_sheet("Data")
    for number in range(rows):
        sheet.append(row(number, columns))
    workbook.save(path)


def rustpy():
    import rustpy_xlsxwriter

    names = [f"c{column}" for column in range(columns)]
    rustpy_xlsxwriter.write_worksheet(
        (dict(zip(names, row(number, columns))) for number in range(rows)), path, sheet_name="Data"
    )


def rvgsrust(constant_memory):
    import rvgsrust_xlsxwriter

    workbook = rvgsrust_xlsxwriter.Workbook(path)
    sheet = workbook.add_worksheet("Data", constant_memory=constant_memory)
    for number in range(rows):
        sheet.write_row(number, 0, row(number, columns))
    workbook.close()


def figures_only():
    for number in range(rows):
        row(number, columns)


{
    "xlsxwriter": lambda: xlsxwriter(False),
    "xlsxwriter-constant": lambda: xlsxwriter(True),
    "openpyxl": openpyxl,
    "rustpy": rustpy,
    "rvgsrust": lambda: rvgsrust(False),
    "rvgsrust-constant": lambda: rvgsrust(True),
    "figures-only": figures_only,
}[library]()
