#include "indexer/forms/opxsd.hh"

#include <algorithm>
#include <set>

#include "corpus/tree/walk.hh"
#include "indexer/grammar/headings.hh"
#include "indexer/grammar/leading.hh"
#include "indexer/grammar/numbers.hh"
#include "indexer/grammar/warnings.hh"
#include "indexer/markup/body.hh"
#include "indexer/markup/explanations.hh"
#include "indexer/markup/heading_markup.hh"
#include "schema/dutch/analyser.hh"
#include "schema/text/ascii.hh"
#include "schema/text/find.hh"

namespace kamervragen::forms {
namespace {

const tree::Node* find_element(const tree::Node& node, std::string_view name, int depth = 4) {
  if (node.name == name) return &node;
  if (depth == 0) return nullptr;
  for (const auto& child : node.children) {
    if (const auto* found = child.is_text() ? nullptr : find_element(child, name, depth - 1)) return found;
  }
  return nullptr;
}

class Reader {
 public:
  explicit Reader(Publicatie& to) : to_(to) {}

  void read(const tree::Node& body) {
    for (const auto& child : body.children) {
      if (child.is_text()) {
        loose_text(child);
      } else {
        element(child);
      }
    }
  }

  void finish() {
    if (to_.koppen.empty() && !(to_.vragen.empty() && to_.antwoorden.empty())) {
      grammar::warn(to_.waarschuwingen, grammar::waarschuwing::kop_ontbreekt, "kop", "no heading sentence");
    }
    check_numbers();
    for (const auto& id : cited_) to_.verwijst.push_back(id);
  }

 private:
  void element(const tree::Node& node) {
    if (node.name == "vraag") return question(node);
    if (node.name == "antwoord") return answer(node);
    if (node.name == "kamervraagomschrijving") return heading(node);
    if (node.name == "kamervraagkop") return furniture(node);
    if (node.name == "kamervraagnummer") {
      if (to_.aanhangselnummer.empty()) to_.aanhangselnummer = markup::flat_text(node);
      return;
    }
    if (node.name == "kamervraagopmerking") return remark(node);
    if (node.name == "kamervraagbijlage" || node.name == "bijlage") return annex(node);
    if (node.name == "metadata" || node.name == "meta") return;
    if (tree::holds(node, "vraag") || tree::holds(node, "antwoord") || tree::holds(node, "kamervraagomschrijving"))
      return read(node);
    auto passage = passage_of(node);
    if (passage.empty()) return;
    if (!markup::is_block(node.name) && node.name != "ondertekening") {
      grammar::warn(to_.waarschuwingen, grammar::waarschuwing::element_onbekend, "regel " + std::to_string(node.line),
                    node.name);
    }
    leave(markup::with_notes(passage));
  }

  markup::Passage passage_of(const tree::Node& node, const std::vector<const tree::Node*>& without = {}) {
    auto passage = markup::read_passage(node, without);
    cited_.merge(passage.verwijst);
    return passage;
  }

  /// One paragraph each, so that they can be told apart.
  void leave(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const auto end = std::min(text.find('\n', at), text.size());
      if (end > at) to_.overig.emplace_back(text.substr(at, end - at));
      at = end + 1;
    }
  }

  void loose_text(const tree::Node& node) {
    const auto text = text::collapse(dutch::normalise(node.text));
    if (text.empty()) return;
    grammar::warn(to_.waarschuwingen, grammar::waarschuwing::element_onbekend, "regel " + std::to_string(node.line),
                  "text outside any element");
    leave(text);
  }

  void explanation(std::string_view text) {
    if (text::starts_with_word(text, "toelichting")) text = text::trim(text.substr(11), ":");
    if (text.empty()) return;
    if (!to_.toelichting.empty()) to_.toelichting += '\n';
    to_.toelichting += text;
  }

  void heading(const tree::Node& node) {
    markup::Passage notes;
    auto kop = markup::read_kop(node, notes);
    leave(markup::with_notes(notes));
    cited_.merge(notes.verwijst);
    if (kop.tekst.empty()) return;
    const auto type = node.attribute("type");
    if (grammar::is_antwoordkop(kop.tekst) || (type == "antwoord" && !grammar::opens_vraagkop(kop.tekst))) {
      to_.koppen.push_back(kop.tekst);
      return answer_heading(kop);
    }
    // Both sentences in one element.
    if (const auto at = grammar::find_antwoordkop(kop.tekst); at != std::string::npos) {
      grammar::KopTekst second;
      second.tekst = kop.tekst.substr(at);
      kop.tekst = text::trim(std::string_view(kop.tekst).substr(0, at));
      if (kop.onderwerp && kop.onderwerp->end > kop.tekst.size()) kop.onderwerp.reset();
      kop.namen.clear();
      to_.koppen.push_back(kop.tekst);
      question_heading(kop);
      to_.koppen.push_back(second.tekst);
      return answer_heading(second);
    }
    to_.koppen.push_back(kop.tekst);
    question_heading(kop);
  }

