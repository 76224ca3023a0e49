// A service without a network and a clock without waiting: what a harvest asks is answered from a table, and every
// address can be made to fail a number of times.
#pragma once

#include <algorithm>
#include <deque>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "corpus/harvest/harvest.hh"

namespace kamervragen::test {

class FakeClock final : public network::Clock {
 public:
  double now() override { return time; }
  std::int64_t utc() override { return start + static_cast<std::int64_t>(time); }
  void sleep(double seconds) override {
    slept.push_back(seconds);
    time += seconds;
  }
  double time = 0;
  std::int64_t start = 1'800'000'000;  // 2027-01-15T08:00:00Z
  std::vector<double> slept;
};

inline network::Reply ok(std::string body) {
  network::Reply r;
  r.status = 200;
  r.body = std::move(body);
  return r;
}
inline network::Reply status(int code, double retry_after = 0, std::string body = {}) {
  network::Reply r;
  r.status = code;
  r.retry_after = retry_after;
  r.body = std::move(body);
  return r;
}
inline network::Reply trouble(network::Trouble t) {
  network::Reply r;
  r.trouble = t;
  r.detail = "on purpose";
  return r;
}

/// Answers a row of replies, then the last one for ever.
class Scripted final : public network::Transport {
 public:
  explicit Scripted(std::vector<network::Reply> replies) : replies_(replies.begin(), replies.end()) {}
  network::Reply get(const std::string& url) override {
    asked.push_back(url);
    network::Reply reply = replies_.front();
    if (replies_.size() > 1) replies_.pop_front();
    if (reply.address.empty()) reply.address = url;
    return reply;
  }
  std::vector<std::string> asked;

 private:
  std::deque<network::Reply> replies_;
};

struct FakePublication {
  std::string modified = "2024-11-20";
  std::string vraagnummer = "2024Z00001", aanhangselnummer, vergaderjaar = "2024-2025";
  std::string text = "Vraag?";
  bool xml = true, html = false, metadata = true, listed = true;
  int gone = 0;  ///< the status of all its addresses, where not 0
};

inline std::string xml_of(const std::string& id, const FakePublication& p) {
  return "<?xml version=\"1.0\"?><officiele-publicatie><metadata><meta name=\"OVERHEIDop.externMetadataRecord\" "
         "content=\"https://x/" +
         id + "/metadata.xml\"/></metadata><kamervragen><vraag><al>" + p.text +
         "</al></vraag></kamervragen></officiele-publicatie>";
}
inline std::string shell_of(const std::string& id) {
  return "<officiele-publicatie><metadata><meta name=\"OVERHEIDop.externMetadataRecord\" content=\"https://x/" + id +
         "/metadata.xml\"/></metadata></officiele-publicatie>";
}
inline std::string html_of(const FakePublication& p) {
  return "<!DOCTYPE html><html><body><div class=\"kamervraag\"><p>" + p.text + "</p></div></body></html>";
}
inline std::string metadata_of(const std::string& id, const FakePublication& p) {
  return "<metadata_gegevens><metadata name=\"DC.identifier\" scheme=\"\" content=\"" + id +
         "\"/><metadata name=\"OVERHEIDop.vraagnummer\" content=\"" + p.vraagnummer +
         "\"/><metadata name=\"OVERHEIDop.vergaderjaar\" content=\"" + p.vergaderjaar +
         "\"/><metadata name=\"OVERHEIDop.aanhangselNummer\" content=\"" + p.aanhangselnummer +
         "\"/></metadata_gegevens>";
}
inline std::string soft404() { return "<html><body><h1>Pagina niet gevonden</h1></body></html>"; }

inline std::string record_of(const std::string& id, const FakePublication& p) {
  std::string items;
  for (const auto& [has, kind] :
       {std::pair{p.xml, "xml"}, std::pair{p.html, "html"}, std::pair{p.metadata, "metadata"}})
    if (has) items += std::string("<gzd:itemUrl manifestation=\"") + kind + "\">x</gzd:itemUrl>";
  return "<sru:record xmlns:gzd=\"g\" xmlns:dcterms=\"d\"><sru:recordData><gzd:gzd><dcterms:identifier>" + id +
         "</dcterms:identifier><dcterms:modified>" + p.modified + "</dcterms:modified><dcterms:available>" +
         p.modified + "</dcterms:available><vergaderjaar>" + p.vergaderjaar + "</vergaderjaar><vraagnummer>" +
         p.vraagnummer + "</vraagnummer><aanhangselnummer>" + p.aanhangselnummer + "</aanhangselnummer>" + items +
         "</gzd:gzd></sru:recordData></sru:record>";
}
inline std::string page_of(std::size_t total, const std::string& records, const std::string& diagnostics = {}) {
  return "<sru:searchRetrieveResponse xmlns:sru=\"s\"><sru:numberOfRecords>" + std::to_string(total) +
         "</sru:numberOfRecords><sru:records>" + records + "</sru:records>" + diagnostics +
         "</sru:searchRetrieveResponse>";
}

/// Both services: https://sru.test and https://doc.test.
class FakeService final : public network::Transport {
 public:
  std::map<std::string, FakePublication> publications;
  /// What an address answers instead, so many times; looked up by a part of it.
  struct Fault {
    std::string part;
    network::Reply reply;
    int times = 1;
  };
  std::vector<Fault> faults;
  std::vector<std::string> asked;
  /// Called for each page that was found: its start, its records, its total.
  std::function<void(std::size_t, std::vector<std::string>&, std::size_t&)> spoil;

