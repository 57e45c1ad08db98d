//! A card that comes back, as its reader must know it: where its codes, its anchors and its zones stand.
//!
//! The same value is measured from a card that plico prints and read from the profile of one that it does not. Places
//! are whole micrometres from the top-left corner of a side, as seen; every one lies on the card, and no two zones of
//! a card have one name.

use std::collections::BTreeSet;
use std::fmt;

use crate::domain::esito::Esito;

/// Words of a profile for the values of a type.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$each:meta])* $value:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$each])* $value,)+
        }

        impl $name {
            /// Every value, in the order of the declaration.
            pub const ALL: &[Self] = &[$(Self::$value),+];

            /// The word of the profile.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$value => $word,)+
                }
            }

            /// Reads the word back.
            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|it| it.as_str() == word)
            }
        }
    };
}

words! {
    /// What a card is.
    Kind {
        /// Advice of receipt of a judicial act.
        Ar = "AR",
        /// Advice of receipt of the notice of deposit.
        Arcad = "ARCAD",
        /// Notice of deposit, art. 8 L. 890/1982.
        Cad = "CAD",
        /// Notice of notification, art. 7 L. 890/1982.
        Can = "CAN",
        /// Advice of receipt of an ordinary registered letter.
        ArOrd = "AR_ORD",
        /// Advice of receipt from abroad, form CN 07 of the UPU.
        Cn07 = "CN07",
        /// The envelope itself.
        Plico = "PLICO",
    }
}

words! {
    /// A side of a card.
    Side {
        /// The front.
        Fronte = "fronte",
        /// The back.
        Retro = "retro",
    }
}

words! {
    /// What a code says.
    Role {
        /// The number of the advice of receipt.
        NumeroAr = "numero_ar",
        /// The number of the envelope.
        NumeroPiego = "numero_piego",
        /// Which card of which batch.
        Segno = "segno",
        /// The number of the notice of deposit.
        Cad = "cad",
        /// The number of the notice of notification.
        Can = "can",
    }
}

words! {
    /// What registers a scan.
    AnchorKind {
        /// Printed words.
        Text = "text",
        /// A straight line.
        Rule = "rule",
        /// A right angle.
        Corner = "corner",
    }
}

words! {
    /// How a zone is read.
    ZoneKind {
        /// A day.
        Date = "date",
        /// A box to tick.
        Tick = "tick",
        /// Whether anything is there: a signature.
        Ink = "ink",
        /// Words or digits.
        Text = "text",
        /// A postmark.
        Stamp = "stamp",
    }
}

/// A rectangle of a side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rect {
    /// Left edge.
    pub x_um: i64,
    /// Top edge.
    pub y_um: i64,
    /// Width.
    pub width_um: i64,
    /// Height.
    pub height_um: i64,
}

impl Rect {
    /// Whether two rectangles share more than an edge.
    pub fn overlaps(self, other: Self) -> bool {
        self.x_um < other.x_um + other.width_um
            && other.x_um < self.x_um + self.width_um
            && self.y_um < other.y_um + other.height_um
            && other.y_um < self.y_um + self.height_um
    }

    fn is_on(self, [width, height]: [i64; 2]) -> bool {
        self.x_um >= 0
            && self.y_um >= 0
            && self.width_um > 0
            && self.height_um > 0
            && self.x_um + self.width_um <= width
            && self.y_um + self.height_um <= height
    }
}

/// Where a code may stand; reading is not limited to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// On which side.
    pub side: Side,
    /// Where.
    pub rect: Rect,
    /// What it says.
    pub role: Role,
}

/// What is printed on every card of the kind, at its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anchor {
    /// On which side.
    pub side: Side,
    /// What it is.
    pub kind: AnchorKind,
    /// Where: the letters from their tops to their baseline, the line, the square of the angle.
    pub rect: Rect,
    /// Its words, where it is text.
    pub text: String,
}

