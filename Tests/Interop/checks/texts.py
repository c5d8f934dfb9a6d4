"""Any text that a cell can hold comes back as it was, from other makers' readers, by both of our writers."""
import random
import re

from lab import module

EDGES = [
    "", " ", "  two  ends  ", "\ttab\t", "line\nfeed", "\n", "a\r\nb", "\r", "quote \" ' <&>]]>", "&amp;", "<b>", "=1+1", "+1", "-1", "@x",
    "'apostrophe", "007", "1e5", "TRUE", "#N/A", "2024-01-31", "_x000D_", "_x0041_", "_x0041_x0042_", "_X0041_", "__x000d_", "_x005F_",
    "_x005F_x000D_", "_x00", "x005F_", "\x00", "a\x01b", "\x08\x0b\x0c\x1f", "\x7f\x80\x9f", "\ufffd", "\ufffe\uffff", "\ufeffBOM", "\u200b\u200e\u200f",
    "é e\u0301", "שלום עולם", "مرحبا 123", "\u202eright to left\u202c", "日本語テキスト", "😀👩‍👩‍👧‍👦🏳️‍🌈", "𝒳\U0010ffff\U0001f1e9\U0001f1ea", "\u2028\u2029", "\xa0nbsp\xa0",
    "x" * 32_767, "é" * 32_767, "😀" * 16_383 + "x", "_x0041_" * 4_681, "\n" * 500,
]
ALPHABETS = [
    [chr(code) for code in range(0x20, 0x7f)], [chr(code) for code in range(0x20)], list("_x0005FDx_d\r\n "), list("<>&\"'];"),
    [chr(code) for code in range(0x590, 0x700)], [chr(code) for code in range(0x1f600, 0x1f640)], [chr(code) for code in range(0x4e00, 0x4f00)],
    ["\ufffe", "\uffff", "\ufeff", "\u200d", "\ufe0f", "\u0301", "\U0010fffd"],
]
# Newline and tab apart, XML has no place for these: they are written as _xHHHH_, as the standard says (22.4.2.4).
UNWRITABLE = {chr(code) for code in range(0x20)} - {"\t", "\n"} | {"\ufffe", "\uffff"}


def texts(seed):
    chance, made = random.Random(seed), []
    for _ in range(100):
        length = chance.choice([1, 2, 5, 20, 100, 1000])
        made.append("".join(chance.choice(chance.choice(ALPHABETS)) for _ in range(length)))
    return made


def copies(lab):
    """Texts, and the workbooks with them in column A, by writer."""
    def make():
        wanted = EDGES + [text for seed in lab.seeds for text in texts(seed)]
        folder = lab.folder("texts")
        listed = folder / "list.txt"
        # A line break would end a line; an empty text is a line of one blank, which is no digit.
        listed.write_text("".join((text.encode().hex() or " ") + "\n" for text in wanted))
        whole, streamed = folder / "whole.xlsx", folder / "streamed.xlsx"
        lab.examples("texts", listed, whole, streamed)
        return wanted, {"the writer": whole, "the streaming writer": streamed}
    return lab.once("texts", make)


def differences(lab, read, known=lambda text, path: text):
    """What `read` finds in column A that is not what was written; `known` is what its maker makes of a text."""
    wanted, books = copies(lab)
    problems = []
    for writer, path in books.items():
        found = read(path)
        found += [None] * (len(wanted) - len(found))
        for row, (text, other) in enumerate(zip(wanted, found), 1):
            if (other or "") not in (text, known(text, path)):
                problems.append(f"{writer}, A{row}: wrote {text[:60]!r}, found {(other or '')[:60]!r}")
    return problems


def escaped(text):
    """As it stands in the file."""
    text = re.sub("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_", text)
    return "".join(f"_x{ord(character):04X}_" if character in UNWRITABLE else character for character in text)


def planner_reads_texts_unchanged(lab):
    def read(path):
        cells = {cell["ref"]: cell["value"] for cell in lab.json("cells", path)["sheets"][0]["cells"]}
        return [cells.get(f"A{row}") for row in range(1, len(copies(lab)[0]) + 1)]
    return differences(lab, read)


def openpyxl_reads_texts_unchanged(lab):
    """It leaves the standard's escapes as they stand in the file; of shared texts it takes `x005F_` away."""
    openpyxl = module("openpyxl")

    def known(text, path):
        return escaped(text).replace("x005F_", "") if path.stem == "whole" else escaped(text)
    return differences(
        lab, lambda path: [row[0] for row in openpyxl.load_workbook(path).active.iter_rows(values_only=True)], known)


def calamine_reads_texts_unchanged(lab):
    """It leaves the escapes of two characters that are none, U+FFFE and U+FFFF, as they stand in the file."""
    calamine = module("python_calamine")

    def read(path):
        sheet = calamine.CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0)
        return [row[0] for row in sheet.to_python(skip_empty_area=False)]
    return differences(lab, read, lambda text, _: text.replace("\ufffe", "_xFFFE_").replace("\uffff", "_xFFFF_"))


def LibreOffice_reads_texts_unchanged(lab):
    """Its cells know one kind of line break."""
    wanted, _ = copies(lab)

    def read(path):
        places = [f"Texts!A{row}" for row in range(1, len(wanted) + 1)]
        answer = lab.office([{"in": str(path), "do": [{"get": places}]}])[0]
        return [answer["got"].get(place) for place in places]
    return differences(lab, read, lambda text, _: re.sub("\r\n|\n\r|\r", "\n", text))


CHECKS = [
    planner_reads_texts_unchanged, openpyxl_reads_texts_unchanged, calamine_reads_texts_unchanged,
    LibreOffice_reads_texts_unchanged,
]
