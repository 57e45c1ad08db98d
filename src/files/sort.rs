//! Sorts more records than memory holds, on byte keys, stably.
//!
//! Records are kept in memory up to a bound, then written out as a sorted run; reading merges the runs.
//! Equal keys come out in the order they went in. A run is a file without a name: it holds personal data,
//! and is gone when the process is, however it ends.

use std::cmp::Ordering;
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::fs::File;
use std::io;
use std::io::BufReader;
use std::io::BufWriter;
use std::io::Read;
use std::io::Write;
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;

use crate::files::Error;

/// Runs merged at once: more would need more buffers and file handles than they save passes.
const MAX_FAN: usize = 64;
/// Runs kept at once: each is an open file, of which a process may have a thousand.
const MAX_RUNS: usize = 256;
/// Buffer of each run while merging; 64 of them are 2 MB.
const RUN_BUFFER: usize = 32 * 1024;

/// A record: its key and its value.
pub type Record<'a> = (&'a [u8], &'a [u8]);

/// Collects records.
pub struct Sorter {
    near: PathBuf,
    bound: usize,
    bytes: Vec<u8>,
    index: Vec<Slot>,
    runs: Vec<Run>,
}

/// Where a record lies in [`Sorter::bytes`]: key, then value.
#[derive(Clone, Copy)]
struct Slot {
    start: usize,
    key: u32,
    value: u32,
}

impl Slot {
    fn key(self, bytes: &[u8]) -> &[u8] {
        &bytes[self.start..self.start + self.key as usize]
    }

    fn value(self, bytes: &[u8]) -> &[u8] {
        let start = self.start + self.key as usize;
        &bytes[start..start + self.value as usize]
    }
}

impl Sorter {
    /// A sorter that spills onto the disk of the folder `near` once it holds `bound` bytes.
    pub fn new(near: &Path, bound: usize) -> Self {
        Self { near: near.to_path_buf(), bound, bytes: Vec::new(), index: Vec::new(), runs: Vec::new() }
    }

    /// Adds a record.
    pub fn push(&mut self, key: &[u8], value: &[u8]) -> Result<(), Error> {
        let slot = Slot {
            start: self.bytes.len(),
            key: u32::try_from(key.len()).expect("keys are ids, far below 4 GiB"),
            value: u32::try_from(value.len()).expect("values are rows, far below 4 GiB"),
        };
        self.bytes.extend_from_slice(key);
        self.bytes.extend_from_slice(value);
        self.index.push(slot);
        if self.bytes.len() + self.index.len() * size_of::<Slot>() >= self.bound {
            self.spill()?;
        }
        Ok(())
    }

    /// Ends the input. What follows can be read as often as needed.
    pub fn finish(mut self) -> Result<Sorted, Error> {
        if !self.runs.is_empty() {
            self.spill()?;
            self.bytes = Vec::new();
            self.index = Vec::new();
        }
        self.sort();
        while self.runs.len() > MAX_FAN {
            self.merge_runs()?;
        }
        let Self { bytes, index, runs, .. } = self;
        Ok(Sorted { bytes, index, runs })
    }

    /// A stable sort, since slots are in order of arrival.
    fn sort(&mut self) {
        let bytes = &self.bytes;
        self.index.sort_by(|a, b| a.key(bytes).cmp(b.key(bytes)));
    }

    fn spill(&mut self) -> Result<(), Error> {
        if self.index.is_empty() {
            return Ok(());
        }
        self.sort();
        let mut run = RunWriter::create(&self.near)?;
        for slot in &self.index {
            run.write(slot.key(&self.bytes), slot.value(&self.bytes))?;
        }
        self.runs.push(run.finish()?);
        self.bytes.clear();
        self.index.clear();
        if self.runs.len() == MAX_RUNS {
            self.merge_runs()?;
        }
        Ok(())
    }

    /// Merges neighbouring runs into one each, so that the order stays stable.
    fn merge_runs(&mut self) -> Result<(), Error> {
        let mut merged = Vec::new();
        for runs in self.runs.chunks(MAX_FAN) {
            let mut run = RunWriter::create(&self.near)?;
            let mut merge = Merge::open(runs)?;
            while let Some((key, value)) = merge.next()? {
                run.write(key, value)?;
            }
            merged.push(run.finish()?);
        }
        self.runs = merged;
        Ok(())
    }
}

/// Records in key order, to be read as often as needed.
pub struct Sorted {
    bytes: Vec<u8>,
    index: Vec<Slot>,
    runs: Vec<Run>,
}

impl Sorted {
    /// Starts reading from the first record.
    pub fn iter(&self) -> Result<Records<'_>, Error> {
        if self.runs.is_empty() {
            return Ok(Records::Memory { sorted: self, next: 0 });
        }
        Ok(Records::Disk(Merge::open(&self.runs)?))
    }
}

/// A reading of [`Sorted`].
pub enum Records<'a> {
    /// All of it fitted in memory.
    Memory {
        /// The records.
        sorted: &'a Sorted,
        /// The next one to give.
        next: usize,
    },
    /// Runs on disk.
    Disk(Merge),
}

impl Records<'_> {
    /// The next record, key and value; valid until the following call.
    #[expect(clippy::should_implement_trait, reason = "it lends, and an iterator cannot")]
    pub fn next(&mut self) -> Result<Option<Record<'_>>, Error> {
        match self {
            Self::Memory { sorted, next } => {
                let slot = sorted.index.get(*next);
                *next += 1;
                Ok(slot.map(|it| (it.key(&sorted.bytes), it.value(&sorted.bytes))))
            }
            Self::Disk(merge) => merge.next(),
        }
    }
}

