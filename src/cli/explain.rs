//! `plico explain`.

use std::io::Write;

use serde_json::json;

use crate::cli::Context;
use crate::cli::End;
use crate::cli::Failure;
use crate::cli::parse_date;
use crate::cli::print_json;
use crate::domain::data::Data;
use crate::jobs::clock;
use crate::jobs::spiega;

/// Tell what happened to an act, what it means, what is owed and what comes next.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The act: its id, or number and year as people say it; `E388:…` where several bodies have one.
    #[arg(value_name = "ATTO", required = true)]
    acts: Vec<String>,
    /// The day it is asked for; today by default.
    #[arg(long, value_name = "D", value_parser = parse_date)]
    date: Option<Data>,
}
