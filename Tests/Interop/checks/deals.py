"""One list of deals, written as each CRM exports it in each of three locales, is the same list when planner reads it;
what it says of their past is computed a second time."""
import csv
import datetime
import io
import json
import math
import random
from xml.etree import ElementTree

from checks.schemas import validators, violations
from lab import AS_OF, module
from reference import pipeline

TODAY = datetime.date.fromisoformat(AS_OF)
Z95 = 1.959963984540054
CHART = {1: 0.05, 2: 0.10, 3: 0.20, 4: 0.40, 5: 0.60, 6: 0.80}
CAPS = {1: 0.10, 2: 0.20, 3: 0.35, 4: 0.55, 5: 0.70, 6: 0.90}

# Heads as each CRM's documentation names them: of the columns that all have, in the order of FIELDS, then those of the
# stage, the status and the probability.
FIELDS = ["id", "deal", "account", "owner", "amount", "currency", "created", "stageSince", "close", "nextStep", "nextDate",
          "lastActivity", "lostReason"]
HUBSPOT = {
    "en": ["Record ID", "Deal Name", "Associated Company", "Deal owner", "Amount", "Currency", "Create Date",
           "Date entered current stage", "Close Date", "Next step", "Next Activity Date", "Last Activity Date",
           "Closed Lost Reason", "Deal Stage", "Deal probability"],
    "de": ["Datensatz-ID", "Deal-Name", "Zugeordnetes Unternehmen", "Deal-Inhaber", "Betrag", "Währung", "Erstellungsdatum",
           "Datum des Eintritts in die aktuelle Phase", "Abschlussdatum", "Nächster Schritt",
           "Datum der nächsten Aktivität", "Datum der letzten Aktivität", "Grund für verlorenen Deal", "Deal-Phase",
           "Deal-Wahrscheinlichkeit"],
    "fr": ["ID de fiche d'informations", "Nom de la transaction", "Entreprise associée", "Propriétaire de la transaction",
           "Montant", "Devise", "Date de création", "Date d'entrée dans la phase actuelle", "Date de fermeture",
           "Prochaine étape", "Date de la prochaine activité", "Date de la dernière activité",
           "Raison de la perte de la transaction", "Phase de la transaction", "Probabilité de la transaction"],
    "api": ["hs_object_id", "dealname", "Associated Company", "hubspot_owner_id", "amount", "deal_currency_code", "createdate",
            "hs_v2_date_entered_current_stage", "closedate", "hs_next_step", "notes_next_activity_date", "notes_last_updated",
            "closed_lost_reason", "dealstage", "hs_deal_stage_probability"]}
SALESFORCE = {
    "en": ["Opportunity ID", "Opportunity Name", "Account Name", "Opportunity Owner", "Amount", "Amount Currency",
           "Created Date", "Last Stage Change Date", "Close Date", "Next Step", "Next Activity Date", "Last Activity",
           "Loss Reason", "Stage", "Probability (%)"],
    "de": ["Opportunity-ID", "Opportunity-Name", "Accountname", "Opportunity-Inhaber", "Betrag", "Währung des Betrags",
           "Erstelldatum", "Datum der letzten Phasenänderung", "Schlusstermin", "Nächster Schritt", "Nächste Aktivität",
           "Letzte Aktivität", "Verlustgrund", "Phase", "Wahrscheinlichkeit (%)"],
    "fr": ["ID d'opportunité", "Nom de l'opportunité", "Nom du compte", "Propriétaire de l'opportunité", "Montant",
           "Devise du montant", "Date de création", "Date du dernier changement d'étape", "Date de clôture", "Étape suivante",
           "Prochaine activité", "Dernière activité", "Motif de la perte", "Étape", "Probabilité (%)"],
    "api": ["Id", "Name", "Account.Name", "Owner.Name", "Amount", "CurrencyIsoCode", "CreatedDate", "LastStageChangeDate",
            "CloseDate", "NextStep", "Next Activity Date", "LastActivityDate", "Loss_Reason__c", "StageName", "Probability"]}
