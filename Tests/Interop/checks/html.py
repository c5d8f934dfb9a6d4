"""The HTML report in a real browser: nothing is fetched, run or complained of, everybody can read it, and it prints."""
import re
import shutil
from contextlib import contextmanager

from filled import filled, several_clients
from lab import AS_OF, Skip, module

WIDTHS = {"phone": 360, "desk": 1280}
SCHEMES = ["light", "dark"]
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}


def reports(lab):
    """Pages of one client and of several, in both languages, with little and with much in them."""
    def make():
        into = lab.folder("html")
        seed = lab.seeds[0]
        sources = {f"client-{word}": [sample.path for sample in filled(lab) if sample.path.stem.endswith(f"-{word}-{seed}")]
                   for word in ("empty", "half", "full")}
        for language in ("en", "de"):
            folder = several_clients(lab, language)
            sources[f"portfolio-{language}"] = [folder]
            sources[f"merged-{language}"] = [folder, "--merge"]
            sources[f"client-{language}"] = sorted(folder.glob("Nordwind*"))
        made = []
        for name, paths in sources.items():
            lab.planner("score", *paths, "--as-of", AS_OF, "--format", "html", "-o", into / f"{name}.html", "--quiet", expect=0)
            made.append(into / f"{name}.html")
        return made
    return lab.once("reports", make)


@contextmanager
def browser():
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not chromium:
        raise Skip("chromium is not installed; `make setup-interop` installs it")
    with module("playwright.sync_api").sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        try:
            yield opened
        finally:
            opened.close()


