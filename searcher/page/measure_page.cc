// The page of a measure: a picture where there is one, and the tables that it is drawn from.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "searcher/page/command_line.hh"
#include "searcher/page/facets_panel.hh"
#include "searcher/page/frame.hh"
#include "searcher/page/tables.hh"

namespace kamervragen::page {
namespace {

constexpr std::array measure_forms = {Form{"CSV", "csv"}, Form{"JSON", "json"}, Form{"tekst", "text"}};
constexpr std::array pictured = {ask::Kind::stats, ask::Kind::trend, ask::Kind::cross};
/// What a measure can be grouped by with one click; any field can be typed in the address.
constexpr std::array<std::string_view, 8> groups = {"ministerie", "fractie", "minister", "indiener",
                                                    "kabinet",    "jaar",    "soort",    "status"};

class MeasurePage : public Page {
 public:
  MeasurePage(const Visit& visit, ask::Request request) : Page(visit), request_(std::move(request)) {}

  ask::Habits habits() const override { return {.hits = std::nullopt, .top = std::nullopt, .lines = 100}; }
  void measured(const ask::Measured& measured) override { measured_ = measured; }

  std::string title() const override {
    const auto query = visit().address.value("q");
    return query.empty() ? Page::title() : fmt::format("{} – {}", query, Page::title());
  }

  Html main(const Told& told) const override {
    auto out = search_form(visit()) + views_menu(visit()) + remarks(visit(), told.complaints);
    const bool none = closing().count == 0;
    out +=
        element("h1", say(none ? Phrase::nothing_found : visit().view->title)) + chosen(visit(), request_.selections);
    if (none) return out + without_each(visit(), request_, told.ask);
    out += groups_line();
    if (std::ranges::find(pictured, request_.kind) != pictured.end()) out += picture();
    for (const auto& table : measured_.tables) out += table_of(visit(), table);
    for (const auto& remark : measured_.remarks) out += element("p", {{"class", "remark"}}, remark);
    out += meanings(visit(), measured_.tables);
    out += forms_line(visit(), Phrase::as_export, measure_forms);
    return out + element("details", element("summary", say(Phrase::command)) + preformatted({}, command()));
  }

 private:
  std::string command() const {
    auto target = visit().address.target();
    std::string verb(visit().view->endpoint), columns;
    // The fields of a table are words of its verb.
    for (const auto name : {"rows", "columns"}) {
      verb += request_.kind == ask::Kind::cross ? " " + visit().api.value(name) : "";
      std::erase_if(target.keys, [&](const auto& key) { return key.first == name; });
    }
    return command_line(verb, target);
  }

  Html groups_line() const {
    if (request_.kind != ask::Kind::stats) return {};
    auto out = Html(say(Phrase::group_by) + ": ");
    for (const auto field : groups) {
      if (field != groups.front()) out += Html(" · ");
      const bool current = visit().api.has("by", field);
      out += current ? element("strong", field) : link(visit().address.with("by", field).text(), field);
    }
    return element("p", {{"class", "order"}}, out);
  }

  /// From the API, so that a page stays small and a picture can be saved.
  Html picture() const {
    return element(
        "figure", {{"class", "chart"}},
        void_element("img", {{"src", visit().api.in_format("svg", false).text()},
                             {"alt", fmt::format("{}: {}", say(visit().view->title), say(Phrase::table_of_chart))}}));
  }

  ask::Request request_;
  ask::Measured measured_;
};

}  // namespace

std::unique_ptr<Page> make_measure_page(const Visit& visit, const ask::Request& request) {
  return std::make_unique<MeasurePage>(visit, request);
}

}  // namespace kamervragen::page
