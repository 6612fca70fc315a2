"""Work done ahead in another thread."""

import gc
import threading
import time
import weakref

import pytest

from dis2_plugin.core.errors import Cancelled, InputError
from dis2_plugin.engine.process.prefetch import Prefetch, SideBySide


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
        for taken, _ in enumerate(ahead, start=1):
            assert len(made) <= taken + 3  # two waiting, one in hand


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
    assert closed.wait(60)


def test_a_wish_to_stop_does_not_wait_for_an_item_that_takes_long():
    release, made = threading.Event(), threading.Event()

    def items():
        release.wait()
        made.set()
        yield 0

    def stop():
        raise Cancelled

    with pytest.raises(Cancelled), Prefetch(items(), 1, while_waiting=stop) as ahead:
        next(ahead)
    assert not made.is_set()  # nobody has waited for it
    release.set()


def test_what_several_threads_make_comes_in_the_order_of_the_items():
    def slower_when_even(number):
        time.sleep(0.02 * (number % 2 == 0))
        return number * number

    with SideBySide(slower_when_even, range(20), threads=3, depth=6) as made:
        assert list(made) == [number * number for number in range(20)]


def test_several_threads_make_items_at_once():
    both_here = threading.Barrier(2, timeout=60)

    def meet(number):
        both_here.wait()
        return number

    with SideBySide(meet, range(4), threads=2, depth=2) as made:
        assert list(made) == [0, 1, 2, 3]


def test_what_fails_in_one_thread_is_raised_after_what_was_made_before_it():
    def fail_at_two(number):
        if number == 2:
            raise InputError("A block is damaged.")
        return number

    taken = []
    work = SideBySide(fail_at_two, range(9), threads=3, depth=3)
    with pytest.raises(InputError, match="damaged"), work as made:
        taken.extend(made)
    assert taken == [0, 1]


def test_an_error_that_was_told_keeps_nothing_alive():
    class Raster:
        pass

    raster = Raster()
    held = weakref.ref(raster)

    def items(kept):
        yield kept
        raise InputError("A block is damaged.")

    def read(kept):
        with pytest.raises(InputError), Prefetch(items(kept), 1) as ahead:
            list(ahead)

    gc.disable()
    try:
        read(raster)
        del raster
        assert held() is None
    finally:
        gc.enable()


@pytest.mark.parametrize("fails", ["read", "make"])
def test_an_error_that_nobody_asked_for_keeps_nothing_alive(fails):
    class Raster:
        pass

    failed = threading.Event()
    held = []

    def opened(where):
        raster = Raster()
        held.append(weakref.ref(raster))
        if fails == where:
            failed.set()
            raise InputError("A block is damaged.")
        return raster

    def items():
        yield opened("read")

    gc.disable()
    try:
        with SideBySide(lambda item: opened("make"), items()):
            assert failed.wait(60)
        assert [raster() for raster in held] == [None] * len(held)
    finally:
        gc.enable()
