//! Attachments: a file that goes with an act, taken in without drawing it anew.
//!
//! A page of a PDF becomes a form whose operators and resources are copied object by object; a photograph becomes
//! an image whose bytes are those that came. What cannot be printed as it is, or would break the promises of the
//! batch, is refused whole with a reason: nothing that was visible is ever lost in silence. The files are anybody's:
//! every size, depth and count is bounded.

mod annot;
mod content;
mod copy;
mod icc;
mod object;
mod pdf;
mod picture;
mod place;
mod verify;

use lopdf::Object;

use crate::hash;

pub use object::Write;
pub use place::Foglio;
pub use place::room;
pub use place::sides;
pub use verify::Reader;

/// More bytes than an attachment may have.
pub const MOST_BYTES: usize = 24 << 20;

/// More pages than an attachment may have.
pub const MOST_PAGES: usize = 200;

/// Why a file is not printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rifiuto {
    /// It is broken, truncated, or not what its name says.
    Illeggibile,
    /// It is encrypted, even if it opens without a password.
    Cifrato,
    /// It has too many bytes, pages or pixels, or unfolds to too much.
    Smisurato,
    /// It has colours of four inks without a profile that says what they look like.
    Colori,
    /// It uses a font that it does not bring.
    Font,
    /// It is a form whose fields a program would have to draw.
    Modulo,
    /// It has something that print files must not have: PostScript, outside streams, hidden layers.
    NonAmmesso,
}

/// What kind of file it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Formato {
    /// Pages.
    Pdf,
    /// A photograph as cameras write it.
    Jpeg,
    /// A picture without loss.
    Png,
    /// A scan.
    Tiff,
}

impl Formato {
    /// What the first bytes say.
    fn of(bytes: &[u8]) -> Option<Self> {
        let head = &bytes[..bytes.len().min(1024)];
        match head {
            [0xFF, 0xD8, 0xFF, ..] => Some(Self::Jpeg),
            [0x89, b'P', b'N', b'G', ..] => Some(Self::Png),
            [b'I', b'I', 42, 0, ..] | [b'M', b'M', 0, 42, ..] => Some(Self::Tiff),
            _ => head.windows(5).any(|it| it == b"%PDF-").then_some(Self::Pdf),
        }
    }

    /// The end of the names of such files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Tiff => "tif",
        }
    }
}

/// A file ready for print.
#[derive(Debug)]
pub struct Allegato {
    /// The hash of the file as it came.
    pub sha256: String,
    /// What kind of file it was.
    pub formato: Formato,
    /// Its pages, in order.
    pub pages: Vec<Pagina>,
    /// All that they are made of; references count from 1 into this list.
    objects: Vec<Object>,
}

/// A page of an attachment: what paints it, and how it is seen.
#[derive(Debug, Clone)]
pub struct Pagina {
    /// Resource name: `A` and 16 hexadecimal digits of the hash of all that it is made of.
    pub name: String,
    /// Its number in the list of objects, from 1.
    object: u32,
    /// From its own coordinates to those of the page as seen, from the lower left corner, in points.
    matrix: [f64; 6],
    /// Width and height as seen, in points.
    size: [f64; 2],
    /// How much it may grow: 1 for pages, more for photographs, which have no size of their own.
    most: f64,
}

impl Allegato {
    /// Takes a file in, or says why it is not printed.
    pub fn read(bytes: &[u8]) -> Result<Self, Rifiuto> {
        if bytes.len() > MOST_BYTES {
            return Err(Rifiuto::Smisurato);
        }
        let formato = Formato::of(bytes).ok_or(Rifiuto::Illeggibile)?;
        let (objects, pages) = match formato {
            Formato::Pdf => pdf::read(bytes)?,
            Formato::Jpeg => picture::jpeg(bytes)?,
            Formato::Png | Formato::Tiff => picture::lossless(bytes, formato)?,
        };
        let pages = pages.into_iter().map(|it| it.named(&objects)).collect();
        Ok(Self { sha256: hash::sha256(bytes), formato, pages, objects })
    }

    /// How much memory it holds, roughly.
    pub fn bytes(&self) -> usize {
        let of = |it: &Object| it.as_stream().map_or(0, |it| it.content.len()) + 200;
        self.objects.iter().map(of).sum()
    }
}

impl Pagina {
    fn named(self, objects: &[Object]) -> Self {
        let find = |id: lopdf::ObjectId| objects.get((id.0 as usize).checked_sub(1)?);
        Self { name: format!("A{}", &object::digest(&find, (self.object, 0))[..16]), ..self }
    }
}
