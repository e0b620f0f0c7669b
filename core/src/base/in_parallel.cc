#include "base/in_parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace travaux::base {
namespace {

constexpr std::size_t most_threads = 8;  // more wait for memory, not for work

class Ranges {
 public:
  using Work = std::function<void(std::size_t, std::size_t)>;

  Ranges(std::size_t count, std::size_t grain, const Work& work)
      : count_(count), grain_(grain), work_(work) {}

  void take_all() {
    for (;;) {
      const std::size_t first = next_.fetch_add(grain_);
      if (first >= count_) return;
      try {
        work_(first, std::min(count_, first + grain_));
      } catch (...) {
        note(first);
      }
    }
  }

  void rethrow() const {
    if (error_) std::rethrow_exception(error_);
  }

 private:
  void note(std::size_t first) {
    const std::lock_guard<std::mutex> lock(guard_);
    if (error_ && first_failed_ < first) return;
    error_ = std::current_exception();
    first_failed_ = first;
  }

  std::size_t count_;
  std::size_t grain_;
  const Work& work_;
  std::atomic<std::size_t> next_ = 0;
  std::mutex guard_;
  std::exception_ptr error_;
  std::size_t first_failed_ = 0;
};

}  // namespace

void in_parallel(std::size_t count, std::size_t grain,
                 const std::function<void(std::size_t first, std::size_t end)>& work) {
  grain = std::max<std::size_t>(grain, 1);
  const std::size_t parts = count / grain + (count % grain == 0 ? 0 : 1);
  const std::size_t cores = parts < 2 ? 1 : std::max(1U, std::thread::hardware_concurrency());
  const std::size_t wanted = std::min({parts, cores, most_threads});
  Ranges ranges(count, grain, work);
  std::vector<std::thread> threads;
  try {
    for (std::size_t i = 1; i < wanted; ++i) threads.emplace_back([&] { ranges.take_all(); });
  } catch (const std::system_error&) {  // as many as there are will do
  }
  ranges.take_all();
  for (std::thread& thread : threads) thread.join();
  ranges.rethrow();
}

}  // namespace travaux::base
