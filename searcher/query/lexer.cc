#include "searcher/query/lexer.hh"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "schema/dutch/analyser.hh"
#include "schema/layout/terms.hh"
#include "schema/text/ascii.hh"
#include "schema/text/numbers.hh"
#include "schema/text/utf8.hh"
#include "searcher/query/query.hh"

namespace kamervragen::query {
namespace {

struct Quotes {
  char32_t open;
  std::u32string_view close;
};
// Which of them close what is opened, by the habits of Dutch and German word processors and keyboards.
constexpr std::array<Quotes, 7> double_quotes = {
    {{U'"', U"\""}, {U'“', U"”“"}, {U'”', U"”"}, {U'„', U"”“"}, {U'‟', U"”"}, {U'«', U"»"}, {U'»', U"«"}}};
constexpr std::u32string_view single_open = U"‘‚", single_close = U"’";
// 's 't 'n 'k 'm 'r: their apostrophe becomes a ‘ in a word processor.
constexpr std::string_view clitics = "stnkmrSTNKMR";
// What a word processor makes of a - before a word.
constexpr std::u32string_view dashes = U"‐‑–—−";

struct Operator {
  std::string_view written;
  LexemeKind kind;
};
constexpr std::array<Operator, 6> operators = {{{"AND", LexemeKind::op_and},
                                                {"EN", LexemeKind::op_and},
                                                {"OR", LexemeKind::op_or},
                                                {"OF", LexemeKind::op_or},
                                                {"NOT", LexemeKind::op_not},
                                                {"NIET", LexemeKind::op_not}}};

/// What stands directly before a word and says how it is meant.
struct Sign {
  char written;
  bool Lexeme::*says;
  Code misplaced;
};
constexpr std::array<Sign, 2> signs = {
    {{'=', &Lexeme::exact, Code::misplaced_exact}, {'+', &Lexeme::itself, Code::misplaced_plus}}};

const Sign* find_sign(char c) {
  const auto* found = std::ranges::find(signs, c, &Sign::written);
  return found == signs.end() ? nullptr : found;
}

const Operator* find_operator(std::string_view word) {
  const auto* found = std::ranges::find(operators, word, &Operator::written);
  return found == operators.end() ? nullptr : found;
}

bool is_near(std::string_view word) { return word == "NEAR" || word.starts_with("NEAR/"); }
bool has(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }
bool is_letter(char c) { return text::is_word(c) && !text::is_digit(c); }
bool is_name(char c) { return text::is_word(c) || c == '-' || c == '_'; }

bool is_web_address(std::string_view word) {
  const auto head = text::ascii_lower(word.substr(0, 8));
  return head.starts_with("http://") || head == "https://";
}

/// How many bytes of a bare word are a field's name; npos where it names none.
std::size_t field_name_size(std::string_view word) {
  const auto colon = word.find(':');
  if (colon == std::string_view::npos || is_web_address(word)) return std::string_view::npos;
  const auto name = word.substr(0, colon);
  const bool named = name.empty() || (is_letter(name.front()) && std::ranges::all_of(name, is_name));
  return named ? colon : std::string_view::npos;
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

std::string tidy(std::string_view text) { return single_spaced(dutch::normalise(single_spaced(text))); }

class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) {}

  Result<std::vector<Lexeme>> run() {
    if (text_.size() > query_size_max) {
      return query_error(query_size_max, Code::too_long, {{"max", query_size_max}});
    }
    if (const auto bad = text::find_invalid_utf8(text_)) {
      return query_error(*bad, Code::invalid_utf8, {{"byte", *bad}});
    }
    while (skip_blanks()) {
      if (!step()) return tl::make_unexpected(std::move(*error_));
    }
    return std::move(lexemes_);
  }

 private:
  /// What stands before and around a term.
  struct Form {
    std::size_t begin;
    const Sign* sign;  ///< null: none
    bool value;        ///< a field stands before it
  };

  bool at_end() const { return at_ >= text_.size(); }
  text::CodePoint peek() const { return text::code_point(text_, at_); }

  bool skip_blanks() {
    while (!at_end() && text::is_blank(peek().value)) at_ += peek().size;
    return !at_end();
  }

