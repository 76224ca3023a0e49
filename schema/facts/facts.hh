// Reference facts: who sat in the Kamers and the cabinets, for whom, and under which names. They are the tables of
// schema/facts/*.tsv, compiled in: nothing is read when the programs run, and their digest is part of the stamp, but
// for the names that only queries ask for (afkortingen.tsv).
#pragma once

#include <cstdint>
#include <initializer_list>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "schema/errors/error.hh"
#include "schema/record/dates.hh"
#include "schema/record/ids.hh"
#include "schema/text/digest.hh"

namespace kamervragen::facts {

// One struct a table, its members in the order of the columns (but for `bron`, which nothing needs). Periods include
// both days; one without a last day still runs.

struct Kabinet {
  std::string naam;
  record::DateRange periode;
};

struct Kabinetspartij {
  std::string kabinet, partij;
  std::string rol;  ///< coalitie, gedoog
  record::DateRange periode;
};

/// A name that a ministry's line had; or that of the post of a minister without one of his own, with the ministry that
/// the post is at.
struct Ministerienaam {
  std::string lijn, naam, afkorting;
  std::string portefeuille;  ///< what a post goes by through its renamings; empty of a ministry
  record::DateRange periode;
};

struct Fractie {
  std::string naam;
  std::vector<std::string> aliassen;
  record::DateRange periode;
  std::vector<std::string> opvolgers;
};

/// A member's time in one fractie. An empty fractie or empty initials are unknown.
struct Lid {
  std::string persoon, voorletters, achternaam, fractie;
  record::DateRange periode;
  Kamer kamer = Kamer::tweede;
};

/// One office of one bewindspersoon.
struct Ambtsperiode {
  std::string persoon, voorletters, achternaam, partij, ambt, ministerie, functie;
  record::DateRange periode;
};

/// A term of the Tweede Kamer, from one election to the next.
struct Kamerperiode {
  std::string naam;
  record::DateRange periode;
};

/// Seats of a fractie in the Tweede Kamer; those of all fracties are 150 on every day.
struct Zetels {
  std::string fractie;
  record::DateRange periode;
  int aantal = 0;
};

/// A medium: the host of its links, and how notes name it without one.
struct Medium {
  std::string host;
  std::vector<std::string> namen;
  bool vooraan = false;  ///< the names are words as well, and count only in a medium's place
};

/// One thing and its names, the usual abbreviation first; see schema/facts/other_names.hh. Of a ministerie those that
/// its rows of Ministerienaam do not tell.
struct Naamgroep {
  std::string soort;  ///< ministerie, organisatie, wet, begrip, plaats
  std::vector<std::string> namen;
};

/// Words that are near in meaning and not the same; see schema/facts/related_words.hh.
struct Woordgroep {
  std::vector<std::string> woorden;
};

/// Words that questions of any matter begin with, or consist of; see schema/facts/standing_phrases.hh.
struct Standaardzin {
  std::vector<std::string> woorden;  ///< as the analyser writes them
  /// Where they say nothing of their own: at the beginning of a sentence, with the whole sentence behind them, or as a
  /// word wherever it stands.
  enum class Bereik : std::uint8_t { begin, zin, overal } bereik = Bereik::begin;
};

bool covers(const record::DateRange&, Date);
bool overlap(const record::DateRange&, const record::DateRange&);

/// The bytes of the tables: tab-separated, a line of column names, comments after #.
struct FactTexts {
  std::string_view kabinetten, kabinetspartijen, ministeries, fracties, leden, bewindspersonen, media, afkortingen,
      verwant, perioden, zetels, standaardzinnen;
};
/// Those of this program.
const FactTexts& compiled_fact_texts();
/// Of the texts, for the stamp; afkortingen, verwant, perioden and zetels shape no record and no term, so a change of
/// them asks for no new index.
text::Digest digest(const FactTexts&);

struct FactRows {
  std::vector<Kabinet> kabinetten;
  std::vector<Kabinetspartij> kabinetspartijen;
  std::vector<Ministerienaam> ministeries;
  std::vector<Fractie> fracties;
  std::vector<Lid> leden;
  std::vector<Ambtsperiode> bewindspersonen;
  std::vector<Medium> media;
  std::vector<Naamgroep> afkortingen;
  std::vector<Woordgroep> verwant;
  std::vector<Kamerperiode> perioden;
  std::vector<Zetels> zetels;
  std::vector<Standaardzin> standaardzinnen;
};

/// The rows that can be read, and an error for each that cannot: place is "leden.tsv:12", code "bad-fact".
struct ReadFacts {
  FactRows rows;
  std::vector<Error> problems;
};
ReadFacts read_facts(const FactTexts&);

/// The rows, found by name.
class Facts {
 public:
  explicit Facts(FactRows = {});
  const FactRows& rows() const { return rows_; }

  /// The row of a fractie by its name or any alias, compared by `name_letters`; null where there is none.
  const Fractie* fractie(std::string_view name) const;
  /// The rows that have this name or abbreviation, compared by `name_letters`, in the order of the table.
  std::vector<const Ministerienaam*> ministeries(std::string_view name) const;

  /// The hosts of the media of that name, compared by `name_letters`; of most names one.
  std::vector<std::string> hosts(std::string_view medium) const;

  /// How a row goes by a name: its surname or whole name, or no more than the first of a double surname.
  enum class By : unsigned char { surname, full_name, first_surname };
  template <class Row>
  struct Named {
    const Row* row;
    By by;
  };
  /// The rows of the people who go by a name (as name_key makes it), in the order of the table.
  std::vector<Named<Lid>> leden(const std::string& key) const;
  std::vector<Named<Ambtsperiode>> bewindspersonen(const std::string& key) const;
  /// The people of whom this is another name than the one shown: a surname that is no part of that, or the name in
  /// another order or with initials, as lists and headings print it: "Plas van der", "C.A.M. van der Plas",
  /// "Plas, van der C.A.M.". Initials may be fewer than his. A surname without initials also stands for itself, as
  /// printed where no one knows whose it is. Each once, sorted.
  std::vector<std::string> with_other_name(std::string_view name) const;

 private:
  struct Place {
    std::size_t row;
    By by;
  };
  using Index = std::multimap<std::string, Place>;
  FactRows rows_;
  std::map<std::string, std::size_t> fracties_;
  std::multimap<std::string, std::size_t> ministeries_, media_;
  Index leden_, bewindspersonen_;
  std::multimap<std::string, std::string> other_names_;
};

/// Those that are compiled in; read at the first call.
const Facts& facts();
/// The rows of some tables, of which the others have none: {&FactTexts::fracties}.
using FactTable = std::string_view FactTexts::*;
FactRows rows_of(std::initializer_list<FactTable>);
/// Some tables alone, read at the first call: all together take a fifth of the time of a search as a whole process.
const Facts& facts_of_fracties();
const Facts& facts_of_ministeries();
const Facts& facts_of_media();
/// Kabinetten, perioden and zetels.
const Facts& facts_of_periods();

}  // namespace kamervragen::facts
