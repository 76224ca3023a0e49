#include "searcher/query/parser.hh"

#include <algorithm>
#include <utility>

#include "schema/text/joined.hh"
#include "schema/text/utf8.hh"
#include "searcher/query/cited.hh"
#include "searcher/query/foreign.hh"
#include "searcher/query/joiner.hh"
#include "searcher/query/lexer.hh"
#include "searcher/query/names_as_text.hh"
#include "searcher/query/operators.hh"
#include "searcher/query/printer.hh"
#include "searcher/query/tree.hh"
#include "searcher/query/value.hh"
#include "searcher/query/wordless.hh"

namespace kamervragen::query {
namespace {

/// How deep And, Or and Not stand within each other.
std::size_t depth_of(const Zoekvraag& tree) {
  const auto children = children_of(tree);
  std::size_t deepest = 0;
  for (const auto* child : children) deepest = std::max(deepest, depth_of(*child));
  return children.empty() ? 0 : deepest + 1;
}

/// One node of several children of which none is of the same kind; the child itself where there is one only.
template <class Node>
Zoekvraag combine(std::vector<Zoekvraag> parts) {
  if (parts.size() == 1) return std::move(parts.front());
  Node out;
  for (auto& part : parts) {
    if (auto* same = std::get_if<Node>(&part.node)) {
      std::ranges::move(same->children, std::back_inserter(out.children));
    } else {
      out.children.push_back(std::move(part));
    }
  }
  return Zoekvraag{std::move(out)};
}

Zoekvraag negate(Zoekvraag tree) {
  if (const auto* twice = std::get_if<Not>(&tree.node)) return *twice->child;
  return Zoekvraag{Not{std::make_shared<const Zoekvraag>(std::move(tree))}};
}

class Parser {
 public:
  Parser(std::vector<Lexeme> lexemes, const layout::FieldTable& table, dutch::Analyser& analyser,
         std::vector<Error>& remarks)
      : lexemes_(std::move(lexemes)), remarks_(remarks), table_(table), analyser_(analyser) {}

  Result<Zoekvraag> run() {
    if (lexemes_.empty()) return Zoekvraag{All{}};
    auto tree = disjunction(nullptr);
    if (!tree) return tree;
    if (at_ < lexemes_.size()) return stray_bracket();
    if (depth_of(*tree) > query_depth_max) return too_deep(deepest_at_);
    if (canonical(*tree).size() > query_size_max) {
      return query_error(0, Code::too_long_written_out, {{"max", query_size_max}});
    }
    return tree;
  }

 private:
  const Lexeme& here() const { return lexemes_[at_]; }
  bool is(LexemeKind kind) const { return at_ < lexemes_.size() && here().kind == kind; }
  bool is_binary() const { return at_ < lexemes_.size() && query::is_binary(here().kind); }
  bool is_operand() const { return at_ < lexemes_.size() && !is(LexemeKind::close) && !is_binary(); }

  tl::unexpected<Error> too_deep(std::size_t position) const {
    return query_error(position, Code::too_deep, {{"max", query_depth_max}});
  }

  tl::unexpected<Error> stray_bracket() const { return query_error(here().begin, Code::unbalanced_bracket); }

  /// The error of an operator (null at the beginning of a query or group) that no term follows.
  tl::unexpected<Error> hanging(const Lexeme* op) const {
    if (!op && is(LexemeKind::close)) return stray_bracket();
    if (!op) return query_error(here().begin, Code::operator_at_start, {{"operator", here().text}});
    if (at_ == lexemes_.size()) return query_error(op->begin, Code::operator_at_end, {{"operator", op->text}});
    const auto& blamed = is_binary() ? here() : *op;
    return query_error(blamed.begin, Code::hanging_operator,
                       {{"operator", op->text}, {"found", here().text}, {"word", blamed.text}});
  }

  Result<Zoekvraag> disjunction(const layout::Field* field) {
    std::vector<Zoekvraag> parts;
    const Lexeme* op = nullptr;
    do {
      auto part = conjunction(field, op);
      if (!part) return part;
      parts.push_back(std::move(*part));
      op = is(LexemeKind::op_or) ? &lexemes_[at_++] : nullptr;
    } while (op);
    return combine<Or>(std::move(parts));
  }

