// Shapes on a sheet, with the box that each text takes: what a layout makes, and a format writes down.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace kamervragen::picture {

/// In units of the sheet, which are pixels where it is not scaled; y grows downward.
struct Box {
  double x = 0, y = 0, width = 0, height = 0;
  bool overlaps(const Box& other) const {
    return x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height;
  }
};

enum class Anchor : std::uint8_t { start, middle, end };

/// Colours that are told apart by the colour-blind and in grey, by their lightness; "#rrggbb".
using Colour = std::string;
inline constexpr std::string_view black = "#000000", dim = "#595959", pale = "#d9d9d9", white = "#ffffff";

/// How well one of them is read on the other, as WCAG 2 has it: 1 to 21. REQUIRES: "#rrggbb".
double contrast(std::string_view, std::string_view);
/// Black or white, whichever is read better on it: always at least 4.5.
Colour text_colour_on(std::string_view);

struct Text {
  double x = 0, y = 0;  ///< where its anchor stands, on the line that letters stand on
  double size = 12;
  Anchor anchor = Anchor::start;
  std::string text;
  std::string whole{};  ///< where `text` is cut
  bool bold = false;
  bool upward = false;  ///< turned, read from below
  Colour colour{black};

  Box box() const;
};
struct Line {
  double x1 = 0, y1 = 0, x2 = 0, y2 = 0, width = 1;
  Colour colour{black};
};
/// A line through points, or the area that they enclose.
struct Path {
  std::vector<std::pair<double, double>> points;
  bool filled = false;
  double width = 2;
  std::size_t dash = 0;  ///< 0: unbroken; each other number is a pattern of its own
  Colour colour{black};
};
struct Rectangle {
  Box box;
  Colour colour{black};
};
/// A point of a series; each number is a shape of its own.
struct Mark {
  double x = 0, y = 0, radius = 3.5;
  std::size_t shape = 0;
  bool hollow = false;
  Colour colour{black};
};

struct Drawing {
  double width = 0, height = 0;
  std::string title, description;                                       ///< for those who do not see it
  std::vector<std::variant<Rectangle, Path, Line, Mark, Text>> shapes;  ///< the first lies below

  template <class Shape>
  void add(Shape shape) {
    shapes.emplace_back(std::move(shape));
  }
};

/// How wide a text is at most, in the widest of the typefaces that a sheet names.
double text_width(std::string_view text, double size, bool bold = false);
/// The text, or its beginning and "…", in at most that width.
std::string fitted(std::string_view text, double size, double width);
/// Lines of at most that width, broken at spaces; a longer word is broken where it must.
std::vector<std::string> text_lines(std::string_view text, double size, double width, bool bold = false);

}  // namespace kamervragen::picture
