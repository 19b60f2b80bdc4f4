"""Readers by suffix, and what a document says of itself: date, title, publisher, credited origins, zones."""
