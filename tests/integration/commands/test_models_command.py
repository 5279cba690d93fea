"""``models``: list, add, verify and pull."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from tests.integration.commands.conftest import CommandLine
from tests.support.libretranslate_server import LocalServer
from tests.support.wheel_models import wheel_models

FILES = {"model": "model.{}.intgemm.alphas.bin", "vocab": "vocab.{}.spm", "lex": "lex.50.50.{}.s2t.bin"}


def mirror() -> LocalServer:
    """A plain mirror on this machine that offers the models between English and Portuguese, unpacked."""
    records: list[dict[str, Any]] = []
    for source, target in (("en", "pt"), ("pt", "en")):
        folder = next(wheel_models().glob(f"{source}{target}-*"))
        for kind, pattern in FILES.items():
            name = pattern.format(source + target)
            content = (folder / name).read_bytes()
            records.append(
                {
                    "id": name,
                    "name": name,
                    "fileType": kind,
                    "sourceLanguage": source,
                    "targetLanguage": target,
                    "version": "3.0",
                    "architecture": "tiny",
                    "decompressedHash": hashlib.sha256(content).hexdigest(),
                    "attachment": {"location": f"files/{folder.name}/{name}", "size": len(content)},
                }
            )

    async def offered(_request: object) -> JSONResponse:
        return JSONResponse({"data": records})

    files = Mount("/files", StaticFiles(directory=wheel_models()))
    return LocalServer(Starlette(routes=[Route("/records", offered), files]))


def test_models_that_were_added_are_listed_and_whole(commonground: CommandLine) -> None:
    added = commonground("models", "add", str(wheel_models()), "--json")
    assert added.exit_code == 0
    listed = commonground("models", "list", "--json").objects
    assert listed == added.objects
    assert [(one["source"], one["target"], one["version"]) for one in listed] == [
        ("en", "pt", "2.0"),
        ("pt", "en", "2.0"),
    ]
    assert commonground("models", "list").out.startswith("en→pt\t2.0\t22.4 MB\t")
    verified = commonground("models", "verify")
    assert (verified.exit_code, verified.out) == (0, "2 models are whole\n")


def test_a_damaged_model_is_named_with_what_mends_it(commonground: CommandLine) -> None:
    commonground("models", "add", str(wheel_models()))
    weights = next((commonground.folder / "models").glob("en_pt.*/model.*"))
    weights.write_bytes(b"damaged")
    verified = commonground("models", "verify")
    assert verified.exit_code == 1
    assert "commonground models pull en pt" in verified.out


def test_an_empty_folder_holds_nothing_to_verify(commonground: CommandLine) -> None:
    assert commonground("models", "verify").exit_code == 1
    listed = commonground("models", "list")
    assert (listed.exit_code, listed.out) == (0, "")
    assert "models pull" in listed.err


def test_a_folder_without_models_is_refused(commonground: CommandLine, tmp_path: Path) -> None:
    refused = commonground("models", "add", str(tmp_path))
    assert refused.exit_code == 2
    assert refused.err.startswith("no model in ")


def test_pulled_models_are_told_and_not_fetched_twice(commonground: CommandLine) -> None:
    """One language alone is meant to and from English."""
    with mirror() as server:
        commonground.environment["FXTRANSLATE_RECORDS_URL"] = f"{server.url}/records"
        pulled = commonground("models", "pull", "pt-BR", "--json")
        again = commonground("models", "pull", "pt", "en")
        missing = commonground("models", "pull", "pt", "fr")
    assert {(one["source"], one["target"], one["version"]) for one in pulled.objects} == {
        ("en", "pt", "3.0"),
        ("pt", "en", "3.0"),
    }
    assert {line.split()[1] for line in pulled.err.splitlines()} >= {"model.enpt.intgemm.alphas.bin", "vocab.pten.spm"}
    assert (again.exit_code, again.out, again.err) == (0, "", "all of them are here already\n")
    assert (missing.exit_code, missing.out) == (2, "")
    assert "no models for pt→fr" in missing.err


def test_a_catalogue_out_of_reach_is_one_plain_line(commonground: CommandLine) -> None:
    commonground.environment["FXTRANSLATE_RECORDS_URL"] = "http://127.0.0.1:9/records"
    refused = commonground("models", "pull", "en", "pt")
    assert (refused.exit_code, refused.out) == (2, "")
    assert refused.err == "http://127.0.0.1:9/records cannot be reached (ConnectError)\n"


def test_a_folder_that_cannot_be_written_is_named(commonground: CommandLine) -> None:
    (commonground.folder / "models").touch()
    refused = commonground("models", "add", str(wheel_models()))
    assert refused.exit_code == 2
    assert refused.err.startswith("models: ")


def test_what_is_no_language_is_not_looked_for(commonground: CommandLine) -> None:
    refused = commonground("models", "pull", "en", "nonsense")
    assert refused.exit_code == 2
    assert refused.err.startswith("LANGUAGE: got 'nonsense'")
