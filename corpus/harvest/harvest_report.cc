#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "corpus/harvest/harvest.hh"

namespace kamervragen::harvest {
namespace {

using Json = nlohmann::ordered_json;

Json windows_json(const HarvestReport& report) {
  Json out = Json::array();
  for (const auto& w : report.windows)
    out.push_back({{"type", name(w.window.soort)},
                   {"first", w.window.first.iso()},
                   {"last", w.window.last.iso()},
                   {"records", w.total},
                   {"pages", w.pages},
                   {"walks", w.walks},
                   {"complete", w.complete()},
                   {"error", w.error ? Json(w.error->message()) : Json()}});
  return out;
}

Json failed_json(const std::vector<HarvestFailure>& failures) {
  Json out = Json::array();
  for (const auto& f : failures) out.push_back({{"id", f.id}, {"code", f.code}, {"reason", f.why}, {"new", f.fresh}});
  return out;
}

void failures(std::string& out, std::string_view what, const std::vector<HarvestFailure>& list) {
  constexpr std::size_t shown = 20;
  for (std::size_t i = 0; i < list.size() && i < shown; ++i)
    out += fmt::format("{}: {}: {}: {}\n", what, list[i].id, list[i].code, list[i].why);
  if (list.size() > shown) out += fmt::format("… and {} more; the report lists all\n", list.size() - shown);
}

}  // namespace

std::string report_json(const HarvestReport& report, const HarvestOptions& options) {
  Json since = Json::object();
  for (const auto& [soort, date] : report.since) since[std::string(name(soort))] = date.iso();
  const Json out{
      {"schema_version", 1},
      {"program", "kamervragen-harvest"},
      {"version", KAMERVRAGEN_VERSION},
      {"sru", options.listing.service},
      {"documents", options.documents},
      {"started", report.started},
      {"finished", report.finished},
      {"since", since},
      {"until", report.until},
      {"dry_run", report.dry_run},
      {"exit", static_cast<int>(report.exit())},
      {"complete", report.complete()},
      {"missing", report.missing},
      {"stopped", report.stopped ? Json(report.stopped->message()) : Json()},
      {"windows", windows_json(report)},
      {"listed", report.listed},
      {"added", report.added},
      {"changed", report.changed},
      {"stored", report.stored},
      {"replaced", report.replaced},
      {"unchanged", report.unchanged},
      {"without_text", report.textless},
      {"withdrawn", report.withdrawn},
      {"superseded", report.superseded},
      {"vanished", report.vanished},
      {"wanted", report.wanted},
      {"failed", failed_json(report.failed)},
      {"incomplete", failed_json(report.incomplete)},
      {"skipped", report.skipped},
      {"remaining", report.remaining},
      {"damaged_state_lines", report.damaged},
      {"requests", report.traffic.requests},
      {"retries", report.traffic.retries},
      {"bytes", report.traffic.bytes},
      {"waited_seconds", report.traffic.waited},
  };
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string report_text(const HarvestReport& report) {
  std::string out;
  if (report.dry_run) {
    out += fmt::format("would fetch {} publications ({} new, {} changed, of {} listed)\n", report.wanted.size(),
                       report.added, report.changed, report.listed);
  } else {
    out += fmt::format(
        "harvest: {} new, {} replaced, {} unchanged, {} without text, {} withdrawn, {} superseded, {} failed ({} "
        "listed, {} requests, {} retries)\n",
        report.stored, report.replaced, report.unchanged, report.textless.size(), report.withdrawn.size(),
        report.superseded.size(), report.failed.size(), report.listed, report.traffic.requests, report.traffic.retries);
  }
  failures(out, "failed", report.failed);
  failures(out, "incomplete", report.incomplete);
  if (report.dry_run) return out;
  for (const auto& sentence : report.missing) out += "missing: " + sentence + "\n";
  if (report.complete())
    out += fmt::format("complete to {}{}\n", report.until, report.missing.empty() ? "" : ", but for what is missing");
  return out;
}

}  // namespace kamervragen::harvest
