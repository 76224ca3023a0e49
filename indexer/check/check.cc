// `check`: the index against itself, and against the corpus.
#include <algorithm>
#include <iterator>
#include <stdexcept>

#include <fmt/format.h>

#include "indexer/check/document_digest.hh"
#include "indexer/check/inspect.hh"
#include "indexer/check/series.hh"
#include "indexer/check/tables.hh"
#include "indexer/state/folder.hh"
#include "indexer/state/status.hh"
#include "indexer/write/changes.hh"
#include "indexer/write/document.hh"
#include "indexer/write/ingest.hh"
#include "indexer/write/made_record.hh"
#include "schema/layout/document_terms.hh"
#include "schema/layout/stamp.hh"
#include "schema/layout/stored_form.hh"
#include "schema/layout/terms.hh"

namespace kamervragen::check {
namespace {

class Check {
 public:
  Check(const Xapian::Database& database, const write::RunOptions& options, CheckPart part, CheckReport& report)
      : database_(database), memory_(database), options_(options), part_(part), report_(report) {}

  /// Without a corpus: null.
  void run(const store::StoreScan* scan) {
    counts();
    records(scan);
    states();
    if (scan) corpus(*scan);
    content();
    if (part_.whole()) {
      tally();
    } else {
      add_newest();
    }
    std::ranges::move(check_postings(database_, part_, options_.progress), std::back_inserter(report_.findings));
    std::ranges::move(series_.findings(), std::back_inserter(report_.findings));
    report_emptiness(emptiness_, report_);
  }

 private:
  void complain(std::string code, std::string what, std::string text) {
    report_.findings.push_back({std::move(code), std::move(what), std::move(text), true});
  }

  Result<Kamervraag> record_at(const Sleutel& sleutel) const {
    const auto term = layout::record_term(sleutel);
    const auto posting = database_.postlist_begin(term);
    return layout::record_of(posting == database_.postlist_end(term) ? std::string{}
                                                                     : database_.get_document(*posting).get_data());
  }

  void counts() {
    const auto tally = memory_.tally();
    report_.kamervragen = database_.get_doccount();
    report_.disordered = database_.get_termfreq(std::string(layout::disorder_term));
    report_.publications = tally.publications;
    report_.without_text = tally.without_text;
    report_.failed = tally.failed.size();
    report_.id = layout::content_id(
        text::Digest::from_hex(database_.get_metadata(std::string(layout::meta::content))).value_or(text::Digest{}));
    for (const auto& id : tally.failed)
      if (const auto* state = memory_.find(id); state && state->failure)
        report_.findings.push_back({"failed", id, state->failure->message, false});
  }

  /// Every record decodes, has the terms that the program would give it today, and is what its publications say
  /// together.
  void records(const store::StoreScan* scan) {
    const std::string prefix(layout::record_prefix);
    dutch::Analyser analyser;
    std::uint64_t done = 0;
    for (auto term = database_.allterms_begin(prefix); term != database_.allterms_end(prefix); ++term) {
      ++done;
      if (options_.progress) options_.progress("checking records", done, report_.kamervragen);
      if (!part_.has(*term)) continue;
      const auto document = database_.get_document(*database_.postlist_begin(*term));
      const auto record = layout::record_of(document.get_data());
      if (!record) {
        complain("record-damaged", fmt::format("document {}", document.get_docid()), record.error().message());
        continue;
      }
      report_.warnings.add(*record);
      series_.add(*record);
      if (part_.whole()) emptiness_.add(*record);
      const auto anew = scan ? from_sources(*record, *scan, analyser) : std::nullopt;
      const bool same = anew && anew->digest == write::digest_of_stored(document.get_data());
      const auto made = same ? anew->document : write::make_document(*record, layout::fields(), analyser);
      const auto sleutel = record->sleutel().str();
      if (digest_of_document(document) != digest_of_document(made))
        complain("terms-differ", sleutel, "its terms or values are not those of its text");
      if (layout::parts_of(document.get_data()).signatures != layout::parts_of(made.get_data()).signatures)
        complain("signatures-differ", sleutel, "the signatures of its words are not those of its text");
      for (const auto& bron : record->publicaties)
        if (const auto& id = bron.id.str(); !memory_.find(id))
          complain("orphaned", sleutel, fmt::format("holds {}, of which the index remembers nothing", id));
      if (anew && !same) complain("record-differs", sleutel, "is not what its publications say");
    }
    if (done != report_.kamervragen)
      complain("nameless", "index",
               fmt::format("{} documents, and {} of them have a sleutel", report_.kamervragen, done));
  }

  /// The record as its publications make it today; nothing where not all of them can be read, which is said of them.
  static std::optional<write::MadeRecord> from_sources(const Kamervraag& record, const store::StoreScan& scan,
                                                       dutch::Analyser& analyser) {
    std::vector<Publicatie> publications;
    for (const auto& bron : record.publicaties)
      if (const auto* stored = scan.find(bron.id.str()))
        if (auto found = write::ingest(*stored); found.publicatie) publications.push_back(std::move(*found.publicatie));
    if (publications.empty() || publications.size() != record.publicaties.size()) return std::nullopt;
    return write::made_record(record.sleutel(), publications, analyser);
  }

