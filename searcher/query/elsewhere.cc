#include "searcher/query/elsewhere.hh"

#include "schema/layout/label_key.hh"
#include "searcher/query/printer.hh"
#include "searcher/query/tree.hh"

namespace kamervragen::query {

std::string value_elsewhere(const layout::FieldTable& table, const layout::Field& asked, const std::string& value) {
  const auto key = layout::label_key(value);
  const auto written = [](const layout::Field& field, const std::string& known) {
    return canonical(Zoekvraag{Label{std::string(field.name), known}});
  };
  for (const auto& field : table) {
    const bool fixed = field.closed || field.kind == layout::Kind::computed;
    if (&field == &asked || !fixed) continue;
    for (const auto& known : layout::listed_values(field))
      if (layout::label_key(known) == key) return written(field, known);
    if (!field.named) continue;
    if (const auto named = field.named(value); !named.empty()) return written(field, named.front());
  }
  return {};
}

}  // namespace kamervragen::query
