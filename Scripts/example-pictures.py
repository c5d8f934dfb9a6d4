#!/usr/bin/env python3
"""Draws the pictures of the library's guide: each example as LibreOffice shows it, printed or in its window.

usage: example-pictures.py [--only NAME,NAME]

Pictures are Documentation/pictures/library/NAME.png. `make example-pictures` sets everything up first.
"""
import argparse
import shutil
import struct
import subprocess
import sys
import zlib
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(REPOSITORY / "Tests" / "Interop"))

from lab import Lab  # noqa: E402
from window import windowed  # noqa: E402

FOLDER = REPOSITORY / "Documentation" / "pictures" / "library"
COLOURS, LARGEST, EDGE = 48, 60_000, 8
# The part of LibreOffice's window that holds row and column heads and cells, below its tool bars.
WINDOW = (0, 100, 1100, 460)


@dataclass
class View:
    """One picture: a page of the printed workbook, or a sheet in the window."""
    name: str
    example: str
    sheet: str = None  # in the window; else the page is printed
    page: int = 1
    dots: int = 60  # an inch


VIEWS = [
    View("cells", "cells", dots=90), View("formulas", "formulas", "Forecast"), View("charts", "charts", dots=110),
    View("tables", "tables", dots=80), View("filter", "tables", "Filtered"), View("conditions", "conditions", "Conditions"),
    View("sparklines", "sparklines", "Trends"), View("notes", "notes", "Notes"), View("images", "images", "Pictures"),
    View("page", "page", dots=50), View("groups", "page", "Report"), View("split", "page", "Split"),
    View("input", "input", "Input"), View("sheets", "sheets", "Frozen"), View("times", "properties", "Times"),
]


def crop(path, box=None):
    """Cuts a picture (PPM) to a box, then to what is not background; writes it as PNG beside."""
    data = path.read_bytes()
    head, at = [], 0
    while len(head) < 4:
        end = min(place for place in (data.find(mark, at) for mark in (b" ", b"\n")) if place >= 0)
        head.append(data[at:end])
        at = end + 1
    width, height = int(head[1]), int(head[2])
    pixels = data[at:] if int(head[3]) < 256 else data[at::2]
    rows = [pixels[3 * width * row:3 * width * (row + 1)] for row in range(height)]
    if box:
        left, top, right, bottom = box
        rows = [row[3 * left:3 * right] for row in rows[top:bottom]]
    blank = rows[-1][-3:] * (len(rows[0]) // 3)
    used = [number for number, row in enumerate(rows) if row != blank]
    if not box and used:
        rows = rows[max(0, used[0] - EDGE):used[-1] + EDGE]
        columns = [place for row in rows for place in edges(row, blank)]
        left, right = max(0, min(columns) - EDGE), max(columns) + EDGE
        rows = [row[3 * left:3 * right] for row in rows]
    write(path.with_suffix(".png"), rows)


def edges(row, blank):
    """The first and the last pixel of a row that are not background; none in an empty one."""
    if row == blank:
        return []
    pixels = [place for place in range(len(row) // 3) if row[3 * place:3 * place + 3] != blank[:3]]
    return [pixels[0], pixels[-1]]


def write(path, rows):
    def chunk(kind, content):
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
    pixels = zlib.compress(b"".join(b"\0" + row for row in rows))
    head = struct.pack(">IIBBBBB", len(rows[0]) // 3, len(rows), 8, 2, 0, 0, 0)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b""))


def shrink(path):
    """With no more colours than it needs."""
    for colours in (COLOURS, 24, 12):
        subprocess.run(["pngquant", "--force", "--nofs", "--strip", "--speed", "1", "--output", str(path), str(colours), str(path)],
                       check=True)
        if path.stat().st_size <= LARGEST:
            return
    raise SystemExit(f"example-pictures: {path} is larger than {LARGEST} bytes even with few colours")


def print_page(view, pdf, stem):
    subprocess.run(["pdftoppm", "-f", str(view.page), "-l", str(view.page), "-singlefile", "-r", str(view.dots), str(pdf),
                    str(stem)], check=True)
    crop(stem.with_suffix(".ppm"))


def photograph(lab, view, book, stem):
    shot = stem.with_suffix(".ppm")
    windowed(lab, "photograph", [{"path": str(book), "sheet": view.sheet, "picture": str(shot), "cell": "A1"}])
    crop(shot, WINDOW)


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("\n\n")[1])
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    lab = Lab(range(1, 2))
    lab.need("soffice", "pdftoppm", "pngquant")
    books, drawn = lab.folder("examples"), lab.folder("drawn")
    lab.examples("all", books)
    views = [view for view in VIEWS if view.name.startswith(tuple(options.only.split(",")))]
    printed = sorted({view.example for view in views if not view.sheet})
    pdfs = dict(zip(printed, lab.recalculated([books / f"{name}.xlsx" for name in printed], "printed", to="pdf")))
    FOLDER.mkdir(parents=True, exist_ok=True)
    for view in views:
        stem = drawn / view.name
        if view.sheet:
            photograph(lab, view, books / f"{view.example}.xlsx", stem)
        else:
            print_page(view, pdfs[view.example], stem)
        picture = FOLDER / f"{view.name}.png"
        shutil.copy(stem.with_suffix(".png"), picture)
        shrink(picture)
        print(f"{picture.relative_to(REPOSITORY)}  {picture.stat().st_size // 1024} KiB", flush=True)
    shutil.rmtree(lab.scratch)


if __name__ == "__main__":
    main()
