#include "searcher/screen/fields_page.hh"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "schema/text/split.hh"
#include "schema/text/width.hh"
#include "searcher/screen/describe.hh"

namespace kamervragen::screen {
namespace {

constexpr std::size_t narrow = 64;  ///< below it a description stands under its name

std::vector<std::string> words_of(std::string_view text, char separator) {
  return text.empty() ? std::vector<std::string>{} : text::split(text, separator);
}

/// A cell of a markdown table.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '|') out += '\\';
    out += c;
  }
  return out;
}

}  // namespace

std::string fields_text(const layout::FieldTable& table, const program::Paint& paint, std::size_t width) {
  std::string out;
  for (const auto& field : table) {
    const auto kind = fmt::format("{}{}", name(field.kind), field.facet ? ", facet" : "");
    const auto aliases = words_of(field.aliases, ' ');
    const auto first =
        paint(program::Style::label, text::pad(field.name, 17)) + paint(program::Style::dim, text::pad(kind, 15));
    auto text = std::string(field.description);
    if (!aliases.empty()) text += fmt::format(" (also {})", joined(aliases, ", "));
    const bool below = width < narrow;
    out += below ? first + "\n" + text::paragraph(text, width, "  ") : text::paragraph(text, width, first);
    out += std::string(below ? 2 : 32, ' ') + std::string(field.example) + "\n";
  }
  return out;
}

std::string fields_markdown(const layout::FieldTable& table) {
  std::string out = "| field | also | kind | facet | what | example |\n|---|---|---|---|---|---|\n";
  for (const auto& field : table)
    out += fmt::format("| `{}` | {} | {} | {} | {} | `{}` |\n", field.name, joined(words_of(field.aliases, ' '), ", "),
                       name(field.kind), field.facet ? "yes" : "", escaped(field.description), escaped(field.example));
  return out;
}

nlohmann::ordered_json fields_json(const layout::FieldTable& table) {
  auto out = nlohmann::ordered_json::array();
  for (const auto& field : table)
    out.push_back({{"name", field.name},
                   {"aliases", words_of(field.aliases, ' ')},
                   {"kind", name(field.kind)},
                   {"many", field.many},
                   {"facet", field.facet},
                   {"exported", field.exported.empty() ? nlohmann::ordered_json(nullptr) : field.exported},
                   {"buckets", words_of(field.buckets, '|')},
                   {"description", field.description},
                   {"example", field.example}});
  return out;
}

nlohmann::ordered_json facet_fields_json(const std::vector<finder::FacetField>& facets) {
  auto out = nlohmann::ordered_json::array();
  for (const auto& f : facets)
    out.push_back({{"field", f.field},
                   {"values", f.values},
                   {"missing", f.missing},
                   {"most_frequent", f.most_frequent},
                   {"description", f.description}});
  return out;
}

}  // namespace kamervragen::screen
