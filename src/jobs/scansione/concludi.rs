//! From what was read of every content to the tables: sides into cards, cards to pieces, pieces judged, decisions over
//! readings, everything in exactly one row.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;

use crate::domain::calendario::Calendario;
use crate::domain::carta::CardProfile;
use crate::domain::data::Data;
use crate::files;
use crate::hash;
use crate::jobs::Error;
use crate::jobs::lettore;
use crate::jobs::progress::Stop;
use crate::jobs::project::Project;
use crate::jobs::prove::Prove;
use crate::jobs::scansione::abbina;
use crate::jobs::scansione::abbina::Carta;
use crate::jobs::scansione::abbina::Legame;
use crate::jobs::scansione::abbina::Via;
use crate::jobs::scansione::cartella::ANOMALIE;
use crate::jobs::scansione::cartella::Cartella;
use crate::jobs::scansione::cartella::DOCUMENTI;
use crate::jobs::scansione::cartella::ESITI;
use crate::jobs::scansione::cartella::PEZZI;
use crate::jobs::scansione::cartella::VERIFICA;
use crate::jobs::scansione::documenti;
use crate::jobs::scansione::esame::AUTO;
use crate::jobs::scansione::esame::CONFERMATO;
use crate::jobs::scansione::esame::Decisione;
use crate::jobs::scansione::esame::Esame;
use crate::jobs::scansione::esame::Legato;
use crate::jobs::scansione::faccia::Faccia;
use crate::jobs::scansione::faccia::Lettura;
use crate::jobs::scansione::giudica::Banco;
use crate::jobs::scansione::inviati::Inviati;
use crate::jobs::scansione::inviati::Inviato;
use crate::jobs::scansione::inviati::Trovato;
use crate::jobs::scansione::registra;
use crate::jobs::scansione::riferito;
use crate::jobs::scansione::riferito::Riferito;
use crate::jobs::scansione::scatole;
use crate::jobs::scansione::scatole::Voce;
use crate::jobs::scansione::tavole;
use crate::jobs::scansione::tavole::Anomalia;
use crate::jobs::scansione::tavole::Documento;
use crate::jobs::scansione::tavole::Esito;
use crate::locale::Locale;
use crate::procedure::regole::Regole;
use crate::scan::reader::Reader;
use crate::scan::zones::Readers;

/// What the tables are made with.
pub struct Tavolo<'a> {
    /// The project.
    pub project: &'a Project,
    /// The folder.
    pub cartella: &'a Cartella,
    /// The profiles by name.
    pub profili: &'a BTreeMap<String, CardProfile>,
    /// The rules by which a day of service is found.
    pub regole: &'a Regole,
    /// Holidays.
    pub calendario: &'a Calendario,
    /// The sentences of doubts and anomalies.
    pub frasi: &'a Locale,
    /// The day that the scans are looked at.
    pub oggi: Data,
    /// What reads days.
    pub lettore: &'a Arc<Reader>,
    /// Threads that read; 0 for one a core.
    pub threads: usize,
    /// The physical lot of the boxes.
    pub lotto_fisico: &'a str,
}

/// What there is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Conti {
    /// Cards and sheets.
    pub carte: u64,
    /// Cards that were tied to a piece.
    pub legate: u64,
    /// Pieces whose outcome stands alone.
    pub auto: u64,
    /// Pieces that wait for a person.
    pub da_verificare: u64,
    /// Pieces that a person decided.
    pub confermati: u64,
    /// Other papers that were tied to their act.
    pub documenti: u64,
    /// What could not be tied or read, was refused or came twice.
    pub anomalie: u64,
}

/// The cards of a piece.
struct Gruppo<'a> {
    piece: Inviato,
    via: Via,
    cards: Vec<&'a Carta>,
}

/// All that was put together.
struct Insieme<'a> {
    gruppi: BTreeMap<(String, u32, String), Gruppo<'a>>,
    documenti: Vec<(Documento, Inviato, &'a Carta)>,
    anomalie: Vec<Anomalia>,
}

