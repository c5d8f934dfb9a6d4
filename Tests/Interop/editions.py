"""The kit in every language that there is, empty and filled in: what the pages that a client sees are checked on."""
import random
from dataclasses import dataclass
from pathlib import Path

from answers import Answers
from form import Form, typed_cells
from lab import Broken
from plain import plain_answers

DENSITIES = {"empty": 0.0, "half-filled": 0.5, "full": 1.0}


@dataclass
class Edition:
    language: str
    kind: str
    state: str  # a key of DENSITIES
    form: Form
    path: Path

    @property
    def name(self):
        return f"{self.kind} in {self.language}, {self.state}"


def editions(lab):
    return lab.once("editions", lambda: make_editions(lab))


def make_editions(lab):
    made, jobs = [], []
    for language in lab.languages:
        folder = lab.folder(f"editions-{language}")
        try:
            blanks = lab.new(folder, "--language", language)
        except Broken as reason:
            refused(lab)[language] = str(reason)
            continue
        for kind, blank in blanks.items():
            form = Form(lab.json("fields", blank))
            before = Answers.read(lab.json("read", blank)[0])
            for state, density in DENSITIES.items():
                edition = Edition(language, kind, state, form, blank)
                made.append(edition)
                if density == 0:
                    continue
                answers = plain_answers(form, before, random.Random(f"{kind} {state}"), density)
                edition.path = folder / f"{kind}-{state}.xlsx"
                jobs.append({"in": str(blank), "do": [{"set": typed_cells(form, answers, before)}],
                             "out": [str(edition.path)]})
    # Typed in by LibreOffice, as a client does: the rows must grow by themselves.
    errors = [f"{job['out'][0]}: {answer['error']}" for job, answer in zip(jobs, lab.office(jobs)) if answer["error"]]
    if errors:
        raise Broken("\n".join(errors))
    return made


def refused(lab):
    """Languages of which no kit can be made, and why: the others are checked all the same."""
    return lab.once("refused languages", dict)


def printed(lab):
    """Each edition with its PDF."""
    def make():
        made = editions(lab)
        return list(zip(made, lab.recalculated([edition.path for edition in made], "editions-pdf", to="pdf")))
    return lab.once("printed editions", make)
