"""Mozilla's names for languages and files, and what they are here."""

from __future__ import annotations

import pytest

from bot.translation.models import Role
from bot.translation.models.mozilla import language_tag, pair_of, roles_in


@pytest.mark.parametrize(
    ("code", "tag"),
    [
        ("zh", "zh-Hans"),
        ("zh-Hans", "zh-Hans"),
        ("zh_hant", "zh-Hant"),
        ("pt", "pt"),
        ("nb", "no"),
        ("en", "en"),
        ("", None),
        ("xx-nonsense-", None),
    ],
)
def test_codes_become_canonical_tags(code: str, tag: str | None) -> None:
    assert language_tag(code) == tag


@pytest.mark.parametrize(
    ("name", "pair"),
    [
        ("model.enpt.intgemm.alphas.bin", ("en", "pt")),
        ("model.pten.intgemm.alphas.bin", ("pt", "en")),
        ("model.enzh.intgemm8.bin", ("en", "zh-Hans")),
        ("model.zhen.intgemm.alphas.bin", ("zh-Hans", "en")),
        ("model.en-zh_hant.intgemm.alphas.bin", ("en", "zh-Hant")),
        ("model.esca.intgemm.alphas.bin", ("es", "ca")),
        ("model.enen.intgemm.alphas.bin", None),
        ("model.npz", None),
        ("vocab.enpt.spm", None),
    ],
)
def test_a_model_file_tells_its_languages(name: str, pair: tuple[str, str] | None) -> None:
    assert pair_of(name) == pair


def test_a_shared_vocabulary_serves_both_sides() -> None:
    roles = roles_in(["model.enpt.intgemm.alphas.bin", "vocab.enpt.spm", "config.yml"])
    assert roles[Role.SOURCE_VOCABULARY] == roles[Role.TARGET_VOCABULARY] == "vocab.enpt.spm"
    assert Role.SHORTLIST not in roles


def test_a_vocabulary_of_one_side_goes_before_a_shared_one() -> None:
    roles = roles_in(["vocab.enja.spm", "srcvocab.enja.spm", "trgvocab.enja.spm"])
    assert roles == {Role.SOURCE_VOCABULARY: "srcvocab.enja.spm", Role.TARGET_VOCABULARY: "trgvocab.enja.spm"}