impl Tavolo<'_> {
    /// Puts everything together and writes the tables; `refused` are files that are no readings at all.
    pub fn conclude(
        &self,
        mut letture: Vec<Lettura>,
        inviati: &mut Inviati,
        refused: Vec<Anomalia>,
        stop: &Stop,
    ) -> Result<(Conti, Vec<String>), Error> {
        let cards = abbina::cards(&mut letture);
        let letture = letture.as_slice();
        let places = self.places(letture, &cards);
        let all = self.gather(letture, &cards, &places, inviati)?;
        let others = all.gruppi.values().map(|it| riferito::of(inviati, &it.piece)).collect::<Result<Vec<_>, _>>()?;
        self.judge(letture, &all, &others, stop)?;
        let decisioni = self.cartella.decisioni()?;
        let (mut rows, mut closed) = (Vec::new(), Vec::new());
        for gruppo in all.gruppi.values() {
            let esame = self.cartella.esame(&gruppo.piece.key())?.ok_or_else(gone)?;
            let of_piece = self.rows(letture, gruppo, &esame, &decisioni, &places);
            if let Inviati::Registro(ledger, _) = inviati {
                self.record(ledger, letture, gruppo, &esame, &of_piece[0], decisione(&decisioni, &gruppo.piece))?;
            }
            if of_piece.iter().all(|it| it.ritagli.is_empty()) {
                closed.extend(esame.ritagli.into_iter().map(|it| it.1));
            }
            rows.extend(of_piece);
        }
        if let Inviati::Registro(ledger, _) = inviati {
            for (it, piece, carta) in &all.documenti {
                self.prove(&letture[carta.lati[0].0])?;
                let day = it.data.unwrap_or(self.oggi);
                registra::document(ledger, &piece.chiavi, (&it.tipo, &it.file, &it.sha256), day)?;
            }
        }
        let boxed = self.boxed(letture, &cards, &places, &all, &rows);
        let ledger = if let Inviati::Registro(ledger, _) = inviati { Some(&**ledger) } else { None };
        let avvisi = scatole::write(self.project, self.cartella, boxed, (ledger, self.lotto_fisico), self.oggi)?;
        let documents: Vec<Documento> = all.documenti.into_iter().map(|it| it.0).collect();
        let mut anomalie = all.anomalie;
        anomalie.extend(refused);
        self.write(&rows, &anomalie, &documents)?;
        self.tidy_crops(&closed)?;
        let of = |stato: &str| rows.iter().filter(|it| it.detto.stato == stato).count() as u64;
        let (auto, confermati) = (of(AUTO), of(CONFERMATO));
        let conti = Conti {
            carte: cards.len() as u64,
            legate: all.gruppi.values().map(|it| it.cards.len() as u64).sum(),
            auto,
            da_verificare: rows.len() as u64 - auto - confermati,
            confermati,
            documenti: documents.len() as u64,
            anomalie: anomalie.len() as u64,
        };
        Ok((conti, avvisi))
    }

    /// What lies in the boxes.
    fn boxed(
        &self,
        letture: &[Lettura],
        cards: &[Carta],
        places: &BTreeMap<abbina::Posto, (String, String)>,
        all: &Insieme<'_>,
        rows: &[Esito],
    ) -> Vec<Voce> {
        let mut tied: BTreeMap<abbina::Posto, (&Inviato, &'static str, Option<Data>)> = BTreeMap::new();
        let by_piece: BTreeMap<(&str, u32, &str), &Esito> =
            rows.iter().map(|it| ((it.id_verbale.as_str(), it.destinatario, it.numero_piego.as_str()), it)).collect();
        for (key, gruppo) in &all.gruppi {
            let row = by_piece.get(&(key.0.as_str(), key.1, gruppo.piece.numero_piego.as_str()));
            for carta in &gruppo.cards {
                let kind = carta.lati.iter().find_map(|it| letture[it.0].facce[it.1].profilo.as_ref()?.kind());
                let day = row.and_then(|it| it.detto.happened());
                tied.insert(carta.lati[0], (&gruppo.piece, scatole::of_card(kind), day));
            }
        }
        for (it, piece, carta) in &all.documenti {
            tied.insert(carta.lati[0], (piece, scatole::of_document(&it.tipo), it.data));
        }
        let voce = |carta: &Carta| {
            let (scatola, place) = places.get(&carta.lati[0])?;
            let (piece, tipo, data) =
                tied.get(&carta.lati[0]).map_or((None, "altro", None), |it| (Some(it.0), it.1, it.2));
            Some(Voce {
                scatola: scatola.clone(),
                posizione: place.parse().unwrap_or(0),
                atti: piece.map(|it| it.atti.clone()).unwrap_or_default(),
                chiavi: piece.map(|it| it.chiavi.clone()).unwrap_or_default(),
                tipo,
                numero: piece.map(|it| it.numero_piego.clone()).unwrap_or_default(),
                data,
                lati: carta.lati.len() as u64,
            })
        };
        cards.iter().filter_map(voce).collect()
    }

    /// Box and place of each card: in a box they are counted in the order of the scans.
    fn places(&self, letture: &[Lettura], cards: &[Carta]) -> BTreeMap<abbina::Posto, (String, String)> {
        let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
        let mut places = BTreeMap::new();
        for carta in cards {
            let scatola = letture[carta.lati[0].0].scatola.as_str();
            if scatola.is_empty() {
                continue;
            }
            let count = counts.entry(scatola).or_default();
            *count += 1;
            places.insert(carta.lati[0], (scatola.to_string(), count.to_string()));
        }
        places
    }

    /// Ties every card, and puts those of a piece together.
    fn gather<'a>(
        &self,
        letture: &[Lettura],
        cards: &'a [Carta],
        places: &BTreeMap<abbina::Posto, (String, String)>,
        inviati: &Inviati,
    ) -> Result<Insieme<'a>, Error> {
        let mut all = Insieme { gruppi: BTreeMap::new(), documenti: Vec::new(), anomalie: Vec::new() };
        let legami = self.cartella.legami()?;
        for carta in cards {
            let place = places.get(&carta.lati[0]).cloned().unwrap_or_default();
            let bound = carta.lati.iter().find_map(|it| legami.get(&spot(letture, *it)));
            let legame = match bound {
                Some(it) => bind(inviati, it)?,
                None => abbina::tie(letture, carta, inviati)?,
            };
            let said = bound.map(|it| it.tipo.clone()).filter(|it| !it.is_empty());
            match legame {
                Legame::Pezzo(piece, via) => match said.or_else(|| documenti::kind(letture, carta)) {
                    Some(tipo) => {
                        for atto in &piece.atti {
                            all.documenti.push((
                                document(letture, carta, atto, &tipo, &place),
                                (*piece).clone(),
                                carta,
                            ));
                        }
                    }
                    None => {
                        let gruppo = Gruppo { piece: (*piece).clone(), via, cards: Vec::new() };
                        let gruppo = all.gruppi.entry(piece.key()).or_insert(gruppo);
                        gruppo.via = gruppo.via.max(via);
                        gruppo.cards.push(carta);
                    }
                },
                Legame::Nessuno(code) => all.anomalie.push(self.anomaly(letture, carta, code, place)),
            }
        }
        let with_cards: BTreeSet<usize> = cards.iter().flat_map(|it| &it.lati).map(|it| it.0).collect();
        for (content, lettura) in letture.iter().enumerate() {
            let is_empty = !with_cards.contains(&content);
            let notes = lettura.note.iter().map(String::as_str);
            for code in notes.chain(is_empty.then_some("niente-di-leggibile")) {
                all.anomalie.push(self.about(lettura, String::new(), code));
            }
        }
        Ok(all)
    }

    /// What the cards of each piece say: as it was kept, where they are the same, else read now, on all cores, and kept.
    /// It lies in the folder and not in memory, which must not grow with the heap.
    fn judge(&self, letture: &[Lettura], all: &Insieme<'_>, others: &[Riferito], stop: &Stop) -> Result<(), Error> {
        let banco = Banco {
            cartella: self.cartella,
            letture,
            profili: self.profili,
            oggi: self.oggi,
            calendario: self.calendario,
            lettore: &lettore::mark(self.lettore),
        };
        let gruppi: Vec<&Gruppo<'_>> = all.gruppi.values().collect();
        let next = AtomicUsize::new(0);
        let work = || -> Result<(), Error> {
            let mut readers: Option<Readers> = None;
            loop {
                let place = next.fetch_add(1, Ordering::Relaxed);
                let Some(gruppo) = gruppi.get(place) else { return Ok(()) };
                if stop.is_asked() {
                    return Err(Error::Interrupted);
                }
                self.examine(&banco, gruppo, &others[place], &mut readers)?;
            }
        };
        let threads = if self.threads == 0 { rayon::current_num_threads() } else { self.threads };
        let threads = threads.min(gruppi.len()).max(1);
        std::thread::scope(|scope| {
            let all: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
            all.into_iter().try_for_each(|it| it.join().unwrap_or_else(|cause| std::panic::resume_unwind(cause)))
        })
    }

    fn examine(
        &self,
        banco: &Banco<'_>,
        gruppo: &Gruppo<'_>,
        others: &Riferito,
        readers: &mut Option<Readers>,
    ) -> Result<(), Error> {
        let kept = self.cartella.esame(&gruppo.piece.key())?;
        let pezzo = (&gruppo.piece).into();
        let is_same = |it: &Esame| {
            it.pezzo == pezzo
                && it.facce == banco.faces(&gruppo.cards)
                && it.riferito == others.mark()
                && it.lettore == banco.lettore
        };
        if kept.as_ref().is_some_and(is_same) {
            return Ok(());
        }
        let readers = readers.get_or_insert_with(|| Readers::open(Some(self.lettore.clone())).0);
        let mut esame = banco.judge(&gruppo.piece, &gruppo.cards, others, readers)?;
        // A number that was read as print, or guessed from its pair, is for a person to see.
        if ![Via::Codice, Via::Persona].contains(&gruppo.via) {
            esame.dubbi.push(format!("legata-per-{}", gruppo.via.as_str()));
            if esame.stato == AUTO && gruppo.via == Via::Numero {
                esame.stato = super::esame::DA_VERIFICARE.into();
            }
        }
        self.cartella.keep_esame(&esame)
    }

    /// The rows of a piece, one for each of its acts.
    fn rows(
        &self,
        letture: &[Lettura],
        gruppo: &Gruppo<'_>,
        esame: &Esame,
        decisioni: &BTreeMap<(String, u32, String), Decisione>,
        places: &BTreeMap<abbina::Posto, (String, String)>,
    ) -> Vec<Esito> {
        let decided = decisione(decisioni, &gruppo.piece);
        let detto = decided.map_or_else(|| esame.said(), Decisione::said);
        let mut evidence: Vec<String> = esame.evidenza.iter().map(|it| it.0.clone()).collect();
        evidence.dedup();
        let first = gruppo.cards[0];
        let content = &letture[first.lati[0].0];
        let image = |at: usize| first.lati.get(at).map(|it| letture[it.0].image()).unwrap_or_default();
        let place = places.get(&first.lati[0]).cloned().unwrap_or_default();
        let open = decided.is_none();
        let shown: &[String] = if open { &esame.dubbi } else { &[] };
        let day = |it: &str| Data::parse(it);
        let row = Esito {
            id_verbale: String::new(),
            destinatario: gruppo.piece.destinatario,
            prodotto: gruppo.piece.prodotto.clone(),
            numero_piego: gruppo.piece.numero_piego.clone(),
            numero_ar: gruppo.piece.numero_ar.clone(),
            affidato: gruppo.piece.affidato,
            legale: detto.legal(&gruppo.piece, &evidence, self.regole),
            regole: if open { rules(esame) } else { vec![] },
            confidenza: if open { esame.confidenza } else { 1.0 },
            dubbi: shown.to_vec(),
            spiegazione: shown.iter().map(|it| self.frasi.say(it, &[])).collect::<Vec<_>>().join("; "),
            proposte: if open { proposals(esame) } else { Vec::new() },
            ritagli: if open {
                esame.ritagli.iter().map(|it| format!("{VERIFICA}/{}", it.1)).collect()
            } else {
                vec![]
            },
            carte: self.card_names(letture, gruppo),
            evidenza: evidence,
            file: names(letture, gruppo),
            immagini: [image(0), if first.lati.len() > 1 { image(1) } else { String::new() }],
            sha256: content.sha256.clone(),
            disponibile: gruppo.cards.iter().filter_map(|it| day(&letture[it.lati[0].0].giorno)).max(),
            scatola: place.0,
            lotto_fisico: self.lotto_fisico.to_string(),
            posizione: place.1,
            detto,
        };
        gruppo.piece.atti.iter().map(|it| Esito { id_verbale: it.clone(), ..row.clone() }).collect()
    }

    fn card_names(&self, letture: &[Lettura], gruppo: &Gruppo<'_>) -> Vec<String> {
        let name = |it: &&Carta| it.lati.iter().find_map(|it| letture[it.0].facce[it.1].profilo.as_ref());
        gruppo.cards.iter().filter_map(name).map(|it| it.nome.clone()).collect()
    }

    fn record(
        &self,
        ledger: &mut crate::ledger::Ledger,
        letture: &[Lettura],
        gruppo: &Gruppo<'_>,
        esame: &Esame,
        row: &Esito,
        decided: Option<&Decisione>,
    ) -> Result<(), Error> {
        let giorno = gruppo.cards.iter().filter_map(|it| Data::parse(&letture[it.lati[0].0].giorno)).max();
        for (content, _) in gruppo.cards.iter().flat_map(|it| &it.lati) {
            self.prove(&letture[*content])?;
        }
        let voce = registra::Voce {
            pezzo: &gruppo.piece,
            detto: &row.detto,
            prove: esame.evidenza.clone(),
            giorno: giorno.unwrap_or(self.oggi),
            luogo: (&row.scatola, &row.posizione),
            da: decided.map_or("", |it| &it.da),
            is_contro: false,
        };
        registra::outcome(ledger, &voce).map(drop)
    }

    /// Keeps a scan among the evidence that facts cite.
    fn prove(&self, lettura: &Lettura) -> Result<(), Error> {
        let prove = Prove::of(self.project);
        if !prove.has(&lettura.sha256) {
            prove.put(&files::read(&self.cartella.path(&lettura.image()))?)?;
        }
        Ok(())
    }

    fn anomaly(&self, letture: &[Lettura], carta: &Carta, code: &str, place: (String, String)) -> Anomalia {
        let (content, side) = carta.lati[0];
        let face = &letture[content].facce[side];
        let found: BTreeSet<String> = carta.lati.iter().flat_map(|it| read_on(&letture[it.0].facce[it.1])).collect();
        Anomalia {
            numero: found.into_iter().collect::<Vec<_>>().join(" "),
            carta: face.profilo.as_ref().map(|it| it.nome.clone()).unwrap_or_default(),
            scatola: place.0,
            posizione: place.1,
            ..self.about(&letture[content], format!("{}.{}", face.pagina, face.carta), code)
        }
    }

    fn about(&self, lettura: &Lettura, posto: String, code: &str) -> Anomalia {
        Anomalia {
            file: lettura.nome.clone(),
            posto,
            codice: code.to_string(),
            motivo: self.frasi.say(code, &[]),
            immagine: lettura.image(),
            sha256: lettura.sha256.clone(),
            ..Anomalia::default()
        }
    }

    /// Writes the tables. One that somebody changed since it was written is put aside first, never written over.
    fn write(&self, rows: &[Esito], anomalie: &[Anomalia], documents: &[Documento]) -> Result<(), Error> {
        let tables = [
            (ESITI, tavole::esiti(rows)),
            (ANOMALIE, tavole::anomalie(anomalie)),
            (DOCUMENTI, tavole::documenti(documents)),
        ];
        for (name, text) in tables {
            if name == DOCUMENTI && documents.is_empty() && !self.cartella.path(name).exists() {
                continue;
            }
            self.cartella.replace_table(name, &text, &hash::sha256(text.as_bytes()))?;
        }
        Ok(())
    }

    /// Takes away the crops of what is no longer in doubt.
    fn tidy_crops(&self, closed: &[String]) -> Result<(), Error> {
        for path in closed.iter().map(|it| self.cartella.path(VERIFICA).join(it)).filter(|it| it.is_file()) {
            files::remove(&path)?;
        }
        Ok(())
    }
}

