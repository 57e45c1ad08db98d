//! The monthly report of payments (report B): by channel, source, Comune, class and kind, with what is odd and what is
//! still tied to no act. Its rows are the ledger's payments of the month, each once, so that its sums are the ledger's.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::domain::data::Data;
use crate::domain::dovuto::Regola;
use crate::domain::importi::Centesimi;
use crate::domain::integrazione::Causa;
use crate::domain::integrazione::Imputazione;
use crate::domain::riparto::Riparto;
use crate::fatti::Evento;
use crate::fatti::Fatto;
use crate::fatti::Pagamento;
use crate::fatti::Voce;
use crate::jobs::Error;
use crate::jobs::fascicoli;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::fascicoli::proietta;
use crate::jobs::modelli;
use crate::jobs::pagamenti::incasso;
use crate::jobs::pagamenti::oggetto;
use crate::jobs::project::Project;
use crate::jobs::rapporti::Mese;
use crate::jobs::rapporti::Rapporto;
use crate::jobs::rapporti::ambito;
use crate::jobs::rapporti::ambito::Ambito;
use crate::jobs::rapporti::parole;
use crate::jobs::rapporti::tabella::Colonna;
use crate::jobs::rapporti::tabella::Forma;
use crate::jobs::rapporti::tabella::Grafico;
use crate::jobs::rapporti::tabella::Tabella;
use crate::jobs::rapporti::tabella::Valore;
use crate::ledger::Ledger;
use crate::procedure::fascicolo::Fascicolo;
use crate::procedure::regole::Regole;

/// What a payment is called that has no class: its act has no sums, or it was paid before the violation.
const SENZA_CLASSE: &str = "non imputato";

/// The heads of what a payment consists of.
const PARTI: [&str; 4] = ["Importo (€)", "Sanzione (€)", "Spese (€)", "Eccedenza (€)"];

/// What is said of a month without payments.
const NESSUNO: &str = "Nessun pagamento nel mese.";

/// A payment of the month, judged.
struct Pagato {
    atto: Chiave,
    data: Data,
    pagamento: Pagamento,
    classe: &'static str,
    causa: Option<Causa>,
    genere: &'static str,
    parti: Parti,
    accertato_con: String,
    comune: String,
    anomalie: Vec<String>,
}

/// Of what a payment consists; the three are its sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Parti {
    /// The sanction.
    pub sanzione: u64,
    /// The costs of the act.
    pub spese: u64,
    /// What is too much.
    pub eccedenza: u64,
}

impl Parti {
    /// Takes a payment apart; `spese` are the act's costs: notification, procedure, others.
    pub fn of(it: &Imputazione, spese: [Centesimi; 3]) -> Self {
        let Riparto { sanzione, notifica, procedura, eccedenza } = Riparto::of(it, spese);
        Self { sanzione, spese: notifica + procedura, eccedenza }
    }
}

/// The reports of a month, one a body.
pub fn reports(project: &Project, mese: Mese, prova: bool) -> Result<Vec<Rapporto>, Error> {
    let regole = fascicoli::regole(project)?;
    let mut ledger = project.ledger()?;
    proietta::refresh(&mut ledger, &regole)?;
    let acts = paid_acts(&mut ledger, mese, prova)?;
    let mut by_body: BTreeMap<String, Vec<Chiave>> = BTreeMap::new();
    for atto in acts {
        by_body.entry(atto.ente.clone()).or_default().push(atto);
    }
    let (open, flussi) = (open(&ledger, mese, prova)?, flows(&mut ledger, mese, prova)?);
    let credited = credited(&mut ledger, mese)?;
    // A month without payments has its report too.
    for ente in ambito::bodies(&ledger, prova)? {
        by_body.entry(ente).or_default();
    }
    if by_body.is_empty() {
        by_body.insert(String::new(), Vec::new());
    }
    let mut reports = Vec::new();
    for (ente, acts) in by_body {
        let altro = Altro { open: &open, flussi: &flussi, credited: &credited, project };
        reports.push(report(&ledger, &Ambito { ente, prova }, &acts, mese, &regole, &altro)?);
    }
    Ok(reports)
}

/// The acts with payments of the month.
fn paid_acts(ledger: &mut Ledger, mese: Mese, prova: bool) -> Result<BTreeSet<Chiave>, Error> {
    let (from, to) = (mese.first().to_string(), mese.last().to_string());
    let mut acts = BTreeSet::new();
    ledger
        .each_fact("pagamento", from.as_str()..=to.as_str(), |it| {
            acts.extend(Chiave::parse(&it.subject).filter(|it| it.prova == prova));
            Ok(())
        })
        .map_err(Error::Ledger)?;
    Ok(acts)
}

