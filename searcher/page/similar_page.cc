// The page that compares a question, or a draft, with what was asked before.
#include <array>

#include <fmt/format.h>

#include "schema/text/joined.hh"
#include "schema/text/width.hh"
#include "searcher/page/forms.hh"
#include "searcher/page/frame.hh"
#include "searcher/screen/describe.hh"

namespace kamervragen::page {
namespace {

constexpr std::size_t answer_columns = 400;
constexpr std::array<Phrase, similar::reasons> reasons = {
    Phrase::reason_cites, Phrase::reason_cited_by, Phrase::reason_same, Phrase::reason_largely, Phrase::reason_alike};
constexpr std::array similar_forms = {Form{"JSON", "json"}, Form{"CSV", "csv"}, Form{"tekst", "text"}};

class SimilarPage : public Page {
 public:
  using Page::Page;

  bool similar(const similar::Section& section) override {
    sections_.push_back(section);
    return true;
  }

  Html main(const Told& told) const override {
    auto out = draft_form(visit()) + remarks(visit(), told.complaints);
    if (!closing().missing.empty())
      out += element("p", {{"class", "error"}},
                     say(Phrase::none_of_that_name, {{"names", text::joined(closing().missing, ", ")}}));
    for (const auto& section : sections_) out += of(section);
    return out + forms_line(visit(), Phrase::as_export, similar_forms);
  }

 private:
  Html of(const similar::Section& section) const {
    auto out =
        element("h2", section.vraag == 0 ? say(Phrase::together) : say(Phrase::question, {{"number", section.vraag}}));
    if (section.vraag != 0) out += element("blockquote", section.tekst);
    if (section.rows.empty()) return out + element("p", say(Phrase::nothing_earlier));
    auto items = Html();
    for (const auto& row : section.rows) items += element("li", of(row));
    return out + element("ol", {{"class", "hits"}}, items);
  }

  Html of(const similar::Row& row) const {
    const auto& match = row.matches.front();
    const auto& head = match.counted;
    const auto address = visit().place_of(head.nummer);
    auto out = element(
        "h3", link(match.vraag > 0 ? fmt::format("{}#vraag-{}", address, match.vraag) : address, screen::title(head)));
    auto reason = say(reasons[static_cast<std::size_t>(match.reason)]);
    if (match.newest_answered) reason += " · " + say(Phrase::newest_answer);
    out += element("p", {{"class", "reason"}}, reason);
    out += element("p", {{"class", "facts"}}, fmt::format("{} · {}", head.nummer, screen::dates(head)));
    out += element("p", {{"class", "facts"}}, from_to(head));
    if (match.vraag > 0)
      out += element("p", {{"class", "passage"}},
                     element("span", say(Phrase::question, {{"number", match.vraag}})) + Html(": " + match.vraagtekst));
    for (const auto& answer : match.antwoorden)
      out += element("p", {{"class", "passage answer"}}, text::shorten(answer, answer_columns));
    if (!match.shared.empty())
      out +=
          element("p", {{"class", "facts"}}, say(Phrase::shared_words, {{"words", text::joined(match.shared, ", ")}}));
    return out + others(row);
  }

  /// The rest of a cluster.
  Html others(const similar::Row& row) const {
    if (row.matches.size() < 2) return {};
    auto items = Html();
    for (std::size_t i = 1; i < row.matches.size(); ++i) {
      const auto& head = row.matches[i].counted;
      items += element("li", link(visit().place_of(head.nummer), head.nummer) + Html(" " + screen::dates(head)));
    }
    return element("details", element("summary", say(Phrase::same_set, {{"count", row.matches.size() - 1}})) +
                                  element("ul", items));
  }

  std::vector<similar::Section> sections_;
};

}  // namespace

std::unique_ptr<Page> make_similar_page(const Visit& visit, const ask::Request&) {
  return std::make_unique<SimilarPage>(visit);
}

}  // namespace kamervragen::page