/// What was kept a moment ago is not there any more.
fn gone() -> Error {
    let why = "ciò che era stato letto di un plico non c’è più: ripetere il comando";
    Error::Results { file: PEZZI.into(), why: why.into() }
}

/// A side as a person's tie names it: its content, page and card.
fn spot(letture: &[Lettura], place: abbina::Posto) -> (String, String) {
    let face = &letture[place.0].facce[place.1];
    (letture[place.0].sha256.clone(), format!("{}.{}", face.pagina, face.carta))
}

/// What a person tied something to.
fn bind(inviati: &Inviati, legato: &Legato) -> Result<Legame, Error> {
    Ok(match inviati.meant(&legato.atto, legato.destinatario)? {
        Trovato::Uno(piece) => Legame::Pezzo(piece, Via::Persona),
        Trovato::Molti => Legame::Nessuno("destinatario-mancante"),
        Trovato::Nessuno => Legame::Nessuno("plico-sconosciuto"),
    })
}

fn decisione<'a>(decisioni: &'a BTreeMap<(String, u32, String), Decisione>, piece: &Inviato) -> Option<&'a Decisione> {
    let key = |atto: &String| (atto.clone(), piece.destinatario, piece.numero_piego.clone());
    piece.atti.iter().find_map(|it| decisioni.get(&key(it)))
}

