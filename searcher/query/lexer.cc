#include "searcher/query/lexer.hh"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "schema/citation/parse.hh"
#include "schema/dutch/analyser.hh"
#include "schema/layout/terms.hh"
#include "schema/text/ascii.hh"
#include "schema/text/numbers.hh"
#include "schema/text/utf8.hh"
#include "searcher/query/brackets.hh"
#include "searcher/query/lexeme_text.hh"
#include "searcher/query/operators.hh"
#include "searcher/query/query.hh"
#include "searcher/query/quotes.hh"

namespace kamervragen::query {
namespace {

constexpr std::u32string_view single_close = U"’";
// 's 't 'n 'k 'm 'r: their apostrophe becomes a ‘ in a word processor.
constexpr std::string_view clitics = "stnkmrSTNKMR";
// What a word processor makes of a - before a word.
constexpr std::u32string_view dashes = U"‐‑–—−";

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

bool has(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }

class Lexer {
 public:
  Lexer(std::string_view text, std::vector<Error>* remarks) : text_(text), remarks_(remarks), typed_(text) {}

  Result<std::vector<Lexeme>> run() {
    if (text_.size() > query_size_max) {
      return query_error(query_size_max, Code::too_long, {{"max", query_size_max}});
    }
    if (const auto bad = text::find_invalid_utf8(text_)) {
      return query_error(*bad, Code::invalid_utf8, {{"byte", *bad}});
    }
    brackets_ = find_brackets(text_);
    while (skip_blanks()) {
      if (!step()) return tl::make_unexpected(std::move(*error_));
    }
    // In a query a mark without its other is a slip; in running text it is punctuation.
    const bool query = formal() || !is_sentence();
    if (query && lone_dash_) return query_error(*lone_dash_, Code::typographic_dash);
    if (query && lone_quote_) return query_error(*lone_quote_, Code::unclosed_quote);
    if (query && brackets_.without_other) {
      const auto at = *brackets_.without_other;
      return query_error(at, text_[at] == '(' ? Code::unclosed_bracket : Code::unbalanced_bracket);
    }
    if (lone_quote_)
      remark(*lone_quote_, Code::mark_read_as_text,
             {{"mark", text_.substr(*lone_quote_, text::code_point(text_, *lone_quote_).size)}});
    remark_minus();
    return std::move(lexemes_);
  }

 private:
  /// A - in what is written like a sentence may be meant as a hyphen, and a word in capitals as a word.
  void remark_minus() {
    if (!is_sentence()) return;
    for (std::size_t i = 0; i + 1 < lexemes_.size(); ++i) {
      const auto& next = lexemes_[i + 1];
      if (next.kind != LexemeKind::word) continue;
      if (lexemes_[i].kind == LexemeKind::minus)
        remark(lexemes_[i].begin, Code::minus_leaves_out, {{"word", next.text}});
      if (lexemes_[i].kind == LexemeKind::op_not)
        remark(lexemes_[i].begin, Code::not_in_sentence, {{"operator", lexemes_[i].text}, {"word", next.text}});
    }
  }

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

  bool groups(std::size_t at) const { return at < text_.size() && brackets_.grouping[at]; }

  /// A term cannot go on here: the end, white space or a closing bracket.
  bool at_break() const { return break_at(at_); }

  /// Whether it is written as a query, and not as a sentence.
  bool formal() const {
    return std::ranges::any_of(lexemes_, [](const Lexeme& lexeme) {
      return lexeme.exact || lexeme.itself ||
             (lexeme.kind != LexemeKind::word && lexeme.kind != LexemeKind::quoted && lexeme.kind != LexemeKind::open &&
              lexeme.kind != LexemeKind::close);
    });
  }

  bool is_sentence() const {
    constexpr std::ptrdiff_t least = 5;
    std::ptrdiff_t words = 0;
    for (const auto& lexeme : lexemes_)
      if (lexeme.kind == LexemeKind::word || lexeme.kind == LexemeKind::quoted)
        words += 1 + std::ranges::count(lexeme.text, ' ');
    return words >= least;
  }

