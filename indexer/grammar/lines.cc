#include "indexer/grammar/lines.hh"

#include <algorithm>
#include <array>

#include "indexer/grammar/headings.hh"
#include "indexer/grammar/leading.hh"
#include "indexer/grammar/numbers.hh"
#include "schema/record/ids.hh"
#include "schema/text/ascii.hh"
#include "schema/text/find.hh"

namespace kamervragen::grammar {
namespace {

constexpr std::size_t longest_label = 160;  // bytes: "Antwoord op de vragen 1, 2, 3, … en 30"

struct LabelWord {
  std::string_view word;
  Part part;
};
constexpr std::array label_words = {
    LabelWord{"vraag", Part::vraag},
    LabelWord{"vragen", Part::vraag},
    LabelWord{"antwoord", Part::antwoord},
    LabelWord{"antwoorden", Part::antwoord},
    LabelWord{"beantwoording", Part::antwoord},
    LabelWord{"toelichting", Part::toelichting},
    LabelWord{"mededeling", Part::mededeling},
};

struct FrontWord {
  std::string_view words;
  FrontLine line;
};
/// By their first words, ASCII case aside.
constexpr std::array front_words = {
    FrontWord{"zie ook aanhangsel", FrontLine::zie_ook},
    FrontWord{"zie ook de aanhangsels", FrontLine::zie_ook},
    FrontWord{"vragen van", FrontLine::vraagkop},
    FrontWord{"vragen gesteld door de leden der kamer", FrontLine::tekstregel},
    FrontWord{"vragen gesteld door", FrontLine::vraagkop},
    FrontWord{"vraag van het lid", FrontLine::vraagkop},
    FrontWord{"mondelinge vragen van", FrontLine::vraagkop},
    FrontWord{"mondelinge vraag van", FrontLine::vraagkop},
    FrontWord{"schriftelijke vragen van", FrontLine::vraagkop},
    FrontWord{"nadere vragen van", FrontLine::vraagkop},
    FrontWord{"vervolgvragen van", FrontLine::vraagkop},
    FrontWord{"aanvullende vragen van", FrontLine::vraagkop},
    FrontWord{"herdruk", FrontLine::versie},
    FrontWord{"gecorrigeerde", FrontLine::versie},
    FrontWord{"gecorrigeerd", FrontLine::versie},
    FrontWord{"gerectificeerde", FrontLine::versie},
    FrontWord{"rectificatie", FrontLine::versie},
    FrontWord{"correctie", FrontLine::versie},
    FrontWord{"ter vervanging van", FrontLine::versie},
    FrontWord{"vergaderjaar", FrontLine::tekstregel},
    FrontWord{"tweede kamer der staten-generaal", FrontLine::tekstregel},
    FrontWord{"eerste kamer der staten-generaal", FrontLine::tekstregel},
    FrontWord{"aanhangsel van de handelingen", FrontLine::tekstregel},
    FrontWord{"aanhangsel tot het verslag", FrontLine::tekstregel},
    FrontWord{"kamervragen zonder antwoord", FrontLine::tekstregel},
    FrontWord{"issn 0921", FrontLine::rand},
    FrontWord{"’s-gravenhage", FrontLine::rand},
    FrontWord{"'s-gravenhage", FrontLine::rand},
    FrontWord{"tweede kamer, vergaderjaar", FrontLine::rand},
    FrontWord{"eerste kamer, vergaderjaar", FrontLine::rand},
    FrontWord{"pagina", FrontLine::rand},
};
// Longer ones are text that happens to begin with the words, heading sentences aside.
constexpr std::size_t longest_front_line = 160;

bool is_capital(std::string_view text) {
  return !text.empty() && ((text[0] >= 'A' && text[0] <= 'Z') || static_cast<unsigned char>(text[0]) >= 0x80 ||
                           text[0] == '"' || text[0] == '\'');
}

/// "1a" → "1": a part of a question has no number of its own. False where there is none.
bool drop_letters(std::string& text) {
  bool dropped = false;
  for (std::size_t i = 1; i < text.size(); ++i) {
    const bool alone = i + 1 == text.size() || !text::is_word(text[i + 1]);
    if (!text::is_digit(text[i - 1]) || !text::is_letter(text[i]) || !alone) continue;
    text.erase(i--, 1);
    dropped = true;
  }
  return dropped;
}

/// The label in `words`, where all of it is one.
bool read_label(std::string_view words, Part part, Label& out) {
  std::string plain(text::trim(words, ":."));
  const bool lettered = drop_letters(plain);
  std::string_view rest = plain;
  take_word(rest, "beantwoording");  // the one word that the numbers' grammar does not know
  auto numbers = parse_nummers(rest);
  if (!numbers.understood || numbers.out_of_range) return false;
  const bool alone = plain.find(' ') == std::string::npos;
  if (numbers.nummers.empty() && !alone) return false;
  // "Antwoord van 1 juli": what names a day or a person is no label.
  if (text::contains_ci(plain, " van ")) return false;
  out = {part, std::move(numbers.nummers), std::string(words), lettered};
  return true;
}

/// "Vraag 1 Kent u …", "Vraag 2 – Kent u …": behind the number a text begins.
bool label_before_text(std::string_view text, Part part, Label& out) {
  const auto end = std::min(text.size(), longest_label);
  for (std::size_t at = 1; at < end; ++at) {
    if (text::is_digit(text[at]) || !text::is_digit(text[at - 1])) continue;
    auto behind = text.substr(at);
    if (!text::is_space(behind[0])) continue;
    behind = text::trim(behind);
    std::size_t dash = 0;
    for (const std::string_view sign : {"– ", "— ", "- "}) dash = behind.starts_with(sign) ? sign.size() : dash;
    if (!is_capital(text::trim(behind.substr(dash)))) continue;
    if (!read_label(text.substr(0, at), part, out)) return false;
    out.words = text::trim(text.substr(0, static_cast<std::size_t>(behind.data() - text.data()) + dash));
    return true;
  }
  return false;
}

bool is_number_line(std::string_view text, FrontLine& out) {
  std::string_view rest = text;
  if (take_word(rest, "ah") && !rest.empty() && text::is_digit(rest[0])) {
    const auto end = std::min(rest.find_first_not_of("0123456789"), rest.size());
    const auto behind = text::trim(rest.substr(end));
    if (end <= 5 && (behind.empty() || !vraagnummer_in(behind).empty())) {
      out = FrontLine::aanhangselnummer;
      return true;
    }
  }
  if (!vraagnummer_in(text).empty()) {
    out = FrontLine::vraagnummer;
    return true;
  }
  return false;
}

/// "Antwoord van minister X", "Nader antwoord van de Staatssecretaris": who answers, not what is answered.
bool is_answer_sentence(std::string_view text) {
  if (!is_antwoordkop(text)) return false;
  const auto van = std::min(text::find_ci(text, " van "), text::find_ci(text, " door "));
  return van < 40 && label_of(text).part == Part::none && !text::contains_ci(text.substr(0, van), "vra");
}

}  // namespace

Label label_of(std::string_view paragraph) {
  Label out;
  const auto text = text::trim(paragraph);
  if (text.empty() || !text::is_letter(text[0]) || text[0] > 'Z') return out;
  std::string_view front = text;
  for (const std::string_view lead : {"gezamenlijk", "gecombineerd"}) take_word(front, lead);
  const auto word = std::ranges::find_if(label_words, [&](const LabelWord& l) {
    // "Vraag1"
    const bool glued = front.size() > l.word.size() && text::is_digit(front[l.word.size()]);
    return text::starts_with_word(glued ? front.substr(0, l.word.size()) : front, l.word);
  });
  if (word == label_words.end()) return out;
  if (word->part == Part::toelichting || word->part == Part::mededeling) {
    const auto behind = text.substr(word->word.size());
    const bool alone = text::trim(behind, ":.").empty();
    if (alone || (word->part == Part::toelichting && behind.starts_with(':'))) {
      out = {word->part, {}, std::string(alone ? text : text.substr(0, word->word.size() + 1)), false};
    }
    return out;
  }
  if (text.size() <= longest_label && read_label(text, word->part, out)) return out;
  const auto head = text.substr(0, longest_label);
  if (const auto colon = head.find(':'); colon != std::string_view::npos) {
    if (read_label(text.substr(0, colon + 1), word->part, out)) return out;
  }
  const auto stop = head.find(". ");
  if (stop != std::string_view::npos && stop > 0 && text::is_digit(head[stop - 1]) &&
      is_capital(text::trim(text.substr(stop + 1))) && read_label(text.substr(0, stop + 1), word->part, out)) {
    return out;
  }
  label_before_text(text, word->part, out);
  return out;
}

std::optional<Sign> sign_of(std::string_view paragraph) {
  const auto text = text::trim(paragraph);
  Sign sign;
  const bool square = text.starts_with('[');
  std::size_t at = square ? 1 : 0;
  const auto begin = at;
  while (at < text.size() && at < begin + 3 && text::is_digit(text[at]))
    sign.number = sign.number * 10 + (text[at++] - '0');
  if (at == begin || sign.number < 1 || sign.number > max_vraag_nummer || text[begin] == '0') return std::nullopt;
  const char next = at < text.size() ? text[at] : '\0';
  if (square) {
    if (next != ']') return std::nullopt;
    sign.style = Sign::Style::square;
    ++at;
  } else if (next == '.' || next == ')') {
    sign.style = next == '.' ? Sign::Style::dot : Sign::Style::bracket;
    ++at;
    if (at < text.size() && next == '.' && (text::is_digit(text[at]) || text[at] == '.')) return std::nullopt;
  } else if (next == ' ') {
    if (!is_capital(text::trim(text.substr(at)))) return std::nullopt;
  } else if (next != '\0') {
    return std::nullopt;
  }
  sign.words = std::string(text.substr(0, at));
  return sign;
}

std::string vraagnummer_in(std::string_view line) {
  line = text::trim(line, ".:");
  take_word(line, "kenmerk");
  take_word(line, "vraagnummer");
  line = text::trim(line, ":");
  std::string joined;
  for (const char c : line) {
    if (!text::is_space(c)) joined += c;
  }
  if (joined.size() < 8 || joined.size() > 12 || joined.find_first_of("ZzDd") != 4) return {};
  const auto number = Vraagnummer::parse(joined);
  return number ? number->str() : std::string{};
}

FrontLine front_line_of(std::string_view paragraph) {
  const auto text = text::trim(paragraph);
  FrontLine found = FrontLine::none;
  if (text.empty()) return found;
  if (text.find_first_not_of("_-=*·• ") == std::string_view::npos) return FrontLine::rand;
  if (text.size() <= 40 && is_number_line(text, found)) return found;
  if (text.size() <= 70 && (text::starts_with_word(text::trim(text, "("), "ingezonden") ||
                            text::starts_with_word(text, "datum ingezonden"))) {
    return FrontLine::ingezonden;
  }
  if (is_answer_sentence(text)) return FrontLine::antwoordkop;
  for (const auto& [words, line] : front_words) {
    if (!text::starts_with_word(text, words)) continue;
    const bool sentence = line == FrontLine::vraagkop || line == FrontLine::zie_ook;
    if (!sentence && text.size() > longest_front_line) continue;
    // "vergaderjaar 2024–2025, nr. 505" goes on from the line before.
    if (line == FrontLine::tekstregel && (text[0] < 'A' || text[0] > 'Z')) continue;
    // "Pagina 2 van 5", "’s-Gravenhage 2024": a number, and hardly more.
    if (line == FrontLine::rand && (text.size() > 60 || text.find_first_of("0123456789") == std::string_view::npos)) {
      continue;
    }
    return line;
  }
  return FrontLine::none;
}

bool is_structural(std::string_view paragraph) {
  return label_of(paragraph).part != Part::none || sign_of(paragraph) || front_line_of(paragraph) != FrontLine::none;
}

}  // namespace kamervragen::grammar
