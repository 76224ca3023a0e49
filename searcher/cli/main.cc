// kamervragen: search Kamervragen. Reads an index, writes nothing but its answer.
#include <string>
#include <vector>

#include "searcher/cli/cli.hh"

int main(int count, char** arguments) {
  return kamervragen::cli::run(std::vector<std::string>(arguments + (count > 0 ? 1 : 0), arguments + count));
}
