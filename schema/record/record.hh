// What one publication says (Publicatie), and what all publications of one question set say together (Kamervraag).
// An absent text is empty; an absent date or number is an empty optional.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "schema/record/dates.hh"
#include "schema/record/ids.hh"

namespace kamervragen::record {

/// A member who asks, as published. From the reference facts: `persoon` where they identify exactly one, and the one
/// name that his fractie goes by (GroenLinks for GL), with its positie.
struct Indiener {
  std::string naam, fractie, persoon;
  std::string fractienaam{};
  std::string positie{};  ///< of that fractie on the day of asking: coalitie, oppositie
  bool operator==(const Indiener&) const = default;
};

/// Who is asked or answers. `ambt`: minister, staatssecretaris, minister-president; where the heading names no
/// office: regering, bewindspersoon. `naam` is empty where only the office is named. From the reference facts: persoon,
/// with fractie and functie; the ministry's line through its renamings, and the post of a minister without one.
struct Bewindspersoon {
  std::string ambt, naam, ministerie, persoon, fractie, functie;
  std::string ministerielijn{}, portefeuille{};
  std::string voorzetsel{};  ///< "voor" of a minister without a ministry of his own; else as published, or empty
  bool operator==(const Bewindspersoon&) const = default;
};

/// Who it is: the person where that is known, else the name as published. Of what is counted and shown.
inline const std::string& name_of(const Indiener& i) { return i.persoon.empty() ? i.naam : i.persoon; }
inline const std::string& name_of(const Bewindspersoon& b) { return b.persoon.empty() ? b.naam : b.persoon; }
/// The one name of his fractie where that is known, else as published.
inline const std::string& fractie_of(const Indiener& i) { return i.fractienaam.empty() ? i.fractie : i.fractienaam; }

struct Noot {
  std::string nr, tekst;
  std::vector<std::string> links;  ///< web addresses, in order
  bool operator==(const Noot&) const = default;
};

/// One question, or several that were printed together. Paragraphs are lines.
struct Vraag {
  std::vector<int> nummers;  ///< empty where it carries none
  std::string tekst;
  std::vector<Noot> noten;
  bool operator==(const Vraag&) const = default;
};

struct Antwoord {
  std::vector<int> op_vragen;  ///< empty where it carries none
  std::string tekst;
  std::vector<Noot> noten;
  std::optional<int> zie_antwoord;  ///< 4 where it says no more than "Zie antwoord vraag 4."
  bool operator==(const Antwoord&) const = default;
};

enum class MededelingSoort { uitstel, intrekking, overig };
std::string_view name(MededelingSoort);

/// What the government lets know instead of an answer.
struct Mededeling {
  MededelingSoort soort = MededelingSoort::overig;
  std::string tekst;
  std::optional<Date> datum;
  std::optional<PublicatieId> publicatie{};  ///< that it stands in; set in a Kamervraag only
  bool operator==(const Mededeling&) const = default;
};

struct Bijlage {
  std::string titel, tekst;
  bool operator==(const Bijlage&) const = default;
};

/// What was not understood, and where.
struct Waarschuwing {
  std::string code;    ///< stable: "datum-ongeldig"
  std::string plaats;  ///< "metadata OVERHEIDop.datumIndiening", "antwoord 4"; in a Kamervraag with the id before it
  std::string tekst;
  bool operator==(const Waarschuwing&) const = default;
};

/// What one publication says of a day, by who says it: the words of its heading, the attribute beside them, its
/// metadata.
struct Daggetuigen {
  std::optional<Date> woorden, attribuut, metadata;
  bool operator==(const Daggetuigen&) const = default;
};

enum class PublicatieSoort { vraag, mondeling, antwoord, mededeling };
std::string_view name(PublicatieSoort);

/// What one publication says, as published.
struct Publicatie {
  PublicatieId id;
  PublicatieSoort soort = PublicatieSoort::vraag;
  Kamer kamer = Kamer::tweede;
  std::vector<std::string> vraagnummers;
  std::string aanhangselnummer, vergaderjaar, titel, onderwerp;
  std::vector<std::string> categorieen;
  std::vector<std::string> koppen;  ///< the heading sentences, whole
  std::vector<Indiener> indieners;
  std::vector<Bewindspersoon> gericht_aan, ministers, mede_namens;
  std::vector<std::string> indieners_metadata;  ///< the members that the metadata name: "S.W. Sjoerdsma"
  std::vector<std::string> ontvangers;          ///< the bewindspersonen that they name: "S.A.M. Kaag"
  std::optional<Date> ingezonden, ontvangen, gepubliceerd;
  Daggetuigen ingezonden_volgens, ontvangen_volgens;
  std::vector<Vraag> vragen;
  std::vector<Antwoord> antwoorden;
  std::optional<Mededeling> mededeling;
  std::string toelichting;
  std::vector<std::string> overig;  ///< paragraphs that stand in no other part
  std::vector<Bijlage> bijlagen;
  std::vector<std::string> zie_ook;        ///< the Aanhangsel ids that the heading names
  std::vector<std::string> verwijst;       ///< official ids that the text and notes cite, sorted
  std::vector<std::string> antwoorden_in;  ///< of a kv: the ids that its metadata name as its answers and mededelingen
  bool zonder_tekst = false;               ///< metadata alone: the text exists as PDF only, or not at all
  std::vector<Waarschuwing> waarschuwingen;
  bool operator==(const Publicatie&) const = default;
};

enum class Status { onbeantwoord, uitgesteld, beantwoord, ingetrokken };
std::string_view name(Status);

/// A publication that a Kamervraag was read from.
struct Vindplaats {
  PublicatieId id;
  PublicatieSoort soort = PublicatieSoort::vraag;
  std::optional<Date> datum;
  bool vervangen = false;  ///< a reprint or correction stands in for it
  bool zonder_tekst = false;
  std::string vergaderjaar{}, aanhangselnummer{};  ///< its own, which may not be the question's
  bool operator==(const Vindplaats&) const = default;
};

/// How much was asked and answered, in words as the index counts them. Absent where there is no text of it.
struct Omvang {
  std::optional<int> vragen;  ///< by their numbers: several that were printed together are as many
  std::optional<int> vraagwoorden, antwoordwoorden;
  std::optional<int> noten;  ///< of the questions and the answers
  bool operator==(const Omvang&) const = default;
};

/// Calendar days within which an answer is due: three weeks, and three more after an uitstelbericht (Reglement van Orde
/// van de Tweede Kamer; the Kamer counts its list of late answers so).
inline constexpr int answer_days = 21;
inline constexpr int answer_days_after_uitstel = 42;

/// A question set without its texts: what a hit shows, and what every field but running text is read off.
struct Head {
  std::string nummer;  ///< the vraagnummer, or the id of its only publication where it has none
  Kamer kamer = Kamer::tweede;
  bool mondeling = false;
  std::string titel, betreft, vergaderjaar;
  std::vector<std::string> aanhangselnummers;
  std::vector<std::string> onderwerpen;
  std::vector<Indiener> indieners;
  std::vector<Bewindspersoon> gericht_aan;
  std::vector<Bewindspersoon> ministers;  ///< who answered; while unanswered, who was asked
  std::vector<Bewindspersoon> mede_namens;
  std::optional<Date> ingezonden, beantwoord;
  std::optional<int> dagen;  ///< calendar days from ingezonden to beantwoord
  Status status = Status::onbeantwoord;
  bool uitgesteld = false;            ///< an uitstelbericht came, whatever came after it
  std::optional<Date> ingetrokken{};  ///< the day that they were withdrawn, of those with that status
  Omvang omvang{};
  std::string kabinet;               ///< on the day of asking
  std::vector<std::string> positie;  ///< coalitie, oppositie, or both where the indieners differ
  /// Of what the notes of the questions cite: hosts of their links, and of the media that one without a link names;
  /// sorted, each once. Apart from them the hosts of the links in the notes of the answers.
  std::vector<std::string> bronnen, antwoordbronnen;
  std::vector<std::string> zie_ook, verwijst;
  std::vector<Vindplaats> publicaties;  ///< in order of date, then id
  bool operator==(const Head&) const = default;

