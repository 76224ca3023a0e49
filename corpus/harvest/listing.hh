// Walking the lists of the service: windows that are small enough, page by page, until what was read is what was
// counted.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "corpus/harvest/sru.hh"
#include "corpus/network/polite.hh"

namespace kamervragen::harvest {

struct ListingOptions {
  std::string service;
  std::size_t page_size = 100;
  /// The service answers 504 from startRecord 10,000 on, whatever the page: no result may be larger than what comes
  /// before.
  std::size_t window_max = 9'999;
  int walks = 5;  ///< of one window, until it holds still
};

/// One window, walked. `records` has each id once; where it is not complete, they are all that were seen.
struct Walked {
  Window window;
  std::size_t total = 0;
  std::vector<SruRecord> records;
  int walks = 0, pages = 0;
  std::optional<Error> error;  ///< absent: complete, the number of records is numberOfRecords

  bool complete() const { return !error.has_value(); }
};

class Listing {
 public:
  Listing(network::PoliteClient& client, network::Pace& pace, ListingOptions options)
      : client_(client), pace_(pace), options_(std::move(options)) {}

  /// One page. Fails as parse_page() and PoliteClient::get() do, after their tries.
  Result<SruPage> page(const Window&, std::size_t start_record, std::size_t size);
  /// The whole window, from the oldest day to the newest, in as many parts as it needs; tells of each part as it is
  /// done, the parts in the order of their days and without a hole between them. Ends early when `tell` returns false.
  void walk(const Window&, const std::function<bool(Walked)>& tell);
  /// The number of records in a window.
  Result<std::size_t> count(const Window&);
  const ListingOptions& options() const { return options_; }

 private:
  bool walk_days(const Window&, const std::function<bool(Walked)>& tell);
  Walked walk_one(const Window&, const SruPage& first);
  Walked walk_crowded_day(const Window&, std::size_t total, int first_day, int last_day);
  bool walk_once(Walked&, std::vector<std::string>& ids, const SruPage* first, std::string& why);

  network::PoliteClient& client_;
  network::Pace& pace_;
  ListingOptions options_;
};

}  // namespace kamervragen::harvest
