"""Faults planted one at a time into a clean KPI set-up: each is reported by its code, at its cell, with a remedy."""
import json

from form import choices_of, serial
from lab import AS_OF
from samples import before, blanks, form_of

# kpi stage goal tactic owner baseline target direction amber green cadence sampleSize
CLEAN = [
    ("K04", "S1", "G02", "T08", "Dana Weiss", 1000, 1150, "higher", 1050, 1120, "weekly", None),
    ("K12", "S2", "G05", "T05", "Emre Kaya", 0.029, 0.033, "higher", 0.03, 0.032, "weekly", 900),
    ("K17", "S3", "G04", "T02", "Fatima Noor", 200, 230, "higher", 205, 225, "weekly", None),
    ("K23", "S4", "G06", "T06", "Dana Weiss", 0.27, 0.3, "higher", 0.275, 0.29, "monthly", 200),
    ("K24", "S4", "G06", "T06", "Emre Kaya", 54, 63, "higher", 56, 60, "weekly", None),
    ("K29", "S5", "G08", "T14", "Gerd Lang", 25, 31, "higher", 26, 30, "weekly", None),
    ("K35", "S6", "G11", "T16", "Gerd Lang", 0.21, 0.24, "higher", 0.215, 0.23, "monthly", 200),
    ("K48", "S7", "G12", "T17", "Hanna Berg", 0.86, 0.9, "higher", 0.87, 0.89, "monthly", 340),
    ("K50", "S8", "G13", "T19", "Hanna Berg", 32, 36, "higher", 33, 35, "quarterly", 120),
]
COLUMNS = ("kpi", "stage", "goal", "tactic", "owner", "baseline", "target", "direction", "amber", "green", "cadence", "sampleSize")
BASE = {"B07": 42, "B08": 158}

# name, row (by KPI), column, what the client types there, code, severity, what the finding calls the value
FAULTS = [
    ("owner is a team", "K04", "owner", "team", "KPI002", "error", "team"),
    ("no target", "K04", "target", None, "KPI003", "error", None),
    ("target worse than the baseline", "K04", "target", 800.0, "KPI006", "error", 800),
    ("target date has passed", "K04", "targetDate", serial("2025-06-30"), "KPI009", "error", "2025-06-30"),
    ("no source system", "K17", "system", None, "KPI011", "error", None),
    ("text in a number cell", "K12", "baseline", "approx 5%", "KPI013", "error", "approx 5%"),
    ("percentage typed as 35", "K12", "target", 35.0, "KPI014", "warning", 35),
    ("win rate of 140 %", "K35", "target", 1.4, "KPI015", "error", 1.4),
    ("win rate of 14000 %", "K35", "target", 140.0, "KPI015", "error", 140),
    ("amber better than green", "K17", "amber", 229.0, "KPI043", "warning", 229),
    ("direction against the catalogue", "K29", "direction", "lower", "KPI041", "warning", "lower"),
    ("no decision", "K48", "decision", None, "KPI042", "error", None),
    ("the same KPI twice", "K24", "kpi", "K23", "KPI017", "error", "K23"),
]
# Codes that must stay silent at that very cell, because the planted one says it better.
SILENT = {"KPI014": ["KPI015"], "KPI015": ["KPI014"]}


def clean_answers(lab):
    """A set-up with which no rule finds fault: all stages, marked goals and tactics measured, inputs of every KPI there."""
    blank, form = before(lab, "funnel-kpi"), form_of(lab, "funnel-kpi")
    tables = {name: [dict(row) for row in rows] for name, rows in blank.tables.items()}
    names = [column["id"] for column in form.input_columns("setup")]
    tables["setup"] = []
    for number, entry in enumerate(CLEAN):
        row = {"key": None, **dict.fromkeys(names)}
        row.update(zip(COLUMNS, entry))
        row.update(
            mode="improve", baselineDate="2026-03-0" + str(number + 1), population="All markets", targetDate="2026-12-31",
            system="HubSpot", sourceField=f"field {number}", decision=f"Move budget of line {number + 1} to the better channel",
            signedSales="Gerd Lang", signedMarketing="Dana Weiss")
        tables["setup"].append(row)
        key = f"{row['stage']}.{row['goal']}.{row['tactic']}"
        mark = next(place for place in tables["planner"] if place["key"] == key)
        mark[row["kpi"]] = "x"
    for row in tables["base"]:
        if row["key"] in BASE:
            row.update(value=BASE[row["key"]], source="CRM deals", period="monthly", owner="Gerd Lang")
    fields = {**blank.fields, "decisionPeriod": "quarterly", "asOf": AS_OF}
    return {"fields": fields, "tables": tables}


