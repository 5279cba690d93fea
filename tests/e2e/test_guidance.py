"""Guidance through the real bot, with the real engine: questions in five languages, and a card under a plain question."""

from __future__ import annotations

import pytest

from bot.app import House
from bot.guidance import repository
from tests.support.conversation import Collaboration, button_data, plain
from tests.support.words import shipped_cards

pytestmark = pytest.mark.asyncio(loop_scope="module")
STORE = shipped_cards()
SLOW = 60
"""Seconds: the first question loads the engine."""


def title(card_id: str, language: str) -> str:
    card = STORE.exact(card_id, language)
    assert card is not None
    return card.title


@pytest.mark.parametrize(
    ("language", "question", "card_id"),
    [
        ("en", "How do we earn the trust of a new partner?", "goodwill"),
        ("zh-Hans", "合作方一直不回复我们的邮件，怎么办？", "no-answer"),
        ("ar", "هل يمكن أن يبقى المريض قريبًا من أهله أثناء العلاج؟", "patient-first"),
        ("es", "¿Les digo que nuestra manera es mejor?", "humility"),
        ("pt", "Como encontro coragem para começar a trabalhar com gente tão distante?", "credo"),
    ],
)
async def test_a_question_finds_its_card_in_the_readers_language(
    collaboration: Collaboration, language: str, question: str, card_id: str
) -> None:
    person = await collaboration.join("Ana Prado", "Cardiologia", language, interface=language)
    asked = await collaboration.client.send_text(person, f"/guide {question}")
    answer = await collaboration.client.wait_for_message(person, after_message_id=asked, timeout=SLOW)
    assert answer.text.startswith(title(card_id, language))
    assert sum(len(row) for row in answer.buttons[:2]) <= 7


async def test_a_dose_has_no_card(collaboration: Collaboration) -> None:
    person = await collaboration.join("Ana Prado", "Cardiologia", "pt")
    asked = await collaboration.client.send_text(person, "/guide Qual é a dose máxima diária de apixabana?")
    answer = await collaboration.client.wait_for_message(person, after_message_id=asked, timeout=SLOW)
    assert "no card for that" in answer.text
    assert button_data(answer, "1:question.keep:") is not None
    assert button_data(answer, "1:guide.topic:") is not None


async def test_a_question_without_a_card_is_kept_for_who_agrees_without_a_name(
    collaboration: Collaboration, house: House
) -> None:
    """It is read from the chat when the button is pressed: until then nothing is kept."""
    client = collaboration.client
    person = await collaboration.join("Ben Reyes", "Heart Team", "en")
    asked = await client.send_text(person, "/guide What is the maximum daily dose of apixaban for Mr John Miller?")
    answer = await client.wait_for_message(person, after_message_id=asked, timeout=SLOW)
    assert answer.reply_to == asked
    await client.press(person, person, answer.message_id, data="1:question.keep:0")
    await client.wait_for_edit(person, message_id=answer.message_id, contains="Thank you", timeout=SLOW)
    async with house.database.read() as connection:
        kept = [one.text for one in await repository.questions(connection)]
    assert [one.startswith("What is the maximum daily dose of apixaban for ") for one in kept] == [True]
    assert "Miller" not in kept[0]


async def test_a_shared_card_reaches_three_people_in_three_languages(collaboration: Collaboration) -> None:
    """Asked once, then sent; each reads it in their language, with who shared it above."""
    client = collaboration.client
    ben = await collaboration.join("Ben Reyes", "Heart Team", "en")
    readers = {
        language: await collaboration.join(f"Reader {language}", "Cardiologia", language, interface=language)
        for language in ("pt", "ar", "zh-Hans")
    }
    asked = await client.send_text(ben, "/start card-humility")
    card = await client.wait_for_message(ben, after_message_id=asked, timeout=SLOW)
    await client.press(ben, ben, card.message_id, data="1:card.share:0:humility")
    question = await client.wait_for_message(ben, contains="Share “", timeout=SLOW)
    await client.press(ben, ben, question.message_id, data=button_data(question, "1:card.send:"))
    await client.wait_for_edit(ben, message_id=question.message_id, contains="On its way to", timeout=SLOW)
    for language, reader in readers.items():
        copy = await client.wait_for_message(reader, contains=title("humility", language), timeout=SLOW)
        assert "Ben Reyes" in copy.text.splitlines()[0]
        await client.press(reader, reader, copy.message_id, data="1:card.open:0:humility")
        whole = await client.wait_for_message(reader, after_message_id=copy.message_id, timeout=SLOW)
        assert len(whole.text) > len(copy.text)


async def test_members_find_cards_inline_and_strangers_the_way_in(collaboration: Collaboration) -> None:
    """In the member's language, and nothing of it for strangers."""
    client = collaboration.client
    person = await collaboration.join("Ana Prado", "Cardiologia", "pt")
    query = await client.inline_query(person, "confiança entre parceiros")
    offered = await client.inline_answer(query, timeout=SLOW)
    assert offered is not None
    cards = [one for one in offered.results if one["id"].startswith("card-")]
    assert 1 <= len(cards) <= 5
    assert cards[0]["title"] in {title(one, "pt") for one in STORE.ids if STORE.exact(one, "pt")}
    stranger = await client.create_user("Somebody", language_code="en")
    turned_away = await client.inline_answer(await client.inline_query(stranger, "trust"), timeout=SLOW)
    assert turned_away is not None
    assert turned_away.results == []


async def test_a_plain_question_reaches_the_colleagues_and_its_author_is_offered_a_card(
    collaboration: Collaboration,
) -> None:
    client = collaboration.client
    ben = await collaboration.join("Ben Reyes", "Heart Team", "en")
    ana = await collaboration.join("Ana Prado", "Cardiologia", "pt")
    question = "How do we show respect across different cultures?"
    asked = await client.send_text(ben, question)

    read = await client.wait_for_message(ana, contains="Ben Reyes", timeout=SLOW)
    offer = await client.wait_for_message(ben, contains="guidance card", timeout=SLOW)
    assert offer.reply_to == asked
    assert "Guidance" not in [plain(button.text) for row in read.buttons for button in row]

    data = button_data(offer, "1:card:0:")
    assert data in ("1:card:0:culture", "1:card:0:goodwill")
    await client.press(ben, ben, offer.message_id, data=data)
    card = title(data.split(":")[3], "en")
    shown = await client.wait_for_edit(ben, message_id=offer.message_id, contains=card, timeout=SLOW)
    assert "no person has reviewed" in shown.text
    assert [one for one in await client.transcript(ana) if "guidance" in one.text.lower()] == []
