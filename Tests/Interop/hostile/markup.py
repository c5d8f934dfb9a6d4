"""Markup that explodes, reaches outside or is none, in every part where markup can stand."""
from hostile.package import MAIN, NAMESPACES, Repeated, content, document, flat, parts, relationships, sheet, workbook

BILLION = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
LAUGHS = f'<!DOCTYPE lolz [<!ENTITY l0 "lol">{BILLION}]>'
QUADRATIC = f'<!DOCTYPE q [<!ENTITY q "{"q" * 100_000}">]>'
ROOTS = {"types": "Types", "root": "Relationships", "workbook": "workbook", "links": "Relationships", "sheet": "worksheet",
         "strings": "sst", "styles": "styleSheet"}


def files():
    yield from entities()
    yield from outside()
    yield from endless()
    yield from encodings()
    yield from malformed()


def cell(text):
    return sheet(f'<row r="1"><c r="A1" t="inlineStr"><is><t>{text}</t></is></c></row>')


def entities():
    usual = {key: value for key, (_, value) in zip(("types", "root", "workbook", "links", "sheet", "strings", "styles"), parts())}
    for part, root in ROOTS.items():
        whole = usual[part].replace(">", ">&l9;", 1)
        yield f"laughs-{part}.xlsx", workbook(**{part: LAUGHS + whole})
        yield f"quadratic-{part}.xlsx", workbook(**{part: QUADRATIC + whole.replace("&l9;", "&q;" * 20_000)})
    yield "laughs-attribute.xlsx", workbook(sheet=LAUGHS + sheet('<row r="1" x="&l9;"/>'))
    yield "laughs.ods", document(LAUGHS + content("<table:table table:name='&l9;'/>"))
    yield "laughs.fods", flat("<table:table table:name='&l9;'/>", LAUGHS)
    yield "laughs-manifest.ods", document(content(), **{"META-INF/manifest.xml": LAUGHS + "<manifest>&l9;</manifest>"})
    yield "laughs-meta.ods", document(content("<table:table table:name='A'/>"), **{"meta.xml": LAUGHS + "<meta>&l9;</meta>"})
    parameters = '<!DOCTYPE p [<!ENTITY % a "<!ENTITY x \'y\'>"> %a;' + "".join(
        f'<!ENTITY % p{n} "{f"%p{n - 1};" * 10}">' for n in range(1, 9)) + " %p8;]>"
    yield "laughs-parameters.xlsx", workbook(sheet=parameters + cell("&x;"))
    yield "entity-of-itself.xlsx", workbook(sheet='<!DOCTYPE a [<!ENTITY a "&b;"><!ENTITY b "&a;">]>' + cell("&a;"))


def outside():
    targets = {"passwd": "file:///etc/passwd", "relative": "../../../../etc/passwd", "http": "http://127.0.0.1:9/x.dtd",
               "ftp": "ftp://127.0.0.1/x", "device": "/dev/zero", "smb": "\\\\127.0.0.1\\share", "nested": "jar:file:///x!/y"}
    for word, target in targets.items():
        yield f"external-{word}.xlsx", workbook(sheet=f'<!DOCTYPE a [<!ENTITY x SYSTEM "{target}">]>' + cell("&x;"))
        yield f"external-dtd-{word}.xlsx", workbook(workbook=f'<!DOCTYPE workbook SYSTEM "{target}">' + parts()[2][1])
        yield f"external-flat-{word}.fods", flat(f"<table:table table:name='&x;'/>", f'<!DOCTYPE a [<!ENTITY x SYSTEM "{target}">]>')
        yield f"target-{word}.xlsx", workbook(links=relationships(("r1", "worksheet", target)))
        yield f"target-external-{word}.xlsx", workbook(links=relationships(
            ("r1", "worksheet", target, "External"), ("r2", "externalLink", target, "External")))
    yield "external-parameter.xlsx", workbook(strings='<!DOCTYPE a [<!ENTITY % x SYSTEM "file:///etc/passwd">%x;]>' + parts()[5][1])
    yield "includes.xlsx", workbook(sheet=f'<worksheet xmlns="{MAIN}" xmlns:xi="http://www.w3.org/2001/XInclude"><sheetData>'
                                          '<xi:include href="file:///etc/passwd" parse="text"/></sheetData></worksheet>')
    yield "stylesheet.xlsx", workbook(sheet='<?xml-stylesheet href="file:///etc/passwd" type="text/xsl"?>' + sheet())
    yield "schema.xlsx", workbook(sheet=f'<worksheet xmlns="{MAIN}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
                                        'xsi:schemaLocation="x file:///etc/passwd"/>')


