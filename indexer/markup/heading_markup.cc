#include "indexer/markup/heading_markup.hh"

#include <algorithm>
#include <optional>
#include <utility>

#include "schema/citation/parse.hh"
#include "schema/dutch/analyser.hh"
#include "schema/text/ascii.hh"

namespace kamervragen::markup {
namespace {

/// A heading as it is printed, with the places of the elements in it.
class KopReader {
 public:
  explicit KopReader(Passage& notes) : notes_(notes) {}
  grammar::KopTekst read(const tree::Node& element) {
    walk(element);
    if (!kop_.isodatum) kop_.isodatum = std::move(date_in_subject_);
    return std::move(kop_);
  }

 private:
  void text(std::string_view raw) {
    for (const char c : dutch::normalise(raw)) {
      if (text::is_space(c)) {
        space_ = true;
        continue;
      }
      if (space_ && !kop_.tekst.empty()) kop_.tekst += ' ';
      space_ = false;
      kop_.tekst += c;
    }
  }
  void walk(const tree::Node& node) {
    for (const auto& child : node.children) {
      if (child.is_text()) {
        text(child.text);
      } else if (child.name == "noot") {
        tree::Node holder;
        holder.children.push_back(child);
        auto passage = read_passage(holder);
        std::ranges::move(passage.noten, std::back_inserter(notes_.noten));
        notes_.verwijst.merge(passage.verwijst);
      } else if (child.name == "naam") {
        auto naam = flat_text(child);
        text(naam);  // the line breaks inside it are furniture
        kop_.namen.push_back(std::move(naam));
      } else if (child.name == "kamervraagonderwerp" || child.name == "onderwerp") {
        if (!child.children.empty() && child.children[0].is_text() && !child.children[0].text.empty() &&
            text::is_space(child.children[0].text[0])) {
          space_ = true;
        }
        const auto begin = kop_.tekst.size() + (space_ && !kop_.tekst.empty() ? 1 : 0);
        in_subject_ = true;
        walk(child);
        in_subject_ = false;
        if (!kop_.onderwerp)
          kop_.onderwerp = grammar::KopTekst::Span{std::min(begin, kop_.tekst.size()), kop_.tekst.size()};
      } else {
        if (child.name == "datum" && !child.attribute("isodatum").empty()) {
          auto& date = in_subject_ ? date_in_subject_ : kop_.isodatum;
          if (!date) date = std::string(child.attribute("isodatum"));
        }
        if (child.name == "extref") {
          if (auto id = citation::id_of_doc(child.attribute("doc"))) notes_.verwijst.insert(std::move(*id));
        }
        const bool block = is_block(child.name);
        space_ = space_ || block;
        walk(child);
        space_ = space_ || block;
      }
    }
  }

  Passage& notes_;
  grammar::KopTekst kop_;
  std::optional<std::string> date_in_subject_;
  bool space_ = false, in_subject_ = false;
};

}  // namespace

grammar::KopTekst read_kop(const tree::Node& element, Passage& notes) { return KopReader(notes).read(element); }

}  // namespace kamervragen::markup
