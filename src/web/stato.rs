//! Where things stand: counted once for all who look, and again while they look.

use std::sync::Arc;
use std::sync::Mutex;
use std::time::Duration;

use askama::Template;

use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::jobs;
use crate::jobs::accessi;
use crate::jobs::clock::Cronometro;
use crate::jobs::livelli::Livello;
use crate::jobs::quadro;
use crate::jobs::quadro::Mese;
use crate::jobs::quadro::Quadro;
use crate::web::Casa;
use crate::web::atto;
use crate::web::lock;
use crate::web::pagina::Pagina;
use crate::web::pagina::distanza;
use crate::web::pagina::query;
use crate::web::richiesta::Richiesta;
use crate::web::risposta::Guaio;
use crate::web::risposta::Risposta;

/// How old a count may be.
const FRESH: Duration = Duration::from_secs(15);

/// A count that took long is kept so many times as long.
const TIMES: u32 = 5;

/// How old service levels may be: every act is looked at for them.
const LEVELS_FRESH: Duration = Duration::from_mins(10);

/// Nobody waits for a count that takes longer: the one before is shown, and another made meanwhile.
const PATIENCE: Duration = Duration::from_millis(100);

/// Nobody waits longer for the first count after a start: that it is being made is said instead.
const FIRST: Duration = Duration::from_millis(400);

/// How long until one looks again whether it was made.
const AGAIN: Duration = Duration::from_millis(10);

/// The last count, and whether somebody is counting.
#[derive(Default)]
pub struct Conto {
    kept: Mutex<Option<Contato>>,
    counting: Mutex<()>,
    livelli: Mutex<Livelli>,
}

/// A count.
#[derive(Clone)]
struct Contato {
    quadro: Arc<Quadro>,
    /// Since when.
    at: Cronometro,
    /// How long it took.
    took: Duration,
    /// Whether it is known to be no longer true.
    is_old: bool,
    /// Whether somebody looked when it was old.
    wanted: bool,
}

impl Contato {
    fn is_fresh(&self) -> bool {
        !self.is_old && self.at.passed() < FRESH.max(self.took * TIMES)
    }
}

/// Service levels as they were counted, beside what people do.
#[derive(Default)]
struct Livelli {
    kept: Option<Arc<Misura>>,
    /// When they were counted, and how long it took.
    at: Option<(Cronometro, Duration)>,
    /// Whether somebody looked since.
    wanted: bool,
}

/// One count of them; nothing where it could not be made.
#[derive(Default)]
struct Misura {
    ora: String,
    livelli: Vec<Livello>,
}

impl Casa {
    /// Where things stand, as it was counted a moment ago. Whoever comes while somebody counts gets the count before, and
    /// so does everybody where counting takes long. Nothing where there is none before, and the first one takes long.
    pub(super) fn quadro(&self) -> Result<Option<Arc<Quadro>>, jobs::Error> {
        let kept = {
            let mut kept = lock(&self.conto.kept);
            if let Some(it) = kept.as_mut()
                && (it.is_fresh() || it.took > PATIENCE)
            {
                it.wanted |= !it.is_fresh();
                return Ok(Some(Arc::clone(&it.quadro)));
            }
            kept.clone()
        };
        let begun = Cronometro::start();
        let _counting = loop {
            match (self.conto.counting.try_lock(), &kept) {
                (Ok(it), _) => break it,
                (Err(_), Some(it)) => return Ok(Some(Arc::clone(&it.quadro))),
                (Err(_), None) if begun.passed() > FIRST => return Ok(None),
                (Err(_), None) => std::thread::sleep(AGAIN),
            }
        };
        // Somebody may have counted while we waited.
        if let (None, Some(it)) = (&kept, lock(&self.conto.kept).clone()) {
            return Ok(Some(it.quadro));
        }
        self.count().map(Some)
    }

    /// The same where a page can say nothing without it: whoever comes waits for the first count.
    pub(super) fn quadro_at_last(&self) -> Result<Arc<Quadro>, jobs::Error> {
        loop {
            if let Some(it) = self.quadro()? {
                return Ok(it);
            }
        }
    }

