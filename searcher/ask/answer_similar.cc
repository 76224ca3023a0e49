// Which sets ask what another one, or a draft, asks: was it asked before?
#include <algorithm>
#include <filesystem>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <system_error>
#include <tuple>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "schema/text/split.hh"
#include "searcher/ask/answers.hh"
#include "searcher/ask/asked.hh"
#include "searcher/compiler/compile.hh"
#include "searcher/drafts/draft.hh"
#include "searcher/finder/near_records.hh"
#include "searcher/finder/plan.hh"
#include "searcher/finder/show_find.hh"
#include "searcher/match/matching.hh"
#include "searcher/query/tree.hh"
#include "searcher/similar/similar.hh"

namespace kamervragen::ask {
namespace {

/// Rows where nothing is said: of one section or of all questions together, and of each of several questions.
constexpr std::size_t usual_rows = 10, usual_rows_apart = 3;
/// All that are told of: each is read.
constexpr std::size_t rows_most = 1000;

/// What narrows the sets that are told of: the query of `scope`, and those asked before a day.
Result<query::Zoekvraag> narrowing(const Request& request) {
  auto scope = other_query(request.scope, "in");
  if (!scope || !request.before) return scope;
  const auto last = Date::from_days(request.before->days() - 1);
  return query::both(*scope, {query::DateRange{"ingezonden", {{}, last}, ".." + last.iso()}});
}

/// What the text names, or each of its words. ERRORS: not-an-id, which says how a draft is read.
Result<std::vector<finder::NamedRecords>> names_in(const std::string& text) {
  auto whole = finder::queries_for(text);
  if (whole) return whole;
  std::vector<finder::NamedRecords> out;
  for (const auto word : text::split_views(text, ' ')) {
    if (word.empty()) continue;
    auto named = finder::queries_for(std::string(word));
    if (!named) {
      std::error_code failed;
      const bool file = std::filesystem::is_regular_file(text, failed);
      return fail(Code::not_an_id, {{"text", text}, {"input", "-"}, {"file", file ? text : ""}});
    }
    std::ranges::move(*named, std::back_inserter(out));
  }
  return out;
}

/// One answer, on one state of the index.
class Comparison {
 public:
  Comparison(index::Index& index, Xapian::Database& database, const Request& request, const Asked& asked,
             const std::optional<drafts::Draft>& draft)
      : index_(index),
        request_(request),
        asked_(asked),
        draft_(draft),
        context_(finder::context_of(index, database, asked.options)) {}

  Result<std::vector<similar::Section>> sections() {
    context_.columns = index_.columns();
    auto subject = subject_of_request();
    if (!subject) return pass(subject);
    const auto rows = [&](std::size_t usual) { return request_.limit.value_or(Limit{usual}).most.value_or(rows_most); };
    similar::Wishes wishes{
        .rows = rows(usual_rows), .rows_apart = rows(usual_rows_apart), .newest_first = request_.sort == "date"};
    auto among = admitted();
    if (!among) return pass(among);
    if (*among) wishes.among = &**among;
    if (auto known = certain(*subject, wishes); !known) return pass(known);
    if (auto known = look_for_names(*subject, wishes); !known) return pass(known);
    return similar::similar(*subject, wishes, context_);
  }

 private:
  Result<similar::Subject> subject_of_request() {
    if (draft_) return similar::subject_of(*draft_);
    const auto names = names_in(request_.text);
    if (!names) return pass(names);
    std::vector<Head> found;
    for (const auto& name : *names) {
      auto some = finder::records(index_, name.query);
      if (!some) return pass(some);
      std::ranges::move(*some, std::back_inserter(found));
    }
    if (found.empty()) return not_found();
    if (found.size() > 1 || names->size() > 1) return several(std::max(found.size(), names->size()), found);
    const auto& name = names->front();
    head_ = found.front();
    auto record = index_.record(head_->sleutel());
    if (!record) return pass(record);
    if (!*record) return fail(Code::record_damaged);
    return similar::subject_of(**record, name.vraag);
  }

  tl::unexpected<Error> several(std::size_t count, const std::vector<Head>& found) const {
    std::set<std::string> ids;
    for (const auto& head : found)
      for (const auto& place : head.publicaties) ids.insert(place.id.str());
    return fail(Code::several_subjects,
                {{"text", request_.text}, {"found", count}, {"known", fmt::format("{}", fmt::join(ids, ", "))}});
  }

  tl::unexpected<Error> not_found() {
    auto near = finder::near_records(index_, request_.text);
    if (!near) return pass(near);
    return fail(Code::not_found, {{"id", request_.text}, {"near", finder::listed(*near)}});
  }

