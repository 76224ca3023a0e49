#include "indexer/check/check_report.hh"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "indexer/grammar/warnings.hh"
#include "schema/text/ascii.hh"

namespace kamervragen::check {
namespace {

using Json = nlohmann::ordered_json;

/// "antwoord 4" → "antwoord n": a place that a thousand publications share.
std::string without_numbers(std::string_view place) {
  std::string out;
  for (const char c : place) {
    if (!text::is_digit(c)) {
      out += c;
    } else if (!out.ends_with('n') || out.size() < 2 || out[out.size() - 2] != ' ') {
      out += 'n';
    }
  }
  return out;
}

std::string_view meaning(const std::string& code) {
  const auto known =
      std::ranges::find(grammar::waarschuwing_codes, std::string_view(code), &grammar::WaarschuwingCode::code);
  return known == grammar::waarschuwing_codes.end() ? std::string_view{} : known->betekenis;
}

double rounded(double share) { return std::round(share * 1000) / 1000; }

/// One object a vergaderjaar: its records, and per field how many of how many are empty.
Json shares_json(const std::vector<EmptyShare>& shares) {
  Json out = Json::array();
  for (const auto& share : shares) {
    if (out.empty() || out.back()["vergaderjaar"] != share.period)
      out.push_back({{"vergaderjaar", share.period}, {"fields", Json::array()}});
    out.back()["fields"].push_back({{"field", share.field},
                                    {"records", share.records},
                                    {"empty", share.empty},
                                    {"share", rounded(share.share())}});
  }
  return out;
}

Json warnings_json(const WarningTally& tally) {
  Json out = Json::array();
  for (const auto& [code, places] : tally.lines()) {
    std::uint64_t count = 0;
    Json lines = Json::array();
    for (const auto& [place, line] : places) {
      count += line.count;
      lines.push_back({{"place", place}, {"count", line.count}, {"first", line.first}});
    }
    out.push_back({{"code", code}, {"meaning", meaning(code)}, {"count", count}, {"places", std::move(lines)}});
  }
  return out;
}

}  // namespace

bool CheckReport::clean() const { return std::ranges::none_of(findings, &Finding::grave); }

void WarningTally::add(const Kamervraag& k) {
  for (const auto& warning : k.waarschuwingen) {
    const auto colon = warning.plaats.find(": ");
    auto place = colon == std::string::npos ? std::string() : without_numbers(warning.plaats.substr(colon + 2));
    auto& line = lines_[warning.code][place.empty() ? "publicatie" : std::move(place)];
    auto first = warning.plaats.substr(0, colon) + (warning.tekst.empty() ? "" : ": " + warning.tekst);
    if (line.count++ == 0 || first < line.first) line.first = std::move(first);
  }
}

void report_emptiness(const Emptiness& emptiness, CheckReport& report) {
  report.shares = emptiness.shares();
  for (const auto& [here, around] : emptiness.unusual()) {
    const bool newest = here.period == newest_period;
    report.findings.push_back(
        {"emptier-than-before", newest ? fmt::format("the newest {} Kamervragen", newest_records) : here.period,
         fmt::format("{} is empty in {} of {} ({:.0f} %), {} in {:.0f} %; has the format changed?", here.field,
                     here.empty, here.records, 100 * here.share(), newest ? "before them" : "in the years beside it",
                     100 * around),
         false});
  }
}

std::string to_json_text(const CheckReport& r) {
  Json findings = Json::array();
  for (const auto& finding : r.findings)
    findings.push_back(
        {{"code", finding.code}, {"what", finding.what}, {"text", finding.text}, {"grave", finding.grave}});
  const Json out = {{"clean", r.clean()},
                    {"id", r.id},
                    {"kamervragen", r.kamervragen},
                    {"impossible_orders", r.disordered},
                    {"publications", r.publications},
                    {"without_text", r.without_text},
                    {"failed", r.failed},
                    {"findings", std::move(findings)},
                    {"warnings", warnings_json(r.warnings)},
                    {"emptiness", shares_json(r.shares)}};
  return out.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace kamervragen::check