    fn count(&self) -> Result<Arc<Quadro>, jobs::Error> {
        let begun = Cronometro::start();
        let quadro = Arc::new(self.with(|ledger| quadro::look(&self.project, ledger))?);
        if let Some(oggi) = quadro.oggi {
            self.attese.know(&quadro.proiezione, oggi, &quadro.attese);
        }
        let contato = Contato {
            quadro: Arc::clone(&quadro),
            at: Cronometro::start(),
            took: begun.passed(),
            is_old: false,
            wanted: false,
        };
        *lock(&self.conto.kept) = Some(contato);
        Ok(quadro)
    }

    /// Counts before anybody looks, and says when it has begun; what takes no time is counted when somebody does.
    pub(super) fn count_ahead(&self, begun: impl FnOnce()) {
        let _counting = lock(&self.conto.counting);
        begun();
        let counted = self.count();
        let mut kept = lock(&self.conto.kept);
        if counted.is_err() || kept.as_ref().is_some_and(|it| it.took <= PATIENCE) {
            *kept = None;
        }
    }

    /// Counts again where somebody got an old count.
    pub(super) fn count_wanted(&self) {
        if lock(&self.conto.kept).as_ref().is_some_and(|it| it.wanted) {
            let _counting = lock(&self.conto.counting);
            if let Err(error) = self.count() {
                eprintln!("plico serve: {}", jobs::modelli::prova::chain(&error));
            }
        }
    }

    /// Service levels as they were counted last, nothing where nobody has yet; who looks has them counted again.
    fn livelli(&self) -> Option<Arc<Misura>> {
        let mut livelli = lock(&self.conto.livelli);
        livelli.wanted = true;
        livelli.kept.clone()
    }

    /// Counts service levels where somebody wants them and they are old. What is wrong with the contract is told to whoever
    /// keeps the machine.
    pub(super) fn count_levels(&self) {
        {
            let mut livelli = lock(&self.conto.livelli);
            let is_fresh = livelli.at.as_ref().is_some_and(|(at, took)| at.passed() < LEVELS_FRESH.max(*took * TIMES));
            if is_fresh || !livelli.wanted {
                return;
            }
            livelli.wanted = false;
        }
        let begun = Cronometro::start();
        let counted = jobs::livelli::levels(&self.project, jobs::clock::today());
        if let Err(error) = &counted {
            eprintln!("plico serve: {}", jobs::modelli::prova::chain(error));
        }
        let (_, hour) = jobs::clock::rome(&jobs::clock::now());
        let ora = hour.get(..5).unwrap_or_default().to_owned();
        let misura = Misura { ora, livelli: counted.unwrap_or_default() };
        let mut livelli = lock(&self.conto.livelli);
        livelli.kept = Some(Arc::new(misura));
        livelli.at = Some((Cronometro::start(), begun.passed()));
    }

    /// A card waits no longer: the count goes on without it.
    pub(super) fn strike(&self, at: usize, nome: &str) {
        if let Some(it) = lock(&self.conto.kept).as_mut() {
            let quadro = Arc::make_mut(&mut it.quadro);
            quadro.dubbi.retain(|(folder, it)| *folder != at || it.nome != nome);
            if let Some(it) = quadro.cartelle.get_mut(at) {
                it.dubbi = it.dubbi.saturating_sub(1);
            }
        }
    }

    /// The count is no longer true.
    pub(super) fn recount(&self) {
        let mut kept = lock(&self.conto.kept);
        match kept.as_mut() {
            Some(it) if it.took > PATIENCE => (it.is_old, it.wanted) = (true, true),
            _ => *kept = None,
        }
    }
}

struct Cifra {
    nome: String,
    valore: String,
    nota: String,
    href: String,
    tipo: &'static str,
}

struct Termine {
    termine: String,
    quando: String,
    numero: String,
    href: String,
    giorni: String,
    urgenza: &'static str,
}

struct Fase {
    nome: String,
    valore: String,
    href: String,
    quota: u64,
}

