"""The chat page of the local Bot API in a real Chromium: what people do on it, and what they see."""

from __future__ import annotations

import re
import ssl
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
import telegram
from playwright.async_api import Browser, Locator, Page, expect
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity
from telegram.request import HTTPXRequest

from bot.sandbox.client import SandboxClient
from tests.support.browser import open_page, running_chromium
from tests.support.sandbox_server import RunningSandbox, running_sandbox, sandbox_thread

pytestmark = pytest.mark.asyncio(loop_scope="module")

BUTTONS = InlineKeyboardMarkup([[InlineKeyboardButton("Original", callback_data="1:original:7")]])


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    """One Chromium for all tests here."""
    async with running_chromium() as running:
        yield running


@pytest_asyncio.fixture(loop_scope="module")
async def sandbox() -> AsyncIterator[RunningSandbox]:
    """A Telegram of its own for each test."""
    async with running_sandbox() as running:
        yield running


@pytest_asyncio.fixture(loop_scope="module")
async def bot(sandbox: RunningSandbox) -> AsyncIterator[telegram.Bot]:
    """python-telegram-bot against the sandbox."""
    plain = {"verify": ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)}
    async with telegram.Bot(sandbox.token, base_url=sandbox.bot_api, request=HTTPXRequest(httpx_kwargs=plain)) as made:
        yield made


@pytest_asyncio.fixture(loop_scope="module")
async def ben(sandbox: RunningSandbox) -> int:
    """Somebody with an English phone who has written to the bot."""
    return await sandbox.client.create_user("Ben", language_code="en", started=True)


@pytest_asyncio.fixture(loop_scope="module")
async def page(browser: Browser, sandbox: RunningSandbox, ben: int) -> AsyncIterator[Page]:
    """The page, open before anything happens."""
    async with open_page(browser, sandbox.base_url) as opened:
        await expect(phone(opened, "Ben")).to_be_visible()
        yield opened


def phone(page: Page, name: str) -> Locator:
    return page.get_by_role("region", name=name, exact=True)


def field(page: Page, name: str = "Ben") -> Locator:
    return phone(page, name).locator("textarea")


def entry(page: Page, text: str) -> Locator:
    return page.locator(".entry", has_text=text).last


async def update(bot: telegram.Bot) -> telegram.Update:
    """The next update that the bot gets, acknowledged."""
    (found,) = await bot.get_updates(limit=1, timeout=5, allowed_updates=telegram.Update.ALL_TYPES)
    await bot.get_updates(offset=found.update_id + 1, limit=1)
    return found


async def test_a_text_that_is_sent_reaches_the_bot(page: Page, bot: telegram.Bot, ben: int) -> None:
    """Enter sends, Shift+Enter begins a line, and the bubble stands on the writer's side."""
    await field(page).press_sequentially("Stop apixaban")
    await field(page).press("Shift+Enter")
    await field(page).press_sequentially("for 48 hours.")
    await field(page).press("Enter")

    message = (await update(bot)).message
    assert message is not None
    assert (message.from_user.id if message.from_user else None, message.text) == (ben, "Stop apixaban\nfor 48 hours.")
    await expect(entry(page, "for 48 hours.")).to_have_class(re.compile(r"\bown\b"))
    await expect(field(page)).to_have_value("")


async def test_a_press_asks_the_bot_and_shows_its_answer(page: Page, bot: telegram.Bot, ben: int) -> None:
    """A callback query with the button's data; a short answer is a note, an alert is confirmed."""
    await bot.send_message(ben, "Take 5 mg.", reply_markup=BUTTONS)
    button = phone(page, "Ben").get_by_role("button", name="Original")
    for text, alert in (("It says 5 mg.", False), ("Please ask Ana.", True)):
        await button.click()
        await expect(button).to_have_attribute("aria-busy", "true")
        query = (await update(bot)).callback_query
        assert query is not None
        assert query.data == "1:original:7"
        await bot.answer_callback_query(query.id, text, show_alert=alert)
        await expect(page.get_by_role("alertdialog") if alert else page.locator(".note")).to_contain_text(text)
        await expect(button).not_to_have_attribute("aria-busy", "true")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("alertdialog")).to_have_count(0)


async def test_an_edit_that_arrives_changes_the_bubble_and_is_marked(page: Page, bot: telegram.Bot, ben: int) -> None:
    sent = await bot.send_message(ben, "Take 5 mg.")
    await expect(entry(page, "Take 5 mg.")).not_to_contain_text("edited")

    await bot.edit_message_text("Take 2.5 mg.", ben, sent.message_id)

    await expect(entry(page, "Take 2.5 mg.")).to_contain_text("edited")
    await expect(page.locator(".entry")).to_have_count(1)


