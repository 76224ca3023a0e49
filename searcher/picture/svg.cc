#include "searcher/picture/svg.hh"

#include <array>

#include <fmt/format.h>

namespace kamervragen::picture {
namespace {

/// The widest first: texts have been measured by it.
constexpr std::string_view typefaces = "DejaVu Sans, Verdana, Liberation Sans, Arial, Helvetica, sans-serif";
constexpr std::array<std::string_view, 8> dashes = {"",     "7 3", "2 3",    "9 3 2 3", "4 2 1 2 1 2",
                                                    "12 4", "1 2", "6 2 6 5"};

/// U+FFFE and U+FFFF, which no XML may hold.
bool is_nothing(std::string_view bytes) {
  return bytes.starts_with("\xEF\xBF\xBE") || bytes.starts_with("\xEF\xBF\xBF");
}

std::string escaped(std::string_view all) {
  std::string text, out;
  for (std::size_t at = 0; at < all.size(); ++at) {
    if (is_nothing(all.substr(at)))
      at += 2;
    else
      text += all[at];
  }
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      default:
        // XML has no other control characters.
        if (static_cast<unsigned char>(c) >= 0x20) out += c;
    }
  }
  return out;
}

std::string number(double value) {
  auto out = fmt::format("{:.2f}", value);
  while (out.ends_with('0')) out.pop_back();
  if (out.ends_with('.')) out.pop_back();
  return out == "-0" ? "0" : out;
}

std::string_view name_of(Anchor anchor) {
  return anchor == Anchor::start ? "start" : anchor == Anchor::middle ? "middle" : "end";
}

std::string written(const Rectangle& r) {
  return fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\"/>\n", number(r.box.x),
                     number(r.box.y), number(r.box.width), number(r.box.height), r.colour);
}

std::string written(const Line& l) {
  return fmt::format("<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" stroke=\"{}\" stroke-width=\"{}\"/>\n",
                     number(l.x1), number(l.y1), number(l.x2), number(l.y2), l.colour, number(l.width));
}

std::string written(const Path& p) {
  std::string points;
  for (const auto& [x, y] : p.points) points += fmt::format("{}{},{}", points.empty() ? "" : " ", number(x), number(y));
  if (p.filled) return fmt::format("<polygon points=\"{}\" fill=\"{}\"/>\n", points, p.colour);
  const auto dash = dashes[p.dash % dashes.size()];
  return fmt::format("<polyline points=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{}\"{}/>\n", points, p.colour,
                     number(p.width), dash.empty() ? "" : fmt::format(" stroke-dasharray=\"{}\"", dash));
}

/// Corners around a middle, in parts of the radius.
std::string polygon(const Mark& m, std::initializer_list<std::pair<double, double>> corners) {
  std::string points;
  for (const auto& [x, y] : corners)
    points += fmt::format("{}{},{}", points.empty() ? "" : " ", number(m.x + x * m.radius), number(m.y + y * m.radius));
  return fmt::format("<polygon points=\"{}\"", points);
}

std::string written(const Mark& m) {
  std::string shape;
  switch (m.shape % 5) {
    case 0:
      shape = fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\"", number(m.x), number(m.y), number(m.radius));
      break;
    case 1: shape = polygon(m, {{-.9, -.9}, {.9, -.9}, {.9, .9}, {-.9, .9}}); break;
    case 2: shape = polygon(m, {{0, -1.2}, {1.1, .8}, {-1.1, .8}}); break;
    case 3: shape = polygon(m, {{0, -1.3}, {1.3, 0}, {0, 1.3}, {-1.3, 0}}); break;
    default: shape = polygon(m, {{0, 1.2}, {1.1, -.8}, {-1.1, -.8}}); break;
  }
  return fmt::format("{} fill=\"{}\" stroke=\"{}\" stroke-width=\"1.2\"/>\n", shape, m.hollow ? white : m.colour,
                     m.colour);
}

std::string written(const Text& t) {
  const auto turned =
      t.upward ? fmt::format(" transform=\"rotate(-90 {} {})\"", number(t.x), number(t.y)) : std::string();
  const auto whole = t.whole.empty() ? std::string() : fmt::format("<title>{}</title>", escaped(t.whole));
  return fmt::format("<text x=\"{}\" y=\"{}\" font-size=\"{}\" text-anchor=\"{}\" fill=\"{}\"{}{}>{}{}</text>\n",
                     number(t.x), number(t.y), number(t.size), name_of(t.anchor), t.colour,
                     t.bold ? " font-weight=\"bold\"" : "", turned, whole, escaped(t.text));
}

}  // namespace

std::string svg(const Drawing& drawing) {
  auto out = fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} {1}\" role=\"img\" "
      "aria-labelledby=\"picture-title picture-description\" font-family=\"{2}\">\n"
      "<title id=\"picture-title\">{3}</title>\n<desc id=\"picture-description\">{4}</desc>\n",
      number(drawing.width), number(drawing.height), typefaces, escaped(drawing.title), escaped(drawing.description));
  for (const auto& shape : drawing.shapes) out += std::visit([](const auto& one) { return written(one); }, shape);
  return out + "</svg>\n";
}

}  // namespace kamervragen::picture
