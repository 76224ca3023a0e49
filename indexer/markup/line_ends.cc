#include "indexer/markup/line_ends.hh"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "indexer/markup/body.hh"
#include "schema/dutch/analyser.hh"
#include "schema/text/ascii.hh"
#include "schema/text/find.hh"

namespace kamervragen::markup {
namespace {

constexpr std::string_view vowels = "aeiouy";

/// Behind a hyphen these take up the part that was left out; none of them ends a divided word.
constexpr std::array<std::string_view, 4> conjunctions = {"en", "of", "t/m", "c.q"};

/// Abbreviations that read like a syllable or two. Those without a vowel are told by that.
constexpr std::array<std::string_view, 21> abbreviations = {"vmbo", "mbo",  "hbo",  "lbo", "vbo", "ivbo", "havo",
                                                            "mavo", "heao", "meao", "cao", "aow", "wao",  "wia",
                                                            "anw",  "vut",  "ict",  "dna", "hiv", "aids", "gft"};

/// First parts that keep their hyphen (Groene Boekje 1995, 13.1 and 13.5), unless the rest begins as one of `but`.
struct FirstPart {
  std::string_view part;
  std::array<std::string_view, 4> but = {};
};
constexpr std::array<FirstPart, 14> first_parts = {{{"niet"},
                                                    {"non", {"chal", "sens"}},
                                                    {"oud", {"ste", "er", "heid", "bollig"}},
                                                    {"vice"},
                                                    {"adjunct"},
                                                    {"interim"},
                                                    {"kandidaat"},
                                                    {"aspirant"},
                                                    {"sociaal"},
                                                    {"financieel"},
                                                    {"juridisch"},
                                                    {"politiek", {"e"}},
                                                    {"technisch", {"e"}},
                                                    {"economisch", {"e"}}}};

/// "ex" is as often a syllable (ex-port, ex-pert): it keeps its hyphen before people only.
constexpr std::array<std::string_view, 22> after_ex = {
    "minister", "staats",    "president", "voorzitter",   "directeur", "partner",  "man", "vrouw",
    "echtgeno", "werknemer", "medewerk",  "gedetin",      "gevangen",  "militair", "lid", "kamerlid",
    "topman",   "bestuur",   "agent",     "burgemeester", "ambtenaar", "patient"};

/// Vowels that would be read as one, so that a compound keeps its hyphen between them. Not "ee" and "ie": there it is
/// nearly always a divided "creëren" or "financiële", which lose their trema at a line end.
constexpr std::array<std::string_view, 12> clashes = {"aa", "ae", "ai", "au", "ei", "eu",
                                                      "oe", "oi", "oo", "ou", "ui", "uu"};
/// Rests of one word, with a trema on one line or without: "continu-\niteit", "ego-\nisme", "Isra-\nel", "muse-\num".
constexpr std::array<std::string_view, 7> endings = {"iteit", "is", "ine", "ide", "ie", "el", "um"};

template <std::size_t N>
bool begins_as(std::string_view word, const std::array<std::string_view, N>& parts) {
  return std::ranges::any_of(parts, [&](auto part) { return !part.empty() && word.starts_with(part); });
}

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

/// Of ASCII and of Latin-1: À to Þ.
bool begins_with_capital(std::string_view word) {
  return is_capital(word[0]) ||
         (word.starts_with('\xC3') && word.size() > 1 && static_cast<unsigned char>(word[1]) < 0x9F);
}

bool all_capitals(std::string_view word) {
  return std::ranges::any_of(word, is_capital) &&
         std::ranges::none_of(word, [](char c) { return text::is_letter(c) && !is_capital(c); });
}

bool keeps_hyphen(std::string_view left, std::string_view right) {
  if (left.empty() || text::is_digit(left.back()) || text::is_digit(right[0])) return true;
  if (begins_with_capital(right) || all_capitals(left)) return true;
  const auto before = dutch::fold(left), behind = dutch::fold(right);
  if (before.size() < 2 || behind.empty()) return true;
  if (before.find_first_of(vowels) == std::string::npos || text::among(abbreviations, before)) return true;
  const auto first = std::ranges::find(first_parts, std::string_view(before), &FirstPart::part);
  if (first != first_parts.end()) return !begins_as(behind, first->but);
  if (before == "ex") return begins_as(behind, after_ex);
  const std::string meeting{before.back(), behind[0]};
  return before.size() > 2 && text::among(clashes, meeting) && !begins_as(behind, endings);
}

/// The words of a text, folded; a hyphen between letters belongs to the word.
void collect_words(std::string_view text, std::set<std::string>& out) {
  const auto folded = dutch::fold(dutch::normalise(text));
  std::string word;
  for (std::size_t i = 0; i <= folded.size(); ++i) {
    const char c = i < folded.size() ? folded[i] : ' ';
    if (text::is_word(c) || (c == '-' && !word.empty() && i + 1 < folded.size() && text::is_word(folded[i + 1]))) {
      word += c;
    } else if (!word.empty()) {
      out.insert(std::exchange(word, {}));
    }
  }
}

/// A hyphen with a line end behind it: how many bytes it takes, and where the line goes on.
struct Break {
  std::size_t hyphen = 0;  // bytes
  std::size_t end = 0;     // of the white space behind it
  bool soft = false;
};

std::optional<Break> break_at(std::string_view text, std::size_t at) {
  static constexpr std::array<std::string_view, 3> hyphens = {"-", "\u2010", "\u00AD"};
  const auto rest = text.substr(at);
  const auto hyphen = std::ranges::find_if(hyphens, [&](auto h) { return rest.starts_with(h); });
  if (hyphen == hyphens.end()) return std::nullopt;
  Break found{hyphen->size(), at + hyphen->size(), *hyphen == "\u00AD"};
  int lines = 0;
  while (found.end < text.size() && text::is_space(text[found.end])) lines += text[found.end++] == '\n';
  // An empty line is no line end within a word.
  if (lines != 1 || found.end == text.size()) return std::nullopt;
  return found;
}

std::string_view letters_before(std::string_view text, std::size_t end) {
  auto begin = end;
  while (begin > 0 && text::is_word(text[begin - 1])) --begin;
  return text.substr(begin, end - begin);
}

/// Whether what stands before `at` is an address, which may have been divided at the line ends before, too.
bool in_address(std::string_view text, std::size_t at) {
  constexpr int most_lines = 8;
  for (int line = 0; line < most_lines; ++line) {
    auto begin = at;
    while (begin > 0 && !text::is_space(text[begin - 1])) --begin;
    const auto token = text.substr(begin, at - begin);
    const auto dot = token.find('.'), slash = token.find('/');
    const bool path = dot != std::string_view::npos && slash != std::string_view::npos && dot < slash;
    if (path || token.find("://") != std::string_view::npos || text::contains_ci(token, "www.") ||
        token.find('@') != std::string_view::npos) {
      return true;
    }
    while (begin > 0 && text::is_space(text[begin - 1])) --begin;
    if (begin == 0 || text[begin - 1] != '-') return false;
    at = begin - 1;
  }
  return false;
}

class Joiner {
 public:
  /// Notes stand in the middle of another text, and are texts of their own.
  void gather(tree::Node& node) {
    for (auto& child : node.children) {
      if (child.is_text()) {
        if (texts_.empty()) texts_.emplace_back();
        texts_.back().push_back(&child.text);
      } else if (child.name == "noot") {
        auto outside = std::exchange(texts_, {});
        gather(child);
        finish();
        texts_ = std::move(outside);
      } else {
        const bool apart = is_block(child.name) || stands_alone(child.name);
        if (apart) texts_.emplace_back();
        gather(child);
        if (apart) texts_.emplace_back();
      }
    }
  }
  void finish() {
    for (auto& text : texts_) {
      if (!text.empty()) all_.push_back(std::move(text));
    }
    texts_.clear();
  }

