// A text as citations are looked for in it. What is pasted has the spaces and dashes of a word processor: the grammars
// know one of each.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kamervragen::citation {

/// White space of any kind is a space, a dash of any kind a -, and what has no width is left out.
struct Plain {
  std::string text;

  /// Where a byte of it, or its end, came from.
  std::size_t origin(std::size_t at) const;
  /// The byte that came from a place of the text; nothing where none did.
  std::optional<std::size_t> of_origin(std::size_t place) const;

 private:
  friend Plain plain(std::string_view);
  /// From this byte on, bytes came from so much further on.
  struct Shift {
    std::size_t from, by;
  };
  std::vector<Shift> shifts_;
};

Plain plain(std::string_view text);

}  // namespace kamervragen::citation
