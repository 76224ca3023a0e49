// markdown: tables that a README takes in.
#include "searcher/render/format.hh"
#include "searcher/screen/fields_page.hh"

namespace kamervragen::render {
namespace {

class MarkdownSink : public ask::Sink {
 public:
  explicit MarkdownSink(Write write) : write_(std::move(write)) {}
  void fields(const layout::FieldTable& table) override { write_(screen::fields_markdown(table)); }

 private:
  Write write_;
};

}  // namespace

std::unique_ptr<ask::Sink> make_markdown(Write write, const Look&) {
  return std::make_unique<MarkdownSink>(std::move(write));
}

}  // namespace kamervragen::render
