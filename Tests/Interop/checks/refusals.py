"""What cannot be read is refused in one clear line, and nothing is made or changed."""
import hashlib
import shutil
import zlib
from pathlib import Path

from lab import SHARED, Skip, module
from samples import blanks

EMPTY_JSON = {
    "read": [],
    "check": {"findings": [], "accepted": []},
    "score": {"results": [], "merged": [], "portfolio": None},
}


def png():
    """A picture of one pixel."""
    def chunk(name, data):
        return len(data).to_bytes(4, "big") + name + data + zlib.crc32(name + data).to_bytes(4, "big")
    header = (1).to_bytes(4, "big") * 2 + bytes([8, 0, 0, 0, 0])
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b"")


def foreign(path):
    """An honest workbook that is not one of ours."""
    book = module("openpyxl").Workbook()
    for row in range(1, 20):
        book.active.append([f"Item {row}", row, row * 1.5])
    book.save(path)


def state(folder):
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "folder"
            for path in sorted(folder.rglob("*"))}


def refused(lab, folder, path):
    """Problems with how each command refuses a path."""
    before, problems = state(folder), []
    runs = [(command, [command, path, "--format", "json"]) for command in EMPTY_JSON]
    runs += [("text", [command, path]) for command in EMPTY_JSON]
    if path.suffix == ".xlsx":
        runs.append(("text", ["fill", path, "--answers", lab.scratch / "no-answers.json", "-o", folder / "filled.xlsx"]))
        if "\n  annotate " in lab.planner("--help").output:
            runs.append(("text", ["annotate", path, "-o", folder / "annotated.xlsx"]))
    for kind, arguments in runs:
        done = lab.planner(*arguments)
        command = f"{arguments[0]} {path.name}" + (" --format json" if kind != "text" else "")
        lines = [line for line in done.errors.splitlines() if line.strip()]
        if done.returncode != 2:
            problems.append(f"{command}: exit status {done.returncode}, not 2")
        if len(lines) != 1 or path.name not in done.errors:
            problems.append(f"{command}: not one line naming the file, but {lines[:4]}")
        if kind == "text" and done.output.strip() and arguments[0] in ("annotate", "fill"):
            problems.append(f"{command}: standard output has {done.output[:100]!r}")
        if kind != "text":
            problems += json_problems(command, EMPTY_JSON[kind], done.output)
    if state(folder) != before:
        problems.append(f"{path.name}: files were made or changed")
    return problems


def json_problems(command, expected, output):
    import json

    from compare import differences
    try:
        return [f"{command}: {line}" for line in differences(expected, json.loads(output), where="standard output")]
    except ValueError:
        return [f"{command}: standard output is no JSON: {output[:100]!r}"]


def refuse(lab, name, make):
    folder = lab.folder(f"refusals/{name}")
    (lab.scratch / "no-answers.json").write_text("[]")
    return refused(lab, folder, make(folder))


def written(content, name):
    def make(folder):
        (folder / name).write_bytes(content)
        return folder / name
    return make


def a_missing_file(lab):
    return refuse(lab, "missing", lambda folder: folder / "not-there.xlsx")


def a_folder_with_nothing_in_it(lab):
    def make(folder):
        (folder / "empty-folder").mkdir()
        return folder / "empty-folder"
    return refuse(lab, "nothing", make)


def a_picture_renamed(lab):
    return refuse(lab, "picture", written(png(), "logo.xlsx"))


def a_workbook_cut_short(lab):
    whole = blanks(lab)["readiness"].read_bytes()
    return refuse(lab, "cut", written(whole[:len(whole) // 2], "half.xlsx"))


def an_empty_file(lab):
    return refuse(lab, "empty", written(b"", "empty.xlsx"))


def a_workbook_of_somebody_else(lab):
    def make(folder):
        foreign(folder / "budget.xlsx")
        return folder / "budget.xlsx"
    return refuse(lab, "foreign", make)


def a_workbook_under_a_password(lab):
    manifest = SHARED / "corpus" / "MANIFEST.tsv"
    if not manifest.exists():
        raise Skip("../shared/corpus is missing")
    names = [line.split("\t")[0] for line in manifest.read_text().splitlines() if "encrypted" in line.split("\t")[-1]]
    problems = []
    for name in names:
        path = manifest.parent / name
        if path.suffix == ".xlsx":
            folder = lab.folder("refusals/password")
            shutil.copy(path, folder)
            problems += refused(lab, folder, folder / path.name)
            said = lab.planner("read", folder / path.name).errors.lower()
            if "password" not in said:
                problems.append(f"{path.name}: the message says nothing of a password: {said.strip()[:200]!r}")
    return problems


def others_in_the_batch_are_still_done(lab):
    """A bad file costs its own line, not the batch."""
    folder = lab.folder("refusals/batch")
    good = Path(shutil.copy(blanks(lab)["maturity"], folder / "good.xlsx"))
    (folder / "bad.xlsx").write_bytes(b"PK\3\4 cut")
    results = lab.json("score", folder / "bad.xlsx", good, expect=2)["results"]
    kinds = [result["kind"] for result in results]
    return [] if kinds == ["maturity"] else [f"results for {kinds}, not for the one good workbook"]


CHECKS = [
    a_missing_file, a_folder_with_nothing_in_it, a_picture_renamed, a_workbook_cut_short, an_empty_file,
    a_workbook_of_somebody_else, a_workbook_under_a_password, others_in_the_batch_are_still_done,
]
