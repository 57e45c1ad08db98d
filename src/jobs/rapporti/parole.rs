//! Stable codes in the words of reports.

use crate::jobs::livelli::Istante;

/// How an act was served.
pub fn modalita(code: &str) -> String {
    let words = match code {
        "MANI" => "a mani del destinatario",
        "FAMILIARE" => "a un familiare o convivente",
        "PORTIERE" => "al portiere o a persona addetta",
        "CAN" => "ad altra persona, con CAN",
        "RITIRO_GIACENZA" => "ritirato in giacenza",
        "COMPIUTA_GIACENZA" => "per compiuta giacenza",
        "RIFIUTO" => "rifiutato dal destinatario",
        "PEC" => "via PEC",
        "ART140" => "dal messo, art. 140 c.p.c.",
        "ART143" => "dal messo, art. 143 c.p.c.",
        "ESTERO" => "all'estero",
        "IRREPERIBILE" => "destinatario irreperibile",
        "" => "non indicata",
        other => other,
    };
    words.to_owned()
}

/// Why a piece reached nobody (final codes and causes of the carrier).
pub fn causa(codice: &str, causa: &str) -> String {
    let words = match causa {
        "M01" => "irreperibile",
        "M02" => "deceduto",
        "M03" => "sconosciuto",
        "M04" => "trasferito",
        "M05" => "rifiutato",
        "M06" => "indirizzo inesatto",
        "M07" => "indirizzo inesistente",
        "M08" => "indirizzo insufficiente",
        "M09" => "altro motivo",
        "F01" => "furto",
        "F02" => "smarrimento",
        "F03" => "deterioramento",
        "F04" => "rapina",
        "C01" | "C02" | "C03" | "C04" | "C05" | "C06" => "causa di forza maggiore",
        "" => "causa non indicata",
        other => other,
    };
    if causa.is_empty() { format!("{words} ({codice})") } else { words.to_owned() }
}

/// Why a certified message reached nobody.
pub fn causa_pec(code: &str) -> String {
    match code {
        "" => "causa non indicata".into(),
        "CASELLA_PIENA" => "casella piena".into(),
        other => plain(other),
    }
}

/// Where a message of certified mail stands.
pub fn stato_pec(code: &str) -> String {
    let words = match code {
        "DA_INVIARE" => "da inviare",
        "INCERTO" => "incerto se partito",
        "RESPINTA" => "respinto dal gestore",
        "INVIATA" => "inviato, senza accettazione",
        "ACCETTATA" => "accettato, in attesa di consegna",
        "PREAVVISO" => "in ritardo",
        "CONSEGNATA" => "consegnato",
        "NON_ACCETTATA" => "non accettato",
        "NON_CONSEGNATA_DESTINATARIO" => "non consegnato per causa del destinatario",
        "NON_CONSEGNATA_ALTRA" => "non consegnato per altra causa",
        "NON_PEC" => "casella non certificata",
        "VIRUS" => "fermato per un virus",
        "SCADUTA" => "senza consegna nei termini",
        "SU_CARTA" => "mandato su carta da una persona",
        "CONTESA" => "mancato e poi consegnato, da guardare",
        "DA_GUARDARE" => "una ricevuta messa da parte aspetta una persona (plico pec replies)",
        "SOSTITUITA" => "sostituito da un altro messaggio",
        "SUPERATA" => "non spedito: quello di prima era partito",
        other => return plain(other),
    };
    words.to_owned()
}

/// What kind of act.
pub fn tipo(code: &str) -> String {
    let words = match code {
        "VERBALE_NC" => "Verbali di accertamento, non contestati",
        "VERBALE_C" => "Verbali contestati",
        "PREAVVISO" => "Preavvisi di accertamento",
        "V126B" => "Verbali art. 126-bis, comma 2",
        "V180_8" => "Verbali art. 180, comma 8",
        "EXTRA" => "Verbali di altre leggi",
        "ORDINANZA" => "Ordinanze-ingiunzioni",
        "INGIUNZIONE" => "Ingiunzioni",
        "" => "Tipo non indicato",
        other => other,
    };
    words.to_owned()
}

/// What kind of act, in the column of a list.
pub fn tipo_breve(code: &str) -> String {
    let words = match code {
        "VERBALE_NC" => "verbale",
        "VERBALE_C" => "verbale contestato",
        "PREAVVISO" => "preavviso",
        "V126B" => "verbale art. 126-bis",
        "V180_8" => "verbale art. 180",
        "EXTRA" => "verbale di altre leggi",
        "ORDINANZA" => "ordinanza",
        "INGIUNZIONE" => "ingiunzione",
        other => return plain(other),
    };
    words.to_owned()
}

/// What a payment was for the act.
pub fn classe(code: &str) -> String {
    plain(code)
}

/// Through what money came in.
pub fn canale(code: &str) -> String {
    let words = match code {
        "CCP" => "c/c postale",
        "PAGOPA" => "pagoPA",
        "BANCA" => "banca",
        "POS" => "POS",
        "CONTANTI" => "contanti",
        "PORTALE" => "portale",
        "RUOLO" => "agente della riscossione",
        _ => "altro",
    };
    words.to_owned()
}

