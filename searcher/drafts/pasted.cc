#include "searcher/drafts/pasted.hh"

#include <cstddef>

#include "schema/dutch/fold.hh"
#include "schema/text/ascii.hh"
#include "schema/text/split.hh"
#include "schema/text/utf8.hh"

namespace kamervragen::drafts {
namespace {

/// What ends a line beside LF: VT is the soft line break of Word, FF the end of a page.
bool ends_line(char32_t point) {
  return point == U'\n' || point == U'\r' || point == 0x0B || point == 0x0C || point == 0x85 || point == 0x2028 ||
         point == 0x2029;
}

/// LF for each line end, and a space for each control character but the tab.
std::string with_line_ends(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto point = text::code_point(text, at);
    const auto from = at;
    at += point.size;
    if (point.value == U'\r') {
      const auto behind = text.find_first_not_of('\r', at);
      if (behind != std::string_view::npos && text[behind] == '\n') at = behind + 1;
    }
    if (ends_line(point.value))
      out += '\n';
    else if (point.value != U'\t' && (point.value < 0x20 || point.value == 0x7F))
      out += ' ';
    else
      out += text.substr(from, point.size);
  }
  return out;
}

/// Normalised between its tabs, which tell a bullet from a letter.
std::string normalised(std::string_view line) {
  std::string out;
  for (const auto part : text::split_views(line, '\t')) {
    if (part.data() != line.data()) out += '\t';
    out += dutch::normalise(part);
  }
  return out;
}

std::string_view unquoted(std::string_view line) {
  line = text::trim(line);
  while (line.starts_with('>')) line = text::trim(line.substr(1));
  return line;
}

std::string_view without_level(std::string_view line) {
  const auto level = line.find_first_not_of('#');
  return level != std::string_view::npos && level > 0 && level <= 6 && line[level] == ' '
             ? text::trim(line.substr(level))
             : line;
}

bool is_punctuation(char c) {
  return static_cast<unsigned char>(c) < 0x80 && c > ' ' && !text::is_letter(c) && !text::is_digit(c);
}

/// Markdown within a line.
class Markup {
 public:
  explicit Markup(std::string_view line) : line_(line) {
    while (at_ < line_.size())
      if (!escape() && !strong() && !address() && !note() && !link()) out_ += line_[at_++];
  }
  std::string text() && { return std::move(out_); }

 private:
  bool here(std::string_view sign) const { return line_.substr(at_).starts_with(sign); }

  /// Not far behind a place: what is never closed is no markup.
  template <class Sign>
  std::size_t find(Sign sign, std::size_t from) const {
    constexpr std::size_t longest = 1000;
    const auto at = line_.substr(from, longest).find(sign);
    return at == std::string_view::npos ? at : from + at;
  }

  bool escape() {
    if (!here("\\") || at_ + 1 >= line_.size() || !is_punctuation(line_[at_ + 1])) return false;
    out_ += line_[at_ + 1];
    at_ += 2;
    return true;
  }
  bool strong() {
    if (!here("**")) return false;
    at_ += 2;
    return true;
  }
  /// "<https://…>"
  bool address() {
    if (!here("<http") && !here("<www.")) return false;
    const auto end = find('>', at_);
    if (end == std::string_view::npos) return false;
    out_ += line_.substr(at_ + 1, end - at_ - 1);
    at_ = end + 1;
    return true;
  }
  /// "[^1]: " and "[^1]"
  bool note() {
    if (!here("[^")) return false;
    const auto end = find(']', at_);
    if (end == std::string_view::npos || !text::all_digits(line_.substr(at_ + 2, end - at_ - 2))) return false;
    out_.append("[").append(line_.substr(at_ + 2, end - at_ - 1));
    const bool begins = at_ == 0 && line_.substr(end + 1).starts_with(':');
    at_ = end + (begins ? 2 : 1);
    return true;
  }
  /// "[de krant](https://…)", of which an address that is its own text is said once.
  bool link() {
    const auto middle = here("[") ? find("](", at_) : std::string_view::npos;
    const auto end = middle == std::string_view::npos ? middle : find(')', middle);
    if (end == std::string_view::npos) return false;
    const auto text = Markup(line_.substr(at_ + 1, middle - at_ - 1)).text();
    const auto address = text::trim(line_.substr(middle + 2, end - middle - 2), "<>");
    out_ += text;
    if (address.find(text) == std::string_view::npos) out_.append(" ").append(address);
    at_ = end + 1;
    return true;
  }

  std::string_view line_;
  std::size_t at_ = 0;
  std::string out_;
};

}  // namespace

std::vector<std::string> pasted_lines(std::string_view text) {
  std::vector<std::string> out;
  const auto ended = with_line_ends(text);
  for (const auto line : text::split_views(ended, '\n')) {
    const auto normal = normalised(line);
    const auto plain = Markup(without_level(unquoted(normal))).text();
    out.emplace_back(text::trim(plain));
  }
  return out;
}

}  // namespace kamervragen::drafts
