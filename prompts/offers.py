"""Which other sets to offer at the end of one."""

from collections.abc import Mapping

from prompts.conditions import asked, evaluate
from prompts.schema import Offer, Pack


def offers_for(pack: Pack, answers: Mapping[str, object]) -> tuple[Offer, ...]:
    """The offers that hold for these answers, those that stop and consult first leading.

    Answers to questions that are no longer asked decide nothing.
    """
    said = asked(pack, answers)
    held = [offer for offer in pack.offers if evaluate(offer.when, said)]
    return tuple(sorted(held, key=lambda offer: not offer.stop))
