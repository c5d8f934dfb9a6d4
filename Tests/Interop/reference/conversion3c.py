"""Flow map: of each phase of the customer's way who leads, what is called for, whether it goes on, and what is asked.
Phases, functions and the fields that are too many are those of the domain notes, 7.2."""

FUNCTIONS = ["marketing", "sales", "service", "product", "finance", "partners"]
PHASES = ["attract", "engage", "register", "evaluate", "buy", "return"]
LABELS = ["content", "conversation", "conversion"]
EARLY = ["attract", "engage"]
MOST = 5


def is_filled(row, column):
    return row[column] is not None and str(row[column]).strip(" ") != ""


def leads_somewhere(step):
    return step["phase"] in PHASES and is_filled(step, "cta") and (is_filled(step, "destination") or is_filled(step, "next"))


def leads_onward(step):
    return leads_somewhere(step) and step["next"] in PHASES and PHASES.index(step["next"]) > PHASES.index(step["phase"])


def strongest(steps):
    """0 to 3; a call of unknown strength counts as 0."""
    return max((int(step["strength"]) if step["strength"] in ("0", "1", "2", "3") else 0 for step in steps), default=None)


def has_use(field):
    return (is_filled(field, "why") and is_filled(field, "kept")
            and (field["personal"] != "yes" or is_filled(field, "basis")))


def score_conversion_3c(answers):
    tables = answers["tables"]
    roles = {row["key"]: row for row in tables["roles"]}
    calls = [step for step in tables["steps"] if leads_somewhere(step)]
    fields = [field for field in tables["data"] if is_filled(field, "field") and field["phase"] in PHASES]
    phases, so_far = [], 0
    for phase in PHASES:
        leads = [function for function in FUNCTIONS if roles[function][phase] == "leads"]
        here = [step for step in calls if step["phase"] == phase]
        asked = sum(field["phase"] == phase for field in fields)
        so_far += asked
        onward = sum(map(leads_onward, here))
        is_last = phase == PHASES[-1]
        phases.append({
            "id": phase, "leads": leads, "calls": len(here), "onward": onward, "strength": strongest(here), "fields": asked,
            "soFar": so_far, "points": (len(leads) == 1) + (len(here) > 0) + (onward > 0 and not is_last), "of": 2 if is_last else 3,
        })
    touched = (any(roles[function][phase] is not None for function in FUNCTIONS for phase in PHASES)
               or any(any(is_filled(step, column) for column in ("phase", "function", "label", "cta", "strength", "destination", "next"))
                      for step in tables["steps"])
               or any(is_filled(field, "field") for field in tables["data"]))
    return {
        "flow": sum(phase["points"] for phase in phases) / sum(phase["of"] for phase in phases) if touched else None,
        "led": sum(len(phase["leads"]) == 1 for phase in phases), "called": sum(phase["calls"] > 0 for phase in phases),
        "phases": phases,
        "cells": [{"function": function, "phase": phase, "role": roles[function][phase],
                   "strength": strongest([step for step in calls if (step["function"], step["phase"]) == (function, phase)])}
                  for function in FUNCTIONS for phase in PHASES],
        "fields": {"asked": len(fields), "early": sum(field["phase"] in EARLY for field in fields), "most": MOST,
                   "justified": sum(map(has_use, fields)) / len(fields) if fields else None},
        "labels": [{"id": label, "calls": sum(step["label"] == label for step in calls)} for label in LABELS],
    }
