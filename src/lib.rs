//! plico
pub mod cli;
pub mod codes;
pub mod compose;
pub mod domain;
pub mod files;
pub mod hash;
pub mod intake;
pub mod jobs;
pub mod ledger;
pub mod locale;
pub mod press;
pub mod raster;
pub mod shipped;