  /// A term cannot go on here: the end, white space or a closing bracket.
  bool at_break() const { return at_end() || text::is_blank(peek().value) || peek().value == U')'; }

  const Quotes* quotes_here() const {
    if (at_end()) return nullptr;
    const auto* found = std::ranges::find(double_quotes, peek().value, &Quotes::open);
    return found == double_quotes.end() ? nullptr : found;
  }

  bool fail_at(std::size_t position, Code code, errors::ErrorArguments arguments = {}) {
    error_ = query_error(position, code, std::move(arguments)).value();
    return false;
  }

  Lexeme& push(LexemeKind kind, std::size_t begin, std::string text) {
    return lexemes_.emplace_back(Lexeme{.kind = kind, .text = std::move(text), .begin = begin, .end = at_});
  }

  void push(LexemeKind kind, const Form& form, std::string text) {
    auto& lexeme = push(kind, form.begin, std::move(text));
    if (form.sign) lexeme.*form.sign->says = true;
    lexeme.value = form.value;
  }

  bool step() {
    const std::size_t begin = at_;
    if (peek().value == U'(') {
      ++at_;
      push(LexemeKind::open, begin, "(");
      return true;
    }
    if (peek().value == U')') {
      ++at_;
      push(LexemeKind::close, begin, ")");
      return after_bracket();
    }
    if (peek().value == U'-') return minus();
    if (has(dashes, peek().value)) {
      at_ += peek().size;
      const bool lone = at_break();
      at_ = begin;
      if (!lone) {
        return fail_at(begin, Code::typographic_dash);
      }
    }
    return atom(false);
  }

  bool after_bracket() {
    if (at_break() || peek().value == U'(') return true;
    const auto next = bare_word(at_);
    if (find_operator(next) || is_near(next)) return true;
    return missing_space();
  }

  bool missing_space() { return fail_at(at_, Code::missing_space, {{"found", text_.substr(at_, peek().size)}}); }

  bool minus() {
    const std::size_t begin = at_++;
    if (at_break()) {
      return fail_at(begin, Code::misplaced_minus);
    }
    if (peek().value == U'-') {
      return fail_at(begin, Code::double_minus);
    }
    push(LexemeKind::minus, begin, "-");
    return peek().value == U'(' || atom(false);
  }

  /// A word or a quoted text, perhaps with a sign before it; with a field before it unless it is itself a value.
  bool atom(bool value) {
    Form form{at_, find_sign(text_[at_]), value};
    if (form.sign) {
      ++at_;
      if (at_break() || peek().value == U'(') return fail_at(form.begin, form.sign->misplaced);
    }
    if (const auto* quotes = quotes_here()) return quoted(form, quotes->close);
    if (has(single_open, peek().value)) {
      if (const auto close = single_quote_end()) return quoted_until(form, at_ + peek().size, *close);
    }
    return word(form);
  }

  bool quoted(const Form& form, std::u32string_view close) {
    const std::size_t open = at_, inside = at_ + peek().size;
    for (std::size_t i = inside; i < text_.size();) {
      const auto c = text::code_point(text_, i);
      if (has(close, c.value)) return quoted_until(form, inside, i);
      i += c.size;
    }
    return fail_at(open, Code::unclosed_quote);
  }

  /// Where the ’ stands that closes the ‘ here; nothing where that is an apostrophe (‘s-Gravenhage, ‘t Zand).
  std::optional<std::size_t> single_quote_end() {
    std::size_t i = at_ + peek().size;
    const std::size_t first = i;
    if (first < no_single_close_before_) return std::nullopt;
    const bool clitic = first + 1 < text_.size() && clitics.find(text_[first]) != std::string_view::npos;
    if (clitic && !is_letter(text_[first + 1])) return std::nullopt;
    while (i < text_.size()) {
      const auto c = text::code_point(text_, i);
      const std::size_t next = i + c.size;
      if (quotes_at(i)) break;
      if (has(single_close, c.value) && i > first && !text::is_blank(before(i)) && break_at(next)) return i;
      i = next;
    }
    no_single_close_before_ = i;
    return std::nullopt;
  }

