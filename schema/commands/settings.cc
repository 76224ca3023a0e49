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

/// Whether a text is a whole number, so that what is wrong with it is where it lies.
bool is_number(std::string_view text) {
  const auto digits = text.substr(text.starts_with('-') ? 1 : 0);
  return !digits.empty() && digits.find_first_not_of("0123456789") == std::string_view::npos;
}

/// An end of a range, where it helps: where the range is the option's own, or a number lies outside it.
std::string end_text(const Range& range, double end, std::string_view given) {
  return range == Range{} && !is_number(given) ? "" : fmt::format("{}", end);
}

bool inside(const Range& range, double value) { return value >= range.least && value <= range.most; }

struct Unit {
  char letter;
  std::int64_t seconds;
};
constexpr std::array units = {Unit{'s', 1}, Unit{'m', 60}, Unit{'h', 3600}, Unit{'d', 86'400}};

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
  return fail(Code::not_a_number, {{"option", given.name},
                                   {"text", given.value},
                                   {"least", end_text(option.range, option.range.least, given.value)},
                                   {"most", end_text(option.range, option.range.most, given.value)}});
}

Result<bool> Value<bool>::parse(const Option&, const Given& given) {
  for (const auto& word : switch_words)
    if (given.value == word.text) return word.on;
  return fail(Code::not_a_switch, {{"option", given.name}, {"text", given.value}});
}

Result<double> Value<double>::parse(const Option& option, const Given& given) {
  const auto value = decimal(given.value);
  if (value && inside(option.range, *value)) return *value;
  return fail(Code::not_a_decimal, {{"option", given.name},
                                    {"text", given.value},
                                    {"least", end_text(option.range, option.range.least, given.value)},
                                    {"most", end_text(option.range, option.range.most, given.value)}});
}

Result<void> assign(std::optional<std::vector<std::string>>& member, const Option&, const Given& given) {
  if (!member) member.emplace();
  for (auto& name : text::split(given.value, ',')) member->push_back(std::move(name));
  return {};
}

Result<void> assign(std::vector<program::IndexPlace>& member, const Option&, const Given& given) {
  auto places = program::parse_index_places(given.value);
  if (!places) return pass(places);
  for (auto& place : *places) member.push_back(std::move(place));
  return {};
}

Result<Limit> Value<Limit>::parse(const Option& option, const Given& given) {
  if (given.value == "all") return Limit{};
  if (const auto most = parse_whole(option, given)) return Limit{*most};
  return fail(Code::not_a_limit, {{"option", given.name},
                                  {"text", given.value},
                                  {"least", option.range.least > 0 ? fmt::format("{}", option.range.least) : ""},
                                  {"most", end_text(option.range, option.range.most, given.value)}});
}

Result<Share> Value<Share>::parse(const Option&, const Given& given) {
  if (const auto share = text::share(given.value)) return *share;
  return fail(Code::not_a_share, {{"option", given.name}, {"text", given.value}});
}

Result<Date> Value<Date>::parse(const Option&, const Given& given) {
  const auto date = given.value.size() == 10 ? Date::from_iso(given.value) : std::nullopt;
  if (date) return *date;
  return fail(Code::not_a_day, {{"option", given.name}, {"text", given.value}});
}

Result<std::chrono::seconds> Value<std::chrono::seconds>::parse(const Option&, const Given& given) {
  constexpr std::int64_t most = 1'000'000;
  const std::string_view text = given.value;
  if (!text.empty())
    if (const auto count = text::whole_number<std::int64_t>(text.substr(0, text.size() - 1));
        count && *count > 0 && *count <= most)
      for (const auto& unit : units)
        if (unit.letter == text.back()) return std::chrono::seconds{*count * unit.seconds};
  return fail(Code::not_a_duration, {{"option", given.name}, {"text", given.value}});
}

Result<program::IndexPlace> Value<program::IndexPlace>::parse(const Option&, const Given& given) {
  return program::parse_index_place(given.value);
}

}  // namespace kamervragen::commands
