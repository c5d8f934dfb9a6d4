"""What becomes of a file itself: formulas, results, sheets. What clients may do is not held against them; what they
did to a formula is told at its cell."""
from checks.clients import sheets_of, visits
from checks.faults import clean_workbook
from lab import AS_OF
from samples import form_of

FORMULA_RULES = "FILE006,FILE007"


def findings(lab, path, select):
    return lab.json("check", path, "--select", select, "--as-of", AS_OF, expect=None)["findings"]


def told(finding):
    return "{code} at {sheet}!{cell}: {message}".format(**finding)


def formulas_survive_what_clients_do(lab):
    """After LibreOffice spelt every formula anew, moved it with its rows, and computed it."""
    problems = []
    for label, _, _, path, _ in visits(lab):
        problems += [f"{label}: {told(finding)}" for finding in findings(lab, path, FORMULA_RULES)]
    return problems


def a_copied_sheet_is_told(lab):
    problems = []
    for label, sample, _, path, _ in visits(lab):
        copy = sheets_of(sample.form)[-1] + " (2)"
        found = findings(lab, path, "FILE013")
        if [finding["sheet"] for finding in found] != [copy]:
            problems.append(f"{label}: FILE013 at {[told(finding) for finding in found]}, not at {copy}")
    return problems


def a_number_over_a_formula_is_told(lab):
    """In the set-up, which is not protected: the formula is gone at that cell alone, and nothing else looks stale."""
    form, clean = form_of(lab, "funnel-kpi"), clean_workbook(lab)
    table = form.tables["setup"]
    problems, jobs, wanted = [], [], []
    for number, column in enumerate(column for column in table["columns"] if column["computed"]):
        cell = f"{column['column']}{table['freeRows'][0] + number}"
        wanted.append((table["sheet"], cell))
        out = str(clean.with_name(f"typed-over-{number}.xlsx"))
        jobs.append({"in": str(clean), "do": [{"set": {f"{table['sheet']}!{cell}": 0.3}}], "out": [out]})
    for place, job, result in zip(wanted, jobs, lab.office(jobs)):
        if result["error"]:
            problems.append(f"{place}: LibreOffice refuses: {result['error']}")
            continue
        found = findings(lab, job["out"][0], FORMULA_RULES)
        if [(finding["code"], finding["sheet"], finding["cell"]) for finding in found] != [("FILE006", *place)]:
            problems.append(f"{place}: found {[told(finding) for finding in found]}")
    return problems


CHECKS = [formulas_survive_what_clients_do, a_copied_sheet_is_told, a_number_over_a_formula_is_told]