PIPEDRIVE = {
    "en": ["Deal - ID", "Deal - Title", "Deal - Organization", "Deal - Owner", "Deal - Value", "Deal - Currency",
           "Deal - Deal created", "Deal - Last stage change", "Deal - Expected close date", "Deal - Next activity",
           "Deal - Next activity date", "Deal - Last activity date", "Deal - Lost reason", "Deal - Stage",
           "Deal - Probability", "Deal - Status", "Deal - Won time", "Deal - Lost time"],
    "de": ["ID", "Titel", "Organisation", "Besitzer", "Wert", "Währung", "Deal erstellt", "Letzte Phasenänderung",
           "Erwartetes Abschlussdatum", "Nächste Aktivität", "Datum der nächsten Aktivität", "Datum der letzten Aktivität",
           "Grund für Verlust", "Phase", "Wahrscheinlichkeit", "Status", "Gewonnen am", "Verloren am"],
    "fr": ["Affaire - ID", "Affaire - Titre", "Affaire - Organisation", "Affaire - Propriétaire", "Affaire - Valeur",
           "Affaire - Devise", "Affaire - Affaire créée", "Affaire - Dernier changement d'étape",
           "Affaire - Date de clôture prévue", "Affaire - Prochaine activité", "Affaire - Date de la prochaine activité",
           "Affaire - Date de la dernière activité", "Affaire - Raison de la perte", "Affaire - Étape",
           "Affaire - Probabilité", "Affaire - Statut", "Affaire - Gagnée le", "Affaire - Perdue le"],
    "api": ["id", "title", "org_name", "owner_name", "value", "currency", "add_time", "stage_change_time",
            "expected_close_date", "next_activity_subject", "next_activity_date", "last_activity_date", "lost_reason",
            "stage_name", "probability", "status", "won_time", "lost_time"]}
DYNAMICS = {
    "en": ["(Do Not Modify) Opportunity", "Topic", "Potential Customer", "Owner", "Est. Revenue", "Currency", "Created On",
           "Stage Entered On", "Est. Close Date", "Next Step", "Next Activity Date", "Last Activity Date", "Lost Reason",
           "Pipeline Phase", "Probability", "Status", "Actual Close Date"],
    "de": ["(Nicht ändern) Verkaufschance", "Thema", "Potenzieller Kunde", "Besitzer", "Gesch. Umsatz", "Währung",
           "Erstellt am", "Phase begonnen am", "Gesch. Abschlussdatum", "Nächster Schritt", "Datum der nächsten Aktivität",
           "Datum der letzten Aktivität", "Verlustgrund", "Pipelinephase", "Wahrscheinlichkeit", "Status",
           "Tatsächliches Abschlussdatum"],
    "fr": ["(Ne pas modifier) Opportunité", "Sujet", "Client potentiel", "Propriétaire", "Revenu estimé", "Devise", "Créé le",
           "Phase commencée le", "Date de clôture estimée", "Étape suivante", "Date de la prochaine activité",
           "Date de la dernière activité", "Raison de la perte", "Phase du pipeline", "Probabilité", "Statut",
           "Date de clôture réelle"],
    "api": ["opportunityid", "name", "customerid", "ownerid", "estimatedvalue", "transactioncurrencyid", "createdon",
            "stageenteredon", "estimatedclosedate", "nextstep", "nextactivitydate", "lastactivitydate", "lostreason",
            "stepname", "closeprobability", "statecode", "actualclosedate"]}
