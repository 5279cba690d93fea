"""Every command and every button, as a stranger and in each role: what each of them hears.

The table is complete by construction: a command or a verb without a row fails the tests below.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from telegram.ext import CommandHandler

from bot.members.model import Act, Role
from bot.storage.audit import entries
from handlers.replies import Verb
from tests.integration.handlers.conftest import ADMINISTRATOR, CLINICIAN, COORDINATOR, STRANGER, House

STRANGERS_TEXT = "error-not-a-member"
NOT_ALLOWED = "error-not-allowed"

PEOPLE = (STRANGER, CLINICIAN, COORDINATOR, ADMINISTRATOR)

# What is typed -> the message that tells what happened: for a stranger, a clinician, a coordinator, an administrator.
TYPED: dict[str, tuple[str, str, str, str]] = {
    "/start": (STRANGERS_TEXT, "home-member", "home-member", "home-administrator"),
    "/start i-nonsense": ("error-invite-invalid",) * 4,
    "/help": (STRANGERS_TEXT, "help-member", "help-coordinator", "help-administrator"),
    "/privacy": ("privacy-notice",) * 4,
    "/language": (STRANGERS_TEXT, "language-now", "language-now", "language-now"),
    "/language pt": (STRANGERS_TEXT, "language-changed", "language-changed", "language-changed"),
    "/interface": (STRANGERS_TEXT, "interface-now", "interface-now", "interface-now"),
    "/interface English": (STRANGERS_TEXT, "interface-changed", "interface-changed", "interface-changed"),
    "/room": (STRANGERS_TEXT, "room-now", "room-now", "error-no-room"),
    "/guide": (STRANGERS_TEXT, "guide-menu", "guide-menu", "guide-menu"),
    "/guide How do we show respect?": (STRANGERS_TEXT, "guide-state-draft", "guide-state-draft", "guide-state-draft"),
    "/guide weekly": (STRANGERS_TEXT, "weekly-started", "weekly-started", "weekly-started"),
    "/guide add": (STRANGERS_TEXT, NOT_ALLOWED, "guide-own-how", "guide-own-no-team"),
    "/phrases": (STRANGERS_TEXT, "phrases-menu", "phrases-menu", "phrases-menu"),
    "/guide 5 mg": (STRANGERS_TEXT, "guide-nothing", "guide-nothing", "guide-nothing"),
    "/start card-humility": (STRANGERS_TEXT, "guide-state-draft", "guide-state-draft", "guide-state-draft"),
    "/start card-nonsense": (STRANGERS_TEXT, "guide-card-unknown", "guide-card-unknown", "guide-card-unknown"),
    "/broadcast": (STRANGERS_TEXT, NOT_ALLOWED, "broadcast-send-text", "broadcast-send-text"),
    "/drafts": (STRANGERS_TEXT, NOT_ALLOWED, "broadcast-no-drafts", "broadcast-no-drafts"),
    "/cancel": (
        STRANGERS_TEXT,
        "broadcast-nothing-to-cancel",
        "broadcast-nothing-to-cancel",
        "broadcast-nothing-to-cancel",
    ),
    "/why": (STRANGERS_TEXT, "why-how", "why-how", "why-how"),
    "/unsend": (STRANGERS_TEXT, "unsend-how", "unsend-how", "unsend-how"),
    "/lang": (STRANGERS_TEXT, "lang-no-message", "lang-no-message", "lang-no-message"),
    "/lang pt": (STRANGERS_TEXT, "lang-no-message", "lang-no-message", "lang-no-message"),
    "/settings": (STRANGERS_TEXT, "settings-languages", "settings-languages", "settings-languages"),
    "/mydata": (STRANGERS_TEXT, "mydata-caption", "mydata-caption", "mydata-caption"),
    "/forgetme": (STRANGERS_TEXT, "forgetme-question", "forgetme-question", "forgetme-question"),
    "/invite": (STRANGERS_TEXT, NOT_ALLOWED, "invite-made-clinicians", "invite-no-team"),
    "/admin": (STRANGERS_TEXT, NOT_ALLOWED, NOT_ALLOWED, "admin-help"),
    "/admin institution North Clinic": (STRANGERS_TEXT, NOT_ALLOWED, NOT_ALLOWED, "admin-institution-made"),
    "/admin institution": (STRANGERS_TEXT, NOT_ALLOWED, NOT_ALLOWED, "admin-expected-institution"),
    "/admin team West Hospital | Wards | ar | Asia/Qatar": (
        STRANGERS_TEXT,
        NOT_ALLOWED,
        NOT_ALLOWED,
        "admin-team-made",
    ),
    "/admin room Pharmacies | Pharmacy": (STRANGERS_TEXT, NOT_ALLOWED, NOT_ALLOWED, "admin-room-made"),
    "/admin invite Pharmacy": (STRANGERS_TEXT, NOT_ALLOWED, NOT_ALLOWED, "invite-made-clinicians"),
    "/admin revoke 1": (STRANGERS_TEXT, NOT_ALLOWED, NOT_ALLOWED, "invite-revoked"),
    "/policy": (STRANGERS_TEXT, NOT_ALLOWED, NOT_ALLOWED, "policy-which-room"),
    "/policy Heart room": (STRANGERS_TEXT, NOT_ALLOWED, NOT_ALLOWED, "policy-of-room"),
    "/policy Nowhere": (STRANGERS_TEXT, NOT_ALLOWED, NOT_ALLOWED, "error-room-unknown"),
    "/nosuchcommand": (STRANGERS_TEXT, "unknown-command", "unknown-command", "unknown-command"),
}

# The data of a pressed button -> the same. The numbers are those of nobody's membership, joining or invite.
PRESSED: dict[str, tuple[str, str, str, str]] = {
    "1:join.language:999:pt": ("error-joining-over",) * 4,
    "1:join.more:999": ("joining-more-languages",) * 4,
    "1:join.accept:999": ("error-joining-over",) * 4,
    "1:reading:999:pt": (STRANGERS_TEXT, "button-expired", "button-expired", "button-expired"),
    "1:interface:999:en": (STRANGERS_TEXT, "button-expired", "button-expired", "button-expired"),
    "1:settings.reading:999": (STRANGERS_TEXT, "language-now", "language-now", "language-now"),
    "1:settings.interface:999": (STRANGERS_TEXT, "interface-now", "interface-now", "interface-now"),
    "1:settings.room:999": (STRANGERS_TEXT, "room-now", "room-now", "error-no-room"),
    "1:settings.written:999": (STRANGERS_TEXT, "written-nothing", "written-nothing", "written-nothing"),
    "1:written.pin:999:pt": (STRANGERS_TEXT, "button-expired", "button-expired", "button-expired"),
    "1:written.unpin:999": (STRANGERS_TEXT, "button-expired", "button-expired", "button-expired"),
    "1:written.forget:999:pt": (STRANGERS_TEXT, "button-expired", "button-expired", "button-expired"),
    "1:written.more:999": (STRANGERS_TEXT, "button-expired", "button-expired", "button-expired"),
    "1:lang:999:pt": (STRANGERS_TEXT, "error-message-erased", "error-message-erased", "error-message-erased"),
    "1:lang.choose:999": (STRANGERS_TEXT, "error-message-erased", "error-message-erased", "error-message-erased"),
    "1:lang.more:999": (STRANGERS_TEXT, "error-message-erased", "error-message-erased", "error-message-erased"),
    "1:lang.wrong:999": (STRANGERS_TEXT, "error-message-erased", "error-message-erased", "error-message-erased"),
    "1:room:999": (STRANGERS_TEXT, "error-room-not-yours", "error-room-not-yours", "error-room-not-yours"),
    "1:forget:999": (STRANGERS_TEXT, "button-expired", "button-expired", "button-expired"),
    "1:forget.cancel:999": (STRANGERS_TEXT, "button-expired", "button-expired", "button-expired"),
    "1:revoke:999": (STRANGERS_TEXT, NOT_ALLOWED, "error-invite-unknown", "error-invite-unknown"),
    "1:policy:0": (STRANGERS_TEXT, NOT_ALLOWED, NOT_ALLOWED, "policy-which-room"),
    "1:policy:999": (STRANGERS_TEXT, NOT_ALLOWED, NOT_ALLOWED, "error-room-unknown"),
    "1:policy.institution:999": (STRANGERS_TEXT, NOT_ALLOWED, NOT_ALLOWED, "error-institution-unknown"),
    "1:policy.engine:999:r-google-on": (STRANGERS_TEXT, NOT_ALLOWED, NOT_ALLOWED, "error-room-unknown"),
    "1:policy.engine:999:r-nobody-on": (STRANGERS_TEXT, NOT_ALLOWED, NOT_ALLOWED, "policy-provider-unknown"),
    "1:policy.leave:999:i-yes": (STRANGERS_TEXT, NOT_ALLOWED, NOT_ALLOWED, "error-institution-unknown"),
    "1:policy.leave:999:x-yes": (STRANGERS_TEXT, NOT_ALLOWED, NOT_ALLOWED, "button-expired"),
    "1:policy.rule:999:r-mask": (STRANGERS_TEXT, NOT_ALLOWED, NOT_ALLOWED, "error-room-unknown"),
    "1:policy.rule:999:r-whatever": (STRANGERS_TEXT, NOT_ALLOWED, NOT_ALLOWED, "button-expired"),
    "1:original:999": (STRANGERS_TEXT, "error-message-erased", "error-message-erased", "error-message-erased"),
    "1:doubtful:999": (STRANGERS_TEXT, "error-message-erased", "error-message-erased", "error-message-erased"),
    "1:problem:999": (STRANGERS_TEXT, "error-message-erased", "error-message-erased", "error-message-erased"),
    "1:unclear:999": (STRANGERS_TEXT, "error-message-erased", "error-message-erased", "error-message-erased"),
    "1:propose:999": (STRANGERS_TEXT, "error-message-erased", "error-message-erased", "error-message-erased"),
    "1:correct.approve:999": (STRANGERS_TEXT, "error-message-erased", "error-message-erased", "error-message-erased"),
    "1:correct.reject:999": (STRANGERS_TEXT, "error-message-erased", "error-message-erased", "error-message-erased"),
    "1:correct.no:999": (STRANGERS_TEXT, "error-message-erased", "error-message-erased", "error-message-erased"),
    "1:correct.reason:999": (STRANGERS_TEXT, "error-message-erased", "error-message-erased", "error-message-erased"),
    "1:why:999": (STRANGERS_TEXT, "error-message-erased", "error-message-erased", "error-message-erased"),
    "1:back:999": (STRANGERS_TEXT, "error-message-erased", "error-message-erased", "error-message-erased"),
    "1:keep:999": (STRANGERS_TEXT, "unsend-kept", "unsend-kept", "unsend-kept"),
    "1:takeback:999": (STRANGERS_TEXT, "unsend-unknown", "unsend-unknown", "unsend-unknown"),
    "1:guide:0": (STRANGERS_TEXT, "guide-menu", "guide-menu", "guide-menu"),
    "1:card:0:risk": (STRANGERS_TEXT, "guide-state-draft", "guide-state-draft", "guide-state-draft"),
    "1:card:0": (STRANGERS_TEXT, "guide-card-unknown", "guide-card-unknown", "guide-card-unknown"),
    "1:card.more:0:risk": (STRANGERS_TEXT, "guide-state-draft", "guide-state-draft", "guide-state-draft"),
    "1:card.more:0:nonsense": (STRANGERS_TEXT, "guide-card-unknown", "guide-card-unknown", "guide-card-unknown"),
    "1:guide.topic:0:talking": (STRANGERS_TEXT, "guide-group-talking", "guide-group-talking", "guide-group-talking"),
    "1:guide.topic:0:nonsense": (STRANGERS_TEXT, "guide-menu", "guide-menu", "guide-menu"),
    "1:card.open:0:risk": (STRANGERS_TEXT, "guide-state-draft", "guide-state-draft", "guide-state-draft"),
    "1:card.words:0:risk": (STRANGERS_TEXT, "guide-state-draft", "guide-state-draft", "guide-state-draft"),
    "1:card.related:0:risk": (STRANGERS_TEXT, "guide-related", "guide-related", "guide-related"),
    "1:card.helped:0:risk": (STRANGERS_TEXT, "guide-vote-helped", "guide-vote-helped", "guide-vote-helped"),
    "1:card.nothelped:0:risk": (
        STRANGERS_TEXT,
        "guide-vote-did-not-help",
        "guide-vote-did-not-help",
        "guide-vote-did-not-help",
    ),
    "1:card.helped:0:nonsense": (STRANGERS_TEXT, "guide-card-unknown", "guide-card-unknown", "guide-card-unknown"),
    "1:card.share:0:risk": (STRANGERS_TEXT, "guide-share-question", "guide-share-question", "error-no-room"),
    "1:card.share:0:nonsense": (STRANGERS_TEXT, "guide-card-unknown", "guide-card-unknown", "guide-card-unknown"),
    "1:card.send:1:risk": (STRANGERS_TEXT, "guide-shared", "guide-shared", "error-room-not-yours"),
    "1:card.send:999:risk": (STRANGERS_TEXT, "error-room-not-yours", "error-room-not-yours", "error-room-not-yours"),
    "1:card.donotsend:0": (STRANGERS_TEXT, "guide-not-shared", "guide-not-shared", "guide-not-shared"),
    "1:question.keep:0": (STRANGERS_TEXT, "guide-question-gone", "guide-question-gone", "guide-question-gone"),
    "1:weekly.start:0": (STRANGERS_TEXT, "weekly-started", "weekly-started", "weekly-started"),
    "1:weekly.stop:0": (STRANGERS_TEXT, "weekly-stopped", "weekly-stopped", "weekly-stopped"),
    "1:phrases:0": (STRANGERS_TEXT, "phrases-menu", "phrases-menu", "phrases-menu"),
    "1:phrases.topic:0:privacy": (
        STRANGERS_TEXT,
        "phrases-topic-privacy",
        "phrases-topic-privacy",
        "phrases-topic-privacy",
    ),
    "1:phrases.topic:0:nonsense": (
        STRANGERS_TEXT,
        "phrases-topic-unknown",
        "phrases-topic-unknown",
        "phrases-topic-unknown",
    ),
    "1:own.edit:999": (STRANGERS_TEXT, NOT_ALLOWED, "guide-card-unknown", "guide-own-no-team"),
    "1:own.review:999:1": (STRANGERS_TEXT, NOT_ALLOWED, "guide-card-unknown", "guide-own-no-team"),
    "1:own.review:999:x": (STRANGERS_TEXT, "button-expired", "button-expired", "button-expired"),
    "1:own.remove:999": (STRANGERS_TEXT, NOT_ALLOWED, "guide-card-unknown", "guide-own-no-team"),
    "1:own.gone:999": (STRANGERS_TEXT, NOT_ALLOWED, "guide-card-unknown", "guide-own-no-team"),
    "1:broadcast.room:999": (STRANGERS_TEXT, NOT_ALLOWED, "broadcast-room-gone", "broadcast-room-gone"),
    "1:broadcast.show:999": (STRANGERS_TEXT, NOT_ALLOWED, "broadcast-draft-gone", "broadcast-draft-gone"),
    "1:broadcast.rewrite:999": (STRANGERS_TEXT, NOT_ALLOWED, "broadcast-draft-gone", "broadcast-draft-gone"),
    "1:broadcast.edit:999:pt": (STRANGERS_TEXT, NOT_ALLOWED, "broadcast-draft-gone", "broadcast-draft-gone"),
    "1:broadcast.approve:999:zh-Hans-2": (STRANGERS_TEXT, NOT_ALLOWED, "broadcast-draft-gone", "broadcast-draft-gone"),
    "1:broadcast.send:999:2": (STRANGERS_TEXT, NOT_ALLOWED, "broadcast-draft-gone", "broadcast-draft-gone"),
    "1:broadcast.sendall:999:2": (STRANGERS_TEXT, NOT_ALLOWED, "broadcast-draft-gone", "broadcast-draft-gone"),
    "1:broadcast.discard:999": (STRANGERS_TEXT, NOT_ALLOWED, "broadcast-draft-gone", "broadcast-draft-gone"),
    "1:broadcast.pause:999": (STRANGERS_TEXT, NOT_ALLOWED, "broadcast-over", "broadcast-over"),
    "1:broadcast.resume:999": (STRANGERS_TEXT, NOT_ALLOWED, "broadcast-over", "broadcast-over"),
    "1:broadcast.cancel:999": (STRANGERS_TEXT, NOT_ALLOWED, "broadcast-over", "broadcast-over"),
    "1:broadcast.report:999": (STRANGERS_TEXT, NOT_ALLOWED, "broadcast-over", "broadcast-over"),
    "1:broadcast.picture:999": (STRANGERS_TEXT, NOT_ALLOWED, "broadcast-over", "broadcast-over"),
    "1:broadcast.table:999": (STRANGERS_TEXT, NOT_ALLOWED, "broadcast-over", "broadcast-over"),
    "1:ack:999": (STRANGERS_TEXT, "button-expired", "button-expired", "button-expired"),
    "1:broadcast.who:999": (STRANGERS_TEXT, NOT_ALLOWED, "broadcast-draft-gone", "broadcast-draft-gone"),
    "1:broadcast.who:999:all": (STRANGERS_TEXT, NOT_ALLOWED, "broadcast-draft-gone", "broadcast-draft-gone"),
    "1:broadcast.narrow:999:t-1": (STRANGERS_TEXT, NOT_ALLOWED, "broadcast-draft-gone", "broadcast-draft-gone"),
    "1:broadcast.how:999": (STRANGERS_TEXT, NOT_ALLOWED, "broadcast-draft-gone", "broadcast-draft-gone"),
    "1:broadcast.how:999:machine": (STRANGERS_TEXT, NOT_ALLOWED, "broadcast-draft-gone", "broadcast-draft-gone"),
    "1:broadcast.test:999": (STRANGERS_TEXT, NOT_ALLOWED, "broadcast-draft-gone", "broadcast-draft-gone"),
    "1:broadcast.when:999": (STRANGERS_TEXT, NOT_ALLOWED, "broadcast-draft-gone", "broadcast-draft-gone"),
    "1:broadcast.later:999:m-2026-12-01-0900-2": (
        STRANGERS_TEXT,
        NOT_ALLOWED,
        "broadcast-draft-gone",
        "broadcast-draft-gone",
    ),
    "1:broadcast.unschedule:999": (STRANGERS_TEXT, NOT_ALLOWED, "broadcast-draft-gone", "broadcast-draft-gone"),
    "1:broadcast.take:999": (STRANGERS_TEXT, NOT_ALLOWED, "broadcast-draft-gone", "broadcast-draft-gone"),
    "1:broadcast.narrow:999:x": (STRANGERS_TEXT, "button-expired", "button-expired", "button-expired"),
    "1:broadcast.later:999:soon": (STRANGERS_TEXT, "button-expired", "button-expired", "button-expired"),
    "1:broadcast.send:999:all": (STRANGERS_TEXT, "button-expired", "button-expired", "button-expired"),
    "0:reading:1:pt": (STRANGERS_TEXT, "button-expired", "button-expired", "button-expired"),
    "anything at all": (STRANGERS_TEXT, "button-expired", "button-expired", "button-expired"),
}


def cases(table: dict[str, tuple[str, str, str, str]]) -> Iterator[tuple[str, int, str]]:
    for sent, expected in table.items():
        for person, message_id in zip(PEOPLE, expected, strict=True):
            yield sent, person, message_id


@pytest.mark.parametrize(("sent", "person", "message_id"), list(cases(TYPED)))
async def test_everybody_hears_what_the_table_says_to_a_command(
    house: House, sent: str, person: int, message_id: str
) -> None:
    shown = await house.write(person, sent)
    assert message_id in house.said
    assert len(shown) == 1
    if person == STRANGER:
        assert set(house.said) == {message_id}


@pytest.mark.parametrize(("sent", "person", "message_id"), list(cases(PRESSED)))
async def test_everybody_hears_what_the_table_says_to_a_button(
    house: House, sent: str, person: int, message_id: str
) -> None:
    shown = await house.press(person, sent)
    assert message_id in house.said
    assert len(shown) == 1
    assert house.request.of("answerCallbackQuery"), "the button's clock would run on"
    if person == STRANGER:
        assert set(house.said) == {message_id}


@pytest.mark.parametrize("text", ["hello", "my patient …", "https://example.org", "👍"])
async def test_a_strangers_text_gets_the_polite_answer_and_nothing_else(house: House, text: str) -> None:
    await house.write(STRANGER, text)
    assert house.said == [STRANGERS_TEXT]


async def test_a_strangers_edit_gets_no_answer(house: House) -> None:
    """The message itself was answered already."""
    await house.process(house.updates.text(STRANGER, "hello", edited=True))
    assert house.request.calls == []


async def test_strangers_are_not_scolded_in_a_group(house: House) -> None:
    await house.process(house.updates.text(STRANGER, "hello", group=True))
    await house.process(house.updates.text(STRANGER, "/admin", group=True))
    assert house.request.calls == []


async def test_a_strangers_button_in_a_group_is_answered_to_them_alone(house: House) -> None:
    await house.process(house.updates.press(STRANGER, "1:room:1", group=True))
    (call,) = house.request.calls
    assert call.method == "answerCallbackQuery"
    assert call.parameters["show_alert"] is True
    assert len(call.text) <= 200


async def test_a_strangers_inline_query_finds_nothing(house: House) -> None:
    await house.process(house.updates.inline(STRANGER, "dose"))
    (call,) = house.request.calls
    assert (call.method, call.parameters["results"]) == ("answerInlineQuery", [])


async def test_commands_in_groups_are_left_alone(house: House) -> None:
    for person in PEOPLE:
        for typed in TYPED:
            await house.process(house.updates.text(person, typed, group=True))
    assert house.request.calls == []


async def test_edits_of_commands_do_nothing(house: House) -> None:
    """PTB's CommandHandler would take them as well."""
    for person in PEOPLE:
        for typed in TYPED:
            await house.process(house.updates.text(person, typed, edited=True))
    assert house.request.calls == []


async def test_nothing_a_stranger_sends_leaves_a_trace(house: House) -> None:
    async with house.database.read() as connection:
        before = await entries(connection)
    for typed in TYPED:
        await house.write(STRANGER, typed)
    for pressed in PRESSED:
        await house.press(STRANGER, pressed)
    async with house.database.read() as connection:
        assert await entries(connection) == before
    assert await house.members.find(STRANGER) is None


async def test_the_table_names_every_command(house: House) -> None:
    registered = {
        command
        for group in house.application.handlers.values()
        for handler in group
        if isinstance(handler, CommandHandler)
        for command in handler.commands
    }
    assert registered == {typed.split()[0][1:] for typed in TYPED} - {"nosuchcommand"}


def test_the_table_names_every_verb() -> None:
    assert {verb.value for verb in Verb} <= {data.split(":")[1] for data in PRESSED if ":" in data}


def test_every_act_is_somebodys() -> None:
    """An act that no role permits would be a door that nobody can open."""
    assert all(any(role.may(act) for role in Role) for act in Act)
