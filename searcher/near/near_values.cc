#include "searcher/near/near_values.hh"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

#include "searcher/index/labels.hh"
#include "searcher/near/slips.hh"

namespace kamervragen::near {
namespace {

constexpr std::size_t slips_max = 2;

/// Names of values are short, and there are few: one slip is recognised in three letters (kag for Kaag).
std::size_t slips_allowed_in_value(const std::string& word) {
  return word.size() == 3 && !has_digit(word) ? 1 : slips_allowed(word);
}

/// The slips in one word; nothing where there are too many.
std::optional<std::size_t> slips(const std::string& typed, const std::string& meant) {
  const auto allowed = slips_allowed_in_value(typed);
  if (typed == meant) return 0;
  if (allowed == 0 || difference_of_sizes(typed, meant) > allowed || has_digit(meant)) return std::nullopt;
  const auto verdict = SlipRows(typed, allowed).compare(meant);
  return verdict.near ? std::optional(verdict.distance) : std::nullopt;
}

std::string without_gaps(const std::vector<dutch::Token>& words) {
  std::string out;
  for (const auto& word : words) out += word.written;
  return out;
}

class Nearest {
 public:
  Nearest(dutch::Analyser& analyser, const query::Label& label)
      : analyser_(analyser), words_(analyser.words(label.text)), letters_(without_gaps(words_)), whole_(label.whole) {}

  void consider(const index::IndexedValue& found) {
    const auto words = analyser_.words(found.value);
    if (const auto n = slips(letters_, without_gaps(words)); n && !words.empty() && same_numeral(words))
      keep(found.value, std::max<std::size_t>(*n, 1), without_gaps(words), found.count);
    if (words_.empty() || (whole_ && words.size() != words_.size())) return;
    for (std::size_t at = 0; at + words_.size() <= words.size(); ++at)
      if (const auto n = slips_in(words, at)) {
        const auto begin = words[at].begin, end = words[at + words_.size() - 1].end;
        std::string meant;
        for (std::size_t i = 0; i < words_.size(); ++i) meant += words[at + i].written;
        keep(words.size() == words_.size() ? found.value : found.value.substr(begin, end - begin), *n, meant,
             found.count);
      }
  }

  std::vector<Reading> best(std::size_t most) const {
    std::vector<Reading> out;
    for (const auto& [folded, reading] : found_) out.push_back(reading);
    std::ranges::sort(
        out, [](const Reading& a, const Reading& b) { return std::tie(a.cost, a.text) < std::tie(b.cost, b.text); });
    if (out.size() > most) out.resize(most);
    return out;
  }

 private:
  /// A Roman number at the end of a value has to be right, as digits have: "ruttiii" is no Rutte II.
  bool same_numeral(const std::vector<dutch::Token>& words) const {
    const auto& last = words.back().written;
    if (words.size() < 2 || last.find_first_not_of("ivx") != std::string::npos) return true;
    const auto behind = letters_.find_last_not_of("ivx");
    return letters_.substr(behind == std::string::npos ? 0 : behind + 1) == last;
  }

  /// In the words of a value from that one on; nothing where there are none or too many.
  std::optional<std::size_t> slips_in(const std::vector<dutch::Token>& words, std::size_t at) const {
    std::size_t sum = 0;
    for (std::size_t i = 0; i < words_.size() && sum <= slips_max; ++i) {
      const auto n = slips(words_[i].written, words[at + i].written);
      if (!n) return std::nullopt;
      sum += *n;
    }
    return sum == 0 || sum > slips_max ? std::nullopt : std::optional(sum);
  }

  void keep(const std::string& text, std::size_t n, const std::string& meant, std::uint64_t count) {
    Reading reading{text, cost_of(letters_, meant, n, {.in_main = count})};
    const auto [known, is_new] = found_.emplace(dutch::fold(text), reading);
    if (!is_new && reading.cost < known->second.cost) known->second = std::move(reading);
  }

  dutch::Analyser& analyser_;
  std::vector<dutch::Token> words_;
  std::string letters_;
  bool whole_;
  std::map<std::string, Reading> found_;  ///< by the folded text: two that differ by case or accents only are one
};

}  // namespace

std::vector<Reading> near_values(const index::QueryContext& context, const layout::Field& field,
                                 const query::Label& label, std::size_t most) {
  Nearest nearest(context.analyser, label);
  each_value(context, field, [&](const index::IndexedValue& found) { nearest.consider(found); });
  return nearest.best(most);
}

}  // namespace kamervragen::near