# Of the stages 2, 4 and 6 and of the ends; of the statuses open, won and lost.
STAGES = {
    "hubspot": {
        "en": ["Appointment Scheduled", "Presentation Scheduled", "Contract Sent", "Closed Won", "Closed Lost"],
        "de": ["Termin vereinbart", "Präsentation geplant", "Vertrag gesendet", "Abgeschlossen und gewonnen",
               "Abgeschlossen und verloren"],
        "fr": ["Rendez-vous planifié", "Présentation planifiée", "Contrat envoyé", "Fermée gagnée", "Fermée perdue"],
        "api": ["appointmentscheduled", "presentationscheduled", "contractsent", "closedwon", "closedlost"]},
    "salesforce": {
        "en": ["Qualification", "Value Proposition", "Negotiation/Review", "Closed Won", "Closed Lost"],
        "de": ["Qualifizierung", "Wertversprechen", "Verhandlung/Prüfung", "Geschlossen und gewonnen",
               "Geschlossen und verloren"],
        "fr": ["Qualification", "Proposition de valeur", "Négociation/Révision", "Fermée gagnée", "Fermée perdue"],
        "api": ["Qualification", "Value Proposition", "Negotiation/Review", "Closed Won", "Closed Lost"]},
    "pipedrive": {
        "en": ["Contact Made", "Demo Scheduled", "Proposal Made"], "de": ["Kontakt aufgenommen", "Demo geplant", "Angebot gemacht"],
        "fr": ["Contact établi", "Démo planifiée", "Proposition envoyée"], "api": ["Contact Made", "Demo Scheduled", "Proposal Made"]},
    "dynamics": {
        "en": ["1-Qualify", "2-Develop", "3-Propose"], "de": ["1-Qualifizieren", "2-Entwickeln", "3-Vorschlagen"],
        "fr": ["1-Qualifier", "2-Développer", "3-Proposer"], "api": ["1-Qualify", "2-Develop", "3-Propose"]}}
STATUS = {
    "pipedrive": {"en": ["Open", "Won", "Lost"], "de": ["Offen", "Gewonnen", "Verloren"], "fr": ["Ouvert", "Gagné", "Perdu"],
                  "api": ["open", "won", "lost"]},
    "dynamics": {"en": ["Open", "Won", "Lost"], "de": ["Offen", "Gewonnen", "Verloren"], "fr": ["Ouvert", "Gagnée", "Perdue"],
                 "api": ["0", "1", "2"]}}
HEADS = {"hubspot": HUBSPOT, "salesforce": SALESFORCE, "pipedrive": PIPEDRIVE, "dynamics": DYNAMICS}
ENDS = {"open": 0, "won": 1, "lost": 2}
# HubSpot and Pipedrive write days and numbers alike everywhere; the others as the user's locale does.
LOCALES = {"en": ("%m/%d/%Y", ",", "."), "de": ("%d.%m.%Y", ".", ","), "fr": ("%d/%m/%Y", "\u202f", ","), "api": ("%Y-%m-%d", "", ".")}
TEXTS = ["Roof, \"phase 2\"", "Bäckerei; Öztürk", "Zoë & Söhne", "=SUM(A1)", "Line\nbreak", "naïve café", "Plain"]


def random_deals(randomness, count):
    """Deals that every one of the four CRMs can tell of."""
    day = lambda low, high: TODAY + datetime.timedelta(days=randomness.randint(low, high))  # noqa: E731
    deals = []
    for number in range(count):
        status = randomness.choice(["open", "open", "won", "lost"])
        created = day(-500, -120)
        deals.append({
            "id": f"{1000 + number}", "deal": f"{randomness.choice(TEXTS)} {number}", "account": randomness.choice(TEXTS).replace("=", ""),
            "owner": randomness.choice(["Anna Schmidt", "Ben Otto"]), "stage": randomness.choice([2, 4, 6]), "status": status,
            "amount": randomness.choice([None, randomness.randint(1, 999), randomness.randint(1000, 9_999_999) / 100]),
            "currency": "EUR", "probability": randomness.choice([0.05, 0.2, 0.5, 0.75, 1.0]), "created": created,
            "stageSince": day(-119, -1), "close": day(1, 300) if status == "open" else day(-119, -1),
            "nextStep": randomness.choice(["", "Call"]), "nextDate": randomness.choice([None, day(-20, 40)]), "lastActivity": day(-60, 0),
            "lostReason": randomness.choice(["", "Price", "No decision"]) if status == "lost" else ""})
    return deals


def expected(deal):
    """What planner says of a deal, in the keys of its JSON that all four tell."""
    text = lambda value: value or None  # noqa: E731
    said = {key: deal[key] for key in ("id", "owner", "amount", "currency", "status")}
    # Leading signs stay; text is as it was written.
    said |= {"deal": deal["deal"], "account": deal["account"], "nextStep": text(deal["nextStep"]), "lostReason": text(deal["lostReason"])}
    for key in ("created", "stageSince", "close", "nextDate", "lastActivity"):
        said[key] = deal[key].isoformat() if deal[key] else None
    said["stage"] = {"open": deal["stage"], "won": 7, "lost": None}[deal["status"]]
    said["probability"] = deal["probability"] if deal["status"] == "open" else None
    said["signed"] = said["close"] if deal["status"] == "won" else None
    return said


