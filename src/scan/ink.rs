//! Whether anything is written where a signature belongs.
