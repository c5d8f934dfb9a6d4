"""What every check works with: the program, the other makers' programs, a scratch folder, the seeds."""
import importlib
import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parent.parent
SHARED = REPOSITORY.parent / "shared"
AS_OF = "2026-03-31"
CLIENT = "Bäckerei Öztürk & Söhne <GmbH>"
ELSEWHERE = {"TZ": "Asia/Tokyo", "LC_ALL": "de_DE.UTF-8"}


class Skip(Exception):
    """The check cannot be made here; the message says what is missing."""


class Broken(Exception):
    """The program failed at something that a check takes for granted; the message is the evidence."""


def module(name):
    """A reader of another maker, from .venv."""
    try:
        return importlib.import_module(name)
    except ImportError:
        raise Skip(f"{name} is not installed; `make setup-interop` installs it") from None


class Lab:
    def __init__(self, seeds, scratch=None, sets=0):
        self.seeds = seeds
        self.keeps = scratch is not None
        self.sets = sets
        self.notes = []
        self.scratch = Path(scratch) if scratch else Path(tempfile.mkdtemp(prefix="interop-"))
        self.scratch.mkdir(parents=True, exist_ok=True)
        # Another build of it, for those who work on it: PLANNER=.build/debug/planner
        self.program = Path(os.environ.get("PLANNER") or REPOSITORY / ".build" / "release" / "planner").absolute()
        self._made = {}

    @property
    def is_thorough(self):
        """Whether time matters less than finding everything: `make check-full`."""
        return len(self.seeds) >= 20

    def once(self, key, make):
        """What several checks of a module share is made once; if that fails, each of them fails at once for the same
        reason."""
        key = make.__module__, key
        if key not in self._made:
            try:
                self._made[key] = make()
            except (Broken, Skip) as reason:
                self._made[key] = reason
        if isinstance(self._made[key], Exception):
            raise self._made[key]
        return self._made[key]

    def note(self, text):
        """Says with the running check's result what it was about, such as how many cells it compared."""
        self.notes.append(text)

    def folder(self, name):
        """A new, empty folder of that name in the scratch folder."""
        path = self.scratch / name
        if path.exists():
            shutil.rmtree(path)
        path.mkdir(parents=True)
        return path

    # The program

    def planner(self, *arguments, environment=None, expect=None, folder=None):
        """Runs the program, in a folder if one is given; `expect` is the exit status without which nothing further
        makes sense."""
        if not self.program.exists():
            message = f"{self.program} is missing; `make build` makes it"
            raise Broken(message) if os.environ.get("CI") == "true" else Skip(message)
        done = subprocess.run(
            [str(self.program), *map(str, arguments)], capture_output=True, stdin=subprocess.DEVNULL, timeout=300, cwd=folder,
            env={**os.environ, "NO_COLOR": "1", **(environment or {})})
        done.output, done.errors = (stream.decode("utf-8", "replace") for stream in (done.stdout, done.stderr))
        if expect is not None and done.returncode != expect:
            command = " ".join(map(str, arguments))[:300]
            raise Broken(f"planner {command}: exit status {done.returncode}, not {expect}\n{done.errors.strip()[:1500]}")
        return done

    def json(self, *arguments, expect=0, **options):
        """What the program prints with `--format json`."""
        done = self.planner(*arguments, "--format", "json", expect=expect, **options)
        try:
            return json.loads(done.output)
        except ValueError as error:
            command = " ".join(map(str, arguments))[:300]
            raise Broken(f"planner {command} --format json: no JSON ({error}): {done.output[:300]!r}") from None

    def templates(self):
        """Kind and language of every built-in template, as the program lists them: a new form or language is checked
        without a word here."""
        def listed():
            lines = self.planner("template", "list", expect=0).output.splitlines()[1:]
            return [tuple(line.split()[:2]) for line in lines if line.split()]
        return self.once("templates", listed)

    @property
    def kinds(self):
        return list(dict.fromkeys(kind for kind, _ in self.templates()))

    @property
    def languages(self):
        return list(dict.fromkeys(language for _, language in self.templates()))

    def new(self, folder, *arguments, environment=None):
        """Makes one workbook of each kind; returns their paths by kind."""
        made = self.planner(
            "new", "--all", "--client", CLIENT, "--round", "2026 Q1", "--as-of", AS_OF, "-o", folder, *arguments,
            environment=environment, expect=0).output.splitlines()
        by_kind = {}
        for line in made:
            path = Path(line) if Path(line).is_absolute() else Path.cwd() / line
            by_kind[self.json("fields", path)["kind"]] = path
        if sorted(by_kind) != sorted(self.kinds) or len(made) != len(self.kinds):
            raise Broken(f"planner new: made {made}, not one workbook each of {self.kinds}")
        return by_kind

    def examples(self, *arguments, environment=None):
        """Runs the library's examples; see Examples/Examples.swift."""
        program = REPOSITORY / ".build" / "debug" / "Examples"
        if not program.exists():
            raise Skip(f"{program.relative_to(REPOSITORY)} is missing; `make examples` makes it")
        done = subprocess.run([str(program), *map(str, arguments)], capture_output=True, text=True, timeout=300,
                              stdin=subprocess.DEVNULL, env={**os.environ, **(environment or {})})
        if done.returncode:
            raise Broken(f"Examples {arguments}: exit status {done.returncode}\n{done.stderr.strip()[:1500]}")
        return done.stdout

    # Other makers' programs

    def tool(self, name):
        path = SHARED / "tools" / name
        if not path.exists():
            raise Skip(f"../shared/tools/{name} is missing")
        return path

    def need(self, *programs):
        for program in programs:
            if not shutil.which(program):
                raise Skip(f"{program} is not installed; `make setup-interop` installs it")

    def office(self, jobs):
        """Does the jobs in LibreOffice as its user would; one answer a job. See ../shared/tools/client."""
        self.need("soffice")
        sheet = self.scratch / "jobs.json"
        sheet.write_text(json.dumps(jobs, ensure_ascii=False, default=str))
        done = subprocess.run([str(self.tool("client")), str(sheet)], capture_output=True, text=True,
                              stdin=subprocess.DEVNULL, timeout=120 + 30 * len(jobs))
        # Not splitlines(): texts may hold line separators of other kinds.
        answers = [json.loads(line) for line in done.stdout.split("\n") if line]
        if len(answers) != len(jobs):
            raise Broken(f"LibreOffice did {len(answers)} of {len(jobs)} jobs: {done.stderr.strip()[-500:]}")
        return answers

    def recalculated(self, paths, folder, to="xlsx"):
        """The workbooks after LibreOffice computed every formula anew, in the order of `paths`."""
        self.need("soffice")
        into = self.folder(folder)
        # Names inside one call must differ, so each file goes in under its number.
        numbered = self.folder(folder + "-in")
        sources = []
        for number, path in enumerate(paths):
            sources.append(numbered / f"{number}.xlsx")
            shutil.copy(path, sources[-1])
        done = subprocess.run(
            [str(self.tool("recalculate")), "-t", to, str(into), *map(str, sources)], capture_output=True, text=True,
            stdin=subprocess.DEVNULL, env={**os.environ, "LO_TIMEOUT": str(120 + 20 * len(paths))})
        results = [into / f"{source.stem}.{to}" for source in sources]
        missing = [str(path) for path, result in zip(paths, results) if not result.exists()]
        if missing:
            raise Broken(f"LibreOffice did not convert {missing}: {done.stderr.strip()[-500:]}")
        return results