def rows(deals, crm, language, typed):
    """The lines of an export; `typed` for a workbook, in which days and numbers are what they are."""
    pattern, group, mark = LOCALES[language] if crm in ("salesforce", "dynamics") else LOCALES["api"]

    def day(value):
        if not value:
            return None if typed else ""
        if typed:
            return datetime.datetime.combine(value, datetime.time(9, 30))
        clock = {"hubspot": " 09:30", "dynamics": " 9:30 AM" if language == "en" else ""}.get(crm, "")
        return value.strftime(pattern) + clock

    def number(value):
        if value is None or typed:
            return value if value is not None else (None if typed else "")
        if group or mark == ",":
            return f"{value:,.2f}".replace(",", "g").replace(".", mark).replace("g", group)
        return str(value)

    lines = [HEADS[crm][language]]
    for deal in deals:
        end, at = ENDS[deal["status"]], {2: 0, 4: 1, 6: 2}[deal["stage"]]
        names = STAGES[crm][language]
        stage = names[at] if end == 0 or len(names) == 3 else names[2 + end]
        chance = {"open": deal["probability"], "won": 1.0, "lost": 0.0}[deal["status"]]
        chance = chance if crm == "hubspot" else round(chance * 100)
        line = [deal[key] for key in FIELDS]
        line[4] = number(deal["amount"])
        for place in (6, 7, 8, 10, 11):
            line[place] = day(line[place])
        line += [stage, number(chance) if crm == "hubspot" else chance if typed else str(chance)]
        if crm in STATUS:
            line.append(STATUS[crm][language][end])
            if crm == "pipedrive":
                line += [day(deal["close"]) if end == 1 else None, day(deal["close"]) if end == 2 else None]
            else:
                line.append(day(deal["close"]) if end else None)
        lines.append(line)
    return lines


def write_csv(path, lines, separator, encoding):
    text = io.StringIO()
    writer = csv.writer(text, delimiter=separator, lineterminator="\r\n")
    writer.writerows([["" if cell is None else cell for cell in line] for line in lines])
    path.write_bytes(text.getvalue().encode(encoding, "replace"))


def write_workbook(path, lines):
    book = module("openpyxl").Workbook()
    sheet = book.active
    for line in lines:
        sheet.append([value if not (isinstance(value, str) and value.startswith("=")) else None for value in line])
    for row, line in enumerate(lines, 1):
        for column, value in enumerate(line, 1):
            if isinstance(value, str) and value.startswith("="):
                sheet.cell(row, column).value = value
                sheet.cell(row, column).data_type = "s"
    book.save(path)


def differences(told, deals, label):
    problems = []
    if len(told["deals"]) != len(deals):
        return [f"{label}: {len(told['deals'])} deals, not {len(deals)}"]
    for one, deal in zip(told["deals"], deals):
        for key, value in expected(deal).items():
            found = one[key]
            same = math.isclose(found, value, rel_tol=1e-12) if isinstance(found, (int, float)) and isinstance(value, float) else found == value
            if not same:
                problems.append(f"{label}: {deal['id']}: {key} is {found!r}, not {value!r}")
    return problems


def every_export_tells_the_same_deals(lab):
    problems, files, cells = [], 0, 0
    for seed in lab.seeds:
        randomness = random.Random(seed)
        deals = random_deals(randomness, 40)
        folder = lab.folder(f"deals-{seed}")
        for crm, languages in HEADS.items():
            for language in languages:
                separator = ";" if language in ("de", "fr") else ","
                encoding = randomness.choice(["utf-8", "utf-8-sig", "utf-16"])
                text, book = folder / f"{crm}-{language}.csv", folder / f"{crm}-{language}.xlsx"
                write_csv(text, rows(deals, crm, language, typed=False), separator, encoding)
                write_workbook(book, rows(deals, crm, language, typed=True))
                for path in (text, book):
                    told = lab.json("deals", path, "--as-of", AS_OF)
                    label = f"seed {seed}: {path.name}"
                    if told["crm"] != crm or told["language"] != (None if language == "api" else language):
                        problems.append(f"{label}: taken for {told['crm']} in {told['language']}")
                    problems += differences(told, deals, label)
                    files, cells = files + 1, cells + len(deals) * len(expected(deals[0]))
    lab.note(f"{files} files, {cells} values")
    return problems


