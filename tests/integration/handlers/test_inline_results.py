"""What stands before a member who types the assistant's name and some words: each result says what it is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from bot.language.text import FormattedText
from bot.members.model import Member
from bot.relay.inline import NOTHING, Offers
from bot.translation.model import Finding, Origin, Provenance, Severity, Translation
from handlers.context import SERVICES
from tests.integration.handlers.conftest import CLINICIAN, House
from tests.support.conversation import plain

WORDS = "Give 5 mg of apixaban."


@dataclass
class Offered:
    """Offers what the test says."""

    offers_now: Offers = NOTHING
    moot: bool = False

    async def is_moot(self, telegram_user_id: int) -> bool:
        return self.moot

    async def offers(self, actor: Member, typed: str) -> Offers:
        return self.offers_now


def into(language: str, text: str, origin: Origin = Origin.MACHINE, *findings: Finding) -> Translation:
    return Translation(FormattedText(text), Provenance(origin, "en", language, 1.0, findings=findings))


async def answer_to(house: House, offered: Offered) -> dict[str, Any]:
    """What Telegram is answered."""
    services = house.application.bot_data[SERVICES]
    house.application.bot_data[SERVICES] = replace(services, inline=offered)  # type: ignore[arg-type]  # stands in for the real one
    await house.process(house.updates.inline(CLINICIAN, WORDS))
    (answer,) = house.request.of("answerInlineQuery")
    return answer.parameters


async def test_a_result_names_its_language_and_is_marked_for_those_who_read_it(house: House) -> None:
    offers = Offers("en", (into("pt", "Administre 5 mg."), into("zh-Hans", "给予 5 mg。", Origin.MEMORY)))
    answer = await answer_to(house, Offered(offers))
    machine, approved = answer["results"][:2]

    assert plain(machine["title"]) == "Portuguese · machine translation EN→PT"
    assert machine["description"] == "Administre 5 mg."
    assert plain(machine["input_message_content"]["message_text"]) == "Administre 5 mg.\n\ntradução automática EN→PT"
    assert plain(approved["title"]).endswith("· approved by a person")
    assert "机器翻译" not in approved["input_message_content"]["message_text"]
    assert "button" not in answer


async def test_what_is_to_be_compared_says_so_and_brings_the_original(house: House) -> None:
    odd = into("pt", "Administre cinco mg.", Origin.MACHINE, Finding("numbers", Severity.WARNING, "5"))
    machine = (await answer_to(house, Offered(Offers("en", (odd,)))))["results"][0]

    assert plain(machine["description"]).startswith("⚠ Please compare with the original: numbers")
    text = plain(machine["input_message_content"]["message_text"])
    assert text.splitlines()[3].startswith("⚠ Compare com o original")
    assert text.endswith(WORDS)


async def test_what_is_not_offered_says_why(house: House) -> None:
    answer = await answer_to(house, Offered(Offers("en", (), doubtful=("pt",), unfinished=("ar",))))

    assert plain(answer["button"]["text"]) == "Not offered, did not pass the safety check: Portuguese"


async def test_what_is_not_ready_says_how_to_see_it(house: House) -> None:
    answer = await answer_to(house, Offered(Offers("en", (), unfinished=("ar",))))

    assert answer["button"]["text"] == "Still translating: add a space to see more"


async def test_a_query_that_was_typed_over_is_not_answered(house: House) -> None:
    services = house.application.bot_data[SERVICES]
    house.application.bot_data[SERVICES] = replace(services, inline=Offered(moot=True))  # type: ignore[arg-type]  # stands in for the real one
    await house.process(house.updates.inline(CLINICIAN, WORDS))

    assert house.request.calls == []
