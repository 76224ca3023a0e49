#include "schema/likeness/shingles.hh"

#include <algorithm>
#include <string>

#include "schema/likeness/telling_words.hh"
#include "schema/text/digest.hh"
#include "schema/text/sorted.hh"

namespace kamervragen::likeness {

Shingles shingles_of(std::string_view text, const std::vector<dutch::Token>& words) {
  Shingles out;
  const auto telling = telling_places(text, words);
  if (telling.empty()) return out;
  const auto size = std::min(shingle_words, telling.size());
  std::string joined;
  for (std::size_t first = 0; first + size <= telling.size(); ++first) {
    joined.clear();
    for (auto at = first; at < first + size; ++at) joined.append(words[telling[at]].written).append(" ");
    out.push_back(text::digest(joined).low);
  }
  text::sort_unique(out);
  return out;
}

Shingles shingles_of(std::string_view text, dutch::Analyser& analyser) {
  return shingles_of(text, analyser.words(text));
}

Shingles shingles_together(const std::vector<Shingles>& questions, std::string_view title, dutch::Analyser& analyser) {
  Shingles out;
  for (const auto& question : questions) out.insert(out.end(), question.begin(), question.end());
  text::sort_unique(out);
  if (out.empty() || out.size() >= shingles_least) return out;
  const auto of_title = shingles_of(title, analyser);
  out.insert(out.end(), of_title.begin(), of_title.end());
  text::sort_unique(out);
  return out;
}

Shingles shingles_of(const std::vector<std::string_view>& questions, std::string_view title,
                     dutch::Analyser& analyser) {
  std::vector<Shingles> each;
  for (const auto question : questions) each.push_back(shingles_of(question, analyser));
  return shingles_together(each, title, analyser);
}

Shingles shingles_of(const Kamervraag& record, dutch::Analyser& analyser) {
  std::vector<std::string_view> questions;
  for (const auto& vraag : record.vragen) questions.emplace_back(vraag.tekst);
  return shingles_of(questions, record::titel_of(record), analyser);
}

double resemblance(const Shingles& a, const Shingles& b) {
  if (a.empty() || b.empty()) return 0;
  std::size_t both = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (*x == *y) ++both;
    const bool first = *x <= *y, second = *y <= *x;
    if (first) ++x;
    if (second) ++y;
  }
  return static_cast<double>(both) / static_cast<double>(a.size() + b.size() - both);
}

}  // namespace kamervragen::likeness
