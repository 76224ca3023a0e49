#include "corpus/cli.hh"

int main(int argc, char** argv) { return kamervragen::run_harvest_program(argc, argv); }
