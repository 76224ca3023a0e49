// kamervragen facets: exact counts of the values among the matches.
//   text  aligned tables
//   json  {common keys, "count": 12, "facets": [{field, values, missing, more}]}
//   csv   field,value,count; matches without a value have an empty value
#include <array>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "searcher/cli/answer_json.hh"
#include "searcher/cli/verbs.hh"
#include "searcher/render/csv.hh"
#include "searcher/render/facets_text.hh"

namespace kamervragen::cli {
namespace {

std::string rows(const std::vector<ask::ShownFacet>& facets, render::RowFormat format) {
  std::string out = row(std::array<std::string, 3>{"field", "value", "count"}, format);
  for (const auto& [facet, more] : facets) {
    for (const auto& v : facet.values) out += row(std::array{facet.field, v.value, fmt::to_string(v.count)}, format);
    if (facet.missing > 0) out += row(std::array{facet.field, std::string(), fmt::to_string(facet.missing)}, format);
  }
  return out;
}

}  // namespace

Result<Exit> run_facets(Session& session, const Arguments& arguments) {
  auto asked = ask(session, arguments);
  if (!asked) return pass(asked);
  const auto format = arguments.get_or("format", "text");
  auto top = parse_top(arguments, format == "csv" || format == "tsv");
  if (!top) return pass(top);
  asked->options.facets = arguments.has("facet") ? names_in(arguments.all("facet")) : all_facets();
  asked->options.limit = 0;
  asked->options.snippets = 0;
  auto index = session.index();
  if (!index) return pass(index);

  auto answer = ask::search(**index, asked->query, asked->options);
  if (!answer) return pass(answer);
  if (auto same = session.expected(answer->index); !same) return pass(same);
  const auto facets = ask::view(std::move(answer->facets), *top, arguments.get_or("sort", ""));

  session.page();
  auto& out = session.out();
  if (format == "json") {
    auto document = common_keys(&answer->index, &*asked);
    document["count"] = answer->count;
    document["facets"] = to_json(facets);
    out.write(to_document(document));
  } else if (format == "text") {
    out.write(session.paint()(program::Style::title,
                              fmt::format("{} {}", answer->count, answer->count == 1 ? "Kamervraag" : "Kamervragen")) +
              "\n\n");
    out.write(render::facet_tables(facets, session.paint(), session.width()));
  } else {
    if (arguments.has("bom")) out.write(render::byte_order_mark);
    out.write(rows(facets, format == "csv" ? render::RowFormat::csv : render::RowFormat::tsv));
  }
  return Exit::done;
}

}  // namespace kamervragen::cli
