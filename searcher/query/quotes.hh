// Quotation marks, as Dutch and German word processors and keyboards set them.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

namespace kamervragen::query {

struct Quotes {
  char32_t open;
  std::u32string_view close;  ///< any of these ends what it opens
};

/// The pair that a double quotation mark opens; null for other characters.
const Quotes* double_quotes(char32_t);

/// Whether a single quotation mark opens what a ’ closes.
bool opens_single(char32_t);

/// Where double quotation marks close in a text, which has to live as long. Each answer takes a moment, however many
/// marks there are that nothing closes.
class ClosingQuotes {
 public:
  ClosingQuotes() = default;
  explicit ClosingQuotes(std::string_view text);

  /// Where the mark stands that closes the one at `at`, which double_quotes knows; nothing where none does.
  std::optional<std::size_t> of(std::size_t at) const;

 private:
  std::string_view text_;
  std::map<char32_t, std::vector<std::size_t>> places_;  ///< of each mark that can close
};

}  // namespace kamervragen::query
