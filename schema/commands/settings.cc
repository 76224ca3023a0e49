#include "schema/commands/settings.hh"

#include <array>
#include <charconv>

#include <fmt/format.h>

#include "schema/commands/table.hh"
#include "schema/text/numbers.hh"
#include "schema/text/split.hh"

namespace kamervragen::commands {
namespace {

/// The number, perhaps with a fraction, that a text is from end to end.
std::optional<double> decimal(std::string_view text) {
  double out = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), out);
  if (failed != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return out;
}

/// " from 1 to 64" where the range says more than that a number has an end.
std::string range_text(const Range& range) {
  return range == Range{} ? "" : fmt::format(" from {} to {}", range.least, range.most);
}

bool inside(const Range& range, double value) { return value >= range.least && value <= range.most; }

struct Unit {
  char letter;
  std::int64_t seconds;
};
constexpr std::array units = {Unit{'m', 60}, Unit{'h', 3600}, Unit{'d', 86'400}};

struct SwitchWord {
  std::string_view text;
  bool on;
};
constexpr std::array switch_words = {SwitchWord{"", true},    SwitchWord{"true", true}, SwitchWord{"false", false},
                                     SwitchWord{"yes", true}, SwitchWord{"no", false},  SwitchWord{"on", true},
                                     SwitchWord{"off", false}};

}  // namespace

Result<std::uint64_t> parse_whole(const Option& option, const Given& given) {
  const auto value = text::whole_number<std::uint64_t>(given.value);
  if (value && inside(option.range, static_cast<double>(*value))) return *value;
  return fail(Exit::usage, "bad-number",
              fmt::format("{} takes a whole number{}, not \"{}\"", given.name, range_text(option.range), given.value));
}

Result<bool> Value<bool>::parse(const Option&, const Given& given) {
  for (const auto& word : switch_words)
    if (given.value == word.text) return word.on;
  return fail(Exit::usage, "bad-switch", fmt::format("{} takes true or false, not \"{}\"", given.name, given.value));
}

Result<double> Value<double>::parse(const Option& option, const Given& given) {
  const auto value = decimal(given.value);
  if (value && inside(option.range, *value)) return *value;
  return fail(Exit::usage, "bad-number",
              fmt::format("{} takes a number{}, not \"{}\"", given.name, range_text(option.range), given.value));
}

Result<void> assign(std::optional<std::vector<std::string>>& member, const Option&, const Given& given) {
  if (!member) member.emplace();
  for (auto& name : text::split(given.value, ',')) member->push_back(std::move(name));
  return {};
}

Result<Limit> Value<Limit>::parse(const Option& option, const Given& given) {
  if (given.value == "all") return Limit{};
  if (const auto most = parse_whole(option, given)) return Limit{*most};
  return fail(Exit::usage, "bad-number",
              fmt::format("{} takes a whole number or \"all\", not \"{}\"", given.name, given.value));
}

Result<Share> Value<Share>::parse(const Option&, const Given& given) {
  if (const auto share = text::share(given.value)) return *share;
  return fail(Exit::usage, "bad-share",
              fmt::format("{} wants a number and of how many, not \"{}\"", given.name, given.value),
              fmt::format("as in {} 2/4", given.name));
}

Result<Date> Value<Date>::parse(const Option&, const Given& given) {
  const auto date = given.value.size() == 10 ? Date::from_iso(given.value) : std::nullopt;
  if (date) return *date;
  return fail(Exit::usage, "bad-date", fmt::format("{} takes a day, not \"{}\"", given.name, given.value),
              fmt::format("as in {} 2019-07-18", given.name));
}

Result<std::chrono::seconds> Value<std::chrono::seconds>::parse(const Option&, const Given& given) {
  constexpr std::int64_t most = 1'000'000;
  const std::string_view text = given.value;
  if (!text.empty())
    if (const auto count = text::whole_number<std::int64_t>(text.substr(0, text.size() - 1));
        count && *count > 0 && *count <= most)
      for (const auto& unit : units)
        if (unit.letter == text.back()) return std::chrono::seconds{*count * unit.seconds};
  return fail(Exit::usage, "no-duration", fmt::format("{} takes a time like 36h, not \"{}\"", given.name, given.value),
              "a number and m, h or d: 90m, 36h, 2d");
}

Result<program::IndexPlace> Value<program::IndexPlace>::parse(const Option&, const Given& given) {
  return program::parse_index_place(given.value);
}

}  // namespace kamervragen::commands
