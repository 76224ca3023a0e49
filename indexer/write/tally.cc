#include "indexer/write/tally.hh"

#include <charconv>

#include <fmt/format.h>

namespace kamervragen::write {
namespace {

constexpr std::string_view first_key = "publications ";

bool number(std::string_view text, std::uint64_t& out) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  return error == std::errc{} && end == text.data() + text.size();
}

/// False where the line is none of a tally.
bool parse_line(Tally& tally, std::string_view line) {
  const auto space = line.find(' ');
  if (space == std::string_view::npos) return false;
  const auto key = line.substr(0, space);
  const auto rest = line.substr(space + 1);
  if (key == "publications") return number(rest, tally.publications);
  if (key == "without_text") return number(rest, tally.without_text);
  if (key == "failed") return tally.failed.emplace(rest).second;
  if (const auto at = rest.rfind(' '); key == "warning" && at != std::string_view::npos)
    return number(rest.substr(at + 1), tally.warnings[std::string(rest.substr(0, at))]);
  return false;
}

}  // namespace

void Tally::add(const std::string& id, const PublicationState& state) {
  ++publications;
  if (state.without_text) ++without_text;
  for (const auto& code : state.warnings) ++warnings[code];
  if (state.failure) failed.insert(id);
}

void Tally::remove(const std::string& id, const PublicationState& state) {
  --publications;
  if (state.without_text) --without_text;
  for (const auto& code : state.warnings)
    if (const auto at = warnings.find(code); at != warnings.end() && --at->second == 0) warnings.erase(at);
  failed.erase(id);
}

void Tally::merge(const Tally& others) {
  publications += others.publications;
  without_text += others.without_text;
  for (const auto& [code, n] : others.warnings) warnings[code] += n;
  failed.insert(others.failed.begin(), others.failed.end());
}

std::string to_text(const Tally& tally) {
  auto out = fmt::format("{}{}\nwithout_text {}\n", first_key, tally.publications, tally.without_text);
  for (const auto& [code, n] : tally.warnings) out += fmt::format("warning {} {}\n", code, n);
  for (const auto& id : tally.failed) out += fmt::format("failed {}\n", id);
  return out;
}

Result<Tally> parse_tally(std::string_view text) {
  Tally tally;
  bool good = text.starts_with(first_key) && text.ends_with('\n');
  while (good && !text.empty()) {
    const auto end = text.find('\n');
    good = parse_line(tally, text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  if (good) return tally;
  return fail(Code::tally_damaged);
}

}  // namespace kamervragen::write
