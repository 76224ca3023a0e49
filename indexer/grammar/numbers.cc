#include "indexer/grammar/numbers.hh"

#include <algorithm>
#include <array>

#include "indexer/grammar/word_list.hh"
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

// Lists of words, parted by spaces.
constexpr std::string_view heading_words =
    "vraag vragen deelvraag deelvragen subvraag antwoord antwoorden nummer nummers nr nrs op de het van en alsmede "
    "gezamenlijk gecombineerd";

// A sentence that points to another answer is made of these three alone: any other word says more.
constexpr std::string_view pointing_words = "zie verwijs verwijzen verwezen";
constexpr std::string_view answer_words = "vraag vragen antwoord antwoorden antwoordt beantwoording";
constexpr std::string_view filling_words =
    "aan beantwoord beantwoorde bij boven bovenstaande daarbij daarvoor de deze dit eerder eerdere en eveneens gegeven "
    "graag het hier hierbij hierboven hierover hiervoor ik in is kamer kortheidshalve mij mijn naar onder ons onze ook "
    "op tevens u uw van verder volgende voor vorige we wij wil wordt zij zoals";

void add_number(Nummers& out, int n) {
  if (n < 1 || n > max_vraag_nummer) {
    out.out_of_range = true;
  } else if (std::ranges::find(out.nummers, n) == out.nummers.end()) {
    out.nummers.push_back(n);
  }
}

void add_range(Nummers& out, int first, int last) {
  if (last >= first && last <= max_vraag_nummer) {
    for (int n = first; n <= last; ++n) add_number(out, n);
    return;
  }
  // "5–3": two numbers, not a range; "3–2018": a year
  add_number(out, first);
  add_number(out, last);
  if (last < first) out.understood = false;
}

/// What a sentence has said so far of where an answer is to be found.
struct Reference {
  bool points = false, names_answer = false;
  std::optional<int> first;

  /// False where the piece says anything else.
  bool follow(const Piece& piece) {
    switch (piece.kind) {
      case Kind::number:
        if (!first) first = piece.number;
        return names_answer && piece.number >= 1 && piece.number <= max_vraag_nummer;
      case Kind::word: {
        const bool pointing = among(pointing_words, piece.word), answer = among(answer_words, piece.word);
        points = points || pointing;
        names_answer = names_answer || answer;
        return pointing || answer || among(filling_words, piece.word);
      }
      case Kind::range:
      case Kind::separator: return true;
      case Kind::other: return false;
    }
    return false;
  }
};

}  // namespace

Nummers parse_nummers(std::string_view text) {
  Nummers out;
  if (text.size() > longest_list) {
    out.understood = false;
    return out;
  }
  const auto list = pieces(text);
  for (std::size_t i = 0; i < list.size(); ++i) {
    switch (list[i].kind) {
      case Kind::number: {
        const bool range = i + 2 < list.size() && list[i + 1].kind == Kind::range && list[i + 2].kind == Kind::number;
        if (range) {
          add_range(out, list[i].number, list[i + 2].number);
          i += 2;
        } else {
          add_number(out, list[i].number);
        }
        break;
      }
      case Kind::word: out.understood = out.understood && among(heading_words, list[i].word); break;
      case Kind::range: {
        // A dash at either end is furniture ("Vraag 3 –"); t/m without an end is not.
        const bool at_end = i == 0 || i + 1 == list.size();
        if (!at_end || !list[i].word.empty()) out.understood = false;
        break;
      }
      case Kind::separator: break;
      case Kind::other: out.understood = false; break;
    }
  }
  return out;
}

std::optional<int> zie_antwoord(std::string_view text) {
  if (text.size() > longest_reference) return std::nullopt;
  const auto list = pieces(text);
  Reference reference;
  if (!std::ranges::all_of(list, [&](const Piece& piece) { return reference.follow(piece); })) return std::nullopt;
  // "Antwoord op vraag 4" alone, without "zie", is said too; "Vraag 4" alone is a number in the wrong place.
  const bool headed = list.size() >= 2 && list[0].word == "antwoord" && list[1].word == "op";
  return reference.points || headed ? reference.first : std::nullopt;
}

}  // namespace kamervragen::grammar