/// Counts and sums of a group.
#[derive(Default, Clone, Copy)]
struct Somma {
    numero: u64,
    importo: u64,
    parti: Parti,
}

impl Somma {
    fn add(&mut self, it: &Pagato) {
        self.numero += 1;
        self.importo += it.pagamento.importo.cents();
        self.parti.sanzione += it.parti.sanzione;
        self.parti.spese += it.parti.spese;
        self.parti.eccedenza += it.parti.eccedenza;
    }

    fn cells(&self) -> Vec<Valore> {
        let cents = |it: u64| Valore::from(Centesimi::new(it));
        let Parti { sanzione, spese, eccedenza } = self.parti;
        vec![Valore::number(self.numero), cents(self.importo), cents(sanzione), cents(spese), cents(eccedenza)]
    }
}

/// Groups of one table, by their name.
struct Gruppi {
    nome: &'static str,
    titolo: &'static str,
    colonna: &'static str,
    by: BTreeMap<String, Somma>,
}

impl Gruppi {
    fn new(nome: &'static str, titolo: &'static str, colonna: &'static str) -> Self {
        Self { nome, titolo, colonna, by: BTreeMap::new() }
    }

    fn table(&self) -> Result<Tabella, Error> {
        let mut columns = vec![Colonna::testo(self.colonna, 24), Colonna::numero("Pagamenti")];
        columns.extend(PARTI.map(Colonna::importo));
        let mut table = Tabella::new(self.nome, self.titolo, columns);
        table.vuota = NESSUNO.into();
        table.grafici.push(Grafico { colonna: 2, forma: Forma::Parti });
        for (name, somma) in &self.by {
            table.push([vec![Valore::from(name.as_str())], somma.cells()].concat())?;
        }
        Ok(table)
    }
}

/// Rows of tables that are the same for all bodies.
type Rows = Vec<Vec<Valore>>;

/// The day that money was credited, where a later flow said it: by act, day and sum.
type Credited = BTreeMap<(String, Data, Centesimi), Data>;

/// What the reports of all bodies have in common.
struct Altro<'a> {
    open: &'a Rows,
    flussi: &'a Rows,
    credited: &'a Credited,
    project: &'a Project,
}

/// What towns are called: by their own profile, or by their code.
#[derive(Default)]
struct Comuni(BTreeMap<String, String>);

impl Comuni {
    fn name(&mut self, project: &Project, codice: &str) -> Result<String, Error> {
        if let Some(known) = self.0.get(codice) {
            return Ok(known.clone());
        }
        let name = match modelli::ente_of(project, codice)? {
            _ if codice.is_empty() => "non indicato".to_owned(),
            Some(ente) => ente.citta,
            None => codice.to_owned(),
        };
        self.0.insert(codice.to_owned(), name.clone());
        Ok(name)
    }
}

