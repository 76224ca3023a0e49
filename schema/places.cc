#include "schema/places.hh"

#include <cstdlib>

namespace kamervragen {
namespace {

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

std::filesystem::path place(const char* variable, const char* leaf) {
  if (const auto named = environment(variable); !named.empty()) return named;
  std::filesystem::path data = environment("XDG_DATA_HOME");
  if (data.empty()) data = std::filesystem::path(environment("HOME")) / ".local" / "share";
  return data / "kamervragen" / leaf;
}

}  // namespace

std::filesystem::path default_index() { return place("KAMERVRAGEN_INDEX", "index"); }
std::filesystem::path default_corpus() { return place("KAMERVRAGEN_CORPUS", "corpus"); }

}  // namespace kamervragen