/// What was read on a side: numbers, codes.
fn read_on(face: &Faccia) -> Vec<String> {
    face.codici.iter().map(|it| it.testo.clone()).chain(face.numeri.iter().cloned()).collect()
}

fn names(letture: &[Lettura], gruppo: &Gruppo<'_>) -> Vec<String> {
    let mut names: Vec<String> =
        gruppo.cards.iter().flat_map(|it| &it.lati).map(|it| letture[it.0].nome.clone()).collect();
    names.dedup();
    names
}

fn rules(esame: &Esame) -> Vec<String> {
    let accepted = esame.giorni.iter().filter(|it| it.1.data.is_some());
    accepted.map(|(column, it)| format!("{column}={}", it.regola)).collect()
}

fn proposals(esame: &Esame) -> Vec<String> {
    let open = esame.giorni.iter().filter(|it| it.1.data.is_none());
    open.map(|(column, it)| format!("{column}: {}", it.proposte.join(" "))).collect()
}

fn document(letture: &[Lettura], carta: &Carta, atto: &str, tipo: &str, place: &(String, String)) -> Documento {
    let content = &letture[carta.lati[0].0];
    Documento {
        id_verbale: atto.to_string(),
        tipo: tipo.to_string(),
        data: Data::parse(&content.giorno),
        file: content.nome.clone(),
        pagine: carta.lati.len() as u32,
        immagine: content.image(),
        sha256: content.sha256.clone(),
        scatola: place.0.clone(),
        posizione: place.1.clone(),
    }
}
