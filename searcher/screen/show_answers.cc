// The body of the page: each vraag with its antwoord under it.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "schema/text/width.hh"
#include "searcher/screen/describe.hh"
#include "searcher/screen/phrases.hh"
#include "searcher/screen/show_page.hh"

namespace kamervragen::screen {
namespace {

constexpr std::string_view indent = "  ";

class Body {
 public:
  Body(const Kamervraag& k, const PageStyle& style) : k_(k), style_(style) {}

  std::string run() {
    for (const auto& vraag : k_.vragen) question(vraag);
    for (std::size_t i = 0; i < k_.antwoorden.size(); ++i)
      if (!first_question_.contains(i)) answer(i, {});
    return std::move(out_);
  }

 private:
  void heading(std::string_view what, const std::vector<int>& nummers) {
    if (!out_.empty()) out_ += "\n";
    out_ += style_.paint(program::Style::title,
                         nummers.empty() ? std::string(what) : fmt::format("{} {}", what, numbers(nummers))) +
            "\n";
  }

  void text(const std::string& tekst, const std::vector<Noot>& noten) {
    if (!tekst.empty()) out_ += text::paragraph(tekst, style_.width, indent);
    for (const auto& noot : noten) note(noot);
  }

  /// Whether the text shows the address, with or without the https:// before it.
  static bool shows(const std::string& text, std::string_view link) {
    const auto scheme = link.find("://");
    return text.find(scheme == std::string_view::npos ? link : link.substr(scheme + 3)) != std::string::npos;
  }

  /// The note, and those of its links that its text does not show.
  void note(const Noot& noot) {
    const auto first = fmt::format("    [{}] ", noot.nr.empty() ? "*" : noot.nr);
    std::string tekst = noot.tekst;
    for (const auto& link : noot.links)
      if (!shows(noot.tekst, link)) tekst += (tekst.empty() ? "" : "\n") + link;
    out_ += style_.paint(program::Style::dim, text::paragraph(tekst, style_.width, first));
  }

  void question(const Vraag& vraag) {
    heading("Vraag", vraag.nummers);
    text(vraag.tekst, vraag.noten);
    for (const auto i : answers_to(k_, vraag)) {
      const auto shown = first_question_.find(i);
      if (shown == first_question_.end()) {
        answer(i, vraag.nummers);
      } else {
        heading("Antwoord", vraag.nummers);
        out_ += fmt::format("{}{}\n", indent, say(Phrase::see_answer, {{"numbers", numbers(shown->second)}}));
      }
    }
  }

  void answer(std::size_t i, const std::vector<int>& under) {
    const auto& antwoord = k_.antwoorden[i];
    first_question_.emplace(i, under);
    heading("Antwoord", antwoord.op_vragen);
    text(antwoord.tekst, antwoord.noten);
    if (antwoord.zie_antwoord) refer(*antwoord.zie_antwoord);
  }

  /// What "Zie antwoord vraag 4." leads to: its first line, so that the reader need not leaf through the page.
  void refer(int nummer) {
    for (const auto& other : k_.antwoorden) {
      if (other.zie_antwoord || std::ranges::find(other.op_vragen, nummer) == other.op_vragen.end()) continue;
      const auto first = fmt::format("{}→ antwoord {}: ", indent, nummer);
      const auto line = other.tekst.substr(0, other.tekst.find('\n'));
      out_ +=
          style_.paint(program::Style::dim,
                       first + text::shorten(line, style_.width - std::min(style_.width - 20, text::columns(first)))) +
          "\n";
      return;
    }
    out_ += fmt::format("{}{}\n", indent, say(Phrase::answer_not_here, {{"number", nummer}}, errors::Language::en));
  }

  const Kamervraag& k_;
  const PageStyle& style_;
  std::string out_;
  std::map<std::size_t, std::vector<int>> first_question_;  // of each answer shown: under which question it stands
};

}  // namespace

std::string questions_and_answers(const Kamervraag& k, const PageStyle& style) { return Body(k, style).run(); }

}  // namespace kamervragen::screen