  /// Every publication's state names records that hold it.
  void states() {
    const auto prefix = state::state_key("");
    std::uint64_t done = 0;
    for (auto key = database_.metadata_keys_begin(prefix); key != database_.metadata_keys_end(prefix); ++key) {
      const auto id = (*key).substr(prefix.size());
      if (options_.progress) options_.progress("checking memory", ++done, report_.publications);
      if (!part_.has(id)) continue;
      const auto state = state::decode_state(database_.get_metadata(*key)).value_or(state::PublicationState{});
      counted_.add(id, state);
      for (const auto& sleutel : state.records) {
        const auto record = record_at(sleutel);
        if (!record ||
            std::ranges::none_of(record->publicaties, [&](const Vindplaats& bron) { return bron.id.str() == id; }))
          complain("not-in-record", id, fmt::format("should stand in {}, and does not", sleutel.str()));
      }
    }
  }

  /// Which publications the corpus has and the index has not, and the other way round; and whether they changed.
  void corpus(const store::StoreScan& scan) {
    std::uint64_t done = 0;
    write::side_by_side(database_, scan,
                        [&](const std::string& id, const store::StoredPublicatie* stored, bool indexed) {
                          if (!stored) {
                            const auto* place = scan.unknown.empty() ? nullptr : scan.hides(memory_.find(id)->place);
                            return place ? complain("unreadable", id, place->why.placed_message())
                                         : complain("orphaned", id, "is in the index, and not in the corpus");
                          }
                          if (options_.progress) options_.progress("checking corpus", ++done, scan.publications.size());
                          if (stored->withdrawn) {
                            if (indexed) complain("withdrawn", id, "is withdrawn, and still in the index");
                            return;
                          }
                          if (!indexed) return complain("missing", id, "is in the corpus, and not in the index");
                          if (!part_.has(id)) return;
                          auto by_content = *memory_.find(id);
                          by_content.signature = {};  // a check reads every file
                          const auto now = write::ingest(*stored, &by_content);
                          if (is_unreadable(now.state))
                            complain("unreadable", id, now.state.failure->message);
                          else if (!now.unchanged)
                            complain("changed", id, "differs from what was indexed");
                        });
    for (const auto& place : scan.unknown)
      if (place.publicatie && !memory_.find(place.publicatie->str()))
        complain("unreadable", place.publicatie->str(), place.why.placed_message());
  }

  /// The records that a change of format would show in: a part of all would hold too few of them.
  void add_newest() {
    const std::string prefix(layout::newest_prefix);
    std::vector<std::string> days;
    for (auto term = database_.allterms_begin(prefix); term != database_.allterms_end(prefix); ++term)
      days.push_back(*term);
    std::size_t taken = 0;
    for (auto day = days.rbegin(); day != days.rend() && taken < records_for_newest; ++day) {
      for (auto it = database_.postlist_begin(*day); it != database_.postlist_end(*day); ++it, ++taken)
        if (const auto record = layout::record_of(database_.get_document(*it).get_data())) emptiness_.add(*record);
    }
  }

  /// The content id is that of all records.
  void content() {
    text::Digest content;
    for (auto it = database_.postlist_begin(""); it != database_.postlist_end(""); ++it)
      content = content + write::digest_of_stored(database_.get_document(*it).get_data());
    const auto noted = text::Digest::from_hex(database_.get_metadata(std::string(layout::meta::content)));
    if (!noted || *noted != content) complain("content-id", "index", "the content id is not that of its records");
    report_.id = layout::content_id(content);
  }

  /// What is remembered of all publications together is what is remembered of each.
  void tally() {
    if (memory_.tally() != counted_)
      complain("tally", "index", "what it remembers of all publications together is not the sum of them");
  }

  const Xapian::Database& database_;
  state::Memory memory_;
  const write::RunOptions& options_;
  CheckPart part_;
  CheckReport& report_;
  state::Tally counted_;
  Emptiness emptiness_;
  Series series_{*Date::from_iso(state::timestamp())};
};

}  // namespace

bool CheckPart::has(std::string_view name) const { return whole() || text::digest(name).low % of == number % of; }

text::Digest digest_of_document(const Xapian::Document& document) {
  std::string bytes;
  layout::each_term(document.termlist_begin(), [&](const Xapian::TermIterator& term) {
    bytes.append(*term).append(1, '\0').append(std::to_string(term.get_wdf()));
    for (auto position = term.positionlist_begin(); position != term.positionlist_end(); ++position)
      bytes.append(1, ' ').append(std::to_string(*position));
    bytes.append(1, '\n');
  });
  for (auto value = document.values_begin(); value != document.values_end(); ++value)
    bytes.append(std::to_string(value.get_valueno())).append("=").append(*value).append(1, '\n');
  return text::digest(bytes);
}

Result<CheckReport> check(const write::RunOptions& options, CheckPart part) {
  const auto opened = open_current(options.index);
  if (!opened) return pass(opened);
  CheckReport report;
  try {
    if (auto stamp = layout::require_current(opened->get_metadata(std::string(layout::meta::stamp))); !stamp)
      return pass(stamp);
    std::optional<store::StoreScan> scan;
    if (!options.corpus.empty()) {
      write::RunReport unused;
      auto scanned = scan_for_run(options, unused);
      if (!scanned) return pass(scanned);
      scan = std::move(*scanned);
    }
    report.findings = check_tables(state::IndexFolder::current_of(options.index)->value());
    // What the engine itself calls damaged is not asked further.
    if (report.clean()) Check(*opened, options, part, report).run(scan ? &*scan : nullptr);
  } catch (const Xapian::Error& e) {
    return fail(Code::unreadable_index, {{"index", options.index.string()}, {"why", e.get_description()}});
  } catch (const std::length_error& e) {  // a length in a damaged table
    return fail(Code::unreadable_index, {{"index", options.index.string()}, {"why", e.what()}});
  }
  if (report.clean() && !options.corpus.empty())
    if (auto noted = state::note_check(options.index, report.id, report.kamervragen); !noted) return pass(noted);
  return report;
}

}  // namespace kamervragen::check
