"""The chat page for everybody: names, contrast, themes, the keyboard, and nothing from elsewhere."""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
import telegram
from playwright.async_api import Browser, Page, expect
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity
from telegram.request import HTTPXRequest

from tests.support.accessibility import controls_without_name, faint_colours
from tests.support.browser import VARIABLE, NoBrowser, find_chromium, open_page, running_chromium
from tests.support.sandbox_server import RunningSandbox, running_sandbox

pytestmark = pytest.mark.asyncio(loop_scope="module")

_EVERYBODY_IN = """(tint) => {
    for (const node of document.querySelectorAll("[class*=tint-]")) {
        node.className = node.className.replace(/tint-\\d/, `tint-${tint}`);
    }
}"""


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    """One Chromium for all tests here."""
    async with running_chromium() as running:
        yield running


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def sandbox() -> AsyncIterator[RunningSandbox]:
    """A Telegram in which everything that the page can show has happened."""
    async with running_sandbox() as running:
        people = running.client
        ben = await people.create_user("Ben", language_code="en")
        amira = await people.create_user("أميرة", language_code="ar")
        await people.create_user("林美玲", language_code="zh-hans")
        await people.block(await people.create_user("Ana", language_code="pt-br", started=True))
        group = await people.create_group("Heart", [ben, amira])
        await people.send_text(amira, "شكرًا", chat_id=group)
        asked = await people.send_text(ben, "/start https://example.org #heart")
        await people.send_voice(ben)
        await people.send_document(ben, name="letter.pdf", caption="The letter", reply_to=asked)
        await people.delete(ben, ben, await people.send_text(ben, "By mistake"))
        plain = {"verify": ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)}
        async with telegram.Bot(
            running.token, base_url=running.bot_api, request=HTTPXRequest(httpx_kwargs=plain)
        ) as bot:
            marks = [MessageEntity("code", 0, 4), MessageEntity("spoiler", 5, 4), MessageEntity("blockquote", 10, 4)]
            rows = [
                [InlineKeyboardButton("Original", callback_data="1"), InlineKeyboardButton("Web", "https://a.example")]
            ]
            sent = await bot.send_message(
                ben,
                "5 mg here then",
                entities=marks,
                reply_to_message_id=asked,
                disable_notification=True,
                reply_markup=InlineKeyboardMarkup(rows),
            )
            await bot.edit_message_text("5 mg not more", ben, sent.message_id, reply_markup=InlineKeyboardMarkup(rows))
            await people.react(ben, ben, sent.message_id, "👍")
            await people.inject_fault("429", method="sendPhoto")
        yield running


async def _open_everything(page: Page) -> None:
    """The control panel, a reply that has begun, and a menu."""
    await page.get_by_role("button", name="Control panel").click()
    await page.get_by_text("Add a group").click()
    await page.locator(".phone").nth(1).get_by_role("tab", name="Heart").click()
    last = page.locator(".phone").first.locator(".entry").last
    await last.get_by_role("button", name="Reply", exact=True).click()
    await last.hover()
    await last.get_by_role("button", name="More actions").click()
    await expect(page.get_by_role("menu")).to_be_visible()


async def test_every_control_has_a_name(browser: Browser, sandbox: RunningSandbox) -> None:
    async with open_page(browser, sandbox.base_url) as page:
        await _open_everything(page)
        assert await controls_without_name(page) == []


async def test_a_control_without_a_name_would_be_noticed(browser: Browser, sandbox: RunningSandbox) -> None:
    async with open_page(browser, sandbox.base_url) as page:
        await (
            page.locator(".phone")
            .first.get_by_role("button", name="Attach")
            .evaluate("(node) => { node.removeAttribute('aria-label'); node.removeAttribute('title'); }")
        )
        assert len(await controls_without_name(page)) == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_texts_fields_and_icons_have_enough_contrast(
    browser: Browser, sandbox: RunningSandbox, scheme: str
) -> None:
    """WCAG AA: 4.5 to 1 for texts, 3 to 1 for large ones, for borders of fields and for icons."""
    async with open_page(browser, sandbox.base_url, scheme=scheme) as page:
        await _open_everything(page)
        # Which of the six colours a name has follows from its owner's id: each is tried.
        for tint in range(6):
            await page.evaluate(_EVERYBODY_IN, tint)
            checked, problems = await faint_colours(page)
            assert problems == []
            assert checked > 100


