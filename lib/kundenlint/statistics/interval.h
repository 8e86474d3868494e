// Two ends, of whatever interval.
#pragma once

namespace kundenlint {

struct Interval {
  double low = 0, high = 0;
  friend bool operator==(const Interval&, const Interval&) = default;
};

}  // namespace kundenlint
