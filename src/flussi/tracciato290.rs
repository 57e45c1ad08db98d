//! The ruolo in the layout 290: N0, NR, N1, N2 with its N3 and N4, N5, N9; 290 bytes and CRLF a record.
//!
//! Places are those of the SEDA layout for N0, N1 and N9 (version 3.2 of 25/01/2007), and for the others those on
//! which the writers that are in use agree.

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
use crate::flussi::ruolo::Debitore;
use crate::flussi::ruolo::Nome;
use crate::flussi::ruolo::Partita;
use crate::flussi::ruolo::Profilo;
use crate::flussi::ruolo::Riga;
use crate::flussi::ruolo::Riletto;
use crate::flussi::ruolo::Ruolo;
use crate::flussi::ruolo::Scritto;
use crate::flussi::ruolo::civico;

/// Bytes of a record.
pub const LUNGHEZZA: usize = 290;

/// What every record of a minuta begins with.
const MINUTA: &[Campo] = &[codice("tipo", 1, 2), codice("comune", 3, 8), numero("minuta", 9, 10)];
/// What every record of a partita begins with.
const PARTITA: &[Campo] =
    &[codice("tipo", 1, 2), codice("comune", 3, 8), numero("minuta", 9, 10), numero("partita", 11, 24)];

/// The head of the file.
pub const N0: Tracciato = Tracciato {
    nome: "N0",
    lunghezza: LUNGHEZZA,
    parti: &[&[
        codice("tipo", 1, 2),
        codice("ente", 3, 7),
        numero("data", 8, 15),
        codice("imposta", 16, 17),
        numero("determina", 18, 27),
        vuoto(28, 290),
    ]],
};

/// Words for whoever reads the file.
pub const NR: Tracciato = Tracciato { nome: "NR", lunghezza: LUNGHEZZA, parti: &[MINUTA, &[testo("note", 11, 290)]] };

/// The head of the minuta.
pub const N1: Tracciato = Tracciato {
    nome: "N1",
    lunghezza: LUNGHEZZA,
    parti: &[
        MINUTA,
        &[
            numero("tipo_ruolo", 11, 11),
            numero("ruolo", 12, 15),
            numero("rate", 16, 17),
            numero("coattivo", 18, 18),
            codice("sede", 19, 22),
            codice("compenso", 23, 23),
            vuoto(24, 41),
            codice("iciap", 42, 42),
            codice("convenzione", 43, 44),
            codice("articolo", 45, 45),
            vuoto(46, 290),
        ],
    ],
};

/// Where the debtor of an N2 lives.
const N2_INDIRIZZO: &[Campo] = &[
    codice("cf", 25, 40),
    numero("contribuente", 41, 48),
    numero("controllo", 49, 50),
    numero("cod_indirizzo", 51, 56),
    testo("indirizzo", 57, 86),
    numero("civico", 87, 91),
    testo("lettera", 92, 93),
    numero("km", 94, 99),
    numero("cap", 100, 104),
    codice("belfiore", 105, 108),
    testo("localita", 109, 129),
    vuoto(130, 208),
    numero("natura", 209, 209),
];
/// The end of an N2.
const N2_FINE: &[Campo] = &[codice("cointestati", 286, 286), vuoto(287, 290)];

/// A debtor who is a person.
pub const N2_PERSONA: Tracciato = Tracciato {
    nome: "N2",
    lunghezza: LUNGHEZZA,
    parti: &[
        PARTITA,
        N2_INDIRIZZO,
        &[
            testo("cognome", 210, 233),
            testo("nome", 234, 253),
            codice("sesso", 254, 254),
            numero("nascita", 255, 262),
            codice("belfiore_nascita", 263, 266),
            vuoto(267, 285),
        ],
        N2_FINE,
    ],
};

/// A debtor that is a company.
pub const N2_ENTE: Tracciato = Tracciato {
    nome: "N2",
    lunghezza: LUNGHEZZA,
    parti: &[PARTITA, N2_INDIRIZZO, &[testo("denominazione", 210, 285)], N2_FINE],
};

/// Where the co-obligor of an N3 lives.
const N3_INDIRIZZO: &[Campo] = &[
    codice("cf", 25, 40),
    numero("cod_indirizzo", 41, 46),
    testo("indirizzo", 47, 76),
    numero("civico", 77, 81),
    testo("lettera", 82, 83),
    numero("km", 84, 89),
    numero("cap", 90, 94),
    codice("belfiore", 95, 98),
    testo("localita", 99, 119),
    vuoto(120, 198),
    numero("natura", 199, 199),
];

/// A co-obligor who is a person.
pub const N3_PERSONA: Tracciato = Tracciato {
    nome: "N3",
    lunghezza: LUNGHEZZA,
    parti: &[
        PARTITA,
        N3_INDIRIZZO,
        &[
            testo("cognome", 200, 223),
            testo("nome", 224, 243),
            codice("sesso", 244, 244),
            numero("nascita", 245, 252),
            codice("belfiore_nascita", 253, 256),
            vuoto(257, 290),
        ],
    ],
};

