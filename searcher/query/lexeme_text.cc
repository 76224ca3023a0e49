#include "searcher/query/lexeme_text.hh"

#include <algorithm>
#include <array>

#include "schema/dutch/analyser.hh"
#include "schema/text/ascii.hh"
#include "schema/text/find.hh"
#include "schema/text/utf8.hh"
#include "searcher/query/lexer.hh"

namespace kamervragen::query {
namespace {

bool is_name(char c) { return text::is_word(c) || c == '-' || c == '_'; }
bool is_letter(char c) { return text::is_word(c) && !text::is_digit(c); }

// What a hyphen that stands before a word belongs to: "melkvee en -productie". Nothing is left out there.
constexpr std::array<std::string_view, 6> before_a_hyphen = {"en", "of", "&", "en/of", "noch", "/"};

bool is_web_address(std::string_view word) {
  const auto head = text::ascii_lower(word.substr(0, 8));
  return head.starts_with("http://") || head == "https://";
}

std::string cut(const std::string& text) {
  constexpr std::size_t bytes_max = 200;
  std::size_t size = 0;
  while (size < text.size() && size + text::code_point(text, size).size <= bytes_max)
    size += text::code_point(text, size).size;
  return size == text.size() ? text : text.substr(0, size) + "…";
}

std::string single_spaced(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const auto c = text::code_point(text, i);
    // The plain quote stands for nothing in a text and would end it when printed.
    if (!text::is_blank(c.value) && c.value != U'"') {
      out.append(text, i, c.size);
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
    i += c.size;
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace

std::size_t skip_punctuation(std::string_view text, std::size_t at) {
  constexpr std::u32string_view closing = U".,;:!?…’”“\"]>";
  while (at < text.size()) {
    const auto c = text::code_point(text, at);
    if (closing.find(c.value) == std::u32string_view::npos) break;
    at += c.size;
  }
  return at;
}

bool is_break(std::string_view text, std::size_t at) {
  return at >= text.size() || text::is_blank(text::code_point(text, at).value);
}

std::size_t field_name_size(std::string_view word) {
  const auto colon = word.find(':');
  if (colon == std::string_view::npos || is_web_address(word)) return std::string_view::npos;
  const auto name = word.substr(0, colon);
  const bool named = name.empty() || (is_letter(name.front()) && std::ranges::all_of(name, is_name));
  return named ? colon : std::string_view::npos;
}

std::string tidy(std::string_view text) { return single_spaced(dutch::normalise(single_spaced(text))); }

bool hyphen_is_text_behind(std::string_view word) { return text::among(before_a_hyphen, word); }

std::size_t wildcard_in(std::string_view raw) {
  const auto names = [&](std::size_t i) { return i < raw.size() && (raw[i] >= 'A' && raw[i] <= 'Z'); };
  auto star = raw.find('*');
  const auto is_text = [&](std::size_t at) {
    return at > 0 && ((names(at - 1) && names(at + 1)) || raw.substr(0, at).ends_with("’"));
  };
  while (star != std::string_view::npos && is_text(star)) star = raw.find('*', star + 1);
  return star;
}

std::string without_wildcards(std::string_view raw) {
  std::string out(raw);
  for (auto star = wildcard_in(out); star != std::string_view::npos; star = wildcard_in(out)) out[star] = ' ';
  out = tidy(out);
  return out.empty() ? tidy(raw) : out;
}

bool has_letter_or_digit(std::string_view text) { return std::ranges::any_of(text, text::is_word); }

tl::unexpected<Error> query_error(std::size_t position, Code code, errors::ErrorArguments arguments) {
  for (auto& argument : arguments) argument.value = cut(argument.value);
  return fail(code, std::move(arguments), position);
}

Result<void> check_text(std::string_view text, std::size_t bytes_most) {
  if (text.size() > bytes_most) return query_error(bytes_most, Code::too_long, {{"max", bytes_most}});
  if (const auto bad = text::find_invalid_utf8(text)) return query_error(*bad, Code::invalid_utf8, {{"byte", *bad}});
  return {};
}

}  // namespace kamervragen::query