  bool quotes_at(std::size_t i) const {
    return std::ranges::find(double_quotes, text::code_point(text_, i).value, &Quotes::open) != double_quotes.end();
  }
  bool break_at(std::size_t i) const {
    return i >= text_.size() || text_[i] == ')' || text::is_blank(text::code_point(text_, i).value);
  }
  char32_t before(std::size_t i) const {
    do --i;
    while (i > 0 && (static_cast<unsigned char>(text_[i]) & 0xC0) == 0x80);
    return text::code_point(text_, i).value;
  }

  bool quoted_until(const Form& form, std::size_t inside, std::size_t close) {
    const auto raw = text_.substr(inside, close - inside);
    if (const auto star = raw.find('*'); star != std::string_view::npos) {
      return fail_at(inside + star, Code::quoted_wildcard);
    }
    at_ = close;
    at_ += peek().size;
    push(LexemeKind::quoted, form, tidy(raw));
    return at_break() || missing_space();
  }

  /// The bare word that begins here, as typed.
  std::string_view bare_word(std::size_t from) const {
    std::size_t i = from;
    while (!break_at(i) && text_[i] != '(' && !quotes_at(i)) i += text::code_point(text_, i).size;
    return text_.substr(from, i - from);
  }

  bool word(const Form& form) {
    const auto raw = bare_word(at_);
    if (!form.value && !form.sign) {
      if (const auto* op = find_operator(raw)) {
        at_ += raw.size();
        push(op->kind, form.begin, std::string(raw));
        return true;
      }
      if (is_near(raw)) return near(raw);
    }
    if (!form.value) {
      if (const auto size = field_name_size(raw); size != std::string_view::npos)
        return field(form, raw.substr(0, size));
    }
    return finish_word(form, raw);
  }

  bool finish_word(const Form& form, std::string_view raw) {
    const auto star = raw.find('*');
    const bool prefix = star != std::string_view::npos;
    if (prefix && form.sign) return fail_at(at_ + star, Code::signed_wildcard, {{"sign", form.sign->written}});
    if (prefix && (star + 1 != raw.size() || star == 0)) return fail_at(at_ + star, Code::wildcard);
    at_ += raw.size();
    push(prefix ? LexemeKind::prefix : LexemeKind::word, form, tidy(raw.substr(0, star)));
    return at_break() || missing_space();
  }

  bool field(const Form& form, std::string_view name) {
    const auto begin = form.begin;
    if (name.empty()) {
      return fail_at(begin, Code::missing_field);
    }
    if (form.sign) return fail_at(begin, Code::sign_before_field, {{"sign", form.sign->written}, {"field", name}});
    at_ += name.size() + 1;
    push(LexemeKind::field, begin, std::string(name));
    if (at_break()) {
      return fail_at(begin, Code::missing_value, {{"field", name}});
    }
    return peek().value == U'(' || atom(true);
  }

  bool near(std::string_view raw) {
    const std::size_t begin = at_;
    const auto digits = raw.substr(std::min(raw.size(), std::string_view("NEAR/").size()));
    const auto distance = text::whole_number<unsigned>(digits).value_or(0);
    if (distance < 1 || distance > layout::near_max) {
      return fail_at(begin, Code::bad_distance, {{"max", layout::near_max}, {"text", raw}});
    }
    at_ += raw.size();
    push(LexemeKind::op_near, begin, std::string(raw)).distance = distance;
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t no_single_close_before_ = 0;  // so that many ‘ do not make many searches
  std::vector<Lexeme> lexemes_;
  std::optional<Error> error_;
};

}  // namespace

tl::unexpected<Error> query_error(std::size_t position, Code code, errors::ErrorArguments arguments) {
  for (auto& argument : arguments) argument.value = cut(argument.value);
  return fail(code, std::move(arguments), position);
}

Result<std::vector<Lexeme>> lex(std::string_view query) { return Lexer(query).run(); }

bool is_bare_word(std::string_view text, bool value) {
  // Beside another word these could pair up; behind a colon a - is refused.
  if (text.empty() || has(single_open, text::code_point(text, 0).value) || text.front() == '-') return false;
  const auto lexemes = lex(value ? "x:" + std::string(text) : std::string(text));
  return lexemes && lexemes->size() == (value ? 2u : 1u) && lexemes->back().kind == LexemeKind::word &&
         !lexemes->back().exact && !lexemes->back().itself && lexemes->back().text == text;
}

}  // namespace kamervragen::query
