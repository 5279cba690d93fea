"""``detect``: which language is this?"""

from __future__ import annotations

from typing import Annotated

import typer

from bot.commands import environment, lines


def detect(
    words: Annotated[
        list[str] | None, typer.Argument(metavar="[TEXT]...", help="One text; else lines are read.")
    ] = None,
    expected: Annotated[str, typer.Option(help="The languages of the room: en,zh,ar", metavar="TAGS")] = "",
    profile: Annotated[str | None, typer.Option(help="What the sender usually writes.", metavar="TAG")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="JSON Lines in (text, expected, profile) and out.")] = False,
) -> None:
    """Tell the language of a text, or of each line of standard input.

    Prints the tag of the language (- where none can be known), the confidence from 0 to 1, and the script (ISO 15924).
    """
    settings = environment.begin()
    room = [environment.language(tag, "--expected") for tag in expected.split(",") if tag.strip()]
    usual = None if profile is None else environment.language(profile, "--profile")

    from bot.language.detection import Detector

    detector = Detector(settings.detection_engine)
    detector.load()

    def answer(request: lines.Request) -> lines.Answer:
        found = detector.detect(
            request.text("text"), request.languages("expected", room), request.language("profile", otherwise=usual)
        )
        return lines.Answer(
            content={"language": found.language, "confidence": found.confidence, "script": found.script},
            text=f"{found.language or '-'}\t{found.confidence:.2f}\t{found.script or '-'}",
        )

    read = lines.requests(words or [], as_json=as_json)
    raise typer.Exit(lines.answer_each(read, answer, as_json=as_json))
