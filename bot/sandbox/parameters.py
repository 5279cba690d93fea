"""One request of the bot as one set of parameters, whichever of the four accepted ways it came."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from starlette.datastructures import UploadFile
from starlette.requests import Request

from bot.sandbox.errors import ApiError, bad_request

UPLOAD_LIMIT = 50 * 1024 * 1024
_TRUE = frozenset({"true", "yes", "1"})


@dataclass(slots=True)
class Upload:
    """A file that came with a multipart request."""

    name: str
    mime_type: str | None
    data: bytes


@dataclass(slots=True)
class Parameters:
    """The fields of a request. Values are strings (query, form) or JSON values (JSON body); the getters accept both."""

    values: dict[str, Any] = field(default_factory=dict)
    uploads: dict[str, Upload] = field(default_factory=dict)

    def has(self, name: str) -> bool:
        """Whether the field is there and not empty."""
        return self.values.get(name) not in (None, "") or name in self.uploads

    def text(self, name: str, default: str = "") -> str:
        """A string field."""
        value = self.values.get(name)
        return default if value is None else str(value)

    def integer(self, name: str, default: int | None = None) -> int | None:
        """An integer field; raises 400 when it is something else."""
        value = self.values.get(name)
        if value is None or value == "":
            return default
        try:
            return int(value)
        except (TypeError, ValueError):
            raise bad_request(f'field "{name}" must be a valid Number') from None

    def required_integer(self, name: str, complaint: str) -> int:
        """An integer field that must be there; raises 400 with `complaint` when it is not."""
        value = self.integer(name)
        if value is None:
            raise bad_request(complaint)
        return value

    def number(self, name: str) -> float:
        """A number field; raises 400 when it is missing or something else."""
        try:
            return float(self.values[name])
        except (KeyError, TypeError, ValueError):
            raise bad_request(f'field "{name}" must be a valid Number') from None

    def boolean(self, name: str) -> bool:
        """A boolean field, false when it is missing."""
        value = self.values.get(name)
        return value is True or str(value).lower() in _TRUE

    def structure(self, name: str, kind: type[list[Any]] | type[dict[str, Any]]) -> Any:
        """A JSON-serialised field (or the value itself in a JSON body), None when missing; raises 400 if of another kind."""
        value = self.values.get(name)
        if value is None or value == "":
            return None
        if isinstance(value, str):
            try:
                value = json.loads(value)
            except ValueError:
                raise bad_request(f"can't parse {name.replace('_', ' ')} JSON object") from None
        if not isinstance(value, kind):
            expected = "an Array" if kind is list else "an Object"
            raise bad_request(f"can't parse {name.replace('_', ' ')}: expected {expected}")
        return value

    def recorded(self) -> dict[str, Any]:
        """What the record of calls keeps: the values, and for uploads that went straight into a field their name and size."""
        described = {
            name: {"upload": upload.name, "size": len(upload.data)}
            for name, upload in self.uploads.items()
            if name not in self.values
        }
        return {**self.values, **described} if described else self.values


async def read_parameters(request: Request) -> Parameters:
    """Read query, form, multipart and JSON; the body wins over the query. Raises 400 or 413."""
    parameters = Parameters(dict(request.query_params))
    if request.method == "GET":
        return parameters
    content_type = request.headers.get("content-type", "").split(";")[0].strip().lower()
    if content_type == "multipart/form-data":
        await _read_multipart(request, parameters)
        return parameters
    body = await request.body()
    if content_type == "application/json":
        parameters.values.update(_read_json(body))
    elif body:
        try:
            parameters.values.update(parse_qsl(body.decode(), keep_blank_values=True))
        except UnicodeDecodeError:
            raise bad_request("strings must be encoded in UTF-8") from None
    return parameters


def _read_json(body: bytes) -> dict[str, Any]:
    if not body:
        return {}
    try:
        values = json.loads(body)
    except ValueError:
        raise bad_request("can't parse JSON object") from None
    if not isinstance(values, dict):
        raise bad_request("can't parse JSON object: expected an Object")
    return values


async def _read_multipart(request: Request, parameters: Parameters) -> None:
    if int(request.headers.get("content-length", "0")) > UPLOAD_LIMIT + 1024 * 1024:
        raise ApiError(413, "Request Entity Too Large")
    async with request.form(max_part_size=UPLOAD_LIMIT) as form:
        for name, value in form.multi_items():
            if isinstance(value, UploadFile):
                data = await value.read()
                if len(data) > UPLOAD_LIMIT:
                    raise ApiError(413, "Request Entity Too Large")
                parameters.uploads[name] = Upload(value.filename or name, value.content_type, data)
            else:
                parameters.values[name] = value
