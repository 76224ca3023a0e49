#include "schema/facts/names.hh"

#include <algorithm>
#include <iterator>
#include <utility>

#include "schema/dutch/analyser.hh"
#include "schema/text/ascii.hh"
#include "schema/text/utf8.hh"

namespace kamervragen::facts {
namespace {

/// The words of a folded text, with single spaces.
std::string words(std::string_view folded) {
  std::string out;
  bool gap = false;
  for (std::size_t i = 0; i < folded.size(); ++i) {
    // Dashes and quotes outside ASCII part words as their ASCII likes do (U+2010 to U+203A; « and »).
    const auto rest = folded.substr(i);
    const bool sign = rest.starts_with("\xe2\x80") || rest.starts_with("\xc2\xab") || rest.starts_with("\xc2\xbb");
    if (sign) i += rest.starts_with("\xe2") ? 2 : 1;
    if (sign || !text::is_word(folded[i])) {
      gap = true;
      continue;
    }
    if (gap && !out.empty()) out += ' ';
    gap = false;
    out += folded[i];
  }
  return out;
}

}  // namespace

std::string name_key(std::string_view name) {
  if (const auto comma = name.find(", "); comma != std::string_view::npos)
    return words(dutch::fold(std::string(name.substr(comma + 2)) + " " + std::string(name.substr(0, comma))));
  return words(dutch::fold(name));
}

std::string name_letters(std::string_view name) {
  std::string written;
  for (const char c : name) c == '&' ? written.append("en") : written.append(1, c);
  auto out = words(dutch::fold(written));
  std::erase(out, ' ');
  return out;
}

std::vector<std::string> initials(std::string_view text) {
  std::vector<std::string> out;
  const bool run = text.find('.') == std::string_view::npos && std::ranges::all_of(text, text::is_upper);
  const auto add = [&](std::string_view one) {
    const auto folded = words(dutch::fold(one));
    if (folded.empty()) return;
    std::size_t length = 1;  // of the first character in bytes
    while (length < folded.size() && text::is_inside_character(folded[length])) ++length;
    out.push_back(folded.substr(0, length));
  };
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const bool end = i == text.size() || text[i] == '.' || text[i] == ' ' || (run && i > begin);
    if (!end) continue;
    add(text.substr(begin, i - begin));
    begin = i < text.size() && (text[i] == '.' || text[i] == ' ') ? i + 1 : i;
  }
  return out;
}

Likeness compare(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  const auto common = static_cast<std::ptrdiff_t>(std::min(a.size(), b.size()));
  if (!std::equal(a.begin(), a.begin() + common, b.begin())) return Likeness::different;
  return a.size() == b.size() && common > 0 ? Likeness::same : Likeness::perhaps;
}

SplitName split_initials(std::string_view name) {
  std::size_t end = 0, rest = 0;
  for (;;) {
    while (rest < name.size() && name[rest] == ' ') ++rest;
    const auto space = name.find(' ', rest);
    if (space == std::string_view::npos || name.substr(rest, space - rest).find('.') == std::string_view::npos) break;
    end = rest = space;
  }
  return {name.substr(0, end), name.substr(rest)};
}

NameParts name_parts(std::string_view name) {
  NameParts out;
  for (std::size_t begin = 0; begin < name.size();) {
    const auto end = std::min(name.find_first_of(" ,", begin), name.size());
    const auto one = name.substr(begin, end - begin);
    begin = end + 1;
    const bool letter = one.size() == 1 && text::is_word(dutch::fold(one).front());
    if (letter || one.find('.') != std::string_view::npos) {
      std::ranges::move(initials(one), std::back_inserter(out.initials));
      continue;
    }
    std::string word;
    for (const char c : name_key(one) + " ") {
      if (c != ' ')
        word += c;
      else if (!word.empty())
        out.words.push_back(std::exchange(word, {}));
    }
  }
  return out;
}

}  // namespace kamervragen::facts
