"""Well-formed workbooks that ask for more than there is: places out of the grid, counts, repeats, circles."""
import itertools

from hostile.package import MAIN, OFFICE, Repeated, Zip, content, document, flat, parts, relationships, sheet, workbook

MILLION = 1_000_000
NUMBERS = {"minus-one": "-1", "zero": "0", "two-31": str(1 << 31), "two-32": str(1 << 32), "two-63": str(1 << 63),
           "two-64": str(1 << 64), "long": "9" * 400, "fraction": "1.5", "exponent": "1e308", "nan": "NaN", "infinity": "INF",
           "hexadecimal": "0x7fffffff", "blank": "", "letters": "abc"}


def files():
    yield from numbers()
    yield from references()
    yield from values()
    yield from endless()
    yield from circles()
    yield from open_document()


def rows(count, row=None):
    return "".join(row(number) for number in range(1, count + 1))


def numbers():
    """Each number of a cell, row or list, as each strange number."""
    for word, number in NUMBERS.items():
        yield f"string-index-{word}.xlsx", workbook(sheet=sheet(f'<row r="1"><c r="A1" t="s"><v>{number}</v></c></row>'))
        yield f"style-{word}.xlsx", workbook(sheet=sheet(f'<row r="1"><c r="A1" s="{number}"><v>{number}</v></c></row>'))
        yield f"row-{word}.xlsx", workbook(sheet=sheet(f'<row r="{number}"><c><v>1</v></c></row><row><c><v>2</v></c></row>'))
        yield f"counts-{word}.xlsx", workbook(
            sheet=sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', f'<mergeCells count="{number}"><mergeCell ref="A1:B2"/></mergeCells>'
                        ).replace("<sheetData>", f'<dimension ref="A1:XFD{number}"/><sheetData>'),
            strings=f'<sst xmlns="{MAIN}" count="{number}" uniqueCount="{number}"><si><t>x</t></si></sst>',
            styles=f'<styleSheet xmlns="{MAIN}"><numFmts count="{number}"><numFmt numFmtId="{number}" formatCode="yyyy"/></numFmts>'
                   f'<cellXfs count="{number}"><xf numFmtId="{number}"/></cellXfs></styleSheet>')
        yield f"sheet-numbers-{word}.xlsx", workbook(workbook=(
            f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><bookViews><workbookView activeTab="{number}" firstSheet="{number}"/></bookViews>'
            f'<sheets><sheet name="A" sheetId="{number}" r:id="r1"/></sheets><definedNames><definedName name="n" localSheetId="{number}">'
            f"A!$A${number}</definedName></definedNames></workbook>"))
        yield f"shared-formula-{word}.xlsx", workbook(sheet=sheet(
            f'<row r="1"><c r="A1"><f t="shared" si="{number}" ref="A1:A{number}">A{number}+1</f><v>1</v></c>'
            f'<c r="B1"><f t="shared" si="{number}"/><v>1</v></c></row>'))


def references():
    strange = ["XFE1", "A1048577", "A0", "0", "A", "1", "AAAAAAAA1", "A99999999999999999999", "ZZZZZZZZZZZZZZZZZZZZ1", "a1", "$A$1", "A-1",
               "A1:B2", "Sheet1!A1", "R1C1", "", " A1", "Ä1", "A1&#9;"]
    for number, reference in enumerate(strange):
        yield f"cell-at-{number:02}.xlsx", workbook(sheet=sheet(f'<row r="1"><c r="{reference}"><v>1</v></c></row>'))
        yield f"merge-at-{number:02}.xlsx", workbook(sheet=sheet(
            '<row r="1"><c r="A1"><v>1</v></c></row>', f'<mergeCells><mergeCell ref="A1:{reference}"/></mergeCells>'))
    yield "merge-all.xlsx", workbook(sheet=sheet("", '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>' ))
    merges = ("".join(f'<mergeCell ref="A{n}:B{n}"/>' for n in range(1, MILLION + 1)))
    yield "merges-million.xlsx", workbook(sheet=sheet("", f"<mergeCells>{merges}</mergeCells>"))
    yield "merges-same.xlsx", workbook(sheet=Repeated(
        f'<worksheet xmlns="{MAIN}"><sheetData/><mergeCells>'.encode(), b'<mergeCell ref="A1:XFD1048576"/>', 5 * MILLION, b"</mergeCells></worksheet>"))
    yield "cells-out-of-row.xlsx", workbook(sheet=sheet('<row r="5"><c r="A1"><v>1</v></c><c r="B1048576"><v>2</v></c><c r="A5"><v>3</v></c></row>'))


