"""The program's own workbooks, forged: their descriptions, names and sheets turned against the reader."""
import io
import json
import random
import re
import zipfile
from xml.sax.saxutils import escape, unescape

CHUNK = 30_000


def files(blanks):
    for kind in ("readiness", "funnel-kpi"):
        book = Book(blanks[kind].read_bytes())
        yield from forged(kind, book)
    whole = blanks["maturity"].read_bytes()
    dice = random.Random(3)
    for number in range(12):
        yield f"maturity-cut-{number:02}.xlsx", whole[:dice.randrange(1, len(whole))]
    for number in range(12):
        flipped = bytearray(whole)
        flipped[dice.randrange(len(flipped))] ^= 1 << dice.randrange(8)
        yield f"maturity-flipped-{number:02}.xlsx", bytes(flipped)


def forged(kind, book):
    yield f"{kind}-manifest-twice.xlsx", book.saved({})
    changes = {
        "kind": lambda manifest: manifest["schema"].update(kind="nothing"),
        "version": lambda manifest: manifest["schema"].update(version=1 << 40),
        "no-tables": lambda manifest: manifest["schema"].update(tables=[]),
        "no-template": lambda manifest: manifest.update(template="", templateHash="0"),
        "template-other": lambda manifest: manifest.update(template="a: [1, 2", templateHash="0"),
        "template-laughs": lambda manifest: manifest.update(templateHash="0", template=laughs()),
        "template-deep": lambda manifest: manifest.update(templateHash="0", template="[" * 100_000),
        "template-deep-block": lambda manifest: manifest.update(templateHash="0", template="\n".join(" " * n + "a:" for n in range(1500))),
        "template-long": lambda manifest: manifest.update(templateHash="0", template="a: " + "x" * 5_000_000),
        "template-keys": lambda manifest: manifest.update(templateHash="0", template="\n".join(f"k{n}: 1" for n in range(100_000))),
        "columns": lambda manifest: first_table(manifest).update(columns=first_table(manifest)["columns"] * 5_000),
        "rows": lambda manifest: first_table(manifest).update(rows=[{"key": str(n)} for n in range(200_000)]),
        "tables": lambda manifest: manifest["schema"].update(tables=manifest["schema"]["tables"] * 300),
        "fields": lambda manifest: manifest["schema"].update(fields=manifest["schema"]["fields"] * 20_000),
        "choices": lambda manifest: manifest["schema"]["fields"][0].update(kind="choice", choices=[[str(n), str(n)] for n in range(200_000)]),
        "labels": lambda manifest: manifest["schema"]["fields"][0].update(label="x" * 3_000_000),
        "other-names": lambda manifest: manifest["schema"]["fields"][0].update(id="../../x\u0000\u001b[2J"),
        "ranges": lambda manifest: manifest["schema"]["fields"][0].update(min=1e308, max=-1e308),
        "later": lambda manifest: manifest.update(manifest=99),
        "negative": lambda manifest: manifest.update(manifest=-1),
    }
    for word, change in changes.items():
        manifest = json.loads(json.dumps(book.manifest))
        change(manifest)
        yield f"{kind}-manifest-{word}.xlsx", book.saved(manifest)
    texts = {"deep": "[" * 200_000, "deep-objects": '{"a":' * 100_000, "number": '{"manifest":1e999999}', "nothing": "null",
             "twice": '{"manifest":1,"manifest":2}', "surrogate": '{"manifest":1,"client":"\\ud800"}', "text": "x" * 100_000}
    for word, text in texts.items():
        yield f"{kind}-manifest-text-{word}.xlsx", book.saved(text)
    for word, count in {"zero": "0", "thousand": "1000", "huge": "1e300", "negative": "-1", "fraction": "0.5"}.items():
        yield f"{kind}-chunks-{word}.xlsx", book.saved({}, count=count)
    places = {"grid": "$XFD$1048576", "all": "$A$1:$XFD$1048576", "turned": "$Z$99:$A$1", "missing": "#REF!", "endless": "$A$1:$A$1048576,$B$1",
              "formula": "OFFSET($A$1,0,0,1048576,16384)", "beyond": "$XFE$1048577"}
    for word, place in places.items():
        yield f"{kind}-names-{word}.xlsx", book.named(place)
    yield f"{kind}-rows-below.xlsx", book.grown(200_000)


