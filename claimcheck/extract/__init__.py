"""Annotated text and packs to claims: matching, attribution, hedges, negation, plans."""
