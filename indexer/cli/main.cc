#include <string>
#include <vector>

#include "indexer/cli/cli.hh"

int main(int count, char** arguments) {
  return kamervragen::indexer_cli::run_index_program(
      std::vector<std::string>(arguments + (count > 0 ? 1 : 0), arguments + count));
}
