"""Answers such as clients give them, in any form: short and long sentences, plausible numbers, no traps. What a printed
page must have room for."""
import copy
import datetime

from form import choices_of

NAMES = ["HubSpot", "Lea Brandt", "Jürgen Öztürk-Großmann", "Deal.CloseDate", "Q3", "Vertriebsleitung Süd"]
SENTENCES = [
    "Agreed in the board meeting of March",
    "Process chart on the sales wiki, last changed in May 2026 by the head of marketing after the review",
    "We stop the campaign, talk to the agency, and move the budget to the channel that brought the most opportunities "
    "in the last two quarters.", "CRM",
]
# Where a sentence is asked for; elsewhere a name is.
ASKS_SENTENCE = {"note", "evidence", "where", "decision", "reason", "agreement", "changeReason", "accepted", "formula",
                 "lostReason", "nextStep", "population", "source"}
FIRST_DAY = datetime.date(2025, 1, 1)
# A matrix of thousands of cells gets a few marks only.
MARKED = 0.05
MANY_COLUMNS = 40
FREE_ROWS = 24


def value(question, rng, row=None):
    kind, low, high = question["kind"], question["min"], question["max"]
    low = 0 if low is None else low
    if kind in ("choice", "yesno"):
        return rng.choice(choices_of(question, row))[0]
    if kind == "date":
        return str(FIRST_DAY + datetime.timedelta(days=rng.randrange(900)))
    if kind == "integer":
        return float(rng.randint(int(low), int(min(high or 999, 999))))
    if kind == "percent":
        return round(rng.uniform(low, 1 if high is None else high), 3)
    if kind == "money":
        return float(rng.randrange(10_000_000))
    if kind == "number":
        # Not more: in a row of a percentage it is shown as a hundred times as much.
        return round(rng.uniform(low, min(high or 9_999, 9_999)), 2)
    return rng.choice(SENTENCES if question["id"] in ASKS_SENTENCE else NAMES)


def plain_answers(form, blank, rng, density):
    """Answers of which about `density` are given; what the blank workbook says stays where none is."""
    answers = copy.deepcopy(blank)
    for question in form.input_fields():
        if question["id"] not in ("asOf", "client") and rng.random() < density:
            answers.fields[question["id"]] = value(question, rng)
    for name, table in form.tables.items():
        columns = form.input_columns(name)
        if table["freeRows"]:
            first = table["freeRows"][0]
            count = round(density * FREE_ROWS)
            answers.free_rows[name] = list(range(first, first + count))
            answers.tables[name] = [
                {"key": None, **{column["id"]: value(column, rng) if rng.random() < density else None for column in columns}}
                for _ in range(count)]
            continue
        if name == "chart":  # the consultant's own words
            continue
        share = density * MARKED if len(columns) > MANY_COLUMNS else density
        fixed = {row["key"]: row for row in table["rows"]}
        for answer in answers.tables[name]:
            row = fixed[answer["key"]]
            for column in columns:
                if column["id"] not in row["closed"] and rng.random() < share:
                    answer[column["id"]] = value(column, rng, row)
    return answers
