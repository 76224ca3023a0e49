#include "searcher/similar/candidate.hh"

#include <algorithm>
#include <utility>

#include "schema/layout/fields.hh"
#include "schema/text/sorted.hh"
#include "searcher/index/stored.hh"
#include "searcher/index/time_limit.hh"

namespace kamervragen::similar {
namespace {

/// Shorter words are no compounds.
constexpr std::size_t compound_least = 7;
/// A part stands in its compound as its stem does, or nearly: so many letters of it are looked for first.
constexpr std::size_t beginning = 3;

}  // namespace

WordsOf::WordsOf(const std::vector<dutch::Token>& words) {
  for (const auto& word : words) {
    stems_.push_back(std::hash<std::string>{}(word.stem));
    if (word.written.size() >= compound_least) long_.push_back(word.written);
  }
  text::sort_unique(stems_);
  text::sort_unique(long_);
}

bool WordsOf::has(const std::string& stem, dutch::Analyser& analyser) const {
  if (std::ranges::binary_search(stems_, std::hash<std::string>{}(stem))) return true;
  const auto first = stem.substr(0, beginning);
  return std::ranges::any_of(long_, [&](const std::string& word) {
    if (word.size() <= stem.size() || word.find(first) == std::string::npos) return false;
    const auto& parts = analyser.parts(word);
    return std::ranges::find(parts, stem) != parts.end();
  });
}

Candidate::Candidate(Kamervraag record, dutch::Analyser& analyser)
    : record_(std::move(record)), words_{{}, WordsOf(analyser.words(record::titel_of(record_)))} {
  for (const auto& vraag : record_.vragen) {
    const auto words = analyser.words(vraag.tekst);
    words_.vragen.emplace_back(words);
    of_vragen_.push_back(likeness::shingles_of(vraag.tekst, words));
  }
  shingles_ = likeness::shingles_together(of_vragen_, record::titel_of(record_), analyser);
  key_ = layout::sort_orders().front().key(record_);
}

Result<const Candidate*> Candidates::at(unsigned document) {
  if (const auto known = read_.find(document); known != read_.end()) return known->second.get();
  index::spend_time();
  auto record = index::stored_record(context_.database, document);
  if (!record) return pass(record);
  auto made = std::make_unique<const Candidate>(std::move(*record), context_.analyser);
  return read_.emplace(document, std::move(made)).first->second.get();
}

}  // namespace kamervragen::similar