def first_table(manifest):
    return manifest["schema"]["tables"][0]


def laughs():
    lines = ["a0: &a0 [lol]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    return "\n".join(lines)


def stable_hash(text):
    """FNV-1a, 64 bits, as the sheet has it; forged descriptions must pass for real ones."""
    value = 0xCBF29CE484222325
    for byte in text.encode():
        value = (value ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return f"{value:016x}"


class Book:
    """A workbook of the program, taken apart so that it can be put together with other parts."""

    def __init__(self, content):
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            self.parts = {name: package.read(name) for name in package.namelist()}
        self.strings = [unescape("".join(re.findall(r"<t[^>]*>([^<]*)</t>", entry)))
                        for entry in re.findall(r"<si>(.*?)</si>", self.parts["xl/sharedStrings.xml"].decode(), re.S)]
        mark = self.strings.index("planner manifest") if "planner manifest" in self.strings else -1
        self.sheet = next(name for name, part in self.parts.items()
                          if name.startswith("xl/worksheets/") and self.is_manifest(part.decode(), mark))
        self.text = "".join(self.texts(self.parts[self.sheet].decode())[3:])
        self.manifest = json.loads(self.text)
        self.hash = self.texts(self.parts[self.sheet].decode())[1]
        assert stable_hash(self.text) == self.hash, "the hash of the description is computed otherwise"

    @staticmethod
    def is_manifest(part, mark):
        return f'<c r="A1" t="s"><v>{mark}</v></c>' in re.sub(r' s="\d+"', "", part) or "planner manifest" in part

    def texts(self, part):
        found = []
        for kind, inside in re.findall(r'<c [^>]*?t="(s|inlineStr|str)"[^>]*>(.*?)</c>', part, re.S):
            plain = "".join(re.findall(r"<(?:v|t)[^>]*>([^<]*)</(?:v|t)>", inside))
            found.append(self.strings[int(plain)] if kind == "s" else unescape(plain))
        return found

    def put_together(self, changed):
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
            for name, part in {**self.parts, **changed}.items():
                package.writestr(zipfile.ZipInfo(name), part, zipfile.ZIP_DEFLATED)
        return target.getvalue()

    def saved(self, manifest, count=None):
        """With another description: an object, a text, or {} for its own."""
        text = manifest if isinstance(manifest, str) else json.dumps(manifest, ensure_ascii=False) if manifest else self.text
        # Whole cells of a size that every program takes.
        chunks = [text[start:start + CHUNK] for start in range(0, len(text), CHUNK)] or [""]
        cells = [f'<row r="{row}"><c r="A{row}" t="inlineStr"><is><t xml:space="preserve">{escape(cell)}</t></is></c></row>'
                 for row, cell in [(1, "planner manifest"), (3, stable_hash(text)), (4, "x"), *enumerate(chunks, 5)]]
        cells.insert(1, f'<row r="2"><c r="A2"><v>{len(chunks) if count is None else count}</v></c></row>')
        part = re.sub(r"<sheetData>.*</sheetData>", lambda _: f"<sheetData>{''.join(cells)}</sheetData>",
                      self.parts[self.sheet].decode(), flags=re.S)
        return self.put_together({self.sheet: part})

    def named(self, place):
        """With every defined name leading somewhere else on its sheet."""
        part = re.sub(r"(<definedName [^>]*>)([^<]*?!)[^<]*(</definedName>)", lambda found: found[1] + found[2] + place + found[3],
                      self.parts["xl/workbook.xml"].decode())
        return self.put_together({"xl/workbook.xml": part})

    def grown(self, count):
        """With rows of numbers below everything on each sheet."""
        rows = "".join(f'<row r="{row}"><c r="B{row}"><v>1</v></c><c r="C{row}" t="str"><v>x</v></c></row>' for row in range(2_000, 2_000 + count))
        return self.put_together({name: part.decode().replace("</sheetData>", rows + "</sheetData>")
                                  for name, part in self.parts.items() if name.startswith("xl/worksheets/sheet") and name != self.sheet})
