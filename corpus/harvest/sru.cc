#include "corpus/harvest/sru.hh"

#include <algorithm>
#include <functional>

#include <fmt/format.h>

#include "corpus/tree/tree.hh"
#include "corpus/tree/walk.hh"
#include "schema/text/ascii.hh"
#include "schema/text/numbers.hh"

namespace kamervragen::harvest {
namespace {

constexpr struct {
  Soort soort;
  std::string_view name, publicatienaam;
} soorten[] = {
    {Soort::vraag, "vraag", "Kamervragen zonder antwoord"},
    {Soort::antwoord, "antwoord", "Kamervragen (Aanhangsel)"},
};

std::string percent_encoded(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool plain = text::is_digit(c) || text::is_letter(c) || c == '-' || c == '.' || c == '_' || c == '~';
    out += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

std::string text_of(const tree::Node& node) {
  std::string out = node.text;
  for (const auto& child : node.children) out += text_of(child);
  return out;
}

std::string trimmed_text(const tree::Node& node) { return std::string(text::trim(text_of(node))); }

void set_once(std::string& to, const tree::Node& from) {
  if (to.empty()) to = trimmed_text(from);
}

void add_once(std::vector<std::string>& to, std::string value) {
  constexpr std::size_t most = 1'000;  // more than any publication has; each is compared with those before it
  if (to.size() < most && !value.empty() && std::ranges::find(to, value) == to.end()) to.push_back(std::move(value));
}

/// What an element of a record means, by its local name.
constexpr struct {
  std::string_view element;
  void (*set)(SruRecord&, const tree::Node&);
} elements[] = {
    {"identifier", [](SruRecord& r, const tree::Node& n) { set_once(r.id, n); }},
    {"title", [](SruRecord& r, const tree::Node& n) { set_once(r.title, n); }},
    {"modified", [](SruRecord& r, const tree::Node& n) { set_once(r.modified, n); }},
    {"available", [](SruRecord& r, const tree::Node& n) { set_once(r.available, n); }},
    {"vergaderjaar", [](SruRecord& r, const tree::Node& n) { set_once(r.vergaderjaar, n); }},
    {"aanhangselnummer", [](SruRecord& r, const tree::Node& n) { set_once(r.aanhangselnummer, n); }},
    {"vraagnummer", [](SruRecord& r, const tree::Node& n) { add_once(r.vraagnummers, trimmed_text(n)); }},
    {"itemUrl",
     [](SruRecord& r, const tree::Node& n) { add_once(r.manifestations, std::string(n.attribute("manifestation"))); }},
    {"datumTijdstipWijzigingWork", [](SruRecord& r, const tree::Node& n) { r.wijziging += trimmed_text(n) + ' '; }},
    {"datumTijdstipWijzigingExpression", [](SruRecord& r, const tree::Node& n) { r.wijziging += trimmed_text(n); }},
};

SruRecord record_of(const tree::Node& node) {
  SruRecord record;
  tree::each_element(node, [&](const tree::Node& element) {
    for (const auto& row : elements)
      if (row.element == element.name) row.set(record, element);
  });
  return record;
}

/// What the service says is wrong, in one line; empty where it says nothing.
std::string diagnostics_of(const tree::Node& root) {
  std::string out;
  tree::each_element(root, [&](const tree::Node& node) {
    if (node.name != "diagnostic") return;
    std::string one;
    for (const auto& part : node.children) {
      const auto text = trimmed_text(part);
      if (!text.empty()) one += (one.empty() ? "" : ": ") + text;
    }
    out += (out.empty() ? "" : "; ") + one;
  });
  return out;
}

}  // namespace

std::string_view name(Soort soort) {
  return std::ranges::find(soorten, soort, [](const auto& r) { return r.soort; })->name;
}

std::string_view publicatienaam(Soort soort) {
  return std::ranges::find(soorten, soort, [](const auto& r) { return r.soort; })->publicatienaam;
}

std::optional<Soort> parse_soort(std::string_view text) {
  for (const auto& row : soorten)
    if (row.name == text) return row.soort;
  return std::nullopt;
}

std::string Window::text() const {
  auto out = fmt::format("{}, modified {}..{}", name(soort), first.iso(), last.iso());
  if (available) {
    out += ", available ";
    if (available->first) out += available->first->iso();
    out += "..";
    if (available->last) out += available->last->iso();
  }
  return out;
}

std::string cql(const Window& window) {
  auto out = fmt::format(
      "c.product-area==officielepublicaties AND w.publicatienaam==\"{}\" AND dt.modified>={} AND dt.modified<={}",
      publicatienaam(window.soort), window.first.iso(), window.last.iso());
  if (window.available && window.available->first) out += " AND dt.available>=" + window.available->first->iso();
  if (window.available && window.available->last) out += " AND dt.available<=" + window.available->last->iso();
  return out;
}

std::string search_url(std::string_view service, const Window& window, std::size_t start_record,
                       std::size_t page_size) {
  return fmt::format("{}{}operation=searchRetrieve&version=2.0&query={}&startRecord={}&maximumRecords={}", service,
                     service.find('?') == std::string_view::npos ? "?" : "&", percent_encoded(cql(window)),
                     start_record, page_size);
}

Result<SruPage> parse_page(std::string_view body) {
  const auto root = tree::parse_xml(body);
  if (!root || root->name != "searchRetrieveResponse")
    return fail(Code::sru_not_xml, {{"found", root ? "<" + root->name + ">" : root.error().message()}});
  const auto said = diagnostics_of(*root);
  const auto* number = root->child("numberOfRecords");
  SruPage page;
  const auto total = number ? trimmed_text(*number) : std::string{};
  const auto counted = text::whole_number<std::size_t>(total);
  if (said.find("SEARCH-IGNOREDQTEXT") != std::string::npos) return fail(Code::sru_ignored, {{"said", said}});
  if (!said.empty()) return fail(Code::sru_diagnostic, {{"said", said}});
  if (!counted) return fail(Code::sru_incomplete, {{"missing", "numberOfRecords"}});
  page.total = *counted;
  if (const auto* records = root->child("records")) {
    for (const auto& node : records->children) {
      if (node.name != "record") continue;
      page.records.push_back(record_of(node));
      if (page.records.back().id.empty())
        return fail(Code::sru_incomplete, {{"missing", "the identifier of a record"}});
    }
  }
  return page;
}

}  // namespace kamervragen::harvest
