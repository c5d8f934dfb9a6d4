"""Every result on the sheets is alive: what LibreOffice computes anew is what stands in the workbook as this program
made it, in each cell with a formula, and nowhere an error; for empty, half-filled, full and random answers."""
import random
import re
import zipfile
from dataclasses import dataclass
from pathlib import Path

from answers import Answers, random_answers
from editions import DENSITIES
from form import Form
from lab import Broken
from package import Package
from plain import plain_answers
from samples import DENSITIES as RANDOM_DENSITIES
from samples import Sample, fill

TOLERANCE = 1e-9
BATCH = 60  # workbooks in one run of LibreOffice


@dataclass
class Computed:
    name: str
    path: Path  # with the results that this program stored


def filled(lab):
    """Workbooks of every form, filled in by the program itself: in each language empty, half and full, and `lab.sets`
    random answer sets, the languages taking turns."""
    return lab.once("filled for alive", lambda: make_filled(lab))


def make_filled(lab):
    made = []
    for language in lab.languages:
        folder = lab.folder(f"alive-{language}")
        for kind, blank in lab.new(folder, "--language", language).items():
            form, before = Form(lab.json("fields", blank)), Answers.read(lab.json("read", blank)[0])
            wanted = [(state, plain_answers(form, before, random.Random(f"{kind} {state}"), density))
                      for state, density in DENSITIES.items() if density]
            place = lab.languages.index(language)
            for number in range(place, lab.sets, len(lab.languages)):
                density = RANDOM_DENSITIES[number // len(lab.languages) % len(RANDOM_DENSITIES)]
                seed = f"{lab.seeds[0] + number} {kind} alive"
                wanted.append((f"set {number + 1}", random_answers(form, before, random.Random(seed), density)))
            made.append(Computed(f"{kind} in {language}, empty", blank))
            for name, answers in wanted:
                sample = Sample(f"{kind} in {language}, {name}", form, blank, before, answers, [])
                path = folder / f"{kind}-{name.replace(' ', '-')}.xlsx"
                fill(lab, sample, path)
                if sample.fill_error:
                    raise Broken(f"{sample.name}: {sample.fill_error}")
                made.append(Computed(sample.name, path))
    return made


def recalculated(lab, paths, folder):
    results = []
    for start in range(0, len(paths), BATCH):
        results += lab.recalculated(paths[start:start + BATCH], f"{folder}-{start}")
    return results


def same(stored, computed):
    if isinstance(stored, float) and isinstance(computed, float):
        return abs(stored - computed) <= TOLERANCE * max(1.0, abs(stored), abs(computed))
    # A result of no characters may be stored as none.
    return ("" if stored is None else stored) == ("" if computed is None else computed)


def unlike(name, stored, computed):
    problems = [f"{name}: {cell} has lost its formula in LibreOffice" for cell in stored.keys() - computed.keys()]
    for cell, value in stored.items():
        if cell in computed and not same(value, computed[cell]):
            problems.append(f"{name}: {cell} holds {value!r}, LibreOffice computes {computed[cell]!r}")
    return problems


def LibreOffice_computes_what_is_stored(lab):
    made, problems, cells = filled(lab), [], 0
    for one, path in zip(made, recalculated(lab, [one.path for one in made], "alive")):
        stored = Package(one.path).results()
        if not stored:
            problems.append(f"{one.name}: no formula in the whole workbook")
        cells += len(stored)
        problems += unlike(one.name, stored, Package(path).results())
    lab.note(f"{len(made)} workbooks, {cells} cells with formulas")
    return problems


def no_cell_shows_an_error(lab):
    """Of those that this program wrote; LibreOffice's are compared with them above."""
    return [f"{one.name}: {cell} shows {value[1]}" for one in filled(lab)
            for cell, value in Package(one.path).values().items() if isinstance(value, tuple)]


def results_are_computed_anew(lab):
    """The comparison has teeth: wrong numbers stored beside the formulas do not come back."""
    full = [one for one in filled(lab) if one.name.endswith("full")]
    folder, problems = lab.folder("falsified"), []
    paths = [falsified(one.path, folder / f"{number}.xlsx") for number, one in enumerate(full)]
    for one, path, result in zip(full, paths, recalculated(lab, paths, "falsified-again")):
        if not unlike(one.name, Package(one.path).results(), Package(path).results()):
            problems.append(f"{one.name}: nothing could be falsified")
        problems += unlike(one.name, Package(one.path).results(), Package(result).results())
    return problems


def falsified(source, target):
    """A copy with 4711 beside every formula whose result is a number."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            data = old.read(entry)
            if entry.filename.startswith("xl/worksheets/sheet"):
                data = re.sub(rb"</f><v>[-0-9.E+]+</v>", b"</f><v>4711</v>", data)
            new.writestr(entry.filename, data)
    return target


def sheets_with_many_columns_keep_their_heads_in_view(lab):
    """The Planner sheet at its last KPI: the pane is frozen below the heads and right of stage, goal and tactic."""
    problems = []
    for language in lab.languages:
        path = lab.once(("blank", language), lambda: lab.new(lab.folder(f"pane-{language}"), "--language", language))["funnel-kpi"]
        table = Form(lab.json("fields", path)).tables["planner"]
        heads, first = table["rows"][0]["row"] - 1, table["columns"][0]["column"]
        wanted = {"xSplit": str(ord(first) - ord("A")), "ySplit": str(heads), "topLeftCell": f"{first}{heads + 1}",
                  "activePane": "bottomRight", "state": "frozen"}
        pane = Package(path).pane(table["sheet"])
        if pane != wanted:
            problems.append(f"{language}: the pane of {table['sheet']} is {pane}, not {wanted}")
        if len(table["columns"]) <= 40:
            problems.append(f"{language}: only {len(table['columns'])} KPIs")
    return problems


CHECKS = [
    LibreOffice_computes_what_is_stored, no_cell_shows_an_error, results_are_computed_anew,
    sheets_with_many_columns_keep_their_heads_in_view,
]
