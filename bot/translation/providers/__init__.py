"""The engines that translate. Importing the package loads none of them: take each from its own module.

``providers.on_device`` (Firefox models in worker processes), ``providers.remote`` (LibreTranslate, Google and others).
"""
