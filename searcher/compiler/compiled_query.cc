#include "searcher/compiler/compiled_query.hh"

#include <algorithm>
#include <utility>

#include <xapian.h>

namespace kamervragen::compiler {

struct CompiledQuery::Node {
  Operator op;
  double factor = 1;
  std::string term{};
  std::vector<CompiledQuery> parts{};
  std::unique_ptr<const Xapian::Query> engine{};
};

CompiledQuery::CompiledQuery(Node node) : node_(std::make_shared<const Node>(std::move(node))) {}

CompiledQuery CompiledQuery::everything() { return CompiledQuery(Node{.op = Operator::everything}); }

CompiledQuery CompiledQuery::term(std::string term) {
  return CompiledQuery(Node{.op = Operator::term, .term = std::move(term)});
}

CompiledQuery CompiledQuery::engine(const Xapian::Query& query) {
  if (query.empty()) return {};
  return CompiledQuery(Node{.op = Operator::engine, .engine = std::make_unique<const Xapian::Query>(query)});
}

CompiledQuery CompiledQuery::scaled(CompiledQuery part, double factor) {
  if (part.is(Operator::nothing)) return {};
  return CompiledQuery(Node{.op = Operator::scale, .factor = factor, .parts = {std::move(part)}});
}

CompiledQuery CompiledQuery::worth(CompiledQuery part, double score) {
  if (part.is(Operator::nothing)) return {};
  return CompiledQuery(Node{.op = Operator::worth, .factor = score, .parts = {std::move(part)}});
}

CompiledQuery CompiledQuery::combined(Operator op, std::vector<CompiledQuery> parts) {
  const auto is_nothing = [](const CompiledQuery& part) { return part.is(Operator::nothing); };
  const bool needs_all = op == Operator::all || op == Operator::filter;
  const bool needs_first = op == Operator::prefer || op == Operator::without;
  if (needs_all && std::ranges::any_of(parts, is_nothing)) return {};
  if (needs_first && (parts.empty() || is_nothing(parts.front()))) return {};
  std::erase_if(parts, is_nothing);
  if (parts.empty()) return {};
  if (parts.size() == 1) return std::move(parts.front());
  return CompiledQuery(Node{.op = op, .parts = std::move(parts)});
}

Operator CompiledQuery::op() const { return node_ ? node_->op : Operator::nothing; }
const std::string& CompiledQuery::term() const { return node_->term; }
double CompiledQuery::factor() const { return node_->factor; }
const Xapian::Query& CompiledQuery::engine_part() const { return *node_->engine; }
std::span<const CompiledQuery> CompiledQuery::parts() const {
  return node_ ? std::span<const CompiledQuery>(node_->parts) : std::span<const CompiledQuery>{};
}

namespace {

Xapian::Query::op engine_op(Operator op) {
  switch (op) {
    case Operator::synonym: return Xapian::Query::OP_SYNONYM;
    case Operator::any: return Xapian::Query::OP_OR;
    case Operator::filter: return Xapian::Query::OP_FILTER;
    case Operator::prefer: return Xapian::Query::OP_AND_MAYBE;
    case Operator::without: return Xapian::Query::OP_AND_NOT;
    default: return Xapian::Query::OP_AND;
  }
}

void add_terms(const CompiledQuery& query, std::vector<std::string>& out) {
  if (query.is(Operator::term)) out.push_back(query.term());
  for (const auto& part : query.parts()) add_terms(part, out);
}

}  // namespace

Xapian::Query to_engine(const CompiledQuery& query) {
  switch (query.op()) {
    case Operator::nothing: return {};
    // Xapian::Query::MatchAll is one object of the whole process, and counts its references without a lock: to copy it
    // in two threads at once may free it.
    case Operator::everything: return Xapian::Query(std::string());
    case Operator::term: return Xapian::Query(query.term());
    case Operator::engine: return query.engine_part();
    case Operator::scale: return {Xapian::Query::OP_SCALE_WEIGHT, to_engine(query.first()), query.factor()};
    case Operator::worth:
      return {Xapian::Query::OP_FILTER,
              Xapian::Query((new Xapian::FixedWeightPostingSource(query.factor()))->release()),
              to_engine(query.first())};
    default: break;
  }
  std::vector<Xapian::Query> parts;
  for (const auto& part : query.parts()) parts.push_back(to_engine(part));
  return {engine_op(query.op()), parts.begin(), parts.end()};
}

bool is_read(const CompiledQuery& query) {
  if (query.is(Operator::engine)) return true;
  const auto parts = query.parts();
  return query.is(Operator::prefer) ? is_read(parts.front()) : std::ranges::any_of(parts, is_read);
}

std::vector<std::string> terms_of(const CompiledQuery& query) {
  std::vector<std::string> out;
  add_terms(query, out);
  std::ranges::sort(out);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace kamervragen::compiler
