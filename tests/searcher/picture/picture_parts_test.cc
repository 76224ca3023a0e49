// What pictures are made of: names in their room, axes, ends of curves, intervals, shades.
#include <array>
#include <cmath>

#include <catch2/catch.hpp>

#include "schema/text/width.hh"
#include "searcher/picture/axis_labels.hh"
#include "searcher/picture/curve_end.hh"
#include "searcher/picture/labels.hh"
#include "searcher/picture/layout.hh"
#include "searcher/picture/plot.hh"

namespace kamervragen::test {
namespace {

template <class Shape>
std::vector<Shape> shapes_of(const picture::Drawing& drawing) {
  std::vector<Shape> out;
  for (const auto& shape : drawing.shapes)
    if (const auto* one = std::get_if<Shape>(&shape)) out.push_back(*one);
  return out;
}

/// All that is written, a line a text.
std::string written_on(const picture::Drawing& drawing) {
  std::string out;
  for (const auto& text : shapes_of<picture::Text>(drawing)) out += text.text + "\n";
  return out;
}

double in_columns(std::string_view text) { return static_cast<double>(text::columns(text)); }

picture::Drawing drawn(picture::LineChart chart) { return picture::laid_out({{"title", "below", {}}, chart}); }

/// A trend of one line.
picture::LineChart trend(const std::vector<picture::Point>& points) {
  picture::LineChart out{.x_title = "year", .y_title = "rate", .interval = "interval", .series = {{"", points}}};
  for (std::size_t i = 0; i < points.size(); ++i) out.places.push_back(std::to_string(2007 + i));
  return out;
}

}  // namespace

TEST_CASE("a label that is cut keeps what tells it apart") {
  struct Row {
    std::vector<std::string> names;
    double room;
    std::vector<std::string> expected;
    const char* why;
  };
  for (const auto& row : std::vector<Row>{
           {{"Financiën"}, 9, {"Financiën"}, "fits"},
           {{"Financiën"}, 8, {"Financi…"}, "is cut"},
           {{"Financiën en meer"}, 11, {"Financiën…"}, "no space before what is left out"},
           {{"Landbouw en Natuur · melk", "Landbouw en Natuur · mest"},
            16,
            {"Landbouw… · melk", "Landbouw… · mest"},
            "the last part stays"},
           {{"LNV · een veel te lange ingang"}, 16, {"LNV · een veel…"}, "a last part that is too long is cut"},
           {{"Landbouw, Visserij en Natuur", "Landbouw, Visserij en Voedsel"},
            13,
            {"Landbo…Natuur", "Landbo…oedsel"},
            "beginnings are the same: the ends stay"},
           {{"aaaaaaaa-1-zzzzzzzz", "aaaaaaaa-2-zzzzzzzz"}, 8, {"aaa… (1)", "aaa… (2)"}, "both ends are: a number"},
           {{"aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa"}, 8, {"aaaaaaa…", "aaaaaaa…"}, "one name is one label"},
           {{"", "水水水水"}, 5, {"", "水水…"}, "wide signs take two columns"},
       }) {
    INFO(row.why);
    CHECK(picture::labels_within(row.names, row.room, in_columns) == row.expected);
  }
}

TEST_CASE("labels of an axis stand side by side, by turns, upright, or are thinned") {
  const std::string cabinet = "Balkenende IV demissionair";
  struct Row {
    std::size_t places;
    std::string name;
    bool all, upright;
    const char* why;
  };
  for (const auto& row : {Row{1, cabinet, true, false, "one alone"}, Row{12, "2007", true, false, "a line of years"},
                          Row{18, "2007", true, false, "years by turns"}, Row{8, cabinet, true, true, "cabinets"},
                          Row{40, "2007-01", true, true, "months of three years"},
                          Row{240, "2007-01", false, false, "months of twenty years"}}) {
    INFO(row.why);
    std::vector<picture::AxisPlace> places;
    for (std::size_t i = 0; i < row.places; ++i)
      places.push_back({60 + 690. * static_cast<double>(i) / static_cast<double>(row.places), row.name});
    const auto found = picture::axis_labels(places, 100, 16, 798);
    CHECK((found.labels.size() == row.places) == row.all);
    CHECK(found.labels.size() > 1 - (row.places == 1 ? 1 : 0));
    CHECK(found.labels.front().text.upward == row.upright);
    for (std::size_t i = 0; i < found.labels.size(); ++i) {
      const auto box = found.labels[i].text.box();
      CHECK(box.y > 100);
      CHECK(box.y + box.height <= 100 + found.height + 1e-9);
      for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(box.overlaps(found.labels[j].text.box()));
    }
  }
}

TEST_CASE("curves are cut where hardly any set is left") {
  using Steps =
      std::vector<std::array<double, 3>>;  // day, the share that is unanswered from then on, how many were left
  const auto curve = [](std::string name, std::uint64_t n, const Steps& steps) {
    picture::Series out{std::move(name), {}, n};
    for (const auto& [day, unanswered, left] : steps)
      out.points.push_back({day, unanswered, {}, {}, false, static_cast<std::uint64_t>(left)});
    return out;
  };
  const auto left = curve("left", 1000, {{0, 1, 1000}, {50, .5, 900}, {95, .03, 500}, {300, 0, 15}, {7000, 0, 1}}),
             never = curve("never", 1000, {{0, 1, 1000}, {95, .07, 990}, {300, .06, 70}, {7000, .06, 60}}),
             one = curve("one", 30, {{0, 1, 30}, {95, .03, 30}, {3000, 0, 1}}),
             few = curve("few", 1, {{0, 1, 1}, {900, 0, 1}}),
             some = curve("some", 3, {{0, 1, 3}, {90, .3, 3}, {900, 0, 2}}),
             brief = curve("brief", 100, {{0, 1, 100}, {30, .2, 40}});
  struct Row {
    std::vector<picture::Series> series;
    std::optional<double> end;
    const char* why;
  };
  for (const auto& row : std::vector<Row>{{{left}, 100., "fewer than 2 % are left"},
                                          {{never}, 100., "fewer than 2 % are answered later"},
                                          {{one}, 100., "a single one is left"},
                                          {{left, some}, 100., "a curve of few sets does not count"},
                                          {{some}, std::nullopt, "but where all are of few"},
                                          {{few}, std::nullopt, "one set"},
                                          {{brief}, std::nullopt, "nothing is beyond"},
                                          {{}, std::nullopt, "no curve at all"}}) {
    INFO(row.why);
    picture::LineChart chart{
        .x_title = "days", .y_title = "unanswered", .steps = true, .share = true, .interval = "", .series = row.series};
    std::vector<std::string> notes;
    picture::end_axis(chart, notes);
    if (row.end) {
      REQUIRE(chart.x_end);
      CHECK(*chart.x_end >= *row.end);
      CHECK(*chart.x_end <= 1.3 * *row.end);
    } else {
      CHECK_FALSE(chart.x_end);
    }
    CHECK(notes.size() == (row.end ? 1 : 0));
    for (const auto& series : chart.series)
      if (row.end) CHECK(series.points.back().x <= *chart.x_end);
  }
}

TEST_CASE("an interval without an end has an arrow, in a drawing and in text") {
  const picture::IntervalChart chart{.title = "ministerie",
                                     .x_title = "days",
                                     .rows = {{"closed", 100, 20., 10., 30.},
                                              {"open", 50, 25., 15., {}},
                                              {"unknown", 30, {}, 12., {}},
                                              {"alone", 3, 8., {}, {}}}};
  const auto drawing = picture::laid_out({{"title", "below", {}}, chart});
  std::size_t arrows = 0;
  for (const auto& path : shapes_of<picture::Path>(drawing)) arrows += path.filled ? 1 : 0;
  CHECK(arrows == 2);
  CHECK(shapes_of<picture::Mark>(drawing).size() == 3);
  for (const auto& path : shapes_of<picture::Path>(drawing))
    for (const auto& [x, y] : path.points) CHECK(x < drawing.width);
  const auto text = picture::plotted({{"title", "below", {}}, chart}, program::Paint(), 72);
  CHECK(text.find("├──") != std::string::npos);
  CHECK(text.find("→") != std::string::npos);
  CHECK(text.find("3*") != std::string::npos);
  for (const auto& all : {written_on(drawing), text})
    for (const auto* said : {"an arrow: ", "no dot: ", "a dot alone: ", ": fewer than 20"}) {
      INFO(said);
      CHECK(all.find(said) != std::string::npos);
    }
}

TEST_CASE("the bar of an interval stands behind its mark") {
  auto chart = trend({{0, 3., 1., 5., false}, {1, 4., 2., 6., false}, {2, 2., 1., 4., false}});
  chart.series.front().name = "one";
  chart.series.push_back(chart.series.front());
  chart.series.back().name = "other";
  const auto drawing = drawn(chart);
  std::size_t bars = 0;
  for (const auto& line : shapes_of<picture::Line>(drawing)) {
    if (line.x1 != line.x2 || line.width != .8) continue;
    ++bars;
    const auto marks = shapes_of<picture::Mark>(drawing);
    CHECK(std::ranges::any_of(marks, [&](const auto& mark) {
      return std::abs(mark.x - line.x1) < 1e-9 && mark.y < line.y1 && mark.y > line.y2 && mark.colour == line.colour;
    }));
  }
  CHECK(bars == 6);
}

TEST_CASE("a place without neighbours shows its interval") {
  const auto drawing = drawn(trend({{0, 3., 1., 5., false}, {1, {}, {}, {}, false}, {2, 2., 1., 4., false}}));
  std::size_t bars = 0;
  for (const auto& rectangle : shapes_of<picture::Rectangle>(drawing))
    bars += rectangle.colour == picture::pale && rectangle.box.height > 0 ? 1 : 0;
  CHECK(bars == 2);
}

TEST_CASE("stretches that are not complete, or of few sets, do not set the scale") {
  const picture::Point early{0, 400., 10., 900., true}, brief{0, 400., 10., 900., false, 10},
      usual{1, 50., 40., 60., false, 1000};
  struct Row {
    std::vector<picture::Point> points;
    double expected;
    std::string beyond;
    const char* why;
  };
  for (const auto& row : std::vector<Row>{{{early, usual}, 50, "2007: 400", "the first is cut"},
                                          {{brief, usual}, 50, "2007: 400", "of few sets"},
                                          {{{0, 40., 10., 900., true}, usual}, 50, "", "it is lower"},
                                          {{early, {1, {}, {}, {}, false}}, 400, "", "there is no other"},
                                          {{early, {1, 0., 0., 3., false}}, 400, "", "the others are none"},
                                          {{early, brief, usual}, 400, "", "most are weak: all count"}}) {
    INFO(row.why);
    const auto chart = trend(row.points);
    CHECK(picture::scale_of(chart).value == row.expected);
    CHECK(picture::beyond_text(chart, 100 + row.expected) == row.beyond);
    const auto said = written_on(drawn(chart));
    CHECK((said.find("an arrow at the upper edge") != std::string::npos) == !row.beyond.empty());
    const auto text = picture::plotted({{"title", "below", {}}, chart}, program::Paint(), 60);
    CHECK((text.find("→: beyond the scale") != std::string::npos) == !row.beyond.empty());
  }
}

TEST_CASE("numbers are read on every shade") {
  CHECK(picture::contrast("#000000", "#ffffff") == Approx(21));
  CHECK(picture::contrast("#777777", "#ffffff") == Approx(4.48).epsilon(.01));
  picture::HeatMap heat{"row", "column", {}, {"a", "b"}, {}};
  for (std::uint64_t n = 0; n < 200; ++n) {
    heat.rows.push_back(std::to_string(n));
    heat.counts.push_back({n, 200 - n});
  }
  const auto drawing = picture::laid_out({{"title", "below", {}}, heat});
  picture::Colour ground;
  for (const auto& shape : drawing.shapes) {
    if (const auto* rectangle = std::get_if<picture::Rectangle>(&shape)) ground = rectangle->colour;
    if (const auto* text = std::get_if<picture::Text>(&shape); text && text->size == 10)
      CHECK(picture::contrast(ground, text->colour) >= 4.5);
  }
  CHECK(written_on(drawing).find("shades:") != std::string::npos);
}

TEST_CASE("the shades of a table in text are said by their lowest numbers") {
  struct Row {
    std::uint64_t most;
    std::string expected;
  };
  for (const auto& row : {Row{160, "·: none, ░: from 1, ▒: from 10, ▓: from 40, █: from 90; the most: 160"},
                          Row{1, "·: none, █: from 1; the most: 1"}, Row{0, "·: none; the most: 0"}}) {
    const auto text = picture::plotted({{"t", "b", {}}, picture::HeatMap{"r", "c", {"a"}, {"b"}, {{row.most}}}},
                                       program::Paint(), 100);
    CHECK(text.find(row.expected) != std::string::npos);
  }
}

}  // namespace kamervragen::test
