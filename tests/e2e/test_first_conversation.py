"""The first conversation across two languages: what each person sees, through the real bot and the local Bot API."""

from __future__ import annotations

import pytest
import pytest_asyncio

from bot.app import House
from tests.support.conversation import Collaboration, plain

pytestmark = pytest.mark.asyncio(loop_scope="module")
DOSE = "O paciente deve tomar 5 mg de apixabana duas vezes ao dia."


@pytest_asyncio.fixture(loop_scope="module")
async def ana(collaboration: Collaboration) -> int:
    """A cardiologist who writes and reads Portuguese."""
    return await collaboration.join("Ana Prado", "Cardiologia", "pt")


@pytest_asyncio.fixture(loop_scope="module")
async def ben(collaboration: Collaboration) -> int:
    """A surgeon who writes and reads English."""
    return await collaboration.join("Ben Reyes", "Heart Team", "en")


async def test_a_dose_in_portuguese_is_read_in_english(collaboration: Collaboration, ana: int, ben: int) -> None:
    """Sender and team on a line of their own, the dose, the tag, two buttons."""
    await collaboration.client.send_text(ana, DOSE)
    read = await collaboration.client.wait_for_message(ben, contains="5 mg", timeout=20)

    lines = plain(read.text).splitlines()
    assert lines[0] == header(collaboration)
    assert "twice" in lines[1]
    assert lines[-1] == "PT→EN · on-device"
    assert [button.text for button in read.buttons[0]] == ["Original", "Problem"]


async def test_a_reply_threads_to_the_original_of_its_author(collaboration: Collaboration, ana: int, ben: int) -> None:
    client = collaboration.client
    sent = await client.send_text(ana, DOSE)
    read = await client.wait_for_message(ben, contains="5 mg", timeout=20)

    await client.send_text(ben, "Thank you. Please repeat the blood test tomorrow.", reply_to=read.message_id)
    answer = await client.wait_for_message(ana, contains="Ben Reyes", timeout=20)

    assert answer.reply_to == sent


async def test_a_reply_threads_to_each_readers_own_copy(collaboration: Collaboration, ana: int, ben: int) -> None:
    client = collaboration.client
    eva = await collaboration.join("Eva Lima", "Cardiologia", "pt")
    await client.send_text(ana, DOSE)
    bens = await client.wait_for_message(ben, contains="5 mg", timeout=20)
    evas = await client.wait_for_message(eva, contains="5 mg", timeout=20)

    await client.send_text(ben, "Thank you.", reply_to=bens.message_id)
    answer = await client.wait_for_message(eva, contains="Ben Reyes", timeout=20)

    assert answer.reply_to == evas.message_id


async def test_a_reader_of_the_same_language_gets_the_words_without_a_tag(
    collaboration: Collaboration, ana: int
) -> None:
    eva = await collaboration.join("Eva Lima", "Cardiologia", "pt")
    await collaboration.client.send_text(ana, DOSE)
    read = await collaboration.client.wait_for_message(eva, contains="5 mg")

    assert plain(read.text).splitlines() == [header(collaboration), DOSE]
    assert [button.text for button in read.buttons[0]] == ["Problem"]


async def test_an_edit_changes_every_copy(collaboration: Collaboration, ana: int, ben: int) -> None:
    client = collaboration.client
    sent = await client.send_text(ana, DOSE)
    read = await client.wait_for_message(ben, contains="5 mg", timeout=20)

    await client.edit_text(ana, ana, sent, DOSE.replace("5 mg", "2,5 mg"))
    changed = await client.wait_for_edit(ben, message_id=read.message_id, contains="2.5 mg", timeout=20)

    assert plain(changed.text).splitlines()[-1] == "edited"
    assert len([one for one in await client.transcript(ben) if "Ana Prado" in one.text]) == 1


