// The frame of the protocol's messages: "Content-Length: 12\r\n\r\n" and so many bytes.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>

namespace kundenlint::lsp {

struct MessageLimits {
  std::size_t header_bytes = 4096;
  std::size_t body_bytes = std::size_t{32} << 20U;
};

enum class Read : unsigned char {
  message,    ///< `body` is one
  too_large,  ///< a message longer than allowed has been passed over; the next one can be read
  broken,     ///< no header: where the next message begins is not known
  end,        ///< the stream has ended, maybe in the middle of a message
};

/// Waits for the next message. Lines of the header end in CRLF or LF; names of fields are read in any case, fields
/// other than Content-Length are passed over. Memory: no more than has arrived, and at most the limits.
Read read_message(std::istream& in, std::string& body, const MessageLimits& limits = {});

/// The message with its header.
std::string framed(const std::string& message);

}  // namespace kundenlint::lsp
