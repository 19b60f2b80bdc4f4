"""Find where documents about the same events agree and where they contradict one another."""

__version__ = "0.1.0"
