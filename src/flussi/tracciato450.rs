//! The ruolo in the layout 450: M00, M10, for each act M20, M30 and M50, M99; 450 bytes and CRLF a record.
//!
//! Every record of an act begins with its key, whose 96 bytes the collector's returns repeat. The layouts M21 to M23
//! and M40 are not published: co-obligors have no record here, and whoever makes the file must say so.

use crate::domain::importi::Centesimi;
use crate::flussi::fisso::Campo;
use crate::flussi::fisso::Lettura;
use crate::flussi::fisso::Scrittura;
use crate::flussi::fisso::Tracciato;
use crate::flussi::fisso::codice;
use crate::flussi::fisso::lines;
use crate::flussi::fisso::numero;
use crate::flussi::fisso::testo;
use crate::flussi::fisso::vuoto;
use crate::flussi::ruolo::Atto;
use crate::flussi::ruolo::Nome;
use crate::flussi::ruolo::Partita;
use crate::flussi::ruolo::Profilo;
use crate::flussi::ruolo::Riga;
use crate::flussi::ruolo::Riletto;
use crate::flussi::ruolo::Ruolo;
use crate::flussi::ruolo::Scritto;
use crate::flussi::ruolo::Testata;
use crate::flussi::ruolo::civico;

/// Bytes of a record.
pub const LUNGHEZZA: usize = 450;

/// Places of the key that returns repeat, from 0: type of office to reason.
pub const CHIAVE: std::ops::Range<usize> = 15..111;

/// What every record of an act begins with.
const ATTO: &[Campo] = &[
    codice("tipo", 1, 3),
    numero("progressivo", 4, 10),
    codice("ente", 11, 15),
    codice("tipo_ufficio", 16, 16),
    codice("ufficio", 17, 22),
    numero("anno", 23, 26),
    codice("tipologia_atto", 27, 29),
    numero("partita", 30, 38),
    numero("progr_partita", 39, 41),
    codice("tipo_atto", 42, 43),
    numero("data_atto", 44, 51),
    codice("estremi", 52, 63),
    numero("data_notifica", 64, 71),
    codice("ulteriore", 72, 83),
    testo("motivazione", 84, 111),
];

/// The head of the file.
pub const M00: Tracciato = Tracciato {
    nome: "M00",
    lunghezza: LUNGHEZZA,
    parti: &[&[
        codice("tipo", 1, 3),
        codice("ente", 4, 8),
        codice("tipo_ufficio", 9, 9),
        codice("ufficio", 10, 15),
        numero("anno", 16, 19),
        numero("fornitura", 20, 25),
        numero("data", 26, 33),
        codice("tipo_minuta", 34, 34),
        codice("tipo_cartellazione", 35, 35),
        codice("specie", 36, 36),
        codice("tipo_iscrizione", 37, 37),
        codice("tipo_compenso", 38, 38),
        numero("rate", 39, 40),
        numero("cadenza", 41, 43),
        numero("rate_avviso", 44, 45),
        numero("cadenza_avviso", 46, 48),
        codice("esclusione", 49, 49),
        vuoto(50, 50),
        codice("tipologia_importo", 51, 51),
        numero("importo_minimo", 52, 66),
        codice("release", 67, 69),
        numero("totale", 70, 84),
        codice("comunicazione", 85, 85),
        codice("opposizione", 86, 86),
        codice("testo_singolo", 87, 87),
        codice("tipologia_ente", 88, 88),
        codice("provincia", 89, 90),
        numero("scadenza", 91, 98),
        codice("volantino", 99, 99),
        codice("modello_stampa", 100, 100),
        codice("contribuenti", 101, 101),
        codice("fattura", 102, 109),
        numero("data_fattura", 110, 117),
        codice("provenienza", 118, 118),
        testo("cognome", 119, 148),
        testo("nome", 149, 178),
        vuoto(179, 348),
        codice("product_key", 349, 372),
        codice("release_forma", 373, 396),
        vuoto(397, 450),
    ]],
};

/// Words for whoever reads the file.
pub const M10: Tracciato = Tracciato {
    nome: "M10",
    lunghezza: LUNGHEZZA,
    parti: &[&[
        codice("tipo", 1, 3),
        numero("progressivo", 4, 10),
        codice("ente", 11, 15),
        codice("tipo_ufficio", 16, 16),
        codice("ufficio", 17, 22),
        numero("anno", 23, 26),
        numero("fornitura", 27, 32),
        numero("data", 33, 40),
        codice("tipo_minuta", 41, 41),
        codice("lunghezza_testo", 42, 44),
        testo("testo1", 45, 124),
        testo("testo2", 125, 204),
        testo("testo3", 205, 284),
        testo("testo4", 285, 364),
        vuoto(365, 450),
    ]],
};

