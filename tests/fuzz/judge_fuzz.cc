// Any bytes as a download: what is not worth keeping says why, and what is whole is about what was asked for. As the
// notes beside an index too: whatever they say, there is an answer on how fresh it is.
#include <chrono>
#include <cstdint>
#include <string>

#include <nlohmann/json.hpp>

#include "corpus/harvest/judge.hh"
#include "searcher/index/notes.hh"
#include "tests/fuzz/invariants.hh"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kamervragen;
  using namespace std::chrono;
  const std::string_view body(reinterpret_cast<const char*>(data), size);
  const auto id = *PublicatieId::parse("ah-tk-20202021-9001");
  harvest::MetadataFacts facts;
  for (const auto& judged :
       {harvest::judge_xml(id, body), harvest::judge_html(id, body), harvest::judge_metadata(id, body, &facts)})
    fuzz::require(judged.why.empty() == (judged.worth == harvest::Worth::readable));
  auto notes = nlohmann::ordered_json::parse(body, nullptr, false);
  if (!notes.is_object()) notes = nlohmann::ordered_json::object();
  index::coverage_text(notes);
  index::last_day(notes, "2026-11-23T04:00:12Z");
  const auto fresh = index::check_freshness(notes, hours{24}, sys_days{2026y / 11 / 23});
  fuzz::require(fresh.line.starts_with(fresh.fresh ? "fresh: " : "stale: "));
  return 0;
}
