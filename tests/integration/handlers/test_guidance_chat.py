"""Guidance in the chat: the menu, cards, links, and the card under a plain question."""

from __future__ import annotations

from bot.guidance import repository
from tests.integration.handlers.conftest import CLINICIAN, COORDINATOR, STRANGER, House
from tests.support.conversation import plain
from tests.support.finding import CLEAR
from tests.support.recording_request import Call
from tests.support.words import shipped_cards


def labels(call: Call) -> list[str]:
    return [button["text"] for button in call.buttons]


def data(call: Call, label: str) -> str:
    return next(button["callback_data"] for button in call.buttons if plain(button["text"]) == label)


def title(card_id: str, language: str = "en") -> str:
    card = shipped_cards().exact(card_id, language)
    assert card is not None
    return card.title


async def test_the_menu_offers_the_topics_and_each_topic_its_cards(house: House) -> None:
    """Forty cards would not fit a keyboard."""
    (menu,) = await house.write(CLINICIAN, "/guide")
    assert house.said[-1] == "guide-menu"
    shown = []
    for group in shipped_cards().groups:
        (topic,) = await house.press(CLINICIAN, f"1:guide.topic:0:{group.id}")
        assert f"1:guide.topic:0:{group.id}" in [button["callback_data"] for button in menu.buttons]
        assert topic.method == "editMessageText"
        assert len(topic.buttons) <= 12
        shown += [
            button["callback_data"].split(":")[3] for button in topic.buttons if ":card:" in button["callback_data"]
        ]
    assert sorted(shown) == sorted(shipped_cards().ids)


async def test_a_question_is_answered_with_the_card_its_state_and_where_to_go_on(house: House) -> None:
    """Two rows of short buttons, and at most three further cards below them."""
    (answer,) = await house.write(CLINICIAN, f"/guide {CLEAR}")
    assert answer.text.startswith(title("goodwill"))
    assert answer.text.endswith("Draft: no person has reviewed this card yet.")
    short, others = answer.parameters["reply_markup"]["inline_keyboard"][:2], answer.buttons[7:]
    assert [[button["text"] for button in row] for row in short] == [
        ["More", "Words to say", "Share"],
        ["Related", "👍", "👎", "All"],
    ]
    assert len(others) <= 3
    assert {button["text"] for button in others} <= {title(one) for one in shipped_cards().ids} - {title("goodwill")}


async def test_a_question_may_stand_on_a_line_of_its_own(house: House) -> None:
    (answer,) = await house.write(CLINICIAN, f"/guide\n{CLEAR}")
    assert answer.text.startswith(title("goodwill"))


async def test_a_question_without_a_card_is_told_so_and_gets_the_menu(house: House) -> None:
    (answer,) = await house.write(CLINICIAN, "/guide When does the canteen open?")
    assert "guide-nothing" in house.said
    assert [button["callback_data"].split(":")[1] for button in answer.buttons] == [
        "question.keep",
        *["guide.topic"] * 6,
    ]


async def test_the_longest_message_that_telegram_carries_is_answered(house: House) -> None:
    (answer,) = await house.write(CLINICIAN, "/guide " + "🫀?\u202e " * 900)
    assert answer.text


async def test_the_buttons_of_a_card_lead_on_in_the_same_message(house: House) -> None:
    (card,) = await house.press(CLINICIAN, "1:card:0:risk")
    (whole,) = await house.press(CLINICIAN, data(card, "More"))
    (short,) = await house.press(CLINICIAN, data(whole, "Shorter"))
    (related,) = await house.press(CLINICIAN, data(short, "Related"))
    (other,) = await house.press(CLINICIAN, related.buttons[0]["callback_data"])
    (menu,) = await house.press(CLINICIAN, data(other, "All"))
    assert {call.method for call in (card, whole, short, related, other, menu)} == {"editMessageText"}
    assert whole.text.startswith(card.text.split("\n")[0])
    assert short.text == card.text
    assert "Words to say" in whole.text
    assert data(related, "Back") == "1:card:0:risk"


async def test_the_words_to_say_come_as_a_message_of_their_own(house: House) -> None:
    """They are kept at hand while one talks; the card stays where it is."""
    (words,) = await house.press(CLINICIAN, "1:card.words:0:humility")
    card = shipped_cards().exact("humility", "en")
    assert card is not None
    assert words.method == "sendMessage"
    assert all(phrase in words.text for phrase in card.say)


