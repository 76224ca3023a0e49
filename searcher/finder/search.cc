#include "searcher/finder/search.hh"

#include <algorithm>
#include <array>
#include <limits>
#include <unordered_set>
#include <utility>

#include <xapian.h>

#include "schema/record/note_texts.hh"
#include "searcher/compiler/compile.hh"
#include "searcher/compiler/filters.hh"
#include "searcher/compiler/words.hh"
#include "searcher/finder/first_tier.hh"
#include "searcher/finder/plan.hh"
#include "searcher/finder/wider.hh"
#include "searcher/index/facets.hh"
#include "searcher/index/spellings.hh"
#include "searcher/index/stored.hh"
#include "searcher/match/match.hh"
#include "searcher/near/spelling.hh"
#include "searcher/query/printer.hh"
#include "searcher/query/tree.hh"

namespace kamervragen::finder {
namespace {

struct WideningRow {
  std::string_view name, meaning;
};
constexpr std::array<WideningRow, widenings> widening_rows = {
    {{"spelling", "spelled alike"}, {"parts", "the parts of the word"}, {"any", "any of the words"}}};

/// A page is filled by this many other spellings at most.
constexpr std::size_t spellings_max = 3;

/// One search on one snapshot.
class Search {
 public:
  Search(const index::QueryContext& context, const SearchOptions& options, const Plan& plan,
         const std::function<bool(Hit)>& deliver)
      : context_(context), options_(options), plan_(plan), deliver_(deliver) {}

  Result<Answer> run(const query::Zoekvraag& asked) {
    const auto tree = meant(asked, options_, context_);
    auto query = compiler::compile(tree, context_);
    if (!query) return pass(query);
    Answer answer;
    if (compiler::depends_on_date(tree) || depends_on_date(plan_)) answer.reference_date = context_.reference;

    const auto tier = first_tier_of(asked, tree);
    const bool everything = !context_.columns && std::holds_alternative<query::All>(tree.node) && plan_.chosen.empty();
    const auto counted = everything ? std::vector<const layout::Field*>{} : facets_of_all_choices();
    const auto match = kamervragen::match::run(context_, narrowed(ranked(*query, tree), plan_, context_),
                                               {plan_.sort_slot, options_.offset, tier ? 0 : limit(), counted});
    answer.count = match.count;
    for (const auto* field : plan_.facets) {
      const auto place = std::ranges::find(counted, field);
      answer.facets.push_back(everything               ? facet_of_all(context_, *field)
                              : place != counted.end() ? match.facets[place - counted.begin()]
                                                       : facet_besides_its_choice(*query, *field));
      show_values(context_, *field, answer.facets.back(), options_.facet_values);
    }
    const auto handed = tier && answer.count > 0 ? hand_out_tier(*tier, *query, answer) : hand_out(match, tree);
    if (!handed) return pass(handed);
    if (auto done = relax(asked, answer); !done) return pass(done);
    return answer;
  }

 private:
  std::size_t limit() const { return options_.limit.value_or(std::numeric_limits<std::size_t>::max()); }

  /// Of a search that may be widened, in the order of relevance; a page of it, since its length is not counted.
  std::optional<FirstTier> first_tier_of(const query::Zoekvraag& asked, const query::Zoekvraag& expanded) const {
    if (!options_.relax || options_.match_any || plan_.sort_slot || !options_.limit) return std::nullopt;
    return first_tier(asked, expanded, context_);
  }

  Result<bool> hand_out_tier(const FirstTier& tier, const compiler::CompiledQuery& all, Answer& answer) {
    const auto query = tier_query(tier, all, context_);
    if (!query) return pass(query);
    const auto match = kamervragen::match::run(context_, narrowed(*query, plan_, context_),
                                               {plan_.sort_slot, options_.offset, limit(), {}});
    lacking_ = lacking(tier, all, documents_of(match), context_);
    auto done = hand_out(match, tier.any);
    answer.lacking =
        static_cast<std::size_t>(std::ranges::count_if(lacking_, [](const auto& l) { return !l.empty(); }));
    lacking_.clear();
    return done;
  }