def endless():
    def between(head, middle, count, tail, **more):
        return Repeated(head.encode(), middle.encode(), count, tail.encode(), **more)
    opened = f'<worksheet xmlns="{MAIN}"><sheetData>'
    for depth in (257, 100_000, 5_000_000):
        yield f"deep-{depth}.xlsx", workbook(sheet=between(opened, "<a>", depth, ""))
    yield "deep-closed.xlsx", workbook(sheet=opened + "<a>" * 200_000 + "</a>" * 200_000 + "</sheetData></worksheet>")
    yield "deep-workbook.xlsx", workbook(workbook=between("<workbook>", "<sheets>", 1_000_000, ""))
    yield "deep-strings.xlsx", workbook(strings=between("<sst>", "<si><r>", 1_000_000, ""))
    yield "deep.ods", document(between(content("<table:table>").split("</office:spread")[0], "<table:table-row-group>", 1_000_000, ""))
    yield "deep-paragraph.ods", document(content(
        "<table:table><table:table-row><table:table-cell office:value-type='string'><text:p>" + "<text:span>" * 100_000))
    yield "attributes-many.xlsx", workbook(sheet=opened + "<row " + " ".join(f'a{n}="1"' for n in range(200_000)) + "/></sheetData></worksheet>")
    yield "attributes-twice.xlsx", workbook(sheet=opened + "<row " + 'a="1" ' * 100_000 + "/></sheetData></worksheet>")
    yield "attribute-long.xlsx", workbook(sheet=between(opened + '<row r="', "1", 100 << 20, '"/>'))
    yield "attribute-nine-megabytes.xlsx", workbook(sheet=opened + '<row r="' + "1" * 9_000_000 + '"/></sheetData></worksheet>')
    yield "namespaces.xlsx", workbook(sheet="<worksheet " + " ".join(f'xmlns:n{n}="u{n}"' for n in range(100_000)) + "/>")
    yield "namespaces-deep.xlsx", workbook(sheet="<worksheet>" + "".join(f'<a xmlns:n{n}="u{n}">' for n in range(50_000)))
    yield "name-long.xlsx", workbook(sheet=between("<", "a", 100 << 20, "/>"))
    yield "comment-long.xlsx", workbook(sheet=between(opened + "<!--", "no end ", 15 << 20, "--></sheetData></worksheet>"))
    yield "comments-many.xlsx", workbook(sheet=between(opened, "<!---->", 20 << 20, "</sheetData></worksheet>"))
    yield "cdata-long.xlsx", workbook(sheet=between(opened + "<row><c t='str'><v><![CDATA[", "x", 100 << 20, "]]></v></c></row>"))
    yield "instruction-long.xlsx", workbook(sheet=between(opened + "<?a ", "b", 100 << 20, "?>"))
    yield "instructions-many.xlsx", workbook(sheet=between(opened, "<?a?>", 20 << 20, "</sheetData></worksheet>"))
    yield "text-long.xlsx", workbook(sheet=between(opened, "text between the cells ", 10 << 20, "</sheetData></worksheet>"))
    yield "elements-unknown.xlsx", workbook(sheet=between(opened, "<a/>", 100 << 20, "</sheetData></worksheet>"))
    yield "elements-unknown.ods", document(between(content("<table:table>").split("</office:spread")[0], "<a/>", 100 << 20, ""))
    yield "names-all-different.xlsx", workbook(sheet=opened + "".join(f"<a{n}/>" for n in range(1_000_000)) + "</sheetData></worksheet>")
    yield "references-many.xlsx", workbook(sheet=between(opened + '<row><c t="str"><v>', "&#65;", 1_000_000, "</v></c></row></sheetData></worksheet>"))


