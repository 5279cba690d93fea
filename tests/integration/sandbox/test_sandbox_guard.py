"""Nobody but this machine and the sandbox's own page is answered; the page's files are served as what they are."""

from __future__ import annotations

import httpx
import pytest

from tests.support.sandbox_server import RunningSandbox


async def ask(sandbox: RunningSandbox, method: str, path: str, **headers: str) -> httpx.Response:
    async with httpx.AsyncClient(base_url=sandbox.base_url, trust_env=False) as client:
        return await client.request(method, path, headers={name.replace("_", "-"): headers[name] for name in headers})


@pytest.mark.parametrize("host", ["rebound.example", "rebound.example:8081", "192.168.1.7", "127.0.0.1.example", ""])
@pytest.mark.parametrize("path", ["/", "/control/sequence", "/page/main.js"])
async def test_a_foreign_host_name_is_refused(sandbox: RunningSandbox, host: str, path: str) -> None:
    """A name that somebody points at 127.0.0.1 (DNS rebinding)."""
    assert (await ask(sandbox, "GET", path, host=host)).status_code == 403


@pytest.mark.parametrize("host", ["127.0.0.1:1", "localhost", "localhost:8081", "[::1]:8081", "127.8.8.8"])
async def test_loopback_names_are_answered(sandbox: RunningSandbox, host: str) -> None:
    assert (await ask(sandbox, "POST", "/control/sequence", host=host)).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:1"},
        {"sec_fetch_site": "cross-site"},
        {"sec_fetch_site": "same-site"},
    ],
)
@pytest.mark.parametrize("path", ["/control/create_user", "/control/events", "/bot{token}/getMe"])
async def test_requests_from_other_pages_are_refused(
    sandbox: RunningSandbox, headers: dict[str, str], path: str
) -> None:
    """Whatever another site makes the browser send (cross-site request forgery)."""
    method = "GET" if path.endswith("events") else "POST"
    refused = await ask(sandbox, method, path.format(token=sandbox.token), **headers)
    assert refused.status_code == 403
    assert refused.json()["ok"] is False
    assert await sandbox.client.users() == []


async def test_the_own_page_is_answered(sandbox: RunningSandbox) -> None:
    answered = await ask(sandbox, "POST", "/control/sequence", origin=sandbox.base_url, sec_fetch_site="same-origin")
    assert answered.status_code == 200


async def test_a_link_from_elsewhere_opens_the_page(sandbox: RunningSandbox) -> None:
    assert (await ask(sandbox, "GET", "/", sec_fetch_site="cross-site")).status_code == 200


@pytest.mark.parametrize(
    ("path", "kind"), [("/", "text/html"), ("/page/main.js", "text/javascript"), ("/page/tokens.css", "text/css")]
)
async def test_files_of_the_page_have_their_type_and_a_strict_policy(
    sandbox: RunningSandbox, path: str, kind: str
) -> None:
    answer = await ask(sandbox, "GET", path)
    assert answer.headers["content-type"].startswith(kind)
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "'unsafe-" not in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("path", ["/page/..%2froutes.py", "/page/../routes.py", "/page/none.js", "/page/"])
async def test_nothing_else_is_served(sandbox: RunningSandbox, path: str) -> None:
    assert (await ask(sandbox, "GET", path)).status_code == 404


async def test_the_overview_tells_who_and_what_there_is(sandbox: RunningSandbox) -> None:
    amira = await sandbox.client.create_user("Amira", language_code="ar")
    group = await sandbox.client.create_group("Heart", [amira])
    await sandbox.client.inject_fault("429")
    shown = await sandbox.client.operate("overview")
    assert [person["user_id"] for person in shown["users"]] == [amira]
    assert [(chat["chat_id"], chat["members"][str(amira)]) for chat in shown["groups"]] == [(group, "creator")]
    assert [fault["kind"] for fault in shown["faults"]] == ["429"]
    assert (shown["bot"]["listening"], shown["calls"], shown["pending"]) == (False, 0, 2)
    assert shown["sequence"] == await sandbox.client.sequence()
