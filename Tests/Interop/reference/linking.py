"""Link map: shares that fail with their interval, link density, completeness. The interval is scipy's."""
from lab import module

# By rule whether it demands a link, and the share that may fail.
LINKS = {f"L{number:02}" for number in (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 17)}
LIMITS = dict(zip(
    [f"L{number:02}" for number in range(1, 21)],
    [.02, .01, .1, .1, .1, .02, .1, .01, .05, .01, .02, .01, 0, 0, .03, .05, .01, .05, 0, .1]))


def is_share(part, whole):
    return part is not None and whole is not None and whole > 0 and 0 <= part <= whole


def whole(number):
    return None if number is None or number != int(number) else int(number)


def rule(row):
    scope, failing = row["scope"], row["failing"]
    limit = LIMITS[row["key"]] if row["limit"] is None else row["limit"]
    found = {"id": row["key"], "scope": whole(scope), "failing": whole(failing), "rate": None, "interval": None, "limit": limit,
             "within": None}
    if is_share(failing, scope):
        rate = failing / scope
        interval = module("scipy.stats").binomtest(int(failing), int(scope)).proportion_ci(0.95, method="wilson")
        found |= {"rate": rate, "interval": [float(interval.low), float(interval.high)], "within": rate <= limit}
    return found


def score_linking(answers):
    fields, tables = answers["fields"], answers["tables"]
    rules = [rule(row) for row in tables["counts"]]
    counted = [one for one in rules if one["id"] in LINKS and one["rate"] is not None]
    required = sum(one["scope"] for one in counted)
    present = required - sum(one["failing"] for one in counted)
    objects = [{"id": row["key"], "rows": whole(row["rows"]),
                "share": row["filled"] / row["asked"] if is_share(row["filled"], row["asked"]) else None} for row in tables["objects"]]
    known = [row for row, one in zip(tables["objects"], objects) if one["share"] is not None]
    asked = sum(row["asked"] for row in known)
    contacts, some = fields["contactsCounted"], fields["contactsInDeals"]
    return {
        "density": present / required if required else None, "required": required, "present": present,
        "contactsInDeals": some / contacts if is_share(some, contacts) else None,
        "completeness": sum(row["filled"] for row in known) / asked if asked else None,
        "rules": rules, "objects": objects,
        "clusters": {"contacts": whole(fields["contactClusters"]), "accounts": whole(fields["accountClusters"])},
    }
