#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "corpus/harvest/gaps.hh"
#include "corpus/harvest/status.hh"

namespace kamervragen::harvest {
namespace {

using Json = nlohmann::ordered_json;

/// In JSON `stored` is what has a text; in words a publication is stored with its text or without.
constexpr struct {
  const char *name, *said;
  std::uint64_t Tally::*column;
} columns[] = {
    {"known", "known", &Tally::known},
    {"stored", "with text", &Tally::stored},
    {"textless", "without text", &Tally::textless},
    {"pending", "not yet", &Tally::pending},
    {"failed", "failed", &Tally::failed},
    {"withdrawn", "withdrawn", &Tally::withdrawn},
};
constexpr std::size_t column_width = 14;

Json tally_json(const Tally& tally) {
  Json out = Json::object();
  for (const auto& c : columns) out[c.name] = tally.*c.column;
  return out;
}

Json tallies_json(const std::map<std::string, Tally>& tallies, const char* key) {
  Json out = Json::array();
  for (const auto& [period, tally] : tallies) {
    Json row{{key, period.empty() ? Json() : Json(period)}};
    row.update(tally_json(tally));
    out.push_back(std::move(row));
  }
  return out;
}

void table(std::string& out, const char* title, const std::map<std::string, Tally>& tallies) {
  out += fmt::format("\n{:<13}", title);
  for (const auto& c : columns) out += fmt::format("{:>{}}", c.said, column_width);
  out += '\n';
  for (const auto& [period, tally] : tallies) {
    out += fmt::format("{:<13}", period.empty() ? "unknown" : period);
    for (const auto& c : columns) out += fmt::format("{:>{}}", tally.*c.column, column_width);
    out += '\n';
  }
}

}  // namespace

std::string status_text(const HarvestStatus& status) {
  std::string out = status.complete
                        ? fmt::format("last complete run   {} (to {})\n", status.complete->at, status.complete->until)
                        : "last complete run   none yet\n";
  for (const auto& [soort, cursor] : status.cursors)
    out += fmt::format("{:<20}asked from {} to {}\n", name(soort), cursor.first.iso(), cursor.last.iso());
  if (!status.newest_id.empty()) out += fmt::format("newest publication  {} {}\n", status.newest, status.newest_id);
  std::map<std::string, Tally> all{{"all", status.all}};
  table(out, "", all);
  table(out, "vergaderjaar", status.vergaderjaren);
  table(out, "month", status.months);
  if (!status.gaps.empty()) out += "\naanhangsel numbers\n";
  for (const auto& g : status.gaps) {
    out += fmt::format("{}{}: {} missing: {}", g.vergaderjaar, g.kamer == "tweede" ? "" : " (" + g.kamer + " kamer)",
                       g.missing.size(), as_ranges(g.missing));
    if (!g.known.empty()) out += fmt::format(" (listed, not stored yet: {})", as_ranges(g.known));
    out += '\n';
  }
  if (!status.lost.empty())
    out += fmt::format("\n{} publications were stored and are not there any more; verify can have them fetched again\n",
                       status.lost.size());
  return out;
}

std::string status_json(const HarvestStatus& status) {
  Json cursors = Json::object();
  for (const auto& [soort, cursor] : status.cursors)
    cursors[std::string(name(soort))] = {{"first", cursor.first.iso()}, {"last", cursor.last.iso()}};
  Json gaps = Json::array();
  for (const auto& g : status.gaps)
    gaps.push_back({{"kamer", g.kamer},
                    {"vergaderjaar", g.vergaderjaar},
                    {"highest", g.highest},
                    {"missing", g.missing},
                    {"ranges", as_ranges(g.missing)},
                    {"known", g.known}});
  const Json out{
      {"schema_version", 1},
      {"last_complete",
       status.complete ? Json{{"at", status.complete->at}, {"until", status.complete->until}} : Json()},
      {"asked", cursors},
      {"newest", status.newest_id.empty() ? Json() : Json{{"id", status.newest_id}, {"date", status.newest}}},
      {"downloaded", status.downloaded.empty() ? Json() : Json(status.downloaded)},
      {"all", tally_json(status.all)},
      {"vergaderjaren", tallies_json(status.vergaderjaren, "vergaderjaar")},
      {"months", tallies_json(status.months, "month")},
      {"gaps", gaps},
      {"lost", status.lost},
  };
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string verify_json(const VerifyReport& report) {
  const Json out{{"schema_version", 1},      {"clean", report.clean()},   {"publications", report.publications},
                 {"files", report.files},    {"damaged", report.damaged}, {"missing", report.missing},
                 {"unknown", report.unknown}};
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace kamervragen::harvest
