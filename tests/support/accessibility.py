"""Two checks of a page as it stands, by the rules of WCAG 2.2: names of controls (4.1.2) and contrast (1.4.3, 1.4.11)."""

from __future__ import annotations

from pathlib import Path

from playwright.async_api import Page

CONTROLS = frozenset(
    [
        *("alertdialog", "button", "checkbox", "combobox", "complementary", "form", "link", "listbox", "log", "menu"),
        *("menuitem", "option", "radio", "radiogroup", "region", "spinbutton", "tab", "tablist", "tabpanel", "textbox"),
    ]
)

_CONTRAST = Path(__file__).with_name("contrast.js")


async def controls_without_name(page: Page) -> list[str]:
    """The controls and regions that a screen reader would announce without a name, from the browser's own accessibility tree."""
    session = await page.context.new_cdp_session(page)
    tree = await session.send("Accessibility.getFullAXTree")
    return [
        f"{node['role']['value']} {node.get('properties')}"
        for node in tree["nodes"]
        if not node.get("ignored")
        and node.get("role", {}).get("value") in CONTROLS
        and not node.get("name", {}).get("value", "").strip()
    ]


async def faint_colours(page: Page) -> tuple[int, list[str]]:
    """How many texts, field borders and icons were measured, and those whose contrast is below WCAG's level AA."""
    found = await page.evaluate(_CONTRAST.read_text(encoding="utf-8"))
    return found["checked"], found["problems"]
