"""Does a request fit the published Bot API? Checked against the machine-readable specification, when it is there.

specification = load_specification()
problems = check_request(call.method, call.parameters, specification)
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

Specification = dict[str, Any]
_SIMPLE = {"String", "Integer", "Float", "Boolean", "InputFile"}
_ROOT = Path(__file__).parents[2]


def specification_path() -> Path:
    """Where the specification is if it is anywhere: $COMMONGROUND_SHARED/data/bot-api.json, by default beside the repository."""
    shared = Path(os.environ.get("COMMONGROUND_SHARED", _ROOT.parent / "shared"))
    return shared / "data" / "bot-api.json"


def load_specification(path: Path | None = None) -> Specification | None:
    """The specification (`methods`, `types`), None when the file is not there."""
    path = path or specification_path()
    if not path.is_file():
        return None
    found: Specification = json.loads(path.read_text(encoding="utf-8"))
    return found


def check_request(method: str, parameters: dict[str, Any], specification: Specification) -> list[str]:
    """What is wrong with a request, a line each: unknown method or field, missing field, implausible type.

    Values may be strings (forms: structures as JSON) or JSON values. Upload fields, whose names a request chooses itself, are
    those that another field names with attach://.
    """
    described = {name.lower(): body for name, body in specification["methods"].items()}.get(method.lower())
    if described is None:
        return [f"{method}: no such method"]
    fields = {field["name"]: field for field in described.get("fields", [])}
    problems = [
        f"{method}: {name} is missing" for name, field in fields.items() if field["required"] and name not in parameters
    ]
    attached = set(_attached(parameters.values()))
    for name, value in parameters.items():
        if name not in fields:
            if name not in attached:
                problems.append(f"{method}: there is no field {name}")
            continue
        problems += [f"{method}: {name}{problem}" for problem in _check(value, fields[name]["types"], specification)]
    return problems


def check_calls(calls: Iterable[Any], specification: Specification | None) -> list[str]:
    """The problems of all recorded calls (`SandboxClient.calls()`); none when there is no specification."""
    if specification is None:
        return []
    return [problem for call in calls for problem in check_request(call.method, call.parameters, specification)]


def _attached(values: Iterable[Any]) -> Iterable[str]:
    for value in values:
        text = value if isinstance(value, str) else json.dumps(value)
        for part in text.split("attach://")[1:]:
            yield part.split('"')[0].split("\\")[0]


def _check(value: Any, types: list[str], specification: Specification) -> list[str]:
    """Problems of a value that may be of any of the types: none, or those of the type that fits best."""
    found: list[list[str]] = []
    for kind in types:
        problems = _check_one(value, kind, specification)
        if not problems:
            return []
        found.append(problems)
    return min(found, key=len) if len(types) == 1 or len(found) == 1 else _closest(value, found)


def _closest(value: Any, found: list[list[str]]) -> list[str]:
    """Of several tries the one that complains about a part rather than about the whole."""
    partial = [problems for problems in found if all(problem.startswith((".", "[")) for problem in problems)]
    return min(partial or found, key=len) if partial else [f" has an implausible value {value!r}"]


def _check_one(value: Any, kind: str, specification: Specification) -> list[str]:
    if kind in _SIMPLE:
        return [] if _is_simple(value, kind) else [f" should be {kind}, not {value!r}"]
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except ValueError:
            return [f" should be {kind} as JSON, not {value!r}"]
    if kind.startswith("Array of "):
        if not isinstance(value, list):
            return [f" should be {kind}, not {value!r}"]
        inner = [kind.removeprefix("Array of ")]
        return [
            f"[{index}]{problem}" for index, item in enumerate(value) for problem in _check(item, inner, specification)
        ]
    return _check_object(value, kind, specification)


def _check_object(value: Any, kind: str, specification: Specification) -> list[str]:
    described = specification["types"].get(kind)
    if described is None:
        return [f" is of type {kind}, which the specification does not describe"]
    if not isinstance(value, dict):
        return [f" should be {kind}, not {value!r}"]
    if subtypes := described.get("subtypes"):
        return min((_check_object(value, subtype, specification) for subtype in subtypes), key=len)
    fields = {field["name"]: field for field in described.get("fields", [])}
    problems = [f".{name} is missing" for name, field in fields.items() if field["required"] and name not in value]
    for name, part in value.items():
        if name not in fields:
            problems.append(f".{name} is not a field of {kind}")
        else:
            problems += [f".{name}{problem}" for problem in _check(part, fields[name]["types"], specification)]
    return problems


def _is_simple(value: Any, kind: str) -> bool:
    if kind == "String":
        return isinstance(value, str)
    if kind == "InputFile":
        return isinstance(value, dict) and "upload" in value
    if kind == "Boolean":
        return isinstance(value, bool) or str(value).lower() in {"true", "false"}
    if isinstance(value, bool):
        return False
    try:
        number = float(value)
    except (TypeError, ValueError):
        return False
    return kind == "Float" or number.is_integer()
