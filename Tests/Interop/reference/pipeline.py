"""Pipeline: the stage that each deal's evidence supports, and the weighted forecast over the open ones."""
import math

Z80 = 1.2815515655446004
BAND_NEEDS = 20
SLACK = 1e-12
FIGURES = ("open", "weightedEntered", "weighted", "sd", "band80", "largestShare")


def supported_stage(row):
    """The highest stage whose lower milestones have all been reached; the seventh also needs a signature."""
    reached = 1
    while reached <= 6 and row[f"m{reached}"] == "yes":
        reached += 1
    if reached == 7 and row["signed"] is None:
        return 6
    return reached


def exact_quantile(distribution, share):
    total = 0.0
    for amount, probability in distribution:
        total += probability
        if total >= share - SLACK:
            return amount
    return distribution[-1][0]


def exact_band(deals):
    """10 % and 90 % quantile of the sum won, each deal being won or lost on its own."""
    chances = {0.0: 1.0}
    for amount, probability in deals:
        following = {}
        for total, chance in chances.items():
            for won, factor in ((total + amount, probability), (total, 1 - probability)):
                if factor > 0:
                    following[won] = following.get(won, 0.0) + chance * factor
        chances = following
    distribution = sorted(chances.items())
    return [exact_quantile(distribution, 0.1), exact_quantile(distribution, 0.9)]


def figures(deals):
    """The forecast over open deals of one currency; `deals` are (amount or None, entered, adjusted)."""
    weighted_by_deal = [(amount or 0) * adjusted for amount, _, adjusted in deals]
    weighted = math.fsum(weighted_by_deal)
    deviation = math.sqrt(math.fsum((amount or 0) ** 2 * adjusted * (1 - adjusted) for amount, _, adjusted in deals))
    known = [(amount, adjusted) for amount, _, adjusted in deals if amount is not None]
    if not known:
        band = None
    elif len(known) >= BAND_NEEDS:
        band = [weighted - Z80 * deviation, weighted + Z80 * deviation]
    else:
        band = exact_band(known)
    return {
        "open": {"count": len(deals), "amount": math.fsum(amount or 0 for amount, _, _ in deals)},
        "weightedEntered": math.fsum((amount or 0) * entered for amount, entered, _ in deals),
        "weighted": weighted,
        "sd": deviation,
        "band80": band,
        "largestShare": max(weighted_by_deal) / weighted if weighted else None,
    }


def score_pipeline(answers):
    chart = {int(row["key"]): row for row in answers["tables"]["chart"]}
    forecast, deals = [], []
    for row in answers["tables"]["deals"]:
        stage = None if row["stage"] is None else int(row["stage"])
        supported = supported_stage(row)
        deal = {"id": row["deal"], "enteredStage": stage, "supportedStage": supported}
        if row["status"] in ("won", "lost"):
            # Which probability a closed deal shows is not fixed; it is neither adjusted nor judged.
            deal |= {"adjusted": None, "health": None, "next": None}
        elif stage is None or stage > 6:
            deal |= {"adjusted": None}
        else:
            usual = chart[stage]["partnerProbability" if row["partner"] is not None else "probability"]
            entered = usual if row["probability"] is None else row["probability"]
            adjusted = min(entered, chart[supported]["cap"])
            deal |= {"probability": entered, "adjusted": adjusted}
            forecast.append((row["currency"], row["amount"], entered, adjusted))
        deals.append(deal)

    currencies = sorted({currency for currency, *_ in forecast if currency is not None})
    if len(currencies) < 2:
        result = figures([deal for _, *deal in forecast])
    else:
        result = dict.fromkeys(FIGURES)
        result["byCurrency"] = [
            {"currency": code, **figures([deal for currency, *deal in forecast if currency == code])}
            for code in currencies
        ]
    # `health`, `next` of open deals and `bottleneck` rest on all deal rules together; they are left to the rules' tests.
    return {**result, "deals": deals}
