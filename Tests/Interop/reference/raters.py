"""Several raters' workbooks as one result: role-balanced lower medians, evidence of anybody, and how far they agree."""
from reference.maturity import ENTRY_LEVELS, level, score_maturity
from reference.readiness import POINTS, score_readiness

FEW = 3
NO_GATE_ABOVE = 85


def lower_median(values):
    values = sorted(values)
    return values[(len(values) - 1) // 2] if values else None


def balanced(pairs):
    """Pairs of role and level: the median within each role first, then across the roles."""
    roles = {}
    for role, value in pairs:
        roles.setdefault(role, []).append(value)
    return lower_median([lower_median(values) for values in roles.values()])


def rated(answers, column="current"):
    return {row["key"]: level(row[column]) for row in answers["tables"]["dimensions"] if row[column] is not None}


def counting(raters, dimension):
    """Who counts for a dimension: the assessor only where nobody else rated it."""
    others = [rater for rater in raters if rater["fields"]["role"] != "assessor"]
    return others if any(dimension in rated(rater) for rater in others) else raters


def merged_answers(raters):
    rows = []
    for d in ENTRY_LEVELS:
        who = counting(raters, d)
        row = {"key": d}
        for column in ("current", "desired"):
            found = [(rater["fields"]["role"], rated(rater, column)[d]) for rater in who if d in rated(rater, column)]
            row[column] = balanced(found)
        rows.append(row)
    evidence = []
    for items in zip(*(rater["tables"]["evidence"] for rater in raters)):
        evidence.append({"key": items[0]["key"], **{
            column: "yes" if any(item[column] == "yes" for item in items) else None
            for column in ("artifact", "confirmation", "weakness")}})
    return {"fields": {}, "tables": {"dimensions": rows, "evidence": evidence}}


def variance(levels):
    mean = sum(levels) / len(levels)
    return sum((value - mean) ** 2 for value in levels) / (len(levels) - 1)


def within(levels):
    """r_wg by the uniform null, by maximum dissensus, and a_wg where it is valid."""
    if len(levels) < FEW:
        return None, None, None
    k, spread, mean = len(levels), variance(levels), sum(levels) / len(levels)
    awg = None
    if (k - 1 + 5) / k - 1e-9 <= mean <= (5 * (k - 1) + 1) / k + 1e-9:
        widest = (6 * mean - mean * mean - 5) * k / (k - 1)
        awg = 1 - 2 * spread / widest if widest > 0 else None
    return 1 - spread / 2, 1 - spread / 4, awg


def alpha(ratings):
    """Krippendorff's alpha, ordinal, from the table of coincidences. `ratings`: a row a rater, None where he has none."""
    units = [[value for value in unit if value is not None] for unit in zip(*ratings)]
    units = [unit for unit in units if len(unit) >= 2]
    values = sorted({value for unit in units for value in unit})
    seen = {(c, k): 0.0 for c in values for k in values}
    for unit in units:
        for i, c in enumerate(unit):
            for j, k in enumerate(unit):
                if i != j:
                    seen[c, k] += 1 / (len(unit) - 1)
    marginal = {c: sum(seen[c, k] for k in values) for c in values}
    total = sum(marginal.values())
    if total < 2:
        return None

    def distance(c, k):
        low, high = min(c, k), max(c, k)
        between = sum(marginal[g] for g in values if low <= g <= high)
        return (between - (marginal[c] + marginal[k]) / 2) ** 2
    observed = sum(seen[c, k] * distance(c, k) for c in values for k in values) / total
    expected = sum(marginal[c] * marginal[k] * distance(c, k) for c in values for k in values) / (total * (total - 1))
    return 1 - observed / expected if expected else None


def correlations(ratings):
    """ICC(2,1) and ICC(2,k) of a table without gaps, dimensions as rows."""
    if len(ratings) < 2 or any(value is None for rater in ratings for value in rater):
        return None
    table = list(zip(*ratings))
    n, k = len(table), len(ratings)
    mean = sum(map(sum, table)) / (n * k)
    by_row, by_column = [sum(row) / k for row in table], [sum(column) / n for column in ratings]
    msr = k * sum((value - mean) ** 2 for value in by_row) / (n - 1)
    msc = n * sum((value - mean) ** 2 for value in by_column) / (k - 1)
    mse = sum((table[i][j] - by_row[i] - by_column[j] + mean) ** 2 for i in range(n) for j in range(k)) / ((n - 1) * (k - 1))

    def ratio(below):
        return (msr - mse) / below if abs(below) > 1e-12 else None
    return {"single": ratio(msr + (k - 1) * mse + k * (msc - mse) / n), "average": ratio(msr + (msc - mse) / n)}


def verified(answers, dimension, scored, claimed):
    """Whether every gate up to the scored level is more than 85 % met."""
    from reference.maturity import evidence_points
    for gate in range(2, (scored or 0) + 1):
        items = [row for row in answers["tables"]["evidence"] if row["key"].startswith(f"{dimension}.{gate}.")]
        points = [evidence_points(item, claimed, gate) for item in items]
        if sum(points) / len(points) <= NO_GATE_ABOVE:
            return False
    return scored is not None


def merge_maturity(raters):
    answers = merged_answers(raters)
    result = score_maturity(answers)
    if len(raters) == 1:
        return result
    ratings = []
    for rater in raters:
        own = rated(rater)
        row = [own.get(d) if rater in counting(raters, d) else None for d in ENTRY_LEVELS]
        if any(value is not None for value in row):
            ratings.append(row)
    by_dimension = []
    for place, d in enumerate(result["dimensions"]):
        levels = [row[place] for row in ratings if row[place] is not None]
        rwg, rwg_mv, awg = within(levels)
        by_dimension.append({"id": d["id"], "n": len(levels), "range": max(levels) - min(levels) if levels else None,
                             "rwg": rwg, "rwgMv": rwg_mv, "awg": awg})
        met = [len(levels) >= FEW, rwg_mv is not None and rwg_mv >= 0.7,
               verified(answers, d["id"], d["scored"], d["rated"])]
        d["confidence"] = {3: "high", 2: "medium"}.get(sum(met), "low")
    result["agreement"] = {"alpha": alpha(ratings), "raters": len(ratings), "byDimension": by_dimension,
                           "icc": correlations(ratings)}
    return result


# Readiness: our own reading, since the definition speaks of levels only (Documentation/portfolio.md).

QUESTION_STEPS, QUIZ_STEPS = ["no", "unknown", "yes"], ["no", "partly", "yes", "shown"]


def merge_readiness(raters):
    fields = {}
    for question in ("q1", "q2", "q3"):
        steps = [QUESTION_STEPS.index(rater["fields"][question]) for rater in raters if rater["fields"][question] is not None]
        middle = lower_median(steps)
        fields[question] = None if middle is None else QUESTION_STEPS[middle]
    quiz = []
    for items in zip(*(rater["tables"]["quiz"] for rater in raters)):
        steps = [2 if item["answer"] == "shown" and item["evidence"] is None else POINTS[item["answer"]]
                 for item in items if item["answer"] in POINTS]
        excused = sum(item["answer"] == "na" for item in items)
        efforts = [int(item["effort"]) for item in items if item["effort"] is not None]
        middle = lower_median(steps)
        answer = "na" if excused > len(steps) else None if middle is None else QUIZ_STEPS[middle]
        quiz.append({"key": items[0]["key"], "answer": answer, "evidence": "seen" if answer == "shown" else None,
                     "effort": lower_median(efforts)})
    return score_readiness({"fields": fields, "tables": {"quiz": quiz}})
