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
use crate::jobs::pagamenti::incasso;
use crate::jobs::pagamenti::oggetto;
use crate::jobs::project::Project;
use crate::jobs::rapporti::Mese;
use crate::jobs::rapporti::Rapporto;
use crate::jobs::rapporti::tabella::Colonna;
use crate::jobs::rapporti::tabella::Forma;
use crate::jobs::rapporti::tabella::Grafico;
use crate::jobs::rapporti::tabella::Tabella;
use crate::jobs::rapporti::tabella::Valore;
use crate::ledger::Ledger;
use crate::procedure::fascicolo::Fascicolo;
use crate::procedure::regole::Regole;

/// What a payment is called that has no class: its act has no sums, or it was paid before the violation.
const SENZA_CLASSE: &str = "NON IMPUTATO";

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
    let acts = paid_acts(&mut ledger, mese, prova)?;
    let mut by_body: BTreeMap<String, Vec<Chiave>> = BTreeMap::new();
    for atto in acts {
        by_body.entry(atto.ente.clone()).or_default().push(atto);
    }
    let (open, flussi) = (open(&ledger, mese, prova)?, flows(&mut ledger, mese, prova)?);
    let credited = credited(&mut ledger, mese)?;
    if by_body.is_empty() {
        by_body.insert(String::new(), Vec::new());
    }
    let mut reports = Vec::new();
    for (ente, acts) in by_body {
        reports.push(report(
            &ledger,
            &ente,
            &acts,
            mese,
            &regole,
            &Altro { open: &open, flussi: &flussi, credited: &credited },
        )?);
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
        let mut columns = vec![Colonna::testo(self.colonna, 24), Colonna::numero("numero")];
        columns.extend(["importo", "sanzione", "spese", "eccedenza"].map(Colonna::importo));
        let mut table = Tabella::new(self.nome, self.titolo, columns);
        table.grafici.push(Grafico { colonna: 2, forma: Forma::Barre });
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
}

fn report(
    ledger: &Ledger,
    ente: &str,
    acts: &[Chiave],
    mese: Mese,
    regole: &Regole,
    altro: &Altro<'_>,
) -> Result<Rapporto, Error> {
    let mut groups = [
        Gruppi::new("classi", "Per esito: saldo, acconto, eccedenza", "esito"),
        Gruppi::new("canali", "Per modalità di pagamento", "canale"),
        Gruppi::new("fonti", "Per fonte di accertamento", "fonte"),
        Gruppi::new("comuni", "Per Comune della violazione", "comune"),
        Gruppi::new("generi", "Per importo pagato", "importo"),
    ];
    let mut anomalie = anomalies();
    let mut dettaglio = details();
    let mut withdrawn = (0_u64, 0_u64);
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
    let mut rapporto = Rapporto::new("pagamenti", "Rapporto dei pagamenti", ente, mese.period()).wide();
    let all = groups[0].by.values().fold(Somma::default(), |mut all, it| {
        all.numero += it.numero;
        all.importo += it.importo;
        all
    });
    let mut lines = vec![format!("Pagamenti del mese: {} per € {}.", all.numero, Centesimi::new(all.importo))];
    if withdrawn.0 > 0 {
        let sum = Centesimi::new(withdrawn.1);
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
    let or = |it: &str, other: &str| if it.is_empty() { other.to_string() } else { it.to_string() };
    [
        voce.classe.to_string(),
        channel(&voce.pagamento.canale).to_string(),
        or(&voce.accertato_con, "NON INDICATA"),
        or(&voce.comune, "NON INDICATO"),
        voce.genere.to_string(),
    ]
}

/// A channel in words.
fn channel(canale: &str) -> &str {
    match canale {
        "CCP" => "c/c postale",
        "PAGOPA" => "pagoPA",
        "BANCA" => "banca",
        "POS" => "POS",
        "CONTANTI" => "contanti",
        "PORTALE" => "portale",
        "RUOLO" => "agente della riscossione",
        _ => "altro",
    }
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
        Regola::RidottoCinqueGiorni => "scontato 70 %",
        Regola::PrimaDellaNotifica if it.dovuto.importo == discounted => "scontato 70 %",
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
        Colonna::testo("id_verbale", 18),
        Colonna::data("data"),
        Colonna::importo("importo").unsummed(),
        Colonna::testo("canale", 12),
        Colonna::testo("anomalia", 50),
    ];
    Tabella::new("anomalie", "Anomalie", columns)
}

