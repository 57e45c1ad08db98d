//! The reader of days: a small net that looks at a line or at the middle of a postmark and says how likely each of the
//! possible days is.
//!
//! It reads hands, daters, print and postmarks, and answers twice: as a whole, and letter by letter. Where the two
//! differ it is not sure. The weights ship in `reader/`, with the scripts that made them and a card that says what
//! they were learnt from and measured on.

mod answer;
mod forms;
pub mod net;
pub mod strip;

pub use answer::Answer;
pub use answer::Likelihood;

use crate::raster::Grey;
use crate::scan::postmark::Ring;
use crate::scan::reader::net::Net;
use crate::scan::reader::net::NotANet;
use crate::scan::reader::strip::Strip;

/// The reader of days with its weights.
#[derive(Debug, Clone)]
pub struct Reader {
    net: Net,
}

impl Reader {
    /// Reads the weights.
    pub fn of(bytes: &[u8]) -> Result<Self, NotANet> {
        let net = Net::read(bytes)?;
        let fits = net.description.height == strip::HEIGHT && net.outputs() == answer::outputs(&net.description.signs);
        if fits { Ok(Self { net }) } else { Err(NotANet::Misfit(0)) }
    }

    /// Which weights these are.
    pub fn name(&self) -> &str {
        &self.net.description.name
    }

    /// What stands on a line: the crop of a zone, with its cells or without.
    pub fn line(&self, crop: &Grey) -> Option<Answer> {
        Some(self.look(&Strip::line(crop)?))
    }

    /// What stands in the middle of a postmark at a turn.
    pub fn postmark(&self, crop: &Grey, ring: Ring, angle: f64) -> Answer {
        self.look(&Strip::postmark(crop, ring, angle))
    }

    /// What stands on a strip.
    pub fn look(&self, strip: &Strip) -> Answer {
        Answer::of(&self.net.run(&strip.pixels, strip.width), &self.net.description.signs)
    }

    /// The signs that it spells with.
    pub fn signs(&self) -> &str {
        &self.net.description.signs
    }
}
