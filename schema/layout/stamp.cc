#include "schema/layout/stamp.hh"

#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <xapian.h>

#include "schema/dutch/analyser.hh"
#include "schema/facts/facts.hh"
#include "schema/layout/terms.hh"
#include "schema/likeness/sketch.hh"
#include "schema/text/numbers.hh"
#include "schema/text/split.hh"

namespace kamervragen::layout {

Stamp current_stamp(const FieldTable& table) {
  std::string layout =
      fmt::format("{} {} {} {} {} {} {} {} {} {:016x}\n", record_prefix, newest_prefix, disorder_term, written_mark,
                  part_mark, positioned, part_prefixes, part_gap, term_max, dutch::analyser_fingerprint());
  for (const auto& f : table) layout += fmt::format("{} {} {} {} {}\n", f.name, name(f.kind), f.prefix, f.slot, f.many);
  for (const auto& order : sort_orders()) layout += fmt::format("{} {}\n", order.name, order.slot);
  layout += fmt::format("words {}\n", body_words_slot);
  layout += fmt::format("sketch {} {}\n", sketch_prefix, fmt::join(likeness::sketch({1, 2, 3}), " "));
  layout += "record: head and signatures obfuscated, texts and all else zstd\n";
  layout += fmt::format("readers {}\n", readers_version);
  layout += fmt::format("facts {}\n", facts::digest(facts::compiled_fact_texts()).hex());
  return {schema_version, text::digest(layout).low, KAMERVRAGEN_VERSION, Xapian::version_string()};
}

std::string to_text(const Stamp& s) {
  return fmt::format("schema {}\nfingerprint {:016x}\nkamervragen {}\nxapian {}\n", s.schema, s.fingerprint, s.program,
                     s.engine);
}

Result<Stamp> parse_stamp(std::string_view text) {
  Stamp stamp;
  std::optional<int> schema;
  std::optional<std::uint64_t> fingerprint;
  for (const auto line : text::lines(text)) {
    const auto space = line.find(' ');
    if (space == std::string_view::npos) continue;
    const auto key = line.substr(0, space), value = line.substr(space + 1);
    if (key == "schema") schema = text::whole_number<int>(value);
    if (key == "fingerprint") fingerprint = text::whole_number<std::uint64_t>(value, 16);
    if (key == "kamervragen") stamp.program = value;
    if (key == "xapian") stamp.engine = value;
  }
  if (!schema || !fingerprint) return fail(Code::no_stamp);
  stamp.schema = *schema;
  stamp.fingerprint = *fingerprint;
  return stamp;
}

Result<Stamp> require_current(std::string_view text, const FieldTable& table) {
  auto found = parse_stamp(text);
  if (!found) return found;
  const auto mine = current_stamp(table);
  if (found->schema != mine.schema)
    return fail(Code::other_schema, {{"schema", found->schema}, {"program", found->program}, {"mine", mine.schema}});
  if (found->fingerprint != mine.fingerprint)
    return fail(Code::other_analyser, {{"fingerprint", fmt::format("{:016x}", found->fingerprint)},
                                       {"program", found->program},
                                       {"engine", found->engine},
                                       {"mine", fmt::format("{:016x}", mine.fingerprint)}});
  return found;
}

std::string content_id(text::Digest sum) {
  return text::digest(fmt::format("kamervragen schema {} {}", schema_version, sum.hex())).hex();
}

}  // namespace kamervragen::layout
