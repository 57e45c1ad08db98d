//! What the act is, and what happened to it.

use crate::domain::data::Data;
use crate::fatti::Banca;
use crate::fatti::Esito;
use crate::fatti::EsitoRisposta;
use crate::fatti::Evento;
use crate::fatti::Fatto;
use crate::fatti::Spedizione;
use crate::fatti::Voce;
use crate::procedure::fascicolo::Destinatario;
use crate::procedure::fascicolo::Fascicolo;
use crate::procedure::fascicolo::Notifica;
use crate::procedure::racconto::Parte;
use crate::procedure::racconto::Riga;
use crate::procedure::racconto::Valore;

/// What the act is, and where it stands.
pub(super) fn act(fascicolo: &Fascicolo, day: Data) -> Vec<Riga> {
    let scheda = &fascicolo.scheda;
    let title = Parte::new("titolo.atto")
        .word("tipo", format!("tipo.{}", scheda.tipo_atto))
        .text("numero", if scheda.numero.is_empty() { &scheda.id_verbale } else { &scheda.numero })
        .text("id", &scheda.id_verbale);
    let mut lines = vec![Riga::title(title)];
    if let Some(when) = scheda.data_violazione {
        let plate = (!scheda.targa.is_empty()).then(|| Parte::new("atto.targa").text("targa", &scheda.targa));
        let place = (!scheda.luogo.is_empty()).then(|| Parte::new("atto.luogo").text("luogo", &scheda.luogo));
        let later = scheda.data_accertamento.filter(|it| *it != when).map(|it| Parte::new("atto.accertamento").day(it));
        let told = scheda.contestato.then(|| Parte::new("atto.contestato"));
        lines.push(Riga::new(Parte::new("atto.violazione").day(when)).and(place).and(plate).and(later).and(told));
    }
    for it in &scheda.violazioni {
        let comma = (!it.comma.is_empty()).then(|| Parte::new("atto.comma").text("comma", &it.comma));
        let points = (it.punti > 0).then(|| Parte::new("atto.punti").with("punti", Valore::Numero(it.punti)));
        let reduction = (!it.pmr_ammesso).then(|| Parte::new("atto.senza-riduzione"));
        let article = Parte::new("atto.articolo").text("articolo", &it.articolo);
        lines.push(Riga::new(article).and(comma).and(points).and(reduction));
    }
    let came = Parte::new(if scheda.lotto.is_empty() { "atto.ricevuto" } else { "atto.ricevuto-lotto" });
    let came = came.day(fascicolo.ricevuto.0).text("lotto", &scheda.lotto);
    lines.push(Riga::new(came).from([fascicolo.ricevuto.1]));
    let state = Parte::new("atto.situazione").day(day);
    lines.push(Riga::new(state.word("situazione", format!("situazione.{}", fascicolo.situazione(day)))));
    lines
}

/// What happened on the way to a recipient, and what it comes to.
pub(super) fn person(person: &Destinatario, fascicolo: &Fascicolo, fatti: &[&Fatto]) -> Vec<Riga> {
    let who = &person.soggetto;
    let title = Parte::new("titolo.destinatario")
        .with("numero", Valore::Numero(who.progressivo))
        .text("nome", &who.name())
        .word("ruolo", format!("ruolo.{}", who.ruolo))
        .text("citta", &who.citta);
    let mut lines = vec![Riga::title(title)];
    for fatto in fatti.iter().filter(|it| it.destinatario.is_none_or(|it| it == who.progressivo)) {
        lines.extend(on_the_way(fatto));
    }
    lines.push(verdict(person));
    if let Some(notifica) = &person.notifica {
        lines.extend(proof(notifica));
        let is_ruling = fascicolo.destinatari.len() > 1 && fascicolo.notifica.as_ref() == Some(notifica);
        lines.extend(is_ruling.then(|| Riga::new(Parte::new("notifica.regge"))));
    }
    lines
}

/// The day of service and why, or why there is none.
fn verdict(person: &Destinatario) -> Riga {
    if let Some(it) = &person.notifica {
        let when = Parte::new("notifica.avvenuta").day(it.data_prima);
        let when = when.word("modalita", format!("modalita.{}", it.modalita));
        let why = Parte::new(format!("regola-notifica.{}", it.regola));
        let later = it.bivio.map(|bivio| Parte::new(format!("bivio.{bivio}")).day(it.data_ultima));
        let disputed = it.bivio.is_none() && it.data_prima != it.data_ultima;
        let disputed = disputed.then(|| Parte::new("notifica.fino-a").day(it.data_ultima));
        return Riga::new(when).and(Some(why)).and(later).and(disputed).from(it.fatti.iter().copied());
    }
    let until = person
        .entro
        .map(|it| Parte::new("notifica.entro").day(it).word("regola", format!("limite.{}", person.entro_regola)));
    match (&person.deceduto, person.sostituito_da, &person.in_corso, &person.mancata) {
        (Some((day, fatto)), ..) => Riga::new(Parte::new("notifica.deceduto").day(*day)).from([*fatto]),
        (_, Some(other), ..) => Riga::new(Parte::new("notifica.sostituito").with("numero", Valore::Numero(other))),
        (_, _, Some((day, fatto)), _) => Riga::new(Parte::new("notifica.in-corso").day(*day)).and(until).from([*fatto]),
        (_, _, _, Some((.., day))) => {
            let facts = person.mancata_nota.iter().flat_map(|it| it.1.iter().copied());
            Riga::new(Parte::new("notifica.mancata").day(*day)).and(until).from(facts)
        }
        _ if person.tentativi > 0 => Riga::new(Parte::new("notifica.incerta")).and(until),
        _ if person.entro_regola == "notifica-ordinanza" => {
            Riga::new(Parte::new("notifica.ordinanza-da-avviare")).and(until)
        }
        _ => Riga::new(Parte::new("notifica.da-avviare")).and(until),
    }
}

