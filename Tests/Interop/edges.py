"""Answer sets that stand exactly on a threshold of the scores, where random ones hardly ever stand.

Each edge is a name, a form and a function that fills in a blank answer set.
"""
from answers import Answers

AREAS = {"process": range(1, 6), "people": range(6, 10), "data": range(10, 13), "content": range(13, 15),
         "technology": range(15, 18), "resources": range(18, 22)}
WORDS = ["no", "partly", "yes", "shown"]


# Readiness

def quiz(answers, points, questions="yes yes yes"):
    """Gives the items of each area the listed points; None leaves one blank, "na" says it doesn't apply."""
    answers.fields.update(zip(("q1", "q2", "q3"), questions.split()))
    for area, numbers in AREAS.items():
        for number, value in zip(numbers, points[area]):
            row = answers.tables["quiz"][number - 1]
            row["answer"] = WORDS[value] if isinstance(value, int) else value
            row["evidence"] = "shared folder" if value == 3 else None


def all_yes(**changed):
    return {area: [2] * len(numbers) for area, numbers in AREAS.items()} | changed


def all_shown(**changed):
    return {area: [3] * len(numbers) for area, numbers in AREAS.items()} | changed


def overall_70(answers):
    quiz(answers, all_yes(process=[3, 3, 3, 2, 2]))


def overall_below_70(answers):
    quiz(answers, all_yes(process=[3, 3, 2, 2, 2]))


def overall_40(answers):
    quiz(answers, {"process": [2, 2, 1, 1, 0], "people": [2, 1, 1, 0], "data": [1, 1, 1], "content": [1, 1],
                   "technology": [2, 2, 2], "resources": [1, 1, 1, 1]}, "yes no yes")


def overall_below_40(answers):
    quiz(answers, {"process": [2, 2, 1, 1, 0], "people": [2, 1, 1, 0], "data": [1, 1, 1], "content": [1, 1],
                   "technology": [2, 2, 1], "resources": [1, 1, 1, 1]}, "yes no yes")


def area_50(answers):
    quiz(answers, all_shown(content=[2, 1]))


def area_below_50(answers):
    quiz(answers, all_shown(content=[1, 1]))


def one_critical_zero(answers):
    quiz(answers, all_shown(people=[0, 3, 3, 3]))


def two_critical_zeros(answers):
    quiz(answers, all_shown(people=[0, 3, 3, 3], data=[0, 3, 3]))


def critical_blank(answers):
    quiz(answers, all_shown(people=[None, 3, 3, 3]))


def critical_not_applicable(answers):
    quiz(answers, all_shown(people=["na", 3, 3, 3]))


def area_two_thirds_answered(answers):
    quiz(answers, all_shown(data=[3, 3, None]))


def area_not_applicable(answers):
    quiz(answers, all_shown(content=["na", "na"]))


def nothing_assessable(answers):
    quiz(answers, {area: [3] + [None] * (len(numbers) - 1) for area, numbers in AREAS.items()})


def nothing_assessable_two_zeros(answers):
    quiz(answers, {area: [0] + [None] * (len(numbers) - 1) for area, numbers in AREAS.items()})


def shown_without_evidence(answers):
    quiz(answers, all_shown())
    for row in answers.tables["quiz"]:
        row["evidence"] = None


# Maturity

def rate(answers, levels, gates):
    """Current levels by dimension in order, and for each gate up to V what its items show."""
    for row, value in zip(answers.tables["dimensions"], levels):
        row["current"], row["desired"] = (None if value is None else str(value)), "5"
    shows = {"all": ("yes", "yes", "no"), "weak": ("yes", "yes", "yes"), "one": ("yes", "no", None), "none": (None, "no", None)}
    for row in answers.tables["evidence"]:
        _, gate, item = row["key"].split(".")
        first, second = gates[int(gate)]
        row["artifact"], row["confirmation"], row["weakness"] = shows[first if item == "1" else second]


FULL, WEAK, ONE, NONE = ("all", "all"), ("all", "weak"), ("one", "one"), ("none", "none")


def every_gate_met(answers):
    rate(answers, [5] * 12, {2: FULL, 3: FULL, 4: FULL, 5: FULL})


def one_weakness_holds_the_next_level(answers):
    rate(answers, [5] * 12, {2: FULL, 3: WEAK, 4: FULL, 5: FULL})


