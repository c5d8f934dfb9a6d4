"""Faults of every rule of the set-up, planted after a client sorted the rows and put empty ones between them: the rule's
code is reported at the very cell, and a set-up without a fault yields nothing, however it is sorted.

The faults are taken from the table of rules and from where it says that each finding stands. Five workbooks a seed, so
`run.py --seeds 40` makes two hundred of them.
"""
import random

from checks.faults import CLEAN, clean_workbook
from form import choices_of, serial
from samples import form_of

WORKBOOKS_A_SEED = 5
CLEAN_ONE_IN = 10
# Columns of the clean set-up in which no two rows are alike, so that the order after sorting is known.
SORTABLE = ["baseline", "target", "sourceField", "decision", "baselineDate"]

COUNTS, SHARES = ["K04", "K17", "K24", "K29"], ["K12", "K23", "K35", "K48"]
ALL = [entry[0] for entry in CLEAN]

# A row as a client adds it below the others.
OWN = {"goal": "G02", "mode": "improve", "owner": "Ines Adler", "baselineDate": "2026-03-20", "population": "All markets",
       "targetDate": "2026-12-31", "system": "HubSpot", "sourceField": "field 99", "cadence": "monthly",
       "decision": "Move the budget of this line to trade fairs", "signedSales": "Gerd Lang", "signedMarketing": "Dana Weiss"}
RATES = [{**OWN, "kpi": kpi, "stage": stage, "goal": goal, "tactic": tactic, "baseline": low, "target": high}
         for kpi, stage, goal, tactic, low, high in [
             ("K16", "S3", "G04", "T02", 0.02, 0.025), ("K26", "S4", "G06", "T13", 0.74, 0.8),
             ("K30", "S5", "G08", "T14", 0.625, 0.65)]]
VOLUMES = {("funnel", key, column): value for key, actual, target in [
    ("visitors", 10_000, 11_000), ("leads", 200, 230), ("mql", 54, 63), ("sql", 40, 45), ("opportunities", 25, 31),
    ("won", 5, 7)] for column, value in (("actual", actual), ("target", target))}
SIZE = {("base", "B07", "value"): 40, ("base", "B09", "value"): 400_000}


class Fault:
    """What is typed where, which rows are added, and the place of the finding; None is the plan as a whole."""

    def __init__(self, code, cells, at, rows=()):
        self.code, self.cells, self.at, self.rows = code, cells, at, list(rows)


def one(code, column, value, kpis=ALL, at=None):
    """One cell of one row, of whichever KPI."""
    return lambda rng: (lambda kpi: Fault(code, {("setup", kpi, column): value}, ("setup", kpi, at or column)))(rng.choice(kpis))


def plan(code, cells=None, at=None, rows=()):
    return lambda rng: Fault(code, dict(cells or {}), at, rows)


def drop(kpis):
    """The rows of these KPIs emptied, as by a client who selects a row and presses delete."""
    return {("row", kpi, None): None for kpi in kpis}


def own(name, formula, **more):
    return {**OWN, "kpi": name, "formula": formula, "unit": "ratio", "direction": "higher", "stage": "S5", "goal": "G08",
            "tactic": "T13", "baseline": 1.5, "target": 1.8, **more}


