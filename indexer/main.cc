#include "indexer/cli.hh"

int main(int argc, char** argv) { return kamervragen::run_index_program(argc, argv); }
