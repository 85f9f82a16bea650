"""judge.py events.ndjson refusals.tsv: prints what schemathesis found, without the refusals of the list.

A refusal is on the list if each of its errors has a code, a field and an operation that one line of the list describes.
"""
import base64
import collections
import json
import re
import sys

EVENTS, LIST = sys.argv[1:]
SHOWN_MAX = 3
LINES = "POST /internal/Payments/bulk"


def listed_refusals():
    with open(LIST, encoding="utf-8") as lines:
        for line in lines:
            if line.strip() and not line.startswith("#"):
                operation, code, field, _reason = line.rstrip("\n").split("\t")
                yield re.compile(operation), re.compile(code), re.compile(field)


REFUSALS = list(listed_refusals())


def decoded(content):
    return base64.b64decode((content or {}).get("$base64", "")).decode("utf-8", "replace")


def errors(operation, answer):
    """The errors of an answer; those of its lines if each line is answered by itself."""
    try:
        result = json.loads(answer)
        lines = result["value"] if operation == LINES and result["isSuccess"] else [result]
        return [error["metadata"] for line in lines for error in line.get("errors") or []]
    except (ValueError, KeyError, TypeError, AttributeError):
        return []


def is_listed(operation, answer):
    faults = errors(operation, answer)
    return bool(faults) and all(
        any(
            where.fullmatch(operation) and code.fullmatch(fault["code"]) and field.fullmatch(fault.get("field", ""))
            for where, code, field in REFUSALS
        )
        for fault in faults
    )


def is_excused(check, operation, answer):
    match check:
        case "positive_data_acceptance":
            return is_listed(operation, answer)
        case "negative_data_rejection":
            return operation == LINES and bool(errors(operation, answer))
        case _:
            return False


cases = misfits = excused = 0
kinds = collections.Counter()
with open(EVENTS, encoding="utf-8") as events:
    for line in events:
        event = json.loads(line)
        for kind in ("NonFatalError", "FatalError"):
            if kind in event:
                misfits += 1
                print(kind, json.dumps(event[kind])[:1500])
        recorder = event.get("ScenarioFinished", {}).get("recorder", {})
        interactions = recorder.get("interactions", {})
        cases += len(interactions)
        for case, checks in recorder.get("checks", {}).items():
            for check in checks:
                if check.get("status") != "failure":
                    continue
                failure = check.get("failure_info", {}).get("failure", {})
                request = interactions.get(case, {}).get("request") or {}
                response = interactions.get(case, {}).get("response") or {}
                answer = decoded(response.get("content"))
                operation = failure.get("operation", "")
                if is_excused(check["name"], operation, answer):
                    excused += 1
                    continue
                misfits += 1
                kinds[(check["name"], operation)] += 1
                if kinds[(check["name"], operation)] <= SHOWN_MAX:
                    print(f"{check['name']}: {operation}\n  {failure.get('message') or failure.get('title')}")
                    print(f"  {request.get('method')} {request.get('uri')} {decoded(request.get('body'))[:600]}")
                    print(f"  {response.get('status_code')} {answer[:800]}")
for (check, operation), number in sorted(kinds.items()):
    print(f"{number} x {check}: {operation}")
print(f"{misfits} misfits, {excused} refusals of the list, {cases} cases")
sys.exit(1 if misfits or not cases else 0)
