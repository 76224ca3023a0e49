// Calendar dates: ISO in the records, Dutch in the texts.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace kamervragen::record {

/// A day of the Gregorian calendar that exists. Ordered; `days()` counts from 1970-01-01.
class Date {
 public:
  /// Absent when there is no such day (31 februari) or the year is outside 1900..2199.
  static std::optional<Date> of(int year, unsigned month, unsigned day);
  /// "2019-07-18"; a time behind it ("2019-07-18T12:00:00") is left aside. Nothing else.
  static std::optional<Date> from_iso(std::string_view text);
  static Date from_days(int days);

  int year() const { return year_; }
  unsigned month() const { return month_; }
  unsigned day() const { return day_; }
  int days() const;
  std::string iso() const;    ///< "2019-07-18"
  std::string dutch() const;  ///< "18 juli 2019"

  auto operator<=>(const Date&) const = default;

 private:
  Date(int y, unsigned m, unsigned d) : year_(y), month_(m), day_(d) {}
  int year_;
  unsigned month_, day_;
};

/// The first date in running Dutch text: "18 juli 2019", "1 mrt. 2020", "10 Sept 2019", "1-2-2020", "2019-07-18",
/// with any white space (NBSP included) between the parts. Absent when there is none that exists.
std::optional<Date> find_dutch_date(std::string_view text);

/// A span of days, both ends included; an open end is absent.
struct DateRange {
  std::optional<Date> first, last;
  bool operator==(const DateRange&) const = default;
};

/// "2019", "2019-07" or "2019-07-18" as the days that it covers; absent when it is none of these or does not exist.
std::optional<DateRange> parse_partial_date(std::string_view text);

}  // namespace kamervragen::record

namespace kamervragen {
using record::Date;
}  // namespace kamervragen
