"""Every command line in the README and the guides does what it says; every link leads somewhere."""
import re
import subprocess

from lab import REPOSITORY

# The program is run as a reader would, in an empty folder, line by line. A line in an HTML comment `<!-- sh: ... -->`
# prepares what the story takes for granted (a file that came back).
GUIDES = ["README.md", "Templates/README.md", "Documentation/consultants.md", "Documentation/deals.md",
          "Documentation/links.md"]
HIDDEN = re.compile(r"<!-- sh: (.*?) -->")


def command_lines(text):
    """Number and text of each line to run: the planner lines of fenced blocks without a language or in `sh`."""
    fence = None
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("```"):
            fence = None if fence is not None else line[3:].strip()
        elif fence in ("", "sh") and line.startswith("planner "):
            yield number, line
        elif fence is None and (hidden := HIDDEN.fullmatch(line.strip())):
            yield number, hidden[1]


def make_targets(text):
    """The targets of make that a text mentions."""
    return sorted(set(re.findall(r"\bmake ([a-z][a-z-]+)\b(?=[`\s]|$)", "\n".join(re.findall(r"`[^`]*`|^make .*$", text, re.M)))))


def every_command_line_works(lab):
    problems, lines = [], 0
    lab.planner("--version", expect=0)
    programs = lab.folder("documents-bin")
    (programs / "planner").symlink_to(lab.program)
    for guide in GUIDES:
        folder = lab.folder("documents-" + guide.replace("/", "-"))
        for number, line in command_lines((REPOSITORY / guide).read_text()):
            lines += 1
            done = subprocess.run(
                ["bash", "-euo", "pipefail", "-c", line], cwd=folder, capture_output=True, text=True, timeout=300,
                stdin=subprocess.DEVNULL,
                env={"PATH": f"{programs}:/usr/bin:/bin", "HOME": str(folder), "LC_ALL": "C.UTF-8", "NO_COLOR": "1"})
            if done.returncode != 0:
                problems.append(f"{guide}, line {number}: {line}: exit status {done.returncode}: {done.stderr.strip()[:300]}")
    if lines < 20:
        problems.append(f"only {lines} command lines found: the guides or this check have changed their shape")
    return problems


def every_target_of_make_exists(lab):
    targets = set(re.findall(r"^([a-z][a-z-]*):", (REPOSITORY / "Makefile").read_text(), re.M))
    named = {target: guide for guide in GUIDES for target in make_targets((REPOSITORY / guide).read_text())}
    problems = [f"{guide} names make {target}, which the Makefile lacks" for target, guide in named.items() if target not in targets]
    return problems + ([] if len(named) >= 3 else ["hardly a target of make is named: this check has lost its sight"])


def every_link_leads_somewhere(lab):
    problems, links = [], 0
    for page in sorted([*REPOSITORY.glob("*.md"), *REPOSITORY.glob("Documentation/**/*.md"), *REPOSITORY.glob("Templates/*.md")]):
        for link in re.findall(r"\]\(([^)\s]+)\)", page.read_text()):
            if not re.match(r"[a-z]+:|#", link):
                links += 1
                if not (page.parent / link.split("#")[0]).exists():
                    problems.append(f"{page.relative_to(REPOSITORY)}: {link} leads nowhere")
    return problems + ([] if links >= 10 else [f"only {links} links found: this check has lost its sight"])


CHECKS = [every_command_line_works, every_target_of_make_exists, every_link_leads_somewhere]
