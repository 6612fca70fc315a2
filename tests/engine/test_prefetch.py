"""Work done ahead in another thread."""

import threading
import time

import pytest

from dis2_plugin.core.errors import Cancelled, InputError
from dis2_plugin.engine.prefetch import Prefetch


def test_items_come_in_their_order():
    with Prefetch(iter(range(100)), 3) as items:
        assert list(items) == list(range(100))


def test_no_more_items_are_made_than_may_wait():
    made = []

    def items():
        for number in range(100):
            made.append(number)
            yield number

    with Prefetch(items(), 2) as ahead:
        next(ahead)
        time.sleep(0.05)
        assert len(made) <= 4  # one taken, two waiting, one in hand


def test_an_error_in_the_thread_is_raised_where_items_are_taken():
    def items():
        yield 1
        raise InputError("A block is damaged.")

    with pytest.raises(InputError, match="damaged"), Prefetch(items(), 2) as ahead:
        list(ahead)


def test_leaving_early_closes_the_items():
    closed = threading.Event()

    def items():
        try:
            while True:
                yield 0
        finally:
            closed.set()

    with Prefetch(items(), 2) as ahead:
        next(ahead)
    assert closed.wait(1)


def test_a_wish_to_stop_does_not_wait_for_an_item_that_takes_long():
    release = threading.Event()

    def items():
        release.wait(30)
        yield 0

    def stop():
        raise Cancelled

    began = time.monotonic()
    with pytest.raises(Cancelled), Prefetch(items(), 1, while_waiting=stop) as ahead:
        next(ahead)
    assert time.monotonic() - began < 2
    release.set()
