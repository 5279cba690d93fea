"""getMe, getUpdates and the webhook's settings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import telegram

from bot.sandbox.delivery import remember_allowed
from bot.sandbox.errors import bad_request
from bot.sandbox.parameters import Parameters
from bot.sandbox.shapes import as_json, bot_object, moment

if TYPE_CHECKING:
    from bot.sandbox.service import Sandbox


async def get_me(sandbox: Sandbox, parameters: Parameters) -> dict[str, Any]:
    """getMe."""
    return as_json(bot_object(sandbox.world))


async def get_updates(sandbox: Sandbox, parameters: Parameters) -> list[dict[str, Any]]:
    """getUpdates: offset acknowledges, a negative one keeps only the last; 409 while a webhook is set or for the older poller."""
    limit = parameters.integer("limit", 100) or 100
    return await sandbox.poller.poll(
        offset=parameters.integer("offset", 0) or 0,
        limit=min(max(limit, 1), 100),
        seconds=min(max(parameters.integer("timeout", 0) or 0, 0), 50),
        allowed=parameters.structure("allowed_updates", list),
    )


async def set_webhook(sandbox: Sandbox, parameters: Parameters) -> bool:
    """setWebhook; an empty url removes it. Plain http is accepted, because everything here is on the loopback."""
    world = sandbox.world
    remember_allowed(world, parameters.structure("allowed_updates", list))
    if parameters.boolean("drop_pending_updates"):
        sandbox.poller.drop_all()
    url = parameters.text("url").strip()
    if not url:
        await sandbox.webhook.remove()
        return True
    address = urlsplit(url)
    if address.scheme not in {"http", "https"} or not address.hostname:
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    secret = parameters.text("secret_token")
    if len(secret) > 256 or not all(sign.isascii() and (sign.isalnum() or sign in "_-") for sign in secret):
        raise bad_request("secret token contains unallowed characters")
    sandbox.poller.interrupt("terminated by setWebhook request")
    await sandbox.webhook.set(
        {
            "url": url,
            "secret_token": secret,
            "max_connections": min(max(parameters.integer("max_connections", 40) or 40, 1), 100),
        }
    )
    return True


async def delete_webhook(sandbox: Sandbox, parameters: Parameters) -> bool:
    """deleteWebhook; removing none is fine too."""
    if parameters.boolean("drop_pending_updates"):
        sandbox.poller.drop_all()
    await sandbox.webhook.remove()
    return True


async def get_webhook_info(sandbox: Sandbox, parameters: Parameters) -> dict[str, Any]:
    """getWebhookInfo."""
    world = sandbox.world
    webhook = world.webhook or {}
    failed_at = webhook.get("last_error_date")
    return telegram.WebhookInfo(
        webhook.get("url", ""),
        has_custom_certificate=False,
        pending_update_count=len(world.updates),
        last_error_date=moment(failed_at) if failed_at else None,
        last_error_message=webhook.get("last_error_message"),
        max_connections=webhook.get("max_connections"),
        allowed_updates=world.allowed_updates,
    ).to_dict()
