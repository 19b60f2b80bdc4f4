"""Renderers, one a format: each takes a Report and returns text."""
