#include "searcher/web/endpoints.hh"

#include <algorithm>
#include <array>

#include "searcher/cli/cli_table.hh"

namespace kamervragen::web {
namespace {

using ask::Kind;

constexpr WordKey query{.name = "q", .description = "the query, in the language of kamervragen help query"};
constexpr std::array queries = {query};
/// Of what stands around words, those words.
constexpr std::array worded = {WordKey{.name = query.name, .description = query.description, .required = true}};
constexpr std::array records = {WordKey{.name = "q",
                                        .description = "a vraagnummer, the id of a publication, an address or a "
                                                       "citation",
                                        .required = true,
                                        .repeats = true}};
constexpr std::array compared = {
    WordKey{.name = "q", .description = "a vraagnummer, the id of a publication, or one of its vragen: 2019Z15244/4"}};
constexpr std::array crossed = {WordKey{.name = "rows", .description = "the field of the rows", .required = true},
                                WordKey{.name = "columns", .description = "the field of the columns", .required = true},
                                query};
constexpr std::array valued = {
    WordKey{.name = "field", .description = "the field whose values are listed", .required = true},
    WordKey{.name = "beginning", .description = "what the values begin with"}};

constexpr std::array table = {
    Endpoint{"search", "search", Kind::hits, queries, "q=water&n=3"},
    Endpoint{"count", "count", Kind::count, queries, "q=water"},
    Endpoint{"facets", "facets", Kind::facets, queries, "q=water&facet=ministerie"},
    Endpoint{"stats", "stats", Kind::stats, queries, "by=ministerie"},
    Endpoint{"trend", "trend", Kind::trend, queries, "q=water"},
    Endpoint{"table", "table", Kind::cross, crossed, "rows=fractie&columns=jaar"},
    Endpoint{"context", "context", Kind::context, worded, "q=water&n=5"},
    Endpoint{"keywords", "keywords", Kind::keywords, queries, "q=water&n=10"},
    Endpoint{"collocations", "collocations", Kind::collocations, worded, "q=water&n=10"},
    Endpoint{"similar", "similar", Kind::similar, compared, "text=Bent%20u%20bekend%20met%20het%20bruine%20water%3F"},
    Endpoint{"sample", "sample", Kind::sample, queries, "n=3&seed=7"},
    Endpoint{"matrix", "matrix", Kind::matrix, queries, "dictionary=water%09water&n=3"},
    Endpoint{"show", "show", Kind::records, records, ""},
    Endpoint{"info", "info", Kind::overview, {}, "", "what the index holds, and what it does not"},
    Endpoint{"info/fields", "info", Kind::fields, {}, "", "the fields that a query can name"},
    Endpoint{"info/facets", "info", Kind::facet_fields, {}, "", "the fields that are counted"},
    Endpoint{"info/values", "info", Kind::values, valued, "field=fractie", "the values of a field, with their counts"},
    Endpoint{"info/index", "info", Kind::index, {}, "", "what made the index"},
    Endpoint{"info/schema", "info", Kind::schema, {}, "", "the JSON Schema of every answer in JSON"},
};

/// What is the process's own: where it reads and writes, how long it may take.
constexpr std::array<std::string_view, 10> not_offered = {"index",   "partial", "max-time", "color", "quiet",
                                                          "verbose", "help",    "version",  "batch", "check-freshness"};
constexpr std::array<std::string_view, 2> inside = {"text", "dictionary"};

}  // namespace

std::span<const Endpoint> endpoints() { return table; }

const Endpoint* find_endpoint(std::string_view path) {
  const auto found = std::ranges::find(table, path, &Endpoint::path);
  return found == table.end() ? nullptr : &*found;
}

Taken taken(const commands::Option& option) {
  if (std::ranges::find(not_offered, option.name) != not_offered.end()) return Taken::not_at_all;
  return std::ranges::find(inside, option.name) != inside.end() ? Taken::inside : Taken::as_typed;
}

std::vector<const commands::Option*> options_of(const Endpoint& endpoint) {
  auto out = commands::options_of(cli::program(), commands::find_verb(cli::program(), endpoint.verb));
  std::erase_if(out, [](const commands::Option* option) { return taken(*option) == Taken::not_at_all; });
  return out;
}

const commands::Option* find_option(const Endpoint& endpoint, std::string_view key) {
  const auto all = options_of(endpoint);
  const auto found = std::ranges::find_if(all, [&](const commands::Option* option) {
    return option->name == key || (key.size() == 1 && option->letter == key.front());
  });
  return found == all.end() ? nullptr : *found;
}

std::vector<std::string> key_names(const Endpoint& endpoint) {
  std::vector<std::string> out;
  for (const auto& word : endpoint.words) out.emplace_back(word.name);
  for (const auto* option : options_of(endpoint)) {
    if (option->letter != 0) out.emplace_back(1, option->letter);
    out.emplace_back(option->name);
  }
  return out;
}

}  // namespace kamervragen::web
