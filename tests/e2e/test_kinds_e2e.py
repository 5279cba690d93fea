"""One conversation with everything that people send besides texts, through the real bot and the local Bot API."""

from __future__ import annotations

import pytest

from bot.sandbox.client import SandboxClient
from bot.sandbox.views import SeenMessage
from tests.support.conversation import Collaboration, plain

pytestmark = pytest.mark.asyncio(loop_scope="module")
CAPTION = "O paciente deve tomar 5 mg de apixabana duas vezes ao dia."


async def test_everything_that_can_cross_crosses_and_the_rest_is_named(collaboration: Collaboration) -> None:
    """Ana writes Portuguese, Ben reads English; what each of them sees, line by line."""
    client = collaboration.client
    ana = await collaboration.join("Ana Prado", "Cardiologia", "pt")
    ben = await collaboration.join("Ben Reyes", "Heart Team", "en")
    header = f"Ana Prado · Cardiologia, {collaboration.institution('Cardiologia')}"

    # A photo with a caption: the same photo, the words in English under it.
    number = await client.send_photo(ana, caption=CAPTION)
    photo = await client.wait_for_message(ben, contains="5 mg", timeout=20)
    assert (photo.media, plain(photo.text).splitlines()[0], "twice" in photo.text) == ("photo", header, True)
    assert (photo.file_id, photo.button("Original") is not None) == (await file_of(client, ana, number), True)

    # Its caption goes away: the photo stays.
    await client.edit_text(ana, ana, number, "")
    photo = await client.wait_for_edit(ben, message_id=photo.message_id, since=photo.changed)
    assert (photo.media, "apixaban" in photo.text) == ("photo", False)

    # Another file takes its place, in the very message.
    await client.replace_media(ana, ana, number, "video", caption=CAPTION)
    video = await client.wait_for_edit(ben, message_id=photo.message_id, since=photo.changed, contains="5 mg")
    assert video.media == "video"

    # A voice message; a place, a contact and a sticker, each with a header beside it.
    voice = await client.send_voice(ana)
    assert (await newest(client, ben, video)).media == "voice"
    for send, kind in (
        (client.send_location(ana, -22.9, -43.2), "location"),
        (client.send_venue(ana, -22.9, -43.2, "Portão oeste", "Rua da Colina 1"), "venue"),
        (client.send_contact(ana, "+5521000000", "Enfermaria"), "contact"),
        (client.send_sticker(ana), "sticker"),
    ):
        before = (await client.transcript(ben))[-1]
        await send
        thing = await newest(client, ben, before)
        words = await newest(client, ben, thing)
        assert (thing.media, words.reply_to, plain(words.text)) == (kind, thing.message_id, header)

    # An answer to the voice message threads to it, in both directions.
    seen = next(one for one in await client.transcript(ben) if one.media == "voice")
    await client.send_text(ben, "Thank you.", reply_to=seen.message_id)
    assert (await client.wait_for_message(ana, contains="Ben Reyes", timeout=20)).reply_to == voice

    # A poll and a moving location cannot cross: Ana is told so by name, Ben sees nothing.
    before = (await client.transcript(ben))[-1]
    await client.send_poll(ana, "Quando?", "Hoje", "Amanhã")
    assert "(poll)" in plain((await client.wait_for_message(ana, contains="cannot pass this on")).text)
    await client.send_moving_location(ana, -22.9, -43.2)
    await client.wait_for_message(ana, contains="live location")
    await client.wait_until_idle()
    assert (await client.transcript(ben))[-1].message_id == before.message_id

    # Three photos arrive as one album, with the words in an answer to it.
    captions = ("", CAPTION, "")
    items = await client.send_album(ana, [{"kind": "photo", "caption": one} for one in captions])
    words = await client.wait_for_message(ben, contains="5 mg", after_message_id=before.message_id, timeout=20)
    album = [one for one in await client.transcript(ben) if one.media_group_id is not None]
    assert [one.file_id for one in album] == [await file_of(client, ana, one) for one in items]
    assert (len({one.media_group_id for one in album}), words.reply_to) == (1, album[0].message_id)

    # One item is edited: its words change, and its photo.
    await client.edit_text(ana, ana, items[1], CAPTION.replace("5 mg", "2,5 mg"))
    words = await client.wait_for_edit(ben, message_id=words.message_id, contains="2.5 mg", timeout=20)
    await client.replace_media(ana, ana, items[2], "photo")
    changed = await client.wait_for_edit(ben, message_id=album[2].message_id, since=album[2].changed)
    assert changed.file_id == await file_of(client, ana, items[2])

    # One item is taken back: the whole album goes, words and all.
    await client.send_text(ana, "/unsend", reply_to=items[2])
    await client.wait_for_message(ana, contains="removed", timeout=20)
    gone = {one.message_id for one in (*album, words)}
    assert not gone & {one.message_id for one in await client.transcript(ben) if not one.deleted}

    # An album of which Telegram does not know one file any more: the others come, what is missing is named to both.
    items = await client.send_album(ana, [{"kind": "photo"}, {"kind": "photo"}, {"kind": "photo"}])
    await client.lose_file(ana, items[1])
    mark = await client.wait_for_message(ben, contains="did not deliver", timeout=20)
    assert "photo (2 of 3)" in plain(mark.text)
    told = await client.wait_for_message(ana, contains="could not be sent", timeout=20)
    assert told.reply_to == items[0]


async def newest(client: SandboxClient, person: int, after: SeenMessage) -> SeenMessage:
    """The next message in the person's chat."""
    return await client.wait_for_message(person, after_message_id=after.message_id, timeout=20)


async def file_of(client: SandboxClient, chat_id: int, message_id: int) -> str | None:
    """Which file a message shows."""
    return (await client.message(chat_id, message_id)).file_id
