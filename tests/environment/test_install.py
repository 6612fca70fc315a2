"""Installations with the real pip, from small wheels: whole, or not at all."""

from __future__ import annotations

import http.server
import os
import subprocess
import sys
import threading
from dataclasses import replace

import pytest

from dis2_plugin.core.errors import Cancelled, Dis2Error, OutputError
from dis2_plugin.core.process.installation import Build
from dis2_plugin.environment.connection import Connection
from dis2_plugin.environment.install import FETCH
from dis2_plugin.environment.place import PrivateFolder
from dis2_plugin.environment.survey import look_around

from .conftest import make_wheel


class Stopper:
    """A reporter that wants to stop as soon as so many bytes have come."""

    def __init__(self, at_bytes):
        self.at_bytes, self.wants_to_stop, self.stages = at_bytes, False, []

    def progress(self, progress):
        self.stages.append(progress.stage)
        if progress.stage == FETCH and progress.done >= self.at_bytes:
            self.wants_to_stop = True

    def warning(self, message):
        raise AssertionError(message)


def test_packages_come_from_a_folder_without_a_network_and_only_the_worker_sees_them(computer):
    done = computer.install()
    assert done.build is Build.ONNX
    assert done.packages == ("onnxruntime 1.0", "helper 1.0")
    assert computer.place.installed() == done
    assert computer.left() == ["dependencies-1-py3"]
    probe = [sys.executable, "-c", "import helper"]
    told = {**computer.site.variables, "PYTHONPATH": str(computer.place.path)}
    assert subprocess.run(probe, env=told, check=False).returncode == 0
    alone = subprocess.run(probe, env=computer.site.variables, check=False, capture_output=True)
    assert alone.returncode == 1


def test_a_wheel_that_was_changed_is_refused_and_nothing_is_left(computer):
    make_wheel(computer.wheelhouse, "helper", "import os  # not what was locked\n")
    with pytest.raises(Dis2Error, match=r"(?i)hash") as caught:
        computer.install()
    assert "Do not use it" in caught.value.remedy
    assert computer.place.installed() is None
    assert computer.left() == ["dependencies-1-py3.wheels"]


def test_a_disk_that_fills_up_is_a_named_error(computer, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("dis2_plugin.environment.install.shutil.copyfile", full)
    with pytest.raises(OutputError, match="cannot be written: No space left on device"):
        computer.install()
    assert computer.place.installed() is None


def test_what_was_fetched_before_a_stop_is_not_fetched_again(computer):
    stopper = Stopper(at_bytes=1)
    with pytest.raises(Cancelled):
        computer.install(reporter=stopper, is_cancelled=lambda: stopper.wants_to_stop)
    waiting = [path.name for path in computer.place.wheels.glob("*")]
    assert waiting == ["helper-1.0-py3-none-any.whl"]
    assert computer.left() == ["dependencies-1-py3.wheels"]
    (computer.wheelhouse / waiting[0]).unlink()
    assert computer.install().packages[0] == "onnxruntime 1.0"


def test_a_stop_while_unpacking_leaves_the_older_folder_as_it_was(computer):
    older = computer.install()
    stages = []

    class Listener:
        def progress(self, progress):
            stages.append(progress.stage)

    with pytest.raises(Cancelled):
        computer.install(reporter=Listener(), is_cancelled=lambda: "unpack" in stages)
    assert computer.place.installed() == older
    assert "dependencies-1-py3.part" not in computer.left()


def test_packages_that_cannot_be_loaded_never_take_the_place(computer):
    older = computer.install()
    make_wheel(computer.wheelhouse, "helper", "raise ImportError('no such library')\n")
    computer.lock()
    with pytest.raises(Dis2Error, match="no such library"):
        computer.install()
    assert computer.place.installed() == older
    told = {**computer.site.variables, "PYTHONPATH": str(computer.place.path)}
    probe = [sys.executable, "-c", "import onnxruntime"]
    assert subprocess.run(probe, env=told, check=False).returncode == 0


def test_removing_leaves_nothing(computer):
    for folder in (computer.place.path, computer.place.wheels):
        folder.mkdir(parents=True)
        (folder / "file").touch()
    computer.place.remove()
    assert computer.left() == []
    computer.place.remove()


def test_packages_for_another_python_are_told_until_they_are_deleted(tmp_path):
    here = PrivateFolder.under(tmp_path, sys.version_info[:2])
    older = PrivateFolder.under(tmp_path, (3, 7))
    leaving = PrivateFolder(here.path.with_name(f"{here.path.name}.old"))
    for place in (here, older, leaving):
        place.path.mkdir()
        (place.path / "code.py").write_bytes(b"x" * 2_600_000)
        place.keep_record(place.path, Build.ONNX, ())
    PrivateFolder.under(tmp_path, (3, 6)).path.mkdir()  # nothing whole is in it
    (told,) = look_around(sys.executable, dict(os.environ), here).state.notes
    assert told == (
        f"Packages for another version of Python lie in {older.path}, 3 MB: delete that folder "
        "unless another QGIS uses it."
    )
    older.remove()
    assert look_around(sys.executable, dict(os.environ), here).state.notes == ()


def test_a_folder_without_its_record_does_not_count_as_installed(computer):
    computer.place.path.mkdir(parents=True)
    assert computer.place.installed() is None


def test_a_wheel_that_is_not_in_the_folder_is_named_with_all_that_are_needed(computer):
    (computer.wheelhouse / "helper-1.0-py3-none-any.whl").unlink()
    with pytest.raises(Dis2Error, match=r"helper-1\.0-.* is not in") as caught:
        computer.install()
    assert "onnxruntime-1.0-py3-none-any.whl" in caught.value.remedy


def test_a_python_without_pip_and_a_wheelhouse_without_it_say_so(computer, tmp_path):
    bare = tmp_path / "bare"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(bare)], check=True)
    computer.site = replace(computer.site, interpreter=str(bare / "bin" / "python"))
    with pytest.raises(Dis2Error, match=r"no pip, and pip-.*\.whl is not in the folder") as caught:
        computer.install()
    assert "Put pip-" in caught.value.remedy


