"""A wrong word is corrected, a text explained and a message taken back: through the real bot and the local Bot API."""

from __future__ import annotations

from pathlib import Path

import pytest
import pytest_asyncio

from bot.app import House
from bot.members.service import MembersService
from bot.sandbox.views import SeenMessage
from bot.storage.time import utc_now
from tests.conftest import open_database
from tests.support.bot_process import BotProcess
from tests.support.conversation import ADMIN, Collaboration, plain
from tests.support.sandbox_server import running_sandbox

pytestmark = pytest.mark.asyncio(loop_scope="module")
DOSE = "O paciente deve tomar 5 mg de apixabana duas vezes ao dia."
BETTER = "The patient is to take 5 mg of apixaban twice daily."
REASON = "“is to take” parece uma ordem; o original só informa."
NAMED = "A paciente Sra. Maria Silva está estável. O telefone dela é +55 11 91234-5678."


@pytest_asyncio.fixture(loop_scope="module")
async def ana(collaboration: Collaboration) -> int:
    """The author, to whom the assistant speaks Portuguese."""
    return await collaboration.join("Ana Prado", "Cardiologia", "pt", interface="pt")


@pytest_asyncio.fixture(loop_scope="module")
async def ben(collaboration: Collaboration) -> int:
    """A reader of English."""
    return await collaboration.join("Ben Reyes", "Heart Team", "en")


@pytest_asyncio.fixture(loop_scope="module")
async def caio(collaboration: Collaboration) -> int:
    """A reader of English who knows Portuguese as well."""
    return await collaboration.join("Caio Lopes", "Heart Team", "en", interface="pt")


async def press(collaboration: Collaboration, person: int, shown: SeenMessage, label: str) -> None:
    button = shown.button(label)
    assert button is not None, f"no button {label} under {shown.text!r}"
    await collaboration.client.press(person, person, shown.message_id, data=button.data)


async def begin_proposing(collaboration: Collaboration, reader: int) -> SeenMessage:
    """Problem, Wrong: the reader's next text is a proposal. Returns the copy that it is about."""
    client = collaboration.client
    read = await client.wait_for_message(reader, contains="5 mg", timeout=30)
    await press(collaboration, reader, read, "Problem")
    question = await client.wait_for_message(reader, contains="What is the matter")
    await press(collaboration, reader, question, "Wrong: I propose a text")
    await client.wait_for_edit(reader, message_id=question.message_id, contains="how the whole text")
    return read


async def test_from_a_wrong_word_to_the_corrected_copy_of_every_reader(
    collaboration: Collaboration, house: House, ana: int, ben: int, caio: int
) -> None:
    """The whole dialogue: Problem, proposal, approval, and both copies changed in place."""
    client = collaboration.client
    await client.send_text(ana, DOSE)
    read = await client.wait_for_message(ben, contains="5 mg", timeout=20)
    caios = await client.wait_for_message(caio, contains="5 mg", timeout=20)

    await press(collaboration, ben, read, "Problem")
    question = await client.wait_for_message(ben, contains="What is the matter")
    assert question.reply_to == read.message_id
    assert [[button.text for button in row] for row in question.buttons] == [
        ["Unclear", "Wrong: I propose a text"],
        ["Where this comes from"],
    ]
    await press(collaboration, ben, question, "Wrong: I propose a text")
    await client.wait_for_edit(ben, message_id=question.message_id, contains="how the whole text should read")
    thanks = await collaboration.ask(ben, BETTER)
    assert "one person can decide" in plain(thanks.text)

    asked = await client.wait_for_message(caio, contains="propõe outro texto")
    assert all(text in asked.text for text in (DOSE, BETTER))
    told = await client.wait_for_message(ana, contains="propõe outro texto")
    assert not told.buttons
    await press(collaboration, caio, asked, "Aprovar")

    for person, copy in ((ben, read), (caio, caios)):
        changed = await client.wait_for_edit(person, message_id=copy.message_id, contains=BETTER)
        assert len(changed.buttons) == 1
    assert plain(changed.text).splitlines()[-1] == "corrigida"
    await client.wait_for_message(ben, contains="approved your text")
    await client.wait_for_message(ana, contains="aprovou o texto")
    decided = await client.wait_for_edit(caio, message_id=asked.message_id, contains="✓")
    assert not decided.buttons
    assert [one for one in await client.transcript(caio) if "Ben Reyes" in one.text and BETTER in one.text] == [decided]


async def test_cancel_ends_a_proposal_and_the_next_text_is_a_message_again(
    collaboration: Collaboration, ana: int, ben: int, caio: int
) -> None:
    client = collaboration.client
    await client.send_text(ana, DOSE)
    await begin_proposing(collaboration, ben)

    assert "Cancelled" in (await collaboration.ask(ben, "/cancel")).text
    await client.send_text(ben, "Thank you, that is clear now.")
    await client.wait_for_message(caio, contains="that is clear now")


