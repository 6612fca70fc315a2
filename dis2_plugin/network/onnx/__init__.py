"""ONNX files of a network: its operations arranged, exported, and kept apart from its weights."""