  void question_heading(const grammar::KopTekst& kop) {
    auto read = parse_vraagkop(kop, to_.waarschuwingen);
    if (read.mondeling && to_.soort == PublicatieSoort::vraag) to_.soort = PublicatieSoort::mondeling;
    if (asked_) {
      grammar::warn(to_.waarschuwingen, grammar::waarschuwing::kop_meervoudig, "kop", kop.tekst);
      return;
    }
    asked_ = true;
    to_.indieners = std::move(read.indieners);
    to_.gericht_aan = std::move(read.gericht_aan);
    to_.onderwerp = std::move(read.onderwerp);
    to_.ingezonden_volgens = read.ingezonden;
  }

  void answer_heading(const grammar::KopTekst& kop) {
    auto read = parse_antwoordkop(kop, to_.kamer, to_.waarschuwingen);
    if (!answered_) {
      to_.soort = read.mededeling ? PublicatieSoort::mededeling : PublicatieSoort::antwoord;
      to_.ontvangen_volgens = read.ontvangen;
    }
    answered_ = true;
    std::ranges::move(read.ministers, std::back_inserter(to_.ministers));
    std::ranges::move(read.mede_namens, std::back_inserter(to_.mede_namens));
    for (auto& id : read.zie_ook) {
      if (std::ranges::find(to_.zie_ook, id) == to_.zie_ook.end()) to_.zie_ook.push_back(std::move(id));
    }
  }

  void furniture(const tree::Node& node) {
    for (const auto& line : node.children) {
      if (line.name != "tekstregel") continue;
      if (line.attribute("inhoud") == "vergaderjaar") {
        auto text = markup::flat_text(line);
        std::string_view year = text;
        grammar::take_word(year, "vergaderjaar");
        to_.vergaderjaar = std::string(year);
      }
      if (line.attribute("inhoud") == "documenttype") {
        const bool answer_paper = text::contains_ci(markup::flat_text(line), "aanhangsel");
        if (to_.id.is_question() == answer_paper && to_.id.kind() != IdKind::onopgemaakt) {
          grammar::warn(to_.waarschuwingen, grammar::waarschuwing::soort_verschilt, "tekstregel documenttype",
                        markup::flat_text(line));
        }
      }
    }
  }

  /// The number's element and what it says. Some documents have it in `nummer`, some in their first paragraph.
  struct Heading {
    grammar::Nummers nummers;
    std::vector<const tree::Node*> elements;
    bool present = false;
  };

  Heading number_of(const tree::Node& node, std::string_view own) {
    Heading heading;
    std::string words;
    const tree::Node* first_paragraph = nullptr;
    for (const auto& child : node.children) {
      if (child.name == "nr" || child.name == "nummer") {
        heading.elements.push_back(&child);
        auto text = markup::flat_text(child);
        if (!words.empty()) words += ' ';
        words += text;
      } else if (!first_paragraph && child.name == "al") {
        first_paragraph = &child;
      }
    }
    if (words.empty() && first_paragraph && !tree::holds(*first_paragraph, "noot")) {
      const auto text = markup::flat_text(*first_paragraph);
      auto numbers = grammar::parse_nummers(text);
      const bool bare = !text.empty() && text::is_digit(text[0]);
      const bool labelled = text::starts_with_word(text, "vraag") || text::starts_with_word(text, "vragen") ||
                            text::starts_with_word(text, "antwoord") || text::starts_with_word(text, "antwoorden");
      // A paragraph that is the whole text is an answer ("18"), not its number.
      const bool more = std::ranges::count_if(node.children, [](const tree::Node& n) { return !n.is_text(); }) > 1;
      if (numbers.understood && !numbers.nummers.empty() && (bare || labelled) && more && text.size() < 60) {
        heading.elements.push_back(first_paragraph);
        heading.nummers = std::move(numbers);
        heading.present = true;
        grammar::warn(to_.waarschuwingen, grammar::waarschuwing::nummer_uit_alinea, place(own, heading.nummers, node),
                      text);
        return heading;
      }
    }
    heading.nummers = grammar::parse_nummers(words);
    heading.present = !heading.nummers.nummers.empty();
    const auto where = place(own, heading.nummers, node);
    if (!heading.nummers.understood) {
      grammar::warn(to_.waarschuwingen, grammar::waarschuwing::nummer_onbegrepen, where, words);
      leave(words);
    }
    if (heading.nummers.out_of_range)
      grammar::warn(to_.waarschuwingen, grammar::waarschuwing::nummer_buiten_bereik, where, words);
    if (!heading.present) {
      grammar::warn(to_.waarschuwingen, grammar::waarschuwing::nummer_ontbreekt, where,
                    words.empty() ? "no number" : words);
    }
    return heading;
  }

  static std::string place(std::string_view own, const grammar::Nummers& numbers, const tree::Node& node) {
    auto out = std::string(own) + ' ';
    if (numbers.nummers.empty()) return out + "op regel " + std::to_string(node.line);
    return out + std::to_string(numbers.nummers.front());
  }

  void check_notes(const markup::Passage& passage, const std::string& where) {
    for (const auto& noot : passage.noten) {
      if (noot.tekst.empty())
        grammar::warn(to_.waarschuwingen, grammar::waarschuwing::noot_zonder_tekst, where, "noot " + noot.nr);
    }
  }

