// The body of an answer: short ones go whole, with their length; long ones as they are written.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "searcher/http/http.hh"
#include "searcher/web/handler.hh"

namespace kamervragen::web {

/// REFERS TO the reply.
class Body {
 public:
  Body(http::Head head, http::Reply& reply) : head_(std::move(head)), reply_(reply) {}

  bool write(std::string_view text) {
    if (begun_) return reply_.body(text);
    text_ += text;
    return text_.size() <= whole_body_max || begin();
  }
  bool begun() const { return begun_; }
  void end(int status) {
    if (begun_) return;
    head_.status = status;
    head_.headers.push_back({"Content-Length", std::to_string(text_.size())});
    begin();
  }

 private:
  bool begin() {
    begun_ = true;
    reply_.head(std::move(head_));
    return reply_.body(std::exchange(text_, {}));
  }

  http::Head head_;
  http::Reply& reply_;
  std::string text_;
  bool begun_ = false;
};

}  // namespace kamervragen::web
