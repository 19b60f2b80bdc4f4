"""Groups to findings: positions, verdicts, constraints, corroboration."""