  /// The same matches, in a better order.
  compiler::CompiledQuery ranked(const compiler::CompiledQuery& query, const query::Zoekvraag& tree) const {
    if (plan_.sort_slot || limit() == 0) return query;
    return compiler::with_title_bonus(context_, query, tree);
  }

  /// The facets that one run counts; a field with a choice needs a run of its own.
  std::vector<const layout::Field*> facets_of_all_choices() const {
    auto out = plan_.facets;
    std::erase_if(out, [&](const layout::Field* field) { return plan_.chosen.contains(field); });
    return out;
  }

  index::Facet facet_besides_its_choice(const compiler::CompiledQuery& query, const layout::Field& field) const {
    const auto match = kamervragen::match::run(context_, narrowed(query, plan_, context_, &field),
                                               {.sort_slot = {}, .offset = 0, .limit = 0, .count = {&field}});
    return match.facets.front();
  }

  std::vector<std::vector<match::Reason>> reasons_of(const match::Match& match, const query::Zoekvraag& tree) const {
    if (!options_.reasons || plan_.sort_slot || !has_words(tree)) return {};
    return match::reasons_for(context_, tree, documents_of(match));
  }

  /// Hands out the hits that no earlier run found, up to the limit. False when the receiver wants no more.
  Result<bool> hand_out(const match::Match& match, const query::Zoekvraag& tree) {
    const auto reasons = reasons_of(match, tree);
    passage::Marker marker(tree, context_.analyser);
    for (std::size_t i = 0; i < match.hits.size(); ++i) {
      const auto& [document, score] = match.hits[i];
      if (handed_out_ >= limit()) break;
      if (options_.relax && !seen_.insert(document).second) continue;
      const index::Stored stored(context_.database, document);
      auto head = stored.head();
      if (!head) return pass(head);
      if (context_.snapshot.in_parts() && !sleutels_.insert(head->head.sleutel().str()).second)
        return index::record_twice(head->head);
      Hit hit{options_.offset + ++handed_out_, score, {}, {}, {}, {}, {}};
      if (options_.snippets > 0 && !marker.empty()) {
        auto snippets = snippets_of(stored, *head, marker);
        if (!snippets) return pass(snippets);
        hit.snippets = std::move(*snippets);
      }
      if (options_.title_marks) hit.title_marks = passage::title_marks(record::titel_of(head->head), marker);
      hit.record = std::move(head->head);
      respeller_.respell(hit.record);
      if (!reasons.empty()) hit.reasons = reasons[i];
      if (!lacking_.empty()) hit.lacks = lacking_[i];
      if (!deliver_(std::move(hit))) return stopped_ = true, false;
    }
    return true;
  }

  Result<std::vector<passage::Snippet>> snippets_of(const index::Stored& stored, const record::DecodedHead& head,
                                                    passage::Marker& marker) const {
    auto body = stored.texts(head);
    if (!body) return pass(body);
    std::vector<record::NoteText> notes;
    if (marker.wants("noot")) {
      const auto record = stored.record();
      if (!record) return pass(record);
      notes = record::note_texts(*record);
    }
    for (const auto& note : notes) body->texts.push_back({"noot", note.vraag, note.text});
    return make_snippets(head.head, body->texts, marker, {.count = options_.snippets}, body->signatures);
  }

