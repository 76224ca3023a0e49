// Names taken apart, so that a list of works sorts them as Dutch lists do: Van der Lee under L.
#include "searcher/reference/name.hh"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "tests/rows.hh"

namespace kamervragen::test {
namespace {

struct NameRow {
  const char *naam, *persoon, *expected, *why;
};
const NameRow name_rows[] = {
    {"Sjoerdsma", "Sjoerd Sjoerdsma", "Sjoerd||Sjoerdsma", "a person who is known is named whole"},
    {"Van der Lee", "Tom van der Lee", "Tom|van der|Lee", "what stands before a surname is apart"},
    {"Omtzigt", "Pieter Omtzigt", "Pieter||Omtzigt", ""},
    {"Jasper van Dijk", "Jasper van Dijk", "Jasper|van|Dijk", "the heading tells namesakes apart"},
    {"Van Dijk", "Jasper van Dijk", "Jasper|van|Dijk", ""},
    {"Li Vos", "Mei Li Vos", "Mei Li||Vos", "the table knows where the surname begins"},
    {"Segers", "Gert-Jan Segers", "Gert-Jan||Segers", "a hyphen in a given name"},
    {"Yeşilgöz-Zegerius", "Dilan Yeşilgöz-Zegerius", "Dilan||Yeşilgöz-Zegerius", "ş, ö and a double surname"},
    {"Faber-van de Klashorst", "Marjolein Faber-van de Klashorst", "Marjolein||Faber-van de Klashorst",
     "a \"van\" within belongs to the surname"},
    {"De Pater-van der Meer", "Marleen de Pater-van der Meer", "Marleen|de|Pater-van der Meer",
     "one before it does not"},
    {"Koşer Kaya", "Fatma Koşer Kaya", "Fatma||Koşer Kaya", "a surname of two words"},
    {"Van Kooten-Arissen", "Femke Merel van Kooten-Arissen", "Femke Merel|van|Kooten-Arissen", "two given names"},
    {"Van 't Wout", "Bas van 't Wout", "Bas|van 't|Wout", "an apostrophe before it"},
    {"Gill'ard", "Chantal Gill'ard", "Chantal||Gill'ard", "and within"},
    {"Tjon-A-Ten", "Varina Tjon-A-Ten", "Varina||Tjon-A-Ten", "three parts"},
    {"Wiegman-van Meppelen Scheppink", "Esmé Wiegman-van Meppelen Scheppink", "Esmé||Wiegman-van Meppelen Scheppink",
     ""},
    {"Hennis", "Jeanine Hennis-Plasschaert", "Jeanine||Hennis-Plasschaert", "a heading may shorten it"},
    {"Zwaluw", "Wielewaal van der Zwaluw", "Wielewaal|van der|Zwaluw", "a person of no table"},
    {"Strandloper", "Bonte Strandloper", "Bonte||Strandloper", "likewise"},
    {"Van Aalscholver", "", "|van|Aalscholver", "no more than a surname: nothing is given"},
    {"Van der Zwaluw", "", "|van der|Zwaluw", ""},
    {"Scholekster", "", "||Scholekster", ""},
    {"Lepelaar-Şahin", "", "||Lepelaar-Şahin", ""},
    {"Yıldırım-Ooievaar", "", "||Yıldırım-Ooievaar", "a dotless i"},
    {"Grutto-van der Zwaluw", "", "||Grutto-van der Zwaluw", "a double surname, unknown"},
    {"Zeearend Slechtvalk", "", "||Zeearend Slechtvalk", "two words that no table knows stay one surname"},
    {"Rik Janssen", "", "Rik||Janssen", "a surname that is known, with a word before it"},
    {"(Rik) Janssen", "", "Rik||Janssen", "as some headings print it"},
    {"Grutto van Dijk", "", "Grutto|van|Dijk", "what stands before \"van\" is given"},
    {"J.J. van Dijk", "", "J.J.|van|Dijk", "initials"},
    {"Th.C. Wulp", "", "Th.C.||Wulp", ""},
    {"Six Dijkstra", "", "||Six Dijkstra", "a surname of two words that the table knows"},
    {"Van", "", "||Van", "nothing would be left"},
    {"’t Zand", "", "|’t|Zand", "a curly apostrophe"},
    {"", "", "||", "no name at all"},
};

}  // namespace

TEST_CASE("a name is what it is sorted by, what stands before that, and what is given") {
  for_each_row(name_rows, [](const NameRow& row) {
    INFO(row.naam << " = " << row.persoon);
    const auto name = reference::split_name(row.naam, row.persoon);
    CHECK(fmt::format("{}|{}|{}", name.given, name.prefix, name.family) == row.expected);
    CHECK_FALSE(name.institution);
  });
}

}  // namespace kamervragen::test
