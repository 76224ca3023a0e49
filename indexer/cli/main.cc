#include <cstdlib>
#include <string>
#include <vector>

#include "indexer/cli/cli.hh"
#include "indexer/write/run.hh"
#include "schema/program/files.hh"

int main(int count, char** arguments) {
  kamervragen::program::hold_standard_streams();
  // Here, where no thread runs yet; what the user has set stays.
  ::setenv(kamervragen::write::gathered_variable, kamervragen::write::gathered_documents, 0);
  return kamervragen::indexer_cli::run_index_program(
      std::vector<std::string>(arguments + (count > 0 ? 1 : 0), arguments + count));
}
