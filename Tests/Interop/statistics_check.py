#!/usr/bin/env python3
"""Computes our statistics a second time, with scipy, krippendorff and numpy.

usage: statistics_check.py FILE.tsv

FILE.tsv is what the Swift test "our results are written for comparison" writes into the folder named by the environment
variable PLANNER_STATISTICS_OUT (seed: PLANNER_STATISTICS_SEED): name, inputs, results, a line each, 500 inputs a statistic.
Numbers must agree to 1e-9, relative to what is expected where that is above 1. One line a statistic; exit status 1 when any
differs. (Not named statistics.py: Python has a module of that name, which others import.)
"""
import json
import math
import sys
import warnings
from collections import Counter

import krippendorff
import numpy as np
from scipy import optimize, special, stats

Z95, Z80 = 1.959963984540054, 1.2815515655446004
TOLERANCE = 1e-9


def alpha(metric):
    def compute(ratings):
        data = np.array([[np.nan if value is None else value for value in rater] for rater in ratings], dtype=float)
        # Only units with two ratings or more can be compared; alpha of constant data is not defined.
        data = data[:, (~np.isnan(data)).sum(axis=0) >= 2]
        values = data[~np.isnan(data)]
        if len(values) == 0 or len(set(values)) == 1:
            return [None]
        return [krippendorff.alpha(reliability_data=data, level_of_measurement=metric)]
    return compute


def icc(table):
    """Two-way random effects from the sums of squares of a two-way analysis of variance."""
    x = np.array(table)
    n, k = x.shape
    rows = k * x.mean(axis=1).var(ddof=1)
    columns = n * x.mean(axis=0).var(ddof=1)
    residual = x - x.mean(axis=1, keepdims=True) - x.mean(axis=0, keepdims=True) + x.mean()
    error = (residual ** 2).sum() / ((n - 1) * (k - 1))
    return [(rows - error) / (rows + (k - 1) * error + k * (columns - error) / n),
            (rows - error) / (rows + (columns - error) / n)]


def within_group(levels):
    k, mean, variance = len(levels), np.mean(levels), np.var(levels, ddof=1)
    awg = None
    if (1 * (k - 1) + 5) / k - 1e-9 <= mean <= (5 * (k - 1) + 1) / k + 1e-9:
        widest = (6 * mean - mean * mean - 5) * k / (k - 1)
        awg = 1 - 2 * variance / widest if widest > 0 else None
    return [1 - variance / 2, 1 - variance / 4, awg]


def kappa(pairs):
    one, other = np.array(pairs).T
    table = np.zeros((5, 5))
    np.add.at(table, (one - 1, other - 1), 1)
    table /= table.sum()
    weights = np.subtract.outer(np.arange(5), np.arange(5)) ** 2
    expected = (weights * np.outer(table.sum(axis=1), table.sum(axis=0))).sum()
    return [1 - (weights * table).sum() / expected if expected > 0 else None]


def jackknife(values, weights):
    values, weights = np.array(values), np.array(weights)
    d = len(values)
    left = np.array([np.average(np.delete(values, i), weights=np.delete(weights, i)) for i in range(d)])
    estimate = np.average(values, weights=weights)
    error = math.sqrt((d - 1) / d * ((left - left.mean()) ** 2).sum())
    reach = stats.t.ppf(0.975, d - 1) * error
    return [estimate, error, estimate - reach, estimate + reach]


def mean_interval(*values):
    mean = np.mean(values)
    return [mean, *stats.t.interval(0.95, len(values) - 1, loc=mean, scale=stats.sem(values))]


def wilson(successes, total):
    interval = stats.binomtest(successes, total).proportion_ci(0.95, method="wilson")
    return [interval.low, interval.high]


def difference(a, b, c, d):
    """Newcombe's method 10, from scipy's Wilson intervals."""
    if a + b == 0 or c + d == 0:
        return [None] * 3
    one, other = a / (a + b), c / (c + d)
    (l1, u1), (l2, u2) = wilson(a, a + b), wilson(c, c + d)
    gap = one - other
    return [gap, gap - math.hypot(one - l1, u2 - other), gap + math.hypot(u1 - one, other - l2)]


def odds_ratio(*cells):
    cells = [cell + 0.5 for cell in cells] if 0 in cells else cells
    a, b, c, d = cells
    error = math.sqrt(sum(1 / cell for cell in cells))
    centre = math.log(a * d / (b * c))
    return [a * d / (b * c), math.exp(centre - Z95 * error), math.exp(centre + Z95 * error)]


def fisher(a, b, c, d):
    return [stats.fisher_exact([[a, b], [c, d]]).pvalue]


