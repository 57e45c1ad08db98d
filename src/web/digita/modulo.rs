//! The form of a keyed paper: its scans, its fields in the order of the paper, and what was found at each.

use std::collections::BTreeMap;

use askama::Template;

use crate::jobs::digita;
use crate::jobs::digita::Chi;
use crate::jobs::digita::Peso;
use crate::jobs::digita::Trovato;
use crate::jobs::digita::campi;
use crate::jobs::digita::scheda::Scheda;
use crate::web::pagina::Opzione;
use crate::web::pagina::Pagina;
use crate::web::richiesta::Richiesta;
use crate::web::risposta::Guaio;

/// The columns that say yes or no.
const FLAGS: [&str; 8] = [
    "fuori_centro_abitato",
    "contestato_immediatamente",
    "sconto_30",
    "pmr_ammesso",
    "raddoppio_massa",
    "validato_cpl",
    "firmata",
    "copia_patente",
];

/// The columns with words of their own to choose from.
const CHOICES: [(&str, &[&str]); 6] = [
    ("tipo_atto", &["VERBALE_NC", "VERBALE_C", "EXTRA"]),
    ("tipo_veicolo", &["A", "M", "B", "D", "E", "R", "CICLO", "VELO"]),
    ("ruolo", &["TRASGRESSORE", "OBBLIGATO", "LOCATARIO", "PROPRIETARIO", "ESERCENTE_POTESTA", "EREDE"]),
    ("tipo", &["PF", "PG"]),
    ("sesso", &["M", "F"]),
    ("chi", &["DICHIARANTE", "ALTRI", "IGNOTO", "IMPOSSIBILE"]),
];

/// The columns that take several lines.
const AREAS: [&str; 6] = [
    "motivo_mancata_contestazione_testo",
    "descrizione_fatto",
    "dichiarazioni_trasgressore",
    "descrizione",
    "accessoria_testo",
    "motivo",
];

/// The columns that take more room than others.
const WIDE: [&str; 12] = [
    "luogo",
    "cognome",
    "nome",
    "denominazione",
    "indirizzo",
    "citta",
    "luogo_nascita",
    "codice_fiscale",
    "presso",
    "tipo_atto",
    "chi",
    "destinatario",
];

/// Something said at a field.
pub struct Detto {
    /// `errore` or `attento`.
    pub tipo: &'static str,
    /// In words.
    pub testo: String,
    /// Where the other one is that it tells of; empty where there is none.
    pub href: String,
}

/// A field.
pub struct Campo {
    /// Its name in the form.
    pub nome: String,
    /// What it is called.
    pub etichetta: String,
    /// What stands in it.
    pub valore: String,
    /// Whether it takes several lines.
    pub area: bool,
    /// The classes of its place.
    pub misura: &'static str,
    /// The list that proposes values; empty where there is none.
    pub lista: &'static str,
    /// What one may choose from; anything may be typed where there is none.
    pub opzioni: Vec<Opzione>,
    /// What was found.
    pub detti: Vec<Detto>,
}

/// Fields that belong together.
pub struct Gruppo {
    /// What they are called.
    pub titolo: String,
    /// The fields.
    pub campi: Vec<Campo>,
}

/// A page of the scans.
pub struct Foglio {
    /// What it is called.
    pub nome: String,
    /// Where it is.
    pub href: String,
}

/// A field in which somebody typed something else that came too late.
pub struct Accanto {
    /// What it is called.
    pub nome: String,
    /// What they typed.
    pub mio: String,
    /// What stands there now.
    pub ora: String,
}

/// A sum, in words.
pub struct Somma {
    /// Which.
    pub nome: String,
    /// How much.
    pub importo: String,
}

/// What was found in the whole, and what there is to confirm.
#[derive(Template)]
#[template(path = "digita-parte.html")]
pub struct Esito {
    /// The page.
    pub p: Pagina,
    /// The version that was judged.
    pub versione: u64,
    /// In one sentence.
    pub riassunto: String,
    /// How good that is.
    pub tipo: &'static str,
    /// What is about no field.
    pub generali: Vec<Detto>,
    /// The first field with an error; empty where none has one.
    pub primo: String,
    /// What the act asks for.
    pub somme: Vec<Somma>,
    /// What is confirmed where one has seen the warnings; empty where there is nothing to confirm.
    pub conferma: String,
    /// What was found at each field.
    pub campi: Vec<(String, Vec<Detto>)>,
    /// What stands in the fields.
    pub valori: Vec<(String, String)>,
}

/// Who keys, by the request.
pub fn chi(richiesta: &Richiesta) -> Chi<'_> {
    let chi = richiesta.chi();
    Chi { nome: &chi.nome, persona: &chi.persona }
}

/// What a form says, by field.
pub fn said(richiesta: &Richiesta) -> campi::Campi {
    let fields = richiesta.modulo.0.iter().rev();
    fields.map(|(name, text)| (name.clone(), text.clone())).collect()
}

/// The files of a form, by the names that they have there.
pub fn files(richiesta: &Richiesta) -> Result<Vec<(&str, Vec<u8>)>, Guaio> {
    richiesta.file("file").iter().map(|it| Ok((it.nome.as_str(), it.bytes()?))).collect()
}

/// The same as jobs take them.
pub fn borrowed<'a>(files: &'a [(&str, Vec<u8>)]) -> Vec<(&'a str, &'a [u8])> {
    files.iter().map(|(nome, bytes)| (*nome, bytes.as_slice())).collect()
}

/// The version that a form was made from.
pub fn versione(richiesta: &Richiesta) -> u64 {
    richiesta.modulo.get("versione").parse().unwrap_or(u64::MAX)
}

