"""The desks of the installation and of the page of options."""
