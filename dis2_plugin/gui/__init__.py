"""Dialogs and docks: each emits a job or a wish and runs nothing."""
