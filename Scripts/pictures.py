#!/usr/bin/env python3
"""Makes the pictures of the documentation: every sheet of every form in each language, filled in with the answers of
`planner demo` (a form that the demonstration leaves out, with invented ones), as LibreOffice prints it; and the Planner
sheet in LibreOffice's window, scrolled to its last KPI.

usage: pictures.py [--only KIND]

Pictures are Documentation/pictures/LANGUAGE/KIND-SHEET.png (further pages: KIND-SHEET-2.png ...), the sheets being called
by their English names in every language, so that a picture and its translation have the same name. Documentation/pictures.md
shows them all. `make pictures` sets everything up first.
"""
import argparse
import json
import random
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(REPOSITORY / "Tests" / "Interop"))

from answers import Answers  # noqa: E402
from form import Form  # noqa: E402
from lab import AS_OF, Lab  # noqa: E402
from pages import pages  # noqa: E402
from plain import plain_answers  # noqa: E402
from shown import visible_sheets, workbook  # noqa: E402
from window import windowed  # noqa: E402

FOLDER = REPOSITORY / "Documentation" / "pictures"
INDEX = REPOSITORY / "Documentation" / "pictures.md"
SCROLLED = FOLDER / "planner-scrolled.png"
SOURCE = "en"  # the language of the demonstration, and of the names of the pictures
PAGES_A_SHEET = 3
WIDTH, COLOURS, LARGEST = 900, 48, 60_000
DENSITY = 0.6  # of invented answers
ORDER = {"client": "Nordwind Kaffee GmbH", "round": "2026 autumn", "asOf": AS_OF}


@dataclass
class Copy:
    """A filled-in workbook in one language."""
    kind: str
    language: str
    title: str
    path: Path
    sheets: list


def demo(lab):
    """The answers of the demonstration, by kind, as `planner read` tells them."""
    folder = lab.folder("demo")
    lab.planner("demo", "-o", folder, "--force", expect=0)
    results = [lab.json("read", path)[0] for path in sorted(folder.glob("*_filled.xlsx"))]
    return {result["kind"]: result for result in results}


def invented(lab, kind, blank):
    """Answers to a form that the demonstration leaves out."""
    result = lab.json("read", blank)[0]
    answers = plain_answers(Form(lab.json("fields", blank)), Answers.read(result), random.Random(kind), DENSITY)
    return {**result, **answers.as_json()}


def without_defaults(answers, blank):
    """The answers but for the words that stood in the workbook already: each language has its own."""
    tables = {}
    for name, rows in answers["tables"].items():
        before = {row["key"]: row for row in blank["tables"][name] if row["key"] is not None}
        tables[name] = [{"key": row["key"], **{column: value for column, value in row.items()
                                               if column != "key" and before.get(row["key"], {}).get(column) != value}}
                        for row in rows]
    return {**answers, "tables": tables}


def filled(lab, language, kind, answers):
    """A workbook in a language, filled in with answers that know no language; also the answers, where there were none."""
    folder = lab.folder(f"{language}-{kind}")
    order = answers or ORDER
    words = ("--client", order["client"], "--round", order["round"], "--as-of", order["asOf"])
    blank = lab.planner("new", kind, "--language", language, *words, "-o", folder, expect=0).output.splitlines()[0]
    answers = answers or invented(lab, kind, blank)
    if language == SOURCE:
        answers = without_defaults(answers, lab.json("read", blank)[0])
    known = folder / "answers.json"
    known.write_text(json.dumps(answers, ensure_ascii=False))
    lab.planner("fill", blank, "--answers", known, "-o", folder / "filled.xlsx", expect=0)
    book = workbook(folder / "filled.xlsx")
    title = book.properties.title.removesuffix(f": {order['client']}")
    return Copy(kind, language, title, folder / "filled.xlsx", visible_sheets(book)), answers


