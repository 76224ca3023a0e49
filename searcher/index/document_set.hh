// Documents of one snapshot, as bits.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace kamervragen::index {

/// Room for the documents of one snapshot.
///
/// THREADS  A plain value: any number read it, or one changes it.
class DocumentSet {
 public:
  /// Empty, with room for documents up to `last`.
  explicit DocumentSet(unsigned last) : last_(last), words_(last / 64 + 1) {}

  unsigned last() const { return last_; }
  bool has(unsigned document) const { return (words_[document / 64] >> (document % 64) & 1) != 0; }

  void add(unsigned document) { words_[document / 64] |= std::uint64_t{1} << (document % 64); }
  void add_all(const DocumentSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
  }
  void keep(const DocumentSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= other.words_[i];
  }
  void remove(const DocumentSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= ~other.words_[i];
  }
  /// The first one that is not before this; behind `last` if there is none.
  unsigned from(unsigned document) const {
    if (document > last_) return last_ + 1;
    auto place = document / 64;
    auto rest = words_[place] & (~std::uint64_t{0} << (document % 64));
    while (rest == 0 && ++place < words_.size()) rest = words_[place];
    return rest == 0 ? last_ + 1 : place * 64 + static_cast<unsigned>(std::countr_zero(rest));
  }
  std::uint64_t count() const {
    std::uint64_t out = 0;
    for (const auto word : words_) out += static_cast<std::uint64_t>(std::popcount(word));
    return out;
  }
  /// Calls `use` with each document, in order.
  template <class Use>
  void each(Use use) const {
    for (std::size_t i = 0; i < words_.size(); ++i)
      for (auto rest = words_[i]; rest != 0; rest &= rest - 1)
        use(static_cast<unsigned>(i * 64 + static_cast<std::size_t>(std::countr_zero(rest))));
  }

 private:
  unsigned last_;
  std::vector<std::uint64_t> words_;
};

}  // namespace kamervragen::index
