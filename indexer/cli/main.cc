#include "indexer/cli/cli.hh"

int main(int argc, char** argv) { return kamervragen::indexer_cli::run_index_program(argc, argv); }
