"""The parts of tools/evaluate and of the benches: what is asked (queries), who answers (ours, runs), how good it is
(measures), whether two runs differ (compare), why a query failed (worst), and what running a program costs (cost)."""


class Refused(Exception):
    """Input that cannot be used; the message says which, where, and what to do. Ends tools/evaluate with 2."""
