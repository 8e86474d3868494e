// Reads in order, works on many threads, writes in order.
#pragma once

#include <tbb/global_control.h>
#include <tbb/parallel_pipeline.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <thread>

namespace kundenlint {

/// 0 = one a core.
inline unsigned jobs_or_cores(unsigned jobs) {
  return jobs != 0 ? jobs : std::max(1U, std::thread::hardware_concurrency());
}

/// Calls `read` until it returns nothing, `work` on each item, `write` on each result, in the order of the
/// items. `read` and `write` are each called by one thread at a time; `work` by up to `jobs` at once, which
/// are told apart by their slot in [0, jobs). Memory: a few items a job.
template <class In, class Out>
void parallel_ordered(unsigned jobs, const std::function<std::optional<In>()>& read,
                      const std::function<Out(In&&, unsigned slot)>& work,
                      const std::function<void(Out&&)>& write) {
  constexpr unsigned kItemsPerJob = 4;
  // A pipeline hands plain values from stage to stage; pointers keep that cheap.
  using InPointer = std::shared_ptr<In>;
  using OutPointer = std::shared_ptr<Out>;
  const tbb::global_control allowed(tbb::global_control::max_allowed_parallelism, jobs);
  tbb::task_arena arena(static_cast<int>(jobs));
  arena.execute([&] {
    tbb::parallel_pipeline(
        static_cast<std::size_t>(jobs) * kItemsPerJob,
        tbb::make_filter<void, InPointer>(tbb::filter_mode::serial_in_order,
                                          [&](tbb::flow_control& flow) -> InPointer {
                                            std::optional<In> item = read();
                                            if (item) return std::make_shared<In>(*std::move(item));
                                            flow.stop();
                                            return nullptr;
                                          }) &
            tbb::make_filter<InPointer, OutPointer>(
                tbb::filter_mode::parallel,
                [&](const InPointer& item) {
                  const int slot = tbb::this_task_arena::current_thread_index();
                  return std::make_shared<Out>(work(std::move(*item), static_cast<unsigned>(slot)));
                }) &
            tbb::make_filter<OutPointer, void>(tbb::filter_mode::serial_in_order,
                                               [&](const OutPointer& out) { write(std::move(*out)); }));
  });
}

}  // namespace kundenlint
