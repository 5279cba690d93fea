"""Who comes in. Every update passes here first; a stranger gets one polite text, and nothing else."""

from __future__ import annotations

from telegram import InlineQueryResultsButton, Update
from telegram.ext import ApplicationHandlerStop

from bot.errors import InvalidInput
from bot.language import tags
from handlers import groups, inline, replies
from handlers.context import Context


async def recognise(update: Update, context: Context) -> None:
    """Find out who sent the update. Accounts that the operator names become members here, at first contact."""
    user = update.effective_user
    if user is None or user.is_bot:
        return
    context.actor = await context.services.members.find(
        user.id,
        name=user.full_name,
        interface_language=context.services.messages.nearest(user.language_code),
        reading_language=proposed_language(user.language_code),
    )


async def turn_strangers_away(update: Update, context: Context) -> None:
    """Stop everything of strangers that has got this far; what is open to them stands before this handler.

    In groups they are not scolded in public: a pressed button is answered to the person alone, and whoever writes in a linked
    group is told once how to join. ``my_chat_member`` goes on for everybody: Telegram tells us there about ourselves, such as
    that we were blocked or added to a group.
    """
    if context.actor is not None or update.my_chat_member is not None:
        return
    if update.message is not None and groups.SERVICE.check_update(update):
        return  # Telegram tells us about the group itself, whoever changed it
    if update.effective_user is None and (update.message_reaction or update.message_reaction_count) is not None:
        return  # from people whom Telegram does not name: the service counts them in linked groups only
    if update.effective_user is not None and update.effective_user.id == context.bot.id:
        raise ApplicationHandlerStop  # our own pins come back as messages from ourselves
    if update.message is not None and not context.is_private:
        await groups.hint(update, context)
    if context.query is not None:
        await replies.acknowledge(context.query, None if context.is_private else context.text("error-not-a-member"))
    if update.inline_query is not None:
        button = InlineQueryResultsButton(context.text("inline-for-members"), start_parameter="inline")
        await inline.answer(update.inline_query, [], button)
    elif context.is_private and (update.message is not None or context.query is not None):
        await context.say("error-not-a-member")
    raise ApplicationHandlerStop


def proposed_language(language_code: str | None) -> str | None:
    """The language that Telegram gives for a person, as a canonical tag; None where it gives none that we know."""
    if not language_code:
        return None
    try:
        return tags.canonical(language_code)
    except InvalidInput:
        return None
