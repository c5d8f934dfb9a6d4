"""Nothing on the pages is cut: not the words of the form, not what a client typed. Empty, half-filled and full forms in
every language, as LibreOffice prints them."""
from editions import editions, printed, refused
from pages import ask_office, folded, pages, visible_texts
from shown import visible_sheets, workbook

# The sheets that may take several pages, by their place; every other one is a one-pager.
LONG_SHEETS = {"funnel-kpi": {"Set-up": 2, "Glossary": 6}, "pipeline": {"Deals": 2}, "maturity": {"Evidence": 2},
               "conversion-3c": {"Calls to action": 2, "Data": 3}, "nurture": {"Leads": 1, "Touches": 2, "Content": 3}, "social-roi": {"Offers": 1, "Costs": 2, "Groups": 4},
               "reciprocity": {"Deals": 1, "Gifts": 2}}


def looked_at(lab):
    """Each edition with its workbook and its pages."""
    def make():
        found = []
        for edition, pdf in printed(lab):
            book = workbook(edition.path)
            found.append((edition, book, pages(pdf, visible_sheets(book))))
        return found
    return lab.once("pages of editions", make)


def every_language_has_its_kit(lab):
    editions(lab)
    return [f"no kit in {language}: {reason}" for language, reason in refused(lab).items()]


def every_text_stands_whole_on_its_page(lab):
    problems = []
    for edition, book, printed_pages in looked_at(lab):
        texts = {}
        for page in printed_pages:
            texts[page.sheet] = texts.get(page.sheet, "") + folded(page.text)
        for sheet, cell, text in visible_texts(book):
            if folded(text) not in texts.get(sheet, ""):
                problems.append(f"{edition.name}: {sheet}!{cell} is not whole in print: {text[:80]!r}")
    return problems


def no_number_is_too_wide(lab):
    return [f"{edition.name}: page {page.number} ({page.sheet}) shows ###"
            for edition, _, printed_pages in looked_at(lab) for page in printed_pages if "###" in page.text]


def one_pagers_are_one_page(lab):
    problems = []
    for edition, book, printed_pages in looked_at(lab):
        long = set(LONG_SHEETS.get(edition.kind, {}).values())
        for place, sheet in enumerate(visible_sheets(book)):
            count = sum(page.sheet == sheet for page in printed_pages)
            if count == 0 or count > 1 and place not in long:
                problems.append(f"{edition.name}: {sheet} takes {count} pages")
    return problems


def heads_stand_on_every_page(lab):
    """Of the tables that go on for as long as a client goes on: whose row it is, and what the first column is."""
    problems = []
    for edition, _, printed_pages in looked_at(lab):
        for name in edition.form.free_tables():
            table = edition.form.tables[name]
            head = table["columns"][0]["label"]
            problems += [f"{edition.name}: page {page.number} ({page.sheet}) is without the head {head!r}"
                         for page in printed_pages if page.sheet == table["sheet"] and folded(head) not in folded(page.text)]
    return problems


def rows_are_as_high_as_their_texts(lab):
    made = editions(lab)
    return [f"{edition.name}: {low['sheet']} row {low['row']} is {low['height'] / 100:.1f} mm high and needs {low['needed'] / 100:.1f}"
            for edition, found in zip(made, ask_office(lab, "low rows", [edition.path for edition in made])) for low in found]


def lines_of_text_end_before_their_neighbours(lab):
    made = editions(lab)
    return [f"{edition.name}: {cut['sheet']}!{cut['cell']} has {cut['room'] / 100:.1f} mm and needs {cut['needed'] / 100:.1f}: {cut['text'][:60]!r}"
            for edition, found in zip(made, ask_office(lab, "cut lines", [edition.path for edition in made])) for cut in found]


CHECKS = [
    every_language_has_its_kit, every_text_stands_whole_on_its_page, no_number_is_too_wide, one_pagers_are_one_page,
    heads_stand_on_every_page, rows_are_as_high_as_their_texts, lines_of_text_end_before_their_neighbours,
]
