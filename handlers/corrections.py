"""What a reader does about a text that is unclear or wrong, and what reviewers do about what is proposed instead."""

from __future__ import annotations

from telegram import Update

from bot.language.tags import display_name
from bot.relay.corrections_model import Decided, Decision, TakenText, Took
from bot.relay.model import IncomingText
from handlers import replies
from handlers.context import Context
from handlers.replies import Verb

_DECIDED = {
    Decided.APPROVED: "correction-approved",
    Decided.REJECTED: "correction-rejected",
    Decided.OUTDATED: "correction-outdated",
    Decided.ALREADY_APPROVED: "correction-approved-before",
    Decided.ALREADY_REJECTED: "correction-rejected-before",
}
_TOOK = {
    Took.OUTDATED: "correction-message-changed",
    Took.REJECTED: "correction-rejected",
    Took.TOO_LATE: "correction-decided",
}


async def problem(_update: Update, context: Context) -> None:
    """The button Problem under a copy: what is the matter with it?"""
    delivery_id = context.press.row_id
    first = [context.button("button-unclear", Verb.UNCLEAR, delivery_id)]
    if await context.services.corrections.may_propose(context.member, delivery_id):
        first.append(context.button("button-propose", Verb.PROPOSE, delivery_id))
    why = [context.button("button-why", Verb.WHY, delivery_id)]
    await context.answer_copy(context.text("problem-question"), keyboard=replies.keyboard(first, why))


async def unclear(_update: Update, context: Context) -> None:
    """Unclear: the author is told, once a reader."""
    new = await context.services.relay.report_problem(context.member, context.press.row_id)
    await context.show(context.text("relay-problem-reported" if new else "relay-problem-known"))


async def propose(_update: Update, context: Context) -> None:
    """Wrong: the reader's next text is what they propose instead."""
    language = await context.services.corrections.begin(context.member, context.press.row_id)
    name = display_name(language, context.interface_language)
    await context.show(context.text("correction-send-text", language=name))


async def took(context: Context, incoming: IncomingText) -> bool:
    """Whether a text was waited for, as a proposal or as a reason; else it is a message to the room."""
    taken = await context.services.corrections.take(context.member, incoming)
    if taken is not None:
        await _say(context, taken)
    return taken is not None


async def took_edit(context: Context, incoming: IncomingText) -> bool:
    """Whether an edited text is one that went into a correction."""
    if not await context.services.corrections.was_taken(incoming):
        return False
    await context.say("correction-edit-too-late")
    return True


async def left(context: Context) -> bool:
    """/cancel: whether something waited for a text, which is over now."""
    if not await context.services.corrections.leave(context.member):
        return False
    await context.say("correction-cancelled")
    return True


async def approve(_update: Update, context: Context) -> None:
    """A reviewer approves what was proposed."""
    await _tell(context, await context.services.corrections.review.approve(context.member, context.press.row_id))


async def reject(_update: Update, context: Context) -> None:
    """A reviewer does not want it: with or without a reason?"""
    correction = await context.services.corrections.review.to_be_rejected(context.member, context.press.row_id)
    await context.say(
        "correction-reject-question",
        keyboard=replies.keyboard(
            [context.button("button-reject-silently", Verb.CORRECTION_REJECT_NOW, correction.id)],
            [context.button("button-reject-with-reason", Verb.CORRECTION_REASON, correction.id)],
        ),
    )


async def reject_now(_update: Update, context: Context) -> None:
    """Rejected, without a reason."""
    decision = await context.services.corrections.review.reject(context.member, context.press.row_id)
    await context.show(context.text(_DECIDED[decision.outcome]))


async def ask_for_reason(_update: Update, context: Context) -> None:
    """The reviewer's next text is the reason."""
    await context.services.corrections.review.ask_for_reason(context.member, context.press.row_id)
    await context.show(context.text("correction-send-reason"))


async def _tell(context: Context, decision: Decision) -> None:
    await context.say(_DECIDED[decision.outcome])


async def _say(context: Context, taken: TakenText) -> None:
    if taken.outcome is Took.PROPOSED:
        await context.say("correction-proposed", reviewers=taken.reviewers)
    else:
        await context.say(_TOOK[taken.outcome])
