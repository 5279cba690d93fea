"""Telegram's face: an update is parsed, one service is called, the answer is said. No business rule lives here."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from telegram import Update

    from handlers.context import App, Context

    _Handler: TypeAlias = Callable[[Update, Context], Coroutine[Any, Any, None]]

RECOGNISE, ORIGIN, OPEN, GATE, MEMBERS = range(5)
"""The groups, in the order in which an update meets them; in each, at most the first handler that fits acts.

RECOGNISE finds out who it is; ORIGIN ends the way of what no person wrote; OPEN is what strangers may use too, and ends the
update's way; GATE ends the way of everything else that strangers send; MEMBERS is the house.
"""


def register(application: App) -> None:
    """Add every handler, in order."""
    from telegram import Update
    from telegram.ext import (
        CallbackQueryHandler,
        ChatMemberHandler,
        CommandHandler,
        InlineQueryHandler,
        MessageHandler,
        MessageReactionHandler,
        TypeHandler,
        filters,
    )

    from handlers import (
        admin,
        broadcast,
        broadcast_audience,
        broadcast_composing,
        broadcast_review,
        broadcast_sending,
        clarity,
        combined,
        corrections,
        errors,
        gate,
        group_links,
        groups,
        guidance,
        guidance_own,
        guidance_phrases,
        guidance_sharing,
        guidance_weekly,
        in_groups,
        inline,
        media,
        message_languages,
        messages,
        origins,
        policy,
        reactions,
        reading,
        settings,
        start,
        status,
        unsend,
        why,
        writing,
    )
    from handlers.replies import Press, Verb

    # For now only in private chats. MESSAGE leaves edits out, which CommandHandler would take as well.
    private = filters.UpdateType.MESSAGE & filters.ChatType.PRIVATE

    def command(name: str, handler: _Handler, group: int = MEMBERS) -> None:
        # A command that somebody forwards is theirs to read, not ours to obey.
        application.add_handler(CommandHandler(name, handler, filters=private & ~filters.FORWARDED), group)

    def button(verb: Verb, handler: _Handler, group: int = MEMBERS) -> None:
        application.add_handler(CallbackQueryHandler(_acknowledged(handler), pattern=Press.pattern(verb)), group)

    application.add_handler(TypeHandler(Update, gate.recognise), RECOGNISE)
    application.add_handler(TypeHandler(Update, origins.admit), ORIGIN)

    # Open to strangers. Services and texts decide what a stranger gets; nothing after these is for them.
    command("start", _last(start.start), OPEN)
    command("help", _last(start.show_help), OPEN)
    command("privacy", _last(start.show_privacy), OPEN)
    button(Verb.JOIN_LANGUAGE, _last(start.choose_joining_language), OPEN)
    button(Verb.JOIN_MORE, _last(start.more_joining_languages), OPEN)
    button(Verb.JOIN_ACCEPT, _last(start.accept_notice), OPEN)

    application.add_handler(TypeHandler(Update, gate.turn_strangers_away), GATE)

    # What people decide for themselves.
    command("settings", settings.settings)
    command("language", settings.language)
    command("interface", settings.interface)
    command("room", settings.room)
    command("mydata", settings.my_data)
    command("forgetme", settings.forget_me)
    button(Verb.SETTINGS_READING, settings.language)
    button(Verb.SETTINGS_INTERFACE, settings.interface)
    button(Verb.SETTINGS_ROOM, settings.room)
    button(Verb.SETTINGS_WRITTEN, writing.written)
    command("display", reading.display)
    button(Verb.SETTINGS_DISPLAY, reading.display)
    button(Verb.DISPLAY, reading.display_pressed)
    command("quiet", reading.quiet)
    button(Verb.SETTINGS_QUIET, reading.quiet)
    button(Verb.QUIET, reading.quiet_pressed)
    button(Verb.WRITTEN_PIN, writing.pin)
    button(Verb.WRITTEN_UNPIN, writing.unpin)
    button(Verb.WRITTEN_FORGET, writing.forget)
    button(Verb.WRITTEN_MORE, writing.more)
    button(Verb.READING, settings.choose_reading)
    button(Verb.INTERFACE, settings.choose_interface)
    button(Verb.ROOM, settings.switch_room)
    button(Verb.ROOM_OWN_TEAM, settings.own_team_pressed)
    button(Verb.FORGET, settings.forget_confirmed)
    button(Verb.FORGET_CANCEL, settings.forget_cancelled)

    # Setting up.
    command("admin", admin.admin)
    command("invite", admin.invite)
    button(Verb.REVOKE, admin.revoke_pressed)
    command("policy", policy.policy)
    button(Verb.POLICY, policy.room_pressed)
    button(Verb.POLICY_INSTITUTION, policy.institution_pressed)
    button(Verb.POLICY_ENGINE, policy.engine_pressed)
    button(Verb.POLICY_LEAVE, policy.leave_pressed)
    button(Verb.POLICY_RULE, policy.rule_pressed)

    # Guidance.
    command("guide", guidance.guide)
    button(Verb.GUIDE, guidance.menu_pressed)
    button(Verb.CARD, guidance.card_pressed)
    button(Verb.CARD_MORE, guidance.more_pressed)
    button(Verb.GUIDE_TOPIC, guidance.topic_pressed)
    button(Verb.CARD_OPEN, guidance.open_pressed)
    button(Verb.CARD_WORDS, guidance.words_pressed)
    button(Verb.CARD_RELATED, guidance.related_pressed)
    button(Verb.CARD_HELPED, guidance.helped_pressed)
    button(Verb.CARD_DID_NOT_HELP, guidance.did_not_help_pressed)
    button(Verb.CARD_SHARE, guidance_sharing.share_pressed)
    button(Verb.CARD_SEND, guidance_sharing.send_pressed)
    button(Verb.CARD_DO_NOT_SEND, guidance_sharing.do_not_send_pressed)
    button(Verb.QUESTION_KEEP, guidance.keep_pressed)
    button(Verb.WEEKLY_START, guidance_weekly.start_pressed)
    button(Verb.WEEKLY_STOP, guidance_weekly.stop_pressed)
    command("phrases", guidance_phrases.phrases)
    button(Verb.PHRASES, guidance_phrases.phrases)
    button(Verb.PHRASES_TOPIC, guidance_phrases.topic_pressed)
    button(Verb.OWN_EDIT, guidance_own.edit_pressed)
    button(Verb.OWN_REVIEW, guidance_own.review_pressed)
    button(Verb.OWN_REMOVE, guidance_own.remove_pressed)
    button(Verb.OWN_REMOVE_NOW, guidance_own.remove_now_pressed)
    application.add_handler(InlineQueryHandler(inline.search), MEMBERS)

    # Announcements.
    command("broadcast", broadcast.broadcast)
    command("cancel", broadcast.cancel)
    button(Verb.BROADCAST_ROOM, broadcast.choose_room)
    button(Verb.BROADCAST_SHOW, broadcast.show_pressed)
    button(Verb.BROADCAST_REWRITE, broadcast.rewrite_pressed)
    button(Verb.BROADCAST_EDIT, broadcast.edit_pressed)
    button(Verb.BROADCAST_APPROVE, broadcast.approve_pressed)
    button(Verb.BROADCAST_SEND, broadcast.send_pressed)
    button(Verb.BROADCAST_SEND_ALL, broadcast.send_all_pressed)
    button(Verb.BROADCAST_DISCARD, broadcast.discard_pressed)
    button(Verb.BROADCAST_PAUSE, broadcast_sending.pause_pressed)
    button(Verb.BROADCAST_RESUME, broadcast_sending.resume_pressed)
    button(Verb.BROADCAST_CANCEL, broadcast_sending.cancel_pressed)
    button(Verb.BROADCAST_REPORT, broadcast_sending.report_pressed)
    button(Verb.BROADCAST_PICTURE, broadcast_sending.picture_pressed)
    button(Verb.BROADCAST_TABLE, broadcast_sending.table_pressed)
    button(Verb.ACKNOWLEDGE, broadcast_sending.acknowledge_pressed)
    command("drafts", broadcast_composing.drafts)
    button(Verb.BROADCAST_WHO, broadcast_audience.who_pressed)
    button(Verb.BROADCAST_NARROW, broadcast_audience.narrow_pressed)
    button(Verb.BROADCAST_HOW, broadcast_composing.how_pressed)
    button(Verb.BROADCAST_TEST, broadcast_composing.test_pressed)
    button(Verb.BROADCAST_WHEN, broadcast_composing.when_pressed)
    button(Verb.BROADCAST_LATER, broadcast_composing.later_pressed)
    button(Verb.BROADCAST_UNSCHEDULE, broadcast_composing.unschedule_pressed)
    button(Verb.BROADCAST_TAKE, broadcast_composing.take_pressed)
    button(Verb.BROADCAST_CORRECT, broadcast_sending.correct_pressed)
    button(Verb.BROADCAST_WITHDRAW, broadcast_sending.withdraw_pressed)
    button(Verb.BROADCAST_ASK, broadcast_review.ask_pressed)
    button(Verb.BROADCAST_ASKED, broadcast_review.asked_pressed)
    button(Verb.BROADCAST_USE, broadcast.use_pressed)
    button(Verb.REVIEW_APPROVE, broadcast_review.approve_pressed)
    button(Verb.REVIEW_EDIT, broadcast_review.edit_pressed)
    button(Verb.REVIEW_DECLINE, broadcast_review.decline_pressed)

    # Messages: ordinary text, edits, and the buttons under a copy.
    edits = filters.UpdateType.EDITED_MESSAGE & filters.ChatType.PRIVATE
    application.add_handler(ChatMemberHandler(groups.my_chat_member, ChatMemberHandler.MY_CHAT_MEMBER), MEMBERS)
    application.add_handler(
        MessageHandler(private & filters.TEXT & (~filters.COMMAND | filters.FORWARDED), messages.text), MEMBERS
    )
    application.add_handler(MessageHandler(edits & (filters.TEXT | media.CARRIED), messages.edited), MEMBERS)
    application.add_handler(MessageHandler(private & media.CARRIED, messages.attached), MEMBERS)
    application.add_handler(
        MessageHandler(private & ~filters.TEXT & ~filters.StatusUpdate.ALL, messages.other_kind), MEMBERS
    )
    button(Verb.ORIGINAL, messages.original)
    button(Verb.TRANSLATION, reading.translation)
    button(Verb.DOUBTFUL, messages.doubtful)
    command("lang", message_languages.lang)
    button(Verb.LANG, message_languages.chosen)
    button(Verb.LANG_CHOOSE, message_languages.choose)
    button(Verb.LANG_MORE, message_languages.more)
    button(Verb.LANG_WRONG, message_languages.wrong)

    # What a reader finds wrong, where a text comes from, and taking back.
    command("why", why.why)
    command("unsend", unsend.unsend)
    button(Verb.PROBLEM, corrections.problem)
    button(Verb.UNCLEAR, corrections.unclear)
    button(Verb.PROPOSE, corrections.propose)
    button(Verb.CORRECTION_APPROVE, corrections.approve)
    button(Verb.CORRECTION_REJECT, corrections.reject)
    button(Verb.CORRECTION_REJECT_NOW, corrections.reject_now)
    button(Verb.CORRECTION_REASON, corrections.ask_for_reason)
    button(Verb.WHY, why.why_pressed)
    button(Verb.TRANSLATE_BACK, why.back)
    button(Verb.TAKE_BACK, unsend.take_back_pressed)
    button(Verb.KEEP, unsend.keep_pressed)
    button(Verb.HINT_FINE, clarity.fine_pressed)
    button(Verb.HINT_OFF, clarity.off_pressed)
    button(Verb.SETTINGS_HINTS, clarity.settings_pressed)
    # In groups too: what was relayed from there is asked about there, and answered in private.
    either = filters.ChatType.PRIVATE | filters.ChatType.GROUPS
    everywhere = filters.UpdateType.MESSAGE & either & ~filters.FORWARDED
    application.add_handler(CommandHandler("status", status.status, filters=everywhere), MEMBERS)
    button(Verb.STATUS, status.look_again_pressed)
    application.add_handler(CommandHandler("combined", combined.combined, filters=everywhere), MEMBERS)
    button(Verb.COMBINED, combined.pressed)

    # What people do to a message without writing.
    some, counts = (
        MessageReactionHandler.MESSAGE_REACTION_UPDATED,
        MessageReactionHandler.MESSAGE_REACTION_COUNT_UPDATED,
    )
    application.add_handler(MessageReactionHandler(reactions.reacted, message_reaction_types=some), MEMBERS)
    application.add_handler(MessageReactionHandler(reactions.counted, message_reaction_types=counts), MEMBERS)
    pins = filters.UpdateType.MESSAGE & filters.StatusUpdate.PINNED_MESSAGE
    application.add_handler(MessageHandler(pins, reactions.pinned), MEMBERS)
    application.add_handler(CommandHandler("unpin", reactions.unpin, filters=everywhere), MEMBERS)

    # Linked groups.
    in_groups.register(application, MEMBERS)
    button(Verb.LINK, group_links.link_pressed)
    button(Verb.LINK_INSTEAD, group_links.link_instead_pressed)

    # What nobody above took: a command that does not exist, a button from an earlier version.
    application.add_handler(MessageHandler(private & filters.COMMAND & ~filters.FORWARDED, _unknown_command), MEMBERS)
    application.add_handler(CallbackQueryHandler(_acknowledged(_unknown_button)), MEMBERS)

    application.add_error_handler(errors.answer_error)


def _last(handler: _Handler) -> _Handler:
    """The same handler; when it is through, so is the update."""

    async def and_stop(update: Update, context: Context) -> None:
        from telegram.ext import ApplicationHandlerStop

        await handler(update, context)
        raise ApplicationHandlerStop

    return and_stop


def _acknowledged(handler: _Handler) -> _Handler:
    """The same handler for a button, whose clock is stopped first in a private chat: what follows may take a while."""

    async def after_acknowledging(update: Update, context: Context) -> None:
        from handlers import replies

        if context.query is None or context.is_private:
            if context.query is not None:
                await replies.acknowledge(context.query)
            await handler(update, context)
            return
        # In a group the one word above the button is all that is said there: it must be known first what it is.
        await handler(update, context)
        elsewhere = context.verb in replies.ANSWERED_IN_PRIVATE
        text = context.text("group-answered-in-private") if elsewhere else None
        await replies.acknowledge(context.query, text, alert=False)

    return after_acknowledging


async def _unknown_command(update: Update, context: Context) -> None:
    await context.say("unknown-command")


async def _unknown_button(update: Update, context: Context) -> None:
    from handlers.replies import ButtonExpired

    raise ButtonExpired("unknown callback data")
