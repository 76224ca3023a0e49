// svg: a measure as a picture.
#include "searcher/picture/chart_of.hh"
#include "searcher/picture/layout.hh"
#include "searcher/picture/svg.hh"
#include "searcher/render/format.hh"

namespace kamervragen::render {
namespace {

class PictureSink : public ask::Sink {
 public:
  explicit PictureSink(Write write) : write_(std::move(write)) {}

  ask::Habits habits() const override { return {.curves = true}; }
  void begin(const ask::Envelope& envelope) override { envelope_ = envelope; }
  void measured(const sheet::Measured& measured) override { measured_ = measured; }
  void end(const ask::Closing& closing) override {
    write_(picture::svg(picture::laid_out(picture::chart_of(envelope_, measured_, closing))));
  }

 private:
  Write write_;
  ask::Envelope envelope_;
  sheet::Measured measured_;
};

}  // namespace

std::unique_ptr<ask::Sink> make_svg(Write write, const Look&) {
  return std::make_unique<PictureSink>(std::move(write));
}

}  // namespace kamervragen::render
