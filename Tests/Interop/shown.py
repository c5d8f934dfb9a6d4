"""The scores that a sheet itself shows: what stands in the cells that `planner fields` calls computed."""
import warnings

from form import split_address
from lab import module

# Where a computed field's or column's number stands in the score result: form -> id -> steps.
FIELDS = {
    "readiness": {"overall": ["overall"]},
    "maturity": {"staged": ["staged"], "index": ["index"]},
    "pipeline": {"weighted": ["weighted"], "weightedEntered": ["weightedEntered"], "sd": ["sd"],
                 "openCount": ["open", "count"], "openAmount": ["open", "amount"]},
    "funnel-kpi": {"product": ["funnel", "product"]},
    "alignment": {"alignment": ["alignment"], "answeredBoxes": ["answered"], "kappaImportance": ["kappa", "importance"],
                  "kappaToday": ["kappa", "today"]},
    "conversion-3c": {"flow": ["flow"], "ledCount": ["led"], "calledCount": ["called"], "askedCount": ["fields", "asked"],
                      "earlyCount": ["fields", "early"], "justifiedShare": ["fields", "justified"]},
    "nurture": {"raisedCount": ["raised"], "overdueCount": ["overdue"], "neverCount": ["neverVerified"],
                "forecastEntered": ["forecast", "entered"], "forecastHeld": ["forecast", "held"],
                "haircut": ["forecast", "haircut"], "delayRate": ["delay", "rate"],
                "delayCost": ["delay", "costPerMonth"]},
    "social-roi": {"direct": ["direct"], "cost": ["cost", "total"], "peopleCost": ["cost", "people"],
                   "contributionLeast": ["contribution", "least"], "contributionMost": ["contribution", "most"],
                   "roiDirect": ["roi", "direct"], "roiLeast": ["roi", "least"], "roiMost": ["roi", "most"],
                   "referralSum": ["referral"], "networkShare": ["network", "share"], "clvChosen": ["clv", "chosen"],
                   "clvLater": ["clv", "later"], "clvNow": ["clv", "now"], "clvSimple": ["clv", "simple"],
                   "clvFinite": ["clv", "finite"], "clvNew": ["clv", "new"]},
    "linking": {"linkDensity": ["density"], "linksRequired": ["required"], "linksPresent": ["present"],
                "contactsShare": ["contactsInDeals"], "completeness": ["completeness"]},
    "reciprocity": {"closedCount": ["outcome", "closed"], "giftsCount": ["gifts", "count"], "loopsCount": ["gifts", "loops"],
                    "oddsRatio": ["association", "oddsRatio"], "oddsLow": ["association", "oddsRatioInterval", "low"],
                    "oddsHigh": ["association", "oddsRatioInterval", "high"], "difference": ["association", "difference"],
                    "differenceLow": ["association", "differenceInterval", "low"],
                    "differenceHigh": ["association", "differenceInterval", "high"],
                    "cycleWith": ["association", "cycle", "with"], "cycleWithout": ["association", "cycle", "without"]},
}


def workbook(path):
    with warnings.catch_warnings():  # of extensions that LibreOffice wrote and openpyxl passes over
        warnings.simplefilter("ignore")
        return module("openpyxl").load_workbook(path, data_only=True)


def visible_sheets(book):
    return [sheet.title for sheet in book.worksheets if sheet.sheet_state == "visible"]


