"""Tampering is harmless: what a client types wrong into a drop-down is refused, and of what he forces in, deletes or
copies, `planner check` says what and where, and everything else is still read."""
import copy
import shutil

from checks.faults import clean_workbook
from compare import differences
from lab import AS_OF, module
from pages import ask_office
from samples import blanks, form_of
from window import windowed

TABLE = "base"  # of the KPI workbook: fixed rows, numbers among them
WRONG = "no such answer"


def lost(key, columns):
    """What becomes of the answers when those of a row are gone."""
    def change(answers):
        for row in answers[TABLE]:
            if row["key"] == key:
                row.update(dict.fromkeys(columns))
    return change


def cases(lab):
    """By name: the steps, what `planner check` says (code, sheet, cell, message), what becomes of the answers."""
    form = form_of(lab, "funnel-kpi")
    sheet, rows = form.tables[TABLE]["sheet"], {row["key"]: row["row"] for row in form.tables[TABLE]["rows"]}
    inputs = [column["id"] for column in form.input_columns(TABLE)]
    value = form.cell(TABLE, "value", rows["B07"])
    setup = form.tables["setup"]["sheet"]
    baseline = form.cell("setup", "baseline", form.tables["setup"]["freeRows"][0])
    needs = form.cell("setup", "kpi", form.tables["setup"]["freeRows"][0] + 6)
    required = form.cell("funnel", "required", form.tables["funnel"]["rows"][-1]["row"])
    at = lambda address: address.rsplit("!", 1)[1]  # noqa: E731

    return {
        "a text pasted over a number": (
            [["paste", value, "forty or so"]],
            [("FILE014", sheet, at(value), '"Value" holds "forty or so", which is not a number.')],
            lambda answers: answers[TABLE][6].update(value="forty or so")),
        "a text pasted over a number of the set-up": (
            [["paste", baseline, "about a thousand"]],
            [("KPI013", setup, at(baseline), 'Baseline holds "about a thousand", which is not a number.')],
            lambda answers: answers["setup"][0].update(baseline="about a thousand")),
        "a row deleted": (
            [["delete row", sheet, rows["B08"]]],
            [("FILE005", sheet, None, 'The row "B08" of the table "Base figures" is gone.'),
             ("KPI019", setup, at(needs),
              "K35 Win rate (count) needs B08 Deals lost, which has no source and no period and no owner.")],
            lost("B08", inputs)),
        "a sheet copied": (
            [["copy sheet", sheet, "Numbers (2)"]],
            [("FILE013", "Numbers (2)", None,
              f'The sheet "Numbers (2)" is a copy of "{sheet}"; only "{sheet}" was read.')], None),
        "a sheet deleted": (
            [["delete sheet", sheet]],
            [("FILE003", None, None, 'The table "Base figures" is not in the file any more.'),
             ("FILE007", "Funnel", at(required),
              '"Volume required" of the row "won" shows #REF!, but its formula gives nothing.'),
             ("FILE007", "Funnel", at(form.field_cell("dealSize")),
              '"Deal size used" shows #REF!, but its formula gives nothing.')],
            lambda answers: [lost(key, inputs)(answers) for key in rows]),
        "the manifest deleted": (
            [["delete sheet", "_planner"]],
            [("FILE001", None, None,
              'The hidden sheet "_planner" is gone; what is left was read as the built-in funnel-kpi.')], None),
    }


def tampered(lab):
    """By name of the case: the workbook after it."""
    def make():
        folder, out, steps = lab.folder("tampering"), lab.folder("tampered"), {}
        for number, (case, _, _) in enumerate(cases(lab).values()):
            steps[f"{number}.xlsx"] = case
            shutil.copy(clean_workbook(lab), folder / f"{number}.xlsx")
        done = ask_office(lab, "tampered", [folder / name for name in steps], steps=steps, out=str(out))
        return dict(zip(cases(lab), (out / name for name in done)))
    return lab.once("tampered", make)


def check_says_what_happened_and_where(lab):
    problems = []
    for name, (_, wanted, _) in cases(lab).items():
        done = lab.json("check", tampered(lab)[name], "--as-of", AS_OF, expect=None)
        found = [(finding["code"], finding["sheet"], finding["cell"], finding["message"]) for finding in done["findings"]]
        problems += [f"{name}: nothing says {one}" for one in wanted if one not in found]
        problems += [f"{name}: says {one}" for one in found if one not in wanted]
    return problems


def everything_else_is_still_read(lab):
    before, problems = lab.json("read", clean_workbook(lab))[0], []
    for name, (_, _, change) in cases(lab).items():
        wanted, found = copy.deepcopy(before), lab.json("read", tampered(lab)[name])[0]
        if change:
            change(wanted["tables"])
        problems += [f"{name}: {line}" for part in ("fields", "tables")
                     for line in differences(wanted[part], found[part], where=part)]
    return problems


def refusing_cells(path):
    """The first cell of each validation that lets nothing else in, with what it says then."""
    found = {}
    for sheet in module("openpyxl").load_workbook(path).worksheets:
        for rule in sheet.data_validations.dataValidation:
            # One that refuses nothing, any text having fewer than 32,768 characters, only says what is asked for.
            if rule.errorStyle in (None, "stop") and rule.showErrorMessage and rule.formula2 != "32767":
                cell = f"{sheet.title}!{str(rule.sqref).split()[0].split(':')[0]}"
                found.setdefault((sheet.title, rule.type, rule.formula1, rule.error), (cell, rule.error))
    return list(found.values())


def drop_downs_and_ranges_refuse_what_is_wrong(lab):
    """Typed at the keyboard into each kind of cell; the dialogue says what would be right, the cell stays as it was."""
    jobs, wanted, problems = [], {}, []
    for kind, path in blanks(lab).items():
        cells = refusing_cells(path)
        wanted.update({(kind, cell): message for cell, message in cells})
        jobs.append({"path": str(path), "cells": [{"cell": cell, "text": WRONG} for cell, _ in cells]})
    lab.note(f"{len(wanted)} cells")
    answers = [answer for answers in windowed(lab, "type", jobs) for answer in answers]
    for (kind, cell), answer in zip(wanted, answers, strict=True):
        if answer["after"] != answer["before"]:
            problems.append(f"{kind}: {cell} took {answer['after']!r}")
        if not answer["said"] or wanted[kind, cell] not in answer["said"]:
            problems.append(f"{kind}: {cell} said {answer['said']!r}, not {wanted[kind, cell]!r}")
    return problems


CHECKS = [check_says_what_happened_and_where, everything_else_is_still_read, drop_downs_and_ranges_refuse_what_is_wrong]