/// What an M20 says of a debtor before the name.
const M20_CODICI: &[Campo] = &[
    codice("cf", 112, 127),
    codice("piva", 128, 138),
    codice("defunto", 139, 139),
    numero("insinuazione", 140, 147),
    codice("tipo_soggetto", 148, 148),
    codice("notifica_indirizzo", 149, 149),
    codice("ditta", 150, 150),
    vuoto(151, 151),
    codice("cointestati", 152, 152),
    vuoto(153, 153),
];
/// What it says of a debtor after the name.
const M20_INDIRIZZO: &[Campo] = &[
    testo("indirizzo", 259, 293),
    numero("civico", 294, 298),
    testo("lettera", 299, 300),
    numero("km", 301, 306),
    codice("palazzina", 307, 309),
    codice("scala", 310, 312),
    codice("piano", 313, 315),
    codice("interno", 316, 319),
    numero("cap", 320, 324),
    testo("comune", 325, 364),
    codice("provincia", 365, 366),
    codice("belfiore", 367, 370),
    testo("localita", 371, 391),
    codice("tipologia_iscrizione", 392, 393),
    vuoto(394, 450),
];

/// A debtor who is a person.
pub const M20_PERSONA: Tracciato = Tracciato {
    nome: "M20",
    lunghezza: LUNGHEZZA,
    parti: &[
        ATTO,
        M20_CODICI,
        &[
            testo("cognome", 154, 203),
            testo("nome", 204, 243),
            codice("sesso", 244, 244),
            numero("nascita", 245, 252),
            codice("belfiore_nascita", 253, 256),
            codice("provincia_nascita", 257, 258),
        ],
        M20_INDIRIZZO,
    ],
};

/// A debtor that is a company.
pub const M20_ENTE: Tracciato = Tracciato {
    nome: "M20",
    lunghezza: LUNGHEZZA,
    parti: &[ATTO, M20_CODICI, &[testo("denominazione", 154, 229), vuoto(230, 258)], M20_INDIRIZZO],
};

/// What an act is about.
pub const M30: Tracciato =
    Tracciato { nome: "M30", lunghezza: LUNGHEZZA, parti: &[ATTO, &[testo("descrizione", 112, 261), vuoto(262, 450)]] };

/// An article: the sanction, the costs or the surcharge of an act.
pub const M50: Tracciato = Tracciato {
    nome: "M50",
    lunghezza: LUNGHEZZA,
    parti: &[
        ATTO,
        &[
            numero("articolo", 112, 114),
            codice("entrata", 115, 118),
            codice("tipo_entrata", 119, 119),
            codice("competenza", 120, 120),
            numero("imponibile", 121, 135),
            numero("importo", 136, 150),
            numero("tetto", 151, 165),
            numero("semestri", 166, 167),
            codice("reparto", 168, 169),
            vuoto(170, 171),
            codice("capo", 172, 173),
            codice("capitolo", 174, 177),
            codice("articolo_bilancio", 178, 179),
            vuoto(180, 254),
            testo("descrizione1", 255, 329),
            codice("regime", 330, 330),
            numero("decorrenza", 331, 338),
            codice("accertamento", 339, 363),
            vuoto(364, 450),
        ],
    ],
};

/// The totals of the file.
pub const M99: Tracciato = Tracciato {
    nome: "M99",
    lunghezza: LUNGHEZZA,
    parti: &[&[
        codice("tipo", 1, 3),
        codice("ente", 4, 8),
        codice("tipo_ufficio", 9, 9),
        codice("ufficio", 10, 15),
        numero("anno", 16, 19),
        numero("fornitura", 20, 25),
        numero("data", 26, 33),
        numero("m10", 34, 40),
        numero("m40", 41, 47),
        numero("m20", 48, 54),
        numero("m21", 55, 61),
        numero("m22", 62, 68),
        numero("m23", 69, 75),
        numero("m30", 76, 82),
        numero("m50", 83, 89),
        vuoto(90, 110),
        numero("imponibile", 111, 125),
        numero("importo", 126, 140),
        vuoto(141, 450),
    ]],
};

/// Every kind of record, so that a table can be held against the norm.
pub const TUTTI: [&Tracciato; 7] = [&M00, &M10, &M20_PERSONA, &M20_ENTE, &M30, &M50, &M99];