/// What a field is called; its letter and number are not said.
pub fn label(p: &Pagina, nome: &str) -> String {
    let column = nome.split_once('-').map_or(nome, |it| it.1);
    p.d(&format!("campo.{column}"))
}

/// The fields of a group.
pub fn group(p: &Pagina, it: &Scheda, titolo: String, nomi: &[String]) -> Gruppo {
    Gruppo { titolo, campi: nomi.iter().map(|nome| field(p, it, nome)).collect() }
}

fn field(p: &Pagina, it: &Scheda, nome: &str) -> Campo {
    let column = nome.split_once('-').map_or(nome, |it| it.1);
    let area = AREAS.contains(&column);
    let misura = match () {
        () if area => "campo tutto",
        () if WIDE.contains(&column) => "campo doppio",
        () => "campo",
    };
    let lista = match column {
        "codice_interno" => "tariffa",
        "codice_ente" => "enti",
        _ => "",
    };
    let valore = it.get(nome).to_owned();
    let opzioni = options(p, column, &valore);
    Campo { nome: nome.into(), etichetta: label(p, nome), valore, area, misura, lista, opzioni, detti: Vec::new() }
}

fn options(p: &Pagina, column: &str, chosen: &str) -> Vec<Opzione> {
    let blank = Opzione::new("", "–".into(), chosen);
    if FLAGS.contains(&column) {
        let flag = |valore: &str, key: &str| Opzione::new(valore, p.d(key), chosen);
        return vec![blank, flag("S", "comune.si"), flag("N", "comune.no")];
    }
    let Some((_, words)) = CHOICES.iter().find(|it| it.0 == column) else { return Vec::new() };
    let word = |it: &&str| {
        let nome = match column {
            "tipo_atto" => p.parola("tipo", it),
            _ => p.d(&format!("scelta-{}.{it}", column.replace('_', "-"))),
        };
        Opzione::new(it, nome, chosen)
    };
    [blank].into_iter().chain(words.iter().map(word)).collect()
}

/// What was found, in words; `dove` says where the other one is that a code and a text tell of.
pub fn told(p: &Pagina, it: &Trovato, dove: impl Fn(&Trovato) -> String) -> Detto {
    let column = it.campo.split_once('-').map_or("", |it| it.1);
    let mut testo = p.trovato(&it.codice, &it.testo);
    // Sentences of rilievi name the column of a file.
    if !column.is_empty() && testo.starts_with(column) {
        testo = format!("{}{}", label(p, &it.campo), &testo[column.len()..]);
    }
    let tipo = if it.peso == Peso::Avvisa { "attento" } else { "errore" };
    Detto { tipo, testo, href: dove(it) }
}

/// The outcome of judging a paper.
pub fn esito(
    p: Pagina,
    it: &Scheda,
    trovati: &[Trovato],
    somme: Vec<Somma>,
    dove: impl Fn(&Trovato) -> String + Copy,
) -> Esito {
    let count = |is_error: bool| trovati.iter().filter(|it| (it.peso != Peso::Avvisa) == is_error).count();
    let (errors, warnings) = (count(true), count(false));
    let (riassunto, tipo) = match (errors, warnings) {
        (0, 0) => (p.d("digita.niente"), "bene"),
        (0, _) => (p.d1("digita.avvisi", "numero", warnings), "attento"),
        _ => {
            let [errors, warnings] = [errors, warnings].map(|it| it.to_string());
            (p.d2("digita.errori", ("numero", &errors), ("avvisi", &warnings)), "errore")
        }
    };
    let mut by: BTreeMap<&str, Vec<Detto>> = BTreeMap::new();
    for it in trovati {
        by.entry(&it.campo).or_default().push(told(&p, it, dove));
    }
    let generali = by.remove("").unwrap_or_default();
    let is_error = |it: &&Trovato| it.peso != Peso::Avvisa && !it.campo.is_empty();
    Esito {
        versione: it.versione,
        riassunto,
        tipo,
        generali,
        primo: trovati.iter().find(is_error).map(|it| it.campo.clone()).unwrap_or_default(),
        somme,
        conferma: if errors == 0 { digita::impronta(trovati) } else { String::new() },
        campi: by.into_iter().map(|(campo, detti)| (campo.to_owned(), detti)).collect(),
        valori: it.campi.iter().map(|(nome, text)| (nome.clone(), text.clone())).collect(),
        p,
    }
}

/// Puts what was found at its fields.
pub fn place(gruppi: &mut [Gruppo], p: &Pagina, trovati: &[Trovato], dove: impl Fn(&Trovato) -> String + Copy) {
    for campo in gruppi.iter_mut().flat_map(|it| &mut it.campi) {
        let own = trovati.iter().filter(|it| it.campo == campo.nome);
        campo.detti = own.map(|it| told(p, it, dove)).collect();
    }
}

/// The pages of the scans, below the path of their paper.
pub fn fogli(p: &Pagina, it: &Scheda, path: &str) -> Vec<Foglio> {
    let foglio = |number: usize| Foglio {
        nome: p.d1("digita.foglio", "numero", number),
        href: format!("{path}/scansione/{number}"),
    };
    (1..=it.pagine()).map(foglio).collect()
}

/// What somebody typed that came too late, field by field.
pub fn accanto(p: &Pagina, it: &Scheda, typed: &campi::Campi) -> Vec<Accanto> {
    let one = |(nome, mio): (&String, &String)| Accanto {
        nome: label(p, nome),
        mio: mio.clone(),
        ora: it.get(nome).to_owned(),
    };
    typed.iter().map(one).collect()
}
