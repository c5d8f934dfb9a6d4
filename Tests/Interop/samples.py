"""Filled-in workbooks, shared by the checks: for every seed and form one answer set, put into the blank workbook by
LibreOffice (as a client types it), by openpyxl and by `planner fill`."""
import json
import random
import re
from dataclasses import dataclass
from pathlib import Path

from answers import Answers, random_answers
from form import Form, split_address, typed_cells
from lab import Skip, module

# Empty, half-filled and full forms in turn.
DENSITIES = [0.9, 0.5, 1.0, 0.0, 0.2, 0.75]


@dataclass
class Sample:
    name: str
    form: Form
    blank: Path
    before: Answers  # what the blank workbook says
    answers: Answers
    problems: list
    typed: Path | None = None  # by LibreOffice
    ods: Path | None = None  # the same, saved in LibreOffice's own format
    office_error: str | None = None
    fill_error: str | None = None
    scripted: Path | None = None  # by openpyxl
    filled: Path | None = None  # by planner fill

    @property
    def kind(self):
        return self.form.kind

    def returned(self):
        """The workbooks that came back, by who filled them in."""
        made = {"LibreOffice": self.typed, "openpyxl": self.scripted, "planner fill": self.filled}
        return {who: path for who, path in made.items() if path is not None}


def blanks(lab, language="en"):
    """The workbooks as made, by kind."""
    return lab.once(("blanks", language), lambda: lab.new(lab.folder(f"blank-{language}"), "--language", language))


def form_of(lab, kind, language="en"):
    return lab.once(("form", kind, language), lambda: Form(lab.json("fields", blanks(lab, language)[kind])))


def before(lab, kind, language="en"):
    return lab.once(("before", kind, language), lambda: Answers.read(lab.json("read", blanks(lab, language)[kind])[0]))


def samples(lab):
    return lab.once("samples", lambda: make_samples(lab))


def make_samples(lab):
    """An answer set a seed; the languages take turns."""
    made = []
    folder = lab.folder("samples")
    for number, seed in enumerate(lab.seeds):
        language = lab.languages[(seed - 1) % len(lab.languages)]
        for kind in lab.kinds:
            rng = random.Random(f"{seed} {kind}")
            form, blank = form_of(lab, kind, language), before(lab, kind, language)
            answers = random_answers(form, blank, rng, DENSITIES[number % len(DENSITIES)])
            made.append(Sample(f"{kind} (seed {seed}, {language})", form, blanks(lab, language)[kind], blank, answers, []))
            made[-1].problems += leave_locked_cells(lab, made[-1])
            stem = f"{seed}-{kind}"
            fill(lab, made[-1], folder / f"{stem}-filled.xlsx")
            made[-1].scripted = script(made[-1], folder / f"{stem}-scripted.xlsx")
    type_in(lab, made, folder)
    return made


def leave_locked_cells(lab, sample):
    """Takes answers back from cells where no client can type. Only the chart of the pipeline may be so: its words are
    the consultant's. Any other locked input is a problem."""
    form, answers, blank = sample.form, sample.answers, sample.before
    locked = lab.once(("locked", sample.blank), lambda: locked_cells(sample.blank))
    problems = []
    for address in typed_cells(form, answers, blank):
        if address in locked and not (form.kind == "pipeline" and split_address(address)[0] == form.tables["chart"]["sheet"]):
            problems.append(f"{address} takes an answer, but is locked")
    if "chart" in form.tables and any(address.startswith(form.tables["chart"]["sheet"] + "!") for address in locked):
        answers.tables["chart"] = [dict(row) for row in blank.tables["chart"]]
    return problems


def locked_cells(path):
    """Addresses of the locked cells on protected sheets."""
    book = module("openpyxl").load_workbook(path)
    return {f"{sheet.title}!{cell.coordinate}" for sheet in book.worksheets if sheet.protection.sheet
            for row in sheet.iter_rows() for cell in row if cell.protection.locked}


def answers_file(lab, sample, path):
    """The answers as `planner fill --answers` takes them: an object as `planner read` prints it."""
    result = dict(lab.json("read", sample.blank)[0])
    result.update(sample.answers.as_json())
    path.write_text(json.dumps(result, ensure_ascii=False))
    return path


def fill(lab, sample, path):
    known = answers_file(lab, sample, lab.scratch / f"{path.stem}.json")
    done = lab.planner("fill", sample.blank, "--answers", known, "-o", path)
    if done.returncode:
        sample.fill_error = f"exit status {done.returncode}: {done.errors.strip()[:500]}"
    else:
        sample.filled = path


def script(sample, path):
    """openpyxl opens the blank workbook, sets the cells and saves all of it anew.

    It writes texts as they are, so the escape that the standard asks for before something like `_x000D_` is made here.
    """
    book = module("openpyxl").load_workbook(sample.blank)
    for address, value in typed_cells(sample.form, sample.answers, sample.before).items():
        sheet, column, row = split_address(address)
        cell = book[sheet][f"{column}{row}"]
        if isinstance(value, str):
            cell.value = escaped(value)
            cell.data_type = "s"
        else:
            cell.value = value
    book.save(path)
    return path


def escaped(text):
    """ST_Xstring: an underscore that would begin an escape is escaped itself."""
    return re.sub(r"_(?=x[0-9A-Fa-f]{4}_)", "_x005F_", text)


def type_in(lab, made, folder):
    """All workbooks in one run of LibreOffice; without LibreOffice the checks go on with the others."""
    jobs = []
    for sample in made:
        stem = sample.scripted.stem.removesuffix("-scripted")
        cells = typed_cells(sample.form, sample.answers, sample.before)
        out = [folder / f"{stem}-typed.xlsx", lab.scratch / "ods" / f"{stem}.ods"]
        jobs.append({"in": str(sample.blank), "do": [{"set": cells}], "out": list(map(str, out))})
    try:
        results = lab.office(jobs)
    except Skip as reason:
        lab.office_missing = str(reason)
        return
    lab.office_missing = None
    for sample, result in zip(made, results):
        if result["error"]:
            sample.office_error = result["error"]
        else:
            sample.typed, sample.ods = map(Path, result["out"])
