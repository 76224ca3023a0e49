#include "searcher/similar/draft.hh"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "schema/dutch/fold.hh"
#include "schema/text/ascii.hh"
#include "schema/text/split.hh"
#include "searcher/similar/draft_line.hh"
#include "searcher/similar/heading.hh"

namespace kamervragen::similar {
namespace {

/// Lines and paragraphs of the text, without white space around them; an empty line stays empty.
std::vector<std::string_view> lines_of(std::string_view text) {
  auto out = text::lines(text);
  for (auto& line : out) line = text::trim(line);
  return out;
}

void join(std::string& to, std::string_view line) {
  if (line.empty()) return;
  if (!to.empty()) to += ' ';
  to += line;
}

bool closes_sentence(std::string_view line) {
  return std::ranges::any_of(std::array<std::string_view, 9>{".", "?", "!", ":", ";", "»", "”", "\"", ")"},
                             [&](std::string_view sign) { return line.ends_with(sign); });
}

/// Lines that one paragraph was broken into, joined: what stands between blank lines or, where there are none, goes on
/// behind a line that closes no sentence.
std::vector<std::string> paragraphs_of(const std::vector<std::string_view>& lines) {
  const bool blanks = std::ranges::find(lines, std::string_view()) != lines.end();
  std::vector<std::string> out;
  bool open = false;
  for (const auto line : lines) {
    if (line.empty()) {
      open = false;
      continue;
    }
    if (!open) out.emplace_back();
    join(out.back(), line);
    open = blanks || !closes_sentence(line);
  }
  return out;
}

/// What a heading says it is about, and who asks whom; another one is what it is.
void take_heading(std::string_view paragraph, Draft& draft) {
  auto heading = read_heading(paragraph);
  draft.titel = heading ? heading->matter : std::string(paragraph);
  if (!heading) return;
  draft.indieners = std::move(heading->indieners);
  draft.ministeries = std::move(heading->ministeries);
}

/// Reads line by line; each goes on what the last one that began something began.
class Reader {
 public:
  explicit Reader(const std::vector<std::string_view>& lines) {
    std::vector<DraftLine> read;
    for (const auto line : lines) read.push_back(read_line(line));
    const auto is_question = [](const DraftLine& line) { return line.kind == LineKind::vraag; };
    by_word_ = std::ranges::any_of(read, [&](const DraftLine& line) { return is_question(line) && line.by_word; });
    const bool numbered = by_word_ || std::ranges::any_of(read, [&](const DraftLine& line) {
                            return is_question(line) && line.number == 1;
                          });
    bullets_ = !numbered;
    for (std::size_t i = 0; i < lines.size(); ++i) take(lines[i], read[i]);
    finish();
  }

  bool found_questions() const { return !draft_.vragen.empty(); }
  Draft draft() && { return std::move(draft_); }

 private:
  enum class Part : unsigned char { heading, vraag, left_out, noot };

  void take(std::string_view line, const DraftLine& read) {
    switch (read.kind) {
      case LineKind::vraag:
        if (begins_question(read)) return question(*read.number, read.rest);
        if (begins_note(read)) return note(*read.number, read.rest);
        return go_on(line);
      case LineKind::bullet: return bullets_ ? question(next_, read.rest) : go_on(read.rest);
      case LineKind::noot:
        return found_questions() || read.by_word ? note(read.number.value_or(0), read.rest) : go_on(line);
      case LineKind::antwoord: part_ = Part::left_out; return;
      case LineKind::toelichting: part_ = Part::left_out; return;
      case LineKind::text: return go_on(line);
    }
  }

  bool begins_question(const DraftLine& line) const {
    if (by_word_) return line.by_word;
    return line.number == next_ && !(part_ == Part::noot && line.number == next_note_);
  }
  /// Numbers that begin anew behind the questions are those of notes.
  bool begins_note(const DraftLine& line) const {
    return found_questions() && (part_ == Part::noot ? line.number == next_note_ : line.number == 1);
  }

  void question(int number, std::string_view rest) {
    part_ = Part::vraag;
    draft_.vragen.push_back({number, std::string(rest)});
    next_ = number + 1;
  }
  void note(int number, std::string_view rest) {
    part_ = Part::noot;
    draft_.noten.emplace_back(rest);
    next_note_ = number + 1;
  }

  void go_on(std::string_view line) {
    switch (part_) {
      case Part::heading: heading_.push_back(line); return;
      case Part::vraag: return join(draft_.vragen.back().tekst, line);
      case Part::noot: return join(draft_.noten.back(), line);
      case Part::left_out: return;
    }
  }

  void finish() {
    std::erase_if(draft_.vragen, [](const DraftQuestion& vraag) { return vraag.tekst.empty(); });
    std::erase(draft_.noten, std::string());
    auto heading = paragraphs_of(heading_);
    if (heading.empty()) return;
    take_heading(heading.front(), draft_);
    draft_.noten.insert(draft_.noten.begin(), heading.begin() + 1, heading.end());
  }

  Draft draft_;
  Part part_ = Part::heading;
  std::vector<std::string_view> heading_;
  bool by_word_ = false, bullets_ = false;
  int next_ = 1, next_note_ = 1;
};

/// A text without numbers: its paragraphs that ask something, or all of it.
Draft unnumbered(const std::vector<std::string_view>& lines) {
  Draft out;
  for (auto& paragraph : paragraphs_of(lines)) {
    if (paragraph.find('?') != std::string::npos) {
      out.vragen.push_back({static_cast<int>(out.vragen.size()) + 1, std::move(paragraph)});
    } else if (out.vragen.empty() && out.titel.empty()) {
      take_heading(paragraph, out);
    } else {
      out.noten.push_back(std::move(paragraph));
    }
  }
  const bool headed = !out.indieners.empty() || !out.ministeries.empty();
  if (!out.vragen.empty() || headed) return out;
  out = {};
  DraftQuestion all{0, {}};
  for (const auto& line : lines) join(all.tekst, line);
  if (!all.tekst.empty()) out.vragen.push_back(std::move(all));
  return out;
}

}  // namespace

Draft read_draft(std::string_view text) {
  const auto normal = dutch::normalise(text);
  const auto lines = lines_of(normal);
  Reader reader(lines);
  return reader.found_questions() ? std::move(reader).draft() : unnumbered(lines);
}

}  // namespace kamervragen::similar