class Proxy(http.server.BaseHTTPRequestHandler):
    """An HTTP proxy behind which one index lies."""

    def do_GET(self):
        self.server.asked.append((self.path, self.headers.get("Proxy-Authorization")))
        name = self.path.rstrip("/").rpartition("/")[2]
        file = self.server.wheelhouse / name
        if file.is_file():
            body, kind = file.read_bytes(), "application/octet-stream"
        else:
            file = next(self.server.wheelhouse.glob(f"{name}-*.whl"))
            body = f'<a href="/files/{file.name}">{file.name}</a>'.encode()
            kind = "text/html"
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        """Say nothing."""


@pytest.fixture
def proxy(computer):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Proxy)
    server.asked, server.wheelhouse = [], computer.wheelhouse
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


def test_the_proxy_of_qgis_is_used_with_its_name_and_password(computer, proxy):
    index = {"PIP_INDEX_URL": "http://index.invalid/simple", "PIP_TRUSTED_HOST": "index.invalid"}
    computer.site = replace(computer.site, variables={**computer.site.variables, **index})
    way = Connection(proxy=f"http://me:word@127.0.0.1:{proxy.server_port}")
    assert computer.install(connection=way).packages[0] == "onnxruntime 1.0"
    assert {path.split("/")[2] for path, _ in proxy.asked} == {"index.invalid"}
    assert {who for _, who in proxy.asked} == {"Basic bWU6d29yZA=="}


def test_an_index_that_hands_out_another_file_is_refused_by_pip(computer, proxy):
    make_wheel(computer.wheelhouse, "helper", "import os  # not what was locked\n")
    index = {"PIP_INDEX_URL": "http://index.invalid/simple", "PIP_TRUSTED_HOST": "index.invalid"}
    computer.site = replace(computer.site, variables={**computer.site.variables, **index})
    with pytest.raises(Dis2Error, match="DO NOT MATCH THE HASHES") as caught:
        computer.install(connection=Connection(proxy=f"http://127.0.0.1:{proxy.server_port}"))
    assert "do not use it" in caught.value.remedy
    assert computer.left() == ["dependencies-1-py3.wheels"]


def test_an_index_that_lacks_a_package_is_told_in_whole_sentences(computer, proxy):
    (computer.wheelhouse / "helper-1.0-py3-none-any.whl").unlink()
    index = {"PIP_INDEX_URL": "http://index.invalid/simple", "PIP_TRUSTED_HOST": "index.invalid"}
    computer.site = replace(computer.site, variables={**computer.site.variables, **index})
    with pytest.raises(Dis2Error, match=r"^pip failed: .*helper.*[^.]\. Check the network"):
        computer.install(connection=Connection(proxy=f"http://127.0.0.1:{proxy.server_port}"))


def test_a_folder_of_wheels_in_the_settings_of_pip_changes_nothing(computer, tmp_path):
    own = tmp_path / "own"
    other = make_wheel(own, "helper", "raise ImportError('another build')\n")
    other.rename(own / "helper-1.0+other-py3-none-any.whl")
    named = {**computer.site.variables, "PIP_FIND_LINKS": str(own)}
    computer.site = replace(computer.site, variables=named)
    assert computer.install().packages == ("onnxruntime 1.0", "helper 1.0")
