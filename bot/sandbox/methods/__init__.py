"""The Bot API's methods, one function each: `async def method(sandbox, parameters) -> JSON result`, raising ApiError."""
