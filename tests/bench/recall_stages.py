"""Which stage of recall takes how much of its time."""

from collections.abc import Callable, Mapping
from functools import wraps
from time import perf_counter
from types import TracebackType
from typing import Any, Self

from app.encoding.encoder import Encoder
from app.encoding.signs import SignIndex
from models.repositories import marks
from models.repositories.likeness import LikenessRepository
from models.repositories.meaning import MeaningRepository
from models.repositories.search import SearchRepository
from models.repositories.timeline import TimelineRepository

STAGES: Mapping[str, tuple[tuple[object, str], ...]] = {
    "words": (
        (SearchRepository, "find"),
        (LikenessRepository, "merged"),
        (LikenessRepository, "rows"),
        (LikenessRepository, "alike"),
    ),
    "encoding of the query": ((Encoder, "query"), (Encoder, "understands")),
    "nearest": ((SignIndex, "nearest"),),
    "passages": (
        (MeaningRepository, "vectors"),
        (MeaningRepository, "kept"),
        (MeaningRepository, "passages"),
        (MeaningRepository, "of_entry"),
    ),
    "quotations": (
        (MeaningRepository, "written"),
        (marks, "texts_of"),
        (marks, "marked"),
        (marks, "holding"),
    ),
    "sentences read again": ((Encoder, "encode"),),
    "cards": ((TimelineRepository, "cards_of_rows"),),
}
"""What is done in each stage; a stage within another counts as the outer one."""
REST = "the rest"


class Stages:
    """While it is entered, what the stages take is counted."""

    def __init__(self) -> None:
        self.seconds = dict.fromkeys((*STAGES, REST), 0.0)
        self._as_they_were: list[tuple[Any, str, Any]] = []
        self._is_within = False
        self._begun = 0.0

    def __enter__(self) -> Self:
        for stage, works in STAGES.items():
            for owner, name in works:
                work = getattr(owner, name)
                self._as_they_were.append((owner, name, work))
                setattr(owner, name, self._counted(stage, work))
        self._begun = perf_counter()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.seconds[REST] += perf_counter() - self._begun - sum(self.seconds.values())
        for owner, name, work in self._as_they_were:
            setattr(owner, name, work)

    def shares(self) -> dict[str, float]:
        """The share of each stage in the whole, 0 to 1."""
        whole = sum(self.seconds.values())
        return {stage: taken / whole for stage, taken in self.seconds.items()}

    def _counted(self, stage: str, work: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(work)
        def counted(*args: Any, **named: Any) -> Any:
            if self._is_within:
                return work(*args, **named)
            self._is_within = True
            begun = perf_counter()
            try:
                return work(*args, **named)
            finally:
                self.seconds[stage] += perf_counter() - begun
                self._is_within = False

        return counted