  /// Who asks whom, by the words of a draft's heading; of a set it is known.
  Result<void> look_for_names(const similar::Subject& subject, similar::Wishes& wishes) {
    if (subject.self) return {};
    for (const auto& [field, values, to] : {std::tuple("ministerie", &subject.ministeries, &wishes.same_ministry),
                                            std::tuple("indiener", &subject.indieners, &wishes.same_member)}) {
      std::vector<query::Zoekvraag> any;
      for (const auto& value : *values)
        if (!context_.analyser.words(value).empty()) any.push_back({query::Label{field, value}});
      if (any.empty()) continue;
      const auto compiled = compiler::compile(query::any_of(std::move(any)), context_);
      if (!compiled) return pass(compiled);
      *to = match::matching(context_.database, *compiled);
    }
    return {};
  }

  Result<std::optional<index::DocumentSet>> admitted() {
    std::optional<index::DocumentSet> out;
    const auto& tree = asked_.query;
    if (std::holds_alternative<query::All>(tree.node) && asked_.options.selections.empty()) return out;
    const auto plan = finder::understand(asked_.options, index_.table());
    if (!plan) return pass(plan);
    const auto compiled = compiler::compile(finder::meant(tree, asked_.options, context_), context_);
    if (!compiled) return pass(compiled);
    out = match::matching(context_.database, finder::narrowed(*compiled, *plan, context_));
    return out;
  }

  /// The documents that cite what is asked about, and those that it cites.
  Result<void> certain(const similar::Subject& subject, similar::Wishes& wishes) {
    for (const auto& id : subject.cited) {
      const auto query = finder::query_for(id);
      if (!query) continue;
      auto found = finder::records(index_, *query);
      if (!found) return pass(found);
      add_keys(*found, wishes.cites[id]);
    }
    if (!head_) return {};
    auto citing = finder::cited_by(index_, *head_);
    if (!citing) return pass(citing);
    add_keys(*citing, wishes.cited_by);
    return {};
  }

  static void add_keys(const std::vector<Head>& heads, std::vector<Sleutel>& out) {
    for (const auto& head : heads) out.push_back(head.sleutel());
  }

  index::Index& index_;
  const Request& request_;
  const Asked& asked_;
  const std::optional<drafts::Draft>& draft_;
  index::QueryContext context_;
  std::optional<Head> head_{};
};

/// Nothing where a set of the index is named.
Result<std::optional<drafts::Draft>> draft_of(const Request& request) {
  if (!request.running_text) return std::optional<drafts::Draft>();
  auto read = drafts::accepted_draft(request.text);
  if (!read) return pass(read);
  return std::optional(std::move(*read));
}

/// Of a draft with one question all that is found is found for that.
void name_only_question(const drafts::Draft& draft, std::vector<similar::Section>& sections) {
  if (draft.vragen.size() != 1 || sections.size() != 1) return;
  sections.front().vraag = draft.vragen.front().nummer;
  sections.front().tekst = draft.vragen.front().tekst;
}

}  // namespace

Result<Answered> answer_similar(const OpenIndex& open, const Request& request, Sink& sink) {
  if (request.text.empty()) return fail(Code::nothing_named);
  auto draft = draft_of(request);
  if (!draft) return pass(draft);
  auto narrowed = narrowing(request);
  if (!narrowed) return pass(narrowed);
  Asked asked{.text = request.text, .query = std::move(*narrowed), .options = {}};
  asked.options.selections = request.selections;
  asked.options.reference_date = request.reference_date;
  auto opened = open();
  if (!opened) return pass(opened);
  auto& index = **opened;
  std::vector<similar::Section> sections;
  index::IndexInfo info;
  auto done = index.read([&](Xapian::Database& database) -> Result<void> {
    const index::OneAnswer one(index);
    auto said = check_other(index, asked.query, asked.options, "in");
    if (!said) return pass(said);
    asked.remarks = std::move(*said);
    auto found = Comparison(index, database, request, asked, *draft).sections();
    if (!found) return pass(found);
    sections = std::move(*found);
    if (*draft) name_only_question(**draft, sections);
    info = index.info();
    return {};
  });
  if (!done) return pass(done);
  if (auto same = expect(request, info); !same) return pass(same);
  Answered out;
  out.complaints = asked.remarks;
  sink.begin({.kind = Kind::similar, .index = info, .query = described(asked, info), .draft = std::move(*draft)});
  std::set<std::string> told;
  for (const auto& section : sections) {
    for (const auto& row : section.rows)
      for (const auto& match : row.matches) told.insert(match.record.sleutel().str());
    if (!sink.similar(section)) break;
  }
  out.closing.count = told.size();
  if (told.empty()) out.exit = Exit::nothing_found;
  sink.end(out.closing);
  return out;
}

}  // namespace kamervragen::ask