async def test_the_original_is_one_tap_away(collaboration: Collaboration, ana: int, ben: int) -> None:
    client = collaboration.client
    await client.send_text(ana, DOSE)
    read = await client.wait_for_message(ben, contains="5 mg", timeout=20)

    button = read.button("Original")
    assert button is not None
    await client.press(ben, ben, read.message_id, data=button.data)
    shown = await client.wait_for_message(ben, after_message_id=read.message_id)

    assert (shown.text, shown.reply_to) == (DOSE, read.message_id)


async def test_a_reported_problem_reaches_the_author_as_an_answer_to_their_message(
    collaboration: Collaboration, ana: int, ben: int
) -> None:
    client = collaboration.client
    sent = await client.send_text(ana, DOSE)
    read = await client.wait_for_message(ben, contains="5 mg", timeout=20)

    await client.press(ben, ben, read.message_id, label="Problem")
    question = await client.wait_for_message(ben, contains="What is the matter")
    await client.press(ben, ben, question.message_id, label="Unclear")
    told = await client.wait_for_message(ana, contains="Ben Reyes")
    await client.wait_for_edit(ben, message_id=question.message_id, contains="author has been told")

    assert told.reply_to == sent


async def test_a_text_without_a_model_arrives_in_the_original_and_says_so(
    collaboration: Collaboration, ana: int, ben: int
) -> None:
    li = await collaboration.join("Li Wei", "Heart Team", "zh-Hans")
    await collaboration.client.send_text(li, "请在手术前停用华法林五天。")
    read = await collaboration.client.wait_for_message(ben, contains="华法林")

    assert plain(read.text).splitlines()[-1] == "⚠ Original text: no ZH→EN translation is available here."


async def test_only_emoji_and_numbers_are_passed_on_untouched(collaboration: Collaboration, ana: int, ben: int) -> None:
    await collaboration.client.send_text(ana, "👍 120/80")
    read = await collaboration.client.wait_for_message(ben, contains="👍")

    assert plain(read.text).splitlines() == [header(collaboration), "👍 120/80"]


async def test_a_text_of_4096_characters_arrives_whole_in_numbered_parts(
    collaboration: Collaboration, ana: int
) -> None:
    client = collaboration.client
    eva = await collaboration.join("Eva Lima", "Cardiologia", "pt")
    text = ("O paciente está estável e dorme bem. " * 120)[:4096].strip()
    await client.send_text(ana, text)
    last = await client.wait_for_message(eva, contains="(\u20682\u2069/\u20682\u2069)")

    parts = [one for one in await client.transcript(eva) if "Ana Prado" in one.text]
    bodies = [one.text.split("\n", 1)[1] for one in parts]
    assert len(parts) == 2
    assert " ".join(body.strip() for body in bodies) == text
    assert last.buttons
    assert not parts[0].buttons


async def test_what_a_reader_missed_while_blocked_is_there_when_they_return_in_order(
    collaboration: Collaboration, ana: int, house: House
) -> None:
    client = collaboration.client
    eva = await collaboration.join("Eva Lima", "Cardiologia", "pt")
    await client.block(eva)
    for number in range(3):
        await client.send_text(ana, f"Resultado número {number} do paciente.")

    async def refused() -> bool:
        async with house.database.read() as connection:
            rows = await connection.exec_driver_sql("SELECT count(*) FROM delivery WHERE state = 'refused'")
            return bool(rows.scalar_one() == 3)

    await client.wait_until(refused)
    await client.unblock(eva)
    await client.wait_for_message(eva, contains="número 2")

    texts = [one.text for one in await client.transcript(eva) if "Resultado" in one.text]
    assert ["número 0" in texts[0], "número 1" in texts[1], "número 2" in texts[2]] == [True] * 3


async def test_whoever_writes_alone_in_a_room_is_told(collaboration: Collaboration, ana: int) -> None:
    told = await collaboration.ask(ana, "Alguém aí?")

    assert "nobody else" in told.text


def header(collaboration: Collaboration) -> str:
    """The line above Ana's messages."""
    return f"Ana Prado · Cardiologia, {collaboration.institution('Cardiologia')}"
