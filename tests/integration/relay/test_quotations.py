"""A passage that an answer quotes, in each reader's own copy of what is answered."""

from __future__ import annotations

import pytest

from bot.members.model import Member
from bot.relay import repository
from bot.relay.personal_data import RelayPersonalData
from bot.relay.quoting_model import Quote
from bot.storage.engine import Database
from tests.integration.relay.conftest import OpenRoom
from tests.support.providers import ScriptedProvider
from tests.support.relay_room import RelayRoom, open_relay_room

WORDS = "Stop apixaban. Repeat the scan tomorrow."
TABLE = {
    "pt": {
        "Stop apixaban.": "Pare o apixabano.",
        "Repeat the scan tomorrow.": "Repita o exame amanhã.",
        WORDS: "Pare o apixabano. Repita o exame amanhã.",
    }
}


@pytest.fixture
async def room(sqlite_database: Database) -> RelayRoom:
    return await open_relay_room(sqlite_database, ScriptedProvider(table=TABLE))


@pytest.fixture
async def ana(room: RelayRoom) -> Member:
    return await room.join(1, "en")


@pytest.fixture
async def ben(room: RelayRoom) -> Member:
    return await room.join(2, "en", team="heart")


@pytest.fixture
async def eva(room: RelayRoom) -> Member:
    return await room.join(3, "pt", team="heart")


async def answer(room: RelayRoom, author: Member, words: str, text: str = "Why?") -> dict[int, tuple[int, str, str]]:
    """Somebody quotes these words of the newest message in their chat. By chat: what is quoted there, and what stands before."""
    before = len(room.sender.quotes)
    copy = room.last_number(author)
    body = room.sender.chats[author.telegram_user_id or 0][copy].partition("\n")[2]
    await room.write(author, text, reply_to=copy, quote=Quote(words, max(0, body.find(words))))
    chats = dict.fromkeys(room.sender.chats)
    newest = {chat: max(room.sender.chats[chat]) for chat in chats}
    await room.arrive()
    sent = [chat for chat in room.sender.chats if max(room.sender.chats[chat]) != newest.get(chat)]
    ordered = sorted(sent, key=lambda chat: max(room.sender.chats[chat]))
    quotes = dict(zip(ordered, room.sender.quotes[before:], strict=True))
    return {
        chat: (quote.message_id, quote.text.text, quote.before) for chat, quote in quotes.items() if quote is not None
    }


async def test_the_author_is_answered_on_the_passage_of_the_original(
    room: RelayRoom, ana: Member, ben: Member, eva: Member
) -> None:
    number, _ = await room.write(ana, WORDS)
    await room.arrive()
    quotes = await answer(room, ben, "apixaban")

    assert quotes[1] == (number, "apixaban", "Stop ")


async def test_a_reader_of_the_same_language_sees_it_in_their_own_copy_below_the_header(
    room: RelayRoom, ana: Member, ben: Member
) -> None:
    leo = await room.join(4, "en", team="heart")
    await room.write(ana, WORDS)
    await room.arrive()
    copy = room.last_number(leo)
    quotes = await answer(room, ben, "scan")

    shown = room.sender.chats[4][copy]
    assert quotes[4] == (copy, "scan", shown[: shown.index("scan")])
    assert "Person 1" in quotes[4][2]


async def test_whole_sentences_are_quoted_in_the_readers_language(
    room: RelayRoom, ana: Member, ben: Member, eva: Member
) -> None:
    """By their place; and no engine is asked for the quotation."""
    await room.write(ana, WORDS)
    await room.arrive()
    copy, asked = room.last_number(eva), len(room.providers[0].asked)
    quotes = await answer(room, ben, "Repeat the scan tomorrow.")

    assert quotes[3][:2] == (copy, "Repita o exame amanhã.")
    assert {text for _, text in room.providers[0].asked[asked:]} == {"Why?"}


async def test_a_quotation_of_a_translation_is_quoted_in_the_authors_own_words(
    room: RelayRoom, ana: Member, ben: Member, eva: Member
) -> None:
    number, _ = await room.write(ana, WORDS)
    await room.arrive()
    room.spoken["Desde quando?"] = "pt"
    quotes = await answer(room, eva, "Pare o apixabano.", "Desde quando?")

    assert quotes[1] == (number, "Stop apixaban.", "")


async def test_a_part_of_a_sentence_stands_above_the_copy_with_its_language(
    room: RelayRoom, ana: Member, ben: Member, eva: Member
) -> None:
    """Languages order their words differently: which of the reader's words they are is not guessed."""
    await room.write(ana, WORDS)
    await room.arrive()
    quotes = await answer(room, ben, "the scan")

    assert 3 not in quotes
    assert room.reads(eva)[-1].splitlines()[1:4] == ["the scan", "quoted in English", "[pt] Why?"]


async def test_after_an_edit_the_words_stand_above_the_copy_as_they_were_quoted(
    room: RelayRoom, ana: Member, ben: Member
) -> None:
    number, _ = await room.write(ana, "Give 5 units.")
    await room.arrive()
    await room.edit(ana, number, "Give nothing.")
    await room.arrive()
    await room.write(ben, "Why?", reply_to=room.last_number(ben), quote=Quote("5 units", 5))
    await room.arrive()

    assert room.reads(ana)[-1].splitlines()[1:3] == ["5 units", "Why?"]


async def test_a_quotation_in_the_second_part_of_a_long_copy_answers_that_part(
    room: RelayRoom, ana: Member, ben: Member
) -> None:
    leo = await room.join(4, "en", team="heart")
    await room.write(ana, f"{'This goes on and on. ' * 220}The end is here.")
    await room.arrive()
    parts = list(room.sender.chats[4])
    assert len(parts) == 2
    quotes = await answer(room, ben, "The end is here.")

    assert quotes[4][:2] == (parts[1], "The end is here.")
    assert room.sender.replies[room.last_number(leo)] == parts[1]


async def test_a_message_taken_back_is_not_quoted_any_more(open_room: OpenRoom) -> None:
    """Neither in what stands above answers, nor in answers that come later; and nothing is translated anew for it."""
    room = await open_room(ScriptedProvider(table=TABLE))
    ana, ben, eva = await room.join(1, "en"), await room.join(2, "en"), await room.join(3, "pt", team="heart")
    _, receipt = await room.write(ana, WORDS)
    await room.arrive()
    copy = room.last_number(ben)
    await room.write(ben, "Why?", reply_to=copy, quote=Quote("the scan", 22))
    await room.arrive()
    asked = len(room.providers[0].asked)
    await room.withdrawal.take_back(ana, receipt.message_id or 0)
    await room.arrive()
    await room.write(ben, "When?", reply_to=copy, quote=Quote("the scan", 22))
    await room.arrive()

    assert not any("the scan" in text for text in room.reads(eva))
    assert [text for _, text in room.providers[0].asked[asked:]] == ["When?"]


async def test_what_quotes_a_message_is_empty_once_its_author_is_forgotten(
    room: RelayRoom, ana: Member, ben: Member, eva: Member
) -> None:
    """What others quote of their words is theirs."""
    await room.write(ana, WORDS)
    await room.arrive()
    _, receipt = await room.write(ben, "Why?", reply_to=room.last_number(ben), quote=Quote("the scan", 22))
    async with room.database.write() as connection:
        await RelayPersonalData().erase(connection, ana.id)
        found = (await repository.by_ids(connection, [receipt.message_id or 0]))[receipt.message_id or 0]

    assert found.quote is None