fn report(
    ledger: &Ledger,
    ambito: &Ambito,
    acts: &[Chiave],
    mese: Mese,
    regole: &Regole,
    altro: &Altro<'_>,
) -> Result<Rapporto, Error> {
    let mut groups = [
        Gruppi::new("classi", "Per classe: saldo, acconto, eccedenza", "Classe"),
        Gruppi::new("canali", "Per modalità di pagamento", "Modalità"),
        Gruppi::new("fonti", "Per fonte di accertamento", "Accertato con"),
        Gruppi::new("comuni", "Per Comune della violazione", "Comune"),
        Gruppi::new("generi", "Per importo previsto", "Importo previsto"),
    ];
    let mut anomalie = anomalies();
    let mut dettaglio = details();
    let (mut comuni, mut withdrawn) = (Comuni::default(), (0_u64, 0_u64));
    for atto in acts {
        let fatti = fascicoli::load(ledger, atto)?;
        let live: BTreeSet<u64> = oggetto::live(&fatti).into_iter().map(|it| it.numero).collect();
        let fascicolo = crate::procedure::fascicolo::fold(&fatti, regole);
        for fatto in fatti.iter().filter(|it| Mese::of(it.data) == mese) {
            let Evento::Pagamento(pagamento) = &fatto.evento else { continue };
            if !live.contains(&fatto.numero) {
                withdrawn = (withdrawn.0 + 1, withdrawn.1 + pagamento.importo.cents());
                continue;
            }
            let mut voce = judge(atto, fatto, pagamento, fascicolo.as_ref());
            voce.comune = comuni.name(altro.project, &voce.comune)?;
            let seen = (atto.subject(), fatto.data, pagamento.importo);
            voce.pagamento.accredito = pagamento.accredito.or(altro.credited.get(&seen).copied());
            for (group, name) in groups.iter_mut().zip(names(&voce)) {
                group.by.entry(name).or_default().add(&voce);
            }
            for why in &voce.anomalie {
                anomalie.push(row_of(&voce, why))?;
            }
            dettaglio.push(detail(&voce))?;
        }
    }
    let mut rapporto =
        Rapporto::new("pagamenti", &ambito.title("Rapporto dei pagamenti"), &ambito.ente, mese.period()).wide();
    let all = groups[0].by.values().fold(Somma::default(), |mut all, it| {
        all.numero += it.numero;
        all.importo += it.importo;
        all
    });
    let sum = Valore::from(Centesimi::new(all.importo)).it();
    let mut lines = vec![format!("Pagamenti del mese: {} per € {sum}.", Valore::number(all.numero).it())];
    if withdrawn.0 > 0 {
        let sum = Valore::from(Centesimi::new(withdrawn.1)).it();
        lines.push(format!("Pagamenti revocati o registrati per errore, non contati: {} per € {sum}.", withdrawn.0));
    }
    lines.push(format!("Incassi del mese in attesa di abbinamento, di tutti gli enti: {}.", altro.open.len()));
    rapporto.say("Riepilogo", lines);
    for group in &groups {
        rapporto.add(group.table()?);
    }
    rapporto.add(anomalie);
    rapporto.add(filled(unmatched(), altro.open)?);
    rapporto.add(filled(imported(), altro.flussi)?);
    rapporto.add(dettaglio);
    Ok(rapporto)
}

/// The name of a payment's group in each table, in their order.
fn names(voce: &Pagato) -> [String; 5] {
    [
        parole::classe(voce.classe),
        parole::canale(&voce.pagamento.canale),
        parole::fonte(&voce.accertato_con),
        voce.comune.clone(),
        voce.genere.to_string(),
    ]
}

fn judge(atto: &Chiave, fatto: &Fatto, pagamento: &Pagamento, fascicolo: Option<&Fascicolo>) -> Pagato {
    let judged = fascicolo.and_then(|it| {
        let place = it.versamenti.iter().position(|paid| paid.1 == fatto.numero)?;
        it.integrazione.as_ref()?.imputazioni.get(place)
    });
    let spese = fascicolo.map_or([Centesimi::ZERO; 3], |it| it.scheda.spese.map(Centesimi::new));
    let importo = pagamento.importo.cents();
    let parti = judged.map_or(Parti { sanzione: importo, ..Parti::default() }, |it| Parti::of(it, spese));
    let scheda = fascicolo.map(|it| &it.scheda);
    let causa = judged.and_then(|it| it.classe.causa());
    Pagato {
        atto: atto.clone(),
        data: fatto.data,
        pagamento: pagamento.clone(),
        classe: judged.map_or(SENZA_CLASSE, |it| it.classe.as_str()),
        causa,
        genere: kind(pagamento, judged, fascicolo),
        parti,
        accertato_con: scheda.map(|it| it.accertato_con.clone()).unwrap_or_default(),
        comune: scheda.map(|it| it.comune.clone()).unwrap_or_default(),
        anomalie: oddities(fatto, pagamento, judged, fascicolo),
    }
}

/// Which of the sums of an act a payment is.
fn kind(pagamento: &Pagamento, judged: Option<&Imputazione>, fascicolo: Option<&Fascicolo>) -> &'static str {
    match pagamento.oggetto.as_str() {
        "RATA" => return "rate",
        "PRERUOLO" => return "preruolo",
        _ if pagamento.canale == "RUOLO" => return "ruolo",
        _ => {}
    }
    let Some(it) = judged else { return "altro" };
    let discounted = fascicolo.and_then(|it| it.scheda.importi[0]).map(Centesimi::new);
    match it.dovuto.regola {
        Regola::Preavviso => "preavviso",
        Regola::RidottoCinqueGiorni => "scontato del 30 %",
        Regola::PrimaDellaNotifica if it.dovuto.importo == discounted => "scontato del 30 %",
        Regola::PrimaDellaNotifica
        | Regola::RidottoSessantaGiorni
        | Regola::RidottoSenzaSconto
        | Regola::RidottoExtra => "minimo edittale",
        Regola::MetaDelMassimo => "metà del massimo",
        Regola::Ordinanza | Regola::OrdinanzaEsecutiva => "ordinanza",
        Regola::Riscossione => "preruolo",
        Regola::SenzaPagamentoRidotto | Regola::RapportoExtra | Regola::Annullato => "altro",
    }
}

