// What the reference facts add to the names of one question set.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "schema/facts/facts.hh"
#include "schema/record/record.hh"

namespace kamervragen::join {

/// The initials that the metadata of a set's publications give to each surname, by the surname's key. Any of the
/// publications may help: the kv of one member and its ah name him alike.
class Voorletters {
 public:
  /// "S.W. Sjoerdsma", "Dam van M.H.P.".
  void add(const std::vector<std::string>& names);
  /// Those of a name as a heading prints it; empty where none are known.
  const std::vector<std::string>& of(std::string_view name) const;
  bool empty() const { return names_.empty(); }
  bool has(std::string_view name) const;

 private:
  std::map<std::string, std::vector<std::string>> names_;
};

/// How long after the end of an office a publication may still come from it, or be addressed to it, where the day of
/// asking does not say since when.
inline constexpr int office_grace_days = 60;

/// No answer in sight took longer.
inline constexpr int answer_days_most = 1'000;

class Identifier {
 public:
  /// `ontvangen`: the day of the first answer or mededeling.
  Identifier(const facts::Facts& facts, Kamer kamer, std::optional<Date> ingezonden, std::optional<Date> ontvangen)
      : facts_(facts), kamer_(kamer), asked_(ingezonden), received_(ontvangen) {}

  /// persoon and fractienaam, the latter from the person where the heading names no fractie. Where the day of asking is
  /// unknown, he asked at most answer_days_most before the first answer, and equal initials or the first name have to
  /// tell who it is.
  void indiener(Indiener&, const Voorletters&) const;
  /// persoon, fractie and functie of one whom a publication of that day names; ministerielijn and portefeuille, by the
  /// ministry that is named, else by the office that he held.
  void named(Bewindspersoon&, const Voorletters&, std::optional<Date> day) const;
  /// The same where only the office is named: the one who held it on that day, if that is sure. Where the metadata name
  /// bewindspersonen, he is one of them; a staatssecretaris has to be, since a ministry may have two.
  void holder(Bewindspersoon&, const Voorletters&, std::optional<Date> day) const;
  /// ministerielijn and portefeuille alone: of an office that nobody says the holder of.
  void office(Bewindspersoon&, std::optional<Date> day) const;
  /// kabinet and positie, of the set and of each indiener.
  void cabinet(Kamervraag&) const;

 private:
  const facts::Facts& facts_;
  Kamer kamer_;
  std::optional<Date> asked_, received_;
};

}  // namespace kamervragen::join
