"""The parts of tools/fake-koop: what is served (store), how it is asked (cql), answered (sru) and spoilt (faults)."""