def column_values(form, scores, name, table):
    """Expected values by column and row key of a table's computed columns (row number for the client's own rows)."""
    kind = form.kind
    if kind == "readiness" and name == "areas":
        return {"score": {area["id"]: area["score"] for area in scores["areas"]}}
    if kind == "maturity" and name == "dimensions":
        return {column: {d["id"]: d[column] for d in scores["dimensions"]}
                for column in ("rated", "evidence", "scored", "gap")}
    if kind == "funnel-kpi" and name == "funnel":
        rates = scores["funnel"]["rates"]
        return {"rate": rates["actual"], "targetRate": rates["target"], "required": scores["funnel"]["required"]}
    if kind == "alignment" and name == "together":
        return {"points": {box["id"]: box["points"] for box in scores["boxes"]}}
    if kind == "alignment" and name == "boxes":
        columns = {f"{rating}{part.capitalize()}": {box["id"]: box[rating][part] for box in scores["boxes"]}
                   for rating in ("importance", "today") for part in ("sales", "marketing", "gap")}
        return columns | {column: {box["id"]: box[column] for box in scores["boxes"]} for column in ("worth", "rank")}
    if kind == "conversion-3c" and name == "phases":
        return {column: {phase["id"]: phase[column] for phase in scores["phases"]}
                for column in ("calls", "strength", "fields", "soFar", "onward", "points")}
    if kind == "conversion-3c" and name == "pull":
        phases = {cell["phase"] for cell in scores["cells"]}
        return {phase: {cell["function"]: cell["strength"] for cell in scores["cells"] if cell["phase"] == phase}
                for phase in phases}
    if kind == "social-roi" and name == "network":
        return {"points": {circle["id"]: circle["points"] for circle in scores["network"]["circles"]}}
    if kind == "social-roi" and name == "signals":
        return {"change": {signal["id"]: signal["change"] for signal in scores["signals"]}}
    if kind == "social-roi" and name == "sensitivity":
        return {form: {f"r{round(100 * row['retention'])}": row[form] for row in scores["sensitivity"]}
                for form in ("later", "now", "simple", "finite")}
    if kind == "linking" and name == "counts":
        rules = scores["rules"]
        return {"rate": {rule["id"]: rule["rate"] for rule in rules},
                "low": {rule["id"]: rule["interval"] and rule["interval"][0] for rule in rules},
                "high": {rule["id"]: rule["interval"] and rule["interval"][1] for rule in rules}}
    if kind == "linking" and name == "objects":
        return {"share": {one["id"]: one["share"] for one in scores["objects"]}}
    if kind == "reciprocity" and name == "outcome":
        found = scores["outcome"]
        return {outcome: {group: found[outcome + group.capitalize()] for group in ("with", "without")} for outcome in ("won", "lost")}
    if kind == "reciprocity" and name == "bySize":
        return {column: {size["id"]: size["outcome"][column] for size in scores["bySize"]}
                for column in ("wonWith", "lostWith", "wonWithout", "lostWithout")}
    return {}


def figure(scores, steps):
    """Of deals in several currencies there is no sum, but still a count."""
    if steps == ["open", "count"] and scores["open"] is None:
        return sum(one["open"]["count"] for one in scores["byCurrency"])
    value = scores
    for step in steps:
        value = value[step] if value is not None else None
    return value


def expected_cells(form, scores, deal_rows=()):
    """Address and number of every computed cell whose value the score result tells too."""
    cells = {}
    for field in form.fields:
        steps = FIELDS.get(form.kind, {}).get(field["id"])
        if steps and field["computed"]:
            cells[form.field_cell(field["id"])] = figure(scores, steps)
    for name, table in form.tables.items():
        computed = {column["id"] for column in table["columns"] if column["computed"]}
        for column, values in column_values(form, scores, name, table).items():
            if column in computed:
                for row in table["rows"]:
                    if row["key"] in values and column not in row["closed"]:
                        cells[form.cell(name, column, row["row"])] = values[row["key"]]
        if name == "deals" and form.kind == "pipeline":
            for number, deal in zip(deal_rows, scores["deals"]):
                for column in computed & {"supportedStage", "adjusted"}:
                    cells[form.cell(name, column, number)] = deal[column]
    return cells


def wrong_cells(book, cells, who):
    """Cells that show another number than the score result; where that has none, the cell may say so in words."""
    problems = []
    for address, expected in cells.items():
        sheet, column, row = split_address(address)
        shown = book[sheet][f"{column}{row}"].value
        if expected is None:
            fits = not isinstance(shown, (int, float)) and not str(shown).startswith("#")
        else:
            fits = isinstance(shown, (int, float)) and abs(shown - expected) <= 1e-9 * max(1, abs(expected))
        if not fits:
            problems.append(f"{who}: {address} shows {shown!r}, the score is {expected!r}")
    return problems


def error_cells(book, who):
    """Cells of the type error; a text such as #N/A that a client typed is none."""
    return [f"{who}: {sheet.title}!{cell.coordinate} shows {cell.value}" for sheet in book.worksheets
            for row in sheet.iter_rows() for cell in row if cell.data_type == "e"]
