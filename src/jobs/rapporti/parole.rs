//! Stable codes in the words of reports.

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
