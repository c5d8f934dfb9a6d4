"""The scores are those of an independent implementation, and the sheet shows the same ones."""
from compare import differences
from edges import edge_cases
from lab import ELSEWHERE, Broken, Skip
from reference import SCORES, score
from samples import Sample, before, blanks, fill, form_of, samples
from shown import error_cells, expected_cells, workbook, wrong_cells

TOLERANCE = 1e-9


def scored(lab, path, kind):
    result = lab.json("score", path)["results"]
    return result[0][kind]


def scores_of(lab, sample, path):
    return lab.once(("scores", path), lambda: scored(lab, path, sample.kind))


def scored_samples(lab):
    """Of the forms that there is a second reading of; forms without scores are held to LibreOffice alone (alive.py)."""
    return [sample for sample in samples(lab) if sample.kind in SCORES]


def equal_the_reference(lab):
    problems = []
    for sample in scored_samples(lab):
        expected = score(sample.kind, sample.answers.as_json())
        for who, path in sample.returned().items():
            found = differences(expected, scores_of(lab, sample, path), TOLERANCE, where=sample.kind)
            problems += [f"{sample.name}, {who}: {line}" for line in found]
    return problems


# Rules on how a file was saved: they say nothing of the set-up in it, so its score leaves them out.
OF_THE_FILE = {"FILE006", "FILE007", "FILE010", "FILE011", "FILE012", "FILE013"}


def of_a_KPI_set_up_agree_with_its_findings(lab):
    problems = []
    for sample in samples(lab):
        if sample.kind != "funnel-kpi":
            continue
        scores = scores_of(lab, sample, sample.scripted)
        done = lab.json("check", sample.scripted, expect=None)
        counts = {severity: sum(finding["severity"] == severity and finding["code"] not in OF_THE_FILE
                                for finding in done["findings"]) for severity in ("error", "warning", "info")}
        shown = {"error": scores["errors"], "warning": scores["warnings"], "info": scores["infos"]}
        problems += [f"{sample.name}: {line}" for line in differences(counts, shown, where="findings")]
        grade = "not-usable" if counts["error"] else "usable-with-warnings" if counts["warning"] else "usable"
        problems += [f"{sample.name}: {line}" for line in differences(grade, scores["grade"], where="grade")]
        if scores["score"] is not None and not 0 <= scores["score"] <= 100:
            problems.append(f"{sample.name}: score {scores['score']}")
    return problems


def sheet_scores_wrong(lab, sample, path, book, who):
    cells = expected_cells(sample.form, scores_of(lab, sample, path), deal_rows(sample, path))
    return wrong_cells(book, cells, f"{sample.name}, {who}") + error_cells(book, f"{sample.name}, {who}")


def deal_rows(sample, path):
    """Rows of the deals; `planner fill` sets them one below the other."""
    rows = sample.answers.free_rows.get("deals", [])
    if path != sample.filled or not rows:
        return rows
    first = sample.form.tables["deals"]["freeRows"][0]
    return range(first, first + len(rows))


def stand_in_the_filled_workbook(lab):
    """The cached values: what a preview shows, which never calculates."""
    return [line for sample in scored_samples(lab) if sample.filled
            for line in sheet_scores_wrong(lab, sample, sample.filled, workbook(sample.filled), "cached")]


def LibreOffice_computes_the_same(lab):
    made = scored_samples(lab)
    if lab.office_missing:
        raise Skip(lab.office_missing)
    jobs = [(sample, path, who) for sample in made for who, path in sample.returned().items() if who != "openpyxl"]
    problems = []
    results = lab.recalculated([path for _, path, _ in jobs], "recalculated")
    for (sample, path, who), result in zip(jobs, results):
        problems += sheet_scores_wrong(lab, sample, path, workbook(result), f"{who}, recalculated")
    return problems


def edges(lab):
    return lab.once("edges", lambda: make_edges(lab))


def make_edges(lab):
    """Filled in by the program itself; that others' workbooks read the same is shown elsewhere."""
    folder, made = lab.folder("edges"), []
    for kind in SCORES:
        form, blank = form_of(lab, kind), before(lab, kind)
        for name, answers in edge_cases(form, blank):
            sample = Sample(name, form, blanks(lab)[kind], blank, answers, [])
            fill(lab, sample, folder / f"{len(made)}.xlsx")
            if sample.fill_error:
                raise Broken(f"{name}: {sample.fill_error}")
            made.append(sample)
    return made


def equal_the_reference_on_every_threshold(lab):
    problems = []
    for sample in edges(lab):
        expected = score(sample.kind, sample.answers.as_json())
        found = differences(expected, scores_of(lab, sample, sample.filled), TOLERANCE, where=sample.kind)
        problems += [f"{sample.name}: {line}" for line in found]
    return problems


def stand_in_the_sheet_on_every_threshold(lab):
    """As cached, and after LibreOffice computed them anew."""
    made, problems = edges(lab), []
    for sample in made:
        problems += sheet_scores_wrong(lab, sample, sample.filled, workbook(sample.filled), "cached")
    for sample, path in zip(made, lab.recalculated([sample.filled for sample in made], "edges-recalculated")):
        problems += sheet_scores_wrong(lab, sample, sample.filled, workbook(path), "recalculated")
    return problems


def are_the_same_anywhere(lab):
    """The very same bytes under another time zone and a German locale."""
    folder = samples(lab)[0].scripted.parent
    here = lab.planner("score", folder, "--format", "json", expect=0).output
    there = lab.planner("score", folder, "--format", "json", environment=ELSEWHERE, expect=0).output
    return [] if here == there else [f"`planner score` prints something else under {ELSEWHERE}"]


CHECKS = [
    equal_the_reference, of_a_KPI_set_up_agree_with_its_findings, stand_in_the_filled_workbook,
    LibreOffice_computes_the_same, equal_the_reference_on_every_threshold, stand_in_the_sheet_on_every_threshold,
    are_the_same_anywhere,
]