  void remark(std::size_t at, Code code, errors::ErrorArguments arguments) {
    if (remarks_ != nullptr) remarks_->push_back(query_error(at, code, std::move(arguments)).value());
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
    if (std::exchange(glued_, false) && !groups(at_)) return glued();
    if (peek().value == U'(' && groups(at_)) {
      ++at_;
      push(LexemeKind::open, begin, "(");
      return true;
    }
    if (peek().value == U')' && groups(at_)) {
      ++at_;
      push(LexemeKind::close, begin, ")");
      return after_bracket();
    }
    if (peek().value == U'-') return minus();
    if (has(dashes, peek().value)) {
      at_ += peek().size;
      const auto behind = bare_word(at_);
      const bool suspended = hyphen_is_text_behind(last_word()) || hyphen_is_text_behind(behind);
      if (!at_break() && !suspended && !lone_dash_) lone_dash_ = begin;
      if (!at_break())
        remark(begin, Code::hyphen_read_as_text,
               {{"text", text_.substr(begin, at_ - begin + behind.size())}, {"word", behind}});
      if (at_break()) at_ = begin;
      if (groups(at_)) return true;
    }
    return atom(false);
  }

  bool after_bracket() {
    if (const auto behind = skip_punctuation(text_, at_); break_at(behind)) at_ = behind;
    return true;
  }

  bool missing_space() { return fail_at(at_, Code::missing_space, {{"found", text_.substr(at_, peek().size)}}); }

  bool minus() {
    const std::size_t begin = at_++;
    if (at_break()) {
      remark(begin, Code::dash_read_as_text, {});
      push(LexemeKind::word, begin, "-");
      return true;
    }
    const auto raw = bare_word(at_);
    if (text::is_word(text_[at_]) && (hyphen_is_text_behind(last_word()) || hyphen_is_text_behind(raw))) {
      remark(begin, Code::hyphen_read_as_text, {{"text", "-" + std::string(raw)}, {"word", raw}});
      return finish_word({at_, nullptr, false}, raw);
    }
    if (peek().value == U'-') {
      return fail_at(begin, Code::double_minus);
    }
    push(LexemeKind::minus, begin, "-");
    return groups(at_) || atom(false);
  }

  /// The bare word that was read last, where nothing else was.
  std::string_view last_word() const {
    if (lexemes_.empty() || lexemes_.back().kind != LexemeKind::word) return {};
    const auto& last = lexemes_.back();
    return last.exact || last.itself || last.value ? std::string_view{} : std::string_view(last.text);
  }

  /// A word or a quoted text, perhaps with a sign before it; with a field before it unless it is itself a value.
  bool atom(bool value) {
    Form form{at_, find_sign(text_[at_]), value};
    if (form.sign) {
      ++at_;
      if (!value && is_break(text_, at_)) {  // "a = b", "a + b"
        push(LexemeKind::word, form.begin, std::string(1, form.sign->written));
        return true;
      }
      if (at_break() || groups(at_)) return fail_at(form.begin, form.sign->misplaced);
    }
    if (!form.value && !form.sign && cited()) return true;
    if (quotes_at(at_)) return quoted(form);
    if (opens_single(peek().value)) {
      if (const auto close = single_quote_end()) return quoted_until(form, at_ + peek().size, *close);
    }
    return word(form);
  }

  /// A citation, where one stands here by itself: nothing but punctuation behind it, and no operator within.
  bool cited() {
    const auto found = typed_.at(at_);
    if (!found || !(break_at(found->end) || break_at(skip_punctuation(text_, found->end)))) return false;
    const auto raw = text_.substr(found->begin, found->end - found->begin);
    const auto words = tidy(raw);
    if (has_operator(raw) || wildcard_in(raw) != std::string_view::npos || citation::read(words) != found->citations)
      return false;
    at_ = found->end;
    push(LexemeKind::word, found->begin, words).cited = true;
    if (const auto behind = skip_punctuation(text_, at_); break_at(behind)) at_ = behind;
    return true;
  }

  bool quoted(const Form& form) {
    const std::size_t open = at_, inside = at_ + peek().size;
    if (const auto close = closing_quote(text_, open)) return quoted_until(form, inside, *close);
    if (form.value || form.sign) return fail_at(open, Code::unclosed_quote);
    if (!lone_quote_) lone_quote_ = open;
    at_ = inside;
    return go_on();
  }

  bool go_on() {
    glued_ = !at_break();
    return true;
  }

  /// What stands behind a quoted text or a word without a space between is text, whatever it begins with.
  bool glued() {
    if (quotes_at(at_)) return quoted({at_, nullptr, false});
    const auto raw = bare_word(at_);
    const bool weighed =
        raw.size() > 1 && (raw[0] == '~' || raw[0] == '^') && text::is_digit(raw[1]);  // elsewhere: "a b"~5
    if (find_operator(raw) || is_near(raw) || weighed) return missing_space();
    return finish_word({at_, nullptr, false}, raw);
  }