def what_a_file_lacks_disables_rules_and_passes_none(lab):
    """Each column left out in turn: the rules that need it are skipped with the reason, and no finding speaks of it."""
    needs = {"close": {"DEAL004", "DEAL015"}, "amount": {"DEAL003", "DEAL014"}, "nextDate": {"DEAL005"}, "stageSince": {"DEAL006", "DEAL012"},
             "lastActivity": {"DEAL007"}, "lostReason": {"DEAL017"}, "account": {"DEAL003"}}
    problems = []
    deals = random_deals(random.Random(lab.seeds[0]), 30)
    folder = lab.folder("deals-lacking")
    for crm in HEADS:
        whole = rows(deals, crm, "en", typed=False)
        write_csv(folder / f"{crm}.csv", whole, ",", "utf-8")
        before = {one["code"] for one in lab.json("deals", folder / f"{crm}.csv", "--as-of", AS_OF)["skipped"]}
        for field, rules in needs.items():
            place = FIELDS.index(field)
            path = folder / f"{crm}-without-{field}.csv"
            write_csv(path, [line[:place] + line[place + 1:] for line in whole], ",", "utf-8")
            told = lab.json("deals", path, "--as-of", AS_OF)
            skipped = {one["code"]: one["reason"] for one in told["skipped"]}
            # Two CRMs tell the day of closing apart.
            missing = {rule for rule in rules if rule not in skipped}
            if field == "close" and crm in ("pipedrive", "dynamics"):
                missing = set()
            if missing:
                problems.append(f"{path.name}: {sorted(missing)} are judged without their column")
            if not before <= set(skipped):
                problems.append(f"{path.name}: {sorted(before - set(skipped))} are judged now that a column is gone")
            if any("is not in the file" not in reason for reason in skipped.values()):
                problems.append(f"{path.name}: a rule is skipped without its reason: {skipped}")
            if {one["code"] for one in told["findings"]} & set(skipped):
                problems.append(f"{path.name}: a rule that was skipped found something")
    return problems


def output_follows_its_schema(lab):
    """Of each CRM; a key that is left out or that nobody announced is seen."""
    known, problems = validators(lab), []
    folder = lab.folder("deals-schema")
    deals = random_deals(random.Random(lab.seeds[0]), 40)
    for crm in HEADS:
        path = folder / f"{crm}.csv"
        write_csv(path, rows(deals, crm, "en", typed=False), ",", "utf-8")
        told = lab.json("deals", path, "--as-of", AS_OF, "--quota", "100000")
        problems += violations(known["deals"], told, crm)
        for line in lab.planner("deals", path, "--as-of", AS_OF, "--format", "ndjson", expect=0).output.splitlines():
            problems += violations(known["deals-line"], json.loads(line), f"a line of {crm}")
        for inner in (told, told["history"], told["deals"][0], told["stages"][0]):
            for key in list(inner):
                kept = inner.pop(key)
                if known["deals"].is_valid(told):
                    problems.append(f"{crm}: may lack {key}")
                inner[key] = kept
            inner["surprise"] = None
            if known["deals"].is_valid(told):
                problems.append(f"{crm}: may have a key that nobody announced")
            del inner["surprise"]
    return problems


def wilson(won, of):
    share, square = won / of, Z95 * Z95
    centre, reach = share + square / (2 * of), Z95 * math.sqrt(share * (1 - share) / of + square / (4 * of * of))
    return [max(0.0, (centre - reach) / (1 + square / of)), min(1.0, (centre + reach) / (1 + square / of))]


def pooled(values, weights):
    """The nearest rising series, by the formula of least and greatest means."""
    mean = lambda low, high: sum(v * w for v, w in zip(values[low:high], weights[low:high])) / sum(weights[low:high])  # noqa: E731
    count = len(values)
    return [max(min(mean(low, high) for high in range(i + 1, count + 1)) for low in range(i + 1)) for i in range(count)]