FAULTS = [
    one("KPI001", "kpi", "Happiness of clients"),
    one("KPI002", "owner", None), one("KPI002", "owner", "team"), one("KPI002", "owner", "all"),
    one("KPI002", "owner", "Sales team"), one("KPI002", "owner", "Dana Weiss, Emre Kaya"), one("KPI002", "owner", "everyone"),
    one("KPI003", "target", None),
    one("KPI004", "baseline", None),
    one("KPI005", "baselineDate", serial("2025-01-31")), one("KPI005", "baselineDate", None),
    one("KPI006", "target", 20.0, COUNTS), one("KPI006", "target", 0.02, SHARES),
    plan("KPI007", {("setup", "K17", "target"): 200.0}, ("setup", "K17", "target")),
    one("KPI008", "target", 5000.0, COUNTS), one("KPI008", "targetDate", serial("2026-04-20"), ["K04"], at="target"),
    one("KPI009", "targetDate", None), one("KPI009", "targetDate", serial("2024-03-31")),
    one("KPI009", "targetDate", serial("2026-03-31")),
    one("KPI010", "targetDate", serial("2026-04-02")),
    plan("KPI010", {("setup", "K35", "targetDate"): serial("2026-05-15")}, ("setup", "K35", "targetDate"),
         [{**OWN, "kpi": "K39", "stage": "S6", "goal": "G10", "tactic": "T14", "baseline": 120, "target": 110}]),
    one("KPI011", "system", None), one("KPI011", "system", "   "),
    one("KPI012", "system", "web analytics", ["K35", "K48", "K17", "K29"]),
    one("KPI013", "baseline", "approx 5%"), one("KPI013", "target", "TBD"), one("KPI013", "targetDate", "next summer"),
    one("KPI013", "sampleSize", "about 30"), one("KPI013", "cadence", "now and then"), one("KPI013", "green", "12 to 15"),
    one("KPI014", "target", 35.0, SHARES), one("KPI014", "baseline", 21.0, SHARES), one("KPI014", "green", 30.0, SHARES),
    one("KPI015", "target", 1.4, ["K12", "K23", "K35", "K48"]), one("KPI015", "target", 140.0, SHARES),
    one("KPI015", "baseline", -3.0, COUNTS), one("KPI015", "baseline", 20.5, COUNTS), one("KPI015", "target", -0.2, SHARES),
    plan("KPI015", {("setup", "K50", "target"): 130.0}, ("setup", "K50", "target")),
    plan("KPI016", {("setup", "K35", "target"): 0.95}, ("setup", "K35", "target")),
    plan("KPI017", {("setup", "K24", "kpi"): "K23"}, "later of K23 and K24"),
    plan("KPI017", rows=[{**OWN, "kpi": "K17", "stage": "S3", "goal": "G04", "tactic": "T02", "baseline": 210, "target": 240}],
         at=("added", 0, "kpi")),
    plan("KPI018", rows=[own("Calls per lead", "K29 / K17"), own("Lead yield", "K29/K17")], at=("added", 1, "kpi")),
    plan("KPI019", rows=[{**OWN, "kpi": "K43", "stage": "SX", "goal": "G14", "baseline": 900, "target": 800, "cadence": "quarterly"}],
         at=("added", 0, "kpi")),
    plan("KPI019", {("setup", "K17", "owner"): None}, ("setup", "K23", "kpi")),
    plan("KPI019", {("base", "B07", "source"): None}, ("setup", "K35", "kpi")),
    plan("KPI020", rows=[own("Push", "Pull / K17"), own("Pull", "Push * K29", tactic="T14")], at=("added", 0, "kpi")),
    plan("KPI021", {("base", "B08", "period"): "quarterly"}, ("setup", "K35", "cadence")),
    plan("KPI021", {("setup", "K24", "cadence"): "quarterly"}, ("setup", "K23", "cadence")),
    plan("KPI022", {("setup", "K35", "baseline"): 0.15}, ("setup", "K35", "baseline")),
    plan("KPI022", {("base", "B07", "value"): 90}, ("setup", "K35", "baseline")),
    plan("KPI023", {**VOLUMES, ("funnel", "mql", "actual"): 300}, ("funnel", "mql", "actual")),
    plan("KPI023", {**VOLUMES, ("funnel", "won", "target"): 32}, ("funnel", "won", "target")),
    plan("KPI024", {**VOLUMES, ("funnel", "won", "actual"): 12}, ("funnel", "won", "actual"), RATES),
    plan("KPI025", {**VOLUMES, ("funnel", "won", "target"): 30}, ("funnel", "won", "target"), RATES),
    plan("KPI026", {**VOLUMES, **SIZE, ("field", "revenueTarget", None): 900_000.0}, ("field", "revenueTarget", None)),
    plan("KPI027", {**VOLUMES, **SIZE, ("field", "revenueTarget", None): 900_000.0, ("field", "sellers", None): 1.0,
                    ("field", "meetingsPerWeek", None): 5.0}, ("field", "revenueTarget", None)),
    plan("KPI028", drop(["K04"])), plan("KPI028", drop(["K50"])),
    plan("KPI029", {("planner", "S4.G07.T13", "K21"): "x"}),
    plan("KPI029", rows=[own("No goal", "K29 / 2", goal=None)]),
    plan("KPI030", {("planner", "S3.G04.T04", "K20"): "x"}),
    one("KPI030", "tactic", None),
    plan("KPI031", {("setup", "K12", "kpi"): "K09", ("setup", "K12", "tactic"): "T07", ("setup", "K12", "goal"): "G03"}),
    plan("KPI032", rows=[{**OWN, "kpi": kpi, "stage": "S6", "goal": goal, "tactic": "T16", "baseline": 0.2, "target": 0.22}
                         for kpi, goal in (("K36", "G11"), ("K41", "G11"))]),
    plan("KPI033", drop(["K35", "K48", "K50"])),
    plan("KPI034", rows=[{**OWN, "kpi": kpi, "stage": "S4", "goal": "G06", "tactic": "T13", "baseline": 0.4, "target": 0.5}
                         for kpi in ("K25", "K26", "K28")]),
    plan("KPI035", {("setup", kpi, "owner"): "Dana Weiss" for kpi in ALL[:8]}),
    plan("KPI036", {("setup", kpi, "stage"): "S4" for kpi in ALL[:6]}),
    plan("KPI037", {("field", "decisionPeriod", None): "weekly"}, ("setup", "K48", "cadence")),
    plan("KPI038", {("setup", "K29", "baseline"): 4.0}, ("setup", "K29", "cadence")),
    plan("KPI038", {("setup", "K35", "sampleSize"): 6.0}, ("setup", "K35", "cadence")),
    one("KPI039", "sampleSize", 20.0, ["K12", "K23", "K35", "K48"]),
    plan("KPI040", drop(["K23"]), ("setup", "K17", "kpi")), plan("KPI040", drop(["K35"]), ("setup", "K29", "kpi")),
    one("KPI041", "direction", "lower"),
    one("KPI042", "decision", None), one("KPI042", "decision", "review"), one("KPI042", "decision", "Review."),
    one("KPI043", "amber", 5000.0, COUNTS), one("KPI043", "green", 0.01, SHARES, at="amber"),
    one("KPI044", "signedSales", None, ["K24"]), one("KPI044", "signedMarketing", None, ["K24"]),
    plan("KPI050", {("setup", kpi, "decision"): "Stop the campaign" for kpi in ALL[:8]}),
    plan("KPI050", {("setup", entry[0], "target"): entry[5] * 1.1 for entry in CLEAN}),
    one("FILE009", "owner", "lorem ipsum"), one("FILE009", "target", 9999.0, COUNTS),
    one("FILE009", "baselineDate", serial("1900-01-01")),
]


