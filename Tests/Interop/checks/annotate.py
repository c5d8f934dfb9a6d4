"""Workbooks that somebody else made come back with findings in them: nothing else changes, every program opens them
with the same values, and taking the findings out gives back what was there.

`--seeds` says how much of the corpus: all of it from 40 on, else the small files and every fifth of the others."""
import json
import subprocess
import warnings

from lab import SHARED, Skip, module
from packages import Package, differences

SHEET = "Findings"
LARGE = 120_000
# Formulas whose results nobody can hold fast.
RESTLESS = ("NOW(", "TODAY(", "RAND(", "RANDBETWEEN(", "RANDARRAY(", "INFO(", "CELL(", "SHEET(", "SHEETS(")
# An array formula on a name of another workbook: LibreOffice 7.4 keeps its stored values on the first sheet only, and
# that is the list of findings now. The file still has them.
FAR_AWAY = {"openpyxl2__book1.xlsx": {("Sheet1", f"C{row}") for row in range(1, 7)}}


def corpus(lab):
    folder = SHARED / "corpus" / "xlsx"
    if not folder.exists():
        raise Skip("../shared/corpus/xlsx is missing")
    files = sorted(folder.iterdir())
    if len(lab.seeds) >= 40:
        return files
    return [path for number, path in enumerate(files) if path.stat().st_size < LARGE and number % 5 == lab.seeds[0] % 5]


def invented(cells):
    """Three findings: at the first cell that holds something, at the last one, and far from all of them."""
    sheets = [sheet for sheet in cells["sheets"] if sheet["cells"]] or cells["sheets"][:1]
    places = []
    for sheet, index in ((sheets[0], 0), (sheets[-1], -1)):
        places.append((sheet["name"], sheet["cells"][index]["ref"] if sheet["cells"] else "B2"))
    places.append((sheets[0]["name"], "AB300"))
    severities = ("error", "warning", "info")
    return [
        {"code": f"TEST{number:03}", "severity": severity, "sheet": sheet, "cell": cell, "fingerprint": f"{number:016x}",
         "message": f"Invented finding {number}: <b> & \"quotes\", ä, =1+1.", "remedy": "Nothing to do."}
        for number, (severity, (sheet, cell)) in enumerate(zip(severities, places), start=1)]


def made(lab):
    """For each file: its package, what was put in, the annotated copy, the copy without; or the refusal."""
    def make():
        folder, cases, refused, problems = lab.folder("annotated"), [], [], []
        for path in corpus(lab):
            read = lab.planner("cells", path, "--format", "json")
            if read.returncode:
                refused.append((path.name, read.errors.strip()))
                continue
            findings = invented(json.loads(read.output))
            given = folder / (path.name + ".json")
            given.write_text(json.dumps({"findings": findings}))
            out, back = folder / path.name, folder / ("back-" + path.name)
            before = path.read_bytes()
            done = lab.planner("annotate", path, "--findings", given, "-o", out)
            if path.read_bytes() != before:
                problems.append(f"{path.name}: the file itself was changed")
            if done.returncode:
                refused.append((path.name, done.errors.strip()))
                if done.returncode != 2 or out.exists() or path.name not in done.errors or ";" not in done.errors:
                    problems.append(f"{path.name}: exit status {done.returncode}: {done.errors.strip()[:300]}")
                continue
            lab.planner("annotate", out, "--strip", "-o", back, expect=0)
            cases.append((path, findings, out, back))
        return cases, refused, problems
    return lab.once("annotated", make)


def each_is_annotated_or_refused_with_a_reason(lab):
    cases, refused, problems = made(lab)
    for name, reason in refused:
        print(f"        refused: {reason.replace(str(SHARED), '')[:160]}")
    print(f"        annotated: {len(cases)}, refused: {len(refused)}")
    if len(refused) > len(cases) / 10:
        problems = problems + [f"{len(refused)} files are refused"]
    return problems


def untouched_parts_have_the_same_bytes(lab):
    problems = []
    kept = 0
    for path, findings, out, _ in made(lab)[0]:
        before, after = Package(path), Package(out)
        sheets = before.sheets()
        named = {finding["sheet"] for finding in findings}
        for part, content in before.parts.items():
            if part not in after.parts:
                problems.append(f"{path.name}: {part} is gone")
            elif after.parts[part] == content:
                kept += 1
                if before.packed(part) != after.packed(part):
                    problems.append(f"{path.name}: {part} was packed anew")
            elif not may_change(part, content, {sheets.get(name) for name in named}, before):
                problems.append(f"{path.name}: {part} was changed")
    print(f"        parts byte for byte as they were: {kept}")
    return problems