  /// Where the ’ stands that closes the ‘ here; nothing where that is an apostrophe (‘s-Gravenhage, ‘t Zand).
  std::optional<std::size_t> single_quote_end() {
    std::size_t i = at_ + peek().size;
    const std::size_t first = i;
    if (first < no_single_close_before_) return std::nullopt;
    const bool clitic = first + 1 < text_.size() && clitics.find(text_[first]) != std::string_view::npos;
    if (clitic && !(text::is_word(text_[first + 1]) && !text::is_digit(text_[first + 1]))) return std::nullopt;
    while (i < text_.size()) {
      const auto c = text::code_point(text_, i);
      const std::size_t next = i + c.size;
      if (quotes_at(i)) break;
      if (has(single_close, c.value) && i > first && !text::is_blank(text::code_point_before(text_, i).value) &&
          break_at(next))
        return i;
      i = next;
    }
    no_single_close_before_ = i;
    return std::nullopt;
  }

  bool quotes_at(std::size_t i) const {
    return i < text_.size() && double_quotes(text::code_point(text_, i).value) != nullptr;
  }
  bool break_at(std::size_t i) const { return is_break(text_, i) || (text_[i] == ')' && groups(i)); }

  bool quoted_until(const Form& form, std::size_t inside, std::size_t close) {
    const auto raw = text_.substr(inside, close - inside);
    if (const auto star = wildcard_in(raw); star != std::string_view::npos && beside_a_word(raw, star)) {
      return fail_at(inside + star, Code::quoted_wildcard);
    }
    at_ = close;
    at_ += peek().size;
    push(LexemeKind::quoted, form, tidy(raw));
    if (const auto behind = skip_punctuation(text_, at_); break_at(behind)) at_ = behind;
    if (at_break()) return true;
    return form.value || form.sign ? missing_space() : go_on();
  }

  /// The bare word that begins here, as typed.
  std::string_view bare_word(std::size_t from) const {
    std::size_t i = from;
    while (!break_at(i) && !groups(i) && !quotes_at(i)) i += text::code_point(text_, i).size;
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
      const auto size = field_name_size(raw);
      if (size != std::string_view::npos && !break_at(at_ + size + 1)) return field(form, raw.substr(0, size));
      if (size != std::string_view::npos && size > 0 && !form.sign)
        remark(at_, Code::colon_read_as_text, {{"field", raw.substr(0, size)}});
    }
    return finish_word(form, raw);
  }

  bool finish_word(const Form& form, std::string_view raw) {
    const auto star = wildcard_in(raw);
    const bool prefix = star != std::string_view::npos;
    if (prefix && form.sign) return fail_at(at_ + star, Code::signed_wildcard, {{"sign", form.sign->written}});
    if (prefix && (star + 1 != raw.size() || star == 0)) return fail_at(at_ + star, Code::wildcard);
    if (const auto bracket = raw.find('('); form.value && bracket != std::string_view::npos && bracket > 0) {
      at_ += bracket;
      return missing_space();
    }
    at_ += raw.size();
    auto said = raw.substr(0, star);
    // "Het bericht: …"
    while (!form.value && said.size() > 1 && said.ends_with(':')) said.remove_suffix(1);
    if (said.size() > 1 && said.front() == '(' && said.find(')') == std::string_view::npos) said.remove_prefix(1);
    if (said.size() > 1 && said.back() == ')' && said.find('(') == std::string_view::npos) said.remove_suffix(1);
    push(prefix ? LexemeKind::prefix : LexemeKind::word, form, tidy(said));
    if (at_break()) return true;
    return form.value || form.sign || prefix ? missing_space() : go_on();
  }

  bool field(const Form& form, std::string_view name) {
    const auto begin = form.begin;
    if (name.empty()) {
      return fail_at(begin, Code::missing_field);
    }
    if (form.sign) return fail_at(begin, Code::sign_before_field, {{"sign", form.sign->written}, {"field", name}});
    at_ += name.size() + 1;
    push(LexemeKind::field, begin, std::string(name));
    return groups(at_) || atom(true);
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
  std::vector<Error>* remarks_;
  citation::Typed typed_;
  Brackets brackets_;
  std::optional<std::size_t> lone_dash_;   ///< the first that a word processor made and a word follows
  std::optional<std::size_t> lone_quote_;  ///< the first that opens a text and has no other
  bool glued_ = false;                     ///< what is here stands directly behind a text
  std::size_t at_ = 0;
  std::size_t no_single_close_before_ = 0;  // so that many ‘ do not make many searches
  std::vector<Lexeme> lexemes_;
  std::optional<Error> error_;
};

}  // namespace

Result<std::vector<Lexeme>> lex(std::string_view query, std::vector<Error>* remarks) {
  return Lexer(query, remarks).run();
}

}  // namespace kamervragen::query
