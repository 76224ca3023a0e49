#include "searcher/words/listed_words.hh"

#include <algorithm>
#include <map>
#include <string>
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
      : prefix_(layout::written_term(prefix, "")),
        at_(database.allterms_begin(prefix_)),
        end_(database.allterms_end(prefix_)) {
    read();
  }

  bool done() const { return at_ == end_; }
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

  std::string prefix_, term_;
  Xapian::TermIterator at_, end_;
};

/// The lists of one word, document by document.
class Lists {
 public:
  explicit Lists(const Xapian::Database& database) : database_(database) {}

  void add(const std::string& term) {
    lists_.emplace_back(database_.postlist_begin(term), database_.postlist_end(term));
  }

  /// The count in these documents. The lists are gone then.
  WordCount count(const index::DocumentSet& documents) {
    WordCount out;
    for (; !lists_.empty(); std::erase_if(lists_, [](const auto& list) { return list.first == list.second; })) {
      const auto document = *std::ranges::min_element(lists_, {}, [](const auto& list) { return *list.first; })->first;
      const bool wanted = documents.has(document);
      out.sets += wanted ? 1 : 0;
      for (auto& [at, end] : lists_) {
        if (*at != document) continue;
        if (wanted) out.times += at.get_wdf();
        ++at;
      }
    }
    return out;
  }

 private:
  const Xapian::Database& database_;
  std::vector<std::pair<Xapian::PostingIterator, Xapian::PostingIterator>> lists_;
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
  index::DocumentSet wanted(context.database.get_lastdocid());
  for (const auto document : documents) wanted.add(document);
  std::vector<std::pair<const layout::Field*, FieldWords>> fields;
  for (const auto& field : context.table)
    if (field.role == layout::Role::body) fields.emplace_back(&field, FieldWords(context.database, field.prefix));
  Lists lists(context.database);
  std::map<std::string, std::vector<std::string>> cut;  // terms by word: of one word, each field's is cut otherwise
  while (std::erase_if(fields, [](const auto& one) { return one.second.done(); }), !fields.empty()) {
    index::spend_time();
    const std::string word(
        std::ranges::min(fields, {}, [](const auto& one) { return one.second.word(); }).second.word());
    for (auto& [field, words] : fields) {
      if (words.word() != word) continue;
      if (!layout::perhaps_cut(words.term())) {
        lists.add(words.term());
      } else if (auto whole = whole_word(context, field->prefix, words.term())) {
        cut[*whole].push_back(words.term());
      } else {
        return pass(whole);
      }
      words.next();
    }
    if (const auto count = lists.count(wanted); count.times > 0) counter.add(word, count);
  }
  for (const auto& [word, terms] : cut) {
    for (const auto& term : terms) lists.add(term);
    if (const auto count = lists.count(wanted); count.times > 0) counter.add(word, count);
  }
  return {};
}

}  // namespace kamervragen::words
