// Pictures: whatever a measure says, no two texts overlap and none leaves the sheet.
#include <random>

#include <catch2/catch.hpp>

#include "schema/text/split.hh"
#include "schema/text/width.hh"
#include "searcher/ask/answer.hh"
#include "searcher/picture/chart_of.hh"
#include "searcher/picture/layout.hh"
#include "searcher/picture/plot.hh"
#include "searcher/picture/svg.hh"
#include "tests/searcher/made_index.hh"
#include "tests/searcher/random_record.hh"

namespace kamervragen::test {
namespace {

using picture::Box;

std::vector<std::pair<std::string, Box>> boxes_of(const picture::Drawing& drawing) {
  std::vector<std::pair<std::string, Box>> out;
  for (const auto& shape : drawing.shapes)
    if (const auto* text = std::get_if<picture::Text>(&shape); text && !text->text.empty())
      out.emplace_back(text->text, text->box());
  return out;
}

/// A text that is not read well on what lies below it; empty where there is none.
std::string faint_in(const picture::Drawing& drawing) {
  std::vector<picture::Rectangle> below;
  for (const auto& shape : drawing.shapes) {
    if (const auto* rectangle = std::get_if<picture::Rectangle>(&shape)) below.push_back(*rectangle);
    const auto* text = std::get_if<picture::Text>(&shape);
    if (text == nullptr) continue;
    const auto ground = std::find_if(below.rbegin(), below.rend(),
                                     [&](const auto& rectangle) { return rectangle.box.overlaps(text->box()); });
    if (ground != below.rend() && picture::contrast(ground->colour, text->colour) < 4.5) return text->text;
  }
  return {};
}

/// What is wrong with a drawing; empty where nothing is.
std::string fault_in(const picture::Drawing& drawing) {
  const auto boxes = boxes_of(drawing);
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    const auto& [text, box] = boxes[i];
    if (box.x < 0 || box.y < 0 || box.x + box.width > drawing.width || box.y + box.height > drawing.height)
      return "\"" + text + "\" leaves the sheet";
    for (std::size_t j = i + 1; j < boxes.size(); ++j)
      if (box.overlaps(boxes[j].second)) return "\"" + text + "\" and \"" + boxes[j].first + "\" overlap";
  }
  return {};
}

void check_svg(const std::string& svg) {
  CHECK(svg.find("<title id=") != std::string::npos);
  CHECK(svg.find("<desc id=") != std::string::npos);
  for (const auto* forbidden : {" style=", "<style", "<script", "href", "onload", "url("})
    CHECK(svg.find(forbidden) == std::string::npos);
}

/// Takes a measure as a chart.
struct ChartSink : ask::Sink {
  ask::Envelope envelope;
  sheet::Measured taken;
  picture::Chart chart;
  ask::Habits habits() const override { return {.curves = true}; }
  void begin(const ask::Envelope& one) override { envelope = one; }
  void measured(const sheet::Measured& one) override { taken = one; }
  void end(const ask::Closing& closing) override { chart = picture::chart_of(envelope, taken, closing); }
};

picture::Chart chart_of(index::Index& index, const ask::Request& request) {
  ChartSink out;
  const auto answered = ask::answer([&]() -> Result<index::Index*> { return &index; }, request, out);
  INFO((answered ? "" : answered.error().message()));
  REQUIRE(answered);
  return out.chart;
}

void check_chart(const picture::Chart& chart) {
  const auto drawing = picture::laid_out(chart);
  CHECK(fault_in(drawing) == "");
  CHECK(faint_in(drawing) == "");
  CHECK_FALSE(drawing.description.empty());
  check_svg(picture::svg(drawing));
  for (const std::size_t width : {40, 60, 100}) {
    const auto plotted = picture::plotted(chart, program::Paint(), width);
    CHECK_FALSE(plotted.empty());
    // Names, numbers and some room for what is drawn take so much at least.
    for (const auto line : text::lines(plotted)) CHECK(text::columns(line) <= std::max<std::size_t>(width, 72));
  }
}

class Random {
 public:
  explicit Random(unsigned seed) : random_(seed) {}
  std::size_t below(std::size_t n) { return n == 0 ? 0 : random_() % n; }
  double number(double most) { return most * static_cast<double>(random_() % 10'000) / 10'000; }
  std::optional<double> perhaps(double most) { return below(8) == 0 ? std::nullopt : std::optional(number(most)); }
  std::string name() {
    const std::vector<std::string> words = {"Wm",
                                            "iii",
                                            "Ministerie",
                                            "van",
                                            "Öztürk-Çelik",
                                            "<&\">",
                                            "2019-07",
                                            "",
                                            "Volkshuisvesting_en_Ruimtelijke_Ordening",
                                            "水",
                                            "–",
                                            "MWMWMWMW"};
    std::string out;
    for (auto n = below(6); n > 0; --n) out += (out.empty() ? "" : " ") + words[below(words.size())];
    return out;
  }
  std::vector<std::string> names(std::size_t most) {
    std::vector<std::string> out(below(most + 1));
    for (auto& one : out) one = name();
    return out;
  }

 private:
  std::mt19937 random_;
};

picture::Caption caption(Random& random) { return {random.name() + "!", random.name(), random.names(4)}; }

}  // namespace

TEST_CASE("labels of random charts do not overlap") {
  for (unsigned seed = 0; seed < 60; ++seed) {
    INFO("seed " << seed);
    Random random(seed);
    const double most = std::pow(10., random.number(8) - 3);

    picture::LineChart lines{.x_title = random.name(),
                             .y_title = random.name(),
                             .places = random.names(120),
                             .steps = random.below(2) == 0,
                             .share = random.below(2) == 0,
                             .interval = random.name(),
                             .series = {}};
    for (auto n = random.below(9); n > 0; --n) {
      auto& series = lines.series.emplace_back(picture::Series{random.name(), {}});
      for (std::size_t i = 0; i < (lines.places.empty() ? random.below(50) : lines.places.size()); ++i)
        series.points.push_back({static_cast<double>(i), random.perhaps(most), random.perhaps(most),
                                 random.perhaps(most), random.below(2) == 0});
      if (random.below(2) == 0) series.n = random.below(40);
    }
    if (lines.places.empty() && random.below(2) == 0) lines.guides = {{21, random.name()}, {22, random.name()}};
    check_chart({caption(random), lines});

    picture::IntervalChart intervals{
        .title = random.name(), .x_title = random.name(), .share = random.below(2) == 0, .rows = {}};
    for (const auto& name : random.names(60))
      intervals.rows.push_back(
          {name, random.below(1'000'000), random.perhaps(most), random.perhaps(most), random.perhaps(most)});
    for (auto& row : intervals.rows)
      if (row.low && row.high && *row.low > *row.high) std::swap(row.low, row.high);
    check_chart({caption(random), intervals});

    picture::HeatMap heat{random.name(), random.name(), random.names(60), random.names(40), {}};
    for (std::size_t i = 0; i < heat.rows.size(); ++i) {
      auto& row = heat.counts.emplace_back();
      for (std::size_t j = 0; j < heat.columns.size(); ++j)
        row.push_back(random.below(static_cast<std::size_t>(most) + 2));
    }
    check_chart({caption(random), heat});
  }
}

TEST_CASE("labels do not overlap on any facet") {
  MadeIndex made(random_records(300, 71));
  const auto facets = ask::facet_names();
  for (std::size_t i = 0; i < facets.size(); ++i) {
    INFO(facets[i]);
    ask::Request stats{.kind = ask::Kind::stats, .text = ""};
    stats.by = {facets[i]};
    check_chart(chart_of(made.index(), stats));
    stats.row_order = "late_share";
    check_chart(chart_of(made.index(), stats));
    stats.survival = true;
    check_chart(chart_of(made.index(), stats));
    ask::Request cross{.kind = ask::Kind::cross, .text = ""};
    cross.by = {facets[i], facets[(i + 1) % facets.size()]};
    check_chart(chart_of(made.index(), cross));
  }
  for (const auto* by : {"year", "month", "vergaderjaar", "kabinet", "periode"}) {
    ask::Request trend{.kind = ask::Kind::trend, .text = "water"};
    trend.by = {by};
    trend.dictionary = {
        {"melk", "melk", 1}, {"water", "water", 2}, {"een veel te lange naam voor een ingang", "stikstof", 3}};
    check_chart(chart_of(made.index(), trend));
    trend.dictionary.clear();
    check_chart(chart_of(made.index(), trend));
  }
  check_chart(chart_of(made.index(), {.kind = ask::Kind::stats, .text = ""}));
  check_chart(chart_of(made.index(), {.kind = ask::Kind::stats, .text = "jaar:1900"}));
}

TEST_CASE("numbers at an axis") {
  struct Row {
    double high;
    std::size_t most;
    std::vector<double> expected;
  };
  for (const auto& row : {Row{100, 6, {0, 20, 40, 60, 80, 100}}, Row{7, 6, {0, 2, 4, 6, 8}}, Row{0, 6, {0}},
                          Row{.3, 4, {0, .1, .2, .3}}, Row{1e6, 6, {0, 2e5, 4e5, 6e5, 8e5, 1e6}}}) {
    INFO(row.high);
    const auto found = picture::ticks(row.high, row.most);
    REQUIRE(found.size() == row.expected.size());
    for (std::size_t i = 0; i < found.size(); ++i) CHECK(found[i] == Approx(row.expected[i]).margin(1e-12));
  }
  CHECK(picture::number_text(1234567) == "1,234,567");
  CHECK(picture::number_text(12.34) == "12.3");
  CHECK(picture::number_text(.0123) == "0.012");
  CHECK(picture::number_text(100.4) == "100");
  CHECK(picture::number_text(0) == "0");
  CHECK(picture::value_text(.125, true) == "12.5 %");
}

}  // namespace kamervragen::test
