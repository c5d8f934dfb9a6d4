"""Exports of an invented CRM with faults planted at known rates: planner counts exactly what was planted, in bounded memory,
and leaves nothing behind; what it finds follows its schema and fits what the workbook says."""
import csv
import json
import os
import signal
import subprocess
import time

import linked
import measured
from checks.schemas import validators, violations

# A twentieth of a large CRM; `make check-full` takes all of it, where LINKS_SCALE says 1.
SCALE = float(os.environ.get("LINKS_SCALE", "0.05"))
MOST_MEMORY = 300  # MiB
HEADS = {
    "hubspot": ("Record ID", "Deal Name", "Deal Stage", "Associated Company IDs", "Associated Contact IDs", "Create Date"),
    "salesforce": ("Id", "Name", "StageName", "AccountId", None, "CreatedDate", "CloseDate", "LeadSource"),
    "pipedrive": ("Deal - ID", "Deal - Title", "Deal - Stage", "Deal - Organization ID", "Deal - Contact person ID", "Deal - Deal created"),
    "dynamics": ("opportunityid", "name", "stepname", "parentaccountid", "parentcontactid", "createdon"),
}


def exports(lab):
    """The folder, and what is planted in it."""
    def make():
        folder = lab.folder("links")
        return folder, linked.generate(folder, SCALE)
    return lab.once("exports with faults", make)


def counted(lab):
    """What planner printed, and the MiB it took."""
    def make():
        folder, planted = exports(lab)
        process, used = measured.start(
            lab.folder("links-figures"), [lab.program, "links", folder, "--as-of", planted["asOf"], "--format", "json"],
            stdout=subprocess.PIPE, text=True)
        output = process.communicate()[0]
        return json.loads(output), used()[1]
    return lab.once("links counted", make)


def what_is_planted_is_counted(lab):
    _, planted = exports(lab)
    found, memory = counted(lab)
    lab.note(f"seed {planted['seed']}, scale {planted['scale']:g}, {memory:.0f} MiB")
    problems = [f"seed {planted['seed']}: {count['rule']}: planted {planted['rules'][count['rule']]}, counted {[count['scope'], count['failing']]}"
                for count in found["counts"] if [count["scope"], count["failing"]] != planted["rules"][count["rule"]]]
    contacts = planted["contactsInDeals"] / planted["rows"]["contacts"]
    if abs(found["linking"]["contactsInDeals"] - contacts) > 1e-12:
        problems.append(f"contacts in deals: {found['linking']['contactsInDeals']} instead of {contacts}")
    if memory >= MOST_MEMORY:
        problems.append(f"took {memory:.0f} MiB")
    return problems


def the_lists_are_whole(lab):
    """Every record that fails stands in the CSV, with its row in the file."""
    folder, planted = exports(lab)
    output = lab.planner("links", folder, "--as-of", planted["asOf"], "--format", "csv", expect=0).output
    rows = list(csv.DictReader(output.lstrip("\ufeff").splitlines()))
    problems = []
    for key, (_, failing) in planted["rules"].items():
        told = sum(row["rule"] == f"LINK0{key[1:]}" for row in rows)
        if told != failing:
            problems.append(f"{key}: {told} lines for {failing} records")
    files = {}
    for row in rows[::997]:
        if row["file"] not in files:
            with open(folder / row["file"], newline="") as file:
                files[row["file"]] = list(csv.reader(file))
        if row["id"] and files[row["file"]][int(row["row"]) - 1][0] != row["id"]:
            problems.append(f"{row['id']} does not stand in row {row['row']} of {row['file']}")
    return problems


def outputs_follow_the_schema(lab):
    return violations(validators(lab)["links"], counted(lab)[0], "links")


def the_workbook_says_the_same(lab):
    folder, planted = exports(lab)
    path = lab.folder("links-workbook") / "links.xlsx"
    lab.planner("links", folder, "--as-of", planted["asOf"], "-o", path, "--client", "Nordwind", expect=0)
    result = lab.json("score", path, "--as-of", planted["asOf"])["results"][0]
    return [] if result["linking"] == counted(lab)[0]["linking"] else ["score of the workbook is another"]


def evidence_reaches_the_scorecard(lab):
    """What links proves is verified evidence of the maturity score, with file and day."""
    folder, planted = exports(lab)
    place = lab.folder("links-evidence")
    lab.planner("links", folder, "--as-of", planted["asOf"], "--evidence", place / "evidence.json", expect=0)
    lab.planner("new", "maturity", "--client", "N", "-o", place, expect=0)
    blank = next(place.glob("*maturity*.xlsx"))
    lab.planner("fill", blank, "--answers", place / "evidence.json", "-o", place / "filled.xlsx", expect=0)
    rows = {row["key"]: row for row in lab.json("read", place / "filled.xlsx")[0]["tables"]["evidence"]}
    problems = []
    for key in ("D03.4.1", "D04.2.1", "D04.3.2", "D04.4.1", "D08.2.1", "D08.3.2"):
        row = rows[key]
        if row["artifact"] != "yes" or row["confirmation"] != "yes" or planted["asOf"] not in (row["where"] or ""):
            problems.append(f"{key}: {row}")
    return problems


def each_crm_is_told(lab):
    """Deals and what they belong to, headed as each CRM heads them."""
    problems = []
    for crm, (identity, name, stage, account, contact, created, *more) in HEADS.items():
        folder = lab.folder(f"links-{crm}")
        heads = [head for head in (identity, name, stage, account, contact, created, *more) if head]
        with open(folder / "deals.csv", "w", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(heads)
            for number in range(5):
                row = {identity: number, name: f"Deal {number}", stage: "Qualified", account: "", contact: "", created: "2026-01-05"}
                writer.writerow([row.get(head, "") for head in heads])
        found = lab.json("links", folder)
        if found["crm"] != crm or found["files"][0]["object"] != "deals" or found["files"][0]["unused"]:
            problems.append(f"{crm}: {found['crm']}, {found['files'][0]}")
    return problems


def nothing_is_left_when_it_is_interrupted(lab):
    folder, planted = exports(lab)
    scratch = lab.folder("links-scratch")
    process = subprocess.Popen(
        [lab.program, "links", folder, "--as-of", planted["asOf"]], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        env={**os.environ, "TMPDIR": str(scratch), "SQLITE_TMPDIR": str(scratch)})
    time.sleep(0.5)
    names = list(scratch.iterdir())
    process.send_signal(signal.SIGINT)
    process.wait()
    left = list(scratch.iterdir())
    return [f"{name} in the folder of temporary files" for name in names + left]


CHECKS = [what_is_planted_is_counted, the_lists_are_whole, outputs_follow_the_schema, the_workbook_says_the_same,
          evidence_reaches_the_scorecard, each_crm_is_told, nothing_is_left_when_it_is_interrupted]