  void join() {
    bool any = false;
    for (const auto& runs : all_) {
      std::string whole;
      for (const auto* run : runs) whole += *run;
      any = any || has_break(whole);
      if (any) break;
    }
    if (!any) return;
    for (const auto& runs : all_) {
      std::string whole;
      for (const auto* run : runs) whole += *run;
      collect_words(whole, seen_);
    }
    for (const auto& runs : all_) rewrite(runs);
  }

 private:
  static bool stands_alone(std::string_view name) {
    static constexpr std::array<std::string_view, 11> names = {
        "omschr", "vraagnummer", "nummer", "nr", "noot.nr", "li.nr", "entry", "vragen", "reactie", "body", "frontm"};
    return text::among(names, name);
  }

  static bool has_break(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (break_at(text, at)) return true;
    }
    return false;
  }

  void rewrite(const std::vector<std::string*>& runs) {
    std::string whole;
    std::vector<std::size_t> ends;
    for (const auto* run : runs) {
      whole += *run;
      ends.push_back(whole.size());
    }
    if (!has_break(whole)) return;
    std::size_t run = 0, at = 0;
    std::string out;
    const auto pass_to = [&](std::size_t end, bool write) {  // each byte stays in the run that it was in
      while (at < end) {
        if (write) out += whole[at];
        if (++at == ends[run]) {
          *runs[run++] = std::exchange(out, {});
          while (run < ends.size() && ends[run] == at) ++run;
        }
      }
    };
    while (run < ends.size() && ends[run] == 0) ++run;
    while (at < whole.size()) {
      const auto found = break_at(whole, at);
      if (!found) {
        pass_to(at + 1, true);
        continue;
      }
      const auto left = letters_before(whole, at);
      auto end = found->end;
      while (end < whole.size() && text::is_word(whole[end])) ++end;
      if (text::starts_with_word(std::string_view(whole).substr(found->end), "t/m")) end = found->end + 3;
      const auto right = std::string_view(whole).substr(found->end, end - found->end);
      auto judged = LineEnd::space;
      if (found->soft) {
        judged = LineEnd::join;
      } else if (in_address(whole, at)) {
        judged = LineEnd::keep;
      } else if (!left.empty() && !right.empty()) {
        judged = judge_line_end(left, right, seen_);
      }
      const auto hyphen_end = at + found->hyphen;
      pass_to(hyphen_end, judged != LineEnd::join);
      pass_to(found->end, judged == LineEnd::space);
    }
  }

  std::vector<std::vector<std::string*>> texts_, all_;
  std::set<std::string> seen_;
};

}  // namespace

LineEnd judge_line_end(std::string_view left, std::string_view right, const std::set<std::string>& seen) {
  if (right.empty() || text::among(conjunctions, right)) return LineEnd::space;
  const auto before = dutch::fold(left), behind = dutch::fold(right);
  const bool joined = seen.contains(before + behind), hyphened = seen.contains(before + '-' + behind);
  if (joined != hyphened) return joined ? LineEnd::join : LineEnd::keep;
  return keeps_hyphen(left, right) ? LineEnd::keep : LineEnd::join;
}

void join_lines(tree::Node& root) {
  Joiner joiner;
  joiner.gather(root);
  joiner.finish();
  joiner.join();
}

}  // namespace kamervragen::markup
