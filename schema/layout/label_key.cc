#include "schema/layout/label_key.hh"

#include "schema/dutch/breaker.hh"

namespace kamervragen::layout {
namespace {

/// Between spaces, so that a word is found whole.
std::string spaced(std::string_view text, bool behind) {
  std::string out(" ");
  out.append(text);
  if (behind) out += ' ';
  return out;
}

}  // namespace

std::string label_key(std::string_view value) {
  std::string out;
  for (dutch::Breaker words(value); words.next();) {
    if (words.written.empty()) continue;
    if (!out.empty()) out += ' ';
    out += words.written;
  }
  return out.empty() ? std::string(value) : out;
}

bool has_words(std::string_view key, std::string_view words) {
  return spaced(key, true).find(spaced(words, true)) != std::string::npos;
}

bool has_words_that_begin(std::string_view key, std::string_view words) {
  return spaced(key, true).find(spaced(words, false)) != std::string::npos;
}

}  // namespace kamervragen::layout
