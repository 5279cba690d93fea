"""A real Chromium without a screen, driven by Playwright; the browser is the system's, nothing is downloaded."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

from playwright.async_api import Browser, Page, async_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome")
VARIABLE = "CHROMIUM"
MISSING = (
    "The chat page is tested in a real Chromium, and none was found. On Debian or Ubuntu: "
    "apt-get install --no-install-recommends chromium. Elsewhere install Chromium or Chrome and, if it is not on the "
    f"PATH as one of {', '.join(NAMES)}, set {VARIABLE} to its full path."
)


class NoBrowser(Exception):
    """There is no Chromium on this machine; the message says how to get one."""


def find_chromium() -> Path:
    """The browser's program: what the environment variable CHROMIUM names, else the first on the PATH. Raises NoBrowser."""
    named = os.environ.get(VARIABLE)
    for candidate in (named,) if named else NAMES:
        if found := shutil.which(candidate):
            return Path(found)
    raise NoBrowser(MISSING)


@contextlib.asynccontextmanager
async def running_chromium() -> AsyncIterator[Browser]:
    """Chromium for as long as the context lasts. Raises NoBrowser."""
    program = find_chromium()
    async with async_playwright() as playwright:
        # Without its sandbox it runs in containers and as root; it only ever sees the page under test.
        browser = await playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        try:
            yield browser
        finally:
            await browser.close()


@contextlib.asynccontextmanager
async def open_page(
    browser: Browser, address: str, *, width: int = 1280, height: int = 800, scheme: str = "light"
) -> AsyncIterator[Page]:
    """The address in a window of its own, of that size in pixels, on a system that prefers the colour `scheme`. On leaving, an
    error on the page's console fails the test."""
    context = await browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if scheme == "dark" else "light",
        locale="en-GB",
        timezone_id="UTC",
    )
    problems: list[str] = []
    page = await context.new_page()
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    page.set_default_timeout(15_000)
    try:
        await page.goto(address)
        yield page
    finally:
        await context.close()
    assert problems == []
