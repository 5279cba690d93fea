"""What people say about the language of a message: every copy follows, and it is kept for that message."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from bot.errors import InvalidInput, NotAllowed, NotFound
from bot.language.segments import LanguageSegment
from bot.members.model import Member
from bot.members.personal_data import MembersPersonalData
from bot.storage import tables
from tests.integration.relay.conftest import OpenRoom
from tests.support.providers import ScriptedProvider
from tests.support.relay_room import RelayRoom

TEXT = "Hospital central"
ADDED = "Hospital central geral"
BOTH = "The patient is stable. O doente está bem."
PARTS = [LanguageSegment(0, 23, "en"), LanguageSegment(23, len(BOTH), "pt")]

ENGINE = {
    "en": {"O doente está bem.": "The patient is well."},
    "pt": {"The patient is stable.": "O doente está estável."},
    "es": {"The patient is stable.": "El paciente está estable.", "O doente está bem.": "El paciente está bien."},
}


def texts(room: RelayRoom, member: Member) -> list[str]:
    """The second line of each copy: what was written, or what an engine made of it."""
    return [text.splitlines()[1] for text in room.reads(member)]


async def confirmed(room: RelayRoom, member: Member) -> dict[str, int]:
    """What the member confirmed to write in, and how often."""
    return {one.language: one.confirmed for one in await room.hospital.members.written.of(member)}


async def test_an_author_corrects_and_every_copy_follows_in_place(open_room: OpenRoom) -> None:
    """Taken for Spanish, it is Portuguese: readers of both see something else now, in the message they have."""
    room = await open_room()
    ana, ben, eva = await room.join(1, "en"), await room.join(2, "es"), await room.join(3, "pt")
    room.spoken[TEXT] = "es"
    _, receipt = await room.write(ana, TEXT)
    await room.arrive()
    assert (texts(room, ben), texts(room, eva)) == ([TEXT], [f"[pt] {TEXT}"])

    said = await room.relay.languages.say(ana, receipt.message_id or 0, "português")
    await room.arrive()

    assert (said.language, said.anew, said.copies) == ("pt", True, 2)
    assert (texts(room, ben), texts(room, eva)) == ([f"[es] {TEXT}"], [TEXT])
    assert not any("edited" in text for text in room.reads(ben)), "the author changed no word"


async def test_what_a_person_said_outlasts_an_edit_of_the_text(open_room: OpenRoom) -> None:
    room = await open_room()
    ana, eva = await room.join(1, "en"), await room.join(3, "pt")
    room.spoken[TEXT] = room.spoken[ADDED] = "es"
    number, receipt = await room.write(ana, TEXT)
    await room.relay.languages.say(ana, receipt.message_id or 0, "pt")

    await room.edit(ana, number, ADDED)
    await room.arrive()

    assert texts(room, eva) == [ADDED]


async def test_a_confirmation_changes_no_copy_and_is_learnt_once_a_message(open_room: OpenRoom) -> None:
    room = await open_room()
    ana, ben = await room.join(1, "en"), await room.join(2, "es")
    _, receipt = await room.write(ana, TEXT)
    await room.arrive()
    for _ in range(2):
        said = await room.relay.languages.say(ana, receipt.message_id or 0, "en")
    await room.arrive()

    assert (said.anew, said.copies) == (False, 0)
    assert len(room.sender.requests) == 1, "the copy was sent, and never edited"
    assert await confirmed(room, ana) == {"en": 1}
    assert await confirmed(room, ben) == {}


async def test_the_second_word_of_an_author_replaces_the_first(open_room: OpenRoom) -> None:
    room = await open_room()
    ana, _ = await room.join(1, "en"), await room.join(2, "es")
    _, receipt = await room.write(ana, TEXT)
    for language in ("fr", "pt"):
        await room.relay.languages.say(ana, receipt.message_id or 0, language)

    assert await confirmed(room, ana) == {"pt": 1}


async def test_detection_is_told_what_an_author_confirmed_most_often_or_pinned(open_room: OpenRoom) -> None:
    """And nothing is learnt from detection itself: of three messages in English, nothing was confirmed."""
    room = await open_room()
    ana, _ = await room.join(1, "en"), await room.join(2, "es")
    for language in ("pt", "pt", "es"):
        _, receipt = await room.write(ana, TEXT)
        await room.relay.languages.say(ana, receipt.message_id or 0, language)
    room.profiles.clear()
    await room.write(ana, TEXT)
    ana = await room.hospital.members.written.pin(ana, "fr")
    await room.write(ana, TEXT)
    ana = await room.hospital.members.written.unpin(ana)
    ana = await room.hospital.members.written.forget(ana, "pt")
    await room.write(ana, TEXT)

    assert room.profiles == ["pt", "fr", "es"]
    assert (ana.reading_language, ana.interface_language) == ("en", "en"), "never changed by it"


async def test_a_readers_word_counts_for_everybody_and_its_author_is_told(open_room: OpenRoom) -> None:
    room = await open_room()
    ana, ben, eva = await room.join(1, "en"), await room.join(2, "es"), await room.join(3, "pt")
    room.spoken[TEXT] = "es"
    _, receipt = await room.write(ana, TEXT)
    await room.arrive()

    await room.relay.languages.say(ben, receipt.message_id or 0, "pt")
    await room.arrive()

    assert texts(room, eva) == [TEXT]
    assert "wrong language" in room.reads(ana)[-1]
    assert await confirmed(room, ana) == {}, "the author confirmed nothing"


async def test_the_authors_word_stands_above_a_readers(open_room: OpenRoom) -> None:
    room = await open_room()
    ana, ben = await room.join(1, "en"), await room.join(2, "es")
    _, receipt = await room.write(ana, TEXT)
    await room.relay.languages.say(ana, receipt.message_id or 0, "pt")

    with pytest.raises(NotAllowed) as refused:
        await room.relay.languages.say(ben, receipt.message_id or 0, "es")
    assert refused.value.specific_message_id == "error-language-authors-word"


async def test_nobody_speaks_of_a_message_that_they_have_no_copy_of(open_room: OpenRoom) -> None:
    room = await open_room()
    ana, _ = await room.join(1, "en"), await room.join(2, "es")
    _, receipt = await room.write(ana, TEXT)
    late = await room.join(9, "pt")

    with pytest.raises(NotFound):
        await room.relay.languages.say(late, receipt.message_id or 0, "pt")
    with pytest.raises(InvalidInput):
        await room.relay.languages.say(ana, receipt.message_id or 0, "Xyzzyish")


async def test_every_word_is_in_the_audit_with_both_languages(open_room: OpenRoom) -> None:
    room = await open_room()
    ana, _ = await room.join(1, "en"), await room.join(2, "es")
    _, receipt = await room.write(ana, TEXT)
    await room.relay.languages.say(ana, receipt.message_id or 0, "pt")
    async with room.database.read() as connection:
        rows = await connection.execute(
            select(tables.audit).where(tables.audit.c.action == "message.language-corrected")
        )
        entries = [(row.actor_id, row.subject, row.detail) for row in rows]

    assert entries == [(ana.id, f"message:{receipt.message_id}", {"from": "en", "to": "pt"})]


@pytest.mark.parametrize(
    ("doubted", "languages", "unsure"), [(True, "es", True), (False, "es", False), (True, "en", False)]
)
async def test_an_author_is_asked_only_where_it_matters(
    open_room: OpenRoom, doubted: bool, languages: str, unsure: bool
) -> None:
    """Where we are not sure, and somebody reads another language than the one we took it for."""
    room = await open_room()
    ana, _ = await room.join(1, "en"), await room.join(2, languages)
    if doubted:
        room.doubted.add(TEXT)

    _, receipt = await room.write(ana, TEXT)

    assert (receipt.unsure, receipt.language) == (unsure, "en")


async def test_a_doubted_copy_has_the_button_and_a_sure_one_has_not(open_room: OpenRoom) -> None:
    room = await open_room()
    ana, ben = await room.join(1, "en"), await room.join(2, "es")
    room.doubted.add(TEXT)
    receipts = [(await room.write(ana, text))[1] for text in (TEXT, ADDED)]
    copies = [(await room.copies(receipt))[ben.id] for receipt in receipts]
    rendered = await room.executor._renderer.render(copies)

    labels = [[button.label for button in rendered[copy.id].parts[-1].buttons] for copy in copies]
    assert ["Language?" in one for one in labels] == [True, False]


async def test_each_part_of_a_message_in_two_languages_reaches_readers_from_its_own(open_room: OpenRoom) -> None:
    """Readers of one of them read that part as it was written, in place, and the other translated."""
    room = await open_room(ScriptedProvider(table=ENGINE))
    ana, ben, eva = await room.join(1, "en"), await room.join(2, "en"), await room.join(3, "pt")
    leo = await room.join(4, "es")
    room.divided[BOTH] = PARTS
    await room.write(ana, BOTH)
    await room.arrive()

    assert texts(room, ben) == ["The patient is stable. The patient is well."]
    assert texts(room, eva) == ["O doente está estável. O doente está bem."]
    assert texts(room, leo) == ["El paciente está estable. El paciente está bien."]
    assert "PT→EN" in room.reads(ben)[0]
    assert "EN+PT→ES" in room.reads(leo)[0]


async def test_a_part_without_an_engine_stays_in_the_original_and_says_so(open_room: OpenRoom) -> None:
    room = await open_room(ScriptedProvider(table=ENGINE, languages=frozenset({"en", "es"})))
    ana, leo, ben = await room.join(1, "en"), await room.join(4, "es"), await room.join(2, "en")
    room.divided[BOTH] = PARTS
    await room.write(ana, BOTH)
    await room.arrive()

    assert texts(room, leo) == ["El paciente está estable. O doente está bem."]
    assert texts(room, ben) == [BOTH]
    assert all("Part of this text is in the original" in room.reads(one)[0] for one in (leo, ben))


async def test_one_word_for_a_message_in_two_languages_makes_it_one(open_room: OpenRoom) -> None:
    room = await open_room()
    ana, ben = await room.join(1, "en"), await room.join(2, "en")
    room.divided[BOTH] = PARTS
    _, receipt = await room.write(ana, BOTH)
    await room.arrive()
    await room.relay.languages.say(ana, receipt.message_id or 0, "en")
    await room.arrive()

    assert texts(room, ben) == [BOTH]


async def test_what_a_member_confirmed_is_exported_and_erased(open_room: OpenRoom) -> None:
    room = await open_room()
    ana, _ = await room.join(1, "en"), await room.join(2, "es")
    _, receipt = await room.write(ana, TEXT)
    await room.relay.languages.say(ana, receipt.message_id or 0, "pt")
    async with room.database.write() as connection:
        exported = await MembersPersonalData().export(connection, ana.id)
        await MembersPersonalData().erase(connection, ana.id)

    assert [(one["language"], one["confirmed"]) for one in exported["written_languages"]] == [("pt", 1)]  # type: ignore[attr-defined]  # a list of what is JSON
    assert await confirmed(room, ana) == {}
