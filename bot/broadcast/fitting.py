"""What fits: texts into an announcement, and under what it carries; and which languages a draft needs. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.broadcast.model import (
    LARGEST_MEDIA,
    LONGEST_TEXT,
    Broadcast,
    DraftText,
    Preview,
    Section,
    TooLong,
    Written,
)
from bot.broadcast.repository_audience import Fitting
from bot.errors import InvalidInput
from bot.messenger.attachments import AttachmentKind
from bot.messenger.entities import LONGEST_CAPTION, utf16_length
from bot.translation.service import needs_translation

_CARRIED = frozenset({AttachmentKind.PHOTO, AttachmentKind.VIDEO, AttachmentKind.DOCUMENT})


def sections_of(
    draft: Broadcast, fitting: Sequence[Fitting], texts: Mapping[str, DraftText], asked: Mapping[str, str]
) -> tuple[Section, ...]:
    """The languages of a preview: the author's own words first, then the others, the most read first."""
    counts: dict[str, int] = {}
    for one in fitting:
        counts[one.language] = counts.get(one.language, 0) + one.people
    sections = [
        Section(
            language=language,
            readers=count,
            draft=texts.get(language) if needs_translation(draft.language, language) else None,
            asked=asked.get(language),
        )
        for language, count in counts.items()
    ]
    return tuple(sorted(sections, key=lambda one: (one.draft is not None, -one.readers, one.language)))


def check(written: Written) -> None:
    """Raise InvalidInput for what no announcement can say or carry."""
    length = len(written.text)
    if length > LONGEST_TEXT:
        raise InvalidInput("too long", message_id="broadcast-too-long", length=length, limit=LONGEST_TEXT)
    if not written.attachments:
        return
    if written.in_album:
        raise InvalidInput("more than one", message_id="broadcast-one-media")
    if written.attachments[0].kind not in _CARRIED:
        raise InvalidInput(f"a {written.attachments[0].kind}", message_id="broadcast-media-kind")
    if written.size > LARGEST_MEDIA:
        megabytes, limit = written.size // 1024**2, LARGEST_MEDIA // 1024**2
        raise InvalidInput("too large", message_id="broadcast-media-too-large", size=megabytes, limit=limit)
    if not written.text:
        raise InvalidInput("without a caption", message_id="broadcast-media-without-words")


def require_fitting(preview: Preview) -> None:
    """Raise InvalidInput where a text does not fit under the picture."""
    if preview.too_long:
        draft_id = preview.broadcast.id
        raise InvalidInput(f"draft {draft_id}", message_id="broadcast-caption-too-long", limit=LONGEST_CAPTION)


def too_long(draft: Broadcast, sections: Sequence[Section]) -> tuple[TooLong, ...]:
    """The texts that do not fit under what a draft carries."""
    if not draft.attachments or draft.text is None:
        return ()
    texts: list[tuple[str | None, str]] = [(None, draft.text.text)]
    texts += [(one.language, one.draft.text.text) for one in sections if one.draft is not None]
    lengths = [TooLong(language, utf16_length(text)) for language, text in texts]
    return tuple(one for one in lengths if one.length > LONGEST_CAPTION)
