"""Archives that lie about what they hold."""
import random
import struct

from hostile.package import DEFLATED, STORED, Repeated, Zip, deflated, parts, sheet, workbook

GIGABYTE = 1 << 30
# More than anything honest, less than a second to make.
LARGE = 100 << 20
METHODS = {1: "shrunk", 6: "imploded", 9: "deflate64", 10: "dcl", 12: "bzip2", 14: "lzma", 19: "lz77", 93: "zstd",
           95: "xz", 96: "jpeg", 97: "wavpack", 98: "ppmd", 99: "aes", 0xFFFF: "unknown"}


def files():
    yield from bombs()
    yield from sizes()
    yield from zip64()
    yield from ends()
    yield from names()
    yield from entries()
    yield from damaged()


def with_entry(**lies):
    """The usual workbook whose sheet's entry lies."""
    archive = Zip()
    for name, content in parts():
        archive.add(name, content, **(lies if name == "xl/sheet1.xml" else {}))
    return archive.end()


def bombs():
    yield "bomb-gigabyte.xlsx", workbook(sheet=Repeated(b"", b"\0", GIGABYTE, b""))
    zeros = Repeated(b"", b"\0", LARGE, b"")
    for part in ("types", "root", "workbook", "links", "sheet", "strings", "styles"):
        yield f"bomb-zeros-{part}.xlsx", workbook(**{part: zeros})
        yield f"bomb-blanks-{part}.xlsx", workbook(**{part: Repeated(b"<a>", b" \n", LARGE // 2, b"</a>")})
    nested = workbook(sheet=zeros)
    for _ in range(6):
        nested = Zip().add("xl/workbook.xlsx", nested).add("xl/sheet1.xml", nested).end()
    yield "bomb-nested.xlsx", nested
    yield "bomb-nested-sheet.xlsx", workbook(sheet=nested)
    whole = workbook()
    yield "holds-itself.xlsx", workbook(sheet=whole, **{"xl/copy.xlsx": whole})
    yield "only-a-zip.xlsx", Zip().add("again.xlsx", whole, STORED).end()
    yield "bomb-many-entries.xlsx", many(workbook_like=True, each=Repeated(b"", b"\0", 30 << 20, b""), count=400)
    yield "bomb-producer.xlsx", workbook(
        root=parts()[1][1].replace("</Relationships>", '<Relationship Id="p" Type="x/extended-properties" '
                                   'Target="docProps/app.xml"/></Relationships>'), **{"docProps/app.xml": zeros})


def many(workbook_like, each, count):
    archive = Zip()
    if workbook_like:
        for name, content in parts():
            archive.add(name, content)
    data = b"".join(each.packed())
    crc, size = each.crc(), each.size
    for number in range(count):
        archive.add(f"xl/extra{number}.xml", data=data, crc=crc, unpacked=size)
    return archive.end()


def sizes():
    lies = {"nothing": 0, "one": 1, "less": 20, "more": 1 << 20, "most": 0xFFFFFFFE}
    for word, number in lies.items():
        yield f"unpacked-{word}.xlsx", with_entry(unpacked=number)
        yield f"unpacked-{word}-inside.xlsx", with_entry(local={"unpacked": number})
        yield f"packed-{word}.xlsx", with_entry(packed=number)
        yield f"packed-{word}-inside.xlsx", with_entry(local={"packed": number})
    yield "wrong-crc.xlsx", with_entry(crc=0x12345678)
    yield "wrong-crc-inside.xlsx", with_entry(local={"crc": 1})
    yield "no-crc.xlsx", with_entry(crc=0)
    yield "descriptor-missing.xlsx", with_entry(flags=8, local={"crc": 0, "packed": 0, "unpacked": 0})
    yield "stored-as-deflated.xlsx", with_entry(data=b"<worksheet/>")
    yield "deflated-as-stored.xlsx", with_entry(method=STORED, data=deflated(sheet().encode()))
    yield "methods-differ.xlsx", with_entry(method=DEFLATED, local_method=STORED)
    yield "names-differ.xlsx", with_entry(local_name=b"xl/other.xml")
    yield "deflate-cut.xlsx", with_entry(data=deflated(sheet("<row/>" * 1000).encode())[:20])
    yield "deflate-noise.xlsx", with_entry(data=random.Random(1).randbytes(5000))
    yield "deflate-then-more.xlsx", with_entry(data=deflated(sheet().encode()) + b"more" * 100)
    yield "deflate-empty-blocks.xlsx", with_entry(data=b"\x00\x00\x00\xff\xff" * 400_000 + b"\x03\x00")


def zip64():
    largest = struct.pack("<HHQQ", 1, 16, (1 << 63) - 1, (1 << 63) - 1)
    yield "zip64-sizes.xlsx", with_entry(unpacked=0xFFFFFFFF, packed=0xFFFFFFFF, extra=largest)
    yield "zip64-sizes-both.xlsx", with_entry(unpacked=0xFFFFFFFF, packed=0xFFFFFFFF, extra=largest, local_extra=largest)
    yield "zip64-negative.xlsx", with_entry(unpacked=0xFFFFFFFF, extra=struct.pack("<HHQ", 1, 8, (1 << 64) - 1))
    yield "zip64-cut.xlsx", with_entry(unpacked=0xFFFFFFFF, packed=0xFFFFFFFF, extra=largest[:9])
    yield "zip64-long.xlsx", with_entry(unpacked=0xFFFFFFFF, extra=struct.pack("<HH", 1, 60000))
    yield "zip64-missing.xlsx", with_entry(unpacked=0xFFFFFFFF, packed=0xFFFFFFFF)
    for word, (count, size, start) in {
        "count": (1 << 62, None, None), "size": (None, 1 << 62, None), "start": (None, None, 1 << 62),
        "negative": ((1 << 64) - 1,) * 3, "zero": (0, 0, 0)}.items():
        archive = Zip()
        for name, content in parts():
            archive.add(name, content)
        where = len(archive.body) + len(archive.directory)
        record = struct.pack(
            "<IQHHIIQQQQ", 0x06064B50, 44, 45, 45, 0, 0, *[archive.count if count is None else count] * 2,
            len(archive.directory) if size is None else size, len(archive.body) if start is None else start)
        locator = struct.pack("<IIQI", 0x07064B50, 0, where, 1)
        yield f"zip64-end-{word}.xlsx", archive.end(count=0xFFFF, size=0xFFFFFFFF, start=0xFFFFFFFF, before=record + locator)
    locator = struct.pack("<IIQI", 0x07064B50, 0, (1 << 63) + 5, 1)
    yield "zip64-locator.xlsx", Zip().end(count=0xFFFF, size=0xFFFFFFFF, start=0xFFFFFFFF, before=locator)


def usual():
    archive = Zip()
    for name, content in parts():
        archive.add(name, content)
    return archive


def ends():
    for word, lie in {
        "none": {"count": 0}, "one": {"count": 1}, "all": {"count": 0xFFFF}, "size": {"size": 0x7FFFFFFF},
        "size-zero": {"size": 0}, "start": {"start": 0xFFFFFFF0}, "start-zero": {"start": 0}, "disk": {"disk": 7},
        "comment": {"comment_length": 0xFFFF}, "prefix": {"prefix": b"MZ" + b"\0" * 5000},
        "junk": {"comment": b"PK\5\6" * 5000}}.items():
        yield f"end-{word}.xlsx", usual().end(**lie)
    whole = usual().end()
    yield "end-twice.xlsx", whole + whole
    yield "end-only.xlsx", Zip().end()
    yield "end-missing.xlsx", bytes(usual().body)
    yield "end-signatures.xlsx", b"PK\3\4" + b"PK\5\6" * 200_000
    yield "headers-only.xlsx", b"PK\3\4" * 500_000


def names():
    strange = {
        "up": "../../../../tmp/planner-was-here", "absolute": "/etc/passwd", "drive": "C:\\Windows\\win.ini",
        "backslashes": "..\\..\\x.xml", "nul": b"xl/sheet1.xml\0.txt", "empty": "", "long": "x" * 0xFFFF,
        "escape": "\x1b]0;gotcha\x07.xml", "not-utf8": b"\xff\xfe\xfd", "bidi": "\u202egpj.xml", "newline": "a\nplanner: all is well",
        "folder": "xl/sheet1.xml/", "device": "/dev/zero", "percent": "xl/%2e%2e/%2e%2e/etc/passwd"}
    for word, name in strange.items():
        yield f"name-{word}.xlsx", usual().add(name, b"x" * 10).end()
        yield f"name-{word}-target.xlsx", workbook(links=parts()[3][1].replace(
            "sheet1.xml", "&#x7;" if isinstance(name, bytes) else "".join(
                f"&#{ord(letter)};" if letter in "\n\\" or ord(letter) > 126 else letter for letter in name if ord(letter) > 31)))
    yield "twice.xlsx", usual().add("xl/sheet1.xml", sheet()).end()
    yield "twice-but-case.xlsx", usual().add("XL/Sheet1.XML", sheet()).end()
    yield "twice-but-slash.xlsx", usual().add("/xl/sheet1.xml", sheet()).add("xl\\sheet1.xml", sheet()).end()


def entries():
    for number, word in METHODS.items():
        yield f"method-{word}.xlsx", with_entry(method=number, data=deflated(sheet().encode()))
    for bit, word in {0: "encrypted", 5: "patched", 6: "strong", 13: "masked"}.items():
        yield f"flag-{word}.xlsx", with_entry(flags=1 << bit)
    kernel = Repeated(b"", b"\0", 100 << 20, b"")
    data, crc, size = b"".join(kernel.packed()), kernel.crc(), kernel.size
    archive = usual()
    start = len(archive.body)
    archive.add("xl/bomb0.xml", data=data, crc=crc, unpacked=size)
    for number in range(1, 5000):
        archive.add(f"xl/bomb{number}.xml", data=data, crc=crc, unpacked=size, offset=start)
    yield "overlap-all.xlsx", archive.end()
    archive = usual()
    archive.add("xl/one.xml", b"one" * 100, STORED)
    archive.add("xl/inside.xml", b"", STORED, offset=len(archive.body) - 200, packed=100, unpacked=100)
    yield "overlap-part.xlsx", archive.end()
    archive = usual()
    archive.add("xl/far.xml", b"", offset=0x7FFFFFFF)
    yield "offset-beyond.xlsx", archive.end()
    archive = usual()
    archive.add("xl/directory.xml", b"", STORED, offset=len(archive.body), packed=50, unpacked=50)
    yield "offset-in-directory.xlsx", archive.end()
    for count in (10_001, 65_535):
        yield f"entries-{count}.xlsx", many(True, Repeated(b"x", b"", 0, b""), count - 7)


def damaged():
    """A sound workbook cut off, and with single bits turned over."""
    whole = usual().end()
    dice = random.Random(4)
    for number in range(24):
        yield f"cut-{number:02}.xlsx", whole[:dice.randrange(1, len(whole))]
    for number in range(32):
        flipped = bytearray(whole)
        for _ in range(1 + number % 4):
            flipped[dice.randrange(len(flipped))] ^= 1 << dice.randrange(8)
        yield f"flipped-{number:02}.xlsx", bytes(flipped)
    for number in range(8):
        start = dice.randrange(len(whole) - 60)
        yield f"zeroed-{number}.xlsx", whole[:start] + bytes(60) + whole[start + 60:]
