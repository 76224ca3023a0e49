"""The parts of tools/nightly. options: the command line. places: folders, programs, the lock. steps: what runs, and how
it ended. reckon: numbers on which a step depends. report: the night in JSON and in a line. night: the order of it all.
"""
