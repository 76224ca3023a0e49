#include "corpus/cli/cli.hh"

int main(int argc, char** argv) { return kamervragen::corpus_cli::run_harvest_program(argc, argv); }
