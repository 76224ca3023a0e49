#include "searcher/words/listed_words.hh"

#include <algorithm>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <xapian.h>

#include "schema/layout/terms.hh"
#include "searcher/index/document_set.hh"
#include "searcher/index/time_limit.hh"
#include "searcher/words/texts.hh"

namespace kamervragen::words {
namespace {

/// The written words of one field, one after the other.
class FieldWords {
 public:
  FieldWords(const Xapian::Database& database, std::string_view prefix)
      : field_(prefix),
        prefix_(layout::written_term(prefix, "")),
        at_(database.allterms_begin(prefix_)),
        end_(database.allterms_end(prefix_)) {
    read();
  }

  bool done() const { return at_ == end_; }
  std::string_view prefix() const { return field_; }
  const std::string& term() const { return term_; }
  std::string_view word() const { return std::string_view(term_).substr(prefix_.size()); }
  void next() {
    ++at_;
    read();
  }

 private:
  void read() {
    if (!done()) term_ = *at_;
  }

  std::string_view field_;
  std::string prefix_, term_;
  Xapian::TermIterator at_, end_;
};

/// Counts words in some documents off their lists.
class Lists {
 public:
  Lists(const Xapian::Database& database, std::span<const unsigned> documents)
      : database_(database), wanted_(database.get_lastdocid()), last_word_(wanted_.last() + 1) {
    for (const auto document : documents) wanted_.add(document);
  }

  /// Of one word, whose terms these are: a set that has several of them is one.
  WordCount count(std::span<const std::string> terms) {
    ++word_;
    WordCount out;
    for (const auto& term : terms)
      for (auto at = database_.postlist_begin(term), end = database_.postlist_end(term); at != end; ++at) {
        if (!wanted_.has(*at)) continue;
        out.times += at.get_wdf();
        if (std::exchange(last_word_[*at], word_) != word_) ++out.sets;
      }
    return out;
  }

 private:
  const Xapian::Database& database_;
  index::DocumentSet wanted_;
  std::vector<std::uint32_t> last_word_;  ///< by document: the last word that was met in it
  std::uint32_t word_ = 0;
};

/// The word of a term that may be cut, which a record that has it knows.
Result<std::string> whole_word(const index::QueryContext& context, std::string_view prefix, const std::string& term) {
  std::string out;
  dutch::WordNumbers numbers;
  std::vector<dutch::WordPlace> places;
  const index::Stored stored(context.database, *context.database.postlist_begin(term));
  auto done = texts_of(
      stored, {}, [](Head&) {},
      [&](const PartText& text) {
        numbers.places(text.text, {}, places);
        for (const auto& place : places)
          if (layout::written_term(prefix, numbers.word(place.word)) == term) out = numbers.word(place.word);
      });
  if (!done) return pass(done);
  return out;
}

}  // namespace

Result<void> count_listed(const index::QueryContext& context, std::span<const unsigned> documents,
                          WordCounter& counter) {
  std::vector<FieldWords> fields;
  for (const auto& field : context.table)
    if (field.role == layout::Role::body) fields.emplace_back(context.database, field.prefix);
  Lists lists(context.database, documents);
  const auto count = [&](std::string_view word, std::span<const std::string> terms) {
    if (const auto found = lists.count(terms); found.times > 0) counter.add(word, found);
  };
  std::map<std::string, std::vector<std::string>> cut;  // terms by word: of one word, each field's is cut otherwise
  std::vector<std::string> terms;
  while (std::erase_if(fields, [](const auto& one) { return one.done(); }), !fields.empty()) {
    index::spend_time();
    const std::string word(std::ranges::min_element(fields, {}, &FieldWords::word)->word());
    terms.clear();
    for (auto& words : fields) {
      if (words.word() != word) continue;
      if (!layout::perhaps_cut(words.term())) {
        terms.push_back(words.term());
      } else if (auto whole = whole_word(context, words.prefix(), words.term())) {
        cut[*whole].push_back(words.term());
      } else {
        return pass(whole);
      }
      words.next();
    }
    count(word, terms);
  }
  for (const auto& [word, its] : cut) count(word, its);
  return {};
}

}  // namespace kamervragen::words