struct Lotto {
    lotto: String,
    data: String,
    atti: String,
    plichi: String,
    pec: String,
    trattenuti: String,
    stato: String,
    tipo: &'static str,
}

struct Cartella {
    cartella: String,
    arrivati: String,
    fatti: String,
    dubbi: String,
    rifiutati: String,
    ultimo: String,
    tipo: &'static str,
}

struct Casella {
    casella: String,
    inviati: String,
    consegnati: String,
    falliti: String,
    attesa: String,
    incerti: String,
    nota: String,
    tipo: &'static str,
}

struct Colonna {
    mese: String,
    importo: String,
    detto: String,
    alta: u64,
    resto: u64,
}

struct Parametro {
    nome: String,
    termine: String,
    valore: String,
    nota: String,
    quota: u64,
    tipo: &'static str,
}

/// The whole page.
#[derive(Template)]
#[template(path = "stato.html")]
struct Intera<'a> {
    p: &'a Pagina,
    parte: &'a Parte,
}

/// What of it refreshes itself.
#[derive(Template)]
#[template(path = "stato-parte.html")]
struct Parte {
    p: Pagina,
    ora: String,
    cifre: Vec<Cifra>,
    termini: Vec<Termine>,
    termini_vuoto: bool,
    fasi: Vec<Fase>,
    fasi_vuoto: bool,
    lotti: Vec<Lotto>,
    lotti_vuoto: bool,
    cartelle: Vec<Cartella>,
    cartelle_vuoto: bool,
    caselle: Vec<Casella>,
    caselle_vuoto: bool,
    incassi: Vec<Colonna>,
    incassi_vuoto: bool,
    incassi_detto: String,
    livelli: Vec<Parametro>,
    livelli_vuoto: String,
    livelli_ora: String,
}

/// Where the first count is still being made.
#[derive(Template)]
#[template(path = "attesa.html")]
struct Attesa<'a> {
    p: &'a Pagina,
}

/// A page that waits for the first count, and comes again by itself.
pub fn attesa(p: &Pagina) -> Result<Risposta, Guaio> {
    Risposta::html(&Attesa { p })
}

/// The page.
pub fn pagina(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    let Some(parte) = parts(casa, richiesta)? else {
        return attesa(&Pagina::new(casa, richiesta, "stato.titolo"));
    };
    casa.with(|ledger| accessi::note(ledger, &richiesta.chi().persona, "serve stato", None, "", 0))?;
    Risposta::html(&Intera { p: &parte.p, parte: &parte })
}

/// What of it refreshes itself.
pub fn parte(casa: &Casa, richiesta: &Richiesta) -> Result<Risposta, Guaio> {
    parts(casa, richiesta)?.map_or(Err(Guaio::Occupato), |it| Risposta::html(&it))
}

/// Nothing where the first count is still being made.
fn parts(casa: &Casa, richiesta: &Richiesta) -> Result<Option<Parte>, Guaio> {
    let Some(quadro) = casa.quadro()? else { return Ok(None) };
    let p = Pagina::new(casa, richiesta, "stato.titolo");
    let oggi = quadro.oggi.unwrap_or_else(jobs::clock::today);
    let cifre = figures(&p, &quadro, richiesta);
    let termini: Vec<Termine> = quadro.termini.iter().map(|it| term(&p, it, oggi)).collect();
    let fasi = phases(casa, &p, &quadro);
    let lotti: Vec<Lotto> = quadro.lotti.iter().map(|it| lot(&p, it)).collect();
    let cartelle: Vec<Cartella> = quadro.cartelle.iter().map(|it| folder(&p, it)).collect();
    let caselle: Vec<Casella> = quadro.caselle.iter().map(|it| mailbox(&p, it)).collect();
    let most = quadro.incassi.iter().map(|it| it.importo.cents()).max().unwrap_or(0);
    let livelli = casa.livelli();
    Ok(Some(Parte {
        ora: quadro.ora.clone(),
        cifre,
        termini_vuoto: termini.is_empty(),
        termini,
        fasi_vuoto: fasi.is_empty(),
        fasi,
        lotti_vuoto: lotti.is_empty(),
        lotti,
        cartelle_vuoto: cartelle.is_empty(),
        cartelle,
        caselle_vuoto: caselle.is_empty(),
        caselle,
        incassi_vuoto: most == 0,
        incassi_detto: paid(&p, &quadro.incassi),
        incassi: quadro.incassi.iter().map(|it| month(&p, it, most)).collect(),
        livelli_vuoto: match &livelli {
            None => p.d("stato.livelli-attesa"),
            Some(it) if it.livelli.is_empty() => p.d("stato.livelli-vuoto"),
            Some(_) => String::new(),
        },
        livelli_ora: livelli.as_ref().map(|it| p.d1("stato.ora", "ora", &it.ora)).unwrap_or_default(),
        livelli: livelli.iter().flat_map(|it| &it.livelli).map(|it| level(&p, it)).collect(),
        p,
    }))
}

