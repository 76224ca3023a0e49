// kamervragen-serve: answers over HTTP. Reads an index, writes nothing; the only program that listens.
#include <string>
#include <vector>

#include "schema/program/files.hh"
#include "searcher/serve/serve.hh"

int main(int count, char** arguments) {
  kamervragen::program::hold_standard_streams();
  return kamervragen::serve::run(std::vector<std::string>(arguments + (count > 0 ? 1 : 0), arguments + count));
}
