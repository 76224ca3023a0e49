#include "indexer/state/tally.hh"

#include <algorithm>

#include <fmt/format.h>

#include "schema/text/numbers.hh"
#include "schema/text/split.hh"

namespace kamervragen::state {
namespace {

constexpr std::string_view first_key = "publications ";

bool number(std::string_view text, std::uint64_t& out) {
  const auto value = text::whole_number<std::uint64_t>(text);
  out = value.value_or(0);
  return value.has_value();
}

/// False where the line is not one of a tally.
bool read_line(std::string_view line, Tally& tally) {
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
  const bool whole = text.starts_with(first_key) && text.ends_with('\n');
  if (whole && std::ranges::all_of(text::lines(text), [&](auto line) { return read_line(line, tally); })) return tally;
  return fail(Code::tally_damaged);
}

}  // namespace kamervragen::state