def quarter(day):
    return day.year, (day.month - 1) // 3


def past(deals):
    """The figures of the closed deals, each with the stage that it came to."""
    closed = [deal for deal in deals if deal["status"] != "open"]
    won = [deal for deal in closed if deal["status"] == "won"]
    came = {stage: [deal for deal in closed if deal["came"] >= stage] for stage in CHART}
    known = [stage for stage in CHART if len(came[stage]) >= 10]
    shrunk = [(sum(deal["status"] == "won" for deal in came[stage]) + 20 * CHART[stage]) / (len(came[stage]) + 20) for stage in known]
    probability = dict(zip(known, pooled(shrunk, [len(came[stage]) + 20 for stage in known])))
    amount = sum(deal["amount"] or 0 for deal in won)
    stages, gains = {}, {}
    for stage in CHART:
        on = lambda group: sum(deal["status"] == "won" if stage == 6 else deal["came"] > stage for deal in group)  # noqa: B023,E731
        quarters = {}
        for deal in came[stage]:
            quarters.setdefault(quarter(deal["close"]), []).append(deal)
        best = max((on(group) / len(group) for group in quarters.values() if len(group) >= 10), default=None)
        rate = on(came[stage]) / len(came[stage]) if came[stage] else None
        gain = max(0.0, amount * (best / rate - 1)) if best is not None and rate else None
        gains[stage] = gain or 0
        stages[stage] = {"closed": len(came[stage]), "won": sum(deal["status"] == "won" for deal in came[stage]),
                         "probability": probability.get(stage), "conversion": rate, "best": best, "gain": gain,
                         "interval": wilson(sum(deal["status"] == "won" for deal in came[stage]), len(came[stage])) if came[stage] else None}
    cycle = sum((deal["close"] - deal["created"]).days for deal in won) / len(won)
    amounts = [deal["amount"] for deal in won if deal["amount"] is not None]
    opened = sum(deal["status"] == "open" for deal in deals)
    return {"stages": stages, "winRate": len(won) / len(closed), "meanAmount": sum(amounts) / len(amounts), "cycleDays": cycle,
            "velocity": opened * len(won) / len(closed) * sum(amounts) / len(amounts) / cycle,
            "bottleneck": max(gains, key=gains.get) if max(gains.values()) > 0 else None}


def close(one, other):
    if isinstance(other, list):
        return isinstance(one, list) and all(close(a, b) for a, b in zip(one, other))
    if isinstance(other, (int, float)) and isinstance(one, (int, float)):
        return math.isclose(one, other, rel_tol=1e-9, abs_tol=1e-9)
    return one == other


def forecast_and_past_are_as_computed_here(lab):
    """Pipedrive tells how far lost deals came."""
    problems, values = [], 0
    for seed in lab.seeds:
        deals = random_deals(random.Random(seed * 7), 400)
        for deal in deals:
            deal["came"] = 6 if deal["status"] == "won" else deal["stage"]
        path = lab.folder(f"deals-past-{seed}") / "deals.csv"
        write_csv(path, rows(deals, "pipedrive", "en", typed=False), ",", "utf-8")
        told = lab.json("deals", path, "--as-of", AS_OF, "--quota", "1000000")
        wanted = past(deals)
        found = {**told["history"], "stages": {one["stage"]: one for one in told["history"]["stages"]}}
        for key, value in wanted.items():
            if key != "stages" and not close(found[key], value):
                problems.append(f"seed {seed}: {key} is {found[key]}, not {value}")
        for stage, figures in wanted["stages"].items():
            for key, value in figures.items():
                values += 1
                if not close(found["stages"][stage][key], value):
                    problems.append(f"seed {seed}: stage {stage}: {key} is {found['stages'][stage][key]}, not {value}")
        # No milestones are told: each deal is taken at its word.
        entries = [(deal["amount"], deal["probability"], min(deal["probability"], CAPS[deal["stage"]])) for deal in deals if deal["status"] == "open"]
        for key, value in pipeline.figures(entries).items():
            if isinstance(value, dict):
                value, told["forecast"][key] = list(value.values()), list(told["forecast"][key].values())
            if not close(told["forecast"][key], value):
                problems.append(f"seed {seed}: {key} is {told['forecast'][key]}, not {value}")
        chances = {stage: figures["probability"] or CHART[stage] for stage, figures in wanted["stages"].items()}
        open_amount = sum(deal["amount"] or 0 for deal in deals if deal["status"] == "open")
        rate = sum((deal["amount"] or 0) * chances[deal["stage"]] for deal in deals if deal["status"] == "open") / open_amount
        if not close(told["history"]["coverage"]["required"], 1_000_000 / rate):
            problems.append(f"seed {seed}: the quota needs {told['history']['coverage']['required']}, not {1_000_000 / rate}")
    lab.note(f"{values} figures of stages")
    return problems


