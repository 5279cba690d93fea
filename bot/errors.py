"""The tree of errors that Common Ground raises on purpose.

::

    CommonGroundError
    ├── UserError                     the person can mend it; they are told how, nothing is retried
    │   ├── NotAllowed                the actor's role does not permit it
    │   ├── NotAMember                a stranger: told how to ask for an invite, and nothing else
    │   ├── NotFound                  what was named does not exist (or is not theirs to see)
    │   ├── InviteInvalid             unknown, expired, used up or revoked
    │   ├── InvalidInput              a value that cannot be read; names what was expected
    │   └── NoRoom                    a member who is in no room
    ├── OperatorError                 the operator can mend it; the command line says how and exits with 2
    │   ├── InvalidSetting            a setting that cannot be read; named, with what was expected
    │   ├── DatabaseUnavailable       the database cannot be opened, or its schema is not the one we know
    │   ├── ModelMissing              no translation model for a pair; names the command that fetches it
    │   └── ModelInvalid              a model file whose content is not what its manifest says
    ├── TranslationError              an engine could not translate; the relay goes on with the next, or the original
    │   ├── UnsupportedPair           the provider does not know these languages
    │   ├── TextTooLong               beyond the provider's cap
    │   ├── ProviderTimeout           no answer in time; the worker was killed, or the call abandoned
    │   ├── ProviderRateLimited       asked to slow down; carries retry_after in seconds where known
    │   ├── ProviderUnavailable       unreachable, crashed, or its circuit breaker is open
    │   └── ProviderAnswerInvalid     an answer that is no translation (HTML, wrong JSON, empty)
    └── TransportError                Telegram did not take what we sent
        ├── RateLimited               told to wait; carries retry_after in seconds, never counts as an attempt
        ├── ConnectionFailed          certainly not sent; a retry is safe
        ├── OutcomeUnknown            may have been sent; sent again, and the copy is marked repeated
        ├── RecipientUnavailable      blocked, kicked, topic closed …: refused until they come back
        ├── ChatMigrated              the group has a new id; carries it
        └── RequestRejected           Telegram says the request itself is wrong; a retry cannot help

Every class carries ``message_id`` (a Fluent message in ``content/locales``; None where no person reads it), its
arguments, and ``retry_helps``: whether the same call may succeed later without anybody changing anything.
"""

from __future__ import annotations

from typing import ClassVar


class CommonGroundError(Exception):
    """The root of all errors that Common Ground raises on purpose."""

    message_id: ClassVar[str | None] = None
    retry_helps: ClassVar[bool] = False

    def __init__(self, detail: str = "", /, **arguments: str | int) -> None:
        super().__init__(detail or (self.__doc__ or "").strip())
        self.arguments: dict[str, str | int] = arguments


class UserError(CommonGroundError):
    """The person can mend it."""

    message_id: ClassVar[str | None] = "error-user"

    def __init__(self, detail: str = "", /, *, message_id: str | None = None, **arguments: str | int) -> None:
        super().__init__(detail, **arguments)
        self.specific_message_id = message_id or self.message_id


class NotAllowed(UserError):
    """The actor's role does not permit it."""

    message_id: ClassVar[str | None] = "error-not-allowed"


class NotAMember(UserError):
    """The person is not a member."""

    message_id: ClassVar[str | None] = "error-not-a-member"


class NotFound(UserError):
    """What was named does not exist."""

    message_id: ClassVar[str | None] = "error-not-found"


class InviteInvalid(UserError):
    """The invite is unknown, expired, used up or revoked."""

    message_id: ClassVar[str | None] = "error-invite-invalid"


class InvalidInput(UserError):
    """A value that cannot be read."""

    message_id: ClassVar[str | None] = "error-invalid-input"


class NoRoom(UserError):
    """The member is in no room."""

    message_id: ClassVar[str | None] = "error-no-room"


class OperatorError(CommonGroundError):
    """The operator can mend it; ``str()`` says how, in English, on the command line."""


class InvalidSetting(OperatorError):
    """A setting that cannot be read."""


class DatabaseUnavailable(OperatorError):
    """The database cannot be opened."""


class ModelMissing(OperatorError):
    """No translation model for a pair of languages."""


class ModelInvalid(OperatorError):
    """A model file is not what its manifest says."""


class TranslationError(CommonGroundError):
    """An engine could not translate."""

    reason: ClassVar[str] = "failed"
    """A short stable word for provenance and metrics."""


class UnsupportedPair(TranslationError):
    """The provider does not know this pair of languages."""

    reason: ClassVar[str] = "unsupported-pair"


class TextTooLong(TranslationError):
    """The text is longer than the provider takes."""

    reason: ClassVar[str] = "too-long"


class ProviderTimeout(TranslationError):
    """No answer in time."""

    reason: ClassVar[str] = "time-out"
    retry_helps: ClassVar[bool] = True


class ProviderRateLimited(TranslationError):
    """The provider asked to slow down."""

    reason: ClassVar[str] = "rate-limited"
    retry_helps: ClassVar[bool] = True

    def __init__(self, detail: str = "", /, *, retry_after: float | None = None) -> None:
        super().__init__(detail)
        self.retry_after = retry_after
        """Seconds, or None where the provider did not say."""


class ProviderUnavailable(TranslationError):
    """The provider is unreachable, crashed, or its circuit breaker is open."""

    reason: ClassVar[str] = "unavailable"
    retry_helps: ClassVar[bool] = True


class ProviderAnswerInvalid(TranslationError):
    """The answer is no translation."""

    reason: ClassVar[str] = "invalid-answer"


class TransportError(CommonGroundError):
    """Telegram did not take what we sent."""


class RateLimited(TransportError):
    """Telegram told us to wait."""

    retry_helps: ClassVar[bool] = True

    def __init__(self, detail: str = "", /, *, retry_after: float) -> None:
        super().__init__(detail)
        self.retry_after = retry_after
        """Seconds."""


class ConnectionFailed(TransportError):
    """The request certainly did not reach Telegram."""

    retry_helps: ClassVar[bool] = True


class OutcomeUnknown(TransportError):
    """The request may have reached Telegram."""

    retry_helps: ClassVar[bool] = True


class RecipientUnavailable(TransportError):
    """The recipient blocked us, was deactivated, or we were removed."""

    def __init__(self, detail: str = "", /, *, reason: str) -> None:
        super().__init__(detail)
        self.reason = reason
        """``blocked``, ``kicked``, ``topic-closed`` …: all of them in :data:`bot.delivery.model.REFUSALS`."""


class ChatMigrated(TransportError):
    """The group became a supergroup."""

    def __init__(self, detail: str = "", /, *, new_chat_id: int) -> None:
        super().__init__(detail)
        self.new_chat_id = new_chat_id


class RequestRejected(TransportError):
    """Telegram says that the request itself is wrong."""
