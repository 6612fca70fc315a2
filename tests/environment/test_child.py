"""Children are heard while they run, and gone when they are not wanted."""

from __future__ import annotations

import sys
import threading
import time

import pytest

from dis2_plugin.core.errors import Cancelled
from dis2_plugin.environment.child import Child, ChildError, run_child


def python(code):
    return Child((sys.executable, "-u", "-c", code))


def test_lines_of_both_streams_are_heard_in_their_order():
    heard = []
    code = "import sys;print('one');print('two',file=sys.stderr);print('three')"
    assert run_child(python(code), heard.append) == heard == ["one", "two", "three"]


def test_a_child_that_fails_says_its_last_line():
    with pytest.raises(ChildError, match="ended with status 3: why") as caught:
        run_child(python("import sys;print('why');sys.exit(3)"))
    assert caught.value.tail == ("why",)


def test_a_child_that_sleeps_is_ended_within_a_second_also_off_the_main_thread():
    heard, ended = [], []

    def work():
        begin = time.monotonic()
        try:
            run_child(
                python("import time;print('up');time.sleep(60)"), heard.append, lambda: bool(heard)
            )
        except Cancelled:
            ended.append(time.monotonic() - begin)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join(20)
    assert ended
    assert ended[0] < 5


def test_a_program_that_is_not_there_is_named():
    with pytest.raises(ChildError, match="no-such-program cannot be started"):
        run_child(Child(("no-such-program",)))
