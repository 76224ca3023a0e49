// The page of hits.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "schema/dutch/analyser.hh"
#include "schema/layout/fields.hh"
#include "schema/text/joined.hh"
#include "searcher/page/command_line.hh"
#include "searcher/page/facets_panel.hh"
#include "searcher/page/frame.hh"
#include "searcher/screen/describe.hh"

namespace kamervragen::page {
namespace {

constexpr std::size_t hits_a_page = 20;
constexpr std::array hits_forms = {Form{"CSV", "csv", true},          Form{"JSON", "json"},
                                   Form{"JSON Lines", "jsonl", true}, Form{"nummers", "ids", true},
                                   Form{"RIS", "ris", true},          Form{"BibLaTeX", "biblatex", true}};

struct Order {
  std::string_view name;
  Phrase phrase;
};
constexpr std::array orders = {Order{"", Phrase::order_relevance}, Order{"date", Phrase::order_newest},
                               Order{"date-asc", Phrase::order_oldest}, Order{"days", Phrase::order_longest},
                               Order{"days-asc", Phrase::order_shortest}};

class HitsPage : public Page {
 public:
  HitsPage(const Visit& visit, ask::Request request) : Page(visit), request_(std::move(request)) {}

  ask::Habits habits() const override { return {.hits = hits_a_page, .title_snippets = 1, .title_marks = true}; }
  bool hit(const finder::Hit& one) override {
    hits_.push_back(one);
    return true;
  }

  std::string title() const override {
    const auto query = visit().address.value("q");
    return query.empty() ? counted() : fmt::format("{} – {}", query, counted());
  }

  Html main(const Told& told) const override {
    auto out = search_form(visit()) + views_menu(visit()) + remarks(visit(), told.complaints);
    auto results = element("h1", closing().count == 0 ? say(Phrase::nothing_found) : counted());
    results += chosen(visit(), request_.selections);
    results += suggestions();
    if (closing().count == 0) results += without_each(visit(), request_, told.ask);
    if (closing().count > 0) results += histogram(visit(), request_, told.ask) + order_line();
    results += list() + pages() + widening() + about();
    return out + element("div", {{"class", "columns"}},
                         element("div", {{"class", "results"}}, results) +
                             facets_panel(visit(), closing().facets, request_.selections));
  }

 private:
  std::string counted() const {
    return closing().count == 1 ? say(Phrase::one_set)
                                : say(Phrase::sets, {{"count", visit().number(closing().count)}});
  }

  Html suggestions() const {
    if (closing().suggestions.empty()) return {};
    auto items = Html();
    for (const auto& one : closing().suggestions)
      items += element("li", link(visit().address.with("q", one.query).text(), one.query) +
                                 Html(fmt::format(" ({})", visit().number(one.count))) +
                                 (one.titel.empty() ? Html() : Html(": " + one.titel)));
    return element("section", {{"class", "meant"}}, element("h2", say(Phrase::meant)) + element("ul", items));
  }

  Html order_line() const {
    auto out = Html(say(Phrase::order) + ": ");
    const auto now = visit().address.value("sort");
    for (const auto& [name, phrase] : orders) {
      if (name != orders.front().name) out += Html(" · ");
      const auto address = name.empty() ? visit().address.without("sort") : visit().address.with("sort", name);
      const bool current = now == name || (name.empty() && now == "relevance");
      out += current ? element("strong", say(phrase)) : link(address.text(), say(phrase));
    }
    return element("p", {{"class", "order"}}, out);
  }

  Html list() const {
    if (hits_.empty() && closing().count == 0) return {};
    if (hits_.empty())
      return element("p", Html(say(Phrase::beyond_last) + " ") +
                              link(visit().address.without("offset").text(), say(Phrase::first_page)));
    auto out = Html(), items = Html();
    auto tier = closing().relaxed.begin();
    auto begun_at = hits_.front().rank;
    const auto close = [&] {
      if (!items.empty())
        out += element("ol", {{"class", "hits"}, {"start", std::to_string(begun_at)}}, std::exchange(items, Html()));
    };
    for (const auto& hit : hits_) {
      if (tier != closing().relaxed.end() && hit.rank >= tier->from_rank) {
        close();
        begun_at = hit.rank;
        out += element("h2", {{"class", "widened"}}, fmt::format("{}: {}", say(Phrase::widened), tier->query));
        ++tier;
      }
      items += element("li", of(hit));
    }
    close();
    return out;
  }

