#include "seal/json.h"

#include <nlohmann/json.hpp>

#include "travaux/error.h"

namespace travaux::seal_room {
namespace {

using Library = nlohmann::json;

[[noreturn]] void malformed(const std::string& what) {
  throw Error(Trouble::malformed, what);
}

// Receives the parser's events and refuses before anything is built, where nlohmann's own builder
// would keep the last of two equal keys and nest without end.
class Builder final : public nlohmann::json_sax<Library> {
 public:
  bool null() override { return refuse("null is not used"); }
  bool boolean(bool /*value*/) override { return refuse("true and false are not used"); }
  bool number_integer(number_integer_t /*value*/) override {
    return refuse("negative numbers are not used");
  }
  bool number_unsigned(number_unsigned_t value) override {
    return value <= largest_number ? add(std::uint64_t{value})
                                   : refuse("a number is above 2^53 - 1");
  }
  bool number_float(number_float_t /*value*/, const string_t& /*spelling*/) override {
    return refuse("only whole numbers are used");
  }
  bool string(string_t& value) override { return add(value); }
  bool binary(binary_t& /*value*/) override { return refuse("binary values are not used"); }
  bool start_object(std::size_t /*size*/) override { return open(Json::Object()); }
  bool start_array(std::size_t /*size*/) override { return open(Json::Array()); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(string_t& name) override {
    key_ = name;
    const bool repeated = std::get<Json::Object>(open_.back()->value).contains(key_);
    return repeated ? refuse("the key \"" + key_ + "\" is there twice") : true;
  }
  bool parse_error(std::size_t position, const std::string& /*token*/,
                   const Library::exception& /*error*/) override {
    return refuse("broken JSON at byte " + std::to_string(position));
  }

  Json take() { return std::move(root_); }
  const std::string& reason() const { return reason_; }

 private:
  bool refuse(std::string reason) {
    reason_ = std::move(reason);
    return false;
  }

  Json* place(Json json) {
    if (open_.empty()) {
      root_ = std::move(json);
      return &root_;
    }
    if (auto* items = std::get_if<Json::Array>(&open_.back()->value)) {
      return &items->emplace_back(std::move(json));
    }
    Json& slot = std::get<Json::Object>(open_.back()->value)[key_];
    slot = std::move(json);
    return &slot;
  }

  bool add(Json json) {
    place(std::move(json));
    return true;
  }

  bool open(Json json) {
    if (open_.size() == deepest_nesting) {
      return refuse("nested deeper than " + std::to_string(deepest_nesting) + " levels");
    }
    // A parent is not touched while its child is open, so the pointer stays valid.
    open_.push_back(place(std::move(json)));
    return true;
  }

  bool close() {
    open_.pop_back();
    return true;
  }

  Json root_;
  std::vector<Json*> open_;
  std::string key_;
  std::string reason_;
};

void print_text(const std::string& value, std::string& out) {
  out += Library(value).dump();
}

void print(const Json& json, std::string& out) {
  if (const auto* whole = std::get_if<std::uint64_t>(&json.value)) {
    out += std::to_string(*whole);
  } else if (const auto* words = std::get_if<std::string>(&json.value)) {
    print_text(*words, out);
  } else if (const auto* items = std::get_if<Json::Array>(&json.value)) {
    const char* before = "[";
    for (const Json& item : *items) {
      out += before;
      print(item, out);
      before = ",";
    }
    out += items->empty() ? "[]" : "]";
  } else {
    const char* before = "{";
    const auto& fields = std::get<Json::Object>(json.value);
    for (const auto& [name, value] : fields) {
      out += before;
      print_text(name, out);
      out += ':';
      print(value, out);
      before = ",";
    }
    out += fields.empty() ? "{}" : "}";
  }
}

template <typename Kind>
const Kind& as(const Json& json, const char* kind) {
  const Kind* value = std::get_if<Kind>(&json.value);
  if (value == nullptr) {
    malformed(std::string("expected ") + kind);
  }
  return *value;
}

}  // namespace

Json::Json(std::string text) : value(std::move(text)) {}
Json::Json(Array items) : value(std::move(items)) {}
Json::Json(Object fields) : value(std::move(fields)) {}
Json::Json(const Json& other) = default;
Json::Json(Json&& other) noexcept = default;
Json& Json::operator=(const Json& other) = default;
Json& Json::operator=(Json&& other) noexcept = default;
Json::~Json() = default;

Json parse_json(std::string_view bytes, std::size_t cap) {
  if (bytes.size() > cap) {
    malformed("larger than " + std::to_string(cap) + " bytes");
  }
  Builder builder;
  if (!Library::sax_parse(bytes.begin(), bytes.end(), &builder)) {
    malformed(builder.reason());
  }
  return builder.take();
}

std::string print_json(const Json& json) {
  std::string out;
  print(json, out);
  return out;
}

const Json* find(const Json& object, const std::string& name) {
  const auto& fields = as<Json::Object>(object, "an object");
  const auto at = fields.find(name);
  return at == fields.end() ? nullptr : &at->second;
}

const Json& field(const Json& object, const std::string& name) {
  const Json* found = find(object, name);
  if (found == nullptr) {
    malformed("the field \"" + name + "\" is missing");
  }
  return *found;
}

const std::string& text(const Json& json) {
  return as<std::string>(json, "text");
}
std::uint64_t number(const Json& json) {
  return as<std::uint64_t>(json, "a whole number");
}
const Json::Array& array(const Json& json) {
  return as<Json::Array>(json, "a list");
}

std::string text_or_empty(const Json& object, const std::string& name) {
  const Json* found = find(object, name);
  return found == nullptr ? std::string() : text(*found);
}

}  // namespace travaux::seal_room
