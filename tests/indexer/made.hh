// Publications and stores made for the tests of join, merge and runs.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "schema/record/record.hh"

namespace kamervragen::test {

/// A kv of 2023Z90001 by one member, asked on 10 May 2023, with two questions.
Publicatie a_kv(const std::string& id = "kv-tk-2023Z90001");
/// An answer to both, received on 5 June 2023, without vraagnummers.
Publicatie an_answer(const std::string& id, std::vector<std::string> vraagnummers = {});
/// An uitstelbericht of 30 May 2023.
Publicatie an_uitstel(const std::string& id, std::vector<std::string> vraagnummers = {});

/// What goes into a publication's files.
struct Paper {
  std::string id;
  bool is_kv = true, is_uitstel = false;
  std::string vraagnummer = {};  ///< for the metadata; empty: none
  std::string zie_ook = {};      ///< "20222023-9001"; empty: none
  std::string aanhangsel = {};   ///< of a kv, for the metadata: the id of its answer; empty: none
  std::string lid = "Kraanvogel";
  std::string ingezonden = "10 mei 2023", ontvangen = "5 juni 2023";
  std::string text = "Klopt het bericht over de veerpont?";
  int vragen = 2;
};

/// Writes a publication into a store as a harvest does.
void write_paper(const std::filesystem::path& store, const Paper&);
std::string xml_of(const Paper&);

}  // namespace kamervragen::test
