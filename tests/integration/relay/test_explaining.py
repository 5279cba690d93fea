"""Where a text comes from, as its reader and its author are told; nothing is called surer than it is."""

from __future__ import annotations

import pytest

from bot.errors import NotAllowed, NotFound, ProviderTimeout
from bot.members.model import Member
from bot.privacy.identifiers import Kind
from bot.relay.explaining import CopyExplained, MessageExplained, words_of
from bot.relay.screening import Screening
from bot.relay.telling import Teller
from bot.relay.why import Explained, of_copy, of_message
from bot.translation.gate import KEPT_ON_DEVICE, NOT_SCREENED, REFUSED
from bot.translation.model import Attempt, Origin, Provenance, TextPart
from tests.integration.relay.conftest import OpenRoom
from tests.support.providers import ScriptedProvider
from tests.support.relay_room import RelayRoom
from tests.support.words import strict_messages

WORDS = "Stop the drip tonight."
MACHINE = "Pare o gotejamento hoje à noite."
MESSAGES = strict_messages()


def provider(**more: object) -> ScriptedProvider:
    return ScriptedProvider(table={"pt": {WORDS: MACHINE}, "en": {MACHINE: "Stop dripping tonight."}}, **more)  # type: ignore[arg-type]  # whatever a test says


async def people(room: RelayRoom) -> tuple[Member, Member, Member]:
    return await room.join(1, "en"), await room.join(2, "pt"), await room.join(3, "pt")


async def copy_of(room: RelayRoom, author: Member, reader: Member) -> int:
    _, receipt = await room.write(author, WORDS)
    await room.arrive()
    return (await room.copies(receipt))[reader.id].id


async def said(room: RelayRoom, reader: Member, copy: int) -> list[str]:
    found = await room.why.copy(reader, copy)
    return of_copy(found.explained, "en", MESSAGES).replace("\u2068", "").replace("\u2069", "").splitlines()


async def test_a_machine_translation_is_called_one_with_what_was_checked(open_room: OpenRoom) -> None:
    room = await open_room(provider())
    ana, eva, _ = await people(room)

    lines = await said(room, eva, await copy_of(room, ana, eva))

    assert lines[0] == "Written in: English (100% sure)"
    assert lines[1] == "Machine translation: on-device. No person has looked at it."
    assert lines[2] == "Version: test 1"
    assert "The safety checks found nothing. They do not notice every mistake." in lines


async def test_an_attempt_that_failed_is_told_with_its_reason(open_room: OpenRoom) -> None:
    room = await open_room(provider(error=ProviderTimeout()), provider(name="libretranslate"))
    ana, eva, _ = await people(room)

    lines = await said(room, eva, await copy_of(room, ana, eva))

    assert "Machine translation: LibreTranslate. No person has looked at it." in lines
    assert "Tried without success: on-device (no answer in time)" in lines


async def test_an_original_in_place_of_a_translation_says_why(open_room: OpenRoom) -> None:
    room = await open_room(provider(error=ProviderTimeout()))
    ana, eva, _ = await people(room)

    lines = await said(room, eva, await copy_of(room, ana, eva))

    assert "These are the author’s own words: no translation was good enough to be shown." in lines
    assert "Tried without success: on-device (no answer in time)" in lines


async def test_a_correction_names_who_proposed_and_who_approved_it(open_room: OpenRoom) -> None:
    room = await open_room(provider())
    ana, eva, rui = await people(room)
    copy = await copy_of(room, ana, eva)
    await room.corrections.begin(eva, copy)
    await room.corrections.take(eva, room.incoming(eva, "Suspenda a infusão."))
    await room.corrections.review.approve(rui, 1)
    await room.arrive()

    lines = await said(room, eva, copy)
    assert lines[1].startswith("Corrected: proposed by Person 2, approved by Person 3 on ")
    later = await said(room, eva, await copy_of(room, ana, eva))
    assert later[1].startswith("Person 3 approved this translation on ")


async def test_the_author_sees_what_each_language_got(open_room: OpenRoom) -> None:
    room = await open_room(provider())
    ana, _, _ = await people(room)
    number, _ = await room.write(ana, WORDS)
    await room.arrive()

    found = await room.why.answered(ana, 1, number)
    assert isinstance(found, MessageExplained)
    text = of_message(found.written, found.languages, "en", MESSAGES).replace("\u2068", "").replace("\u2069", "")
    assert "Portuguese · 2 readers\nMachine translation: on-device." in text


