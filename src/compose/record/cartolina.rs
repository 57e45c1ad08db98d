//! The record of a card that goes with a piece, and its codes.

use serde_json::json;

use crate::codes::Kind;
use crate::compose::ente::Ente;
use crate::compose::record::Numeri;
use crate::compose::record::Record;
use crate::compose::record::Unprintable;
use crate::compose::record::codice;
use crate::compose::record::numero;
use crate::compose::record::request;
use crate::compose::record::words::groups;
use crate::compose::record::words::join;
use crate::compose::scritta::Scritta;
use crate::domain::atto::Atto;
use crate::domain::soggetto::Destinatario;

/// What a card says of its piece. It names a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Content {
    /// Register and number of the act.
    pub numero: String,
    /// The recipient as in the window of the envelope, a line each.
    pub indirizzo: String,
    /// The act's own code.
    pub codice: String,
    /// Its registered numbers.
    pub numeri: Numeri,
}

/// How a card is made.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// Width and height in millimetres.
    pub formato_mm: [f64; 2],
    /// The place of its segno, which the model leaves white: x, y, side.
    pub segno_mm: Option<[f64; 3]>,
    /// The office that takes the envelope in; empty where the profile is silent.
    pub ufficio: String,
    /// The codes that its model has boxes for.
    pub codici: Vec<Kind>,
}

impl Content {
    /// What the card of one recipient says.
    pub fn new(atto: &Atto, destinatario: &Destinatario, numeri: &Numeri) -> Result<Self, Unprintable> {
        let lines = destinatario.window_lines().map_err(Unprintable::Address)?;
        Ok(Self {
            numero: join(&[&atto.registro, &numero(atto)], " "),
            indirizzo: lines.reveal().join("\n"),
            codice: codice(atto, destinatario),
            numeri: numeri.clone(),
        })
    }

    /// An invented one, as wide and as high as any may be.
    pub fn sample() -> Self {
        Self {
            numero: "V 118/2026".to_owned(),
            indirizzo: "BERTOLINI GUIDI DI SANT'ANGELO IN COLLE MARA\nANTONIETTA\nPRESSO STUDIO ASSOCIATO RAVAGNAN E COLLEGHI\n\
                        VIA DEI TRE MULINI VECCHI ALLA PORTA 118/BIS\nSCALA B INTERNO 12\n60099 ROCCAVERDE AN"
                .to_owned(),
            codice: "V/2026/000118#1".to_owned(),
            numeri: Numeri { piego: Some("799000001184".to_owned()), ar: Some("699000001183".to_owned()) },
        }
    }

    fn payload(&self, kind: Kind) -> Option<&str> {
        match kind {
            Kind::Atto => Some(&self.codice),
            Kind::Ar => self.numeri.ar.as_deref(),
            Kind::Piego => self.numeri.piego.as_deref(),
            _ => None,
        }
    }
}

/// The card that says this, made like that.
pub fn cartolina(content: &Content, ente: &Ente, shape: &Shape) -> Record {
    let wanted = shape.codici.iter().filter_map(|kind| Some((*kind, content.payload(*kind)?.to_owned())));
    let codes = wanted.map(|(kind, payload)| request(kind, payload, kind.as_str())).collect();
    let number = |it: &Option<String>| Scritta::piana(it.as_deref().map_or(String::new(), |it| groups(it, 4))).json();
    let provincia = if ente.provincia.is_empty() { String::new() } else { format!("({})", ente.provincia) };
    let part = json!({
        "larghezza": shape.formato_mm[0],
        "altezza": shape.formato_mm[1],
        "segno": shape.segno_mm,
        "ufficio": shape.ufficio,
        "mittente": {
            "nome": ente.nome,
            "comando": ente.comando,
            "via": ente.indirizzo,
            "citta": join(&[&ente.cap, &ente.citta, &provincia], " "),
            "pec": ente.pec,
        },
        "ar": number(&content.numeri.ar),
        "piego": number(&content.numeri.piego),
        "numero": Scritta::piana(content.numero.as_str()).json(),
        "indirizzo": Scritta::piana(content.indirizzo.as_str()).json(),
        "codice": Scritta::piana(content.codice.as_str()).json(),
    });
    Record { parti: vec![("cartolina", part)], codes }
}
