"""Whatever rooms and institutions say: nobody's leave is given by somebody else."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.privacy.model import IdentifierRule, PlacePolicy, strictest

USUAL = ("on-device", "libretranslate", "deepl", "google")

policies = st.builds(
    PlacePolicy,
    providers=st.lists(st.sampled_from([*USUAL, "gone"]), unique=True, max_size=5).map(tuple),
    text_may_leave=st.booleans(),
    identifiers=st.sampled_from(IdentifierRule),
)


def allowed(policy: PlacePolicy) -> set[tuple[str, bool, int]]:
    """Everything that may be done: provider, whether outside, how little strictly."""
    return {
        (name, outside, rule.strictness)
        for name in policy.providers
        for outside in ((True, False) if policy.text_may_leave else (False,))
        for rule in IdentifierRule
        if rule.strictness >= policy.identifiers.strictness
    }


@given(policies, st.lists(policies, max_size=4), policies)
def test_another_institution_never_allows_more(room: PlacePolicy, inside: list[PlacePolicy], new: PlacePolicy) -> None:
    assert allowed(strictest(room, [*inside, new], USUAL)) <= allowed(strictest(room, inside, USUAL))


@given(policies, st.lists(policies, max_size=4))
def test_nothing_holds_that_one_of_them_forbids(room: PlacePolicy, inside: list[PlacePolicy]) -> None:
    holds = strictest(room, inside, USUAL)
    for one in (room, *inside):
        assert set(holds.providers) <= set(one.providers or USUAL)
        assert holds.text_may_leave <= one.text_may_leave
        assert holds.identifiers.strictness >= one.identifiers.strictness


@given(policies, st.permutations([PlacePolicy(), PlacePolicy(("google",), True, IdentifierRule.MASK)]))
def test_the_order_of_providers_is_the_rooms(room: PlacePolicy, inside: list[PlacePolicy]) -> None:
    holds = strictest(room, inside, USUAL).providers
    order = room.providers or USUAL
    assert list(holds) == sorted(holds, key=order.index)


def test_the_default_lets_nothing_leave() -> None:
    holds = strictest(PlacePolicy(), [PlacePolicy()], USUAL)
    assert holds == PlacePolicy(USUAL, False, IdentifierRule.REFUSE)
