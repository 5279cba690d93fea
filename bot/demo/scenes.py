"""The scenes of one conversation: coming in, a dose, a reply, a doubt, an edit. Each verifies what it shows."""

from __future__ import annotations

from dataclasses import dataclass

from bot.demo.people import (
    ADMINISTRATOR,
    FELLOWS,
    ROOM,
    SET_UP,
    SOUTH,
    SOUTH_TEAM,
    TIMEOUT,
    WEST,
    WEST_TEAM,
    Cast,
    Chats,
    button,
    has_button,
)
from bot.demo.processes import PATIENCE
from bot.demo.screen import Person, Screen, plain
from bot.sandbox.views import SeenMessage

DOSE = "O paciente deve tomar 5 mg de apixabana duas vezes ao dia."
SMALLER_DOSE = DOSE.replace("5 mg", "2,5 mg")
ANSWER = "Understood. Please repeat the blood test tomorrow morning."
TAG = "PT→EN · on-device"
MADE_UP_INVITE = "i-" + "A" * 22


@dataclass(frozen=True, slots=True)
class Dose:
    """The message about a dose, in every chat in which it stands."""

    original: int
    """Message id in Ana's chat."""
    ben: SeenMessage
    mei: SeenMessage
    rui: SeenMessage


async def set_up(chats: Chats, screen: Screen) -> Cast:
    """An administrator sets up two hospitals by chat. Returns once the assistant answers and all of it is there."""
    screen.scene(
        "Two hospitals, three teams, one room",
        "The administrator writes six commands to the assistant: two institutions, three teams with their languages and "
        "time zones, and a room that the teams share.",
    )
    cast = await _accounts(chats)
    answers = [await chats.ask(cast.admin, command, timeout=PATIENCE) for command in SET_UP]
    screen.writes(cast.admin, "\n".join(SET_UP), how="writes, one after the other")
    screen.reads(cast.admin, answers[-1])
    confirmed = [plain(answer.text) for answer in answers]
    names = (WEST, SOUTH, WEST_TEAM, SOUTH_TEAM, FELLOWS, ROOM)
    screen.fact(
        "The two institutions, their three teams and the room are set up",
        all(name in answer for name, answer in zip(names, confirmed, strict=True))
        and all(team in confirmed[-1] for team in (WEST_TEAM, SOUTH_TEAM, FELLOWS)),
        " / ".join(confirmed),
    )
    phones = [person["language_code"] for person in (await chats.client.users())[:3]]
    screen.fact(
        "The chat page has an English, a Chinese and an Arabic phone side by side",
        phones == ["en", "zh-hans", "ar"],
        str(phones),
    )
    return cast


async def _accounts(chats: Chats) -> Cast:
    """Everybody's Telegram. The chat page shows them in this order: first an English, a Chinese and an Arabic phone."""
    return Cast(
        ben=await chats.account("Ben (surgeon)", "en"),
        lin=await chats.account("Lin (physician)", "zh-hans", writes="Chinese"),
        yara=await chats.account("Yara (surgeon)", "ar", writes="Arabic"),
        ana=await chats.account("Ana (nurse)", "pt-br", writes="Portuguese"),
        rui=await chats.account("Rui (cardiologist)", "pt-br", writes="Portuguese"),
        mei=await chats.account("Mei (pharmacist)", "en", writes="Chinese", reads="English"),
        caio=await chats.account("Caio (fellow)", "pt-br", writes="Portuguese", reads="English"),
        admin=await chats.account("Ada (administrator)", "en", user_id=ADMINISTRATOR),
        stranger=await chats.account("Sam (a stranger)", "en"),
    )


