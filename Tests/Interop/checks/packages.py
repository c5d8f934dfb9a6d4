"""A form as CSV files is a Frictionless data package: valid as it is sent out and as it comes back, and strict enough
to see what is wrong."""
import csv
import shutil

from answers import Answers, random_answers
from form import Form, choices_of
from lab import AS_OF, CLIENT, module
import random


def folders(lab):
    """Folder and form of each kind, as made."""
    def make():
        into = lab.folder("packages")
        made = lab.planner(
            "new", "--all", "--client", CLIENT, "--as-of", AS_OF, "--format", "csv", "-o", into, expect=0).output.splitlines()
        kinds = [(path, lab.json("read", path)[0]["kind"]) for path in made]
        return [(into / path.rsplit("/", 1)[-1], Form(lab.json("fields", kind))) for path, kind in kinds]
    return lab.once("packages", make)


def errors(folder):
    report = module("frictionless").validate(str(folder / "datapackage.json"))
    return [f"{folder.name}: {path}, row {row}, {field}: {kind}: {note}"
            for path, row, field, kind, note in report.flatten(["name", "rowNumber", "fieldName", "type", "note"])]


def rows_of(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def save(path, rows):
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)


def typed(value, question, row):
    """An answer as a client types it into a CSV file."""
    if value is None:
        return ""
    if question["kind"] in ("choice", "yesno"):
        return dict(choices_of(question, row)).get(value, value)
    if question["kind"] == "integer":
        return str(int(value))
    return repr(value) if isinstance(value, float) else str(value)


def fill(folder, form, answers):
    for name, table in form.tables.items():
        path = folder / f"{name}.csv"
        if not path.exists():
            continue
        head, *rows = rows_of(path)
        columns = {column["id"]: head.index(column["label"]) for column in form.input_columns(name)}
        given = answers.tables[name]
        if table["freeRows"]:
            # A line without anything is none.
            given = [row for row in given if any(value is not None for key, value in row.items() if key != "key")]
            rows = [[""] * len(head) for _ in given]
        fixed = {row["key"]: row for row in table["rows"]}
        for line, answer in zip(rows, given):
            for column in form.input_columns(name):
                row = fixed.get(answer["key"])
                line[columns[column["id"]]] = typed(answer[column["id"]], column, row)
        save(path, [head, *rows])


def packages_are_valid_as_made(lab):
    return [line for folder, _ in folders(lab) for line in errors(folder)]


def packages_are_valid_when_filled_in(lab):
    """With random answers, half and full; and the program reads them back."""
    problems = []
    for folder, form in folders(lab):
        blank = Answers.read(lab.json("read", folder)[0])
        for seed in lab.seeds:
            for density in (0.5, 1.0):
                copy = lab.folder("filled-packages") / folder.name
                shutil.copytree(folder, copy)
                answers = random_answers(form, blank, random.Random(f"{form.kind} {seed} {density}"), density)
                fill(copy, form, answers)
                problems += errors(copy)
                back = lab.json("read", copy)[0]["tables"]
                for name, rows in answers.tables.items():
                    given = [row for row in rows if any(value is not None for key, value in row.items() if key != "key")]
                    if form.tables[name]["freeRows"] and len(back[name]) != len(given):
                        problems.append(f"{folder.name}, {name}: {len(back[name])} of {len(given)} rows came back")
    return problems


def what_is_wrong_is_seen(lab):
    """A word that is no choice, a number outside its limits, and words where a number belongs."""
    problems = []
    for folder, form in folders(lab):
        for name, table in form.tables.items():
            for column in form.input_columns(name):
                if column["kind"] in ("choice", "yesno") and not column.get("computed"):
                    wrong, kinds = "Perhaps so", {"constraint-error"}
                elif column["kind"] in ("number", "integer", "percent", "money", "date"):
                    wrong, kinds = "rather much", {"type-error"}
                else:
                    continue
                copy = lab.folder("wrong-packages") / folder.name
                shutil.copytree(folder, copy)
                head, *rows = rows_of(copy / f"{name}.csv")
                rows = rows or [[""] * len(head)]
                rows[0][head.index(column["label"])] = wrong
                save(copy / f"{name}.csv", [head, *rows])
                report = module("frictionless").validate(str(copy / "datapackage.json"))
                found = {kind for (kind,) in report.flatten(["type"])}
                # A KPI or a channel of the client's own is as good as one of the template's.
                takes_others = "choice" == column["kind"] and not found and column["id"] in ("kpi", "channel")
                if found != kinds and not takes_others:
                    problems.append(f"{form.kind}, {name}.{column['id']} takes {wrong!r}: {found}")
    return problems


CHECKS = [packages_are_valid_as_made, packages_are_valid_when_filled_in, what_is_wrong_is_seen]
