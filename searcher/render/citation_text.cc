// citation: the text that each is cited by, a line each: of a set the official one.
#include "searcher/render/format.hh"
#include "searcher/render/reference_sink.hh"

namespace kamervragen::render {
namespace {

class CitationSink final : public ReferenceSink {
 public:
  using ReferenceSink::ReferenceSink;

 private:
  std::string entry(const reference::Reference& reference, bool) const override { return reference.citation + "\n"; }
  bool keyed() const override { return false; }
};

}  // namespace

std::unique_ptr<ask::Sink> make_citation(Write write, const Look&) {
  return std::make_unique<CitationSink>(std::move(write));
}

}  // namespace kamervragen::render