async def test_a_vote_is_kept_once_and_can_be_changed(house: House) -> None:
    for verb, helpful in (("card.helped", True), ("card.helped", True), ("card.nothelped", False)):
        (shown,) = await house.press(CLINICIAN, f"1:{verb}:0:risk")
        assert shown.text.startswith(title("risk"))
        async with house.database.read() as connection:
            (counted,) = await repository.helpfulness(connection)
        assert (counted.card_id, counted.language) == ("risk", "en")
        assert (counted.helpful, counted.not_helpful) == (int(helpful), int(not helpful))


async def test_a_question_is_kept_only_for_who_agrees_and_without_what_may_name_somebody(house: House) -> None:
    asked = "/guide When does the canteen open? Call me at +1 310 555 0142, Mr John Miller"
    await house.write(CLINICIAN, asked)
    async with house.database.read() as connection:
        assert await repository.questions(connection) == []
    for _ in range(2):
        await house.process(house.updates.press(CLINICIAN, "1:question.keep:0", answering=asked))
        assert "guide-question-kept" in house.said
    async with house.database.read() as connection:
        (kept,) = await repository.questions(connection)
    assert kept.text.startswith("When does the canteen open? Call me at [phone]")
    assert "Miller" not in kept.text


async def test_sharing_is_asked_once_and_sent_once(house: House) -> None:
    (card,) = await house.press(CLINICIAN, "1:card:0:risk")
    (question,) = await house.press(CLINICIAN, data(card, "Share"))
    assert question.method == "sendMessage"
    assert "one person in Heart room" in plain(question.text)
    for _ in range(2):
        (answer,) = await house.press(CLINICIAN, data(question, "Share with 1"))
        assert house.said == ["guide-shared"]
        assert answer.buttons == []
    async with house.database.read() as connection:
        promised = (await connection.exec_driver_sql("SELECT count(*) FROM delivery")).scalar_one()
    assert promised == 1


async def test_the_card_of_the_week_is_switched_on_and_off(house: House) -> None:
    """The clock of these tests stands at a Monday, nine in the morning in UTC, and one at night where the clinician is."""
    await house.write(CLINICIAN, "/guide weekly")
    assert house.said == ["weekly-started"]
    assert "March 2, 2026" in plain(house.request.shown[-1].text)
    (menu,) = await house.write(CLINICIAN, "/guide")
    assert data(menu, "No more weekly cards") == "1:weekly.stop:0"
    await house.write(CLINICIAN, "/guide weekly")
    assert house.said == ["weekly-stopped"]


async def test_phrases_come_in_both_languages_marked_as_drafts(house: House) -> None:
    (menu,) = await house.write(CLINICIAN, "/phrases")
    (topic,) = await house.press(CLINICIAN, data(menu, "Greeting"))
    assert "It is good to meet you.\n简体中文: 很高兴认识您。" in topic.text
    assert "no person has reviewed" in topic.text
    assert data(topic, "All topics") == "1:phrases:0"


async def test_an_inline_query_offers_cards_in_the_members_language_and_is_not_cached(house: House) -> None:
    await house.write(CLINICIAN, "/language fr")
    await house.process(house.updates.inline(CLINICIAN, "Comment gagner la confiance d’un partenaire ?"))
    (answer,) = house.request.of("answerInlineQuery")
    found = [one["title"] for one in answer.parameters["results"]]
    assert title("goodwill", "fr") in found
    assert len(found) <= 5
    assert (answer.parameters["cache_time"], answer.parameters["is_personal"]) == (0, True)


async def test_an_inline_query_without_words_offers_the_first_cards(house: House) -> None:
    await house.process(house.updates.inline(CLINICIAN, ""))
    (answer,) = house.request.of("answerInlineQuery")
    assert [one["id"] for one in answer.parameters["results"]] == [f"card-{one}" for one in shipped_cards().ids[:5]]


async def test_an_inline_query_that_telegram_waited_too_long_for_is_no_failure(house: House) -> None:
    house.request.refuse("answerInlineQuery", 400, "Bad Request: query is too old and response timeout expired")
    await house.process(house.updates.inline(CLINICIAN, "trust"))
    assert house.request.shown == []


async def test_a_strangers_inline_query_leads_to_the_private_chat(house: House) -> None:
    await house.process(house.updates.inline(STRANGER, "trust"))
    (answer,) = house.request.of("answerInlineQuery")
    assert answer.parameters["results"] == []
    assert answer.parameters["button"]["start_parameter"] == "inline"