async def come_in(chats: Chats, screen: Screen, cast: Cast) -> None:
    """Invites, the privacy notice, and a door that stays shut for strangers."""
    screen.scene(
        "Invites, and a door that stays shut",
        f"Nobody finds a way in without an invite. With one, {cast.ben.name} chooses a language to read, and is told what to "
        "know before writing.",
    )
    before = await chats.client.sequence()
    turned_away = [
        await chats.ask(cast.stranger, words) for words in ("Hello, who is here?", f"/start {MADE_UP_INVITE}")
    ]
    screen.writes(cast.stranger, "Hello, who is here?")
    screen.reads(cast.stranger, turned_away[0])
    told = plain("\n".join(message.text for message in turned_away))
    elsewhere = [one for one in await chats.client.transcript(since=before) if one.chat_id != cast.stranger.user_id]
    screen.fact(
        "A stranger gets one polite answer, and learns nothing about who is here",
        "invite" in told and not any(name in told for name in (WEST, SOUTH, WEST_TEAM, SOUTH_TEAM, FELLOWS, ROOM)),
        told,
    )
    screen.fact("A made-up invite opens nothing", not turned_away[1].buttons, told)
    screen.fact("Nobody else hears from the stranger", not elsewhere, f"{len(elsewhere)} messages")

    link = await chats.invite(cast.admin, WEST_TEAM)
    asked, notice = await chats.follow(cast.ben, link, "en")
    screen.writes(cast.ben, link, how="opens the link")
    screen.reads(cast.ben, asked)
    screen.taps(cast.ben, button(asked, ":en").text)
    screen.reads(cast.ben, notice)
    screen.fact(
        "The privacy notice comes before joining, and says what Telegram sees",
        has_button(notice, "join.accept") and "not end-to-end encrypted" in notice.text,
        notice.text,
    )
    welcome = await chats.accept(cast.ben, notice)
    screen.taps(cast.ben, button(notice, "1:join.accept").text)
    screen.reads(cast.ben, welcome)
    welcomes = [(WEST_TEAM, welcome)]
    for person, team, language in (
        (cast.mei, WEST_TEAM, "en"),
        (cast.caio, WEST_TEAM, "en"),
        (cast.ana, SOUTH_TEAM, "pt"),
        (cast.rui, SOUTH_TEAM, "pt"),
        (cast.lin, FELLOWS, "zh-Hans"),
        (cast.yara, FELLOWS, "ar"),
    ):
        welcomes.append((team, await chats.join(person, await chats.invite(cast.admin, team), language)))
    screen.note(
        f"{cast.mei.name}, {cast.ana.name} and {cast.rui.name} join in the same way, and so do {cast.caio.name}, whose phone "
        f"speaks Portuguese and who reads English, {cast.lin.name}, whose phone speaks Chinese, and {cast.yara.name}, whose "
        "phone speaks Arabic."
    )
    screen.fact(
        "Seven people have joined their teams, each through a link",
        all(team in plain(message.text) for team, message in welcomes),
    )


async def dose(chats: Chats, screen: Screen, cast: Cast) -> Dose:
    """A dose in Portuguese is read in English."""
    screen.scene(
        "A dose, in Portuguese and in English",
        f"{cast.ana.name} writes in Portuguese. The model runs on this machine; no text leaves it for a translation service.",
    )
    original = await chats.client.send_text(cast.ana.user_id, DOSE)
    copies = [await chats.wait(person, contains="5 mg") for person in (cast.ben, cast.mei, cast.rui)]
    bens, _, ruis = copies
    screen.writes(cast.ana, DOSE)
    screen.reads(cast.ben, bens)
    screen.reads(cast.rui, ruis)
    lines, header = plain(bens.text).splitlines(), f"{cast.ana.name} · {SOUTH_TEAM}, {SOUTH}"
    screen.fact(f"The first line says who speaks: {header}", lines[0] == header, lines[0])
    screen.fact("The dose and how often are there in English", "5 mg" in lines[1] and "twice" in lines[1], lines[1])
    screen.fact(f"The small line says how it was made: {TAG}", lines[-1] == TAG, lines[-1])
    screen.fact(
        f"{cast.rui.name}, who reads Portuguese, gets the very words, without a tag",
        plain(ruis.text) == f"{header}\n{DOSE}",
        ruis.text,
    )
    return Dose(original, *copies)


