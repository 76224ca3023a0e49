#include "searcher/web/page_answer.hh"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "schema/errors/error_table.hh"
#include "schema/text/ascii.hh"
#include "searcher/page/frame.hh"
#include "searcher/page/page.hh"
#include "searcher/web/answering.hh"
#include "searcher/web/body.hh"
#include "searcher/web/endpoints.hh"
#include "searcher/web/handler.hh"
#include "searcher/web/wanted.hh"

namespace kamervragen::web {
namespace {

constexpr std::string_view html_type = "text/html; charset=utf-8";

std::vector<http::Header> headers_of(std::string_view type) {
  auto out = common_headers();
  const auto policy = std::ranges::find(out, "Content-Security-Policy", &http::Header::name);
  policy->value =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors "
      "'none'";
  out.push_back({"Content-Type", std::string(type)});
  return out;
}

void send(std::string_view type, std::string_view text, int status, std::string tag, http::Reply& reply) {
  http::Head head{.headers = headers_of(type)};
  if (!tag.empty()) head.headers.push_back({"ETag", std::move(tag)});
  Body body(std::move(head), reply);
  body.write(text);
  body.end(status);
}

/// Where a page is that was asked for with a slash behind it; nothing of other addresses.
std::optional<http::Target> without_slash(const http::Target& target) {
  auto out = target;
  while (out.path.ends_with('/')) out.path.pop_back();
  if (out.path == target.path || page::find_view(out.path) == nullptr) return {};
  return out;
}

void redirect(const http::Target& to, http::Reply& reply) {
  auto headers = headers_of(html_type);
  headers.push_back({"Location", http::target_text(to)});
  Body body({.headers = std::move(headers)}, reply);
  body.end(http::moved);
}

/// Dutch where the address does not say.
Result<page::Language> language_of(const page::Address& address) {
  const auto named = address.value(page::language_key);
  if (named == "en") return page::Language::en;
  if (named.empty() || named == "nl") return page::Language::nl;
  return fail(Code::unknown_choice, {{"option", page::language_key}, {"text", named}, {"known", "nl, en"}});
}

/// What may be a number of a set, where a draft is expected: one word with a digit.
bool is_number(std::string_view text) {
  return !text.empty() && std::ranges::none_of(text, text::is_space) && std::ranges::any_of(text, text::is_digit);
}

/// The same request to the API: what is behind the path, and what the view takes where nothing is said, are keys.
page::Address of_api(const page::View& view, http::Target target) {
  auto& keys = target.keys;
  if (view.names_record) keys.insert(keys.begin(), {"q", target.path.substr(view.path.size() + 1)});
  target.path = fmt::format("{}{}", api_root, view.endpoint);
  std::erase_if(keys, [](const auto& key) { return key.first == page::language_key; });
  const auto defaults = http::parse_target(fmt::format("/?{}", view.defaults));
  for (const auto& key : defaults->keys)
    if (std::ranges::find(keys, key.first, &http::Key::first) == keys.end()) keys.push_back(key);
  for (auto& [name, value] : keys)
    if (name == "text" && is_number(text::trim(value))) name = "q", value = text::trim(value);
  return page::Address(std::move(target));
}

Result<page::Visit> visit_of(const http::Target& target) {
  const auto* view = page::find_view(target.path);
  if (view == nullptr) return fail(Code::no_such_page, {{"path", target.path}});
  page::Address address(target);
  const auto language = language_of(address);
  if (!language) return pass(language);
  auto api = of_api(*view, target);
  return page::Visit{.view = view, .address = std::move(address), .api = std::move(api), .language = *language};
}

bool asks_nothing(const page::Visit& visit) {
  return visit.view->needs_words && visit.address.value("q").empty() && visit.address.value("text").empty();
}

/// Of the same state of the index: a page is of one.
page::Ask asker(index::Index& index, const page::Page& page) {
  const auto& state = page.envelope().index;
  return [&index, id = state ? state->id : ""](ask::Request request, ask::Sink& sink) {
    request.expected_index = id;
    return answered_safely(index, request, sink).has_value();
  };
}

Result<void> show(const page::Visit& visit, std::string_view if_none_match, index::Index& index, http::Reply& reply) {
  if (asks_nothing(visit)) return send(html_type, page::empty_document(visit), http::ok, "", reply), Result<void>{};
  auto asked = wanted(visit.api.target());
  if (!asked) return pass(asked);
  if (auto admitted = page::admit(visit, asked->request); !admitted) return pass(admitted);
  const auto state = index.snapshots()->current();
  if (!state) return pass(state);
  const auto tag = entity_tag((*state)->info(), visit.address.target());
  if (names_tag(if_none_match, tag)) {
    auto headers = headers_of(html_type);
    headers.push_back({"ETag", tag});
    reply.head({.status = http::not_modified, .headers = std::move(headers)});
    return {};
  }
  const auto page = page::make_page(visit, asked->request);
  auto answered = answered_safely(index, asked->request, *page);
  if (!answered) return pass(answered);
  const auto text = page::document(*page, {std::move(answered->complaints), asker(index, *page)});
  const bool none = visit.view->names_record && answered->exit != Exit::done;
  return send(html_type, text, none ? http::not_found : status_of(*answered), tag, reply), Result<void>{};
}

}  // namespace

std::optional<http::Target> other_format(const http::Target& target) {
  const auto visit = visit_of(target);
  if (!visit || visit->address.value("format").empty()) return {};
  return visit->api.target();
}

Result<void> answer_page(const http::Target& target, std::string_view if_none_match, index::Index& index,
                         http::Reply& reply) {
  if (target.keys.empty() && target.path == page::style_path)
    return send("text/css; charset=utf-8", page::style(), http::ok, "", reply), Result<void>{};
  if (target.keys.empty() && target.path == page::icon_path)
    return send("image/svg+xml", page::icon(), http::ok, "", reply), Result<void>{};
  if (auto moved = without_slash(target)) return redirect(*moved, reply), Result<void>{};
  const auto visit = visit_of(target);
  if (!visit) return pass(visit);
  return show(*visit, if_none_match, index, reply);
}

void say_error_page(std::string_view target, const Error& error, http::Reply& reply) {
  const auto parsed = http::parse_target(target);
  page::Visit visit{.view = nullptr, .address = page::Address(parsed.value_or(http::Target{}))};
  visit.view = page::find_view(visit.address.target().path);
  const auto language = language_of(visit.address);
  visit.language = language.value_or(page::Language::nl);
  if (!language) visit.address = visit.address.without(page::language_key);
  send(html_type, page::error_document(visit, error), errors::row_of(error.code).http, "", reply);
}

}  // namespace kamervragen::web