def claims_only(answers):
    rate(answers, [4, 4, 4, 4, 3, 3, 3, 2, 2, 5, 1, 1], {2: NONE, 3: NONE, 4: NONE, 5: NONE})


def one_of_two(answers):
    rate(answers, [3] * 12, {2: ("all", "one"), 3: ONE, 4: NONE, 5: NONE})


def a_claim_tips_the_gate(answers):
    rate(answers, [1, 2, 3] * 4, {2: ("all", "none"), 3: NONE, 4: NONE, 5: NONE})


def crowding(answers):
    rate(answers, [3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 2, 4], {2: FULL, 3: FULL, 4: NONE, 5: NONE})


def over_rated_by_one(answers):
    rate(answers, [3] * 6 + [2, 4] * 3, {2: FULL, 3: NONE, 4: NONE, 5: NONE})


def two_dimensions_rated(answers):
    rate(answers, [3, 4] + [None] * 10, {2: FULL, 3: FULL, 4: ("all", "one"), 5: NONE})


# Pipeline

def deal(number, **values):
    return {"deal": f"Deal {number}", "account": "Account", "status": "open", **values}


def deals(answers, rows):
    columns = answers.columns["deals"]
    answers.tables["deals"] = [{"key": None, **dict.fromkeys(columns), **row} for row in rows]
    answers.free_rows["deals"] = list(range(answers.first["deals"], answers.first["deals"] + len(rows)))


def like_amounts(answers, count):
    reached = {f"m{number}": "yes" for number in range(1, 6)}
    deals(answers, [deal(number, stage="6", amount=1000.0 + number, probability=0.3, **reached) for number in range(count)])


def nineteen_deals(answers):
    like_amounts(answers, 19)


def twenty_deals(answers):
    like_amounts(answers, 20)


def one_in_ten(answers):
    deals(answers, [deal(1, stage="2", amount=500.0, probability=0.1, m1="yes")])


def nine_in_ten(answers):
    deals(answers, [deal(1, stage="6", amount=500.0, probability=0.9, **{f"m{number}": "yes" for number in range(1, 6)})])


def no_amounts(answers):
    deals(answers, [deal(number, stage="3", m1="yes") for number in range(3)])


def signed_but_open(answers):
    reached = {f"m{number}": "yes" for number in range(1, 7)}
    deals(answers, [deal(1, stage="6", amount=900.0, probability=0.95, signed="2026-03-01", **reached),
                    deal(2, stage="6", amount=900.0, probability=0.95, **reached)])


def late_stages_and_none(answers):
    deals(answers, [deal(1, stage="7", amount=1.0), deal(2, stage="8", amount=2.0), deal(3, amount=3.0),
                    deal(4, stage="5", amount=4.0, partner="Partner AG"), deal(5, stage="4", amount=5.0, status=None)])


def three_currencies(answers):
    deals(answers, [deal(number, stage="4", amount=100.0 * number, currency=currency, m1="yes", m2="yes")
                    for number, currency in enumerate(["USD", "EUR", "CHF", "EUR", "USD"], start=1)])


EDGES = {
    "readiness": [
        overall_70, overall_below_70, overall_40, overall_below_40, area_50, area_below_50, one_critical_zero,
        two_critical_zeros, critical_blank, critical_not_applicable, area_two_thirds_answered, area_not_applicable,
        nothing_assessable, nothing_assessable_two_zeros, shown_without_evidence],
    "maturity": [
        every_gate_met, one_weakness_holds_the_next_level, claims_only, one_of_two,
        a_claim_tips_the_gate, crowding, over_rated_by_one,
        two_dimensions_rated],
    "pipeline": [
        nineteen_deals, twenty_deals, one_in_ten, nine_in_ten, no_amounts, signed_but_open, late_stages_and_none,
        three_currencies],
}


def edge_cases(form, blank):
    """Name and answers of each edge of a form."""
    for fill_in in EDGES.get(form.kind, []):
        answers = Answers.read({"fields": blank.fields, "tables": blank.tables})
        answers.columns = {name: [column["id"] for column in form.input_columns(name)] for name in form.free_tables()}
        answers.first = {name: form.tables[name]["freeRows"][0] for name in form.free_tables()}
        fill_in(answers)
        yield f"{form.kind}: {fill_in.__name__.replace('_', ' ')}", answers
