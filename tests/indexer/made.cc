#include "tests/indexer/made.hh"

#include <fmt/format.h>

#include "tests/support.hh"

namespace kamervragen::test {

Publicatie a_kv(const std::string& id) {
  Publicatie p;
  p.id = PublicatieId::parse(id).value();
  p.vraagnummers = {"2023Z90001"};
  p.titel = "Het bericht over de veerpont";
  p.onderwerp = "het bericht over de veerpont";
  p.indieners = {{"Kraanvogel", "PvdK", ""}};
  p.gericht_aan = {{"minister", "", "Infrastructuur en Waterstaat", "", "", ""}};
  p.ontvangers = {"A.B. Zeearend"};
  p.ingezonden = Date::of(2023, 5, 10);
  p.vragen = {{{1}, "Klopt het bericht?", {}}, {{2}, "Wat doet u eraan?", {}}};
  return p;
}

Publicatie an_answer(const std::string& id, std::vector<std::string> vraagnummers) {
  Publicatie p;
  p.id = PublicatieId::parse(id).value();
  p.soort = PublicatieSoort::antwoord;
  p.vraagnummers = std::move(vraagnummers);
  p.titel = "Antwoord op vragen van het lid Kraanvogel over het bericht over de veerpont";
  p.onderwerp = "het bericht over de veerpont (zoals beantwoord)";
  p.indieners = {{"Kraanvogel", "PvdK", ""}};
  p.ministers = {{"minister", "Zeearend", "Infrastructuur en Waterstaat", "", "", ""}};
  p.ingezonden = Date::of(2023, 5, 10);
  p.ontvangen = Date::of(2023, 6, 5);
  p.vragen = {{{1}, "Klopt het bericht?", {}}, {{2}, "Wat doet u eraan?", {}}};
  p.antwoorden = {{{1}, "Ja.", {}, std::nullopt}, {{2}, "Weinig.", {}, std::nullopt}};
  return p;
}

Publicatie an_uitstel(const std::string& id, std::vector<std::string> vraagnummers) {
  auto p = an_answer(id, std::move(vraagnummers));
  p.soort = PublicatieSoort::mededeling;
  p.antwoorden.clear();
  p.ontvangen = Date::of(2023, 5, 30);
  p.mededeling = Mededeling{MededelingSoort::uitstel, "Later.", std::nullopt, {}};
  return p;
}

std::string xml_of(const Paper& paper) {
  std::string body;
  for (int n = 1; n <= paper.vragen; ++n) {
    body +=
        fmt::format("<vraag><nr status=\"officieel\">Vraag {}</nr><al>{} Deel {}.</al></vraag>\n", n, paper.text, n);
    if (!paper.is_kv && !paper.is_uitstel)
      body += fmt::format(
          "<antwoord><nr status=\"officieel\">Antwoord {}</nr><al>Antwoord op deel {}.</al></antwoord>\n", n, n);
  }
  if (paper.is_uitstel)
    body +=
        "<kamervraagopmerking><titel>Mededeling</titel><al>De vragen kunnen niet binnen de gebruikelijke termijn "
        "worden "
        "beantwoord.</al></kamervraagopmerking>\n";
  std::string answer;
  if (!paper.is_kv)
    answer = fmt::format(
        "<kamervraagomschrijving type=\"antwoord\">{} van Minister <naam><achternaam>Zeearend</achternaam></naam> "
        "(Financiën) "
        "(ontvangen <datum>{}</datum>).{}</kamervraagomschrijving>\n",
        paper.is_uitstel ? "Mededeling" : "Antwoord", paper.ontvangen,
        paper.zie_ook.empty()
            ? std::string{}
            : fmt::format(" Zie ook Aanhangsel Handelingen, vergaderjaar 2022–2023, nr. <extref doc=\"ah-tk-{}\" "
                          "soort=\"document\">{}</extref>.",
                          paper.zie_ook, paper.zie_ook.substr(9)));
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<officiele-publicatie><kamervragen>\n<kamervraagomschrijving "
      "type=\"vraag\">Vragen "
      "van het lid <naam><achternaam>{}</achternaam></naam> (PvdK) aan de Minister van Financiën over "
      "<kamervraagonderwerp>de "
      "veerpont</kamervraagonderwerp> (ingezonden "
      "<datum>{}</datum>).</kamervraagomschrijving>\n{}{}</kamervragen></officiele-publicatie>\n",
      paper.lid, paper.ingezonden, answer, body);
}

void write_paper(const std::filesystem::path& store, const Paper& paper) {
  const auto folder = store / paper.id;
  write_file(folder / (paper.id + ".xml"), xml_of(paper));
  std::string metadata = "<?xml version=\"1.0\"?>\n<metadata_gegevens>\n";
  const auto add = [&](const std::string& name, const std::string& scheme, const std::string& content) {
    metadata += fmt::format("<metadata name=\"{}\" scheme=\"{}\" content=\"{}\"/>\n", name, scheme, content);
  };
  add("DC.identifier", "OVERHEIDop.ParlID", paper.id);
  add("OVERHEIDop.vergaderjaar", "", "2022-2023");
  if (!paper.vraagnummer.empty()) add("OVERHEIDop.vraagnummer", "", paper.vraagnummer);
  if (!paper.aanhangsel.empty()) add("OVERHEIDop.aanhangsel", "", paper.aanhangsel);
  if (!paper.is_kv) add("DC.type", "OVERHEIDop.AanhangselTypen", paper.is_uitstel ? "Mededeling" : "Antwoord");
  write_file(folder / "metadata.xml", metadata + "</metadata_gegevens>\n");
}

}  // namespace kamervragen::test
