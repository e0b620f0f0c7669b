#include "document/web_notes.h"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "document/excerpt.h"

namespace travaux::document {
namespace {

constexpr std::size_t most_comments = 50;  // told one by one

std::string plural(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + ' ' + std::string(count == 1 ? one : many);
}

std::string quoted(std::string_view words) {
  return '"' + excerpt(words) + '"';
}

std::string value_of(const GumboNode& element, const char* name) {
  return std::string(trimmed(attribute_of(element, name).value_or("")));
}

void add_escaped(std::string_view text, std::string& markup) {
  for (const char byte : text) {
    if (byte == '"') {
      markup += "&quot;";
    } else if (byte == '<') {
      markup += "&lt;";
    } else {
      markup += byte;
    }
  }
}

// "<a href="x">", to be told or hashed.
void add_tag(const GumboNode& element, std::string& markup) {
  markup += '<' + tag_of(element);
  const GumboVector& attributes = element.v.element.attributes;
  for (unsigned i = 0; i < attributes.length; ++i) {
    const auto& one = *static_cast<const GumboAttribute*>(attributes.data[i]);
    markup += ' ' + std::string(one.name) + "=\"";
    add_escaped(one.value, markup);
    markup += '"';
  }
  markup += '>';
}

void add_markup(const GumboNode& node, std::string& markup) {
  if (is_text(node)) add_escaped(trimmed(node.v.text.text), markup);
  if (is_element(node)) add_tag(node, markup);
  for (const GumboNode& child : children_of(node)) add_markup(child, markup);
  if (is_element(node)) markup += "</" + tag_of(node) + '>';
}

// What stands in a field, and which of its options is chosen.
void add_field_words(const GumboNode& node, std::string& words) {
  if (is_text(node)) words += node.v.text.text;
  if (is_html(node, GUMBO_TAG_OPTION)) {
    words += attribute_of(node, "selected") ? "☒ " : "☐ ";
  }
  if (is_element(node)) {
    const bool button = is_html(node, GUMBO_TAG_BUTTON) || is_html(node, GUMBO_TAG_OPTION);
    for (const char* name : {"value", "min", "max", "label", "alt", "src"}) {
      const std::string value =
          button && name == std::string_view("value") ? "" : value_of(node, name);
      if (!value.empty()) words += value + ' ';
    }
  }
  for (const GumboNode& child : children_of(node)) add_field_words(child, words);
  if (is_element(node)) words += ' ';
}

// The name under which a meta element is told; empty for what says nothing of people or dates.
std::string_view told_name(std::string_view name) {
  struct Told {
    std::string_view name;
    std::string_view told;
  };
  constexpr std::array told{Told{"author", "author"},
                            Told{"creator", "author"},
                            Told{"dc.creator", "author"},
                            Told{"dcterms.creator", "author"},
                            Told{"article:author", "author"},
                            Told{"citation_author", "author"},
                            Told{"contributor", "contributor"},
                            Told{"dc.contributor", "contributor"},
                            Told{"publisher", "publisher"},
                            Told{"dc.publisher", "publisher"},
                            Told{"copyright", "copyright"},
                            Told{"owner", "owner"},
                            Told{"generator", "generator"},
                            Told{"progid", "generator"},
                            Told{"originator", "generator"},
                            Told{"company", "company"},
                            Told{"date", "date"},
                            Told{"dc.date", "date"},
                            Told{"dcterms.date", "date"},
                            Told{"created", "created"},
                            Told{"dcterms.created", "created"},
                            Told{"last-modified", "modified"},
                            Told{"modified", "modified"},
                            Told{"dcterms.modified", "modified"},
                            Told{"revised", "modified"},
                            Told{"article:published_time", "published"},
                            Told{"changedby", "changed by"},
                            Told{"article:modified_time", "modified"},
                            Told{"reply-to", "address"},
                            Told{"dcterms.issued", "date"}};
  const auto* found =
      std::find_if(told.begin(), told.end(), [name](const Told& one) { return one.name == name; });
  return found == told.end() ? std::string_view() : found->told;
}

}  // namespace

WebNotes::WebNotes(const WebPage& page) : page_(page), lines_{0} {
  const std::string_view bytes = page.bytes();
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const bool pair = bytes[at] == '\r' && at + 1 < bytes.size() && bytes[at + 1] == '\n';
    if ((bytes[at] == '\n' || bytes[at] == '\r') && !pair) lines_.push_back(at + 1);
  }
}