/// What people fill, or what is printed and differs from card to card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zone {
    /// On which side.
    pub side: Side,
    /// Its name: `data_consegna`, `firma_ricevente`.
    pub name: String,
    /// How it is read.
    pub kind: ZoneKind,
    /// Where; the outline of a box.
    pub rect: Rect,
    /// Ticks that exclude one another share a group; empty for a tick by itself.
    pub group: String,
    /// What a tick says.
    pub outcome: Option<Esito>,
    /// Whether it is printed, not written by hand.
    pub printed: bool,
}

/// What is wrong with a profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// The size is none.
    Size,
    /// A place is not on the card.
    Outside(String),
    /// A zone has no name that a column could have.
    Name(String),
    /// Two zones have one name.
    Twice(String),
    /// A zone that is no tick has a group or an outcome.
    NoTick(String),
    /// An anchor of text without words, or words of another.
    Words,
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Size => f.write_str("a card has a width and a height"),
            Self::Outside(what) => write!(f, "`{what}` does not lie on the card"),
            Self::Name(name) => write!(f, "`{name}` names no zone: small letters, digits and underscores"),
            Self::Twice(name) => write!(f, "there are two zones `{name}`"),
            Self::NoTick(name) => write!(f, "`{name}` is no tick: it has neither group nor outcome"),
            Self::Words => f.write_str("an anchor has words if, and only if, it is text"),
        }
    }
}

/// A kind of card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardProfile {
    name: String,
    kind: Kind,
    size_um: [i64; 2],
    codes: Vec<Code>,
    anchors: Vec<Anchor>,
    zones: Vec<Zone>,
    is_verified: bool,
}

impl CardProfile {
    /// Puts a profile together and refuses one that is not at one with itself.
    pub fn new(
        name: String,
        kind: Kind,
        size_um: [i64; 2],
        codes: Vec<Code>,
        anchors: Vec<Anchor>,
        zones: Vec<Zone>,
    ) -> Result<Self, Wrong> {
        if size_um.iter().any(|it| *it <= 0) {
            return Err(Wrong::Size);
        }
        let outside = |rect: Rect, what: &dyn fmt::Display| {
            if rect.is_on(size_um) { Ok(()) } else { Err(Wrong::Outside(what.to_string())) }
        };
        codes.iter().try_for_each(|it| outside(it.rect, &it.role.as_str()))?;
        for it in &anchors {
            outside(it.rect, &if it.text.is_empty() { it.kind.as_str() } else { &it.text })?;
            if it.text.is_empty() == (it.kind == AnchorKind::Text) {
                return Err(Wrong::Words);
            }
        }
        let mut names = BTreeSet::new();
        for it in &zones {
            outside(it.rect, &it.name)?;
            it.check()?;
            if !names.insert(&it.name) {
                return Err(Wrong::Twice(it.name.clone()));
            }
        }
        Ok(Self { name, kind, size_um, codes, anchors, zones, is_verified: true })
    }

    /// The same, which nobody held against real cards: what is read by it is for a person.
    pub fn unverified(self) -> Self {
        Self { is_verified: false, ..self }
    }

    /// Whether it may be read by without a person.
    pub fn is_verified(&self) -> bool {
        self.is_verified
    }

    /// Its name, free.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What it is.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Its width and height, as printed.
    pub fn size_um(&self) -> [i64; 2] {
        self.size_um
    }

    /// Where codes may stand.
    pub fn codes(&self) -> &[Code] {
        &self.codes
    }

    /// What registers a scan.
    pub fn anchors(&self) -> &[Anchor] {
        &self.anchors
    }

    /// What is read.
    pub fn zones(&self) -> &[Zone] {
        &self.zones
    }

    /// The zone of a name.
    pub fn zone(&self, name: &str) -> Option<&Zone> {
        self.zones.iter().find(|it| it.name == name)
    }
}

impl Zone {
    fn check(&self) -> Result<(), Wrong> {
        let is_name = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        if self.name.is_empty() || !self.name.chars().all(is_name) {
            return Err(Wrong::Name(self.name.clone()));
        }
        let says = !self.group.is_empty() || self.outcome.is_some();
        if says && self.kind != ZoneKind::Tick {
            return Err(Wrong::NoTick(self.name.clone()));
        }
        Ok(())
    }
}
