#include "schema/dutch/dutch_word.hh"

#include <array>

#include "schema/dutch/inflection.hh"
#include "schema/text/ascii.hh"

namespace kamervragen::dutch {
namespace {

/// Shorter words are forms of nothing, unless the list says so.
constexpr std::size_t shortest_form = 4;

bool starts_with_digit(std::string_view word) { return !word.empty() && text::is_digit(word.front()); }

/// Of words that no list knows: KGG is not kg, nor CVZ cvs.
bool is_abbreviation(std::string_view word) {
  return word.size() <= 3 || word.find_first_of("aeiouy") == std::string_view::npos;
}

/// Without the 's of auto's, the 'er of mkb'ers, the 'en of RES'en, the 'tje of A4'tje and the apostrophe of Hans', and
/// without those inside. zo'n keeps it: it is no zon.
std::string plain(std::string_view written) {
  static constexpr std::array<std::string_view, 5> endings = {"'er", "'ers", "'en", "'tje", "'tjes"};
  for (const auto ending : endings) {
    if (written.size() > ending.size() + 1 && written.ends_with(ending)) written.remove_suffix(ending.size());
  }
  if (written.ends_with("'n")) return std::string(written);
  if (written.size() > 2 && written.ends_with("'s")) written.remove_suffix(2);
  while (written.size() > 1 && written.ends_with("'")) written.remove_suffix(1);
  std::string out(written);
  if (!starts_with_digit(written)) std::erase(out, '\'');
  return out;
}

}  // namespace

std::string_view name(Origin origin) {
  switch (origin) {
    case Origin::number: return "number";
    case Origin::listed: return "listed";
    case Origin::inflected: return "inflected";
    case Origin::compound: return "compound";
    case Origin::rule: break;
  }
  return "rule";
}

Dutch::Dutch(const Lexicon& lexicon, const SwitchNames& off)
    : lexicon_(lexicon),
      words_(lexicon),
      compounds_(lexicon),
      by_rule_(!off.contains("repairs")),
      heads_(!off.contains("heads")) {
  if (off.contains("rules")) return;
  for (const auto& rule : inflection_rules())
    if (!rule.of_names && !off.contains(rule.name)) rules_.push_back(&rule);
}

Stemmed Dutch::stem(std::string_view written) const {
  auto word = plain(written);
  if (word.empty() || starts_with_digit(word)) return {std::move(word), Origin::number};
  if (const auto place = lexicon_.find(word)) return {lexicon_.word(lexicon_.root(*place)), Origin::listed};
  if (auto root = root_by_rule(word); !root.empty()) return {std::move(root), Origin::inflected};
  if (is_abbreviation(word)) return {std::move(word), Origin::rule};
  if (heads_)
    if (auto stem = stem_of_compound(word); !stem.empty()) return {std::move(stem), Origin::compound};
  return {by_rule_(word), Origin::rule};
}

std::vector<std::string> Dutch::parts(std::string_view written) const {
  if (starts_with_digit(written)) return {};
  return compounds_.parts(plain(written));
}

std::string Dutch::root_by_rule(const std::string& word) const {
  if (word.size() < shortest_form) return {};
  for (const auto* rule : rules_) {
    const auto base = rule->apply(word, words_);
    if (const auto place = base.empty() ? std::nullopt : lexicon_.find(base))
      return lexicon_.word(lexicon_.root(*place));
  }
  return {};
}

std::string Dutch::stem_of_compound(const std::string& word) const {
  const auto split = compounds_.split(word);
  if (split.empty()) return {};
  const auto& head = split.back();
  return word.substr(0, head.begin) + lexicon_.word(lexicon_.root(head.place));
}

}  // namespace kamervragen::dutch
