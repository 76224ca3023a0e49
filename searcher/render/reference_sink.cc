#include "searcher/render/reference_sink.hh"

#include <optional>
#include <utility>

#include "searcher/links/chain.hh"
#include "searcher/render/similar_keys.hh"

namespace kamervragen::render {

void ReferenceSink::begin_batch(const ask::Envelope& envelope) {
  batch_ = true;
  begin(envelope);
}

void ReferenceSink::begin(const ask::Envelope& envelope) {
  envelope_ = envelope;
  if (!std::exchange(begun_, true)) write_(opening());
}

bool ReferenceSink::hit(const finder::Hit& hit) { return put(reference::of_set(hit.record, {}, index_day())); }

bool ReferenceSink::record(const finder::Shown& shown) {
  return put(reference::of_set(shown.counted, shown.vraag, index_day()));
}

bool ReferenceSink::chain(const links::Link& root) {
  return links::each_set(root, [&](const Head& set) { return put_once(reference::of_set(set, {}, index_day())); });
}

bool ReferenceSink::similar(const similar::Section& section) {
  return each_similar(section, [&](const similar::Match& match, const SimilarPlace& place) {
    const bool of_question = place.asked > 0 && match.vraag > 0;
    return put_once(
        reference::of_set(match.counted, of_question ? std::optional(match.vraag) : std::nullopt, index_day()));
  });
}

void ReferenceSink::count(std::uint64_t count) {
  reference::Search search{.any_word = envelope_.query->match_any, .count = count};
  search.query = envelope_.query->canonical;
  for (const auto& [field, value, left_out] : envelope_.query->selections)
    (left_out ? search.left_out : search.narrowed).emplace_back(field, value);
  if (!envelope_.query->expansions.compounds) search.switched_off.emplace_back("compounds");
  if (!envelope_.query->expansions.abbreviations) search.switched_off.emplace_back("abbreviations");
  search.index_id = envelope_.index->id;
  search.index_day = index_day();
  search.reference_date = envelope_.query->reference_date;
  search.parts_missing = envelope_.index->missing.size();
  put(reference::of_search(search));
}

void ReferenceSink::end(const ask::Closing&) {
  if (!batch_) write_(ending(any_));
}

void ReferenceSink::end_batch() { write_(ending(any_)); }

std::optional<Date> ReferenceSink::index_day() const {
  return envelope_.index ? Date::from_iso(envelope_.index->updated) : std::nullopt;
}

bool ReferenceSink::put_once(reference::Reference reference) {
  return !put_.insert(reference.apart + reference.citation).second || put(std::move(reference));
}

bool ReferenceSink::put(reference::Reference reference) {
  if (keyed()) {
    auto taken = keys_.emplace(reference.key, reference.apart);
    if (!taken.second && taken.first->second != reference.apart) {
      reference.key += "-" + reference.apart;
      taken = keys_.emplace(reference.key, reference.apart);
    }
    if (!taken.second) return true;
  }
  return write_(entry(reference, !std::exchange(any_, true)));
}

}  // namespace kamervragen::render
