#include "searcher/similar/comparison.hh"

#include <array>

namespace kamervragen::similar {
namespace {

/// Shorter questions are the same by chance.
constexpr std::size_t question_shingles_least = 3;
/// What a word of a note counts for beside one of a question.
constexpr double note_weight = 0.5;

constexpr std::array<std::string_view, reasons> reason_names = {"cites", "cited_by", "same", "largely", "alike"};

std::vector<TellingTerm> terms_of(const Wanted& wanted, const index::QueryContext& context, bool self_counts) {
  std::vector<Passage> passages{{wanted.titel, wanted.title_weight, wanted.vraag != 0}};
  for (const auto text : wanted.vragen) passages.push_back({text, 1, false});
  for (const auto text : wanted.noten) passages.push_back({text, note_weight, false});
  return telling_terms(passages, context, self_counts);
}

Reason reason_of(double resemblance) {
  return resemblance >= likeness::same_least      ? Reason::same
         : resemblance >= likeness::largely_least ? Reason::largely
                                                  : Reason::alike;
}

}  // namespace

std::string_view name(Reason reason) { return reason_names[static_cast<std::size_t>(reason)]; }

Comparison::Comparison(const Wanted& wanted, const index::QueryContext& context, bool self_counts)
    : wanted_(wanted),
      analyser_(context.analyser),
      terms_(terms_of(wanted, context, self_counts)),
      shingles_(wanted.vraag == 0 ? likeness::shingles_of(wanted.vragen, wanted.titel, context.analyser)
                                  : likeness::shingles_of(wanted.vragen.front(), context.analyser)) {
  for (const auto& term : terms_)
    if (term.tells()) told_ += term.weight;
}

Likeness Comparison::with(const Candidate& candidate) const {
  Likeness out{.vraag = most_like(candidate)};
  out.resemblance = resemblance(candidate, out.vraag);
  out.share = share(candidate, out.vraag);
  out.reason = reason_of(out.resemblance);
  return out;
}

std::vector<std::string> Comparison::shared(const Candidate& candidate, std::size_t vraag) const {
  std::vector<std::string> out;
  for (const auto& term : terms_)
    if (term.tells() && has(candidate, vraag, term)) out.push_back(term.shown);
  return out;
}

/// The one that has most of what the words tell, and in common with the text.
std::size_t Comparison::most_like(const Candidate& candidate) const {
  const auto& words = candidate.words().vragen;
  auto best = words.size();
  double most = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    double told = 0;
    for (const auto& term : terms_)
      if (!term.part && words[i].has(term.stem, analyser_)) told += term.weight;
    if (wanted_.vraag != 0) told += told_ * likeness::resemblance(shingles_, candidate.of_vragen()[i]);
    if (told > most) most = told, best = i;
  }
  return best;
}

double Comparison::resemblance(const Candidate& candidate, std::size_t vraag) const {
  if (wanted_.vraag == 0) return likeness::resemblance(shingles_, candidate.shingles());
  if (vraag >= candidate.of_vragen().size() || shingles_.size() < question_shingles_least) return 0;
  return likeness::resemblance(shingles_, candidate.of_vragen()[vraag]);
}

double Comparison::share(const Candidate& candidate, std::size_t vraag) const {
  double out = 0;
  for (const auto& term : terms_)
    if (term.tells() && has(candidate, vraag, term)) out += term.weight;
  return told_ > 0 ? out / told_ : 0;
}

bool Comparison::has(const Candidate& candidate, std::size_t vraag, const TellingTerm& term) const {
  const auto& words = candidate.words();
  return words.title.has(term.stem, analyser_) ||
         (vraag < words.vragen.size() && words.vragen[vraag].has(term.stem, analyser_));
}

}  // namespace kamervragen::similar
