// mapped.h: a file's bytes, mapped into memory for as long as this lives.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>

namespace travaux::ledger {

class Mapped {
 public:
  // Error(refused) where reading is denied, Error(malformed) when there is no such file.
  explicit Mapped(const std::filesystem::path& file);
  Mapped(Mapped&& other) noexcept;
  Mapped& operator=(Mapped&&) = delete;
  Mapped(const Mapped&) = delete;
  Mapped& operator=(const Mapped&) = delete;
  ~Mapped();

  std::string_view bytes() const { return {static_cast<const char*>(data_), size_}; }

 private:
  void* data_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace travaux::ledger
