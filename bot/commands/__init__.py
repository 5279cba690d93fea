"""What operators type: one module for each command or family of commands, put together in :mod:`.application`.

At import these modules load Typer and the standard library; what a command needs it imports when it runs, so that help comes
at once. Answers go to standard output, everything else to standard error.
"""
