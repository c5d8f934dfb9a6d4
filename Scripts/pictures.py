#!/usr/bin/env python3
"""Makes the pictures of the documentation: every sheet of every form in each language, filled in with the answers of
`planner demo`, as LibreOffice prints it.

usage: pictures.py [--only KIND]

Pictures are Documentation/pictures/LANGUAGE/KIND-SHEET.png (further pages: KIND-SHEET-2.png ...), the sheets being called
by their English names in every language, so that a picture and its translation have the same name. Documentation/pictures.md
shows them all. `make pictures` sets everything up first.
"""
import argparse
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(REPOSITORY / "Tests" / "Interop"))

from lab import KINDS, Broken, Lab  # noqa: E402
from pages import pages  # noqa: E402

FOLDER = REPOSITORY / "Documentation" / "pictures"
INDEX = REPOSITORY / "Documentation" / "pictures.md"
SOURCE = "en"  # the language of the demonstration, and of the names of the pictures
PAGES_A_SHEET = 3
WIDTH, COLOURS, LARGEST = 900, 48, 60_000
TITLES = {"funnel-kpi": "Funnel and KPI planner", "pipeline": "Pipeline", "maturity": "Maturity", "readiness": "Readiness"}


def languages(lab):
    """The source language first: its names are those of the pictures."""
    lines = lab.planner("template", "list", expect=0).output.splitlines()
    found = dict.fromkeys(line.split()[1] for line in lines if line.split()[:1] and line.split()[0] in KINDS)
    return sorted(found, key=lambda language: (language != SOURCE, language))


def demo(lab):
    """The answers of the demonstration, by kind, as `planner read` tells them."""
    folder = lab.folder("demo")
    lab.planner("demo", "-o", folder, "--force", expect=0)
    answers = {}
    for path in sorted(folder.glob("*_filled.xlsx")):
        result = lab.json("read", path)[0]
        answers[result["kind"]] = result
    return answers


def filled(lab, language, kind, answers):
    """A workbook in a language, filled in with answers that know no language."""
    folder = lab.folder(f"{language}-{kind}")
    words = ("--client", answers["client"], "--round", answers["round"], "--as-of", answers["asOf"])
    blank = lab.planner("new", kind, "--language", language, *words, "-o", folder, expect=0).output.splitlines()[0]
    known = folder / "answers.json"
    known.write_text(json.dumps(answers, ensure_ascii=False))
    lab.planner("fill", blank, "--answers", known, "-o", folder / "filled.xlsx", expect=0)
    return folder / "filled.xlsx"


def sheet_names(lab, path):
    sheets = lab.json("cells", path)["sheets"]
    return [sheet["name"] for sheet in sheets if sheet["state"] == "visible"]


def slug(text):
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def draw(pdf, page, path):
    """One page as a small picture: as wide as a page of documentation, with no more colours than it needs."""
    path.parent.mkdir(parents=True, exist_ok=True)
    stem = path.with_suffix("")
    subprocess.run(["pdftoppm", "-f", str(page), "-l", str(page), "-singlefile", "-scale-to-x", str(WIDTH), "-scale-to-y", "-1",
                    "-png", str(pdf), str(stem)], check=True)
    for colours in (COLOURS, 16, 8):
        subprocess.run(["pngquant", "--force", "--nofs", "--strip", "--speed", "1", "--output", str(path), str(colours), str(path)],
                       check=True)
        if path.stat().st_size <= LARGEST:
            return
    raise SystemExit(f"pictures: {path} is larger than {LARGEST} bytes even with few colours")


def draw_workbook(lab, language, kind, path, names):
    """All pictures of a workbook; returns them by sheet, as the index needs them."""
    shown = sheet_names(lab, path)
    pdf = lab.recalculated([path], f"{language}-{kind}-pdf", to="pdf")[0]
    made = []
    for sheet, name in zip(shown, names):
        numbers = [page.number for page in pages(pdf, shown) if page.sheet == sheet][:PAGES_A_SHEET]
        files = []
        for place, number in enumerate(numbers, start=1):
            files.append(FOLDER / language / f"{kind}-{slug(name)}{'' if place == 1 else f'-{place}'}.png")
            draw(pdf, number, files[-1])
        made.append((sheet, files))
    return made


def index(drawn):
    """The page that shows all pictures, a language after the other."""
    lines = ["# What a client sees", "",
             "Every sheet of the kit as it is printed, filled in with the answers of `planner demo`. `make pictures` draws them anew.", ""]
    scrolled = FOLDER / "planner-scrolled.png"
    if scrolled.exists():
        lines += ["The *Planner* sheet scrolled to the last KPI: stages, goals, tactics and heads stay in view.", "",
                  f"![The Planner sheet in LibreOffice, scrolled to its last column](pictures/{scrolled.name})", ""]
    for language, kinds in drawn.items():
        lines += [f"## {language}", ""]
        for kind, sheets in kinds.items():
            lines += [f"### {TITLES[kind]} ({language})", ""]
            for sheet, files in sheets:
                lines += [f"**{sheet}**", ""]
                lines += [f"![{sheet}]({file.relative_to(INDEX.parent).as_posix()})" for file in files] + [""]
    INDEX.write_text("\n".join(lines).rstrip() + "\n")


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("\n\n")[1])
    parser.add_argument("--only", choices=KINDS)
    only = parser.parse_args().only
    lab = Lab([])
    answers, names, drawn = demo(lab), {}, {}
    for language in languages(lab):
        for kind in KINDS:
            if only in (None, kind):
                try:
                    path = filled(lab, language, kind, answers[kind])
                except Broken as reason:
                    print(f"pictures: no {kind} in {language}: {reason}", file=sys.stderr)
                    continue
                names.setdefault(kind, sheet_names(lab, path))
                drawn.setdefault(language, {})[kind] = draw_workbook(lab, language, kind, path, names[kind])
    if only is None:
        index(drawn)
    shutil.rmtree(lab.scratch)
    total = sum(file.stat().st_size for file in FOLDER.rglob("*.png"))
    print(f"{sum(1 for _ in FOLDER.rglob('*.png'))} pictures, {total / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
