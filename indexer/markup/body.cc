#include "indexer/markup/body.hh"

#include <algorithm>
#include <array>
#include <utility>

#include "schema/citation/addresses.hh"
#include "schema/citation/parse.hh"
#include "schema/dutch/analyser.hh"
#include "schema/text/ascii.hh"

namespace kamervragen::markup {
namespace {

constexpr std::array<std::string_view, 44> blocks = {"al",
                                                     "al-groep",
                                                     "lijst",
                                                     "li",
                                                     "table",
                                                     "tgroup",
                                                     "thead",
                                                     "tbody",
                                                     "tfoot",
                                                     "row",
                                                     "title",
                                                     "titel",
                                                     "tussenkop",
                                                     "kop",
                                                     "divisie",
                                                     "citaat",
                                                     "bijschrift",
                                                     "plaatje",
                                                     "illustratie",
                                                     "noot.al",
                                                     "noot.lijst",
                                                     "ondertekening",
                                                     "functie-regel",
                                                     "bron",
                                                     "tekst",
                                                     "p",
                                                     "div",
                                                     "ul",
                                                     "ol",
                                                     "tr",
                                                     "h1",
                                                     "h2",
                                                     "h3",
                                                     "h4",
                                                     "h5",
                                                     "blockquote",
                                                     "kamervraagopmerking",
                                                     "kamervraagbijlage",
                                                     "vraag",
                                                     "antwoord",
                                                     "toelicht",
                                                     "structuurtekst",
                                                     "formule",
                                                     "br"};

constexpr std::string_view cell_border = " | ";
// More addresses than any note has; each is compared with those before it.
constexpr std::size_t most_links = 1'000;

bool is_web_address(std::string_view doc) { return doc.starts_with("http://") || doc.starts_with("https://"); }

/// Writes lines: white space collapsed as it comes, each line trimmed, empty ones left out.
class Lines {
 public:
  void text(std::string_view s) {
    for (const char c : s) {
      if (text::is_space(c)) {
        space_ = true;
        continue;
      }
      if (space_ && !line_.empty()) line_ += ' ';
      space_ = false;
      line_ += c;
    }
  }
  void end_line() {
    if (!line_.empty()) {
      if (!out_.empty()) out_ += '\n';
      out_ += line_;
    }
    line_.clear();
    space_ = false;
  }
  std::string finish() {
    end_line();
    auto out = dutch::normalise(std::exchange(out_, {}));
    // NBSP and its like have become plain spaces, which may now stand beside others.
    if (out.find("  ") == std::string::npos && out.find(" \n") == std::string::npos &&
        out.find("\n ") == std::string::npos && text::trim(out).size() == out.size()) {
      return out;
    }
    for (std::size_t at = 0; at <= out.size();) {
      const auto end = std::min(out.find('\n', at), out.size());
      line_ = text::collapse(std::string_view(out).substr(at, end - at));
      end_line();
      at = end + 1;
    }
    return std::exchange(out_, {});
  }

 private:
  std::string out_, line_;
  bool space_ = false;
};

class Writer {
 public:
  explicit Writer(Passage& passage, const std::vector<const tree::Node*>& without)
      : passage_(passage), without_(without) {}

  void children(const tree::Node& node) {
    for (const auto& child : node.children) {
      if (child.is_text()) {
        lines_.text(child.text);
      } else if (std::ranges::find(without_, &child) == without_.end()) {
        element(child);
      }
    }
  }
  std::string finish() { return lines_.finish(); }

 private:
  void element(const tree::Node& node) {
    if (node.name == "noot") return note(node);
    if (node.name == "extref" || node.name == "a" || node.name == "intref") reference(node);
    if (node.name == "row" || node.name == "tr") return row(node);
    if (node.name == "li.nr") {
      children(node);
      lines_.text(" ");
      return;
    }
    if (node.name == "li") return item(node);
    const bool block = is_block(node.name);
    if (block) lines_.end_line();
    children(node);
    if (block) lines_.end_line();
  }

  /// The item's sign and its first paragraph share a line.
  void item(const tree::Node& node) {
    lines_.end_line();
    bool first = true;
    for (const auto& child : node.children) {
      if (child.is_text()) {
        lines_.text(child.text);
      } else if (child.name == "al" && first) {
        first = false;
        children(child);
        lines_.end_line();
      } else {
        element(child);
      }
    }
    lines_.end_line();
  }

