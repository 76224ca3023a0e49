#include "indexer/forms/furniture.hh"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "indexer/forms/html.hh"
#include "indexer/forms/html_text.hh"
#include "indexer/forms/note_words.hh"
#include "indexer/markup/body.hh"
#include "indexer/markup/official.hh"
#include "schema/record/ids.hh"
#include "schema/text/ascii.hh"
#include "schema/text/find.hh"

namespace kamervragen::forms {
namespace {

constexpr std::array<std::string_view, 4> tags = {"nav", "footer", "dialog", "label"};
constexpr std::array<std::string_view, 34> words = {"menu",
                                                    "navigatie",
                                                    "nav",
                                                    "breadcrumb",
                                                    "breadcrumbs",
                                                    "kruimelpad",
                                                    "skiplinks",
                                                    "skiplink",
                                                    "skip-link",
                                                    "footer",
                                                    "paginering",
                                                    "pagination",
                                                    "relaties",
                                                    "nuttige-links",
                                                    "useful-links",
                                                    "links",
                                                    "downloads",
                                                    "download",
                                                    "downloadlinks",
                                                    "cookie",
                                                    "cookies",
                                                    "cookiebar",
                                                    "cookie-banner",
                                                    "technischeinformatie",
                                                    "technischeinfohyperlink",
                                                    "downloadpdfhyperlink",
                                                    "downloadodthyperlink",
                                                    "downloadxmlhyperlink",
                                                    "visually-hidden",
                                                    "sr-only",
                                                    "zoekbalk",
                                                    "share",
                                                    "sitemap",
                                                    "toolbar"};
constexpr std::array<std::string_view, 8> headings = {
    "relaties",  "technische informatie", "nuttige links",  "handige links",
    "downloads", "externe bijlagen",      "over deze site", "gerelateerde documenten"};
/// What the site writes around a text in a line of its own, where no class says so.
constexpr std::array<std::string_view, 22> lines = {"u bent hier",
                                                    "naar boven",
                                                    "terug naar boven",
                                                    "terug",
                                                    "home",
                                                    "menu",
                                                    "zoeken",
                                                    "inloggen",
                                                    "uitgebreid zoeken",
                                                    "lokale bekendmakingen",
                                                    "direct naar",
                                                    "direct naar de inhoud",
                                                    "ga direct naar de inhoud",
                                                    "overheid.nl",
                                                    "officiële bekendmakingen",
                                                    "deel deze pagina",
                                                    "permanente link",
                                                    "kopieer link",
                                                    "toon relaties",
                                                    "download pdf",
                                                    "zoals vergunningen, bouwplannen en lokale regelgeving",
                                                    "adressen en contactpersonen van overheidsorganisaties"};
constexpr std::size_t longest_line = 60;
/// Cells that only a table of the site has.
constexpr std::array<std::string_view, 7> cells = {"datum publicatie", "is beantwoord in", "is een antwoord op",
                                                   "is antwoord op",   "heeft mededeling", "is mededeling over",
                                                   "mededeling over"};

struct TableKey {
  std::string_view label, key;
};
constexpr std::array table_keys = {
    TableKey{"datum publicatie", "DCTERMS.available"},
    TableKey{"organisatie", "DC.creator"},
    TableKey{"vergaderjaar", "OVERHEIDop.vergaderjaar"},
    TableKey{"datum ontvangst", "OVERHEIDop.datumOntvangst"},
    TableKey{"datum indiening", "OVERHEIDop.datumIndiening"},
    TableKey{"nummer", ""},
    TableKey{"vraag", ""},
    TableKey{"vraagnummer", ""},
    TableKey{"aanhangselnummer", ""},
};

using Rows = std::vector<std::vector<std::string>>;

/// The words of the cells, row by row; of a list of terms each term with what is said of it.
void rows_of(const tree::Node& node, Rows& out) {
  for (const auto& child : node.children) {
    if (child.is_text()) continue;
    if (child.name == "tr" || child.name == "dt") {
      out.emplace_back();
      if (child.name == "dt") out.back().push_back(markup::flat_text(child));
      for (const auto& cell : child.children) {
        if (cell.name == "td" || cell.name == "th") out.back().push_back(markup::flat_text(cell));
      }
    } else if (child.name == "dd" && !out.empty()) {
      out.back().push_back(markup::flat_text(child));
    } else {
      rows_of(child, out);
    }
  }
}

std::string label(std::string_view cell) { return text::ascii_lower(text::trim(cell, ":")); }

const tree::Node* date_table(const tree::Node& node) {
  if (is_date_table(node)) return &node;
  for (const auto& child : node.children) {
    if (const auto* found = child.is_text() ? nullptr : date_table(child)) return found;
  }
  return nullptr;
}

}  // namespace

bool is_date_table(const tree::Node& node) {
  if (node.name != "table" && node.name != "dl") return false;
  Rows rows;
  rows_of(node, rows);
  return std::ranges::any_of(rows, [](const auto& row) {
    return std::ranges::any_of(row, [](const auto& cell) { return label(cell) == "datum publicatie"; });
  });
}

bool is_site_line(const tree::Node& node) {
  const auto front = front_of(node, longest_line);
  return front.size() <= longest_line && text::among(lines, text::ascii_lower(text::trim(front, ":.")));
}

bool is_furniture(const tree::Node& node) {
  if (is_site_line(node) || text::among(tags, node.name) ||
      text::among(words, text::ascii_lower(node.attribute("id"))) ||
      std::ranges::any_of(words, [&](auto word) { return has_class(node, word); })) {
    return true;
  }
  if (node.name == "dl") return is_date_table(node);
  if (node.name != "table") {
    // A box of its own: nothing but such a heading and what belongs to it.
    const auto first = std::ranges::find_if(node.children, [](const tree::Node& c) {
      return c.is_text() ? !text::trim(c.text).empty() : !markup::flat_text(c).empty();
    });
    return node.name == "div" && first != node.children.end() && opens_furniture(*first);
  }
  Rows rows;
  rows_of(node, rows);
  return std::ranges::any_of(rows, [](const auto& row) {
    return std::ranges::any_of(row, [](const auto& cell) { return text::among(cells, label(cell)); });
  });
}

bool opens_furniture(const tree::Node& node) {
  return is_html_heading(node.name) && text::among(headings, label(markup::flat_text(node)));
}

Metadata read_page_table(const tree::Node& root, const PublicatieId& id) {
  const auto* table = root.name == "html" ? date_table(root) : nullptr;
  if (!table) return {};
  Rows rows;
  rows_of(*table, rows);
  auto found = markup::make("metadata_gegevens");
  // Labels above the values, or in front of them.
  std::vector<std::pair<std::string, std::string>> pairs;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const auto& row = rows[r];
    if (std::ranges::none_of(row, [](const auto& cell) { return label(cell) == "datum publicatie"; })) continue;
    if (r + 1 < rows.size() && rows[r + 1].size() == row.size() && row.size() > 2) {
      for (std::size_t i = 0; i < row.size(); ++i) pairs.emplace_back(label(row[i]), rows[r + 1][i]);
    } else {
      for (const auto& other : rows) {
        if (other.size() == 2) pairs.emplace_back(label(other[0]), other[1]);
      }
    }
    break;
  }
  for (const auto& pair : pairs) {
    const auto& name = pair.first;
    const auto& value = pair.second;
    const auto key = std::ranges::find_if(table_keys, [&](const TableKey& k) { return k.label == name; });
    if (key == table_keys.end() || value.empty()) continue;
    auto meta = markup::make("metadata");
    const auto number = id.is_question() ? "OVERHEIDop.vraagnummer" : "OVERHEIDop.aanhangselNummer";
    meta.attributes = {{"name", std::string(key->key.empty() ? number : key->key)}, {"content", value}};
    found.children.push_back(std::move(meta));
  }
  return read_metadata(found);
}

}  // namespace kamervragen::forms
