#include "schema/program/places.hh"

#include <cstdlib>
#include <string>

#include <fmt/format.h>

#include "schema/text/numbers.hh"

namespace kamervragen::program {
namespace {

namespace fs = std::filesystem;

constexpr const char* index_variable = "KAMERVRAGEN_INDEX";

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

Result<fs::path> place(const std::string& variable, const std::string& leaf) {
  if (const fs::path named = environment(variable.c_str()); !named.empty()) return named;
  if (const fs::path data = environment("XDG_DATA_HOME"); !data.empty()) return data / "kamervragen" / leaf;
  if (const fs::path home = environment("HOME"); !home.empty()) return home / ".local" / "share" / "kamervragen" / leaf;
  return fail(Code::no_folder, {{"what", leaf}, {"variable", variable}});
}

}  // namespace

Result<fs::path> default_index() {
  auto places = default_indexes();
  if (!places) return pass(places);
  if (places->size() == 1 && !places->front().remote()) return places->front().folder;
  return fail(Code::not_one_folder, {{"variable", index_variable}, {"places", environment(index_variable)}});
}

Result<fs::path> default_corpus() { return place("KAMERVRAGEN_CORPUS", "corpus"); }

std::string IndexPlace::text() const {
  if (!remote()) return folder.string();
  return host.find(':') == std::string::npos ? fmt::format("{}:{}", host, port) : fmt::format("[{}]:{}", host, port);
}

Result<IndexPlace> parse_index_place(std::string_view text) {
  if (text.empty()) return fail(Code::nameless_index);
  const auto colon = text.rfind(':');
  if (colon == std::string_view::npos || text.find('/') != std::string_view::npos)
    return IndexPlace{.folder = fs::path(text)};
  auto host = text.substr(0, colon);
  const auto number = text.substr(colon + 1);
  if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
  if (host.empty()) return fail(Code::hostless_index, {{"text", text}});
  const auto port = text::whole_number<std::uint16_t>(number).value_or(0);
  if (port == 0) return fail(Code::bad_index_place, {{"text", text}, {"port", number}});
  return IndexPlace{.folder = {}, .host = std::string(host), .port = port};
}

Result<std::vector<IndexPlace>> default_indexes() {
  const auto named = environment(index_variable);
  std::vector<IndexPlace> out;
  if (named.empty()) {
    auto folder = place(index_variable, "index");
    if (!folder) return pass(folder);
    out.push_back({.folder = std::move(*folder)});
    return out;
  }
  return parse_index_places(named);
}

Result<std::vector<IndexPlace>> parse_index_places(std::string_view text) {
  std::vector<IndexPlace> out;
  for (auto rest = text;;) {
    const auto comma = rest.find(',');
    auto one = parse_index_place(rest.substr(0, comma));
    if (!one) return pass(one);
    out.push_back(std::move(*one));
    if (comma == std::string_view::npos) return out;
    rest.remove_prefix(comma + 1);
  }
}

}  // namespace kamervragen::program
