"""Zip archives written byte by byte, so that every field can lie, and small packages to hide the lies in."""
import struct
import zlib

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STORED, DEFLATED = 0, 8
MEGABYTE = 1 << 20


def deflated(content):
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    return packer.compress(content) + packer.flush()


class Repeated:
    """A text of a beginning, a middle many times over, and an end, packed without being unpacked."""

    def __init__(self, head, middle, count, tail):
        self.head, self.tail = head, tail
        # Pieces near a megabyte pack best, and whole pieces can stand behind each other any number of times.
        times = max(1, min(count, MEGABYTE // max(1, len(middle))))
        self.piece, self.pieces = middle * times, max(1, count // times)

    def packed(self):
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        yield packer.compress(self.head) + packer.flush(zlib.Z_FULL_FLUSH)
        piece = packer.compress(self.piece) + packer.flush(zlib.Z_FULL_FLUSH)
        for _ in range(self.pieces):
            yield piece
        yield packer.compress(self.tail) + packer.flush()

    @property
    def size(self):
        return len(self.head) + len(self.piece) * self.pieces + len(self.tail)

    def crc(self):
        crc = zlib.crc32(self.head)
        for _ in range(self.pieces):
            crc = zlib.crc32(self.piece, crc)
        return zlib.crc32(self.tail, crc)


class Zip:
    """An archive. Each entry is told the truth about, but for what `add` and `end` are given beside it."""

    def __init__(self):
        self.body, self.directory, self.count = bytearray(), bytearray(), 0

    def add(self, name, content=b"", method=DEFLATED, *, data=None, crc=None, flags=0, packed=None, unpacked=None,
            local=None, offset=None, extra=b"", local_extra=b"", local_name=None, local_method=None):
        name = name.encode() if isinstance(name, str) else name
        if isinstance(content, str):
            content = content.encode()
        if isinstance(content, Repeated):
            data = b"".join(content.packed())
            real_crc, real_size = content.crc(), content.size
        else:
            real_crc, real_size = zlib.crc32(content), len(content)
            if data is None:
                data = deflated(content) if method == DEFLATED else content
        fields = {"crc": real_crc if crc is None else crc, "packed": len(data) if packed is None else packed,
                  "unpacked": real_size if unpacked is None else unpacked}
        inner = {**fields, **(local or {})}
        start = len(self.body) if offset is None else offset
        if offset is None:
            local_name = name if local_name is None else local_name
            self.body += struct.pack(
                "<IHHHHHIIIHH", 0x04034B50, 20, flags, method if local_method is None else local_method, 0, 0x21,
                inner["crc"], inner["packed"], inner["unpacked"], len(local_name), len(local_extra))
            self.body += local_name + local_extra + data
        self.directory += struct.pack(
            "<IHHHHHHIIIHHHHHII", 0x02014B50, 20, 20, flags, method, 0, 0x21, fields["crc"], fields["packed"],
            fields["unpacked"], len(name), len(extra), 0, 0, 0, 0, start)
        self.directory += name + extra
        self.count += 1
        return self

    def end(self, *, count=None, size=None, start=None, comment=b"", comment_length=None, disk=0, before=b"", prefix=b""):
        count = min(self.count, 0xFFFF) if count is None else count
        size = len(self.directory) if size is None else size
        start = len(self.body) + len(prefix) if start is None else start
        length = len(comment) if comment_length is None else comment_length
        return prefix + bytes(self.body) + bytes(self.directory) + before + struct.pack(
            "<IHHHHIIH", 0x06054B50, disk, disk, count & 0xFFFF, count & 0xFFFF, size & 0xFFFFFFFF,
            start & 0xFFFFFFFF, length) + comment


def relationships(*targets):
    """Each (id, type, target) or (id, type, target, mode)."""
    entries = "".join(
        f'<Relationship Id="{entry[0]}" Type="{OFFICE}/{entry[1]}" Target="{entry[2]}"'
        + (f' TargetMode="{entry[3]}"' if len(entry) > 3 else "") + "/>" for entry in targets)
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{entries}</Relationships>'


def sheet(rows="", after=""):
    return f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData>{after}</worksheet>'


def parts(**changed):
    """The parts of a workbook of one sheet, by short names; a part that is None is left out."""
    usual = {
        "types": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
                 '<Default Extension="xml" ContentType="application/xml"/></Types>',
        "root": relationships(("r1", "officeDocument", "xl/workbook.xml")),
        "workbook": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>',
        "links": relationships(("r1", "worksheet", "sheet1.xml"), ("r2", "sharedStrings", "strings.xml"),
                               ("r3", "styles", "styles.xml")),
        "sheet": sheet('<row r="1"><c r="A1"><v>1</v></c></row>'),
        "strings": f'<sst xmlns="{MAIN}" count="1" uniqueCount="1"><si><t>text</t></si></sst>',
        "styles": f'<styleSheet xmlns="{MAIN}"><cellXfs count="1"><xf numFmtId="0"/></cellXfs></styleSheet>',
    }
    names = {"types": "[Content_Types].xml", "root": "_rels/.rels", "workbook": "xl/workbook.xml",
             "links": "xl/_rels/workbook.xml.rels", "sheet": "xl/sheet1.xml", "strings": "xl/strings.xml",
             "styles": "xl/styles.xml"}
    usual.update({key: value for key, value in changed.items() if key in usual})
    found = [(names[key], content) for key, content in usual.items() if content is not None]
    return found + [(name, content) for name, content in changed.items() if name not in usual]


def workbook(*, method=DEFLATED, **changed):
    """A workbook of one sheet as a file, with some parts changed."""
    archive = Zip()
    for name, content in parts(**changed):
        archive.add(name, content, DEFLATED if isinstance(content, Repeated) else method)
    return archive.end()


SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in [("office", "office"), ("table", "table"), ("text", "text"), ("style", "style")])


def content(tables="", before=""):
    return (f"<office:document-content {NAMESPACES} office:version=\"1.3\">{before}<office:body><office:spreadsheet>"
            f"{tables}</office:spreadsheet></office:body></office:document-content>")


def document(body, **others):
    """An OpenDocument spreadsheet around its content."""
    archive = Zip().add("mimetype", SPREADSHEET, STORED)
    archive.add("content.xml", body)
    for name, more in others.items():
        archive.add(name, more)
    return archive.end()


def flat(tables="", before=""):
    return (f'<?xml version="1.0" encoding="UTF-8"?>{before}<office:document {NAMESPACES} office:mimetype="{SPREADSHEET}">'
            f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document>").encode()
