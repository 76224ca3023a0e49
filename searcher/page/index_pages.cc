// Pages about the index and how it is asked: the first one, its fields, help, and what it holds.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "schema/program/paint.hh"
#include "schema/text/joined.hh"
#include "schema/text/split.hh"
#include "searcher/page/frame.hh"
#include "searcher/screen/overview.hh"
#include "searcher/screen/query_help.hh"

namespace kamervragen::page {
namespace {

/// Examples on the first page, each a query that any reader may have.
constexpr std::array<std::string_view, 4> examples = {"stikstof vergunning", "status:onbeantwoord", "is:te-laat",
                                                      "fractie:vvd dagen:43.."};
constexpr std::size_t overview_columns = 78;

Html search_link(const Visit& visit, std::string_view query) {
  return link(visit.address.elsewhere("/zoek").with("q", query).text(), query);
}

class FrontPage : public Page {
 public:
  using Page::Page;

  Html main(const Told&) const override {
    auto out = element("h1", say(Phrase::site)) + element("p", {{"class", "motto"}}, say(Phrase::motto));
    out += search_form(visit());
    auto items = Html();
    for (const auto query : examples) items += element("li", search_link(visit(), query));
    out += element("ul", {{"class", "examples"}}, items);
    if (envelope().index)
      out += element("p", say(Phrase::sets, {{"count", visit().number(envelope().index->kamervragen)}}));
    return out;
  }
};

class FieldsPage : public Page {
 public:
  using Page::Page;
  void fields(const layout::FieldTable& table) override { table_ = &table; }

  Html main(const Told&) const override {
    auto rows = Html();
    for (const auto& field : *table_) {
      auto names = element("code", field.name);
      if (!field.aliases.empty()) names += Html(", " + text::joined(text::split(field.aliases, ' '), ", "));
      rows +=
          element("tr", element("th", {{"scope", "row"}}, names) + element("td", {{"lang", "en"}}, field.description) +
                            element("td", field.example.empty() ? Html() : search_link(visit(), field.example)));
    }
    return search_form(visit()) + element("h1", say(Phrase::fields)) +
           element("div", {{"class", "wide"}}, element("table", element("tbody", rows)));
  }

 private:
  const layout::FieldTable* table_ = nullptr;
};

class HelpPage : public Page {
 public:
  using Page::Page;

  Html main(const Told&) const override {
    auto out = search_form(visit()) + element("h1", say(Phrase::help)), rows = Html();
    const auto close = [&] {
      if (!rows.empty())
        out += element("div", {{"class", "wide"}}, element("table", element("tbody", std::exchange(rows, Html()))));
    };
    for (const auto& row : screen::query_examples()) {
      const bool sentence = row.query.empty() && row.meaning.starts_with(' ');
      if (row.query.empty()) close();
      if (sentence)
        out += element("p", {{"lang", "en"}}, row.meaning);
      else if (row.query.empty())
        out += element("h2", {{"lang", "en"}}, row.meaning);
      else
        rows += element("tr", element("th", {{"scope", "row"}}, search_link(visit(), row.query)) +
                                  element("td", {{"lang", "en"}}, row.meaning));
    }
    close();
    return out;
  }
};

class CoveragePage : public Page {
 public:
  using Page::Page;
  void overview(const finder::Overview& overview) override {
    text_ = screen::overview_text(overview, program::Paint(), overview_columns);
  }

  Html main(const Told&) const override {
    return element("h1", say(Phrase::coverage)) + preformatted({{"lang", "en"}, {"tabindex", "0"}}, text_);
  }

 private:
  std::string text_;
};

}  // namespace

std::unique_ptr<Page> make_front_page(const Visit& visit, const ask::Request&) {
  return std::make_unique<FrontPage>(visit);
}

std::unique_ptr<Page> make_fields_page(const Visit& visit, const ask::Request&) {
  return std::make_unique<FieldsPage>(visit);
}

std::unique_ptr<Page> make_help_page(const Visit& visit, const ask::Request&) {
  return std::make_unique<HelpPage>(visit);
}

std::unique_ptr<Page> make_coverage_page(const Visit& visit, const ask::Request&) {
  return std::make_unique<CoveragePage>(visit);
}

}  // namespace kamervragen::page