  void question(const tree::Node& node) {
    auto heading = number_of(node, "vraag");
    const auto where = place("vraag", heading.nummers, node);
    auto passage = passage_of(node, heading.elements);
    check_notes(passage, where);
    if (passage.empty() && !heading.present) return;
    for (const int n : heading.nummers.nummers) {
      if (!asked_numbers_.insert(n).second) {
        grammar::warn(to_.waarschuwingen, grammar::waarschuwing::nummer_dubbel, where,
                      "vraag " + std::to_string(n) + " stands twice");
      }
    }
    to_.vragen.push_back({std::move(heading.nummers.nummers), std::move(passage.tekst), std::move(passage.noten)});
  }

  void answer(const tree::Node& node) {
    auto heading = number_of(node, "antwoord");
    auto passage = passage_of(node, heading.elements);
    check_notes(passage, place("antwoord", heading.nummers, node));
    if (passage.empty() && !heading.present) return;
    Antwoord out;
    out.op_vragen = std::move(heading.nummers.nummers);
    out.zie_antwoord = passage.noten.empty() ? grammar::zie_antwoord(passage.tekst) : std::nullopt;
    out.tekst = std::move(passage.tekst);
    out.noten = std::move(passage.noten);
    to_.antwoorden.push_back(std::move(out));
  }

  /// The element that is the title of a remark or annex; none where there is none.
  static std::vector<const tree::Node*> title_of(const tree::Node& node) {
    for (const auto& child : node.children)
      if (child.name == "titel" || child.name == "title" || child.name == "kop") return {&child};
    return {};
  }

  void remark(const tree::Node& node) {
    const auto titles = title_of(node);
    const auto title = titles.empty() ? std::string{} : markup::flat_text(*titles.front());
    const auto plain = text::trim(std::string_view(title), ":.");
    const bool is_explanation = text::starts_with_word(plain, "toelichting"),
               is_notice = text::starts_with_word(plain, "mededeling");
    const bool only_label = plain.find(' ') == std::string_view::npos && (is_explanation || is_notice);
    auto passage = passage_of(node, only_label ? titles : std::vector<const tree::Node*>{});
    auto text = markup::with_notes(passage);
    if (text.empty()) return;
    if (is_explanation || text::starts_with_word(text, "toelichting")) return explanation(text);
    if (is_notice || text::starts_with_word(text, "mededeling") || to_.soort == PublicatieSoort::mededeling) {
      if (!only_label && text::starts_with_word(text, "mededeling\n")) text.erase(0, 11);
      if (!to_.mededeling) to_.mededeling.emplace();
      if (!to_.mededeling->tekst.empty()) to_.mededeling->tekst += '\n';
      to_.mededeling->tekst += text;
      return;
    }
    leave(text);
  }

  void annex(const tree::Node& node) {
    const auto titles = title_of(node);
    auto title = titles.empty() ? std::string{} : markup::flat_text(*titles.front());
    const auto passage = passage_of(node, titles);
    auto text = markup::with_notes(passage);
    if (!title.empty() || !text.empty()) to_.bijlagen.push_back({std::move(title), std::move(text)});
  }

  void check_numbers() {
    if (to_.antwoorden.empty()) return;
    std::set<int> answered;
    bool unnumbered = false;
    for (const auto& a : to_.antwoorden) {
      unnumbered = unnumbered || a.op_vragen.empty();
      for (const int n : a.op_vragen) {
        answered.insert(n);
        if (!asked_numbers_.contains(n) && !to_.vragen.empty()) {
          grammar::warn(to_.waarschuwingen, grammar::waarschuwing::antwoord_zonder_vraag,
                        "antwoord " + std::to_string(n), "there is no such question");
        }
      }
    }
    if (unnumbered) return;  // it may be the answer to any
    for (const int n : asked_numbers_) {
      if (!answered.contains(n)) {
        grammar::warn(to_.waarschuwingen, grammar::waarschuwing::vraag_zonder_antwoord, "vraag " + std::to_string(n),
                      "no answer names it");
      }
    }
  }

  Publicatie& to_;
  std::set<std::string> cited_;
  std::set<int> asked_numbers_;
  bool asked_ = false, answered_ = false;
};

}  // namespace

bool is_opxsd(const tree::Node& root) {
  if (root.name != "officiele-publicatie" && root.name != "kamervragen") return false;
  return find_element(root, "kamervragen") || root.child("kamervraagomschrijving") || root.child("vraag");
}

void read_opxsd(const tree::Node& root, Publicatie& to) {
  const auto* kamervragen = find_element(root, "kamervragen");
  read_kamervragen(kamervragen ? *kamervragen : root, to);
}

void read_kamervragen(const tree::Node& kamervragen, Publicatie& to) {
  Reader reader(to);
  if (markup::mentions_explanation(kamervragen)) {
    auto apart = kamervragen;
    markup::set_explanations_apart(apart);
    reader.read(apart);
  } else {
    reader.read(kamervragen);
  }
  reader.finish();
}

}  // namespace kamervragen::forms
