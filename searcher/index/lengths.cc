#include "searcher/index/lengths.hh"

#include <utility>

#include <xapian.h>

namespace kamervragen::index {
namespace {

/// To look one up takes as long as to read about this many in their order.
constexpr std::size_t read_per_look_up = 16;

}  // namespace

void Lengths::expect(std::size_t n) {
  asked_ += n;
  if (!all_.empty() || asked_ * read_per_look_up < database_.get_doccount()) return;
  std::vector<std::uint32_t> all(database_.get_lastdocid() + 1);
  const auto end = database_.postlist_end("");
  for (auto posting = database_.postlist_begin(""); posting != end; ++posting) all[*posting] = posting.get_doclength();
  all_ = std::move(all);
}

double Lengths::looked_up(unsigned document) const { return database_.get_doclength(document); }

}  // namespace kamervragen::index
