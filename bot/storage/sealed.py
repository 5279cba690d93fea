"""Texts at rest: plain without keys, encrypted with them, told apart by a prefix.

A :class:`Keyring` belongs to one database; :func:`attach` ties it to the engine's dialect, where the column type finds it, so
that neither the tables nor the process hold keys globally. Encryption is Fernet (AES-128-CBC with HMAC-SHA256) through
``cryptography``'s MultiFernet: the first key seals, every key opens, so keys rotate without a pause.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Sequence
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from sqlalchemy import Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

from bot.errors import DatabaseUnavailable, InvalidSetting

SEALED = "sealed:1:"
PLAIN = "plain:"
_KEYRING = "commonground_keyring"


class Keyring:
    """Seals and opens texts. Without keys it stores them as they are."""

    def __init__(self, keys: Sequence[str] = ()) -> None:
        try:
            fernets = [Fernet(key) for key in keys]
        except ValueError as error:
            raise InvalidSetting(
                "COMMONGROUND_SEALING_KEYS: expected url-safe base64 keys of 32 bytes, separated by commas"
            ) from error
        self._fernet = MultiFernet(fernets) if fernets else None
        self._digest_key = hashlib.sha256(("commonground-digest:" + keys[-1]).encode()).digest() if keys else b"plain"

    def seal(self, text: str) -> str:
        """What goes into the database."""
        if self._fernet is None:
            return PLAIN + text if text.startswith((SEALED, PLAIN)) else text
        return SEALED + self._fernet.encrypt(text.encode()).decode("ascii")

    def open(self, stored: str) -> str:
        """The text again. Raises DatabaseUnavailable where no key fits."""
        if stored.startswith(PLAIN):
            return stored[len(PLAIN) :]
        if not stored.startswith(SEALED):
            return stored
        if self._fernet is None:
            raise DatabaseUnavailable("this database holds sealed texts: COMMONGROUND_SEALING_KEYS is not set")
        try:
            return self._fernet.decrypt(stored[len(SEALED) :]).decode()
        except InvalidToken as error:
            raise DatabaseUnavailable("a sealed text cannot be opened with any of COMMONGROUND_SEALING_KEYS") from error

    def digest(self, text: str) -> str:
        """A keyed SHA-256, to find an exact text without storing it in the open.

        The key comes from the oldest (last) sealing key, so that adding a new key in front keeps digests valid.
        """
        return hmac.new(self._digest_key, text.encode(), hashlib.sha256).hexdigest()


def attach(dialect: Dialect, keyring: Keyring) -> None:
    """Give the engine's dialect the keyring that its SealedText columns use."""
    setattr(dialect, _KEYRING, keyring)


def _keyring(dialect: Dialect) -> Keyring:
    keyring = getattr(dialect, _KEYRING, None)
    if not isinstance(keyring, Keyring):
        raise DatabaseUnavailable("the engine has no keyring: open it with bot.storage.engine.Database")
    return keyring


class SealedText(TypeDecorator[str]):
    """A text column that is encrypted when the database has keys."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else _keyring(dialect).seal(value)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> str | None:
        return None if value is None else _keyring(dialect).open(str(value))