std::size_t WebNotes::line_at(std::size_t place) const {
  const auto behind = std::upper_bound(lines_.begin(), lines_.end(), place);
  return static_cast<std::size_t>(behind - lines_.begin());
}

std::size_t WebNotes::line_of(const GumboNode& node) const {
  return line_at(page_.place_of(node).value_or(0));
}

void WebNotes::say(std::string what, const GumboNode& node, std::string detail) {
  not_read_.push_back({std::move(what), line_of(node), std::move(detail)});
}

void WebNotes::count(std::string_view what, const GumboNode& node) {
  Count& seen = counts_[std::string(what)];
  if (seen.count++ == 0) seen.line = line_of(node);
}

void WebNotes::image(const GumboNode& element) {
  std::string detail = value_of(element, "src");
  if (detail.starts_with("data:")) detail = "in the page itself, " + excerpt(detail);
  if (const std::string others = value_of(element, "srcset"); !others.empty()) {
    detail += (detail.empty() ? "" : ", or ") + excerpt(others);
  }
  const std::string alt = value_of(element, "alt");
  if (const std::string title = value_of(element, "title"); !title.empty()) {
    detail = '"' + title + "\" when pointed at, " + detail;
  }
  if (!alt.empty()) detail = '"' + alt + "\" " + detail;
  say("image", element, excerpt(detail));
}

// What another program shows in the page: its address, and the words to be shown instead.
void WebNotes::embedded(std::string_view what, const GumboNode& element) {
  std::string detail;
  for (const char* name : {"src", "data", "poster", "title", "aria-label"}) {
    const std::string value = value_of(element, name);
    if (!value.empty()) detail += (detail.empty() ? "" : " ") + value;
  }
  std::string words = words_inside(element);
  if (const auto page = attribute_of(element, "srcdoc")) words += *page;
  if (!trimmed(words).empty()) detail += (detail.empty() ? "" : " ") + quoted(words);
  std::string markup;
  add_markup(element, markup);
  const bool formula = what == "formula";
  detail = excerpt(detail) + ' ' + (formula ? excerpt(markup) : fingerprint_of(markup));
  say(std::string(what), element, std::string(trimmed(detail)));
}

void WebNotes::markup(const GumboNode& element, Span place) {
  markup_ += std::to_string(place.start) + '-' + std::to_string(place.end) + ' ';
  add_tag(element, markup_);
}

void WebNotes::control(const GumboNode& element) {
  if (is_html(element, GUMBO_TAG_INPUT) && lower_attribute(element, "type") == "hidden") return;
  count("control", element);
  const std::string type = lower_attribute(element, "type");
  std::string words;
  if (type == "checkbox" || type == "radio") {
    words = attribute_of(element, "checked") ? "☒" : "☐";
  } else {
    add_field_words(element, words);
  }
  for (const char* name : {"placeholder", "title", "aria-label"}) {
    const std::string value = value_of(element, name);
    if (!value.empty()) words += ' ' + value;
  }
  if (!trimmed(words).empty()) control_words_ += words + ' ';
}

void WebNotes::meta(const GumboNode& element) {
  std::string name = lower_attribute(element, "name");
  if (name.empty()) name = lower_attribute(element, "property");
  if (name.empty()) name = lower_attribute(element, "http-equiv");
  const std::string_view told = told_name(name);
  const std::string content = value_of(element, "content");
  if (!told.empty() && !content.empty()) in_file_.push_back({std::string(told), excerpt(content)});
}