class Visit:
    """A page opened at a width, with all that it did on its own."""
    def __init__(self, opened, path, width=1280, scheme="light", script=True):
        self.context = opened.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=script)
        self.page = self.context.new_page()
        self.noise = []
        self.page.on("console", lambda message: self.noise.append(f"console {message.type}: {message.text[:200]}"))
        self.page.on("pageerror", lambda error: self.noise.append(f"error: {error}"))
        self.page.on("dialog", lambda dialog: (self.noise.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        self.page.on("request", lambda request: request.url == path.as_uri() or self.noise.append(f"request: {request.url[:200]}"))
        self.page.goto(path.as_uri())

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.context.close()


def pages_are_quiet_and_fit(lab):
    """No console message, no request but for the file itself, nothing beside the window, light and dark, wide and narrow."""
    problems = []
    with browser() as opened:
        for path in reports(lab):
            for label, width in WIDTHS.items():
                for scheme in SCHEMES:
                    with Visit(opened, path, width, scheme) as visit:
                        problems += [f"{path.stem}, {label}, {scheme}: {line}" for line in visit.noise]
                        wide = visit.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
                        if wide > 0:
                            problems.append(f"{path.stem}, {label}: {wide} pixels wider than the window")
                        if lab.keeps:
                            visit.page.screenshot(path=str(path.with_name(f"{path.stem}-{label}-{scheme}.png")), full_page=True)
    return problems


def everybody_can_read_them(lab):
    """axe-core finds no violation of WCAG 2.2 A and AA; every picture has words."""
    # The content security policy keeps foreign scripts out, axe-core's too: it runs in a world of its own.
    axe = module("axe_playwright_python.sync_playwright").Axe()
    problems = []
    with browser() as opened:
        for path in reports(lab):
            for width in WIDTHS.values():
                for scheme in SCHEMES:
                    with Visit(opened, without_policy(lab, path), width, scheme) as visit:
                        for violation in axe.run(visit.page, options=RULES).response["violations"]:
                            targets = [node["target"] for node in violation["nodes"]]
                            problems.append(f"{path.stem}, {width}, {scheme}: {violation['id']} {len(targets)} times, as {targets[:2]}")
                        mute = visit.page.evaluate(
                            "[...document.querySelectorAll('svg')].filter(s => s.getAttribute('role') !== 'img'"
                            " || (s.getAttribute('aria-label') || '').length < 5).length")
                        if mute:
                            problems.append(f"{path.stem}: {mute} pictures without words")
    return problems


def without_policy(lab, path):
    """A copy whose policy lets the checker's script in; everything else is the same."""
    copy = lab.scratch / "html-open" / path.name
    copy.parent.mkdir(exist_ok=True)
    text = path.read_text()
    changed = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", text)
    assert changed != text, "the page has no content security policy"
    copy.write_text(changed)
    return copy


def the_policy_holds(lab):
    """A script or style that somebody slips into the page does not run; without any script all of it can be read."""
    problems = []
    with browser() as opened:
        for path in reports(lab):
            text = path.read_text()
            policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text).group(1)
            if "unsafe" in policy or not policy.startswith("default-src &#39;none&#39;;"):
                problems.append(f"{path.stem}: the policy is {policy}")
            with Visit(opened, path, script=False) as plain, Visit(opened, path) as visit:
                if visit.page.locator("th button").count() == 0 and path.stem.startswith("portfolio"):
                    problems.append(f"{path.stem}: its own script did not run")
                if len(plain.page.locator("main").inner_text()) < 400:
                    problems.append(f"{path.stem}: says nothing without scripts")
            slipped = lab.scratch / "html-open" / f"slipped-{path.name}"
            slipped.parent.mkdir(exist_ok=True)
            slipped.write_text(text.replace("</main>", "<script>document.title = 'owned'</script><img src=x onerror=\"document.title='owned'\"></main>"))
            with Visit(opened, slipped) as visit:
                if visit.page.title() == "owned":
                    problems.append(f"{path.stem}: the policy let a script in")
    return problems


def the_table_sorts(lab):
    """By each head, up and down, with the keyboard too."""
    problems = []
    path = next(path for path in reports(lab) if path.stem == "portfolio-en")
    with browser() as opened, Visit(opened, path) as visit:
        heads = visit.page.locator("table[data-sortable] th button")
        names = lambda: visit.page.locator("table[data-sortable] tbody th").all_inner_texts()
        before = names()
        for place in range(heads.count()):
            heads.nth(place).focus()
            visit.page.keyboard.press("Enter")
            if sorted(names()) != sorted(before):
                problems.append(f"head {place}: rows got lost")
            keys = visit.page.eval_on_selector_all(
                "table[data-sortable] tbody tr", f"rows => rows.map(r => r.cells[{place}].dataset.sort ?? r.cells[{place}].textContent)")
            numbers = [float(key) for key in keys if re.fullmatch(r"-?[0-9.e+]+", key)]
            if len(numbers) == len([key for key in keys if key]) and numbers != sorted(numbers):
                problems.append(f"head {place}: {keys} is not in order")
            if heads.nth(place).evaluate("b => b.parentElement.getAttribute('aria-sort')") != "ascending":
                problems.append(f"head {place}: does not say that it sorts")
    return problems


def they_print_whole(lab):
    """On A4 and Letter: every word of the page is on paper, and nothing reaches over the edge."""
    problems = []
    lab.need("pdftotext")
    with browser() as opened:
        for path in reports(lab):
            for paper in ("A4", "Letter"):
                with Visit(opened, path) as visit:
                    visit.page.emulate_media(media="print")
                    over = visit.page.evaluate(PRINTED_OVERFLOW, {"A4": 682, "Letter": 704}[paper])
                    problems += [f"{path.stem}, {paper}: {line}" for line in over[:3]]
                    words = set(re.split(r"[\s-]+", visit.page.locator("main").inner_text()))
                    sheet = path.with_name(f"{path.stem}-{paper}.pdf")
                    visit.page.pdf(path=str(sheet), format=paper)
                printed = text_of(sheet)
                # A word may be broken at the end of a line, or written from right to left.
                lost = [word for word in words if word.isascii() and len(word) < 20 and word not in printed]
                if lost:
                    problems.append(f"{path.stem}, {paper}: not on paper: {sorted(lost)[:8]}")
    return problems


# What is wider than the paper between its margins.
PRINTED_OVERFLOW = """limit => {
  document.body.style.width = limit + 'px';
  return [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > limit + 1)
    .map(e => e.tagName + '.' + (e.getAttribute('class') ?? '') + ' ' + (e.textContent ?? '').slice(0, 40))
}"""


def text_of(pdf):
    import subprocess
    return subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, text=True, check=True).stdout


CHECKS = [pages_are_quiet_and_fit, everybody_can_read_them, the_policy_holds, the_table_sorts, they_print_whole]