/// A co-obligor that is a company.
pub const N3_ENTE: Tracciato = Tracciato {
    nome: "N3",
    lunghezza: LUNGHEZZA,
    parti: &[PARTITA, N3_INDIRIZZO, &[testo("denominazione", 200, 275), vuoto(276, 290)]],
};

/// An article: the sanction, the costs or the surcharge of an act. Its kind of information is `S`.
pub const N4: Tracciato = Tracciato {
    nome: "N4",
    lunghezza: LUNGHEZZA,
    parti: &[
        PARTITA,
        &[
            numero("anno", 25, 28),
            codice("tributo", 29, 32),
            numero("imponibile", 33, 45),
            numero("imposta", 46, 58),
            numero("semestri", 59, 60),
            numero("decorrenza", 61, 68),
            codice("reparto", 69, 70),
            testo("informazioni", 71, 145),
            codice("tipo_informazioni", 146, 146),
            codice("titolo_tipo", 147, 148),
            codice("titolo", 149, 160),
            numero("titolo_data", 161, 166),
            codice("targa", 167, 178),
            vuoto(179, 290),
        ],
    ],
};

/// The totals of the minuta.
pub const N5: Tracciato = Tracciato {
    nome: "N5",
    lunghezza: LUNGHEZZA,
    parti: &[
        MINUTA,
        &[
            numero("records", 11, 17),
            numero("n2", 18, 24),
            numero("n3", 25, 31),
            numero("n4", 32, 38),
            numero("totale", 39, 53),
            vuoto(54, 290),
        ],
    ],
};

/// The totals of the file.
pub const N9: Tracciato = Tracciato {
    nome: "N9",
    lunghezza: LUNGHEZZA,
    parti: &[&[
        codice("tipo", 1, 2),
        codice("ente", 3, 7),
        numero("records", 8, 14),
        numero("n1", 15, 21),
        numero("n2", 22, 28),
        numero("n3", 29, 35),
        numero("n4", 36, 42),
        numero("n5", 43, 49),
        vuoto(50, 290),
    ]],
};

/// Every kind of record, so that a table can be held against the norm.
pub const TUTTI: [&Tracciato; 10] = [&N0, &NR, &N1, &N2_PERSONA, &N2_ENTE, &N3_PERSONA, &N3_ENTE, &N4, &N5, &N9];

/// The records of a partita: its debtor, the co-obligors, the articles of its acts.
pub fn partita(partita: &Partita, profilo: &Profilo) -> Scritto {
    let mut scritto = Scritto::default();
    let cointestati = if partita.coobbligati.is_empty() { "N" } else { "C" };
    let n2 = head(&partita.debitore, [&N2_PERSONA, &N2_ENTE], partita, profilo);
    scritto.add(n2.numero("contribuente", partita.numero.into()).testo("cointestati", cointestati).finish());
    for it in &partita.coobbligati {
        scritto.add(head(it, [&N3_PERSONA, &N3_ENTE], partita, profilo).finish());
    }
    for atto in &partita.atti {
        for articolo in atto.articoli(&profilo.codici) {
            let imponibile = if profilo.minuta.imponibile { articolo.importo.cents() } else { 0 };
            let n4 = minuta(&N4, profilo)
                .numero("partita", partita.numero.into())
                .numero("anno", atto.anno.into())
                .testo("tributo", articolo.codice)
                .numero("imponibile", imponibile)
                .numero("imposta", articolo.importo.cents())
                .numero("semestri", articolo.semestri.into())
                .gma("decorrenza", Some(atto.decorrenza()))
                .testo("informazioni", &atto.informazioni(profilo))
                .testo("tipo_informazioni", "S")
                .testo("titolo_tipo", if atto.ordinanza { "OR" } else { "VE" })
                .testo("titolo", &atto.estremi)
                .gma_breve("titolo_data", Some(atto.data))
                .testo("targa", &atto.targa);
            scritto.add(n4.finish());
        }
    }
    scritto
}

