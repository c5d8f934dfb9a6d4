"""Reciprocity ledger: deals that ended with and without a closed loop, and what goes together with it. The statistics
are scipy's, which the program does not know."""
import math
from datetime import date
from statistics import median

from lab import module

SIZES = ["small", "medium", "large"]
COUNTS_BEFORE = 5
FEWEST_CLOSED = 20
Z = 1.959963984540054


def is_named(row):
    return row["deal"] is not None and str(row["deal"]).strip(" ") != ""


def same(one, other):
    """As a spreadsheet compares texts: without regard to case."""
    return one is not None and other is not None and str(one).lower() == str(other).lower()


def closes_loop(gift):
    return (is_named(gift) and gift["stage"] is not None and int(gift["stage"]) < COUNTS_BEFORE
            and gift["acknowledged"] == "yes" and gift["confirmed"] == "yes")


def days_to_win(deal):
    if deal["status"] != "won" or deal["created"] is None or deal["closed"] is None:
        return None
    days = (date.fromisoformat(deal["closed"]) - date.fromisoformat(deal["created"])).days
    return days if days >= 0 else None


def outcome(closed):
    """Counts of (deal, loops) pairs."""
    def count(status, with_loop):
        return sum(deal["status"] == status and (loops > 0) == with_loop for deal, loops in closed)
    return {"closed": len(closed), "wonWith": count("won", True), "lostWith": count("lost", True),
            "wonWithout": count("won", False), "lostWithout": count("lost", False)}


def association(closed, counts):
    a, b, c, d = cells = [counts[name] for name in ("wonWith", "lostWith", "wonWithout", "lostWithout")]
    if len(closed) < FEWEST_CLOSED or a + b == 0 or c + d == 0:
        return None
    stats = module("scipy.stats")
    corrected = [cell + 0.5 for cell in cells] if 0 in cells else cells
    ratio = corrected[0] * corrected[3] / (corrected[1] * corrected[2])
    reach = Z * math.sqrt(sum(1 / cell for cell in corrected))
    one, other = a / (a + b), c / (c + d)
    own, others = (stats.binomtest(won, total).proportion_ci(0.95, method="wilson")
                   for won, total in ((a, a + b), (c, c + d)))
    won = [loops for deal, loops in closed if deal["status"] == "won"]
    lost = [loops for deal, loops in closed if deal["status"] == "lost"]
    has_spread = won and lost and len(set(won + lost)) > 1
    groups = [[days_to_win(deal) for deal, loops in closed if (loops > 0) == with_loop] for with_loop in (True, False)]
    groups = [[days for days in group if days is not None] for group in groups]
    cycle = {name: median(group) if group else None for name, group in zip(("with", "without"), groups)} | {"u": None, "p": None}
    if all(groups):
        if len(set(groups[0] + groups[1])) > 1:
            test = stats.mannwhitneyu(*groups, method="asymptotic", use_continuity=True)
            cycle |= {"u": float(test.statistic), "p": float(test.pvalue)}
        else:
            cycle["u"] = len(groups[0]) * len(groups[1]) / 2
    expected = [row * column / len(closed) for row in (a + b, c + d) for column in (a + c, b + d)]
    return {
        "shareWith": one, "shareWithout": other, "difference": one - other,
        "differenceInterval": {"low": one - other - math.hypot(one - own.low, others.high - other),
                               "high": one - other + math.hypot(own.high - one, other - others.low)},
        "oddsRatio": ratio,
        "oddsRatioInterval": {"low": math.exp(math.log(ratio) - reach), "high": math.exp(math.log(ratio) + reach)},
        "fisherP": float(stats.fisher_exact([[a, b], [c, d]]).pvalue), "exactOnly": min(expected) < 5,
        "pointBiserial": float(stats.pointbiserialr([1] * len(won) + [0] * len(lost), won + lost).statistic) if has_spread else None,
        "cycle": cycle,
    }


def score_reciprocity(answers):
    gifts = [gift for gift in answers["tables"]["gifts"] if is_named(gift)]
    closed = [(deal, sum(closes_loop(gift) and same(gift["deal"], deal["deal"]) for gift in gifts))
              for deal in answers["tables"]["deals"] if is_named(deal) and deal["status"] in ("won", "lost")]
    counts = outcome(closed)
    return {
        "gifts": {"count": len(gifts), "acknowledged": sum(gift["acknowledged"] == "yes" for gift in gifts),
                  "confirmed": sum(gift["confirmed"] == "yes" for gift in gifts),
                  "late": sum(gift["stage"] is not None and int(gift["stage"]) >= COUNTS_BEFORE for gift in gifts),
                  "loops": sum(map(closes_loop, gifts))},
        "outcome": counts, "association": association(closed, counts),
        "bySize": [{"id": size, "outcome": outcome([pair for pair in closed if pair[0]["size"] == size])} for size in SIZES],
    }
