//! The trade as types: acts, people, addresses, sums, days. No input, no output, no floats.
//!
//! Nouns of the trade keep their Italian name everywhere (types, columns, files, screens):
//! atto, verbale, soggetto, destinatario, indirizzo, importi, spese, violazione, tariffa, rilevazione,
//! avviso, lotto, tracciato, plico, foglio, segno, bollettino, distinta, esito, rilievo, anomalia,
//! ricevuta, relata, targa, veicolo, luogo, allegato, pagamento, prodotto, calendario, nazione, lingua,
//! nominativo, ristampa, riscontro, storno, affidamento, ruolo, canale, nascita, sesso, patrono, sabato, voce, norma, stato, fonte, regime,
//! conto, dovuto, regola, titolo, posizione, versamento, imputazione, integrazione, saldo, acconto, eccedenza, causa,
//! residuo, rimborso, preruolo, maggiorazione, semestre, cumulo, fatto, linea, rata, richiesta, limiti,
//! inammissibile, paese, documento, cartolina, carta, fascicolo, notifica, termine, passo, giacenza, proroga, bivio,
//! tentativo, mancata, prova, ricorso, decisione, rateazione, prescrizione, situazione, racconto, frase, avvertenza,
//! contraddizione, impedimento, limite, quadro, emissione, verdetto.
//! Everything else is English.
#![forbid(clippy::float_arithmetic)]

pub mod allegato;
pub mod atto;
pub mod avviso;
pub mod bollettino;
pub mod calendario;
pub mod carta;
pub mod cumulo;
pub mod data;
pub mod dovuto;
pub mod esito;
pub mod firma;
pub mod fiscale;
pub mod iban;
pub mod importi;
pub mod indirizzo;
pub mod integrazione;
pub mod istante;
pub mod latin;
pub mod lettere;
pub mod lingua;
pub mod lotto;
pub mod nazione;
pub mod paese;
pub mod pagamento;
pub mod preruolo;
pub mod rate;
pub mod rf;
pub mod rilevazione;
pub mod riparto;
pub mod riservato;
pub mod soggetto;
pub mod targa;
pub mod tariffa;
pub mod violazione;
