#include <string>
#include <vector>

#include "corpus/cli/cli.hh"

int main(int count, char** arguments) {
  return kamervragen::corpus_cli::run_harvest_program(
      std::vector<std::string>(arguments + (count > 0 ? 1 : 0), arguments + count));
}
