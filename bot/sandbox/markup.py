"""Inline and reply keyboards: what Telegram accepts, and what it refuses."""

from __future__ import annotations

from typing import Any

from bot.sandbox.errors import bad_request
from bot.sandbox.parameters import Parameters

CALLBACK_DATA_LIMIT = 64  # bytes of UTF-8
BUTTON_LIMIT = 100
_ACTIONS = (
    "url",
    "callback_data",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "web_app",
    "login_url",
    "copy_text",
)
_REPLY_FIELDS = ("keyboard", "remove_keyboard", "force_reply")


def read_markup(parameters: Parameters) -> tuple[dict[str, Any] | None, dict[str, Any] | None]:
    """`reply_markup` as (inline keyboard to keep on the message, reply keyboard for the chat). Raises 400."""
    markup = parameters.structure("reply_markup", dict)
    if not markup:
        return None, None
    if "inline_keyboard" not in markup:
        if not any(name in markup for name in _REPLY_FIELDS):
            raise bad_request("can't parse reply keyboard markup JSON object")
        return None, markup
    return _inline(markup["inline_keyboard"]), None


def read_inline_markup(parameters: Parameters) -> dict[str, Any] | None:
    """`reply_markup` where only an inline keyboard makes sense."""
    inline, other = read_markup(parameters)
    if other is not None:
        raise bad_request("inline keyboard expected")
    return inline


def _inline(rows: Any) -> dict[str, Any] | None:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request('can\'t parse inline keyboard: Field "inline_keyboard" must be of type Array of Arrays')
    kept = [[_button(button) for button in row] for row in rows if row]
    if sum(len(row) for row in kept) > BUTTON_LIMIT:
        raise bad_request("reply markup is too long")
    return {"inline_keyboard": kept} if kept else None


def _button(button: Any) -> dict[str, Any]:
    if not isinstance(button, dict):
        raise bad_request("can't parse inline keyboard button: expected an Object")
    text = button.get("text")
    if not isinstance(text, str) or not text.strip():
        raise bad_request("can't parse inline keyboard button: inline keyboard button text must be non-empty")
    actions = [name for name in _ACTIONS if name in button]
    if not actions:
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    data = button.get("callback_data")
    if data is not None and (not isinstance(data, str) or not 1 <= len(data.encode()) <= CALLBACK_DATA_LIMIT):
        raise bad_request("BUTTON_DATA_INVALID")
    url = button.get("url")
    if url is not None and not str(url).startswith(("http://", "https://", "tg://", "mailto:", "tel:")):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Unsupported URL protocol")
    application = button.get("web_app")
    if application is not None and not str(application.get("url", "")).startswith("https://"):
        raise bad_request(
            f"inline keyboard button Web App URL '{application.get('url', '')}' is invalid: Only HTTPS links are allowed"
        )
    return button