def encodings():
    text = cell("Grüße")
    strange = {
        "utf16-odd": text.encode("utf-16") + b"\0", "utf16-no-mark": text.encode("utf-16-le"),
        "utf16-alone": b"\xff\xfe" + text.encode("utf-16-le").replace("ü".encode("utf-16-le"), b"\x00\xd8"),
        "utf16-cut": text.encode("utf-16")[:101], "utf16-says-8": '<?xml version="1.0" encoding="UTF-8"?>'.encode("utf-16") + text.encode("utf-16-le"),
        "utf8-says-16": b'<?xml version="1.0" encoding="UTF-16"?>' + text.encode(), "utf32": text.encode("utf-32"),
        "utf7": b'<?xml version="1.0" encoding="UTF-7"?>' + text.encode("utf-7"),
        "ebcdic": '<?xml version="1.0" encoding="IBM037"?>'.encode("cp037") + text.encode("cp037"),
        "unknown": b'<?xml version="1.0" encoding="KLINGON"?>' + text.encode(),
        "iso2022": b'<?xml version="1.0" encoding="ISO-2022-JP"?>' + text.encode("ascii", "replace"),
        "latin1-as-utf8": text.encode("latin-1"), "overlong": text.encode().replace("ü".encode(), b"\xc1\xbc"),
        "overlong-bracket": text.encode().replace("ü".encode(), b"\xc0\xbcrow/>"), "surrogate": text.encode().replace("ü".encode(), b"\xed\xa0\x80"),
        "beyond": text.encode().replace("ü".encode(), b"\xf5\x90\x80\x80"), "alone": text.encode().replace("ü".encode(), b"\x80" * 50),
        "cut": text.encode()[:text.encode().index("ü".encode()) + 1], "ff": text.encode().replace("ü".encode(), b"\xff\xfe\xff"),
        "nul": text.encode().replace("ü".encode(), b"\0"), "nuls": b"\0" * 100_000, "nul-in-name": text.encode().replace(b"<row", b"<r\0w"),
        "marks": b"\xef\xbb\xbf" * 1000 + text.encode(), "escape": text.encode().replace("ü".encode(), b"\x1b[2J")}
    for word, part in strange.items():
        yield f"encoding-{word}.xlsx", workbook(sheet=part)
    for word in ("nul", "alone", "overlong", "surrogate", "escape", "utf16-alone", "unknown"):
        yield f"encoding-strings-{word}.xlsx", workbook(strings=strange[word])
        yield f"encoding-workbook-{word}.xlsx", workbook(workbook=strange[word])


def malformed():
    text = sheet('<row r="1"><c r="A1"><v>1</v></c></row>')
    strange = {
        "empty": "", "blank": " \n" * 1000, "two-roots": text + text, "text-before": "hello" + text, "text-after": text + "hello",
        "unclosed": text.removesuffix("</worksheet>"), "crossed": text.replace("</v></c>", "</c></v>"), "bare-and": cell("a & b"),
        "unknown-entity": cell("&nbsp;"), "reference-nul": cell("&#0;"), "reference-far": cell("&#x110000;"),
        "reference-surrogate": cell("&#xD800;"), "reference-huge": cell("&#99999999999999999999;"), "bracket": text.replace("<v>1", "<v>1<"),
        "unquoted": text.replace('r="1"', "r=1"), "prefix": text.replace("<row", "<x:row").replace("</row", "</x:row"),
        "root-other": "<html/>", "root-prefix": '<x:worksheet xmlns:x="y"/>', "version": '<?xml version="9.9"?>' + text,
        "declaration-late": " " + '<?xml version="1.0"?>' + text, "cdata-end": cell("]]>"), "doctype-only": "<!DOCTYPE x>",
        "binary": bytes(range(256)) * 100, "json": '{"sheet":1}', "lone-bracket": "<" * 100_000, "ends-in-tag": text[:60]}
    for word, part in strange.items():
        yield f"malformed-{word}.xlsx", workbook(sheet=part)
    for word in ("empty", "two-roots", "unclosed", "root-other", "binary", "lone-bracket"):
        yield f"malformed-workbook-{word}.xlsx", workbook(workbook=strange[word])
        yield f"malformed-{word}.ods", document(strange[word])
    yield "flat-cut.fods", flat("<table:table table:name='A'>")[:-50]
    yield "flat-namespaces.fods", f"<a {NAMESPACES}/>".encode()