  Result<Zoekvraag> conjunction(const layout::Field* field, const Lexeme* op) {
    std::vector<Zoekvraag> parts;
    do {
      if (!is_operand()) return hanging(op);
      auto part = negation(field);
      if (!part) return part;
      parts.push_back(std::move(*part));
      op = is(LexemeKind::op_and) ? &lexemes_[at_++] : nullptr;
    } while (op || is_operand());
    return combine<And>(std::move(parts));
  }

  Result<Zoekvraag> negation(const layout::Field* field) {
    if (!is(LexemeKind::op_not) && !is(LexemeKind::minus)) return nearness(field);
    const Lexeme& op = lexemes_[at_++];
    if (is(LexemeKind::op_not) || is(LexemeKind::minus)) {
      return query_error(here().begin, Code::double_negation, {{"operator", op.text}, {"found", here().text}});
    }
    if (!is_operand()) return hanging(&op);
    auto child = nearness(field);
    if (!child) return child;
    return negate(std::move(*child));
  }

  Result<Zoekvraag> nearness(const layout::Field* field) {
    const std::size_t left_at = here().begin;
    auto left = term(field);
    if (!left || !is(LexemeKind::op_near)) return left;
    const Lexeme& op = lexemes_[at_++];
    if (!is_operand()) return hanging(&op);
    const std::size_t right_at = here().begin;
    if (is(LexemeKind::op_not) || is(LexemeKind::minus)) return near_operand(right_at);
    auto right = term(field);
    if (!right) return right;
    const auto* a = std::get_if<Word>(&left->node);
    const auto* b = std::get_if<Word>(&right->node);
    if (!a || a->exact || a->itself) return near_operand(left_at);
    if (!b || b->exact || b->itself) return near_operand(right_at);
    if (a->part != b->part) {
      const auto& part = a->part.empty() ? b->part : a->part;
      return query_error(op.begin, Code::near_parts,
                         {{"part", part}, {"left", a->text}, {"near", op.text}, {"right", b->text}});
    }
    if (is(LexemeKind::op_near)) {
      return query_error(here().begin, Code::near_chain);
    }
    return Zoekvraag{Near{a->part, a->text, b->text, op.distance}};
  }

  tl::unexpected<Error> near_operand(std::size_t position) const { return query_error(position, Code::near_operand); }

  Result<Zoekvraag> term(const layout::Field* field) {
    switch (here().kind) {
      case LexemeKind::open: return group(field);
      case LexemeKind::field: return fielded(field);
      default: break;
    }
    const Lexeme& lexeme = lexemes_[at_++];
    if (++leaves_ > query_leaves_max) return too_many(lexeme);
    auto leaf = make_leaf(field, lexeme, table_, analyser_);
    if (leaf && !field && lexeme.cited && !beside_near(at_ - 1)) {
      leaf = named_or_mentioned(citation::read(lexeme.text), std::move(*leaf));
      remark(lexeme, *leaf);
    }
    if (leaf) leaves_ += terms_of(*leaf, analyser_) - 1;
    if (leaves_ > query_leaves_max) return too_many(lexeme);
    return leaf;
  }

  static tl::unexpected<Error> too_many(const Lexeme& lexeme) {
    return query_error(lexeme.begin, Code::too_many_terms, {{"max", query_leaves_max}});
  }

  bool beside_near(std::size_t at) const {
    const auto is_near = [&](std::size_t i) { return i < lexemes_.size() && lexemes_[i].kind == LexemeKind::op_near; };
    return is_near(at + 1) || (at > 0 && is_near(at - 1));
  }

  void remark(const Lexeme& lexeme, const Zoekvraag& cited) {
    std::vector<std::string> names;
    for (const auto* child : children_of(cited))
      if (std::holds_alternative<Key>(child->node)) names.push_back(canonical(*child));
    auto said = names.empty() ? query_error(lexeme.begin, Code::paper_read, {{"text", lexeme.text}})
                              : query_error(lexeme.begin, Code::citation_read,
                                            {{"text", lexeme.text}, {"names", text::joined(names, ", ")}});
    remarks_.push_back(std::move(said.value()));
  }

