"""The report names what helps, and nothing private."""

from __future__ import annotations

from dis2_plugin.core.process.installation import (
    Build,
    InstallationState,
    Installed,
    Offer,
    SelfTest,
)
from dis2_plugin.environment.connection import Connection, proxy_url
from dis2_plugin.environment.report import Diagnostics, report_text, without_private_words

HOME = "/home/anna.b"


def report(**more):
    folder = f"{HOME}/.local/share/QGIS/dis2/dependencies"
    installed = Installed(Build.CPU, folder, ("torch 2.13.0",), 740_000_000)
    offers = (Offer(Build.CUDA13, obstacle="No NVIDIA driver was found."),)
    state = InstallationState("/usr/bin/python3", folder, "", offers, installed)
    return report_text(Diagnostics({"QGIS": "3.40"}, state, **more), HOME, "anna.b")


def test_it_says_what_is_installed_and_what_is_not_possible():
    said = report()
    assert "QGIS: 3.40" in said
    assert "installed: cpu, 740 MB" in said
    assert "offer cuda13: No NVIDIA driver was found." in said
    assert "self-test: not run" in said


def test_a_self_test_is_told_with_device_and_speed():
    test = SelfTest("CPU", "torch", "dis2-urban", 6.7, 0.26, 0.866)
    said = report(test=test)
    assert "dis2-urban by torch on CPU: 0.26 megapixels a second" in said
    assert "86.6% of the pixels as drawn" in said


def test_the_home_folder_is_a_tilde_and_no_proxy_is_named():
    proxy = proxy_url("http", "proxy.firm", 3128, "anna", "s:e@c")
    assert proxy == "http://anna:s%3Ae%40c@proxy.firm:3128"
    log = (f"cannot open {HOME}/map.tif", f"via {proxy} failed", "see /home/anna.b2/x")
    said = report(connection=Connection(proxy=proxy), log=log)
    assert "~/.local/share/QGIS" in said
    assert "anna" not in said
    assert "proxy.firm" in said  # only where the log itself says it, and without the password
    assert "connection: http proxy of QGIS" in said


def test_homes_of_windows_and_macos_are_hidden_in_every_spelling():
    home = r"C:\Users\Anna B"
    text = "\n".join([rf"{home}\x", home.replace("\\", "/") + "/y", '"C:\\\\Users\\\\Anna B\\\\z"'])
    assert without_private_words(text, home, "Anna B") == '~\\x\n~/y\n"~\\\\z"'
    assert without_private_words("/Users/bob/QGIS", "/Users/anna", "anna") == "/Users/***/QGIS"
    assert without_private_words("/run/media/anna/disk", HOME, "anna") == "/run/media/***/disk"


def test_a_root_home_does_not_eat_every_path():
    assert without_private_words("/usr/bin /var/root/x", "/var/root", "root") == "/usr/bin ~/x"
