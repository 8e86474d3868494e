#include "kundenlint/base/sha256.h"

#include <gtest/gtest.h>

namespace kundenlint {
namespace {

// n times 'a': around the block size of 64 and the padding's limit of 55.
TEST(Sha256, EqualsReferenceValues) {
  struct Case {
    std::size_t length;
    const char* want;
  };
  const Case cases[] = {
      {0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
      {3, "9834876dcfb05cb167a5c24953eba58c4ac89b1adf57f28f2f9d09af107ee8f0"},
      {55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"},
      {56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"},
      {64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"},
      {1000, "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"},
  };
  for (const Case& c : cases) EXPECT_EQ(sha256(std::string(c.length, 'a')), c.want) << c.length;
}

}  // namespace
}  // namespace kundenlint