  void row(const tree::Node& node) {
    lines_.end_line();
    if (in_row_) {  // a table in a cell
      for (const auto& cell : node.children) {
        cell.is_text() ? lines_.text(cell.text) : element_inside(cell);
        lines_.end_line();
      }
      return;
    }
    std::string line;
    bool first = true, any = false;
    for (const auto& cell : node.children) {
      if (cell.is_text()) {
        if (!text::trim(cell.text).empty()) line += text::trim(cell.text);
        continue;
      }
      Writer inside(passage_, without_);
      inside.in_row_ = true;
      inside.element_inside(cell);
      auto text = inside.finish();
      std::ranges::replace(text, '\n', ' ');
      if (!first) line += cell_border;
      first = false;
      any = any || !text.empty();
      line += text;
    }
    if (any) lines_.text(line);
    lines_.end_line();
  }

  void element_inside(const tree::Node& cell) {
    is_block(cell.name) || cell.name == "noot" ? element(cell) : children(cell);
  }

  void reference(const tree::Node& node) {
    auto doc = node.attribute("doc");
    if (doc.empty()) doc = node.attribute("href");
    if (auto id = citation::id_of_doc(doc)) passage_.verwijst.insert(std::move(*id));
  }

  void note(const tree::Node& node) {
    Passage inside;
    std::vector<const tree::Node*> numbers;
    Noot noot;
    for (const auto& child : node.children) {
      if (child.name == "noot.nr") {
        numbers.push_back(&child);
        if (noot.nr.empty()) noot.nr = dutch::normalise(flat_text(child));
      }
    }
    Writer writer(inside, numbers);
    writer.children(node);
    noot.tekst = writer.finish();
    links(node, noot.links);
    // An address cut off in the markup is still written out in the text, or the other way round.
    for (auto& address : citation::find_addresses(text_outside_references(node)))
      add_link(noot.links, std::move(address));
    passage_.verwijst.insert(inside.verwijst.begin(), inside.verwijst.end());
    passage_.noten.push_back(std::move(noot));
    for (auto& nested : inside.noten) passage_.noten.push_back(std::move(nested));
  }

  static void add_link(std::vector<std::string>& to, std::string address) {
    if (to.size() < most_links && std::ranges::find(to, address) == to.end()) to.push_back(std::move(address));
  }

  static void links(const tree::Node& node, std::vector<std::string>& to) {
    for (const auto& child : node.children) {
      if (child.is_text()) continue;
      if (child.name == "extref" || child.name == "a") {
        auto doc = text::trim(child.attribute("doc"));
        if (doc.empty()) doc = text::trim(child.attribute("href"));
        if (is_web_address(doc)) {
          add_link(to, std::string(doc));
        } else if (child.attribute("soort") == "URL" && doc.find('.') != std::string_view::npos) {
          add_link(to, "http://" + std::string(doc));
        }
      }
      if (child.name != "noot") links(child, to);
    }
  }

  static std::string text_outside_references(const tree::Node& node) {
    std::string out;
    for (const auto& child : node.children) {
      if (child.is_text()) {
        out += child.text;
      } else if (child.name == "extref" || child.name == "a") {
        const auto doc = text::trim(child.attribute("doc"));
        out += doc.empty() ? text_outside_references(child) : std::string(" ");
      } else if (child.name != "noot" && child.name != "noot.nr") {
        out += text_outside_references(child);
        if (is_block(child.name)) out += '\n';
      }
    }
    return out;
  }

  Passage& passage_;
  const std::vector<const tree::Node*>& without_;
  Lines lines_;
  bool in_row_ = false;
};

void append_flat(const tree::Node& node, std::string& out) {
  for (const auto& child : node.children) {
    if (child.is_text()) {
      out += child.text;
    } else {
      if (is_block(child.name)) out += ' ';
      append_flat(child, out);
      if (is_block(child.name)) out += ' ';
    }
  }
}

}  // namespace

bool is_block(std::string_view name) { return std::ranges::find(blocks, name) != blocks.end(); }

Passage read_passage(const tree::Node& element, const std::vector<const tree::Node*>& without) {
  Passage passage;
  Writer writer(passage, without);
  writer.children(element);
  passage.tekst = writer.finish();
  return passage;
}

std::string with_notes(const Passage& passage) {
  std::string out = passage.tekst;
  for (const auto& noot : passage.noten) {
    const auto line = std::string(text::trim(noot.nr + ' ' + noot.tekst));
    if (line.empty()) continue;
    if (!out.empty()) out += '\n';
    out += line;
  }
  return out;
}

std::string flat_text(const tree::Node& element) {
  std::string out;
  append_flat(element, out);
  return text::collapse(dutch::normalise(out));
}

}  // namespace kamervragen::markup
