"""Logs show what happened without secrets and texts; metrics count it."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Callable, Iterator
from typing import Any, Literal

import pytest
import structlog

from bot.observe import Metrics, Redactor, set_up_logging

TOKEN = "123456789:" + "Aa0_-" * 7
API_KEY = "a-key-of-ours"


@pytest.fixture
def log_output() -> Iterator[Callable[..., io.StringIO]]:
    """Sets up logging into memory, and puts back what was there before."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level

    def start(output: Literal["console", "json"] = "json", log_level: str = "INFO") -> io.StringIO:
        stream = io.StringIO()
        set_up_logging(level=log_level, output=output, secrets=[API_KEY], stream=stream)
        return stream

    yield start
    logging.captureWarnings(False)
    structlog.reset_defaults()
    root.handlers[:] = handlers
    root.setLevel(level)


def entries(stream: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def fail_with(message: str) -> None:
    raise ValueError(message)


def test_an_entry_says_when_where_how_severe_and_what(log_output: Callable[..., io.StringIO]) -> None:
    stream = log_output()
    structlog.get_logger("bot.jobs").warning("lease_expired", job=7)
    (entry,) = entries(stream)
    timestamp = entry.pop("timestamp")
    assert entry == {"event": "lease_expired", "job": 7, "level": "warning", "logger": "bot.jobs"}
    assert timestamp.endswith("Z")


@pytest.mark.parametrize("output", ["console", "json"])
def test_a_token_is_hidden_in_values_addresses_and_tracebacks(
    log_output: Callable[..., io.StringIO], output: Literal["console", "json"]
) -> None:
    stream = log_output(output)
    log = structlog.get_logger("bot.messenger")
    log.info("called", url=f"https://api.telegram.org/bot{TOKEN}/getMe", seen=[{"quoted": TOKEN.replace(":", "%3A")}])
    with pytest.raises(ValueError, match="InvalidToken") as failed:
        fail_with(f"InvalidToken: {TOKEN}")
    log.error("failed", exc_info=failed.value)
    logging.getLogger("telegram.ext").error("also %s", TOKEN, exc_info=failed.value)
    written = stream.getvalue()
    assert TOKEN.split(":")[1] not in written
    assert written.count("InvalidToken: ***") >= 2


def test_secrets_given_at_set_up_are_hidden_in_keys_values_and_objects(log_output: Callable[..., io.StringIO]) -> None:
    stream = log_output()

    class Client:
        def __repr__(self) -> str:
            return f"Client({API_KEY})"

    structlog.get_logger("bot").info("asked", client=Client(), nested={API_KEY: (API_KEY, 1)})
    (entry,) = entries(stream)
    assert (entry["client"], entry["nested"]) == ("Client(***)", {"***": ["***", 1]})


def test_the_password_in_an_address_is_hidden() -> None:
    assert Redactor().redact("at postgresql://bot:p@ss@host/db?x=1") == "at postgresql://***@host/db?x=1"


def test_what_a_failed_statement_was_to_write_is_hidden() -> None:
    """SQLAlchemy quotes parameters in its errors, and a parameter may be a message."""
    error = "UNIQUE failed\n[SQL: INSERT …]\n[parameters: ('a message', [1, 2])]\n(Background …)"
    assert Redactor().redact(error) == "UNIQUE failed\n[SQL: INSERT …]\n[parameters: ***]\n(Background …)"


def test_texts_are_dropped_at_any_depth(log_output: Callable[..., io.StringIO]) -> None:
    stream = log_output()
    structlog.get_logger("bot").info("relayed", text="a message", job={"id": 1, "payload": {"content": "a message"}})
    (entry,) = entries(stream)
    assert entry["job"] == {"id": 1}
    assert "a message" not in stream.getvalue()


def test_libraries_log_through_the_same_handler_without_their_requests(log_output: Callable[..., io.StringIO]) -> None:
    """At DEBUG, python-telegram-bot logs whole updates; httpx logs addresses with the token at INFO."""
    stream = log_output(log_level="DEBUG")
    logging.getLogger("httpx").info("HTTP Request: POST …")
    logging.getLogger("telegram.Bot").debug("Calling Bot API endpoint with a message")
    logging.getLogger("aiosqlite").debug("executing with a message")
    logging.getLogger("telegram.ext.Application").info("Application started")
    logging.getLogger("uvicorn.error").info("Uvicorn running", extra={"text": "a message", "port": 80})
    assert [(entry["logger"], entry["event"]) for entry in entries(stream)] == [
        ("telegram.ext.Application", "Application started"),
        ("uvicorn.error", "Uvicorn running"),
    ]
    assert entries(stream)[1]["port"] == 80


def test_what_is_less_severe_than_asked_is_left_out(log_output: Callable[..., io.StringIO]) -> None:
    stream = log_output(log_level="ERROR")
    structlog.get_logger("bot").warning("left out")
    logging.getLogger("telegram").warning("left out")
    assert stream.getvalue() == ""


def test_setting_up_again_writes_each_entry_once(log_output: Callable[..., io.StringIO]) -> None:
    log_output()
    stream = log_output()
    structlog.get_logger("bot").info("once")
    assert len(entries(stream)) == 1


def test_metrics_are_rendered_for_prometheus() -> None:
    metrics = Metrics()
    metrics.update("accepted")
    metrics.job_ended("send", "done")
    metrics.sent("rate-limited")
    metrics.queue("send", waiting=3, oldest_age=1.5)
    metrics.translation_attempt("on-device", "ok", 0.04)
    metrics.finding("numbers", "critical")
    metrics.delivered(0.3)
    lines = set(metrics.render().decode().splitlines())
    assert lines >= {
        'commonground_updates_total{state="accepted"} 1.0',
        'commonground_jobs_total{kind="send",state="done"} 1.0',
        'commonground_sends_total{outcome="rate-limited"} 1.0',
        'commonground_jobs_waiting{kind="send"} 3.0',
        'commonground_oldest_job_age_seconds{kind="send"} 1.5',
        'commonground_translation_attempts_total{outcome="ok",provider="on-device"} 1.0',
        'commonground_translation_seconds_bucket{le="0.05",provider="on-device"} 1.0',
        'commonground_check_findings_total{check="numbers",severity="critical"} 1.0',
        'commonground_delivery_seconds_bucket{le="0.5"} 1.0',
        'commonground_delivery_seconds_bucket{le="0.25"} 0.0',
    }


def test_a_queue_that_ran_empty_is_not_shown_as_full() -> None:
    metrics = Metrics()
    metrics.queue("send", waiting=3, oldest_age=1.5)
    metrics.clear_queues()
    assert b'kind="send"' not in metrics.render()


def test_two_sets_of_metrics_do_not_share_counters() -> None:
    """Tests and tools make as many as they like: there is no global registry."""
    one, other = Metrics(), Metrics()
    one.update("handled")
    assert b'commonground_updates_total{state="handled"}' not in other.render()
