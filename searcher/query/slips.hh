// What is wrong in a query, and punctuation in running text.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "searcher/query/lexer.hh"

namespace kamervragen::query {

/// Marks without their other and signs at no word, as the lexer meets them; which of the two they are shows at the end.
class Slips {
 public:
  /// Keeps the first of each code.
  void add(std::size_t at, Code code);
  bool any() const { return !slips_.empty(); }
  /// The error of the first in the text. REQUIRES any().
  tl::unexpected<Error> first() const;
  /// Says which were read as text.
  void tell(std::string_view text, std::vector<Error>& remarks) const;

 private:
  struct Slip {
    std::size_t at;
    Code code;
  };
  std::vector<Slip> slips_;
};

}  // namespace kamervragen::query