class Visit:
    """One workbook: how it is sorted, where empty rows go, what is planted, and where each row then stands."""

    def __init__(self, form, number, fault):
        self.form, self.fault, self.seed = form, fault, number
        rng = random.Random(f"mutation {number}")
        first, last = form.tables["setup"]["freeRows"]
        sheet = form.tables["setup"]["sheet"]
        by, upwards = rng.choice(SORTABLE), rng.random() < 0.5
        letters = sorted((column["column"] for column in form.tables["setup"]["columns"]), key=lambda word: (len(word), word))
        self.steps = [{"sort": [sheet, f"{letters[0]}{first}:{letters[-1]}{last}",
                                form.column("setup", by)["column"], upwards]}]
        order = sorted(CLEAN, key=lambda entry: sort_key(entry, by), reverse=not upwards)
        self.rows = {entry[0]: first + place for place, entry in enumerate(order)}
        self.shift = 0
        for _ in range(rng.randint(1, 3)):
            at, count = rng.randint(first - 1, first + len(CLEAN)), rng.randint(1, 2)
            self.steps.append({"insertRows": [sheet, at, count]})
            self.rows = {kpi: row + count if row >= at else row for kpi, row in self.rows.items()}
            self.shift += count if at <= first else 0
        self.next = max(self.rows.values()) + 1 + rng.randint(0, 1)
        if fault:
            self.steps.append({"set": dict(self.cells())})

    def address(self, place):
        """`Sheet!A1` of a place of a fault."""
        table, row, column = place
        if table == "field":
            return self.form.field_cell(row)
        if table == "setup":
            return self.form.cell("setup", column, self.rows[row])
        if table == "added":
            return self.form.cell("setup", column, self.next + row)
        number = next(fixed["row"] for fixed in self.form.tables[table]["rows"] if fixed["key"] == row)
        return self.form.cell(table, column, number)

    def cells(self):
        for place, value in self.fault.cells.items():
            table, row, column = place
            if table == "row":
                for question in self.form.input_columns("setup"):
                    yield self.form.cell("setup", question["id"], self.rows[row]), None
            else:
                yield self.address(place), self.shown(table, row, column, value)
        for number, row in enumerate(self.fault.rows):
            for column, value in row.items():
                yield self.address(("added", number, column)), self.shown("setup", None, column, value)

    def shown(self, table, row, column, value):
        question = self.form.field(row) if table == "field" else self.form.column("setup" if table == "added" else table, column)
        if value is None:
            return None
        if question["kind"] == "date" and isinstance(value, str) and value[:2] == "20":
            return serial(value)
        return dict(choices_of(question)).get(value, value)

    def expected(self):
        if self.fault.at is None:
            return self.form.tables["setup"]["sheet"], None
        if self.fault.at == "later of K23 and K24":
            return split(self.form.cell("setup", "kpi", max(self.rows["K23"], self.rows["K24"])))
        return split(self.address(self.fault.at))