/// What is odd about a payment, in words.
fn oddities(
    fatto: &Fatto,
    pagamento: &Pagamento,
    judged: Option<&Imputazione>,
    fascicolo: Option<&Fascicolo>,
) -> Vec<String> {
    let mut found = Vec::new();
    match judged.and_then(|it| Some((it.classe.causa()?, it.differenza))) {
        // An instalment is short of the whole by its nature.
        Some(_) if pagamento.oggetto == "RATA" => {}
        Some((causa, differenza)) => {
            let sum = differenza.map(|it| format!(", € {it}")).unwrap_or_default();
            found.push(format!("{}: {}{sum}", causa.sigla(), words(causa)));
        }
        None if judged.is_none() => {
            found.push("non imputabile: importi mancanti o pagato prima della violazione".into())
        }
        None => {}
    }
    let to_roll = fascicolo.and_then(|it| it.emessi.iter().find(|it| it.voce == Voce::Ruolo));
    if to_roll.is_some_and(|it| it.data <= fatto.data) && pagamento.canale != "RUOLO" {
        found.push("pagato all'ente dopo il ruolo: da comunicare all'agente della riscossione".into());
    }
    found
}

/// A case in words.
const fn words(causa: Causa) -> &'static str {
    match causa {
        Causa::ScontatoOltreTermine => "importo scontato oltre i 5 giorni",
        Causa::ScontatoNonAmmesso => "sconto non ammesso",
        Causa::SenzaSpese => "senza le spese",
        Causa::RidottoOltreTermine => "importo ridotto oltre i 60 giorni",
        Causa::Insufficiente => "importo insufficiente",
        Causa::Eccedente => "importo eccedente",
        Causa::Doppio => "pagamento doppio",
        Causa::Annullato => "atto annullato",
    }
}

fn anomalies() -> Tabella {
    let columns = vec![
        Colonna::testo("Atto", 18),
        Colonna::data("Pagato il"),
        Colonna::importo(PARTI[0]).unsummed(),
        Colonna::testo("Modalità", 12),
        Colonna::testo("Anomalia", 50),
    ];
    let mut table = Tabella::new("anomalie", "Anomalie", columns);
    table.vuota = "Nessuna anomalia nel mese.".into();
    table
}

fn row_of(voce: &Pagato, why: &str) -> Vec<Valore> {
    vec![
        voce.atto.id_verbale.as_str().into(),
        voce.data.into(),
        voce.pagamento.importo.into(),
        parole::canale(&voce.pagamento.canale).into(),
        why.into(),
    ]
}

fn details() -> Tabella {
    let mut columns = vec![
        Colonna::testo("Atto", 18),
        Colonna::data("Pagato il"),
        Colonna::data("Accreditato il"),
        Colonna::testo("Modalità", 9),
    ];
    columns.extend(PARTI.map(Colonna::importo));
    columns.extend([
        Colonna::testo("Che cosa", 10),
        Colonna::numero("Rata").unsummed(),
        Colonna::testo("Classe", 10),
        Colonna::testo("Causa", 5),
        Colonna::testo("Accertato con", 10),
        Colonna::testo("Comune", 7),
        Colonna::testo("Riferimento", 18),
    ]);
    let mut table = Tabella::new("pagamenti", "Pagamenti", columns)
        .noted("Causa: la sigla delle anomalie, I per ciò che manca, E per ciò che eccede.");
    table.vuota = NESSUNO.into();
    table
}

fn detail(voce: &Pagato) -> Vec<Valore> {
    let (paid, parti) = (&voce.pagamento, voce.parti);
    vec![
        voce.atto.id_verbale.as_str().into(),
        voce.data.into(),
        paid.accredito.into(),
        parole::canale(&paid.canale).into(),
        paid.importo.into(),
        Centesimi::new(parti.sanzione).into(),
        Centesimi::new(parti.spese).into(),
        Centesimi::new(parti.eccedenza).into(),
        parole::oggetto(&paid.oggetto).into(),
        paid.rata.map_or(Valore::Vuoto, Valore::number),
        parole::classe(voce.classe).into(),
        voce.causa.map_or("", Causa::sigla).into(),
        parole::fonte(&voce.accertato_con).into(),
        voce.comune.as_str().into(),
        paid.riferimento.as_str().into(),
    ]
}

