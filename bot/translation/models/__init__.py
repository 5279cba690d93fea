"""Translation models on this machine: where they lie, what they are, and how they get here.

Importing the package loads nothing but the standard library; networking is loaded by :meth:`ModelStore.pull`.
"""

from bot.translation.models.manifest import Manifest, ModelFile, ModelPair, Role
from bot.translation.models.store import ModelBytes, ModelStore

__all__ = ["Manifest", "ModelBytes", "ModelFile", "ModelPair", "ModelStore", "Role"]
