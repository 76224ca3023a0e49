#include "searcher/index/notes.hh"

#include <algorithm>
#include <cstdio>
#include <set>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "schema/layout/stamp.hh"
#include "schema/program/files.hh"
#include "schema/record/dates.hh"

namespace kamervragen::index {
namespace {

using Json = nlohmann::ordered_json;
using std::chrono::seconds;
using std::chrono::sys_seconds;

/// A member on the way through objects; null where it is not there.
const Json& at(const Json& json, std::initializer_list<const char*> path) {
  static const Json nothing;
  const Json* here = &json;
  for (const char* key : path) {
    const auto found = here->is_object() ? here->find(key) : here->end();
    if (found == here->end()) return nothing;
    here = &*found;
  }
  return *here;
}

std::string text(const Json& json) { return json.is_string() ? json.get<std::string>() : ""; }
std::uint64_t number(const Json& json) { return json.is_number_unsigned() ? json.get<std::uint64_t>() : 0; }

/// What is known and not in the store.
std::uint64_t missing(const Json& tally) { return number(at(tally, {"pending"})) + number(at(tally, {"failed"})); }

/// "2026-11-23T04:00:12Z".
std::optional<sys_seconds> instant(const std::string& iso) {
  const auto day = Date::from_iso(iso);
  int h = 0, m = 0, s = 0;
  if (!day || iso.size() < 19 || std::sscanf(iso.c_str() + 10, "T%2d:%2d:%2d", &h, &m, &s) != 3) return std::nullopt;
  return sys_seconds{std::chrono::days{day->days()}} + std::chrono::hours{h} + std::chrono::minutes{m} + seconds{s};
}

std::string age(seconds s) {
  const auto hours = std::chrono::duration_cast<std::chrono::hours>(s).count();
  if (hours >= 48) return fmt::format("{} days", hours / 24);
  if (hours >= 1) return fmt::format("{} h", hours);
  return fmt::format("{} min", std::max<std::int64_t>(0, s.count() / 60));
}

}  // namespace

Json read_notes(const std::filesystem::path& index) {
  auto notes = Json::parse(program::read_file(index / layout::status_file).value_or(""), nullptr, false);
  return notes.is_object() ? notes : Json::object();
}

std::string last_checked(const Json& notes) { return text(at(notes, {"checked"})); }

std::optional<Date> last_day(const Json& notes, const std::string& updated) {
  if (text(at(notes, {"harvest_noted"})) >= updated) {
    if (auto day = Date::from_iso(text(at(notes, {"harvest", "downloaded"})))) return day;
    if (auto day = Date::from_iso(text(at(notes, {"harvest", "last_complete", "at"})))) return day;
  }
  return Date::from_iso(updated);
}

std::string coverage_text(const Json& notes) {
  const auto& harvest = at(notes, {"harvest"});
  if (!harvest.is_object()) return {};
  const auto complete = text(at(harvest, {"last_complete", "at"}));
  std::string out =
      complete.empty() ? "harvest: never complete yet\n" : fmt::format("harvest: last complete {}\n", complete);
  const auto& all = at(harvest, {"all"});
  out += fmt::format(
      "  {} publications known: {} stored, {} of them without text, {} not fetched yet, {} failed, {} withdrawn\n",
      number(at(all, {"known"})), number(at(all, {"stored"})) + number(at(all, {"textless"})),
      number(at(all, {"textless"})), number(at(all, {"pending"})), number(at(all, {"failed"})),
      number(at(all, {"withdrawn"})));
  for (const auto& month : at(harvest, {"months"}))
    if (missing(month) > 0)
      out += fmt::format("  {}: {} of {} missing\n", text(at(month, {"month"})), missing(month),
                         number(at(month, {"known"})));
  for (const auto& gap : at(harvest, {"gaps"}))
    out += fmt::format("  Aanhangsel {} ({} Kamer), not seen of 1 to {}: {}\n", text(at(gap, {"vergaderjaar"})),
                       text(at(gap, {"kamer"})), number(at(gap, {"highest"})), text(at(gap, {"ranges"})));
  return out;
}

std::optional<HarvestGaps> harvest_gaps(std::span<const std::filesystem::path> folders) {
  std::optional<std::string> complete;
  std::set<std::string> months;
  for (const auto& folder : folders) {
    const auto notes = read_notes(folder);
    const auto& harvest = at(notes, {"harvest"});
    if (!harvest.is_object()) return std::nullopt;
    const auto its = text(at(harvest, {"last_complete", "at"}));
    complete = complete ? std::min(*complete, its) : its;
    for (const auto& month : at(harvest, {"months"}))
      if (missing(month) > 0) months.insert(text(at(month, {"month"})));
  }
  if (!complete) return std::nullopt;
  return HarvestGaps{std::move(*complete), {months.begin(), months.end()}};
}

/// As far as the clock of another machine may be ahead.
constexpr auto clocks_apart = std::chrono::minutes(5);

Freshness check_freshness(const Json& notes, seconds most, sys_seconds now) {
  Freshness out{true, ""};
  const auto judge = [&](std::string_view what, const std::string& when) {
    if (!out.line.empty()) out.line += "; ";
    const auto then = instant(when);
    if (!then) {
      out.fresh = false;
      out.line += fmt::format("{} never", what);
      return;
    }
    if (*then - now > clocks_apart) {
      out.fresh = false;
      out.line += fmt::format("{} {}, in the future (is the clock right?)", what, when);
      return;
    }
    const bool late = now - *then > most;
    if (late) out.fresh = false;
    out.line +=
        fmt::format("{} {}, {} ago{}", what, when, age(std::max(now - *then, seconds(0))), late ? " (too long)" : "");
  };
  judge("index checked", last_checked(notes));
  if (at(notes, {"harvest"}).is_object())
    judge("harvest complete", text(at(notes, {"harvest", "last_complete", "at"})));
  out.line = (out.fresh ? "fresh: " : "stale: ") + out.line;
  return out;
}

}  // namespace kamervragen::index
