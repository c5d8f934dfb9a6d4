#!/usr/bin/env python3
"""Seeds for the fuzz targets, cut from the corpus of real files beside the repository.

usage: seeds.py CORPUS OUT      makes OUT/FuzzContainer, OUT/FuzzWorksheet, OUT/FuzzODS, OUT/FuzzCSV, OUT/FuzzFormula
"""
import html
import re
import sys
import zipfile
from pathlib import Path

LARGEST = 32_000
FORMULAS_A_FILE = 40


def put(out, target, name, content):
    folder = out / target
    folder.mkdir(parents=True, exist_ok=True)
    if 0 < len(content) <= LARGEST:
        (folder / re.sub(r"[^A-Za-z0-9._-]", "_", name)).write_bytes(content)


def parts(path, wanted):
    try:
        with zipfile.ZipFile(path) as package:
            for name in package.namelist():
                if re.search(wanted, name) and package.getinfo(name).file_size < 4_000_000:
                    yield name, package.read(name)
    except Exception:
        return


def main():
    corpus, out = Path(sys.argv[1]), Path(sys.argv[2])
    for path in sorted(corpus.glob("*/*")):
        if path.parent.name in ("xlsx", "ods", "other", "broken"):
            put(out, "FuzzContainer", path.name, path.read_bytes())
        if path.suffix in (".csv", ".tsv", ".txt"):
            put(out, "FuzzCSV", path.name, path.read_bytes())
        if path.parent.name == "xlsx":
            for name, content in parts(path, r"worksheets/sheet1\.xml$"):
                put(out, "FuzzWorksheet", f"{path.name}.{Path(name).name}", content)
                for number, found in enumerate(re.findall(rb"<f[^>/]*>([^<]+)</f>", content)[:FORMULAS_A_FILE]):
                    put(out, "FuzzFormula", f"{path.name}.{number}", html.unescape(found.decode("utf-8", "replace")).encode())
        if path.parent.name == "ods":
            for _, content in parts(path, r"^content\.xml$"):
                put(out, "FuzzODS", path.name, content)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main()