def may_change(part, content, annotated, package):
    if part.lower() == "[content_types].xml" or part.endswith(".rels") or part in annotated:
        return True
    if any(part == target for sheet in annotated for _, kind, target in package.links(sheet)
           if kind in ("comments", "vmlDrawing")):
        return True
    book = next(target for _, kind, target in package.links("") if kind == "officeDocument")
    if part == book or any(part == target for _, kind, target in package.links(book) if kind == "styles"):
        return True
    # Only one sheet may be the chosen one.
    return part in package.sheets().values() and b"tabSelected" in content.replace(b"\0", b"")


def taking_findings_out_gives_back_what_was_there(lab):
    problems = []
    for path, _, _, back in made(lab)[0]:
        problems += [f"{path.name}: {problem}" for problem in differences(Package(path), Package(back))]
    return problems


def packages_are_as_valid_as_they_were(lab):
    lab.need("xmllint")
    problems, passed = [], 0
    for path, _, out, _ in made(lab)[0]:
        before, after = (validated(lab, file) for file in (path, out))
        passed += not before
        problems += [f"{path.name}: {line}" for line in after if not before]
    print(f"        valid before and after: {passed}")
    return problems


def validated(lab, path):
    done = subprocess.run([str(lab.tool("validate-ooxml")), "--max", "200", str(path)], capture_output=True, text=True)
    return [line.replace(str(path), "").strip() for line in (done.stdout + done.stderr).splitlines()] if done.returncode else []


def openpyxl_reads_the_same_values(lab):
    openpyxl, problems, count = module("openpyxl"), [], 0
    for path, findings, out, _ in made(lab)[0]:
        before = opened(openpyxl, path)
        # It finds no sheets in workbooks of the strict standard.
        if before is None or not before.sheetnames:
            continue
        after = opened(openpyxl, out)
        if after is None:
            problems.append(f"{path.name}: openpyxl cannot open it any more")
            continue
        count += 1
        if after.sheetnames[0] not in (SHEET, SHEET + " (2)") or after.sheetnames[1:] != before.sheetnames:
            problems.append(f"{path.name}: sheets {after.sheetnames}")
            continue
        problems += compared(path.name, grids(before), grids(after, 1))
        problems += [f"{path.name}: {problem}" for problem in notes_problems(before, after, findings)]
    print(f"        read by openpyxl: {count}")
    return problems


def opened(openpyxl, path):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return openpyxl.load_workbook(path, data_only=True)
        except Exception:
            return None


def grids(book, skipped=0):
    return {sheet.title: {cell.coordinate: cell.value for cell in cells_of(sheet) if cell.value is not None}
            for sheet in book._sheets[skipped:]}


def cells_of(sheet):
    """Those that openpyxl found; a chart's sheet has none. Not iter_rows: of a sheet that claims a million rows it makes all."""
    return list(getattr(sheet, "_cells", {}).values())


def notes_problems(before, after, findings):
    """Each finding stands in a note at its cell, and every note that was there still says what it said."""
    problems = []
    texts = {name: notes(after, name) for name in after.sheetnames}
    for name in before.sheetnames:
        for cell, text in notes(before, name).items():
            if not texts[name].get(cell, "").startswith(text):
                problems.append(f"the note at {name}!{cell} was {text[:60]!r}, is {texts[name].get(cell, '')[:60]!r}")
    for finding in findings:
        sheet = after[finding["sheet"]]
        cell = finding["cell"]
        for merged in getattr(sheet, "merged_cells", None).ranges if hasattr(sheet, "merged_cells") else ():
            if cell in merged:
                cell = merged.start_cell.coordinate
        note = texts[finding["sheet"]].get(cell, "")
        # Excel shows no note beside a conversation; the program says so, and the list has the finding.
        comment = getattr(sheet[cell], "comment", None)
        if finding["message"] not in note and not (comment and comment.author.startswith("tc=")):
            problems.append(f"no note of {finding['code']} at {finding['sheet']}!{cell}: {note[:60]!r}")
    return problems


def notes(book, name):
    return {cell.coordinate: cell.comment.text for cell in cells_of(book[name]) if getattr(cell, "comment", None)}


def compared(name, before, after):
    problems = []
    for sheet, cells in before.items():
        other = after.get(sheet)
        if other is None:
            problems.append(f"{name}: sheet {sheet} is gone")
            continue
        wrong = [cell for cell in {*cells, *other} if cells.get(cell) != other.get(cell)]
        problems += [f"{name}: {sheet}!{cell} was {cells.get(cell)!r}, is {other.get(cell)!r}" for cell in sorted(wrong)[:3]]
    return problems