/// What was paid.
pub fn oggetto(code: &str) -> String {
    plain(code)
}

/// By what a violation was found.
pub fn fonte(code: &str) -> String {
    let words = match code {
        "AGENTI" => "agenti",
        "VELOX" => "autovelox",
        "TELELASER" => "telelaser",
        "ROSSO" => "semaforo rosso",
        "ZTL" => "varco ZTL",
        "SORPASSOMETRO" => "sorpassometro",
        "" => "non indicata",
        other => return plain(other),
    };
    words.to_owned()
}

/// The form of a flow of payments.
pub fn formato(code: &str) -> String {
    code.replace('_', " ")
}

/// A code that is a word already.
fn plain(code: &str) -> String {
    code.to_lowercase().replace(['_', '-'], " ")
}

/// A moment.
pub fn istante(it: Istante) -> String {
    match it.ora {
        None => it.data.it(),
        Some(ora) => format!("{}, ore {ora}", it.data.it()),
    }
}

/// A code of the tables of service levels, by its column.
pub fn livelli(colonna: &str, code: &str) -> String {
    let words = match (colonna, code) {
        ("voce" | "canale", "italia_posta") => "Italia, per posta",
        ("voce" | "canale", "italia_pec") => "Italia, via PEC",
        ("voce" | "canale", "estero") => "Estero",
        ("voce", "lordo") => "Corrispettivo lordo",
        ("voce", "ribasso") => "Ribasso",
        ("voce", "imponibile") => "Imponibile",
        ("voce", "ritenuta") => "Ritenuta",
        ("voce", "netto") => "Netto della ritenuta",
        ("voce", "iva") => "IVA",
        ("voce", "rimborsi") => "Spese a carico del Comune",
        ("voce", "totale") => "Totale",
        ("voce", "ritenute_precedenti") => "Ritenute dei bimestri precedenti",
        ("voce", "ritenute_in_tutto") => "Ritenute in tutto",
        ("motivo", "pagati_prima") => "pagati prima della spedizione",
        ("motivo", "solleciti") => "solleciti e altre lettere",
        ("motivo", "annullati") => "annullati prima della spedizione",
        ("motivo", "altro") => "richiamati per altri motivi",
        ("a_chi", "postale") => "vettore, per gli atti",
        ("a_chi", "lettera") => "vettore, per le lettere",
        ("a_chi", "banca-dati") => "banca dati",
        ("voce", "aci") => "ACI",
        ("voce", "mctc") => "Motorizzazione civile",
        ("voce", "anagrafe") => "anagrafe",
        ("voce", "aire") => "AIRE",
        ("voce", "inipec") => "INI-PEC",
        ("voce", "inad") => "INAD",
        ("voce", "noleggio") => "società di noleggio",
        ("voce", "messi") => "messi",
        ("conteggio", "giorni") => "giorni distinti",
        ("conteggio", "casi") => "caso per caso",
        ("conteggio", "massimo") => "caso peggiore",
        ("stato", _) => return stato(code),
        ("voce" | "prodotto", _) => return prodotto(code),
        ("rinotifica" | "dopo_pec_mancata" | "fatturato" | "ipotesi" | "tollerato" | "oltre_obiettivo", "S") => "sì",
        ("rinotifica" | "dopo_pec_mancata" | "fatturato" | "ipotesi" | "tollerato" | "oltre_obiettivo", "N") => "no",
        (_, other) => other,
    };
    words.to_owned()
}

/// What is to be done.
pub fn voce(code: &str) -> String {
    let words = match code {
        "notifica" => "Da notificare",
        "rinotifica-posta" => "Da rinotificare per posta",
        "rinotifica-messi" => "Da rinotificare con i messi",
        "rinotifica-estero" => "Da rinotificare all'estero",
        "anagrafe" => "Da chiedere all'anagrafe",
        "proprietario" => "Proprietario da cercare",
        "senza-esito" => "Senza esito",
        "prova-incompleta" => "Prova di notifica incompleta",
        "verbale126-bis" => "Verbale art. 126-bis da redigere",
        "verbale180" => "Verbale art. 180 da redigere",
        "sollecito" => "Sollecito da inviare",
        "integrazione" => "Integrazione da chiedere",
        "rimborso" => "Rimborso da disporre",
        "preruolo" => "Da mettere in preruolo",
        "ruolo" => "Da mettere a ruolo",
        "rapporto" => "Rapporto art. 17 L. 689/81",
        "trasmissione-prefetto" => "Da trasmettere al Prefetto",
        "punti" => "Punti da comunicare",
        "definito" => "Definiti, da archiviare",
        "verifica" => "Da verificare a mano",
        other => other,
    };
    words.to_owned()
}

/// Where an act stands.
pub fn stato(code: &str) -> String {
    code.replace('-', " ")
}

/// The product that carried a piece.
pub fn prodotto(code: &str) -> String {
    let words = match code {
        "AG" => "atto giudiziario",
        "RACC_AR" => "raccomandata A/R",
        "ESTERO" => "raccomandata estero",
        "ORDINARIA" => "posta ordinaria",
        "PEC" => "PEC",
        "MESSI" => "messi",
        "" => "non indicato",
        other => other,
    };
    words.to_owned()
}
