"""Readiness: three questions, a quiz of 21 items in six areas, a verdict, and what would change it.

Thresholds are exact, so scores are fractions until they are told.
"""
from fractions import Fraction

AREAS = {
    "process": ["01", "02", "03", "04", "05"],
    "people": ["06", "07", "08", "09"],
    "data": ["10", "11", "12"],
    "content": ["13", "14"],
    "technology": ["15", "16", "17"],
    "resources": ["18", "19", "20", "21"],
}
CRITICAL = ["01", "02", "06", "10", "18"]
STEPS = ["no", "partly", "yes", "shown"]
POINTS = {"no": 0, "partly": 1, "yes": 2, "shown": 3}
DEFAULT_EFFORT = 2


def points(row):
    """Points of a quiz item, or None where it is unanswered or does not apply; a proof that isn't named is no proof."""
    answer = row["answer"]
    if answer == "shown" and row["evidence"] is None:
        return 2
    return POINTS.get(answer)


def area_score(rows):
    answered = [row for row in rows if row["answer"] is not None]
    counting = [points(row) for row in answered if row["answer"] != "na"]
    if 10 * len(answered) < 7 * len(rows) or not counting:
        return None
    return Fraction(100 * sum(counting), 3 * len(counting))


def says(questions):
    """What the three questions say alone; don't know and blank are no."""
    q1, q2, q3 = (questions[q] == "yes" for q in ("q1", "q2", "q3"))
    if not q1 and not q3:
        return "not-yet"
    return "implement" if q1 and q2 and q3 else "readiness-project"


def variant(questions):
    q1, q2, q3 = (questions[q] == "yes" for q in ("q1", "q2", "q3"))
    if q1 and q2:
        return None if q3 else "small"
    if q1:
        return "repair" if q3 else "repair-with-help"
    return "vacuum" if q3 else None


def judge(questions, quiz):
    """Verdict, overall score and area scores."""
    scores = {area: area_score([quiz[key] for key in keys]) for area, keys in AREAS.items()}
    known = [value for value in scores.values() if value is not None]
    overall = sum(known) / len(known) if known else None
    critical = [points(quiz[key]) for key in CRITICAL]
    base = says(questions)
    if base == "not-yet" or critical.count(0) >= 2 or (overall is not None and overall < 40):
        verdict = "not-yet"
    elif (base == "implement" and len(known) == len(scores) and overall >= 70 and min(known) >= 50
          and all(value is not None and value >= 2 for value in critical)):
        verdict = "implement"
    else:
        verdict = "readiness-project"
    return verdict, overall, scores


def deciding_answers(questions, quiz, verdict):
    """Every single answer whose change by one step changes the verdict."""
    deciding = []

    def consider(item, before, after, changed_questions, changed_quiz):
        changed, _, _ = judge(changed_questions, changed_quiz)
        if changed != verdict:
            deciding.append({"item": item, "from": before, "to": after, "verdict": changed})

    for item in ("q1", "q2", "q3"):
        after = "no" if questions[item] == "yes" else "yes"
        consider(item, questions[item], after, {**questions, item: after}, quiz)
    for item, row in quiz.items():
        if row["answer"] not in STEPS:
            continue
        at = STEPS.index(row["answer"])
        for step in (at - 1, at + 1):
            if 0 <= step < len(STEPS):
                changed = {**quiz, item: {**row, "answer": STEPS[step]}}
                consider(item, row["answer"], STEPS[step], questions, changed)
    return deciding


def gaps(quiz):
    found = []
    for item, row in quiz.items():
        if row["answer"] in ("no", "partly"):
            effort = DEFAULT_EFFORT if row["effort"] is None else row["effort"]
            weight = 2 if item in CRITICAL else 1
            found.append({"item": item, "priority": (2 - POINTS[row["answer"]]) * weight / effort, "effort": effort})
    return sorted(found, key=lambda gap: (-gap["priority"], gap["item"]))


def contradictions(questions, quiz):
    found = []
    for code, question, items in (("RDY002", "q1", ["01"]), ("RDY003", "q2", ["02"]), ("RDY004", "q3", ["18", "19", "20"])):
        denied = [item for item in items if quiz[item]["answer"] == "no"]
        if questions[question] == "yes" and denied:
            found.append({"code": code, "items": denied})
    return found


def number(value):
    return None if value is None else float(value)


def score_readiness(answers):
    questions = {q: answers["fields"][q] for q in ("q1", "q2", "q3")}
    quiz = {}
    for row in answers["tables"]["quiz"]:
        effort = row["effort"]
        quiz[row["key"]] = {**row, "effort": None if effort is None else int(effort)}
    verdict, overall, scores = judge(questions, quiz)
    return {
        "verdict": verdict,
        "variant": variant(questions),
        "questions": questions,
        "overall": number(overall),
        "areas": [{"id": area, "score": number(value), "assessable": value is not None}
                  for area, value in scores.items()],
        "gaps": gaps(quiz),
        "decidingAnswers": deciding_answers(questions, quiz, verdict),
        "contradictions": contradictions(questions, quiz),
    }