def gnumeric_reads_the_same_values(lab):
    lab.need("ssconvert")
    folder, problems, count = lab.folder("gnumeric-annotated"), [], 0
    for path, findings, out, _ in made(lab)[0]:
        before = by_gnumeric(path, folder / "before.gnumeric")
        if before is None:
            continue
        after = by_gnumeric(out, folder / "after.gnumeric")
        if after is None:
            problems.append(f"{path.name}: gnumeric cannot open it any more")
            continue
        count += 1
        listing = next(iter(after))
        if not listing.startswith(SHEET):
            problems.append(f"{path.name}: gnumeric's first sheet is {listing}")
        problems += compared(path.name, before, after)
    print(f"        read by gnumeric: {count}")
    return problems


def by_gnumeric(path, out):
    """Formulas and values by sheet and cell, as gnumeric keeps them; None when it cannot open the file."""
    import gzip
    etree = module("lxml.etree")
    out.unlink(missing_ok=True)
    done = subprocess.run(["ssconvert", "-T", "Gnumeric_XmlIO:sax:0", str(path), str(out)], capture_output=True, timeout=300)
    if done.returncode or not out.exists():
        return None
    content = out.read_bytes()
    root = etree.fromstring(gzip.decompress(content) if content[:2] == b"\x1f\x8b" else content,
                            etree.XMLParser(huge_tree=True))
    found = {}
    for sheet in root.iter("{*}Sheet"):
        found[sheet.find("{*}Name").text] = {
            (int(cell.get("Row")), int(cell.get("Col"))): cell.text for cell in sheet.iter("{*}Cell")
            if cell.text and not any(word in cell.text.upper() for word in RESTLESS)}
    return found


def LibreOffice_shows_the_same_values(lab):
    """Both the file and its annotated copy, saved by LibreOffice; then a second annotation replaces the first one."""
    openpyxl, problems, count = module("openpyxl"), [], 0
    cases = made(lab)[0]
    folder = lab.folder("office-annotated")
    jobs = []
    for number, (path, _, out, _) in enumerate(cases):
        jobs.append({"in": str(path), "do": [], "out": [str(folder / f"{number}-before.xlsx")]})
        jobs.append({"in": str(out), "do": [], "out": [str(folder / f"{number}-after.xlsx")]})
    answers = []
    for start in range(0, len(jobs), 40):
        answers += lab.office(jobs[start:start + 40])
    again = []
    for number, (path, findings, out, _) in enumerate(cases):
        if answers[2 * number]["error"]:
            continue
        if answers[2 * number + 1]["error"]:
            problems.append(f"{path.name}: LibreOffice refuses: {answers[2 * number + 1]['error']}")
            continue
        one, other = (folder / f"{number}-{word}.xlsx" for word in ("before", "after"))
        before, after = opened(openpyxl, one), opened(openpyxl, other)
        if before is None:
            continue
        if after is None:
            problems.append(f"{path.name}: openpyxl cannot open what LibreOffice saved")
            continue
        count += 1
        restless = restless_cells(openpyxl, one) | FAR_AWAY.get(path.name, set())
        problems += compared(path.name, without(grids(before), restless), without(grids(after, 1), restless))
        again.append((path, findings, other, folder / f"{number}-stripped.xlsx", grids(before), restless))
    print(f"        opened by LibreOffice: {count}")
    for path, findings, saved, stripped, before, restless in again:
        lab.planner("annotate", saved, "--strip", "-o", stripped, expect=0)
        book = opened(openpyxl, stripped)
        problems += compared(path.name + " without findings", without(before, restless), without(grids(book), restless))
        left = [f"{name}!{cell}" for name in book.sheetnames for cell, text in notes(book, name).items() if "Invented finding" in text]
        problems += [f"{path.name}: notes are left at {left}" for _ in left[:1]]
        if any(name.startswith(SHEET) for name in book.sheetnames) and SHEET not in before:
            problems.append(f"{path.name}: the sheet is left: {book.sheetnames}")
    return problems


def restless_cells(openpyxl, path):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(path)
    found = {}
    for sheet in book.worksheets:
        for cell in cells_of(sheet):
            if cell.data_type == "f":
                found[sheet.title, cell.coordinate] = str(getattr(cell.value, "text", cell.value)).upper()
    # What hangs on a restless cell is restless too.
    return set(found) if any(word in text for text in found.values() for word in RESTLESS) else set()


def without(grid, cells):
    return {sheet: {cell: value for cell, value in values.items() if (sheet, cell) not in cells} for sheet, values in grid.items()}


CHECKS = [
    each_is_annotated_or_refused_with_a_reason, untouched_parts_have_the_same_bytes,
    taking_findings_out_gives_back_what_was_there, packages_are_as_valid_as_they_were, openpyxl_reads_the_same_values,
    gnumeric_reads_the_same_values, LibreOffice_shows_the_same_values,
]