async def reply(chats: Chats, screen: Screen, cast: Cast, stands: Dose) -> None:
    """A reply finds the message that it answers, in every chat."""
    screen.scene(
        "A reply finds its message",
        f"{cast.ben.name} answers in English, on his own copy. In every other chat the answer hangs on the copy that stands "
        "there.",
    )
    await chats.client.send_text(cast.ben.user_id, ANSWER, reply_to=stands.ben.message_id)
    anas, ruis, meis = [await chats.wait(person, contains=cast.ben.name) for person in (cast.ana, cast.rui, cast.mei)]
    screen.writes(cast.ben, ANSWER, answers=plain(stands.ben.text).splitlines()[1])
    screen.reads(cast.ana, anas, answers=DOSE)
    screen.fact(f"For {cast.ana.name} it answers her own message", anas.reply_to == stands.original)
    screen.fact(
        "For the others it answers their copy of it",
        (ruis.reply_to, meis.reply_to) == (stands.rui.message_id, stands.mei.message_id),
    )
    screen.fact(
        "It is in Portuguese for those who read Portuguese, in English for those who read English",
        all("EN→PT" in plain(one.text) for one in (anas, ruis)) and ANSWER in meis.text,
    )


async def doubt(chats: Chats, screen: Screen, cast: Cast, stands: Dose) -> None:
    """The buttons under a translation: the original, and a way to say that something is wrong."""
    screen.scene(
        "Two buttons: Original and Problem",
        f"{cast.ben.name} wonders about the dose. One tap shows what {cast.ana.name} really wrote, another one tells her.",
    )
    last = await chats.last(cast.ben)
    await chats.tap(cast.ben, stands.ben, "1:original:")
    shown = await chats.wait(cast.ben, after=last)
    screen.taps(cast.ben, button(stands.ben, "1:original:").text)
    screen.reads(cast.ben, shown, answers=plain(stands.ben.text).splitlines()[1])
    screen.fact(
        "The original is shown word for word, as an answer to the translation",
        (shown.text, shown.reply_to) == (DOSE, stands.ben.message_id),
        shown.text,
    )
    last, before = await chats.last(cast.ana), await chats.last(cast.ben)
    await chats.tap(cast.ben, stands.ben, "1:problem:")
    question = await chats.wait(cast.ben, after=before)
    await chats.tap(cast.ben, question, "1:unclear:")
    told = await chats.wait(cast.ana, after=last)
    answer = await chats.client.wait_for_edit(cast.ben.user_id, message_id=question.message_id, timeout=TIMEOUT)
    screen.taps(cast.ben, button(stands.ben, "1:problem:").text)
    screen.taps(cast.ben, button(question, "1:unclear:").text)
    screen.reads(cast.ana, told, answers=DOSE)
    screen.fact(
        f"{cast.ana.name} is told who stumbled, on her own message",
        cast.ben.name in plain(told.text) and told.reply_to == stands.original,
        told.text,
    )
    screen.fact(f"{cast.ben.name} is told that she knows", answer.text != question.text)


async def edit(chats: Chats, screen: Screen, cast: Cast, stands: Dose) -> None:
    """An edit changes every copy."""
    screen.scene(
        "An edit changes every copy",
        f"{cast.ana.name} edits her message: the dose was meant to be 2,5 mg. Nobody is left with the old number.",
    )
    copies: tuple[tuple[Person, SeenMessage, str], ...] = (
        (cast.ben, stands.ben, "2.5 mg"),
        (cast.mei, stands.mei, "2.5 mg"),
        (cast.rui, stands.rui, "2,5 mg"),
    )
    await chats.client.edit_text(cast.ana.user_id, cast.ana.user_id, stands.original, SMALLER_DOSE)
    changed = [
        await chats.client.wait_for_edit(person.user_id, message_id=copy.message_id, contains=number, timeout=TIMEOUT)
        for person, copy, number in copies
    ]
    screen.writes(cast.ana, SMALLER_DOSE, how="edits her message")
    screen.reads(cast.ben, changed[0])
    screen.fact("Every copy has the new dose, in the language of its reader", len(changed) == len(copies))
    last_lines = [plain(message.text).splitlines()[-1] for message in changed[:2]]
    screen.fact("The copies say that they were edited", last_lines == ["edited", "edited"], str(last_lines))
    header = f"{cast.ana.name} · "
    counts = [
        sum(plain(one.text).startswith(header) for one in await chats.client.transcript(person.user_id))
        for person, _, _ in copies
    ]
    screen.fact("There is still one copy for each person, not two", counts == [1, 1, 1], str(counts))
