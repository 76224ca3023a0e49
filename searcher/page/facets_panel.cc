#include "searcher/page/facets_panel.hh"

#include <algorithm>

#include <fmt/format.h>

namespace kamervragen::page {
namespace {

using Selections = std::vector<finder::Selection>;

constexpr std::string_view select = "select";
/// What the facets print of records without a value.
constexpr std::string_view missing = "(missing)";

std::string key_of(const finder::Selection& one) {
  return fmt::format("{}{}{}", one.field, one.left_out ? "!=" : "=", one.value);
}

std::string shown(const Visit& visit, const std::string& value) {
  return value == missing ? visit.say(Phrase::missing_value) : value;
}

std::string label(std::string_view field) {
  std::string out(field);
  std::ranges::replace(out, '_', ' ');
  return out;
}

const finder::Selection* find(const Selections& all, std::string_view field, std::string_view value) {
  const auto found =
      std::ranges::find_if(all, [&](const auto& one) { return one.field == field && one.value == value; });
  return found == all.end() ? nullptr : &*found;
}

bool chosen_of(const Selections& all, std::string_view field) {
  return std::ranges::any_of(all, [&](const auto& one) { return one.field == field && !one.left_out; });
}

/// The value, how many have it, and how to leave it out.
Html value_row(const Visit& visit, const std::string& field, const std::string& value, std::uint64_t count,
               const Selections& selections) {
  const auto* now = find(selections, field, value);
  const auto text = shown(visit, value);
  const finder::Selection chosen{field, value, false}, left_out{field, value, true};
  const auto rest = now == nullptr ? visit.address : visit.address.without(select, key_of(*now));
  Attributes attributes{{"href", (now != nullptr ? rest : rest.adding(select, key_of(chosen))).text()}};
  if (now != nullptr) attributes.push_back({"aria-current", "true"});
  auto out = element("a", attributes,
                     now != nullptr && now->left_out ? visit.say(Phrase::without_value, {{"value", text}}) : text);
  out += Html(" ") + element("span", {{"class", "n"}}, visit.number(count)) + Html(" ");
  // Of a field of which some are chosen the others are left out already.
  if (now == nullptr && !chosen_of(selections, field))
    out += element("a",
                   {{"class", "minus"},
                    {"href", rest.adding(select, key_of(left_out)).text()},
                    {"aria-label", visit.say(Phrase::leave_out, {{"value", text}})}},
                   "−");
  return element("li", out);
}

Html facet(const Visit& visit, const ask::Table& table, const Selections& selections) {
  auto rows = Html();
  for (const auto& row : table.rows)
    rows += value_row(visit, table.name, std::get<std::string>(row[0]), std::get<std::uint64_t>(row[1]), selections);
  auto out = element("h3", label(table.name)) + element("ul", rows);
  if (table.more > 0)
    out += element("p", link(visit.address.with("top", "all").with("facets", table.name).text(),
                             visit.say(Phrase::all_values, {{"count", visit.number(table.more)}})));
  return element("section", {{"class", "facet"}}, out);
}

class Counted : public ask::Sink {
 public:
  void count(std::uint64_t found) override { found_ = found; }
  std::uint64_t count() const { return found_; }

 private:
  std::uint64_t found_ = 0;
};

/// The tables of facets alone.
class Facets : public ask::Sink {
 public:
  ask::Habits habits() const override { return {.top = std::nullopt}; }
  void end(const ask::Closing& closing) override { tables_ = closing.facets; }
  const std::vector<ask::Table>& tables() const { return tables_; }

