#include "searcher/screen/spans.hh"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "schema/citation/addresses.hh"
#include "schema/text/ascii.hh"
#include "schema/text/find.hh"
#include "schema/text/split.hh"
#include "schema/text/utf8.hh"

namespace kamervragen::screen {
namespace {

constexpr std::array<std::string_view, 3> schemes = {"https://", "http://", "ftp://"};
/// Beside letters and digits, what an address is written with (RFC 3986), but for the brackets.
constexpr std::string_view address_signs = "-._~:/?#@!$&'()*+,;=%";

bool has_scheme(std::string_view text) {
  return std::ranges::any_of(schemes, [&](auto scheme) { return text::starts_with_ci(text, scheme); });
}

/// No character, though its bytes are well formed.
bool is_noncharacter(char32_t c) { return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF); }

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029; }

/// Finds the address that begins at a place of a line.
class Addresses {
 public:
  Addresses(std::string_view line, const std::vector<std::string>& links) : line_(line), links_(links) {}

  /// What leads somewhere from there; its text is empty where nothing does.
  Span at(std::size_t begin) const {
    const auto rest = line_.substr(begin);
    Span known = of_links(rest);
    const bool written = has_scheme(rest) || text::starts_with_ci(rest, "www.");
    const auto size = written ? citation::address_size(rest) : 0;
    if (size <= known.text.size()) return known;
    const auto run = rest.substr(0, size);
    return {std::string(run), safe_address(has_scheme(run) ? std::string(run) : "http://" + std::string(run))};
  }

 private:
  /// The longest of the links that the text goes on with.
  Span of_links(std::string_view rest) const {
    Span out;
    for (const auto& link : links_) {
      if (!has_scheme(link)) continue;
      auto bare = std::string_view(link).substr(link.find("://") + 3);
      // A name without a dot is a word of the text.
      if (!text::contains(bare, ".")) bare = {};
      for (const auto shown : {std::string_view(link), bare})
        if (shown.size() > out.text.size() && rest.starts_with(shown) && ends(rest, shown.size()))
          out = {std::string(shown), safe_address(link)};
    }
    return out;
  }

  static bool ends(std::string_view rest, std::size_t at) { return at == rest.size() || !text::is_word(rest[at]); }

  std::string_view line_;
  const std::vector<std::string>& links_;
};

}  // namespace

std::vector<Span> spans(std::string_view line, const std::vector<std::string>& links) {
  const Addresses addresses(line, links);
  std::vector<Span> out;
  const auto add_text = [&](std::string_view text) {
    if (text.empty()) return;
    if (out.empty() || !out.back().address.empty()) out.emplace_back();
    out.back().text += text;
  };
  for (std::size_t at = 0; at < line.size();) {
    const bool begins = text::is_word(line[at]) && (at == 0 || !text::is_word(line[at - 1]));
    auto span = begins ? addresses.at(at) : Span{};
    if (span.address.empty()) {
      add_text(line.substr(at, 1));
      ++at;
    } else {
      at += span.text.size();
      out.push_back(std::move(span));
    }
  }
  return out;
}

std::string safe_address(std::string_view address) {
  if (!has_scheme(address)) return {};
  std::string out;
  for (const char c : address) {
    if (text::is_letter(c) || text::is_digit(c) || address_signs.find(c) != std::string_view::npos)
      out += c;
    else
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

std::string visible(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto point = text::code_point(text, at);
    if (point.value == U'\uFFFD' || is_noncharacter(point.value))
      out += "\xEF\xBF\xBD";
    else if (is_control(point.value) || text::is_unseen(point.value))
      out += ' ';
    else
      out += text.substr(at, point.size);
    at += point.size;
  }
  return out;
}

std::vector<std::string> paragraphs(std::string_view text) {
  std::vector<std::string> out;
  for (const auto line : text::lines(text)) {
    const auto shown = visible(line);
    if (const auto trimmed = text::trim(shown); !trimmed.empty()) out.emplace_back(trimmed);
  }
  return out;
}

}  // namespace kamervragen::screen