/// A month's payments as a column: of the hundred parts of the picture, how many are full.
fn month(p: &Pagina, it: &Mese, most: u64) -> Colonna {
    let (anno, mese, _) = it.primo.ymd();
    let euros = it.importo.cents() / 100;
    let nome = p.d(&format!("mese.{mese}"));
    let alta = (it.importo.cents() * 100).div_ceil(most.max(1));
    Colonna {
        // Thousands are enough on a column; the whole sum stands in its words.
        importo: match euros {
            0 => String::new(),
            1..=9_999 => p.cifra(euros),
            _ => p.d1("stato.migliaia", "numero", p.cifra((euros + 500) / 1_000)),
        },
        detto: p.d2("stato.incasso", ("mese", &format!("{nome} {anno}")), ("importo", &it.importo.to_string())),
        mese: nome,
        alta,
        resto: 100 - alta,
    }
}

/// All of what was paid, in a sentence.
fn paid(p: &Pagina, mesi: &[Mese]) -> String {
    let importo = Centesimi::sum(mesi.iter().map(|it| it.importo)).unwrap_or_default();
    let quanti: u64 = mesi.iter().map(|it| it.versamenti).sum();
    p.d2("stato.incassi-in-tutto", ("importo", &importo.to_string()), ("quanti", &p.cifra(quanti)))
}

fn level(p: &Pagina, it: &Livello) -> Parametro {
    let in_time = (it.casi - it.ritardi.min(it.casi)) as u64;
    let quota = (in_time * 100).checked_div(it.casi as u64).unwrap_or(0);
    let told = |key: &str, count: usize| (count > 0).then(|| p.d1(key, "numero", p.cifra(count)));
    let note = [
        told("stato.livello-ritardi", it.ritardi),
        told("stato.livello-rischio", it.rischio),
        told("stato.livello-aperti", it.aperti),
    ];
    Parametro {
        nome: it.parametro.clone(),
        termine: it.termine.clone(),
        valore: if it.casi == 0 { "–".into() } else { format!("{quota} %") },
        nota: note.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        quota,
        tipo: match (it.luce, it.rischio) {
            ("rosso" | "arancio", _) => "errore",
            ("giallo", _) | (_, 1..) => "attento",
            _ if it.casi > 0 => "bene",
            _ => "",
        },
    }
}

fn figures(p: &Pagina, quadro: &Quadro, richiesta: &Richiesta) -> Vec<Cifra> {
    let atti: u64 = quadro.fasi.iter().map(|it| it.1).sum();
    let scaduti: u64 = quadro.code.iter().map(|it| it.scaduti).sum();
    let settimana: u64 = quadro.code.iter().map(|it| it.entro[0]).sum();
    let dubbi = quadro.dubbi.len();
    let incerti: u64 = quadro.caselle.iter().filter_map(|it| it.stati.get("INCERTO")).sum();
    let may = |it| richiesta.chi().ruolo.may(it);
    let verifica = if may(jobs::persone::Permesso::Decidere) { "/verifica" } else { "/stato" };
    let figure = |key: &str, valore: String, href: &str, tipo| Cifra {
        nome: p.d(&format!("cifra.{key}")),
        nota: p.d(&format!("cifra.{key}-nota")),
        valore,
        href: href.into(),
        tipo,
    };
    let some = |count: bool, tipo| if count { tipo } else { "" };
    vec![
        figure("atti", p.cifra(atti), "/cerca", ""),
        figure("settimana", p.cifra(settimana), "#t-termini", some(settimana > 0, "attento")),
        figure("scaduti", p.cifra(scaduti), "#t-termini", some(scaduti > 0, "errore")),
        figure("dubbi", p.cifra(dubbi), verifica, some(dubbi > 0, "attento")),
        figure("incerti", p.cifra(incerti), "#t-caselle", some(incerti > 0, "attento")),
    ]
}

