#!/usr/bin/env python3
"""Compares our results of formulas with those of LibreOffice.

usage: formulas.py CLIENT FILE.tsv [KNOWN.txt]

FILE.tsv is what the Swift test "our results are written for comparison" writes into the directory named by the environment
variable PLANNER_FORMULA_OUT: formula, kind, result, a line each. CLIENT is the program that lets LibreOffice open a file and
tell its cells. The formulas are put into an XLSX file without results, so that LibreOffice must calculate them. Numbers must
agree to 1e-12, texts and errors exactly. KNOWN.txt holds regular expressions, one a line after its reason: a line
"formula, ours: kind result, LibreOffice: kind result" (with tabs between) that matches one is allowed. Exit 1 when others do.
"""
import json, math, os, re, subprocess, sys, tempfile, zipfile
from xml.etree import ElementTree
from xml.sax.saxutils import escape

GRID = [[3, 'apple', 10, 45322, None], [1, 'Banana', 20, 45351, 'x'], [4, 'cherry', 30, 45291, None],
        [1, 'apple pie', 40, 43891, 7], [5, '12', 50, 36412, None], [9.5, None, -2.25, 0, None]]
FIRST = 101      # below the cells that are referred to, so that no area meets the formula's row

def workbook(path, formulas):
    rows = []
    for r, row in enumerate(GRID, 1):
        cells = ''
        for c, v in enumerate(row):
            ref = f'{"ABCDE"[c]}{r}'
            if isinstance(v, str): cells += f'<c r="{ref}" t="inlineStr"><is><t>{escape(v)}</t></is></c>'
            elif v is not None: cells += f'<c r="{ref}"><v>{v!r}</v></c>'
        rows.append(f'<row r="{r}">{cells}</row>')
    for r, formula in enumerate(formulas, FIRST):
        rows.append(f'<row r="{r}"><c r="H{r}"><f>{escape(formula)}</f></c></row>')
    main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
    rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    pack = 'http://schemas.openxmlformats.org/package/2006'
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as z:
        z.writestr('[Content_Types].xml', f'<Types xmlns="{pack}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>')
        z.writestr('_rels/.rels', f'<Relationships xmlns="{pack}/relationships"><Relationship Id="rId1" Type="{rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
        z.writestr('xl/workbook.xml', f'<workbook xmlns="{main}" xmlns:r="{rel}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>')
        z.writestr('xl/_rels/workbook.xml.rels', f'<Relationships xmlns="{pack}/relationships"><Relationship Id="rId1" Type="{rel}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>')
        z.writestr('xl/worksheets/sheet1.xml', f'<worksheet xmlns="{main}"><sheetData>{"".join(rows)}</sheetData></worksheet>')

def results(path):
    """Kind and result by cell, as LibreOffice stored them."""
    kinds = {'str': 'text', 'e': 'error', 'b': 'boolean'}
    with zipfile.ZipFile(path) as z: root = ElementTree.fromstring(z.read('xl/worksheets/sheet1.xml'))
    space = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
    return {c.get('r'): (kinds.get(c.get('t'), 'number'), c.findtext(space + 'v') or '') for c in root.iter(space + 'c') if c.find(space + 'f') is not None}

def agrees(kind, ours, their_kind, theirs):
    if their_kind != kind: return False
    if kind == 'text': return ours == theirs
    # LibreOffice stores its own errors of arguments (Err:502, Err:504) as #VALUE!, where Excel knows better.
    if kind == 'error': return ours == theirs or theirs == '#VALUE!'
    one, other = float(ours), float(theirs)
    return one == other or math.isclose(one, other, rel_tol=1e-12, abs_tol=1e-15)

def main():
    if len(sys.argv) < 3: print(__doc__); return 2
    lines = [line.rstrip('\n').split('\t') for line in open(sys.argv[2], encoding='utf-8')]
    known = []
    if len(sys.argv) > 3:
        known = [re.compile(l.rstrip('\n')) for l in open(sys.argv[3], encoding='utf-8') if l.strip() and not l.startswith('#')]
    with tempfile.TemporaryDirectory() as directory:
        path = os.path.join(directory, 'formulas.xlsx')
        workbook(path, [line[0] for line in lines])
        again = os.path.join(directory, 'again.xlsx')
        ran = subprocess.run([sys.argv[1], '-'], input=json.dumps([{'in': path, 'do': [], 'out': [again]}]), capture_output=True, text=True)
        got = results(again) if os.path.exists(again) else {}
    if ran.returncode or not got: print(ran.stdout[:2000], ran.stderr[:2000], file=sys.stderr); return 2
    differing, allowed = 0, 0
    for r, (formula, kind, ours) in enumerate(lines, FIRST):
        their_kind, theirs = got.get(f'H{r}', ('missing', ''))
        if agrees(kind, ours, their_kind, theirs): continue
        line = f'{formula}\tours: {kind} {ours}\tLibreOffice: {their_kind} {theirs}'
        if any(k.search(line) for k in known): allowed += 1; continue
        differing += 1
        print(line)
    print(f'{len(lines)} formulas, {differing} differ, {allowed} differ as known', file=sys.stderr)
    return 1 if differing else 0

if __name__ == '__main__': sys.exit(main())
