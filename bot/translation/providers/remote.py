"""The remote services by name: LibreTranslate, Google, DeepL, Microsoft, MyMemory. deep-translator is loaded at the first call."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar
from urllib.parse import urlsplit

from bot.errors import InvalidSetting, ProviderRateLimited, ProviderUnavailable, TextTooLong
from bot.translation.providers.breaker import Breaker
from bot.translation.providers.exchange import Exchange
from bot.translation.providers.remote_base import RemoteProvider


def _same(codes: str, **others: str | tuple[str, ...]) -> Mapping[str, tuple[str, ...]]:
    """A map of languages: codes that equal our tags, and those that do not (``_`` for ``-`` in the tag)."""
    different = {tag.replace("_", "-"): (code,) if isinstance(code, str) else code for tag, code in others.items()}
    return {**{code: (code,) for code in codes.split()}, **different}


class LibreTranslateProvider(RemoteProvider):
    """A LibreTranslate server, such as one of the institution's own: then say ``leaves_premises=False``.

    ``url`` is its root; ``timeout`` is in seconds. Raises :class:`bot.errors.InvalidSetting` for a ``url`` that is none.
    """

    name = "libretranslate"
    longest_text = 4096
    # Newer servers say zh-Hans and zh-Hant, older ones zh and zt.
    languages = _same(
        "ar az bg bn ca cs da de el en eo es et eu fa fi fr ga gl he hi hu id it ja ko ky lt lv ms nl pl pt ro ru sk sl "
        "sq sr sv th tr uk ur vi",
        no="nb",
        fil="tl",
        zh_Hans=("zh-Hans", "zh"),
        zh_Hant=("zh-Hant", "zt"),
    )

    def __init__(
        self,
        url: str,
        api_key: str | None = None,
        leaves_premises: bool = True,
        timeout: float = 10.0,
        *,
        breaker: Breaker | None = None,
    ) -> None:
        super().__init__(leaves_premises=leaves_premises, timeout=timeout, breaker=breaker)
        self._url = _checked(url, "the address of LibreTranslate").rstrip("/") + "/"
        self._api_key = api_key

    def _ask(self, text: str, source: str, target: str, deadline: float) -> Any:
        from deep_translator import LibreTranslator

        bound = Exchange(deadline, _in_the_body).bind(LibreTranslator)
        # The constructor insists on a key and on its own list of languages; the server needs neither.
        translator = bound(source="en", target="es", api_key="-", custom_url=self._url)
        translator.source, translator.target, translator.api_key = source, target, self._api_key
        return translator.translate(text)


class GoogleProvider(RemoteProvider):
    """Google's public web page. Unofficial: it may refuse at any time, and it is blocked in mainland China."""

    name = "google"
    longest_text = 4999
    per_second: ClassVar[float | None] = 5.0  # what Google's page is said to bear (deep-translator's TooManyRequests)
    languages = _same(
        "af am ar az be bg bn bs ca cs cy da de el en eo es et eu fa fi fr ga gl gu ha hi hr ht hu hy id ig is it ja ka "
        "kk km kn ko ku ky lo lt lv mg mi mk ml mn mr ms mt my ne nl no or pa pl ps pt ro ru rw sd si sk sl so sq sr sv "
        "sw ta te tg th ti tk tr ug uk ur uz vi xh yi yo zu",
        he="iw",
        fil="tl",
        jv="jw",
        zh_Hans="zh-CN",
        zh_Hant="zh-TW",
    )

    def __init__(
        self,
        timeout: float = 10.0,
        *,
        address: str = "https://translate.google.com/m",
        breaker: Breaker | None = None,
    ) -> None:
        super().__init__(leaves_premises=True, timeout=timeout, breaker=breaker)
        self._address = _checked(address, "the address of Google Translate")

    def _ask(self, text: str, source: str, target: str, deadline: float) -> Any:
        from deep_translator import GoogleTranslator

        translator = Exchange(deadline).bind(GoogleTranslator)(source=source, target=target)
        translator._base_url = self._address
        return translator.translate(text)


class DeepLProvider(RemoteProvider):
    """DeepL's API; keys of its free plan end in ``:fx``."""

    name = "deepl"
    longest_text = 4096
    languages = _same(
        "ar bg cs da de el en es et fi fr he hu id it ja ko lt lv nl pl pt ro ru sk sl sv th tr uk vi",
        no="nb",
        zh_Hans="zh-Hans",
        zh_Hant="zh-Hant",
    )
    _TARGETS: ClassVar[Mapping[str, str]] = {"en": "EN-US", "pt": "PT-BR"}
    """English and Portuguese must name a country as a target, and may not as a source; nor may Chinese its script."""

    def __init__(
        self, api_key: str, timeout: float = 10.0, *, address: str | None = None, breaker: Breaker | None = None
    ) -> None:
        super().__init__(leaves_premises=True, timeout=timeout, breaker=breaker)
        self._api_key = api_key
        host = "api-free.deepl.com" if api_key.endswith(":fx") else "api.deepl.com"
        self._address = _checked(address or f"https://{host}/v2/", "the address of DeepL")

    def _ask(self, text: str, source: str, target: str, deadline: float) -> Any:
        from deep_translator import DeeplTranslator

        def shape(_method: str, arguments: dict[str, Any]) -> tuple[str, dict[str, Any]]:
            fields = {name: value for name, value in arguments["params"].items() if name != "auth_key"}
            return "POST", {"data": fields, "headers": {"Authorization": f"DeepL-Auth-Key {self._api_key}"}}

        translator = Exchange(deadline, shape).bind(DeeplTranslator)(source="en", target="de", api_key=self._api_key)
        translator.source = source.partition("-")[0].upper()
        translator.target = self._TARGETS.get(target, target.upper())
        translator._base_url = self._address
        return translator.translate(text)


