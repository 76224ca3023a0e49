#include "indexer/write/report.hh"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "schema/errors/messages.hh"

namespace kamervragen::write {
namespace {

/// More failures than this are in the report, not on the screen.
constexpr std::size_t failures_shown = 10;

std::string place_of(const state::Failure& f) { return f.line ? fmt::format("{}:{}", f.place, *f.line) : f.place; }

}  // namespace

bool RunReport::has_new_failures() const { return std::ranges::any_of(failed, &Failed::is_new); }

void RunReport::count(const std::string& publication, const state::PublicationState& now,
                      const state::PublicationState* before) {
  ++read;
  if (!before) {
    ++added;
  } else if (before->digest != now.digest) {
    ++changed;
  } else {
    ++unchanged;
  }
  if (now.without_text) ++without_text;
  for (const auto& code : now.warnings) ++warnings[code];
  if (now.failure) failed.push_back({publication, *now.failure, !before || !before->failure || is_unreadable(now)});
}

std::string to_json_text(const RunReport& r) {
  using Json = nlohmann::ordered_json;
  Json failures = Json::array();
  for (const auto& f : r.failed)
    failures.push_back({{"id", f.id},
                        {"code", f.failure.code},
                        {"reason", f.failure.message},
                        {"place", f.failure.place.empty() ? Json(nullptr) : Json(f.failure.place)},
                        {"line", f.failure.line ? Json(*f.failure.line) : Json(nullptr)},
                        {"new", f.is_new}});
  const Json out = {{"command", r.command},
                    {"corpus", r.corpus},
                    {"index", r.index},
                    {"started", r.started},
                    {"seconds", r.seconds},
                    {"dry_run", r.dry_run},
                    {"rebuilt", r.rebuilt},
                    {"wrote", r.wrote},
                    {"read", r.read},
                    {"added", r.added},
                    {"changed", r.changed},
                    {"unchanged", r.unchanged},
                    {"removed", r.removed},
                    {"without_text", r.without_text},
                    {"records_written", r.records_written},
                    {"records_removed", r.records_removed},
                    {"kamervragen", r.kamervragen},
                    {"impossible_orders", r.disordered},
                    {"id", r.id},
                    {"revision", r.revision},
                    {"failed", failures},
                    {"warnings", r.warnings},
                    {"problems", r.problems}};
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string disorder_text(std::uint64_t disordered) {
  return disordered == 0 ? std::string{} : fmt::format("; {} with days in an impossible order", disordered);
}

std::string summary(const RunReport& r) {
  std::string out;
  for (std::size_t i = 0; i < r.failed.size() && i < failures_shown; ++i) {
    const auto& f = r.failed[i];
    out += errors::harmless(fmt::format("failed: {}: {}{}{}", f.id, f.failure.message,
                                        f.failure.place.empty() ? "" : " in ", place_of(f.failure))) +
           '\n';
  }
  if (r.failed.size() > failures_shown)
    out += fmt::format("… and {} more failed; the report lists them all\n", r.failed.size() - failures_shown);
  for (const auto& problem : r.problems) out += "problem: " + errors::harmless(problem) + '\n';
  out += fmt::format(
      "{}{}: {} publications read: {} added, {} changed, {} unchanged, {} removed, {} without text, {} failed\n",
      r.command, r.dry_run ? " (dry run)" : "", r.read, r.added, r.changed, r.unchanged, r.removed, r.without_text,
      r.failed.size());
  if (!r.dry_run)
    out += fmt::format("{} kamervragen in the index ({} written, {} removed{}), id {}, {:.1f} s{}\n", r.kamervragen,
                       r.records_written, r.records_removed, r.wrote ? "" : "; nothing to write", r.id, r.seconds,
                       disorder_text(r.disordered));
  return out;
}

}  // namespace kamervragen::write
