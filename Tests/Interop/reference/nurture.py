"""Nurture tracker: signals that fade, verifications that fall due, content by persona and stage, what a forecast rests
on, and what waiting costs. Rhythms, weights and half-life are those of the domain notes, 7.3."""
from datetime import date, timedelta

PERSONAS = ["P1", "P2", "P3", "P4"]
STAGES = ["S3", "S4", "S5", "S6", "S7"]
RHYTHM = {"quarter": 30, "year": 60, "later": 90}
WEIGHTS = {"question": 5, "pricing": 4, "meeting": 8, "colleagues": 4, "webinar": 3, "depth": 1}
HALF_LIFE = 30
RAISED_FROM = 8
DECAY = 0.021
DAYS_OF_A_MONTH = 365.25 / 12
NEVER_VERIFIED = 12
LISTED = 10


def day(value):
    return date.fromisoformat(value) if isinstance(value, str) else None


def number(value):
    return value if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def is_named(row, column):
    return row[column] is not None and str(row[column]).strip(" ") != ""


def same(one, other):
    """As a spreadsheet compares texts: without regard to case."""
    return one is not None and other is not None and str(one).lower() == str(other).lower()


def weight_today(touch, today):
    when = day(touch["date"])
    if when is None or today is None:
        return 0
    return WEIGHTS.get(touch["touch"], 0) * 0.5 ** (max(0, (today - when).days) / HALF_LIFE)


def judged(row, touches, today):
    """One lead; None for a row without a name."""
    if not is_named(row, "lead"):
        return None
    of_it = [touch for touch in touches if same(touch["lead"], row["lead"])]
    left_alone = any(touch["touch"] in ("unsubscribe", "quiet") for touch in of_it)
    signal = None if left_alone else sum(weight_today(touch, today) for touch in of_it)
    dates = [day(row[column]) for column in ("prioritiesVerified", "needsVerified", "roleVerified")]
    verified = min(dates) if None not in dates else None
    due = overdue = None
    if verified is not None:
        due = verified + timedelta(days=RHYTHM.get(row["timeFrame"], 30))
        changed = day(row["roleChanged"])
        if changed is not None and changed > dates[2]:
            due = min(due, changed)
        if today is not None and today > due:
            overdue = (today - due).days
    amount, probability = number(row["amount"]), number(row["probability"])
    entered = held = None
    if amount is not None and probability is not None:
        entered = amount * probability
        months = NEVER_VERIFIED if verified is None else 0
        if overdue is not None:
            months = max(0, (today - verified).days) / DAYS_OF_A_MONTH
        held = entered * (1 - DECAY) ** months
    return {
        "id": row["lead"].strip(), "persona": row["persona"], "stage": row["stage"],
        "verified": verified and str(verified), "nextVerify": due and str(due), "overdue": overdue, "signal": signal,
        "raised": signal is not None and signal >= RAISED_FROM, "entered": entered, "held": held,
    }


def urgency(lead):
    """Raised hands by their weight, then the longest overdue, then those never verified; nobody who wants quiet."""
    if lead["signal"] is None:
        return 0
    due = lead["overdue"] + 1 if lead["overdue"] is not None else 1 if lead["verified"] is None else 0
    return due + (10_000 + 100 * lead["signal"] if lead["raised"] else 0)


def delay(fields):
    later, now, years, benefit, months = (
        number(fields[name]) for name in ("delayLater", "delayNow", "delayYears", "delayBenefit", "delayMonths"))
    if None in (later, now, years) or now <= 0 or years <= 0:
        return {"rate": None, "costPerMonth": None}
    rate = (later / now - 1) / years
    if None in (benefit, months) or months <= 0 or 1 + rate * months / 12 <= 0:
        return {"rate": rate, "costPerMonth": None}
    return {"rate": rate, "costPerMonth": (benefit - benefit / (1 + rate * months / 12)) / months}


def score_nurture(answers):
    tables, today = answers["tables"], day(answers["fields"]["asOf"])
    leads = [lead for lead in (judged(row, tables["touches"], today) for row in tables["leads"]) if lead]
    cells = [{"persona": persona, "stage": stage,
              "content": sum(is_named(asset, "content") and (asset["persona"], asset["stage"]) == (persona, stage)
                             for asset in tables["assets"]),
              "leads": sum((lead["persona"], lead["stage"]) == (persona, stage) for lead in leads)}
             for persona in PERSONAS for stage in STAGES]
    calls = sorted((lead for lead in leads if urgency(lead) > 0), key=urgency, reverse=True)
    entered, held = (sum(lead[name] or 0 for lead in leads) for name in ("entered", "held"))
    return {
        "raised": sum(lead["raised"] for lead in leads),
        "overdue": sum(lead["overdue"] is not None for lead in leads),
        "neverVerified": sum(lead["verified"] is None for lead in leads),
        "calls": [lead["id"] for lead in calls[:LISTED]],
        "coverage": {"covered": sum(cell["content"] > 0 for cell in cells), "total": len(cells),
                     "missing": [f"{cell['persona']} {cell['stage']}" for cell in cells if cell["content"] == 0],
                     "cells": cells},
        "forecast": {"entered": entered, "held": held, "haircut": 1 - held / entered if entered > 0 else None},
        "delay": delay(answers["fields"]),
        "leads": leads,
    }
