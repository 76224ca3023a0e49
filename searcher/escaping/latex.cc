#include "searcher/escaping/latex.hh"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <fmt/format.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "schema/text/ascii.hh"
#include "schema/text/utf8.hh"

namespace kamervragen::escaping {
namespace {

struct Command {
  char32_t sign;
  std::string_view written;
};

/// Signs that mean something else. None has a brace alone, which readers of BibTeX count.
constexpr std::array special = {
    Command{'%', "\\%"},
    Command{'&', "\\&"},
    Command{'#', "\\#"},
    Command{'_', "\\_"},
    Command{'$', "\\$"},
    Command{'{', "{\\textbraceleft}"},
    Command{'}', "{\\textbraceright}"},
    Command{'~', "{\\textasciitilde}"},
    Command{'^', "{\\textasciicircum}"},
    Command{'\\', "{\\textbackslash}"},
    Command{'<', "$<$"},
    Command{'>', "$>$"},
    Command{'|', "$|$"},
    Command{'`', "{\\textasciigrave}"},
};

/// What is not ASCII and no letter with an accent. Quotes that only some encodings of fonts have are those that all
/// have.
constexpr std::array beyond_ascii = {
    Command{U'\u00a0', "~"},
    Command{U'\u2009', "\\,"},
    Command{U'\u202f', "\\,"},
    Command{U'‘', "`"},
    Command{U'’', "'"},
    Command{U'‚', "`"},
    Command{U'“', "``"},
    Command{U'”', "''"},
    Command{U'„', "``"},
    Command{U'«', "``"},
    Command{U'»', "''"},
    Command{U'‹', "`"},
    Command{U'›', "'"},
    Command{U'´', "'"},
    Command{U'‐', "-"},
    Command{U'‑', "-"},
    Command{U'–', "--"},
    Command{U'—', "---"},
    Command{U'…', "{\\dots}"},
    Command{U'•', "{\\textbullet}"},
    Command{U'·', "{\\textperiodcentered}"},
    Command{U'€', "{\\texteuro}"},
    Command{U'£', "{\\pounds}"},
    Command{U'§', "{\\S}"},
    Command{U'°', "{\\textdegree}"},
    Command{U'±', "{\\textpm}"},
    Command{U'×', "{\\texttimes}"},
    Command{U'½', "{\\textonehalf}"},
    Command{U'¼', "{\\textonequarter}"},
    Command{U'¾', "{\\textthreequarters}"},
    Command{U'²', "{\\textsuperscript{2}}"},
    Command{U'³', "{\\textsuperscript{3}}"},
    Command{U'₂', "{\\textsubscript{2}}"},
    Command{U'µ', "{\\textmu}"},
    Command{U'©', "{\\textcopyright}"},
    Command{U'®', "{\\textregistered}"},
    Command{U'™', "{\\texttrademark}"},
    Command{U'¿', "{\\textquestiondown}"},
    Command{U'¡', "{\\textexclamdown}"},
    Command{U'ª', "{\\textordfeminine}"},
    Command{U'º', "{\\textordmasculine}"},
    Command{U'ß', "{\\ss}"},
    Command{U'æ', "{\\ae}"},
    Command{U'Æ', "{\\AE}"},
    Command{U'œ', "{\\oe}"},
    Command{U'Œ', "{\\OE}"},
    Command{U'ø', "{\\o}"},
    Command{U'Ø', "{\\O}"},
    Command{U'ł', "{\\l}"},
    Command{U'Ł', "{\\L}"},
    Command{U'ı', "{\\i}"},
    Command{U'đ', "{\\dj}"},
    Command{U'Đ', "{\\DJ}"},
    Command{U'ð', "{\\dh}"},
    Command{U'Ð', "{\\DH}"},
    Command{U'þ', "{\\th}"},
    Command{U'Þ', "{\\TH}"},
    Command{U'ĳ', "ij"},
    Command{U'Ĳ', "IJ"},
};

/// Accents by their combining characters.
constexpr std::array accents = {
    Command{U'\u0300', "\\`"},  Command{U'\u0301', "\\'"},  Command{U'\u0302', "\\^"},  Command{U'\u0303', "\\~"},
    Command{U'\u0304', "\\="},  Command{U'\u0306', "\\u "}, Command{U'\u0307', "\\."},  Command{U'\u0308', "\\\""},
    Command{U'\u030a', "\\r "}, Command{U'\u030b', "\\H "}, Command{U'\u030c', "\\v "}, Command{U'\u0323', "\\d "},
    Command{U'\u0327', "\\c "}, Command{U'\u0328', "\\k "},
};

template <std::size_t N>
std::optional<std::string_view> command(const std::array<Command, N>& commands, char32_t sign) {
  const auto found = std::ranges::find(commands, sign, &Command::sign);
  return found == commands.end() ? std::nullopt : std::optional(found->written);
}

/// A letter of ASCII with one accent: {\"e}, {\'\i}.
std::optional<std::string> accented(char32_t sign) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* const nfd = icu::Normalizer2::getNFDInstance(status);
  icu::UnicodeString parts;
  if (U_FAILURE(status) || !nfd->getDecomposition(static_cast<UChar32>(sign), parts)) return std::nullopt;
  if (parts.length() != 2 || parts[0] > 0x7f) return std::nullopt;
  const auto accent = command(accents, parts[1]);
  if (!accent) return std::nullopt;
  return fmt::format("{{{}{}}}", *accent, static_cast<char>(parts[0]));
}

std::string of_sign(char32_t sign, std::string_view as_it_stands, bool ascii) {
  if (const auto written = command(special, sign)) return std::string(*written);
  if (sign < 0x80 || !ascii) return std::string(as_it_stands);
  if (const auto written = command(beyond_ascii, sign)) return std::string(*written);
  if (auto letter = accented(sign)) return std::move(*letter);
  return text::display_columns(sign) == 0 ? "" : fmt::format("[U+{:04X}]", static_cast<unsigned>(sign));
}

/// "'s-Gravenhage", "'t": what a word begins with that is no quote.
bool is_elision(std::string_view behind) {
  return !behind.empty() && std::string_view("stnkmrSTNKMR").find(behind[0]) != std::string_view::npos &&
         (behind.size() == 1 || !text::is_word(behind[1]));
}

/// The quotes of a typewriter, of which LaTeX wants to know which way they look: one that begins a word and is met by
/// one that ends a word opens.
class Quotes {
 public:
  explicit Quotes(std::string_view line) : line_(line) {}

