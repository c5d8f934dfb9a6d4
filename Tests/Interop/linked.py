#!/usr/bin/env python3
"""linked.py FOLDER [SCALE [SEED]]: exports of an invented CRM for `planner links`, with what is wrong in them planted at
known rates. Prints seed and what must be counted, as JSON.

At scale 1: 100,000 accounts, 300,000 contacts, 200,000 deals, 1,000,000 activities and what belongs to them. What fails is
planted, never derived: each fault in records of its own, the first of a shuffled order, so that the counts add up."""
import csv
import json
import random
import sys
from datetime import date, timedelta
from pathlib import Path

AS_OF = date(2026, 6, 30)
FIRST = ["Anna", "Boris", "Clara", "Dmitri", "Edith", "Franz", "Greta", "Hugo", "Ines", "Jonas", "Klara", "Ludwig"]
SYLLABLES = ["ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "qui", "ro", "su", "ta", "ve", "wi", "xo", "zu"]
FORMS = ["GmbH", "AG", "Ltd", "Inc.", "S.A.", "GmbH & Co. KG"]
SOURCES = ["Web", "Fair", "Referral", "Partner"]
PRODUCTS, INACTIVE, USERS, GONE = 40, 4, 30, 5


def word(number):
    """A made-up name, one for each number."""
    out = ""
    for _ in range(4):
        number, place = divmod(number, len(SYLLABLES))
        out += SYLLABLES[place]
    return out.capitalize() + (word(number) if number else "")


def day(moment):
    return moment.isoformat()


class Writer:
    def __init__(self, folder, name, heads):
        self.file = open(Path(folder) / name, "w", newline="", encoding="utf-8")
        self.csv = csv.writer(self.file)
        self.csv.writerow(heads)
        self.rows = 0

    def add(self, *row):
        self.rows += 1
        self.csv.writerow(row)

    def close(self):
        self.file.close()


def generate(folder, scale=1.0, seed=20260630):
    """Writes the exports; returns by rule [in scope, failing], the clusters, and the contacts that belong to a deal."""
    chance = random.Random(seed)
    accounts, contacts, deals, activities = (round(n * scale) for n in (100_000, 300_000, 200_000, 1_000_000))
    leads, members = round(40_000 * scale), round(60_000 * scale)
    expect = {f"L{n:02}": [0, 0] for n in range(1, 21)}

    def plan(count, first=0, **rates):
        """Disjoint sets of places out of so many, by rate; none below the first."""
        order = list(range(first, count))
        chance.shuffle(order)
        sets, start = {}, 0
        for name, rate in rates.items():
            size = max(1, round(count * rate))
            sets[name] = set(order[start:start + size])
            start += size
        assert start < len(order), "too many faults"
        return sets

    def fail(rule, count=1):
        expect[rule][1] += count

    def scope(rule, count=1):
        expect[rule][0] += count

    def owner(planted):
        """A user who is there, or nobody, or one who has left."""
        scope("L12")
        if planted:
            fail("L12")
            return chance.choice(["", "u999", f"u{GONE - 1}"])
        return f"u{chance.randrange(GONE, USERS)}"

    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    users = Writer(folder, "users.csv", ["id", "name", "email", "active"])
    for number in range(USERS):
        users.add(f"u{number}", word(number), f"user{number}@crm.example", "false" if number < GONE else "true")
    users.close()
    products = Writer(folder, "products.csv", ["id", "name", "active"])
    for number in range(PRODUCTS):
        products.add(f"p{number}", f"Product {number}", "no" if number < INACTIVE else "yes")
    products.close()
    campaigns = Writer(folder, "campaigns.csv", ["id", "name"])
    for number in range(20):
        campaigns.add(f"k{number}", f"Campaign {number}")
    campaigns.close()

    # The last accounts are others under another name, or customers nobody knows anybody at; none has contacts or deals.
    faults = plan(accounts, owner=0.004)
    twins = max(1, round(accounts * 0.006))
    namesakes = max(1, round(accounts * 0.004))
    lonely = max(1, round(accounts * 0.005))
    plain = accounts - twins - namesakes - lonely
    domains = []
    out = Writer(folder, "accounts.csv", ["id", "name", "website", "owner", "type"])
    for number in range(accounts):
        name, site, kind = word(number), f"{word(number).lower()}.example", ""
        if plain <= number < plain + twins:
            site = f"https://www.{domains[number - plain].upper()}/en"
        elif plain + twins <= number < plain + twins + namesakes:
            name, site = word(number - plain - twins + twins), ""
        elif number >= plain + twins + namesakes:
            kind = "Customer"
        domains.append(site)
        out.add(f"a{number}", f"{name} {FORMS[number % len(FORMS)]}", site and f"{site}", owner(number in faults["owner"]), kind)
    out.close()
    scope("L15", accounts)
    fail("L15", twins + namesakes)
    scope("L17", lonely)
    fail("L17", lonely)

    # Contacts: three an account, each with a first name of another letter.
    # The first of each account is as it should be, so that none is left without a contact.
    faults = plan(contacts, plain, orphan=0.02, dangling=0.005, email=0.01, alike=0.004, foreign=0.03, owner=0.003)
    created = {}
    kept, reached = [], {}
    slots = {}
    out = Writer(folder, "contacts.csv", ["id", "account id", "first name", "last name", "email", "owner", "created"])
    scope("L01", contacts)
    scope("L15", contacts)
    # A contact that is a twin of the one before it shares its account.
    before = None
    for number in range(contacts):
        place = number % plain
        slot = slots.get(place, 0)
        slots[place] = slot + 1
        account, first, last = f"a{place}", FIRST[slot % len(FIRST)], word(number + 7)
        email = f"{first}.{last}{number}@{domains[place]}".lower()
        if number in faults["orphan"]:
            account = ""
            fail("L01")
        elif number in faults["dangling"]:
            account = f"a{accounts + number}"
            fail("L01")
            fail("L13")
        elif number in faults["email"] and before:
            email = before[2].upper() if chance.random() < 0.5 else before[2].replace("@", "+crm@")
            account = before[0]
            fail("L15")
        elif number in faults["alike"] and before:
            account, first, last, email = before[0], before[3], before[4] + "h", ""
            fail("L15")
        elif number in faults["foreign"]:
            email = f"{first}.{last}{number}@elsewhere.example".lower()
            fail("L20")
        if account:
            scope("L13")
        if email and account and number not in faults["dangling"]:
            scope("L20")
        moment = AS_OF - timedelta(days=chance.randrange(400, 1500))
        created[number] = moment
        out.add(f"c{number}", account, first, last, email, owner(number in faults["owner"]), day(moment))
        if not any(number in faults[name] for name in ("orphan", "dangling", "email", "alike", "foreign")) and email:
            before = (account, number, email, first, last)
    out.close()

    # Deals, their contacts and their lines.
    faults = plan(
        deals, orphan=0.01, dangling=0.004, alone=0.02, nobody=0.01, rolefree=0.005, source=0.05, lineless=0.01, wrong=0.01,
        early=0.004, stale=0.03, idle=0.03, owner=0.003, twice=0.004)
    out = Writer(folder, "deals.csv", ["id", "name", "account id", "owner", "stage", "status", "amount", "created", "closed on", "source", "campaign id"])
    roles = Writer(folder, "deal-contacts.csv", ["deal id", "contact id", "role"])
    lines = Writer(folder, "deal-lines.csv", ["id", "deal id", "product id", "total"])
    opened = {}
    open_deals, won_accounts, sold, twice = [], set(), {}, set()
    in_deals = set()
    scope("L02", deals)
    scope("L03", deals)
    scope("L07", deals)
    line_number = 0
    bad_lines = plan(max(10, deals), inactive=0.005, missing=0.003)
    for number in range(deals):
        status = "open" if number % 10 < 5 else "won" if number % 10 < 8 else "lost"
        stage = 1 + number % 6 if status == "open" else {"won": "won", "lost": "lost"}[status]
        account = f"a{number % plain}"
        linked = True
        if number in faults["orphan"]:
            account, linked = "", False
            fail("L02")
        elif number in faults["dangling"]:
            account, linked = f"a{accounts + number}", False
            fail("L02")
            fail("L13")
        if account:
            scope("L13")
        moment = AS_OF - timedelta(days=chance.randrange(60, 390))
        opened[number] = moment
        closed = ""
        if status != "open":
            end = moment + timedelta(days=chance.randrange(10, 50))
            scope("L19")
            if number in faults["early"]:
                end = moment - timedelta(days=5)
                fail("L19")
            closed = day(end)
        else:
            open_deals.append(number)
        source, campaign = (chance.choice(SOURCES), "") if chance.random() < 0.7 else ("", f"k{chance.randrange(20)}")
        if number in faults["source"]:
            source = campaign = ""
            fail("L07")
        if campaign:
            scope("L13")
        # The people of a deal.
        people = chance.sample(range(contacts), 2)
        needs_two = status == "won" or status == "open" and stage >= 4
        role = "Decides"
        if number in faults["alone"]:
            people = people[:1]
            if needs_two:
                fail("L03")
        elif number in faults["nobody"]:
            people = []
            fail("L03")
        elif number in faults["rolefree"]:
            role = ""
            fail("L03")
        for person in people:
            roles.add(f"d{number}", f"c{person}", role)
            in_deals.add(person)
            scope("L13", 2)
        # What is sold.
        amount = chance.randrange(1_000, 90_000)
        parts = []
        if status == "won":
            scope("L09")
            first = chance.randrange(1, amount)
            parts = [first, amount - first]
            if number in faults["lineless"]:
                parts = []
                fail("L09")
            elif number in faults["wrong"]:
                parts[1] += 7
                fail("L09")
        elif status == "open":
            parts = [amount]
        for index, part in enumerate(parts):
            product = INACTIVE + (number // plain * 7 + index) % (PRODUCTS - INACTIVE)
            if status == "open" and linked:
                # Its account has another open deal on the same thing.
                if account in sold and (number - plain) in faults["twice"] and account not in twice:
                    product = sold[account][0]
                    twice.add(account)
                sold.setdefault(account, []).append(product)
            name = f"p{product}"
            if index == 1 and number in bad_lines["inactive"]:
                name = f"p{chance.randrange(INACTIVE)}"
                fail("L10")
            elif index == 1 and number in bad_lines["missing"]:
                name = "p9999"
                fail("L10")
                fail("L13")
            line_number += 1
            lines.add(f"z{line_number}", f"d{number}", name, part)
            scope("L10")
            scope("L13", 2)
        if status == "won" and linked:
            won_accounts.add(account)
        out.add(f"d{number}", f"Deal {number}", account, owner(number in faults["owner"]), stage, status, amount, day(moment), closed, source, campaign)
    out.close()
    roles.close()
    lines.close()
    scope("L16", len(sold))
    fail("L16", len(twice))
    scope("L17", len(won_accounts))
    scope("L04", len(open_deals))
    scope("L05", len(open_deals))

    # Activities: what an open deal needs first, the rest at random.
    faults_deals = faults
    todo = []
    for number in open_deals:
        if number in faults_deals["stale"]:
            fail("L04")
        else:
            todo.append((number, AS_OF - timedelta(days=chance.randrange(0, 31))))
        if number in faults_deals["idle"]:
            fail("L05")
        else:
            todo.append((number, AS_OF + timedelta(days=chance.randrange(1, 60))))
    faults = plan(activities, hanging=0.01, dangling=0.004, repeated=0.002, early=0.006)
    stale = {n for n in open_deals if n in faults_deals["stale"] or n in faults_deals["idle"]}
    out = Writer(folder, "activities.csv", ["id", "activity date", "subject", "contact id", "deal id"])
    scope("L06", activities)
    needed = iter(todo)
    assert len(todo) < activities * 0.9
    for number in range(activities):
        identity, deal, person, moment = f"t{number}", "", "", None
        is_planted = any(number in places for places in faults.values())
        if not is_planted:
            wanted = next(needed, None)
            if wanted:
                deal, moment = f"d{wanted[0]}", wanted[1]
                scope("L18")
                scope("L13")
        if moment is None and number in faults["hanging"]:
            moment = AS_OF - timedelta(days=chance.randrange(0, 300))
            fail("L06")
        elif moment is None and number in faults["dangling"]:
            deal, moment = f"d{deals + number}", AS_OF - timedelta(days=chance.randrange(0, 300))
            fail("L06")
            fail("L13")
            scope("L13")
        elif moment is None:
            # Long past, so that nothing that needs work gets some.
            place = chance.randrange(deals)
            person = f"c{chance.randrange(contacts)}"
            moment = max(created[int(person[1:])], opened[place])
            scope("L18")
            scope("L13")
            if chance.random() < 0.5:
                deal = f"d{place}"
                scope("L13")
            moment += timedelta(days=chance.randrange(0, 25))
            if number in faults["early"]:
                moment = created[int(person[1:])] - timedelta(days=3)
                fail("L18")
            elif number in faults["repeated"]:
                identity = "t0" if number else "t1"
                fail("L14")
        out.add(identity, day(moment), chance.choice(["Call", "Mail", "Meeting"]), person, deal)
    out.close()
    assert next(needed, None) is None, "not all that is needed found a place"

    faults = plan(leads, half=0.02, repeated=0.003, owner=0.004)
    known_leads = [number for number in range(leads) if number not in faults["repeated"]]
    out = Writer(folder, "leads.csv", ["id", "email", "owner", "converted", "converted contact id", "converted deal id"])
    for number in range(leads):
        converted = number % 3 == 0
        contact = deal = ""
        if converted:
            scope("L11")
            contact, deal = f"c{chance.randrange(contacts)}", f"d{chance.randrange(deals)}"
            scope("L13")
            if number in faults["half"]:
                deal = ""
                fail("L11")
            else:
                scope("L13")
        identity = f"l{number}"
        if number in faults["repeated"]:
            identity = f"l{known_leads[0]}"
            fail("L14")
        out.add(identity, f"lead{number}@leads.example", owner(number in faults["owner"]), "yes" if converted else "no", contact, deal)
    out.close()

    faults = plan(members, nobody=0.01, dangling=0.005)
    out = Writer(folder, "campaign-members.csv", ["id", "campaign id", "contact id", "lead id"])
    scope("L08", members)
    for number in range(members):
        contact, lead = (f"c{chance.randrange(contacts)}", "") if number % 2 else ("", f"l{chance.choice(known_leads)}")
        scope("L13")
        if number in faults["nobody"]:
            contact = lead = ""
            fail("L08")
        elif number in faults["dangling"]:
            contact, lead = f"c{contacts + number}", ""
            fail("L08")
            fail("L13")
            scope("L13")
        else:
            scope("L13")
        out.add(f"m{number}", f"k{number % 20}", contact, lead)
    out.close()
    scope("L14", USERS + PRODUCTS + 20 + accounts + contacts + deals + line_number + activities + leads + members)
    return {
        "seed": seed, "scale": scale, "asOf": day(AS_OF), "rules": expect,
        "rows": {"accounts": accounts, "contacts": contacts, "deals": deals, "activities": activities},
        "contactsInDeals": len(in_deals),
    }


if __name__ == "__main__":
    numbers = [float(sys.argv[2]) if len(sys.argv) > 2 else 1.0, int(sys.argv[3]) if len(sys.argv) > 3 else 20260630]
    print(json.dumps(generate(sys.argv[1], *numbers), indent=2))
