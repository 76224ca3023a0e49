#include "indexer/read/parse.hh"

#include <filesystem>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "corpus/store/store.hh"
#include "indexer/read/reader.hh"
#include "schema/record/record_json.hh"
#include "schema/text/joined.hh"

namespace kamervragen::read {
namespace fs = std::filesystem;
namespace {

std::string numbers(const std::vector<int>& values) {
  return values.empty() ? "(zonder nummer)" : fmt::format("{}", fmt::join(values, ", "));
}

std::string office(const Bewindspersoon& b) {
  return b.voorzetsel.empty() ? fmt::format("{} {}", b.ambt, b.ministerie)
                              : fmt::format("{} {} {}", b.ambt, b.voorzetsel, b.ministerie);
}

/// For people: the values, then the texts.
std::string as_text(const Publicatie& p) {
  std::string out = fmt::format("{}  {}  {}\n", p.id.str(), name(p.soort), p.titel);
  const auto line = [&](std::string_view key, const std::string& value) {
    if (!value.empty()) out += fmt::format("  {:<18}{}\n", key, value);
  };
  const auto date = [](const std::optional<Date>& d) { return d ? d->iso() : std::string{}; };
  line("vraagnummers", text::joined(p.vraagnummers, ", "));
  line("aanhangselnummer", p.aanhangselnummer);
  line("vergaderjaar", p.vergaderjaar);
  line("onderwerp", p.onderwerp);
  for (const auto& i : p.indieners)
    line("indiener", i.fractie.empty() ? i.naam : fmt::format("{} ({})", i.naam, i.fractie));
  for (const auto& b : p.gericht_aan) line("gericht aan", office(b));
  for (const auto& b : p.ministers) line("minister", fmt::format("{} {} ({})", b.ambt, b.naam, b.ministerie));
  for (const auto& b : p.mede_namens) line("mede namens", office(b));
  line("ingezonden", date(p.ingezonden));
  line("ontvangen", date(p.ontvangen));
  line("zie ook", text::joined(p.zie_ook, ", "));
  line("verwijst", text::joined(p.verwijst, ", "));
  for (const auto& v : p.vragen) out += fmt::format("  Vraag {}: {}\n", numbers(v.nummers), v.tekst);
  for (const auto& a : p.antwoorden) out += fmt::format("  Antwoord {}: {}\n", numbers(a.op_vragen), a.tekst);
  if (p.mededeling) out += fmt::format("  Mededeling ({}): {}\n", name(p.mededeling->soort), p.mededeling->tekst);
  line("toelichting", p.toelichting);
  for (const auto& paragraph : p.overig) line("overig", paragraph);
  if (p.zonder_tekst) line("zonder tekst", "alleen metadata");
  for (const auto& w : p.waarschuwingen) line("waarschuwing", fmt::format("{} ({}): {}", w.code, w.plaats, w.tekst));
  return out;
}

/// What a path stands for: all of a folder, or the one publication that a file belongs to.
Result<store::StoreScan> publications_at(const fs::path& path) {
  std::error_code error;
  if (!fs::exists(path, error)) return fail(Code::no_such_path, {{"path", path.string()}});
  const bool single = !fs::is_directory(path, error);
  auto scan = store::scan_store(single ? path.parent_path().empty() ? fs::path(".") : path.parent_path() : path);
  if (!scan) return pass(scan);
  if (single) {
    const auto wanted =
        path.filename() == "metadata.xml" ? fs::absolute(path).parent_path().filename().string() : path.stem().string();
    std::erase_if(scan->publications, [&](const auto& p) { return p.id.str() != wanted; });
    std::erase_if(scan->unknown, [&](const auto& u) { return !u.publicatie || u.publicatie->str() != wanted; });
  }
  if (scan->publications.empty() && scan->unknown.empty()) return fail(Code::no_publication, {{"path", path.string()}});
  return scan;
}

}  // namespace

std::optional<ParseFormat> parse_format(std::string_view name) {
  if (name == "text") return ParseFormat::text;
  if (name == "json") return ParseFormat::json;
  if (name == "jsonl") return ParseFormat::jsonl;
  return std::nullopt;
}

Result<void> parse_paths(const std::vector<std::string>& paths, ParseFormat format,
                         const std::function<void(const std::string&)>& put,
                         const std::function<void(const Error&)>& failed) {
  const bool document = format == ParseFormat::json;
  bool first = true;
  for (const auto& path : paths) {
    const auto found = publications_at(path);
    if (!found) {
      if (document && !first) put("]");  // what was printed is whole
      return pass(found);
    }
    for (const auto& unknown : found->unknown) failed(unknown.why);
    for (const auto& stored : found->publications) {
      const auto content = read_stored(stored);
      const auto publicatie = content ? read_publicatie(stored.id, *content) : pass(content);
      if (!publicatie) {
        auto error = publicatie.error();
        if (error.place.find(stored.id.str()) == std::string::npos)
          error.place = stored.id.str() + (error.place.empty() ? "" : ": " + error.place);
        failed(error);
        continue;
      }
      if (format == ParseFormat::text) {
        put(as_text(*publicatie));
      } else {
        put((!document ? "" : first ? "[\n" : ",") + record::to_line(to_json(*publicatie)));
      }
      first = false;
    }
  }
  if (document) put(first ? "[\n]" : "]");
  return {};
}

}  // namespace kamervragen::read
