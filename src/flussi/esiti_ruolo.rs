//! What the collector tells of a ruolo: records FR of 400 bytes between `00C` and `99C`.
//!
//! A record names its act by the 96 bytes that the 450 gave it. What cannot be read is a value with its line and its
//! reason; FR4 to FR6 are known by name alone.

use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::flussi::fisso::Campo;
use crate::flussi::fisso::Lettura;
use crate::flussi::fisso::Tracciato;
use crate::flussi::fisso::codice;
use crate::flussi::fisso::lines;
use crate::flussi::fisso::numero;
use crate::flussi::fisso::testo;
use crate::flussi::fisso::vuoto;

/// Bytes of a record.
pub const LUNGHEZZA: usize = 400;

/// What every record of an article begins with; `chiave` is what the 450 has at 16-111.
const COMUNE: &[Campo] = &[
    codice("tipo", 1, 3),
    numero("progressivo", 4, 10),
    codice("ambito", 11, 13),
    codice("ente", 14, 18),
    numero("anno_ruolo", 19, 22),
    numero("ruolo", 23, 28),
    codice("chiave", 29, 124),
    numero("articolo", 125, 127),
];

/// The head of the transmission.
pub const C00: Tracciato = Tracciato {
    nome: "00C",
    lunghezza: LUNGHEZZA,
    parti: &[&[
        codice("tipo", 1, 3),
        vuoto(4, 5),
        codice("destinatario", 6, 8),
        vuoto(9, 12),
        numero("data", 13, 20),
        codice("tracciato", 21, 28),
        vuoto(29, 400),
    ]],
};

/// The head of the flow.
pub const FR0: Tracciato = Tracciato {
    nome: "FR0",
    lunghezza: LUNGHEZZA,
    parti: &[&[
        codice("tipo", 1, 3),
        numero("progressivo", 4, 10),
        codice("ambito", 11, 13),
        codice("mittente", 14, 18),
        numero("data_riferimento", 19, 26),
        codice("file", 27, 46),
        codice("tipo_file", 47, 47),
        codice("file_originale", 48, 67),
        numero("data", 68, 75),
        codice("release", 76, 78),
        vuoto(79, 400),
    ]],
};

/// Something happened to a notice.
pub const FR1: Tracciato = Tracciato {
    nome: "FR1",
    lunghezza: LUNGHEZZA,
    parti: &[
        COMUNE,
        &[
            codice("cartella", 128, 147),
            numero("articolo_cartella", 148, 150),
            codice("entrata", 151, 154),
            codice("tipo_entrata", 155, 155),
            codice("cf", 156, 171),
            codice("evento", 172, 172),
            numero("data_evento", 173, 180),
            numero("carico", 181, 195),
            codice("divisa", 196, 198),
            numero("data_registrazione", 199, 206),
            codice("avviso", 207, 223),
            codice("esito_notifica", 224, 224),
            codice("ambito_delegato", 225, 227),
            codice("procedura", 228, 247),
            codice("tipo_spesa", 248, 249),
            testo("tabella1", 250, 281),
            testo("tabella2", 282, 297),
            codice("importi", 298, 387),
            codice("segni", 388, 390),
            vuoto(391, 400),
        ],
    ],
};

/// A provision on an article: discharged, suspended, given back.
pub const FR2: Tracciato = Tracciato {
    nome: "FR2",
    lunghezza: LUNGHEZZA,
    parti: &[
        COMUNE,
        &[
            codice("provvedimento", 128, 155),
            codice("revocato", 156, 183),
            codice("entrata", 184, 187),
            codice("tipo_entrata", 188, 188),
            codice("cf", 189, 204),
            codice("evento", 205, 205),
            numero("data_evento", 206, 213),
            numero("carico", 214, 228),
            numero("importo", 229, 243),
            numero("discaricato", 244, 258),
            numero("rimborso", 259, 273),
            numero("interessi", 274, 288),
            numero("mora", 289, 303),
            numero("spese", 304, 318),
            numero("spese_lista", 319, 333),
            numero("aggio1", 334, 348),
            numero("aggio2", 349, 363),
            numero("inps", 364, 378),
            codice("divisa", 379, 381),
            numero("rate", 382, 383),
            numero("data_registrazione", 384, 391),
            codice("inesigibile", 392, 392),
            codice("sospensione", 393, 393),
            codice("segno_rimborso", 394, 394),
            codice("sismico", 395, 398),
            vuoto(399, 400),
        ],
    ],
};

