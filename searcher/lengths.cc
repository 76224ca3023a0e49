#include "searcher/lengths.hh"

#include <xapian.h>

namespace kamervragen {
namespace {

/// To look one up takes as long as to read about this many in their order.
constexpr std::size_t read_per_look_up = 16;

}  // namespace

void Lengths::expect(std::size_t n) {
  asked_ += n;
  if (!all_.empty() || asked_ * read_per_look_up < database_.get_doccount()) return;
  all_.resize(database_.get_lastdocid() + 1);
  const auto end = database_.postlist_end("");
  for (auto posting = database_.postlist_begin(""); posting != end; ++posting) all_[*posting] = posting.get_doclength();
}

double Lengths::looked_up(unsigned document) const { return database_.get_doclength(document); }

}  // namespace kamervragen
