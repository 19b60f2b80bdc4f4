"""The command line: arguments in, exit code out; the only code that prints."""
