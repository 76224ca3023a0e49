#include "searcher/passage/snippets.hh"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "schema/text/utf8.hh"
#include "schema/text/width.hh"
#include "searcher/passage/marks.hh"

namespace kamervragen::passage {
namespace {

constexpr std::string_view left_out = "…";

/// One text of a record that may hold a passage.
struct Text {
  Snippet::Deel deel;
  int vraag;
  std::string_view text;
};

/// The beginning and end of a passage, in bytes, with what it is worth.
struct Window {
  std::size_t first = 0, last = 0;  ///< into the marks, both included
  std::size_t leaves = 0;           ///< different leaves that it shows
  std::size_t marks() const { return last - first + 1; }
};

struct Passage {
  const Text* text;
  std::vector<Mark> marks;
  Window window;
};

bool is_space(char c) { return c == ' ' || c == '\n'; }

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return !text::is_inside_character(c); }));
}

constexpr std::array<std::string_view, 4> parts = {"titel", "vraag", "antwoord", "noot"};

Snippet::Deel deel_of(std::string_view field) {
  return static_cast<Snippet::Deel>(std::ranges::find(parts, field) - parts.begin());
}

std::vector<Text> texts_of(const std::vector<record::BodyText>& texts) {
  std::vector<Text> out;
  for (const auto& text : texts) out.push_back({deel_of(text.field), text.vraag, text.text});
  return out;
}

std::vector<Text> titles_of(const Head& head) {
  std::vector<Text> out{{Snippet::Deel::titel, 0, head.titel}};
  if (head.betreft != head.titel) out.push_back({Snippet::Deel::titel, 0, head.betreft});
  return out;
}

/// The stretch of marks that shows most leaves, then most marks, then comes first, and is no wider than asked.
Window best_window(const Passage& passage, std::size_t width) {
  Window best;
  const auto& marks = passage.marks;
  std::vector<std::size_t> shown;  // how often each leaf stands in the stretch
  Window now;
  const auto count = [&](std::size_t leaf) -> std::size_t& {
    if (leaf >= shown.size()) shown.resize(leaf + 1);
    return shown[leaf];
  };
  for (now.last = 0; now.last < marks.size(); ++now.last) {
    now.leaves += count(marks[now.last].leaf)++ == 0;
    const auto end = marks[now.last].end;
    while (now.first < now.last && end - marks[now.first].begin > width) {
      now.leaves -= --count(marks[now.first].leaf) == 0;
      ++now.first;
    }
    if (std::tuple(now.leaves, now.marks()) > std::tuple(best.leaves, best.leaves ? best.marks() : 0)) best = now;
  }
  return best;
}

/// The bytes of the text to show around a window: a third of what is left over before it, cut at white space.
std::pair<std::size_t, std::size_t> cut(const Passage& passage, std::size_t width) {
  const auto text = passage.text->text;
  auto begin = passage.marks[passage.window.first].begin;
  auto end = passage.marks[passage.window.last].end;
  if (text.size() <= width) return {0, text.size()};
  const auto spare = width > end - begin ? width - (end - begin) : 0;
  const auto lead = std::min(begin, std::max(spare / 3, spare - std::min(spare, text.size() - end)));
  const auto earliest = begin - lead;
  const auto latest = std::min(text.size(), end + (spare - lead));
  if (earliest == 0) {
    begin = 0;
  } else {
    for (auto i = begin; i > earliest; --i)
      if (is_space(text[i - 1])) begin = i;
  }
  if (latest == text.size()) {
    end = text.size();
  } else {
    for (auto i = end; i < latest; ++i)
      if (is_space(text[i])) end = i;
  }
  return {begin, end};
}

/// The marks within a stretch of the text, in characters from its beginning, behind `before` others.
std::vector<CharacterRange> in_characters(std::string_view text, const std::vector<Mark>& marks, std::size_t begin,
                                          std::size_t end, std::size_t before) {
  std::vector<CharacterRange> out;
  std::size_t at = begin, character = before;
  const auto advance = [&](std::size_t to) {
    character += characters(text.substr(at, to - at));
    at = to;
    return character;
  };
  for (const auto& mark : marks) {
    if (mark.begin < begin || mark.end > end) continue;
    const auto first = advance(mark.begin);
    out.emplace_back(first, advance(mark.end));
  }
  return out;
}

Snippet shown(const Passage& passage, std::size_t width) {
  const auto text = passage.text->text;
  const auto [begin, end] = cut(passage, width);
  Snippet out{passage.text->deel, passage.text->vraag, {}, {}};
  if (begin > 0) out.tekst += left_out;
  out.marks = in_characters(text, passage.marks, begin, end, begin > 0 ? 1 : 0);
  out.tekst += text::on_one_line(text.substr(begin, end - begin));
  if (end < text.size()) out.tekst += left_out;
  return out;
}

std::vector<Passage> passages_of(const std::vector<Text>& texts,
                                 const std::vector<layout::EncodedSignatures>& signatures, Marker& marker,
                                 std::size_t width) {
  std::vector<Passage> out;
  for (const auto& text : texts) {
    const auto place = static_cast<std::size_t>(&text - texts.data());
    auto marks = marker.find(name(text.deel), text.text, place < signatures.size() ? &signatures[place] : nullptr);
    if (marks.empty()) continue;
    out.push_back({&text, std::move(marks), {}});
    out.back().window = best_window(out.back(), width);
  }
  return out;
}

}  // namespace

std::string_view name(Snippet::Deel deel) { return parts[static_cast<std::size_t>(deel)]; }

std::vector<Snippet> make_snippets(const Head& head, const std::vector<record::BodyText>& body, Marker& marker,
                                   SnippetLimits limits, const std::vector<layout::EncodedSignatures>& signatures) {
  if (marker.empty() || limits.count == 0) return {};
  auto texts = texts_of(body);
  auto passages = passages_of(texts, signatures, marker, limits.characters);
  if (passages.empty()) {
    texts = titles_of(head);
    passages = passages_of(texts, {}, marker, limits.characters);
  }
  std::ranges::stable_sort(passages, std::greater{},
                           [](const Passage& p) { return std::tuple(p.window.leaves, p.window.marks()); });
  std::vector<Snippet> out;
  for (const auto& passage : passages) {
    if (out.size() == limits.count) break;
    out.push_back(shown(passage, limits.characters));
  }
  return out;
}

std::vector<CharacterRange> title_marks(std::string_view title, Marker& marker) {
  if (marker.empty()) return {};
  return in_characters(title, marker.find(name(Snippet::Deel::titel), title), 0, title.size(), 0);
}

}  // namespace kamervragen::passage