def the_workbook_of_an_export_is_one_of_ours(lab):
    """It is read back with the same deals, and the page fits a terminal."""
    problems = []
    deals = random_deals(random.Random(lab.seeds[0]), 150)
    folder = lab.folder("deals-workbook")
    write_csv(folder / "deals.csv", rows(deals, "salesforce", "de", typed=False), ";", "utf-8")
    page = lab.planner("deals", folder / "deals.csv", "--as-of", AS_OF, "-o", folder / "deals.xlsx", "--client", "Öztürk", expect=0)
    problems += [f"the page: {line!r} is too long" for line in page.output.splitlines() if len(line) > 80]
    read = lab.json("read", folder / "deals.xlsx")[0]["tables"]["deals"]
    if len(read) != len(deals):
        return problems + [f"the workbook has {len(read)} deals, not {len(deals)}"]
    for row, deal in zip(read, deals):
        said = expected(deal)
        said["stage"] = str(said["stage"]) if said["stage"] else None
        problems += [f"{deal['id']}: {key} is {row[key]!r} in the workbook, not {value!r}"
                     for key, value in said.items() if key in row and not close(row[key], value)]
    return problems


def what_goes_to_a_CRM_is_well_formed(lab):
    """And its stages are understood when they come back, in each CRM that knows them by name."""
    problems = []
    folder = lab.folder("deals-targets")
    lab.planner("demo", "-o", folder, expect=0)
    chart, plan = (next(folder.glob(f"*_{kind}_filled.xlsx")) for kind in ("pipeline", "funnel-kpi"))
    told = lambda path, target: lab.planner("export", path, "--to", target, expect=0).output  # noqa: E731
    names = [stage["label"] for stage in json.loads(told(chart, "hubspot"))["stages"]]
    metadata = "{http://soap.sforce.com/2006/04/metadata}"
    values = ElementTree.fromstring(told(chart, "salesforce").encode()).findall(f"{metadata}standardValue")
    found = {"salesforce": [value.findtext(f"{metadata}fullName") for value in values],
             "pipedrive": [stage["name"] for stage in json.loads(told(chart, "pipedrive"))]}
    for crm, labels in found.items():
        if [label.lower() for label in labels] != [name.lower() for name in names[:len(labels)]]:
            problems.append(f"{crm}: the stages are {labels}, not {names}")
    for target, least in (("goals", 5), ("salesforce", 1)):
        lines = list(csv.reader(io.StringIO(told(plan, target))))
        if len(lines) <= least or len({len(line) for line in lines}) != 1:
            problems.append(f"{target}: no table: {lines[:3]}")
    for crm, heads in (("hubspot", ["Deal Name", "Deal Stage", "Amount"]), ("salesforce", ["Opportunity Name", "Stage", "Amount"])):
        write_csv(folder / f"{crm}.csv", [heads] + [[name, name, "1"] for name in names], ",", "utf-8")
        back = [deal["stage"] for deal in lab.json("deals", folder / f"{crm}.csv", "--as-of", AS_OF)["deals"]]
        if back != [1, 2, 3, 4, 5, 6, 7, None]:
            problems.append(f"{crm}: the stages come back as {back}")
    return problems


CHECKS = [every_export_tells_the_same_deals, what_a_file_lacks_disables_rules_and_passes_none,
          forecast_and_past_are_as_computed_here, the_workbook_of_an_export_is_one_of_ours,
          output_follows_its_schema, what_goes_to_a_CRM_is_well_formed]
