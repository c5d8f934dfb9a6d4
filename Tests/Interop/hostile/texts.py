"""Tables of separated values, and files that are nothing at all."""
import itertools
import random

MEGABYTE = 1 << 20


def files():
    yield "one-line.csv", itertools.repeat(b"one line without an end " * 43_690, 40)
    yield "one-line-of-fields.csv", itertools.repeat(b"1," * (MEGABYTE // 2), 40)
    yield "one-quoted-field.csv", itertools.chain([b'a;"'], itertools.repeat(b"\n;" * (MEGABYTE // 2), 40))
    yield "rows-million.csv", itertools.repeat(b"1;2\n" * (MEGABYTE // 4), 40)
    yield "rows-empty.csv", itertools.repeat(b"\n" * MEGABYTE, 40)
    yield "quotes-only.csv", b'"' * (5 * MEGABYTE)
    yield "returns-only.csv", b"\r" * (5 * MEGABYTE)
    yield "separators-only.csv", b";,\t|" * MEGABYTE
    yield "nuls.csv", b"a;b\n1;2\n" * 100 + b"\0" * (10 * MEGABYTE)
    yield "nuls-only.csv", b"\0" * (10 * MEGABYTE)
    yield "separator-none.csv", b"sep=\n1;2\n"
    yield "separator-quote.csv", b'sep="\n1"2"3\n'
    yield "separator-break.csv", b"sep=\r\n\r\n1\r\n"
    yield "separator-letter.csv", b"sep=a\nbanana\n"
    yield "numbers-long.csv", (b"9" * 100_000 + b";" + b"1e" + b"9" * 100_000 + b"\n") * 10
    yield "escapes.csv", b"a;b\n\x1b]0;gotcha\x07;\x1b[2J\n=cmd|' /C calc'!A0;@SUM(1)\n"
    yield "marks.csv", b"\xef\xbb\xbf" * 10_000 + b"a;b\n1;2\n"
    yield "utf8-broken.csv", b"a;b\n" + bytes(range(128, 256)) * 1000 + b";1\n"
    yield "utf16-odd.csv", b"\xff\xfe" + "a;b\n1;2\n".encode("utf-16-le") + b"\x41"
    yield "utf16-alone.csv", b"\xff\xfe" + b"\x00\xd8" * 100_000
    yield "utf16-big.csv", b"\xfe\xff" + "a;b\n1;2\n".encode("utf-16-be") * 10_000
    yield "utf32.csv", "a;b\n1;2\n".encode("utf-32")
    yield "noise.csv", random.Random(9).randbytes(3 * MEGABYTE)
    yield "noise-of-text.csv", bytes(random.Random(8).choices(b'";,\t|\r\n a1.-', k=2 * MEGABYTE))
    yield "empty.xlsx", b""
    yield "one-byte.xlsx", b"P"
    yield "letters.xlsx", b"PK"
    yield "picture.xlsx", b"\x89PNG\r\n\x1a\n" + b"\0" * 1000
    yield "document.xlsx", b"%PDF-1.7\n" + b"0" * 1000
    yield "compound.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 504
    yield "compound-sectors.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 22 + b"\xff\xff" + b"\xff" * 480
    yield "compound-cut.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    yield "page.xls", b"<html><table><tr><td>1</td></tr></table></html>"
    yield "flat-old.xml", b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'
    yield "program.xlsx", b"\x7fELF" + random.Random(7).randbytes(10_000)