OWN = "Handing a patient over to us\nCall the transfer line first.\n\nWhat helps\n- Send the imaging first.\n- Name the ward."


async def test_a_coordinator_writes_a_card_that_their_institution_finds(house: House) -> None:
    await house.write(COORDINATOR, "/guide add")
    (preview,) = await house.write(COORDINATOR, OWN)
    assert preview.text.startswith(
        "Handing a patient over to us\n\nCall the transfer line first.\n\nWhat helps\n• Send"
    )
    assert "Draft: no person has reviewed this card yet." in preview.text
    assert labels(preview) == ["Edit", "I reviewed it", "Remove"]
    (topic,) = await house.press(CLINICIAN, "1:guide.topic:0:own")
    assert labels(topic)[0] == "Handing a patient over to us"
    (card,) = await house.press(CLINICIAN, topic.buttons[0]["callback_data"])
    assert "A card of West Hospital" in plain(card.text)
    assert "Share" not in labels(card)
    assert "Edit" not in labels(card)


async def test_an_institutions_card_is_found_by_its_words_and_not_offered_inline(house: House) -> None:
    """Inline, it would leave the institution."""
    await house.write(COORDINATOR, "/guide add")
    await house.write(COORDINATOR, OWN)
    (answer,) = await house.write(CLINICIAN, "/guide handing trust over")
    assert answer.text.startswith("Handing a patient over to us")
    assert title("goodwill") in labels(answer)
    await house.process(house.updates.inline(CLINICIAN, "handing trust over"))
    (offered,) = house.request.of("answerInlineQuery")
    assert [one["id"] for one in offered.parameters["results"]][:1] == ["card-goodwill"]


async def test_who_wrote_a_card_cannot_review_it(house: House) -> None:
    await house.write(COORDINATOR, "/guide add")
    (preview,) = await house.write(COORDINATOR, OWN)
    await house.press(COORDINATOR, data(preview, "I reviewed it"))
    assert "guide-own-not-by-author" in house.said


async def test_a_card_that_is_edited_and_removed_is_gone_everywhere(house: House) -> None:
    await house.write(COORDINATOR, "/guide add")
    (preview,) = await house.write(COORDINATOR, OWN)
    await house.press(COORDINATOR, data(preview, "Edit"))
    (edited,) = await house.write(COORDINATOR, "Transfers\nCall first.")
    assert edited.text.startswith("Transfers\n\nCall first.")
    (question,) = await house.press(COORDINATOR, data(edited, "Remove"))
    await house.press(COORDINATOR, question.buttons[0]["callback_data"])
    assert house.said == ["guide-own-removed"]
    await house.press(CLINICIAN, "1:card:0:own-1")
    assert "guide-card-unknown" in house.said


async def test_a_text_that_is_no_card_is_asked_for_again_and_cancel_leaves(house: House) -> None:
    await house.write(COORDINATOR, "/guide add")
    for text, said in (("Only a title", "guide-own-incomplete"), ("x" * 61 + "\ny", "guide-own-title-too-long")):
        await house.write(COORDINATOR, text)
        assert said in house.said
    await house.write(COORDINATOR, "/cancel")
    assert "guide-own-cancelled" in house.said


async def test_titles_and_headings_are_bold(house: House) -> None:
    (card,) = await house.press(CLINICIAN, "1:card:0:risk")
    bold = [one for one in card.parameters["entities"] if one["type"] == "bold"]
    assert [(one["offset"], one["length"]) for one in bold] == [(0, len(title("risk")))]


async def test_a_card_comes_in_the_language_that_the_member_reads(house: House) -> None:
    """The buttons stay in the language that we speak to them."""
    await house.write(CLINICIAN, "/language ar")
    (answer,) = await house.write(CLINICIAN, "/start card-humility")
    assert answer.text.startswith(title("humility", "ar"))
    assert {"More", "All"} <= set(labels(answer))


async def test_the_partners_words_stand_under_each_phrase(house: House) -> None:
    (whole,) = await house.press(CLINICIAN, "1:card.more:0:humility")
    members = house.members
    room = await members.room_of(await house.member(CLINICIAN))
    partner = next(team.language for team in await members.teams_of_room(room.id) if team.language != "en")
    card = shipped_cards().exact("humility", partner)
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
