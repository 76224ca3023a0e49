"""The parts of tools/evaluate: what is asked (queries), who answers (ours, runs), how good it is (measures), whether two
runs differ (compare), and why a query failed (worst)."""


class Refused(Exception):
    """Input that cannot be used; the message says which, where, and what to do. Ends tools/evaluate with 2."""
