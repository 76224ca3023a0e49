// `check`: the index against itself, and against the corpus.
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "indexer/document.hh"
#include "indexer/document_digest.hh"
#include "indexer/ingest.hh"
#include "indexer/inspect.hh"
#include "indexer/merge.hh"
#include "indexer/status.hh"
#include "schema/codec.hh"
#include "schema/stamp.hh"
#include "schema/terms.hh"

namespace kamervragen {
namespace {

using States = std::map<std::string, PublicationState>;

/// Every record decodes, has the terms that the program would give it today, and is what its digest says; every
/// publication's state names records that hold it.
void check_records(const Xapian::Database& database, const States& states, const RunOptions& options, CheckReport& report) {
  Analyser analyser;
  Digest content;
  std::set<std::pair<std::string, std::string>> held;
  std::uint64_t done = 0;
  Emptiness emptiness;
  for (auto it = database.postlist_begin(""); it != database.postlist_end(""); ++it) {
    if (options.progress) options.progress("checking records", ++done, database.get_doccount());
    const auto document = database.get_document(*it);
    const auto data = document.get_data();
    content = content + digest(data);
    const auto record = decode_kamervraag(data);
    if (!record) {
      report.findings.push_back({"record-damaged", fmt::format("document {}", *it), record.error().message, true});
      continue;
    }
    emptiness.add(*record);
    report.warnings.add(*record);
    const auto sleutel = record->sleutel();
    if (digest_of_document(document) != digest_of_document(make_document(*record, fields(), analyser)))
      report.findings.push_back({"terms-differ", sleutel, "its terms or values are not those of its text", true});
    for (const auto& bron : record->publicaties) {
      held.emplace(bron.id, sleutel);
      if (!states.contains(bron.id))
        report.findings.push_back({"orphaned", sleutel, fmt::format("holds {}, of which the index remembers nothing", bron.id), true});
    }
  }
  for (const auto& [id, state] : states)
    for (const auto& sleutel : state.records)
      if (!held.contains({id, sleutel}))
        report.findings.push_back({"not-in-record", id, fmt::format("should stand in {}, and does not", sleutel), true});
  const auto noted = Digest::from_hex(database.get_metadata(std::string(meta::content)));
  if (!noted || *noted != content)
    report.findings.push_back({"content-id", "index", "the content id is not that of its records", true});
  report.id = content_id(content);
  report_emptiness(emptiness, report);
}

/// Which publications the corpus has and the index has not, and the other way round.
void check_corpus(const StoreScan& scan, const States& states, const RunOptions& options, CheckReport& report) {
  std::set<std::string> present;
  std::uint64_t done = 0;
  for (const auto& stored : scan.publications) {
    if (options.progress) options.progress("checking corpus", ++done, scan.publications.size());
    const auto& id = stored.id.str();
    present.insert(id);
    const auto known = states.find(id);
    if (stored.withdrawn) {
      if (known != states.end()) report.findings.push_back({"withdrawn", id, "is withdrawn, and still in the index", true});
      continue;
    }
    if (known == states.end()) {
      report.findings.push_back({"missing", id, "is in the corpus, and not in the index", true});
      continue;
    }
    auto by_content = known->second;
    by_content.signature = {};  // a check reads every file
    const auto now = ingest(stored, &by_content);
    if (now.state.failure && now.state.digest == Digest{})  // its files could not even be read
      report.findings.push_back({"unreadable", id, now.state.failure->message, true});
    else if (!now.unchanged)
      report.findings.push_back({"changed", id, "differs from what was indexed", true});
  }
  for (const auto& [id, state] : states)
    if (!present.contains(id)) report.findings.push_back({"orphaned", id, "is in the index, and not in the corpus", true});
}

/// Every record is what its publications say together.
void check_against_sources(const Xapian::Database& database, const StoreScan& scan, const States& states, const RunOptions& options,
                           CheckReport& report) {
  std::map<std::string, const StoredPublicatie*> stored;
  for (const auto& s : scan.publications) stored.emplace(s.id.str(), &s);
  std::map<std::string, std::vector<std::string>> members;
  for (const auto& [id, state] : states)
    for (const auto& sleutel : state.records) members[sleutel].push_back(id);
  std::uint64_t done = 0;
  for (const auto& [sleutel, ids] : members) {
    if (options.progress) options.progress("checking sources", ++done, members.size());
    std::vector<Publicatie> publications;
    for (const auto& id : ids)
      if (const auto at = stored.find(id); at != stored.end())
        if (auto found = ingest(*at->second); found.publicatie) publications.push_back(std::move(*found.publicatie));
    const auto posting = database.postlist_begin(record_term(sleutel));
    if (publications.size() != ids.size() || posting == database.postlist_end(record_term(sleutel))) continue;  // reported above
    const auto made = encode(merge(sleutel.substr(sleutel.find(':') + 1), std::move(publications)));
    if (made != database.get_document(*posting).get_data())
      report.findings.push_back({"record-differs", sleutel, "is not what its publications say", true});
  }
}

}  // namespace

Digest digest_of_document(const Xapian::Document& document) {
  std::string bytes;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    bytes.append(*term).append(1, '\0').append(std::to_string(term.get_wdf()));
    for (auto position = term.positionlist_begin(); position != term.positionlist_end(); ++position)
      bytes.append(1, ' ').append(std::to_string(*position));
    bytes.append(1, '\n');
  }
  for (auto value = document.values_begin(); value != document.values_end(); ++value)
    bytes.append(std::to_string(value.get_valueno())).append("=").append(*value).append(1, '\n');
  return digest(bytes);
}

Result<CheckReport> check(const RunOptions& options) {
  const auto opened = open_current(options.index);
  if (!opened) return tl::make_unexpected(opened.error());
  CheckReport report;
  try {
    const auto& database = *opened;
    if (auto stamp = require_current(database.get_metadata(std::string(meta::stamp))); !stamp) return tl::make_unexpected(stamp.error());
    const auto states = remembered(*IndexFolder::current_of(options.index));
    report.kamervragen = database.get_doccount();
    report.publications = states.size();
    for (const auto& [id, state] : states) {
      if (state.without_text) ++report.without_text;
      if (!state.failure) continue;
      ++report.failed;
      report.findings.push_back({"failed", id, state.failure->message, false});
    }
    check_records(database, states, options, report);
    if (!options.corpus.empty()) {
      RunReport unused;
      const auto scan = scan_for_run(options, unused);
      if (!scan) return tl::make_unexpected(scan.error());
      check_corpus(*scan, states, options, report);
      check_against_sources(database, *scan, states, options, report);
    }
  } catch (const Xapian::Error& e) {
    return fail(Exit::no_input, "index-unreadable", fmt::format("cannot read the index: {}", e.get_description()),
                "make it anew: kamervragen index rebuild");
  }
  if (report.clean() && !options.corpus.empty())
    if (auto noted = note_check(options.index, report.id, report.kamervragen); !noted) return tl::make_unexpected(noted.error());
  return report;
}

}  // namespace kamervragen