fn proof(notifica: &Notifica) -> Option<Riga> {
    let key = match (notifica.prova_completa, notifica.prova_send) {
        (true, _) => "prova.completa",
        (false, true) => "prova.solo-send",
        (false, false) => "prova.manca",
    };
    Some(Riga::new(Parte::new(key)))
}

/// A fact of the service, as a line.
fn on_the_way(fatto: &Fatto) -> Option<Riga> {
    let part = |key: &str| Parte::new(format!("fatto.{key}")).day(fatto.data);
    let line = match &fatto.evento {
        Evento::Affidato(it) if !it.lettera.is_empty() => {
            Riga::new(part("lettera").text("lettera", &it.lettera)).and(number(&it.numero_piego))
        }
        Evento::Affidato(it) => Riga::new(part("affidato").word("prodotto", product(it))).and(number(&it.numero_piego)),
        Evento::Stornato { motivo } => Riga::new(part("stornato").text("motivo", motivo)),
        Evento::Esito(it) => outcome(fatto, it),
        Evento::PecAccettata(it) => Riga::new(part("pec-accettata")).and(hour(&it.ora)),
        Evento::PecConsegnata(it) => Riga::new(part("pec-consegnata")).and(hour(&it.ora)),
        Evento::PecMancata { causa, imputabile, .. } => {
            let whose = Parte::new(if *imputabile { "fatto.pec-imputabile" } else { "fatto.pec-non-imputabile" });
            Riga::new(part("pec-mancata").text("causa", causa)).and(Some(whose))
        }
        Evento::Relata { modalita, raccomandata, ritirata } => {
            Riga::new(part("relata").word("modalita", format!("modalita.{modalita}")))
                .and(raccomandata.map(|it| Parte::new("fatto.raccomandata").day(it)))
                .and(ritirata.map(|it| Parte::new("fatto.ritirata").day(it)))
        }
        Evento::NotificaDichiarata { modalita } => {
            let line = Riga::new(part("notifica-dichiarata").word("modalita", format!("modalita.{modalita}")));
            line.and((!fatto.fonte.is_empty()).then(|| Parte::new("fatto.fonte").text("fonte", &fatto.fonte)))
        }
        Evento::Richiesta { banca, .. } => Riga::new(part("richiesta").word("banca", bank(*banca))),
        Evento::Risposta(it) => {
            let said = part("risposta").word("banca", bank(it.banca)).word("esito", answer(it.esito));
            let differs = it.discrepanze.join(", ");
            Riga::new(said).and((!differs.is_empty()).then(|| Parte::new("fatto.discrepanze").text("quali", &differs)))
        }
        Evento::NuovoDestinatario { motivo, .. } => Riga::new(part("nuovo-destinatario").text("motivo", motivo)),
        _ => return None,
    };
    let proofs: Vec<&str> = fatto.prove.iter().map(|it| it.tipo.as_str()).collect();
    let proofs = (!proofs.is_empty()).then(|| Parte::new("fatto.prove").text("prove", &proofs.join(", ")));
    Some(line.and(proofs).from([fatto.numero]))
}

fn product(it: &Spedizione) -> String {
    format!("prodotto.{}", it.prodotto)
}

fn number(numero: &str) -> Option<Parte> {
    (!numero.is_empty()).then(|| Parte::new("fatto.numero").text("numero", numero))
}

fn hour(ora: &str) -> Option<Parte> {
    (!ora.is_empty()).then(|| Parte::new("fatto.ora").text("ora", ora))
}

/// The outcome of a piece: what it says, and each day that it names.
fn outcome(fatto: &Fatto, it: &Esito) -> Riga {
    let doubtful = it.stato == "DA_VERIFICARE";
    let cause = (!it.causa.is_empty()).then(|| Parte::new(format!("causa.{}", it.causa)));
    let on = |key: &str, day: Option<Data>| day.map(|it| Parte::new(format!("fatto.{key}")).day(it));
    Riga::new(Parte::new("fatto.esito").day(fatto.data).word("esito", format!("esito.{}", it.codice)))
        .and(cause)
        .and(on("tentato", it.tentato))
        .and(on("depositato", it.depositato))
        .and(on("cad", it.cad_spedita))
        .and(on("can", it.can_spedita))
        .and(on("consegnato", it.consegnato))
        .and(on("ritirato", it.ritirato))
        .and(doubtful.then(|| Parte::new("fatto.da-verificare")))
}

