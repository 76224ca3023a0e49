#include "searcher/index/labels.hh"

#include <algorithm>

#include <xapian.h>

#include "schema/layout/terms.hh"
#include "schema/text/ascii.hh"
#include "searcher/index/columns.hh"
#include "searcher/index/stored.hh"

namespace kamervragen::index {
namespace {

/// A term this long may be a value that was cut; an uncut one is its own value.
constexpr std::size_t perhaps_cut = layout::term_max - 3;

/// The whole value of a term, from a record that has it where the term may be cut.
std::string value_of(const Xapian::Database& database, const layout::Field& field, const std::string& term) {
  std::string value = term.substr(field.prefix.size());
  if (term.size() < perhaps_cut) return value;
  const auto record = stored_record(database, *database.postlist_begin(term));
  if (!record) return value;
  for (auto& candidate : field.values(*record))
    if (layout::value_term(field.prefix, candidate) == term) return std::move(candidate);
  return value;
}

std::vector<std::string> written_words(dutch::Analyser& analyser, std::string_view text) {
  std::vector<std::string> out;
  for (auto& token : analyser.words(text)) out.push_back(std::move(token.written));
  return out;
}

/// Letters, digits and what lies above ASCII: what no analysis takes out of a folded text.
std::string letters_of(std::string_view folded) {
  std::string out;
  for (const char c : folded)
    if (text::is_word(c)) out += c;
  return out;
}

}  // namespace

std::vector<LabelValue> label_values(const Xapian::Database& database, const layout::Field& field) {
  std::vector<LabelValue> out;
  const std::string prefix(field.prefix);
  const auto end = database.allterms_end(prefix);
  for (auto term = database.allterms_begin(prefix); term != end; ++term) {
    auto value = value_of(database, field, *term);
    auto letters = letters_of(dutch::fold(value));
    out.push_back({{std::move(value), *term, term.get_termfreq()}, std::move(letters)});
  }
  return out;
}

void each_value(const QueryContext& context, const layout::Field& field, const std::function<void(IndexedValue)>& use) {
  if (context.columns) {
    for (const auto& value : context.columns->labels(context.database, field)) use(value);
  } else {
    for (auto& value : label_values(context.database, field)) use(std::move(value));
  }
}

LabelMatcher::LabelMatcher(dutch::Analyser& analyser, const query::Label& label)
    : analyser_(analyser), words_(written_words(analyser, label.text)), whole_(label.whole) {
  for (const auto& word : words_) letters_ += letters_of(word);
}

// Most values fail by their letters, which is much cheaper than the analysis.
bool LabelMatcher::matches(std::string_view value) {
  return letters_of(dutch::fold(value)).find(letters_) != std::string::npos && has_words(value);
}
bool LabelMatcher::matches(const LabelValue& value) {
  return value.letters.find(letters_) != std::string::npos && has_words(value.value);
}

bool LabelMatcher::has_words(std::string_view value) {
  const auto words = written_words(analyser_, value);
  if (whole_) return words == words_;
  return words_.empty() || std::search(words.begin(), words.end(), words_.begin(), words_.end()) != words.end();
}

std::vector<MatchingValue> matching_values(const QueryContext& context, const layout::Field& field,
                                           const query::Label& label) {
  std::vector<MatchingValue> out;
  LabelMatcher matcher(context.analyser, label);
  if (label.text.empty()) return out;
  const auto named = field.named ? field.named(label.text) : std::vector<std::string>{};
  const auto take = [&](const LabelValue& value) {
    const bool direct = matcher.matches(value);
    if (direct || std::ranges::find(named, value.value) != named.end()) out.push_back({value, !direct});
  };
  if (context.columns) {
    std::ranges::for_each(context.columns->labels(context.database, field), take);
  } else {
    std::ranges::for_each(label_values(context.database, field), take);
  }
  return out;
}

}  // namespace kamervragen::index
