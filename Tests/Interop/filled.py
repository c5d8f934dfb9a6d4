"""Workbooks filled in by the program itself: empty, half and full ones of every form, without an office program."""
import json
import random
from dataclasses import dataclass
from pathlib import Path

from answers import Answers, random_answers
from form import Form
from samples import before, blanks, form_of

DENSITIES = {"empty": 0.0, "half": 0.5, "full": 1.0}


@dataclass
class Filled:
    name: str
    form: Form
    answers: Answers
    path: Path


def filled(lab):
    return lab.once("filled", lambda: make(lab))


def make(lab):
    made, folder = [], lab.folder("filled")
    for seed in lab.seeds:
        for kind, blank in blanks(lab).items():
            for word, density in DENSITIES.items():
                name = f"{kind}, {word} (seed {seed})"
                answers = random_answers(form_of(lab, kind), before(lab, kind), random.Random(name), density)
                known = dict(lab.json("read", blank)[0])
                known.update(answers.as_json())
                file = lab.scratch / f"answers-{kind}-{word}-{seed}.json"
                file.write_text(json.dumps(known, ensure_ascii=False))
                path = folder / f"{kind}-{word}-{seed}.xlsx"
                lab.planner("fill", blank, "--answers", file, "-o", path, expect=0)
                made.append(Filled(name, form_of(lab, kind), answers, path))
    return made