async def test_a_reader_asks_by_answering_their_copy_and_nobody_elses(open_room: OpenRoom) -> None:
    room = await open_room(provider())
    ana, eva, rui = await people(room)
    copy = await copy_of(room, ana, eva)

    assert isinstance(await room.why.answered(eva, 2, room.last_number(eva)), CopyExplained)
    with pytest.raises(NotAllowed):
        await room.why.copy(rui, copy)
    with pytest.raises(NotFound):
        await room.why.answered(eva, 2, 4711)


async def test_what_is_translated_back_is_the_text_that_the_reader_sees(open_room: OpenRoom) -> None:
    room = await open_room(provider())
    ana, eva, _ = await people(room)

    back = words_of(await room.why.back(eva, await copy_of(room, ana, eva)))

    assert back is not None
    assert back.text == "Stop dripping tonight."


async def test_a_back_translation_that_fails_is_no_text(open_room: OpenRoom) -> None:
    room = await open_room(provider())
    ana, eva, _ = await people(room)
    copy = await copy_of(room, ana, eva)
    room.providers[0].error = ProviderTimeout()

    assert words_of(await room.why.back(eva, copy)) is None


async def test_the_authors_own_words_are_not_translated_back(open_room: OpenRoom) -> None:
    room = await open_room(provider())
    ana, _, _ = await people(room)
    ben = await room.join(4, "en")

    with pytest.raises(NotFound):
        await room.why.back(ben, await copy_of(room, ana, ben))


@pytest.mark.parametrize("length", [10, 10_000])
async def test_a_screening_that_fails_costs_the_hint_only(open_room: OpenRoom, length: int) -> None:
    """In the loop, and in a thread."""
    room = await open_room(provider())

    def broken(text: str, language: str | None) -> list[object]:
        raise RuntimeError("no rules")

    teller = Teller(members=room.hospital.members, delivery=room.delivery, clock=room.clock)
    assert await Screening(broken, teller).kinds("x" * length, "en") == []  # type: ignore[arg-type]  # it never returns


def test_what_a_third_party_was_not_shown_is_told_by_kind_and_never_by_name() -> None:
    """Hidden from the one, and kept whole from another; nobody reads a kind that no gate met."""
    attempts = (
        Attempt("google", REFUSED, identifiers=("phone",)),
        Attempt("deepl", REFUSED, identifiers=(NOT_SCREENED,)),
        Attempt("libretranslate", "kept", identifiers=("name", "medical-record")),
    )
    provenance = Provenance(Origin.MACHINE, "en", "pt", 1.0, provider="libretranslate", attempts=attempts)

    text = of_copy(Explained(provenance=provenance), "en", MESSAGES)
    lines = text.replace("\u2068", "").replace("\u2069", "").splitlines()

    assert lines[-4:] == [
        "Tried without success: Google (the text may name somebody, so nobody outside got it)",
        "Tried without success: DeepL (whether the text names somebody could not be checked, so nobody outside got it)",
        "Not shown to LibreTranslate: a patient’s name and a medical record number",
        "What seemed to name somebody: a phone number",
    ]


def test_every_kind_that_a_screening_knows_has_its_words() -> None:
    kinds = tuple(kind.value for kind in Kind)
    attempt = Attempt("google", KEPT_ON_DEVICE, identifiers=kinds)
    provenance = Provenance(Origin.ORIGINAL, "en", "pt", 1.0, attempts=(attempt,))
    for language in ("en", "zh-Hans", "ar", "es", "fr", "pt"):
        words = of_copy(Explained(provenance=provenance), language, MESSAGES)
        assert not [kind for kind in kinds if f"identifier-{kind}" in words]


def test_a_message_in_two_languages_and_its_agreed_terms_are_told() -> None:
    parts = (TextPart(0, 10, "en"), TextPart(10, 20, "es"))
    provenance = Provenance(Origin.MACHINE, "en", "pt", 1.0, parts=parts, terms=("ward → enfermaria",))
    text = of_copy(Explained(provenance=provenance), "en", MESSAGES).replace("\u2068", "").replace("\u2069", "")

    assert "Partly also in: Spanish" in text
    assert "Agreed terms used: ward → enfermaria" in text


async def test_a_reader_may_say_another_language_until_the_author_has(open_room: OpenRoom) -> None:
    room = await open_room(provider())
    ana, eva, _ = await people(room)
    copy = await copy_of(room, ana, eva)
    before = (await room.why.copy(eva, copy)).language_is_open
    await room.relay.languages.say(ana, 1, "en")

    assert (before, (await room.why.copy(eva, copy)).language_is_open) == (True, False)
