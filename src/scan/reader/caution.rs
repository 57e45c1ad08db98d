//! How sure is sure: what the reader's lead means, and how much of it a day needs to count.
//!
//! A lead is the logarithm by which the likeliest day is likelier than the next. What it is worth was measured, kind by
//! kind, on days that nobody had learnt from; the measure ships beside the weights, and an installation makes its own
//! from what its desk confirmed (`plico reader tune`). A day stands alone only where so many confirmed ones stood at
//! this lead, and so few of them were wrong, that at most one in a thousand is.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::Serialize;

/// What a crop shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A line by hand.
    Mano,
    /// A round postmark.
    Bollo,
    /// A line in print or by a dater.
    Stampa,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Mano, Self::Bollo, Self::Stampa];

    /// Its word in our own files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Mano => "mano",
            Self::Bollo => "bollo",
            Self::Stampa => "stampa",
        }
    }
}

/// What leads of a kind are worth.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Worth {
    /// Days that were measured.
    pub misurate: u64,
    /// Leads, growing, and how often the likeliest day was right about there.
    pub vantaggi: Vec<f64>,
    /// The same length, from 0 to 1, never falling.
    pub giuste: Vec<f64>,
    /// From this lead on a day is a witness beside another.
    pub testimone: f64,
    /// From this lead on at most one in a thousand was wrong; nowhere where that was never shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub da_sola: Option<f64>,
    /// Whether it was shown on what a desk confirmed: only then a day stands alone at that lead.
    #[serde(default)]
    pub confermata: bool,
}

/// What leads are worth, kind by kind.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Caution(pub BTreeMap<Kind, Worth>);

impl Caution {
    /// Reads what a file says.
    pub fn read(text: &str) -> Result<Self, String> {
        let found: Self = toml::from_str(text).map_err(|it| it.message().to_owned())?;
        for (kind, it) in &found.0 {
            let grows = |all: &[f64]| all.windows(2).all(|it| it[0] <= it[1]) && all.iter().all(|it| it.is_finite());
            let is_share = it.giuste.iter().all(|it| (0.0..=1.0).contains(it));
            let is_lead = it.testimone >= 0.0 && it.da_sola.is_none_or(|alone| alone >= it.testimone);
            if it.vantaggi.len() != it.giuste.len()
                || !grows(&it.vantaggi)
                || !grows(&it.giuste)
                || !is_share
                || !is_lead
            {
                return Err(format!("[{}]: leads and shares must be as many, and never fall", kind.as_str()));
            }
        }
        Ok(found)
    }

    /// How likely the likeliest day is right at a lead; nothing is known of a kind that was not measured, nor of a day that
    /// leads by less than nothing.
    pub fn right(&self, kind: Kind, lead: f64) -> f64 {
        let Some(worth) = self.0.get(&kind).filter(|_| lead >= 0.0) else { return 0.0 };
        let at = worth.vantaggi.partition_point(|it| *it <= lead);
        match (at.checked_sub(1), worth.vantaggi.get(at)) {
            (None, _) => worth.giuste.first().copied().unwrap_or(0.0),
            (Some(before), None) => worth.giuste[before],
            (Some(before), Some(after)) => {
                let from = worth.vantaggi[before];
                let share = if *after > from { (lead - from) / (after - from) } else { 1.0 };
                worth.giuste[before] + share * (worth.giuste[at] - worth.giuste[before])
            }
        }
    }

    /// Whether a lead makes a witness.
    pub fn is_witness(&self, kind: Kind, lead: f64) -> bool {
        self.0.get(&kind).is_some_and(|it| lead >= it.testimone)
    }

    /// Whether a lead is enough alone.
    pub fn is_alone(&self, kind: Kind, lead: f64) -> bool {
        self.0.get(&kind).filter(|it| it.confermata).and_then(|it| it.da_sola).is_some_and(|it| lead >= it)
    }
}
