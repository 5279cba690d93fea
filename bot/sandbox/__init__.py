"""A local Bot API: run the assistant, its tests and its demonstration without a token and without the internet.

`python -m bot.sandbox` starts it as a process on the loopback interface. The assistant knows it only as another base
address; nothing here imports anything of the assistant, and nobody imports this package but tests, benches and the
demonstration (through `bot.sandbox.client`).
"""
