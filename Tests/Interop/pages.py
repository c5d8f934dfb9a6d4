"""Workbooks as LibreOffice prints them: which page shows which sheet, what stands on it, and how high its rows need to
be. Shared by the check that no text is cut and by the pictures of the documentation."""
import json
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from lab import Broken

FORM_FEED = "\f"


@dataclass
class Page:
    number: int  # in the document, from 1
    sheet: str
    text: str  # cell by cell, in the order in which they were drawn


def pdf_text(path, *options):
    """The text of each page."""
    done = subprocess.run(["pdftotext", "-enc", "UTF-8", *options, str(path), "-"], capture_output=True, check=True)
    return done.stdout.decode("utf-8").split(FORM_FEED)[:-1]


def pages(pdf, sheets):
    """The pages of a printed workbook; the footer of each tells its sheet."""
    laid_out = pdf_text(pdf, "-layout")
    found = []
    # `-raw` keeps the order of drawing, in which a wrapped text's lines follow each other.
    for number, (shown, drawn) in enumerate(zip(laid_out, pdf_text(pdf, "-raw")), start=1):
        lines = [line.strip() for line in shown.splitlines() if line.strip()]
        parts = re.split(r"\s{2,}", lines[-1]) if lines else []
        sheet = next((part for part in parts if part in sheets), None)
        if sheet is None:
            raise Broken(f"page {number} of {Path(pdf).name} has no sheet's name at its foot: {parts}")
        found.append(Page(number, sheet, drawn))
    return found


def folded(text):
    """Without any white space: where lines break is not what is asked."""
    return re.sub(r"\s+", "", text)


def visible_texts(book):
    """The texts that a workbook (of openpyxl) shows: sheet, cell and text, of visible sheets within their print area."""
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible":
            continue
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str) and cell.value.strip():
                    yield sheet.title, cell.coordinate, cell.value


# LibreOffice itself is asked by its own Python, which alone has its bridge.

ASK = Path(__file__).resolve().with_name("ask_office.py")


def ask_office(lab, question, paths, **more):
    """The answers of `ask_office.py`, one for each workbook."""
    lab.need("soffice")
    job = lab.scratch / f"ask-{question}.json"
    job.write_text(json.dumps({"question": question, "client": str(lab.tool("client")), "paths": [str(path) for path in paths], **more}))
    done = subprocess.run(["/usr/bin/python3", str(ASK), str(job)], capture_output=True, text=True,
                          stdin=subprocess.DEVNULL, timeout=120 + 60 * len(paths))
    if done.returncode:
        raise Broken(f"LibreOffice did not answer about {question}: {done.stderr.strip()[-800:]}")
    return [json.loads(line) for line in done.stdout.splitlines()]
