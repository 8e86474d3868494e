#include "kundenlint/base/child_process.h"

#include <gtest/gtest.h>

namespace kundenlint {
namespace {

using End = ChildOutput::End;

TEST(ChildProcess, GivesInputAndTakesOutput) {
  const std::string input(300'000, 'x');  // more than a pipe holds
  const ChildOutput ran = run_child({"cat"}, input);
  EXPECT_TRUE(ran.good());
  EXPECT_EQ(ran.text, input);
  EXPECT_EQ(ran.complaint, "");
}

TEST(ChildProcess, NoShellLooksAtTheWords) {
  EXPECT_EQ(run_child({"printf", "%s", "$(id); `id` > x"}).text, "$(id); `id` > x");
}

TEST(ChildProcess, TellsHowItEnded) {
  const ChildOutput failed = run_child({"cat", "/there/is/no/such/file"});
  EXPECT_EQ(failed.end, End::exited);
  EXPECT_EQ(failed.status, 1);
  EXPECT_NE(failed.complaint.find("/there/is/no/such/file"), std::string::npos) << failed.complaint;
  EXPECT_EQ(failed.complaint.find('\n'), std::string::npos);
  EXPECT_EQ(run_child({"kundenlint-no-such-program"}).end, End::not_found);
}

TEST(ChildProcess, IsStoppedBeyondItsLimits) {
  EXPECT_EQ(run_child({"yes"}, {}, {.most_bytes = 100'000}).end, End::out_of_hand);
  EXPECT_EQ(run_child({"sleep", "60"}, {}, {.longest = std::chrono::seconds(0)}).end, End::out_of_hand);
}

TEST(ChildProcess, IsStoppedWhenItClosesItsOutputAndGoesOn) {
  const auto begin = std::chrono::steady_clock::now();
  const ChildOutput ran =
      run_child({"sh", "-c", "echo da; exec >&-; exec sleep 20"}, {}, {.longest = std::chrono::seconds(1)});
  EXPECT_EQ(ran.end, End::out_of_hand);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(10));
}

}  // namespace
}  // namespace kundenlint
