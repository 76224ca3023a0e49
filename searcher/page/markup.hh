// Markup that no text can become: it is made of text, which is escaped, and of elements around it.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kamervragen::page {

/// A piece of a document, HTML that is XML as well. What is shown is text until it is one of these.
class Html {
 public:
  Html() = default;
  /// A text as it stands: nothing in it is markup.
  explicit Html(std::string_view text);
  /// What another room has made as markup.
  static Html made(std::string markup);

  bool empty() const { return markup_.empty(); }
  const std::string& markup() const { return markup_; }
  Html& operator+=(const Html& more) {
    markup_ += more.markup_;
    return *this;
  }
  friend Html operator+(Html first, const Html& second) { return std::move(first += second); }

 private:
  std::string markup_;
};

struct Attribute {
  std::string_view name;  ///< a literal
  std::string value;      ///< any text
};
using Attributes = std::vector<Attribute>;

/// Tags and names are literals of ours.
Html element(std::string_view tag, const Attributes&, const Html& inside);
Html element(std::string_view tag, const Attributes&, std::string_view text);
Html element(std::string_view tag, const Html& inside);
Html element(std::string_view tag, std::string_view text);
/// <pre>: a text whose lines are kept.
Html preformatted(const Attributes&, std::string_view text);
/// <input …/>
Html void_element(std::string_view tag, const Attributes&);
/// `address` is one of ours, or one that screen::safe_address let through.
Html link(std::string address, std::string_view text);

/// A text with its marked ranges, in characters, as <mark>.
Html marked(std::string_view text, const std::vector<std::pair<std::size_t, std::size_t>>& marks);

}  // namespace kamervragen::page