/// Money that the collector took.
pub const FR3: Tracciato = Tracciato {
    nome: "FR3",
    lunghezza: LUNGHEZZA,
    parti: &[
        COMUNE,
        &[
            codice("cartella", 128, 147),
            numero("articolo_cartella", 148, 150),
            codice("entrata", 151, 154),
            codice("tipo_entrata", 155, 155),
            codice("cf", 156, 171),
            numero("data_evento", 172, 179),
            numero("riscosso", 180, 194),
            numero("interessi", 195, 209),
            numero("aggio_ente", 210, 224),
            numero("aggio_contribuente", 225, 239),
            numero("altro", 240, 254),
            numero("spese", 255, 269),
            codice("divisa", 270, 272),
            codice("modalita", 273, 273),
            codice("modalita2", 274, 275),
            numero("data_registrazione", 276, 283),
            codice("operazione", 284, 308),
            numero("progressivo_interno", 309, 311),
            codice("altro2", 312, 314),
            numero("decorrenza", 315, 322),
            numero("riversamento", 323, 325),
            codice("rimborso", 326, 326),
            numero("carico", 327, 341),
            codice("provvedimento", 342, 369),
            numero("residuo", 370, 384),
            vuoto(385, 400),
        ],
    ],
};

/// A record of before never counted.
pub const FR7: Tracciato = Tracciato {
    nome: "FR7",
    lunghezza: LUNGHEZZA,
    parti: &[&[
        codice("tipo", 1, 3),
        numero("progressivo", 4, 10),
        codice("ambito", 11, 13),
        codice("mittente", 14, 18),
        codice("annullata", 19, 171),
        codice("correttiva", 172, 324),
        codice("evento", 325, 325),
        codice("motivo", 326, 326),
        codice("ente", 327, 331),
        numero("data", 332, 339),
        vuoto(340, 400),
    ]],
};

/// The end of the transmission.
pub const C99: Tracciato = Tracciato {
    nome: "99C",
    lunghezza: LUNGHEZZA,
    parti: &[&[
        codice("tipo", 1, 3),
        vuoto(4, 5),
        codice("destinatario", 6, 8),
        vuoto(9, 12),
        numero("records", 13, 20),
        codice("tracciato", 21, 28),
        vuoto(29, 400),
    ]],
};

/// Every kind of record, so that a table can be held against the norm.
pub const TUTTI: [&Tracciato; 7] = [&C00, &FR0, &FR1, &FR2, &FR3, &FR7, &C99];

/// What a record says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Esito {
    /// FR1: something happened to a notice.
    Evento {
        /// Which act.
        chiave: String,
        /// What happened, in the collector's letter.
        tipo: String,
        /// When.
        data: Data,
        /// How the service of the notice ended, in the collector's letter.
        notifica: String,
        /// The notice.
        cartella: String,
    },
    /// FR2: a provision on an article.
    Provvedimento {
        /// Which act.
        chiave: String,
        /// The provision.
        numero: String,
        /// When.
        data: Data,
        /// What is not asked any more.
        discaricato: Centesimi,
        /// Whether the collector cannot get it.
        inesigibile: bool,
        /// Whether it is suspended.
        sospensione: bool,
        /// The article.
        articolo: u64,
    },
    /// FR3: money.
    Riscossione {
        /// Which act.
        chiave: String,
        /// When it was paid.
        data: Data,
        /// When the collector booked it.
        registrazione: Option<Data>,
        /// What was paid of what the act asks.
        importo: Centesimi,
        /// By which an FR7 names this record among those of its act.
        operazione: String,
    },
    /// FR7: an FR3 of before never counted.
    Annullo {
        /// Which act.
        chiave: String,
        /// The record among those of its act.
        operazione: String,
        /// When it was paid, as the record said.
        data: Data,
        /// Why, in the collector's letter.
        motivo: String,
    },
}

impl Esito {
    /// The act, by the 96 bytes that the 450 gave it.
    pub fn chiave(&self) -> &str {
        match self {
            Self::Evento { chiave, .. }
            | Self::Provvedimento { chiave, .. }
            | Self::Riscossione { chiave, .. }
            | Self::Annullo { chiave, .. } => chiave,
        }
    }
}

/// Why a line says nothing that can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scarto {
    /// Its length is not 400, or its kind is none of the layout's.
    NonEUnRecord,
    /// A kind that is known by name alone.
    TipoNonPrevisto,
    /// A day or a number is none.
    CampoIlleggibile,
    /// A sum in another currency.
    DivisaEstera,
    /// A payment of nothing.
    ImportoNullo,
    /// An FR7 that does not name an FR3.
    AnnulloIgnoto,
}

impl Scarto {
    /// The code of the list.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NonEUnRecord => "non-e-un-record",
            Self::TipoNonPrevisto => "tipo-non-previsto",
            Self::CampoIlleggibile => "campo-illeggibile",
            Self::DivisaEstera => "divisa-estera",
            Self::ImportoNullo => "importo-nullo",
            Self::AnnulloIgnoto => "annullo-ignoto",
        }
    }
}

/// A file, read: every line is a head, an esito or a scarto.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Letto {
    /// Heads and ends.
    pub testate: usize,
    /// What was read, with its line.
    pub esiti: Vec<(usize, Esito)>,
    /// What was not.
    pub scarti: Vec<(usize, Scarto)>,
    /// Whether the file ends as it should, and its end counts its records.
    pub quadra: bool,
}

