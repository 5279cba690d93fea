"""With ``--pull``: Chinese and Arabic models, fetched and shown at work."""

from __future__ import annotations

from bot.demo.people import Cast, Chats
from bot.demo.processes import Stage
from bot.demo.screen import Screen, plain
from bot.demo.trouble import CHINESE, CHINESE_MEANS
from bot.sandbox.views import SeenMessage

ARABIC = "يجب إيقاف الوارفارين قبل العملية بخمسة أيام."
_LANGUAGES = ("en", "pt", "zh-Hans", "ar")


async def pull_models(stage: Stage, screen: Screen) -> bool:
    """Fetch the models; whether they are here. Where the internet is not reachable, the tour goes on without them."""
    screen.note("Fetching the Chinese and Arabic models (some 150 MB) …")
    here = await stage.command("models", "pull", *_LANGUAGES, on_screen=True)
    if not here:
        screen.note("They could not be fetched. The tour goes on without them: Chinese will arrive in the original.")
    return here


async def more_languages(chats: Chats, screen: Screen, cast: Cast) -> None:
    """Chinese and Arabic, written and read."""
    screen.scene(
        "Chinese and Arabic",
        f"{cast.lin.name} writes in Chinese, {cast.yara.name} in Arabic, and both read in their own language. Each of "
        f"the two messages means: {CHINESE_MEANS}",
    )
    for author, text, code in ((cast.lin, CHINESE, "ZH"), (cast.yara, ARABIC, "AR")):
        readers = [(cast.ben, "EN"), (cast.ana, "PT"), (cast.yara, "AR") if author == cast.lin else (cast.lin, "ZH")]
        last = {reader.user_id: await chats.last(reader) for reader, _ in readers}
        await chats.client.send_text(author.user_id, text)
        screen.writes(author, text)
        translated = 0
        for reader, target in readers:
            seen = await chats.wait(reader, contains=author.name, after=last[reader.user_id])
            screen.reads(reader, seen)
            screen.fact(
                f"{reader.name} reads it in {reader.reads}, or in the original with the reason",
                _tells_where_from(seen, f"{code}→{target}"),
                plain(seen.text),
            )
            translated += _is_translated(seen, f"{code}→{target}")
        screen.fact(f"{translated} of the {len(readers)} read a translation made on this machine", translated > 0)


def _tells_where_from(message: SeenMessage, pair: str) -> bool:
    """Whether the footer names the pair of languages, in a tag or in a mark."""
    return pair in plain(message.text).rpartition("\n\n")[2]


def _is_translated(message: SeenMessage, pair: str) -> bool:
    """Whether a line begins with the pair of languages, as the tag under a translation does, and no mark."""
    return any(line.startswith(pair) for line in plain(message.text).splitlines())
