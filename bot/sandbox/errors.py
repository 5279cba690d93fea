"""What the local Bot API refuses, in the words of the real one.

ApiError
  raised by methods; becomes `{"ok": false, "error_code": …, "description": …}` with HTTP status = error_code
ControlError
  raised by control operations; the test asked for something that a person could not do
"""

from __future__ import annotations

from typing import Any


class ApiError(Exception):
    """An answer of the Bot API that is not ok. `status` is both the HTTP status and the error_code."""

    def __init__(self, status: int, description: str, parameters: dict[str, Any] | None = None) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.parameters = parameters

    def body(self) -> dict[str, Any]:
        """The JSON object that the Bot API answers with."""
        answer: dict[str, Any] = {"ok": False, "error_code": self.status, "description": self.description}
        if self.parameters:
            answer["parameters"] = self.parameters
        return answer


class ControlError(Exception):
    """A control operation that makes no sense in the world as it is (unknown user, no such button, …)."""


def bad_request(reason: str, **parameters: Any) -> ApiError:
    """400 with the usual prefix."""
    return ApiError(400, f"Bad Request: {reason}", parameters or None)


def forbidden(reason: str) -> ApiError:
    """403 with the usual prefix."""
    return ApiError(403, f"Forbidden: {reason}")


def conflict(reason: str) -> ApiError:
    """409 with the usual prefix."""
    return ApiError(409, f"Conflict: {reason}")


def too_many_requests(retry_after: int) -> ApiError:
    """429; `retry_after` is in whole seconds, in the text and in the parameters as Telegram does."""
    return ApiError(429, f"Too Many Requests: retry after {retry_after}", {"retry_after": retry_after})


def not_modified() -> ApiError:
    """The edit would change nothing."""
    return bad_request(
        "message is not modified: specified new message content and reply markup are exactly the same as a current "
        "content and reply markup of the message"
    )


def upgraded(chat_id: int) -> ApiError:
    """The group has another id now, which the parameters name."""
    return bad_request("group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat_id)
