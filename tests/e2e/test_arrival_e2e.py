"""A colleague who cannot be reached, and comes back; and what a member finds who types the assistant's name elsewhere."""

from __future__ import annotations

import pytest

from bot.app import House
from tests.support.conversation import Collaboration, plain

pytestmark = pytest.mark.asyncio(loop_scope="module")
SLOW = 60
"""Seconds: the first translation loads an engine."""
WORDS = "The patient had a good night."


async def with_a_third_team(collaboration: Collaboration, house: House, colleague: int) -> None:
    """A ward of the colleague's hospital joins their room."""
    operator, member = await collaboration.operator(), await house.members.find(colleague)
    assert member is not None
    team, room = await house.members.team_of(member), await house.members.room_of(member)
    assert team is not None
    make = house.members.administration
    ward = await make.create_team(operator, team.institution_id, "Enfermaria", "pt", "America/Sao_Paulo")
    await make.add_team_to_room(operator, room.id, ward.id)
    collaboration.team_ids["Enfermaria"] = ward.id


async def test_a_team_out_of_reach_is_told_quietly_and_again_when_it_has_the_message(
    collaboration: Collaboration, house: House
) -> None:
    """Ben writes; Rui has blocked the assistant, looks at nothing, and comes back."""
    client = collaboration.client
    ben = await collaboration.join("Ben Reyes", "Heart Team", "en")
    eva = await collaboration.join("Eva Lund", "Heart Team", "en")
    ana = await collaboration.join("Ana Prado", "Cardiologia", "pt")
    await with_a_third_team(collaboration, house, ana)
    rui = await collaboration.join("Rui Costa", "Enfermaria", "pt")
    await client.block(rui)

    sent = await client.send_text(ben, WORDS)
    for reader in (eva, ana):
        await client.wait_for_message(reader, contains="Ben Reyes", timeout=SLOW)
    told = await client.wait_for_message(ben, contains="Not delivered to:", timeout=SLOW)
    assert plain(told.text).startswith(
        "Delivered to 2 of 3 teams. Not delivered to:\n• Enfermaria (the assistant is blocked)\n"
    )
    assert (told.reply_to, told.silent) == (sent, True)

    await client.send_text(ben, "/status", reply_to=sent)
    status = await client.wait_for_message(ben, after_message_id=told.message_id, timeout=SLOW)
    assert plain(status.text).splitlines()[1:5] == [
        "Delivered to 2 of 3 teams.",
        "",
        f"Enfermaria · {collaboration.institution('Cardiologia')}: 0 of 1",
        "• the assistant is blocked: Rui Costa",
    ]
    assert "• delivered: Ana Prado (PT)" in plain(status.text)

    await client.unblock(rui)
    await client.wait_for_message(rui, contains="Ben Reyes", timeout=SLOW)
    righted = await client.wait_for_edit(ben, message_id=told.message_id, contains="Delivered to all", timeout=SLOW)
    assert plain(righted.text) == "Delivered to all 3 teams now."
    seen = status.changed
    await client.press(ben, ben, status.message_id, label="Look again")
    again = await client.wait_for_edit(ben, message_id=status.message_id, since=seen, timeout=SLOW)
    assert "• delivered: Rui Costa (PT)" in plain(again.text)


async def test_words_typed_after_the_assistants_name_are_offered_in_the_colleagues_language(
    collaboration: Collaboration,
) -> None:
    """And what is sent says, in that language, that a machine translated it. Strangers are offered nothing."""
    client = collaboration.client
    ben = await collaboration.join("Ben Reyes", "Heart Team", "en")
    ana = await collaboration.join("Ana Prado", "Cardiologia", "pt")
    group = await client.create_group("Elsewhere", [ben, ana], with_bot=False)

    translated: list[dict[str, str]] = []
    while not translated:
        # The first time the engine may take longer than anybody waits.
        query = await client.inline_query(ben, WORDS)
        offered = await client.inline_answer(query, timeout=SLOW)
        assert offered is not None
        translated = [one for one in offered.results if one["id"] == "text-pt"]
    assert plain(translated[0]["title"]) == "Portuguese · machine translation EN→PT"
    chosen = await client.choose_inline_result(ben, query, "text-pt", chat_id=group)
    posted = await client.message(group, chosen)
    words, mark = plain(posted.text).split("\n\n")
    assert "paciente" in words
    assert mark == "tradução automática EN→PT"

    stranger = await client.create_user("Somebody", language_code="en")
    turned_away = await client.inline_answer(await client.inline_query(stranger, WORDS), timeout=SLOW)
    assert turned_away is not None
    assert turned_away.results == []
