// What is counted is what is exported: of every facet field, whatever the filter, a count over the export gives the
// facet.
#include <map>
#include <set>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "searcher/ask/answer.hh"
#include "searcher/finder/value_check.hh"
#include "searcher/render/format.hh"
#include "searcher/render/output_keys.hh"
#include "tests/searcher/made_index.hh"
#include "tests/searcher/random_record.hh"

namespace kamervragen::test {
namespace {

using Json = nlohmann::ordered_json;
/// By field: by value, and "" for those without one.
using Counts = std::map<std::string, std::map<std::string, std::uint64_t>>;

std::string written(index::Index& index, std::string_view format, ask::Request request) {
  std::string out;
  const auto sink = render::find_format(format)->make([&](std::string_view text) { return out += text, true; }, {});
  const auto answered = ask::answer([&] { return Result<index::Index*>(&index); }, request, *sink);
  INFO(request.text);
  REQUIRE(answered.has_value());
  return out;
}

/// The facets that the values of one record count for.
void count(const layout::Field& field, const std::set<std::string>& values, Counts& out) {
  std::set<std::string> buckets;
  for (const auto& value : values) buckets.insert(field.bucket ? field.bucket(value) : value);
  for (const auto& bucket : buckets) ++out[std::string(field.name)][bucket];
  if (buckets.empty()) ++out[std::string(field.name)][""];
}

/// The counted values in what JSON has of a field. Of an object it is the first of these that it has.
std::set<std::string> values_in_json(const Json& exported) {
  std::set<std::string> out;
  const auto add = [&](const Json& one) {
    if (one.is_string()) out.insert(one);
    if (one.is_number()) out.insert(one.dump());
    if (!one.is_object()) return;
    for (const auto* member : {"persoon", "naam", "id"})
      if (one.contains(member) && one[member].is_string()) {
        out.insert(one[member]);
        return;
      }
  };
  if (exported.is_array()) {
    for (const auto& one : exported) add(one);
  } else {
    add(exported);
  }
  return out;
}

Counts counts_in_json(const std::string& document) {
  Counts out;
  const auto answer = Json::parse(document);
  for (const auto& hit : answer["hits"])
    for (const auto& field : layout::fields())
      if (field.facet) count(field, values_in_json(hit.at(std::string(field.exported))), out);
  return out;
}

/// A reader of CSV that knows nothing of ours: quotes, doubled quotes, CRLF.
std::vector<std::vector<std::string>> rows_of_csv(const std::string& text) {
  std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    auto& cell = rows.back().back();
    if (c == '"') {
      if (quoted && text[i + 1] == '"')
        cell += text[++i];
      else
        quoted = !quoted;
    } else if (!quoted && c == ',') {
      rows.back().emplace_back();
    } else if (!quoted && c == '\n') {
      rows.emplace_back(1);
    } else if (quoted || c != '\r') {
      cell += c;
    }
  }
  rows.pop_back();
  return rows;
}

std::set<std::string> values_in_cell(std::string cell) {
  std::set<std::string> out;
  for (std::size_t at = 0; !cell.empty() && at != std::string::npos;) {
    const auto end = cell.find("; ", at);
    out.insert(cell.substr(at, end == std::string::npos ? end : end - at));
    at = end == std::string::npos ? end : end + 2;
  }
  return out;
}

Counts counts_in_csv(const std::string& text) {
  Counts out;
  const auto rows = rows_of_csv(text);
  for (const auto& field : layout::fields()) {
    if (!field.facet) continue;
    const auto column = std::ranges::find(rows[0], field.exported) - rows[0].begin();
    REQUIRE(static_cast<std::size_t>(column) < rows[0].size());
    for (std::size_t i = 1; i < rows.size(); ++i)
      count(field, values_in_cell(rows[i].at(static_cast<std::size_t>(column))), out);
  }
  return out;
}

Counts counts_in_facets(const std::string& document) {
  Counts out;
  const auto answer = Json::parse(document);
  for (const auto& facet : answer["facets"]) {
    auto& counts = out[facet["field"]];
    for (const auto& value : facet["values"]) counts[value["value"]] = value["count"];
    if (facet["missing"] > 0) counts[""] = facet["missing"];
  }
  return out;
}

/// But for the fields of a choice: their own facet ignores it, as on a web page.
Counts without(Counts counts, const std::vector<finder::Selection>& choices) {
  for (const auto& choice : choices) counts.erase(choice.field);
  std::erase_if(counts, [](const auto& field) { return field.second.empty(); });
  return counts;
}

void agree(index::Index& index, ask::Request request) {
  request.limit = request.top = ask::Limit{};
  request.snippets = 0;
  const auto json = written(index, "json", request), csv = written(index, "csv", request);
  request.kind = ask::Kind::facets;
  const auto facets = without(counts_in_facets(written(index, "json", request)), request.selections);
  CHECK(without(counts_in_json(json), request.selections) == facets);
  CHECK(without(counts_in_csv(csv), request.selections) == facets);
}

}  // namespace

TEST_CASE("a count over the export is the facet, for every facet field and 500 random filters") {
  const auto records = random_records(300, 7);
  MadeIndex made(records);
  RandomQueries queries(vocabulary_of(records, layout::fields()), layout::fields(), 20261128);
  std::size_t with_hits = 0, refused = 0;
  for (std::size_t i = 0; i < 500; ++i) {
    ask::Request request;
    request.text = queries.next().text;
    INFO(request.text);
    if (i % 5 == 1) request.selections = {{"status", "beantwoord"}, {"dagen", "22-42"}};
    if (!finder::check_values(made.index(), parsed(request.text), {.selections = request.selections})) {
      ++refused;  // a closed vocabulary does not know part of a name
      continue;
    }
    agree(made.index(), request);
    with_hits += made.answer(request.text, {.limit = 0}).count > 0 ? 1 : 0;
  }
  CHECK(with_hits > 200);
  CHECK(refused < 50);
}

TEST_CASE("every facet field is exported, under one name each") {
  std::set<std::string_view> names;
  for (const auto& field : layout::fields()) {
    INFO(field.name);
    if (field.facet) CHECK_FALSE(field.exported.empty());
    if (!field.exported.empty()) CHECK(names.insert(field.exported).second);
  }
}

}  // namespace kamervragen::test