bool WebNotes::takes(const GumboNode& element) {
  if (element.v.element.tag_namespace == GUMBO_NAMESPACE_SVG)
    return embedded("drawing", element), true;
  if (element.v.element.tag_namespace == GUMBO_NAMESPACE_MATHML) {
    return embedded("formula", element), true;
  }
  switch (element.v.element.tag) {
    case GUMBO_TAG_SCRIPT:
      scripts_ += std::string(attribute_of(element, "src").value_or("")) + '\n' +
                  words_inside(element) + '\n';
      return count("script", element), true;
    case GUMBO_TAG_STYLE:
      return count("style in the page", element), true;
    case GUMBO_TAG_LINK:
      if (lower_attribute(element, "rel").find("stylesheet") != std::string::npos) {
        linked_sheets_ += value_of(element, "href") + ' ' + value_of(element, "media") + '\n';
        count("style", element);
      }
      return true;
    case GUMBO_TAG_META:
      return meta(element), true;
    case GUMBO_TAG_TITLE:
      if (const std::string words = excerpt(words_inside(element)); !words.empty()) {
        in_file_.push_back({"title", words});
      }
      return true;
    case GUMBO_TAG_BASE:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_WBR:
    case GUMBO_TAG_COL:
      return true;
    case GUMBO_TAG_TEMPLATE:
      return left_out("template", element), true;
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_NOFRAMES:
      return left_out("noscript", element), true;
    case GUMBO_TAG_IMG:
      return image(element), true;
    case GUMBO_TAG_SOURCE:
      if (attribute_of(element, "srcset")) image(element);
      return true;
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_FRAME:
      return embedded("frame", element), true;
    case GUMBO_TAG_VIDEO:
      return embedded("video", element), true;
    case GUMBO_TAG_AUDIO:
      return embedded("audio", element), true;
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_EMBED:
    case GUMBO_TAG_APPLET:
      return embedded("object", element), true;
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_MAP:
      return embedded("drawing", element), true;
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_INPUT:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_DATALIST:
    case GUMBO_TAG_PROGRESS:
    case GUMBO_TAG_METER:
      return control(element), true;
    default:
      return false;
  }
}

void WebNotes::left_out(std::string_view reason, const GumboNode& element) {
  const std::string words = words_inside(element);
  if (!trimmed(words).empty()) say(std::string(reason), element, quoted(words));
}

void WebNotes::hidden(const GumboNode& element) {
  const std::string words = words_inside(element);
  if (trimmed(words).empty()) return;
  in_file_.push_back(
      {"hidden text", "line " + std::to_string(line_of(element)) + ": " + excerpt(words)});
  count("hidden text", element);
  hidden_words_ += words + ' ';
}

void WebNotes::comment(const GumboNode& node) {
  const std::string_view words = trimmed(node.v.text.text);
  if (words.empty()) return;
  count("comment", node);
  if (counts_["comment"].count > most_comments) return;
  in_file_.push_back({"comment", "line " + std::to_string(line_of(node)) + ": " + excerpt(words)});
}

void WebNotes::link(const GumboNode& link) {
  if (attribute_of(link, "href")) count("link", link);
}

void WebNotes::tracked(const GumboNode& element, bool read, Span place) {
  if (read) {
    changed_places_ += std::to_string(place.start) + '-' + std::to_string(place.end) + '\n';
  } else {
    changed_words_ += words_inside(element) + ' ';
  }
  count(is_html(element, GUMBO_TAG_DEL) ? "deletion" : "insertion", element);
}

WebNotes::Count WebNotes::counted(std::string_view what) const {
  const auto found = counts_.find(what);
  return found == counts_.end() ? Count{} : found->second;
}