def values():
    texts = {"digits": "1" * MILLION, "exponent": "1e" + "9" * 1000, "tiny": "1e-999999", "sign": "-" * 1000, "infinity": "inf", "nan": "nan",
             "hexadecimal": "0x1p1023", "point": "." * 1000, "date-huge": "1e300", "date-negative": "-1e300", "blanks": " " * 100_000, "nul": "1&#1;"}
    dates = f'<styleSheet xmlns="{MAIN}"><cellXfs count="1"><xf numFmtId="22"/></cellXfs></styleSheet>'
    durations = dates.replace('"22"', '"46"')
    for word, text in texts.items():
        yield f"number-{word}.xlsx", workbook(sheet=sheet(f'<row r="1"><c r="A1"><v>{text}</v></c></row>'), styles=dates)
        yield f"duration-{word}.xlsx", workbook(sheet=sheet(f'<row r="1"><c r="A1"><v>{text}</v></c></row>'), styles=durations)
        yield f"iso-date-{word}.xlsx", workbook(sheet=sheet(f'<row r="1"><c r="A1" t="d"><v>{text}</v></c></row>'))
    for kind in ("b", "e", "str", "inlineStr", "s", "zzz", "d"):
        yield f"type-{kind}.xlsx", workbook(sheet=sheet(f'<row r="1"><c r="A1" t="{kind}"><v>\u202e_x0000__xFFFF__xD800_&lt;script&gt;</v></c></row>'))
    codes = {"long": "0" * 200_000, "brackets": "[" * 100_000, "quotes": '&quot;' * 99_999, "escapes": "\\" * 100_000, "sections": ";" * 100_000,
             "colours": "[Red]" * 30_000, "conditions": "[&gt;1]" * 30_000}
    for word, code in codes.items():
        yield f"format-{word}.xlsx", workbook(styles=f'<styleSheet xmlns="{MAIN}"><numFmts><numFmt numFmtId="200" formatCode="{code}"/></numFmts>'
                                              '<cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>')
    formulas = {"deep": "(" * 60_000 + "1" + ")" * 5_000, "long": "1+" * 30_000 + "1", "quotes": '"' * 60_001, "sheets": "'" * 60_001,
                "functions": "IF(" * 20_000, "brackets": "[" * 60_000, "two-megabytes": "A1+" * 700_000}
    for word, formula in formulas.items():
        yield f"formula-{word}.xlsx", workbook(sheet=sheet(
            f'<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:A9">{formula}</f><v>1</v></c></row>'
            + "".join(f'<row r="{row}"><c r="A{row}"><f t="shared" si="0"/><v>1</v></c></row>' for row in range(2, 10))))
    yield "formula-expansion.xlsx", workbook(sheet=Repeated(
        f'<worksheet xmlns="{MAIN}"><sheetData><row r="1"><c r="A1"><f t="shared" si="0">{"A1+" * 15_000}1</f><v>1</v></c></row>'.encode(),
        b'<row><c><f t="shared" si="0"/><v>1</v></c></row>', 500_000, b"</sheetData></worksheet>"))
    yield "escapes.xlsx", workbook(strings=f'<sst xmlns="{MAIN}"><si><t>{"_x005F_" * 140_000}</t></si></sst>',
                                   sheet=sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'))


def endless():
    data = f'<worksheet xmlns="{MAIN}"><sheetData>'.encode()
    end = b"</sheetData></worksheet>"
    yield "rows-empty.xlsx", workbook(sheet=Repeated(data, b"<row/>", 30 * MILLION, end))
    yield "cells-empty.xlsx", workbook(sheet=Repeated(data + b"<row>", b"<c/>", 30 * MILLION, b"</row>" + end))
    yield "cells-same.xlsx", workbook(sheet=Repeated(data + b'<row r="1">', b'<c r="A1"><v>1</v></c>', 20 * MILLION, b"</row>" + end))
    yield "cells-same-text.xlsx", workbook(sheet=Repeated(data + b'<row r="1">', b'<c r="A1" t="str"><v>abcdefghijklmnopqrstuvwxyz</v></c>', 5 * MILLION, b"</row>" + end))
    yield "rows-same.xlsx", workbook(sheet=Repeated(data, b'<row r="1"><c r="A1"><v>1</v></c></row>', 10 * MILLION, end))
    yield "cells-full-row.xlsx", workbook(sheet=Repeated(data, b"<row>" + b"<c><v>1</v></c>" * 16_384 + b"</row>", 1500, end))
    yield "cells-million-rows.xlsx", workbook(sheet=Repeated(data, b"<row>" + b"<c><v>1</v></c>" * 20 + b"</row>", MILLION, end))
    yield "rows-falling.xlsx", workbook(sheet=sheet("".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>' for n in range(500_000, 0, -1))))
    yield "cells-falling.xlsx", workbook(sheet=sheet('<row r="1">' + "".join(
        f'<c r="{a}{b}{c}1"><v>1</v></c>' for a, b, c in itertools.product("XWVUTSRQPONMLKJIHGFEDCBA", "DCBA", "DCBA")) + "</row>"))
    yield "texts-long.xlsx", workbook(sheet=Repeated(
        data, b'<row><c t="inlineStr"><is><t>' + b"x" * 1_000_000 + b"</t></is></c></row>", 800, end))
    yield "texts-too-long.xlsx", workbook(sheet=Repeated(data + b'<row><c t="str"><v>', b"x", 20 * MILLION, b"</v></c></row>" + end))
    head, tail = f'<sst xmlns="{MAIN}">'.encode(), b"</sst>"
    yield "strings-many.xlsx", workbook(strings=Repeated(head, b"<si><t>a</t></si>", 25 * MILLION, tail),
                                        sheet=sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'))
    yield "strings-empty.xlsx", workbook(strings=Repeated(head, b"<si/>", 50 * MILLION, tail))
    yield "strings-long.xlsx", workbook(strings=Repeated(head, b"<si><t>" + b"x" * 1_000_000 + b"</t></si>", 900, tail),
                                        sheet=sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'))
    yield "strings-runs.xlsx", workbook(strings=Repeated(head + b"<si>", b"<r><t>a</t></r>", 3 * MILLION, b"</si>" + tail))
    yield "strings-used-often.xlsx", workbook(
        strings=f'<sst xmlns="{MAIN}"><si><t>{"x" * 1_000_000}</t></si></sst>',
        sheet=Repeated(data, b'<row><c t="s"><v>0</v></c></row>', 2_000, end))
    yield "strings-phonetic.xlsx", workbook(strings=Repeated(head + b"<si>", b"<rPh><t>a</t></rPh>", 3 * MILLION, b"</si>" + tail))
    style_head, style_tail = f'<styleSheet xmlns="{MAIN}"><cellXfs>'.encode(), b"</cellXfs></styleSheet>"
    yield "styles-many.xlsx", workbook(styles=Repeated(style_head, b'<xf numFmtId="14"/>', 20 * MILLION, style_tail))
    yield "styles-formats.xlsx", workbook(styles=f'<styleSheet xmlns="{MAIN}"><numFmts>' + "".join(
        f'<numFmt numFmtId="{n}" formatCode="yyyy"/>' for n in range(MILLION)) + "</numFmts></styleSheet>")
    book = f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">'
    yield "sheets-many.xlsx", workbook(workbook=Repeated((book + "<sheets>").encode(), b'<sheet name="A" sheetId="1" r:id="r1"/>', 300_000, b"</sheets></workbook>"))
    yield "sheets-without-names.xlsx", workbook(workbook=book + "<sheets>" + '<sheet r:id="r1"/>' * 500 + "</sheets></workbook>")
    yield "sheet-name-long.xlsx", workbook(workbook=book + f'<sheets><sheet name="{"n" * 9_000_000}" sheetId="1" r:id="r1"/></sheets></workbook>')
    names = '<definedName name="n">' + "A!$A$1," * 100 + "</definedName>"
    yield "names-many.xlsx", workbook(workbook=Repeated((book + '<sheets><sheet name="A" r:id="r1"/></sheets><definedNames>').encode(),
                                                        names.encode(), 300_000, b"</definedNames></workbook>"))
    yield "names-long.xlsx", workbook(workbook=Repeated(
        (book + '<sheets><sheet name="A" r:id="r1"/></sheets><definedNames>').encode(),
        b'<definedName name="n">' + b"x" * 1_000_000 + b"</definedName>", 700, b"</definedNames></workbook>"))
    links = relationships(("r1", "worksheet", "sheet1.xml"))
    yield "relationships-many.xlsx", workbook(links=Repeated(
        links.split("<Relationship ")[0].encode(), b'<Relationship Id="r1" Type="x/worksheet" Target="sheet1.xml"/>', 2 * MILLION, b"</Relationships>"))
    yield "types-many.xlsx", workbook(types="<Types>" + "".join(
        f'<Override PartName="/p{n}" ContentType="x"/>' for n in range(300_000)) + "</Types>")
    yield "relationship-target-long.xlsx", workbook(links=relationships(("r1", "worksheet", "../" * 1_000_000 + "sheet1.xml")))


def circles():
    turns = {"workbook": ("worksheet", "workbook.xml"), "links": ("worksheet", "_rels/workbook.xml.rels"), "strings": ("worksheet", "strings.xml"),
             "types": ("worksheet", "/[Content_Types].xml"), "root": ("worksheet", "/_rels/.rels"), "folder": ("worksheet", ".")}
    for word, (kind, target) in turns.items():
        yield f"circle-{word}.xlsx", workbook(links=relationships(("r1", kind, target), ("r2", "sharedStrings", target), ("r3", "styles", target)))
    yield "circle-of-the-package.xlsx", workbook(root=relationships(("r1", "officeDocument", "_rels/.rels")))
    yield "circle-root-sheet.xlsx", workbook(root=relationships(("r1", "officeDocument", "xl/sheet1.xml")))
    yield "circle-of-rels.xlsx", workbook(**{"xl/_rels/sheet1.xml.rels": relationships(("r1", "worksheet", "workbook.xml"))})
    yield "workbooks-many.xlsx", workbook(root=relationships(*[("r1", "officeDocument", "xl/workbook.xml")] * 1000))
    rows = Repeated(f'<worksheet xmlns="{MAIN}"><sheetData>'.encode(), b"<row><c><v>1</v></c></row>", 500_000, b"</sheetData></worksheet>")
    names = "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="r1"/>' for n in range(1, 5001))
    hidden = names.replace("<sheet ", '<sheet state="hidden" ')
    book = f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
    yield "one-part-many-sheets.xlsx", workbook(sheet=rows, workbook=book + names + "</sheets></workbook>")
    yield "one-part-many-hidden-sheets.xlsx", workbook(sheet=rows, workbook=book + hidden + "</sheets></workbook>")
    many = Zip()
    for name, part in parts(workbook=book + names.replace('r:id="r1"', 'r:id="r{}"') .replace("{}", "1") + "</sheets></workbook>"):
        many.add(name, part)
    yield "sheets-of-one-part.xlsx", many.end()


def open_document():
    def one_cell(attributes="", inside="", row="", around=""):
        return content(f"<table:table table:name='A' {around}><table:table-row {row}><table:table-cell office:value-type='string' {attributes}>"
                       f"{inside or '<text:p>x</text:p>'}</table:table-cell></table:table-row></table:table>")
    for word, number in NUMBERS.items():
        yield f"repeat-columns-{word}.ods", document(one_cell(f"table:number-columns-repeated='{number}'"))
        yield f"repeat-rows-{word}.ods", document(one_cell(row=f"table:number-rows-repeated='{number}'"))
        yield f"repeat-both-{word}.ods", document(one_cell(f"table:number-columns-repeated='{number}'", row=f"table:number-rows-repeated='{number}'"))
        yield f"span-{word}.ods", document(one_cell(f"table:number-columns-spanned='{number}' table:number-rows-spanned='{number}'"))
        yield f"spaces-{word}.ods", document(one_cell(inside=f"<text:p>a<text:s text:c='{number}'/>b</text:p>"))
        yield f"value-{word}.ods", document(one_cell(f"office:value-type='float' office:value='{number}'").replace("office:value-type='string' ", ""))
        yield f"date-{word}.ods", document(one_cell(f"office:value-type='date' office:date-value='{number}'").replace("office:value-type='string' ", ""))
        yield f"time-{word}.ods", document(one_cell(f"office:value-type='time' office:time-value='PT{number}S'").replace("office:value-type='string' ", ""))
    start, end = content("<table:table table:name='A'>@").split("@")
    row = "<table:table-row>" + "<table:table-cell office:value-type='float' office:value='1'/>" * 20 + "</table:table-row>"
    yield "rows-million.ods", document(Repeated(start.encode(), row.encode(), 500_000, b"</table:table>" + end.encode()))
    repeated = "<table:table-row table:number-rows-repeated='1000000'><table:table-cell table:number-columns-repeated='4' office:value-type='float' office:value='1'/></table:table-row>"
    yield "repeat-to-the-limit.ods", document(start + repeated + "</table:table>" + end)
    yield "repeat-many-times.ods", document(start + "</table:table><table:table>".join([repeated] * 200) + "</table:table>" + end)
    spaces = "<table:table-row><table:table-cell office:value-type='string'><text:p>" + "<text:s text:c='1000000'/>" * 15 + "</text:p></table:table-cell></table:table-row>"
    yield "spaces-many.ods", document(start + spaces * 10 + "</table:table>" + end)
    yield "tables-many.ods", document(Repeated(start.encode(), b"</table:table><table:table table:name='B'>", 200_000, b"</table:table>" + end.encode()))
    full = "".join("<table:table-row><table:table-cell office:value-type='float' office:value='1'/></table:table-row>" for _ in range(3_000))
    yield "tables-many-and-full.ods", document(start + "</table:table><table:table table:name='B'>".join([full] * 300) + "</table:table>" + end)
    yield "paragraphs-many.ods", document(Repeated(start.encode() + b"<table:table-row><table:table-cell office:value-type='string'>", b"<text:p>a</text:p>",
                                                   5 * MILLION, b"</table:table-cell></table:table-row></table:table>" + end.encode()))
    names = "<table:named-expressions>" + "<table:named-range table:name='n' table:cell-range-address='$A.$A$1:.$B$2'/>" * 300_000 + "</table:named-expressions>"
    yield "names-many.ods", document(start + "</table:table>" + names + end)
    yield "formula-long.ods", document(one_cell("table:formula='of:=" + "[.A1]+" * 20_000 + "1'"))
    yield "formulas-repeated.ods", document(one_cell("table:number-columns-repeated='4000' table:formula='of:=" + "[.A1]+" * 9_000 + "1'", row="table:number-rows-repeated='1000'"))
    yield "external-table.ods", document(content("<table:table table:name=\"'file:///etc/passwd'#$Sheet1\"><table:table-source xmlns:xlink='http://www.w3.org/1999/xlink' xlink:href='file:///etc/passwd'/></table:table>"))
    yield "linked-object.fods", flat("<table:table table:name='A'><table:shapes><draw:frame xmlns:draw='d'><draw:object xmlns:xlink='x' xlink:href='http://127.0.0.1/'/></draw:frame></table:shapes></table:table>")
    yield "encrypted.ods", document(content(), **{"META-INF/manifest.xml": "<manifest:manifest xmlns:manifest='m'><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"})
    yield "mimetype-lies.ods", Zip().add("mimetype", "application/vnd.oasis.opendocument.text", 0).add("content.xml", content()).end()
    yield "content-is-a-zip.ods", document(workbook())