fn unmatched() -> Tabella {
    let columns = vec![
        Colonna::data("Pagato il"),
        Colonna::importo(PARTI[0]),
        Colonna::testo("Modalità", 9),
        Colonna::testo("Riferimento", 18),
        Colonna::testo("Flusso", 20),
        Colonna::numero("Riga").unsummed(),
        Colonna::testo("Motivo", 30),
    ];
    let mut table = Tabella::new("non-abbinati", "Incassi non abbinati", columns)
        .noted("Di tutti gli enti: finché non sono abbinati non si sa di chi sono.");
    table.vuota = "Ogni incasso del mese è abbinato.".into();
    table
}

/// Money of the month that still waits for a person.
fn open(ledger: &Ledger, mese: Mese, prova: bool) -> Result<Rows, Error> {
    let open = incasso::open(ledger, prova)?.into_iter().filter(|it| Mese::of(it.data) == mese && !it.revocato);
    let row = |it: incasso::Incasso| {
        vec![
            it.data.into(),
            it.importo.into(),
            parole::canale(&it.canale).into(),
            it.riferimento.into(),
            it.file.into(),
            Valore::number(it.riga),
            it.motivo.into(),
        ]
    };
    Ok(open.map(row).collect())
}

/// When money of the month was credited, as flows said after those that brought it.
fn credited(ledger: &mut Ledger, mese: Mese) -> Result<Credited, Error> {
    let (from, to) = (mese.first().to_string(), mese.last().to_string());
    let mut found = Credited::new();
    ledger
        .each_fact(incasso::VISTO, from.as_str()..=to.as_str(), |it| {
            let seen = it.payload.as_deref().and_then(|it| serde_json::from_str::<incasso::Incasso>(it).ok());
            if let Some((seen, day)) = seen.and_then(|it| it.accredito.map(|day| (it, day))) {
                found.insert((seen.atto, seen.data, seen.importo), day);
            }
            Ok(())
        })
        .map_err(Error::Ledger)?;
    Ok(found)
}

fn imported() -> Tabella {
    let mut columns =
        vec![Colonna::testo("Flusso", 26), Colonna::testo("Formato", 10), Colonna::data("Disponibile dal")];
    columns.extend(["Righe", "Registrate", "Già note", "Dubbie", "Rifiutate"].map(Colonna::numero));
    columns.push(Colonna::importo("Registrato (€)"));
    let mut table = Tabella::new("flussi", "Flussi acquisiti nel mese", columns);
    table.vuota = "Nessun flusso acquisito nel mese.".into();
    table
}

/// The flows that were imported in the month.
fn flows(ledger: &mut Ledger, mese: Mese, prova: bool) -> Result<Rows, Error> {
    let (from, to) = (mese.first().to_string(), mese.last().to_string());
    let mut rows = Rows::new();
    ledger
        .each_fact(super::FLUSSO, from.as_str()..=to.as_str(), |it| {
            let payload = it.payload.as_deref().and_then(|it| serde_json::from_str::<serde_json::Value>(it).ok());
            let Some(flow) = payload.filter(|it| it["prova"] == prova) else { return Ok(()) };
            let text = |name: &str| Valore::from(flow[name].as_str().unwrap_or_default());
            let count = |name: &str| Valore::number(flow["esiti"][name]["righe"].as_u64().unwrap_or(0));
            let sum = flow["esiti"]["registrato"]["importo"].as_u64().unwrap_or(0);
            let day = Data::parse(flow["disponibile"].as_str().unwrap_or_default());
            let form = parole::formato(flow["formato"].as_str().unwrap_or_default());
            let mut row = vec![text("file"), form.into(), day.into()];
            row.push(Valore::number(flow["righe"].as_u64().unwrap_or(0)));
            row.extend(["registrato", "gia-noto", "dubbio", "rifiutato"].map(count));
            row.push(Centesimi::new(sum).into());
            rows.push(row);
            Ok(())
        })
        .map_err(Error::Ledger)?;
    Ok(rows)
}

fn filled(mut table: Tabella, rows: &Rows) -> Result<Tabella, Error> {
    for row in rows {
        table.push(row.clone())?;
    }
    Ok(table)
}
