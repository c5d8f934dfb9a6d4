"""What was put in comes out again, whoever put it in."""
from checks.opens import validation_problems
from compare import differences
from lab import ELSEWHERE, Skip
from samples import samples


def answers_differ(lab, sample, path, who):
    results = lab.json("read", path)
    if len(results) != 1:
        return [f"{sample.name}, {who}: {len(results)} results for one workbook"]
    result, wanted = results[0], sample.answers
    found = differences(wanted.fields, result["fields"], where="fields", exact_keys=True)
    found += differences(wanted.tables, result["tables"], where="tables", exact_keys=True)
    found += differences({"kind": sample.kind, **{key: wanted.fields[key] for key in ("client", "round", "asOf")}}, result)
    return [f"{sample.name}, {who}: {line}" for line in found]


def typed_in_LibreOffice(lab):
    made = samples(lab)
    if lab.office_missing:
        raise Skip(lab.office_missing)
    problems = []
    for sample in made:
        problems += [f"{sample.name}: {line}" for line in sample.problems]
        if sample.office_error:
            problems.append(f"{sample.name}: LibreOffice refuses: {sample.office_error}")
        else:
            problems += answers_differ(lab, sample, sample.typed, "LibreOffice")
    return problems


def saved_as_ods(lab):
    made = samples(lab)
    if lab.office_missing:
        raise Skip(lab.office_missing)
    saved = [sample for sample in made if sample.ods]
    if "can't be read yet" in lab.planner("read", saved[0].ods).errors:
        raise Skip("the program does not read .ods yet")
    return [line for sample in saved for line in answers_differ(lab, sample, sample.ods, "saved as .ods")]


def written_by_openpyxl(lab):
    return [line for sample in samples(lab) for line in answers_differ(lab, sample, sample.scripted, "openpyxl")]


def put_in_by_planner_fill(lab):
    problems = [f"{sample.name}: {sample.fill_error}" for sample in samples(lab) if sample.fill_error]
    for sample in samples(lab):
        if sample.filled:
            problems += answers_differ(lab, sample, sample.filled, "planner fill")
    return problems


def filled_workbooks_follow_the_standard(lab):
    return validation_problems(lab, [sample.filled for sample in samples(lab) if sample.filled])


def a_folder_reads_like_its_files(lab):
    """And under another time zone and a German locale the very same bytes come out."""
    made = samples(lab)
    folder = made[0].scripted.parent
    whole = lab.planner("read", folder, "--format", "json", expect=0).output
    if lab.planner("read", folder, "--format", "json", environment=ELSEWHERE, expect=0).output != whole:
        return [f"`planner read FOLDER` prints something else under {ELSEWHERE}"]
    results = lab.json("read", folder)
    paths = [result["path"] for result in results]
    if paths != sorted(paths):
        return ["the folder's workbooks do not come in sorted order"]
    count = sum(len(sample.returned()) for sample in made)
    return [] if len(results) == count else [f"{len(results)} results for {count} workbooks"]


CHECKS = [
    typed_in_LibreOffice, saved_as_ods, written_by_openpyxl, put_in_by_planner_fill, filled_workbooks_follow_the_standard,
    a_folder_reads_like_its_files,
]
