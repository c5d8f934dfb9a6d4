"""Texts that want to be more than texts: no report of any format runs them, or breaks on them."""
import csv
import io
import json
import re

from answers import Answers
from checks.html import RULES, Visit, browser, without_policy
from checks.opens import validation_problems
from checks.schemas import sarif_schema, validators, violations
from form import Form
from lab import AS_OF, module

TEXTS = [
    "<script>alert(1)</script>", '=HYPERLINK("http://x")', '"]]>', "\x1b[31mred\x1b[0m\x1b]0;title\x07", "\u202egnp.exe\u2069 \u05d0\u200f",
    "x" * 32767, "'\"><img src=x onerror=alert(1)>", "{{client}} {{{client}}} {count}", "a|b\n# c\n- d [e](javascript:alert(1))",
    "::error::owned%0A\r\n::set-output name=a::b", "&lt;b&gt; &amp;", "@SUM(1+1)*cmd|' /C calc'!A0", "\u0338\" onload=alert(1) \"\u0338",
    "]]><![CDATA[", "-1+1", "</style><script>alert(2)</script>", "http://evil.example www.evil.example",
]
CLIENT = "<script>alert(1)</script> \"'=1+1"


def hostile(lab):
    """A folder with all four forms for two clients, hostile texts wherever a text is taken."""
    return lab.once("hostile", lambda: make(lab))


def make(lab):
    folder = lab.folder("hostile")
    for number, client in enumerate([CLIENT, "\u202eEvil & Söhne <b>"]):
        made = lab.planner("new", "--client", client, "--round", TEXTS[0], "--as-of", AS_OF, "-o",
                           lab.folder("hostile-blank"), expect=0).output.splitlines()
        for path in made:
            known = lab.json("read", path)[0]
            form = Form(lab.json("fields", path))
            known.update(Answers(poisoned(form, known["fields"], number), tables(form, known, number)).as_json())
            known["fields"].update(client=client, round=TEXTS[0])
            file = lab.scratch / "hostile.json"
            file.write_text(json.dumps(known))
            lab.planner("fill", path, "--answers", file, "-o", folder / f"{number}-{form.kind}.xlsx", expect=0)
    return folder


def poisoned(form, fields, start):
    """A hostile text in each field that takes texts; and where a number or a choice belongs, another one."""
    return {name: value if name in ("asOf", "client", "round") else TEXTS[(start + place) % len(TEXTS)]
            for place, (name, value) in enumerate(fields.items())}


def tables(form, known, start):
    rows = {}
    for name, table in form.tables.items():
        columns = form.input_columns(name)
        texts = [column["id"] for column in columns if column["kind"] == "text" or column["id"] in ("kpi", "deal")]
        if table["freeRows"]:
            given = [{"key": None, **{column["id"]: value(column, line, start) for column in columns}} for line in range(len(TEXTS))]
        else:
            given = [dict(row) for row in known["tables"][name]]
        for line, row in enumerate(given):
            closed = next((r["closed"] for r in table["rows"] if r["key"] == row["key"]), [])
            for place, column in enumerate(texts):
                if column not in closed and name != "chart":
                    row[column] = TEXTS[(line + place + start) % len(TEXTS)]
        rows[name] = given
    return rows


def value(column, line, start):
    """Something plausible, so that the row is judged and scored, and its text told."""
    kinds = {"money": 1000.0 * (line + 1), "date": "2026-05-01", "integer": 1.0, "percent": 0.5, "number": 10.0}
    if column["kind"] in ("choice", "yesno"):
        return column["choiceIds"][line % len(column["choiceIds"])] if column["choiceIds"] else None
    return kinds.get(column["kind"], TEXTS[(line + start) % len(TEXTS)])


def output(lab, command, form, *more):
    return lab.planner(command, hostile(lab), "--as-of", AS_OF, "--quiet", "--format", form, *more)


CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200e\u200f]")


def controls(text, label, but=""):
    found = sorted({hex(ord(match)) for match in CONTROLS.findall(text)} - set(but.split()))
    return [f"{label}: sends {found}"] if found else []


def texts_send_no_control_characters(lab):
    problems = []
    for command, form in [("check", "text"), ("score", "text"), ("check", "github"), ("check", "markdown"), ("score", "markdown")]:
        problems += controls(output(lab, command, form).output, f"{command} --format {form}")
    return problems


