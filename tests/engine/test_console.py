"""Words for whoever listens: what happens where nobody does any more, and how a stop is heard."""

import os
import signal
import sys

import pytest

from dis2_plugin.core.errors import Cancelled, OutputError
from dis2_plugin.core.progress import Progress
from dis2_plugin.engine.process.console import JsonConsole, TextConsole, put_out
from dis2_plugin.engine.process.stop_signal import StopSignal


@pytest.fixture
def unread():
    """A stream whose reader has ended."""
    reads, writes = os.pipe()
    os.close(reads)
    return open(writes, "w", encoding="utf-8", buffering=1)


def test_a_run_goes_on_where_nobody_reads_its_words(unread, monkeypatch):
    monkeypatch.setattr(sys, "stderr", unread)
    stop = StopSignal()
    for word in ("one", "two"):
        TextConsole(stop).warning(word)
    assert sys.stderr.name == os.devnull
    stop.check()


def test_a_worker_whose_parent_does_not_read_any_more_stops(unread, monkeypatch):
    monkeypatch.setattr(sys, "stdout", unread)
    console = JsonConsole(StopSignal())
    console.progress(Progress("segment", 1, 9))
    with pytest.raises(Cancelled):
        console.progress(Progress("segment", 2, 9))


def test_an_answer_that_nobody_gets_is_a_named_error(unread, monkeypatch):
    monkeypatch.setattr(sys, "stdout", unread)
    with pytest.raises(OutputError, match="Standard output cannot be written: Broken pipe"):
        put_out("an answer")


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="Windows has no such signal.")
@pytest.mark.parametrize("ignored", [False, True], ids=["a terminal closes", "under nohup"])
def test_a_terminal_that_closes_stops_what_does_not_ignore_it(ignored):
    numbers = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    before = {number: signal.getsignal(number) for number in numbers}
    signal.signal(signal.SIGHUP, signal.SIG_IGN if ignored else lambda *_: None)
    stop = StopSignal()
    try:
        stop.listen_to_signals()
        handler = signal.getsignal(signal.SIGHUP)
    finally:
        for number, kept in before.items():
            signal.signal(number, kept)
    if ignored:
        assert handler is signal.SIG_IGN
        return
    handler(signal.SIGHUP, None)  # sent, the signal would meet the small stack of pytest's own
    with pytest.raises(Cancelled):
        stop.check()