/// A record of an act with its key.
fn act(layout: &'static Tracciato, atto: &Atto, testata: &Testata, profilo: &Profilo) -> Scrittura {
    let it = &profilo.fornitura;
    Scrittura::new(layout)
        .testo("ente", &profilo.ente)
        .testo("tipo_ufficio", &it.tipo_ufficio)
        .testo("ufficio", &it.codice_ufficio)
        .numero("anno", u64::from(testata.data.anno().unsigned_abs()))
        .testo("tipologia_atto", &it.tipologia_atto)
        .numero("partita", atto.numero.into())
        .numero("progr_partita", 1)
        .testo("tipo_atto", if atto.ordinanza { &it.tipo_ordinanza } else { &it.tipo_verbale })
        .amg("data_atto", Some(atto.data))
        .testo("estremi", &atto.estremi)
        .amg("data_notifica", Some(atto.notifica))
        .testo("ulteriore", &atto.targa)
        .testo("motivazione", &it.motivazione)
}

/// The key by which the collector's returns name an act: 96 bytes, as the 450 writes them.
pub fn chiave(atto: &Atto, testata: &Testata, profilo: &Profilo) -> String {
    let (bytes, _) = act(&M30, atto, testata, profilo).finish();
    String::from_utf8(bytes[CHIAVE].to_vec()).expect("records are ASCII")
}

/// The records of a partita: for each act its debtor, what it is about, its articles.
pub fn partita(partita: &Partita, testata: &Testata, profilo: &Profilo) -> Scritto {
    let mut scritto = Scritto::default();
    for atto in &partita.atti {
        scritto.add(debtor(partita, atto, testata, profilo).finish());
        let m30 = act(&M30, atto, testata, profilo).testo("descrizione", &atto.informazioni(profilo));
        scritto.add(m30.finish());
        for (number, articolo) in (1..).zip(atto.articoli(&profilo.codici)) {
            let it = &profilo.fornitura;
            let m50 = act(&M50, atto, testata, profilo)
                .numero("articolo", number)
                .testo("entrata", articolo.codice)
                .testo("tipo_entrata", &it.tipo_codice_entrata)
                .testo("competenza", &it.competenza)
                .numero("imponibile", if profilo.minuta.imponibile { articolo.importo.cents() } else { 0 })
                .numero("importo", articolo.importo.cents())
                .numero("semestri", articolo.semestri.into())
                .testo("descrizione1", articolo.descrizione)
                .testo("regime", &it.regime_sanzionatorio)
                .amg("decorrenza", Some(atto.decorrenza()));
            scritto.add(m50.finish());
        }
    }
    scritto
}

fn debtor(partita: &Partita, atto: &Atto, testata: &Testata, profilo: &Profilo) -> Scrittura {
    let it = &partita.debitore;
    let (number, letter) = civico(&it.civico);
    let (via, letter) = match number {
        Some(_) => (it.via.clone(), letter.as_str()),
        None => (format!("{} {letter}", it.via), ""),
    };
    let is_person = matches!(it.nome, Nome::Persona { .. });
    let piva = if is_person || it.cf.len() != 11 { "" } else { &it.cf };
    let record = act(if is_person { &M20_PERSONA } else { &M20_ENTE }, atto, testata, profilo)
        .testo("cf", &it.cf)
        .testo("piva", piva)
        .testo("tipo_soggetto", if is_person { "1" } else { "2" })
        .testo("notifica_indirizzo", "N")
        .testo("ditta", "N")
        .testo("indirizzo", &via)
        .numero("civico", number.unwrap_or(0))
        .testo("lettera", letter)
        .testo("cap", &it.cap)
        .testo("comune", &it.citta)
        .testo("provincia", &it.provincia)
        .testo("belfiore", &it.belfiore);
    match &it.nome {
        Nome::Ente(denominazione) => record.testo("denominazione", denominazione),
        Nome::Persona { cognome, nome, sesso, nascita, belfiore } => record
            .testo("cognome", cognome)
            .testo("nome", nome)
            .testo("sesso", sesso)
            .amg("nascita", *nascita)
            .testo("belfiore_nascita", belfiore),
    }
}

/// Head and totals: what they have in common.
fn frame(layout: &'static Tracciato, testata: &Testata, profilo: &Profilo) -> Scrittura {
    Scrittura::new(layout)
        .testo("ente", &profilo.ente)
        .testo("tipo_ufficio", &profilo.fornitura.tipo_ufficio)
        .testo("ufficio", &profilo.fornitura.codice_ufficio)
        .numero("anno", u64::from(testata.data.anno().unsigned_abs()))
        .numero("fornitura", testata.progressivo.into())
        .amg("data", Some(testata.data))
}

