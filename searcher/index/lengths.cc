#include "searcher/index/lengths.hh"

#include <xapian.h>

namespace kamervragen::index {
namespace {

/// To look one up takes as long as to read about this many in their order.
constexpr std::size_t read_per_look_up = 16;

std::vector<std::uint32_t> all_lengths(const Xapian::Database& database) {
  std::vector<std::uint32_t> out(database.get_lastdocid() + 1);
  const auto end = database.postlist_end("");
  for (auto posting = database.postlist_begin(""); posting != end; ++posting) out[*posting] = posting.get_doclength();
  return out;
}

}  // namespace

void Lengths::expect(const Xapian::Database& database, std::size_t n) {
  if (all_.known()) return;
  const auto asked = asked_.fetch_add(n, std::memory_order_relaxed) + n;
  if (asked * read_per_look_up >= database.get_doccount()) all_.get([&] { return all_lengths(database); });
}

double Lengths::looked_up(const Xapian::Database& database, unsigned document) {
  return database.get_doclength(document);
}

}  // namespace kamervragen::index