/// Several runs read as one.
pub struct Merge {
    runs: Vec<RunReader>,
    heap: BinaryHeap<Reverse<Head>>,
    current: Option<Head>,
}

/// The first unread record of a run.
#[derive(PartialEq, Eq)]
struct Head {
    key: Vec<u8>,
    value: Vec<u8>,
    run: usize,
}

impl Ord for Head {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key.cmp(&other.key).then(self.run.cmp(&other.run))
    }
}

impl PartialOrd for Head {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Merge {
    fn open(runs: &[Run]) -> Result<Self, Error> {
        let mut merge = Self { runs: Vec::new(), heap: BinaryHeap::new(), current: None };
        for (run, file) in runs.iter().enumerate() {
            let mut reader = RunReader::open(file);
            let mut head = Head { key: Vec::new(), value: Vec::new(), run };
            if reader.read(&mut head)? {
                merge.heap.push(Reverse(head));
            }
            merge.runs.push(reader);
        }
        Ok(merge)
    }

    /// The next record in key order, and among equal keys in order of arrival.
    fn next(&mut self) -> Result<Option<Record<'_>>, Error> {
        if let Some(mut spent) = self.current.take()
            && self.runs[spent.run].read(&mut spent)?
        {
            self.heap.push(Reverse(spent));
        }
        self.current = self.heap.pop().map(|it| it.0);
        Ok(self.current.as_ref().map(|it| (it.key.as_slice(), it.value.as_slice())))
    }
}

/// A sorted run on disk, with the folder on whose disk it lies, for errors to name.
#[derive(Clone)]
struct Run {
    file: Arc<File>,
    near: PathBuf,
}

struct RunWriter {
    out: BufWriter<File>,
    near: PathBuf,
}

impl RunWriter {
    fn create(near: &Path) -> Result<Self, Error> {
        let file = tempfile::tempfile_in(near).map_err(|e| Error::new("spill into", near, e))?;
        Ok(Self { out: BufWriter::with_capacity(256 * 1024, file), near: near.to_path_buf() })
    }

    fn write(&mut self, key: &[u8], value: &[u8]) -> Result<(), Error> {
        let mut lengths = [0; 8];
        lengths[..4].copy_from_slice(&(key.len() as u32).to_le_bytes());
        lengths[4..].copy_from_slice(&(value.len() as u32).to_le_bytes());
        let written = self.out.write_all(&lengths).and_then(|()| self.out.write_all(key));
        let written = written.and_then(|()| self.out.write_all(value));
        written.map_err(|e| Error::new("spill into", &self.near, e))
    }

    fn finish(self) -> Result<Run, Error> {
        let Self { out, near } = self;
        let file = out.into_inner().map_err(|e| Error::new("spill into", &near, e.into_error()))?;
        Ok(Run { file: Arc::new(file), near })
    }
}

/// Reads a file from its beginning whatever others read of it.
struct FromStart {
    file: Arc<File>,
    at: u64,
}

impl Read for FromStart {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let n = self.file.read_at(buffer, self.at)?;
        self.at += n as u64;
        Ok(n)
    }
}

struct RunReader {
    input: BufReader<FromStart>,
    near: PathBuf,
}

impl RunReader {
    fn open(run: &Run) -> Self {
        let start = FromStart { file: run.file.clone(), at: 0 };
        Self { input: BufReader::with_capacity(RUN_BUFFER, start), near: run.near.clone() }
    }

    /// Reads the next record into `head`; false at the end.
    fn read(&mut self, head: &mut Head) -> Result<bool, Error> {
        self.try_read(head).map_err(|e| Error::new("read back from", &self.near, e))
    }

    fn try_read(&mut self, head: &mut Head) -> io::Result<bool> {
        let mut lengths = [0; 8];
        if self.input.read(&mut lengths[..1])? == 0 {
            return Ok(false);
        }
        self.input.read_exact(&mut lengths[1..])?;
        let length =
            |at: usize| u32::from_le_bytes([lengths[at], lengths[at + 1], lengths[at + 2], lengths[at + 3]]) as usize;
        head.key.resize(length(0), 0);
        head.value.resize(length(4), 0);
        self.input.read_exact(&mut head.key)?;
        self.input.read_exact(&mut head.value)?;
        Ok(true)
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use super::*;

    fn sorted(bound: usize, n: u32) -> Vec<(Vec<u8>, Vec<u8>)> {
        let near = tempfile::tempdir().unwrap();
        let mut sorter = Sorter::new(near.path(), bound);
        for i in 0..n {
            let key = (i.wrapping_mul(2_654_435_761) >> 20).to_be_bytes();
            sorter.push(&key, &i.to_be_bytes()).unwrap();
        }
        let sorted = sorter.finish().unwrap();
        let mut all = Vec::new();
        let mut records = sorted.iter().unwrap();
        while let Some((key, value)) = records.next().unwrap() {
            all.push((key.to_vec(), value.to_vec()));
        }
        assert_eq!(std::fs::read_dir(near.path()).unwrap().count(), 0, "runs have no names");
        all
    }

    #[test]
    fn spilled_and_unspilled_agree_and_are_stable() {
        let memory = sorted(usize::MAX, 20_000);
        assert!(memory.is_sorted(), "keys ascend, and equal keys keep their order");
        assert_eq!(memory.len(), 20_000);
        assert_eq!(memory, sorted(100_000, 20_000));
        assert_eq!(memory, sorted(4_000, 20_000), "more than 64 runs");
        assert_eq!(memory, sorted(1_000, 20_000), "more than 256 runs");
        assert!(sorted(1, 0).is_empty());
    }
}
