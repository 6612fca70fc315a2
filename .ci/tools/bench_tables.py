"""The numbers of a benchmark as text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .bench_runs import STAGES

_MIB = 1 << 20
_WORK = (*STAGES[:4], "areas", "write", "map", "statistics", "polygons", "prepare", "rest")

Row = dict[str, Any]


def as_text(report: Row) -> str:
    """Return the tables of a report, the machine first."""
    runs = report["runs"]
    parts = [_machine(report), _forwards(report["forward"]), _runs(runs), _stages(runs)]
    if report["growth"]:
        parts.append(_growth(report["growth"]))
    return "\n\n".join(parts)


def _machine(report: Row) -> str:
    machine, forward = report["machine"], report["forward"]
    versions = ", ".join(f"{name} {number}" for name, number in machine["versions"].items())
    return (
        f"{machine['processor']}, {machine['cores']} cores, {machine['memory_gib']} GiB, "
        f"{machine['system']}\n{versions}\n"
        f"Threads of every back end: {forward['threads']}; fp32 on the CPU, but for rows of bf16\n"
        f"A product of two 2048 x 2048 matrices: {forward['matrix_gflop_per_s']:.0f} GFLOP/s"
    )


def _forwards(forward: Row) -> str:
    title = (
        f"Forward of one {forward['tile_px']} x {forward['tile_px']} px tile, median of "
        f"{forward['repeats']} in turns, and the lowest and highest"
    )
    heads = ("scenario", "network", "seconds", "low..high", "x pub.", "GFLOP", "of matrix")
    cells = [
        (
            row["scenario"],
            row["name"],
            f"{row['seconds']:.3f}",
            f"{min(row['all_seconds']):.3f}..{max(row['all_seconds']):.3f}",
            f"{row['times_published']:.2f}",
            f"{row['gflop']:.1f}",
            f"{row['share_of_matrix_rate']:.0%}",
            f"{row['largest_difference']:.0e}",
        )
        for row in forward["rows"]
    ]
    return f"{title}\n{_table((*heads, 'differs'), cells, words=2)}"


def _runs(rows: Sequence[Row]) -> str:
    first = rows[0]
    title = (
        f"Whole run with the bundled model, {first['megapixels']:.1f} megapixels, "
        f"{first['tiles']} tiles of {first['tile_px']} px"
    )
    heads = ("back end", "s/MP", "map", "bare", "map over", "total over", "CPU", "bare CPU")
    cells = [
        (
            row["backend"],
            *(
                f"{value / row['megapixels']:.2f}"
                for value in (row["seconds"]["total"], row["seconds"]["map"], row["bare_seconds"])
            ),
            f"{row['map_overhead']:+.0%}",
            f"{row['total_overhead']:+.0%}",
            f"{row['cpu_seconds'] / row['megapixels']:.2f}",
            f"{row['bare_cpu_seconds'] / row['megapixels']:.2f}",
            *(f"{row['shares_of_map'][stage]:.0%}" for stage in STAGES),
            f"{row['peak_memory_bytes'] / _MIB:.0f}",
        )
        for row in rows
    ]
    note = "Stages overlap: their shares of the time for the map may add up to more than 100 %."
    return f"{title}\n{_table((*heads, *STAGES, 'peak MiB'), cells)}\n{note}"


def _stages(rows: Sequence[Row]) -> str:
    cells = [
        (
            row["backend"],
            *(f"{row['cpu_by_stage'].get(stage, 0.0) / row['megapixels']:.3f}" for stage in _WORK),
        )
        for row in rows
    ]
    title = "Processor seconds per megapixel, by stage, of one more run"
    return f"{title}\n{_table(('back end', *_WORK), cells)}"


def _growth(rows: Sequence[Row]) -> str:
    cells = [
        (
            row["model"],
            str(row["width"]),
            str(row["height"]),
            f"{row['seconds']:.1f}",
            f"{row['seconds_per_megapixel']:.3f}",
            f"{row['peak_memory_bytes'] / _MIB:.0f}",
        )
        for row in rows
    ]
    heads = ("model", "width", "height", "seconds", "s/MP", "peak MiB")
    return f"Growth, on sparse rasters\n{_table(heads, cells)}"


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]], words: int = 1) -> str:
    """Align columns; the first ``words`` of them to the left."""
    lines = [heads, *rows]
    widths = [max(len(cell) for cell in column) for column in zip(*lines)]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if place < words else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(line, widths))
        ).rstrip()
        for line in lines
    )
