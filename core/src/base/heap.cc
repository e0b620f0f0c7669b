#include "base/heap.h"

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>

namespace travaux::base {
namespace {

constexpr int step = 32 << 20;  // bytes; two texts of 5 MB take 40 to 100 MB
constexpr std::size_t beyond_what_is_free = 100 << 10;

}  // namespace

void grow_heap_in_large_pages() {
  ::mallopt(M_TRIM_THRESHOLD, step);
  ::mallopt(M_TOP_PAD, step);
  const auto first = reinterpret_cast<std::uintptr_t>(::sbrk(0));
  // The compiler may leave out what is allocated and freed, but not what is handed on.
  void* volatile block = std::malloc(beyond_what_is_free);
  std::free(block);
  const auto end = reinterpret_cast<std::uintptr_t>(::sbrk(0));
  if (end > first) ::madvise(reinterpret_cast<void*>(first), end - first, MADV_HUGEPAGE);
}

}  // namespace travaux::base