/// What happened beside the service and the money: appeals, declarations, invitations, steps that were done.
pub(super) fn others(fatti: &[&Fatto]) -> Vec<Riga> {
    let lines: Vec<Riga> = fatti.iter().filter_map(|it| beside(it)).collect();
    if lines.is_empty() {
        return lines;
    }
    [Riga::title(Parte::new("titolo.altro"))].into_iter().chain(lines).collect()
}

fn beside(fatto: &Fatto) -> Option<Riga> {
    let part = |key: &str| Parte::new(format!("fatto.{key}")).day(fatto.data);
    let line = match &fatto.evento {
        Evento::Ricorso { autorita, sospeso } => {
            let stayed = sospeso.then(|| Parte::new("fatto.ricorso-sospeso"));
            Riga::new(part("ricorso").word("autorita", format!("autorita.{}", authority(*autorita)))).and(stayed)
        }
        Evento::EsitoRicorso { autorita, esito, importo } => {
            let said = part("esito-ricorso").word("autorita", format!("autorita.{}", authority(*autorita)));
            let sum = importo.map(|it| Parte::new("fatto.importo").with("importo", Valore::Importo(it)));
            Riga::new(said.word("esito", format!("decisione.{}", decision(*esito)))).and(sum)
        }
        Evento::DatiConducente { validi, motivo, .. } => {
            let why = (!motivo.is_empty()).then(|| Parte::new("fatto.motivo").text("motivo", motivo));
            Riga::new(part(if *validi { "dati-validi" } else { "dati-non-validi" })).and(why)
        }
        Evento::Invito { entro } => Riga::new(part("invito").with("entro", Valore::Data(*entro))),
        Evento::Ottemperato => Riga::new(part("ottemperato")),
        Evento::Annullato { motivo, .. } => Riga::new(part("annullato").text("motivo", motivo)),
        Evento::Autorizzato { voce, consenso, da, motivo } => {
            let key = if *consenso { "autorizzato" } else { "negato" };
            let why = (!motivo.is_empty()).then(|| Parte::new("fatto.motivo").text("motivo", motivo));
            Riga::new(part(key).word("voce", step(*voce)).text("da", da)).and(why)
        }
        Evento::Emesso { voce, riferimento, scadenza, importo } => {
            let due = scadenza.map(|it| Parte::new("fatto.scadenza").day(it));
            let sum = importo.map(|it| Parte::new("fatto.importo").with("importo", Valore::Importo(it)));
            Riga::new(part("emesso").word("voce", step(*voce)).text("riferimento", riferimento)).and(due).and(sum)
        }
        Evento::Riscontro { voce, accettato, motivo, .. } => {
            let why = (!motivo.is_empty()).then(|| Parte::new("fatto.motivo").text("motivo", motivo));
            Riga::new(part(if *accettato { "accettato" } else { "respinto" }).word("voce", step(*voce))).and(why)
        }
        _ => return None,
    };
    Some(line.from([fatto.numero]))
}

fn step(voce: Voce) -> String {
    format!("voce.{}", voce.as_str())
}

fn authority(it: crate::fatti::Autorita) -> &'static str {
    use crate::fatti::Autorita;
    match it {
        Autorita::Prefetto => "prefetto",
        Autorita::Gdp => "gdp",
        Autorita::Autotutela => "autotutela",
        Autorita::Altro => "altro",
    }
}

fn decision(it: crate::fatti::EsitoRicorso) -> &'static str {
    use crate::fatti::EsitoRicorso;
    match it {
        EsitoRicorso::Accolto => "accolto",
        EsitoRicorso::Respinto => "respinto",
        EsitoRicorso::Inammissibile => "inammissibile",
        EsitoRicorso::SilenzioAccoglimento => "silenzio",
    }
}

fn bank(it: Banca) -> String {
    let word = match it {
        Banca::Aci => "aci",
        Banca::Mctc => "mctc",
        Banca::Anagrafe => "anagrafe",
        Banca::Aire => "aire",
        Banca::Inipec => "inipec",
        Banca::Inad => "inad",
        Banca::Noleggio => "noleggio",
        Banca::Estero => "estero",
        Banca::Messi => "messi",
    };
    format!("banca.{word}")
}

fn answer(it: EsitoRisposta) -> String {
    let word = match it {
        EsitoRisposta::Trovato => "trovato",
        EsitoRisposta::Invariato => "invariato",
        EsitoRisposta::Cambiato => "cambiato",
        EsitoRisposta::Deceduto => "deceduto",
        EsitoRisposta::Irreperibile => "irreperibile",
        EsitoRisposta::Sconosciuto => "sconosciuto",
        EsitoRisposta::Inutilizzabile => "inutilizzabile",
    };
    format!("risposta.{word}")
}