  Html of(const finder::Hit& hit) const {
    const auto& head = hit.record;
    const auto address = visit().place_of(head.nummer);
    auto out = element("h3", element("a", {{"href", address}}, marked(screen::title(head), hit.title_marks)));
    out += element("p", {{"class", "facts"}}, fmt::format("{} · {}", head.nummer, screen::dates(head)));
    out += element("p", {{"class", "facts"}}, from_to(head));
    if (!hit.lacks.empty())
      out += element("p", {{"class", "lacks"}}, say(Phrase::lacks, {{"words", text::joined(hit.lacks, ", ")}}));
    for (const auto& snippet : hit.snippets) out += passage(snippet, head, address);
    return out;
  }

  /// Where it stands is a link to that place.
  static Html passage(const passage::Snippet& snippet, const Head& head, const std::string& address) {
    if (snippet.deel == passage::Snippet::Deel::titel && dutch::fold(snippet.tekst) == dutch::fold(screen::title(head)))
      return {};
    const auto place =
        snippet.vraag > 0 ? fmt::format("{} {}", name(snippet.deel), snippet.vraag) : std::string(name(snippet.deel));
    const bool linked = snippet.vraag > 0 && snippet.deel != passage::Snippet::Deel::noot;
    const auto where = linked ? link(fmt::format("{}#{}-{}", address, name(snippet.deel), snippet.vraag), place)
                              : element("span", place);
    return element("p", {{"class", "passage"}}, where + Html(": ") + marked(snippet.tekst, snippet.marks));
  }

  Html pages() const {
    const auto first = envelope().offset + 1, last = envelope().offset + hits_.size();
    if (hits_.empty() || (first == 1 && last >= closing().count)) return {};
    const auto other = visit().address.without("relax");  // which fills a first page alone
    const auto step = request_.limit && request_.limit->most ? *request_.limit->most : hits_a_page;
    auto out = Html();
    if (first > 1) {
      const auto offset = envelope().offset > step ? envelope().offset - step : 0;
      auto address = other;
      if (offset > 0) address = address.with("offset", std::to_string(offset));
      out += element("a", {{"href", address.text()}, {"rel", "prev"}}, say(Phrase::previous_page)) + Html(" ");
    }
    out += element("span", say(Phrase::hits_from_to, {{"first", visit().number(first)},
                                                      {"last", visit().number(last)},
                                                      {"count", visit().number(closing().count)}}));
    if (last < closing().count)
      out += Html(" ") + element("a", {{"href", other.with("offset", std::to_string(last)).text()}, {"rel", "next"}},
                                 say(Phrase::next_page));
    return element("nav", {{"class", "pages"}, {"aria-label", say(Phrase::pages_menu)}}, out);
  }

  /// Only a first page by relevance is filled.
  Html widening() const {
    if (request_.relax) return element("p", link(visit().address.without("relax").text(), say(Phrase::exact_only)));
    if (visit().address.value("q").empty() || envelope().offset > 0 || !request_.sort.empty()) return {};
    return element("p", link(visit().address.with("relax", "").text(), say(Phrase::widen)));
  }

  Html about() const {
    auto out = forms_line(visit(), Phrase::as_export, hits_forms);
    auto line =
        link(visit().api.seen_as("/v1/count").in_format("citation", false).text(), say(Phrase::citation_of_search));
    if (envelope().index)
      line +=
          Html(" · ") + link(visit().address.with("expect-index", envelope().index->id).text(), say(Phrase::permalink));
    out += element("p", {{"class", "forms"}}, line);
    out += element("details", element("summary", say(Phrase::command)) +
                                  preformatted({}, command_line("search", visit().address.target())));
    return element("section", {{"class", "about"}}, out);
  }

  ask::Request request_;
  std::vector<finder::Hit> hits_;
};

}  // namespace

std::unique_ptr<Page> make_hits_page(const Visit& visit, const ask::Request& request) {
  return std::make_unique<HitsPage>(visit, request);
}

}  // namespace kamervragen::page
