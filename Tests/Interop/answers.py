"""Random answers to any form, by the kinds of its questions."""
import copy
import datetime
from dataclasses import dataclass, field

from form import choices_of
from plausible import make_plausible

TEXTS = [
    "001", "=1+1", "  two spaces  ", "a_x000D_b", "日本語", "\"quoted\", commas; and 'apostrophes'",
    "two\nlines", "ends in a line feed\n", "tab\there", "'leading apostrophe", "TRUE", "1e5", "2024-01-31", "12,5%",
    "-", "@mention", "+49 30 901820", "#N/A", "<b>&amp;</b>", "\U0001F600 smile", "e\u0301 combined", "\u00a0hard space\u00a0",
    "_x0041_", "x" * 3000, "{\"json\": null}", "C:\\new\\table", "pl_client", "‮right to left", "100",
]
# Left out on purpose: a carriage return (LibreOffice makes a line feed of it) and the literal text "_x005F_" (it saves
# that without the escape, so that every reader afterwards takes it for an underscore).

FIRST_DATE = datetime.date(2023, 1, 1)


@dataclass
class Answers:
    """What `planner read` should say, and in which rows of the sheet the client's own rows stand."""
    fields: dict
    tables: dict
    free_rows: dict = field(default_factory=dict)

    @classmethod
    def read(cls, result):
        return cls(copy.deepcopy(result["fields"]), copy.deepcopy(result["tables"]))

    def row_numbers(self, form, table):
        if form.tables[table]["freeRows"]:
            return self.free_rows.get(table, [])
        by_key = {row["key"]: row["row"] for row in form.tables[table]["rows"]}
        return [by_key[answer["key"]] for answer in self.tables[table]]

    def as_json(self):
        return {"fields": self.fields, "tables": self.tables}


def digits(value):
    """LibreOffice 7.4 saves numbers with 15 significant digits, openpyxl with 16: only what survives 15 comes back
    exactly. 20,000 random numbers of 15 digits all did. Into .ods it writes 20 decimals, so that of a number below 0.00001
    fewer digits come back."""
    return round(float(f"{value:.14e}"), 20)


def random_number(rng, low, high, scale):
    low = -scale if low is None else low
    high = scale if high is None else high
    value = digits(rng.choice([
        rng.uniform(low, high),
        round(rng.uniform(low, high), 2),
        low + (high - low) * 10 ** rng.uniform(-9, 0),
    ]))
    return min(max(value, low), high)


def random_value(question, rng, row=None):
    """A possible answer to a question, as `planner read` would tell it."""
    kind, low, high = question["kind"], question["min"], question["max"]
    if kind in ("choice", "yesno"):
        return rng.choice(choices_of(question, row))[0]
    if kind == "date":
        return str(FIRST_DATE + datetime.timedelta(days=rng.randrange(1800)))
    if kind == "integer":
        low = 0 if low is None else int(low)
        return float(rng.randint(low, int(high) if high is not None else low + 5000))
    if kind == "percent":
        return random_number(rng, 0 if low is None else low, 1 if high is None else high, 1)
    if kind == "money":
        return random_number(rng, 0 if low is None else low, high, 1e6)
    if kind == "number":
        return random_number(rng, low, high, 1e7)
    return rng.choice(TEXTS) if rng.random() < 0.8 else f"text {rng.randrange(1000)}"


def random_answers(form, blank, rng, density):
    """Answers of which about `density` (0 to 1) are given; what the blank workbook says stays where none is."""
    answers = copy.deepcopy(blank)
    for question in form.input_fields():
        if question["id"] != "asOf" and rng.random() < density:
            answers.fields[question["id"]] = random_value(question, rng)
    for name, table in form.tables.items():
        columns = form.input_columns(name)
        if table["freeRows"]:
            add_free_rows(answers, name, table, columns, rng, density)
            continue
        # A matrix of thousands of cells gets a few marks only, as it would from a client.
        share = density if len(columns) < 20 else density * 0.05
        fixed = {row["key"]: row for row in table["rows"]}
        for answer in answers.tables[name]:
            row = fixed[answer["key"]]
            for column in columns:
                if column["id"] not in row["closed"] and rng.random() < share:
                    answer[column["id"]] = random_value(column, rng, row)
    make_plausible(form, answers, rng)
    return answers


def add_free_rows(answers, name, table, columns, rng, density):
    """Rows of the client's own from the first row on, now and then with an empty one between."""
    first, last = table["freeRows"]
    answers.free_rows[name], answers.tables[name] = [], []
    row = first
    for _ in range(round(density * rng.randint(3, 38))):
        row += 1 if rng.random() < 0.15 else 0
        if row > last:
            return
        values = {column["id"]: random_value(column, rng) if rng.random() < max(density, 0.5) else None for column in columns}
        if all(value is None for value in values.values()):  # a table of few columns: a row with nothing in it is none
            values[columns[0]["id"]] = random_value(columns[0], rng)
        answers.free_rows[name].append(row)
        answers.tables[name].append({"key": None, **values})
        row += 1
