#include "corpus/harvest/decide.hh"

#include <algorithm>
#include <array>

namespace kamervragen::harvest {
namespace {

bool has_file(const Entry& entry, std::string_view ending) {
  return std::ranges::any_of(entry.files,
                             [&](const auto& f) { return f.name.ends_with(ending) && f.name != "metadata.xml"; });
}

bool has_metadata(const Entry& entry) {
  return std::ranges::any_of(entry.files, [](const auto& f) { return f.name == "metadata.xml"; });
}

/// How much a stored text is worth: 2 XML, 1 HTML, 0 none.
int stored_text(const Entry& entry) {
  if (!entry.has_text) return 0;
  return has_file(entry, ".xml") ? 2 : 1;
}

bool not_there(const Answer& a) { return a.kind == Answer::Kind::missing || a.kind == Answer::Kind::gone; }

Decision failed(std::string code, std::string why, bool sound) {
  Decision d;
  d.sound = sound;
  d.code = std::move(code);
  d.why = std::move(why);
  return d;
}

}  // namespace

bool promises(const Entry& entry, std::string_view manifestation) {
  if (entry.manifestations.empty()) return true;
  const std::string list = "," + entry.manifestations + ",";
  return list.find("," + std::string(manifestation) + ",") != std::string::npos;
}

Decision decide(const Entry& known, const Answers& answers) {
  const std::array<const Answer*, 3> all{&answers.xml, &answers.html, &answers.metadata};
  for (const auto* a : all) {
    if (a->kind != Answer::Kind::no_answer) continue;
    auto d = failed(a->code, a->why, false);
    const bool answered = std::ranges::any_of(
        all, [](const auto* b) { return b->kind != Answer::Kind::no_answer && b->kind != Answer::Kind::not_asked; });
    d.no_service = !answered && a->code != "unusable-answer" && a->code != "too-large";
    return d;
  }

  Decision d;
  d.use_xml = answers.xml.readable();
  d.use_html = !d.use_xml && answers.html.readable();
  d.use_metadata = answers.metadata.readable();
  if (d.use_xml || d.use_html) {
    d.has_text = true;
    if (stored_text(known) > (d.use_xml ? 2 : 1))
      return failed("xml-missing", "the stored XML was kept: " + answers.xml.why, false);
    if (!d.use_metadata && has_metadata(known))
      return failed("metadata-missing", "the stored version was kept: " + answers.metadata.why, false);
    d.fate = Fate::store;
    d.sound = d.use_metadata && (d.use_xml || !promises(known, "xml"));
    if (!d.sound) {
      d.code = d.use_metadata ? "xml-missing" : "metadata-missing";
      d.why = d.use_metadata ? answers.xml.why : answers.metadata.why;
    }
    return d;
  }

  for (const auto* a : all) {
    if (a->kind != Answer::Kind::judged || a->worth != Worth::withdrawn) continue;
    d = failed("withdrawn", a->why, false);
    d.fate = Fate::withdraw;
    return d;
  }

  const bool asked_all_in_vain =
      std::ranges::all_of(all, [](const auto* a) { return not_there(*a) || a->kind == Answer::Kind::not_asked; });
  if (asked_all_in_vain) {
    const bool gone = std::ranges::any_of(all, [](const auto* a) { return a->kind == Answer::Kind::gone; });
    d = failed(gone ? "gone" : "not-found",
               gone ? "the service says that it is gone (HTTP 410)" : "the service has it no longer (HTTP 404)", false);
    d.fate = gone || !known.files.empty() ? Fate::withdraw : Fate::fail;
    return d;
  }

  const auto& text = answers.xml.kind == Answer::Kind::not_asked ? answers.html : answers.xml;
  if (d.use_metadata) {
    if (stored_text(known) > 0) return failed("text-missing", "the stored text was kept: " + text.why, false);
    d.fate = Fate::store;
    d.use_xml = answers.xml.kind == Answer::Kind::judged && answers.xml.worth == Worth::shell;  // what is published
    d.sound = !promises(known, "xml") && !promises(known, "html");
    d.code = "text-missing";
    d.why = text.why.empty() ? "only metadata are published" : text.why;
    return d;
  }
  return failed("unreadable", text.why.empty() ? answers.metadata.why : text.why, false);
}

}  // namespace kamervragen::harvest
