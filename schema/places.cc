#include "schema/places.hh"

#include <cstdlib>
#include <string>

namespace kamervragen {
namespace {

namespace fs = std::filesystem;

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

Result<fs::path> place(const std::string& variable, const std::string& leaf) {
  if (const fs::path named = environment(variable.c_str()); !named.empty()) return named;
  if (const fs::path data = environment("XDG_DATA_HOME"); !data.empty()) return data / "kamervragen" / leaf;
  if (const fs::path home = environment("HOME"); !home.empty()) return home / ".local" / "share" / "kamervragen" / leaf;
  return fail(Exit::no_input, "no-folder", "no folder is named for the " + leaf + ", and HOME is not set",
              "give --" + leaf + " DIR, or set " + variable);
}

}  // namespace

Result<fs::path> default_index() { return place("KAMERVRAGEN_INDEX", "index"); }
Result<fs::path> default_corpus() { return place("KAMERVRAGEN_CORPUS", "corpus"); }

}  // namespace kamervragen
