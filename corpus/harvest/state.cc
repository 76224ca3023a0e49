#include "corpus/harvest/state.hh"

#include <algorithm>
#include <span>

#include <fmt/format.h>

#include "corpus/store/disk.hh"
#include "schema/text/digest.hh"
#include "schema/text/numbers.hh"
#include "schema/text/split.hh"

namespace kamervragen::harvest {
namespace fs = std::filesystem;
namespace {

constexpr struct {
  EntryState state;
  std::string_view name;
} states[] = {
    {EntryState::pending, "pending"}, {EntryState::stored, "stored"},       {EntryState::textless, "textless"},
    {EntryState::failed, "failed"},   {EntryState::withdrawn, "withdrawn"}, {EntryState::superseded, "superseded"},
};

std::string escaped(std::string_view s) {
  std::string out;
  for (const char c : s) {
    if (c == '\t')
      out += "\\t";
    else if (c == '\n')
      out += "\\n";
    else if (c == '\\')
      out += "\\\\";
    else
      out += c;
  }
  return out;
}

std::string unescaped(std::string_view s) {
  std::string out;
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (s[i] != '\\' || i + 1 == s.size()) {
      out += s[i];
      continue;
    }
    ++i;
    out += s[i] == 't' ? '\t' : s[i] == 'n' ? '\n' : s[i];
  }
  return out;
}

template <class T>
T number(std::string_view s) {
  return text::whole_number<T>(s).value_or(T{});
}

/// "name:size:digest name:size:digest"; names hold no blanks, they are made of an id.
std::string files_text(const std::vector<StoredFile>& files) {
  std::string out;
  for (const auto& f : files) out += fmt::format("{}{}:{}:{}", out.empty() ? "" : " ", f.name, f.size, f.digest);
  return out;
}

std::vector<StoredFile> parse_files(std::string_view text) {
  std::vector<StoredFile> out;
  if (text.empty()) return out;
  for (const auto one : text::split_views(text, ' ')) {
    const auto parts = text::split_views(one, ':');
    if (parts.size() == 3)
      out.push_back({std::string(parts[0]), number<std::uint64_t>(parts[1]), std::string(parts[2])});
  }
  return out;
}

/// The columns behind the id. New ones go at the end: a line without them leaves the default.
constexpr struct {
  std::string (*get)(const Entry&);
  void (*set)(Entry&, std::string_view);
} columns[] = {
    {[](const Entry& e) { return std::string(name(e.soort)); },
     [](Entry& e, std::string_view v) { e.soort = parse_soort(v).value_or(Soort::vraag); }},
    {[](const Entry& e) { return std::string(name(e.state)); },
     [](Entry& e, std::string_view v) {
       const auto* row = std::ranges::find(states, v, [](const auto& r) { return r.name; });
       if (row != std::end(states)) e.state = row->state;
     }},
    {[](const Entry& e) { return e.mark; }, [](Entry& e, std::string_view v) { e.mark = v; }},
    {[](const Entry& e) { return e.modified; }, [](Entry& e, std::string_view v) { e.modified = v; }},
    {[](const Entry& e) { return e.available; }, [](Entry& e, std::string_view v) { e.available = v; }},
    {[](const Entry& e) { return e.vergaderjaar; }, [](Entry& e, std::string_view v) { e.vergaderjaar = v; }},
    {[](const Entry& e) { return e.aanhangselnummer; }, [](Entry& e, std::string_view v) { e.aanhangselnummer = v; }},
    {[](const Entry& e) { return e.vraagnummers; }, [](Entry& e, std::string_view v) { e.vraagnummers = v; }},
    {[](const Entry& e) { return e.manifestations; }, [](Entry& e, std::string_view v) { e.manifestations = v; }},
    {[](const Entry& e) { return e.folder; }, [](Entry& e, std::string_view v) { e.folder = v; }},
    {[](const Entry& e) { return files_text(e.files); },
     [](Entry& e, std::string_view v) { e.files = parse_files(v); }},
    {[](const Entry& e) { return files_text(e.intended); },
     [](Entry& e, std::string_view v) { e.intended = parse_files(v); }},
    {[](const Entry& e) { return e.fetched; }, [](Entry& e, std::string_view v) { e.fetched = v; }},
    {[](const Entry& e) { return e.fetched_on; }, [](Entry& e, std::string_view v) { e.fetched_on = v; }},
    {[](const Entry& e) { return e.source; }, [](Entry& e, std::string_view v) { e.source = v; }},
    {[](const Entry& e) { return e.former; }, [](Entry& e, std::string_view v) { e.former = v; }},
    {[](const Entry& e) { return e.problem; }, [](Entry& e, std::string_view v) { e.problem = v; }},
    {[](const Entry& e) { return std::to_string(e.failures); },
     [](Entry& e, std::string_view v) { e.failures = number<int>(v); }},
    {[](const Entry& e) { return std::to_string(e.rechecks); },
     [](Entry& e, std::string_view v) { e.rechecks = number<int>(v); }},
    {[](const Entry& e) { return std::string(e.has_text ? "1" : "0"); },
     [](Entry& e, std::string_view v) { e.has_text = v == "1"; }},
};

std::string checksum(std::string_view payload) { return fmt::format("{:016x}", text::digest(payload).low); }

std::string line_of(const std::string& payload) { return checksum(payload) + '\t' + payload + '\n'; }

/// False where it names something that is no publication, or says what no program of this version writes.
bool take_fact(HarvestState& state, std::span<const std::string_view> fields) {
  if (fields[0] == "P") {
    Entry entry;
    auto id = PublicatieId::parse(unescaped(fields[1]));
    if (!id) return false;
    entry.id = std::move(*id);
    for (std::size_t i = 0; i < std::size(columns) && i + 2 < fields.size(); ++i) {
      if (fields[i + 2].find('\\') == std::string_view::npos)
        columns[i].set(entry, fields[i + 2]);
      else
        columns[i].set(entry, unescaped(fields[i + 2]));
    }
    auto& place = state.entries[entry.id.str()];
    place = std::move(entry);
    return true;
  }
  if (fields[0] == "C" && fields.size() >= 4) {
    const auto soort = parse_soort(fields[1]);
    const auto first = Date::from_iso(fields[2]), last = Date::from_iso(fields[3]);
    if (!soort || !first || !last) return false;
    state.cursors.insert_or_assign(*soort, Cursor{*first, *last});
    return true;
  }
  if (fields[0] == "R" && fields.size() >= 3) {
    state.complete = CompleteRun{unescaped(fields[1]), unescaped(fields[2])};
    return true;
  }
  return false;
}

}  // namespace

