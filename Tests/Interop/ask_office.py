#!/usr/bin/python3
"""Asks LibreOffice about workbooks: what only the program itself knows. Called by `pages.ask_office` with a file of
JSON; prints one line of JSON a workbook."""
import importlib.machinery
import importlib.util
import json
import sys

import uno

# Row heights are rounded to the units of the screen and the printer: a hundredth of a millimetre, here a third of one.
TOLERANCE = 34


def client(path):
    """The module that starts LibreOffice, which has no ending in its name."""
    loader = importlib.machinery.SourceFileLoader("client", path)
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("client", loader))
    loader.exec_module(module)
    return module


def used_rows(sheet):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    return cursor.RangeAddress.EndRow + 1


def low_rows(document, _):
    """Rows that are lower than LibreOffice would make them for the texts in them."""
    found = []
    for sheet in document.Sheets:
        if not sheet.IsVisible:
            continue
        sheet.unprotect("")
        count = used_rows(sheet)
        before = [sheet.Rows.getByIndex(number).Height for number in range(count)]
        for number in range(count):
            sheet.Rows.getByIndex(number).OptimalHeight = True
        cells = sheet.getCellRangeByPosition(0, 0, 1023, count - 1).getDataArray()
        for number, height in enumerate(before):
            needed = sheet.Rows.getByIndex(number).Height
            if needed > height + TOLERANCE and any(isinstance(value, str) and value for value in cells[number]):
                found.append({"sheet": sheet.Name, "row": number + 1, "height": height, "needed": needed})
    return found


def cut_lines(document, _):
    """Texts without line breaks that reach into the next cell that is not empty. Each is laid out again, alone in a
    column of a new sheet, to see how wide it is."""
    texts = []
    for sheet in document.Sheets:
        if not sheet.IsVisible:
            continue
        for row in range(used_rows(sheet)):
            texts += unwrapped_texts(sheet, row)
    document.Sheets.insertNewByName("_measured", len(document.Sheets.ElementNames))
    scratch = document.Sheets.getByName("_measured")
    found = []
    for number, (sheet, cell, room) in enumerate(texts):
        column, line = number % 200, number // 200
        copy = scratch.getCellByPosition(column, line)
        copy.CharHeight, copy.CharWeight, copy.CharFontName = cell.CharHeight, cell.CharWeight, cell.CharFontName
        copy.String, copy.ParaIndent = cell.String, cell.ParaIndent
        scratch.Columns.getByIndex(column).OptimalWidth = True
        needed = scratch.Columns.getByIndex(column).Width
        copy.String = ""
        if needed > room + TOLERANCE:
            address = cell.AbsoluteName.rsplit(".", 1)[-1].replace("$", "")
            found.append({"sheet": sheet.Name, "cell": address, "room": room, "needed": needed, "text": cell.String})
    return found


def unwrapped_texts(sheet, row):
    """Sheet, cell and room of each text in one line that has a neighbour at its right."""
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    last = cursor.RangeAddress.EndColumn
    texts = sheet.getCellRangeByPosition(0, row, last, row).getDataArray()[0]
    for column, text in enumerate(texts):
        if not isinstance(text, str) or not text:
            continue
        cell = sheet.getCellByPosition(column, row)
        if cell.IsTextWrapped or cell.RotateAngle:
            continue
        end = next((place for place in range(column + 1, last + 1) if texts[place] != ""), None)
        if end is not None:
            yield sheet, cell, sum(sheet.Columns.getByIndex(place).Width for place in range(column, end))


def tampered(document, job):
    """Does what no client should, but can: takes the protection off, then the steps of the workbook's file name.
    Saves the outcome under that name in the folder `out`."""
    name = document.URL.rsplit("/", 1)[-1]
    for verb, place, *more in job["steps"][name]:
        sheets = document.Sheets
        if verb == "paste":
            sheet, cell = place.rsplit("!", 1)
            sheets.getByName(sheet).unprotect("")
            sheets.getByName(sheet).getCellRangeByName(cell).String = more[0]
        elif verb == "delete row":
            sheets.getByName(place).unprotect("")
            sheets.getByName(place).Rows.removeByIndex(more[0] - 1, 1)
        elif verb == "copy sheet":
            sheets.copyByName(place, more[0], len(sheets.ElementNames))
        elif verb == "delete sheet":
            sheets.removeByName(place)
    document.calculateAll()
    document.storeToURL(uno.systemPathToFileUrl(f"{job['out']}/{name}"), job["save"])
    return name


QUESTIONS = {"low rows": low_rows, "cut lines": cut_lines, "tampered": tampered}


def main():
    with open(sys.argv[1]) as file:
        job = json.load(file)
    program = client(job["client"])
    job["save"] = (program.prop("FilterName", program.FILTERS["xlsx"]), program.prop("Overwrite", True))
    with program.Office() as office:
        for path in job["paths"]:
            document = office.desktop.loadComponentFromURL(program.url(path), "_blank", 0, (program.prop("Hidden", True),))
            try:
                print(json.dumps(QUESTIONS[job["question"]](document, job), ensure_ascii=False), flush=True)
            finally:
                document.close(True)


if __name__ == "__main__":
    main()