/// Reads a file of returns.
pub fn read(bytes: &[u8]) -> Letto {
    let mut letto = Letto::default();
    let mut records = 0u64;
    for (number, line) in lines(bytes) {
        records += 1;
        match line.get(..3) {
            Some(b"00C" | b"FR0") if line.len() == LUNGHEZZA => letto.testate += 1,
            Some(b"99C") if line.len() == LUNGHEZZA => {
                letto.testate += 1;
                letto.quadra = Lettura::new(&C99, line).and_then(|it| it.numero("records")) == Some(records);
            }
            _ => match esito(line) {
                Ok(esito) => letto.esiti.push((number, esito)),
                Err(scarto) => letto.scarti.push((number, scarto)),
            },
        }
    }
    letto
}

fn esito(line: &[u8]) -> Result<Esito, Scarto> {
    if line.len() != LUNGHEZZA || !line.is_ascii() {
        return Err(Scarto::NonEUnRecord);
    }
    let read = |layout| Lettura::new(layout, line).ok_or(Scarto::NonEUnRecord);
    match &line[..3] {
        b"FR1" => evento(&read(&FR1)?),
        b"FR2" => provvedimento(&read(&FR2)?),
        b"FR3" => riscossione(&read(&FR3)?),
        b"FR7" => annullo(&read(&FR7)?),
        b"FR4" | b"FR5" | b"FR6" => Err(Scarto::TipoNonPrevisto),
        _ => Err(Scarto::NonEUnRecord),
    }
}

fn evento(it: &Lettura<'_>) -> Result<Esito, Scarto> {
    Ok(Esito::Evento {
        chiave: key(it),
        tipo: it.testo("evento"),
        data: day(it, "data_evento")?,
        notifica: it.testo("esito_notifica"),
        cartella: it.testo("cartella"),
    })
}

fn provvedimento(it: &Lettura<'_>) -> Result<Esito, Scarto> {
    let is_set = |name: &str| !matches!(it.testo(name).as_str(), "" | "0" | "N");
    Ok(Esito::Provvedimento {
        chiave: key(it),
        numero: it.testo("provvedimento"),
        data: day(it, "data_evento")?,
        discaricato: sum(it, "discaricato")?,
        inesigibile: is_set("inesigibile"),
        sospensione: is_set("sospensione"),
        articolo: it.numero("articolo").ok_or(Scarto::CampoIlleggibile)?,
    })
}

fn riscossione(it: &Lettura<'_>) -> Result<Esito, Scarto> {
    let importo = sum(it, "riscosso")?;
    if importo == Centesimi::ZERO {
        return Err(Scarto::ImportoNullo);
    }
    let parts = ["data_registrazione", "articolo", "operazione", "progressivo_interno"].map(|name| it.testo(name));
    Ok(Esito::Riscossione {
        chiave: key(it),
        data: day(it, "data_evento")?,
        registrazione: it.amg("data_registrazione").map_err(|()| Scarto::CampoIlleggibile)?,
        importo,
        operazione: parts.join("/"),
    })
}

/// The key of an FR3: day of booking, year and number of the ruolo, the act's 96 bytes, article, day of the payment,
/// operation, its number within.
const ANNULLATA: Tracciato = Tracciato {
    nome: "",
    lunghezza: 153,
    parti: &[&[
        numero("data_registrazione", 1, 8),
        numero("anno_ruolo", 9, 12),
        numero("ruolo", 13, 18),
        codice("chiave", 19, 114),
        numero("articolo", 115, 117),
        numero("data_evento", 118, 125),
        codice("operazione", 126, 150),
        numero("progressivo_interno", 151, 153),
    ]],
};

fn annullo(it: &Lettura<'_>) -> Result<Esito, Scarto> {
    let named = Lettura::new(&ANNULLATA, it.grezzo("annullata")).ok_or(Scarto::AnnulloIgnoto)?;
    let data = named.amg("data_evento").ok().flatten().ok_or(Scarto::AnnulloIgnoto)?;
    let parts = ["data_registrazione", "articolo", "operazione", "progressivo_interno"].map(|name| named.testo(name));
    Ok(Esito::Annullo { chiave: key(&named), operazione: parts.join("/"), data, motivo: it.testo("motivo") })
}

/// The act's key as it stands, spaces and all.
fn key(it: &Lettura<'_>) -> String {
    String::from_utf8_lossy(it.grezzo("chiave")).into_owned()
}

fn day(it: &Lettura<'_>, name: &str) -> Result<Data, Scarto> {
    it.amg(name).ok().flatten().ok_or(Scarto::CampoIlleggibile)
}

/// A sum in cents of a euro.
fn sum(it: &Lettura<'_>, name: &str) -> Result<Centesimi, Scarto> {
    if !matches!(it.testo("divisa").as_str(), "" | "E" | "EUR") {
        return Err(Scarto::DivisaEstera);
    }
    it.numero(name).map(Centesimi::new).ok_or(Scarto::CampoIlleggibile)
}
