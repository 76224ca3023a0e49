#include "indexer/grammar/numbers.hh"

#include <algorithm>
#include <array>

#include "schema/text/ascii.hh"
#include "schema/text/find.hh"

namespace kamervragen::grammar {
namespace {

constexpr std::size_t longest_reference = 200;  // bytes; a longer text says more than "see there"
constexpr std::size_t longest_list = 1'000;     // a longer one is no list of numbers

enum class Kind { number, word, range, separator, other };

struct Piece {
  Kind kind;
  std::string word;  // in lower case
  int number = 0;    // max_vraag_nummer + 1 for all that are larger
};

std::vector<Piece> pieces(std::string_view text) {
  std::vector<Piece> out;
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    const auto rest = text.substr(i);
    if (text::is_digit(c)) {
      int n = 0;
      while (i < text.size() && text::is_digit(text[i])) n = std::min(max_vraag_nummer + 1, n * 10 + (text[i++] - '0'));
      out.push_back({Kind::number, {}, n});
    } else if (rest.starts_with("–") || rest.starts_with("—")) {
      out.push_back({Kind::range, {}});
      i += 3;
    } else if (c == '-') {
      out.push_back({Kind::range, {}});
      ++i;
    } else if (text::starts_with_word(rest, "t/m")) {
      out.push_back({Kind::range, "t/m"});
      i += 3;
    } else if (text::starts_with_word(rest, "tot en met")) {
      out.push_back({Kind::range, "t/m"});
      i += 10;
    } else if (text::is_word(c)) {
      auto end = i;
      while (end < text.size() && text::is_word(text[end]) && !text::is_digit(text[end])) ++end;
      out.push_back({Kind::word, text::ascii_lower(text.substr(i, end - i))});
      i = end;
    } else {
      if (!text::is_space(c))
        out.push_back(
            {std::string_view(",;&+/.:()").find(c) != std::string_view::npos ? Kind::separator : Kind::other, {}});
      ++i;
    }
  }
  return out;
}

template <std::size_t N>
bool among(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

constexpr std::array<std::string_view, 19> heading_words = {
    "vraag",  "vragen",  "antwoord", "antwoorden", "op",  "de",      "deelvraag", "en",          "nr",          "nrs",
    "nummer", "nummers", "het",      "deelvragen", "van", "alsmede", "subvraag",  "gezamenlijk", "gecombineerd"};

void add(Nummers& out, int n) {
  if (n < 1 || n > max_vraag_nummer) {
    out.buiten_bereik = true;
  } else if (std::ranges::find(out.nummers, n) == out.nummers.end()) {
    out.nummers.push_back(n);
  }
}

}  // namespace

Nummers parse_nummers(std::string_view text) {
  Nummers out;
  if (text.size() > longest_list) {
    out.begrepen = false;
    return out;
  }
  const auto list = pieces(text);
  for (std::size_t i = 0; i < list.size(); ++i) {
    switch (list[i].kind) {
      case Kind::number: {
        const int first = list[i].number;
        const bool range = i + 2 < list.size() && list[i + 1].kind == Kind::range && list[i + 2].kind == Kind::number;
        if (!range) {
          add(out, first);
          break;
        }
        const int last = list[i + 2].number;
        i += 2;
        if (last < first || last > max_vraag_nummer) {  // "5–3": two numbers, not a range; "3–2018": a year
          add(out, first);
          add(out, last);
          if (last < first) out.begrepen = false;
        } else {
          for (int n = first; n <= last; ++n) add(out, n);
        }
        break;
      }
      case Kind::word: out.begrepen = out.begrepen && among(heading_words, list[i].word); break;
      case Kind::range: {
        // A dash at either end is furniture ("Vraag 3 –"); t/m without an end is not.
        const bool at_end = i == 0 || i + 1 == list.size();
        if (!at_end || !list[i].word.empty()) out.begrepen = false;
        break;
      }
      case Kind::separator: break;
      case Kind::other: out.begrepen = false; break;
    }
  }
  return out;
}

std::optional<int> zie_antwoord(std::string_view text) {
  // What such a sentence may be made of. Any other word says more.
  static constexpr std::array<std::string_view, 60> filler = {"zie",
                                                              "ook",
                                                              "hiervoor",
                                                              "het",
                                                              "mijn",
                                                              "ons",
                                                              "onze",
                                                              "de",
                                                              "op",
                                                              "van",
                                                              "bij",
                                                              "onder",
                                                              "aan",
                                                              "en",
                                                              "ik",
                                                              "verwijs",
                                                              "verwijzen",
                                                              "wij",
                                                              "we",
                                                              "u",
                                                              "naar",
                                                              "voor",
                                                              "hier",
                                                              "hierboven",
                                                              "boven",
                                                              "bovenstaande",
                                                              "eerder",
                                                              "eerdere",
                                                              "gegeven",
                                                              "graag",
                                                              "wordt",
                                                              "verwezen",
                                                              "deze",
                                                              "dit",
                                                              "daarvoor",
                                                              "kortheidshalve",
                                                              "verder",
                                                              "tevens",
                                                              "hierbij",
                                                              "hierover",
                                                              "in",
                                                              "uw",
                                                              "kamer",
                                                              "eveneens",
                                                              "mij",
                                                              "beantwoord",
                                                              "beantwoorde",
                                                              "zoals",
                                                              "daarbij",
                                                              "wil",
                                                              "zij",
                                                              "is",
                                                              "volgende",
                                                              "vorige",
                                                              "vraag",
                                                              "vragen",
                                                              "antwoord",
                                                              "antwoorden",
                                                              "beantwoording",
                                                              "antwoordt"};
  if (text.size() > longest_reference) return std::nullopt;
  bool points = false, answer = false;
  std::optional<int> first;
  const auto list = pieces(text);
  for (std::size_t i = 0; i < list.size(); ++i) {
    const auto& piece = list[i];
    switch (piece.kind) {
      case Kind::number:
        if (!answer || piece.number < 1 || piece.number > max_vraag_nummer) return std::nullopt;
        if (!first) first = piece.number;
        break;
      case Kind::word:
        if (!among(filler, piece.word)) return std::nullopt;
        points = points || piece.word == "zie" || piece.word.starts_with("verwijs") ||
                 piece.word.starts_with("verwijz") || piece.word == "verwezen";
        answer = answer || piece.word.starts_with("vra") || piece.word.starts_with("antwoord") ||
                 piece.word == "beantwoording";
        break;
      case Kind::range:
      case Kind::separator: break;
      case Kind::other: return std::nullopt;
    }
  }
  // "Antwoord op vraag 4" alone, without "zie", is said too; "Vraag 4" alone is a number in the wrong place.
  if (!points && !(list.size() >= 2 && list.front().word == "antwoord" && list[1].word == "op")) return std::nullopt;
  return first;
}

}  // namespace kamervragen::grammar
