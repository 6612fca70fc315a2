"""The commands of ``python -m dis2_plugin.training``, a file each."""