fn row_of(voce: &Pagato, why: &str) -> Vec<Valore> {
    vec![
        voce.atto.id_verbale.as_str().into(),
        voce.data.into(),
        voce.pagamento.importo.into(),
        channel(&voce.pagamento.canale).into(),
        why.into(),
    ]
}

fn details() -> Tabella {
    let mut columns = vec![
        Colonna::testo("id_verbale", 18),
        Colonna::data("data_pagamento"),
        Colonna::data("data_accredito"),
        Colonna::testo("canale", 9),
    ];
    columns.extend(["importo", "importo_sanzione", "importo_spese", "importo_eccedenza"].map(Colonna::importo));
    columns.extend([
        Colonna::testo("tipo_atto_pagato", 10),
        Colonna::numero("n_rata").unsummed(),
        Colonna::testo("classe", 10),
        Colonna::testo("causa", 5),
        Colonna::testo("accertato_con", 10),
        Colonna::testo("comune", 7),
        Colonna::testo("riferimento", 18),
    ]);
    Tabella::new("pagamenti", "Pagamenti", columns)
}

fn detail(voce: &Pagato) -> Vec<Valore> {
    let (paid, parti) = (&voce.pagamento, voce.parti);
    vec![
        voce.atto.id_verbale.as_str().into(),
        voce.data.into(),
        paid.accredito.into(),
        paid.canale.as_str().into(),
        paid.importo.into(),
        Centesimi::new(parti.sanzione).into(),
        Centesimi::new(parti.spese).into(),
        Centesimi::new(parti.eccedenza).into(),
        paid.oggetto.as_str().into(),
        paid.rata.map_or(Valore::Vuoto, Valore::number),
        voce.classe.into(),
        voce.causa.map_or("", Causa::sigla).into(),
        voce.accertato_con.as_str().into(),
        voce.comune.as_str().into(),
        paid.riferimento.as_str().into(),
    ]
}

fn unmatched() -> Tabella {
    let columns = vec![
        Colonna::data("data"),
        Colonna::importo("importo"),
        Colonna::testo("canale", 9),
        Colonna::testo("riferimento", 18),
        Colonna::testo("flusso", 20),
        Colonna::numero("riga").unsummed(),
        Colonna::testo("motivo", 30),
    ];
    Tabella::new("non-abbinati", "Incassi non abbinati", columns)
        .noted("Di tutti gli enti: finché non sono abbinati non si sa di chi sono.")
}

/// Money of the month that still waits for a person.
fn open(ledger: &Ledger, mese: Mese, prova: bool) -> Result<Rows, Error> {
    let open = incasso::open(ledger, prova)?.into_iter().filter(|it| Mese::of(it.data) == mese && !it.revocato);
    let row = |it: incasso::Incasso| {
        vec![
            it.data.into(),
            it.importo.into(),
            channel(&it.canale).into(),
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
    let mut columns = vec![Colonna::testo("flusso", 26), Colonna::testo("formato", 10), Colonna::data("disponibile")];
    columns.extend(["record", "registrati", "noti", "dubbi", "rifiutati"].map(Colonna::numero));
    columns.push(Colonna::importo("importo_registrato"));
    Tabella::new("flussi", "Flussi acquisiti nel mese", columns)
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
            let mut row = vec![text("file"), text("formato"), day.into()];
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