  Result<Zoekvraag> fielded(const layout::Field* outer) {
    const Lexeme& named = lexemes_[at_++];
    const layout::Field* field = table_.find(named.text);
    if (!field) {
      return query_error(named.begin, Code::unknown_field,
                         {{"field", named.text}, {"near", table_.suggest(named.text)}, {"text", named.text + ":"}});
    }
    if (outer) {
      return query_error(named.begin, Code::nested_field, {{"field", outer->name}});
    }
    if (is_missing(*field)) {
      at_ += 3;
      return negate({Has{std::string(field->name)}});
    }
    return term(field);
  }

  /// "(missing)", as a facet prints it.
  bool is_missing(const layout::Field& field) const {
    return at_ + 2 < lexemes_.size() && is_stored(field.kind) && is(LexemeKind::open) &&
           lexemes_[at_ + 1].text == "missing" && lexemes_[at_ + 2].kind == LexemeKind::close;
  }

  Result<Zoekvraag> group(const layout::Field* field) {
    const Lexeme& open = lexemes_[at_++];
    if (++depth_ > query_depth_max) return too_deep(open.begin);
    if (depth_ > deepest_) {
      deepest_ = depth_;
      deepest_at_ = open.begin;
    }
    if (is(LexemeKind::close)) return query_error(open.begin, Code::empty_group);
    if (at_ == lexemes_.size()) return unclosed(open);
    auto tree = disjunction(field);
    if (!tree) return tree;
    if (!is(LexemeKind::close)) return unclosed(open);
    ++at_;
    --depth_;
    return tree;
  }

  static tl::unexpected<Error> unclosed(const Lexeme& open) { return query_error(open.begin, Code::unclosed_bracket); }

  std::vector<Lexeme> lexemes_;
  std::vector<Error>& remarks_;
  const layout::FieldTable& table_;
  dutch::Analyser& analyser_;
  std::size_t at_ = 0, leaves_ = 0, depth_ = 0;
  std::size_t deepest_ = 0, deepest_at_ = 0;
};

bool has_unseen(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto point = text::code_point(text, at);
    if (text::is_unseen(point.value)) return true;
    at += point.size;
  }
  return false;
}

}  // namespace

Result<Reading> read_query(std::string_view text, const layout::FieldTable& table) {
  Reading out;
  auto lexemes = lex(text, &out.remarks);
  if (!lexemes) return pass(lexemes);
  if (lexemes->empty() && has_unseen(text)) return query_error(0, Code::unseen_word);
  // A colon before a space is punctuation, unless it is that of a field and nothing at all follows.
  const auto last = std::ranges::find_if(lexemes->rbegin(), lexemes->rend(),
                                         [](const Lexeme& lexeme) { return lexeme.kind != LexemeKind::close; });
  for (const auto& remark : out.remarks)
    if (remark.code == Code::colon_read_as_text && remark.position == last->begin &&
        table.find(remark.argument("field")) != nullptr)
      return query_error(*remark.position, Code::missing_value, {{"field", remark.argument("field")}});
  std::erase_if(out.remarks, [&](const Error& remark) {
    return remark.code == Code::colon_read_as_text && table.find(remark.argument("field")) == nullptr;
  });
  names_as_text(*lexemes, text, table, out.remarks);
  if (const auto ours = refuse_foreign(*lexemes, table, out.remarks); !ours) return pass(ours);
  dutch::Analyser analyser;
  auto read = without_wordless(std::move(*lexemes), analyser, out.remarks);
  auto tree = Parser(join_words(std::move(read), analyser), table, analyser, out.remarks).run();
  if (!tree) return pass(tree);
  out.tree = std::move(*tree);
  return out;
}

Result<Zoekvraag> parse_query(std::string_view text, const layout::FieldTable& table) {
  auto reading = read_query(text, table);
  if (!reading) return pass(reading);
  return std::move(reading->tree);
}

}  // namespace kamervragen::query
