#include "schema/facts/media.hh"

#include <algorithm>
#include <set>
#include <utility>

#include "schema/dutch/breaker.hh"
#include "schema/text/ascii.hh"

namespace kamervragen::facts {
namespace {

struct Word {
  std::string written;
  std::size_t begin = 0, end = 0;
};

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> out;
  for (dutch::Breaker breaker(text); breaker.next();)
    if (!breaker.written.empty()) out.push_back({breaker.written, breaker.begin, breaker.end});
  return out;
}

/// A name's words stand in the text from this word on.
bool stands_at(const std::vector<Word>& text, std::size_t at, const std::vector<Word>& name) {
  return at + name.size() <= text.size() &&
         std::equal(name.begin(), name.end(), text.begin() + static_cast<std::ptrdiff_t>(at),
                    [](const Word& a, const Word& b) { return a.written == b.written; });
}

/// A sign of any kind: quotes and dashes lie beyond ASCII.
bool is_sign(char c) { return static_cast<unsigned char>(c) >= 0x80 || (!text::is_word(c) && c != ' '); }

/// The note begins here, or a sign parts it from what stands before.
bool opens(std::string_view note, std::size_t begin) {
  const auto before = note.substr(0, begin).find_last_not_of(' ');
  return before == std::string_view::npos || is_sign(note[before]);
}

/// The note ends here, a sign follows, or a number: the day of the issue.
bool closes(std::string_view note, std::size_t end) {
  const auto behind = note.find_first_not_of(' ', end);
  return behind == std::string_view::npos || is_sign(note[behind]) || text::is_digit(note[behind]);
}

bool begins_as_name(std::string_view note, std::size_t at) {
  const char first = note[at];
  return (first >= 'A' && first <= 'Z') || text::is_digit(first) || static_cast<unsigned char>(first) >= 0x80;
}

/// "de" before a name that is printed with its article.
bool is_article(std::string_view word) { return word == "de" || word == "het" || word == "the"; }

}  // namespace

std::vector<std::string> media_named(const Facts& facts, std::string_view note) {
  const auto text = words_of(note);
  std::set<std::string> out;
  for (const auto& medium : facts.rows().media) {
    for (const auto& naam : medium.namen) {
      const auto name = words_of(naam);
      for (std::size_t at = 0; !name.empty() && at + name.size() <= text.size(); ++at) {
        if (!stands_at(text, at, name)) continue;
        const auto last = at + name.size() - 1;
        const auto capital = is_article(name.front().written) && name.size() > 1 ? at + 1 : at;
        if (!begins_as_name(note, text[capital].begin)) continue;
        const auto first = at > 0 && is_article(text[at - 1].written) ? at - 1 : at;
        if (medium.vooraan && !(opens(note, text[first].begin) && closes(note, text[last].end))) continue;
        out.insert(medium.host);
      }
    }
  }
  return {out.begin(), out.end()};
}

}  // namespace kamervragen::facts
