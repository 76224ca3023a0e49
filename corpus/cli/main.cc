#include <string>
#include <vector>

#include "corpus/cli/cli.hh"
#include "schema/program/files.hh"

int main(int count, char** arguments) {
  kamervragen::program::hold_standard_streams();
  return kamervragen::corpus_cli::run_harvest_program(
      std::vector<std::string>(arguments + (count > 0 ? 1 : 0), arguments + count));
}