class MicrosoftProvider(RemoteProvider):
    """Microsoft Translator; ``region`` as in the Azure resource, where it has one."""

    name = "microsoft"
    longest_text = 4096
    languages = _same(
        "af am ar az bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl gu ha he hi hr ht hu hy id ig is it ja ka "
        "kk km kn ko ky lo lt lv mg mi mk ml mr ms mt my ne nl or pa pl ps pt ro ru rw sd si sk sl so sq sv sw ta te th "
        "ti tk tr ug uk ur uz vi xh yo zu",
        no="nb",
        sr="sr-Cyrl",
        sr_Latn="sr-Latn",
        zh_Hans="zh-Hans",
        zh_Hant="zh-Hant",
    )

    def __init__(
        self,
        api_key: str,
        region: str | None = None,
        timeout: float = 10.0,
        *,
        address: str | None = None,
        breaker: Breaker | None = None,
    ) -> None:
        super().__init__(leaves_premises=True, timeout=timeout, breaker=breaker)
        self._api_key, self._region = api_key, region
        self._address = _checked(address, "the address of Microsoft Translator") if address else None

    def _ask(self, text: str, source: str, target: str, deadline: float) -> Any:
        from deep_translator import MicrosoftTranslator

        def languages(_translator: Any) -> dict[str, str]:
            """Ours: deep-translator would fetch a list before each translation."""
            return {source: source, target: target}

        bound = Exchange(deadline).bind(MicrosoftTranslator, _get_supported_languages=languages)
        translator = bound(source=source, target=target, api_key=self._api_key, region=self._region)
        if self._address:
            translator._base_url = self._address
        return translator.translate(text)


class MyMemoryProvider(RemoteProvider):
    """MyMemory's public service: short texts, a small daily allowance."""

    name = "mymemory"
    longest_text = 499
    per_second: ClassVar[float | None] = 1.0
    languages = _same(
        "",
        ar="ar-SA", bg="bg-BG", bn="bn-IN", ca="ca-ES", cs="cs-CZ", da="da-DK", de="de-DE", el="el-GR", en="en-US",
        es="es-ES", et="et-EE", fa="fa-IR", fi="fi-FI", fil="fil-PH", fr="fr-FR", he="he-IL", hi="hi-IN", hr="hr-HR",
        hu="hu-HU", id="id-ID", it="it-IT", ja="ja-JP", ko="ko-KR", lt="lt-LT", lv="lv-LV", ms="ms-MY", nl="nl-NL",
        no="nb-NO", pl="pl-PL", pt="pt-BR", ro="ro-RO", ru="ru-RU", sk="sk-SK", sl="sl-SI", so="so-SO", sv="sv-SE",
        sw="sw-KE", th="th-TH", tr="tr-TR", uk="uk-UA", ur="ur-PK", vi="vi-VN", zh_Hans="zh-CN", zh_Hant="zh-TW",
    )  # fmt: skip
    _LONGEST_ENCODED: ClassVar[int] = 500
    """Bytes of UTF-8."""

    def __init__(
        self,
        timeout: float = 10.0,
        *,
        address: str = "https://api.mymemory.translated.net/get",
        breaker: Breaker | None = None,
    ) -> None:
        super().__init__(leaves_premises=True, timeout=timeout, breaker=breaker)
        self._address = _checked(address, "the address of MyMemory")

    def _ask(self, text: str, source: str, target: str, deadline: float) -> Any:
        from deep_translator import MyMemoryTranslator

        if len(text.encode("utf-8", errors="replace")) > self._LONGEST_ENCODED:
            raise TextTooLong(f"more than {self._LONGEST_ENCODED} bytes")
        translator = Exchange(deadline).bind(MyMemoryTranslator)(source=source, target=target)
        translator._base_url = self._address
        answer = translator.translate(text)
        # Its refusals come as translations.
        if isinstance(answer, str) and answer.startswith("MYMEMORY WARNING"):
            raise ProviderRateLimited("the day's allowance is used up")
        if isinstance(answer, str) and answer.startswith(("INVALID ", "PLEASE SELECT ", "QUERY LENGTH LIMIT")):
            raise ProviderUnavailable("refused")
        return answer


def _in_the_body(method: str, arguments: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """LibreTranslate takes its fields in the body as well as in the address, which servers and proxies write to logs."""
    fields = dict(arguments)
    return method, {"data": fields.pop("params"), **fields}


def _checked(url: str, what: str) -> str:
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise InvalidSetting(f"{what} must begin with http:// or https:// and name a host")
    return url
