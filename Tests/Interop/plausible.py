"""Bends purely random answers so far that there is something to score: known KPIs, one currency, volumes above zero.

Only what the definition of the scores leaves open is avoided (a deal without a name, the same rate set up twice);
everything else stays as wild as it came.
"""
import datetime

from reference.catalogue import KPIS
from reference.funnel import FUNNEL_RATES

OWNERS = ["Dana Weiß", "Emre", "Fatima O'Neill", "Gül", "Hans-Jörg"]


def make_plausible(form, answers, rng):
    bend = {"funnel-kpi": funnel_kpi, "pipeline": pipeline, "maturity": maturity, "readiness": readiness,
            "alignment": alignment, "conversion-3c": conversion_3c, "nurture": nurture,
            "social-roi": social_roi, "linking": linking, "reciprocity": reciprocity}
    if form.kind in bend:
        bend[form.kind](form, answers, rng)


def allowed(form, table, column, value):
    """The value, or None where the column is a closed choice without it."""
    question = form.column(table, column)
    return value if not question["choiceIds"] or value in question["choiceIds"] else None


def funnel_kpi(form, answers, rng):
    rows = answers.tables["setup"]
    kpis = rng.sample(sorted(KPIS), len(KPIS))
    if rng.random() < 0.6:  # so that there is a product down the funnel, and a deal size
        kpis.sort(key=lambda kpi: kpi not in FUNNEL_RATES + ["K37"])
    for row, kpi in zip(rows, kpis):
        known = KPIS[kpi]
        row["kpi"] = kpi
        row["formula"] = None
        row["stage"] = rng.choice([None, allowed(form, "setup", "stage", known["stage"])])
        row["goal"] = rng.choice([None, allowed(form, "setup", "goal", known["goal"])])
        row["tactic"] = rng.choice([None, allowed(form, "setup", "tactic", rng.choice(known["tactics"]))])
        if row["tactic"] == "all":
            row["tactic"] = None
        row["owner"] = rng.choice([None, *OWNERS])
        row["system"] = rng.choice([None, "HubSpot", "CRM deal", "web analytics"])
    own_kpi(rows, rng)
    for row in answers.tables["funnel"]:
        for which in ("actual", "target"):
            row[which] = None if row[which] is None else float(rng.randint(1, 50_000))
    if not any(tactic_marked(row) for row in answers.tables["planner"]):
        # Marks in rows for all tactics alone: whether then "nothing is marked" is not said.
        for row in answers.tables["planner"]:
            row.update({column: None for column in row if column != "key"})


def tactic_marked(row):
    return not row["key"].endswith(".all") and any(value is not None for column, value in row.items() if column != "key")


def own_kpi(rows, rng):
    """Makes one row a KPI of the client's own, computed from others by a formula."""
    if len(rows) < 4:
        return
    inputs = [row["kpi"] for row in rows[:2]]
    rows[-1].update(
        kpi="Own ratio é", formula=f"{inputs[0]} / ({inputs[1]} + 2) * K06", unit="ratio", direction="higher",
        stage="S5", goal="G08", tactic=rng.choice([None, "T14"]))


def readiness(form, answers, rng):
    """Mostly good answers now and then: purely random ones never come near the verdict `implement`."""
    if rng.random() < 0.5:
        return
    for row in answers.tables["quiz"]:
        if row["answer"] is not None:
            row["answer"] = rng.choice(["partly", "yes", "yes", "shown", "shown", "shown", "na"])
            row["evidence"] = rng.choice([row["evidence"], "minutes of 2 March"])
    for question in ("q1", "q2", "q3"):
        if answers.fields[question] is not None:
            answers.fields[question] = rng.choice(["yes", "yes", "yes", "no", "unknown"])


def maturity(form, answers, rng):
    """Evidence that holds up to some gate: purely random evidence hardly ever passes the second one."""
    given = [row for row in answers.tables["evidence"] if row["artifact"] is not None or row["confirmation"] is not None]
    firm = {f"D{number:02}": rng.randint(1, 5) for number in range(1, 13)}
    for row in given:
        dimension, gate, _ = row["key"].split(".")
        if int(gate) <= firm[dimension]:
            row.update(artifact="yes", confirmation="yes", weakness=rng.choice([None, "no", "no", "no", "yes"]))
    if rng.random() < 0.3:
        level = rng.choice(["3", "4"])
        for row in answers.tables["dimensions"]:
            if row["current"] is not None and rng.random() < 0.9:
                row["current"] = level


def alignment(form, answers, rng):
    """Now and then both sides name the same KPI, and rate alike."""
    for sales, marketing in zip(answers.tables["sales"], answers.tables["marketing"]):
        if rng.random() < 0.5:
            marketing["kpi"] = sales["kpi"]
        if rng.random() < 0.5:
            marketing["importance"] = sales["importance"]


def conversion_3c(form, answers, rng):
    """Calls to action that stand in a phase, and fields that are asked for more than once."""
    names = [f"Field {number:02} é" for number in range(1, 8)]
    for row in answers.tables["steps"]:
        if rng.random() < 0.7:
            row.update(cta="Write to us é", phase=rng.choice(["attract", "engage", "register", "evaluate", "buy", "return"]))
    for row in answers.tables["data"]:
        row["field"] = rng.choice(names)


