//! The segno: the Data Matrix on the front of every sheet that says where the sheet belongs.
//!
//! Always 33 digits and upper-case letters, so that the symbol keeps one size: job 8, batch 4, piece 7,
//! foglio 2, fogli 2, feeders 2 (hex), stock 1, flags 1 (hex), peso 1, generation 1, CRC 4 (hex).

use crate::codes::datamatrix;
use crate::codes::symbol::Matrix;

/// Characters of a payload.
pub const LENGTH: usize = 33;
/// Characters before the CRC.
const BODY: usize = 29;

/// Flag: the sheet is the last of its piece.
pub const LAST: u8 = 1;
/// Flag: the sheet is the first of its piece.
pub const FIRST: u8 = 1 << 1;
/// Flag: the inserter puts the piece aside.
pub const DIVERT: u8 = 1 << 2;
/// Flag: the inserter stops after the piece.
pub const STOP: u8 = 1 << 3;

/// What a segno says.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Fields {
    /// Year and counter of the print job, 8 digits or upper-case letters; never parsed into a lotto.
    pub job: String,
    /// Batch within the job, up to 9999.
    pub batch: u16,
    /// Piece within the batch, up to 9,999,999.
    pub piece: u32,
    /// Which sheet of the piece this is, from 1.
    pub foglio: u8,
    /// How many sheets the piece has, up to 99.
    pub fogli: u8,
    /// One bit for each insert feeder that fires.
    pub feeders: u8,
    /// Paper tray, 0-35.
    pub stock: u8,
    /// [`FIRST`], [`LAST`], [`DIVERT`], [`STOP`].
    pub flags: u8,
    /// Weight class, 0-35.
    pub peso: u8,
    /// How often the piece was printed again, 0-35.
    pub generation: u8,
}

/// The flags that follow from a sheet's place in its piece.
pub fn place_flags(foglio: u8, fogli: u8) -> u8 {
    let first = if foglio == 1 { FIRST } else { 0 };
    let last = if foglio == fogli { LAST } else { 0 };
    first | last
}

/// A segno whose fields fit their widths.
// Invariant: `encode` gives each field its fixed width, and 1 <= foglio <= fogli.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Segno(Fields);

impl Segno {
    /// Checks the fields. `None` when one of them would not fit its width.
    pub fn new(fields: Fields) -> Option<Self> {
        let fits = fields.job.len() == 8
            && fields.job.bytes().all(is_digit_or_upper)
            && fields.batch <= 9_999
            && fields.piece <= 9_999_999
            && (1..=fields.fogli).contains(&fields.foglio)
            && fields.fogli <= 99
            && fields.flags < 16
            && [fields.stock, fields.peso, fields.generation].iter().all(|&value| value < 36);
        fits.then_some(Self(fields))
    }

    /// What the segno says.
    pub fn fields(&self) -> &Fields {
        &self.0
    }

    /// Year and counter of the print job.
    pub fn job(&self) -> &str {
        &self.0.job
    }

    /// Batch within the job.
    pub fn batch(&self) -> u16 {
        self.0.batch
    }

    /// Piece within the batch.
    pub fn piece(&self) -> u32 {
        self.0.piece
    }

    /// Which sheet of the piece this is, from 1.
    pub fn foglio(&self) -> u8 {
        self.0.foglio
    }

    /// How many sheets the piece has.
    pub fn fogli(&self) -> u8 {
        self.0.fogli
    }

    /// How often the piece was printed again.
    pub fn generation(&self) -> u8 {
        self.0.generation
    }

    /// The payload.
    pub fn encode(&self) -> String {
        let Fields { job, batch, piece, foglio, fogli, feeders, stock, flags, peso, generation } = &self.0;
        let mut payload = format!("{job}{batch:04}{piece:07}{foglio:02}{fogli:02}{feeders:02X}");
        payload.push(base36(*stock));
        payload.push(base36(*flags));
        payload.push(base36(*peso));
        payload.push(base36(*generation));
        let crc = crc16(payload.as_bytes());
        payload.push_str(&format!("{crc:04X}"));
        payload
    }

    /// Reads a payload back. `None` for a damaged one, and for any other symbol a reader may meet.
    pub fn decode(payload: &str) -> Option<Self> {
        if payload.len() != LENGTH || !payload.bytes().all(is_digit_or_upper) {
            return None;
        }
        let (body, crc) = payload.split_at(BODY);
        if format!("{:04X}", crc16(body.as_bytes())) != crc {
            return None;
        }
        Self::new(Fields {
            job: body[..8].to_owned(),
            batch: decimal(&body[8..12])?,
            piece: decimal(&body[12..19])?,
            foglio: decimal(&body[19..21])?,
            fogli: decimal(&body[21..23])?,
            feeders: u8::from_str_radix(&body[23..25], 16).ok()?,
            stock: u8::from_str_radix(&body[25..26], 36).ok()?,
            flags: u8::from_str_radix(&body[26..27], 16).ok()?,
            peso: u8::from_str_radix(&body[27..28], 36).ok()?,
            generation: u8::from_str_radix(&body[28..29], 36).ok()?,
        })
    }

    /// The symbol: 24 by 24 whatever the fields, so that the inserter's camera is set up once.
    pub fn symbol(&self) -> Matrix {
        datamatrix::encode(&self.encode(), datamatrix::Shape::Square24)
            .expect("33 characters take at most 33 of the 36 codewords")
    }
}

/// Whether a byte may stand in a segno.
fn is_digit_or_upper(byte: u8) -> bool {
    byte.is_ascii_digit() || byte.is_ascii_uppercase()
}

/// Reads a field of decimal digits.
fn decimal<T: std::str::FromStr>(digits: &str) -> Option<T> {
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?
}

/// A value below 36 as a digit or upper-case letter.
fn base36(value: u8) -> char {
    char::from_digit(u32::from(value), 36).expect("the constructor keeps the value below 36").to_ascii_uppercase()
}

/// CRC-16/CCITT-FALSE: polynomial 1021, start FFFF, nothing reflected.
fn crc16(bytes: &[u8]) -> u16 {
    bytes.iter().fold(0xFFFF, |crc, &byte| {
        (0..8).fold(crc ^ (u16::from(byte) << 8), |crc, _| {
            let shifted = crc << 1;
            if crc & 0x8000 == 0 { shifted } else { shifted ^ 0x1021 }
        })
    })
}