std::string_view name(EntryState t) {
  return std::ranges::find(states, t, [](const auto& r) { return r.state; })->name;
}

std::string Entry::digest() const {
  return files.empty() ? std::string{} : kamervragen::text::digest(files_text(files)).hex();
}

std::string entry_line(const Entry& entry) {
  std::string payload = "P\t" + escaped(entry.id.str());
  for (const auto& column : columns) payload += '\t' + escaped(column.get(entry));
  return line_of(payload);
}

std::string cursor_line(Soort soort, const Cursor& cursor) {
  return line_of(fmt::format("C\t{}\t{}\t{}", name(soort), cursor.first.iso(), cursor.last.iso()));
}

std::string complete_line(const CompleteRun& run) {
  return line_of("R\t" + escaped(run.at) + '\t' + escaped(run.until));
}

bool apply_line(HarvestState& state, std::string_view line) {
  if (line.size() < 18 || line[16] != '\t') return false;
  const auto payload = line.substr(17);
  if (checksum(payload) != line.substr(0, 16)) return false;
  const auto fields = text::split_views(payload, '\t');
  if (fields.size() < 2) return false;
  return take_fact(state, fields);
}

fs::path harvest_folder(const fs::path& corpus) { return corpus / ".harvest"; }

Result<LoadedState> load_state(const fs::path& corpus) {
  LoadedState loaded;
  for (const char* file : {"state", "journal"}) {
    const auto path = harvest_folder(corpus) / file;
    std::error_code error;
    if (!fs::exists(path, error)) continue;
    auto bytes = store::read_whole(path);
    if (!bytes) return pass(bytes);
    const bool journal = path.filename() == "journal";
    (journal ? loaded.journal_bytes : loaded.snapshot_bytes) = bytes->size();
    for (std::size_t at = 0; at < bytes->size();) {
      const auto end = bytes->find('\n', at);
      if (end == std::string::npos) break;  // cut off: as if never written
      if (!apply_line(loaded.state, std::string_view(*bytes).substr(at, end - at))) ++loaded.damaged;
      at = end + 1;
      if (journal) loaded.journal_whole = at;
    }
  }
  return loaded;
}

}  // namespace kamervragen::harvest
