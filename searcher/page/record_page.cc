// The page of a question set, of one of its questions, and of what it cites and what cites it.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "schema/text/joined.hh"
#include "searcher/page/frame.hh"
#include "searcher/render/html_record.hh"
#include "searcher/screen/describe.hh"
#include "searcher/screen/reading.hh"

namespace kamervragen::page {
namespace {

constexpr std::array record_forms = {
    Form{"Markdown", "markdown"}, Form{"JSON", "json"},         Form{"HTML", "html"}, Form{"tekst", "text"},
    Form{"citaat", "citation"},   Form{"BibLaTeX", "biblatex"}, Form{"RIS", "ris"},   Form{"CSL-JSON", "csl-json"}};

/// Of a name that no record bears: what it may have been meant for.
Html none_of(const Visit& visit, const ask::Closing& closing) {
  auto out = element("h1", visit.say(Phrase::none_of_that_name, {{"names", text::joined(closing.missing, ", ")}}));
  auto items = Html();
  for (const auto& one : closing.near)
    items += element("li", link(visit.place_of(one.id), one.id) + Html(" " + one.titel));
  if (!items.empty()) out += element("h2", visit.say(Phrase::near_names)) + element("ul", items);
  return out;
}

class RecordPage : public Page {
 public:
  using Page::Page;

  bool record(const finder::Shown& shown) override {
    records_.push_back(shown);
    return true;
  }

  std::string title() const override {
    return records_.empty() ? Page::title() : screen::title(records_.front().counted);
  }

  Html main(const Told& told) const override {
    auto out = search_form(visit()) + remarks(visit(), told.complaints);
    if (records_.empty()) return out + none_of(visit(), closing());
    escaping::HtmlIds ids, prefixes;
    render::Footnotes footnotes;
    for (const auto& shown : records_) {
      const auto reading = screen::read(shown);
      const auto prefix = records_.size() > 1 ? prefixes.add(reading.nummer) : "";
      out += Html::made(render::html_record(reading, prefix, ids, footnotes, false)) + beside(shown);
    }
    return out + forms_line(visit(), Phrase::in_other_forms, record_forms);
  }

 private:
  /// Each question by itself, and what else there is of the set.
  Html beside(const finder::Shown& shown) const {
    const auto& nummer = shown.record.nummer;
    auto line = link(visit().address.elsewhere("/keten/" + nummer).text(), say(Phrase::chain));
    line +=
        Html(" · ") + link(visit().address.elsewhere("/eerder").with("q", nummer).text(), say(Phrase::asked_before));
    auto out = element("p", {{"class", "forms"}}, line);
    if (shown.vraag) return out;
    auto items = Html();
    for (const auto& vraag : shown.record.vragen)
      for (const auto n : vraag.nummers)
        items += element(
            "li", link(visit().place_of(fmt::format("{}/{}", nummer, n)), say(Phrase::question_of, {{"number", n}})));
    return items.empty() ? out : out + element("ul", {{"class", "questions"}}, items);
  }

  std::vector<finder::Shown> records_;
};

class ChainPage : public Page {
 public:
  using Page::Page;

  bool chain(const links::Link& root) override {
    nummer_ = root.set->nummer;
    chains_ += Html::made(render::html_chain(root, ids_.add(nummer_)));
    return true;
  }

  Html main(const Told& told) const override {
    auto out = search_form(visit()) + remarks(visit(), told.complaints);
    if (chains_.empty()) return out + none_of(visit(), closing());
    return out + element("p", link(visit().place_of(nummer_), nummer_)) + chains_ +
           forms_line(visit(), Phrase::as_export, chain_forms);
  }

 private:
  static constexpr std::array chain_forms = {Form{"Markdown", "markdown"}, Form{"JSON", "json"}, Form{"tekst", "text"}};

  escaping::HtmlIds ids_;
  std::string nummer_;
  Html chains_;
};

}  // namespace

std::unique_ptr<Page> make_record_page(const Visit& visit, const ask::Request&) {
  return std::make_unique<RecordPage>(visit);
}

std::unique_ptr<Page> make_chain_page(const Visit& visit, const ask::Request&) {
  return std::make_unique<ChainPage>(visit);
}

}  // namespace kamervragen::page
