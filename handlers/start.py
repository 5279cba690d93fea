"""Coming in: /start with or without an invite, the steps of joining, /help and /privacy."""

from __future__ import annotations

from telegram import Update

from bot.errors import NotAMember
from bot.language import tags
from bot.members.invitations import Invitation, Welcome
from bot.members.model import Act, Member
from handlers import guidance, languages, replies
from handlers.commands import offer_commands
from handlers.context import Context
from handlers.gate import proposed_language
from handlers.replies import Verb

INVITE_PREFIX = "i-"


async def start(update: Update, context: Context) -> None:
    """/start: with an invite, the way in; for members the card of a link, else where they are."""
    payload = context.arguments
    if payload.startswith(INVITE_PREFIX):
        await _follow_invite(context, payload)
    elif context.actor is None:
        raise NotAMember("a stranger")
    elif payload.startswith(guidance.CARD_PREFIX):
        await guidance.show(context, payload.removeprefix(guidance.CARD_PREFIX))
    else:
        await context.tell(await _home(context, context.actor))
        await offer_commands(context)


async def choose_joining_language(update: Update, context: Context) -> None:
    """A language was pressed on the way in: note it, and show the privacy notice."""
    press = context.press
    tag = await context.services.members.invitations.choose_reading_language(
        context.person.id, press.row_id, press.value
    )
    text = "\n\n".join(
        [
            context.text("joining-language-chosen", language=tags.display_name(tag, context.interface_language)),
            _notice(context),
        ]
    )
    keyboard = replies.keyboard(
        [context.button("button-accept", Verb.JOIN_ACCEPT, press.row_id)],
        [context.button("button-other-language", Verb.JOIN_MORE, press.row_id)],
    )
    await context.show(text, keyboard=keyboard)


async def more_joining_languages(update: Update, context: Context) -> None:
    """More languages to choose from on the way in."""
    keyboard = replies.keyboard(
        *languages.choice(languages.OFFERED, Verb.JOIN_LANGUAGE, context.press.row_id),
    )
    await context.show(context.text("joining-more-languages"), keyboard=keyboard)


async def accept_notice(update: Update, context: Context) -> None:
    """The notice was accepted: they are in."""
    welcome = await context.services.members.invitations.accept(
        context.person.id, context.press.row_id, name=context.person.full_name
    )
    context.actor = welcome.member
    if context.query is not None:
        await replies.remove_keyboard(context.query)
    await context.tell(await _welcome(context, welcome))
    await offer_commands(context)


async def show_help(update: Update, context: Context) -> None:
    """/help: what this person can do. A stranger reads how to ask for an invite."""
    role = context.member.role
    lines = [context.text("help-member")]
    if role.may(Act.INVITE_TO_OWN_TEAM) and context.member.team_id is not None:
        lines.append(context.text("help-coordinator"))
    if role.may(Act.BROADCAST):
        lines.append(context.text("help-broadcast"))
    if role.may(Act.WRITE_CARDS) and context.member.team_id is not None:
        lines.append(context.text("help-cards"))
    if role.may(Act.ADMINISTER):
        lines.append(context.text("help-administrator"))
        lines.append(context.text("help-policy"))
    await context.tell("\n".join(lines))


async def show_privacy(update: Update, context: Context) -> None:
    """/privacy: the notice, for anybody."""
    await context.tell(_notice(context))


async def _follow_invite(context: Context, token: str) -> None:
    invitation = await context.services.members.invitations.begin_joining(
        context.person.id, token, interface_language=context.interface_language
    )
    if invitation.already_in:
        await context.say("joining-already-in", team=invitation.team.name)
        return
    team = invitation.team
    paragraphs = [context.text("joining-welcome", team=team.name, institution=team.institution_name)]
    if invitation.leaving is not None:
        paragraphs.append(context.text("joining-leaves", team=invitation.leaving.name))
    paragraphs.append(context.text("joining-choose-language"))
    keyboard = replies.keyboard(
        *languages.choice(_proposed(context, invitation), Verb.JOIN_LANGUAGE, invitation.invite_id),
        [context.button("button-more-languages", Verb.JOIN_MORE, invitation.invite_id)],
    )
    await context.tell("\n\n".join(paragraphs), keyboard=keyboard)


def _proposed(context: Context, invitation: Invitation) -> list[str]:
    """Likely languages, the likeliest first: what they read now, Telegram's, the team's, then the interface's."""
    likely = [
        invitation.reading_language,
        proposed_language(context.person.language_code),
        invitation.team.language,
        *context.services.messages.languages,
    ]
    return [tag for tag in likely if tag is not None]


def _notice(context: Context) -> str:
    return context.text("privacy-notice", days=context.services.retention.days)


async def _welcome(context: Context, welcome: Welcome) -> str:
    team = welcome.team.name if welcome.team else ""
    if welcome.already_in:
        return context.text("joining-already-in", team=team)
    return "\n\n".join([context.text("joining-done", team=team), await _home(context, welcome.member)])


async def _home(context: Context, member: Member) -> str:
    members = context.services.members
    team = await members.team_of(member)
    paragraphs: list[str] = []
    if team is not None:
        rooms = await members.rooms_of(member)
        if rooms:
            room = await members.room_of(member)
            teams = await members.teams_of_room(room.id)
            paragraphs.append(
                context.text(
                    "home-member",
                    team=team.name,
                    institution=team.institution_name,
                    room=room.name,
                    teams=context.listed([other.name for other in teams]),
                )
            )
        else:
            paragraphs.append(context.text("home-without-room", team=team.name, institution=team.institution_name))
            paragraphs.append(context.text("error-no-room"))
    if member.role.may(Act.ADMINISTER):
        paragraphs.append(context.text("home-administrator"))
    return "\n\n".join(paragraphs) or context.text("error-no-room")
