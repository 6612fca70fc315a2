"""DIS2 semantic segmentation of ortho-photos and heights, robust to missing modalities."""

__version__ = "0.1.0"
