#include "searcher/query/printer.hh"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "searcher/query/bare.hh"
#include "searcher/query/foreign.hh"
#include "searcher/query/joiner.hh"
#include "searcher/query/lexeme_text.hh"
#include "searcher/query/lexer.hh"
#include "searcher/query/sentence.hh"
#include "searcher/query/tree.hh"

namespace kamervragen::query {
namespace {

std::string in_quotes(const std::string& text) { return "\"" + text + "\""; }
std::string in_brackets(const std::string& text) { return "(" + text + ")"; }
std::string in_field(const std::string& field) { return field.empty() ? "" : field + ":"; }
std::string equals(bool exact) { return exact ? "=" : ""; }
std::string plus(bool itself) { return itself ? "+" : ""; }

/// What was printed last, before the space behind it.
std::string_view last_word(std::string_view printed) {
  printed = printed.substr(0, printed.find_last_not_of(' ') + 1);
  return printed.substr(printed.rfind(' ') + 1);
}

/// Whether a - beside its words could be read as a hyphen of a sentence.
bool reads_like_a_sentence(const Zoekvraag& tree) {
  bool small = false;
  each_leaf(tree, [&](const Zoekvraag& leaf, bool) {
    const auto* word = std::get_if<Word>(&leaf.node);
    small = small || (word && word->part.empty() && is_small_word(word->text));
  });
  return small;
}

std::string number(const std::optional<int>& n) { return n ? std::to_string(*n) : ""; }

class Printer {
 public:
  /// `quotes`: around every word that a field does not stand before. `sentence`: a - is written out.
  Printer(bool quotes, bool sentence) : quotes_(quotes), minus_(sentence ? "NOT " : "-") {}

  /// `inside`: as a child of an And, Or or Not.
  std::string print(const Zoekvraag& tree, bool inside) {
    const auto bracketed = [inside](const std::string& text) { return inside ? in_brackets(text) : text; };
    return std::visit(
        Overloaded{
            [](const All&) { return std::string(); },
            [this](const Word& w) {
              return in_field(w.part) + equals(w.exact) + plus(w.itself) + bare_or_quoted(w.text, !w.part.empty());
            },
            [](const Phrase& p) { return in_field(p.part) + equals(p.exact) + in_quotes(p.text); },
            [](const Prefix& p) { return in_field(p.part) + p.text + "*"; },
            [&](const Near& n) {
              const auto text = fmt::format("{} NEAR/{} {}", bare_or_quoted(n.left, false), n.distance,
                                            bare_or_quoted(n.right, false));
              return n.part.empty() ? bracketed(text) : in_field(n.part) + in_brackets(text);
            },
            [this](const Key& k) { return in_field(k.field) + bare_or_quoted(k.value, true); },
            [this](const Label& l) {
              return in_field(l.field) + equals(l.whole) + bare_or_quoted(l.text, true) + (l.begins ? "*" : "");
            },
            [](const NumberRange& r) {
              const bool single = r.lo && r.lo == r.hi;
              return in_field(r.field) + (single ? number(r.lo) : number(r.lo) + ".." + number(r.hi));
            },
            [](const DateRange& r) { return in_field(r.field) + r.text; },
            [](const Computed& c) { return in_field(c.field) + c.value; },
            [](const Has& h) { return "has:" + h.field; },
            [&](const And& a) { return bracketed(conjunction(a)); },
            [&](const Or& o) { return bracketed(disjunction(o)); },
            [&](const Not& n) { return without(print(*n.child, true)); },
        },
        tree.node);
  }

 private:
  /// With a minus before it, unless that would be read as a hyphen: "melkvee -en varkens".
  std::string without(const std::string& printed) const {
    return std::string(hyphen_is_text_behind(printed) ? "NOT " : minus_) + printed;
  }

  /// Bare where it would be read as this one word or value, else quoted.
  std::string bare_or_quoted(const std::string& text, bool value) const {
    return (value || !quotes_) && is_bare_word(text, value) ? text : in_quotes(text);
  }

  std::string disjunction(const Or& node) {
    std::string out;
    for (const auto& child : node.children) out.append(out.empty() ? "" : " OR ").append(print(child, true));
    return out;
  }

  /// Words that would join when printed side by side are quoted, which keeps them apart; so is an "in" before a
  /// bracket.
  std::string conjunction(const And& node) {
    std::string out;
    const auto& children = node.children;
    for (std::size_t i = 0; i < children.size();) {
      const auto run = bare_run(children, i);
      const bool apart = !run.empty() && (quotes_ || (run.size() > 1 && words_join(run, analyser())));
      const std::size_t end = i + std::max<std::size_t>(run.size(), 1);
      for (std::size_t k = 0; i < end; ++i, ++k) {
        const bool negated = std::holds_alternative<Not>(children[i].node);
        auto part = apart ? std::string(negated ? minus_ : "") + in_quotes(run[k]) : print(children[i], true);
        if (part.starts_with('-') && negated && hyphen_is_text_behind(last_word(out))) part = "NOT " + part.substr(1);
        if (const auto last = std::string(last_word(out)); begins_list(last, part))
          out.replace(out.size() - last.size(), last.size(), in_quotes(last));
        out.append(out.empty() ? "" : " ").append(part);
      }
    }
    return out;
  }

  /// The words from `i` on that are printed bare and side by side; only the first may be behind a minus.
  static std::vector<std::string> bare_run(const std::vector<Zoekvraag>& children, std::size_t i) {
    std::vector<std::string> run;
    for (; i < children.size(); ++i) {
      const auto* negation = std::get_if<Not>(&children[i].node);
      if (negation && !run.empty()) break;
      const auto* word = std::get_if<Word>(negation ? &negation->child->node : &children[i].node);
      if (!word || word->exact || word->itself || !word->part.empty() || !is_bare_word(word->text, false)) break;
      run.push_back(word->text);
    }
    return run;
  }

  /// Made when needed: most queries have no two words that could join.
  dutch::Analyser& analyser() { return analyser_ ? *analyser_ : analyser_.emplace(); }

  bool quotes_;
  std::string_view minus_;
  std::optional<dutch::Analyser> analyser_;
};

}  // namespace

std::string canonical(const Zoekvraag& tree) {
  const bool sentence = reads_like_a_sentence(tree);
  auto out = Printer(false, sentence).print(tree, false);
  // What was read as a citation is printed as what it means: words that look like one side by side are quoted.
  const bool joined = out.find(" OR ") != std::string::npos || out.find("NOT ") != std::string::npos;
  const bool headline = sentence && joined && all_in_capitals(out);
  return headline || has_citation(out) ? Printer(true, sentence).print(tree, false) : out;
}

}  // namespace kamervragen::query
