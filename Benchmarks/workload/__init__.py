"""A made-up business of a given size: a workspace, and the same hours as a timeclock file."""
