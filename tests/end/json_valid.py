"""Holds documents (.json) and their lines (jsonl) against the schema that the program prints of itself.

The schema is closed first: a key that it does not name is a defect here, though readers are told to leave such keys
alone.
"""
import json
import sys

import jsonschema


def closed(schema):
    """The same schema, where objects have no other keys than those that it names."""
    if isinstance(schema, list):
        return [closed(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    out = {key: closed(value) for key, value in schema.items()}
    if isinstance(out.get("properties"), dict) and out.get("type") == "object":
        out["additionalProperties"] = False
    return out


def answers(path):
    text = open(path, encoding="utf-8").read()
    try:
        return [json.loads(text)]
    except json.JSONDecodeError:
        return [json.loads(line) for line in text.splitlines()]


schema = json.load(open(sys.argv[1], encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(closed(schema))
as_printed = jsonschema.Draft202012Validator(schema)
failed = 0
kinds = set()
for path in sys.argv[2:]:
    for answer in answers(path):
        if "$schema" in answer:
            continue
        errors = [*validator.iter_errors(answer), *as_printed.iter_errors(answer)]
        fits = [name for name in schema["$defs"]
                if not list(jsonschema.Draft202012Validator(
                    {"$ref": f"#/$defs/{name}", "$defs": closed(schema["$defs"])}).iter_errors(answer))]
        kinds.update(fits)
        if errors:
            failed += 1
            best = jsonschema.exceptions.best_match(errors)
            print(f"{path}: {best.json_path}: {best.message[:300]}", file=sys.stderr)
if len(kinds) < 10:
    failed += 1
    print(f"only these kinds of answers were seen: {sorted(kinds)}", file=sys.stderr)
sys.exit(1 if failed else 0)
