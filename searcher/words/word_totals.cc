#include "searcher/words/word_totals.hh"

#include <algorithm>
#include <cmath>
#include <iterator>

#include <xapian.h>

#include "schema/layout/terms.hh"
#include "searcher/index/slots.hh"

namespace kamervragen::words {
namespace {

/// Of questions and answers of the whole index.
std::uint64_t times_in_index(const index::QueryContext& context, const std::string& word) {
  std::uint64_t out = 0;
  for (const auto& field : context.table)
    if (field.role == layout::Role::body)
      out += context.database.get_collection_freq(layout::written_term(field.prefix, word));
  return out;
}

/// The same of all words together.
std::uint64_t words_in_index(const index::QueryContext& context) {
  std::uint64_t out = 0;
  index::each_slot_value(context.database, layout::body_words_slot, [&](unsigned, const std::string& bytes) {
    out += static_cast<std::uint64_t>(std::llround(Xapian::sortable_unserialise(bytes)));
  });
  return out;
}

}  // namespace

Result<WordTotals> WordTotals::of(const index::QueryContext& context, std::span<const unsigned> documents,
                                  std::span<const unsigned> all, const WordCounter* others) {
  WordTotals out(context);
  const bool far = context.snapshot.engine_only();  // a server is not asked for each word apart
  const bool away = !far && (others != nullptr || documents.size() > all.size() / 2);
  if (!away) {
    if (auto done = count_words(context, documents, out.counted_); !done) return pass(done);
    out.words_ = out.counted_.words();
    return out;
  }
  out.away_ = true;
  out.others_ = others;
  if (others == nullptr) {
    std::vector<unsigned> rest;
    std::ranges::set_difference(all, documents, std::back_inserter(rest));
    if (auto done = count_words(context, rest, out.counted_); !done) return pass(done);
  }
  out.words_ = words_in_index(context) - (others != nullptr ? others->words() : out.counted_.words());
  return out;
}

std::uint64_t WordTotals::of(const std::string& word) const {
  if (!away_) return counted_.of(word).times;
  return times_in_index(context_, word) - (others_ != nullptr ? *others_ : counted_).of(word).times;
}

}  // namespace kamervragen::words
