#include "searcher/page/markup.hh"

#include <cstddef>

#include <fmt/format.h>

#include "schema/text/split.hh"
#include "schema/text/utf8.hh"
#include "searcher/escaping/html_text.hh"

namespace kamervragen::page {
namespace {

std::string opened(std::string_view tag, const Attributes& attributes) {
  std::string out = fmt::format("<{}", tag);
  for (const auto& [name, value] : attributes) out += fmt::format(" {}=\"{}\"", name, escaping::html_text(value));
  return out;
}

}  // namespace

Html::Html(std::string_view text) : markup_(escaping::html_text(text)) {}

Html Html::made(std::string markup) {
  Html out;
  out.markup_ = std::move(markup);
  return out;
}

Html element(std::string_view tag, const Attributes& attributes, const Html& inside) {
  return Html::made(fmt::format("{}>{}</{}>", opened(tag, attributes), inside.markup(), tag));
}

Html element(std::string_view tag, const Attributes& attributes, std::string_view text) {
  return element(tag, attributes, Html(text));
}

Html element(std::string_view tag, const Html& inside) { return element(tag, {}, inside); }

Html element(std::string_view tag, std::string_view text) { return element(tag, {}, Html(text)); }

Html preformatted(const Attributes& attributes, std::string_view text) {
  Html lines;
  // A line end behind the tag is no part of what is in it.
  for (const auto line : text::split_views(text, '\n')) lines += Html::made("\n") + Html(line);
  return element("pre", attributes, lines);
}

Html void_element(std::string_view tag, const Attributes& attributes) {
  return Html::made(opened(tag, attributes) + "/>");
}

Html link(std::string address, std::string_view text) { return element("a", {{"href", std::move(address)}}, text); }

Html marked(std::string_view text, const std::vector<std::pair<std::size_t, std::size_t>>& marks) {
  Html out;
  std::size_t byte = 0, character = 0;
  const auto upto = [&](std::size_t end) {
    const auto begin = byte;
    for (; character < end && byte < text.size(); ++character) byte += text::code_point(text, byte).size;
    return text.substr(begin, byte - begin);
  };
  for (const auto& [start, end] : marks) {
    if (start < character) continue;
    out += Html(upto(start));
    out += element("mark", upto(end));
  }
  return out + Html(text.substr(byte));
}

}  // namespace kamervragen::page
