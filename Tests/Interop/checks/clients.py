"""What clients do to a workbook besides filling it in: rename, move and copy sheets, insert rows and columns, sort,
write below the table. The answers are still found, and so are the scores."""
import copy
import random

from checks.roundtrip import answers_differ
from checks.scores import TOLERANCE, scored
from compare import differences
from form import Form, typed_cells
from lab import Broken
from reference import SCORES, score
from samples import samples
from shown import error_cells, expected_cells, workbook, wrong_cells

# By which column a client sorts a table with rows of his own, and whether upwards; others by their first column of texts.
SORTED_BY = {"setup": ("owner", True), "deals": ("deal", False)}
APPENDED_ROWS = 2
ROWS_INSERTED = 2
# As what LibreOffice saves them.
ENDINGS = ["xlsx", "ods"]


def sheets_of(form):
    return list(dict.fromkeys(table["sheet"] for table in form.tables.values()))


def shuffle_sheets(form):
    """Renames the first table's sheet, copies the last one's, and moves the last one to the front."""
    first, last = sheets_of(form)[0], sheets_of(form)[-1]
    steps = [{"copy": [last, f"{last} (2)"]}, {"move": [last, 0]}, {"rename": [first, "Unsere Zahlen & Ziele"]}]
    return steps if first != last else [steps[0], steps[2]]


def column_number(letters):
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def outer_columns(table):
    letters = sorted((column["column"] for column in table["columns"]), key=column_number)
    return letters[0], letters[-1]


def insert_around(form):
    """Two rows above each table with rows of the client's own and one column before it; only their sheets are open."""
    steps = []
    for name in form.free_tables():
        table = form.tables[name]
        header = table["freeRows"][0] - 1
        steps.append({"insertRows": [table["sheet"], header, ROWS_INSERTED]})
        steps.append({"insertColumns": [table["sheet"], outer_columns(table)[0], 1]})
    return steps


def sorted_by(form, name):
    if name in SORTED_BY:
        return SORTED_BY[name]
    return next(column["id"] for column in form.input_columns(name) if column["kind"] == "text"), True


def sort_table(form, answers, name):
    """The step that sorts a table's rows, and what the answers are afterwards."""
    table, (column, upwards) = form.tables[name], sorted_by(form, name)
    first, last = table["freeRows"]
    left, right = outer_columns(table)
    letter = form.column(name, column)["column"]
    answers = copy.deepcopy(answers)
    answers.tables[name].sort(key=lambda row: row[column], reverse=not upwards)
    answers.free_rows[name] = list(range(first, first + len(answers.tables[name])))
    return {"sort": [table["sheet"], f"{left}{first}:{right}{last}", letter, upwards]}, answers


def append_rows(form, answers, name):
    """Answers with the client's last rows written below the table's range instead of inside it."""
    answers = copy.deepcopy(answers)
    last = form.tables[name]["freeRows"][1]
    count = min(APPENDED_ROWS, len(answers.tables[name]))
    answers.free_rows[name][len(answers.tables[name]) - count:] = range(last + 1, last + 1 + count)
    return answers


def sortable(form, answers, seed):
    """Answers in which the column to sort by has a different word in every row."""
    answers = copy.deepcopy(answers)
    for name in form.free_tables():
        rows = answers.tables[name]
        words = [f"Name {number:03}" for number in range(len(rows))]
        random.Random(seed).shuffle(words)
        for row, word in zip(rows, words):
            row[sorted_by(form, name)[0]] = word
    return answers


def actions(form):
    """What clients do to a form, by name: what is typed, the steps, the answers afterwards, and whether the sheet's own
    totals cover them; the sheet's own totals end where the table ends."""
    around = insert_around(form) + shuffle_sheets(form)

    def sorting(name):
        def act(sample):
            answers = sortable(form, sample.answers, sample.name)
            step, expected = sort_table(form, answers, name)
            return answers, [step, *around], expected, True
        return act

    def appending(name):
        def act(sample):
            longer = append_rows(form, sample.answers, name)
            return longer, around, longer, False
        return act

    yield "sheets shuffled", lambda sample: (sample.answers, shuffle_sheets(form), sample.answers, True)
    if form.free_tables():
        yield "rows and columns inserted", lambda sample: (sample.answers, around, sample.answers, True)
    for name in form.free_tables():
        yield f"{name} sorted", sorting(name)
        yield f"rows below {name}", appending(name)


def visits(lab):
    """One entry a workbook that came back: label, sample, answers, path, whether the sheet's own totals cover it."""
    return lab.once("visits", lambda: make_visits(lab))


def make_visits(lab):
    """Every action on every kind. A thorough run does it to each answer set; otherwise the answer sets take turns,
    those with something in the client's own rows."""
    folder, jobs, names, made = lab.folder("clients"), [], [], []
    for place, kind in enumerate(lab.kinds):
        of_kind = [sample for sample in samples(lab) if sample.kind == kind]
        filled = [sample for sample in of_kind if all(sample.answers.tables[name] for name in sample.form.free_tables())]
        for number, (action, _) in enumerate(actions(of_kind[0].form)):
            able = of_kind if action == "sheets shuffled" else filled
            turn = (place + number) % max(1, len(able))
            for sample in able if lab.is_thorough else able[turn:turn + 1]:
                form = sample.form
                typed, steps, expected, whole = dict(actions(form))[action](sample)
                paths = [folder / f"{len(jobs)}.{ending}" for ending in ENDINGS]
                cells = typed_cells(form, typed, sample.before)
                jobs.append({"in": str(sample.blank), "do": [{"set": cells}, *steps], "out": [str(path) for path in paths]})
                label = f"{sample.name}, {action}"
                names.append(label)
                made += [(f"{label}, {path.suffix}", sample, expected, path, whole) for path in paths]
    results = lab.office(jobs)
    failed = [f"{name}: {result['error']}" for name, result in zip(names, results) if result["error"]]
    if failed:
        raise Broken("\n".join(["LibreOffice refuses what a client may do:", *failed]))
    lab.note(f"{len(made)} workbooks came back")
    return made


def answers_are_still_found(lab):
    problems = []
    for label, sample, answers, path, _ in visits(lab):
        # In a table with rows of the client's own only the order of the rows matters, not where they stand.
        expected = copy.copy(sample)
        expected.answers = answers
        expected.name = label
        problems += answers_differ(lab, expected, path, "read")
    return problems


def scores_are_still_right(lab):
    problems = []
    for label, sample, answers, path, _ in visits(lab):
        if sample.kind not in SCORES:
            continue
        expected = score(sample.kind, answers.as_json())
        found = differences(expected, scored(lab, path, sample.kind), TOLERANCE, where=sample.kind)
        problems += [f"{label}: {line}" for line in found]
    return problems


def the_sheet_still_shows_them(lab):
    """At the places that `planner fields` finds in the workbook that came back."""
    problems = []
    for label, sample, answers, path, whole in visits(lab):
        if not whole or path.suffix != ".xlsx" or sample.kind not in SCORES:
            continue
        form = Form(lab.json("fields", path))
        rows = answers.free_rows.get("deals", [])
        if rows:
            shift = form.tables["deals"]["freeRows"][0] - sample.form.tables["deals"]["freeRows"][0]
            rows = [row + shift for row in rows]
        book = workbook(path)
        problems += wrong_cells(book, expected_cells(form, scored(lab, path, sample.kind), rows), label)
        problems += error_cells(book, label)
    return problems


CHECKS = [answers_are_still_found, scores_are_still_right, the_sheet_still_shows_them]
