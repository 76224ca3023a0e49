#include "searcher/drafts/draft.hh"

#include <algorithm>
#include <optional>
#include <utility>

#include "schema/text/ascii.hh"
#include "searcher/drafts/asks.hh"
#include "searcher/drafts/heading.hh"
#include "searcher/drafts/line.hh"
#include "searcher/drafts/mail.hh"
#include "searcher/drafts/note_marks.hh"
#include "searcher/drafts/numbering.hh"
#include "searcher/drafts/paragraphs.hh"
#include "searcher/drafts/pasted.hh"

namespace kamervragen::drafts {
namespace {

/// What marks a line within a question, where it begins none.
bool is_within(LineKind kind) {
  return kind == LineKind::bullet || kind == LineKind::part || kind == LineKind::subitem;
}

/// Reads line by line; each goes on what the last one that began something began.
class Reader {
 public:
  explicit Reader(const std::vector<std::string>& lines) {
    std::vector<Line> read;
    for (const auto& line : lines) read.push_back(read_line(line));
    const auto places = placed(read);
    numbered_ = std::ranges::any_of(places, [](const Placed& place) { return place.role == Role::vraag; });
    const auto before = before_questions(lines, places);
    for (std::size_t i = 0; i < lines.size(); ++i) take(lines[i], read[i], places[i], before[i]);
    finish();
  }

  Draft draft() && { return std::move(draft_); }

 private:
  enum class Part : unsigned char { heading, label, vraag, left_out, antwoord, noot };

  /// Lines before the first question, or of a text without numbers; what stands behind an answer.
  struct Passage {
    std::vector<std::string_view> lines;
    bool of_answer = false, of_mail = false;
  };

  /// Of each line whether what follows it, blank lines aside, begins a question.
  static std::vector<bool> before_questions(const std::vector<std::string>& lines, const std::vector<Placed>& places) {
    std::vector<bool> out(lines.size());
    bool question = false;
    for (auto i = lines.size(); i-- > 0;) {
      out[i] = question;
      if (!lines[i].empty()) question = places[i].role == Role::vraag;
    }
    return out;
  }

  void take(std::string_view line, const Line& read, const Placed& place, bool before_question) {
    switch (place.role) {
      case Role::vraag: return question(place.number, read.rest);
      case Role::noot: return note(read.rest);
      case Role::antwoord: return answer(read.rest);
      case Role::toelichting: return leave_out();
      case Role::layout: ++draft_.left_out; return;
      case Role::text: break;
    }
    if (frames(line)) return;
    const auto text = is_within(read.kind) ? read.rest : line;
    if (before_question && part_ != Part::heading && is_group_heading(text))
      groups_.emplace_back(text);
    else
      go_on(text);
  }

  void question(int number, std::string_view rest) {
    part_ = Part::vraag;
    join(draft_.vragen.emplace_back(Question{number, {}}).tekst, rest);
  }
  void note(std::string_view rest) {
    part_ = Part::noot;
    join(draft_.noten.emplace_back(), rest);
  }
  void answer(std::string_view rest) {
    ++draft_.antwoorden;
    part_ = Part::antwoord;
    if (numbered_) return;
    part_ = Part::heading;
    passages_.push_back({{rest}, true});
  }
  void leave_out() {
    part_ = Part::left_out;
    ++draft_.left_out;
  }

  /// What mail and pages have around a text.
  bool frames(std::string_view line) {
    if (is_closing(line)) return leave_out(), true;
    if (is_forwarding(line)) return part_ = Part::heading, ++draft_.left_out, true;
    const bool before = part_ != Part::vraag && part_ != Part::noot && part_ != Part::antwoord;
    if (!before) return false;
    if (is_greeting(line)) {
      ++draft_.left_out;
      part_ = Part::heading;
      passages_.push_back({{}, false, true});
      return true;
    }
    if (begins_shown_set(line)) return leave_out(), true;
    const auto label = label_of(line);
    if (!label || !draft_.vragen.empty()) return false;
    join(labels_.emplace_back(label->tells, std::string()).second, label->value);
    if (part_ != Part::label) behind_label_ = part_;
    part_ = label->goes_on ? Part::label : behind_label_;
    return true;
  }

