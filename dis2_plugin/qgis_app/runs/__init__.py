"""From a job to its layers: the desk, its tasks, its folder, its news."""
