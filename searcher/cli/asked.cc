#include "searcher/cli/asked.hh"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "schema/text/split.hh"
#include "searcher/match/filters.hh"
#include "searcher/query/parser.hh"

namespace kamervragen::cli {
namespace {

Result<Date> parse_date(const std::string& text) {
  const auto date = text.size() == 10 ? Date::from_iso(text) : std::nullopt;
  if (date) return *date;
  return fail(Exit::usage, "bad-date", fmt::format("--reference-date takes a day, not \"{}\"", text),
              "as in --reference-date 2019-07-18");
}

/// Options that a format has no place for: an answer without what was asked for would be half an answer.
struct Misfit {
  std::string_view option, formats;
};
constexpr std::array misfits = {
    Misfit{"facets", "csv|tsv|ids"},
    Misfit{"explain", "csv|tsv|ids"},
    Misfit{"snippets", "csv|tsv|ids"},
    Misfit{"bom", "text|json|jsonl|ids"},
};

/// The devices of --expand, by name.
struct Device {
  std::string_view name;
  bool index::Expansions::*on;
};
constexpr std::array devices = {Device{"compounds", &index::Expansions::compounds},
                                Device{"abbreviations", &index::Expansions::abbreviations}};

Result<index::Expansions> parse_expansions(const std::string& list) {
  index::Expansions out{.compounds = false, .abbreviations = false};
  if (list == "none") return out;
  for (const auto& name : text::split(list, ',')) {
    const auto* device = std::ranges::find(devices, name, &Device::name);
    if (device == devices.end())
      return fail(Exit::usage, "bad-expansion",
                  fmt::format("--expand takes compounds, abbreviations or none, not \"{}\"", name),
                  "as in --expand compounds,abbreviations, which is what is done without it");
    out.*device->on = true;
  }
  return out;
}

Result<void> fit_together(const cli::Arguments& arguments) {
  const auto format = arguments.get_or("format", "text");
  for (const auto& [option, formats] : misfits) {
    const auto without = text::split(formats, '|');
    if (arguments.has(option) && std::ranges::find(without, format) != without.end())
      return fail(Exit::usage, "misfit", fmt::format("--{} has no place in the format {}", option, format),
                  option == "facets" ? "ask for them apart: kamervragen facets --format csv" : "");
  }
  return {};
}

}  // namespace

Result<Asked> ask(cli::Session& session, const cli::Arguments& arguments) {
  return ask(session, arguments, fmt::format("{}", fmt::join(arguments.words, " ")));
}

Result<Asked> ask(cli::Session& session, const cli::Arguments& arguments, const std::string& text) {
  if (auto fit = fit_together(arguments); !fit) return pass(fit);
  Asked asked;
  asked.text = session.query_text = text;
  auto query = query::parse_query(text);
  if (!query) return pass(query);
  asked.query = std::move(*query);
  if (const auto list = arguments.get("expand")) {
    auto expansions = parse_expansions(*list);
    if (!expansions) return pass(expansions);
    asked.options.expansions = *expansions;
  }
  asked.options.match_any = arguments.get("match") == "any";
  for (const auto& one : arguments.all("select")) {
    auto selection = parse_selection(one);
    if (!selection) return pass(selection);
    asked.options.selections.push_back(std::move(*selection));
  }
  if (const auto day = arguments.get("reference-date")) {
    auto date = parse_date(*day);
    if (!date) return pass(date);
    asked.options.reference_date = *date;
  }
  return asked;
}

Result<ask::Selection> parse_selection(std::string_view text) {
  const auto equals = text.find('=');
  if (equals == std::string_view::npos || equals == 0 || equals + 1 == text.size())
    return fail(Exit::usage, "bad-selection", fmt::format("--select takes FIELD=VALUE, not \"{}\"", text),
                "as in --select status=beantwoord");
  return ask::Selection{std::string(text.substr(0, equals)), std::string(text.substr(equals + 1))};
}

std::vector<std::string> names_in(const cli::Words& lists) {
  std::vector<std::string> names;
  for (const auto& list : lists)
    for (auto& name : text::split(list, ',')) names.push_back(std::move(name));
  return names;
}

std::vector<std::string> all_facets() {
  std::vector<std::string> names;
  for (const auto& field : layout::fields())
    if (field.facet) names.emplace_back(field.name);
  return names;
}

Result<std::optional<std::size_t>> parse_top(const cli::Arguments& arguments, bool exporting) {
  return parse_limit("--top", arguments.get_or("top", exporting ? "all" : "10"));
}

std::optional<Date> date_that_matters(const Asked& asked, const index::IndexInfo& info) {
  const bool matters =
      match::depends_on_date(asked.query) || std::ranges::any_of(asked.options.selections, [](const ask::Selection& s) {
        return match::depends_on_date(query::Computed{s.field, s.value});
      });
  if (!matters) return std::nullopt;
  return asked.options.reference_date ? asked.options.reference_date : info.newest;
}

}  // namespace kamervragen::cli
