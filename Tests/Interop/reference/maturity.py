"""Maturity of one workbook: what the rater claims, what the evidence carries, and the lower of the two."""
import math

ENTRY_LEVELS = {
    "D01": 2, "D02": 2, "D03": 2, "D04": 3, "D05": 2, "D06": 4,
    "D07": 3, "D08": 3, "D09": 4, "D10": 4, "D11": 3, "D12": 2,
}


def evidence_points(item, claimed, gate):
    """Points of one requested piece of evidence; with none to show, the bare claim counts a little."""
    shown = [item["artifact"] == "yes", item["confirmation"] == "yes"]
    if all(shown):
        return 70 if item["weakness"] == "yes" else 100
    if any(shown):
        return 35
    return 10 if claimed is not None and claimed >= gate else 0


def evidence_level(gates, claimed):
    """The highest level whose gate is largely met, all gates below it fully."""
    level = 1
    for gate in range(2, 6):
        points = [evidence_points(item, claimed, gate) for item in gates[gate]]
        share = sum(points) / len(points)
        if share > 50:
            level = gate
        if not share > 85:
            break
    return level


def staged_level(scored):
    """The highest plateau that every dimension expected by then has reached, and what holds up the next one."""
    def reached(level):
        return all(scored[d] is not None and scored[d] >= level for d, entry in ENTRY_LEVELS.items() if entry <= level)

    level = max(level for level in range(1, 6) if reached(level))
    if level == 5:
        return level, []
    following = level + 1
    blocking = [d for d, entry in ENTRY_LEVELS.items()
                if entry <= following and (scored[d] is None or scored[d] < following)]
    return level, blocking


def t_cumulative(t, degrees):
    """Student's distribution for whole degrees of freedom, by its closed form."""
    angle = math.atan(t / math.sqrt(degrees))
    sine, cosine = math.sin(angle), math.cos(angle)
    term, total = 1.0, 0.0
    if degrees % 2:
        if degrees > 1:
            term = total = cosine
            for k in range(3, degrees - 1, 2):
                term *= cosine * cosine * (k - 1) / k
                total += term
        return 0.5 + (angle + sine * total) / math.pi
    total = term
    for k in range(2, degrees - 1, 2):
        term *= cosine * cosine * (k - 1) / k
        total += term
    return 0.5 + sine * total / 2


def t_quantile(probability, degrees):
    low, high = 0.0, 1e4
    for _ in range(200):
        middle = (low + high) / 2
        if t_cumulative(middle, degrees) < probability:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def jackknife_interval(levels):
    """95 % interval of the mean, by leaving out one dimension at a time."""
    count = len(levels)
    if count < 2:
        return None
    index = sum(levels) / count
    without = [(sum(levels) - level) / (count - 1) for level in levels]
    middle = sum(without) / count
    error = math.sqrt((count - 1) / count * sum((value - middle) ** 2 for value in without))
    reach = t_quantile(0.975, count - 1) * error
    return [index - reach, index + reach]


def flags(rated, scored):
    """Signs of a biased rater. `rated` and `scored` are of the rated dimensions only."""
    found, count = [], len(rated)
    if sum(rated) - sum(scored) >= count:
        found.append("over-rating")
    shares = [rated.count(level) / count for level in range(1, 6)]
    mean = sum(rated) / count
    deviation = math.sqrt(sum((level - mean) ** 2 for level in rated) / count)
    entropy = -sum(share * math.log(share) for share in shares if share) / math.log(5)
    if 5 * rated.count(3) >= 3 * count and deviation < 0.6 and entropy < 0.6:
        found.append("crowding")
    if len(set(rated)) == 1:
        found.append("straight-lining")
    return found


def level(value):
    return None if value is None else int(value)


def score_maturity(answers):
    rows = {row["key"]: row for row in answers["tables"]["dimensions"]}
    gates = {d: {gate: [] for gate in range(2, 6)} for d in ENTRY_LEVELS}
    for row in answers["tables"]["evidence"]:
        dimension, gate, _ = row["key"].split(".")
        gates[dimension][int(gate)].append(row)

    dimensions = []
    for d in ENTRY_LEVELS:
        rated, target = level(rows[d]["current"]), level(rows[d]["desired"])
        evidence = evidence_level(gates[d], rated)
        scored = None if rated is None else min(rated, evidence)
        dimensions.append({
            "id": d, "rated": rated, "evidence": evidence, "scored": scored, "target": target,
            "gap": None if scored is None or target is None else target - scored,
            "inflation": None if rated is None else rated - evidence,
            "confidence": "low",  # one workbook alone never has the three raters that more would need
        })

    staged, blocking = staged_level({d["id"]: d["scored"] for d in dimensions})
    known = [d for d in dimensions if d["rated"] is not None]
    levels = [d["scored"] for d in known]
    result = {
        "dimensions": dimensions,
        "staged": staged,
        "blocking": blocking,
        "index": sum(levels) / len(levels) if levels else None,
        "interval": jackknife_interval(levels),
        "agreement": None,
    }
    if len(known) >= 2:  # of a single rated dimension the definition doesn't say whether it is "all equal"
        result["flags"] = flags([d["rated"] for d in known], levels)
    return result
