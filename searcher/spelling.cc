#include "searcher/spelling.hh"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <set>

#include <xapian.h>

#include "schema/terms.hh"
#include "searcher/tree.hh"
#include "searcher/words.hh"

namespace kamervragen {
namespace {

constexpr std::size_t shortest_correctable = 4;
constexpr std::size_t two_slips_from = 7;

bool has_digit(std::string_view word) {
  return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

/// Which letters a word has. Each slip changes at most two of them, which rules out most words at once.
std::uint32_t letters(std::string_view word) {
  std::uint32_t seen = 0;
  for (const char c : word) seen |= 1u << (static_cast<unsigned char>(c) & 31u);
  return seen;
}

class Nearest {
 public:
  Nearest(const std::string& word, const Xapian::Database& database)
      : word_(word), letters_(letters(word)), database_(database), least_(word.size() >= two_slips_from ? 2 : 1) {}

  void look_in(const Field& field) {
    for (const char first : std::set<char>{word_[0], word_[1]}) {
      const auto begin = written_term(field.prefix, "");
      const auto pattern = begin + first;
      for (auto term = database_.allterms_begin(pattern); term != database_.allterms_end(pattern); ++term)
        consider(std::string_view(*term).substr(begin.size()), [&] { return std::uint64_t{term.get_termfreq()}; });
    }
  }
  const std::string& best() const { return best_; }

 private:
  template <class Frequency>
  void consider(std::string_view candidate, Frequency frequency) {
    const auto longer = std::max(candidate.size(), word_.size()), shorter = std::min(candidate.size(), word_.size());
    if (longer - shorter > least_) return;
    if (static_cast<std::size_t>(std::popcount(letters(candidate) ^ letters_)) > 2 * least_) return;
    const auto distance = edit_distance(word_, candidate);
    if (distance > least_ || has_digit(candidate)) return;
    const auto count = frequency();
    if (!best_.empty() && distance == least_ && count <= count_) return;
    best_ = candidate;
    least_ = distance;
    count_ = count;
  }

  const std::string& word_;
  std::uint32_t letters_;
  const Xapian::Database& database_;
  std::size_t least_;  ///< no candidate further away than this is of use any more
  std::string best_;
  std::uint64_t count_ = 0;
};

bool occurs(const Token& token, const QueryContext& context) {
  return std::ranges::any_of(text_fields(context.table, ""), [&](const Field* field) {
    return context.database.term_exists(stem_term(field->prefix, token.stem)) ||
           context.database.term_exists(written_term(field->prefix, token.written));
  });
}

/// The text with each unknown word replaced.
std::string corrected(const std::string& text, const QueryContext& context) {
  std::string out;
  std::size_t done = 0;
  for (const auto& token : context.analyser.words(text)) {
    if (occurs(token, context)) continue;
    const auto near = nearest_word(token.written, context);
    if (!near) continue;
    out.append(text, done, token.begin - done).append(*near);
    done = token.end;
  }
  return out.append(text, done);
}

}  // namespace

std::optional<std::string> nearest_word(const std::string& written, const QueryContext& context) {
  if (written.size() < shortest_correctable || has_digit(written)) return std::nullopt;
  Nearest nearest(written, context.database);
  for (const bool main : {true, false}) {
    for (const auto* field : text_fields(context.table, ""))
      if (is_main(*field) == main) nearest.look_in(*field);
    if (!nearest.best().empty()) return nearest.best();
  }
  return std::nullopt;
}

std::optional<Zoekvraag> corrected_spelling(const Zoekvraag& tree, const QueryContext& context) {
  auto out = map_leaves(tree, [&](const Zoekvraag& leaf) {
    auto changed = leaf;
    std::visit(Overloaded{[&](query::Word& w) { if (!w.exact) w.text = corrected(w.text, context); },
                          [&](query::Phrase& p) { if (!p.exact) p.text = corrected(p.text, context); },
                          [&](query::Near& n) {
                            n.left = corrected(n.left, context);
                            n.right = corrected(n.right, context);
                          },
                          [](auto&) {}},
               changed.node);
    return changed;
  });
  if (out == tree) return std::nullopt;
  return out;
}

}  // namespace kamervragen
