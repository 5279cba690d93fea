"""Every setting of Common Ground, read once from the environment and from a ``.env`` file in the working directory.

The environment wins over the file; an empty variable counts as unset. Only ``bot.app`` and ``bot.__main__`` read settings; every
other room is handed plain values. ``docs/settings.md`` describes the same settings, and a test compares the two.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple, Self

from pydantic import BeforeValidator, Field, SecretStr, ValidationError, model_validator
from pydantic.fields import FieldInfo
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.errors import InvalidSetting

_PREFIX = "COMMONGROUND_"
_WEB_ADDRESS = "an address that begins with http:// or https://"
_SEALING_KEY_BYTES = 32


class Address(NamedTuple):
    """Where a server of ours listens."""

    host: str
    port: int

    def __str__(self) -> str:
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


@dataclass(frozen=True, kw_only=True)
class SettingDescription:
    """One setting, for ``commonground doctor``, the documentation and its test."""

    name: str
    """The environment variable."""
    meaning: str
    expected: str
    default: str
    """As one would write it in the environment; empty where the setting is off without a value."""
    secret: bool


def _items(value: object) -> list[str] | None:
    """The parts of a comma separated value; None where it is no text, but a default."""
    return [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else None


def _whole_numbers(value: object) -> object:
    items = _items(value)
    return value if items is None else tuple(int(item) for item in items)


def _sealing_keys(value: object) -> object:
    items = _items(value)
    if items is None:
        return value
    for key in items:
        try:
            length = len(base64.b64decode(key, altchars=b"-_", validate=True))
        except binascii.Error as error:
            raise ValueError("not base64") from error
        if length != _SEALING_KEY_BYTES:
            raise ValueError("wrong length")
    return tuple(SecretStr(key) for key in items)


def _secrets(value: object) -> object:
    items = _items(value)
    return value if items is None else tuple(SecretStr(item) for item in items)


def _address(value: object) -> object:
    if not isinstance(value, str):
        return value
    match = re.fullmatch(r"(?:\[([0-9a-fA-F:.]+)\]|([\w.-]+)):(\d{1,5})", value)
    if match is None or not 0 < int(match[3]) < 65536:
        raise ValueError("not host:port")
    return Address(match[1] or match[2], int(match[3]))


def _matching(pattern: str) -> Callable[[object], object]:
    def check(value: object) -> object:
        if isinstance(value, str) and re.fullmatch(pattern, value, re.ASCII) is None:
            raise ValueError("does not match")
        return value

    return check


def _web_address(value: object) -> object:
    if not isinstance(value, str):
        return value
    if re.fullmatch(r"https?://[^\s/?#]+[^\s?#]*", value) is None:
        raise ValueError("not a web address")
    return value.rstrip("/")


_WebAddress = Annotated[str, BeforeValidator(_web_address)]


def _setting(default: Any, meaning: str, expected: str, *, name: str = "", secret: bool = False, **limits: Any) -> Any:
    if name:
        limits["validation_alias"] = name
    extra: dict[str, Any] = {"expected": expected, "secret": secret}
    return Field(default, description=meaning, json_schema_extra=extra, repr=not secret, **limits)


def _whole(default: int, meaning: str, *, at_most: int) -> Any:
    return _setting(default, meaning, f"a whole number from 1 to {at_most}", ge=1, le=at_most)


def _number(default: float, meaning: str, *, at_most: float = 86_400) -> Any:
    expected = f"a number above 0, at most {at_most:g}"
    return _setting(default, meaning, expected, gt=0, le=at_most, allow_inf_nan=False)


def _flag(meaning: str) -> Any:
    return _setting(False, meaning, "true or false")


class Settings(BaseSettings):
    """The settings in force. ``Settings.read()`` makes one; nothing in it changes afterwards."""

    model_config = SettingsConfigDict(
        env_prefix=_PREFIX,
        env_file=".env",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
    )

    telegram_token: Annotated[SecretStr | None, BeforeValidator(_matching(r"\d+:[\w-]{30,}"))] = _setting(
        None,
        "The bot's token from @BotFather. Only commands that talk to Telegram need it.",
        "a token from @BotFather, like 123456789:AA… (digits, a colon, 30 or more letters, digits, - or _)",
        name="TELEGRAM_TOKEN",
        secret=True,
    )
    telegram_base_url: _WebAddress = _setting(
        "https://api.telegram.org",
        "Where the Bot API is, without /bot: Telegram's, a Bot API server of your own, or the local one.",
        _WEB_ADDRESS,
        name="TELEGRAM_BASE_URL",
    )
    database_url: Annotated[str, BeforeValidator(_matching(r"(sqlite|postgres|postgresql)(\+\w+)?://.+"))] = _setting(
        "sqlite:///common-ground.sqlite3",
        "The database: a SQLite file, or PostgreSQL, which also coordinates several workers.",
        "sqlite:///file.sqlite3 or postgresql://user:password@host/name",
        name="DATABASE_URL",
        secret=True,
    )
    admin_ids: Annotated[tuple[int, ...], NoDecode, BeforeValidator(_whole_numbers)] = _setting(
        (),
        "Telegram user ids of the administrators who exist from the first start.",
        "whole numbers separated by commas",
        name="ADMIN_IDS",
    )

    sealing_keys: Annotated[tuple[SecretStr, ...], NoDecode, BeforeValidator(_sealing_keys)] = _setting(
        (),
        "Keys that encrypt texts at rest: the first seals, every one opens. Without keys texts are stored as they are.",
        "url-safe base64 keys of 32 bytes, separated by commas",
        secret=True,
    )
    retention_days: int = _whole(
        365, "Days after which messages and their copies in the database are erased.", at_most=36_500
    )

    models_dir: Path = _setting(
        Path("models"), "The folder of the on-device translation models, relative to the working directory.", "a folder"
    )
    guidance_dir: Path | None = _setting(
        None, "Your own guidance cards, <language>/<card>.md; one with an id of ours replaces ours.", "a folder"
    )
    cache_dir: Path = _setting(
        Path("cache"), "What can be made again, such as what the guidance search has read; may be deleted.", "a folder"
    )
    engine_processes: int = _whole(1, "Processes that translate on this machine.", at_most=64)
    engine_timeout: float = _number(
        20.0, "Seconds after which an on-device translation is given up and its process is killed."
    )
    engine_idle_unload: float = _number(
        900.0, "Seconds without work after which a translation process ends and gives its memory back."
    )
    detection_engine: Literal["eldc+py3langid", "langdetect"] = _setting(
        "eldc+py3langid", "What recognises the language of a message.", "eldc+py3langid or langdetect"
    )
    libretranslate_url: _WebAddress | None = _setting(
        None, "A LibreTranslate server; none without a value.", _WEB_ADDRESS
    )
    libretranslate_api_key: SecretStr | None = _setting(
        None, "The LibreTranslate server's API key, where it wants one.", "the key", secret=True
    )
    libretranslate_own: bool = _flag(
        "Whether the LibreTranslate server is your own, so that a text sent to it does not leave the institution."
    )
    google: bool = _flag("Whether rooms whose texts may leave may use Google's public translation page.")
    deepl_api_key: SecretStr | None = _setting(
        None, "DeepL's API key; without one DeepL is not used.", "the key", secret=True
    )
    microsoft_api_key: SecretStr | None = _setting(
        None, "Microsoft Translator's API key; without one it is not used.", "the key", secret=True
    )
    microsoft_region: Annotated[str | None, BeforeValidator(_matching(r"[a-z0-9-]{1,40}"))] = _setting(
        None, "The region of the Microsoft Translator resource, where it has one.", "small letters, digits or -"
    )
    mymemory: bool = _flag("Whether rooms whose texts may leave may use MyMemory's public service.")
    translation_listen: Annotated[Address, NoDecode, BeforeValidator(_address)] = _setting(
        Address("127.0.0.1", 5000), "Where `commonground serve-translation` listens.", "host:port"
    )
    translation_api_keys: Annotated[tuple[SecretStr, ...], NoDecode, BeforeValidator(_secrets)] = _setting(
        (), "Keys of which `serve-translation` asks for one; without any it asks for none.", "keys, separated by commas",
        secret=True,
    )  # fmt: skip
    translation_waiting: int = _whole(32, "Requests that may wait in `serve-translation`, then 429.", at_most=10_000)

    sends_per_second: float = _number(
        24.0, "Messages a second, all together. With the burst it stays at or below Telegram's 30.", at_most=1000
    )
    sends_burst: int = _whole(5, "Messages that may leave at once after a pause.", at_most=1000)
    private_sends_per_second: float = _number(1.0, "Messages a second to one private chat.", at_most=30)
    private_burst: int = _whole(3, "Messages that may go to one private chat at once after a pause.", at_most=30)
    group_sends_per_minute: float = _number(20.0, "Messages a minute to one group.", at_most=1200)
    update_concurrency: int = _whole(8, "Updates handled side by side, never two of one chat.", at_most=256)
    send_concurrency: int = _whole(32, "Messages sent side by side, never two to one chat.", at_most=256)
    remind_after: float = _number(
        24.0, "Hours until readers who have not acknowledged an announcement are reminded; at most twice.", at_most=720
    )
    quiet_hours: Annotated[str, BeforeValidator(_matching(r"off|(?!(\d+)-\1$)(1?\d|2[0-3])-(1?\d|2[0-3])"))] = _setting(
        "22-7", "Hours in which messages make no sound, for who chose no others.", "two hours, like 22-7, or off"
    )
    lease: float = _number(60.0, "Seconds after which the job of a worker that died is taken over by another.")
    send_timeout: float = _number(
        20.0, "Seconds after which the outcome of a send counts as unknown. Shorter than COMMONGROUND_LEASE."
    )

    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = _setting(
        "INFO", "The least severe that is logged.", "DEBUG, INFO, WARNING or ERROR"
    )
    log_format: Literal["console", "json"] = _setting(
        "console", "How it is logged: for a person, or one JSON object a line.", "console or json"
    )

    webhook_url: _WebAddress | None = _setting(
        None,
        "The public address that Telegram calls; without a value updates are fetched by long polling.",
        _WEB_ADDRESS,
    )
    webhook_listen: Annotated[Address, NoDecode, BeforeValidator(_address)] = _setting(
        Address("127.0.0.1", 8080), "Where the webhook is served.", "host:port"
    )
    webhook_secret: Annotated[SecretStr | None, BeforeValidator(_matching(r"[A-Za-z0-9_-]{1,256}"))] = _setting(
        None,
        "What Telegram must show with each call of the webhook. Required with COMMONGROUND_WEBHOOK_URL.",
        "1 to 256 letters, digits, - or _",
        secret=True,
    )
    metrics_listen: Annotated[Address | None, NoDecode, BeforeValidator(_address)] = _setting(
        None, "Where Prometheus metrics are served; nowhere without a value.", "host:port"
    )

    @model_validator(mode="after")
    def _agree(self) -> Self:
        wrong = []
        if self.send_timeout >= self.lease:
            expected = f"less than COMMONGROUND_LEASE ({self.lease:g})"
            wrong.append(f"COMMONGROUND_SEND_TIMEOUT: got {self.send_timeout:g}, expected {expected}")
        if self.webhook_url and self.webhook_secret is None:
            wrong.append("COMMONGROUND_WEBHOOK_SECRET: not set, expected with COMMONGROUND_WEBHOOK_URL")
        if wrong:
            raise ValueError("\n".join(wrong))
        return self

    @classmethod
    def read(cls) -> Settings:
        """Read the environment and ``.env``. Raises InvalidSetting with one line for each variable that is wrong."""
        try:
            return cls()
        except ValidationError as error:
            raise InvalidSetting("\n".join(cls._complaints(error))) from None

    @classmethod
    def describe(cls) -> list[SettingDescription]:
        """Every setting, in the order in which the documentation lists them."""
        return [
            SettingDescription(
                name=_environment_name(field_name, field),
                meaning=field.description or "",
                expected=_extra(field, "expected"),
                default=_shown(field.default),
                secret=bool(_extra(field, "secret")),
            )
            for field_name, field in cls.model_fields.items()
        ]

    def require_token(self) -> str:
        """The bot's token. Raises InvalidSetting where there is none."""
        if self.telegram_token is None:
            raise InvalidSetting("TELEGRAM_TOKEN: not set, expected a token from @BotFather")
        return self.telegram_token.get_secret_value()

    def secrets(self) -> tuple[str, ...]:
        """Every secret value in force, for the log's redaction."""
        held = (self.telegram_token, self.libretranslate_api_key, self.webhook_secret, *self.sealing_keys)
        held += (self.deepl_api_key, self.microsoft_api_key, *self.translation_api_keys)
        return tuple(secret.get_secret_value() for secret in held if secret is not None)

    def sealing_key_values(self) -> tuple[str, ...]:
        """The sealing keys as the database wants them."""
        return tuple(key.get_secret_value() for key in self.sealing_keys)

    @classmethod
    def _complaints(cls, error: ValidationError) -> list[str]:
        lines: dict[str, None] = {}
        for detail in error.errors(include_url=False):
            if not detail["loc"]:
                # The validator of several settings together names them itself.
                lines[str(detail["ctx"]["error"])] = None
                continue
            place = detail["loc"][0]
            name, field = next(
                item for item in cls.model_fields.items() if place in (item[0], item[1].validation_alias)
            )
            got = "a value that is not shown" if _extra(field, "secret") else repr(detail["input"])
            lines[f"{_environment_name(name, field)}: got {got}, expected {_extra(field, 'expected')}"] = None
        return list(lines)


def _environment_name(field_name: str, field: FieldInfo) -> str:
    return field.validation_alias if isinstance(field.validation_alias, str) else _PREFIX + field_name.upper()


def _extra(field: FieldInfo, key: str) -> Any:
    return field.json_schema_extra.get(key) if isinstance(field.json_schema_extra, dict) else None


def _shown(default: object) -> str:
    shown = f"{default:g}" if isinstance(default, float) else str(default)
    return "" if default is None or default == () else shown.lower() if isinstance(default, bool) else shown
