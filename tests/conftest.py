"""Generated inputs are the same in every run, so that the suite says the same twice; `fuzz` draws new ones, and more."""

from hypothesis import settings

settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.register_profile("fuzz", max_examples=2_000, deadline=None, print_blob=True)
settings.load_profile("repeatable")