/// What records of a debtor have in common.
fn head(it: &Debitore, layouts: [&'static Tracciato; 2], partita: &Partita, profilo: &Profilo) -> Scrittura {
    let (number, letter) = civico(&it.civico);
    let (via, letter) = match number {
        Some(_) => (it.via.clone(), letter.as_str()),
        None => (format!("{} {letter}", it.via), ""),
    };
    let [persona, ente] = layouts;
    let is_person = matches!(it.nome, Nome::Persona { .. });
    let record = minuta(if is_person { persona } else { ente }, profilo)
        .numero("partita", partita.numero.into())
        .testo("cf", &it.cf)
        .testo("indirizzo", &via)
        .numero("civico", number.unwrap_or(0))
        .testo("lettera", letter)
        .testo("cap", &it.cap)
        .testo("belfiore", &it.belfiore)
        // The town's own name where no code says it.
        .testo("localita", if it.belfiore.is_empty() { &it.citta } else { "" })
        .numero("natura", if is_person { 1 } else { 2 });
    match &it.nome {
        Nome::Ente(denominazione) => record.testo("denominazione", denominazione),
        Nome::Persona { cognome, nome, sesso, nascita, belfiore } => record
            .testo("cognome", cognome)
            .testo("nome", nome)
            .testo("sesso", sesso)
            .gma("nascita", *nascita)
            .testo("belfiore_nascita", belfiore),
    }
}

fn minuta(layout: &'static Tracciato, profilo: &Profilo) -> Scrittura {
    Scrittura::new(layout).testo("comune", &profilo.minuta.comune).numero("minuta", profilo.minuta.numero)
}

/// The file of a supply.
pub fn write(ruolo: &Ruolo, profilo: &Profilo) -> Scritto {
    let mut scritto = Scritto::default();
    let Profilo { minuta: it, ente, .. } = profilo;
    let n0 = Scrittura::new(&N0)
        .testo("ente", ente)
        .amg("data", Some(ruolo.testata.data))
        .testo("imposta", &it.imposta)
        .numero("determina", it.determina);
    scritto.add(n0.finish());
    for note in &it.note {
        scritto.add(minuta(&NR, profilo).testo("note", note).finish());
    }
    let n1 = minuta(&N1, profilo)
        .numero("tipo_ruolo", it.tipo_ruolo)
        .numero("ruolo", ruolo.testata.progressivo.into())
        .numero("rate", it.rate)
        .numero("coattivo", it.coattivo.into())
        .testo("sede", &it.sede)
        .testo("compenso", &it.compenso)
        .testo("convenzione", &it.convenzione)
        .testo("articolo", &it.articolo);
    scritto.add(n1.finish());
    let (mut counts, mut totale) = ([0u64; 3], 0u64);
    for partita in &ruolo.partite {
        let Scritto { records, difetti } = self::partita(partita, profilo);
        for record in &records {
            let place = ["N2", "N3", "N4"].iter().position(|it| record.starts_with(it.as_bytes()));
            counts[place.expect("a partita has no other records")] += 1;
        }
        let sums = partita.atti.iter().flat_map(|it| it.articoli(&profilo.codici)).map(|it| it.importo.cents());
        totale = sums.fold(totale, u64::saturating_add);
        scritto.records.extend(records);
        scritto.difetti.extend(difetti);
    }
    let [n2, n3, n4] = counts;
    let body = n2 + n3 + n4;
    let n5 = minuta(&N5, profilo)
        .numero("records", body + 2)
        .numero("n2", n2)
        .numero("n3", n3)
        .numero("n4", n4)
        .numero("totale", totale);
    scritto.add(n5.finish());
    let n9 = Scrittura::new(&N9)
        .testo("ente", ente)
        .numero("records", body + it.note.len() as u64 + 4)
        .numero("n1", 1)
        .numero("n2", n2)
        .numero("n3", n3)
        .numero("n4", n4)
        .numero("n5", 1);
    scritto.add(n9.finish());
    scritto
}

/// Reads a file back and holds its counters and totals against its records; `Err` names the line that is wrong.
pub fn read(bytes: &[u8]) -> Result<Riletto, usize> {
    let mut riletto = Riletto::default();
    let (mut counts, mut last) = ([0u64; 7], 0);
    let (mut cf, mut current) = (String::new(), 0);
    let mut sum = 0u64;
    for (number, line) in lines(bytes) {
        last = number;
        let kind = TUTTI.iter().position(|it| it.fits(line)).ok_or(number)?;
        // Persons and companies share all that is read here.
        let record = Lettura::new(TUTTI[kind], line).ok_or(number)?;
        let field = |name: &str| record.numero(name).ok_or(number);
        match TUTTI[kind].nome {
            "N0" => counts[0] += 1,
            "NR" => counts[6] += 1,
            "N1" => counts[1] += 1,
            "N2" => {
                counts[2] += 1;
                riletto.debitori += 1;
                (cf, current) = (record.testo("cf"), field("partita")?);
            }
            "N3" => {
                counts[3] += 1;
                riletto.debitori += 1;
                if field("partita")? != current {
                    return Err(number);
                }
            }
            "N4" => {
                counts[4] += 1;
                if field("partita")? != current {
                    return Err(number);
                }
                let importo = Centesimi::new(field("imposta")?);
                sum = sum.checked_add(importo.cents()).ok_or(number)?;
                let codice = record.testo("tributo");
                riletto.righe.push(Riga { partita: current, cf: cf.clone(), codice, importo });
            }
            "N5" => {
                counts[5] += 1;
                let told = [field("n2")?, field("n3")?, field("n4")?, field("totale")?, field("records")?];
                let records = counts[2..5].iter().sum::<u64>() + 2;
                if told != [counts[2], counts[3], counts[4], sum, records] {
                    return Err(number);
                }
                riletto.totale = Centesimi::new(sum);
            }
            _ => {
                let told = [field("n1")?, field("n2")?, field("n3")?, field("n4")?, field("n5")?, field("records")?];
                let records = counts.iter().sum::<u64>() + 1;
                if told != [counts[1], counts[2], counts[3], counts[4], counts[5], records] {
                    return Err(number);
                }
                return if counts[0] == 1 && counts[5] == 1 { Ok(riletto) } else { Err(number) };
            }
        }
    }
    Err(last + 1)
}
