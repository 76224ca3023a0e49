// kamervragen-harvest: fetches publications. This version says what it will do, and does not do it yet.
#include <cstdio>
#include <string_view>

#include "schema/error.hh"

int main(int argc, char** argv) {
  const std::string_view command = argc > 1 ? argv[1] : "";
  if (command == "--version") {
    std::puts("kamervragen-harvest " KAMERVRAGEN_VERSION);
    return 0;
  }
  if (command == "-h" || command == "--help") {
    std::puts(
        "kamervragen-harvest will ask officielebekendmakingen.nl for what changed since its last complete run and store it\n"
        "as {id}/{id}.xml and {id}/metadata.xml. Until it does, put publications there yourself; the README says how.");
    return 0;
  }
  std::fputs(
      "kamervragen-harvest: fetching is not part of this version\n"
      "hint: place publications as {id}/{id}.xml with {id}/metadata.xml, then run: kamervragen index update --corpus DIR\n",
      stderr);
  return static_cast<int>(kamervragen::Exit::usage);
}
