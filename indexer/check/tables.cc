#include "indexer/check/tables.hh"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <sstream>
#include <stdexcept>

#include <fmt/format.h>
#include <xapian.h>

#include "indexer/write/workers.hh"
#include "schema/layout/document_terms.hh"
#include "schema/text/digest.hh"
#include "schema/text/split.hh"

namespace kamervragen::check {
namespace {

/// Of what the engine's check prints, the table that it came to ("postlist:") and its last word on it.
std::string last_words(const std::string& printed, const std::string& otherwise) {
  std::string table = "index", word = otherwise;
  for (const auto line : text::lines(printed)) {
    if (line.empty()) continue;
    if (line.ends_with(':') && line.find(' ') == std::string_view::npos)
      table = line.substr(0, line.size() - 1);
    else if (line.find("OK") == std::string_view::npos && line.find("Lazily") == std::string_view::npos)
      word = line;
  }
  return table + ": " + (otherwise.empty() ? word : otherwise);
}

/// Terms fall into these by their hash, so that one that differs is found among few.
constexpr std::size_t buckets = 4096;

std::uint64_t mixed(std::uint64_t term, std::uint64_t document, std::uint64_t wdf) {
  auto x = term ^ document * 0x9E3779B97F4A7C15u ^ wdf * 0xD6E8FEB86659FD93u;
  x = (x ^ x >> 32) * 0xD6E8FEB86659FD93u;
  return x ^ x >> 32;
}

/// A term as people can read it: what is no printable ASCII as a point.
std::string shown(std::string term) {
  std::ranges::replace_if(
      term, [](unsigned char c) { return c < ' ' || c > '~'; }, '.');
  return term;
}

class Postings {
 public:
  Postings(const Xapian::Database& database, const CheckPart& part, const program::Progress& progress)
      : database_(database), part_(part), progress_(progress) {}

  std::vector<Finding> run() {
    documents();
    lists();
    for (std::size_t bucket = 0; bucket < buckets; ++bucket)
      if (from_documents_[bucket] != from_lists_[bucket]) tell_terms(bucket);
    values();
    return std::move(findings_);
  }

 private:
  struct Value {
    std::uint64_t count = 0;
    std::string least, most;
  };

  void complain(std::string code, std::string what, std::string text) {
    findings_.push_back({std::move(code), std::move(what), std::move(text), true});
  }

  bool has(std::uint64_t hash) const { return part_.whole() || hash % buckets % part_.of == part_.number % part_.of; }

  void documents() {
    std::uint64_t done = 0;
    const auto all = database_.get_doccount();
    for (auto at = database_.postlist_begin(""); at != database_.postlist_end(""); ++at) {
      if (progress_) progress_("checking terms", ++done, all);
      std::uint64_t length = 0;
      layout::each_term(database_.termlist_begin(*at), [&](const Xapian::TermIterator& term) {
        length += term.get_wdf();
        const auto hash = text::digest(*term).low;
        if (has(hash)) from_documents_[hash % buckets] += mixed(hash, *at, term.get_wdf());
      });
      if (const auto told = database_.get_doclength(*at); told != length)
        complain("length-differs", fmt::format("document {}", *at),
                 fmt::format("has {} words, and the posting list says {}", length, told));
      if (part_.whole()) count_values(*at);
    }
  }

  void count_values(Xapian::docid id) {
    const auto document = database_.get_document(id);
    for (auto value = document.values_begin(); value != document.values_end(); ++value) {
      auto& seen = values_[value.get_valueno()];
      const auto bytes = *value;
      if (seen.count == 0 || bytes < seen.least) seen.least = bytes;
      if (bytes > seen.most) seen.most = bytes;
      ++seen.count;
    }
  }

  void lists() {
    for (auto term = database_.allterms_begin(); term != database_.allterms_end(); ++term) {
      const auto hash = text::digest(*term).low;
      if (!has(hash)) continue;
      std::uint64_t count = 0, often = 0;
      for (auto at = database_.postlist_begin(*term); at != database_.postlist_end(*term); ++at) {
        ++count;
        often += at.get_wdf();
        from_lists_[hash % buckets] += mixed(hash, *at, at.get_wdf());
      }
      if (count != term.get_termfreq() || often != database_.get_collection_freq(*term))
        complain("postings-differ", shown(*term),
                 fmt::format("the table postlist counts {} records, {} times, and holds {}, {} times",
                             term.get_termfreq(), database_.get_collection_freq(*term), count, often));
    }
  }

  /// Which terms of a bucket differ.
  void tell_terms(std::size_t bucket) {
    std::map<std::string, std::array<std::uint64_t, 2>> sums;  // of documents, of lists
    for (auto at = database_.postlist_begin(""); at != database_.postlist_end(""); ++at)
      layout::each_term(database_.termlist_begin(*at), [&](const Xapian::TermIterator& term) {
        if (const auto hash = text::digest(*term).low; hash % buckets == bucket)
          sums[*term][0] += mixed(hash, *at, term.get_wdf());
      });
    for (auto term = database_.allterms_begin(); term != database_.allterms_end(); ++term) {
      const auto hash = text::digest(*term).low;
      if (hash % buckets != bucket) continue;
      for (auto at = database_.postlist_begin(*term); at != database_.postlist_end(*term); ++at)
        sums[*term][1] += mixed(hash, *at, at.get_wdf());
    }
    for (const auto& [term, sum] : sums)
      if (sum[0] != sum[1])
        complain("postings-differ", shown(term), "the table postlist names other records than have the term");
  }

  void values() {
    for (const auto& [slot, seen] : values_)
      if (database_.get_value_freq(slot) != seen.count || database_.get_value_lower_bound(slot) > seen.least ||
          database_.get_value_upper_bound(slot) < seen.most)
        complain("values-differ", fmt::format("slot {}", slot), "its count or its bounds are not those of its values");
  }

  const Xapian::Database& database_;
  const CheckPart& part_;
  const program::Progress& progress_;
  std::array<std::uint64_t, buckets> from_documents_{}, from_lists_{};
  std::map<Xapian::valueno, Value> values_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> check_tables(const std::filesystem::path& generation) {
  const auto work = [&](unsigned, write::SharedCounters&) {
    std::ostringstream printed;
    std::size_t errors = 0;
    try {
      errors = Xapian::Database::check(generation.string(), 0, &printed);
    } catch (const Xapian::Error& e) {
      throw std::runtime_error(last_words(printed.str(), e.get_msg()));
    }
    if (errors > 0) throw std::runtime_error(last_words(printed.str(), ""));
    return true;
  };
  const auto sound = write::run_workers(1, work, {});
  if (sound) return {};
  const auto& error = sound.error();
  const auto why = std::string(error.argument("why"));
  if (why.empty()) return {{"table-damaged", "index", error.message(), true}};
  const auto colon = why.find(": ");
  return {{"table-damaged", why.substr(0, colon), why.substr(colon + 2), true}};
}

std::vector<Finding> check_postings(const Xapian::Database& database, const CheckPart& part,
                                    const program::Progress& progress) {
  return Postings(database, part, progress).run();
}

}  // namespace kamervragen::check