def sort_key(entry, by):
    number = CLEAN.index(entry)
    return {"baseline": entry[5], "target": entry[6]}.get(by, number)


def split(address):
    return tuple(address.rsplit("!", 1))


def visits(lab):
    form = form_of(lab, "funnel-kpi")
    made = []
    for seed in lab.seeds:
        for step in range(WORKBOOKS_A_SEED):
            number = seed * WORKBOOKS_A_SEED + step
            fault = None
            if number % CLEAN_ONE_IN:
                turn = number - number // CLEAN_ONE_IN
                fault = FAULTS[turn % len(FAULTS)](random.Random(number))
            made.append(Visit(form, number, fault))
    return made


def are_found_after_sorting_and_inserting(lab):
    clean, folder, made = clean_workbook(lab), lab.folder("mutations"), visits(lab)
    jobs = [{"in": str(clean), "do": visit.steps, "out": [str(folder / f"{visit.seed}.xlsx")]} for visit in made]
    problems = []
    for visit, job, result in zip(made, jobs, lab.office(jobs)):
        name = f"mutation {visit.seed}"
        if result["error"]:
            problems.append(f"{name}: LibreOffice refuses: {result['error']}")
            continue
        found = lab.json("check", job["out"][0], expect=None)["findings"]
        places = [(finding["code"], finding["sheet"], finding["cell"]) for finding in found]
        if visit.fault is None:
            problems += [f"{name}: nothing is wrong, but {code} at {sheet}!{cell}" for code, sheet, cell in places]
        elif (visit.fault.code, *visit.expected()) not in places:
            sheet, cell = visit.expected()
            where = sorted(f"{code} {cell}" for code, _, cell in places)
            problems.append(f"{name}: no {visit.fault.code} at {sheet}!{cell} for {visit.fault.cells}; there are {where}")
    return problems


CHECKS = [are_found_after_sorting_and_inserting]
