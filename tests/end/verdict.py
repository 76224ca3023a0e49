"""How a campaign ends: what was wrong, line by line, and how much of what there was."""
from __future__ import annotations


def verdict(summary: str, wrong: list[str]) -> int:
    """Prints both; the exit code."""
    for line in wrong:
        print(f"FAILED: {line}")
    print(f"{summary}; {len(wrong)} wrong")
    return 1 if wrong else 0
