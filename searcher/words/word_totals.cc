#include "searcher/words/word_totals.hh"

#include <algorithm>
#include <iterator>

#include <xapian.h>

#include "schema/layout/terms.hh"
#include "searcher/index/time_limit.hh"

namespace kamervragen::words {
namespace {

/// The fields whose words are those of questions and answers.
template <class Use>
void each_body_field(const layout::FieldTable& table, const Use& use) {
  for (const auto& field : table)
    if (field.role == layout::Role::body) use(field);
}

/// Of questions and answers of the whole index.
std::uint64_t times_in_index(const index::QueryContext& context, const std::string& word) {
  std::uint64_t out = 0;
  each_body_field(context.table, [&](const layout::Field& field) {
    out += context.database.get_collection_freq(layout::written_term(field.prefix, word));
  });
  return out;
}

std::uint64_t words_in_index(const index::QueryContext& context) {
  std::uint64_t out = 0;
  each_body_field(context.table, [&](const layout::Field& field) {
    const auto prefix = layout::written_term(field.prefix, "");
    for (auto term = context.database.allterms_begin(prefix); term != context.database.allterms_end(prefix); ++term) {
      out += context.database.get_collection_freq(*term);
      index::spend_time();
    }
  });
  return out;
}

}  // namespace

Result<WordTotals> WordTotals::of(const index::QueryContext& context, std::span<const unsigned> documents,
                                  std::span<const unsigned> all, const WordCounter* others) {
  WordTotals out(context);
  // A server is not asked for each word apart.
  const bool far = context.snapshot.engine_only();
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