async def test_an_own_message_is_edited_and_deleted(page: Page, bot: telegram.Bot) -> None:
    """Arrow up in an empty field takes up the last message; the bot hears of the edit and not of the deletion."""
    await field(page).fill("Take 5 mg.")
    await field(page).press("Enter")
    assert (await update(bot)).message
    await expect(entry(page, "Take 5 mg.")).to_be_visible()
    await field(page).press("ArrowUp")
    await field(page).fill("Take 2 mg.")
    await field(page).press("Enter")
    edited = (await update(bot)).edited_message
    assert edited is not None
    assert edited.text == "Take 2 mg."

    await entry(page, "Take 2 mg.").hover()
    await entry(page, "Take 2 mg.").get_by_role("button", name="More actions").click()
    await page.get_by_role("menuitem", name="Delete").click()
    await expect(page.locator(".entry")).to_contain_text("Message deleted")


async def test_an_arabic_phone_is_mirrored_and_keeps_latin_names_whole(
    browser: Browser, sandbox: RunningSandbox, ben: int
) -> None:
    """Right to left: own bubbles stand left, and a Latin name inside Arabic reads left to right at its place in the line."""
    amira = await sandbox.client.create_user("أميرة", language_code="ar")
    group = await sandbox.client.create_group("Heart", [ben, amira])
    await sandbox.client.send_text(ben, "Hello أميرة", chat_id=group)
    await sandbox.client.send_text(amira, "شكرًا Dr. Smith جزيلًا", chat_id=group)
    async with open_page(browser, sandbox.base_url) as page:
        arabic = phone(page, "أميرة")
        await expect(arabic).to_have_css("direction", "rtl")
        await expect(phone(page, "Ben")).to_have_css("direction", "ltr")
        await arabic.get_by_role("tab", name="Heart").click()

        from_ben = arabic.locator(".entry").first
        await expect(from_ben.locator("bdi.sender")).to_have_css("unicode-bidi", "isolate")
        await expect(from_ben.locator(".text")).to_have_css("direction", "ltr")
        own = arabic.locator(".own .text")
        await expect(own).to_have_css("direction", "rtl")
        left = await own.evaluate("""(node) => {
            const at = (word) => {
                const range = document.createRange();
                const start = node.firstChild.data.indexOf(word);
                range.setStart(node.firstChild, start);
                range.setEnd(node.firstChild, start + word.length);
                return range.getBoundingClientRect().left;
            };
            return ["جزيلًا", "Dr.", "Smith", "شكرًا"].map(at);
        }""")
        assert left == sorted(left)
        bubble, other = await own.bounding_box(), await from_ben.locator(".text").bounding_box()
        assert bubble is not None
        assert other is not None
        assert bubble["x"] < other["x"]


async def test_a_reply_names_the_message_and_leads_to_it(page: Page, bot: telegram.Bot, ben: int) -> None:
    """Reply from the bubble; Escape takes it back; the preview goes to the message that is answered."""
    asked = await bot.send_message(ben, "Which dose?")
    await entry(page, "Which dose?").hover()
    reply = entry(page, "Which dose?").get_by_role("button", name="Reply")
    await reply.click()
    await expect(page.locator(".strip")).to_contain_text("Which dose?")
    await field(page).press("Escape")
    await expect(page.locator(".strip")).to_be_hidden()

    await reply.click()
    await field(page).fill("5 mg")
    await field(page).press("Enter")
    message = (await update(bot)).message
    assert message is not None
    assert message.reply_to_message is not None
    assert message.reply_to_message.message_id == asked.message_id
    await page.get_by_role("button", name=re.compile("^Reply to .*Which dose")).click()
    await expect(page.locator(".entry").first).to_be_focused()