  /// "Wachttijd" between two questions is no text of the first.
  bool is_group_heading(std::string_view text) const {
    constexpr std::size_t most = 80;
    if (text.empty() || text.size() > most || !text::is_upper(text.front()) || closes_sentence(text)) return false;
    if (part_ == Part::noot) return true;
    return part_ == Part::vraag && closes_sentence(without_note_marks(draft_.vragen.back().tekst));
  }

  void go_on(std::string_view line) {
    switch (part_) {
      case Part::label:
        if (!line.empty()) return join(labels_.back().second, line);
        part_ = behind_label_;
        return;
      case Part::heading: passages_.back().lines.push_back(line); return;
      case Part::vraag: return join(draft_.vragen.back().tekst, line);
      case Part::noot: return join(draft_.noten.back(), line);
      case Part::antwoord: return;
      case Part::left_out: draft_.left_out += line.empty() ? 0 : 1; return;
    }
  }

  void finish() {
    for (auto& vraag : draft_.vragen) vraag.tekst = without_note_marks(vraag.tekst);
    std::erase_if(draft_.vragen, [](const Question& vraag) { return vraag.tekst.empty(); });
    std::erase(draft_.noten, std::string());
    const bool numbered = !draft_.vragen.empty();
    for (const auto& passage : passages_) {
      bool answers = passage.of_answer;
      for (auto& paragraph : paragraphs_of(passage.lines)) {
        answers = answers && !asks(paragraph);
        if (!answers) take_paragraph(std::move(paragraph), numbered, passage.of_mail);
      }
    }
    take_labels();
    if (draft_.titel.empty() && !first_.empty()) draft_.titel = std::exchange(first_, {});
    if (!first_.empty()) draft_.inleiding.insert(draft_.inleiding.begin(), std::move(first_));
    draft_.inleiding.insert(draft_.inleiding.end(), groups_.begin(), groups_.end());
  }

  /// A heading, a question where nothing is numbered, or what the text begins with, of which the first is the titel if
  /// nothing else is.
  void take_paragraph(std::string paragraph, bool numbered, bool of_mail) {
    const bool open = draft_.titel.empty() && draft_.indieners.empty() && draft_.ministeries.empty();
    if (open && take_heading(paragraph)) return;
    if (!numbered && asks(paragraph)) {
      draft_.vragen.push_back({static_cast<int>(draft_.vragen.size()) + 1, without_note_marks(paragraph)});
    } else if (draft_.vragen.empty() || numbered) {
      if (!of_mail && first_.empty() && draft_.inleiding.empty())
        first_ = without_note_marks(paragraph);
      else
        draft_.inleiding.push_back(without_note_marks(paragraph));
    } else {
      draft_.noten.push_back(std::move(paragraph));
    }
  }

  /// What a heading says it is about, and who asks whom.
  bool take_heading(std::string_view text) {
    auto heading = read_heading(text);
    if (!heading) return false;
    draft_.titel = without_note_marks(heading->matter);
    draft_.indieners = std::move(heading->indieners);
    draft_.ministeries = std::move(heading->ministeries);
    return true;
  }

  void take_labels() {
    for (const auto& [tells, value] : labels_) {
      switch (tells) {
        case Tells::titel:
          if (draft_.titel.empty() && !take_heading(value)) draft_.titel = value;
          break;
        case Tells::indieners:
          if (draft_.indieners.empty()) draft_.indieners = members_in(value);
          break;
        case Tells::gericht:
          if (draft_.ministeries.empty()) draft_.ministeries = ministries_in(value);
          break;
        case Tells::nothing: break;
      }
      ++draft_.left_out;
    }
  }

  Draft draft_;
  Part part_ = Part::heading, behind_label_ = Part::heading;
  std::vector<Passage> passages_{1};
  std::vector<std::pair<Tells, std::string>> labels_;
  std::string first_;                ///< paragraph
  std::vector<std::string> groups_;  ///< headings between questions
  bool numbered_ = false;
};

}  // namespace

Draft read_draft(std::string_view text) {
  const auto lines = pasted_lines(text);
  auto out = Reader(lines).draft();
  const bool headed = !out.indieners.empty() || !out.ministeries.empty();
  if (!out.vragen.empty() || headed) return out;
  Question all{0, {}};
  for (const auto& line : lines) join(all.tekst, line);
  all.tekst = without_note_marks(all.tekst);
  out = {};
  if (!all.tekst.empty()) out.vragen.push_back(std::move(all));
  return out;
}

}  // namespace kamervragen::drafts