void WebNotes::say_styles(Reading& reading, const WebStyles& styles) const {
  const Count own = counted("style in the page");
  const Count linked = counted("style");
  const auto tell = [&reading](std::size_t line, std::string detail) {
    reading.not_read.push_back({"style", line, std::move(detail)});
  };
  if (linked.count > 0) {
    tell(linked.line, plural(linked.count, "style sheet is", "style sheets are") +
                          " not fetched; words may be hidden, numbers printed");
  }
  if (own.count > 0) {
    tell(own.line, plural(own.count, "style sheet is", "style sheets are") +
                       " read for what is hidden, raised or struck only; numbers may be printed");
  }
  if (linked.count + own.count > 0) {
    tell(std::max(linked.line, own.line),
         "the sheets, and the tags they may apply to, are told by their hash: " +
             hash_told(linked_sheets_ + '\n' + styles.sheets() + '\n' + markup_));
  }
  if (!styles.printed().empty()) {
    tell(own.line, "what style sheets print is not read: " + excerpt(styles.printed()));
  }
  if (!styles.not_applied().empty()) {
    tell(std::max<std::size_t>(own.line, 1),
         "these may hide words that are read, " + styles.not_applied());
  }
}

// Told once more among what is not read, so that two versions that hide different words are told
// apart by whoever compares them.
void WebNotes::say_hidden(Reading& reading) const {
  const Count seen = counted("hidden text");
  if (seen.count == 0) return;
  reading.not_read.push_back(
      {"hidden text", seen.line,
       plural(seen.count, "passage", "passages") + ", " + quoted(hidden_words_)});
}

void WebNotes::say_counts(Reading& reading, Tracked read) const {
  const auto get = [this](std::string_view what) { return counted(what); };
  const auto tell = [&reading](std::string what, std::size_t line, std::string detail) {
    reading.not_read.push_back({std::move(what), line, std::move(detail)});
  };
  if (const Count seen = get("script"); seen.count > 0) {
    tell("script", seen.line,
         plural(seen.count, "script is", "scripts are") +
             " not run; a browser might show other words; " + hash_told(scripts_));
  }
  if (const Count seen = get("link"); seen.count > 0) {
    tell("link", seen.line,
         plural(seen.count, "address", "addresses") + " of links; their words are read");
  }
  if (const Count seen = get("control"); seen.count > 0) {
    tell("form", seen.line,
         plural(seen.count, "button or field", "buttons and fields") +
             (control_words_.empty() ? "" : ": " + quoted(control_words_)));
  }
  const Count deleted = get("deletion");
  const Count inserted = get("insertion");
  if (deleted.count + inserted.count == 0) return;
  const std::size_t line =
      deleted.count == 0 || (inserted.count > 0 && inserted.line < deleted.line) ? inserted.line
                                                                                 : deleted.line;
  tell("tracked changes", line,
       plural(deleted.count, "deletion", "deletions") + " and " +
           plural(inserted.count, "insertion", "insertions") + ", read as if all were " +
           (read == Tracked::accept ? "accepted" : "rejected") +
           (trimmed(changed_words_).empty() ? "" : "; not read: " + quoted(changed_words_)) +
           (changed_places_.empty() ? "" : "; where: " + hash_told(changed_places_)));
}

void WebNotes::finish(Reading& reading, Tracked read, const WebStyles& styles) {
  reading.not_read.insert(reading.not_read.end(), not_read_.begin(), not_read_.end());
  say_styles(reading, styles);
  say_counts(reading, read);
  say_hidden(reading);
  std::stable_sort(reading.not_read.begin(), reading.not_read.end(),
                   [](const NotRead& one, const NotRead& other) { return one.line < other.line; });
  reading.in_file = std::move(in_file_);
  if (const std::size_t comments = counts_["comment"].count; comments > most_comments) {
    reading.in_file.push_back(
        {"comment", "and " + plural(comments - most_comments, "more", "more")});
  }
}

}  // namespace travaux::document