async def test_a_reviewer_rejects_with_a_reason_that_the_proposer_and_the_author_read(
    collaboration: Collaboration, ana: int, ben: int, caio: int
) -> None:
    """The reason goes to them, and not to the room; nobody's copy changes."""
    client = collaboration.client
    await client.send_text(ana, DOSE)
    read = await begin_proposing(collaboration, ben)
    await collaboration.ask(ben, BETTER)

    asked = await client.wait_for_message(caio, contains="propõe outro texto")
    await press(collaboration, caio, asked, "Rejeitar")
    question = await client.wait_for_message(caio, after_message_id=asked.message_id)
    await press(collaboration, caio, question, "Rejeitar e dizer por quê")
    await client.wait_for_edit(caio, message_id=question.message_id, since=question.changed)
    await client.send_text(caio, REASON)

    for person in (ben, ana):
        told = await client.wait_for_message(person, contains=REASON)
        assert "Caio Lopes" in told.text
    decided = await client.wait_for_edit(caio, message_id=asked.message_id, contains=REASON)
    assert not decided.buttons
    assert [one.text for one in await client.transcript(ben) if one.message_id == read.message_id] == [read.text]


@pytest.mark.timeout(120)
async def test_a_proposal_that_was_begun_before_the_assistant_was_killed_is_taken_after_its_restart(
    tmp_path: Path, models: Path
) -> None:
    """What the dialogue waits for is in a table: another process takes the text, and asks the reviewer."""
    url = f"sqlite:///{tmp_path / 'restart.sqlite3'}"
    async with running_sandbox() as sandbox:
        client = sandbox.client
        database = await open_database(url)
        members = MembersService(database, admin_ids=frozenset({ADMIN}), clock=utc_now)
        collaboration = await Collaboration.begin(client, members)
        ana = await collaboration.join("Ana Prado", "Cardiologia", "pt", interface="pt")
        ben = await collaboration.join("Ben Reyes", "Heart Team", "en")
        caio = await collaboration.join("Caio Lopes", "Heart Team", "en", interface="pt")
        await database.close()
        bot = BotProcess(sandbox, url, models)
        try:
            await bot.start()
            await client.send_text(ana, DOSE)
            await begin_proposing(collaboration, ben)
            await bot.kill()
            sent = await client.send_text(ben, BETTER)
            await bot.start()
            thanks = await client.wait_for_message(ben, after_message_id=sent, timeout=30)
            asked = await client.wait_for_message(caio, contains="propõe outro texto", timeout=30)
        finally:
            await bot.kill()

        assert "one person can decide" in plain(thanks.text)
        assert BETTER in asked.text
        assert [one for one in await client.transcript(ana) if "Ben Reyes" in one.text and not one.reply_to] == []


async def test_why_says_where_a_text_comes_from_and_offers_to_translate_it_back(
    collaboration: Collaboration, ana: int, ben: int
) -> None:
    client = collaboration.client
    await client.send_text(ana, DOSE)
    read = await client.wait_for_message(ben, contains="5 mg", timeout=20)

    sent = await client.send_text(ben, "/why", reply_to=read.message_id)
    why = await client.wait_for_message(ben, after_message_id=sent)
    assert "Machine translation: on-device" in plain(why.text)
    assert [[button.text for button in row] for row in why.buttons] == [["Translate back", "Language?"]]
    await press(collaboration, ben, why, "Translate back")
    back = await client.wait_for_message(ben, after_message_id=why.message_id, timeout=20)

    assert "does not prove that the translation is right" in back.text
    assert "5 mg" in back.text


async def test_the_author_is_told_quietly_of_a_name_and_takes_the_message_back(
    collaboration: Collaboration, ana: int, ben: int
) -> None:
    client = collaboration.client
    sent = await client.send_text(ana, NAMED)
    read = await client.wait_for_message(ben, contains="Ana Prado", timeout=20)
    hint = await client.wait_for_message(ana, contains="parece conter")
    assert hint.reply_to == sent
    assert "número de telefone" in plain(hint.text)
    assert hint.silent

    await press(collaboration, ana, hint, "Retirar a mensagem")
    outcome = await client.wait_for_message(ana, contains="removida para")

    assert plain(outcome.text) == "Retirada: removida para 1 de 1."
    assert [one.deleted for one in await client.transcript(ben) if one.message_id == read.message_id] == [True]


async def test_unsend_empties_what_is_too_old_to_delete_and_says_what_stays(
    collaboration: Collaboration, ana: int, ben: int, caio: int
) -> None:
    client = collaboration.client
    sent = await client.send_text(ana, DOSE)
    await client.wait_for_message(ben, contains="5 mg", timeout=20)
    old = await client.wait_for_message(caio, contains="5 mg", timeout=20)
    await client.block(ben)
    await client.age_message(caio, old.message_id, 49 * 3600)

    await client.send_text(ana, "/unsend", reply_to=sent)
    outcome = await client.wait_for_message(ana, contains="removida para")

    assert plain(outcome.text).startswith("Retirada: removida para 1 de 2. Não foi possível remover para: 1.")
    emptied = await client.wait_for_edit(caio, message_id=old.message_id)
    assert emptied.text == "Quem escreveu esta mensagem a retirou."
    assert not emptied.buttons
