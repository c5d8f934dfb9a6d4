"""Workbooks filled in by the program itself: empty, half and full ones of every form, without an office program."""
import json
import random
from dataclasses import dataclass
from pathlib import Path

from answers import Answers, random_answers
from form import Form
from lab import AS_OF
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


CLIENTS = ["Adler Maschinenbau AG", "Bäckerei Öztürk & Söhne <GmbH>", "Curie Labs", "東京 Trading", "שלום Consulting", "Nordwind Kaffee"]


def several_clients(lab, language="en"):
    """A folder with the workbooks of several clients; one of them has returned only half of his."""
    return lab.once(("several clients", language), lambda: make_several(lab, language))


def make_several(lab, language):
    folder = lab.folder(f"several-{language}")
    for number, client in enumerate(CLIENTS):
        made = lab.planner(
            "new", "--client", client, "--round", "2026 Q1", "--as-of", AS_OF, "--language", language, "-o",
            lab.folder("several-blank"), expect=0).output.splitlines()
        for path in made[:2] if number == 2 else made:
            blank = lab.json("read", path)[0]
            form = Form(lab.json("fields", path))
            answers = random_answers(form, Answers.read(blank), random.Random(f"{client} {form.kind}"), 0.6 + 0.08 * number)
            blank.update(answers.as_json())
            blank["fields"].update({"client": client, "round": "2026 Q1"})
            file = lab.scratch / "answers.json"
            file.write_text(json.dumps(blank, ensure_ascii=False))
            lab.planner("fill", path, "--answers", file, "-o", folder / Path(path).name, expect=0)
    return folder
