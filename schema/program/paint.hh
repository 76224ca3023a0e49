// Colours and emphasis of the text output; plain where none are wanted.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kamervragen::program {

enum class Style { title, mark, dim, label, good, bad };

class Paint {
 public:
  explicit Paint(bool on = false) : on_(on) {}
  bool on() const { return on_; }
  std::string operator()(Style, std::string_view text) const;
  /// The text with the words at [start, end), in characters, marked; the rest in `base`.
  std::string marked(std::string_view text, const std::vector<std::pair<std::size_t, std::size_t>>& marks,
                     std::optional<Style> base = {}) const;

 private:
  bool on_;
};

}  // namespace kamervragen::program
