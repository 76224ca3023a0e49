#include "corpus/harvest/download.hh"

#include <algorithm>
#include <system_error>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "corpus/store/folders.hh"
#include "schema/program/crash_point.hh"
#include "schema/text/digest.hh"

namespace kamervragen::harvest {
namespace fs = std::filesystem;
namespace {

constexpr const char* tombstone_name = "ingetrokken.json";
constexpr std::size_t most_former = 20;  ///< versions that are remembered of one publication

Answer ask(network::PoliteClient& client, network::Pace& pace, const std::string& url,
           const std::function<Judgement(std::string_view)>& judge) {
  Answer answer;
  Judgement judged;
  auto reply = client.get(url, pace, [&](const network::Reply& r) -> std::optional<std::string> {
    judged = judge(r.body);
    if (judged.worth == Worth::broken) return judged.why;
    return std::nullopt;
  });
  if (!reply) {
    answer.kind = Answer::Kind::no_answer;
    answer.code = reply.error().name();
    answer.why = reply.error().message() + " (" + url + ")";
    return answer;
  }
  answer.address = reply->address.empty() ? url : reply->address;
  if (reply->status == 200 && !network::is_not_found_address(answer.address)) {
    answer.kind = Answer::Kind::judged;
    answer.worth = judged.worth;
    answer.why = judged.why;
    answer.body = std::move(reply->body);
    return answer;
  }
  answer.why = fmt::format("HTTP {} at {}", reply->status, answer.address);
  if (reply->status == 410)
    answer.kind = Answer::Kind::gone;
  else if (reply->status == 404 || network::is_not_found_address(answer.address))
    answer.kind = Answer::Kind::missing;
  else {
    answer.kind = Answer::Kind::no_answer;
    answer.code = "refused";
  }
  return answer;
}

struct NewFile {
  std::string name;
  const std::string* body;
};

std::vector<StoredFile> described(const std::vector<NewFile>& files) {
  std::vector<StoredFile> out;
  out.reserve(files.size());
  for (const auto& f : files) out.push_back({f.name, f.body->size(), text::digest(*f.body).hex()});
  return out;
}

std::string with_former(const Entry& entry) {
  if (entry.files.empty()) return entry.former;
  auto former = entry.former + (entry.former.empty() ? "" : " ") + entry.digest() + "@" + entry.fetched;
  for (auto n = std::count(former.begin(), former.end(), ' '); n >= static_cast<std::ptrdiff_t>(most_former); --n)
    former.erase(0, former.find(' ') + 1);
  return former;
}

}  // namespace

Answers ask_publication(network::PoliteClient& client, network::Pace& pace, const std::string& service,
                        const Entry& entry) {
  const auto& id = entry.id;
  const auto base = service + "/" + id.str();
  Answers answers;
  answers.metadata =
      ask(client, pace, base + "/metadata.xml", [&](std::string_view body) { return judge_metadata(id, body); });
  if (answers.metadata.kind == Answer::Kind::no_answer) return answers;  // it would fail whatever the others say
  if (promises(entry, "xml") || !promises(entry, "html"))
    answers.xml = ask(client, pace, base + ".xml", [&](std::string_view body) { return judge_xml(id, body); });
  const bool settled = answers.xml.readable() || answers.xml.kind == Answer::Kind::no_answer;
  if (!settled && promises(entry, "html"))
    answers.html = ask(client, pace, base + ".html", [&](std::string_view body) { return judge_html(id, body); });
  return answers;
}

std::vector<std::string> damaged_files(const fs::path& corpus, const Entry& entry) {
  std::vector<std::string> out;
  for (const auto& file : entry.files) {
    const auto path = corpus / entry.folder / file.name;
    std::error_code error;
    if (!fs::exists(path, error)) {
      out.push_back(file.name + ": missing");
      continue;
    }
    const auto bytes = store::read_whole(path);
    if (!bytes || bytes->size() != file.size || text::digest(*bytes).hex() != file.digest)
      out.push_back(file.name + ": damaged");
  }
  return out;
}

bool intention_was_done(const fs::path& corpus, const Entry& entry) {
  if (entry.intended.empty()) return false;
  Entry done = entry;
  done.files = entry.intended;
  return damaged_files(corpus, done).empty();
}

Entry after_intention(Entry entry, bool has_text) {
  if (entry.files != entry.intended) entry.former = with_former(entry);
  entry.files = std::exchange(entry.intended, {});
  entry.has_text = has_text;
  return entry;
}

bool stored_text_is_readable(const fs::path& corpus, const Entry& entry) {
  const auto& id = entry.id;
  const auto xml = store::read_whole(corpus / entry.folder / (id.str() + ".xml"));
  const auto html = store::read_whole(corpus / entry.folder / (id.str() + ".html"));
  return (xml && judge_xml(id, *xml).worth == Worth::readable) ||
         (html && judge_html(id, *html).worth == Worth::readable);
}

Result<StoreResult> store_publication(Journal& journal, Entry& entry, const Decision& decision, const Answers& answers,
                                      const std::string& now, std::string_view tombstone) {
  std::vector<NewFile> files;
  if (decision.use_xml) files.push_back({entry.id.str() + ".xml", &answers.xml.body});
  if (decision.use_html) files.push_back({entry.id.str() + ".html", &answers.html.body});
  if (decision.use_metadata) files.push_back({"metadata.xml", &answers.metadata.body});
  const auto intended = described(files);
  if (entry.folder.empty()) entry.folder = store::folder_of(entry.id);
  const auto target = journal.corpus() / entry.folder;
  entry.source = decision.use_xml    ? answers.xml.address
                 : decision.use_html ? answers.html.address
                                     : answers.metadata.address;

  std::error_code error;
  const bool buried = fs::exists(target / tombstone_name, error);
  StoreResult result;
  if (entry.files == intended && buried == !tombstone.empty() && damaged_files(journal.corpus(), entry).empty()) {
    entry.intended.clear();
    entry.has_text = decision.has_text;
    entry.fetched = now;
    if (auto told = journal.put(entry); !told) return pass(told);
    return result;
  }

  const auto incoming = journal.incoming() / entry.id.str();
  fs::remove_all(incoming, error);
  if (auto made = store::make_folders(incoming); !made) return pass(made);
  for (const auto& file : files)
    if (auto written = store::write_synced(incoming / file.name, *file.body); !written) return pass(written);
  if (!tombstone.empty())
    if (auto written = store::write_synced(incoming / tombstone_name, tombstone); !written) return pass(written);
  if (auto synced = store::sync_folder(incoming); !synced) return pass(synced);

  // The state that was known, with the intention: should the run die here, the next one sees which of the two it is.
  Entry before = journal.find(entry.id.str()) ? *journal.find(entry.id.str()) : entry;
  before.folder = entry.folder;
  before.intended = intended;
  if (auto told = journal.put(before); !told) return pass(told);
  program::crash_point("harvest.before-rename");
  if (auto placed = store::put_in_place(incoming, target); !placed) return pass(placed);
  program::crash_point("harvest.after-rename");

  result.written = true;
  result.replaced = !entry.files.empty() && entry.files != intended;
  entry.intended = intended;
  entry = after_intention(std::move(entry), decision.has_text);
  entry.fetched = now;
  if (auto told = journal.put(entry); !told) return pass(told);
  program::crash_point("harvest.logged");
  fs::remove_all(incoming, error);  // the former version, after the exchange
  return result;
}

std::string tombstone_text(std::string_view id, std::string_view reason, std::string_view since,
                           std::string_view source) {
  const nlohmann::ordered_json out{{"id", id}, {"reason", reason}, {"since", since}, {"source", source}};
  return out.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

Result<bool> bury(Journal& journal, Entry& entry, std::string_view tombstone) {
  if (entry.folder.empty()) entry.folder = store::folder_of(entry.id);
  const auto folder = journal.corpus() / entry.folder;
  std::error_code error;
  const bool fresh = !fs::exists(folder / tombstone_name, error);
  if (fresh) {
    if (auto made = store::make_folders(folder); !made) return pass(made);
    if (auto written = store::replace_file(folder / tombstone_name, tombstone); !written) return pass(written);
    program::crash_point("harvest.tombstone");
  }
  if (auto told = journal.put(entry); !told) return pass(told);
  return fresh;
}

}  // namespace kamervragen::harvest