def copies(lab, kinds):
    answers, made = demo(lab), []
    for language in sorted(lab.languages, key=lambda language: (language != SOURCE, language)):
        for kind in kinds:
            copy, answers[kind] = filled(lab, language, kind, answers.get(kind))
            made.append(copy)
    return made


def slug(text):
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def shrink(path):
    """With no more colours than it needs."""
    for colours in (COLOURS, 32, 16, 8):
        subprocess.run(["pngquant", "--force", "--nofs", "--strip", "--speed", "1", "--output", str(path), str(colours), str(path)],
                       check=True)
        if path.stat().st_size <= LARGEST:
            return
    raise SystemExit(f"pictures: {path} is larger than {LARGEST} bytes even with few colours")


def draw(pdf, page, path):
    """One page as a small picture, as wide as a page of documentation."""
    path.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(["pdftoppm", "-f", str(page), "-l", str(page), "-singlefile", "-scale-to-x", str(WIDTH), "-scale-to-y", "-1",
                    "-png", str(pdf), str(path.with_suffix(""))], check=True)
    shrink(path)


def draw_workbook(copy, pdf, names):
    """All pictures of a workbook; returns them by sheet, as the index needs them."""
    made, printed = [], pages(pdf, copy.sheets)
    for sheet, name in zip(copy.sheets, names):
        files = []
        for page in [page for page in printed if page.sheet == sheet][:PAGES_A_SHEET]:
            place = f"-{len(files) + 1}" if files else ""
            files.append(FOLDER / copy.language / f"{copy.kind}-{slug(name)}{place}.png")
            draw(pdf, page.number, files[-1])
        made.append((sheet, files))
    return made


def photograph_the_planner(lab, copy):
    """The matrix in a window as large as a laptop's, scrolled to its last cell."""
    windowed(lab, "photograph", [{"path": str(copy.path), "sheet": copy.sheets[1], "picture": str(SCROLLED)}])
    shrink(SCROLLED)


def index(drawn):
    """The page that shows all pictures, a language after the other."""
    lines = ["# What a client sees", "",
             "Every sheet of the kit as it is printed, filled in with invented answers. `make pictures` draws them anew.", "",
             "The *Planner* sheet scrolled to the last KPI, in a window of LibreOffice: stages, goals, tactics and heads stay",
             "in view.", "", f"![The Planner sheet, scrolled to its last KPI](pictures/{SCROLLED.name})", ""]
    language = None
    for copy, sheets in drawn:
        if copy.language != language:
            language = copy.language
            lines += [f"## {language}", ""]
        lines += [f"### {copy.title}", ""]
        for sheet, files in sheets:
            lines += [f"**{sheet}**", ""]
            lines += [f"![{copy.title}: {sheet}]({file.relative_to(INDEX.parent).as_posix()})" for file in files] + [""]
    INDEX.write_text("\n".join(lines).rstrip() + "\n")


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("\n\n")[1])
    parser.add_argument("--only", metavar="KIND")
    only = parser.parse_args().only
    lab = Lab([])
    made = copies(lab, [kind for kind in lab.kinds if only in (None, kind)])
    if only is None:  # a sheet that is no more leaves no picture
        for language in lab.languages:
            shutil.rmtree(FOLDER / language, ignore_errors=True)
    FOLDER.mkdir(parents=True, exist_ok=True)
    names = {copy.kind: copy.sheets for copy in made if copy.language == SOURCE}
    pdfs = lab.recalculated([copy.path for copy in made], "pdf", to="pdf")
    drawn = [(copy, draw_workbook(copy, pdf, names[copy.kind])) for copy, pdf in zip(made, pdfs)]
    planner = next((copy for copy in made if (copy.kind, copy.language) == ("funnel-kpi", SOURCE)), None)
    if planner:
        photograph_the_planner(lab, planner)
    if only is None:
        index(drawn)
    shutil.rmtree(lab.scratch)
    sizes = [file.stat().st_size for file in FOLDER.rglob("*.png")]
    print(f"{len(sizes)} pictures, {sum(sizes) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