  /// What stands at a place that has one.
  std::string_view written(std::size_t at) {
    const auto sign = line_[at];
    auto& open = sign == '"' ? double_open_ : single_open_;
    if (!open && begins(at) && closes_behind(at)) {
      open = true;
      return sign == '"' ? "``" : "`";
    }
    if (sign == '\'') {
      open = open && !ends(at);
      return "'";
    }
    // Babel makes letters of it in Dutch: the group behind keeps it from the next.
    return std::exchange(open, false) ? "''" : "\"{}";
  }

 private:
  bool begins(std::size_t at) const {
    const bool first = at == 0 || std::string_view(" ([-/'\"").find(line_[at - 1]) != std::string_view::npos;
    const auto behind = line_.substr(at + 1);
    return first && !behind.empty() && behind[0] != ' ' && (line_[at] == '"' || !is_elision(behind));
  }
  bool ends(std::size_t at) const {
    return at > 0 && line_[at - 1] != ' ' && (at + 1 == line_.size() || !text::is_word(line_[at + 1]));
  }
  bool closes_behind(std::size_t at) const {
    for (auto next = line_.find(line_[at], at + 1); next != std::string_view::npos;
         next = line_.find(line_[at], next + 1))
      if (next > at + 1 && ends(next)) return true;
    return false;
  }

  std::string_view line_;
  bool double_open_ = false, single_open_ = false;
};

/// What most of a text is.
constexpr bool is_plain(char c) { return text::is_letter(c) || text::is_digit(c) || c == ' ' || c == ',' || c == '.'; }

std::string escaped(std::string_view given, bool ascii) {
  const auto collapsed = text::collapse(given);
  const std::string_view line = collapsed;
  Quotes quotes(line);
  std::string out;
  for (std::size_t at = 0; at < line.size();) {
    const auto rest = line.substr(at);
    const auto plain =
        rest.substr(0, static_cast<std::size_t>(std::ranges::find_if_not(rest, is_plain) - rest.begin()));
    out += plain;
    at += plain.size();
    if (at == line.size()) break;
    const auto sign = text::code_point(line, at);
    const bool quote = sign.value == '"' || sign.value == '\'';
    out += quote ? std::string(quotes.written(at)) : of_sign(sign.value, line.substr(at, sign.size), ascii);
    at += sign.size;
  }
  return out;
}

}  // namespace

std::string latex(std::string_view text) { return escaped(text, false); }

std::string ascii_latex(std::string_view text) { return escaped(text, true); }

}  // namespace kamervragen::escaping