  /// With what is spelled alike, then with the parts of a compound, then with any of the words that tell something.
  Result<void> relax(const query::Zoekvraag& tree, Answer& answer) {
    if (!options_.relax || !options_.limit || options_.offset > 0) return {};
    if (stopped_ || handed_out_ >= limit()) return {};
    const auto corrected = near::corrected_spelling(
        tree, context_, {.has_hits = [this](const query::Zoekvraag& t) { return has_hits(t); }, .most = spellings_max});
    for (const auto& one : corrected)
      if (auto done = fill(one, options_, Widening::spelling, answer); !done) return done;
    const auto& best = corrected.empty() || answer.count > 0 ? tree : corrected.front();
    if (const auto parts = compound_as_parts(best, context_); parts != best)
      if (auto done = fill(parts, options_, Widening::parts, answer); !done) return done;
    const auto telling = telling_words(best, context_);
    auto any = options_;
    any.match_any = true;
    return query::any_words(telling) == best ? Result<void>{} : fill(telling, any, Widening::any, answer);
  }

  bool has_hits(const query::Zoekvraag& asked) const {
    const auto query = compiler::compile(meant(asked, options_, context_), context_);
    return query && match::has_matches(context_.database, narrowed(*query, plan_, context_));
  }

  /// Fills the page with what a wider query finds. One that cannot run (a prefix of too many words) widens nothing.
  Result<void> fill(const query::Zoekvraag& wider, const SearchOptions& options, Widening by, Answer& answer) {
    if (stopped_ || handed_out_ >= limit()) return {};
    const auto tree = meant(wider, options, context_);
    const auto query = compiler::compile(tree, context_);
    if (!query) return {};
    const auto before = handed_out_;
    const auto match = kamervragen::match::run(context_, narrowed(ranked(*query, tree), plan_, context_),
                                               {plan_.sort_slot, 0, limit(), {}});
    auto done = hand_out(match, tree);
    if (!done) return pass(done);
    if (handed_out_ > before)
      answer.relaxed.push_back({before + 1, by, canonical(options.match_any ? any_words(wider) : wider)});
    return {};
  }

  const index::QueryContext& context_;
  const SearchOptions& options_;
  const Plan& plan_;
  const std::function<bool(Hit)>& deliver_;
  std::size_t handed_out_ = 0;
  bool stopped_ = false;
  std::vector<std::vector<std::string>> lacking_;  ///< of the hits of a first tier, while they are handed out
  index::Respeller respeller_{context_};
  std::unordered_set<unsigned> seen_;
  std::unordered_set<std::string> sleutels_;  ///< of what was handed out, where it comes from several parts
};

}  // namespace

std::string_view name(Widening by) { return widening_rows[static_cast<std::size_t>(by)].name; }
std::string_view meaning(Widening by) { return widening_rows[static_cast<std::size_t>(by)].meaning; }

Result<Answer> search(index::Index& index, const query::Zoekvraag& tree, const SearchOptions& options,
                      const std::function<bool(const Hit&)>& each_hit) {
  const auto plan = understand(options, index.table());
  if (!plan) return pass(plan);
  Answer answer;
  // The first hits of a stream are held back (some 20 MB at most): until one is out, an overtaken search can begin
  // again.
  constexpr std::size_t held_max = 2000;
  std::vector<Hit> kept;
  bool handed_out = false;
  const auto hand_out_kept = [&] {
    handed_out = true;
    const auto held = std::exchange(kept, {});
    return std::ranges::all_of(held, each_hit);
  };
  const std::function<bool(Hit)> deliver = [&](Hit hit) {
    if (each_hit && handed_out) return each_hit(hit);
    kept.push_back(std::move(hit));
    return !each_hit || kept.size() < held_max || hand_out_kept();
  };
  auto done = index.read([&](Xapian::Database& database) -> Result<void> {
    if (handed_out) return index::index_moved();
    kept.clear();
    auto context = context_of(index, database, options);
    context.columns = index.columns();
    auto found = Search(context, options, *plan, deliver).run(tree);
    if (!found) return pass(found);
    answer = std::move(*found);
    answer.index = index.info();
    return {};
  });
  if (!done) return pass(done);
  if (each_hit) {
    hand_out_kept();
  } else {
    answer.hits = std::move(kept);
  }
  return answer;
}

}  // namespace kamervragen::finder
