//! A line to whoever came to a door: commands in, answers out.

use std::io::BufRead;
use std::io::BufReader;
use std::io::Read;
use std::io::Write;
use std::net::TcpStream;

use native_tls::TlsStream;

/// A line. Whatever it is asked is `None` once it is broken.
pub struct Linea {
    stream: BufReader<TlsStream<TcpStream>>,
    longest: u64,
}

impl Linea {
    /// Over a stream that is open, with commands of so many bytes at most.
    pub fn new(stream: TlsStream<TcpStream>, longest: u64) -> Self {
        Self { stream: BufReader::new(stream), longest }
    }

    /// Says something, with the end of its line.
    pub fn say(&mut self, text: &str) -> Option<()> {
        self.write(format!("{text}\r\n").as_bytes())?;
        self.stream.get_mut().flush().ok()
    }

    /// Writes bytes as they are; they leave with what is said next.
    pub fn write(&mut self, bytes: &[u8]) -> Option<()> {
        self.stream.get_mut().write_all(bytes).ok()
    }

    /// The next command, without the end of its line.
    pub fn hear(&mut self) -> Option<String> {
        let mut bytes = Vec::new();
        (&mut self.stream).take(self.longest).read_until(b'\n', &mut bytes).ok().filter(|it| *it > 0)?;
        Some(String::from_utf8_lossy(&bytes).trim_end().to_string())
    }

    /// Appends the next line, with its end.
    pub fn read_line(&mut self, bytes: &mut Vec<u8>) -> Option<()> {
        self.stream.read_until(b'\n', bytes).ok().filter(|it| *it > 0).map(drop)
    }
}
