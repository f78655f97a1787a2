"""Runs programs, takes time and memory, and prints what was found as Markdown."""
