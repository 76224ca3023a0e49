#include "searcher/screen/show_page.hh"

#include <algorithm>
#include <set>

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

  /// Who was asked is who answered, with those for whom it was answered, by their offices.
  bool answered_by_who_was_asked() const {
    auto answering = offices(k_.ministers);
    answering.merge(offices(k_.mede_namens));
    return offices(k_.gericht_aan) == answering;
  }

  static std::set<std::string> offices(const std::vector<Bewindspersoon>& persons) {
    std::set<std::string> out;
    for (const auto& person : persons) {
      const auto& ministerie = person.ministerielijn.empty() ? person.ministerie : person.ministerielijn;
      out.insert(dutch::fold(ministerie.empty() ? who(person) : fmt::format("{}\n{}", person.ambt, ministerie)));
    }
    return out;
  }

  /// The same words, whatever stands between them.
  static bool same_words(std::string_view a, std::string_view b) {
    dutch::Analyser analyser;
    const auto written = [](const dutch::Token& word) { return word.written; };
    return std::ranges::equal(analyser.words(a), analyser.words(b), {}, written, written);
  }

  void people() {
    if (!same_words(k_.betreft, title(k_))) row("betreft", k_.betreft);
    row(k_.indieners.size() > 1 ? "indieners" : "indiener", names(k_.indieners));
    if (!answered_by_who_was_asked()) row("gericht aan", names(k_.gericht_aan));
    row(k_.ministers.size() > 1 ? "ministers" : "minister", names(k_.ministers));
    row("mede namens", names(k_.mede_namens));
    row("onderwerpen", joined(k_.onderwerpen));
    aanhangsel_numbers();
    row("kabinet", k_.positie.empty() ? k_.kabinet : fmt::format("{} ({})", k_.kabinet, joined(k_.positie, ", ")));
  }

  /// Each number with the vergaderjaar of its own publication, which may not be the question's; of several, whose.
  void aanhangsel_numbers() {
    std::vector<std::pair<std::string, std::string>> numbers;  // number, soort
    for (const auto& p : k_.publicaties) {
      if (p.aanhangselnummer.empty()) continue;
      auto number = p.vergaderjaar.empty() ? "nr. " + p.aanhangselnummer
                                           : fmt::format("vergaderjaar {}, nr. {}", p.vergaderjaar, p.aanhangselnummer);
      const auto known = std::ranges::find(numbers, number, &std::pair<std::string, std::string>::first);
      if (known == numbers.end()) numbers.emplace_back(std::move(number), name(p.soort));
    }
    std::string_view label = "aanhangsel";
    for (const auto& [number, soort] : numbers) {
      row(label, number + (numbers.size() > 1 ? fmt::format(" ({})", soort) : ""));
      label = "";
    }
  }

  struct Publication {
    std::string soort, date, notes, address, cited;
  };
  std::vector<Publication> publications_shown() const {
    std::vector<Publication> out;
    for (const auto& p : k_.publicaties) {
      out.push_back({std::string(name(p.soort)), p.datum ? p.datum->dutch() : say(Phrase::no_date), "",
                     record::publication_url(p.id.str()), citation::official(p, k_)});
      if (p.vervangen) out.back().notes += "  " + say(Phrase::replaced);
      if (p.zonder_tekst) out.back().notes += "  " + say(Phrase::no_text);
    }
    return out;
  }

  /// Below its publication, and broken where it has to be.
  std::string citation_lines(const std::string& cited) const {
    const bool fits = label_width + 2 + text::columns(cited) <= style_.width;
    return text::paragraph(cited, style_.width, std::string(fits ? label_width + 2 : 4, ' '));
  }

  /// A line each where they all fit; else the address below, so that none is broken.
  void publications() {
    const auto shown = publications_shown();
    std::vector<std::string> lines;
    std::size_t widest = 0, longest = 0;
    for (const auto& [soort, date, notes, address, cited] : shown) {
      lines.push_back(fmt::format("{}  {}  {}{}", text::pad(soort, 10), text::pad(date, 17), address, notes));
      widest = std::max(widest, label_width + text::columns(lines.back()));
      longest = std::max(longest, text::columns(address));
    }
    const bool below = widest > style_.width;
    const auto indent = longest + label_width <= style_.width ? label_width : 2;
    std::string_view label = "publicaties";
    for (std::size_t i = 0; i < shown.size(); ++i) {
      if (below) lines[i] = fmt::format("{}, {}{}", shown[i].soort, shown[i].date, shown[i].notes);
      out_ += style_.paint(program::Style::dim, text::pad(label, label_width)) + lines[i] + "\n";
      if (below) out_ += address_line(shown[i].address, indent, style_.width, program::Paint());
      if (!shown[i].cited.empty()) out_ += citation_lines(shown[i].cited);
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

  /// By the nummer that the index has it under.
  static std::string cited(const finder::Citation& citation) {
    const auto& record = citation.records.front();
    return citation.id == record.nummer ? reference(record) : fmt::format("{} = {}", citation.id, reference(record));
  }

  void list(std::string_view heading, const std::vector<std::string>& lines) {
    if (lines.empty()) return;
    out_ += "\n" + style_.paint(program::Style::title, heading) + "\n";
    for (const auto& line : lines) out_ += line;
  }

  std::string item(const std::string& text) const { return text::paragraph(text, style_.width, "  "); }
  /// What is not in the index, with the address where it is found.
  std::string item_elsewhere(const std::string& id) const {
    if (Vraagnummer::parse(id)) return item(id);
    return item(id) + address_line(record::publication_url(id), 4, style_.width, style_.paint);
  }

  void citations() {
    std::vector<std::string> see, cites, cited_by;
    std::set<std::string> named;
    for (const auto& citation : shown_.cites) {
      named.insert(citation.id);
      cites.push_back(citation.records.empty() ? item_elsewhere(citation.id) : item(cited(citation)));
    }
    for (const auto& other : shown_.cited_by) cited_by.push_back(item(reference(other)));
    for (const auto& id : k_.zie_ook)
      if (!named.contains(id)) see.push_back(item_elsewhere(id));
    list("Zie ook", see);
    list("Verwijst naar", cites);
    list("Verwezen door", cited_by);
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
