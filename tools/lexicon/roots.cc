#include "tools/lexicon/roots.hh"

#include <algorithm>
#include <array>

#include "schema/dutch/inflection.hh"
#include "schema/dutch/lexicon.hh"

namespace kamervragen::lexicon {
namespace {

/// ondernomen is onder + genomen without its ge.
bool keeps_ge_away(std::string_view prefix) {
  static constexpr std::array prefixes = {"be",    "ge",   "er",   "her", "ont", "ver",
                                          "onder", "over", "door", "om",  "vol", "weer"};
  return std::find(prefixes.begin(), prefixes.end(), prefix) != prefixes.end();
}

/// The table of irregular forms, asked for a word or for its end.
class Irregulars {
 public:
  explicit Irregulars(const std::vector<Irregular>& rows) {
    for (const auto& row : rows) {
      whole_.try_emplace(row.root, row.root);
      for (std::string_view form : row.forms) {
        const bool end_only = form.starts_with('-');
        if (end_only) form.remove_prefix(1);
        if (!row.whole) ends_[std::string(form)].push_back(row.root);
        if (!end_only) whole_.try_emplace(std::string(form), row.root);
      }
    }
  }

  /// "" when the table says nothing of it.
  std::string root_of(std::string_view word, const Words& words) const {
    if (const auto found = whole_.find(word); found != whole_.end()) return found->second;
    for (std::size_t at = 2; at + 2 < word.size(); ++at) {
      const auto head = std::string(word.substr(0, at));
      if (auto root = joined(head, word.substr(at), words); !root.empty()) return root;
      if (!keeps_ge_away(head)) continue;
      if (auto root = joined(head, std::string("ge").append(word.substr(at)), words); !root.empty()) return root;
    }
    return {};
  }

 private:
  std::string joined(const std::string& head, std::string_view form, const Words& words) const {
    const auto found = ends_.find(form);
    if (found == ends_.end()) return {};
    for (const auto& root : found->second)
      if (words.has(head + root) || words.is_name(head + root)) return head + root;
    return {};
  }

  Table<std::string> whole_;
  Table<std::vector<std::string>> ends_;
};

struct Found {
  std::string root;
  bool part = true;
};

Found root_of(std::string_view word, const Words& words, const Irregulars& irregulars, const Names& off) {
  if (auto root = irregulars.root_of(word, words); !root.empty()) return {root, true};
  for (const auto& rule : dutch::inflection_rules()) {
    if (off.contains(rule.name) || rule.of_names != words.is_name(word)) continue;
    if (auto root = rule.apply(word, words); !root.empty() && root != word) return {root, rule.part};
  }
  return {std::string(word), true};
}

}  // namespace

std::vector<Listed> find_roots(const Words& words, const std::vector<Irregular>& irregular, const Names& off) {
  const Irregulars irregulars(irregular);
  const auto sorted = words.sorted();
  Table<std::uint32_t> place;
  for (std::uint32_t i = 0; i < sorted.size(); ++i) place.emplace(sorted[i], i);

  std::vector<Listed> out(sorted.size());
  for (std::uint32_t i = 0; i < sorted.size(); ++i) {
    const auto& word = sorted[i];
    const bool name = words.is_name(word);
    const auto found = root_of(word, words, irregulars, off);
    const auto root = place.find(found.root);
    out[i] = {word, root == place.end() ? i : root->second, 0};
    out[i].flags = static_cast<std::uint8_t>(name         ? dutch::word_name
                                             : found.part ? dutch::word_head | dutch::word_part
                                                          : dutch::word_head);
    if (words.is_verb(word)) out[i].flags |= dutch::word_verb;
  }
  // A form of a form is a form of its root; a circle ends at its alphabetically first word.
  for (std::uint32_t i = 0; i < out.size(); ++i) {
    std::uint32_t at = i, least = i;
    for (int steps = 0; out[at].root != at && steps < 12; ++steps) least = std::min(least, at = out[at].root);
    out[i].root = out[at].root == at ? at : least;
  }
  return out;
}

}  // namespace kamervragen::lexicon
