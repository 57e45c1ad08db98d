//! Progress on stderr: a bar where someone watches, a line a step elsewhere.

use std::io::IsTerminal;
use std::sync::Mutex;

use indicatif::ProgressBar;
use indicatif::ProgressStyle;

use crate::jobs::progress::Progress;

/// Shows how far a job is.
#[derive(Default)]
pub struct Bar(Mutex<Option<ProgressBar>>);

impl Bar {
    fn with(&self, act: impl FnOnce(&mut Option<ProgressBar>)) {
        if let Ok(mut bar) = self.0.lock() {
            act(&mut bar);
        }
    }
}

impl Progress for Bar {
    fn begin(&self, what: &str, total: u64) {
        if !std::io::stderr().is_terminal() {
            return;
        }
        self.with(|bar| {
            if let Some(bar) = bar.take() {
                bar.finish_and_clear();
            }
            let new = if total > 0 { ProgressBar::new(total) } else { ProgressBar::new_spinner() };
            let form = if total > 0 { "{msg} {wide_bar} {pos}/{len} {eta}" } else { "{spinner} {msg}" };
            if let Ok(style) = ProgressStyle::with_template(form) {
                new.set_style(style);
            }
            new.set_message(what.to_string());
            *bar = Some(new);
        });
    }

    fn at(&self, done: u64) {
        self.with(|bar| {
            if let Some(bar) = bar {
                bar.set_position(done);
            }
        });
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.with(|bar| {
            if let Some(bar) = bar.take() {
                bar.finish_and_clear();
            }
        });
    }
}