  network::Reply get(const std::string& url) override {
    asked.push_back(url);
    for (auto& fault : faults) {
      if (fault.times <= 0 || url.find(fault.part) == std::string::npos) continue;
      --fault.times;
      return at(fault.reply, url);
    }
    return at(url.starts_with("https://sru.test") ? search(url) : document(url), url);
  }
  std::size_t documents_asked() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(asked, [](const auto& u) { return u.starts_with("https://doc.test"); }));
  }

 private:
  static network::Reply at(network::Reply reply, const std::string& url) {
    if (reply.address.empty()) reply.address = url;
    return reply;
  }
  static std::string after(const std::string& url, const std::string& key, std::size_t size) {
    const auto at = url.find(key);
    return at == std::string::npos ? "" : url.substr(at + key.size(), size);
  }
  static std::size_t number(const std::string& url, const std::string& key) { return std::stoul(after(url, key, 9)); }

  network::Reply search(const std::string& url) const {
    const auto first = after(url, "dt.modified%3E%3D", 10), last = after(url, "dt.modified%3C%3D", 10);
    const auto from = after(url, "dt.available%3E%3D", 10), to = after(url, "dt.available%3C%3D", 10);
    const bool questions = url.find("zonder%20antwoord") != std::string::npos;
    std::vector<std::string> found;
    for (const auto& [id, p] : publications) {
      if (!p.listed || id.starts_with("kv") != questions || p.modified < first || p.modified > last) continue;
      if ((!from.empty() && p.modified < from) || (!to.empty() && p.modified > to)) continue;
      found.push_back(record_of(id, p));
    }
    const auto start = number(url, "startRecord="), size = number(url, "maximumRecords=");
    std::size_t total = found.size();
    std::vector<std::string> page;
    for (auto i = start - 1; i < found.size() && page.size() < size; ++i) page.push_back(found[i]);
    if (spoil) spoil(start, page, total);
    std::string records;
    for (const auto& r : page) records += r;
    return ok(page_of(total, records));
  }

  network::Reply document(const std::string& url) const {
    auto path = url.substr(std::string("https://doc.test/").size());
    for (const auto& [id, p] : publications) {
      if (path != id + "/metadata.xml" && path != id + ".xml" && path != id + ".html") continue;
      if (p.gone) return status(p.gone);
      if (path.ends_with("/metadata.xml")) return p.metadata ? ok(metadata_of(id, p)) : status(404);
      if (path.ends_with(".xml")) return p.xml ? ok(xml_of(id, p)) : status(404);
      return p.html ? ok(html_of(p)) : status(404);
    }
    return status(404);
  }
};

inline harvest::HarvestOptions options_for(const std::filesystem::path& corpus, const char* today = "2024-11-25") {
  harvest::HarvestOptions o;
  o.corpus = corpus;
  o.documents = "https://doc.test";
  o.listing = {"https://sru.test", 10, 100, 3};
  o.today = *Date::from_iso(today);
  o.since = std::nullopt;
  return o;
}

}  // namespace kamervragen::test
