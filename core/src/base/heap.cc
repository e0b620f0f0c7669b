#include "base/heap.h"

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstdlib>

namespace travaux::base {
namespace {

constexpr int step = 32 << 20;  // bytes; two texts of 5 MB take 40 to 100 MB
constexpr std::size_t beyond_what_is_free = 100 << 10;

}  // namespace

void grow_heap_in_large_pages() {
  ::mallopt(M_TRIM_THRESHOLD, step);
  ::mallopt(M_TOP_PAD, step);
  char* const first = static_cast<char*>(::sbrk(0));
  // The compiler may leave out what is allocated and freed, but not what is handed on.
  void* volatile block = std::malloc(beyond_what_is_free);
  std::free(block);
  const std::ptrdiff_t grown = static_cast<char*>(::sbrk(0)) - first;
  if (grown > 0) ::madvise(first, static_cast<std::size_t>(grown), MADV_HUGEPAGE);
}

}  // namespace travaux::base
