"""Guidance in the chat: the menu, cards, links, and the card under a plain question."""

from __future__ import annotations

from content.store import ContentStore
from tests.integration.handlers.conftest import CLINICIAN, STRANGER, House
from tests.support.conversation import plain
from tests.support.recording_request import Call

CLEAR = "How do we show respect across different cultures?"


def labels(call: Call) -> list[str]:
    return [button["text"] for button in call.buttons]


def data(call: Call, label: str) -> str:
    return next(button["callback_data"] for button in call.buttons if plain(button["text"]) == label)


def title(card_id: str, language: str = "en") -> str:
    card = ContentStore.load().exact(card_id, language)
    assert card is not None
    return card.title


async def test_the_menu_offers_every_card(house: House) -> None:
    (menu,) = await house.write(CLINICIAN, "/guide")
    assert house.said == ["guide-menu"]
    assert labels(menu) == [title(one) for one in ContentStore.load().ids]


async def test_a_question_is_answered_with_the_card_its_state_and_where_to_go_on(house: House) -> None:
    (answer,) = await house.write(CLINICIAN, f"/guide {CLEAR}")
    assert answer.text.startswith(title("goodwill"))
    assert answer.text.endswith("Draft: no person has reviewed this card yet.")
    assert labels(answer) == ["Read more", title("humility"), title("patient-first"), "All cards"]


async def test_a_question_may_stand_on_a_line_of_its_own(house: House) -> None:
    (answer,) = await house.write(CLINICIAN, f"/guide\n{CLEAR}")
    assert answer.text.startswith(title("goodwill"))


async def test_a_question_without_a_card_is_told_so_and_gets_the_menu(house: House) -> None:
    (answer,) = await house.write(CLINICIAN, "/guide When does the canteen open?")
    assert house.said == ["guide-nothing"]
    assert len(answer.buttons) == 5


async def test_the_longest_message_that_telegram_carries_is_answered(house: House) -> None:
    (answer,) = await house.write(CLINICIAN, "/guide " + "🫀?\u202e " * 900)
    assert answer.text


async def test_the_buttons_of_a_card_lead_on_in_the_same_message(house: House) -> None:
    (menu,) = await house.write(CLINICIAN, "/guide")
    (card,) = await house.press(CLINICIAN, data(menu, title("risk")))
    (whole,) = await house.press(CLINICIAN, data(card, "Read more"))
    (other,) = await house.press(CLINICIAN, data(whole, title("credo")))
    (again,) = await house.press(CLINICIAN, data(other, "All cards"))
    assert {call.method for call in (card, whole, other, again)} == {"editMessageText"}
    assert whole.text.startswith(card.text.split("\n")[0])
    assert "Words to say" in whole.text
    assert labels(again) == labels(menu)


async def test_titles_and_headings_are_bold(house: House) -> None:
    (menu,) = await house.write(CLINICIAN, "/guide")
    (card,) = await house.press(CLINICIAN, data(menu, title("risk")))
    bold = [one for one in card.parameters["entities"] if one["type"] == "bold"]
    assert [(one["offset"], one["length"]) for one in bold] == [(0, len(title("risk")))]


async def test_a_card_comes_in_the_language_that_the_member_reads(house: House) -> None:
    """The buttons stay in the language that we speak to them."""
    await house.write(CLINICIAN, "/language ar")
    (answer,) = await house.write(CLINICIAN, "/start card-humility")
    assert answer.text.startswith(title("humility", "ar"))
    assert {"Read more", "All cards"} <= set(labels(answer))


async def test_the_partners_words_stand_under_each_phrase(house: House) -> None:
    (whole,) = await house.press(CLINICIAN, "1:card.more:0:humility")
    members = house.members
    room = await members.room_of(await house.member(CLINICIAN))
    partner = next(team.language for team in await members.teams_of_room(room.id) if team.language != "en")
    card = ContentStore.load().exact("humility", partner)
    assert card is not None
    assert all(phrase in whole.text for phrase in card.say)


async def test_a_link_to_a_card_does_not_let_a_stranger_in(house: House) -> None:
    await house.write(STRANGER, "/start card-humility")
    assert house.said == ["error-not-a-member"]


async def test_a_made_up_card_is_answered_politely(house: House) -> None:
    for sent in ("/start card-", "/start card-../../etc", f"/start card-{'x' * 60}"):
        await house.write(CLINICIAN, sent)
        assert house.said == ["guide-card-unknown"]


async def test_a_plain_question_to_colleagues_gets_a_silent_button_under_it(house: House) -> None:
    update = house.updates.text(CLINICIAN, CLEAR)
    shown = await house.process(update)
    offer = shown[-1]
    assert update.message is not None
    assert house.said[-1] == "guide-offer"
    assert [plain(one) for one in labels(offer)] == [f"Guidance: {title('goodwill')}"]
    assert offer.parameters["disable_notification"] is True
    assert offer.parameters["reply_parameters"]["message_id"] == update.message.message_id
    (card,) = await house.press(CLINICIAN, offer.buttons[0]["callback_data"])
    assert card.text.startswith(title("goodwill"))


async def test_the_question_itself_goes_to_the_colleagues_all_the_same(house: House) -> None:
    await house.write(CLINICIAN, CLEAR)
    async with house.database.read() as connection:
        deliveries = (await connection.exec_driver_sql("SELECT count(*) FROM delivery")).scalar_one()
    assert deliveries >= 1


async def test_a_question_on_another_matter_gets_no_button(house: House) -> None:
    await house.write(CLINICIAN, "Has the potassium come back?")
    assert "guide-offer" not in house.said


async def test_a_second_question_within_the_hour_gets_no_button(house: House) -> None:
    await house.write(CLINICIAN, CLEAR)
    await house.write(CLINICIAN, CLEAR)
    assert "guide-offer" not in house.said


async def test_an_offer_that_telegram_refuses_does_not_fail_the_message(house: House) -> None:
    """Processing it again would tell the author that their message was lost, when it was not."""
    house.request.refuse("sendMessage", 403, "Forbidden: bot was blocked by the user")
    await house.write(CLINICIAN, CLEAR)
    assert house.said[-1] == "guide-offer"


async def test_an_edited_question_gets_no_button(house: House) -> None:
    await house.process(house.updates.text(CLINICIAN, CLEAR, edited=True))
    assert "guide-offer" not in house.said
