//! How far a long job is, and whether someone asked it to stop.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering;

/// What a door shows of a running job.
pub trait Progress: Sync {
    /// A part of the job begins; `total` is how much there is to do, 0 if unknown.
    fn begin(&self, what: &str, total: u64);

    /// So much of it is done.
    fn at(&self, done: u64);
}

/// Shows nothing.
pub struct Silent;

impl Progress for Silent {
    fn begin(&self, _what: &str, _total: u64) {}

    fn at(&self, _done: u64) {}
}

/// A wish that jobs stop; jobs look at it between one piece and the next.
#[derive(Debug, Clone, Default)]
pub struct Stop(Arc<AtomicBool>);

impl Stop {
    /// The flag itself, for whoever receives signals.
    pub fn flag(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.0)
    }

    /// Whether the wish was expressed.
    pub fn is_asked(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}
