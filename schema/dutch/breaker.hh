// Where the words of a text begin and end, and which characters of it are the word.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kamervragen::dutch {

/// Reads the words of one normalised text in order. The text must outlive it.
class Breaker {
 public:
  /// From a byte on that is between two words or begins one.
  explicit Breaker(std::string_view text, std::size_t from = 0) : text_(text), at_(from) {}

  /// Finds the next word, or says that there is none.
  bool next();

  std::string written;             ///< folded; empty when the word is combining marks alone
  std::size_t begin = 0, end = 0;  ///< its bytes in the text

 private:
  void read();
  bool read_plain();
  void read_run();
  bool join_dotted();
  bool elided() const;
  void join_code();
  void join_mail();
  void join_number();
  void join_generation();
  void join_plus();

  std::string_view text_;
  std::size_t at_;
  unsigned letters_ = 0, digits_ = 0;
};

}  // namespace kamervragen::dutch