def clean_workbook(lab):
    return lab.once("clean set-up", lambda: make_clean_workbook(lab))


def make_clean_workbook(lab):
    folder = lab.folder("faults")
    answers = dict(lab.json("read", blanks(lab)["funnel-kpi"])[0])
    answers.update(clean_answers(lab))
    (folder / "clean.json").write_text(json.dumps(answers, ensure_ascii=False))
    lab.planner("fill", blanks(lab)["funnel-kpi"], "--answers", folder / "clean.json", "-o", folder / "clean.xlsx", expect=0)
    return folder / "clean.xlsx"


def a_clean_set_up_is_called_clean(lab):
    path = clean_workbook(lab)
    done = lab.planner("check", path)
    problems = [f"exit status {done.returncode}, not 0"] if done.returncode else []
    for finding in lab.json("check", path, expect=None)["findings"]:
        problems.append("{code} {severity} at {sheet}!{cell} {value!r}: {message}".format(**finding))
    return problems


def each_planted_fault_is_found(lab):
    form, clean = form_of(lab, "funnel-kpi"), clean_workbook(lab)
    first = form.tables["setup"]["freeRows"][0]
    rows = {entry[0]: first + number for number, entry in enumerate(CLEAN)}
    jobs = []
    for number, (_, kpi, column, value, *_) in enumerate(FAULTS):
        words = dict(choices_of(form.column("setup", column))).get(value, value)
        cell = form.cell("setup", column, rows[kpi])
        jobs.append({"in": str(clean), "do": [{"set": {cell: words}}], "out": [str(clean.with_name(f"fault-{number}.xlsx"))]})
    problems = []
    for fault, job, result in zip(FAULTS, jobs, lab.office(jobs)):
        if result["error"]:
            problems.append(f"{fault[0]}: LibreOffice refuses: {result['error']}")
        else:
            problems += [f"{fault[0]}: {line}" for line in fault_problems(lab, form, fault, job["out"][0], rows)]
    return problems


def fault_problems(lab, form, fault, path, rows):
    _, kpi, column, _, code, severity, value = fault
    sheet, cell = form.cell("setup", column, rows[kpi]).rsplit("!", 1)
    findings = lab.json("check", path, expect=None)["findings"]
    here = [finding for finding in findings if (finding["sheet"], finding["cell"]) == (sheet, cell)]
    found = [finding for finding in here if finding["code"] == code]
    problems = []
    if len(found) != 1:
        where = [f"{finding['code']} {finding['sheet']}!{finding['cell']}" for finding in findings]
        problems.append(f"{len(found)} findings {code} at {sheet}!{cell}; there are {where}")
    for finding in found:
        words = dict(choices_of(form.column("setup", column))).get(value, value)
        if not same_value(finding["value"], value) and not same_value(finding["value"], words):
            problems.append(f"{code} gives the value {finding['value']!r}, not {value!r}")
        if finding["severity"] != severity:
            problems.append(f"{code} is a {finding['severity']}, not a {severity}")
        problems += [f"{code} has no {key}" for key in ("message", "remedy", "fingerprint") if not finding[key]]
    problems += [f"{finding['code']} says the same at {cell}" for finding in here if finding["code"] in SILENT.get(code, [])]
    expected = 1 if any(finding["severity"] == "error" for finding in findings) else 0
    status = lab.planner("check", path).returncode
    if status != expected:
        problems.append(f"exit status {status}, not {expected}")
    strict = lab.planner("check", path, "--fail-on", "warning").returncode
    if strict != 1:
        problems.append(f"exit status {strict} with --fail-on warning, not 1")
    return problems


def same_value(shown, expected):
    """A finding may give a number as a number or as its text."""
    try:
        return shown == expected or float(shown) == float(expected)
    except (TypeError, ValueError):
        return False


CHECKS = [a_clean_set_up_is_called_clean, each_planted_fault_is_found]