  /// Of its kamer and nummer.
  Sleutel sleutel() const;
  /// answer_days, or answer_days_after_uitstel.
  int due_days() const;
  /// The newest date that any of its publications carries.
  std::optional<Date> laatste_datum() const;
};

/// A question set: what all its publications say together. Only `merge` makes one. It is a Head as well; a Head is
/// never a Kamervraag, so that nobody takes a record that was read in part for one without texts.
struct Kamervraag : Head {
  std::vector<Vraag> vragen;
  std::vector<Antwoord> antwoorden;
  std::vector<Mededeling> mededelingen;
  std::string toelichting;
  std::vector<std::string> overig;
  std::vector<Bijlage> bijlagen;
  std::vector<Waarschuwing> waarschuwingen;
  bool operator==(const Kamervraag&) const = default;
};

/// The answers to one question of the set, as indices into `antwoorden`, in order: those that name one of its numbers;
/// where neither side carries numbers, the one in the same place.
std::vector<std::size_t> answers_to(const Kamervraag&, const Vraag&);

/// The titel, else the betreft; empty where it has neither.
inline const std::string& titel_of(const Head& head) { return head.titel.empty() ? head.betreft : head.titel; }

/// The page that shows most of it: the answer's, else the question's; empty where there is none.
std::string main_url(const Head&);

/// The host of a web address, lower case, without "www." and port; empty where there is none.
std::string host_of_link(std::string_view link);
/// A web address as it is compared: without scheme, "www.", fragment, the parameters that tell where a reader came from
/// (utm_source and the like) and the signs "/", "?" and "&" at the end. A text that is no address stays as it is.
std::string link_compared(std::string_view link);

}  // namespace kamervragen::record

namespace kamervragen {
using record::Antwoord;
using record::Bewindspersoon;
using record::Bijlage;
using record::Head;
using record::Indiener;
using record::Kamervraag;
using record::Mededeling;
using record::MededelingSoort;
using record::Noot;
using record::Publicatie;
using record::PublicatieSoort;
using record::Status;
using record::Vindplaats;
using record::Vraag;
using record::Waarschuwing;
}  // namespace kamervragen
