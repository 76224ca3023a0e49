#include "indexer/check/emptiness.hh"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <map>

namespace kamervragen::check {
namespace {

constexpr double points = 0.05;
constexpr double deviations = 4;
constexpr std::size_t years_beside = 2;

/// A field that nothing but this status can fill.
struct FieldOfStatus {
  std::string_view field;
  Status status;
};
constexpr std::array<FieldOfStatus, 6> of_status = {{{"antwoord", Status::beantwoord},
                                                     {"beantwoord", Status::beantwoord},
                                                     {"dagen", Status::beantwoord},
                                                     {"namens", Status::beantwoord},
                                                     {"antwoordwoorden", Status::beantwoord},
                                                     {"ingetrokken", Status::ingetrokken}}};

bool can_have(const layout::Field& field, const Kamervraag& k) {
  const auto found = std::ranges::find(of_status, field.name, &FieldOfStatus::field);
  return found == of_status.end() || found->status == k.status;
}

/// More than chance makes of two samples of one kind (two-proportion z-test, pooled).
bool above(const EmptyShare& here, const EmptyShare& there) {
  if (here.records == 0 || there.records == 0) return false;
  const double difference = here.share() - there.share();
  const auto n = static_cast<double>(here.records), m = static_cast<double>(there.records);
  const double pooled = static_cast<double>(here.empty + there.empty) / (n + m);
  return difference > points && difference > deviations * std::sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
}

void add_to(EmptyShare& sum, const EmptyShare& more) {
  sum.records += more.records;
  sum.empty += more.empty;
}

}  // namespace

Emptiness::Emptiness(const layout::FieldTable& table) {
  for (const auto& field : table)
    if (field.kind != layout::Kind::computed && !field.values.empty()) fields_.push_back(&field);
  assert(fields_.size() <= 64);
}

void Emptiness::add(const Kamervraag& k) {
  Row row{k.vergaderjaar, 0, 0, 0};
  if (const auto date = k.laatste_datum()) row.day = date->days();
  for (std::size_t i = 0; i < fields_.size(); ++i) {
    if (!can_have(*fields_[i], k)) continue;
    row.counted |= std::uint64_t{1} << i;
    if (fields_[i]->values(k).empty()) row.empty |= std::uint64_t{1} << i;
  }
  rows_.push_back(std::move(row));
}

std::vector<EmptyShare> Emptiness::count(const std::vector<const Row*>& rows, const std::string& period) const {
  std::vector<EmptyShare> out;
  for (std::size_t i = 0; i < fields_.size(); ++i) {
    EmptyShare share{period, fields_[i]->name, 0, 0};
    for (const auto* row : rows) {
      share.records += row->counted >> i & 1;
      share.empty += row->empty >> i & 1;
    }
    out.push_back(std::move(share));
  }
  return out;
}

std::vector<EmptyShare> Emptiness::shares() const {
  std::map<std::string, std::vector<const Row*>> by_year;
  for (const auto& row : rows_) by_year[row.vergaderjaar].push_back(&row);
  std::vector<EmptyShare> out;
  for (const auto& [year, rows] : by_year)
    for (auto& share : count(rows, year)) out.push_back(std::move(share));
  return out;
}

std::vector<UnusuallyEmpty> Emptiness::unusual() const {
  std::vector<UnusuallyEmpty> out;
  const auto by_year = shares();
  const auto width = fields_.size();
  const auto years = width == 0 ? 0 : by_year.size() / width;
  for (std::size_t year = 0; year < years; ++year) {
    for (std::size_t i = 0; i < width; ++i) {
      const auto& here = by_year[year * width + i];
      EmptyShare before, after;
      for (std::size_t beside = 1; beside <= years_beside; ++beside) {
        if (year >= beside) add_to(before, by_year[(year - beside) * width + i]);
        if (year + beside < years) add_to(after, by_year[(year + beside) * width + i]);
      }
      if (!above(here, before)) continue;
      if (after.records > 0 && !above(here, after)) continue;
      out.push_back({here, std::max(before.share(), after.share())});
    }
  }

  std::vector<const Row*> newest;
  for (const auto& row : rows_) newest.push_back(&row);
  std::ranges::sort(newest, [](const Row* a, const Row* b) { return a->day > b->day; });
  if (newest.size() < 2 * newest_records) return out;
  const std::vector<const Row*> last(newest.begin(), newest.begin() + newest_records);
  const std::vector<const Row*> earlier(
      newest.begin() + newest_records,
      newest.begin() + static_cast<std::ptrdiff_t>(std::min(newest.size(), records_for_newest)));
  const auto now = count(last, std::string(newest_period)), then = count(earlier, "");
  for (std::size_t i = 0; i < width; ++i)
    if (above(now[i], then[i])) out.push_back({now[i], then[i].share()});
  return out;
}

}  // namespace kamervragen::check
