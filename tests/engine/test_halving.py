"""Batches that do not fit into memory are cut."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from dis2_plugin.core.errors import DeviceError, DeviceMemoryError
from dis2_plugin.core.modality import Scenario
from dis2_plugin.core.models.model_card import ModelCard
from dis2_plugin.engine.backends.base import ChipBatch
from dis2_plugin.engine.backends.halving import HalvingBackend
from dis2_plugin.engine.backends.identity import IdentityBackend


class SmallBackend(IdentityBackend):
    """Has room for so many tiles at once, and remembers how many it was given."""

    def __init__(self, card, room, error=None):
        super().__init__(card)
        self.room, self.given = room, []
        self.error = error or DeviceMemoryError("full", "less")

    def predict(self, batch):
        self.given.append(len(batch))
        if len(batch) > self.room:
            raise self.error
        return super().predict(batch)


@pytest.fixture
def card(identity_model):
    return ModelCard.load(Path(identity_model))


def batch(count):
    chips = np.random.default_rng(0).random((count, 3, 64, 64), np.float32)
    return ChipBatch(Scenario.MISSING_NDSM, chips, None)


def test_a_batch_that_fits_is_left_whole(card):
    backend = HalvingBackend(SmallBackend(card, 8))
    assert len(backend.predict(batch(8)).probabilities) == 8
    assert not any("short" in words for words in backend.warnings())


@pytest.mark.parametrize("part", ["probabilities", "attention"])
@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_an_answer_that_is_no_number_is_refused(card, monkeypatch, part, value):
    """It would become a map of the first class."""
    backend = IdentityBackend(card)
    spoilt = backend.predict(batch(2))
    getattr(spoilt, part)[1, 2, 3, 0] = value
    monkeypatch.setattr(backend, "predict", lambda _: spoilt)
    with pytest.raises(DeviceError, match="CPU answers in fp32 is no number"):
        HalvingBackend(backend).predict(batch(2))


@pytest.mark.parametrize("count", [8, 7, 5])
def test_a_batch_in_parts_is_answered_as_the_whole_in_the_same_order(card, count):
    whole = IdentityBackend(card).predict(batch(count))
    parts = HalvingBackend(SmallBackend(card, 3)).predict(batch(count))
    np.testing.assert_array_equal(parts.probabilities, whole.probabilities)
    np.testing.assert_array_equal(parts.attention, whole.attention)


def test_what_did_not_fit_is_not_tried_again(card):
    small = SmallBackend(card, 2)
    backend = HalvingBackend(small)
    backend.predict(batch(8))
    assert small.given == [8, 4, 2, 2, 2, 2]
    small.given.clear()
    backend.predict(batch(8))
    assert small.given == [2, 2, 2, 2]


def test_what_another_thread_has_learnt_meanwhile_is_not_forgotten(card):
    class Busy(SmallBackend):
        """While eight tiles wait for their refusal, another thread learns that only one fits."""

        def predict(self, batch_):
            if len(batch_) == 8:
                halving.predict(batch(2))
            return super().predict(batch_)

    small = Busy(card, 1)
    halving = HalvingBackend(small)
    halving.predict(batch(8))
    assert small.given == [2, 1, 1, 8, *[1] * 8]


def test_cut_batches_are_told(card):
    backend = HalvingBackend(SmallBackend(card, 2))
    backend.predict(batch(8))
    assert backend.warnings()[-1] == "The memory of CPU was short: 2 tiles at a time."


def test_python_without_memory_counts_as_well(card):
    backend = HalvingBackend(SmallBackend(card, 1, MemoryError()))
    assert len(backend.predict(batch(2)).probabilities) == 2


def test_one_tile_that_does_not_fit_is_a_named_error(card):
    with pytest.raises(DeviceMemoryError):
        HalvingBackend(SmallBackend(card, 0)).predict(batch(4))


class Lanes(IdentityBackend):
    """Two lanes that meet at first, and whose memory holds ``room`` tiles at once in all."""

    def __init__(self, card, room):
        super().__init__(card)
        self.engine = replace(self.engine, lanes=2)
        self.room, self.at_work, self.given = room, 0, []
        self.turn, self.both = threading.Lock(), threading.Barrier(2)

    def predict(self, batch_):
        with self.turn:
            self.at_work += len(batch_)
            self.given.append(len(batch_))
            is_first = len(self.given) <= 2
        if is_first:
            self.both.wait(timeout=30)
        time.sleep(0.01)  # long enough to meet whoever does not wait
        try:
            if self.at_work > self.room:
                raise DeviceMemoryError("full", "less")
            return super().predict(batch_)
        finally:
            if is_first:
                self.both.wait(timeout=30)
            with self.turn:
                self.at_work -= len(batch_)


@pytest.mark.parametrize("count", [1, 2])
def test_lanes_that_do_not_fit_together_take_turns(card, count):
    lanes = Lanes(card, room=1)
    backend = HalvingBackend(lanes)
    with ThreadPoolExecutor(2) as threads:
        answers = list(threads.map(backend.predict, [batch(count)] * 6))
    whole = IdentityBackend(card).predict(batch(count))
    for answer in answers:
        np.testing.assert_array_equal(answer.probabilities, whole.probabilities)
    assert lanes.given.count(1) >= 6 * count
    assert backend.warnings()[-1].endswith("was short: one tile after the other, more slowly.")


def test_a_tile_that_does_not_fit_into_one_lane_alone_is_a_named_error(card):
    lanes = Lanes(card, room=0)
    backend = HalvingBackend(lanes)
    with ThreadPoolExecutor(2) as threads:
        tries = [threads.submit(backend.predict, batch(1)) for _ in range(2)]
    assert all(isinstance(answer.exception(), DeviceMemoryError) for answer in tries)
    assert lanes.given == [1] * 4, "each once beside the other, and once alone"
