#include "searcher/screen/show_page.hh"

#include <algorithm>

#include <fmt/format.h>

#include "schema/citation/citation.hh"
#include "schema/dutch/analyser.hh"
#include "schema/text/width.hh"
#include "searcher/screen/describe.hh"
#include "searcher/screen/phrases.hh"

namespace kamervragen::screen {
namespace {

constexpr std::size_t label_width = 14;

class Page {
 public:
  Page(const finder::Shown& shown, const PageStyle& style) : shown_(shown), k_(shown.record), style_(style) {}

  std::string run() {
    heading();
    people();
    publications();
    if (const auto body = questions_and_answers(k_, style_); !body.empty()) out_ += "\n" + body;
    if (k_.vragen.empty() && k_.antwoorden.empty())
      out_ += "\n" + text::paragraph(say(Phrase::no_body, {}, errors::Language::en), style_.width, "");
    section("Toelichting", k_.toelichting);
    announcements();
    for (const auto& text : k_.overig) section("Overig", text);
    for (const auto& b : k_.bijlagen)
      section(b.titel.empty()                  ? "Bijlage"
              : b.titel.starts_with("Bijlage") ? b.titel
                                               : fmt::format("Bijlage: {}", b.titel),
              b.tekst);
    citations();
    warnings();
    return std::move(out_);
  }

 private:
  void heading() {
    out_ += text::paragraph(style_.paint(program::Style::title, title(k_)), style_.width, "");
    auto line =
        fmt::format("{} · {} Kamer, {}", style_.paint(program::Style::label, k_.nummer),
                    k_.kamer == Kamer::tweede ? "Tweede" : "Eerste", k_.mondeling ? "mondeling" : "schriftelijk");
    if (!k_.vergaderjaar.empty()) line += fmt::format(" · vergaderjaar {}", k_.vergaderjaar);
    out_ += text::paragraph(line, style_.width, "");
    out_ += text::paragraph(dates(k_), style_.width, "");
    out_ += "\n";
  }

  void row(std::string_view label, const std::string& value) {
    if (!value.empty())
      out_ += text::paragraph(value, style_.width, style_.paint(program::Style::dim, text::pad(label, label_width)));
  }

  void people() {
    if (dutch::fold(k_.betreft) != dutch::fold(title(k_))) row("betreft", k_.betreft);
    row(k_.indieners.size() > 1 ? "indieners" : "indiener", names(k_.indieners));
    if (k_.gericht_aan != k_.ministers) row("gericht aan", names(k_.gericht_aan));
    row(k_.ministers.size() > 1 ? "ministers" : "minister", names(k_.ministers));
    row("mede namens", names(k_.mede_namens));
    row("onderwerpen", joined(k_.onderwerpen));
    row("aanhangsel", k_.aanhangselnummers.empty() ? "" : fmt::format("nr. {}", joined(k_.aanhangselnummers, ", ")));
    row("kabinet", k_.positie.empty() ? k_.kabinet : fmt::format("{} ({})", k_.kabinet, joined(k_.positie, ", ")));
  }

  void publications() {
    std::string_view label = "publicaties";
    for (const auto& p : k_.publicaties) {
      auto text = fmt::format("{}  {}  {}", text::pad(name(p.soort), 10),
                              text::pad(p.datum ? p.datum->dutch() : say(Phrase::no_date), 17),
                              record::publication_url(p.id.str()));
      if (p.vervangen) text += "  " + say(Phrase::replaced);
      if (p.zonder_tekst) text += "  " + say(Phrase::no_text);
      out_ += style_.paint(program::Style::dim, text::pad(label, label_width)) + text + "\n";
      if (const auto cited = citation::official(p, k_); !cited.empty())
        out_ += std::string(label_width, ' ') + "  " + cited + "\n";
      label = "";
    }
  }

  void section(const std::string& heading, const std::string& text) {
    if (text.empty()) return;
    out_ += "\n" + style_.paint(program::Style::title, heading) + "\n" + text::paragraph(text, style_.width, "  ");
  }

  void announcements() {
    for (const auto& m : k_.mededelingen)
      section(fmt::format("Mededeling ({}{})", name(m.soort), m.datum ? ", " + m.datum->dutch() : ""),
              m.tekst.empty() ? say(Phrase::no_text) : m.tekst);
  }

  /// What the index has is named by its nummer; the address of the rest.
  static std::string cited(const finder::Citation& citation) {
    if (citation.records.empty())
      return Vraagnummer::parse(citation.id) ? citation.id
                                             : fmt::format("{}  {}", citation.id, record::publication_url(citation.id));
    const auto& record = citation.records.front();
    return citation.id == record.nummer ? reference(record) : fmt::format("{} = {}", citation.id, reference(record));
  }

  void citations() {
    std::string cites, cited_by;
    for (const auto& citation : shown_.cites) cites += text::paragraph(cited(citation), style_.width, "  ");
    for (const auto& other : shown_.cited_by) cited_by += text::paragraph(reference(other), style_.width, "  ");
    std::string see;
    for (const auto& id : k_.zie_ook) see += fmt::format("  {}  {}\n", id, record::publication_url(id));
    if (!see.empty()) out_ += "\n" + style_.paint(program::Style::title, "Zie ook") + "\n" + see;
    if (!cites.empty()) out_ += "\n" + style_.paint(program::Style::title, "Verwijst naar") + "\n" + cites;
    if (!cited_by.empty()) out_ += "\n" + style_.paint(program::Style::title, "Verwezen door") + "\n" + cited_by;
  }

  void warnings() {
    if (!style_.warnings || k_.waarschuwingen.empty()) return;
    out_ += "\n" + style_.paint(program::Style::title, "Waarschuwingen") + "\n";
    for (const auto& w : k_.waarschuwingen)
      out_ += text::paragraph(fmt::format("{}: {} ({})", w.plaats, w.tekst, w.code), style_.width, "  ");
  }

  const finder::Shown& shown_;
  const Kamervraag& k_;
  const PageStyle& style_;
  std::string out_;
};

}  // namespace

std::string page(const finder::Shown& shown, const PageStyle& style) { return Page(shown, style).run(); }

}  // namespace kamervragen::screen
