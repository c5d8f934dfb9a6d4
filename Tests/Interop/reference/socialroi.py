"""Social ROI: direct profit, the bounds of what engagement adds to lifetime values, and the return with each of them.
Lifetime values by the domain notes, 7.5: sums are added up term by term where there is an end."""

COST_OF_PEOPLE = "people"
CIRCLES = ["customers", "prospects", "partners", "experts", "staff"]
SIGNALS = ["conversations", "replies", "visits", "referrals", "saves", "mentions", "followers", "likes"]
RETENTIONS = [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95]
FORMS = ["later", "now", "simple", "finite"]
PERIODS_A_YEAR = {"month": 12, "quarter": 4}


def number(value):
    return value if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def is_filled(row, column):
    return row[column] is not None and str(row[column]).strip(" ") != ""


def multiple(form, r, fields):
    """Margins of a period that a customer is worth; None where it cannot be said."""
    i, years = number(fields["discount"]), number(fields["years"])
    if form == "simple":
        return 1 / (1 - r)
    if i is None or i < 0:
        return None
    if form == "later":
        return r / (1 + i - r)
    if form == "now":
        return (1 + i) / (1 + i - r)
    if years is None or not 0 <= years <= 10:
        return None
    periods = round(years * PERIODS_A_YEAR.get(fields["period"], 1))
    return sum((r / (1 + i)) ** t for t in range(periods + 1))


def lifetime(form, margin, r, fields):
    margin, r = number(margin), number(r)
    if margin is None or r is None or not 0 <= r < 1:
        return None
    times = multiple(form, r, fields)
    return None if times is None else margin * times


def group(row, fields):
    """One group of customers; None for a line without a name."""
    if not is_filled(row, "cohort"):
        return None
    form = fields["clvForm"] or FORMS[0]
    worth = {name: lifetime(form, row[f"margin{name}"], row[f"retention{name}"], fields)
             for name in ("Engaged", "Others", "Compared")}
    engaged, share = number(row["engaged"]), number(row["share"])
    most = least = None
    proven = False
    if None not in (engaged, share, worth["Engaged"], worth["Others"]):
        most = engaged * (worth["Engaged"] - worth["Others"]) * share
        proven = row["comparison"] in ("holdout", "matched") and worth["Compared"] is not None
        least = min(most, engaged * (worth["Engaged"] - worth["Compared"]) * share) if proven else min(0, most)
    referrals, win = number(row["referrals"]), number(row["referralWin"])
    referral = None if None in (referrals, win, worth["Engaged"]) else referrals * win * worth["Engaged"]
    return {"id": row["cohort"].strip(), "engaged": engaged, "clvEngaged": worth["Engaged"], "clvOthers": worth["Others"],
            "clvCompared": worth["Compared"], "least": least, "most": most, "proven": proven}, referral


def offer(row):
    orders, margin, promotion = (number(row[column]) for column in ("orders", "margin", "promotion"))
    known = [value for value in (orders, margin, promotion) if value is not None]
    direct = (orders or 0) * (margin or 0) - (promotion or 0) if known else None
    return {"id": row["offer"].strip(), "code": row["code"].strip() if is_filled(row, "code") else None,
            "orders": orders, "direct": direct}


def points(row):
    return sum(is_filled(row, column) for column in ("give", "get", "measured")) + (row["byDesign"] == "yes")


def change(row):
    before, now = number(row["before"]), number(row["now"])
    return None if None in (before, now) or before <= 0 else now / before - 1


def score_social_roi(answers):
    tables, fields = answers["tables"], answers["fields"]
    offers = [offer(row) for row in tables["offers"] if is_filled(row, "offer")]
    found = [pair for pair in (group(row, fields) for row in tables["cohorts"]) if pair]
    groups = [one for one, _ in found]
    known, proven = [one for one in groups if one["most"] is not None], [one for one in groups if one["proven"]]
    direct = sum(one["direct"] or 0 for one in offers)
    cost = sum(number(row["amount"]) or 0 for row in tables["costs"])
    most = sum(one["most"] for one in known) if known else None
    least = sum(one["least"] for one in known) if proven else None
    form = fields["clvForm"] or FORMS[0]
    worth = {name: lifetime(name, fields["margin"], fields["retention"], fields) for name in FORMS}
    acquisition = number(fields["acquisition"])
    network = {row["key"]: row for row in tables["network"]}
    signals = {row["key"]: row for row in tables["signals"]}
    is_written = any(is_filled(row, column) for row in network.values() for column in ("give", "get", "byDesign", "measured"))

    def roi(contribution):
        return None if contribution is None or cost <= 0 else (direct + contribution - cost) / cost
    return {
        "direct": direct, "offers": offers,
        "cost": {"total": cost, "people": sum(number(row["amount"]) or 0 for row in tables["costs"] if row["kind"] == COST_OF_PEOPLE)},
        "clv": {"form": form, "chosen": worth[form], **worth,
                "new": None if None in (worth[form], acquisition) else worth[form] - acquisition},
        "contribution": {
            "claim": "none" if not known else "association" if not proven else "part" if len(proven) < len(known) else "both",
            "least": least, "most": most, "groups": groups},
        "roi": {"direct": roi(0), "least": roi(least), "most": roi(most)},
        "referral": sum(referral or 0 for _, referral in found),
        "sensitivity": [{"retention": r, **{name: multiple(name, r, fields) for name in FORMS}} for r in RETENTIONS],
        "network": {"share": sum(map(points, network.values())) / (4 * len(CIRCLES)) if is_written else None,
                    "circles": [{"id": circle, "points": points(network[circle])} for circle in CIRCLES]},
        "signals": [{"id": signal, "before": number(signals[signal]["before"]), "now": number(signals[signal]["now"]),
                     "change": change(signals[signal])} for signal in SIGNALS],
    }