def mann_whitney(first, second):
    if len(set(first) | set(second)) == 1:  # nothing to rank
        return [len(first) * len(second) / 2, None]
    test = stats.mannwhitneyu(first, second, method="asymptotic", use_continuity=True)
    return [test.statistic, test.pvalue]


def point_biserial(yes, no):
    if len(set(yes) | set(no)) == 1:
        return [None]
    return [stats.pointbiserialr([1] * len(yes) + [0] * len(no), [*yes, *no]).statistic]


def pool_adjacent(values, weights):
    return list(optimize.isotonic_regression(values, weights=weights).x)


def forecast(*deals):
    amounts, shares = np.array([d[0] for d in deals]), np.array([d[1] for d in deals])
    expected = float((amounts * shares).sum())
    spread = math.sqrt((amounts ** 2 * shares * (1 - shares)).sum())
    share = float((amounts * shares).max()) / expected if expected else None
    if len(deals) >= 20:
        return [expected, spread, share, expected - Z80 * spread, expected + Z80 * spread]
    sums = {0.0: 1.0}
    for amount, probability in deals:
        after = Counter()
        for total, weight in sums.items():
            after[total] += weight * (1 - probability)
            after[total + amount] += weight * probability
        sums = after
    order = sorted(total for total in sums if sums[total] > 0)
    reached = np.cumsum([sums[total] for total in order])

    def least(level):
        return next((t for t, r in zip(order, reached) if r >= level - 1e-12), order[-1])
    return [expected, spread, share, least(0.1), least(0.9)]


def brier(*outcomes):
    f, o = np.array([x[0] for x in outcomes]), np.array([x[1] for x in outcomes])
    base = o.mean()
    reliability = sum(((f == v).sum() * (v - o[f == v].mean()) ** 2) for v in set(f)) / len(f)
    resolution = sum(((f == v).sum() * (o[f == v].mean() - base) ** 2) for v in set(f)) / len(f)
    score, uncertainty = ((f - o) ** 2).mean(), base * (1 - base)
    return [score, reliability, resolution, uncertainty, 1 - score / uncertainty if uncertainty > 0 else None]


CHECKS = {
    "alpha-nominal": lambda *x: alpha("nominal")(x), "alpha-ordinal": lambda *x: alpha("ordinal")(x),
    "alpha-interval": lambda *x: alpha("interval")(x), "icc": lambda *x: icc(x),
    "within-group": lambda *x: within_group(x), "kappa": lambda *x: kappa(x), "jackknife": jackknife,
    "student": lambda t, v: [stats.t.cdf(t, v)], "student-quantile": lambda p, v: [stats.t.ppf(p, v)],
    "normal": lambda x: [special.ndtr(x)], "normal-quantile": lambda p: [special.ndtri(p)], "fisher": fisher,
    "odds-ratio": odds_ratio, "wilson": wilson, "difference": difference, "pool-adjacent": pool_adjacent,
    "shrunk": lambda won, closed, p: [(won + 20 * p) / (closed + 20)], "forecast": forecast, "brier": brier,
    "mann-whitney": mann_whitney, "point-biserial": point_biserial, "mean-interval": mean_interval, "lower-median": lambda *x: [float(np.percentile(x, 50, method="inverted_cdf"))],
}


def off(ours, theirs):
    """How far apart; infinite where only one of the two is defined."""
    if theirs is not None and not math.isfinite(theirs):
        theirs = None
    if ours is None or theirs is None:
        return 0.0 if ours is theirs else math.inf
    return abs(ours - theirs) / max(1.0, abs(theirs))


def main():
    if len(sys.argv) != 2:
        print(__doc__)
        return 2
    warnings.simplefilter("ignore")
    counts, worst = Counter(), {}
    for line in open(sys.argv[1], encoding="utf-8"):
        name, inputs, results = line.rstrip("\n").split("\t")
        given, ours = json.loads(inputs), json.loads(results)
        theirs = [None if value is None else float(value) for value in CHECKS[name](*given)]
        assert len(ours) == len(theirs), (name, ours, theirs)
        counts[name] += 1
        gap = max(off(*pair) for pair in zip(ours, theirs))
        if gap >= worst.get(name, (-1, None))[0]:
            worst[name] = (gap, (inputs, ours, theirs))
    failed = [name for name in worst if not worst[name][0] <= TOLERANCE]
    for name in CHECKS:
        gap, example = worst.get(name, (math.inf, "no input"))
        print(f"{'FAILED' if name in failed or name not in worst else 'passed':8}{name}: {counts[name]} inputs, apart by {gap:.1e}")
        if name in failed:
            print("        inputs, ours, theirs:", *example)
    return 1 if failed or set(counts) != set(CHECKS) else 0


if __name__ == "__main__":
    sys.exit(main())
