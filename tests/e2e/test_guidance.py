"""Guidance through the real bot, with the real engine: questions in five languages, and a card under a plain question."""

from __future__ import annotations

import pytest

from content.store import ContentStore
from tests.support.conversation import Collaboration, plain

pytestmark = pytest.mark.asyncio(loop_scope="module")
STORE = ContentStore.load()
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
        ("zh-Hans", "合作还有很多未知数，现在启动会不会太冒险？", "risk"),
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


async def test_a_dose_has_no_card(collaboration: Collaboration) -> None:
    person = await collaboration.join("Ana Prado", "Cardiologia", "pt")
    asked = await collaboration.client.send_text(person, "/guide Qual é a dose máxima diária de apixabana?")
    answer = await collaboration.client.wait_for_message(person, after_message_id=asked, timeout=SLOW)
    assert "no card for that" in answer.text
    assert len(answer.buttons) == len(STORE.ids)


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

    await client.press(ben, ben, offer.message_id, data="1:card:0:goodwill")
    shown = await client.wait_for_edit(ben, message_id=offer.message_id, contains=title("goodwill", "en"), timeout=SLOW)
    assert "no person has reviewed" in shown.text
    assert [one for one in await client.transcript(ana) if "guidance" in one.text.lower()] == []
