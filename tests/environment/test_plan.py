"""What is offered, and recommended, on simulated computers."""

from __future__ import annotations

import pytest

from dis2_plugin.core.errors import Dis2Error
from dis2_plugin.core.process.installation import Build
from dis2_plugin.environment import plan as plans
from dis2_plugin.environment.driver import Driver
from dis2_plugin.environment.place import PrivateFolder
from dis2_plugin.environment.plan import make_plan, offers
from dis2_plugin.environment.target import Target

LINUX = Target("manylinux", "x86_64", (3, 11), (2, 36))
WINDOWS = Target("win", "amd64", (3, 12))


@pytest.fixture
def place(tmp_path):
    return PrivateFolder(tmp_path / "dependencies")


def recommended(target, driver, place, without_torch=False):
    made = offers(target, driver, place, without_torch)
    return next((offer.build for offer in made if offer.is_recommended), None)


@pytest.mark.parametrize(
    ("target", "driver", "build"),
    [
        (LINUX, Driver((13, 1)), Build.CUDA13),
        (LINUX, Driver((12, 4)), Build.CUDA12),
        (LINUX, Driver((11, 4)), Build.CPU),
        (LINUX, None, Build.CPU),
        (WINDOWS, None, Build.CPU),
        (WINDOWS, Driver((12, 4)), Build.CPU),
    ],
)
def test_the_driver_decides_the_build(target, driver, build, place):
    assert recommended(target, driver, place) is build


@pytest.mark.parametrize("driver", [None, Driver((11, 4))])
@pytest.mark.parametrize("target", [LINUX, WINDOWS])
def test_onnx_runtime_is_recommended_where_no_graphics_card_can_be_used(target, driver, place):
    assert recommended(target, driver, place, without_torch=True) is Build.ONNX


def test_a_graphics_card_that_can_be_used_is_recommended_before_onnx_runtime(place):
    assert recommended(LINUX, Driver((13, 1)), place, without_torch=True) is Build.CUDA13


def test_onnx_runtime_alone_is_recommended_only_where_a_model_has_its_files(place):
    debian_13 = Target("manylinux", "x86_64", (3, 13), (2, 41))
    assert recommended(debian_13, None, place, without_torch=True) is Build.ONNX
    assert recommended(debian_13, None, place) is Build.CUDA13


def test_a_build_for_cuda_stands_in_where_no_other_pytorch_can_be_had(place):
    debian_13 = Target("manylinux", "x86_64", (3, 13), (2, 41))
    here = {offer.build for offer in offers(debian_13, None, place, False) if not offer.obstacle}
    assert here == {Build.CUDA13, Build.ONNX}


def test_every_build_that_cannot_be_had_says_why(place):
    made = {offer.build: offer.obstacle for offer in offers(LINUX, Driver((12, 4)), place, False)}
    assert "CUDA 13.0 is needed" in made[Build.CUDA13]
    assert made[Build.CUDA12] == made[Build.CPU] == made[Build.ONNX] == ""


def test_wheels_that_wait_from_a_stopped_try_need_not_be_fetched_again(place):
    plan = make_plan(Build.ONNX, LINUX, place)
    wheel = max(plan.wheels, key=lambda wheel: wheel.size_bytes)
    place.wheels.mkdir()
    with (place.wheels / wheel.file).open("wb") as file:
        file.truncate(wheel.size_bytes)
    assert plan.missing_bytes() == plan.all_bytes - wheel.size_bytes
    offer = next(o for o in offers(LINUX, None, place, False) if o.build is Build.ONNX)
    assert offer.download_bytes == plan.missing_bytes()


def test_a_full_disk_is_told_before_anything_is_fetched(place, monkeypatch):
    monkeypatch.setattr(plans, "free_bytes", lambda _: 10_000_000)
    with pytest.raises(Dis2Error, match=r"0\.0 GB left"):
        make_plan(Build.ONNX, LINUX, place).check_room()


def test_the_main_package_is_named_first(place):
    assert make_plan(Build.CPU, LINUX, place).packages[0] == "torch 2.13.0+cpu"
