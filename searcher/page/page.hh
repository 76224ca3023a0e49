// A page: an answer taken whole, and laid out when all of it is known.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "schema/errors/error.hh"
#include "searcher/ask/answer.hh"
#include "searcher/ask/request.hh"
#include "searcher/ask/sink.hh"
#include "searcher/page/address.hh"
#include "searcher/page/markup.hh"
#include "searcher/page/views.hh"

namespace kamervragen::page {

/// What a page was asked at.
struct Visit {
  const View* view = nullptr;
  Address address;
  Address api{http::Target{}};  ///< the same request to the API, with what the view takes where nothing is said
  Language language = Language::nl;

  std::string say(Phrase phrase, const errors::ErrorArguments& arguments = {}) const {
    return page::say(phrase, language, arguments);
  }
  /// Where the page of a question set is.
  std::string place_of(const std::string& nummer) const { return address.elsewhere("/kamervraag/" + nummer).text(); }
  std::string number(std::uint64_t n) const { return grouped(n, language); }
};

/// Answers another request of the same state of the index; false where it cannot be answered.
using Ask = std::function<bool(ask::Request, ask::Sink&)>;

/// What is known when the answer is.
struct Told {
  std::vector<Error> complaints{};  ///< on how it was read
  Ask ask{};
};

/// Takes an answer of the kinds that its layout is for. A piece is kept, so what it takes has an end: see `admit`.
class Page : public ask::Sink {
 public:
  explicit Page(Visit visit) : visit_(std::move(visit)) {}
  void begin(const ask::Envelope& envelope) override { envelope_ = envelope; }
  void end(const ask::Closing& closing) override { closing_ = closing; }

  const Visit& visit() const { return visit_; }
  const ask::Envelope& envelope() const { return envelope_; }
  const ask::Closing& closing() const { return closing_; }

  /// What stands in the title of the window, before the name of the site.
  virtual std::string title() const { return visit_.say(visit_.view->title); }
  /// What stands between head and foot.
  virtual Html main(const Told&) const = 0;

 protected:
  std::string say(Phrase phrase, const errors::ErrorArguments& arguments = {}) const {
    return visit_.say(phrase, arguments);
  }

 private:
  Visit visit_;
  ask::Envelope envelope_;
  ask::Closing closing_;
};

/// Sets what a page shows beyond what the address asks for. ERRORS: misfit, of more than a page holds.
Result<void> admit(const Visit&, ask::Request&);

std::unique_ptr<Page> make_page(const Visit&, const ask::Request&);

/// The whole document.
std::string document(const Page&, const Told&);
/// The same of an error, with the query as it was typed; of a page without an answer yet, its form.
std::string error_document(const Visit&, const Error&);
std::string empty_document(const Visit&);

// The layouts, each in its own file.
std::unique_ptr<Page> make_front_page(const Visit&, const ask::Request&);
std::unique_ptr<Page> make_hits_page(const Visit&, const ask::Request&);
std::unique_ptr<Page> make_measure_page(const Visit&, const ask::Request&);
std::unique_ptr<Page> make_record_page(const Visit&, const ask::Request&);
std::unique_ptr<Page> make_chain_page(const Visit&, const ask::Request&);
std::unique_ptr<Page> make_similar_page(const Visit&, const ask::Request&);
std::unique_ptr<Page> make_fields_page(const Visit&, const ask::Request&);
std::unique_ptr<Page> make_help_page(const Visit&, const ask::Request&);
std::unique_ptr<Page> make_coverage_page(const Visit&, const ask::Request&);

}  // namespace kamervragen::page