def data_stay_valid(lab):
    """JSON, NDJSON and SARIF by their schemas, without a character that a terminal would obey."""
    known, problems = validators(lab), []
    for command in ("check", "score"):
        text = output(lab, command, "json").output
        problems += controls(text, f"{command} --format json") + violations(known[command], json.loads(text), command)
    for line in output(lab, "score", "ndjson").output.splitlines():
        problems += violations(known["score-line"], json.loads(line), "score line")
    text = output(lab, "check", "sarif").output
    log = json.loads(text)
    problems += controls(text, "sarif") + violations(module("jsonschema").Draft7Validator(sarif_schema()), log, "sarif")
    for result in log["runs"][0]["results"]:
        message = result["message"]["text"]
        if re.search(r"(?<!\\)[\[\]]", message) or re.sub(r"{{|}}", "", message).count("{"):
            problems.append(f"sarif: a link or an argument: {message[:100]}")
    return problems


def tables_hold_no_formula(lab):
    """Every record of the CSV has as many fields as its head, and none begins like a formula."""
    problems = []
    for command in ("check", "score"):
        records = list(csv.reader(io.StringIO(output(lab, command, "csv").output.removeprefix("\ufeff"), newline="")))
        for record in records:
            if len(record) != len(records[0]):
                problems.append(f"{command}: {len(record)} fields in {record[:3]}")
            problems += [f"{command}: {field[:60]!r}" for field in record
                         if re.match(r"[=+@\t\r\n\uff1d\uff0b\uff0d\uff20-]", field) and not re.fullmatch(r"-?[0-9.e+-]+", field)]
    return problems


def annotations_are_one_line_each(lab):
    lines = output(lab, "check", "github").output.splitlines()
    wrong = [line[:120] for line in lines if not re.match(r"::(error|warning|notice) file=[^,:]*,title=[^,:]*::", line)]
    findings = lab.json("check", hostile(lab), "--as-of", AS_OF, expect=None)["findings"]
    return wrong + ([] if len(lines) == len(findings) else [f"{len(lines)} lines for {len(findings)} findings"])


def markdown_is_only_text(lab):
    problems = []
    for command in ("check", "score"):
        for line in output(lab, command, "markdown").output.splitlines():
            if re.search(r"<[a-z/!]|(?<!\\)\]\(|https?://|www\.", line, re.IGNORECASE):
                problems.append(f"{command}: {line[:160]}")
            if line.startswith("|") and len(set(re.findall(r"(?<!\\)\|", line))) != 1:
                problems.append(f"{command}: no cells in {line[:100]}")
    return problems


def pages_run_nothing(lab):
    """In a browser, with the policy and without it: no dialog, no request, no element that the templates don't make."""
    problems = []
    axe = module("axe_playwright_python.sync_playwright").Axe()
    into = lab.folder("hostile-html")
    with browser() as opened:
        for name, more in (("portfolio", []), ("merged", ["--merge"]), ("client", [])):
            path = into / f"{name}.html"
            source = sorted(hostile(lab).glob("0-*.xlsx")) if name == "client" else [hostile(lab)]
            lab.planner("score", *source, *more, "--as-of", AS_OF, "--quiet", "--format", "html", "-o", path, expect=0)
            for page in (path, without_policy(lab, path)):
                with Visit(opened, page, width=360) as visit:
                    problems += [f"{name}: {line}" for line in visit.noise]
                    made = visit.page.evaluate(
                        "[document.scripts.length, document.images.length, [...document.querySelectorAll('*')].filter(e =>"
                        " [...e.attributes].some(a => a.name.startsWith('on') || /^javascript:/i.test(a.value))).length]")
                    if made != [1 if name == "portfolio" else 0, 0, 0] and name != "merged":
                        problems.append(f"{name}: scripts, pictures, handlers: {made}")
                    if visit.page.evaluate("document.documentElement.scrollWidth > 360"):
                        problems.append(f"{name}: wider than the window")
                    if page != path:
                        problems += [f"{name}: {violation['id']}" for violation in axe.run(visit.page, options=RULES).response["violations"]]
            text = path.read_text()
            problems += controls(text, name)
            if "&lt;script&gt;" not in text:
                problems.append(f"{name}: the hostile text is not told")
    return problems


def the_workbook_report_is_sound(lab):
    path = lab.scratch / "hostile-report.xlsx"
    lab.planner("score", hostile(lab), "--as-of", AS_OF, "--quiet", "--format", "xlsx", "-o", path, "--force", expect=0)
    problems = validation_problems(lab, [path])
    book = module("openpyxl").load_workbook(path)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)]
    problems += [f"{cell.parent.title}!{cell.coordinate} is a formula" for cell in cells if cell.data_type == "f"]
    if not any("<script>" in cell.value for cell in cells):
        problems.append("the hostile name is not told")
    links = [link.target for sheet in book for row in sheet.iter_rows() for cell in row if (link := cell.hyperlink) and link.target]
    return problems + [f"leads out: {target}" for target in links]


CHECKS = [
    texts_send_no_control_characters, data_stay_valid, tables_hold_no_formula, annotations_are_one_line_each,
    markdown_is_only_text, pages_run_nothing, the_workbook_report_is_sound,
]