/// The file of a supply.
pub fn write(ruolo: &Ruolo, profilo: &Profilo) -> Scritto {
    let testata = &ruolo.testata;
    let it = &profilo.fornitura;
    let mut body = Scritto::default();
    for note in it.note.chunks(4) {
        let texts = ["testo1", "testo2", "testo3", "testo4"].iter().zip(note);
        let head = frame(&M10, testata, profilo).testo("tipo_minuta", &it.tipo_minuta).testo("lunghezza_testo", "080");
        body.add(texts.fold(head, |record, (field, text)| record.testo(field, text)).finish());
    }
    let (mut importo, mut imponibile) = (0u64, 0u64);
    for partita in &ruolo.partite {
        let Scritto { records, difetti } = self::partita(partita, testata, profilo);
        body.records.extend(records);
        body.difetti.extend(difetti);
        for articolo in partita.atti.iter().flat_map(|it| it.articoli(&profilo.codici)) {
            importo = importo.saturating_add(articolo.importo.cents());
            imponibile =
                imponibile.saturating_add(if profilo.minuta.imponibile { articolo.importo.cents() } else { 0 });
        }
    }
    let mut counts = [0u64; 4];
    for (number, record) in (1u64..).zip(&mut body.records) {
        let place = ["M10", "M20", "M30", "M50"].iter().position(|it| record.starts_with(it.as_bytes()));
        counts[place.expect("a supply has no other records")] += 1;
        record[3..10].copy_from_slice(format!("{:07}", number % 10_000_000).as_bytes());
    }
    let mut scritto = Scritto::default();
    let m00 = frame(&M00, testata, profilo)
        .testo("tipo_minuta", &it.tipo_minuta)
        .testo("tipo_cartellazione", &it.tipo_cartellazione)
        .testo("specie", &it.specie)
        .testo("tipo_iscrizione", &it.tipo_iscrizione)
        .testo("tipo_compenso", &it.tipo_compenso)
        .numero("rate", it.rate)
        .numero("cadenza", it.cadenza)
        .testo("tipologia_importo", &it.tipologia_importo)
        .testo("release", &it.release)
        .numero("totale", importo)
        .testo("tipologia_ente", &it.tipologia_ente)
        .testo("provenienza", "1")
        .testo("cognome", &profilo.responsabile)
        .testo("product_key", &it.product_key);
    scritto.add(m00.finish());
    scritto.records.extend(body.records);
    scritto.difetti.extend(body.difetti);
    let [m10, m20, m30, m50] = counts;
    let m99 = frame(&M99, testata, profilo)
        .numero("m10", m10)
        .numero("m20", m20)
        .numero("m30", m30)
        .numero("m50", m50)
        .numero("imponibile", imponibile)
        .numero("importo", importo);
    scritto.add(m99.finish());
    scritto
}

/// Reads a file back and holds its counters and totals against its records; `Err` names the line that is wrong.
pub fn read(bytes: &[u8]) -> Result<Riletto, usize> {
    let mut riletto = Riletto::default();
    let (mut counts, mut last) = ([0u64; 4], 0);
    let (mut cf, mut key) = (String::new(), Vec::new());
    let (mut head, mut sum) = (None, 0u64);
    for (number, line) in lines(bytes) {
        last = number;
        let kind = TUTTI.iter().position(|it| it.fits(line)).ok_or(number)?;
        let record = Lettura::new(TUTTI[kind], line).ok_or(number)?;
        let field = |name: &str| record.numero(name).ok_or(number);
        match TUTTI[kind].nome {
            "M00" => head = Some(field("totale")?),
            "M10" => counts[0] += 1,
            "M20" => {
                counts[1] += 1;
                riletto.debitori += 1;
                (cf, key) = (record.testo("cf"), line[CHIAVE].to_vec());
            }
            "M30" => {
                counts[2] += 1;
                if line[CHIAVE] != key {
                    return Err(number);
                }
            }
            "M50" => {
                counts[3] += 1;
                if line[CHIAVE] != key {
                    return Err(number);
                }
                let importo = Centesimi::new(field("importo")?);
                sum = sum.checked_add(importo.cents()).ok_or(number)?;
                let (partita, codice) = (field("partita")?, record.testo("entrata"));
                riletto.righe.push(Riga { partita, cf: cf.clone(), codice, importo });
            }
            _ => {
                let told = [field("m10")?, field("m20")?, field("m30")?, field("m50")?];
                if told != counts || field("importo")? != sum || head != Some(sum) {
                    return Err(number);
                }
                riletto.totale = Centesimi::new(sum);
                return Ok(riletto);
            }
        }
    }
    Err(last + 1)
}
