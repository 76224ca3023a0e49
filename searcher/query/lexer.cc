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
#include "searcher/query/sentence.hh"
#include "searcher/query/slips.hh"

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
    if (auto fine = check_text(text_, query_size_max); !fine) return pass(fine);
    quotes_ = ClosingQuotes(text_);
    brackets_ = find_brackets(text_, quotes_);
    while (skip_blanks()) {
      if (!step()) return tl::make_unexpected(std::move(*error_));
    }
    if (const auto at = brackets_.without_other)
      slips_.add(*at, text_[*at] == '(' ? Code::unclosed_bracket : Code::unbalanced_bracket);
    hyphens_as_text(lexemes_, remarks_);
    operators_as_words(lexemes_, remarks_);
    if (slips_.any() && !is_running_text(lexemes_)) return slips_.first();
    if (remarks_ != nullptr) slips_.tell(text_, *remarks_);
    remark_operators(lexemes_, remarks_);
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

  bool groups(std::size_t at) const { return at < text_.size() && brackets_.grouping[at]; }

  /// A term cannot go on here: the end, white space or a closing bracket.
  bool at_break() const { return break_at(at_); }

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
      if (!at_break() && !suspended) slips_.add(begin, Code::typographic_dash);
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
    // "-/-", "--": it leaves nothing out.
    if (!raw.empty() && !has_letter_or_digit(raw) && break_at(at_ + raw.size())) {
      at_ = begin;
      remark(begin, Code::dash_read_as_text, {});
      return finish_word({begin, nullptr, false}, bare_word(begin));
    }
    if (peek().value == U'-') return fail_at(begin, Code::double_minus);
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
      // "+/- 3%", "(IBOV)(+)"
      const auto behind = bare_word(at_);
      const bool nothing = !has_letter_or_digit(behind) && break_at(at_ + behind.size());
      if (!value && nothing && !(groups(at_) && text_[at_] == '(')) {
        slips_.add(form.begin, form.sign->misplaced);
        at_ = form.begin;
        return finish_word({form.begin, nullptr, false}, bare_word(form.begin));
      }
      if (at_break() || groups(at_) || text_[at_] == '-') return fail_at(form.begin, form.sign->misplaced);
    }
    if (!form.sign && (form.value ? cited_value() : cited())) return true;
    if (quotes_at(at_)) return quoted(form);
    if (opens_single(peek().value)) {
      if (const auto close = single_quote_end()) return quoted_until(form, at_ + peek().size, *close);
    }
    return word(form);
  }

  /// A citation, where one stands here by itself: nothing but punctuation behind it, and no operator within.
  bool cited() {
    const std::size_t within = text_[at_] == '[' || text_[at_] == '<' ? 1 : 0;
    const auto found = typed_.at(at_ + within);
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

  /// A citation of several words behind a field, where its first word says nothing by itself: verwijst:Aanhangsel
  /// Handelingen II 2018/19, nr. 3922.
  bool cited_value() {
    const auto raw = bare_word(at_);
    const auto found = text::is_letter(text_[at_]) ? typed_.at(at_) : std::nullopt;
    if (!found || found->end <= at_ + raw.size() || found->citations.front().pinpoint || !citation::read(raw).empty())
      return false;
    if (!cited()) return false;
    lexemes_.back().cited = false;
    lexemes_.back().value = true;
    return true;
  }

  bool quoted(const Form& form) {
    const std::size_t open = at_, inside = at_ + peek().size;
    if (const auto close = quotes_.of(open)) return quoted_until(form, inside, *close);
    if (form.value || form.sign) return fail_at(open, Code::unclosed_quote);
    slips_.add(open, Code::unclosed_quote);
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
    if (weighed) return fail_at(at_, Code::foreign_word, {{"text", raw}, {"ours", "a NEAR/5 b"}});
    if (find_operator(raw) || is_near(raw)) return missing_space();
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
    const auto star = wildcard_in(raw);
    const bool starred = star != std::string_view::npos;
    if (starred) {
      if (form.value || form.sign) return fail_at(inside + star, Code::quoted_wildcard);
      slips_.add(inside + star, Code::quoted_wildcard);
    }
    at_ = close;
    at_ += peek().size;
    push(LexemeKind::quoted, form, starred ? without_wildcards(raw) : tidy(raw));
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
      if (size == 0 && !break_at(at_ + 1)) slips_.add(at_, Code::missing_field);
      if (size != std::string_view::npos && size > 0 && !break_at(at_ + size + 1))
        return field(form, raw.substr(0, size));
      if (size != std::string_view::npos && size > 0 && !form.sign)
        remark(at_, Code::colon_read_as_text, {{"field", raw.substr(0, size)}});
    }
    return finish_word(form, raw);
  }

  bool finish_word(const Form& form, std::string_view raw) {
    const auto star = wildcard_in(raw);
    const bool starred = star != std::string_view::npos;
    if (starred && form.sign) return fail_at(at_ + star, Code::signed_wildcard, {{"sign", form.sign->written}});
    const bool prefix = starred && star + 1 == raw.size() && star > 0;
    if (raw == "*" && form.value) return fail_at(at_, Code::wildcard_alone, {{"field", lexemes_.back().text}});
    if (starred && !prefix && form.value) return fail_at(at_ + star, Code::wildcard);
    // The mark of an item stands first.
    const bool item = at_ == 0 && raw == "*" && has_letter_or_digit(text_.substr(1));
    if (starred && !prefix && !item) slips_.add(at_ + star, Code::wildcard);
    if (item) remark(at_, Code::sign_read_as_text, {{"text", raw}});
    if (const auto bracket = raw.find('('); form.value && bracket != std::string_view::npos && bracket > 0) {
      at_ += bracket;
      return missing_space();
    }
    at_ += raw.size();
    auto said = prefix ? raw.substr(0, star) : raw;
    // "Het bericht: …"
    while (!form.value && said.size() > 1 && said.ends_with(':')) said.remove_suffix(1);
    if (said.size() > 1 && said.front() == '(' && said.find(')') == std::string_view::npos) said.remove_prefix(1);
    if (said.size() > 1 && said.back() == ')' && said.find('(') == std::string_view::npos) said.remove_suffix(1);
    push(prefix ? LexemeKind::prefix : LexemeKind::word, form,
         starred && !prefix ? without_wildcards(said) : tidy(said));
    if (at_break()) return true;
    return form.value || form.sign || prefix ? missing_space() : go_on();
  }

  bool field(const Form& form, std::string_view name) {
    const auto begin = form.begin;
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
  ClosingQuotes quotes_;
  Slips slips_;
  bool glued_ = false;  ///< what is here stands directly behind a text
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
