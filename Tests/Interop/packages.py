"""XLSX packages as bytes: which parts two of them have in common, down to how they are packed."""
import posixpath
import struct
import zipfile
from urllib.parse import unquote

from lab import module

OFFICE = ("http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
          "http://purl.oclc.org/ooxml/officeDocument/relationships/")


class Package:
    def __init__(self, path):
        self.path = path
        self.bytes = path.read_bytes()
        with zipfile.ZipFile(path) as archive:
            self.entries = {entry.orig_filename: entry for entry in archive.infolist()}
            # Some programs write `\\` for `/`; part names are the same whatever their case.
            self.parts = {name.replace("\\", "/"): archive.read(entry) for name, entry in self.entries.items()}
        self._by_part = {name.replace("\\", "/"): entry for name, entry in self.entries.items()}
        self._lowered = {name.lower(): name for name in self.parts}

    def packed(self, part):
        """The compressed bytes of a part, as they lie in the file."""
        entry = self._by_part[part]
        names, extras = struct.unpack("<HH", self.bytes[entry.header_offset + 26:entry.header_offset + 30])
        start = entry.header_offset + 30 + names + extras
        return self.bytes[start:start + entry.compress_size]

    def named(self, part):
        """The part of this name in whatever case, or None."""
        return self._lowered.get(part.lower()) or self._lowered.get(unquote(part).lower())

    def links(self, part):
        """Id, type's last word and target of each relationship of a part."""
        etree = module("lxml.etree")
        folder, name = posixpath.split(part)
        rels = self.named(posixpath.join(folder, "_rels", name + ".rels"))
        if rels is None:
            return []
        found = []
        for link in etree.fromstring(self.parts[rels]):
            if isinstance(link.tag, str) and link.get("TargetMode") != "External":
                target = link.get("Target", "").replace("\\", "/")
                whole = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
                found.append((link.get("Id"), link.get("Type", "").rsplit("/", 1)[-1], self.named(whole)))
        return found

    def sheets(self):
        """The part of each sheet by its name, in the order of the tabs."""
        etree = module("lxml.etree")
        book = next(target for _, kind, target in self.links("") if kind == "officeDocument")
        by_id = {identity: target for identity, _, target in self.links(book)}
        found = {}
        for sheet in etree.fromstring(self.parts[book]).iter("{*}sheet"):
            identity = next((value for key, value in sheet.attrib.items() if key.endswith("}id")), None)
            found[sheet.get("name")] = by_id.get(identity)
        return found


def canonical(content):
    """XML in its canonical form; anything else as it is."""
    etree = module("lxml.etree")
    try:
        parser = etree.XMLParser(resolve_entities=False, huge_tree=True)
        return etree.tostring(etree.fromstring(content, parser), method="c14n")
    except etree.XMLSyntaxError:
        return content


def differences(before, after):
    """What parts of two packages differ in their canonical form."""
    problems = [f"{name} is gone" for name in before.parts if name not in after.parts]
    problems += [f"{name} is new" for name in after.parts if name not in before.parts]
    for name, content in before.parts.items():
        other = after.parts.get(name)
        if other is not None and other != content and canonical(other) != canonical(content):
            problems.append(f"{name} differs")
    return problems
