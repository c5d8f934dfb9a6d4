"""A form as `planner fields --format json` describes it: which cells a client may type into, and what they take."""
import datetime
import re

DAY_ZERO = datetime.date(1899, 12, 30)


class Form:
    def __init__(self, description):
        self.kind = description["kind"]
        self.fields = description["fields"]
        self.tables = {table["id"]: table for table in description["tables"]}

    def input_fields(self):
        return [field for field in self.fields if not field["computed"]]

    def input_columns(self, table):
        return [column for column in self.tables[table]["columns"] if not column["computed"]]

    def field(self, name):
        return next(field for field in self.fields if field["id"] == name)

    def column(self, table, name):
        return next(column for column in self.tables[table]["columns"] if column["id"] == name)

    def free_tables(self):
        return [name for name, table in self.tables.items() if table["freeRows"]]

    def cell(self, table, column, row):
        """The address `Sheet!A1` of a cell of a table."""
        return f"{self.tables[table]['sheet']}!{self.column(table, column)['column']}{row}"

    def field_cell(self, name):
        field = self.field(name)
        return f"{field['sheet']}!{field['cell'].replace('$', '')}"


def choices_of(question, row=None):
    """Pairs of id and what stands in the cell, the row's own where it has some."""
    shown = question["choices"]
    if row and question["id"] in (row.get("choices") or {}):
        shown = row["choices"][question["id"]]
    return list(zip(question["choiceIds"] or [], shown or []))


def serial(iso_date):
    return float((datetime.date.fromisoformat(iso_date) - DAY_ZERO).days)


def as_typed(value, question, row=None):
    """What stands in the cell when a client gives this answer: a choice in words, a date as its serial number."""
    if question["kind"] in ("choice", "yesno"):
        return dict(choices_of(question, row)).get(value, value)
    if question["kind"] == "date" and isinstance(value, str):
        return serial(value)
    return float(value) if isinstance(value, (int, float)) else value


def typed_cells(form, answers, blank):
    """Address and content of every cell to type in so that the blank workbook holds these answers."""
    cells = {}

    def put(address, value, before, question, row=None):
        if value != before:
            cells[address] = None if value is None else as_typed(value, question, row)

    for field in form.input_fields():
        name = field["id"]
        put(form.field_cell(name), answers.fields[name], blank.fields[name], field)
    for name, table in form.tables.items():
        fixed = {row["key"]: row for row in table["rows"]}
        before = {row["key"]: row for row in blank.tables[name]}
        for number, answer in zip(answers.row_numbers(form, name), answers.tables[name]):
            for column in form.input_columns(name):
                was = before.get(answer["key"], {}).get(column["id"]) if answer["key"] is not None else None
                put(form.cell(name, column["id"], number), answer[column["id"]], was, column, fixed.get(answer["key"]))
    return cells


def split_address(address):
    """`Sheet!B7` as sheet, column letters and row number."""
    sheet, cell = address.rsplit("!", 1)
    letters, number = re.fullmatch(r"([A-Z]+)(\d+)", cell).groups()
    return sheet, letters, int(number)
