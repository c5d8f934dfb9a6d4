"""What stands in an XLSX package itself, read from its markup: the results stored beside formulas, the panes of the
views. Straight from the parts, because other readers leave some of it out and take seconds for a large sheet."""
import posixpath
import zipfile
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
WORKBOOK = "xl/workbook.xml"


class Package:
    def __init__(self, path):
        self.zip = zipfile.ZipFile(path)
        links = self._read("xl/_rels/workbook.xml.rels")
        targets = {link.get("Id"): posixpath.normpath(posixpath.join("/xl", link.get("Target"))).lstrip("/") for link in links}
        sheets = self._read(WORKBOOK).find(MAIN + "sheets")
        self.parts = {sheet.get("name"): targets[sheet.get(LINK)] for sheet in sheets}
        self._texts = None

    def _read(self, part):
        return ElementTree.fromstring(self.zip.read(part))

    def sheet(self, name):
        return self._read(self.parts[name])

    @property
    def texts(self):
        """The shared texts, those of several formats joined."""
        if self._texts is None:
            parts = [name for name in self.zip.namelist() if name.endswith("sharedStrings.xml")]
            items = self._read(parts[0]) if parts else []
            self._texts = ["".join(text.text or "" for text in item.iter(MAIN + "t")) for item in items]
        return self._texts

    def value(self, cell):
        """A number, a text, true or false, or an error as ("error", code); None for nothing."""
        content, kind = cell.findtext(MAIN + "v"), cell.get("t", "n")
        if kind == "inlineStr":
            return "".join(text.text or "" for text in cell.iter(MAIN + "t"))
        if kind == "str":
            return content or ""
        if content is None:
            return None
        if kind == "s":
            return self.texts[int(content)]
        if kind == "e":
            return "error", content
        return content == "1" if kind == "b" else float(content)

    def results(self):
        """What is stored beside each formula, by `Sheet!A1`."""
        found = {}
        for name in self.parts:
            for cell in self.sheet(name).iter(MAIN + "c"):
                if cell.find(MAIN + "f") is not None:
                    found[f"{name}!{cell.get('r')}"] = self.value(cell)
        return found

    def values(self):
        """What every cell holds, by `Sheet!A1`."""
        return {f"{name}!{cell.get('r')}": self.value(cell) for name in self.parts for cell in self.sheet(name).iter(MAIN + "c")}

    def pane(self, name):
        """What a sheet's pane says, or None where it has none."""
        pane = self.sheet(name).find(f"{MAIN}sheetViews/{MAIN}sheetView/{MAIN}pane")
        return None if pane is None else dict(pane.attrib)
