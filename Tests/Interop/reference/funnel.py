"""Funnel and KPI set-up: coverage, which KPIs can be computed, and the arithmetic of the funnel."""
import re

from reference.catalogue import GOALS, KPIS, STAGES, TACTICS

VOLUMES = ["visitors", "leads", "mql", "sql", "opportunities", "won"]
FUNNEL_RATES = ["K16", "K23", "K26", "K30", "K35"]


def coverage_of(wanted, have):
    missing = [name for name in wanted if name not in have]
    return {"covered": len(wanted) - len(missing), "total": len(wanted), "missing": missing}


def marked_tactics(matrix):
    marked = set()
    for row in matrix:
        if any(value is not None for column, value in row.items() if column != "key"):
            marked.add(row["key"].split(".")[2])
    return [tactic for tactic in TACTICS if tactic in marked] or TACTICS


def of_row_or_catalogue(row, key):
    return row[key] if row[key] is not None else KPIS.get(row["kpi"], {}).get(key)


def coverage(matrix, setup):
    return {
        "stages": coverage_of(STAGES, {of_row_or_catalogue(row, "stage") for row in setup}),
        "goals": coverage_of(GOALS, {of_row_or_catalogue(row, "goal") for row in setup}),
        "tactics": coverage_of(marked_tactics(matrix), {row["tactic"] for row in setup}),
    }


def formula_inputs(formula):
    """Names in a custom formula: ids, or the exact names of other custom KPIs, between signs and numbers."""
    parts = [part.strip() for part in re.split(r"[-+*/()]", formula or "")]
    return [part for part in parts if part and not re.fullmatch(r"[\d.,]+", part)]


def kpi_list(setup, base):
    ready = {row["kpi"] for row in setup if row["owner"] and row["system"] and row["cadence"]}
    ready |= {row["key"] for row in base if row["source"] and row["period"] and row["owner"]}
    kpis = []
    for row in setup:
        known = KPIS.get(row["kpi"])
        needs = known["needs"] if known else formula_inputs(row["formula"])
        missing = [need for need in needs if need not in ready]
        kpis.append({
            "id": row["kpi"], "baseline": row["baseline"], "target": row["target"],
            "stage": of_row_or_catalogue(row, "stage"),
            "unit": of_row_or_catalogue(row, "unit"),
            "direction": of_row_or_catalogue(row, "direction"),
            "computable": not missing, "missing": missing,
        })
    return kpis


def rates_of(volumes):
    rates = {}
    for upper, lower in zip(VOLUMES, VOLUMES[1:]):
        known = volumes[upper] is not None and volumes[lower] is not None and volumes[upper] != 0
        rates[upper] = volumes[lower] / volumes[upper] if known else None
    return rates


def worst_stage(rates):
    both = [(actual / rates["target"][stage], stage) for stage, actual in rates["actual"].items()
            if actual is not None and rates["target"][stage]]
    alone = [(actual, stage) for stage, actual in rates["actual"].items() if actual is not None]
    candidates = both or alone
    # The first of equals: min() keeps the earlier one when only the number is compared.
    return min(candidates, key=lambda candidate: candidate[0])[1] if candidates else None


def deal_size(setup, base):
    for row in setup:
        if row["kpi"] == "K37":
            if row["target"] is not None:
                return row["target"]
            if row["baseline"] is not None:
                return row["baseline"]
    figures = {row["key"]: row["value"] for row in base}
    if figures["B09"] is not None and figures["B07"]:
        return figures["B09"] / figures["B07"]
    return None


def required_volumes(revenue, size, rates):
    required = dict.fromkeys(VOLUMES)
    if revenue is None or not size:
        return required
    needed = required["won"] = revenue / size
    for upper in reversed(VOLUMES[:-1]):
        rate = rates["target"][upper] if rates["target"][upper] is not None else rates["actual"][upper]
        if not rate:
            break
        needed = required[upper] = needed / rate
    return required


def funnel(answers, setup, base):
    rows = {row["key"]: row for row in answers["tables"]["funnel"]}
    volumes = {which: {key: rows[key][which] for key in VOLUMES} for which in ("actual", "target")}
    rates = {which: rates_of(volumes[which]) for which in volumes}
    baselines = {row["kpi"]: row["baseline"] for row in setup}
    product = volumes["actual"]["visitors"]
    for rate in FUNNEL_RATES:
        baseline = baselines.get(rate)
        product = None if product is None or baseline is None else product * baseline
    return {
        "volumes": volumes, "rates": rates, "product": product, "worstStage": worst_stage(rates),
        "required": required_volumes(answers["fields"]["revenueTarget"], deal_size(setup, base), rates),
    }


def score_funnel_kpi(answers):
    tables = answers["tables"]
    # `score`, `grade` and the counts rest on all rules of the set-up together; they are compared with `check` instead.
    return {
        "coverage": coverage(tables["planner"], tables["setup"]),
        "kpis": kpi_list(tables["setup"], tables["base"]),
        "funnel": funnel(answers, tables["setup"], tables["base"]),
    }
