// A Kamervraag as it is read: what a page of it says, and in which order, before it is laid out. Text, Markdown and
// HTML are written from it, so that none says more than another.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/finder/show_find.hh"

namespace kamervragen::screen {

/// A value with its name; a further value of the same has none.
struct Fact {
  std::string label, value;
};

/// Where one of its publications is found, and what it is cited as: of one vraag, with its number.
struct Place {
  std::string soort, date;
  std::vector<std::string> notes;  ///< "(vervangen)"
  std::string address, cited;      ///< `cited` is empty where it has no number yet
};

struct Note {
  std::string nr, tekst;                    ///< the number as published
  std::vector<std::string> links;           ///< web addresses of it, in order
  std::vector<std::string> beside() const;  ///< those of its links that its text does not show
};

/// Where the reader is sent on to.
struct Lead {
  enum class To : std::uint8_t {
    answer,   ///< what "Zie antwoord vraag 4." means: its first line
    above,    ///< an answer to several questions, which stands under the first of them
    nowhere,  ///< an answer that is not there
  };
  To to = To::answer;
  std::vector<int> nummers;  ///< of the answer; of one above, of the question that it stands under
  std::string line{};
};

/// One vraag, or one antwoord.
struct Part {
  bool antwoord = false;
  std::vector<int> nummers;  ///< of a vraag; those that an antwoord answers
  std::string tekst{};       ///< paragraphs are lines
  std::vector<Note> noten{};
  std::optional<Lead> lead{};
  std::string heading() const;  ///< "Antwoord 4 en 5"
};

/// A vraag with the antwoorden to it, or an antwoord whose vraag is not there.
using Exchange = std::vector<Part>;

struct Section {
  std::string heading, tekst;
};

/// What is cited, or cites.
struct Reference {
  std::string text, address;  ///< `address` is empty where none is known
  bool elsewhere = false;     ///< not in this index
};
struct ReferenceList {
  std::string heading;
  std::vector<Reference> references;
};

struct Reading {
  std::string title, nummer;
  std::vector<std::string> kinds;  ///< "Tweede Kamer, schriftelijk"; of one vraag alone, which of how many
  std::string dates;
  std::vector<Fact> facts;
  std::vector<Place> places;
  std::vector<Exchange> exchanges;
  bool without_body = false;  ///< neither questions nor answers can be read
  std::vector<Section> sections;
  std::vector<ReferenceList> references;  ///< no list is empty
  std::vector<std::string> warnings;      ///< what the readers of the publications did not understand
};

/// Of one vraag alone (finder::Shown::vraag): who and when, the vraag, what answers it and their notes.
Reading read(const finder::Shown&);

/// The questions and answers, interleaved. An answer to several questions stands once, under the first of them; one
/// that refers to another is followed by where that leads.
std::vector<Exchange> exchanges(const Kamervraag&);

}  // namespace kamervragen::screen
