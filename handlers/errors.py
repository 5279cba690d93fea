"""What a person is told when something goes wrong.

A mistake that the person can mend (:class:`bot.errors.UserError`) is answered, and that is the end of it. Anything else is
ours: the application raises it for the durable queue, which tries again; only when it gives up is the person told.
"""

from __future__ import annotations

import structlog
from telegram import Update

from bot.errors import UserError
from handlers import replies
from handlers.context import App, Context


def is_user_error(error: BaseException | None) -> bool:
    """Whether answering the person settles the error, so that the update counts as handled."""
    return isinstance(error, UserError)


async def answer_error(update: object, context: Context) -> None:
    """The application's error handler: says what the person can do. Raises when the answer cannot be sent.

    In a group they are told alone: above the button that they pressed, else in private.
    """
    error = context.error
    if not isinstance(error, UserError) or not isinstance(update, Update) or update.effective_user is None:
        return
    if context.actor is None:
        await _recognise(update, context)
    text = context.text(error.specific_message_id or "error-user", **error.arguments)
    if context.query is not None:
        await replies.acknowledge(context.query, None if context.is_private else text)
    if context.is_private or (context.actor is not None and context.query is None):
        await context.tell(text)


async def _recognise(update: Update, context: Context) -> None:
    """The error handler has a context of its own: find out whose language to speak, if the database lets us."""
    if update.effective_user is None:
        return
    try:
        context.actor = await context.services.members.find(update.effective_user.id)
    except Exception as failure:  # noqa: BLE001  # the error may be the database itself; Telegram's language will do
        structlog.get_logger("handlers").warning("person not recognised", reason=type(failure).__name__)


async def gave_up(application: App, update: Update, _error: Exception) -> None:
    """Tell the person behind an update that it failed for the last time, and that it is kept."""
    context = Context.from_update(update, application)
    if update.effective_user is None or not context.is_private:
        return
    await _recognise(update, context)
    await context.say("error-gave-up")