async def test_messages_are_walked_and_answered_by_keyboard(page: Page, bot: telegram.Bot, ben: int) -> None:
    """The arrow keys go from message to message, Enter answers the one in focus."""
    await bot.send_message(ben, "First")
    await bot.send_message(ben, "Second")
    await entry(page, "Second").focus()
    await page.keyboard.press("ArrowUp")
    await expect(entry(page, "First")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(page.locator(".strip")).to_contain_text("First")
    await expect(field(page)).to_be_focused()


async def test_a_deep_link_button_starts_the_bot_with_its_payload(page: Page, bot: telegram.Bot, ben: int) -> None:
    link = f"https://t.me/{(await bot.get_me()).username}?start=i-Vb3k_9-x"
    await bot.send_message(
        ben, "You are invited.", reply_markup=InlineKeyboardMarkup([[InlineKeyboardButton("Join", url=link)]])
    )
    await page.get_by_role("button", name="Join").click()
    message = (await update(bot)).message
    assert message is not None
    assert message.text == "/start i-Vb3k_9-x"


async def test_a_slash_offers_the_commands_in_the_language_of_the_phone(
    page: Page, bot: telegram.Bot, sandbox: RunningSandbox
) -> None:
    await bot.set_my_commands([("help", "What I can do"), ("language", "The language you read")])
    await bot.set_my_commands([("help", "O que sei fazer"), ("language", "A sua língua")], language_code="pt")
    await sandbox.client.create_user("Ana", language_code="pt-br", started=True)
    await expect(phone(page, "Ana")).to_be_visible()
    await field(page, "Ana").press_sequentially("/l")
    await expect(page.get_by_role("option")).to_have_text(["/languageA sua língua"])
    await field(page, "Ana").press("Enter")
    message = (await update(bot)).message
    assert message is not None
    assert message.text == "/language"


async def test_entities_are_shown_and_text_is_never_markup(page: Page, bot: telegram.Bot, ben: int) -> None:
    """Offsets count UTF-16 units; markup in a text stays text, and a dangerous link is none."""
    text = "🫀🫀 bold <img src=x onerror=alert(1)> link"
    at = len(text.encode("utf-16-le")) // 2 - 4
    await bot.send_message(
        ben,
        text,
        entities=[MessageEntity("bold", 5, 4), MessageEntity("text_link", at, 4, url="javascript:alert(1)")],
    )
    shown = page.locator(".entry .text")
    await expect(shown).to_have_text(text)
    await expect(shown.locator("strong")).to_have_text("bold")
    await expect(shown.locator("img, a")).to_have_count(0)


async def test_media_and_albums_have_placeholders_with_names(page: Page, sandbox: RunningSandbox, ben: int) -> None:
    await sandbox.client.send_voice(ben, duration=65)
    await sandbox.client.send_document(ben, name="letter.pdf")
    await sandbox.client.send_album(ben, [{"kind": "photo", "caption": "Three views"}] + [{"kind": "photo"}] * 2)
    await expect(page.get_by_role("img", name="Voice message, 1:05")).to_be_visible()
    await expect(entry(page, "letter.pdf")).to_be_visible()
    await expect(page.get_by_role("group", name="Album of 3").get_by_role("img")).to_have_count(3)
    await expect(page.locator(".entry")).to_have_count(3)


async def test_the_panel_adds_people_blocks_and_makes_telegram_misbehave(
    page: Page, bot: telegram.Bot, ben: int
) -> None:
    panel = page.get_by_role("complementary", name="Control panel")
    await page.get_by_role("button", name="Control panel").click()
    await panel.get_by_label("Name", exact=True).fill("نورة")
    await panel.get_by_label("Language code").first.fill("ar")
    await page.keyboard.press("Enter")
    await expect(phone(page, "نورة")).to_have_css("direction", "rtl")

    await panel.get_by_label("Method").fill("sendMessage")
    await panel.get_by_label("Retry after").fill("7")
    await panel.get_by_role("button", name="Let it happen").click()
    await expect(page.locator(".figure.warning")).to_have_text("1 fault in force")
    with pytest.raises(telegram.error.RetryAfter):
        await bot.send_message(ben, "Too fast")
    await expect(page.locator(".figure.warning")).to_be_hidden()

    await panel.get_by_role("button", name="Ben blocks the bot").click()
    await expect(phone(page, "Ben").get_by_role("button", name="Unblock the bot to write")).to_be_visible()
    with pytest.raises(telegram.error.Forbidden):
        await bot.send_message(ben, "Are you there?")


async def test_the_page_finds_back_to_a_sandbox_that_was_restarted(browser: Browser) -> None:
    """A new world on the same address counts from zero, so the page begins anew."""
    with sandbox_thread() as address:
        async with SandboxClient(address) as client:
            await client.create_user("Before")
        context = await browser.new_context()
        page = await context.new_page()
        await page.goto(address)
        await expect(phone(page, "Before")).to_be_visible()
    await expect(page.get_by_text("Reconnecting…")).to_be_visible()
    with sandbox_thread(port=int(address.rsplit(":", 1)[1])) as address:
        await expect(page.get_by_role("heading", name="Nobody is here yet")).to_be_visible()
        async with SandboxClient(address) as client:
            await client.create_user("After")
        await expect(phone(page, "After")).to_be_visible()
        await context.close()
