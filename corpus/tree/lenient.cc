#include "corpus/tree/lenient.hh"

#include <algorithm>
#include <array>

#include "corpus/tree/encoding.hh"
#include "schema/text/ascii.hh"

namespace kamervragen::tree {
namespace {

struct Name {
  std::string_view name;
  unsigned code;
};

constexpr std::array<Name, 62> iso_names = {{
    {"Abreve", 0x102}, {"Aogon", 0x104},  {"Cacute", 0x106},  {"Ccaron", 0x10C}, {"Dcaron", 0x10E},  {"Dstrok", 0x110},
    {"Ecaron", 0x11A}, {"Eogon", 0x118},  {"Gbreve", 0x11E},  {"IJlig", 0x132},  {"Idot", 0x130},    {"Lstrok", 0x141},
    {"Nacute", 0x143}, {"Ncaron", 0x147}, {"Rcaron", 0x158},  {"Sacute", 0x15A}, {"Scedil", 0x15E},  {"Zacute", 0x179},
    {"Zcaron", 0x17D}, {"Zdot", 0x17B},   {"abreve", 0x103},  {"aogon", 0x105},  {"ast", 0x2A},      {"blank", 0x20},
    {"cacute", 0x107}, {"ccaron", 0x10D}, {"check", 0x2713},  {"colon", 0x3A},   {"comma", 0x2C},    {"commat", 0x40},
    {"dash", 0x2010},  {"dcaron", 0x10F}, {"dollar", 0x24},   {"dstrok", 0x111}, {"ecaron", 0x11B},  {"eogon", 0x119},
    {"equals", 0x3D},  {"excl", 0x21},    {"gbreve", 0x11F},  {"half", 0xBD},    {"horbar", 0x2015}, {"hyphen", 0x2D},
    {"ijlig", 0x133},  {"inodot", 0x131}, {"ldquor", 0x201E}, {"lpar", 0x28},    {"lsqb", 0x5B},     {"lsquor", 0x201A},
    {"lstrok", 0x142}, {"mldr", 0x2026},  {"nacute", 0x144},  {"ncaron", 0x148}, {"percnt", 0x25},   {"plus", 0x2B},
    {"quest", 0x3F},   {"rpar", 0x29},    {"rsqb", 0x5D},     {"sacute", 0x15B}, {"scedil", 0x15F},  {"sol", 0x2F},
    {"zcaron", 0x17E}, {"zdot", 0x17C},
}};

constexpr std::size_t longest_name = 12;

using text::is_digit, text::is_letter;

/// Writes a document anew, from one place to the next.
class Rewriter {
 public:
  Rewriter(std::string_view in, unsigned (*character)(std::string_view)) : in_(in), character_(character) {
    out_.text.reserve(in.size() + in.size() / 64);
  }

  Lenient rewritten() {
    while (at_ < in_.size()) {
      const auto next = std::min(in_.find_first_of("<&", at_), in_.size());
      out_.text.append(in_.substr(at_, next - at_));
      at_ = next;
      if (at_ >= in_.size()) break;
      in_[at_] == '<' ? markup() : reference();
    }
    return std::move(out_);
  }

 private:
  void copy_to(std::string_view end, std::size_t opening) {
    const auto found = in_.find(end, at_ + opening);
    copy(found == std::string_view::npos ? in_.size() - at_ : found + end.size() - at_);
  }
  void copy(std::size_t n) {
    out_.text.append(in_.substr(at_, n));
    at_ += n;
  }
  void escape(std::string_view as) {
    out_.stray = true;
    out_.text += as;
    ++at_;
  }

  void markup() {
    const auto rest = in_.substr(at_);
    if (rest.starts_with("<!--")) return copy_to("-->", 4);
    if (rest.starts_with("<![CDATA[")) return copy_to("]]>", 9);
    if (rest.starts_with("<?")) return copy_to("?>", 2);
    if (rest.starts_with("<!DOCTYPE") || rest.starts_with("<!doctype")) return doctype(rest);
    const auto sign = rest.substr(1, rest.size() > 1 && rest[1] == '/' ? 2 : 1);
    const bool tag = !sign.empty() && (is_letter(sign.back()) || sign.back() == '_' ||
                                       static_cast<unsigned char>(sign.back()) >= 0x80 || sign.back() == '!');
    tag ? copy(1) : escape("&lt;");
  }

  void doctype(std::string_view rest) {
    const auto end = rest.find('>'), own = rest.find('[');
    if (own < end) {
      own_names_ = true;
      return copy_to("]>", own);
    }
    const auto all = end == std::string_view::npos ? rest.size() : end + 1;
    out_.text.append(static_cast<std::size_t>(std::ranges::count(rest.substr(0, all), '\n')), '\n');
    at_ += all;
  }

  void reference() {
    auto end = at_ + 1;
    const bool number = end < in_.size() && in_[end] == '#';
    if (number) ++end;
    const auto begin = end;
    while (end < in_.size() && end - begin < longest_name && (is_letter(in_[end]) || is_digit(in_[end]))) ++end;
    const auto name = in_.substr(begin, end - begin);
    const bool closed = end < in_.size() && in_[end] == ';';
    if (number) {
      const bool hex = name.size() > 1 && name[0] == 'x' &&
                       name.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string_view::npos;
      const bool decimal = !name.empty() && std::ranges::all_of(name, is_digit);
      if (!hex && !decimal) return escape("&amp;");
      copy(end - at_);
      if (!closed) out_.text += ';';
      return;
    }
    static constexpr std::array<std::string_view, 5> of_xml = {"amp", "lt", "gt", "quot", "apos"};
    if (closed && (own_names_ || std::ranges::find(of_xml, name) != of_xml.end())) return copy(end - at_);
    // Without the semicolon only a name that is hardly a word: "R&D", "Jansen&Co".
    const auto code = closed || name.size() >= 4 ? known(name) : 0u;
    if (code == 0) return escape("&amp;");
    append_utf8(out_.text, code);
    at_ = end + (closed ? 1 : 0);
  }

  unsigned known(std::string_view name) const {
    const auto code = character_(name);
    return code > 127 ? code : iso_character(name);
  }

  std::string_view in_;
  unsigned (*character_)(std::string_view);
  std::size_t at_ = 0;
  Lenient out_;
  bool own_names_ = false;
};

}  // namespace

unsigned iso_character(std::string_view name) {
  static_assert(std::ranges::is_sorted(iso_names, {}, &Name::name));
  const auto found = std::ranges::lower_bound(iso_names, name, {}, &Name::name);
  return found != iso_names.end() && found->name == name ? found->code : 0u;
}

Lenient lenient_markup(std::string_view markup, unsigned (*character)(std::string_view)) {
  return Rewriter(markup, character).rewritten();
}

}  // namespace kamervragen::tree
