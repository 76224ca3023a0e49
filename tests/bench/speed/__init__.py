"""The benchmark of speed: the same queries to every engine in turn, in one run. Run by people: tools/bench."""
