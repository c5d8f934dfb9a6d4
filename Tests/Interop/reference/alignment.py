"""Alignment: points of nine boxes, Cohen's weighted kappa of two raters, and which boxes are worth a talk.

Kappa is computed from its definition, the table of all pairs of ratings; all else in fractions until it is told.
"""
from collections import Counter
from fractions import Fraction

BOXES = [str(number) for number in range(1, 10)]


def is_filled(value):
    return value is not None and str(value).strip(" ") != ""


def rating(row, name):
    value = row[name]
    return Fraction(value) if isinstance(value, (int, float)) and 1 <= value <= 5 else None


def same(one, other):
    """As a spreadsheet compares texts: without regard to case."""
    return is_filled(one) and other is not None and str(one).lower() == str(other).lower()


def points(sales, marketing, together):
    both = is_filled(sales["answer"]) and is_filled(marketing["answer"])
    owned = all(is_filled(side["owner"]) and side["date"] is not None for side in (sales, marketing))
    named = is_filled(sales["kpi"]) or is_filled(marketing["kpi"])
    return both + same(sales["kpi"], marketing["kpi"]) + owned + (together["inPlanner"] == "yes" and named)


def weighted_kappa(pairs):
    """1 - observed / expected disagreement, a pair (i, j) weighing (i - j) squared."""
    if len(pairs) < 2:
        return None
    count = len(pairs)
    observed = sum((one - other) ** 2 for one, other in pairs) / count
    first, second = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    expected = sum(Fraction(first[i] * second[j], count * count) * (i - j) ** 2 for i in first for j in second)
    return None if expected == 0 else 1 - observed / expected


def worth(box):
    important = [value for value in box["importance"][:2] if value is not None]
    if not important:
        return None
    today = [value for value in box["today"][:2] if value is not None]
    lacking = 5 - sum(today) / len(today) if today else 0
    apart = sum(abs(box[name][2]) for name in ("importance", "today") if box[name][2] is not None)
    return sum(important) / len(important) * (lacking + apart + 4 - box["points"])


def number(value):
    return None if value is None else float(value)


def told(ratings):
    return dict(zip(("sales", "marketing", "gap"), map(number, ratings)))


def score_alignment(answers):
    sides = {name: {row["key"]: row for row in answers["tables"][name]} for name in ("sales", "marketing", "together")}
    boxes, touched = [], False
    for key in BOXES:
        sales, marketing, together = (sides[name][key] for name in ("sales", "marketing", "together"))
        box = {"id": key, "points": points(sales, marketing, together)}
        for name in ("importance", "today"):
            pair = [rating(sales, name), rating(marketing, name)]
            box[name] = pair + [pair[0] - pair[1] if None not in pair else None]
        box["worth"] = worth(box)
        boxes.append(box)
        given = [side[name] for side in (sales, marketing) for name in ("importance", "today")]
        touched |= (is_filled(sales["answer"]) or is_filled(marketing["answer"]) or box["points"] > 0
                    or any(isinstance(value, (int, float)) for value in given))
    ranked = sorted((box for box in boxes if box["worth"]), key=lambda box: (-box["worth"], int(box["id"])))
    ranks = {box["id"]: place for place, box in enumerate(ranked, start=1)}
    kappa = {name: number(weighted_kappa([box[name][:2] for box in boxes if box[name][2] is not None]))
             for name in ("importance", "today")}
    return {
        "alignment": number(Fraction(sum(box["points"] for box in boxes), 36)) if touched else None,
        "answered": sum(is_filled(sides["sales"][key]["answer"]) and is_filled(sides["marketing"][key]["answer"])
                        for key in BOXES),
        "kappa": kappa,
        "boxes": [{"id": box["id"], "points": box["points"], "importance": told(box["importance"]),
                   "today": told(box["today"]), "worth": number(box["worth"]), "rank": ranks.get(box["id"])}
                  for box in boxes],
        "conversations": [{"box": box["id"]} for box in ranked[:3]],
    }