async def test_a_faint_colour_would_be_noticed(browser: Browser, sandbox: RunningSandbox) -> None:
    async with open_page(browser, sandbox.base_url) as page:
        await page.locator(".phone-name").first.evaluate("(node) => { node.style.color = '#999'; }")
        assert len((await faint_colours(page))[1]) == 1


async def test_the_theme_is_the_systems_until_one_is_chosen_and_kept(browser: Browser, sandbox: RunningSandbox) -> None:
    light, dark = "rgb(233, 238, 238)", "rgb(11, 17, 17)"
    async with open_page(browser, sandbox.base_url, scheme="dark") as page:
        body = page.locator("body")
        await expect(body).to_have_css("background-color", dark)
        await page.get_by_role("radio", name="Light").click()
        await expect(body).to_have_css("background-color", light)
        await page.reload()
        await expect(body).to_have_css("background-color", light)
        await expect(page.get_by_role("radio", name="Light")).to_be_checked()
        await page.keyboard.press("Tab")
        await page.get_by_role("radio", name="Light").press("ArrowRight")
        await expect(page.get_by_role("radio", name="Dark")).to_be_checked()
        await expect(body).to_have_css("background-color", dark)
        await page.get_by_role("radio", name="As the system").click()
        await page.emulate_media(color_scheme="light")
        await expect(body).to_have_css("background-color", light)


async def test_the_keyboard_reaches_the_phones_and_goes_on_in_order(browser: Browser, sandbox: RunningSandbox) -> None:
    """The first stop skips to the phones; in a phone come chats, messages, attach, field, send."""
    async with open_page(browser, sandbox.base_url) as page:
        ben = page.get_by_role("region", name="Ben")
        await expect(ben).to_be_visible()
        await page.keyboard.press("Tab")
        await expect(page.get_by_role("link", name="Skip to the phones")).to_be_focused()
        await page.keyboard.press("Enter")
        await page.keyboard.press("Tab")
        await expect(ben.get_by_role("tab").first).to_be_focused()
        await page.keyboard.press("ArrowRight")
        await expect(ben.get_by_role("tab").last).to_be_focused()
        await page.keyboard.press("Tab")
        await expect(ben.get_by_role("log")).to_be_focused()
        await ben.get_by_role("button", name="Attach").focus()
        await page.keyboard.press("Tab")
        await expect(ben.get_by_role("textbox")).to_be_focused()
        assert await ben.get_by_role("textbox").evaluate("(node) => getComputedStyle(node).outlineStyle") == "solid"
        await page.keyboard.press("Tab")
        await expect(ben.get_by_role("button", name="Send")).to_be_focused()


async def test_only_the_phone_in_use_is_read_out(browser: Browser, sandbox: RunningSandbox) -> None:
    """A message that reaches three phones is not announced three times."""
    async with open_page(browser, sandbox.base_url) as page:
        await page.locator(".phone").nth(2).locator("textarea").focus()
        spoken = await page.locator("[role=log]").evaluate_all("(nodes) => nodes.map((node) => node.ariaLive)")
        assert spoken == ["off", "off", "polite", "off"]


async def test_a_narrow_screen_shows_one_phone_and_a_switcher(browser: Browser, sandbox: RunningSandbox) -> None:
    async with open_page(browser, sandbox.base_url, width=390, height=844) as page:
        first, other = page.get_by_role("region", name="Ben"), page.get_by_role("region", name="林美玲")
        await expect(first).to_be_visible()
        await expect(other).to_be_hidden()
        await page.get_by_role("tab", name="林美玲").click()
        await expect(other).to_be_visible()
        await expect(first).to_be_hidden()
        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")


async def test_nothing_is_fetched_from_elsewhere(browser: Browser, sandbox: RunningSandbox) -> None:
    """No foreign request, and a policy that would not let one out."""
    async with open_page(browser, "about:blank") as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        answer = await page.goto(sandbox.base_url)
        await expect(page.locator(".entry").first).to_be_visible()
        assert answer is not None
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        assert [url for url in asked if not url.startswith(sandbox.base_url)] == []


async def test_without_a_browser_it_is_said_how_to_get_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "none"))
    with pytest.raises(NoBrowser, match="apt-get install"):
        find_chromium()