def nurture(form, answers, rng):
    """Leads have names of their own, which touches speak of; days and sums are such as happen."""
    names = [f"Lead {number:02} é" for number in range(1, len(answers.tables["leads"]) + 1)]
    for row, name in zip(answers.tables["leads"], names):
        row["lead"] = name
        if row["amount"] is not None:
            row["amount"] = float(rng.randint(1, 900)) * 100
    for row in answers.tables["touches"]:
        row["lead"] = rng.choice(names + ["Somebody else"])


def social_roi(form, answers, rng):
    """Margins, shares and counts such as happen; now and then a group without all of its figures."""
    answers.fields.update(discount=rng.choice([None, 0.0, 0.08, 0.1]), margin=float(rng.randint(1, 900)),
                          retention=rng.choice([0.0, 0.5, 0.8, 0.999]), years=rng.choice([None, 0.0, 3.0, 10.0]))
    for number, row in enumerate(answers.tables["cohorts"], start=1):
        row["cohort"] = f"Group {number:02} é"
        for group in ("Engaged", "Others", "Compared"):
            if rng.random() < 0.8:
                row[f"margin{group}"] = float(rng.randint(-20, 900))
                row[f"retention{group}"] = rng.choice([0.0, 0.6, 0.75, 0.8, 0.9, 0.995])
        if rng.random() < 0.8:
            row.update(engaged=float(rng.randint(0, 300)), share=rng.choice([0.0, 0.25, 0.5, 1.0]))
        if row["referrals"] is not None:
            row["referrals"] = float(rng.randint(0, 40))
    for number, row in enumerate(answers.tables["offers"], start=1):
        row["offer"] = f"Offer {number:02} é"
        if row["orders"] is not None:
            row["orders"] = float(rng.randint(0, 500))
        if row["margin"] is not None:
            row["margin"] = float(rng.randint(-10, 400))


def linking(form, answers, rng):
    """Mostly fewer that fail than there are in scope; random numbers of their own are as often no share at all."""
    for row in answers.tables["counts"]:
        if row["scope"] is not None and row["failing"] is not None:
            row["scope"] = float(rng.randint(1, 200_000))
            if rng.random() < 0.9:
                row["failing"] = float(rng.randint(0, int(row["scope"] * rng.choice([0.01, 0.1, 1]))))
    for row in answers.tables["objects"]:
        if row["rows"] is not None and row["asked"] is not None and rng.random() < 0.9:
            row["rows"] = float(rng.randint(0, 2_000_000))
            row["asked"] = row["rows"] * 4
            row["filled"] = float(rng.randint(0, int(row["asked"])))
    contacts = answers.fields["contactsCounted"]
    if contacts is not None and rng.random() < 0.8:
        answers.fields["contactsInDeals"] = float(rng.randint(0, int(contacts)))


def reciprocity(form, answers, rng):
    """Deals have names of their own, which gifts speak of; most are closed, so that there is something to compare."""
    names = [f"Deal {number:02} é" for number in range(1, len(answers.tables["deals"]) + 1)]
    for row, name in zip(answers.tables["deals"], names):
        row["deal"] = name
        if rng.random() < 0.9:
            row["status"] = rng.choice(["won", "lost"])
    for row in answers.tables["gifts"]:
        row["deal"] = rng.choice(names + ["Something else"]) if names else "Something else"
        if rng.random() < 0.7:
            row.update(stage=rng.choice("1234"), acknowledged="yes", confirmed="yes")


def pipeline(form, answers, rng):
    deals = answers.tables["deals"]
    # Either no currency at all, or one or two given in every row: what an empty cell among several means is not said.
    currencies = rng.choice([[None], ["EUR"], ["EUR"], ["EUR", "CHF"]])
    closed = rng.choice(["won", "lost", "open"])
    stages = rng.choice([["1", "2", "3", "4", "5", "6"], ["1", "2", "3", "4", "4", "5", "6", "7", "8", None]])
    for number, row in enumerate(deals, start=1):
        row["deal"] = f"Deal {number:03} é"
        row["currency"] = rng.choice(currencies)
        row["stage"] = rng.choice(stages)
        if form.column("deals", "stage")["kind"] in ("integer", "number"):
            row["stage"] = None if row["stage"] is None else float(row["stage"])
        row["status"] = rng.choice([None, None, "open", "open", "open", closed])
        if row["amount"] is not None:
            row["amount"] = float(rng.randint(1, 400)) * rng.choice([1.0, 100.0, 250.25])
        row["probability"] = rng.choice([None, float(f"{rng.random():.3g}")])
        reached = rng.randint(0, 6)
        for milestone in range(1, 7):
            row[f"m{milestone}"] = "yes" if milestone <= reached else rng.choice([None, "no", "yes"])
        row["partner"] = rng.choice([None, None, "Partner AG"])
        row["signed"] = rng.choice([None, str(datetime.date(2026, 1, 5))])
    for row in answers.tables["chart"]:
        for column in ("probability", "cap", "partnerProbability"):
            if row[column] is not None:
                row[column] = float(f"{row[column]:.3g}")