fn term(p: &Pagina, it: &quadro::Termine, oggi: Data) -> Termine {
    let (giorni, urgenza) = distanza(p, oggi, it.entro);
    Termine {
        termine: p.parola("voce", &it.voce),
        quando: it.entro.it(),
        numero: it.numero.clone(),
        href: atto::href(&it.atto),
        giorni,
        urgenza,
    }
}

fn phases(casa: &Casa, p: &Pagina, quadro: &Quadro) -> Vec<Fase> {
    let most = quadro.fasi.iter().map(|it| it.1).max().unwrap_or(0).max(1);
    let mut all: Vec<&(String, u64)> = quadro.fasi.iter().collect();
    all.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    let prova = if casa.project.config.web.prova { "1" } else { "" };
    let fase = |(stato, count): &&(String, u64)| Fase {
        nome: p.stato(stato),
        valore: p.cifra(count),
        href: query("/cerca", &[("esito", stato), ("prova", prova)]),
        quota: (count * 100).div_ceil(most),
    };
    all.iter().map(fase).collect()
}

fn lot(p: &Pagina, it: &quadro::Lotto) -> Lotto {
    let is_short = it.scartati > 0;
    Lotto {
        lotto: it.lotto.clone(),
        data: Data::parse(&it.data).map_or_else(|| it.data.clone(), Data::it),
        atti: p.cifra(it.atti),
        plichi: p.cifra(it.plichi),
        pec: p.cifra(it.pec),
        trattenuti: p.cifra(it.trattenuti),
        stato: if is_short { p.d1("lotto.scartati", "numero", p.cifra(it.scartati)) } else { p.d("lotto.intero") },
        tipo: if is_short { "attento" } else { "bene" },
    }
}

fn folder(p: &Pagina, it: &quadro::Cartella) -> Cartella {
    Cartella {
        cartella: it.nome.clone(),
        arrivati: p.cifra(it.arrivati),
        fatti: p.cifra(it.letti - it.dubbi.min(it.letti)),
        dubbi: p.cifra(it.dubbi),
        rifiutati: p.cifra(it.rifiutati),
        ultimo: match (it.c_e, it.ultimo.is_empty()) {
            (false, _) => p.d("cartella.manca"),
            (true, true) => p.d("cartella.vuota"),
            (true, false) => p.d1("cartella.ultimo", "data", &it.ultimo),
        },
        tipo: if it.c_e { "" } else { "errore" },
    }
}

fn mailbox(p: &Pagina, it: &quadro::Casella) -> Casella {
    let count = |states: &[&str]| states.iter().filter_map(|state| it.stati.get(state)).sum::<u64>();
    let falliti = ["NON_ACCETTATA", "NON_CONSEGNATA", "NON_PEC", "VIRUS", "SCADUTA", "RESPINTA", "CONTESA"];
    let all: u64 = it.stati.values().sum();
    Casella {
        casella: it.nome.clone(),
        inviati: p.cifra(all - count(&["DA_INVIARE"])),
        consegnati: p.cifra(count(&["CONSEGNATA"])),
        falliti: p.cifra(count(&falliti)),
        attesa: p.cifra(count(&["DA_INVIARE", "INVIATA", "ACCETTATA", "PREAVVISO"])),
        incerti: p.cifra(count(&["INCERTO"])),
        nota: if it.sospesa.is_empty() { String::new() } else { p.d(&format!("casella.{}", it.sospesa)) },
        tipo: if it.sospesa.is_empty() { "" } else { "errore" },
    }
}
