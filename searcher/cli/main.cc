// kamervragen: search Kamervragen. Reads an index, writes nothing but its answer.
#include <string>
#include <vector>

#include "schema/program/files.hh"
#include "searcher/cli/cli.hh"

int main(int count, char** arguments) {
  kamervragen::program::hold_standard_streams();
  return kamervragen::cli::run(std::vector<std::string>(arguments + (count > 0 ? 1 : 0), arguments + count));
}