 private:
  std::vector<ask::Table> tables_;
};

constexpr double bar_room = 14, chart_height = 90, chart_foot = 18;

/// Bars from left to right in the order of time.
Html bars(const Visit& visit, const ask::Table& table, const std::string& title, const Selections& selections) {
  std::uint64_t most = 1;
  for (const auto& row : table.rows) most = std::max(most, std::get<std::uint64_t>(row[1]));
  auto rows = table.rows;
  std::ranges::sort(rows, {}, [](const auto& row) { return std::get<std::string>(row[0]); });
  auto drawn = Html();
  double x = 0;
  for (std::size_t i = 0; i < rows.size(); ++i, x += bar_room) {
    const auto& value = std::get<std::string>(rows[i][0]);
    const auto count = std::get<std::uint64_t>(rows[i][1]);
    if (value == missing) continue;
    const auto height = std::max(1.0, chart_height * static_cast<double>(count) / static_cast<double>(most));
    const auto* now = find(selections, table.name, value);
    const auto key = key_of({table.name, value, false});
    const auto name = fmt::format("{}: {}", value, visit.number(count));
    // Of two years that are chosen the months are of both: another year is chosen in place of the one before.
    auto rest = visit.address;
    for (const auto& one : selections)
      if (one.field == table.name || (table.name != months && one.field == months))
        rest = rest.without(select, key_of(one));
    const auto address = now != nullptr ? rest : rest.adding(select, key);
    auto bar = element("title", name);
    bar += element("rect",
                   {{"class", "room"},
                    {"x", fmt::format("{:.0f}", x)},
                    {"y", "0"},
                    {"width", fmt::format("{:.0f}", bar_room)},
                    {"height", fmt::format("{:.0f}", chart_height)}},
                   Html());
    bar += element("rect",
                   {{"class", now != nullptr ? "bar chosen" : "bar"},
                    {"x", fmt::format("{:.0f}", x + 1)},
                    {"y", fmt::format("{:.1f}", chart_height - height)},
                    {"width", fmt::format("{:.0f}", bar_room - 2)},
                    {"height", fmt::format("{:.1f}", height)}},
                   Html());
    drawn += element("a", {{"href", address.text()}, {"aria-label", name}}, bar);
    // So that the names of bars stand clear of each other.
    if (i % (value.size() / 2 + 1) == 0)
      drawn +=
          element("text", {{"x", fmt::format("{:.0f}", x)}, {"y", fmt::format("{:.0f}", chart_height + 14)}}, value);
  }
  const auto width = std::max(x, 24 * bar_room) + 2 * bar_room;
  auto figure = element("figcaption", title);
  figure += element("svg",
                    {{"class", "bars"},
                     {"role", "group"},
                     {"aria-label", title},
                     {"preserveAspectRatio", "xMinYMax meet"},
                     {"viewBox", fmt::format("0 0 {:.0f} {:.0f}", width, chart_height + chart_foot)}},
                    drawn);
  return element("figure", figure);
}

}  // namespace

Html chosen(const Visit& visit, const Selections& selections) {
  if (selections.empty()) return {};
  auto items = Html();
  for (const auto& one : selections) {
    const auto value = shown(visit, one.value);
    const auto text = one.left_out ? visit.say(Phrase::without_value, {{"value", value}}) : value;
    items += element(
        "li", Html(fmt::format("{}: {} ", label(one.field), text)) +
                  element("a",
                          {{"href", visit.address.without(select, key_of(one)).text()},
                           {"aria-label", visit.say(Phrase::take_away, {{"field", one.field}, {"value", value}})}},
                          "×"));
  }
  return element("section", {{"class", "chosen"}},
                 element("h2", visit.say(Phrase::narrowed_by)) + element("ul", items));
}

Html without_each(const Visit& visit, const ask::Request& request, const Ask& ask) {
  auto items = Html();
  for (std::size_t i = 0; i < request.selections.size(); ++i) {
    auto fewer = request;
    fewer.selections.erase(fewer.selections.begin() + static_cast<std::ptrdiff_t>(i));
    fewer.kind = ask::Kind::count;
    fewer.facets.reset();
    fewer.relax = false;
    Counted found;
    if (!ask(fewer, found)) continue;
    const auto& one = request.selections[i];
    const auto text =
        visit.say(Phrase::without_filter, {{"value", fmt::format("{}: {}", label(one.field), shown(visit, one.value))},
                                           {"count", visit.number(found.count())}});
    items += element("li", link(visit.address.without(select, key_of(one)).text(), text));
  }
  return items.empty() ? Html() : element("ul", items);
}

Html facets_panel(const Visit& visit, const std::vector<ask::Table>& tables, const Selections& selections) {
  auto out = Html();
  for (const auto& table : tables)
    if (!table.rows.empty()) out += facet(visit, table, selections);
  if (!visit.address.value("top").empty())
    out += element("p", link(visit.address.without("top").without("facets").text(), visit.say(Phrase::fewer_values)));
  if (out.empty()) return {};
  return element("aside", {{"class", "facets"}, {"aria-label", visit.say(Phrase::narrow)}},
                 element("h2", visit.say(Phrase::narrow)) + out);
}

Html histogram(const Visit& visit, const ask::Request& request, const Ask& ask) {
  auto wanted = request;
  wanted.kind = ask::Kind::facets;
  wanted.facets = {"jaar"};
  if (chosen_of(request.selections, "jaar") || chosen_of(request.selections, months))
    wanted.facets->emplace_back(months);
  wanted.top.reset();
  wanted.facet_order.clear();
  wanted.relax = false;
  wanted.limit.reset();
  wanted.offset = 0;
  Facets facets;
  auto out = Html();
  if (!ask(wanted, facets)) return out;
  for (const auto& table : facets.tables())
    if (table.rows.size() > 1)
      out += bars(visit, table, visit.say(table.name == months ? Phrase::over_the_months : Phrase::over_the_years),
                  request.selections);
  return out;
}

}  // namespace kamervragen::page
