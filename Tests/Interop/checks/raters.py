"""Several people's workbooks of one client, merged: the result is that of an independent implementation."""
import random
import shutil

from answers import random_answers
from checks.scores import TOLERANCE
from compare import differences
from reference.raters import merge_maturity, merge_readiness
from samples import Sample, before, blanks, fill, form_of

MERGE = {"maturity": merge_maturity, "readiness": merge_readiness}
ROLES = ["sales", "sales", "marketing", "service", None, "assessor"]
GROUPS_A_SEED = 2


def group_of(lab, kind, seed, number):
    """Answers of one to five raters; half of the groups leave nothing out, so that every statistic is defined."""
    rng = random.Random(f"raters {seed} {kind} {number}")
    form, blank = form_of(lab, kind), before(lab, kind)
    density = 1.0 if rng.random() < 0.5 else rng.choice([0.4, 0.8])
    group = [random_answers(form, blank, rng, density) for _ in range(rng.randint(1, 5))]
    centre = {row["key"]: rng.randint(1, 5) for row in blank.tables.get("dimensions", [])}
    for answers in group:
        answers.fields.update(client=f"Client {seed} {number}", round="1")
        if kind == "maturity":
            answers.fields["role"] = rng.choice(ROLES)
            for row in answers.tables["dimensions"]:
                if row["current"] is not None and rng.random() < 0.7:  # raters who nearly agree
                    row["current"] = str(min(5, max(1, centre[row["key"]] + rng.choice([-1, 0, 0, 0, 1]))))
    return group


def are_merged_as_by_the_reference(lab):
    problems = []
    for kind, merge in MERGE.items():
        groups, folder = {}, lab.folder(f"raters-{kind}")
        for seed in lab.seeds:
            for number in range(GROUPS_A_SEED):
                group = group_of(lab, kind, seed, number)
                name = group[0].fields["client"]
                groups[name] = merge([answers.as_json() for answers in group])
                for rater, answers in enumerate(group):
                    path = folder / f"{name}-{rater}.xlsx"
                    sample = Sample(path.stem, form_of(lab, kind), blanks(lab)[kind], before(lab, kind), answers, [])
                    fill(lab, sample, path)
                    if sample.fill_error:
                        problems.append(f"{path.stem}: {sample.fill_error}")
                if number == 0:  # sent twice: one rater, not two
                    shutil.copy(folder / f"{name}-0.xlsx", folder / f"{name}-0 copy.xlsx")
        merged = {result["client"]: result for result in lab.json("score", folder, "--merge")["merged"]}
        if sorted(merged) != sorted(groups):
            problems.append(f"{kind}: merged are {sorted(merged)}, not {sorted(groups)}")
        for name, expected in groups.items():
            if name in merged:
                found = differences(expected, merged[name][kind], TOLERANCE, where=kind)
                problems += [f"{name}: {line}" for line in found]
    return problems


CHECKS = [are_merged_as_by_the_reference]
